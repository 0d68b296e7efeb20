"""Where units are named or meant in a text, with the register's units each name may stand for; no choice is made."""

from __future__ import annotations

from typing import NamedTuple

from kg.extract.annotations import in_order
from kg.extract.unit_bare import BareFinder
from kg.extract.unit_literal import LiteralFinder
from kg.extract.unit_reader import Found, Reader

__all__ = ["Found", "Mentions", "find_units"]


class Mentions(NamedTuple):
    """The places in order, those of them with a name, and the cues of the text."""

    found: list[Found]
    named: list[Found]
    phrases: dict[str, list[tuple[int, int]]]
    names: dict[int, list[tuple[int, str]]]
    """Start → end and folded spelling of the register's names there, longest first, whether units are meant or not."""


def find_units(text: str, folded: str) -> Mentions:
    """All places where a unit is named or meant, in order."""
    reader = Reader(text, folded)
    LiteralFinder(reader).run()
    finder = BareFinder(reader)
    finder.run()
    finder.stand_ins()
    found = in_order(reader.found)
    names = {
        start: [(end, reader.names.key(index)) for end, index in ends if index < reader.names.bare_until]
        for start, ends in reader.at.items()
    }
    named = [each for each in found if not each.generic]
    return Mentions(found, named, reader.hits.phrases, {start: ends for start, ends in names.items() if ends})
