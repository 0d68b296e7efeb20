"""Regular expressions that are tried only where a word stands that every match of them has.

Most searches of most sentences find nothing, and a search costs a look at every character. So the words that a pattern
cannot match without are read off the pattern itself, those of all patterns are looked for in a long text at once, and a
pattern whose words are not there is not tried. The answers are those of the pattern alone.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, MatchKind

from kg.language.needed import needed

__all__ = ["Gated"]

_LONG = 400
"""Characters from which on looking for all words at once pays."""


class Gated:
    r"""A compiled pattern with the methods of `re.Pattern` that reading needs.

    >>> Gated(r"\bchủ (?:trì|tọa)\b").search("ông A chủ tọa kỳ họp").group()
    'chủ tọa'

    `pattern` is its source as in `re.Pattern`, `plain` the compiled one, for a text that few patterns are
    looked for in.
    """

    __slots__ = ("_number", "findall", "fullmatch", "match", "pattern", "plain")

    def __init__(self, pattern: str) -> None:
        """Raises re.error for what is no regular expression."""
        self.pattern = pattern
        self.plain = re.compile(pattern)
        self.match, self.fullmatch, self.findall = self.plain.match, self.plain.fullmatch, self.plain.findall
        self._number = _WORDS.add(needed(pattern))

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match within `text[start:end]`; what stands before `start` is seen by look-behinds."""
        return self.plain.search(text, start, end) if self._may_match(text, start, end) else None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Every match within `text[start:end]`."""
        return self.plain.finditer(text, start, end) if self._may_match(text, start, end) else iter(())

    def _may_match(self, text: str, start: int, end: int) -> bool:
        if self._number < 0 or len(text) < _LONG:
            return True
        count, found = _places(text)
        places = found.get(self._number)
        if places is None:
            return self._number >= count
        at = bisect_left(places, start)
        return at < len(places) and places[at] < end


class _Words:
    """The words of all patterns, each with the numbers of those that need it or another."""

    def __init__(self) -> None:
        self.users: dict[str, list[int]] = {}
        self.count = 0
        self._built: tuple[int, AhoCorasick, list[list[int]]] | None = None

    def add(self, words: frozenset[str]) -> int:
        """The number of a pattern that needs one of the words; -1 where nothing is known of it."""
        if not words:
            return -1
        for word in words:
            self.users.setdefault(word, []).append(self.count)
        self.count += 1
        return self.count - 1

    def automaton(self) -> tuple[int, AhoCorasick, list[list[int]]]:
        """How many patterns it knows, the automaton, and the numbers of the patterns by its indexes."""
        if self._built is None or self._built[0] < self.count:
            users = [list(numbers) for numbers in self.users.values()]
            self._built = self.count, AhoCorasick(list(self.users), matchkind=MatchKind.Standard), users
        return self._built


_WORDS = _Words()


@lru_cache(maxsize=4)
def _places(text: str) -> tuple[int, dict[int, list[int]]]:
    """Where words of each pattern begin, in order, by the pattern's number; and how many patterns were known."""
    count, automaton, users = _WORDS.automaton()
    found: dict[int, list[int]] = {}
    for index, start, _ in automaton.find_matches_as_indexes(text, overlapping=True):
        for number in users[index]:
            if number in found:
                found[number].append(start)
            else:
                found[number] = [start]
    for places in found.values():
        places.sort()
    return count, found
