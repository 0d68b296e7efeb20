"""From which day an act holds: "kể từ ngày 1/7", where one was told before it or behind it."""

from __future__ import annotations

from kg.extract.annotations import DateMention, Sentence
from kg.extract.event_actors import Reading
from kg.extract.event_cues import Cue
from kg.extract.event_time import days_apart
from kg.extract.patterns import Patterns

__all__ = ["FRESH_ORDER", "LATELY", "effective", "of_all", "of_reason"]

_P = Patterns("event_patterns.toml", "acts")

FRESH_ORDER = 20
"""Days between an article and the day a new order begins for that to be its news."""

LATELY = 3
"""Days before an article within which what it tells takes place."""


def effective(reading: Reading, sentence: Sentence, cue: Cue) -> DateMention | None:
    """The day (or month) from which something holds: "từ ngày 1/7"."""
    opening = _P.from_when.match(reading.folded, sentence.start) is not None  # "Từ ngày 1/10, ông A nghỉ hưu"
    start = sentence.start if opening or cue.kind == "reorganisation" else cue.start
    clause = max(0, reading.folded.find(";", cue.start, sentence.end)) or sentence.end
    others = [a.start for a in reading.acting(clause, sentence.end) if a.by_name]
    if cue.kind == "appointment" and (instead := _P.instead_of.search(reading.folded, cue.start, sentence.end)):
        others = [instead.start(), *others]  # "…, thay ông B nghỉ hưu từ ngày 1/11"
    for mention in reading.within(reading.notes.dates, start, others[0] if others else sentence.end):
        before = reading.folded[start : mention.start]
        if before.count("(") > before.count(")") or _P.vacant.search(before):
            continue  # "ông A (nghỉ chờ hưu từ ngày 1/6), …", "…, vị trí bỏ trống từ tháng 8"
        apart = days_apart(mention.first, reading.notes.context.date)
        if apart is not None and apart < -LATELY and _P.gone_before.search(before):
            continue  # "miễn nhiệm Ủy viên UBND tỉnh đối với ông A, lý do nghỉ hưu từ ngày 1/3"
        if mention.bound == "from" and mention.first and mention.precision in ("day", "month"):
            return mention
    return _before(reading, sentence, cue) if cue.kind in ("appointment", "dismissal") else None


def of_reason(reading: Reading, sentence: Sentence, mention: DateMention) -> bool:
    """Whether a day tells why a council lets someone go: "miễn nhiệm …, lý do đã chuyển công tác từ ngày 1/3"."""
    before = reading.folded[sentence.start : mention.start]
    return mention.bound == "from" and _P.for_reason.search(before) is not None


def _before(reading: Reading, sentence: Sentence, cue: Cue) -> DateMention | None:
    """The fresh day told before an act from which it holds: "…, kể từ 15/9 ông A sang Sở B giữ chức …"."""
    for mention in reading.within(reading.notes.dates, sentence.start, cue.start):
        apart = days_apart(mention.first, reading.notes.context.date)
        fresh = mention.precision == "day" and apart is not None and abs(apart) <= FRESH_ORDER
        fresh = fresh and not of_reason(reading, sentence, mention)
        if mention.bound == "from" and fresh and _P.holds_from.search(reading.folded, sentence.start, mention.start):
            return mention
    return None


def of_all(reading: Reading, sentence: Sentence, cue: Cue) -> DateMention | None:
    """The one day that closes a list of people who leave: "… đối với ông A, …; ông B, …, kể từ ngày 1/3"."""
    days = [m for m in reading.within(reading.notes.dates, cue.start, sentence.end) if m.bound == "from" and m.first]
    if len(days) != 1 or days[0].precision != "day" or _P.new_post.search(reading.folded, cue.end, days[0].start):
        return None
    if of_reason(reading, sentence, days[0]):
        return None
    return days[0] if _P.end_of_list.fullmatch(reading.folded, days[0].end, sentence.end) else None
