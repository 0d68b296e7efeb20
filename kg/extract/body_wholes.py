"""What a board, division or team is part of where a comma, dash or bracket sets it off."""

from __future__ import annotations

import re
from typing import Protocol

from kg.extract.body_kinds import SET_OFF, SET_OFF_BY, may_own, within
from kg.extract.body_lists import NEXT_LISTED
from kg.extract.body_reading import Reading
from kg.language.folding import fold

__all__ = ["whole"]

_APART = re.compile(r"(?:\s*\([^\s()]{2,12}\))?\s+[-–]\s+|\s*\((?:[^\s(),]{2,12},\s*)?")
_FRONT_BOARD = re.compile(r"ban (?:công tác|phong trào|dân chủ|tổ chức)\b")
"""A board of the Front's committee, as unions have been since 2025: "Trưởng Ban Công tác Phụ nữ, Ủy ban MTTQ"."""
_PARTS = ("division", "sub-department", "team", "police-branch")
"""Kinds whose whole may follow a comma where an office stands before them."""


class _Bodies(Protocol):
    """What is known of an article's bodies, those behind read already."""

    folded: str
    readings: dict[int, Reading]
    offices: set[int]
    """Where the wordings of offices end."""


def whole(bodies: _Bodies, part: Reading) -> Reading | None:
    """What a body is set off from: "Ban Tôn giáo - Sở Nội vụ", "Phòng Y tế (Sở Y tế)", "Khoa Luật, Học viện A"."""
    if part.concept.key in ("school-part", "school"):
        owner = _after_comma(bodies, part)
        if owner is None or not (_holds(owner, part) or may_own(owner.concept, part.concept)):
            return None
        owner.owned = True
        return owner
    if part.concept.key not in SET_OFF:
        return None
    if (part.glued or part.start - 1 in bodies.offices) and (owner := _of_office(bodies, part)) is not None:
        if owner.parent is None and not owner.explicit and (above := _of_office(bodies, owner)) is not None:
            owner.parent, owner.explicit, above.owned = above, True, True
        owner.owned = True
        return owner
    gap = _APART.match(bodies.folded, part.end)
    owner = bodies.readings.get(gap.end()) if gap else None
    return owner if owner is not None and any(within(owner.concept, key) for key in SET_OFF_BY) else None


def _of_office(bodies: _Bodies, part: Reading) -> Reading | None:
    """The whole after the division or team of an office: "Đội trưởng Đội Ma túy, Phòng Điều tra, Công an tỉnh"."""
    front = part.concept.key == "board" and _FRONT_BOARD.match(fold(f"{part.head} {part.tail}"))
    owner = _after_comma(bodies, part) if front or part.concept.key in _PARTS else None
    if front:
        return owner if owner is not None and owner.concept.key == "front-committee" else None
    if owner is None or within(owner.concept, "peoples-committee") or owner.concept.key == part.concept.key:
        return None
    return owner if may_own(owner.concept, part.concept) else None


def _after_comma(bodies: _Bodies, part: Reading) -> Reading | None:
    gap = NEXT_LISTED.match(bodies.folded, part.end)
    return bodies.readings.get(gap.end()) if gap and gap[0].startswith(",") else None


def _holds(owner: Reading, part: Reading) -> bool:
    """Whether a part of a school stands before what it is in: "Bộ môn Ngoại ngữ, Khoa Trinh sát, Học viện A"."""
    faculty = fold(owner.head).startswith(("khoa", "viện")) and fold(part.head).startswith("bộ môn")
    return owner.concept.key == "university" or faculty
