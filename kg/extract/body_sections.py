"""Lists under the name of a unit: "1. Phường Bạch Mai:" tells of which ward the lines below name the offices."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from kg.extract.annotations import Annotations, UnitMention
from kg.extract.patterns import GapPatterns
from kg.facts import UnitRef
from kg.language.marks import mark_end

__all__ = ["section_unit"]

_P = GapPatterns("body_patterns.toml", "sections")

_MOST_BESIDE = 4
_OPENS = re.compile(r"\s*(?:\([^()\n]{0,60}\))?\s*(?::|[-–]\s|\.?\s*$)")
_LONGEST = 220
"""Characters of a line that may still be one of such a list."""


def section_unit(notes: Annotations, start: int) -> UnitRef | None:
    """The unit that heads the list in which character `start` stands, or the line it stands in; None outside."""
    if notes.sections is None:
        notes.sections = _sections(notes)
    at = bisect_right(notes.sections, start, key=lambda section: section[0]) - 1
    if at < 0:
        return None
    _, end, unit = notes.sections[at]
    return unit if start < end else None


def _sections(notes: Annotations) -> list[tuple[int, int, UnitRef]]:
    """First character behind the heading, end and unit of each list, in order."""
    named = [mention for mention in notes.units if not mention.generic and mention.named_in in ("", "body")]
    starts = [mention.start for mention in named]
    found: list[tuple[int, int, UnitRef]] = []
    within = False
    line = 0
    while line <= len(notes.folded):
        end = notes.folded.find("\n", line)
        end = len(notes.folded) if end < 0 else end
        here = named[bisect_left(starts, line) : bisect_left(starts, end)]
        if (head := _heads(notes, line, end, here)) is not None:
            found.append((head.end, end, head.unit))
            within = True
        elif within and end - line < _LONGEST and _P.listed.match(notes.folded, line, end):
            found[-1] = (found[-1][0], end, found[-1][2])
        elif notes.folded[line:end].strip():
            within = False
        line = end + 1
    return found


def _heads(notes: Annotations, line: int, end: int, named: list[UnitMention]) -> UnitMention | None:
    """The unit that a line opens with or has nothing beside."""
    if not named or not named[0].unit.version:
        return None
    first, folded = named[0], notes.folded
    if mark_end(folded, line) == first.start and _OPENS.match(folded, first.end, end):
        return first
    if len({mention.unit.code for mention in named}) > 1 and not folded.startswith(",", first.end):
        return None
    rest = folded[line : first.start] + folded[named[-1].end : end]
    if _P.other_word.search(rest) or len(_P.beside.sub("", rest)) > _MOST_BESIDE:
        return None
    return first
