"""What tells a report's year beside its dates: school years, elections that are prepared, what it opens with."""

from __future__ import annotations

from typing import Protocol

from kg.language.dates import When
from kg.language.patterns import GapPatterns

__all__ = ["Votes", "by_elections", "by_opening", "by_school_years", "by_year_to_come"]

_P = GapPatterns("kg.articles", "dating_patterns.toml", "years")
_SCHOOL_BEGINS, _SCHOOL_ENDS = 8, 6
"""The first and the last month of a school year."""
_PREPARED = 9
"""The first month in which the elections of the next year are prepared."""
_OPENING = 160
"""Characters before the report's day in which its sentence may name the year."""
_EARLY, _LATE = 3, 11
"""The last month in which reports look back on the year before, and the first in which they welcome the next one."""


class Votes(Protocol):
    """What counts the ways in which a text tells a year."""

    def add(self, year: int, weight: int, words: str) -> None:
        """Counts one way of telling a year."""


def by_school_years(votes: Votes, folded: str, month: int | None) -> None:
    """The year of a report of that month by its school year: autumn of the first year, spring of the second.

    Of two that follow on each other, one reviewed and one prepared, it is the year that they share.
    """
    if month is None or "năm học" not in folded:
        return
    told = {int(m[1]): m for m in _P.school.finditer(folded) if int(m[2]) == int(m[1]) + 1}
    if len(told) == 1:
        ((first, words),) = told.items()
        ends = _P.over.search(folded, max(0, words.start() - 60), words.start()) is not None
        if month > _SCHOOL_BEGINS or (month > _SCHOOL_ENDS and not ends):
            votes.add(first, 2, words[0])
        elif month <= _SCHOOL_ENDS or ends:
            votes.add(first + 1, 2, words[0])
    elif len(told) == 2 and max(told) == min(told) + 1 and month >= _SCHOOL_ENDS:
        votes.add(max(told), 2, told[max(told)][0])


def by_elections(votes: Votes, folded: str, month: int | None) -> None:
    """The year before that of elections which a report of the autumn tells to be prepared."""
    if month is None or month < _PREPARED or "bầu cử" not in folded:
        return
    if told := _P.prepared.search(folded):
        votes.add(int(told[1]) - 1, 3, told[0])


def by_opening(votes: Votes, folded: str, found: list[When], lead: When, month: int | None) -> None:
    """The year told before the report's day: "Mừng lễ Giáng sinh năm 2023, sáng 21/12, …"."""
    start = max(folded.rfind("\n", 0, lead.start), folded.rfind(". ", 0, lead.start), lead.start - _OPENING)
    for when in found:
        if not start < when.start < lead.start or when.precision != "year" or not when.full or not when.first:
            continue
        if folded[when.end : lead.start].count(",") != 1 or not _P.opens.search(folded, max(start, 0), when.start):
            continue
        year = int(when.first[:4])
        if month and month >= _LATE and _P.welcomed.search(folded, max(start, 0), when.start):
            year -= 1
        elif month and month <= _EARLY and _P.reviewed.search(folded, max(start, 0), when.start):
            year += 1
        votes.add(year, 2, folded[when.start : when.end])


def by_year_to_come(votes: Votes, folded: str, found: list[When], month: int | None) -> None:
    """The year of a report of the last months that tells of one year alone, and plans for the next."""
    if month is None or month < _LATE:
        return
    alone = {int(w.first[:4]) for w in found if w.full and w.first and w.precision == "year"}
    told = _P.next_year.search(folded) if len(alone) == 2 else None
    if told and alone == {int(told[1]), int(told[1]) - 1}:
        votes.add(int(told[1]) - 1, 2, f"năm {told[1]}")
