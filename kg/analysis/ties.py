"""The edges of a network as rows, with the articles and facts behind each."""

from __future__ import annotations

from dataclasses import dataclass

from kg.analysis.network import Network

__all__ = ["Tie", "ties"]


@dataclass(frozen=True, slots=True)
class Tie:
    """An edge, to read."""

    projection: str
    source: str
    source_name: str
    target: str
    target_name: str
    weight: int
    kinds: tuple[str, ...]
    """Each with how many occasions: "visit 2"."""
    first: str
    last: str
    articles: tuple[str, ...]
    facts: tuple[str, ...]


def ties(network: Network) -> list[Tie]:
    """The edges of a network as rows with names and kinds, the heaviest first, then by IRI."""
    names = {node.iri: node.name for node in network.nodes}
    found = [
        Tie(
            network.name,
            edge.source,
            names[edge.source],
            edge.target,
            names[edge.target],
            edge.weight,
            tuple(f"{kind} {count}" for kind, count in edge.kinds),
            edge.first,
            edge.last,
            edge.articles,
            edge.facts,
        )
        for edge in network.edges
    ]
    return sorted(found, key=lambda tie: (-tie.weight, tie.source, tie.target))
