"""Dismissals told by nothing but an office left: whoever retires, resigns or loses a post is the subject of one."""

from __future__ import annotations

from itertools import zip_longest

from msgspec.structs import replace

from kg.extract.annotations import Sentence
from kg.extract.event_actors import Reading
from kg.extract.event_labels import clipped
from kg.extract.event_offices import day_of, occasion_before
from kg.extract.event_time import in_the_past, long_ago
from kg.extract.participants import people_in
from kg.extract.patterns import Patterns
from kg.facts import Event, Office, Participant, Span, Status

__all__ = ["offices_left"]

_P = Patterns("event_patterns.toml", "leaving")

_CHANGES = ("appointment", "dismissal", "election")


def offices_left(reading: Reading, events: list[Event]) -> list[Event]:
    """The events with a dismissal for each that a sentence says to retire, resign or lose an office, and get no other.

    Several that one sentence tells leave together.
    """
    known = {p.person for e in events if e.kind in _CHANGES for p in e.participants if p.part == "subject"}
    offices = [fact for fact in reading.notes.facts if isinstance(fact, Office)]
    known |= {office.person for office in offices if office.status in (Status.INCOMING, Status.ACTING)}
    out = list(events)
    here: dict[int, int] = {}
    for office in offices:
        if office.status is not Status.FORMER or office.person in known:
            continue
        sentence = _leaves_in(reading, office)
        if sentence is None:
            continue
        known.add(office.person)
        subject = Participant(office.person, "subject", evidence=office.evidence[:1])
        at = here.get(sentence.start)
        if at is None:
            new = _dismissal(reading, events, office, sentence, subject)
            at = _same_day(out, new)
        if at is None:
            here[sentence.start] = len(out)
            out.append(new)
        else:
            out[at] = replace(out[at], participants=(*out[at].participants, subject))
    return out


def _same_day(events: list[Event], new: Event) -> int | None:
    """Which of the events is a dismissal in the same unit on the day of a new one, if one is told."""
    same = (i for i, e in enumerate(events) if e.kind == new.kind and e.unit == new.unit and e.start == new.start)
    return next(same, None) if new.start else None


def _leaves_in(reading: Reading, office: Office) -> Sentence | None:
    """The sentence of an office's evidence that says, behind its holder's name, that the holder leaves it now."""
    for span in office.evidence:
        sentence = reading.notes.sentence_at(span.start)
        if sentence is None or _P.background.search(reading.folded, sentence.start, sentence.end):
            continue
        people = people_in(reading, sentence)
        for actor, after in zip_longest(people, people[1:]):
            if actor.party.person != office.person:
                continue
            until = after.start if after is not None else sentence.end
            clause = reading.folded[actor.end : min(until, actor.end + 160)].partition(";")[0]
            act = _P.leaves.search(clause)
            if act is None or _P.not_yet.search(clause, 0, act.end()):
                continue
            history = in_the_past(reading, sentence.start, sentence.end)
            if not history and not any(
                long_ago(reading, sentence, day)
                for day in reading.within(reading.notes.dates, sentence.start, sentence.end)
            ):
                return sentence
    return None


def _dismissal(
    reading: Reading, events: list[Event], office: Office, sentence: Sentence, subject: Participant
) -> Event:
    day = day_of(reading, office.end, sentence)
    voted = _P.voted_out.search(reading.folded, sentence.start, sentence.end)
    session = occasion_before(events, sentence) if day is None and voted is not None else None
    return Event(
        kind="dismissal",
        label=clipped(reading.text[office.evidence[0].start : sentence.end]),
        start=day.first if day else session.start if session else None,
        unit=office.body.unit,
        participants=(subject,),
        evidence=(Span(sentence.start, sentence.end),),
    )
