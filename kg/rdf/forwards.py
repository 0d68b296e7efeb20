"""What leads from an IRI that is nobody's any more to the one that took its place, and from a name to its namesakes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import NamedNode, Triple

from kg.rdf.namespaces import DCTERMS, VG

__all__ = ["describe_forwards"]


def describe_forwards(forwards: Mapping[str, str], namesakes: Iterable[tuple[str, str]]) -> Iterator[Triple]:
    """`dcterms:isReplacedBy` from IRIs that became another's; `vg:namesake` between those who share a plain one."""
    for old, new in forwards.items():
        yield Triple(NamedNode(old), DCTERMS["isReplacedBy"], NamedNode(new))
    for one, other in namesakes:
        yield Triple(NamedNode(one), VG["namesake"], NamedNode(other))
