"""When an event was: the date of its sentence, unless that date belongs to a document, a birthday, a limit."""

from __future__ import annotations

import re
from datetime import date

from kg.articles.model import Kind
from kg.extract.annotations import DateMention, Sentence
from kg.extract.clause_days import is_clause_day
from kg.extract.event_actors import Reading
from kg.extract.event_days import headed_day
from kg.extract.patterns import Patterns

__all__ = [
    "begun_on",
    "dated",
    "day_beside",
    "day_without_year",
    "days_apart",
    "fits",
    "in_the_past",
    "is_to_come",
    "long_ago",
    "news_month",
    "opening_month",
]

_P = Patterns("event_patterns.toml", "time")

_APPOSED = re.compile(r"(?:nay|ngày|làm việc|trước đó)\s*\((?:từ\s)?(?:ngày\s)?$")
"""Before a day in brackets that says when: "sáng nay (6/2)", "trong 2,5 ngày (từ 21-23/9)"."""
_AHEAD = 400
"""Days after its article beyond which no event is announced by its day."""
_BEHIND = 60
"""Days before its article beyond which a dated sentence is history: of the events that the project's own annotated
articles tell, none is older than 45 days."""


_YEAR, _OPENING = 365, 16
"""Days before its page within which the day that a text opens with is news, and the characters before that day."""
_DATELINE = 60
"""Characters that a line with the place and the date of a page has at most."""
_MONTH = 20
"""Characters at the head of a sentence in which the month is told that it opens with."""
_WEEK = 7
_ISO_MONTH = 7
"""Characters of an ISO day that tell its month."""
_PROSE = frozenset((Kind.LEAD, Kind.BODY))


def days_apart(one: str | None, other: str | None) -> int | None:
    """Days from `other` to `one` (ISO days), None where either is not known to the day."""
    try:
        return (date.fromisoformat((one or "")[:10]) - date.fromisoformat((other or "")[:10])).days
    except ValueError:
        return None


def is_to_come(reading: Reading, start: str | None) -> bool:
    """Whether a day, or a month, comes after the article's."""
    day, known = (start or "")[:10], reading.notes.context.date or ""
    return bool(day and known) and day > known[: len(day)]


def fits(reading: Reading, sentence: Sentence, mention: DateMention) -> bool:
    """Whether a date may be the day of what its sentence tells."""
    if mention.first is None or mention.precision not in ("minute", "day", "period") or len(mention.first) < 10:
        return False
    before = reading.folded[sentence.start : mention.start]
    since = mention.bound == "from" and (mention.last or _P.opens.search(before) or _since_morning(reading, mention))
    if mention.bound and not since:
        return False
    if before.count("(") > before.count(")") and not (
        _APPOSED.search(before) or _alone_in_brackets(reading, mention, before)
    ):
        return False
    known = reading.notes.context.date
    apart = days_apart(mention.first, known)
    if apart is None and known and mention.first[:4] != known[:4]:
        return False
    if apart is not None and not -_BEHIND <= apart <= _AHEAD and not _of_old_news(reading, mention):
        return False
    if _same_day_as_other(reading, sentence, mention) or _P.of_place.search(before):
        return False
    if reading.text[mention.start].isdigit() and _P.festival.search(reading.text, sentence.start, mention.start):
        return False
    if mention.last and before.endswith("sau "):  # "Sau hai ngày 4 và 5-8, đại hội bế mạc"
        return True
    if mention.day_part and before.endswith("vào "):  # "kỷ niệm 30 năm thành lập vào sáng 18/11"
        return True
    if reading.folded.endswith((" nay", " qua"), mention.start, mention.end):
        return True  # "kiểm tra việc ứng phó bão số 4 sáng nay": no document, storm or founding is dated so
    if is_clause_day(reading.notes, mention):
        return True
    apart_from_it = _P.founded.search(before) or _behind_its_own(reading, sentence.start, mention)
    foreign = None if apart_from_it else _P.foreign.search(before)
    if foreign and _P.names.match(before, foreign.start()) and reading.text[sentence.start + foreign.start()].isupper():
        return True  # "ông Sinh nhận quyết định hôm 12-8"
    return foreign is None or _of_handing(reading, mention, before, foreign.start())


def _alone_in_brackets(reading: Reading, mention: DateMention, before: str) -> bool:
    """Whether brackets hold the day and no more: "Tại hội nghị (sáng 12/5), …"; not "Ngày Thương binh (27/7)"."""
    if not (before.endswith("(") and reading.folded.startswith(")", mention.end)):
        return False
    if mention.day_part is not None or reading.folded.startswith("hôm ", mention.start):
        return True
    ago = days_apart(reading.notes.context.date, mention.first)
    lately = ago is not None and 0 <= ago <= _WEEK and reading.folded.startswith("ngày ", mention.start)
    return lately and _P.foreign.search(before[:-1]) is None


def _behind_its_own(reading: Reading, start: int, mention: DateMention) -> bool:
    """Whether the day or year of what is named stands right before a day: "Nghị quyết 57 ngày 22/12 | sáng 12/5"."""
    before = reading.within(reading.notes.dates, start, mention.start)
    if before and _P.then.fullmatch(reading.folded, before[-1].end, mention.start):
        return True
    return _P.told.search(reading.folded, start, mention.start) is not None


def _same_day_as_other(reading: Reading, sentence: Sentence, mention: DateMention) -> bool:
    """Whether "cùng ngày" means a day told before in the sentence that is of something else: "hiệu lực từ 20/9, …"."""
    if not reading.folded.startswith("cùng ", mention.start):
        return False
    before = reading.within(reading.notes.dates, sentence.start, mention.start)
    return bool(before) and not fits(reading, sentence, before[-1])


def _of_handing(reading: Reading, mention: DateMention, before: str, paper: int) -> bool:
    """Whether a day behind a document is the one on which it was handed over: "trao quyết định … hôm 16/9"."""
    if not _P.papers.match(before, paper):
        return False
    if _P.handed.search(before):
        return True
    by_hour = mention.day_part is not None or reading.folded.startswith("hôm ", mention.start)
    return by_hour and _P.hands.search(before, 0, paper) is not None


def _since_morning(reading: Reading, mention: DateMention) -> bool:
    """Whether a day is told by the hour from which something went on, in the last week: "Từ sáng sớm 16/11, …"."""
    ago = days_apart(reading.notes.context.date, mention.first)
    return ago is not None and 0 <= ago <= _WEEK and _P.hours.match(reading.folded, mention.start) is not None


def _of_old_news(reading: Reading, mention: DateMention) -> bool:
    """Whether a day is close to the one that the article's news opens with: a page may be dated long after that."""
    if "old news" not in reading.kept:
        reading.kept["old news"] = _old_news(reading)
    if not reading.kept["old news"]:
        return False
    news, reach = reading.kept["old news"]
    day = (mention.first or "")[:10]
    return date.fromisoformat(day).toordinal() >= news - reach and day <= (reading.notes.context.date or "")


def _old_news(reading: Reading) -> list[int]:
    """The day that the text opens with, where that is news of up to a year before its page, and the days before it.

    A day without its year is that only where no newer one is told, and where it says by the hour or by "ngày" that it
    is a day.
    """
    told_in = [s for s in reading.notes.sentences if s.kind in _PROSE]
    prose = [s for s in told_in if s.end - s.start > _DATELINE or reading.text[s.start : s.end].rstrip().endswith(".")]
    days = [(s, m) for s in prose for m in reading.within(reading.notes.dates, s.start, s.end)]
    if not days or days[0][1].start - days[0][0].start > _OPENING:
        return []
    first, known = days[0][1], reading.notes.context.date or ""
    apart = days_apart(first.first, known)
    if apart is None or not -_YEAR <= apart < -_BEHIND:
        return []
    day = (first.first or "")[:10]
    newer = any(day < (m.first or "")[:10] <= known for _, m in days)
    told = day[:4] in reading.text[first.start : first.end]
    if told or (not newer and _P.news_day.match(reading.folded, first.start)):
        return [date.fromisoformat(day).toordinal(), 0 if newer else _BEHIND]
    return []


def long_ago(reading: Reading, sentence: Sentence, mention: DateMention) -> bool:
    """Whether a day dates what its sentence tells, and lies too far back for that to be news."""
    if mention.precision not in ("minute", "day", "period") or mention.bound:
        return False
    apart = days_apart(mention.first, reading.notes.context.date)
    before = reading.folded[sentence.start : mention.start]
    if before.count("(") > before.count(")"):
        return False  # "kỷ niệm 75 năm ngày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2022)"
    return apart is not None and apart < -_BEHIND and not _P.foreign.search(before)


def day_without_year(reading: Reading, start: int, end: int) -> bool:
    """Whether a day stands there that no year is known for: the article has no date."""
    if reading.notes.context.date is not None:
        return False
    return any(m.first is None and not m.bound for m in reading.within(reading.notes.dates, start, end))


def in_the_past(reading: Reading, start: int, end: int) -> bool:
    """Whether the words from `start` to `end` tell of a year before the article's, with no day."""
    year = (reading.notes.context.date or "")[:4]
    times = reading.within(reading.notes.dates, start, end) if year else []
    return any(t.first and t.precision in ("year", "month", "quarter") and t.first[:4] < year for t in times[:1])


def day_beside(reading: Reading, start: int, end: int, *, of_paper: bool = False) -> DateMention | None:
    """The day named right behind an occasion, "cuộc họp giao ban ngày 30/10", before any comma.

    The day of a paper or holiday within the occasion's name is none, unless that `of_paper` is asked for.
    """
    for mention in reading.within(reading.notes.dates, start, end):
        between = reading.folded[start : mention.start]
        if re.search(r"[,;.:()]", between):
            return None
        plain = mention.first and mention.precision in ("minute", "day") and not mention.bound
        if of_paper:
            return mention if plain else None
        named = _P.paper.search(between) or _P.festival.search(reading.text, start, mention.start)
        if plain and (not named or _behind_its_own(reading, start, mention)):
            return mention
    return None


def dated(reading: Reading, sentence: Sentence, start: int, end: int) -> DateMention | None:
    """The first date between `start` and `end` of a sentence that may date what it tells, or None.

    The day on which somebody only told the press of it gives way to its own: "Sáng 20/2, A cho biết, ngày 19/2 …".
    So does one of what led up to it: "Sau khi xảy ra vụ cháy ngày 19/2, sáng 20/2, A kiểm tra …".
    """
    first: DateMention | None = None
    for mention in reading.within(reading.notes.dates, start, end):
        if first is not None:
            own = _P.press_told.fullmatch(reading.folded, first.end, mention.start) or _begins(
                reading, sentence, first, mention
            )
            return mention if own and fits(reading, sentence, mention) else first
        if fits(reading, sentence, mention):
            first = mention
    return first or headed_day(reading, sentence.start)


def _begins(reading: Reading, sentence: Sentence, first: DateMention, mention: DateMention) -> bool:
    """Whether a day begins the main clause, and the one before it stands in what leads up to that.

    As in "Ngay sau khi bão đổ bộ ngày 27/10, | chiều 28/10, ông A kiểm tra …".
    """
    comma = reading.folded.startswith(", ", mention.end) and reading.folded.endswith(", ", first.end, mention.start)
    if not comma or (mention.day_part is None and not reading.folded.startswith("ngày ", mention.start)):
        return False
    return _P.leads_up.match(reading.folded, sentence.start, first.start) is not None


def begun_on(reading: Reading, sentence: Sentence) -> DateMention | None:
    """The day from which a sentence tells something to go on, near the article's: "Từ ngày 20/9, … lấy ý kiến"."""
    for mention in reading.within(reading.notes.dates, sentence.start, sentence.end):
        apart = days_apart(mention.first, reading.notes.context.date)
        from_day = mention.bound == "from" or (mention.last and mention.precision in ("day", "period"))
        if from_day and apart is not None and abs(apart) <= _BEHIND:
            return mention
    return None


def opening_month(reading: Reading, sentence: Sentence, end: int) -> DateMention | None:
    """The month a sentence opens with, up to `end`: "Tháng 7/2025, …", "Trước đó, cuối tháng 5, …"."""
    for mention in reading.within(reading.notes.dates, sentence.start, min(end, sentence.start + _MONTH)):
        if mention.precision == "month" and mention.first and not mention.bound:
            return mention
    return None


def news_month(reading: Reading, sentence: Sentence, end: int) -> DateMention | None:
    """The month a sentence opens with, if it is the article's or the one before: "Đầu tháng 1, ông A kiểm tra …"."""
    month, known = opening_month(reading, sentence, end), reading.notes.context.date or ""
    if month is None or len(known) < _ISO_MONTH:
        return None
    year, number = int(known[:4]), int(known[5:_ISO_MONTH])
    before = f"{year}-{number - 1:02}" if number > 1 else f"{year - 1}-12"
    return month if (month.first or "")[:_ISO_MONTH] in (known[:_ISO_MONTH], before) else None
