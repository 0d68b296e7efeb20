"""Bodies told by their kind in small letters before a name with a capital: "bệnh viện Bạch Mai", "trung đoàn 174"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.extract.body_kinds import has_cell, within
from kg.extract.body_runs import topic_end
from kg.extract.office_abroad import abroad
from kg.extract.patterns import word_file
from kg.language.folding import fold
from kg.language.names import UPPER, is_name

if TYPE_CHECKING:
    from kg.extract.body_head import Head
    from kg.extract.body_reader import Reader

__all__ = ["named_in_small"]

_NAMED = word_file("body_words.json").words("named_firms")
"""Kinds that may stand in small letters before a name."""
_FIELDED = (
    "centre",
    "sub-department",
    "national-department",
    "cultural-institution",
    "business-association",
    "association",
)
"""Kinds that may before a field of work with a capital, or before the unit that a museum or library is of."""
_OF_UNIT = ("cultural-institution",)
_CAPITALS = re.compile(rf"[{UPPER}][^\W\d_]*(?: [{UPPER}][^\W\d_]*)*")
_NUMBER = re.compile(rf"\s(?:[{UPPER}][^\W\d_]+ [^\W\d_]+ )?\d{{1,4}}\b(?!\s?[/.%])")
"""What tells an army unit, with its arm or not: "sư đoàn | Bộ binh 330"."""
_SHORTEST = 2
"""Syllables of a kind that is no other word."""


def named_in_small(reader: Reader, head: Head) -> bool:
    """Whether a kind in small letters begins a name."""
    if _small_cell(reader, head) or _small_firm(reader, head):
        return True
    if not head.takes_topic or head.surface.count(" ") + 1 < _SHORTEST:
        return False
    if head.concept.key == "military-unit" and _NUMBER.match(reader.text, head.end):
        return True  # "trung đoàn 174"
    return _small_field(reader, head)


def _small_field(reader: Reader, head: Head) -> bool:
    """Whether a field of work with a capital follows, or the unit of an institution: "chi cục | Thủy lợi"."""
    at, concept = head.end + 1, head.concept
    if concept.key not in _FIELDED or reader.text[head.end : at] != " ":
        return False
    unit = reader.units.get(at)
    if unit is not None:
        return concept.key in _OF_UNIT and not unit.generic and reader.text[at].islower()
    return reader.text[at : at + 1].isupper() and topic_end(reader.folded, at) is not None


def _small_firm(reader: Reader, head: Head) -> bool:
    """Whether a firm's own name follows its sort, no unit, person or country: "bệnh viện | Bạch Mai"."""
    at = head.end + 1
    if fold(head.surface) not in _NAMED or not reader.text[at : at + 1].isupper():
        return False
    run = _CAPITALS.match(reader.text, at)
    person = run is not None and run[0].count(" ") > 1 and is_name(run[0])  # "Giám đốc công ty | Trần Văn A"
    if within(head.concept, "institution"):
        person = person and head.start - 1 in reader.offices  # "bệnh viện | Nguyễn Tri Phương"
    if person or at in reader.units or at in reader.people:
        return False
    return not reader.folded.startswith("việt nam", at) and abroad(reader.text, at - 1) is None


def _small_cell(reader: Reader, head: Head) -> bool:
    """Whether it is a cell in small letters before the school or firm whose it is: "đại hội | chi bộ Trường A"."""
    owner = reader.readings.get(head.end + 1) if head.concept.key == "party-cell" else None
    return owner is not None and has_cell(owner.concept) and not owner.bare
