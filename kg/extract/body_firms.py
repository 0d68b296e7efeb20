"""Firms called by one made-up word, and branches told by their place: "Viettel", "BIDV | Huế"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.extract.body_head import Head
from kg.language.abbreviations import expand
from kg.language.folding import fold
from kg.language.names import UPPER, is_syllable
from kg.units.register import register

if TYPE_CHECKING:
    from kg.extract.body_reader import Reader

__all__ = ["branch_end", "is_brand"]

_WITH_BRANCHES = ("bank", "company")
_BRANCH = re.compile(r"(?:\s\([^\s()]{2,12}\))?(?:\s[-–])?\s[Cc]hi nhánh\s")
_CAPITALS = re.compile(rf"[{UPPER}][^\W\d_]*(?: [{UPPER}][^\W\d_]*)*")
_WORD = re.compile(rf"\s([^\W\d_]+)(?!\w)(?! [{UPPER}])")


def is_brand(head: Head) -> bool:
    """Whether a firm is called by one made-up word: "BIDV", "Viettel"."""
    brand = head.takes_topic and head.concept.key in _WITH_BRANCHES and not is_syllable(fold(head.surface))
    return brand and " " not in expand(head.surface)  # "DN" is a short form


def branch_end(reader: Reader, head: Head) -> int:
    """Where the place ends that a firm of one made-up word goes on with: "BIDV | Huế", "Viettel | tỉnh A"; or 0.

    That of a bank's branch may have the word: "Agribank | chi nhánh A", "Ngân hàng Ngoại thương (VCB) | chi nhánh B".
    """
    branch = _BRANCH.match(reader.text, head.end) if head.concept.key in _WITH_BRANCHES else None
    if branch is not None:
        unit, words = reader.units.get(branch.end()), _CAPITALS.match(reader.text, branch.end())
        if unit is not None and not unit.generic:
            return unit.end
        return words.end() if words is not None and unit is None else 0
    if not is_brand(head):
        return 0
    if (place := reader.units.get(head.end + 1)) is not None:
        return 0 if place.generic else place.end
    word = _WORD.match(reader.text, head.end)
    return word.end() if word and fold(word[1]) in register().names else 0
