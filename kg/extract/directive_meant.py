"""Whom wordings mean that name nobody: "hai phường", "tân Giám đốc", "đồng chí", "nhà trường"."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from itertools import pairwise

from kg.articles.model import Kind
from kg.extract.annotations import BodyMention, UnitMention
from kg.extract.body_meant import common_names, last_like
from kg.extract.event_actors import Actor, Reading
from kg.extract.patterns import Patterns
from kg.facts import Body, Event, Party, UnitRef
from kg.language.folding import fold

__all__ = [
    "body_beside",
    "body_of",
    "comrades",
    "level_of_party",
    "newly_named",
    "of_congress",
    "of_no_school",
    "of_the_same",
    "several_units",
    "shares_head",
    "stands_for",
    "visited",
]

_P = Patterns("directive_patterns.toml", "address")

_COUNTS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6}
_PROVINCE_CODE = 2
"""Digits of the code of a province."""
_WORDS = re.compile(r"[\w\s,]*")
_OFFICE_GAP = 24
"""Characters of an office that is not told in full before one that is: "tân Bí thư Đảng ủy, Giám đốc công ty"."""


def of_the_same(reading: Reading, actor: Actor, first: Party) -> list[Party]:
    """As in "Chủ tịch UBND các xã A, B, C": the further bodies that an office in the plural names."""
    if not actor.office or not first.body:
        return []
    if " các " not in reading.folded[actor.start : actor.end]:
        inside = [u for u in reading.within(reading.notes.units, actor.start, actor.end) if not u.generic]
        pairs = pairwise(inside)  # "Chủ tịch UBND quận 5, 8"
        parties = (body_beside([first], two.unit, reading.folded[one.end : two.start]) for one, two in pairs)
        return [party for party in parties if party.body]
    held = (Party(body=m.body) for m in reading.notes.bodies if actor.start < m.start and m.end <= actor.end)
    return [party for party in held if party.body and party.body.kind == first.body.kind and party != first]


def of_congress(reading: Reading, actor: Actor) -> Party | None:
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


def several_units(reading: Reading, position: int) -> tuple[int, list[Party]] | None:
    """As in "hai phường", "2 địa phương": the units of that kind named before, if exactly so many."""
    found = _P.number.match(reading.folded, position)
    if not found:
        return None
    head = (found["head"] or "").strip()
    count = _COUNTS.get(found["n"]) or int(found["n"])
    mentions = [m for m in reading.notes.units if m.start < position and _is_of_kind(m, found["kind"])]
    units = {m.unit.version: m.unit for m in mentions}
    here = reading.notes.sentence_at(position)
    near = {m.unit.version: m.unit for m in mentions if here and m.start >= here.start}
    if len(units) > count and len(near) == count:
        units = near
    elif len(units) > count:  # those that the article opens with
        for sentence in reading.notes.sentences:
            inside = {m.unit.version: m.unit for m in mentions if sentence.start <= m.start < sentence.end}
            if inside:
                units = inside
                break
    parties = [body_of(unit, f"{head} các ") for unit in units.values()] if len(units) == count else []
    return found.end(), parties


def _is_of_kind(mention: UnitMention, kind: str) -> bool:
    """Whether a unit named is a "phường", or, of any "địa phương", below the province."""
    unit = mention.unit
    fits = unit.name.startswith(kind) or (kind in ("địa phương", "đơn vị") and len(unit.code or "") > _PROVINCE_CODE)
    return fits and not mention.generic and bool(unit.version)


def newly_named(reading: Reading, found: re.Match[str], actors: list[Actor]) -> tuple[int, Party] | None:
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


def comrades(reading: Reading, position: int, limit: int) -> tuple[int, list[Party]] | None:
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


def body_of(unit: UnitRef, group: str) -> Party:
    """As in "UBND các xã A, B": the committee of a unit named behind the plural, else the unit itself."""
    head = _heads().get(group.partition(" các ")[0])
    return Party(body=Body(f"{head[0]} {unit.name}", head[1], unit)) if head else Party(unit=unit)


def body_beside(named: list[Party], unit: UnitRef, gap: str) -> Party:
    """As in "UBND huyện A và huyện B": the same body of a second unit of one level, else the unit itself."""
    first = named[-1].body if named else None
    if first is None or first.unit is None or gap.strip() not in (",", "và", ", và"):
        return Party(unit=unit)
    head = first.name.removesuffix(first.unit.name).strip()
    alike = len(first.unit.code or "") == len(unit.code or "") and fold(head) in _heads()
    return Party(body=Body(f"{head} {unit.name}", first.kind, unit)) if alike else Party(unit=unit)


def stands_for(reading: Reading, found: re.Match[str]) -> Party | None:
    """As in "nhà trường": the one body of the article, else the last named before, that is a school."""
    begin = common_names().get(found.group())
    if begin is None:
        return None
    named = [b for b in reading.notes.bodies if not b.generic and fold(b.body.name).startswith(begin + " ")]
    if len({b.body.name for b in named}) > 1:
        if headed := _of_headline(reading, named):
            return Party(body=headed)
        body = last_like(named, begin, found.start())
        return Party(body=body) if body is not None else None
    return Party(body=named[-1].body) if named else None


def _of_headline(reading: Reading, named: list[BodyMention]) -> Body | None:
    """The one of several bodies that a headline names: whom the article is about."""
    heads = [one for one in reading.notes.paragraphs if one.kind is Kind.HEADLINE]
    told = {b.body.name: b.body for b in named if any(one.start <= b.start < one.end for one in heads)}
    return next(iter(told.values())) if len(told) == 1 else None


def visited(events: list[Event]) -> Party | None:
    """The unit a working session is held with: whom tasks are for that name nobody."""
    hosted = ("working-session", "congress")
    for event in sorted((e for e in events if e.kind in hosted), key=lambda e: e.kind == "congress"):
        return Party(unit=event.unit) if event.unit and len(event.unit.code or "") > 2 else None
    return None


def level_of_party(party: Party) -> int:
    """The length of the code of the unit that one addressed is of: 0 for the state, 2 for a province, more below."""
    unit = party.unit or (party.body.unit if party.body else None)
    return len(unit.code or "") if unit else 0


def of_no_school(party: Party) -> bool:
    """Whether somebody is the board of a school that nothing names: "các trường …, đề nghị Ban Giám hiệu …"."""
    return party.body is not None and party.body.kind == "school-board" and "trường" not in fold(party.body.name)


def shares_head(group: str, body: Body) -> bool:
    """Whether a body is the first of a list that says its head in the plural: "các sở | Xây dựng, Tài chính"."""
    return fold(body.name).startswith(f"{group.rpartition(' ')[2]} ")
