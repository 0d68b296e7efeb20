"""What stands beside a body in its sentence tells whose it is, or that a bare name does not mean it."""

from __future__ import annotations

from kg.extract.annotations import Annotations
from kg.extract.body_kinds import may_own, within
from kg.extract.body_reading import Reading
from kg.extract.body_units import fits, level_of
from kg.extract.patterns import GapPatterns
from kg.language.folding import fold

__all__ = ["alike", "bygone", "led_beside", "look_ahead", "market_team", "nobodys", "stands_beside"]

_P = GapPatterns("body_patterns.toml", "settle")

_STANDING = "party-standing-committee"
_PARTY_GROUPS = ("party-caucus", "party-delegation")
_AGENCYS, _COMMITTEE = "agency-party-committee", "Đảng ủy "
_BOARDS = ("party-executive-committee", _STANDING)


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


def led_beside(reading: Reading, shared: Reading) -> bool:
    """Whether a party group is that of the body led besides: "Bí thư Đảng đoàn, Chủ tịch Hội Nông dân tỉnh"."""
    return reading.concept.key in _PARTY_GROUPS and reading.bare and may_own(shared.concept, reading.concept)


def look_ahead(notes: Annotations, reading: Reading, after: Reading) -> None:
    """Gives a body the unit of the one told next, where that is whose office is told."""
    if _put_forward(notes, reading, after):
        reading.unit = after.unit
    _join_board(notes, reading, after)


def _put_forward(notes: Annotations, reading: Reading, after: Reading) -> bool:
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


def _join_board(notes: Annotations, reading: Reading, after: Reading) -> None:
    """Makes bare boards those of the committee told next: "thôi tham gia Ban Thường vụ, thôi giữ chức Bí thư …"."""
    if reading.concept.key not in _BOARDS or not reading.bare or reading.parent is not None:
        return
    gap = notes.folded[reading.end : after.start]
    unit = after.unit or (after.shares.unit if after.shares is not None else None)
    if after.concept.key == _STANDING and after.bare and reading.concept is not after.concept:
        beside = _P.boards.fullmatch(gap) is not None
        reading.unit = (unit if beside else None) or reading.unit
        if beside and reading.unit is None and after.parent is not None and within(after.parent.concept, _AGENCYS):
            _of_agency(reading, after.parent)
    elif unit is None and within(after.concept, _AGENCYS) and _P.then_holds.fullmatch(gap):
        _of_agency(reading, after)
    elif unit is not None and within(after.concept, "party-committee") and _P.then_holds.fullmatch(gap):
        reading.unit = unit
        reading.parent = after if reading.concept.key == _STANDING else None


def _of_agency(board: Reading, committee: Reading) -> None:
    """Makes a board that of a committee that is no unit's: "Ban Chấp hành, Ban Thường vụ | Đảng ủy Chính phủ"."""
    name = committee.body().name
    if board.concept.key == _STANDING or not name.startswith(_COMMITTEE):
        board.parent = committee
    else:
        board.tail, board.proper = f"Đảng bộ {name.removeprefix(_COMMITTEE)}", True


def _by_kind_alone(notes: Annotations, reading: Reading) -> bool:
    """Whether the text names the unit of a body by its kind alone: "HĐND | xã"."""
    inside = notes.units_in(reading.start, reading.end)
    return bool(inside) and all(unit.generic for unit in inside)


def nobodys(reading: Reading) -> bool:
    """Whether it is a party cell of no one in particular: "bí thư chi bộ, tổ trưởng các tổ dân phố".

    So is a team of a procuracy that is only called so again.
    """
    if reading.concept.key == "procuracy-team":
        return not reading.explicit and not reading.glued
    named = reading.tail or reading.explicit or reading.proper or reading.parent or reading.unit
    return reading.concept.key == "party-cell" and not named and reading.shares is None
