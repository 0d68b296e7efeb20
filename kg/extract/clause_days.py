"""Days between a document and whoever acts: "Thực hiện Kế hoạch số 45/KH-UBND, ngày 12/11, UBND phường …"."""

from __future__ import annotations

import re
from datetime import date

from kg.extract.annotations import Annotations, DateMention

__all__ = ["acts_behind", "is_clause_day"]

_DAYS = 7
_WINDOW = 90
_ITSELF = re.compile(r"\b(?:tại|trong|bằng|ký|ban hành|có|ra|gửi|thông qua)\s(?:các\s)?\Z")
"""Before a document that someone speaks in or issues: the day is the document's."""
_PAPER = re.compile(
    r"\b(?:nghị quyết|nghị định|quyết định|kế hoạch|chỉ thị|thông tư|công văn|công điện|chương trình|hướng dẫn|đề án"
    r"|kết luận|thông báo|văn bản|luật|quy định|giấy mời|phương án)\b(?!.*\b(?:nghị quyết|quyết định|kế hoạch)\b)"
)
_PLACE = re.compile(r",\s(?:tại|ở|trong|dưới)\s")


def acts_behind(notes: Annotations, end: int) -> bool:
    """Whether a comma at `end` has someone who may act, or a place, right behind it."""
    if not notes.text.startswith(", ", end):
        return False
    subject = end + 2
    acting = {m.start for m in notes.bodies} | {p.start - p.honorific for p in notes.people}
    return subject in acting | {role.start for role in notes.roles} or _PLACE.match(notes.folded, end) is not None


def is_clause_day(notes: Annotations, day: DateMention) -> bool:
    """Whether a day between commas behind a document tells when someone acts, and not when the document was made.

    It does where it names a part of the day, or lies in the last week and has whoever acts behind it.
    """
    if day.first is None or not notes.text.endswith(", ", 0, day.start):
        return False
    before = notes.folded[max(0, day.start - _WINDOW) : day.start]
    paper = _PAPER.search(before[before.rfind("\n") + 1 :])
    if paper is None or _ITSELF.search(before[before.rfind("\n") + 1 :], 0, paper.start()):
        return False
    return day.day_part is not None or (_recent(notes, day.first) and acts_behind(notes, day.end))


def _recent(notes: Annotations, day: str) -> bool:
    try:
        ago = (date.fromisoformat(notes.context.date or "") - date.fromisoformat(day[:10])).days
    except ValueError:
        return False
    return 0 <= ago <= _DAYS
