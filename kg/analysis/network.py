"""A network: typed nodes and edges, as a projection makes them and measures and exporters read them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

import networkx as nx

__all__ = ["Edge", "Link", "Network", "Node", "gather"]


@dataclass(frozen=True, slots=True)
class Link:
    """One row of a projection's query: a fact that joins two nodes."""

    source: str
    target: str
    kind: str
    occasion: str = ""
    """What is counted: links of one pair with the same occasion weigh once. The fact where a query names none."""
    fact: str = ""
    """IRI of the fact, "" where the register alone tells it."""
    date: str = ""
    """ISO day or month of what happened, else of the article, "" if neither is known."""
    article: str = ""


@dataclass(frozen=True, slots=True)
class Node:
    """A person, body, unit or post."""

    iri: str
    name: str
    type: str
    """"person", "body", "unit", "post"; "" for what the graph does not describe."""
    kind: str = ""
    """Key of the kind of body, unit or role: "peoples-committee", "ward", "chairperson"."""
    level: str = ""
    """"province", "district", "commune" of the unit, or of the unit a body or post belongs to."""
    code: str = ""
    within: str = ""
    """The province it lies in, in full words."""


@dataclass(frozen=True, slots=True)
class Edge:
    """All links of a pair of nodes together."""

    source: str
    target: str
    weight: int
    """How many occasions."""
    kinds: tuple[tuple[str, int], ...]
    """Kinds of link with how many occasions each, in order of the alphabet."""
    first: str
    last: str
    """Earliest and latest date, "" where none is known."""
    articles: tuple[str, ...]
    """Ids of the articles that tell it, sorted."""
    facts: tuple[str, ...]
    """IRIs of the facts, sorted."""


@dataclass(frozen=True)
class Network:
    """Nodes by IRI and edges by their ends, both sorted: the same graph is the same network."""

    name: str
    question: str
    directed: bool
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]

    @cached_property
    def index(self) -> dict[str, int]:
        """IRI → position in `nodes`."""
        return {node.iri: position for position, node in enumerate(self.nodes)}

    def graph(self) -> nx.Graph:
        """A networkx graph (a DiGraph if directed) whose nodes are positions in `nodes`, edges with `weight`.

        Integers, so that nothing depends on how Python hashes strings in this run.
        """
        graph = nx.DiGraph() if self.directed else nx.Graph()
        graph.add_nodes_from(range(len(self.nodes)))
        graph.add_weighted_edges_from(
            (self.index[edge.source], self.index[edge.target], edge.weight) for edge in self.edges
        )
        return graph

    def within(self, kept: Iterable[str]) -> Network:
        """The part with these nodes and the edges between them."""
        chosen = set(kept)
        return Network(
            self.name,
            self.question,
            self.directed,
            tuple(node for node in self.nodes if node.iri in chosen),
            tuple(edge for edge in self.edges if edge.source in chosen and edge.target in chosen),
        )


@dataclass
class _Gathered:
    """What is known of a pair while links come in."""

    occasions: set[str] = field(default_factory=set)
    kinds: dict[str, set[str]] = field(default_factory=dict)
    dates: set[str] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    facts: set[str] = field(default_factory=set)

    def add(self, link: Link) -> None:
        occasion = link.occasion or link.fact
        self.occasions.add(occasion)
        self.kinds.setdefault(link.kind, set()).add(occasion)
        for value, held in ((link.date, self.dates), (link.article, self.articles), (link.fact, self.facts)):
            if value:
                held.add(value)


def gather(links: Iterable[Link], *, directed: bool) -> tuple[Edge, ...]:
    """Links as edges, one for each pair of nodes; a node is not joined to itself.

    >>> gather([Link("b", "a", "visit", "1"), Link("a", "b", "visit", "2")], directed=False)[0].weight
    2
    """
    pairs: dict[tuple[str, str], _Gathered] = {}
    for link in links:
        if link.source == link.target:
            continue
        pair = (link.source, link.target)
        if not directed and link.target < link.source:
            pair = (link.target, link.source)
        pairs.setdefault(pair, _Gathered()).add(link)
    return tuple(_edge(pair, pairs[pair]) for pair in sorted(pairs))


def _edge(pair: tuple[str, str], found: _Gathered) -> Edge:
    return Edge(
        *pair,
        len(found.occasions),
        tuple(sorted((kind, len(occasions)) for kind, occasions in found.kinds.items())),
        min(found.dates, default=""),
        max(found.dates, default=""),
        tuple(sorted(found.articles)),
        tuple(sorted(found.facts)),
    )
