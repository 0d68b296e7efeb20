"""The body of an office that names none, from what stands around it: a board, another's office, a body told later."""

from __future__ import annotations

import re

from kg.extract.annotations import Annotations, BodyMention, Sentence
from kg.extract.body_kinds import may_own
from kg.extract.body_settle import implied_body
from kg.extract.body_units import fits
from kg.extract.office_scene import Link
from kg.extract.patterns import GapPatterns, word_file
from kg.extract.role_model import Role
from kg.facts import Body, Status
from kg.language.folding import fold
from kg.vocabulary import Concept, scheme

__all__ = ["army_body", "implied_by_context", "newly_founded", "of_house"]

_P = GapPatterns("office_patterns.toml", "implied")

_PARTY_BOARDS = ("party-standing-body", "party-standing-committee", "party-executive-committee")
_BOARDS = ("board-of-directors", "members-council")
_COMMANDS = ("armed-force",)
_POLICE = "local-police"
_COMMITTEE, _OF_AGENCY = "đảng ủy", "agency-party-committee"
_BESIDE = len(" Đảng ủy, đồng thời là ")
"""Characters between the word for an office in a committee and the next office of the person, at most."""
_PARTS = re.compile(r"^(?:Công đoàn|Hội đồng (?:thành viên|quản trị|trường)) ")
"""Before the name of a house, what is within it."""
_FAR = 700
"""Characters before an office within which its body is told to be set up."""
_BEFORE = 24
"""Characters before a body's name in which that is told."""
_LONGEST_KIND = 6
"""Words that the kind of a body has at most."""


def implied_by_context(notes: Annotations, link: Link, ties: list[Link]) -> Body | None:
    """The body of an office that names none and that nothing beside it names."""
    sentence = notes.sentence_at(link.role.start)
    if sentence is None:
        return None
    return (
        _of_party_board(notes, link, sentence)
        or _of_partner(notes, link, ties, sentence)
        or _of_firm(notes, link, sentence)
        or _named_later(notes, link)
    )


def newly_founded(notes: Annotations, link: Link) -> Body | None:
    """The body just told to be set up, of an office in it that names none: "thành lập Trường A. … làm Hiệu trưởng".

    None where the words of the office name its body, or the office is no new one.
    """
    if link.form != "verb" or link.role.explicit or link.status not in (Status.INCOMING, Status.CURRENT):
        return None
    if _P.takes.search(link.act) is None:
        return None
    for mention in reversed(notes.bodies):
        if mention.generic or mention.end > link.role.start or link.role.start - mention.end > _FAR:
            continue
        if _P.founds.search(notes.folded, max(0, mention.start - _BEFORE), mention.start):
            return mention.body if _heads(link.role.concept, mention.body) else None
    return None


def army_body(notes: Annotations, link: Link, body: Body) -> Body | None:
    """The board of a military command that an officer leads, not of the commune's party: "Thượng tá A, Trưởng ban …".

    None for whoever is no officer, or where no command is told before.
    """
    concept = scheme("organisations").concepts.get(body.kind)
    rank = notes.folded[link.person.start - link.person.honorific : link.person.start].strip()
    named = notes.units_in(link.role.start, link.role.end)
    if concept is None or named or body.unit is None or not rank.endswith(_ranks()):
        return None
    if concept.broader != "party-board":
        return None
    before = [m for m in notes.bodies if m.start < link.role.start and m.body.kind in _commands()]
    if not before:
        return None
    return Body(f"{concept.label_vi} {before[-1].body.name}", body.kind, before[-1].body.unit)


def of_house(committee: Body, role: Role, held: list[tuple[Role, Body]]) -> Body:
    """The party committee of the agency, school or firm in which its secretary holds the next office (of those `held`).

    "Sở Y tế họp. Ông A, Bí thư Đảng ủy, Giám đốc, …": `committee` itself where its name tells more, or no house does.
    """
    if fold(committee.name) != _COMMITTEE or committee.unit is not None:
        return committee
    organisations = scheme("organisations")
    for other, body in held:
        whole = _PARTS.sub("", body.name)
        known = organisations.by_wording(fold(whole.partition(" ")[0])) if whole != body.name else ()
        kind = known[0] if known else organisations.concepts.get(body.kind)
        beside = 0 < other.start - role.end <= _BESIDE
        if beside and kind is not None and may_own(kind, organisations[_OF_AGENCY]) and " " in whole:
            return Body(f"{committee.name} {whole}", _OF_AGENCY, body.unit)
    return committee


def _ranks() -> tuple[str, ...]:
    return tuple(word_file("body_words.json").words("officers"))


def _commands() -> frozenset[str]:
    organisations = scheme("organisations")
    return frozenset(key for key in organisations.concepts if any(organisations.within(key, one) for one in _COMMANDS))


def _of_party_board(notes: Annotations, link: Link, sentence: Sentence) -> Body | None:
    """The committee whose board the sentence lists: "Thường trực Tỉnh ủy hiện gồm Bí thư A và các Phó Bí thư B, C"."""
    organisations = scheme("organisations")
    keys = [key for key in link.role.concept.values("unitBody") if organisations.within(key, "party-committee")]
    for mention in reversed(_before(notes, link, sentence)):
        unit = mention.body.unit
        if mention.body.kind not in _PARTY_BOARDS or not _P.consists.match(notes.folded, mention.end):
            continue
        key = next((key for key in keys if unit is not None and fits(organisations[key], unit)), None)
        return implied_body(notes, key, unit, link.role.start) if key else None
    return None


def _of_partner(notes: Annotations, link: Link, ties: list[Link], sentence: Sentence) -> Body | None:
    """The body of the next one's office: "ông A làm Trưởng đoàn và bà B làm Phó Trưởng đoàn Đoàn giám sát X"."""
    if link.form not in ("verb", "after"):
        return None
    for other in ties:
        body, start = other.role.body, other.role.start
        if body is None or not link.role.end < start < sentence.end or other.form != link.form:
            continue
        gap = notes.folded[link.role.end : other.person.start - other.person.honorific]
        if other.person.start > link.role.end and _P.partner.fullmatch(gap) and _heads(link.role.concept, body):
            return body
    return None


def _of_firm(notes: Annotations, link: Link, sentence: Sentence) -> Body | None:
    """The firm whose board fills an office of it: "HĐQT Tổng công ty X bổ nhiệm ông A làm Tổng Giám đốc"."""
    if link.form != "verb":
        return None
    for mention in reversed(_before(notes, link, sentence)):
        if mention.body.kind in _BOARDS:
            firm = _firm(mention.body)
            return firm if firm is not None and _heads(link.role.concept, firm) else None
    return None


def _firm(board: Body) -> Body | None:
    label = scheme("organisations")[board.kind].label_vi
    name = board.name.removeprefix(f"{label} ")
    words = fold(name).split()
    for size in range(min(_LONGEST_KIND, len(words)), 0, -1):
        found = scheme("organisations").by_wording(" ".join(words[:size]))
        if found and name != board.name:
            return Body(name, found[0].key, board.unit)
    return None


def _named_later(notes: Annotations, link: Link) -> Body | None:
    """The only body of a kind that the article names after an office of it: "ông A, Phó Giám đốc Sở, …"."""
    kind = _P.kind_alone.match(notes.folded, link.role.end)
    if kind is None:
        return None
    named = {
        fold(m.body.name): m.body for m in notes.bodies if not m.generic and fold(m.body.name).startswith(f"{kind[1]} ")
    }
    body = next(iter(named.values())) if len(named) == 1 else None
    return body if body is not None and _heads(link.role.concept, body) else None


def _before(notes: Annotations, link: Link, sentence: Sentence) -> list[BodyMention]:
    return [m for m in notes.bodies if sentence.start <= m.start and m.end <= min(link.role.start, link.person.start)]


def _heads(wanted: Concept, body: Body) -> bool:
    kinds, noun = wanted.values("headOf"), fold(wanted.note("gluesTo"))
    named = bool(noun) and fold(body.name).startswith(f"{noun} ")
    return named or any(concept.key in kinds for concept in scheme("organisations").path(body.kind))
