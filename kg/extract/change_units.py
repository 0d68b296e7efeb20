"""Units as a change names them: which level they are of, which version of the register is meant, whole or in part."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.extract.annotations import Annotations, UnitMention
from kg.extract.change_words import change_words
from kg.facts import ChangePart, UnitRef
from kg.language.folding import fold
from kg.units import Level, Unit, UnknownUnitError, register

__all__ = ["level_of", "parts_of", "result_of", "shared_result", "unit_of"]

_KINDS: tuple[tuple[str, Level], ...] = (
    ("phường ", "commune"),
    ("xã ", "commune"),
    ("thị trấn ", "commune"),
    ("đặc khu ", "commune"),
    ("tỉnh ", "province"),
    ("quận ", "district"),
    ("huyện ", "district"),
    ("thị xã ", "district"),
    ("thành phố ", "district"),
)
_LEVELS: dict[int, Level] = {2: "province", 3: "district", 5: "commune"}


def unit_of(ref: UnitRef) -> Unit | None:
    """The version of the register that a reference means, None for one that is open or only proposed."""
    try:
        return register().get(ref.version) if ref.version else None
    except UnknownUnitError:
        return None


def level_of(ref: UnitRef) -> Level | None:
    """Of which level a unit is, by its code, else by its kind."""
    if ref.code:
        return _LEVELS.get(len(ref.code))
    return next((level for kind, level in _KINDS if fold(ref.name).startswith(kind)), None)


def parts_of(ann: Annotations, mentions: Sequence[UnitMention], begin: int) -> list[ChangePart]:
    """The origins, each once, with whether all of it went over: "toàn bộ", "một phần", as said since `begin`."""
    words = change_words()
    found: dict[str, ChangePart] = {}
    whole: bool | None = None
    for mention in mentions:
        gap = ann.folded[begin : mention.start]
        said = [
            (match.end(), value)
            for name, value in (("whole", True), ("part", False))
            for match in words[name].finditer(gap)
        ]
        if said:
            whole = max(said)[1]
        elif gap.strip(" ,") not in ("", "và"):
            whole = None
        found.setdefault(mention.unit.name, ChangePart(mention.unit, whole))
        begin = mention.end
    return list(found.values())


def result_of(ref: UnitRef, origins: Iterable[UnitRef]) -> UnitRef:
    """The resulting unit with its version where the register confirms it: a unit of that name took in the origins.

    The name is the text's; a version that the text's reading gave but that is of before the change is dropped.
    """
    went = {
        step.unit.version: step.unit
        for unit in map(unit_of, origins)
        if unit
        for step in register().successors(unit, 1)
    }
    named = [unit for unit in went.values() if fold(unit.full_name) == fold(ref.name)]
    if len(named) == 1:
        unit = named[0]
        return UnitRef(ref.name, unit.version, unit.code, unit.edition)
    if ref.edition == "2024" and any(ref.version == origin.version for origin in origins):
        return UnitRef(ref.name, reason="the unit that comes out of the change")
    return ref


def shared_result(origins: Sequence[UnitRef]) -> Unit | None:
    """The one unit that all these went into, by the register."""
    units = [unit for unit in map(unit_of, origins) if unit]
    if len(units) < 2 or len(units) < len(origins):
        return None
    shared = set.intersection(*({step.unit.version for step in register().successors(unit, 1)} for unit in units))
    return register().get(shared.pop()) if len(shared) == 1 else None
