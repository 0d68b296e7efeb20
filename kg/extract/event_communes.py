"""Appointments of several communes that each fill offices of their own, told as one: each is that commune's."""

from __future__ import annotations

from msgspec.structs import replace

from kg.extract.event_actors import Reading
from kg.extract.patterns import Patterns
from kg.facts import Event, Office, Participant, Status, UnitRef

__all__ = ["by_commune"]

_P = Patterns("event_patterns.toml", "acts")

_PROVINCE = 2
"""Digits of a province's code."""


def by_commune(reading: Reading, events: list[Event]) -> list[Event]:
    """The events with an appointment parted where several communes each named people to offices of their own.

    So it is where each has a congress or session of its own among the events, or is told "Ở phường A, …"; decisions of
    several communes that are handed over on one occasion stay together.
    """
    out: list[Event] = []
    for event in events:
        subjects = [p for p in event.participants if p.part == "subject"]
        homes = _homes(reading, subjects) if event.kind == "appointment" and len(subjects) > 1 else {}
        communes = list(dict.fromkeys(homes[p.person] for p in subjects if p.person in homes))
        apart = len(communes) > 1 and len(homes) == len(subjects)
        if not apart or not all(_of_its_own(reading, events, unit, event, homes) for unit in communes):
            out.append(event)
            continue
        for unit in communes:
            others = [p for p in event.participants if unit is communes[0] and p not in subjects]
            mine = [p for p in subjects if homes[p.person] == unit]
            evidence = tuple(dict.fromkeys(span for p in mine for span in p.evidence))
            out.append(replace(event, unit=unit, participants=(*others, *mine), evidence=evidence))
    return out


def _homes(reading: Reading, subjects: list[Participant]) -> dict[str, UnitRef]:
    """The commune or district in which each of the people takes up an office, of those who do."""
    people = {p.person for p in subjects}
    return {
        fact.person: fact.body.unit
        for fact in reading.notes.facts
        if isinstance(fact, Office)
        and fact.person in people
        and fact.status is Status.INCOMING
        and fact.body.unit is not None
        and len(fact.body.unit.code or "") > _PROVINCE
    }


def _of_its_own(reading: Reading, events: list[Event], unit: UnitRef, event: Event, homes: dict[str, UnitRef]) -> bool:
    """Whether a commune is told to have filled its offices itself, or at a place of its own."""
    if any(e.kind in ("congress", "meeting") and e.unit == unit and e.start == event.start for e in events):
        return True
    spans = [span for p in event.participants if homes.get(p.person) == unit for span in p.evidence]
    for sentence in map(reading.notes.sentence_at, (span.start for span in spans)):
        at = _P.opens_at.match(reading.folded, sentence.start, sentence.end) if sentence else None
        place = reading.at(at.end()) if at else None
        if place is not None and place.party.unit == unit:
            return True
    return False
