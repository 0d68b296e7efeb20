"""Unresolved date expressions: one maker for each alternative of the master pattern."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from kg.language.dates.patterns import patterns
from kg.language.dates.when import Bound, Precision, day_exists

__all__ = ["DayOf", "Draft", "make"]

DayOf: TypeAlias = tuple[int, int, int | None]
"""Day, month, year; the year None where it is not told, 0 for "năm nay", -1 for "năm ngoái"."""
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
WEEKS = {"này": 0, "trước": -1, "qua": -1, "vừa qua": -1, "vừa rồi": -1, "tới": 1, "sau": 1}


@dataclass(slots=True)
class Draft:
    """A date expression before its year is chosen; `days` are its first and last day."""

    start: int
    end: int
    kind: Literal["days", "months", "quarter", "years", "shift", "same", "week", "weekday", "unknown"]
    days: tuple[DayOf, ...] = ()
    precision: Precision = "day"
    part: str | None = None
    bound: Bound = ""
    times: tuple[str, ...] = ()
    core: int = 0
    full: bool = False
    ahead: bool = False
    number: int | None = None
    """Days, weeks from the anchor, or a weekday."""
    to_now: bool = False
    wide: bool = False
    """Day and month stand apart or a long dash between them, as in "17 – 9": most such pairs are ranges."""


_NUMBER = re.compile(r"\d+")
_BEFORE_MONTH = re.compile(r"(?:tháng|từ|đến|tới|hồi|đầu|cuối|giữa|vào|trong|trước|sau|\(|[-–])\s?$")


def _year(text: str | None, relative: str | None = None) -> int | None:
    """The year, 0 for "năm nay", -1 for "năm ngoái", None where nothing is told."""
    if text:
        return int(text)
    return None if relative is None else patterns().words["relative_years"][relative]


def _day_list(days: str, month: int, year: int | None) -> tuple[DayOf, ...] | None:
    """First and last of "16", "16, 17 và 18"; None where they are no days of the month or run backwards."""
    numbers = [int(n) for n in _NUMBER.findall(days)]
    if any(not day_exists(year, month, n) for n in numbers) or numbers != sorted(numbers):
        return None
    ends = (numbers[0],) if len(numbers) == 1 else (numbers[0], numbers[-1])
    return tuple((n, month, year) for n in ends)


def _numbers(m: re.Match[str]) -> Draft | None:
    if m["ns"] == "-" and re.search(r"\d[-–]\d", m["nd"]):
        return None  # "5-8-9"
    year = _year(m["ny"] or m["nv"], m["nr"])
    days = _day_list(m["nd"], int(m["nm"]), year)
    wide = m["nw"] is not None
    return Draft(m.start(), m.end(), "days", days, full=bool(year and year > 0), wide=wide) if days else None


def _span(m: re.Match[str]) -> Draft | None:
    first = (int(m["sd"]), int(m["sm"]), _year(m["sy"]))
    last = (int(m["ed"]), int(m["em"]), _year(m["ey"]))
    if not day_exists(first[2], first[1], first[0]) or not day_exists(last[2], last[1], last[0]):
        return None
    return Draft(m.start(), m.end(), "days", (first, last), full=last[2] is not None)


def _iso(m: re.Match[str]) -> Draft | None:
    year, month, day = int(m["iy"]), int(m["im"]), int(m["id"])
    return Draft(m.start(), m.end(), "days", ((day, month, year),), full=True) if day_exists(year, month, day) else None


def _month_number(word: str) -> int | None:
    """1–12; 0 for the lunar months that have names only."""
    words = patterns().words
    number = (
        int(word)
        if word.isdigit()
        else 0
        if word in words["lunar_months"]
        else words["month_words"][" ".join(word.split())]
    )
    return number if number <= 12 and (number or not word.isdigit()) else None


def _words(m: re.Match[str]) -> Draft | None:
    month = _month_number(m["wm"])
    if month is None:
        return None
    if month == 0:
        return Draft(m.start(), m.end(), "unknown", precision="unknown")
    year = _year(m["wy"], m["wr"])
    days = _day_list(m["wd"], month, year)
    return Draft(m.start(), m.end(), "days", days, full=bool(year and year > 0)) if days else None


def _months_of_year(m: re.Match[str]) -> Draft | None:
    """'6 tháng đầu năm', 'sáu tháng cuối năm 2025'."""
    names = ("whn", "whp", "why", "whr") if m["wordmonths"] else ("hn", "hp", "hy", "hr")
    number, half, told, relative = m.group(*names)
    count = int(number) if number.isdigit() else patterns().words["counts"][" ".join(number.split())]
    if not 1 <= count <= 12:
        return None
    first, last = (13 - count, 12) if half == "cuối" else (1, count)
    year = _year(told, relative)
    days = ((1, first, year), (1, last, year))
    return Draft(m.start(), m.end(), "months", days, "half", full=bool(year and year > 0))


def _month_year(m: re.Match[str]) -> Draft | None:
    before = m.string[max(0, m.start() - 12) : m.start()]
    if not 1 <= int(m["ym"]) <= 12 or not _BEFORE_MONTH.search(before):
        return None
    return Draft(m.start(), m.end(), "months", ((1, int(m["ym"]), int(m["yy"])),), "month", full=True)


def _month(m: re.Match[str]) -> Draft | None:
    month = _month_number(m["mm"])
    if not month or re.search(r"cách mạng\s$", m.string[max(0, m.start() - 10) : m.start()]):
        return Draft(m.start(), m.end(), "unknown", precision="unknown") if month == 0 else None
    year = _year(m["my"], m["mr"])
    second = int(m["mm2"]) if m["mm2"] else month
    days = ((1, month, year), (1, second, year)) if month < second <= 12 else ((1, month, year),)
    return Draft(m.start(), m.end(), "months", days, "month", full=bool(year and year > 0))


def _this_month(m: re.Match[str]) -> Draft:
    return Draft(m.start(), m.end(), "months", ((1, 1, None),), "month", number=WEEKS[m["tm"]])


def _quarter(m: re.Match[str]) -> Draft:
    first, last = (ROMAN.get(q) or int(q) for q in (m["q1"], m["q2"] or m["q1"]))
    year = _year(m["qy"], m["qr"])
    days = ((1, 3 * first - 2, year), (1, 3 * last, year))
    return Draft(m.start(), m.end(), "quarter", days, "quarter", full=bool(year and year > 0))


def _plain_year(m: re.Match[str]) -> Draft:
    return Draft(m.start(), m.end(), "years", ((1, 1, int(m["y"])),), "year", full=True)


def _this_year(m: re.Match[str]) -> Draft:
    shift = patterns().words["relative_years"][m["ty"] or "nay"]
    return Draft(m.start(), m.end(), "years", ((1, 1, None),), "year", number=shift)


def _period(m: re.Match[str]) -> Draft:
    first = int(m["p1"])
    last = int(m["p2"]) if len(m["p2"]) == 4 else first // 100 * 100 + int(m["p2"])
    return Draft(m.start(), m.end(), "years", ((1, 1, first), (1, 1, last)), "period", full=True)


def _part(word: str | None) -> str | None:
    return patterns().words["day_parts"][" ".join(word.split())] if word else None


def _relative(m: re.Match[str]) -> Draft:
    shift = patterns().words["relative_days"][" ".join(m["rday"].split())]
    return Draft(m.start(), m.end(), "shift" if shift is not None else "unknown", part=_part(m["rpart"]), number=shift)


def _part_day(m: re.Match[str]) -> Draft:
    shift = patterns().words["relative_parts"][m["pday"]]
    return Draft(m.start(), m.end(), "shift", part=_part(m["ppart"]), number=shift)


def _weekday(m: re.Match[str]) -> Draft:
    """Weeks from now times ten, plus the weekday."""
    weekday = 6 if m["sunday"] else patterns().words["weekdays"][m["kday"]]
    week = (m["kweek"] or "").removeprefix("tuần ")
    shift = WEEKS.get(week, 0)
    return Draft(m.start(), m.end(), "weekday", part=_part(m["kpart"]), number=shift * 10 + weekday)


def _week(m: re.Match[str]) -> Draft:
    return Draft(m.start(), m.end(), "week", precision="period", number=WEEKS[m["wk"]])


def make(m: re.Match[str]) -> Draft | None:
    """The draft of a match of the master pattern; None for what looks like a date and is none."""
    maker = _MAKERS.get(m.lastgroup or "")
    return maker(m) if maker else None


_MAKERS: dict[str, Callable[[re.Match[str]], Draft | None]] = {
    "iso": _iso,
    "span": _span,
    "numbers": _numbers,
    "words": _words,
    "months": _months_of_year,
    "wordmonths": _months_of_year,
    "monthyear": _month_year,
    "period": _period,
    "quarter": _quarter,
    "month": _month,
    "thismonth": _this_month,
    "year": _plain_year,
    "thisyear": _this_year,
    "relative": _relative,
    "partday": _part_day,
    "same": lambda m: Draft(m.start(), m.end(), "same", part=_part(m["spart"])),
    "weekday": _weekday,
    "week": _week,
    "vague": lambda m: Draft(m.start(), m.end(), "unknown", precision="unknown"),
}
