"""Offices in lines of their own below a name or above it: tables laid out a cell a line, duties, signatures."""

from __future__ import annotations

from bisect import bisect_left

from kg.extract.annotations import PersonMention
from kg.extract.office_scene import Link, Scene
from kg.extract.office_told import status_of
from kg.extract.patterns import GapPatterns
from kg.facts import Status

__all__ = ["carded"]

_P = GapPatterns("office_patterns.toml", "cards")

_MOST_LINES = 12
"""Lines of one person's duties."""
_CELLS = 4
"""Lines between a bare name and the office: the day of birth, a telephone."""
_LONGEST = 280
"""Characters of a line of duties."""


def carded(scene: Scene) -> list[Link]:
    """Ties of an office to whom a line above names, or the line below in a signature; none in a line with a name."""
    folded, chain = scene.notes.folded, scene.chain
    start = folded.rfind("\n", 0, chain.start) + 1
    end = _line_end(folded, chain.end)
    if _named(scene, start, end):
        return []
    if (before := _listed_before(scene, start)) is not None:
        return _ties(scene, before)
    opening = _P.opens.fullmatch(folded, start, chain.start)
    if opening is None or _P.closes.match(folded, chain.end, end) is None:
        return []
    holder = _above(scene, start, marked=bool(opening["mark"]), labelled=bool(opening["label"])) or _signer(scene, end)
    return _ties(scene, holder) if holder else []


def _ties(scene: Scene, holder: PersonMention) -> list[Link]:
    """Cards tell what is: an office is current unless its own words say otherwise."""
    return [
        Link(holder, role, status_of(scene, role, "") if role.marker else Status.CURRENT, "after")
        for role in scene.chain.roles
    ]


def _line_end(folded: str, at: int) -> int:
    end = folded.find("\n", at)
    return end if end >= 0 else len(folded)


def _named(scene: Scene, start: int, end: int) -> list[PersonMention]:
    """Who is named in a stretch."""
    people = scene.notes.people
    at = bisect_left(people, start, key=lambda person: person.start)
    found: list[PersonMention] = []
    while at < len(people) and people[at].start < end:
        found += [people[at]] if people[at].by_name else []
        at += 1
    return found


def _listed_before(scene: Scene, start: int) -> PersonMention | None:
    """Whose the office before in the same line is: "- Chủ tịch Hội đồng X xã; Trưởng Ban Chỉ huy Y xã"."""
    last = scene.earlier[-1] if scene.earlier else None
    if last is None or last.role.start < start or last.person.start >= start:
        return None
    return last.person if _P.next_duty.fullmatch(scene.between(last.role.end, scene.chain.start)) else None


def _above(scene: Scene, start: int, *, marked: bool, labelled: bool) -> PersonMention | None:
    """Whom the nearest line above that names somebody is about, if the lines between can be of a card."""
    folded, below = scene.notes.folded, start
    for count in range(_MOST_LINES):
        if below == 0:
            return None
        end, below = below - 1, folded.rfind("\n", 0, below - 1) + 1
        people = _named(scene, below, end)
        if not people:
            if end - below > _LONGEST or _P.section.match(scene.notes.text, below, end):
                return None
            continue
        person = people[0]
        opening = _P.card.fullmatch(folded, below, person.start - person.honorific)
        if opening is None or len({each.name for each in people}) > 1:
            return None
        if _P.bare.fullmatch(folded, person.end, end):
            return person if count < _CELLS or labelled else None
        office = scene.starts.any_in(person.end + 1, end) and _P.has_office.match(folded, person.end)
        apart = labelled or (marked and not opening["mark"])
        return person if office and apart else None
    return None


def _signer(scene: Scene, end: int) -> PersonMention | None:
    """Who signs below an office in capitals: "PHÓ CHỦ TỊCH / (Đã ký) / Trần Văn A"."""
    notes, chain = scene.notes, scene.chain
    if not notes.text[chain.start : chain.end].isupper():
        return None
    signed = _P.signed.match(notes.folded, end)
    at = signed.end() if signed is not None else end
    people = _named(scene, at, _line_end(notes.folded, at))
    alone = len(people) == 1 and _P.title.fullmatch(notes.folded, at, people[0].start)
    return people[0] if alone and _P.bare.fullmatch(notes.folded, people[0].end, _line_end(notes.folded, at)) else None
