"""Appointments of the day an article tells of, apart from one that it looks back on ("Trước đó, ngày 30/10 …")."""

from __future__ import annotations

from msgspec.structs import replace

from kg.extract.event_actors import Reading
from kg.extract.event_labels import clipped
from kg.extract.patterns import Patterns
from kg.facts import Event, Participant, Span

__all__ = ["named_since"]

_P = Patterns("event_patterns.toml", "since")

_GATHERINGS = ("meeting", "ceremony", "congress")


def named_since(reading: Reading, events: list[Event]) -> list[Event]:
    """The events, with those named in other paragraphs than an earlier appointment in one of the gathering's day."""
    out: list[Event] = []
    for event in events:
        occasion = _occasion(reading, events, event)
        later = _later(reading, event) if occasion is not None else []
        if occasion is None or not later or len(later) == len(event.participants):
            out.append(event)
            continue
        spans = tuple(dict.fromkeys(p.evidence[-1] for p in later))
        out.append(replace(event, participants=tuple(p for p in event.participants if p not in later)))
        out.append(
            Event(
                kind=event.kind,
                label=clipped(reading.text[spans[0].start : spans[0].end]),
                start=occasion.start,
                unit=occasion.unit or event.unit,
                participants=tuple(later),
                evidence=spans,
            )
        )
    return out


def _occasion(reading: Reading, events: list[Event], event: Event) -> Event | None:
    """The gathering told before an appointment that the text looks back on from it."""
    if event.kind != "appointment" or event.start is None or event.planned:
        return None
    first = event.evidence[0]
    if not _P.earlier.match(reading.folded, first.start):
        return None
    held = (e for e in events if e.kind in _GATHERINGS and not e.planned and e.start and min(e.evidence) < first)
    return next((e for e in held if e.start and event.start < e.start), None)


def _later(reading: Reading, event: Event) -> list[Participant]:
    """Those who are named to an office behind the paragraph that tells the event itself, and not with it."""
    told = event.evidence[0]
    end = _paragraph_end(reading, told)
    return [
        p
        for p in event.participants
        if p.part == "subject" and min(p.evidence).start >= told.end and max(p.evidence).start >= end
    ]


def _paragraph_end(reading: Reading, span: Span) -> int:
    end = reading.text.find("\n", span.start)
    return end if end >= 0 else len(reading.text)
