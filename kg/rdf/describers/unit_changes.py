"""What an article tells about units that became others."""

from __future__ import annotations

from kg.facts import Change
from kg.rdf import terms
from kg.rdf.namespaces import ORG, VG
from kg.rdf.scribe import Scribe

__all__ = ["describe_change"]


def describe_change(scribe: Scribe, fact: Change) -> None:
    """The change with its origins, whole or in part where said, and its result."""
    result = scribe.unit(fact.to)
    origins = [(scribe.unit(part.unit), part.whole) for part in fact.origin]
    node = scribe.new(
        "change", fact.kind, result.value, fact.date, fact.decree, *sorted(origin.value for origin, _ in origins)
    )
    if not scribe.fact(node, fact, VG["UnitChange"], VG["Fact"]):
        return
    scribe.add(node, VG["changeKind"], VG[f"change-{fact.kind}"])
    scribe.add(node, ORG["resultingOrganization"], result)
    for origin, whole in origins:
        scribe.add(node, ORG["originalOrganization"], origin)
        if whole is not None:
            scribe.add(node, VG["takesWhole" if whole else "takesPartOf"], origin)
    scribe.moment(node, VG["changeDate"], fact.date)
    scribe.text(node, VG["decree"], fact.decree)
    scribe.add(node, VG["planned"], terms.boolean(True) if fact.planned else None)
