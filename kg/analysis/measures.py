"""What can be measured of a network. Add a measure by adding to `MEASURES`.

Networks change with every article, so values are good for comparing nodes of one build and little else: what an article
does not tell is no edge.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

import networkx as nx

from kg.analysis.backends import chosen
from kg.analysis.errors import ChoiceError
from kg.analysis.network import Network
from kg.analysis.pagerank import DAMPING, TOLERANCE, pagerank

__all__ = ["MEASURES", "SAMPLED_ABOVE", "SEED", "Measure", "Value", "find_measure", "measure"]

SEED = 20250701
"""For everything drawn at random, so that the same graph has the same values."""

SAMPLED_ABOVE = 2_000
"""Nodes beyond which betweenness is estimated: exact, it takes a second at 2,000 nodes and two minutes at 20,000."""

_SAMPLE = 256
"""Nodes that betweenness is estimated from."""

_DIGITS = 6

Of = Literal["node", "edge", "network"]


@dataclass(frozen=True, slots=True)
class Value:
    """One value of one measure."""

    projection: str
    measure: str
    of: Of
    subject: str
    """IRI of the node; of an edge both ends with " → " (" - " if undirected) between; "" for the whole network."""
    name: str
    type: str
    """The node's type, "" for edges and the network."""
    value: float | None
    """None where the measure is not defined, such as the reciprocity of a network without edges."""

    @property
    def ends(self) -> tuple[str, str]:
        """IRIs of the two ends of an edge; the second is "" for a node or a network."""
        first, _, last = self.subject.partition(" ")
        return first, last.partition(" ")[2]


@dataclass(frozen=True, slots=True)
class Measure:
    """Something measured of nodes, edges or a whole network."""

    name: str
    about: str
    of: Of
    compute: Callable[[Network], dict[int, float] | dict[tuple[int, int], float] | float | None]
    """Values by position in `Network.nodes`, by pair of positions, or one."""
    directed: bool | None = None
    """Which networks it is for; None: any."""
    ascending: bool = False
    """Whether the smallest values come first."""
    method: str = ""
    """How it is computed, with the source of the definition."""
    parameters: Callable[[Network], Mapping[str, float | str]] = field(default=lambda _: {})
    """What the method was set to, for that network."""
    algorithm: str = ""
    """The function of networkx that does it and may run on a backend, "" for what is counted here."""
    comparable: bool = True
    """Whether values of two networks can be compared; numbers of communities are names and cannot."""

    def fits(self, network: Network) -> bool:
        """Whether it can be measured of that network."""
        return self.directed is None or self.directed == network.directed


def _plain(network: Network) -> nx.Graph:
    """Without directions; the weights of both directions are added."""
    graph = nx.Graph()
    graph.add_nodes_from(range(len(network.nodes)))
    for edge in network.edges:
        source, target = network.index[edge.source], network.index[edge.target]
        known = graph.get_edge_data(source, target, {"weight": 0})["weight"]
        graph.add_edge(source, target, weight=known + edge.weight)
    return graph


def _degree(network: Network) -> dict[int, float]:
    return {node: float(degree) for node, degree in network.graph().degree()}


def _weighted_degree(network: Network) -> dict[int, float]:
    return {node: float(degree) for node, degree in network.graph().degree(weight="weight")}


def _pagerank(network: Network) -> dict[int, float]:
    if chosen("pagerank") != "networkx":
        graph = network.graph()
        found: dict[int, float] = nx.pagerank(graph, DAMPING, tol=TOLERANCE, weight="weight")
        return found
    edges = [(network.index[edge.source], network.index[edge.target], float(edge.weight)) for edge in network.edges]
    if not network.directed:
        edges += [(target, source, weight) for source, target, weight in edges]
    return dict(enumerate(pagerank(len(network.nodes), edges)))


def _sample(network: Network) -> int | None:
    return _SAMPLE if len(network.nodes) > SAMPLED_ABOVE else None


def _betweenness(network: Network) -> dict[int, float]:
    sample = _sample(network)
    found: dict[int, float] = nx.betweenness_centrality(network.graph(), k=sample, seed=SEED)
    return found


def _ties(network: Network) -> dict[tuple[int, int], float]:
    return {(network.index[edge.source], network.index[edge.target]): float(edge.weight) for edge in network.edges}


def _core(network: Network) -> dict[int, float]:
    return {node: float(core) for node, core in nx.core_number(_plain(network)).items()}


def _communities(network: Network) -> dict[int, float]:
    found = nx.community.louvain_communities(_plain(network), weight="weight", seed=SEED)
    ordered = sorted((sorted(community) for community in found), key=lambda nodes: (-len(nodes), nodes))
    return {node: float(number) for number, nodes in enumerate(ordered, start=1) for node in nodes}


def _bridges(network: Network) -> dict[tuple[int, int], float]:
    graph, told = _plain(network), {(network.index[e.source], network.index[e.target]) for e in network.edges}
    found = ((a, b) if (a, b) in told else (b, a) for a, b in nx.bridges(graph))
    return {(a, b): float(graph[a][b]["weight"]) for a, b in found}


def _reciprocity(network: Network) -> float | None:
    return float(nx.overall_reciprocity(network.graph())) if network.edges else None


def _density(network: Network) -> float | None:
    return float(nx.density(network.graph())) if len(network.nodes) > 1 else None


def _assortativity(network: Network) -> float | None:
    """Newman's coefficient over the nodes whose level is known."""
    known = network.within(node.iri for node in network.nodes if node.level)
    if len({node.level for node in known.nodes}) < 2 or not known.edges:
        return None
    graph = known.graph()
    nx.set_node_attributes(graph, {place: node.level for place, node in enumerate(known.nodes)}, "level")
    mixing = nx.attribute_mixing_matrix(graph, "level")
    by_chance = float((mixing @ mixing).sum())
    return None if by_chance == 1.0 else (float(mixing.trace()) - by_chance) / (1.0 - by_chance)


def _components(network: Network) -> float:
    return float(nx.number_connected_components(_plain(network)))


MEASURES: list[Measure] = [
    Measure("degree", "how many others it is joined with (in and out counted each)", "node", _degree),
    Measure("weighted-degree", "how many occasions join it with others", "node", _weighted_degree),
    Measure(
        "pagerank",
        "how much of the attention ends at it, followed along edges by weight",
        "node",
        _pagerank,
        algorithm="pagerank",
        method="power iteration (Brin and Page, 1998)",
        parameters=lambda _: {"damping": DAMPING, "tolerance": TOLERANCE, "weight": "occasions"},
    ),
    Measure(
        "betweenness",
        f"part of the shortest paths between others that go through it (estimated beyond {SAMPLED_ABOVE:,} nodes)",
        "node",
        _betweenness,
        algorithm="betweenness_centrality",
        method="shortest paths without weights (Brandes, 2001), normalised",
        parameters=lambda network: {"sampled": _sample(network) or "all", "seed": SEED},
    ),
    Measure(
        "core",
        "the largest k such that it is in a group where everybody has k neighbours",
        "node",
        _core,
        algorithm="core_number",
        method="without directions (Batagelj and Zaversnik, 2003)",
    ),
    Measure(
        "community",
        "number of its community by Louvain's method, the largest is 1",
        "node",
        _communities,
        ascending=True,
        algorithm="louvain_communities",
        method="without directions, modularity (Blondel and others, 2008)",
        parameters=lambda _: {"resolution": 1, "seed": SEED, "weight": "occasions"},
        comparable=False,
    ),
    Measure("ties", "how many occasions join the two", "edge", _ties),
    Measure(
        "bridges",
        "edges whose loss would part the network, with their weights",
        "edge",
        _bridges,
        algorithm="bridges",
        method="without directions (Tarjan, 1974)",
    ),
    Measure(
        "reciprocity",
        "part of the edges that go both ways",
        "network",
        _reciprocity,
        directed=True,
        algorithm="overall_reciprocity",
    ),
    Measure("density", "part of the possible edges that there are", "network", _density, algorithm="density"),
    Measure(
        "assortativity",
        "how far edges stay on one level (province, district, commune): 1 always, 0 as by chance, below 0 less",
        "network",
        _assortativity,
        algorithm="attribute_mixing_matrix",
        method="over nodes whose level is known (Newman, 2003)",
    ),
    Measure("components", "parts that nothing joins", "network", _components, algorithm="number_connected_components"),
]
"""All measures."""


def find_measure(name: str) -> Measure:
    """The measure of that name. Raises AnalysisError with the names there are."""
    found = next((one for one in MEASURES if one.name == name), None)
    if found is None:
        raise ChoiceError(f"no measure {name!r}: one of {', '.join(one.name for one in MEASURES)}")
    return found


def measure(network: Network, asked: Measure) -> list[Value]:
    """The values, those to look at first in front; equal ones in order of the network.

    Raises AnalysisError if the measure is not for such a network.
    """
    if not asked.fits(network):
        kind = "directed" if asked.directed else "undirected"
        raise ChoiceError(f"measure {asked.name} is for {kind} networks, and {network.name} is none")
    found = asked.compute(network)
    if not isinstance(found, dict):
        return [_value(network, asked, (), found)]
    by_place = ((place if isinstance(place, tuple) else (place,), value) for place, value in found.items())
    sign = 1 if asked.ascending else -1
    ordered = sorted(by_place, key=lambda item: (sign * round(item[1], _DIGITS), item[0]))
    return [_value(network, asked, place, value) for place, value in ordered]


def _value(network: Network, asked: Measure, place: Iterable[int], value: float | None) -> Value:
    nodes = [network.nodes[position] for position in place]
    between = " → " if network.directed else " - "
    return Value(
        network.name,
        asked.name,
        asked.of,
        between.join(node.iri for node in nodes),
        between.join(node.name for node in nodes),
        nodes[0].type if len(nodes) == 1 else "",
        None if value is None else round(value, _DIGITS),
    )
