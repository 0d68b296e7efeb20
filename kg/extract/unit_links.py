"""Which unit above stands right after a mention: "xã A, huyện B, tỉnh C", "phường D (Hà Nội)"."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from kg.extract.unit_mentions import Found, Mentions
from kg.units.model import Unit
from kg.units.register import register

__all__ = ["heir", "lies_in", "links", "rank"]

_GAP = re.compile(r"\s*(?:\(?(?:cũ|mới)\)?\s*)?(?:[,(–-]\s*)?(?:(?:nay\s+)?(?:thuộc|của|ở|tại)\s+)?(?:địa bàn\s+)?")
_ROW = re.compile(r"\s*(?:,|;|và|,\s*và)\s*")
_BRACKET = re.compile(r"\s\((?:thuộc )?")
_FORMER, _OFFICE = "nguyên ", 60
"""The word for a former office, "nguyên Chủ tịch UBND xã A (huyện B cũ)", and the characters that hold it."""
_RANKS = {2: 0, 3: 1, 5: 2}


@cache
def heir(code: str) -> str:
    """Code of the province of since 2025-07-01 that holds the land of a province of before ("49" → "48")."""
    held = register().versions(code)
    old = [unit for unit in held if unit.edition == "2024"]
    if not old:
        return code
    steps = register().successors(old[-1])
    return next((step.unit.code for step in reversed(steps) if step.unit.edition == "2025"), code)


def rank(each: Found) -> int:
    """0 for a province, 1 for a district, 2 for a commune; of what it may be, the highest."""
    return _RANKS[min([len(unit.code) for unit in each.candidates], default=5)]


def lies_in(unit: Unit, inside: set[tuple[str, str]]) -> bool:
    """Whether one of the units above is among those, given as code and edition."""
    return any((above.code, above.edition) in inside for above in register().ancestors(unit))


def _beside(folded: str, each: Found, following: Found) -> bool:
    """Whether two are of a row with the kind said each time: "Phường 9, Phường 10 (Quận 5)"."""
    return each.kinds == following.kinds and _ROW.fullmatch(folded, each.end, following.start) is not None


def links(folded: str, mentions: Mentions) -> dict[int, Found]:
    """Position of a mention in `mentions.named` → the mention of the unit above it, for all of a list.

    Where the unit above is called former ("tỉnh Hải Dương cũ"), what lies in it is marked so too.
    """
    named = mentions.named
    found: dict[int, Found] = {}
    for position, (each, following) in enumerate(pairwise(named)):
        gap = folded[each.end : following.start]
        if (
            len(gap) > 24
            or following.named_in not in ("", "body")
            or (each.group >= 0 and each.group == following.group)
        ):
            continue
        if _GAP.fullmatch(gap) and rank(following) < rank(each):
            found[position] = following
            back = position
            while each.group >= 0 and back > 0 and named[back - 1].group == each.group:
                back -= 1
                found[back] = following
    for position in range(len(named) - 2, -1, -1):
        if position not in found and position + 1 in found and _beside(folded, named[position], named[position + 1]):
            found[position] = found[position + 1]
        above = found.get(position)
        if above is not None and above.former:
            if _is_renewed(folded, named[position], above):
                del found[position]
            else:
                named[position].former = True
    return found


def _is_renewed(folded: str, each: Found, above: Found) -> bool:
    """Whether a bracket only says where a commune of today is: "phường B (quận A cũ) tổ chức …"."""
    if not _BRACKET.fullmatch(folded, each.end, above.start):
        return False
    there = {heir(unit.province) for unit in above.candidates}
    renewed = any(unit.edition == "2025" and unit.province in there for unit in each.candidates)
    return renewed and _FORMER not in folded[max(0, each.start - _OFFICE) : each.start]
