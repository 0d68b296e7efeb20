"""The words that tell what a number in a text is: a figure, or an ordinal, a date, part of a name."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from kg.facts import Comparator
from kg.language.folding import fold

__all__ = ["FigureWords", "figure_words", "last_words"]

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
    after_any: re.Pattern[str]
    """Any of these, after a figure."""
    measure: re.Pattern[str]
    """A unit symbol or currency right after a number."""

    def __getitem__(self, name: str) -> frozenset[str]:
        """The set of that name."""
        return self.sets[name]


@cache
def figure_words() -> FigureWords:
    """The words, loaded once."""
    raw = json.loads((files("kg.extract") / "data/figure_words.json").read_text("utf-8"))
    symbols = json.loads((files("kg.language") / "data/number_words.json").read_text("utf-8"))["measures"]

    def either(words: Iterable[str]) -> str:
        return "|".join(re.escape(fold(word)) for word in sorted(words, key=len, reverse=True))

    def inverted(groups: dict[Comparator, list[str]]) -> dict[str, Comparator]:
        return {fold(word): sign for sign, words in groups.items() for word in words}

    return FigureWords(
        sets={name: frozenset(map(fold, words)) for name, words in raw.items() if isinstance(words, list)},
        comparators=inverted(raw["comparators"]),
        after=inverted(raw["after"]),
        after_any=re.compile(rf"\s?({either(inverted(raw['after']))})(?!\w)"),
        measure=re.compile(
            rf"\s?(?:(?P<share>%|(?:điểm )?phần trăm\b|điểm %)|(?P<symbol>{either(symbols)})(?![\w²³])"
            rf"|(?P<currency>{either(raw['currency'])})\b(?!/c\b|\s(?:{either(raw['not_currency_after'])})\b))"
            rf"(?P<per>(?:\s?/\s?[^\W\d_]+[²³23]?)*)"
        ),
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
