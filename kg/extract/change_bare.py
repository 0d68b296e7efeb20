"""Bare names beside a verb of merging ("nhập Hải Vĩnh với Hải Xuân", "Trà Bùi đã nhập vào xã B"), read as units.

Elsewhere such a name can be a village or a person; between such a verb and its objects it is the unit of that name in
the district or province that the article is about.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from kg.extract.annotations import Annotations, UnitMention
from kg.extract.change_units import level_of, unit_of
from kg.extract.change_words import SHARED, change_words, levels, patterns
from kg.facts import UnitRef
from kg.language.folding import fold
from kg.units import Level, Unit, register

__all__ = ["communes_named", "reference", "with_bare"]

_P = patterns("bare")
_EVE = "2025-06-30"
"""The last day of the units of before the reform."""
_REACH = 120
"""Characters before a verb of merging that its objects may take."""


def with_bare(ann: Annotations, start: int, end: int, units: Sequence[UnitMention]) -> list[UnitMention]:
    """The mentions `units` of a sentence with those that only bare names beside such verbs give."""
    found = {mention.start: mention for mention in units}
    words = change_words()
    merged = [
        v for v in words["merge"].finditer(ann.folded, start, end) if not SHARED.bodies.match(ann.folded, v.end())
    ]
    for verb in merged:
        for begin, stop in _lists(ann, verb, start, end):
            said = _P.said_kind.match(ann.folded, begin, stop)
            level = levels("kinds")[said["kind"]] if said else _level(units, verb.start())
            found |= _named(ann, begin, stop, lambda name, level=level: _unit(ann, name, level))  # type: ignore[misc]
    if merged or any(words[name].search(ann.folded, start, end) for name in ("found", "joint_cues")):
        districts = _districts(ann, units)
        inside = _named(ann, start, end, lambda name: _inside_district(name, districts)) if districts else {}
        found = {**inside, **found}
    return [found[at] for at in sorted(found)]


def _named(
    ann: Annotations, start: int, end: int, meant: Callable[[re.Match[str]], UnitRef | None]
) -> dict[int, UnitMention]:
    """Mentions of what the bare names between `start` and `end` mean, by where they start."""
    found = {}
    for name in _P.one.plain.finditer(ann.text, start, end):
        if (unit := meant(name)) and not _taken(ann, name):
            found[name.start()] = UnitMention(name.start(), name.end(), unit)
    return found


def _districts(ann: Annotations, units: Sequence[UnitMention]) -> frozenset[str]:
    """Codes of the districts of before the reform that a sentence is about: named, or of a commune that it names."""
    told = [m.unit for m in units if m.unit.edition == "2024" and not m.generic]
    told += [unit for unit in [ann.context.unit] if unit and unit.edition == "2024"]
    parents = {known.parent for unit in told if (known := unit_of(unit)) and known.level == "commune"}
    return frozenset({unit.code for unit in told if unit.code and level_of(unit) == "district"} | parents)


def _inside_district(name: re.Match[str], districts: frozenset[str]) -> UnitRef | None:
    """The one commune of that name in the districts."""
    known = [u for u in register().names.get(fold(name[0]), ()) if u.edition == "2024" and u.parent in districts]
    if len({u.code for u in known}) != 1:
        return None
    return reference(known[-1])


def _lists(ann: Annotations, verb: re.Match[str], start: int, end: int) -> Iterator[tuple[int, int]]:
    if after := _P.after.match(ann.text, verb.end(), end):
        yield after.span()
    reach = max(start, verb.start() - _REACH)
    if before := _P.before.plain.search(ann.text[reach : verb.start()]):
        yield reach + before.start(), verb.start()


def _level(units: Sequence[UnitMention], at: int) -> Level:
    """That of the unit named nearest by; communes where none is."""
    near = sorted((m for m in units if not m.generic), key=lambda m: min(abs(m.start - at), abs(m.end - at)))
    return (level_of(near[0].unit) if near else None) or "commune"


def _unit(ann: Annotations, name: re.Match[str], level: Level) -> UnitRef | None:
    """The one unit of before the reform of that name in the place the article is about."""
    if ann.context.province is None or level == "province":
        return None
    day = (ann.context.known or "")[:10]
    known = _named_there(ann, name[0], level)
    if ann.context.unit and len({u.code for u in known}) > 1:
        known = [u for u in known if u.parent == ann.context.unit.code]
    if len({u.code for u in known}) != 1:
        return None
    unit = next((u for u in reversed(known) if len(day) == len("2025-07-01") and u.in_force(day)), known[-1])
    return reference(unit)


def communes_named(ann: Annotations, name: str) -> list[Unit]:
    """The communes of before the reform so called in the province the article is about, as they were on its day."""
    known = _named_there(ann, name, "commune")
    told = (ann.context.known or "")[:10]
    day = min(told, _EVE) if len(told) == len(_EVE) else _EVE
    return [unit for unit in known if unit.in_force(day)] or list({unit.code: unit for unit in known}.values())


def _named_there(ann: Annotations, name: str, level: Level) -> list[Unit]:
    province = ann.context.province
    known = [u for u in register().names.get(fold(name), ()) if u.edition == "2024" and u.level == level]
    return [u for u in known if province and (u.province == province.code or _inside(u, ann))]


def reference(unit: Unit) -> UnitRef:
    """A version of the register as facts refer to it."""
    return UnitRef(unit.full_name, unit.version, unit.code, unit.edition)


def _inside(unit: Unit, ann: Annotations) -> bool:
    """Whether its province of before went into the one the article is about."""
    province = ann.context.province
    above = register().province(unit)
    steps = register().successors(above, 1) if province and province.edition == "2025" else []
    return any(step.unit.code == province.code for step in steps if province)


def _taken(ann: Annotations, name: re.Match[str]) -> bool:
    over = [*(m for m in ann.units if not m.generic), *ann.bodies]
    return any(m.start < name.end() and name.start() < m.end for m in over)
