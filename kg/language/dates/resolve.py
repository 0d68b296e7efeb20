"""Choosing the year of a date expression and writing it in ISO form."""

from __future__ import annotations

from datetime import date, timedelta

from kg.language.dates.drafts import Draft
from kg.language.dates.when import Anchor, Precision, When, day_exists, month_shift, nearest_month_year, nearest_year

__all__ = ["resolve"]


def resolve(draft: Draft, anchor: Anchor | None, last_day: str | None) -> When:
    """The draft with years; `last_day` is the day told before it, which "cùng ngày" means."""
    draft.days = tuple((d, m, _absolute(y, anchor)) for d, m, y in draft.days)
    first: str | None = None
    last: str | None = None
    precision: Precision = draft.precision
    if draft.kind == "days":
        first, last = _days(draft, anchor)
        if first and draft.times:
            precision = "minute"
            last = last + draft.times[-1] if last else first + draft.times[1] if len(draft.times) > 1 else None
            first += draft.times[0]
    elif draft.kind in ("months", "quarter"):
        first, last = _months(draft, anchor)
    elif draft.kind == "years":
        first, last = _years(draft, anchor)
    elif draft.kind == "same":
        day = anchor.whole() if anchor else None
        first = last_day or (day.isoformat() if day else None)
    elif anchor and draft.kind != "unknown" and (day := anchor.whole()):
        first, last, precision = _shifted(draft, day)
        if first and draft.times and precision == "day":
            first, precision = first + draft.times[0], "minute"
    if draft.to_now and first:
        now = anchor.whole() if anchor else None
        last = now.isoformat() if now and now.isoformat() >= first else None
    if last is not None and precision in ("month", "year"):
        precision = "period"
    return When(draft.start, draft.end, first, last, precision, draft.part, draft.bound, draft.full)


def _absolute(year: int | None, anchor: Anchor | None) -> int | None:
    """'Năm nay' (0), 'năm ngoái' (-1) as years."""
    if year is None or year > 0:
        return year
    return anchor.year + year if anchor else None


def _days(draft: Draft, anchor: Anchor | None) -> tuple[str | None, str | None]:
    """First and last day; the years of a range agree, across the New Year too."""
    years = [year for _, _, year in draft.days]
    ahead = draft.ahead or draft.bound in ("until", "before")
    (day, month, year), (last_day, last_month, last_year) = draft.days[0], draft.days[-1]
    if last_year is None:
        last_year = year if years[0] else (nearest_year(last_month, last_day, anchor, ahead) if anchor else None)
        if years[0] and last_year and (last_month, last_day) < (month, day):
            last_year += 1
    if year is None and last_year is not None:
        year = last_year - 1 if (month, day) > (last_month, last_day) else last_year
    if (
        year is None
        or last_year is None
        or not day_exists(year, month, day)
        or not day_exists(last_year, last_month, last_day)
    ):
        return None, None
    first, last = date(year, month, day).isoformat(), date(last_year, last_month, last_day).isoformat()
    return first, last if last > first else None


def _months(draft: Draft, anchor: Anchor | None) -> tuple[str | None, str | None]:
    (_, month, year), (_, last_month, last_year) = draft.days[0], draft.days[-1]
    if draft.number is not None:  # "tháng trước"
        if not anchor or not anchor.month:
            return None, None
        year, month = month_shift(anchor.year, anchor.month, draft.number)
        return f"{year}-{month:02}", None
    year, last_year = year or last_year, last_year or year
    if year is None or last_year is None:
        if anchor is None:
            return None, None
        ahead = draft.ahead or draft.bound in ("until", "before")
        year = last_year = anchor.year if draft.precision == "half" else nearest_month_year(last_month, anchor, ahead)
    if draft.days[0][2] is None and month > last_month:
        year -= 1
    first, last = f"{year}-{month:02}", f"{last_year}-{last_month:02}"
    return first, last if last > first else None


def _years(draft: Draft, anchor: Anchor | None) -> tuple[str | None, str | None]:
    if draft.number is not None:
        return (str(anchor.year + draft.number), None) if anchor else (None, None)
    first, last = draft.days[0][2], draft.days[-1][2]
    return f"{first}", f"{last}" if first and last and last > first else None


def _shifted(draft: Draft, day: date) -> tuple[str | None, str | None, Precision]:
    """Days, weeks and weekdays told from the article's day."""
    number = draft.number
    if number is None:
        return None, None, "unknown"
    if draft.kind == "shift":
        return (day + timedelta(days=number)).isoformat(), None, "day"
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=number // 10 if draft.kind == "weekday" else number)
    if draft.kind == "week":
        return monday.isoformat(), (monday + timedelta(days=6)).isoformat(), "period"
    return (monday + timedelta(days=number % 10)).isoformat(), None, "day"
