"""How many people bear a name: what an equal name says about two people.

A full name's share is the product of the shares of its words, as if they were given independently of each other. That
is wrong in detail and right in order of magnitude, which is all that a logarithm needs: some hundred of a hundred
thousand officials are called Nguyễn Văn Hùng, hardly one is called Lê Khắc Nguyên Anh.
"""

from __future__ import annotations

import csv
from functools import cache, lru_cache
from importlib.resources import files

from kg.language.folding import fold
from kg.language.names import name_key, surname_length

__all__ = ["bearers", "share"]

_OTHER = "*"
"""Row of the words that are not listed, each."""
_NONE = ""
"""Row of names without middle name."""


@cache
def _shares() -> dict[str, dict[str, float]]:
    """Shares by part of the name and folded word, from data/name_shares.csv (see NOTICE for its sources)."""
    found: dict[str, dict[str, float]] = {}
    text = files("kg.identity").joinpath("data", "name_shares.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(text.splitlines()):
        found.setdefault(row["part"], {})[fold(row["word"])] = float(row["per_mille"]) / 1000
    return found


@lru_cache(maxsize=8192)
def share(name: str) -> float:
    """Which part of all people bears the name, between 0 and 1.

    >>> share("Nguyễn Văn Hùng") > 1000 * share("Lê Khắc Nguyên Anh")
    True
    """
    words = name_key(name)
    taken = min(surname_length(words), len(words) - 1)
    middle = words[taken:-1]
    # Without a surname it is a pen name or a name cut short, and any bearer of its words may be meant.
    found = (_of("surname", " ".join(words[:taken])) if taken else 1.0) * _of("given", words[-1])
    if not middle:
        return found * _of("middle", _NONE)
    for word in middle:
        found *= _of("middle", word)
    return found


def _of(part: str, word: str) -> float:
    table = _shares()[part]
    return table.get(word, table[_OTHER])


def bearers(name: str, people: int) -> float:
    """How many of so many people bear the name, on average."""
    return share(name) * people
