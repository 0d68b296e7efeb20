"""Units told only to say where another lies, "phía Đông giáp xã A, xã B và tỉnh C", or where somebody was born."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.patterns import Patterns
from kg.extract.unit_cues import cues
from kg.extract.unit_mentions import Found

__all__ = ["mark_asides", "mark_homes"]

_P = Patterns("unit_patterns.toml", "asides")

_JOINT = re.compile(r"\s*(?:\([^()\n]{0,40}\)\s*)?(?:,|;|và|,\s*và)?\s*(?:(?:với|các|thuộc|nước|huyện|tỉnh)\s+)*")
_BACK = 48
"""Characters before a name in which "giáp với các xã" stands."""


def mark_homes(folded: str, named: Sequence[Found]) -> None:
    """Set `aside` of where somebody was born ("quê quán xã A, huyện B, tỉnh C"), if other units are named, too."""
    homes: list[Found] = []
    for each in named:
        born = _P.born.search(folded, max(0, each.start - _BACK), each.start) is not None
        if born or (homes and _JOINT.fullmatch(folded, homes[-1].end, each.start) is not None):
            homes.append(each)
    if len(homes) < len(named):
        for each in homes:
            each.aside = True


def mark_asides(folded: str, found: list[Found]) -> None:
    """Set `aside` of what another unit is said to border on, whole lists of it."""
    last: Found | None = None
    for each in found:
        if each.generic or each.named_in not in ("", "body"):
            continue
        borders = cues().borders.search(folded, max(0, each.start - _BACK), each.start) is not None
        listed = last is not None and (
            0 <= last.group == each.group or _JOINT.fullmatch(folded, last.end, each.start) is not None
        )
        last = each if borders or listed else None
        each.aside = each.aside or last is not None
