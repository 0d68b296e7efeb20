"""What stands beside a body in its sentence tells whose it is, or that a bare name does not mean it."""

from __future__ import annotations

from kg.extract.annotations import Annotations
from kg.extract.body_kinds import within
from kg.extract.body_reading import Reading
from kg.extract.body_units import fits, level_of
from kg.extract.patterns import GapPatterns
from kg.language.folding import fold

__all__ = ["alike", "bygone", "market_team", "put_forward", "stands_beside"]

_P = GapPatterns("body_patterns.toml", "settle")


def bygone(notes: Annotations, reading: Reading) -> bool:
    """Whether a body is of a province that has ended, in an article of after that: a bare name does not mean it."""
    unit = reading.unit
    ended = unit is not None and unit.edition == "2024" and level_of(unit) == "province"
    return ended and notes.context.edition == "2025"


def market_team(reading: Reading) -> bool:
    """Whether it is a team of market officers, of which a province has one of each number."""
    words = fold(f"{reading.head} {reading.tail}").strip()
    return reading.concept.key == "market-surveillance" and words.startswith("đội ") and words[-1].isdigit()


def stands_beside(notes: Annotations, reading: Reading, after: Reading | None) -> bool:
    """Whether a party committee's board is told next to it: "Bí thư Huyện ủy A cùng tập thể | Ban Thường vụ"."""
    if after is None or not reading.explicit or not within(reading.concept, "party-committee"):
        return False
    return _P.and_its.fullmatch(notes.folded, reading.end, after.start) is not None


def alike(notes: Annotations, reading: Reading, after: Reading) -> bool:
    """Whether two people's offices share the unit told last: "ông A, Chủ tịch UBND và bà B, Phó Chủ tịch UBND xã C"."""
    bare = reading.bare and reading.unit is None and reading.parent is None and reading.shares is None
    if not bare or after.unit is None or not after.explicit or after.concept is not reading.concept:
        return False
    return _P.and_another.fullmatch(notes.folded, reading.end, after.start) is not None


def put_forward(notes: Annotations, reading: Reading, after: Reading) -> bool:
    """Whether a committee or council takes the unit of the office that someone is put forward for besides.

    "Phó Bí thư Đảng ủy, được giới thiệu để HĐND xã bầu giữ chức Chủ tịch UBND xã A".
    """
    if reading.parent is not None or after.unit is None:
        return False
    if (reading.unit is not None or reading.explicit) and not _by_kind_alone(notes, reading):
        return False
    of_unit = within(reading.concept, "party-committee") or reading.concept.key == "peoples-council"
    if not of_unit or not fits(reading.concept, after.unit):
        return False
    gap = notes.folded[reading.end : after.start]
    return _P.put_forward.fullmatch(gap) is not None or _P.then_chosen.fullmatch(gap) is not None


def _by_kind_alone(notes: Annotations, reading: Reading) -> bool:
    """Whether the text names the unit of a body by its kind alone: "HĐND | xã"."""
    inside = [unit for unit in notes.units if reading.start <= unit.start < reading.end]
    return bool(inside) and all(unit.generic for unit in inside)
