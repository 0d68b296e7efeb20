"""Which cues of a sentence tell of nothing that took place or will: tasks, needs, the past, limits."""

from __future__ import annotations

import re

from kg.extract.annotations import DateMention, Sentence
from kg.extract.directive_address import address_at
from kg.extract.event_actors import Reading
from kg.extract.event_cues import Cue
from kg.extract.event_history import is_history
from kg.extract.event_time import days_apart, fits, in_the_past
from kg.extract.patterns import Patterns

__all__ = ["PLANNED", "asked", "is_later", "passed_over"]

_P = Patterns("event_patterns.toml", "drafts")
PLANNED = re.compile(
    r"\b(?<!vị trí )(?<!khu vực )(?<!khu đất )(?<!điểm )(?<!nơi )(?<!tuyến )(?<!phương án )(?:sẽ|dự kiến)\b"
    r"|\b(?:theo kế hoạch|chuẩn bị tổ chức|dự định)\b"
)
_REACH = 70
"""Characters behind a cue in which it may be told that all of it is history."""
_OFF = ("hoãn", "dừng", "ngừng", "hủy", "không tổ chức")
"""One of these stands where an occasion is told not to be held."""
_BEGUN = 18
"""Characters behind "khởi công" in which the month or year of it is told."""


def asked(reading: Reading, sentence: Sentence, end: int) -> bool:
    """Whether a task is given before character `end`."""
    asks = _P.task.plain.search(reading.text, sentence.start, end)
    return asks is not None or _P.opens_task.match(reading.folded, sentence.start, end) is not None


def _directed(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    """Whether a verb tells what a body is directed to do: "đã chỉ đạo Giám đốc Sở A, Chi cục B tổ chức | kiểm tra"."""
    if cue.noun and not reading.folded.endswith("tổ chức ", 0, cue.start):
        return False
    told = [*_P.directs.finditer(reading.folded, sentence.start, cue.start)]
    if not told and cue.kind in ("ceremony", "meeting", "signing"):
        told = [*_P.directs_now.finditer(reading.folded, sentence.start, cue.start)]
    if not told:
        return False
    begin = told[-1].end()
    actor = reading.at(begin)
    if actor is not None and not actor.by_name and actor.start == begin:
        return _P.besides.search(reading.folded, actor.end, cue.start) is None
    address = address_at(reading, begin, cue.start)  # "chỉ đạo các sở, UBND các xã khẩn trương | kiểm tra"
    return address.group and _P.besides.search(reading.folded, address.end, cue.start) is None


def passed_over(
    reading: Reading,
    sentence: Sentence,
    cue: Cue,
    coming: DateMention | None,
    date: DateMention | None,
    *,
    has_date: bool,
) -> bool:
    """Whether a cue tells of nothing that took place or will: a task, a need, the past, a limit."""
    folded = reading.folded
    before = folded[sentence.start : cue.start]
    if _called_off(reading, sentence, cue):
        return True
    if not cue.noun and before.endswith(" chỉ đạo "):
        return True  # "Bộ trưởng Bộ Xây dựng chỉ đạo | thông xe quốc lộ 7 trong ngày 29/9"
    if cue.noun and before.endswith("kết quả ") and _P.told_later.match(folded, cue.end):
        return True
    if not (cue.noun or has_date) and cue.kind == "ceremony" and _P.after_rite.match(folded, sentence.start):
        return True
    if coming is None and (
        asked(reading, sentence, cue.start)
        or _directed(reading, sentence, cue)
        or (not (cue.noun or has_date) and _P.needed.search(folded, sentence.start, cue.start))
    ):
        return True
    if date is None and (
        _P.past.search(before)
        or in_the_past(reading, sentence.start, cue.start)
        or (cue.kind == "ceremony" and in_the_past(reading, cue.end, min(sentence.end, cue.end + _BEGUN)))
        or is_history(reading, sentence, sentence.start, min(sentence.end, cue.end + _REACH))
    ):
        return True
    return not cue.noun and coming is None and _is_limit(reading, sentence, cue, date)


def _called_off(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    """Whether it is told that an occasion is not held, or not yet: "tạm dừng tổ chức lễ hội", "Buổi họp … tạm hoãn"."""
    text = reading.folded[sentence.start : sentence.end]
    if not any(word in text for word in _OFF):
        return False
    if _P.called_off.search(reading.folded, sentence.start, cue.start):
        return True
    return _P.put_off.match(reading.folded, cue.end, sentence.end) is not None


def _is_limit(reading: Reading, sentence: Sentence, cue: Cue, date: DateMention | None) -> bool:
    """Whether the one day told is still to come and nothing is announced: by then something has to be done."""
    if date is None or not is_later(reading, date) or PLANNED.search(reading.folded, sentence.start, sentence.end):
        return False
    days = [m for m in reading.within(reading.notes.dates, sentence.start, sentence.end) if fits(reading, sentence, m)]
    return date.start > cue.end and len(days) == 1 and _P.limit.search(reading.folded, cue.end, date.start) is not None


def is_later(reading: Reading, mention: DateMention) -> bool:
    """Whether a day comes after the article's."""
    apart = days_apart(mention.first, reading.notes.context.date)
    return apart is not None and apart > 0
