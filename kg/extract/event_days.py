"""Days that head the lines below them: "Thứ Hai (12/01)" in the schedule of a week."""

from __future__ import annotations

from bisect import bisect_right

from kg.extract.annotations import DateMention
from kg.extract.event_actors import Reading
from kg.extract.patterns import Patterns

__all__ = ["headed_day", "schedule_line", "schedule_lines"]

_P = Patterns("event_patterns.toml", "days")

_FEWEST = 2
"""Days from which lines below days are a schedule."""


def headed_day(reading: Reading, at: int) -> DateMention | None:
    """The day that heads the schedule's line in which character `at` stands, if it stands in one."""
    starts, days = _lines(reading)
    line = schedule_line(reading, at)
    return reading.notes.dates[days[starts.index(line)]] if line is not None else None


def schedule_line(reading: Reading, at: int) -> int | None:
    """Where the schedule's line begins in which character `at` stands, if it stands in one."""
    starts, _ = _lines(reading)
    line = bisect_right(starts, at) - 1
    return starts[line] if line >= 0 and "\n" not in reading.folded[starts[line] : at] else None


def schedule_lines(reading: Reading) -> frozenset[int]:
    """Where the lines of a schedule begin, each telling an occasion of its own."""
    return frozenset(_lines(reading)[0])


def _lines(reading: Reading) -> tuple[list[int], list[int]]:
    """The first characters that show of the lines of a schedule, and which of the dates each stands below."""
    if "schedule" not in reading.kept:
        reading.kept["schedule"], reading.kept["schedule days"] = _read(reading)
    return reading.kept["schedule"], reading.kept["schedule days"]


def _read(reading: Reading) -> tuple[list[int], list[int]]:
    starts: list[int] = []
    below: list[int] = []
    headings: set[int] = set()
    start, day = 0, -1
    for line in reading.folded.split("\n"):
        end = start + len(line)
        if _P.heading.fullmatch(line):
            day = _day_of(reading, start, end)
            headings.add(day)
        elif line.strip() and not _P.part.fullmatch(line):
            day = day if _P.line.match(line) else -1
            if day >= 0:
                starts.append(start + len(line) - len(line.lstrip()))
                below.append(day)
        start = end + 1
    return (starts, below) if len(headings - {-1}) >= _FEWEST else ([], [])


def _day_of(reading: Reading, start: int, end: int) -> int:
    """Which of the article's dates a line tells; -1 where it is none or no day."""
    dates = reading.notes.dates
    found = [i for i, m in enumerate(dates) if start <= m.start < end and m.first and m.precision == "day"]
    return found[0] if len(found) == 1 else -1
