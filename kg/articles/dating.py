"""The day an article is from: its metadata, or what its text implies, with the basis told."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache

from kg.articles.layout import DAY, layout
from kg.articles.model import Published
from kg.articles.year_votes import by_elections, by_opening, by_school_years, by_year_to_come
from kg.language.dates import When, find, terms
from kg.language.folding import fold
from kg.language.patterns import GapPatterns

__all__ = ["date_of", "day_within", "iso_date", "publication", "reckoned_day"]

_P = GapPatterns("kg.articles", "dating_patterns.toml", "dating")

VIET_NAM = timezone(timedelta(hours=7))
LEAD = 900
"""Characters at the beginning in which a report tells its own day."""
NEAR = 75
"""Days between a report and the dates with a year that it tells of the same matter."""
_OLDEST = "2000"
"""News from before is not read; days before are birthdays and history."""
_ANY_YEAR = "2025"
"""A year to count days in where a text tells none."""
_OFTEN = 3
"""How often a text names its year alone, and no other, for that to be the year it is from."""
_SENTENCE = 320
"""Characters behind the report's day in which its sentence may name the year."""
_EARLY = 3
"""The last month in which meetings look back on the year before."""
_REVIEWS = 7
"""The first month in which meetings look back on the year that is running and ahead to the next."""
_LATE = 12
"""The month in which meetings plan the next year."""
_PARTS = frozenset(("month", "quarter", "half"))
"""Precisions of what is a part of a year."""
_PLANNED = 1.3
"""A month by which something is to be done counts as this many behind: reports tell more of what was than of plans."""
_BEGINS = re.compile(r"\n[^\n]{0,24}\Z")


def iso_date(value: object) -> str | None:
    """A day, month or year from what sources give as date; a time is brought to Viet Nam's day. None if it is none.

    >>> iso_date("2025-07-09T23:30:00Z"), iso_date("10/07/2025 08:15"), iso_date(2017), iso_date("2025-07")
    ('2025-07-10', '2025-07-10', '2017', '2025-07')
    """
    text = str(value or "").strip()
    if re.fullmatch(r"(?:19|20)\d\d", text) or re.fullmatch(r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])", text):
        return text
    try:
        if len(text) > 10 and text[4:5] == "-":
            moment = datetime.fromisoformat(text.replace(" +", "+"))
            return (moment.astimezone(VIET_NAM) if moment.tzinfo else moment).date().isoformat()
        return date.fromisoformat(text).isoformat()
    except ValueError:
        told = [when for when in find(text) if when.full and when.precision in ("day", "minute")]
        return told[0].first[:10] if len(told) == 1 and told[0].first else None


def publication(text: str, metadata: object = None) -> Published | None:
    """The article's date: `metadata` if that is a date, else what the text implies; None if neither tells.

    Where the text reports something from after the metadata's day, the basis says so and the metadata stays.
    """
    value = iso_date(metadata)
    if value is None:
        return date_of(text)
    for when in find(text[:LEAD]):
        if when.full and when.first and not when.bound and when.precision in ("day", "minute"):
            if when.first[: len(value)] > value and not _ahead(fold(text), when):
                words = " ".join(text[when.start : when.end].split())
                return Published(value, f"metadata; but the text tells of a later day: {words}")
            break
    return Published(value, "metadata")


@lru_cache(maxsize=2)  # reading asks, and the pipeline asks again of an article whose date reading did not find
def date_of(text: str) -> Published | None:
    """The date that the text itself implies.

    A time of publication between headline and lead is the day. Else the first day told in the opening counts as the
    report's day, where its year is written or follows from dates near it, periods ("6 tháng cuối năm 2025"), terms
    ("nhiệm kỳ 2025-2030") or the reform of 2025 that it tells as done. Where no day is told the year alone is given.
    """
    text = _P.clock.sub(lambda clock: " " * len(clock[0]), text)
    if stamp := _stamp(text):
        return stamp
    folded = fold(text)
    found = find(text, folded=folded)
    full = [w for w in found if w.full and (w.last or w.first or "") > _OLDEST and w.precision in ("day", "minute")]
    lead = _lead(folded, [w for w in found if _tells_day(folded, w) and not (w.full and (w.first or "") < _OLDEST)])
    if lead and lead.full and lead.first:
        return Published(lead.first[:10], f"text: {_words(text, lead)}")
    year, basis = _year(text, folded, found, full, lead)
    if year is None:
        return None
    if lead:
        resolved = [w for w in find(text[: lead.end], str(year)) if w.start == lead.start and w.first]
        if resolved and resolved[0].first:
            if _contradicted(folded, found, resolved[0].first):
                return None
            return Published(resolved[0].first[:10], f"text: {_words(text, lead)}; {basis}")
    return Published(str(year), f"text: {basis}")


def day_within(text: str, period: str) -> str | None:
    """The day of a year or month ("2025", "2025-08") that a report is from by what its opening tells.

    A time of publication, else the first day told of what is reported; None where neither is of that period.
    """
    text = _P.clock.sub(lambda clock: " " * len(clock[0]), text)
    stamp = _stamp(text)
    if stamp and stamp.value.startswith(period):
        return stamp.value
    folded = fold(text)
    lead = _lead(folded, [when for when in find(text, period, folded=folded) if _tells_day(folded, when)])
    day = lead.first[:10] if lead and lead.first else ""
    return day if day.startswith(period) else None


def reckoned_day(text: str) -> str | None:
    """A day to count from in a report that tells its own day and no year: that day in a year that fits.

    It comes after all that the text tells with a year as past. The year means nothing: only how many days one
    day of the text is from another. None where the opening tells no day.
    """
    text = _P.clock.sub(lambda clock: " " * len(clock[0]), text)
    folded = fold(text)
    found = find(text, folded=folded)
    lead = _lead(folded, [when for when in found if _tells_day(folded, when)])
    if lead is None:
        return None
    past = [w.first[:10] for w in found if w.full and w.first and not w.bound and not _ahead(folded, w)]
    latest = max(past, default=_ANY_YEAR)
    year = int(latest[:4])
    days = (_in_year(text, lead, year), _in_year(text, lead, year + 1))
    return next((day for day in days if day and day[: len(latest)] >= latest), days[0])


def _in_year(text: str, lead: When, year: int) -> str | None:
    told = [w.first for w in find(text[: lead.end], str(year)) if w.start == lead.start and w.first]
    return told[0][:10] if told else None


def _words(text: str, when: When) -> str:
    return " ".join(text[when.start : when.end].split())


def _stamp(text: str) -> Published | None:
    """A line near the top that is a time of publication, or ends with one."""
    for line in text[:LEAD].split("\n")[:12]:
        line = line.strip()
        if 0 < len(line) < 300 and (stamp := layout().stamp_at_end.search(line)):
            told = iso_date(stamp[1])
            alone = stamp.start() == 0 or ":" in stamp[1]
            if told and alone:
                return Published(told, f"text: {stamp[1]}")
    inside = layout().stamp_inside.search(text, 0, LEAD)
    told = iso_date(re.findall(DAY, inside[0])[0]) if inside else None
    return Published(told, f"text: {inside[0]}") if inside and told else None


def _tells_day(folded: str, when: When) -> bool:
    """Whether a date in the opening is the day of what is reported."""
    if when.start > LEAD or when.bound or when.precision not in ("day", "minute") or when.last:
        return False
    words = folded[when.start : when.end]
    if not any(c.isdigit() for c in words) or _ahead(folded, when):
        return False
    if not _of_paper(folded, when):
        return True
    apart = when.day_part is not None or folded[max(0, when.start - 2) : when.start] == ", "
    return apart and not folded.startswith(" của", when.end)


def _of_paper(folded: str, when: When) -> bool:
    """Whether it stands behind the name of a document."""
    return _P.document.search(folded, max(0, when.start - 80), when.start) is not None


def _lead(folded: str, told: list[When]) -> When | None:
    """Of the days told in the opening the report's own: "sáng nay (11/4)", else the first.

    Days of a headline that stand for several ("trong hai ngày 24 và 25-2") yield to the day that the lead begins with.
    """
    for when in told:
        if _P.today.match(folded, when.start, when.end):
            return when
    first = told[0] if told else None
    if first and _P.several.search(folded, first.start, first.end):
        line = folded.find("\n")
        later = [when for when in told[1:] if when.start > line and _BEGINS.search(folded, line, when.start)]
        if 0 < first.end <= line < LEAD and later and not _P.several.search(folded, later[0].start, later[0].end):
            return later[0]
    return first


def _ahead(folded: str, when: When) -> bool:
    """Whether what is told of the day is still to come."""
    return _P.ahead.search(folded[max(0, when.start - 70) : when.end + 40]) is not None


class _Votes:
    """Years that a text tells in several ways, with how much each way tells and by which words."""

    def __init__(self) -> None:
        self._weights: Counter[int] = Counter()
        self._words: dict[int, tuple[int, str]] = {}

    def add(self, year: int, weight: int, words: str) -> None:
        """Counts one way of telling a year; of its words the strongest are kept."""
        self._weights[year] += weight
        self._words[year] = max(self._words.get(year, (0, "")), (weight, words), key=lambda told: told[0])

    def result(self, earliest: int) -> tuple[int | None, str]:
        """The year of most weight with its words; None where nothing tells it surely or it is before `earliest`."""
        year, weight = max(self._weights.items(), key=lambda vote: (vote[1], vote[0]), default=(0, 0))
        if weight < 2 or self._words[year][0] < 2 or year < earliest:
            return None, ""
        return year, self._words[year][1]


def _year(text: str, folded: str, found: list[When], full: list[When], lead: When | None) -> tuple[int | None, str]:
    """The year that dates, periods, terms and the reform agree on, and the wording that tells it."""
    if lead and (near := _near(text, folded, full, lead)):
        return near
    votes = _Votes()
    month = _month(lead, text) if lead else None
    _by_dates(votes, text, folded, found, month)
    if lead:
        _beside(votes, text, folded, found, lead)
        by_opening(votes, folded, found, lead, month)
    _by_terms(votes, text, folded)
    _by_years_alone(votes, found)
    _by_wordings(votes, text, folded, month)
    by_school_years(votes, folded, month)
    by_elections(votes, folded, month)
    by_year_to_come(votes, folded, found, month)
    return votes.result(max((int(w.first[:4]) for w in full if w.first and not w.bound), default=0))


def _by_dates(votes: _Votes, text: str, folded: str, found: list[When], month: int | None) -> None:
    """Full dates and periods of a year, each kind once however often it is told, but not what is only planned."""
    seen: set[tuple[int, int]] = set()
    for when in found:
        if not when.full or (when.first or "") < _OLDEST or (when.precision == "period" and len(when.first or "") == 4):
            continue
        year, weight = _year_near(when, month), {"half": 3, "quarter": 3, "month": 2}.get(when.precision, 1)
        rest = when.precision == "half" and (when.last or "").endswith("-12")  # planned when half the year is over
        planned = not rest and _P.planned.search(folded, max(0, when.start - 40), when.start)
        if (year, weight) not in seen and not planned:
            seen.add((year, weight))
            votes.add(year, weight, _words(text, when))


def _year_near(when: When, month: int | None) -> int:
    """The year in which a report of that month is nearest to a month, quarter or half year it tells; else its own."""
    first, last = when.first or "", when.last or when.first or ""
    if month is None or when.precision not in _PARTS or len(last) < 7 or last[:4] != first[:4]:
        return int(first[:4])
    behind = month - int(last[5:7])
    return int(first[:4]) - (behind > (12 - behind) * _PLANNED)


def _by_terms(votes: _Votes, text: str, folded: str) -> None:
    """The first years of terms, which congresses and first sessions are held in."""
    first_years: dict[int, tuple[int, str]] = {}
    for term in terms(text, folded=folded):
        opens = _P.first_session.match(folded, term.end) is not None
        weight = 2 if opens or _P.congress.search(folded, max(0, term.start - 100), term.start) else 1
        told = (weight, " ".join(text[term.start : term.end].split()))
        first_years[int(term.value[:4])] = max(first_years.get(int(term.value[:4]), told), told)
    for year, (weight, words) in first_years.items():
        votes.add(year, weight, words)


def _by_years_alone(votes: _Votes, found: list[When]) -> None:
    """The one year that the text names by itself, and that often."""
    alone = Counter(int(w.first[:4]) for w in found if w.full and w.first and w.precision == "year")
    if len(alone) == 1 and (named := next(iter(alone))) and alone[named] >= _OFTEN:
        votes.add(named, 2, f"năm {named}")


def _by_wordings(votes: _Votes, text: str, folded: str, month: int | None) -> None:
    """Meetings about the turn of a year, Tết, yearly sessions, the reform under way; `month` is the report's own."""

    def told(match: re.Match[str]) -> str:
        return " ".join(text[match.start() : match.end()].split())

    turn = _P.both_years.search(folded) if month and not _EARLY < month < _REVIEWS else None
    if turn and month and int(turn[2]) == int(turn[1]) + 1:
        votes.add(int(turn[2] if month <= _EARLY else turn[1]), 2, told(turn))
    if lunar := _P.lunar_year.search(folded):
        votes.add(int(lunar[1]) - ((month or 1) > 9), 2, told(lunar))
    if session := _P.session_year.search(folded):
        votes.add(int(session[1]), 2, told(session))
    if (reform := _P.reform.search(folded)) and _P.under_way.search(folded) and (month or 7) >= 7:
        votes.add(2025, 2, told(reform))


def _beside(votes: _Votes, text: str, folded: str, found: list[When], lead: When) -> None:
    """The year told in the sentence of the report's day: "Tối 27/11 … khai mạc Ngày hội Văn hóa năm 2022"."""
    end = min(lead.end + _SENTENCE, len(folded))
    stop = re.search(r"[.!?…]\s|\n", folded[lead.end : end])
    end = lead.end + stop.start() if stop else end
    month = _month(lead, text) or 6
    for when in found:
        if not lead.end <= when.start < end or when.precision != "year" or not when.full or not when.first:
            continue
        year, before = int(when.first[:4]), folded[lead.end : when.start]
        if _P.reviewed.search(before) and month <= _EARLY:
            year += 1
        elif month >= _LATE and _P.to_do.search(before):
            year -= 1
        elif _P.planned.search(before) or _P.reviewed.search(before):
            continue
        votes.add(year, 2, _words(text, when))


def _contradicted(folded: str, found: list[When], day: str) -> bool:
    """Whether the text tells as past what came after the day: then its year was not that of the dates told."""
    return any(
        when.full
        and when.precision == "month"
        and (when.first or "") > day[:7]
        and when.bound in ("", "from")
        and not _ahead(folded, when)
        and not _P.to_do.search(folded, max(0, when.start - 60), when.start)
        and not _P.asked.search(folded, max(0, when.start - 160), when.start)
        for when in found
    )


def _month(lead: When, text: str) -> int | None:
    told = find(text[: lead.end], "2025")
    return int(told[-1].first[5:7]) if told and told[-1].first and len(told[-1].first) >= 7 else None


def _near(text: str, folded: str, full: list[When], lead: When) -> tuple[int, str] | None:
    """The year that puts the report's day close to a date with a year: "tính đến hết ngày 25/8/2025", "Sáng 26/8"."""
    told_days = ((d, w) for w in full for d in (w.first, w.last) if d and len(d) >= 10 and d > _OLDEST)
    days = [(date.fromisoformat(d[:10]), w) for d, w in told_days]
    latest = [
        day - timedelta(days=0 if _of_paper(folded, w) else NEAR) for day, w in days if not w.bound and not w.last
    ]
    for day, when in sorted(days, key=lambda d: d[0], reverse=True):
        told = [w for w in find(text[: lead.end], day.isoformat()) if w.start == lead.start and w.first]
        if not told or not told[0].first:
            continue
        own = date.fromisoformat(told[0].first[:10])
        if abs((own - day).days) <= NEAR and all(day <= own for day in latest):
            return own.year, _words(text, when)
    return None
