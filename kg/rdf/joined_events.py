"""Events as joined over all articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode, Triple

from kg.rdf import terms
from kg.rdf.concepts import concept
from kg.rdf.namespaces import RDF, SCHEMA, VG
from kg.rdf.seen import SeenEvent

__all__ = ["describe_event"]


def describe_event(reports: Iterable[SeenEvent]) -> Iterator[Triple]:
    """An event by what its reports agree on most; where they are at odds, each report still has its own."""
    told = list(reports)
    node = NamedNode(told[0].iri)
    yield Triple(node, RDF["type"], VG["Event"])
    yield Triple(node, VG["eventKind"], concept("events", _usual(report.kind for report in told) or ""))
    yield Triple(node, SCHEMA["name"], terms.text(_usual(report.label for report in told) or ""))
    # The longest of two dates is the more exact: of "2025-07" and "2025-07-10" the day.
    start = _usual(report.start for report in told if report.start and len(report.start) == _longest(told))
    if start:
        yield Triple(node, SCHEMA["startDate"], terms.moment(start))
    if end := _usual(report.end for report in told):
        yield Triple(node, SCHEMA["endDate"], terms.moment(end))
    if half := _usual(report.day_part for report in told):
        yield Triple(node, VG["dayPart"], VG[f"daypart-{half}"])
    for predicate, values in (("unit", [r.unit for r in told]), ("host", [r.host for r in told])):
        if found := _usual(values):
            yield Triple(node, VG[predicate], NamedNode(found))
    yield Triple(node, VG["reports"], terms.integer(len(told)))


def _longest(told: Iterable[SeenEvent]) -> int:
    return max(len(report.start or "") for report in told)


def _usual(values: Iterable[str | None]) -> str | None:
    """What most say, the first in order of those said as often; None if nobody says anything."""
    counted = Counter(value for value in values if value)
    return min(counted, key=lambda value: (-counted[value], value)) if counted else None
