"""Units as a change names them: which level they are of, which version of the register is meant, whole or in part."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.annotations import Annotations, UnitMention
from kg.extract.change_words import change_words, levels, patterns
from kg.facts import ChangePart, UnitRef
from kg.language.folding import fold
from kg.units import REFORM, Level, Unit, UnknownUnitError, level_of_code, register

__all__ = [
    "bare",
    "kept_name",
    "level_of",
    "neighbours",
    "parts_of",
    "result_of",
    "shared_result",
    "unit_of",
    "unmarked",
]

_P = patterns("units")
_ASIDE = re.compile(r"\s?\([^)]*\)")


def bare(ref: UnitRef) -> str:
    """The name without its kind, folded.

    >>> bare(UnitRef("thị trấn Hội An"))
    'hội an'
    """
    name = fold(ref.name)
    return name[len(_kind(name)) :]


def unit_of(ref: UnitRef) -> Unit | None:
    """The version of the register that a reference means, None for one that is open or only proposed."""
    try:
        return register().get(ref.version) if ref.version else None
    except UnknownUnitError:
        return None


def unmarked(ann: Annotations, known: Sequence[UnitMention], start: int, end: int) -> list[UnitMention]:
    """Names from `start` to `end`, or listed after that, which no mention marks and a neighbour of `known` units bore.

    A bare name in a list ("nhập Hiệp Thành và Tân Thới Hiệp") can be a person's or a street's elsewhere; here it can
    only be a unit.
    """
    units = [unit for unit in (unit_of(mention.unit) for mention in known) if unit]
    if not units:
        return []
    provinces = {fold(register().province(unit).name) for unit in units}
    while listed := _P.listed.match(ann.text, end):
        if "," in listed[0] and fold(listed[1]) in provinces:
            break  # "huyện A, B": where it lies
        end = listed.end()
    found = []
    nearby = [m for m in ann.units if start < m.end and m.start < end]
    for match in _P.name.plain.finditer(ann.text, start, end):
        if _P.above.search(ann.folded, start, match.start()) or any(_marks(ann, m, match, known) for m in nearby):
            continue
        named = [u for u in register().names.get(fold(match[0]), ()) if u.edition == "2024"]
        near = [u for u in named if any(u.parent == k.parent and _overlap(u, k) for k in units)]
        if len({unit.code for unit in near}) == 1:
            unit = near[-1]
            found.append(UnitMention(match.start(), match.end(), _reference(unit)))
    return found


def neighbours(ann: Annotations, result: UnitMention, start: int) -> list[UnitMention]:
    """Two or more bare names listed from `start` on, each of a unit that lay beside what `result` names or in it.

    As in "xã A (nhập từ B và C)".
    """
    unit, first = unit_of(result.unit), _P.first.match(ann.text, start)
    if unit is None or first is None:
        return []
    names = [(first.start(1), first.end())]
    while listed := _P.listed.match(ann.text, names[-1][1]):
        names.append((listed.start(1), listed.end()))
    found = []
    for begin, end in names:
        named = register().names.get(fold(ann.text[begin:end]), ())
        near = [u for u in named if u != unit and u.parent == unit.parent and u.edition == unit.edition]
        if len({u.code for u in near}) != 1:
            return []
        found.append(UnitMention(begin, end, _reference(near[0])))
    return found if len(found) > 1 else []


def _marks(ann: Annotations, mention: UnitMention, name: re.Match[str], known: Sequence[UnitMention]) -> bool:
    """Whether a mention stands where the name does; a bare name read as of another level does not count."""
    if mention.generic or mention.start >= name.end() or mention.end <= name.start():
        return False
    return ann.text[mention.start].islower() or level_of(mention.unit) == level_of(known[0].unit)


def _overlap(one: Unit, other: Unit) -> bool:
    return one.valid_from <= (other.valid_until or "9") and other.valid_from <= (one.valid_until or "9")


def level_of(ref: UnitRef) -> Level | None:
    """Of which level a unit is, by its code, else by its kind."""
    if ref.code:
        return level_of_code(ref.code)
    return levels("kinds").get(_kind(fold(ref.name)).rstrip())


def _kind(name: str) -> str:
    """The kind that a folded name begins with, and the blank behind it; "" where it begins with none."""
    return next((f"{kind} " for kind in levels("kinds") if name.startswith(f"{kind} ")), "")


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
        elif not _P.joined.fullmatch(_ASIDE.sub("", gap)):
            whole = None
        found.setdefault(mention.unit.name, ChangePart(mention.unit, whole))
        begin = mention.end
    return list(found.values())


def result_of(ref: UnitRef, origins: Sequence[UnitRef], *, planned_for: str | None = REFORM) -> UnitRef:
    """The resulting unit with its version where the register confirms it: a unit of that name took in the origins.

    Units of the day `planned_for` (ISO) and later count only if it is given. The name is the text's; a version that
    the text's reading gave but that is of before the change is dropped.
    """
    went = {
        step.unit.version: step.unit
        for unit in map(unit_of, origins)
        if unit
        for step in register().successors(unit, 1)
        if planned_for is not None or step.unit.edition == "2024"
    }
    named = [unit for unit in went.values() if fold(unit.full_name) == fold(ref.name)]
    if len(named) == 1:
        unit = named[0]
        return UnitRef(ref.name, unit.version, unit.code, unit.edition)
    if any(ref.version == origin.version or origin.edition == ref.edition == "2025" for origin in origins):
        return UnitRef(ref.name, reason="the unit that comes out of the change")
    return ref


def kept_name(to: UnitRef) -> UnitRef | None:
    """The unit of the same name that went into `to`, by the register."""
    unit = unit_of(to)
    steps = register().predecessors(unit, 1) if unit else []
    named = [step.unit for step in steps if unit and fold(step.unit.name) == fold(unit.name) and step.unit != unit]
    return _reference(named[0]) if len(named) == 1 else None


def shared_result(origins: Sequence[UnitRef], *, alone: bool = False) -> UnitRef | None:
    """The one unit that all these went into, by the register; a single one counts only if `alone` is set."""
    units = [unit for unit in map(unit_of, origins) if unit]
    if len(units) < 2 - alone or len(units) < len(origins):
        return None
    shared = set.intersection(*({step.unit.version for step in register().successors(unit, 1)} for unit in units))
    return _reference(register().get(shared.pop())) if len(shared) == 1 else None


def _reference(unit: Unit) -> UnitRef:
    return UnitRef(unit.full_name, unit.version, unit.code, unit.edition)
