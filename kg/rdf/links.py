"""What the register knows of units in Wikidata, GeoNames, OpenStreetMap, Who's On First and ISO 3166-2.

A match is exact only where the register vouches for the very version. A page of OpenStreetMap or Who's On First is
about a place and is not that place, and an item that Wikidata keeps for a province through its merger means two
versions: these are close. `owl:sameAs` is never said.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from pyoxigraph import NamedNode, Triple

from kg.rdf import terms
from kg.rdf.namespaces import SKOS, VG
from kg.units.model import Link

__all__ = ["Match", "link_triples", "matches"]


@dataclass(frozen=True, slots=True)
class Match:
    """A like unit in another data set."""

    predicate: str
    """Local name of a SKOS mapping property."""
    target: str
    """IRI there."""
    justification: str
    """Local name in the Semantic Mapping Vocabulary (semapv) of how the match was made."""
    confidence: float
    """By rule (`data/link_statuses.csv`), not learned."""
    provider: str
    """Home page of the data set."""
    comment: str
    """The register's own words on it."""
    source: str
    """Where the register has it from."""


def link_triples(node: NamedNode, links: Iterable[Link]) -> Iterator[Triple]:
    """A unit's matches. An ISO code counts only while in force: ISO has none for the provinces merged in 2025."""
    links = list(links)
    for link in links:
        if link.target == "iso3166_2" and link.status.startswith("in force"):
            yield Triple(node, VG["isoCode"], terms.text(link.id))
    for match in matches(links):
        yield Triple(node, SKOS[match.predicate], NamedNode(match.target))


def matches(links: Iterable[Link]) -> Iterator[Match]:
    """The links that lead to a resource (ISO 3166-2 has codes, no resources)."""
    for link in links:
        if target := _targets().get(link.target):
            told = next(row for row in _statuses() if _fits(link.status, row["status"]))
            yield Match(
                told["match"],
                target["iri"].format(link.id),
                told["justification"],
                float(told["confidence"]),
                target["source"],
                link.status,
                link.source,
            )


def _fits(status: str, pattern: str) -> bool:
    return status.startswith(pattern[:-1]) if pattern.endswith("*") else status == pattern


@cache
def _statuses() -> list[dict[str, str]]:
    """Rows of statuses, the first that fits counts; a pattern may end in "*"."""
    return _rows("link_statuses.csv")


@cache
def _targets() -> dict[str, dict[str, str]]:
    return {row["target"]: row for row in _rows("link_targets.csv")}


def _rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader((files("kg.rdf") / "data" / name).read_text(encoding="utf-8").splitlines()))
