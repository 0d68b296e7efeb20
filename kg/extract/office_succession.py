"""Who makes way for whom: the predecessor of somebody new, the successor of somebody gone."""

from __future__ import annotations

import re

from kg.extract.annotations import Annotations, PersonMention, Sentence
from kg.extract.office_scene import Link
from kg.extract.office_status import Told, member
from kg.extract.patterns import GapPatterns
from kg.facts import Status
from kg.language.folding import fold
from kg.language.names import name_words
from kg.language.wordlists import either

__all__ = ["predecessors", "successors"]

_P = GapPatterns("office_patterns.toml", "succession", ranks=lambda: either(name_words("honorifics", "title")))

_NEAR = 400
"""Characters before a successor within which the office stands that was left."""
_LEAD = 40
"""Characters before a name within which the act stands that puts its bearer in another's place."""


def predecessors(notes: Annotations, told: list[Told]) -> list[Told]:
    """Whom somebody new follows: "… giữ chức Bí thư Đảng ủy xã X, thay đồng chí B nghỉ hưu" makes B the former one.

    The same of whoever is called by the given name as the one who follows: "Bà Lệ thay bà B".
    """
    found: list[Told] = []
    says_office = _last_said(told)
    for one in told:
        if member(one.link.role) or one.status not in (Status.INCOMING, Status.CURRENT):
            continue
        for person in notes.people_from(one.link.role.end):
            start = person.start - person.honorific
            if not person.by_name or start < one.link.role.end or person.name == one.link.person.name:
                continue
            sentence = notes.sentence_at(person.start)
            if sentence is not None and says_office.get(id(person), -1) >= sentence.start:
                break
            if _makes_way(notes, told, one, person):
                link = Link(person, one.link.role, Status.FORMER, "instead")
                found.append(Told(link, one.body, Status.FORMER))
            break
    return found


def _makes_way(notes: Annotations, told: list[Told], one: Told, person: PersonMention) -> bool:
    """Whether the next one named behind an office is whom its new holder follows."""
    start = person.start - person.honorific
    sentence = notes.sentence_at(person.start)
    opening = notes.folded[sentence.start : start] if sentence else ""
    follows = _P.predecessor.search(opening)
    if one.status is Status.CURRENT:
        given = follows["given"] if follows else None
        own = [other for other in told if other.link.person.name == one.link.person.name]
        risen = any(other.status is Status.INCOMING for other in own)
        return one is own[0] and not risen and given is not None and fold(one.link.person.name).split()[-1] == given
    if _P.instead_of.fullmatch(notes.folded[one.link.role.end : start]):
        return True
    new = [other for other in told if other.status is Status.INCOMING and not member(other.link.role)]
    return follows is not None and one is max(
        (other for other in new if other.link.role.start < start), key=lambda other: other.link.role.start
    )


def _last_said(told: list[Told]) -> dict[int, int]:
    """Where it is told last which office someone had: "Nguyên Bí thư Huyện ủy A Trần Thị B bàn giao …"; by mention."""
    found: dict[int, int] = {}
    for one in told:
        if one.status is Status.FORMER and one.link.form == "before":
            own = id(one.link.person)
            found[own] = max(found.get(own, -1), one.link.role.start)
    return found


def successors(notes: Annotations, told: list[Told]) -> list[Told]:
    """Who takes over: "A thôi làm Giám đốc …. Người kế nhiệm là đại tá B" makes B the incoming one.

    So does "… và bầu ông B thay thế", "Ông B được bầu thay ông A".
    """
    found: list[Told] = []
    left = [one for one in told if one.status is Status.FORMER and not member(one.link.role)]
    for person in notes.people if told else ():
        start = person.start - person.honorific
        sentence = notes.sentence_at(start)
        if not person.by_name or sentence is None:
            continue
        before = [one for one in left if one.link.role.start < start and start - one.link.role.start < _NEAR]
        before = [one for one in before if one.link.person.name != person.name]
        opening = notes.folded[sentence.start : start]
        follows = _P.successor.search(opening) or _P.chosen_after.search(opening)
        chosen = _chosen(notes, person, sentence) if not follows else None
        if follows and (held := _called_current(told, opening, start)):
            held.status, before = Status.FORMER, [held]
        if not before or not (chosen or follows):
            continue
        if follows and (whom := _P.whom.search(opening)) is not None:
            before = [one for one in before if _called(one, whom["given"])]
            if not before:
                continue
        if chosen and (called := [one for one in before if _called(one, chosen["whom"])]):
            before = called
        elif chosen and not (chosen["act"] or _elects(notes, person)):
            continue
        last = max([one for one in before if one.link.act] or before, key=lambda one: one.link.role.start)
        link = Link(person, last.link.role, Status.INCOMING, "verb", "thay thế")
        found.append(Told(link, last.body, Status.INCOMING))
    return found


def _called_current(told: list[Told], opening: str, start: int) -> Told | None:
    """The office that someone who is called by the given name is told to hold, where it has a new holder."""
    whom = _P.whom.search(opening)
    if whom is None:
        return None
    called = [one for one in told if fold(one.link.person.name).split()[-1] == whom["given"]]
    held = [one for one in called if one.link.role.start < start and not member(one.link.role)]
    if any(one.status is Status.FORMER for one in held):
        return None
    return next((one for one in held if one.status is Status.CURRENT), None)


def _chosen(notes: Annotations, person: PersonMention, sentence: Sentence) -> re.Match[str] | None:
    """The words behind a name that put its bearer in another's place: "…, Phó Chủ tịch, được bầu thay ông A"."""
    chosen = _P.chosen.match(notes.folded, person.end, sentence.end)
    if chosen is None:
        return None
    others = (p for p in notes.people if p.by_name and person.end <= p.start < chosen.start("whom"))
    return None if next(others, None) else chosen


def _elects(notes: Annotations, person: PersonMention) -> bool:
    """Whether an act right before a name fills an office with its bearer: "và bầu ông A"."""
    ends = (person.start - person.honorific, person.start)
    return any(_P.elects.search(notes.folded, max(0, end - _LEAD), end) for end in ends)


def _called(one: Told, words: str) -> bool:
    """Whether words that say who made way call the holder of an office by the given name: "thay ông Lộc"."""
    return fold(one.link.person.name).split()[-1] in words.split()
