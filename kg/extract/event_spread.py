"""Elections that one sentence tells of several provinces: "Ủy ban Bầu cử các tỉnh A, B và C công bố kết quả …"."""

from __future__ import annotations

from msgspec.structs import replace

from kg.extract.event_actors import Reading
from kg.extract.event_groups import Group
from kg.extract.patterns import Patterns
from kg.facts import Event, UnitRef

__all__ = ["spread"]

_P = Patterns("event_patterns.toml", "spread")


def spread(reading: Reading, told: list[tuple[Group, Event]]) -> list[Event]:
    """The events of an article; one for each province where a sentence tells the election of several."""
    events: list[Event] = []
    for group, event in told:
        units = _provinces(reading, group) if group.kind == "election" else []
        events += [replace(event, unit=unit) for unit in units] if len(units) > 1 else [event]
    return events


def _provinces(reading: Reading, group: Group) -> list[UnitRef]:
    """The provinces listed behind "các tỉnh" in the sentence that names the act; none where other units are listed."""
    sentence = group.best.sentence
    opening = _P.provinces.search(reading.folded, sentence.start, sentence.end)
    if opening is None:
        return []
    units: list[UnitRef] = []
    last = opening.end()
    for actor in reading.acting(opening.start(), sentence.end):
        unit = actor.party.unit
        if unit is None or (units and not _P.joined.fullmatch(reading.folded, last, actor.start)):
            break
        units.append(unit)
        last = actor.end
    return units if all(len(unit.code or "") == 2 for unit in units) else []
