"""Events that one sentence tells of several units: elections in provinces, meetings with voters in communes."""

from __future__ import annotations

from msgspec.structs import replace

from kg.extract.event_actors import Reading
from kg.extract.event_groups import Group
from kg.extract.patterns import Patterns
from kg.facts import Event, Participant, UnitRef

__all__ = ["spread"]

_P = Patterns("event_patterns.toml", "spread")

_SESSIONS = ("kỳ họp", "phiên họp", "họp kỳ", "họp phiên")


def spread(reading: Reading, told: list[tuple[Group, Event]]) -> list[Event]:
    """The events of an article; one for each province where a sentence tells the election of several."""
    events: list[Event] = []
    for group, event in told:
        if len(units := _communes(reading, group) or _holding(reading, group)) > 1:
            events += [replace(event, unit=unit, participants=_there(reading, event, unit, units)) for unit in units]
            continue
        units = _provinces(reading, group) if group.kind == "election" else []
        events += [replace(event, unit=unit) for unit in units] if len(units) > 1 else [event]
    return events


def _communes(reading: Reading, group: Group) -> list[UnitRef]:
    """The communes in which several groups of deputies are told to meet voters: "các tổ đại biểu tiếp xúc cử tri …"."""
    draft = group.best
    if group.kind != "voter-meeting":
        return []
    opening = _P.communes.match(reading.folded, draft.cue.end, draft.sentence.end)
    if opening is None or not _P.groups_of_deputies.search(reading.folded, draft.sentence.start, draft.cue.start):
        return []
    return _listed(reading, opening.start(), opening.end(), draft.sentence.end)


def _holding(reading: Reading, group: Group) -> list[UnitRef]:
    """The units whose parties or councils each hold a congress or session: "Đảng bộ các xã A, B tổ chức đại hội"."""
    draft = group.best
    if not (group.kind == "congress" or (group.kind == "meeting" and draft.words.startswith(_SESSIONS))):
        return []
    opening = _P.holders.search(reading.folded, draft.sentence.start, draft.cue.start)
    units = _listed(reading, opening.start(), opening.end(), draft.sentence.end) if opening else []
    return list({unit.version: unit for unit in units}.values())  # the party, council and front of one unit are one


def _there(reading: Reading, event: Event, unit: UnitRef, units: list[UnitRef]) -> tuple[Participant, ...]:
    """Who took part in one of several meetings: those told of in a sentence that names its unit or none of them."""
    others = {one.version for one in units if one.version != unit.version}
    out: list[Participant] = []
    for one in event.participants:
        named = {a.unit.version for s in one.evidence for a in reading.acting(s.start, s.end) if a.unit}
        if unit.version in named or not named & others:
            out.append(one)
    return tuple(out)


def _provinces(reading: Reading, group: Group) -> list[UnitRef]:
    """The provinces listed behind "các tỉnh" in the sentence that names the act; none where other units are listed."""
    sentence = group.best.sentence
    opening = _P.provinces.search(reading.folded, sentence.start, sentence.end)
    if opening is None:
        return []
    units = _listed(reading, opening.start(), opening.end(), sentence.end)
    return units if all(len(unit.code or "") == 2 for unit in units) else []


def _listed(reading: Reading, start: int, first: int, end: int) -> list[UnitRef]:
    """The units of a list whose head begins at `start` and whose first name at `first`."""
    units: list[UnitRef] = []
    last = first
    for actor in reading.acting(start, end):
        unit = actor.unit
        if unit is None or (units and len(unit.code or "") != len(units[0].code or "")):
            break
        if units and not (_P.joined.fullmatch(reading.folded, last, actor.start)):
            break
        units.append(unit)
        last = actor.end
    return units
