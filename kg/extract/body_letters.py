"""Firms and institutions called by the letters that an article gives behind their names.

"Công ty TNHH MTV Vàng bạc đá quý Sài Gòn (SJC)", elsewhere "Tổng Giám đốc SJC", "Công ty SJC".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from kg.extract.body_kinds import may_own, within
from kg.extract.body_reading import Reading
from kg.language.abbreviations import abbreviations
from kg.language.folding import fold
from kg.language.names import is_syllable

if TYPE_CHECKING:
    from kg.extract.body_reader import Reader

__all__ = ["read_letters"]

_GIVEN = re.compile(
    r"\s\((?:(?:gọi|viết) tắt (?:là )?)?[“\"]?(?P<letters>[A-ZĐ][A-Za-z0-9Đ&-]{1,14}(?: [A-ZĐ][A-Za-z0-9]+)?)[”\"]?\)"
)
_CALLED = ("enterprise", "university", "institute", "hospital", "bank")
"""Kinds that are called by letters of their own."""


def read_letters(reader: Reader) -> None:
    """Reads such letters wherever they stand by themselves, or behind the word for what they name."""
    if "(" not in reader.text:
        return
    told: dict[str, Reading] = {}
    for reading in list(reader.readings.values()):
        given = _GIVEN.match(reader.text, reading.end)
        if given is None or not reading.tail or not any(within(reading.concept, kind) for kind in _CALLED):
            continue
        letters = given["letters"]
        if letters not in abbreviations() and not all(is_syllable(fold(word)) for word in letters.split()):
            told.setdefault(letters, reading)
    for letters, reading in told.items():
        for found in re.finditer(rf"(?<![\w&/(.-]){re.escape(letters)}(?![\w&/-])", reader.text):
            _read(reader, found.start(), found.end(), reading)


def _read(reader: Reader, at: int, end: int, named: Reading) -> None:
    """Makes the letters from `at` to `end` those of the body `named`, with the word for its kind before them."""
    over = next((r for start, r in reader.readings.items() if start <= at and r.end >= end), None)
    if over is not None:
        brand = over.start == at and over.bare and within(over.concept, "enterprise")
        if over.end == end and over is not named and (brand or fold(over.tail) == fold(reader.text[at:end])):
            over.concept, over.head, over.tail = named.concept, named.head, named.tail
            over.parent, over.unit, over.explicit, over.proper = named.parent, named.unit, named.explicit, named.proper
            over.bare = False
        return
    hit = reader.hits.at(at)
    if at in reader.units or (hit is not None and (hit.end != end or not within(hit.concept, "enterprise"))):
        return
    called = reader.readings[at] = msgspec.structs.replace(named, start=at, end=end)
    for part in reader.readings.values():
        if part.end == at - 1 and part.parent is None and not part.explicit and may_own(named.concept, part.concept):
            part.parent, part.end, part.explicit, part.shares, called.owned = called, end, True, None, True
