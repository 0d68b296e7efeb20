"""One pass over a text for the words of every vocabulary and pattern that the process looks for.

A pass costs a look at every character, however many words it looks for, and an article is read with a dozen
vocabularies and some hundred patterns. So all their words are in one automaton, and what it finds is kept for the few
texts that are being read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

__all__ = ["LONG", "add_gate", "add_phrases", "places"]

LONG = 400
"""Characters from which on looking for all words at once pays."""


class Places(NamedTuple):
    """Where words stand in a text, by the numbers of those that look for them."""

    gates: dict[int, list[int]]
    """Starts of words, in order."""
    phrases: dict[int, list[tuple[int, int, int]]]
    """Start, negated end and index of each phrase that stands between word boundaries, in order."""
    gate_count: int
    """Numbers from this on were given later and are not looked for yet; the same for `phrase_count`."""
    phrase_count: int


class _Words:
    """All words, each with the gates that ask whether it is there and the lists of phrases it is in."""

    def __init__(self) -> None:
        self.gates: dict[str, list[int]] = {}
        self.phrases: dict[str, list[tuple[int, int]]] = {}
        self.gate_count = self.phrase_count = 0
        self._built: _Automaton | None = None
        self._texts = 0
        self._due = 1
        """How many texts there were, and from how many on the automaton may be built again."""

    def automaton(self) -> _Automaton:
        """That of the words so far, or of some texts ago: patterns come with the first text that needs them."""
        self._texts += 1
        built = self._built
        known = (built.gate_count, built.phrase_count) if built else None
        if built is None or (self._texts >= self._due and known != (self.gate_count, self.phrase_count)):
            self._due = 2 * self._texts
            words = list(dict.fromkeys([*self.gates, *self.phrases]))
            users = [(tuple(self.gates.get(word, ())), tuple(self.phrases.get(word, ()))) for word in words]
            automaton = AhoCorasick(words, matchkind=MatchKind.Standard)
            built = self._built = _Automaton(automaton, users, self.gate_count, self.phrase_count)
        return built


class _Automaton(NamedTuple):
    words: AhoCorasick
    users: list[tuple[tuple[int, ...], tuple[tuple[int, int], ...]]]
    """By the index of a word: numbers of gates; numbers of lists of phrases with the phrase's index."""
    gate_count: int
    phrase_count: int


_WORDS = _Words()


def add_gate(words: Iterable[str]) -> int:
    """The number under which `places(text).gates` tells where any of the words stands, be it inside of others."""
    number = _WORDS.gate_count
    for word in words:
        _WORDS.gates.setdefault(word, []).append(number)
    _WORDS.gate_count += 1
    return number


def add_phrases(phrases: Iterable[str]) -> int:
    """The number under which `places(text).phrases` tells where each of the phrases stands."""
    number = _WORDS.phrase_count
    for index, phrase in enumerate(phrases):
        _WORDS.phrases.setdefault(phrase, []).append((number, index))
    _WORDS.phrase_count += 1
    return number


@lru_cache(maxsize=4)
def places(text: str) -> Places:
    """Everything that was added so far, where it stands in a text."""
    automaton = _WORDS.automaton()
    gates: defaultdict[int, list[int]] = defaultdict(list)
    phrases: defaultdict[int, list[tuple[int, int, int]]] = defaultdict(list)
    users = automaton.users
    around = f" {text} "  # around[start] is the character before, around[end + 1] the one after
    matches = automaton.words.find_matches_as_indexes(text, overlapping=True)
    matches.sort(key=itemgetter(1))
    for word, start, end in matches:
        in_gates, in_phrases = users[word]
        for number in in_gates:
            gates[number].append(start)
        if (
            in_phrases
            and not (around[start].isalnum() and around[start + 1].isalnum())
            and not (around[end + 1].isalnum() and around[end].isalnum())
        ):
            for number, index in in_phrases:
                phrases[number].append((start, -end, index))
    for standing in phrases.values():
        standing.sort()
    return Places(gates, phrases, automaton.gate_count, automaton.phrase_count)
