"""What a board, division or team is part of where a comma, dash or bracket sets it off."""

from __future__ import annotations

import re
from typing import Protocol

from kg.extract.body_kinds import SET_OFF, SET_OFF_BY, in_other_service, may_own, within
from kg.extract.body_lists import NEXT_LISTED
from kg.extract.body_reading import Reading
from kg.extract.body_runs import is_stop
from kg.extract.hits import Hits
from kg.extract.patterns import GapPatterns, word_file
from kg.language.folding import fold
from kg.vocabulary import scheme

__all__ = ["end_before_whole", "only_placed", "whole"]

_P = GapPatterns("body_patterns.toml", "wholes")

_APART = re.compile(r"(?:\s*\([^\s()]{2,12}\))?\s+[-–]\s+|\s*\((?:(?:trực )?thuộc\s|[^\s(),]{2,12},\s*)?")
_PARTS = (
    *("division", "sub-department", "team", "police-branch", "national-department", "ministry-bureau"),
    *("military-unit", "sector-inspectorate"),
)
"""Kinds whose whole may follow a comma where an office stands before them."""
_OF_OFFICE = re.compile(r"\s*,\s*|\s+[-–]\s+|\s*\((?:(?:trực )?thuộc\s|[^\s(),]{2,12},\s*)?")
_CELLS = tuple(word_file("body_words.json").words("cells"))
"""Before the division whose party cell or union is named: "Chi bộ | Phòng Kế toán, Bệnh viện A"."""
_FORCE_GAP = re.compile(r"\s*(?:\([^\s()]{2,12}\)\s*)?[,–-]\s*|\s*\(")
_UNITS_OF_POLICE = ("phòng ", "đội ", "trạm ", "cơ quan ")
_PROVINCE_CODE = 2
"""Digits of the code of a province."""
_SMALL_WORDS = 4
_POLICE = ("local-police", "police-branch")
_OF_ARMY = "military-unit"


class _Bodies(Protocol):
    """What is known of an article's bodies, those behind read already."""

    text: str
    folded: str
    readings: dict[int, Reading]
    offices: set[int]
    """Where the wordings of offices end."""
    hits: Hits


def whole(bodies: _Bodies, part: Reading) -> Reading | None:
    """What a body is set off from: "Ban Tôn giáo - Sở Nội vụ", "Phòng Y tế (Sở Y tế)", "Khoa Luật, Học viện A"."""
    if part.concept.key in ("school-part", "school", "school-board"):
        owner = _after_comma(bodies, part)
        if owner is None or not (_holds(owner, part) or may_own(owner.concept, part.concept)):
            return None
        owner.owned = True
        return owner
    if (army := _of_army(bodies, part)) is not None:
        army.owned, part.end = True, _closed(bodies, part.end, army.end)
        return army
    if part.concept.key not in SET_OFF and part.concept.broader != "division":
        return None
    if (force := _of_force(bodies, part)) is not None:
        force.owned, part.end = True, _closed(bodies, part.end, force.end)
        return force
    if _of_office_named(bodies, part) and (owner := _of_office(bodies, part)) is not None:
        if owner.parent is None and not owner.explicit and (above := _of_office(bodies, owner)) is not None:
            owner.parent, owner.explicit, above.owned = above, True, True
            owner.end = _closed(bodies, owner.end, above.end)
        owner.owned = True
        part.end = _closed(bodies, part.end, owner.end)
        return owner
    if part.concept.key == _OF_ARMY:
        return None
    gap = _APART.match(bodies.folded, part.end)
    owner = bodies.readings.get(gap.end()) if gap else None
    return owner if owner is not None and any(within(owner.concept, key) for key in SET_OFF_BY) else None


def _of_force(bodies: _Bodies, part: Reading) -> Reading | None:
    """The police that a comma sets off from its branch: "Đội CSGT số 2, Công an tỉnh A", "Cơ quan CSĐT, Công an xã B".

    Letters for the branch may stand between: "Phòng Cảnh sát hình sự (PC02), Công an tỉnh A".
    """
    if part.concept.key != "police-branch" or part.parent is not None or part.unit is not None:
        return None
    gap = _FORCE_GAP.match(bodies.folded, part.end)
    owner = bodies.readings.get(gap.end()) if gap else None
    head = fold(part.head)
    if owner is None or not head.startswith(_UNITS_OF_POLICE):
        return None
    if owner.concept.key != "local-police" or owner.unit is None or not owner.explicit:
        return None
    of_province = len(owner.unit.code or "") == _PROVINCE_CODE
    return owner if of_province or not head.startswith("phòng ") else None


def _of_army(bodies: _Bodies, part: Reading) -> Reading | None:
    """The unit or command of the army that a comma sets off from one of its staffs: "Ban Tham mưu, Trung đoàn 551"."""
    gap = _FORCE_GAP.match(bodies.folded, part.end)
    owner = bodies.readings.get(gap.end()) if gap else None
    if owner is None or part.parent is not None or not within(owner.concept, "armed-force"):
        return None
    if any(within(owner.concept, key) for key in _POLICE):
        return None
    return owner if _P.army_staff.fullmatch(fold(f"{part.head} {part.tail}".strip())) else None


def end_before_whole(bodies: _Bodies, start: int, end: int, *, glued: bool) -> int:
    """Where the field of an office's division ends that goes on behind a known one up to the whole; 0 if none does.

    "Trưởng phòng Kinh tế | ngành, Văn phòng UBND tỉnh".
    """
    if not (glued or start - 1 in bodies.offices):
        return 0
    for _ in range(_SMALL_WORDS):
        word = _P.small_word.match(bodies.text, end)
        hit = bodies.hits.at(end + 1)
        if word is None or is_stop(bodies.folded, end + 1) or (hit is not None and hit.family == "role"):
            return 0
        end = word.end()
        if any(_behind_at(bodies, end, gap) is not None for gap in (_P.beside, _OF_OFFICE)):
            return end
    return 0


def only_placed(bodies: _Bodies, part: Reading, owner: Reading) -> bool:
    """Whether "thuộc" tells where an army unit that no office is of belongs, outside its name."""
    army = part.concept.key == _OF_ARMY and within(owner.concept, "armed-force") and not _of_office_named(bodies, part)
    return army and "thuộc" in bodies.folded[part.end : owner.start]


def _of_office_named(bodies: _Bodies, part: Reading) -> bool:
    """Whether a body is named as that of an office, whose own first word may be the body's, or of a party cell."""
    return part.glued or part.start - 1 in bodies.offices or bodies.folded.endswith(_CELLS, 0, part.start)


def _closed(bodies: _Bodies, start: int, end: int) -> int:
    """The end of a name that goes on from `start`, a bracket that closes behind it included."""
    return end + (bodies.text[end : end + 1] == ")" and "(" in bodies.text[start:end])


def _of_office(bodies: _Bodies, part: Reading) -> Reading | None:
    """The whole after the division or team of an office: "Đội trưởng Đội Ma túy, Phòng Điều tra, Công an tỉnh"."""
    front = part.concept.key == "board" and _P.front_board.match(fold(f"{part.head} {part.tail}"))
    inner = part.concept.key == "board" and _P.department_board.match(fold(f"{part.head} {part.tail}"))
    apart = front or inner or part.concept.key in _PARTS or part.concept.broader == "division"
    owner = _behind(bodies, part, _OF_OFFICE) if apart else None
    if front:
        return owner if owner is not None and owner.concept.key == "front-committee" else None
    if owner is None or within(owner.concept, "peoples-committee"):
        return None
    if inner:
        return owner if within(owner.concept, "department") else None
    if owner.concept.key == part.concept.key:
        return owner if _in_another(owner, part) else None
    division = part.concept.broader == "division" or in_other_service(part.concept, owner.concept)
    kind = scheme("organisations")["division"] if division else part.concept
    return owner if may_own(owner.concept, kind) else None


def _in_another(owner: Reading, part: Reading) -> bool:
    """Whether an army unit is in another of its kind, or a team of the police in a division: "Đội 1, Phòng CSGT"."""
    if part.concept.key == _OF_ARMY:
        return owner.head != part.head
    team = fold(part.head).startswith(("đội ", "trạm ")) and fold(owner.head).startswith(("phòng ", "cục "))
    return part.concept.key == "police-branch" and team


def _after_comma(bodies: _Bodies, part: Reading) -> Reading | None:
    gap = NEXT_LISTED.match(bodies.folded, part.end)
    return bodies.readings.get(gap.end()) if gap and gap[0].startswith(",") else None


def _behind(bodies: _Bodies, part: Reading, gap: re.Pattern[str]) -> Reading | None:
    return _behind_at(bodies, part.end, gap)


def _behind_at(bodies: _Bodies, end: int, gap: re.Pattern[str]) -> Reading | None:
    between = gap.match(bodies.folded, end)
    return bodies.readings.get(between.end()) if between and "\n" not in between[0] else None


def _holds(owner: Reading, part: Reading) -> bool:
    """Whether a part of a school stands before what it is in: "Bộ môn Ngoại ngữ, Khoa Trinh sát, Học viện A"."""
    faculty = fold(owner.head).startswith(("khoa", "viện")) and fold(part.head).startswith("bộ môn")
    return owner.concept.key == "university" or faculty
