"""The words that tell what a number in a text is: a figure, or an ordinal, a date, part of a name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import cast

from kg.extract.patterns import Patterns, word_file
from kg.facts import Comparator
from kg.language.numbers import measure_symbols
from kg.language.wordlists import either

__all__ = ["FigureWords", "figure_words", "last_words"]

_P = Patterns("figure_patterns.toml", "measure")
_REACH = 42
"""Characters that are looked back."""
_BREAKS = r",;:.()\"“”!?\n–—/"
_CLAUSE = re.compile(rf"[^-{_BREAKS}]*(?:-(?:(?!\s)|(?<!\s-))[^-{_BREAKS}]*)*")
"""From the last word backwards to a mark, or to a hyphen between spaces."""


@dataclass(frozen=True)
class FigureWords:
    """Data of figure_words.json, folded, as sets and patterns."""

    sets: dict[str, frozenset[str]]
    comparators: dict[str, Comparator]
    after: dict[str, Comparator]
    """Words behind a figure that make it a bound: "trở lên"."""
    measure: re.Pattern[str]
    """A unit symbol or currency right after a number."""

    def __getitem__(self, name: str) -> frozenset[str]:
        """The set of that name."""
        return self.sets[name]


@cache
def figure_words() -> FigureWords:
    """The words of figure_words.json, read once."""
    file = word_file("figure_words.json")
    return FigureWords(
        sets={name: frozenset(words) for name, words in file.lists.items()},
        comparators=_inverted(file.groups("comparators")),
        after=_inverted(file.groups("after")),
        measure=_measure(),
    )


def _inverted(groups: dict[str, list[str]]) -> dict[str, Comparator]:
    return {word: cast(Comparator, sign) for sign, words in groups.items() for word in words}


def _measure() -> re.Pattern[str]:
    symbol = either(measure_symbols())
    return re.compile(
        rf"\s?(?:(?P<share>{_P.share.pattern})|(?P<symbol>{symbol})(?![\w²³])|(?P<currency>{_P.currency.pattern}))"
        r"(?P<per>(?:\s?/\s?[^\W\d_]+[²³23]?)*)"
    )


def last_words(folded: str, start: int, end: int) -> list[str]:
    """The words right before `end`, at most six, back to a punctuation mark or `start`."""
    low = max(start, end - _REACH)
    tail = folded[low:end]
    clause = _CLAUSE.match(tail[::-1])
    begin = len(tail) - clause.end() if clause else 0
    if not begin and low > start:  # cut inside a word
        begin = tail.find(" ") + 1
    return tail[begin:].split()[-6:]
