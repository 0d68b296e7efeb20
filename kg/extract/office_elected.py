"""Seats that a list gives.

"Danh sách trúng cử đại biểu HĐND xã X gồm: ông A, Bí thư …; bà B", "Tham gia Ban Thường vụ có các đồng chí: A, …; B".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise

from kg.extract.annotations import Annotations, PersonMention, Sentence
from kg.extract.body_unions import union_of
from kg.extract.office_lines import lines_below
from kg.extract.office_pronouns import called_in
from kg.extract.office_scene import Link, cue, cues, seats
from kg.extract.office_status import Told
from kg.extract.patterns import GapPatterns, Patterns
from kg.extract.role_bodies import seat
from kg.extract.role_model import Chain, Role
from kg.facts import Body, Status
from kg.language.folding import fold
from kg.language.names import name_words
from kg.language.wordlists import either
from kg.vocabulary import scheme

__all__ = ["committee_at", "elected", "front_members", "joined_seats", "listed_members"]

_P = Patterns(
    "office_patterns.toml",
    "elected",
    joins=lambda: "|".join(cues("joins")),
    seat=lambda: "|".join(seats()),
    ranks=lambda: either(name_words("honorifics", "title")),
)
_LISTS = GapPatterns("office_patterns.toml", "lists")

_MOST_ENTRIES = 120

_OF_ORGANISATION = "Ban Chấp hành Đảng bộ "
"""Boards whose members sit in the party committee: "Ban Chấp hành Đảng bộ xã A" is of its Đảng ủy."""
_SEATS = frozenset({"council-deputy", "national-assembly-deputy"})
_FRONT = ("front-committee", "central-front-committee")
_NAMED_AFTER = 40
"""Characters behind a seat within which its committee is named."""
_FAR = 260
_PLURAL_WITHIN = 24


def elected(notes: Annotations, found: list[Chain]) -> list[Told]:
    """A seat for each person named after such an opening in its sentence; none where no council is named before."""
    told: list[Told] = []
    if "trúng cử" not in notes.folded:
        return told
    seats = [role for chain in found for role in chain.roles if role.concept.key in _SEATS and role.body is not None]
    for opening in _P.list.finditer(notes.folded):
        sentence = notes.sentence_at(opening.start())
        if sentence is None:
            continue
        seat = next((role for role in reversed(seats) if role.start < sentence.end), None)
        if seat is None or seat.body is None:
            continue
        end = _entries_end(notes, sentence)
        for person in notes.people:
            if person.by_name and opening.end() <= person.start < end:
                role = Role(seat.start, seat.end, seat.concept, seat.body, explicit=True, label=seat.label)
                told.append(Told(Link(person, role, Status.INCOMING, "list"), seat.body, Status.INCOMING))
    return told


def _entries_end(notes: Annotations, sentence: Sentence) -> int:
    """Where a list ends that goes on in the sentences or lines behind, one for each constituency or person."""
    end = sentence.end
    at = bisect_right(notes.sentences, sentence.start, key=lambda each: each.start)
    for later in notes.sentences[at : at + _MOST_ENTRIES]:
        words = notes.folded[later.start : later.end]
        if words.strip(" .\n") and not words.strip(" .)\n").isdigit() and _P.entry.match(words) is None:
            break
        end = later.end
    return end


def listed_members(notes: Annotations) -> list[Told]:
    """A seat in the committee or its standing board for each person of a list that fills it, or of who sits in it."""
    told: list[Told] = []
    put = [(opening, Status.INCOMING) for opening in _P.members.finditer(notes.folded)]
    sit = [(opening, Status.CURRENT) for opening in _P.sitting.finditer(notes.folded)]
    for opening, status in put + sit:
        sentence = notes.sentence_at(opening.start())
        body = committee_at(notes, opening.start("seat"), opening.end()) if sentence else None
        if sentence is None or body is None:
            continue
        concept = scheme("roles")[seats()[opening["seat"]]]
        role = Role(opening.start("seat"), opening.end("seat"), concept, body, explicit=True, label=concept.label)
        links = [Link(person, role, status, "list") for person in _members(notes, opening.end(), sentence)]
        told += [Told(link, body, status) for link in links]
    return told


_ACT = 120
"""Characters around the beginning of a committee's name within which its members are put on it."""


def front_members(notes: Annotations) -> list[Told]:
    """Seats in a committee of the Front that a conference fills or empties: "cử 4 vị vào Ủy ban MTTQ xã gồm: ông A; …".

    The same where those meant stand behind "đối với": "cho thôi tham gia Ủy ban MTTQ xã đối với ông B".
    """
    told: list[Told] = []
    bodies = {mention.start: mention for mention in notes.bodies if mention.body.kind in _FRONT}
    for start, mention in bodies.items():
        near = _P.front_act.finditer(notes.folded, max(0, start - _ACT), start + _ACT)
        act = next((act for act in near if act.end() == start), None)
        opens = _P.front_list.match(notes.folded, mention.end) if act is not None else None
        sentence = notes.sentence_at(act.start()) if act is not None else None
        if act is None or sentence is None or opens is None:
            continue
        status = Status.FORMER if act["left"] else Status.INCOMING
        concept = scheme("roles")["council-member"]
        role = Role(act.start(), mention.end, concept, mention.body, explicit=True, label=concept.label)
        links = [Link(person, role, status, "list") for person in _members(notes, opens.end(), sentence)]
        told += [Told(link, mention.body, status) for link in links]
    return told


def joined_seats(notes: Annotations, given: list[Told]) -> list[Told]:
    """The seats that someone takes or gives up: "A, Bí thư …, (thôi) tham gia Ban Chấp hành, Ban Thường vụ Tỉnh ủy".

    That is whom the sentence goes on to give an office (one of `given`), else who is named last before.
    """
    told: list[Told] = []
    for act in _P.joins.finditer(notes.folded):
        sentence = notes.sentence_at(act.start())
        body = committee_at(notes, act.start("seats"), act.end() + _NAMED_AFTER) if sentence else None
        if sentence is None or body is None or _P.members.match(notes.folded, act.start("act")):
            continue
        if notes.folded[act.end() : sentence.end].rstrip().endswith(":"):
            told += _line_by_line(notes, given, sentence, act)
            continue
        status = Status.FORMER if act["left"] else Status.INCOMING
        for key in dict.fromkeys(seats()[wording] for wording in _P.seat.findall(act["seats"])):
            concept = scheme("roles")[key]
            role = Role(act.start("seats"), act.end(), concept, body, explicit=True, label=concept.label)
            links = [Link(person, role, status, "list") for person in _joining(notes, given, sentence, act)]
            told += [Told(link, body, status) for link in links]
    return told


def _line_by_line(notes: Annotations, given: list[Told], sentence: Sentence, act: re.Match[str]) -> Iterator[Told]:
    """Seats of those whom lines below give offices in committees of their own: "… gồm: - A giữ chức Phó Bí thư …"."""
    keys = dict.fromkeys(seats()[wording] for wording in _P.seat.findall(act["seats"]))
    for person in lines_below(notes, sentence):
        named = (one for one in given if one.link.person is person and one.status is Status.INCOMING)
        body = next((whole for one in named if (whole := _whole(one.body)) is not None), None)
        for key in keys if body is not None else ():
            assert body is not None
            concept = scheme("roles")[key]
            role = Role(act.start("seats"), act.end(), concept, body, explicit=True, label=concept.label)
            yield Told(Link(person, role, Status.INCOMING, "list"), body, Status.INCOMING)


def _joining(notes: Annotations, given: list[Told], sentence: Sentence, act: re.Match[str]) -> Iterable[PersonMention]:
    """Whom an act seats."""
    if _P.counted.search(notes.folded, sentence.start, act.start()):
        return ()  # "chỉ định 27 đồng chí vào Ban Chấp hành; đồng chí A giữ chức …"
    ties = [one.link for one in given if one.link.form == "verb" and one.link.role.start >= act.end()]
    ties = [tie for tie in ties if tie.role.start < min(sentence.end, act.end() + _FAR) and act[0] in tie.act]
    clause = notes.folded.rfind(";", sentence.start, act.start()) + 1
    if any(max(sentence.start, clause) <= p.start < act.start() for p in notes.people):
        ties = [tie for tie in ties if ";" not in notes.folded[act.end() : tie.person.start]]
    if ties and not act["left"]:
        return {id(tie.person): tie.person for tie in ties if tie.role is ties[0].role}.values()
    people = [p for p in notes.people if sentence.start <= p.start and p.end <= act.start()]
    person = max(people, key=lambda p: p.start, default=None)
    end = person.end if person is not None else sentence.start
    if calls := called_in(notes, end, act.start()):
        _, end, person = calls[-1]
        people = [person]
    gap = notes.folded[end : act.start()] if person is not None else ""
    gap = _P.same_subject.plain.sub("", gap)
    if person is None or len(gap) > _FAR or ";" in gap:
        return ()
    return (*_listed_before(notes, people[:-1], person), person)


def _listed_before(notes: Annotations, people: list[PersonMention], last: PersonMention) -> list[PersonMention]:
    """The others of "chỉ định các đồng chí: A, Giám đốc …; B, … tham gia Ban Chấp hành", where semicolons part them."""
    opening = next((p for p in reversed(people) if _opens_list(notes.folded, p)), None)
    listed = people[people.index(opening) :] if opening is not None else []
    parted = all(
        notes.folded[a.end : b.start - b.honorific].rstrip().endswith(";") for a, b in pairwise([*listed, last])
    )
    return listed if parted else []


def _opens_list(folded: str, person: PersonMention) -> bool:
    """Whether a plural stands before a name: "các đồng chí: A", "hai bà A"."""
    ends = (person.start - person.honorific, person.start)
    return any(_LISTS.plural.search(folded, max(0, end - _PLURAL_WITHIN), end) for end in ends)


def committee_at(notes: Annotations, start: int, end: int) -> Body | None:
    """The party committee named between `start` and `end`, or the union whose board is; else the last one before."""
    board = next((m.body for m in notes.bodies if start <= m.start < end), None)
    of_party = board is not None and _P.party.search(fold(board.name)) is not None
    if board is not None and not of_party and (union := union_of(board)) is not None:
        return union
    party = [(mention, whole) for mention in notes.bodies if mention.start < end and (whole := _whole(mention.body))]
    inside = next((whole for mention, whole in party if mention.end > start), None)
    if inside is None and board is not None and board.unit is not None and board.name.startswith(_OF_ORGANISATION):
        inside = seat(notes, Body(board.name, "party-organisation", board.unit), start)
    return inside or (party[-1][1] if party else None)


def _whole(body: Body) -> Body | None:
    """The party committee that a body is, or is the standing board of; None for other bodies."""
    if "party-committee" in body.kind:
        return body
    name = body.name.removeprefix("Ban Thường vụ ").removeprefix("Ban Chấp hành ")
    if name == body.name:
        return None
    kinds = (concept for concept in scheme("organisations") if concept.key.endswith("party-committee"))
    kind = next((concept.key for concept in kinds if name.startswith(concept.label_vi)), None)
    return Body(name, kind, body.unit) if kind else None


def _members(notes: Annotations, start: int, sentence: Sentence) -> Iterator[PersonMention]:
    """The people of a list that opens at `start`, each perhaps with offices of their own."""
    people = [p for p in notes.people if p.by_name and start <= p.start - p.honorific < sentence.end]
    if not people or people[0].start - people[0].honorific - start > 2 or notes.folded[start] in ";,.":
        return
    yield people[0]
    parted = any(notes.folded[a.end : b.start].rstrip(" ").endswith(";") for a, b in pairwise(people))
    for last, person in pairwise(people):
        gap = notes.folded[last.end : person.start - person.honorific]
        if not (";" in gap if parted else _P.next.match(gap)) or cue("taking").search(gap):
            return
        yield person
