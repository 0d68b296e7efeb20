"""Reads a merger from how its units stand: a list of old ones, a new one beside it, and a word that joins the two.

"Xã mới A: xã B, xã C", "A (trước đây là B và C)", "B + C = A": no verb tells of a merger, the shape does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kg.extract.annotations import UnitMention
from kg.extract.change_clause import Clause, Draft, draft_of, of_level
from kg.extract.change_result import PROPOSED
from kg.extract.change_units import level_of, result_of
from kg.extract.change_words import SHARED, patterns
from kg.facts import UnitRef
from kg.language.folding import fold

__all__ = ["shaped"]

_P = patterns("shape")
_NEAR = 90
"""Characters between the list and the unit."""


def shaped(clause: Clause) -> Iterator[Draft]:
    """The mergers of a clause that its lists of units show; no word needs to tell of one."""
    for run in _runs(clause):
        if to := _named_before(clause, run) or _named_after(clause, run):
            yield draft_of(clause, "merger", to.unit, run, run[0].start)


def _runs(clause: Clause) -> Iterator[list[UnitMention]]:
    """Lists of two or more units of one level with nothing but small words between them.

    One of today has no place in such a list, but for the name that the clause has twice: the unit that kept it.
    """
    times = Counter(fold(m.unit.name) for m in clause.named)
    row: list[UnitMention] = []
    for unit in clause.named:
        member = _of_before(unit) or times[fold(unit.unit.name)] > 1 or bool(row and unit.unit.reason == PROPOSED)
        again = any(fold(m.unit.name) == fold(unit.unit.name) for m in row)  # "từ xã A và xã B, xã A ra đời"
        if row and member and not again and _goes_on(clause, row, unit):
            row.append(unit)
        elif not row or level_of(unit.unit) in (level_of(row[0].unit), "commune"):
            yield from _list(row)
            row = [unit] if member and unit.unit.reason != PROPOSED else []
    yield from _list(row)


def _list(row: list[UnitMention]) -> Iterator[list[UnitMention]]:
    if len({fold(m.unit.name) for m in row}) > 1:
        yield row


def _goes_on(clause: Clause, row: list[UnitMention], unit: UnitMention) -> bool:
    gap = _P.aside.plain.sub(" ", clause.folded[row[-1].end : unit.start]).replace("+", ",")
    return level_of(unit.unit) == level_of(row[0].unit) and SHARED.listed.fullmatch(gap) is not None


def _of_before(mention: UnitMention) -> bool:
    return mention.unit.edition == "2024" or (mention.unit.version is None and mention.unit.reason != PROPOSED)


def _came_of(mention: UnitMention, run: list[UnitMention]) -> bool:
    """Whether a unit can have come out of those: one of today or proposed, or one that by the register did."""
    kept = mention.unit.name in [m.unit.name for m in run]
    if not kept and (mention.unit.edition == "2025" or mention.unit.reason == PROPOSED):
        return True
    others = [m.unit for m in run if m.unit.name != mention.unit.name]
    return result_of(UnitRef(mention.unit.name), others).version is not None


def _named_before(clause: Clause, run: list[UnitMention]) -> UnitMention | None:
    found = of_level([m for m in clause.named if m.end <= run[0].start], level_of(run[0].unit))[-1:]
    if not found or not _came_of(found[0], run) or run[0].start - found[0].end > _NEAR:
        return None
    return found[0] if _P.before_list.match(clause.between(found[0].end, run[0].start)) else None


def _named_after(clause: Clause, run: list[UnitMention]) -> UnitMention | None:
    found = of_level([m for m in clause.named if m.start >= run[-1].end], level_of(run[0].unit))[:1]
    if not found or not _came_of(found[0], run) or found[0].start - run[-1].end > _NEAR:
        return None
    gap = clause.between(run[-1].end, found[0].start)
    return found[0] if _P.after_list.match(gap) or _out_of_them(clause, run, found[0], gap) else None


def _out_of_them(clause: Clause, run: list[UnitMention], to: UnitMention, gap: str) -> bool:
    """As in "từ các xã A, B, phường C đã ra đời"."""
    before = clause.folded[max(clause.start, run[0].start - _NEAR) : run[0].start]
    after = clause.folded[to.end : to.end + 24]
    return gap.strip(" ") == "," and _P.out_of_these.search(before) is not None and _P.arose.match(after) is not None
