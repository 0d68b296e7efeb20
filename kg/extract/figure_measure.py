"""By which measure of ontology/measures.ttl a figure is one: by what is counted, or by the words before a share."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.annotations import Sentence
from kg.extract.figure_right import Counted
from kg.extract.figure_words import figure_words
from kg.extract.patterns import Patterns
from kg.language.folding import fold
from kg.language.matcher import PhraseMatcher
from kg.vocabulary import Concept, phrases, scheme

__all__ = ["Measures"]

_P = Patterns("figure_patterns.toml", "measure")

_FIRST = re.compile(r"\w*")
_PLAIN = frozenset({"share", "amount"})
_MONEY = frozenset({"đồng", "USD"})
_RATES = _MONEY | {"%"}
_LAST = re.compile(r"(\w+)?\s?(\w+)\s\Z")


@cache
def _matcher() -> PhraseMatcher[Concept]:
    return PhraseMatcher(phrases(scheme("measures")))


def _first(words: str) -> str:
    """The first word; "" where a mark stands first."""
    found = _FIRST.match(words)
    return found[0] if found else ""


@cache
def _nouns() -> dict[str, list[tuple[str, Concept]]]:
    """First word → wordings of measures that begin with it, the longest first."""
    found: dict[str, list[tuple[str, Concept]]] = {}
    for wording, concept in sorted(phrases(scheme("measures")), key=lambda pair: -len(pair[0])):
        found.setdefault(_first(wording), []).append((wording, concept))
    return found


@cache
def _symbols() -> dict[str, str]:
    return {wording: concept.key for wording, concept in phrases(scheme("measures"))}


class Measures:
    """Finds the measures of the figures of one article."""

    def __init__(self, text: str, folded: str) -> None:
        self._text = text
        self._folded = folded
        self._hits: dict[int, list[tuple[int, Concept]]] = {}

    def of(self, sentence: Sentence, start: int, counted: Counted) -> str | None:
        """Key of the measure of the figure whose number begins at `start`.

        A counted noun and a length or area name it themselves; a share or an amount is of what stands before it: a
        rate, an amount ("thu ngân sách … đạt 58%"), or for shares also of what is counted after "tỷ lệ", "số".
        """
        if counted.form == "noun" and counted.head != "lần":  # "tăng 2,3 lần" is like a share
            written = self._folded[counted.start : sentence.end] if counted.end > counted.start else ""
            return _named(written or counted.about or fold(counted.unit))
        if counted.form == "measure":
            return _symbols().get(fold(counted.unit).split("/")[0].strip())
        begin = max(sentence.start, *(self._text.rfind(mark, sentence.start, start) for mark in ";("))
        for at, concept in reversed(self._in(sentence)):
            if not begin <= at < start:
                continue
            if counted.form == "share" and _P.rate.search(self._folded, at + 1, start):
                break
            if self._fits(at, concept, counted):
                return concept.key
        return "amount" if counted.form == "currency" else "share"

    def _fits(self, at: int, concept: Concept, counted: Counted) -> bool:
        """Whether a wording at `at` tells what a share or an amount is of."""
        if concept.key in _PLAIN:
            return False
        label = concept.note("unitLabel")
        if label in (_MONEY if counted.form == "currency" else _RATES):
            return True
        before = None if counted.form == "currency" else _LAST.search(self._folded, max(0, at - 24), at)
        rates = figure_words()["rate_before"]
        return before is not None and (before[2] in rates or f"{before[1]} {before[2]}" in rates)

    def _in(self, sentence: Sentence) -> list[tuple[int, Concept]]:
        """Wordings of measures in a sentence."""
        begin = sentence.start
        if begin not in self._hits:
            found = _matcher().find(self._folded[begin : sentence.end])
            self._hits[begin] = [(start + begin, concept) for start, _, concept in found]
        return self._hits[begin]


def _named(words: str) -> str | None:
    """Key of the measure that words begin with, of the longest wording."""
    for wording, concept in _nouns().get(_first(words), ()):
        if words.startswith(wording) and not words[len(wording) : len(wording) + 1].isalnum():
            return concept.key
    return None
