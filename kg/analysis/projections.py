"""Projections: which networks are made of the facts. Add one by adding to `PROJECTIONS`.

Each is one or more SPARQL queries over the store (`data/*.rq`, a row for each fact that joins two nodes), never over
what extraction left in memory: whatever stands in a build folder or behind a filter can be projected.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from kg.analysis.careers import steps
from kg.analysis.errors import AnalysisError, ChoiceError
from kg.analysis.network import Link, Network, Node, gather
from kg.analysis.periods import Period
from kg.store import QueryError, Store

__all__ = ["PROJECTIONS", "AnalysisError", "Projection", "find_projection", "network"]

_LIMIT = 20_000_000
"""Links of one query; some 10 GB, beyond which a laptop has no memory for the network anyway."""

_NODE = ("node", "name", "type", "kind", "level", "code", "within")
"""Columns of nodes.rq in the order of `Node`."""

Rows = list[dict[str, str]]


def _as_told(rows: Iterable[Mapping[str, str]]) -> list[Link]:
    return [Link(**{name: row[name] for name in row if name in Link.__slots__}) for row in rows]


@dataclass(frozen=True, slots=True)
class Projection:
    """What a network is made of."""

    name: str
    question: str
    """What it answers."""
    nodes: str
    edges: str
    """What a node and an edge stand for."""
    weight: str
    """What the weight of an edge counts."""
    queries: tuple[str, ...]
    """Files of `kg/analysis/data`, without suffix; their rows are put together."""
    directed: bool = True
    links: Callable[[Rows], list[Link]] = _as_told


PROJECTIONS: list[Projection] = [
    Projection(
        name="network",
        question="Who and what is connected with whom, all in all?",
        nodes="people, bodies, units",
        edges="a person holds an office in a body, visits or instructs a unit or body; a body asks something of "
        "another, or belongs to a unit",
        weight="occasions: events, directives, articles that tell an office or name a body of a unit",
        queries=("offices", "visits", "directives", "jurisdictions"),
    ),
    Projection(
        name="together",
        question="Who takes part in events with whom?",
        nodes="people",
        edges="two people took part in the same event",
        weight="events; one kind of event in one unit on one day counts once, however many articles tell it",
        queries=("together",),
        directed=False,
    ),
    Projection(
        name="contacts",
        question="Who inspects, visits and instructs which unit or body?",
        nodes="people, and the units and bodies they come to or address",
        edges="a person leads a visit, inspection, working session or meeting with voters in a unit or at a body, "
        "or gives it a task",
        weight="days of each kind of visit, and directives",
        queries=("visits", "instructions"),
    ),
    Projection(
        name="belonging",
        question="Which bodies belong to which unit, and which unit lies in which?",
        nodes="bodies and units",
        edges="a body to its unit, a unit to the unit above it (by the register)",
        weight="articles that name the body; 1 where only the register tells it",
        queries=("jurisdictions", "parents"),
    ),
    Projection(
        name="careers",
        question="From which post do people come to which?",
        nodes="posts",
        edges="a person held the one before the other",
        weight="people",
        queries=("careers",),
        links=steps,
    ),
    Projection(
        name="directives",
        question="Who asks something of whom?",
        nodes="people, bodies, units",
        edges="from whoever gives a task to whoever is given it",
        weight="directives",
        queries=("directives",),
    ),
    Projection(
        name="successions",
        question="Which units became which?",
        nodes="units",
        edges="from a unit to one that took it over, whole or in part",
        weight="articles' tellings, and 1 for the register",
        queries=("successors", "changes"),
    ),
    Projection(
        name="offices",
        question="Who holds or held an office in which body?",
        nodes="people and bodies",
        edges="from a person to a body",
        weight="articles that tell it",
        queries=("offices",),
    ),
]
"""All projections; the first is the default of exports."""


def find_projection(name: str) -> Projection:
    """The projection of that name. Raises AnalysisError with the names there are."""
    found = next((projection for projection in PROJECTIONS if projection.name == name), None)
    if found is None:
        names = ", ".join(projection.name for projection in PROJECTIONS)
        raise ChoiceError(f"no projection {name!r}: one of {names}")
    return found


def network(store: Store, projection: Projection, period: Period | None = None) -> Network:
    """The network of a projection, of a period if one is given. Nodes without any edge are no part of it.

    What has no date, or none precise enough to lie in the period as a whole, is in no period. Raises AnalysisError if
    there are too many links, kg.store.QueryError if the store cannot answer.
    """
    links = [link for query in projection.queries for link in projection.links(_rows(store, query))]
    if period:
        links = [link for link in links if period.holds(link.date)]
    edges = gather(links, directed=projection.directed)
    described = _nodes(_rows(store, "nodes"))
    ends = sorted({iri for edge in edges for iri in (edge.source, edge.target)})
    nodes = tuple(described.get(iri) or Node(iri, iri.rsplit("/", 1)[-1], "") for iri in ends)
    return Network(projection.name, projection.question, projection.directed, nodes, edges)


@cache
def _query(name: str) -> str:
    return files("kg.analysis").joinpath("data", f"{name}.rq").read_text(encoding="utf-8")


def _rows(store: Store, name: str) -> Rows:
    try:
        answer = store.query(_query(name), limit=_LIMIT)
    except QueryError as problem:
        raise QueryError(f"projection query {name}: {problem}") from problem
    if answer.cut:
        raise AnalysisError(f"more than {_LIMIT:,} links in projection query {name}")
    return answer.values()


def _nodes(rows: Rows) -> dict[str, Node]:
    """The first description of each; two kinds of one post (told in two ways) are in order of the alphabet."""
    found: dict[str, Node] = {}
    for row in rows:
        found.setdefault(
            row["node"], Node(*(row[n] for n in ("node", "name", "type", "kind", "level", "code", "within")))
        )
    return found
