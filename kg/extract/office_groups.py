"""Seats of those that a group of deputies consists of: "Tổ đại biểu HĐND tỉnh số 5 gồm ông A, …; bà B và ông C"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kg.extract.annotations import Annotations, PersonMention, Sentence
from kg.extract.body_settle import implied_body
from kg.extract.office_scene import Link
from kg.extract.office_status import Told
from kg.extract.patterns import Patterns
from kg.extract.role_model import Role
from kg.facts import Body, Status
from kg.vocabulary import scheme

__all__ = ["group_members", "without_journeys"]

_P = Patterns("office_patterns.toml", "groups")

_MEMBER, _HEAD = "delegation-member", "Trưởng đoàn"
_OF_COUNCIL, _OF_ASSEMBLY = "council-deputies-group", "na-deputies-group"
_POLITE = 12
"""Characters that a form of address before the first name may have."""


def group_members(notes: Annotations) -> list[Told]:
    """The seat in the council, or in the National Assembly, of each person that such a group is said to consist of.

    Who is told as a member besides the head ("… và các thành viên: ông A") is one of the group.
    """
    told: list[Told] = []
    for opening in _P.group.finditer(notes.folded):
        sentence = notes.sentence_at(opening.start())
        group = next((m.body for m in notes.bodies if m.start == opening.start()), None)
        if sentence is None or not (opening["said"] or opening["group"].startswith("tổ")):
            continue  # a delegation may have others with it
        if opening["group"].startswith("tổ"):
            group = group or _named_before(notes, opening.start())
        seat = _seat(notes, opening["group"], group, opening.start())
        for person, member in _people(notes, opening.end(), sentence):
            body, key = (group, _MEMBER) if member else seat
            if body is None:
                continue
            concept = scheme("roles")[key]
            role = Role(opening.start(), opening.end(), concept, body, explicit=True, label=concept.label)
            told.append(Told(Link(person, role, Status.CURRENT, "list"), body, Status.CURRENT))
    return told


def _seat(notes: Annotations, words: str, group: Body | None, start: int) -> tuple[Body | None, str]:
    """The body that the members of a group sit in, and the key of their role."""
    if not words.startswith("tổ") or (group is not None and group.kind == _OF_ASSEMBLY):
        return Body("Quốc hội", "national-assembly"), "national-assembly-deputy"
    unit = group.unit if group is not None else None
    return (implied_body(notes, "peoples-council", unit, start) if unit else None), "council-deputy"


def _named_before(notes: Annotations, start: int) -> Body | None:
    """The group of deputies that a bare "Tổ đại biểu" goes back to: the last one named before."""
    named = (m.body for m in reversed(notes.bodies) if m.start < start and m.body.kind in (_OF_COUNCIL, _OF_ASSEMBLY))
    return next(named, None)


def _people(notes: Annotations, start: int, sentence: Sentence) -> Iterator[tuple[PersonMention, bool]]:
    """The people of the list that opens at `start`, and whether each is told as a mere member."""
    people = [p for p in notes.people if p.by_name and start <= p.start < sentence.end]
    if not people or people[0].start - start > _POLITE or not _only_polite(notes, start, people[0]):
        return
    member = False
    if _P.own_rank.match(notes.folded, people[0].end) is None:
        yield people[0], member
    for last, person in pairwise(people):
        gap = notes.folded[last.end : person.start - person.honorific]
        if _P.group.search(gap):
            return  # "Tổ đại biểu HĐND tỉnh gồm ông A, Tổ đại biểu HĐND huyện gồm bà B"
        member = member or _P.members_next.search(gap) is not None
        if not (member or _P.next.match(gap)):
            return
        if _P.own_rank.match(notes.folded, person.end) is None:
            yield person, member


def _only_polite(notes: Annotations, start: int, person: PersonMention) -> bool:
    """Whether nothing but a form of address stands between the opening and the first name."""
    words = notes.folded[start : person.start].replace("các", "").strip(" :")
    return words in ("", "ông", "bà", "đồng chí", "đ/c", "ông, bà", "ông bà")


def without_journeys(told: list[Told]) -> list[Told]:
    """The tellings without a deputy's lead of a journey: "Đoàn ĐBQH tỉnh do Phó Trưởng đoàn A làm trưởng đoàn"."""
    deputies = {(one.link.person.name, one.body) for one in told if one.link.role.label.startswith(f"Phó {_HEAD}")}
    return [one for one in told if one.link.role.label != _HEAD or (one.link.person.name, one.body) not in deputies]
