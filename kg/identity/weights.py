"""Scores: log-odds in bits with their parts in words, as Fellegi and Sunter (1969) weigh the fields of two records.

The weights stand in data/weights.csv: log2 of how often the field agrees (or disagrees) in two records of one thing
over how often it does in records of two. A part may count for less than its weight.
"""

from __future__ import annotations

import csv
from functools import cache, lru_cache
from importlib.resources import files

import msgspec

__all__ = ["APART", "JOIN", "Part", "Score", "part"]

JOIN = 3.0
"""From 8 to 1 on two are taken for one: apart is the mistake that is easier to undo."""
APART = -3.0
"""Up to 1 to 8 they are taken for two; between the two nothing is decided, and they stay apart."""

_BLOCKING = -12.0
"""A part of this weight is a contradiction, which no chain of others may bridge."""


class Part(msgspec.Struct, frozen=True):
    """One reason: how much it weighs, in bits, and what it is, in words."""

    bits: float
    words: str

    def __str__(self) -> str:
        return f"{self.bits:+.1f} {self.words}"


class Score(msgspec.Struct, frozen=True):
    """The reasons for and against two things being one."""

    parts: tuple[Part, ...]

    @property
    def bits(self) -> float:
        """The sum: 3 means 8 to 1 for, -3 means 8 to 1 against."""
        return round(sum(part.bits for part in self.parts), 1)

    @property
    def blocked(self) -> bool:
        """Whether one of the reasons is a contradiction."""
        return any(part.bits <= _BLOCKING for part in self.parts)

    @property
    def joins(self) -> bool:
        """Whether the reasons are enough to take the two for one."""
        return self.bits >= JOIN and not self.blocked


@cache
def _table() -> dict[tuple[str, str], tuple[float, str]]:
    text = files("kg.identity").joinpath("data", "weights.csv").read_text(encoding="utf-8")
    return {(row["thing"], row["id"]): (float(row["bits"]), row["words"]) for row in csv.DictReader(text.splitlines())}


@lru_cache(maxsize=65536)
def part(thing: str, name: str, *about: str, times: float = 1.0) -> Part:
    """A reason of the table, its words filled in with `about`, its weight `times` what the table says.

    >>> str(part("person", "province", "Đà Nẵng"))
    '+4.5 offices in one province, Đà Nẵng'
    """
    bits, words = _table()[thing, name]
    return Part(round(bits * times, 1), words.format(*about))
