"""Where an event was: the smallest unit that holds all of it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.extract.annotations import Sentence
from kg.extract.event_actors import Actor, Reading
from kg.extract.event_cues import Cue
from kg.extract.event_patterns import Patterns
from kg.facts import Body, UnitRef
from kg.units.register import register

__all__ = ["common_unit", "host_of", "said_unit", "unit_of"]

_P = Patterns("event_patterns.toml", "place")

_LIST = re.compile(r"\s*(?:,|\(|-|–|và|,\s?và)\s*")
_BY_MEMBERS = frozenset(("decision", "establishment"))
"""Acts of a body that are told of its members: "các đại biểu HĐND phường thông qua …"."""
_OUTGOING = frozenset(("working-session", "visit", "voter-meeting"))


def common_unit(units: Iterable[UnitRef], reading: Reading) -> UnitRef | None:
    """The smallest of the units if it is one, else the smallest that holds them all (today the province).

    `units` are those named together; units that hold others of them do not count.
    """
    distinct = {unit.version or unit.name: unit for unit in units}
    if not distinct:
        return None
    deepest = max(len(unit.code or "") for unit in distinct.values())
    small = [unit for unit in distinct.values() if len(unit.code or "") == deepest]
    if len(small) == 1:
        return small[0]
    return _holding(small, reading)


def _holding(units: list[UnitRef], reading: Reading) -> UnitRef | None:
    """The smallest unit that holds several: a district of the time before the reform, a province, or none."""
    known = reading.notes.context.province
    try:
        above = [[*register().ancestors(register().get(unit.version or ""))] for unit in units]
    except ValueError:  # a unit the register does not know
        return known
    shared = next((unit for unit in above[0] if all(unit in others for others in above[1:])), None)
    if shared is None:
        return None
    if known and known.code == shared.code:
        return known
    return UnitRef(shared.full_name, shared.version, shared.code, shared.edition)


def _clause(reading: Reading, sentence: Sentence, cue: Cue) -> int:
    """Start of the main clause before the cue: after an opening such as "Sau khi …," or "Nhân dịp …,"."""
    opening = re.match(
        r"(?:sau khi|trước khi|nhân|theo|nhằm|để|thực hiện|trong khuôn khổ|tiếp nối|với)\s",
        reading.folded[sentence.start : cue.start],
    )
    if not opening:
        return sentence.start
    starts = [
        a.start for a in reading.acting(sentence.start, cue.start) if reading.folded[a.start - 2 : a.start] == ", "
    ]
    return starts[0] if starts else sentence.start


def _owner(reading: Reading, cue: Cue) -> Body | None:
    """As in "hội nghị của Đảng ủy phường": the body right behind the occasion's name."""
    if not cue.noun or _P.papers.search(reading.folded, cue.start, cue.end):
        return None
    actor = reading.at(cue.end + 5)
    if actor and actor.party.body and reading.folded[cue.end : actor.start] == " của ":
        return actor.party.body
    if cue.kind == "congress":  # "Đại hội đại biểu Đảng bộ xã Vị Thủy": the name reaches into the cue
        named = [a for a in reading.acting(cue.start, cue.end + 2) if a.party.body and not a.office]
        return named[0].party.body if named else None
    return None


def host_of(reading: Reading, sentence: Sentence, cue: Cue) -> Body | None:
    """The body that holds an occasion: the first one before its name, or after "do"."""
    start = _clause(reading, sentence, cue)
    owner = _owner(reading, cue)
    if owner:
        return owner
    for actor in reading.acting(start, cue.start):
        if actor.party.body and not actor.office:
            return actor.party.body
        if actor.office and cue.kind in _BY_MEMBERS:
            return actor.body
    for actor in reading.acting(cue.end, sentence.end):
        if actor.party.body and _P.held_by.search(reading.folded[sentence.start : actor.start]):
            return actor.party.body
    return None


def _spoken_of(actor: Actor) -> UnitRef | None:
    return None if actor.party.person else actor.unit


def _said(reading: Reading, sentence: Sentence, start: int, end: int) -> list[UnitRef]:
    """Units that the words "tại", "ở" … place something in; those that follow in the same list or brackets too."""
    found: list[UnitRef] = []
    last = -1
    for actor in reading.acting(start, end):
        unit = _spoken_of(actor)
        if unit is None:
            continue
        listed = last >= 0 and actor.party.unit and _LIST.fullmatch(reading.folded, last, actor.start)
        before = reading.folded[sentence.start : actor.start]
        building = actor.party.unit and not found and _P.building.search(before)
        if listed or building or _P.at.search(before):
            found.append(unit)
            last = actor.end
    return found


def said_unit(reading: Reading, sentence: Sentence) -> UnitRef | None:
    """The unit that a sentence places what it tells in, by "tại", "ở", "trên địa bàn"."""
    return common_unit(_said(reading, sentence, sentence.start, sentence.end), reading)


def unit_of(reading: Reading, sentence: Sentence, cue: Cue, subject: Actor | None) -> UnitRef | None:
    """The unit an event told at `cue` took place in, by the sentence, or None."""
    topic = _P.topic.search(reading.folded, cue.end, sentence.end)
    end = topic.start() if topic else sentence.end
    if cue.kind == "meeting":
        others = _P.others.search(reading.folded, cue.end, end)
        end = others.start() if others else end
    begin = cue.start if cue.noun else cue.end  # "Đại hội đại biểu Đảng bộ" reaches into the body's name
    after = [unit for a in reading.acting(begin, end) if (unit := _spoken_of(a))]
    before = [unit for a in reading.acting(sentence.start, cue.start) if a is not subject and (unit := _spoken_of(a))]
    said = _said(reading, sentence, sentence.start, end)
    host = host_of(reading, sentence, cue)
    own = subject.unit if subject else None
    if own and subject and subject.party.unit:  # "Hai phường A và B có buổi làm việc với …"
        own = common_unit([*before, own], reading)
    choices: list[UnitRef | None]
    if cue.kind in _OUTGOING and not cue.noun:
        there = common_unit(said, reading) or common_unit(after, reading)
        about = reading.notes.context.unit
        if there is None and about and len(about.code or "") > len((own.code if own else None) or ""):
            return about  # leaders go out to what the article is about, not to their own seat
        choices = [there, own, common_unit(before, reading)]
    elif cue.kind in _OUTGOING:
        choices = [common_unit(said, reading), common_unit(after, reading), host.unit if host else None, own]
    else:
        small = common_unit(said, reading)
        place = host.unit if host else None
        if small and (place is None or len(small.code or "") > len(place.code or "")):
            place = small
        choices = [place, common_unit(after, reading), own, common_unit(before, reading)]
    return next((unit for unit in choices if unit), None)
