"""The bodies of further units named after the first: "UBND huyện A, B và C", "Đảng ủy, HĐND, UBND phường A và xã B".

The words of the kind are said once; a unit of the same level that follows the first in a list has such a body too.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.annotations import UnitMention
from kg.extract.body_kinds import plain, within
from kg.extract.body_reading import Reading
from kg.extract.body_shared import suit
from kg.extract.body_units import fits, level_of
from kg.extract.patterns import GapPatterns

if TYPE_CHECKING:
    from kg.extract.body_reader import Reader

__all__ = ["further_units"]

_P = GapPatterns("body_patterns.toml", "rows")

_KINDS = ("party-committee", "representative-body", "executive-body", "armed-force", "front-body")
_TELLS_OF_PLACES = "peoples-council"
"""Alone it is a deputy's, of one unit: "đại biểu HĐND huyện A, xã B"."""
_LONGEST_ROW = 40


def further_units(reader: Reader) -> Iterator[Reading]:
    """The readings of further units, each where its unit is named."""
    for first in list(reader.readings.values()):
        if first.unit is None or not _of_its_unit(first):
            continue
        row = list(_row(reader, first))
        if not row:
            continue
        beside = [each for each in reader.readings.values() if _goes_with(each, first)]
        several = _P.several.search(reader.folded, first.start, first.end) is not None
        if not several and not (beside if first.concept.key == _TELLS_OF_PLACES else _of_any_row(first)):
            continue
        for mention in row:
            made = _made(first, mention)
            if made is not None:
                parts = [each for each in beside if each.parent is first]
                yield from [] if parts and first.owned else [made]
                yield from (_part(each, made) for each in parts)
                others = (_made(each, mention) for each in beside if each.parent is None)
                yield from (other for other in others if other is not None)


def _of_its_unit(reading: Reading) -> bool:
    """Whether a body is nothing but its kind and a unit named with it."""
    if not reading.explicit or reading.tail or reading.parent is not None or reading.proper:
        return False
    return plain(reading.concept)


def _of_any_row(reading: Reading) -> bool:
    """Whether a body is of a kind that has its like in each unit named behind it, be it said or not."""
    return any(within(reading.concept, kind) for kind in _KINDS)


def _goes_with(reading: Reading, first: Reading) -> bool:
    """Whether a body takes its unit from `first`, in its list or as part of it."""
    if reading.parent is first:
        return not reading.tail
    last = reading
    while last.shares is not None and last is not first:
        last = last.shares
    return last is first and reading is not first and not reading.tail and plain(reading.concept)


def _row(reader: Reader, first: Reading) -> Iterator[UnitMention]:
    """The units of the same level that go on the list after the unit of `first`."""
    end, seen = first.end, {first.unit.name if first.unit else ""}
    for _ in range(_LONGEST_ROW):
        gap = _P.next.match(reader.folded, end)
        mention = reader.units.get(gap.end()) if gap else None
        if mention is None or mention.generic or mention.named_in not in ("", "body"):
            return
        if mention.start in reader.readings or mention.unit.name in seen or first.unit is None:
            return
        if level_of(mention.unit) != level_of(first.unit):
            return
        seen.add(mention.unit.name)
        end = mention.end
        yield mention


def _made(like: Reading, mention: UnitMention) -> Reading | None:
    made = Reading(mention.start, mention.end, like.concept, like.head, unit=mention.unit, explicit=True)
    suit(made, mention.unit)
    return made if fits(made.concept, mention.unit) else None


def _part(like: Reading, owner: Reading) -> Reading:
    owner.owned = True
    return Reading(owner.start, owner.end, like.concept, like.head, parent=owner, explicit=True)
