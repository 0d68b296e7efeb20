"""The province of today that a unit of any time lies in."""

from __future__ import annotations

from functools import cache

from kg.facts import UnitRef
from kg.units import Register, Unit, UnknownUnitError, register

__all__ = ["province_code"]


def province_code(unit: UnitRef | None) -> str | None:
    """Code of the province since 2025-07-01 that holds the unit or took over its province; None where unknown.

    For a unit that stays unresolved it is the province that all its candidates share.
    """
    if unit is None:
        return None
    versions = (unit.version,) if unit.version else unit.candidates
    codes = {_of_version(version) for version in versions}
    return codes.pop() if len(codes) == 1 else None


@cache
def _of_version(version: str) -> str | None:
    units = register()
    try:
        province = units.province(units.get(version))
    except UnknownUnitError:
        return None
    return _today(units, province)


def _today(units: Register, province: Unit) -> str | None:
    if province.edition == "2025":
        return province.code
    # Provinces went whole into one province in 2025; earlier changes of theirs lead through other old ones.
    later = (step.unit for step in units.successors(province))
    return next((unit.code for unit in later if unit.level == "province" and unit.edition == "2025"), None)
