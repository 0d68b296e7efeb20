"""Which versions of a unit may be meant that did not stand on the article's day: those to come, those just ended."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kg.units.model import Unit

__all__ = ["ended_near", "soon"]

_TOLD_FOR = 5
"""Years for which news speaks of a unit that has been merged by its name."""


def soon(units: Sequence[Unit], standing: Sequence[Unit], day: str) -> list[Unit]:
    """Those that began within a year of the day where no unit stood: decrees are told before they take effect."""
    known = {unit.code for unit in standing}
    named = {(unit.full_name, unit.parent) for unit in standing}  # a part of it that gets its name is not meant yet
    limit = f"{int(day[:4]) + 1}{day[4:]}"
    coming = (unit for unit in units if unit.code not in known and day < unit.valid_from <= limit)
    return [unit for unit in coming if (unit.full_name, unit.parent) not in named]


def ended_near(units: Sequence[Unit], standing: Sequence[Unit], day: str, districts: Collection[str]) -> list[Unit]:
    """Those that ended in the years before the day in one of the districts, where none that stood lies in one.

    An article on the merger of xã Hải An, thị xã Nghi Sơn means no xã Hải An of another province.
    """
    if not districts or any(unit.parent in districts for unit in standing):
        return []
    known, first = {unit.code for unit in standing}, f"{int(day[:4]) - _TOLD_FOR}{day[4:]}"
    ended = (unit for unit in units if unit.code not in known and unit.parent in districts)
    return [unit for unit in ended if unit.valid_until is not None and first <= unit.valid_until < day]
