"""Reads new units from a clause that does not say what they came out of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import msgspec

from kg.extract.annotations import UnitMention
from kg.extract.change_clause import Clause, Draft, draft_of, of_level
from kg.extract.change_founded import told_where
from kg.extract.change_names import together
from kg.extract.change_result import PROPOSED
from kg.extract.change_units import bare, level_of, result_of
from kg.extract.change_words import SHARED, change_words, patterns
from kg.facts import ChangePart, UnitRef
from kg.language.folding import fold, slug
from kg.units import register

__all__ = ["created", "established", "of_namesakes", "paired", "remembered"]

_P = patterns("new")
_RECENT = timedelta(days=500)
"""A unit that began earlier before the article is history, unless a resolution is told of."""
_PAIR = 2
_BESIDE = 24
"""Characters between the unit and the day of its founding."""


def of_namesakes(clause: Clause) -> Iterator[Draft]:
    """As in "thành lập các phường A, B trên cơ sở nguyên trạng các xã cùng tên"."""
    match = _P.of_namesakes.search(clause.folded, clause.start, clause.end)
    if match is None:
        return
    results = [draft.to for draft in created(clause) if draft.end <= match.start()]
    if not results:
        before = clause.before(match.start(), glued=False)
        last = told_where(clause, before)  # "các phường A, B thuộc thị xã C"
        results = [m.unit for m in together(clause, [m for m in before if m.end <= last[-1].end])]
    for named in results:
        to = _of_kind(clause, named, match.start())
        origin = _namesake(clause, to, _P.kind.plain.findall(match["kinds"]))
        if origin.name != to.name and level_of(origin) == level_of(to):
            result = result_of(UnitRef(to.name, reason=PROPOSED), [origin])
            yield Draft("conversion", result, [ChangePart(origin)], match.start(), match.end())


def _of_kind(clause: Clause, unit: UnitRef, end: int) -> UnitRef:
    """The unit as one of the kind that heads the list it stands in: "7 phường thuộc thị xã A, gồm: B, C"."""
    heads = list(_P.counted_kind.finditer(clause.folded, clause.start, end))
    if not heads or fold(unit.name).startswith(heads[-1]["kind"]):
        return unit
    return msgspec.structs.replace(unit, name=f"{heads[-1]['kind']} {unit.name[len(unit.name) - len(bare(unit)) :]}")


def paired(clause: Clause) -> Iterator[Draft]:
    """As in "các phường A, B được thành lập trên cơ sở các xã A, B": each is what the one of its name became."""
    basis = change_words()["basis"].search(clause.folded, clause.start, clause.end)
    if basis is None:
        return
    results = [draft.to for draft in created(clause) if draft.end <= basis.start()]
    before = of_level(clause.before(basis.start(), glued=False), "commune")
    results = results or [m.unit for m in together(clause, before)]
    origins = {slug(bare(m.unit)): m.unit for m in of_level(clause.after(basis.end()), "commune")}
    if len(results) < _PAIR or {slug(bare(unit)) for unit in results} != origins.keys():
        return
    for to in results:
        origin = origins[slug(bare(to))]
        if origin.name != to.name and level_of(origin) == level_of(to):
            yield Draft("conversion", to, [ChangePart(origin, True)], basis.start(), basis.end())


def _namesake(clause: Clause, unit: UnitRef, kinds: Sequence[str]) -> UnitRef:
    """The unit of another kind that is called the same, with its version where one such unit of the province has it."""
    name = unit.name[len(unit.name) - len(bare(unit)) :]
    province = clause.ann.context.province
    named = [
        found
        for found in register().names.get(bare(unit), ())
        if found.kind in kinds and (not province or province.code == found.province)
    ]
    named = [found for found in named if found.code == unit.code] or named
    told = [found for found in named if found.edition == clause.ann.context.edition]
    if len({found.code for found in told}) != 1:
        return UnitRef(f"{kinds[-1]} {name}", reason="named by what came out of it alone")
    return UnitRef(told[-1].full_name, told[-1].version, told[-1].code, told[-1].edition)


def created(clause: Clause) -> Iterator[Draft]:
    """As in "lập 2 đặc khu A và B", "thành lập các phường C, D"."""
    match = _P.created.search(clause.folded, clause.start, clause.end)
    if match is None:
        return
    at = match.end()
    for position, unit in enumerate(clause.after(match.end())):
        to = unit.unit
        gap = clause.folded[at : unit.start]
        if not (SHARED.listed if position else _P.leading).fullmatch(gap + " ") or (not position and "," in gap):
            break
        if not fold(to.name).startswith(match["kind"]):
            name = to.name[len(to.name) - len(bare(to)) :]
            to = UnitRef(f"{match['kind']} {name}", reason=PROPOSED)
        at = unit.end
        yield Draft("creation", to, [], match.start(), unit.end)


def established(clause: Clause) -> Iterator[Draft]:
    """As in "quyết nghị thành lập thị trấn A thuộc huyện B, thị trấn C thuộc huyện D và thị trấn E"."""
    words = change_words()
    for match in words["establish"].finditer(clause.folded, clause.start, clause.end):
        if _P.past.search(clause.folded, max(clause.start, match.start() - 40), match.start()):
            continue
        new = _row(clause, match.end())
        decided = words["decided"].search(clause.folded, clause.start, match.start()) is not None
        if not new or not (decided or _recent(clause, new[0].unit)):
            continue
        for unit in new:
            origin = [m for m in clause.named if _same_place(m.unit, unit.unit)][:1]
            if origin:
                yield draft_of(clause, "conversion", unit.unit, origin, origin[0].start)
            else:
                yield Draft("creation", unit.unit, [], match.start(), unit.end)


def remembered(clause: Clause) -> Iterator[Draft]:
    """As in "kỷ niệm 20 năm tái lập huyện (1.9.1999 - 1.9.2019)": a founding whose day an anniversary tells."""
    for match in _P.anniversary.finditer(clause.folded, clause.start, clause.end):
        meant = next((m for m in clause.ann.units if m.start == match.end() and m.named_in == ""), None)
        if meant is None or meant.unit.version is None:
            continue
        days = (m for m in clause.ann.dates if meant.end <= m.start < meant.end + _BESIDE and m.precision == "day")
        if day := next(days, None):
            yield Draft("creation", meant.unit, [], match.start(), meant.end, day=day.first)


def _row(clause: Clause, offset: int) -> list[UnitMention]:
    """The unit right after `offset` and those of its level listed with it, what they lie in left out."""
    found: list[UnitMention] = []
    at = offset
    for unit in clause.after(offset, glued=False):
        gap = clause.folded[at : unit.start]
        if not (_P.within if found else _P.first).fullmatch(gap):
            break
        at = unit.end
        if not found or level_of(unit.unit) == level_of(found[0].unit):
            found.append(unit)
    return found


def _same_place(one: UnitRef, other: UnitRef) -> bool:
    """Whether the one is the other as it was before, of another kind ("thị xã A" and "thành phố A")."""
    return one.name != other.name and bare(one) == bare(other) and level_of(one) == level_of(other)


def _recent(clause: Clause, unit: UnitRef) -> bool:
    """Whether the unit began shortly before the article or is not there yet."""
    told = clause.ann.context.known
    if unit.version is None:
        return clause.ann.context.edition == "2024"
    if told is None or len(told) < len("2025-07-01"):
        return False
    began = date.fromisoformat(unit.version.partition("@")[2])
    return date.fromisoformat(told[:10]) - began < _RECENT
