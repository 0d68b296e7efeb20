"""The offices people hold: chains of roles tied to names, with what the whole article tells of each person's status."""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.annotations import Annotations, RoleMention, annotations
from kg.extract.office_headings import heading_bodies
from kg.extract.office_links import Link, cue, links
from kg.extract.role_chains import Chain, Role, chains
from kg.facts import Body, BodySeen, Office, Span, Status
from kg.language.folding import fold

__all__ = ["offices"]

_PRECEDENCE = {Status.FORMER: 0, Status.INCOMING: 1, Status.ACTING: 2, Status.CURRENT: 3, Status.UNKNOWN: 4}
_MEMBER_RANK = 4
_JOINS = re.compile(r"(?:vào|tham gia)\s+(?:ban chấp hành|bch|ban thường vụ|btv)")
_POLITICAL = ("party-committee", "peoples-council", "national-assembly", "na-delegation")


@dataclass(slots=True)
class _Told:
    """One telling of an office."""

    link: Link
    body: Body
    status: Status


def _tellings(notes: Annotations, ties: list[Link]) -> list[_Told]:
    told = []
    for link in ties:
        body = link.role.body
        if body is not None:
            told.append(_Told(link, body, _edition(notes, link, body)))
    return told


def _edition(notes: Annotations, link: Link, body: Body) -> Status:
    """An office in a body of a unit that ended with the reform is a former one in an article from after it."""
    gone = notes.context.edition == "2025" and body.unit is not None and body.unit.edition == "2024"
    return Status.FORMER if gone and link.status is Status.CURRENT else link.status


def _moves(told: list[_Told]) -> None:
    """Who is given a new post leaves the full-time one named beside the name: "ông A, Giám đốc Sở X, giữ chức …"."""
    taken: dict[str, list[_Told]] = {}
    for one in told:
        if one.status is Status.INCOMING and one.link.form == "verb" and not _member(one.link.role):
            taken.setdefault(one.link.person.name, []).append(one)
    for old in told:
        if old.status is Status.CURRENT and not _member(old.link.role) and old.link.form != "verb":
            if any(_displaces(new, old) for new in taken.get(old.link.person.name, ())):
                old.status = Status.FORMER


def _member(role: Role) -> bool:
    """A seat among several that is held beside other offices: members, deputies of councils, heads of delegations."""
    rank = int(role.concept.note("rank") or 9)
    return rank >= _MEMBER_RANK or role.concept.key.startswith("delegation")


def _displaces(new: _Told, old: _Told) -> bool:
    if old.link.role.start > new.link.role.start or new.link.role.start - old.link.role.end > 400:
        return False
    if fold(new.body.name) == fold(old.body.name):
        return fold(new.link.role.label) != fold(old.link.role.label)
    political = any(word in old.body.kind for word in _POLITICAL)
    return not (political and old.body.unit == new.body.unit)


def _ends(notes: Annotations, told: list[_Told]) -> None:
    """Death ends every office of a person; retirement those named in the same sentence."""
    dead = set()
    for person in notes.people:
        sentence = notes.sentence_at(person.start)
        stop = sentence.end if sentence else len(notes.folded)
        if re.match(r"\s*(?:,[^,]{0,60},)?\s*(?:vừa|đã|mới)?\s*(?:" + cue("death").pattern + ")", notes.folded[person.end : stop]):
            dead.add(person.name)
    for one in told:
        sentence = notes.sentence_at(one.link.role.start)
        if one.link.person.name in dead:
            one.status = Status.FORMER
        elif sentence and one.status is Status.CURRENT and one.link.form != "before":
            rest = notes.folded[one.link.person.end : sentence.end]
            if cue("retirement").search(rest[:200]) and "lãnh đạo" not in rest[:40]:
                one.status = Status.FORMER


def _memberships(notes: Annotations, told: list[_Told]) -> list[_Told]:
    """ "được chỉ định vào Ban Chấp hành, Ban Thường vụ và giữ chức Bí thư …": a seat in each."""
    extra: list[_Told] = []
    for one in told:
        if one.link.form != "verb" or one.status is not Status.INCOMING or "party-committee" not in one.body.kind:
            continue
        act = one.link.act
        joined = _JOINS.search(act)
        if joined is None:
            continue
        words = act[joined.start() :]
        for wording, key in ((r"ban chấp hành|bch", "executive-committee-member"), (r"ban thường vụ|btv", "standing-committee-member")):
            if re.search(wording, words):
                extra.append(_Told(_seat(one.link, key), one.body, Status.INCOMING))
    return extra


def _seat(link: Link, key: str) -> Link:
    from kg.vocabulary import scheme

    concept = scheme("roles")[key]
    role = Role(link.role.start, link.role.end, concept, link.role.body, explicit=True, label=concept.label)
    return Link(link.person, role, Status.INCOMING, "verb", link.act)


def _facts(notes: Annotations, told: list[_Told]) -> list[Office]:
    """One fact per person, role and body, with every telling as evidence and the status that tells most."""
    grouped: dict[tuple[str, str, str], list[_Told]] = {}
    for one in told:
        grouped.setdefault((one.link.person.name, fold(one.link.role.label), fold(one.body.name)), []).append(one)
    facts = []
    for (person, _, _), tellings in grouped.items():
        best = min(tellings, key=lambda one: (_PRECEDENCE[one.status], one.link.role.start))
        spans = dict.fromkeys(_span(one) for one in [best, *tellings])
        facts.append(
            Office(
                person=person,
                role=best.link.role.label,
                concept=best.link.role.concept.key,
                body=best.body,
                status=best.status,
                term=next((one.link.role.term for one in tellings if one.link.role.term), None),
                evidence=tuple(spans),
                confidence=0.95 if any(one.link.role.explicit for one in tellings) else 0.8,
            )
        )
    return facts


def _span(one: _Told) -> Span:
    person, role = one.link.person, one.link.role
    if abs(role.start - person.start) > 400:
        return Span(role.start, role.end)
    return Span(min(person.start, role.start), max(person.end, role.end))


def _mentions(found: list[Chain], told: list[_Told]) -> list[RoleMention]:
    holders = {id(one.link.role): one for one in reversed(told)}
    mentions = []
    for chain in found:
        for role in chain.roles:
            if role.body is None:
                continue
            one = holders.get(id(role))
            person = one.link.person.name if one else None
            status = one.status if one else Status.CURRENT
            mentions.append(RoleMention(role.start, role.end, role.concept, role.label, role.body, status, person))
    return mentions


def _bodies_of_roles(notes: Annotations, told: list[_Told]) -> list[BodySeen]:
    """Bodies named only through a role ("Phó Thủ tướng": Chính phủ; "Bí thư Đảng bộ phường": its Đảng ủy)."""
    named = {fold(mention.body.name) for mention in notes.bodies if not mention.generic}
    found: dict[str, BodySeen] = {}
    for one in told:
        key = fold(one.body.name)
        if key not in named and key not in found:
            found[key] = BodySeen(body=one.body, evidence=(Span(one.link.role.start, one.link.role.end),))
    return list(found.values())


@Language.component("kg_offices")
def offices(doc: Doc) -> Doc:
    """Adds Office facts, the bodies that only a role names, and a RoleMention for every role with a body."""
    notes = annotations(doc)
    found = chains(notes)
    ties = links(notes, found)
    heading_bodies(notes, ties)
    told = _tellings(notes, ties)
    _moves(told)
    _ends(notes, told)
    told += _memberships(notes, told)
    notes.roles += _mentions(found, told)
    notes.facts += [*_facts(notes, told), *_bodies_of_roles(notes, told)]
    return doc


