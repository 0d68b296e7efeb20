"""The offices people hold: chains of roles tied to names, with what the whole article tells of each person's status."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.annotations import Annotations, RoleMention, annotated
from kg.extract.body_lists import MANY_AFTER
from kg.extract.office_again import meant_again, voted_for
from kg.extract.office_charge import in_charge
from kg.extract.office_dates import Dated
from kg.extract.office_each import each_their_own
from kg.extract.office_effect import dates_of, joined
from kg.extract.office_elected import committee_at, elected, front_members, joined_seats, listed_members
from kg.extract.office_ends import ends
from kg.extract.office_groups import group_members, without_journeys
from kg.extract.office_headings import heading_bodies, nearest_body, of_said_level, unplaced_body
from kg.extract.office_implied import army_body, implied_by_context, newly_founded, of_house
from kg.extract.office_links import links
from kg.extract.office_moved import moved_to_unit
from kg.extract.office_scene import Link, cue, cues
from kg.extract.office_status import Told, by_edition, moves, of_bygone_units, same_office
from kg.extract.office_succession import predecessors, successors
from kg.extract.office_task import council, newly_made, task_body
from kg.extract.role_bodies import seat
from kg.extract.role_chains import chains
from kg.extract.role_model import Chain
from kg.facts import Body, BodySeen, Office, Span, Status
from kg.language.abbreviations import expand
from kg.language.folding import fold

__all__ = ["offices"]

_PRECEDENCE = {Status.FORMER: 0, Status.INCOMING: 1, Status.ACTING: 2, Status.CURRENT: 3, Status.UNKNOWN: 4}


def _tellings(notes: Annotations, ties: list[Link]) -> list[Told]:
    told = []
    for link in ties:
        body = (
            moved_to_unit(notes, link)
            or newly_founded(notes, link)
            or council(notes, link)
            or link.role.body
            or of_said_level(notes, link.role, nearest_body(notes, link, ties))
            or of_said_level(notes, link.role, implied_by_context(notes, link, ties))
            or unplaced_body(notes, link.role)
            or _seat_body(notes, link)
        )
        if body is not None:
            body = army_body(notes, link, body) or seat(notes, body, link.role.start) or body
        if body is None and (body := task_body(notes, link)) is not None:
            link.status = newly_made(notes, link)
        elif body is not None:
            link.status = newly_made(notes, link, body)
        if body is not None:
            told.append(Told(link, body, by_edition(notes, link, body)))
    for one in told:
        beside = [other for other in told if other.link.person is one.link.person and other is not one]
        one.body = of_house(one.body, one.link.role, [(other.link.role, other.body) for other in beside])
    return told


def _seat_body(notes: Annotations, link: Link) -> Body | None:
    """The party committee of a bare seat that a list gives: "Các ủy viên ban thường vụ còn lại:"."""
    if link.form != "list" or not link.role.concept.key.endswith("committee-member"):
        return None
    return committee_at(notes, link.role.start, link.role.end)


def _facts(told: list[Told], given: list[Dated | None], today: str | None) -> list[Office]:
    """One fact per person, role and body, with every telling as evidence and the status that tells most.

    `given` are the dates of each telling; the words they stand in are evidence too. What ended before `today` is over.
    """
    grouped: dict[tuple[str, str, str], list[int]] = {}
    for index, one in enumerate(told):
        key = (one.link.person.name, fold(one.link.role.label), fold(one.body.name))
        grouped.setdefault(key, []).append(index)
    facts = []
    for (person, _, _), indices in grouped.items():
        tellings = [told[index] for index in indices]
        start, end, words = joined(given[index] for index in indices)
        best = min(tellings, key=lambda one: (_PRECEDENCE[one.status], one.link.role.start))
        if best.status is Status.INCOMING:
            best = next((one for one in tellings if _kept(one)), best)
        over = best.status is Status.CURRENT and end is not None and today is not None and end < today[: len(end)]
        spans = dict.fromkeys([*(_span(one) for one in [best, *tellings]), *words])
        facts.append(
            Office(
                person=person,
                role=best.link.role.label,
                concept=best.link.role.concept.key,
                body=best.body,
                status=Status.FORMER if over else best.status,
                start=start,
                end=end,
                term=next((one.link.role.term for one in tellings if one.link.role.term), None),
                evidence=tuple(spans),
                confidence=0.95 if any(one.link.role.explicit for one in tellings) else 0.8,
            )
        )
    return facts


def _kept(one: Told) -> bool:
    """Whether someone is told to keep an office that a headline or lead only says he holds: "tái đắc cử"."""
    return one.status is Status.CURRENT and one.link.form == "verb" and cue("renewed").search(one.link.act) is not None


def _span(one: Told) -> Span:
    person, role = one.link.person, one.link.role
    if abs(role.start - person.start) > 400:
        return Span(role.start, role.end)
    return Span(min(person.start, role.start), max(person.end, role.end))


def _mentions(found: list[Chain], told: list[Told]) -> list[RoleMention]:
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


def _bodies_of_roles(notes: Annotations, found: list[Chain]) -> list[BodySeen]:
    """Bodies that a role's words name, whoever holds it: "đại biểu Quốc hội", "Tỉnh ủy viên"; not "Phó Thủ tướng"."""
    named = {fold(mention.body.name) for mention in notes.bodies if not mention.generic}
    seen: dict[str, BodySeen] = {}
    for role in (role for chain in found for role in chain.roles):
        if role.body is None or not role.explicit or (key := fold(role.body.name)) in named or key in seen:
            continue
        if MANY_AFTER.match(notes.folded, role.end) or role.body.kind == "party-cell":
            continue  # "đại biểu HĐND các cấp", "bí thư chi bộ" of no cell in particular
        if notes.text[role.start - 1 : role.start] + notes.text[role.end : role.end + 1] == "()":
            continue  # "Đoàn đại biểu Quốc hội (ĐBQH) tỉnh": what the words before are called for short
        words = set(fold(expand(notes.text[role.start : role.end])).split())
        if words & set(key.split()) - set(cues("rank_words")):
            seen[key] = BodySeen(body=role.body, evidence=(Span(role.start, role.end),))
    return list(seen.values())


def _told_before(one: Told, told: list[Told]) -> bool:
    """Whether the text has told of the same person in the same office."""
    return any(other.link.person.name == one.link.person.name and same_office(one, other) for other in told)


@Language.component("kg_offices")
def offices(doc: Doc) -> Doc:
    """Adds Office facts, the bodies that only a role names, and a RoleMention for every role with a body."""
    notes = annotated(doc)
    found = chains(notes)
    ties = each_their_own(notes, links(notes, found))
    heading_bodies(notes, ties)
    told = _tellings(notes, ties)
    told += joined_seats(notes, told)
    told += elected(notes, found)
    told += listed_members(notes)
    told += front_members(notes)
    told = without_journeys(told + group_members(notes))
    told += predecessors(notes, told)
    told += meant_again(notes, told)
    told += voted_for(notes, told)
    told += successors(notes, told)
    planned = [one for one in told if one.link.form == "planned"]
    told = [one for one in told if one.link.form != "planned"]
    moves(notes, told, planned)
    in_charge(notes, told)
    ends(notes, told)
    late = [one for one in successors(notes, told) if not _told_before(one, told)]  # of those who retire, die
    if late:
        told += late
        moves(notes, told, planned)
    of_bygone_units(notes, told)
    notes.roles += _mentions(found, told)
    notes.facts += [*_facts(told, dates_of(notes, told, found), notes.context.date), *_bodies_of_roles(notes, found)]
    return doc
