"""How far the names of bodies go that a place completes, and whether what follows a short head makes a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.extract.body_kinds import within
from kg.extract.body_lists import NEXT_LISTED
from kg.extract.body_names import ends_in_proper, name_end
from kg.extract.patterns import GapPatterns, word_file
from kg.language.folding import fold
from kg.language.names import UPPER, is_syllable
from kg.units.register import register
from kg.vocabulary import Concept

if TYPE_CHECKING:
    from kg.extract.body_head import Head
    from kg.extract.body_reader import Reader

__all__ = ["OWNER", "counted", "foreign_end", "place_end", "topical", "unfinished"]

_P = GapPatterns("body_patterns.toml", "extent")
OWNER = _P.owner


_FOREIGN = re.compile(rf"\s(?:tỉnh|thành phố|huyện|bang) [{UPPER}][\w’'-]*(?:[ -][{UPPER}][\w’'-]*)*")
"""A place of a kind that no unit has been read from: "tỉnh Attapeu"."""
_PAPERS = tuple(word_file("body_words.json").words("papers"))
_OF_PLACE = (
    "land-registration-office",
    "customs-office",
    "agency-branch",
    "port-authority",
    "forest-ranger",
    "centre-vocational",
    "health-centre",
)
"""Kinds besides party committees that go on with a place, a unit or not: "Chi nhánh Văn phòng Đăng ký đất đai | A"."""
_COUNTED = ("câu lạc bộ", "clb", "chi hội")
"""Heads of what there is one of everywhere."""
_FOR_A_TASK = ("steering-committee", "working-team")


def unfinished(folded: str, end: int, concept: Concept) -> bool:
    """Whether the name of a body set up for a task breaks off within a paper's name: "Tổ công tác xây dựng Đề | án"."""
    last = folded.rfind(" ", 0, end) + 1
    return concept.key in _FOR_A_TASK and any(
        folded.startswith(paper, last) and last + len(paper) > end for paper in _PAPERS
    )


def place_end(reader: Reader, head: Head) -> int:
    """Where the name of what is no unit of the register ends: "Khu ủy | Tả Ngạn", "Đảng ủy | Than A"; else 0.

    Of other kinds those of districts and communes only, whose name some unit elsewhere bears: "Công an | Đức Hòa".
    """
    head_end, concept = head.end, head.concept
    zone = concept.key == "trade-union" and " khu " in fold(head.surface)  # "Công đoàn Khu kinh tế | Nghi Sơn"
    placed = concept.values("unitKind") or concept.key in _OF_PLACE or zone
    if not placed and ("district" not in concept.values("level") or concept.note("unitForm") != "kind+name"):
        return 0
    if not reader.text[head_end + 1 : head_end + 2].isupper() or reader.owner(head_end) is not None:
        return 0
    sentence = reader.notes.sentence_at(head_end - 1)
    end = name_end(
        reader.text,
        reader.folded,
        head_end,
        style="proper",
        blocked=lambda at: reader.blocked(at, proper=True) or reader.text[at].islower(),
        limit=sentence.end if sentence else len(reader.text),
    )
    name = reader.text[head_end:end].strip()
    if " " not in name or name.isupper():
        return 0
    return end if placed or fold(name) in register().names else 0


def foreign_end(reader: Reader, head_end: int) -> int:
    """Where the place of another country ends whose a body is: "Bộ Chỉ huy Quân sự | tỉnh Attapeu"; 0 for none."""
    place = _FOREIGN.match(reader.text, head_end)
    if place is None or reader.owner(head_end) is not None:
        return 0
    return place.end() if any(not is_syllable(word) for word in fold(place.group()).split()) else 0


def topical(reader: Reader, head_end: int, end: int) -> bool:
    """Whether what follows a one-syllable head makes a name: "Hội Luật gia", "Sở Tài chính", not "Hội Phú"."""
    words = reader.text[head_end:end].split()
    gap = NEXT_LISTED.match(reader.folded, end) or OWNER.match(reader.folded, end)
    owner = reader.readings.get(gap.end()) if words and gap else None
    # "Khoa Dược, Trường Đại học A"
    of_school = owner is not None and any(
        within(owner.concept, kind) for kind in ("school", "hospital", "health-centre")
    )
    foreign = any(word[0].isupper() and not is_syllable(fold(word)) for word in words)  # "Viện Pasteur"
    return of_school or foreign or len(words) > 1 or any(word.isupper() and len(word) > 1 for word in words)


def counted(surface: str, tail: str) -> bool:
    """Whether what is counted is no body in particular: "14 | CLB Cựu quân nhân"."""
    return fold(surface) in _COUNTED and not ends_in_proper(tail)
