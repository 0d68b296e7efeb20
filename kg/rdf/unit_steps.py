"""A step of the register: (part of) a unit went into another one day, by a decree."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode, Triple

from kg.rdf import terms
from kg.rdf.iris import Iris
from kg.rdf.namespaces import ORG, RDF, VG
from kg.units import Register
from kg.units.heirs import change_kind
from kg.units.model import Change

__all__ = ["describe_step"]


def describe_step(step: Change, known: Register, iris: Iris) -> Iterator[Triple]:
    """Triples of one step: the successor, and the change that it is a part of, with its kind, day and decree.

    The change is one node for all that went into a unit on a day; it says of each whether as a whole or in part, where
    the sources do.
    """
    origin, result = known.units[step.origin], known.units[step.result]
    before, after = iris.unit(origin.version), iris.unit(result.version)
    node = NamedNode(f"{iris.base}unit-change/{result.code}-{step.date}")
    together = [one.change for one in known.predecessors(result, 1) if one.change.date == step.date]
    yield Triple(before, VG["successor"], after)
    yield Triple(node, RDF["type"], VG["UnitChange"])
    yield Triple(node, VG["changeKind"], VG[f"change-{change_kind(result, together, known)}"])
    yield Triple(node, VG["changeDate"], terms.moment(step.date))
    yield Triple(node, ORG["resultingOrganization"], after)
    yield Triple(node, ORG["originalOrganization"], before)
    if step.whole is not None:
        yield Triple(node, VG["takesWhole" if step.whole else "takesPartOf"], before)
    for decree in step.decrees:
        yield Triple(node, VG["decree"], terms.text(decree))
