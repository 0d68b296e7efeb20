"""Which unit an event is of: where it was by its accounts, else the seat of its host or of the office it is about."""

from __future__ import annotations

import re

from kg.articles.model import Kind
from kg.extract.annotations import Sentence
from kg.extract.event_actors import Reading
from kg.extract.event_groups import LED, Group
from kg.extract.event_hosts import far_apart
from kg.extract.event_place import common_unit, is_national, lies_in, said_unit
from kg.extract.event_wording import opens_with
from kg.extract.patterns import Patterns
from kg.facts import Body, Office, Status, UnitRef

__all__ = ["seat"]

_P = Patterns("event_patterns.toml", "place")

_DISTRICT = 3
"""Digits of a district's code; a commune has more."""
_NAME = 12
"""Characters behind "Đại hội đại biểu" in which it is told that it is that of the whole country."""
_OPENING = 30
"""Characters within which a sentence names who goes on."""
_PROSE = frozenset((Kind.LEAD, Kind.BODY, Kind.CAPTION))
_OFFICES = {"appointment": (Status.INCOMING, Status.ACTING), "dismissal": (Status.FORMER,)}
"""What the offices are called that someone is named to or leaves."""
_EVERYWHERE = re.compile(r"\b(?:cả nước|toàn quốc)\b")


def seat(reading: Reading, group: Group) -> UnitRef | None:
    """The unit of an event, None where it is of the whole country or nothing tells."""
    if group.kind == "decision" and is_national(group.best.host):
        return _concerned(reading, group)
    if group.kind == "meeting" and _of_parliament(reading, group):
        return None
    told = group.unit(reading)
    if told is None and far_apart(reading, group.best.sentence):
        return None
    if group.kind == "decision" and told is None and group.best.host is None:
        return _concerned(reading, group) or _about(reading, group)
    if group.kind in LED:
        return _voters(reading, group, told) or _gone_to(reading, group, told) or told or _about(reading, group)
    if group.kind == "ceremony" and (told is None or len(told.code or "") <= _DISTRICT):
        return _site(reading, group, told) or told or _about(reading, group)
    offices = _offices(reading, group)
    if offices:
        units = [body.unit for body in offices if body.unit]
        if not told and all(map(is_national, offices)):
            return None
        if len(units) == len(offices) and _one_seat(group, units, told):
            return units[0]
        if (there := _opening(group)) and (told is None or lies_in(there, told)):
            return there
        return told or _holding_all(units, reading) or _about(reading, group)
    return told or _about(reading, group)


def _of_parliament(reading: Reading, group: Group) -> bool:
    """Whether a session is of the National Assembly, by its number anywhere: "Kỳ họp thứ 10, Quốc hội khóa XV"."""
    number = _P.session_number.match(reading.folded, group.best.cue.start)
    return number is not None and re.search(rf"{number[0]}(?:,| của)? quốc hội\b", reading.folded) is not None


def _voters(reading: Reading, group: Group, told: UnitRef | None) -> UnitRef | None:
    """The one commune whose voters an article lets speak, of a meeting in no commune told: "Cử tri phường A nói …"."""
    if group.kind != "voter-meeting" or (told is not None and len(told.code or "") > _DISTRICT):
        return None
    told_of = (a.unit for d in group.drafts for a in reading.acting(d.sentence.start, d.sentence.end))
    if any(unit and len(unit.code or "") > _DISTRICT for unit in told_of):
        return None  # voters of several communes come to one of them
    speaking: dict[str | None, UnitRef] = {}
    for found in _P.voters_speak.finditer(reading.folded):
        actor = reading.at(found.end())
        unit = actor.party.unit if actor else None
        if unit and len(unit.code or "") > _DISTRICT:
            speaking[unit.version] = unit
    home = next(iter(speaking.values())) if len(speaking) == 1 else None
    return home if home and (told is None or lies_in(home, told)) else None


def _concerned(reading: Reading, group: Group) -> UnitRef | None:
    """What a body of the whole country sets up, merges or punishes: the units it lies in where those are told.

    Other papers of such a body hold for the whole country, whatever they were issued for.
    """
    draft = group.best
    change = _P.concerns.search(reading.folded, draft.cue.start, draft.sentence.end)
    if change is None:
        return None
    basis = _P.basis.search(reading.folded, change.end(), draft.sentence.end)
    end = basis.start() if basis else draft.sentence.end
    named = [(actor, actor.unit) for actor in reading.acting(change.end(), end)]
    units = [unit for _, unit in named if unit]
    holding = [unit for actor, unit in named if unit and reading.folded.endswith("thuộc ", 0, actor.start)]
    return common_unit(holding or units, reading)


def _gone_to(reading: Reading, group: Group, told: UnitRef | None) -> UnitRef | None:
    """Where those who went out are told to have been in the sentences after the one that tells it.

    As in "Chủ tịch UBND tỉnh đi kiểm tra công tác phòng, chống bão. … kiểm tra tuyến đê tại xã A": the places told of
    the same people, taken together; None where the account has a place of its own.
    """
    draft = group.best
    leading = {name for name, part, _ in group.roles if part == "lead"}
    if not leading or draft.cue.noun or group.item or (told and len(told.code or "") > _DISTRICT):
        return None
    if said_unit(reading, draft.sentence) or draft.stops:
        return None
    later = (s for s in reading.notes.sentences if s.start > draft.sentence.start and _goes_on(reading, s, leading))
    places = [place for s in later if (place := said_unit(reading, s)) and (told is None or lies_in(place, told))]
    return common_unit(places, reading)


def _site(reading: Reading, group: Group, told: UnitRef | None) -> UnitRef | None:
    """Where what is begun or opened stands ("Công trình được xây dựng tại xã A"), or where a coffin lies."""
    words = group.best.words
    buried = _P.buried.search(words) is not None
    wanted = _P.lying if buried else _P.sites if _P.built.search(words) else None
    if wanted is None:
        return None
    for sentence in reading.notes.sentences:
        at = wanted.match(reading.folded, sentence.start, sentence.end) if sentence.kind in _PROSE else None
        if at is None:
            continue
        if buried:  # a funeral parlour in a city the article is not about
            near = reading.acting(at.end(), sentence.end)
            return next((actor.party.unit for actor in near if actor.party.unit), None)
        place = said_unit(reading, sentence)
        if place and (told is None or lies_in(place, told)):
            return place
    return None


def _goes_on(reading: Reading, sentence: Sentence, leading: set[str]) -> bool:
    """Whether a sentence goes on about what someone inspects or visits, as part of the same event."""
    if sentence.kind not in _PROSE or opens_with("event_sequels.txt", reading.folded[sentence.start : sentence.end]):
        return False
    first = next(iter(reading.acting(sentence.start, sentence.start + _OPENING)), None)
    if (
        first is None
        or first.party.person not in leading
        or not _P.visits.search(reading.folded, first.end, sentence.end)
    ):
        return False
    return not reading.within(reading.notes.dates, sentence.start, sentence.end)


def _one_seat(group: Group, units: list[UnitRef], told: UnitRef | None) -> bool:
    """Whether an office is filled or left where it is held, whoever decides on it: not at a place told within."""
    if len({unit.version for unit in units}) != 1:
        return False
    return group.kind == "dismissal" or told is None or not lies_in(told, units[0])


def _opening(group: Group) -> UnitRef | None:
    """The one unit that sentences on offices open with: "Ở phường A, ông B được chỉ định giữ chức Bí thư Đảng ủy"."""
    units = {unit.version: unit for d in group.drafts if (unit := d.opens_at)}
    return next(iter(units.values())) if len(units) == 1 else None


def _holding_all(units: list[UnitRef], reading: Reading) -> UnitRef | None:
    """The unit of several offices: the widest where it is one, since the others lie in it."""
    widest = min((len(unit.code or "") for unit in units), default=0)
    return common_unit([unit for unit in units if len(unit.code or "") == widest], reading)


def _offices(reading: Reading, group: Group) -> list[Body]:
    """The bodies of the offices that the people an event is about are named to or leave."""
    wanted = _OFFICES.get(group.kind)
    if wanted is None:
        return []
    named = {name for name, part, _ in group.roles if part == "subject"}
    held = [fact for fact in reading.notes.facts if isinstance(fact, Office) and fact.person in named]
    changed = [fact.body for fact in held if fact.status in wanted]
    if changed:
        return changed
    told = {d.sentence.start for d in group.drafts}  # "tiếp tục giữ chức" is an appointment to a current office
    return [fact.body for fact in held if fact.status is Status.CURRENT and told & set(_sentences(reading, fact))]


def _sentences(reading: Reading, fact: Office) -> list[int]:
    """Where the sentences begin that tell of an office."""
    found = (reading.notes.sentence_at(span.start) for span in fact.evidence)
    return [sentence.start for sentence in found if sentence]


def _about(reading: Reading, group: Group) -> UnitRef | None:
    """What the article is about, for an event told without a place; nothing for one of the whole country."""
    draft = group.best
    if draft.place.item or (draft.kind == "decision" and draft.host and draft.host.unit is None):
        return None  # a round-up is about many places, a body of the whole country decides for all of them
    if _EVERYWHERE.search(reading.folded, draft.sentence.start, draft.cue.end + _NAME):
        return None
    if group.kind not in LED and any(map(is_national, _holders(reading, group))):
        return None
    return reading.notes.context.unit or reading.notes.context.province


def _holders(reading: Reading, group: Group) -> list[Body]:
    """The bodies that hold an event or whose people do, by the accounts of it."""
    hosts = [d.host for d in group.drafts if d.host]
    if hosts:
        return hosts
    before = [a for d in group.drafts for a in reading.acting(d.sentence.start, d.cue.end)]
    return [body for a in before if (body := a.party.body or a.body)]
