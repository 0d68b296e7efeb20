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


def its_own(notes: Annotations, part: Reading, readings: Sequence[Reading]) -> Reading | None:
    """The last body named before `part` whose first word stands behind it as "của ban"; None where none is meant."""
    if (
        part.explicit
        or part.parent is not None
        or part.unit is not None
        or " " not in f"{part.head} {part.tail}".strip()
    ):
        return None
    said = _P.of_it.match(notes.folded, part.end)
    if said is None:
        return None
    at = bisect_left(readings, part.start, key=lambda reading: reading.start)
    for owner in reversed(readings[:at]):
        named = fold(owner.head).startswith(said[1]) and (owner.tail or owner.explicit) and not owner.owned
        if named and in_other_service(part.concept, owner.concept):
            part.concept = scheme("organisations")["division"]
        if named and may_own(owner.concept, part.concept):
            return owner
    return None
