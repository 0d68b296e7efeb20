"""Periods, and which dates lie in them."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass

from kg.usage import UsageError

__all__ = ["Period", "PeriodError", "day", "period"]

_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


class PeriodError(UsageError):
    """Not a period; one line."""


def day(date: str, *, last: bool = False) -> str:
    """A date of any precision as a day: the first that it may mean, or the last.

    >>> day("2025-02"), day("2025-02", last=True), day("2025-07-10T08:00")
    ('2025-02-01', '2025-02-28', '2025-07-10')
    """
    year, month, *rest = f"{date}-{'12' if last else '01'}".split("-")[:3]
    if len(date) < 8:
        return f"{year}-{month}-{calendar.monthrange(int(year), int(month))[1] if last else 1:02}"
    return f"{year}-{month}-{rest[0][:2]}"


@dataclass(frozen=True, slots=True)
class Period:
    """From one day to another, both in it."""

    first: str
    last: str

    def holds(self, date: str) -> bool:
        """Whether all days that the date may mean lie in it: "2025" is not told precisely enough for half a year."""
        return bool(date) and self.first <= day(date) and day(date, last=True) <= self.last

    def __str__(self) -> str:
        return f"{self.first}..{self.last}"


def period(text: str) -> Period:
    """A period given as FROM..UNTIL or as one year, month or day. Raises PeriodError.

    >>> str(period("2025-07..2025-12")), str(period("2025"))
    ('2025-07-01..2025-12-31', '2025-01-01..2025-12-31')
    """
    first, _, last = text.partition("..")
    last = last or first
    if not _DATE.fullmatch(first) or not _DATE.fullmatch(last) or day(first) > day(last, last=True):
        raise PeriodError(f"not a period like 2025-07..2025-12: {text!r}")
    return Period(day(first), day(last, last=True))
