"""`units.ttl`: the units a corpus touches, with what is above them, what went into them and what became of them all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Triple

from kg.facts import UnitRef
from kg.rdf import terms
from kg.rdf.iris import Iris
from kg.rdf.namespaces import RDF, SCHEMA, VG
from kg.rdf.unit_steps import describe_step
from kg.units import REFORM, Register, Unit, UnknownUnitError, register

__all__ = ["describe_unit", "describe_units", "with_relatives"]

_KINDS = {
    "tỉnh": "province",
    "phường": "ward",
    "xã": "commune",
    "thị trấn": "township",
    "đặc khu": "special-zone",
    "quận": "urban-district",
    "huyện": "district",
    "thị xã": "town",
}


def describe_units(units: Iterable[UnitRef], iris: Iris) -> Iterator[Triple]:
    """Triples of the versions that articles mean, of their relatives, and of all units that became of any of these.

    What became of a unit is told in full (a district went to some ten wards); what went into one only as far as it is
    described itself, which is in full for the units that articles mean.
    """
    known = register()
    described = {unit.version: unit for unit in with_relatives(units, known)}
    for unit in _with_heirs(described.values(), known):
        yield from describe_unit(unit, known, iris)
    for unit in described.values():
        for step in known.successors(unit, 1):
            yield from describe_step(step.change, known, iris)
        for step in known.predecessors(unit, 1):
            if step.unit.version in described:
                yield Triple(iris.unit(unit.version), VG["predecessor"], iris.unit(step.unit.version))


def _with_heirs(units: Iterable[Unit], known: Register) -> list[Unit]:
    """The units, those that became of them by one change, and those above these; sorted by key."""
    near = {unit.version: unit for unit in units}
    for unit in list(near.values()):
        for step in known.successors(unit, 1):
            if step.unit.version not in near:
                family = (step.unit, *known.ancestors(step.unit), known.province(step.unit))
                near.update((one.version, one) for one in family)
    return [near[version] for version in sorted(near)]


def with_relatives(units: Iterable[UnitRef], known: Register) -> list[Unit]:
    """The versions, those above them, and those one change before and after; sorted by key."""
    touched = {unit.version: unit for ref in units if (unit := _find(ref, known))}
    near = dict(touched)
    for unit in touched.values():
        steps = (*known.predecessors(unit, 1), *known.successors(unit, 1))
        near.update((step.unit.version, step.unit) for step in steps)
    for unit in list(near.values()):
        above = (*known.ancestors(unit), known.province(unit))
        near.update((other.version, other) for other in above)
    return [near[version] for version in sorted(near)]


def _find(ref: UnitRef, known: Register) -> Unit | None:
    try:
        return known.get(ref.version) if ref.version else None
    except UnknownUnitError:
        return None


def describe_unit(unit: Unit, known: Register, iris: Iris) -> Iterator[Triple]:
    """Triples of one version: name, code, kind, validity, the unit above and the province on its last day."""
    node = iris.unit(unit.version)
    yield Triple(node, RDF["type"], VG["AdministrativeUnit"])
    yield Triple(node, SCHEMA["name"], terms.text(unit.full_name))
    yield Triple(node, VG["code"], terms.text(unit.code))
    yield Triple(node, VG["edition"], terms.text("2025" if unit.valid_from >= REFORM else "2024"))
    yield Triple(node, VG["unitType"], VG[f"unit-{_kind(unit)}"])
    yield Triple(node, VG["unitLevel"], VG[f"level-{unit.level}"])
    yield Triple(node, VG["validFrom"], terms.moment(unit.valid_from))
    if unit.valid_until:
        yield Triple(node, VG["validUntil"], terms.moment(unit.valid_until))
    above = known.parent(unit)
    if above is not None:
        yield Triple(node, VG["parent"], iris.unit(above.version))
    yield Triple(node, VG["province"], iris.unit(known.province(unit).version))


def _kind(unit: Unit) -> str:
    if unit.kind == "thành phố":
        return "municipality" if unit.level == "province" else "provincial-city"
    return _KINDS[unit.kind]
