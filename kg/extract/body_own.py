"""Parts of a body that is only meant: "Phòng Kỹ thuật của Ban", "Trưởng phòng Tổ chức của bệnh viện"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from kg.extract.annotations import Annotations
from kg.extract.body_kinds import in_other_service, may_own
from kg.extract.body_reading import Reading
from kg.extract.patterns import GapPatterns
from kg.language.folding import fold
from kg.vocabulary import scheme

__all__ = ["its_own"]

_P = GapPatterns("body_patterns.toml", "own")

_MINISTRY = "bộ"
"""Begins names of ministries, which are wordings of the vocabulary as a whole."""


def its_own(notes: Annotations, part: Reading, readings: Sequence[Reading]) -> Reading | None:
    """The last body named before `part` whose first word stands behind it as "của ban"; None where none is meant.

    So does the word for the house that an article is about, "Công đoàn Bệnh viện", "Phòng Đào tạo nhà trường".
    """
    if part.explicit or part.parent is not None or part.unit is not None:
        return None
    said = _P.of_it.match(notes.folded, part.end) if " " in f"{part.head} {part.tail}".strip() else None
    noun = said[1] if said is not None else _house(notes, part)
    if not noun:
        return None
    at = bisect_left(readings, part.start, key=lambda reading: reading.start)
    for owner in reversed(readings[:at]):
        full = owner.tail or owner.explicit or noun == _MINISTRY
        named = f"{fold(owner.head)} ".startswith(f"{noun} ") and full and not owner.owned
        if named and in_other_service(part.concept, owner.concept):
            part.concept = scheme("organisations")["division"]
        if named and may_own(owner.concept, part.concept):
            if said is None:
                part.tail = _P.house_ends.sub("", part.tail)
            return owner
    return None


def _house(notes: Annotations, part: Reading) -> str:
    """The word for a school, hospital or firm that ends a part's name or stands behind it, with no name of its own."""
    ends = _P.house_ends.search(part.tail)
    if ends is not None:
        return fold(ends[1])
    behind = _P.of_house.match(notes.folded, part.end)
    return behind[1] if behind is not None else ""
