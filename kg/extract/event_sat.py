"""The days between which a session sat, told by its first and last or by how many there were."""

from __future__ import annotations

import datetime
import itertools
from decimal import Decimal

from kg.extract.annotations import DateMention, Sentence
from kg.extract.event_actors import Reading
from kg.extract.event_time import days_apart
from kg.extract.patterns import Patterns
from kg.language.numbers import parse_words

__all__ = ["sat_between"]

_P = Patterns("event_patterns.toml", "drafts")

_DAY = 10
"""Characters of an ISO day."""
_SITS = 10
"""Days that a session or congress sits at most."""


def sat_between(reading: Reading, sentence: Sentence) -> tuple[str, str] | None:
    """The days between which a session sat: "Kéo dài từ sáng 7/12, kỳ họp … bế mạc trưa nay, 9/12"."""
    days = [m for m in reading.within(reading.notes.dates, sentence.start, sentence.end) if m.first and not m.last]
    for one, other in itertools.pairwise(days):
        apart = days_apart(other.first, one.first)
        if apart is None or not 0 < apart <= _SITS or other.bound in ("before", "until"):
            continue
        if one.bound == "from" or _P.opened.search(reading.folded, sentence.start, one.start):
            between = _P.closed.search(reading.folded, one.end, other.start)
            if between and one.first and other.first:
                return one.first[:10], other.first[:10]
    return _sat_for(reading, sentence, days) if len(days) == 1 else None


def _sat_for(reading: Reading, sentence: Sentence, days: list[DateMention]) -> tuple[str, str] | None:
    """The days of a session whose last one is told with how many there were: "Sau hai ngày làm việc, chiều 10/7, …"."""
    sat = _P.sat_for.search(reading.folded, sentence.start, sentence.end)
    count = (Decimal(sat["days"]) if sat["days"].isdigit() else parse_words(sat["days"])) if sat else None
    day = (days[0].first or "")[:_DAY]
    if count is None or not 1 < count <= _SITS or len(day) < _DAY or days[0].bound:
        return None
    if _P.closed.search(reading.folded, sentence.start, sentence.end) is None:
        return None
    return (datetime.date.fromisoformat(day) - datetime.timedelta(days=int(count) - 1)).isoformat(), day
