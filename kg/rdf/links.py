"""`links.ttl`: the touched units in Wikidata, GeoNames, OpenStreetMap, Who's On First and ISO 3166-2."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode, Triple

from kg.facts import UnitRef
from kg.rdf import terms
from kg.rdf.iris import Iris
from kg.rdf.namespaces import SKOS, VG
from kg.rdf.units import with_relatives
from kg.units import register
from kg.units.model import Link

__all__ = ["describe_links", "link_triples"]

_TARGETS = {
    "wikidata": "http://www.wikidata.org/entity/{}",
    "geonames": "https://sws.geonames.org/{}/",
    "osm_relation": "https://www.openstreetmap.org/relation/{}",
    "wof": "https://spelunker.whosonfirst.org/id/{}",
}
_EXACT = {
    "two sources agree",
    "reconciled and audited upstream",
    "code and name match",
    "name and province match",
    "pre-merger feature",
    "unchanged feature",
    "post-merger feature",
}
"""Statuses that vouch for the very unit; any other may mean a like-named one before or after."""


def describe_links(units: Iterable[UnitRef], iris: Iris) -> Iterator[Triple]:
    """Matches of the versions that articles mean and of their relatives; exact only where the register vouches."""
    known = register()
    for unit in with_relatives(units, known):
        yield from link_triples(iris.unit(unit.version), known.details(unit).links)


def link_triples(node: NamedNode, links: Iterable[Link]) -> Iterator[Triple]:
    """A unit's matches. An ISO code counts only while in force: ISO has none for the provinces merged in 2025."""
    for link in links:
        if link.target == "iso3166_2":
            if link.status.startswith("in force"):
                yield Triple(node, VG["isoCode"], terms.text(link.id))
        elif link.target in _TARGETS:
            match = SKOS["exactMatch" if link.status in _EXACT else "closeMatch"]
            yield Triple(node, match, NamedNode(_TARGETS[link.target].format(link.id)))
