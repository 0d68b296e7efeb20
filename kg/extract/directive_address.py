"""Who is addressed, and where the words of the task begin."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from kg.extract.directive_words import counted, group, starts_with
from kg.extract.event_actors import Actor, Reading
from kg.extract.event_patterns import Patterns
from kg.facts import Body, Event, Party, UnitRef
from kg.language.folding import fold
from kg.language.wordlists import wordlist

__all__ = ["Address", "address_at", "party_of"]

_P = Patterns("directive_patterns.toml", "address")

_COUNTS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6}
_TERM = re.compile(r"(?:khóa \w+|nhiệm kỳ [\d\s–-]+)(?!\w)")
_WORDS = re.compile(r"[\w\s,]*")
_OFFICE_GAP = 24
"""Characters of an office that is not told in full before one that is: "tân Bí thư Đảng ủy, Giám đốc công ty"."""
_RANGE = re.compile(r"\s?từ\s")
_TO = re.compile(r"\s(?:đến|tới|-|–)\s")
_PARTS = re.compile(r"\b(?:các|những|mọi|tất cả)\s\w")
"""What parts a group is of, before the body they belong to: "các ban | HĐND tỉnh"."""
_SPACE = re.compile(r"[\s,:;]+")


@dataclass(slots=True)
class Address:
    """Those addressed from a position on, and where what they are told begins."""

    end: int
    parties: list[Party] = field(default_factory=list)
    group: bool = False
    """Somebody is addressed, if only a group."""
    group_last: bool = False
    """The last of them is a group."""

    @property
    def found(self) -> bool:
        """Whether anyone is addressed."""
        return self.group or bool(self.parties)


def party_of(actor: Actor) -> Party:
    """Who an actor is as one addressed: a person called by an office stands for the body."""
    if actor.office and not actor.by_name and actor.body:
        return Party(body=actor.body)
    return actor.party


def _of_the_same(reading: Reading, actor: Actor, first: Party) -> list[Party]:
    """As in "Chủ tịch UBND các xã A, B, C": the further bodies that an office in the plural names."""
    if not actor.office or not first.body or " các " not in reading.folded[actor.start : actor.end]:
        return []
    held = (Party(body=m.body) for m in reading.notes.bodies if actor.start < m.start and m.end <= actor.end)
    return [party for party in held if party.body and party.body.kind == first.body.kind and party != first]


def _of_congress(reading: Reading, actor: Actor) -> Party | None:
    """As in "yêu cầu Ban Chấp hành khóa mới", "Đảng bộ cần": those of the one congress that the article tells of."""
    found = _P.of_congress.match(reading.folded, actor.start)
    if actor.party.body is None or not found or found.end() < actor.end:
        return None
    bodies = {
        b.body.name: b.body
        for b in reading.notes.bodies
        if b.body.name.startswith("Đảng bộ")
        and not b.generic
        and _P.congress.search(reading.folded, max(0, b.start - 20), b.start)
    }
    if len(bodies) != 1:
        return None
    (held,) = bodies.values()
    if not found["board"]:
        return Party(body=held)
    return Party(body=Body(f"Ban Chấp hành {held.name}", actor.party.body.kind, held.unit))


def _several(reading: Reading, position: int) -> tuple[int, list[Party]] | None:
    """As in "hai phường", "2 địa phương": the units of that kind named before, if exactly so many."""
    found = _P.number.match(reading.folded, position)
    if not found:
        return None
    head = (found["head"] or "").strip()
    count = _COUNTS.get(found["n"]) or int(found["n"])
    units: dict[str, UnitRef] = {}
    for mention in reading.notes.units:
        if mention.start >= position:
            break
        unit = mention.unit
        fits = unit.name.startswith(found["kind"]) or (
            found["kind"] in ("địa phương", "đơn vị") and len(unit.code or "") > 2
        )
        if fits and not mention.generic and unit.version:
            units.setdefault(unit.version, unit)
    parties = [_body_of(unit, f"{head} các ") for unit in units.values()] if len(units) == count else []
    return found.end(), parties


def _newly_named(reading: Reading, found: re.Match[str], actors: list[Actor]) -> tuple[int, Party] | None:
    """As in "tân Giám đốc": who holds the office named, else the one person whose appointment (to it) is told."""
    end = found.end()
    while actors and (actors[0].office or actors[0].party.person) and actors[0].start <= end + _OFFICE_GAP:
        if not _WORDS.fullmatch(reading.folded, end, max(end, actors[0].start)):
            break
        actor = actors.pop(0)
        end = actor.end
        if actor.party.person:
            return end, Party(person=actor.party.person)
    named = _appointed(reading)
    if len(named) > 1:
        named &= {r.person or "" for r in reading.notes.roles if fold(r.role) == found["role"]}
    return (end, Party(person=named.pop())) if len(named) == 1 else None


def _appointed(reading: Reading) -> set[str | None]:
    """Who is appointed or elected in the article."""
    return {
        p.person
        for fact in reading.notes.facts
        if isinstance(fact, Event) and fact.kind in ("appointment", "election")
        for p in fact.participants
        if p.part == "subject"
    }


def _comrades(reading: Reading, position: int, limit: int) -> tuple[int, list[Party]] | None:
    """As in "đề nghị đồng chí tiếp tục …", "hai đồng chí": those whose appointment is told, if exactly so many."""
    found = _P.comrades.match(reading.folded, position, limit)
    if not found or reading.at(found.end() + 1) or not reading.text[found.end() + 1 : found.end() + 2].islower():
        return None
    named = sorted(name for name in _appointed(reading) if name)
    if len(named) != (_COUNTS.get(found["n"] or "") or int(found["n"] or 1)):
        return None
    return found.end(), [Party(person=name) for name in named]


@cache
def _heads() -> dict[str, tuple[str, str]]:
    lines = files("kg.extract").joinpath("data", "directive_bodies_of.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.split(" = ") for line in lines if line and not line.startswith("#"))
    return {fold(head): (name, kind) for head, name, kind in rows}


def _body_of(unit: UnitRef, group: str) -> Party:
    """As in "UBND các xã A, B": the committee of a unit named behind the plural, else the unit itself."""
    head = _heads().get(group.partition(" các ")[0])
    return Party(body=Body(f"{head[0]} {unit.name}", head[1], unit)) if head else Party(unit=unit)


@cache
def _common_names() -> dict[str, str]:
    lines = (line.partition(" = ") for line in wordlist("kg.extract", "directive_stands_for.txt"))
    return {name: begin for name, _, begin in lines}


def _stands_for(reading: Reading, found: re.Match[str]) -> Party | None:
    """As in "nhà trường": the one body of the article, else the last named before, that is a school."""
    begin = _common_names().get(found.group())
    if begin is None:
        return None
    named = [b for b in reading.notes.bodies if not b.generic and fold(b.body.name).startswith(begin + " ")]
    if len({b.body.name for b in named}) > 1:
        named = [b for b in named if b.start < found.start()]
    return Party(body=named[-1].body) if named else None


def address_at(reading: Reading, position: int, limit: int) -> Address:
    """Reads those addressed from `position` on, not beyond `limit`."""
    folded = reading.folded
    address, start = Address(position), position
    actors = reading.acting(position, limit)
    several, several_of_text, group_start, governing = False, "", position, False
    while position < limit:
        space = _SPACE.match(folded, position, limit)
        at = space.end() if space else position
        while actors and actors[0].end <= at:
            actors.pop(0)
        newly = _P.newly.match(folded, at, limit)
        if newly and (person := _newly_named(reading, newly, actors)):
            position = address.end = person[0]
            address.parties.append(person[1])
            continue
        if comrades := _comrades(reading, at, limit):
            position = address.end = comrades[0]
            address.parties += [party for party in comrades[1] if party not in address.parties]
            continue
        several_of = group().match(folded, at, limit)
        if actors and actors[0].start <= at and not (several_of and several_of.end() > actors[0].end):
            actor = actors.pop(0)
            party = _of_congress(reading, actor) or party_of(actor)
            kind = folded[: address.end].rpartition(" ")[2]  # "các xã A và B" names them
            gap = folded[address.end : actor.start]
            owned = gap.strip() == "của"
            named = party.unit is not None and not owned and fold(party.unit.name).startswith(kind)
            of_body = party.body is not None and (
                _PARTS.search(folded, group_start, actor.start) is not None
                if actor.start < address.end
                else actor.start > address.end and gap.strip() in ("", "của", "thuộc")
            )
            whose = several and ((party.unit and not named and "," not in gap) or (of_body and not governing))
            whose = whose and not (governing and party.unit)  # "chính quyền và các ban, ngành tỉnh A"
            whose = whose and not (several and any(p.unit for p in address.parties))  # a second unit of a list
            if several and party.unit:
                party = _body_of(party.unit, several_of_text)
            if not whose and party not in address.parties:  # "các xã của tỉnh" are not the province
                address.parties.append(party)
                address.parties += _of_the_same(reading, actor, party)
            position = address.end = actor.end
            address.group_last = False
            if (title := _P.titled.match(folded, position, limit)) and actors and actors[0].start == title.end():
                position = address.end = actors.pop(0).end
            continue
        exactly = _several(reading, at)
        if exactly:
            position = address.end = exactly[0]
            address.parties += exactly[1]
            address.group = True
            continue
        if several_of:
            group_start, position = at, several_of.end()
            address.group_last = True
            address.end = position
            address.group = True
            several_of_text = several_of.group()
            several = re.search(r"\b(?:các|những|mọi|tất cả)\b", several_of.group()) is not None
            if within := _P.within.match(folded, position, limit):  # "các đồng chí trong Ban Thường vụ"
                position, several = within.end(), False
            governing = (governing or not address.parties) and "chính quyền" in folded[start:position]
            meant = _stands_for(reading, several_of)
            address.parties += [meant] if meant and meant not in address.parties else []
            continue
        many = counted().match(folded, at, limit)
        if many:
            position = address.end = many.end()
            address.group = several = True
            group_start, several_of_text = at, ""
            continue
        span = _RANGE.match(folded, position, limit) if several else None
        if (
            span
            and len(actors) > 1
            and actors[0].start == span.end()
            and _TO.fullmatch(folded, actors[0].end, actors[1].start)
        ):
            position = address.end = actors[1].end  # "các tỉnh từ A đến B" are not A and B
            continue
        term = _TERM.match(folded, at, limit)
        if term and address.found:
            position = address.end = term.end()
            continue
        glue = term or starts_with("directive_glue.txt").match(folded, at, limit)
        if glue and (at == position or position == address.end or space):
            position = glue.end()
            continue
        break
    if address.found and (spirit := _P.spirit.match(folded, address.end, limit)):
        address.end = spirit.end()
    return address
