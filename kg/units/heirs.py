"""What became of units in the end: who holds their land today, and whether they were dissolved."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from kg.units.model import Change, Unit
from kg.units.register import Register, register

__all__ = ["Heir", "change_kind", "dissolved", "heirs"]

_GOES_ON = {"continuation", "renaming", "conversion"}
_EVE = "2025-06-30"
"""Last day of the old order. Since the next day codes of communes belong to other units than before."""


class Heir(NamedTuple):
    """A unit in force today that took over an earlier one; `whole` None where the sources leave it open."""

    unit: Unit
    whole: bool | None


def heirs(unit: Unit, known: Register | None = None) -> tuple[Heir, ...]:
    """Who holds the land of a unit that ended, sorted; nothing for one in force.

    Through any number of changes: of a part of a whole only a part arrived. Where two ways lead to one heir, the whole
    counts before the part.
    """
    known = known or register()
    found = _heirs(unit.version) if known is register() else _walk(unit, known, frozenset())
    return tuple(Heir(known.get(version), whole) for version, whole in sorted(found.items()))


@cache
def _heirs(version: str) -> dict[str, bool | None]:
    known = register()
    return _walk(known.get(version), known, frozenset())


def _walk(unit: Unit, known: Register, passed: frozenset[str]) -> dict[str, bool | None]:
    found: dict[str, set[bool | None]] = {}
    for step in known.successors(unit, 1):
        if step.unit.version in passed:
            continue
        if step.unit.valid_until is None:
            found.setdefault(step.unit.version, set()).add(step.change.whole)
            continue
        for version, whole in _walk(step.unit, known, passed | {unit.version}).items():
            found.setdefault(version, set()).add(_both(step.change.whole, whole))
    return {version: True if True in ways else (None if None in ways else False) for version, ways in found.items()}


def _both(first: bool | None, then: bool | None) -> bool | None:
    if first is False or then is False:
        return False
    return None if first is None or then is None else True


def dissolved(unit: Unit, known: Register | None = None) -> bool:
    """Whether a unit ended and does not go on in another version of itself.

    Before the reform a unit goes on where its code does. On 2025-07-01 one goes on that alone became one other (with
    its name, renamed, or of another kind); whatever was merged or split is at an end, with its bodies (Resolution
    76/2025/UBTVQH15; Law 72/2025/QH15 on the organisation of local government).
    """
    known = known or register()
    if unit.valid_until is None:
        return False
    steps = known.successors(unit, 1)
    if unit.valid_until != _EVE:
        return bool(steps) and all(step.unit.code != unit.code for step in steps)
    return not any(_goes_on(step.unit, step.change, known) for step in steps if step.unit.level == unit.level)


def _goes_on(result: Unit, change: Change, known: Register) -> bool:
    into = [step.change for step in known.predecessors(result, 1) if step.change.date == change.date]
    return bool(into) and change_kind(result, into, known) in _GOES_ON


def change_kind(result: Unit, changes: list[Change], known: Register) -> str:
    """Key of the kind of change that brought `result` about by `changes`, all of one day.

    "continuation" is a unit that goes on with its name and kind, only its parent or edition being another.
    """
    if len(changes) > 1 or changes[0].extent == "unknown":
        return "merger"
    origin = known.units[changes[0].origin]
    if changes[0].whole is False:
        return "split"
    if origin.kind != result.kind:
        return "conversion"
    return "continuation" if origin.name == result.name else "renaming"
