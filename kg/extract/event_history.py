"""What an article refers to rather than tells: things of long ago, and what a career is made of."""

from __future__ import annotations

from kg.extract.annotations import Sentence
from kg.extract.event_actors import Reading
from kg.extract.event_cues import Cue
from kg.extract.event_time import dated, days_apart, fits, in_the_past, long_ago
from kg.extract.patterns import Patterns
from kg.language.folding import fold
from kg.language.wordlists import either, wordlist

__all__ = ["in_background", "in_career", "is_history", "is_long_done", "long_past", "only_day"]


def _press() -> str:
    """The titles of papers, as a pattern."""
    return either(map(fold, wordlist("kg.extract", "press_titles.txt")))


_P = Patterns("event_patterns.toml", "history", press=_press)

_CAREER = 1200
"""Characters behind "sinh năm …, quê …" within which an article goes on about that person's career."""
_DAY_BEHIND = 160
"""Characters behind the verb of an act in which its day may be told."""
_FRESH = 7
"""Days before its article within which even a step told in a career is news."""
_BEHIND = 24
"""Characters behind "Trước đó" in which it is told when."""
_STAMP = 40
"""Characters that a sentence has at least: one that is shorter and has a day is a time of publication."""


def is_history(reading: Reading, sentence: Sentence, start: int, end: int) -> bool:
    """Whether the words from `start` to `end` date what they tell long before the article, and nothing newer does."""
    return dated(reading, sentence, sentence.start, sentence.end) is None and any(
        long_ago(reading, sentence, mention) for mention in reading.within(reading.notes.dates, start, end)
    )


def is_long_done(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    """Whether a day before an act tells that it is history, "Trước đó, ngày 3/1, Ban Bí thư đã …", or an if."""
    if _P.if_ever.search(reading.folded, sentence.start, cue.start):
        return True
    return is_history(reading, sentence, sentence.start, cue.start)


def long_past(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    """Whether the day or the year of an act tells that it is history."""
    return is_history(reading, sentence, sentence.start, min(sentence.end, cue.end + _DAY_BEHIND)) or (
        dated(reading, sentence, sentence.start, sentence.end) is None
        and (in_the_past(reading, sentence.start, cue.start) or _of_past_year(reading, sentence, cue))
    )


def _of_past_year(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    """Whether a year before the article's stands behind an act, as when it was done: "rời ghế … năm 2015"."""
    told = _P.year_behind.match(reading.folded, cue.end, sentence.end)
    year = (reading.notes.context.date or "")[:4]
    return told is not None and bool(year) and told["year"] < year


def _careers(reading: Reading) -> list[int]:
    if "careers" not in reading.kept:
        reading.kept["careers"] = [m.start() for m in _P.career.finditer(reading.folded)]
    return reading.kept["careers"]


def in_career(reading: Reading, sentence: Sentence, end: int) -> bool:
    """Whether a sentence tells, up to `end`, a step in the career of someone whose birth or home was just told."""
    begun = [at for at in _careers(reading) if at < end and end - at < _CAREER]
    if not begun:
        return False
    date = dated(reading, sentence, sentence.start, sentence.end)
    apart = days_apart(date.first, reading.notes.context.date) if date else None
    if apart is not None and apart >= -_FRESH:
        return False
    about = reading.notes.sentence_at(begun[-1])
    if about is None:
        return False
    known = {a.party.person for a in reading.acting(about.start, about.end) if a.party.person}
    here = {a.party.person for a in reading.acting(sentence.start, sentence.end) if a.party.person}
    return bool(known & here)


def in_background(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence is of a paragraph that opens with "Trước đó, tháng 3/2018", behind what is told."""
    start = reading.folded.rfind("\n", 0, sentence.start) + 1
    told = _P.background.match(reading.folded, start) if start > 0 else None
    return told is not None and any(
        mention.first for mention in reading.within(reading.notes.dates, start, told.end() + _BEHIND)
    )


def _told_to_press(reading: Reading, sentence: Sentence) -> bool:
    """Whether the day of a sentence is when somebody spoke to reporters: "Ngày 20/2, trao đổi với Báo A, …"."""
    return _P.to_press.search(reading.folded, sentence.start, sentence.end) is not None


def only_day(reading: Reading, *, of_week: bool = True) -> str | None:
    """The one day an article tells of, or the only one of the week up to its date; days of a career do not count.

    Without `of_week` only the one day: a document that was "just issued" is not from the day of what it is about.
    """
    days: dict[str, bool] = {}
    for sentence in reading.notes.sentences:
        if _told_to_press(reading, sentence) or _P.looks_back.match(reading.folded, sentence.start):
            continue
        stamp = sentence.end - sentence.start < _STAMP
        for mention in reading.within(reading.notes.dates, sentence.start, sentence.end):
            stretch = (
                mention.last and reading.folded[sentence.start : mention.start] == "từ "
            )  # "Từ 25 đến 29/10, mưa …"
            if stretch or not mention.first or in_career(reading, sentence, sentence.end):
                continue
            if _P.noted.search(reading.folded, sentence.start, mention.start):
                continue  # "Qua kiểm tra, ông A ghi nhận việc khắc phục hậu quả trận lốc chiều 19/7"
            if fits(reading, sentence, mention):
                day = mention.first[:10]
                days[day] = days.get(day, True) and stamp
    if not of_week:
        return next(iter(days)) if len(days) == 1 else None
    ages = {day: -(days_apart(day, reading.notes.context.date) or 0) for day, stamp in days.items() if not stamp}
    before = [day for day, age in ages.items() if 0 < age <= _FRESH]
    same = [day for day, age in ages.items() if age == 0]
    return next((told[0] for told in (list(days), before, before + same) if len(told) == 1), None)
