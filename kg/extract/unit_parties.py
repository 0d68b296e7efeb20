"""Whose people a sentence names where one unit's delegation visits another.

"Đoàn công tác tỉnh A thăm tỉnh B. Cùng đi có Phó Chủ tịch UBND tỉnh …" are guests, "Tiếp đoàn có …" their hosts.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, TypeVar

from kg.extract.annotations import Annotations
from kg.extract.patterns import GapPatterns

__all__ = ["Party", "one_of", "party_at"]

_P = GapPatterns("body_patterns.toml", "parties")

_FAR = 900
"""Characters before a sentence within which its delegation is told."""

_U = TypeVar("_U")


class Party(NamedTuple):
    """What a sentence says of those it names."""

    guests: bool
    """Whether they came with the delegation, rather than receive it."""
    told: int
    """Where the paragraph begins that tells of the delegation."""
    start: int
    """Where the words begin that say whose it is."""
    end: int
    """Where they end."""
    names: int
    """Where the sentence that names its people begins."""


def party_at(notes: Annotations, at: int) -> Party | None:
    """The party whose people the sentence at `at` names; None where it names none's or no delegation is told before."""
    sentence = notes.sentence_at(at)
    if sentence is None:
        return None
    folded, start = notes.folded, sentence.start
    if (led := _leaders(folded, start, at, sentence.end)) is not None:
        return led
    guests = _P.guests.match(folded, start, at) is not None
    if not guests and _P.hosts.match(folded, start, at) is None:
        return None
    told = list(_P.delegation.finditer(folded, max(0, start - _FAR), start))
    if not told:
        return None
    begun = folded.rfind("\n", 0, told[-1].start()) + 1
    return Party(guests, begun, *told[-1].span("whose"), start)


def _leaders(folded: str, start: int, at: int, end: int) -> Party | None:
    """The delegation whose leaders are named at `at`: "Đoàn đại biểu tỉnh A do ông B, Bí thư | Tỉnh ủy dẫn đầu …"."""
    led = next(_P.led.finditer(folded, start, at), None)
    if led is None or _P.leads.search(folded, led.end(), at) is not None or _P.leads.search(folded, at, end) is None:
        return None
    return Party(True, led.start(), *led.span("whose"), led.end())


def one_of(party: Party, named: Iterable[tuple[int, _U]], at: int) -> _U | None:
    """Of units with where they are named, in order, the party's own; None if it has none there, or one is told at hand.

    The hosts' is the last other one that is told with the delegation or after it, up to `at`.
    """
    units = [(start, unit) for start, unit in named if party.told <= start < at]
    if any(start >= party.names for start, _ in units):
        return None
    of_guests = next((unit for start, unit in units if party.start <= start < party.end), None)
    if of_guests is None or party.guests:
        return of_guests
    return next((unit for _, unit in reversed(units) if unit != of_guests), None)
