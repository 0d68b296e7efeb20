"""iCalendar of events (RFC 5545): for any calendar program."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from itertools import groupby

from kg.analysis import Projection
from kg.analysis.periods import day
from kg.export.asking import rows
from kg.export.model import Exporter, Files
from kg.export.published import Published
from kg.vocabulary import scheme

__all__ = ["EXPORTER", "escaped", "folded"]

_HEAD = (
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//kg//vngov//VI",
    "CALSCALE:GREGORIAN",
    "X-WR-CALNAME:Sự kiện chính quyền địa phương",
    "BEGIN:VTIMEZONE",
    "TZID:Asia/Ho_Chi_Minh",
    "BEGIN:STANDARD",
    "DTSTART:19750613T000000",
    "TZOFFSETFROM:+0700",
    "TZOFFSETTO:+0700",
    "TZNAME:+07",
    "END:STANDARD",
    "END:VTIMEZONE",
)
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_OCTETS = 75
"""Longest line (section 3.1)."""


def escaped(text: str) -> str:
    r"""Text as a value of type TEXT (section 3.3.11); control characters are dropped.

    >>> escaped("họp; 3 phường, xã")
    'họp\\; 3 phường\\, xã'
    """
    plain = _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    for mark in "\\;,":
        plain = plain.replace(mark, f"\\{mark}")
    return plain.replace("\n", "\\n")


def folded(line: str) -> bytes:
    """A line of content in lines of at most 75 octets, none of them ending inside a character."""
    pieces, piece = [], b""
    for character in line:
        octets = character.encode("utf-8", "replace")
        if len(piece) + len(octets) > _OCTETS:
            pieces.append(piece)
            piece = b" "
        piece += octets
    return b"\r\n".join([*pieces, piece]) + b"\r\n"


def render(graph: Published, projection: Projection) -> Files:
    """Events whose day or month is known; those of which only the year is known are left out.

    A day is an event of the whole day, a month one of the whole month that takes up nobody's time.
    """
    del projection
    lines = list(_HEAD)
    for _, told in groupby(rows(graph, "calendar"), lambda row: row["event"]):
        row = next(told)  # the others differ in where it was, or are of later articles
        if len(row["start"]) >= 7:
            lines += _event(row)
    lines.append("END:VCALENDAR")
    return {"": b"".join(map(folded, lines))}


def _event(row: Mapping[str, str]) -> Iterable[str]:
    concept = scheme("events").concepts.get(row["kind"])
    kind = concept.label_vi if concept else row["kind"]
    about = f"{row['quote']}\n\nBài báo: {row['article']}"
    where = ", ".join(dict.fromkeys(part for part in (row["place"], row["unit"], row["province"]) if part))
    yield "BEGIN:VEVENT"
    yield f"UID:{_uid(row['event'])}"
    yield f"DTSTAMP:{day(row['published'] or row['start']).replace('-', '')}T000000Z"  # of the telling, so that
    yield from _times(row["start"], row["end"])  # the same graph is the same file
    yield f"SUMMARY:{escaped(row['label'])}"
    yield f"CATEGORIES:{escaped(kind)}"
    yield f"DESCRIPTION:{escaped(about)}"
    if where:
        yield f"LOCATION:{escaped(where)}"
    if row["url"].startswith(("http://", "https://")):
        yield f"URL:{_CONTROLS.sub('', row['url'])}"
    yield f"STATUS:{'TENTATIVE' if row['planned'] == 'true' else 'CONFIRMED'}"
    yield "END:VEVENT"


def _uid(iri: str) -> str:
    return _CONTROLS.sub("", iri.partition("://")[2] or iri)


def _times(start: str, end: str) -> Iterable[str]:
    """Start and end; a whole day's end is the day after (section 3.6.1)."""
    if "T" in start:
        begun = datetime.fromisoformat(start)
        yield f"DTSTART;TZID=Asia/Ho_Chi_Minh:{begun:%Y%m%dT%H%M%S}"
        if "T" in end and datetime.fromisoformat(end) > begun:
            yield f"DTEND;TZID=Asia/Ho_Chi_Minh:{datetime.fromisoformat(end):%Y%m%dT%H%M%S}"
        return
    first = date.fromisoformat(day(start))
    last = date.fromisoformat(day(end if len(end) >= 7 else start, last=True))
    yield f"DTSTART;VALUE=DATE:{first:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{max(first, last) + timedelta(days=1):%Y%m%d}"
    if len(start) < 10:
        yield "TRANSP:TRANSPARENT"


EXPORTER = Exporter("ical", ".ics", "events for calendar programs", render)
