"""Days between a document and whoever acts: "Thực hiện Kế hoạch số 45/KH-UBND, ngày 12/11, UBND phường …"."""

from __future__ import annotations

from datetime import date

from kg.extract.annotations import Annotations, DateMention
from kg.extract.patterns import GapPatterns

__all__ = ["acts_behind", "is_clause_day"]

_P = GapPatterns("document_patterns.toml", "clause_days")

_DAYS = 7
"""Days before the article in which someone acted whom it tells of."""
_WINDOW = 90
"""Characters before a day in which the document is named."""


def acts_behind(notes: Annotations, end: int) -> bool:
    """Whether a comma at `end` has someone who may act, or a place, right behind it."""
    if not notes.text.startswith(", ", end):
        return False
    subject = end + 2
    acting = {m.start for m in notes.bodies} | {p.start - p.honorific for p in notes.people}
    return subject in acting | {role.start for role in notes.roles} or _P.acts.match(notes.folded, end) is not None


def is_clause_day(notes: Annotations, day: DateMention) -> bool:
    """Whether a day between commas behind a document tells when someone acts, and not when the document was made.

    It does where it names a part of the day, or lies in the last week and has whoever acts behind it.
    """
    if day.first is None or not notes.text.endswith(", ", 0, day.start):
        return False
    before = notes.folded[max(0, day.start - _WINDOW) : day.start]
    paper = _P.paper.search(before[before.rfind("\n") + 1 :])
    if paper is None or _P.itself.search(before[before.rfind("\n") + 1 :], 0, paper.start()):
        return False
    if day.day_part is not None or _P.told_today.search(notes.folded, day.start, day.end):
        return True
    return _recent(notes, day.first) and acts_behind(notes, day.end)


def _recent(notes: Annotations, day: str) -> bool:
    try:
        ago = (date.fromisoformat(notes.context.date or "") - date.fromisoformat(day[:10])).days
    except ValueError:
        return False
    return 0 <= ago <= _DAYS
