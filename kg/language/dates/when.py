"""A date expression of a text with the days it stands for, and calendar arithmetic on incomplete dates."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple, TypeAlias

__all__ = ["Anchor", "Bound", "Precision", "When", "day_exists", "month_shift", "nearest_month_year", "nearest_year"]

Precision: TypeAlias = Literal["minute", "day", "month", "quarter", "half", "year", "period", "unknown"]
"""How much of a date is told; "period" is a term or range of years."""
Bound: TypeAlias = Literal["", "from", "until", "before"]
"""Whether a day limits what is told rather than dates it: "từ ngày", "đến hết ngày", "trước ngày"."""

FORWARD = 1.6
"""News looks back: a day ahead counts as this many days behind (and the reverse where the sentence looks ahead)."""


@dataclass(slots=True, frozen=True)
class When:
    """Characters `start` to `end` name a date or period; ISO strings, None where nothing fixes the year."""

    start: int
    end: int
    first: str | None
    last: str | None = None
    precision: Precision = "day"
    day_part: str | None = None
    bound: Bound = ""
    full: bool = False
    """The text itself gives the year, nothing was inferred."""


class Anchor(NamedTuple):
    """The day, month or year that expressions are resolved against."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, value: str | None) -> Anchor | None:
        """From "2025", "2025-07", "2025-07-10" or a time after it; None for nothing and for anything else.

        >>> Anchor.parse("2025-07")
        Anchor(year=2025, month=7, day=None)
        """
        try:
            parts = [int(part) for part in (value or "")[:10].split("-")]
        except ValueError:
            return None
        anchor = cls(*parts) if 1 <= len(parts) <= 3 else None
        if anchor is None or not 1 <= anchor.year <= 9998 or not 1 <= (anchor.month or 1) <= 12:
            return None
        return anchor if anchor.day is None or day_exists(anchor.year, anchor.month or 1, anchor.day) else None

    def whole(self) -> date | None:
        """The day, where one is known."""
        return date(self.year, self.month, self.day) if self.month and self.day else None

    def middle(self) -> date | None:
        """The day, or the middle of the month; None where only the year is known."""
        return date(self.year, self.month, self.day or 15) if self.month else None


def day_exists(year: int | None, month: int, day: int) -> bool:
    """Whether the month has that day (in a leap year where no year is given)."""
    return 1 <= month <= 12 and 1 <= day <= monthrange(year or 2024, month)[1]


def nearest_year(month: int, day: int, anchor: Anchor, ahead: bool = False) -> int | None:
    """The year that makes day and month nearest to the anchor; ties and near ties go back, or forward if `ahead`.

    >>> nearest_year(12, 30, Anchor(2025, 1, 3)), nearest_year(1, 5, Anchor(2024, 12, 28), ahead=True)
    (2024, 2025)
    """
    middle = anchor.middle()
    if middle is None:
        return anchor.year if day_exists(anchor.year, month, day) else None
    back, forth = (FORWARD, 1.0) if ahead else (1.0, FORWARD)
    best: tuple[float, int] | None = None
    for year in (anchor.year - 1, anchor.year, anchor.year + 1):
        if day_exists(year, month, day):
            distance = (date(year, month, day) - middle).days
            cost = distance * forth if distance > 0 else -distance * back
            if best is None or cost < best[0]:
                best = (cost, year)
    return best[1] if best else None


def nearest_month_year(month: int, anchor: Anchor, ahead: bool = False) -> int:
    """The same for a month.

    >>> nearest_month_year(12, Anchor(2025, 1, 10)), nearest_month_year(9, Anchor(2017, 2), ahead=True)
    (2024, 2017)
    """
    return nearest_year(month, 15, anchor, ahead) or anchor.year


def month_shift(year: int, month: int, by: int) -> tuple[int, int]:
    """Year and month `by` months later.

    >>> month_shift(2025, 1, -1)
    (2024, 12)
    """
    index = year * 12 + month - 1 + by
    return index // 12, index % 12 + 1
