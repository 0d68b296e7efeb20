"""Groups of deputies: which council each is of, and those that are named twice, with their number and without."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from kg.extract.body_reading import Reading
from kg.extract.patterns import GapPatterns
from kg.language.folding import fold
from kg.vocabulary import Concept

__all__ = ["called_group", "constituency", "is_deputies", "join_groups", "numbered_group"]

_P = GapPatterns("body_patterns.toml", "deputies")

_OF_CONSTITUENCY = ("council-deputies-group", "election-board")
_GROUP = "tổ đại biểu"
_APART = re.compile(r"\s*(?:[-–,]\s*)?(?:của\s+)?")


def constituency(text: str, concept: Concept, at: int) -> str:
    """The constituency named at `at` that deputies or an election board stand for ("đơn vị bầu cử số 1"), or ""."""
    match = _P.constituency.match(text, at) if concept.key in _OF_CONSTITUENCY else None
    return match[1] if match else ""


def numbered_group(folded: str, readings: Mapping[int, Reading], group: Reading, number: str) -> None:
    """Gives a group of deputies with its number the council named after that: "Tổ đại biểu số 1 - HĐND huyện A".

    Where none is, its council is told elsewhere; a group of the National Assembly's deputies is of no council, and one
    in brackets only says which deputy speaks.
    """
    if not folded.startswith(_GROUP, group.start) or _P.numbered.fullmatch(number) is None:
        return
    gap = _APART.match(folded, group.end)
    council = readings.get(gap.end()) if gap else None
    if council is not None and council.concept.key == "peoples-council":
        group.unit, group.end = council.unit, council.end
        group.explicit = council.owned = council.explicit
    elif folded[group.start - 1 : group.start] == "(" or _P.of_assembly.match(folded, group.end):
        group.owned = True
    elif fold(group.head) != _GROUP and not folded.startswith(f"{_GROUP} số", group.start):
        return
    group.head, group.tail = f"Tổ đại biểu {number} Hội đồng nhân dân", ""


def is_deputies(reading: Reading) -> bool:
    """Whether it is a group of deputies, of a council or the National Assembly."""
    return reading.concept.key == _KIND


_KIND = "council-deputies-group"


def join_groups(readings: Sequence[Reading]) -> None:
    """Drops those named twice: as the group of a council that has one number only; all of the National Assembly's."""
    groups = [reading for reading in readings if is_deputies(reading)]
    abroad = {fold(group.head) for group in groups if group.owned and _numbered(group)}
    numbered: dict[str, set[str]] = {}
    for group in groups:
        if fold(group.head) in abroad:
            group.owned = True
        elif _numbered(group) and not group.owned and (unit := group.body().unit) is not None:
            numbered.setdefault(unit.name, set()).add(group.head)
    for group in groups:
        unit = group.body().unit
        if not _numbered(group) and unit is not None and len(numbered.get(unit.name, ())) == 1:
            group.owned = True


def _numbered(group: Reading) -> bool:
    return bool(group.constituency) or " số " in f"{group.head} {group.tail} "


def called_group(reading: Reading) -> bool:
    """Whether it is a group of deputies called just that, whose council is named elsewhere if at all."""
    return is_deputies(reading) and fold(reading.head) == _GROUP
