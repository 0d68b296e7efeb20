"""Boards and divisions that are told without the body they are of: that is one named before."""

from __future__ import annotations

from functools import cache

from kg.extract.annotations import Annotations
from kg.extract.body_kinds import within
from kg.extract.body_reading import Reading
from kg.extract.body_units import level_of
from kg.extract.patterns import GapPatterns, word_file
from kg.language.folding import fold
from kg.vocabulary import scheme

__all__ = ["DIRECTED", "NAMED_BEFORE", "directs", "firm_before", "headed_agency", "leads", "name_board"]

_P = GapPatterns("body_patterns.toml", "boards")

_OF_FIRMS = tuple(word_file("body_words.json").words("firm_divisions"))
NAMED_BEFORE = ("institution", "enterprise", "judicial-body")
"""Kinds of bodies whose parts are of the last one named: "Ban Giám hiệu", "Đoàn kiểm sát"."""
DIRECTED = ("local-police", "department")
"""Kinds of bodies that "Ban Giám đốc" may be of besides."""


def leads(reading: Reading) -> bool:
    """Whether it is a board of a school, firm or hospital, which is of no unit: "Hội đồng quản trị"."""
    wholes = reading.concept.values("partOf") if "{body}" in reading.concept.note("fullName") else ()
    return bool(wholes) and all(_of_people(kind) for kind in wholes)


@cache
def _of_people(kind: str) -> bool:
    """Whether bodies of that kind have a name of their own and no unit has one by right: schools, firms."""
    organisations = scheme("organisations")
    return any(organisations.within(kind, whole) for whole in ("institution", "enterprise"))


def directs(notes: Annotations, board: Reading, whole: Reading) -> bool:
    """Whether a board without a name of its own may be that of a body named before; no commune's has directors.

    A noun right behind it tells which kind of body is meant: "Ban Giám đốc | bệnh viện".
    """
    if not any(within(whole.concept, kind) for kind in board.concept.values("partOf")):
        return False
    said = _P.of_kind.match(notes.folded, board.end)
    if said is not None and not fold(whole.head).startswith(said[1]):
        return False
    if not any(within(whole.concept, kind) for kind in DIRECTED):
        return True
    unit = whole.body().unit
    return board.concept.key == "leadership" and unit is not None and level_of(unit) == "province"


def headed_agency(notes: Annotations, committee: Reading, institutions: list[Reading]) -> Reading | None:
    """The agency whose head its party's secretary is: "Bí thư Đảng ủy, Giám đốc Sở" means that named before.

    So does one told by its kind alone: "Phó Bí thư Đảng ủy Tập đoàn".

    None for a committee that is named with its unit, or with a head of another body.
    """
    if committee.concept.key != "commune-party-committee" or not committee.bare or committee.shares is not None:
        return None
    head = _P.head_of_kind.match(notes.folded, committee.end) or _P.of_agency.match(notes.folded, committee.end)
    if head is None or notes.text[head.end() : head.end() + 2].strip()[:1].isupper():
        return None
    noun = head["noun"]
    return next((r for r in reversed(institutions) if fold(r.head).startswith(noun)), None)


def firm_before(reading: Reading, institutions: list[Reading]) -> Reading | None:
    """The firm named last before a division that only firms have: "Trưởng phòng Kinh doanh"."""
    if reading.concept.key != "division" or not fold(reading.tail).startswith(_OF_FIRMS):
        return None
    return next((r for r in reversed(institutions) if within(r.concept, "enterprise")), None)


def name_board(reading: Reading, readings: list[Reading]) -> None:
    """Gives a board that is told by what it manages alone the name it has elsewhere: "Ban Quản lý chợ" of "chợ A"."""
    begin = f"{fold(reading.tail)} "
    named = {r.tail: r for r in readings if r.concept is reading.concept and fold(r.tail).startswith(begin)}
    if len(named) == 1:
        ((reading.tail, told),) = named.items()
        reading.unit, reading.explicit, reading.proper = told.unit, told.explicit, told.proper
