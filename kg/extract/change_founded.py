"""Reads mergers that name what they rest on: "thành lập xã A trên cơ sở nhập xã B và xã C"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.extract.annotations import UnitMention
from kg.extract.change_clause import Clause, Draft, draft_of, of_level
from kg.extract.change_result import PROPOSED, as_written, proposed
from kg.extract.change_units import kept_name, level_of, shared_result
from kg.extract.change_words import SHARED, change_words, patterns
from kg.facts import ChangePart, UnitRef
from kg.language.gates import Gated
from kg.units import Level

__all__ = ["add_kept", "closing", "founded", "told_where"]

_P = patterns("founded")


def founded(clause: Clause) -> Iterator[Draft]:
    """As in "thành lập xã A trên cơ sở nhập xã B và xã C", "xã A được hình thành từ xã B, xã C".

    In brackets the words are about the unit before them: "xã A (lập trên cơ sở xã B) và xã C (…)".
    """
    at = clause.start
    for basis in change_words()["basis"].finditer(clause.folded, clause.start, clause.end):
        opened, close = _bracket(clause, basis.start())
        if basis.start() < at:
            continue
        if draft := _founded_on(clause, basis, opened, clause.end if close < 0 else close):
            yield draft
            if close < 0:
                return
            at = close


def _founded_on(clause: Clause, basis: re.Match[str], opened: int, end: int) -> Draft | None:
    """What came out of the units named from `basis` to `end`; `opened` is where its bracket opens, -1 without one."""
    words = change_words()
    told = words["merge"].search(clause.folded, basis.end(), min(basis.end() + 24, end))
    if told and SHARED.bodies.match(clause.folded, told.end(), end):
        return None
    if told and words["into"].match(clause.folded, told.end() + 1, end):
        return None  # "xã A và xã B sau khi hợp nhất lấy tên là xã C"
    firmly = told is not None or _P.firm_basis.fullmatch(basis[0]) is not None
    planned = None
    reach = max(clause.start, basis.start() - 160, opened), basis.start()
    found = _last(words["found"], clause.folded, *reach) or _last(words["anew"], clause.folded, *reach)
    if found:
        new = clause.after(found.end(), end=basis.start())[:1] or _named_by_body(clause, found.end(), basis.start())
        planned = proposed(clause, found.end(), new)
        verb = found.start()
    elif firmly:
        new, verb = told_where(clause, clause.before(basis.start())), basis.start()
    else:
        return None
    if opened >= 0 and not new and not planned:
        new = told_where(clause, clause.before(opened, glued=False))
    until = words["end"].search(clause.folded, basis.end(), end)
    origins = clause.after(basis.end(), end=until.start() if until else end, glued=not firmly)
    if not origins:
        return None
    level = level_of(planned or (new or origins)[0].unit)
    if new and not (found or of_level(origins, level)):
        return None  # "sắp xếp các xã của huyện A trên cơ sở nhập xã B vào xã C"
    to = planned or (as_written(clause, new[0]) if new else _subject(clause, verb, level))
    origins = of_level(origins, level) or origins[:1]
    to = to or _island(clause, verb, level) or _new_one(clause, level, origins)
    to = to or shared_result([m.unit for m in origins])
    if to is None:
        return None
    draft = draft_of(clause, "merger", to, origins, basis.end())
    draft.founded = bool(found)
    if told and words["with"].match(clause.folded, told.end() + 1):
        add_kept(draft)
    return draft


def _named_by_body(clause: Clause, start: int, end: int) -> list[UnitMention]:
    """The unit whose party or government is told to be set up from `start` to `end`."""
    found = clause.after(start, end=end, glued=False)[:1]
    return [unit for unit in found if _P.of_body.fullmatch(clause.folded, start, unit.start)]


def _bracket(clause: Clause, at: int) -> tuple[int, int]:
    """Where the bracket around `at` opens and closes; -1 for both where there is none."""
    opened = clause.folded.rfind("(", clause.start, at)
    close = closing(clause.folded, opened + 1, clause.end) if opened >= 0 else -1
    return (opened, close) if close > at else (-1, -1)


def _subject(clause: Clause, offset: int, level: Level | None) -> UnitRef | None:
    """The unit of that level that the words right before `offset` are about."""
    before = [m for m in of_level(clause.units, level) if m.end <= offset]
    if before and change_words().glued(clause.between(before[-1].end, offset)):
        return before[-1].unit
    return None


def _island(clause: Clause, offset: int, level: Level | None) -> UnitRef | None:
    """The special zone that the words before `offset` are about, where a district became it."""
    to = _subject(clause, offset, "commune") if level == "district" else None
    return to if to and to.name.startswith("đặc khu ") else None


def _new_one(clause: Clause, level: Level | None, origins: list[UnitMention]) -> UnitRef | None:
    """The one unit of today, or proposed, that a clause names beside the origins."""
    old = {m.unit.name for m in origins}
    new = [m.unit for m in of_level(clause.named, level) if m not in origins and m.unit.name not in old]
    new = [unit for unit in new if unit.edition == "2025" or unit.reason == PROPOSED]
    return new[0] if len({unit.name for unit in new}) == 1 else None


def _last(pattern: Gated, folded: str, start: int, end: int) -> re.Match[str] | None:
    found = list(pattern.finditer(folded, start, end))
    return found[-1] if found else None


def told_where(clause: Clause, units: list[UnitMention]) -> list[UnitMention]:
    """The last of the units, or the one that it only says the whereabouts of: "xã A, huyện B"."""
    for unit, above in pairwise(units[-2:]):
        smaller = level_of(unit.unit) == "commune" and level_of(above.unit) in ("district", "province")
        if smaller and _P.where.fullmatch(clause.folded[unit.end : above.start]):
            return [unit]
    return units[-1:]


def closing(folded: str, start: int, end: int) -> int:
    """Where the bracket open at `start` closes, brackets inside it left out; -1 if it does not."""
    depth = 1
    for at in range(start, end):
        depth += {"(": 1, ")": -1}.get(folded[at], 0)
        if not depth:
            return at
    return -1


def add_kept(draft: Draft) -> None:
    """Add the unit that kept its name to what came together in the result."""
    kept = kept_name(draft.to)
    if kept and kept.name not in [part.unit.name for part in draft.origin]:
        draft.origin.append(ChangePart(kept))
