"""Charts of a report as SVG: bars, a flow between two columns, a timeline. Drawn to be read on a telephone, too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kg.draw.svg import document, element, shortened, text, title, width

__all__ = ["Bar", "Dot", "Flow", "bars", "flow", "timeline"]

PALETTE = ("#0e8ba3", "#d97a00", "#7a5cff", "#2e8b3d", "#c2417a", "#8a6d3b", "#4d6fb5", "#64748b")
"""Told apart also by those who do not see red and green apart."""

_WIDE = 620.0
_MARGIN = 12.0
_INK, _DIM, _LINE = "#1b1b1f", "#5b616c", "#dcdfe4"


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of one or more parts."""

    label: str
    note: str
    parts: tuple[float, ...]
    shown: str
    """The number as it is written beside it."""


@dataclass(frozen=True, slots=True)
class Flow:
    """What goes from one name of the left column to one of the right."""

    source: str
    target: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Dot:
    """Something on a day."""

    day: str
    lane: str
    about: str


def bars(found: Sequence[Bar], label: str, legend: Sequence[str] = ()) -> str:
    """Bars under their labels, the longest as wide as the picture. `legend` names the parts."""
    largest = max((sum(bar.parts) for bar in found), default=1.0) or 1.0
    room = _WIDE - 16 - max((width(bar.shown, 15) for bar in found), default=0.0)
    parts, y = [], 8.0
    if legend:
        x = 0.0
        for place, name in enumerate(legend):
            parts.append(element("rect", x=x, y=y, width=12, height=12, rx=2, fill=PALETTE[place % len(PALETTE)]))
            parts.append(text(name, x + 18, y + 11, 14, fill=_DIM))
            x += 18 + width(name, 14) + 18
        y += 26
    for bar in found:
        name = shortened(bar.label, 15, _WIDE)
        parts.append(text(name, 0, y + 14, 15, fill=_INK))
        if bar.note and (left := _WIDE - width(name, 15) - 12) > 60:
            parts.append(text(shortened(bar.note, 13, left), width(name, 15) + 10, y + 14, 13, fill=_DIM))
        x = 0.0
        for place, part in enumerate(bar.parts):
            long = room * part / largest
            if long > 0:
                colour = PALETTE[place % len(PALETTE)]
                parts.append(element("rect", x=x, y=y + 21, width=max(long, 2.0), height=14, rx=2, fill=colour))
            x += long
        parts.append(text(bar.shown, x + 8, y + 33, 15, fill=_INK, font_weight="bold"))
        y += 48
    return document("".join(parts), _WIDE, y, label, "")


def flow(found: Sequence[Flow], label: str) -> str:
    """What became of what: names left and right, a band for each pair, as many bands high as a name has."""
    targets = list(dict.fromkeys(one.target for one in found))
    step, gap, side = 22.0, 14.0, 210.0
    parts, y = [], 10.0
    placed: dict[str, float] = {}  # a name left of several bands stands at its first
    for place, target in enumerate(targets):
        here = [one for one in found if one.target == target]
        colour, top = PALETTE[place % len(PALETTE)], y
        high = step * len(here)
        for one in here:
            known = placed.get(one.source)
            if known is None:
                placed[one.source] = y
                name = shortened(one.source, 14, side - 16)
                parts.append(text(name, side - 10, y + step / 2 + 5, 14, text_anchor="end", fill=_INK))
                parts.append(element("rect", x=side - 4, y=y + 2, width=6, height=step - 4, fill=colour))
            begin, end = (y if known is None else known) + step / 2, y + step / 2
            middle = (side + _WIDE - side) / 2
            path = f"M{side + 2:.1f} {begin:.1f} C{middle:.1f} {begin:.1f} {middle:.1f} {end:.1f} "
            path += f"{_WIDE - side - 2:.1f} {end:.1f}"
            about = title(one.about or f"{one.source} → {one.target}")
            parts.append(
                element("path", about, d=path, fill="none", stroke=colour, stroke_opacity=0.35, stroke_width=step - 6)
            )
            y += step
        parts.append(element("rect", x=_WIDE - side - 2, y=top + 2, width=6, height=high - 4, fill=colour))
        name = shortened(target, 14, side - 16)
        parts.append(text(name, _WIDE - side + 12, top + high / 2 + 5, 14, fill=_INK, font_weight="bold"))
        y += gap
    return document("".join(parts), _WIDE, y, label, "")


def timeline(found: Sequence[Dot], label: str, months: Mapping[int, str]) -> str:
    """Dots in lanes along the days; those of one day and lane stand on each other.

    `months` has what a month is called, with a place for its year: "7/{year}", "Jul {year}".
    """
    if not found:
        return document("", _WIDE, 20, label, "")
    lanes = list(dict.fromkeys(dot.lane for dot in found))
    days = [date.fromisoformat(dot.day) for dot in found]
    first, span = min(days), max((max(days) - min(days)).days, 1)
    parts, y = [], 6.0
    lines: list[str] = []
    for place, lane in enumerate(lanes):
        here = [(day, dot) for day, dot in zip(days, found, strict=True) if dot.lane == lane]
        columns: dict[float, int] = {}
        spots = []
        for day, dot in sorted(here, key=lambda one: (one[0], one[1].about)):
            x = round((_MARGIN + (_WIDE - 2 * _MARGIN) * (day - first).days / span) / 9) * 9.0
            columns[x] = columns.get(x, 0) + 1
            spots.append((x, columns[x], dot))
        high = 9.0 * min(max(columns.values()), 12)
        parts.append(text(f"{lane} ({len(here)})", 0, y + 14, 14, fill=_INK))
        base = y + 24 + high
        lines.append(element("line", x1=0, x2=_WIDE, y1=base, y2=base, stroke=_LINE))
        for x, level, dot in spots:
            if level <= 12:  # what is more is told by the number beside the lane's name
                about = title(f"{dot.day}: {dot.about}")
                colour = PALETTE[place % len(PALETTE)]
                parts.append(element("circle", about, cx=x, cy=base - 5 - 9 * (level - 1), r=4, fill=colour))
        y = base + 10
    return document(_months(first, span, y, months) + "".join(lines + parts), _WIDE, y + 22, label, "")


def _months(first: date, span: int, y: float, months: Mapping[int, str]) -> str:
    """Ticks at the first of months, as many as have room; the first day where there is no such day."""
    last = date.fromordinal(first.toordinal() + span)
    ticks = [
        date(year, month, 1)
        for year in range(first.year, last.year + 1)
        for month in range(1, 13)
        if first <= date(year, month, 1) <= last
    ] or [first]
    drawn, free = [], 0.0
    for tick in ticks:
        x = _MARGIN + (_WIDE - 2 * _MARGIN) * (tick - first).days / span
        words = months[tick.month].format(year=tick.year) if tick.day == 1 else tick.isoformat()
        room = width(words, 13)
        begin = min(max(x - room / 2, 0.0), _WIDE - room)
        if begin >= free:
            drawn.append(element("line", x1=x, x2=x, y1=0, y2=y, stroke=_LINE, stroke_dasharray="2 4"))
            drawn.append(text(words, begin, y + 14, 13, fill=_DIM))
            free = begin + room + 24
    return "".join(drawn)
