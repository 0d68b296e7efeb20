"""One office each: "Ông A và bà B được bầu giữ chức Chủ tịch, Phó Chủ tịch", "… lần lượt là Bí thư, Phó Bí thư"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby, pairwise

from kg.extract.annotations import Annotations, PersonMention
from kg.extract.office_lists import paired
from kg.extract.office_scene import Link, Scene
from kg.extract.office_told import status_of
from kg.extract.patterns import GapPatterns
from kg.facts import Status

__all__ = ["each_their_own", "in_turn"]

_P = GapPatterns("office_patterns.toml", "each")
_BEHIND = 60
"""Characters from "lần lượt" to the first of the offices, at most."""


def each_their_own(notes: Annotations, ties: list[Link]) -> list[Link]:
    """The ties of people and offices; of as many people as offices in a row behind them each has the one in its place.

    So where one of the offices has a single holder, or the text says "lần lượt". One person who is told to have been
    this and that "lần lượt" keeps them all.
    """
    out: list[Link] = []
    for _, row in groupby(ties, key=lambda tie: _row(notes, tie)):
        told = list(row)
        out += _one_each(notes, told) if told[0].form == "verb" else told
    return out


def _row(notes: Annotations, tie: Link) -> tuple[int, str]:
    """What ties have in common that may be parted: the sentence and the way in which they are told."""
    sentence = notes.sentence_at(tie.role.start)
    return (sentence.start if sentence else -1), tie.form


def _one_each(notes: Annotations, told: list[Link]) -> list[Link]:
    roles = sorted({tie.role.start: tie.role for tie in told}.values(), key=lambda role: role.start)
    gaps = pairwise(roles)
    if len(roles) < 2 or not all(_P.next_office.fullmatch(notes.folded, one.end, other.start) for one, other in gaps):
        return told
    said = _P.in_turn.search(notes.folded, max(0, roles[0].start - _BEHIND), roles[0].start)
    people = _listed(notes, said.start()) if said else _by_place(tie.person for tie in told)
    everyone = {(tie.person.start, tie.role.start) for tie in told}
    if len(people) != len(roles) or people[-1].end > roles[0].start:
        return told
    if said is None:
        if len(everyone) != len(people) * len(roles):
            return told
        meant = {(person.start, role.start) for person, role in paired(people, roles)}
        return [tie for tie in told if (tie.person.start, tie.role.start) in meant]
    like = {tie.role.start: tie for tie in told}
    chosen = _P.chosen.search(notes.folded, people[0].start - people[0].honorific - _BEHIND, roles[0].start)
    status = Status.INCOMING if chosen else Status.CURRENT
    return [
        replace(
            like[role.start],
            person=person,
            status=status if like[role.start].status is Status.FORMER else like[role.start].status,
        )
        for person, role in zip(people, roles, strict=True)
    ]


def _by_place(people: Iterable[PersonMention]) -> list[PersonMention]:
    return sorted({person.start: person for person in people}.values(), key=lambda person: person.start)


def _listed(notes: Annotations, end: int) -> list[PersonMention]:
    """The people of the list that ends right before `end`: "ông A, bà B và ông C | lần lượt"."""
    found: list[PersonMention] = []
    for person in reversed([one for one in notes.people if one.by_name and one.end <= end]):
        gap = _P.next_person if found else _P.last_person
        if gap.fullmatch(notes.folded, person.end, found[-1].start if found else end) is None:
            break
        found.append(person)
    return found[::-1]


def in_turn(scene: Scene) -> list[Link]:
    """Ties of offices to as many people behind them: "Chủ tịch, Phó Chủ tịch UBND xã lần lượt là ông A và bà B"."""
    roles, right = scene.chain.roles, scene.right
    if len(roles) < 2 or right is None or not _in_turn_opens(scene, right):
        return []
    people = [right]
    for person in scene.people[scene.people.index(right) + 1 :]:
        gap = scene.between(people[-1].end, person.start - person.honorific)
        if not _P.next_holder.fullmatch(gap):
            break
        people.append(person)
    if len(people) != len(roles):
        return []
    both = zip(people, roles, strict=True)
    return [Link(person, role, status_of(scene, role, ""), "before") for person, role in both]


def _in_turn_opens(scene: Scene, first: PersonMention) -> bool:
    ends = (first.start - first.honorific, first.start)
    return any(_P.are_in_turn.fullmatch(scene.notes.folded, scene.chain.end, end) is not None for end in ends)
