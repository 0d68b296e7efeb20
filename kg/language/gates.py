"""Regular expressions that are tried only where a word stands that every match of them has.

Most searches of most sentences find nothing, and a search costs a look at every character. So the words that a pattern
cannot match without are read off the pattern itself, those of all patterns are looked for in a long text at once, and a
pattern whose words are not there is not tried; one that begins with such a word is tried only where one stands. The
answers are those of the pattern alone.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections.abc import Iterator

from kg.language.needed import begins, needed
from kg.language.scan import LONG, add_gate, places

__all__ = ["Gated"]


class Gated:
    r"""A compiled pattern with the methods of `re.Pattern` that reading needs.

    >>> Gated(r"\bchủ (?:trì|tọa)\b").search("ông A chủ tọa kỳ họp").group()
    'chủ tọa'

    `pattern` is its source as in `re.Pattern`, `plain` the compiled one, for a text that few patterns are
    looked for in.
    """

    __slots__ = ("_few", "_number", "_opens", "_words", "findall", "fullmatch", "match", "pattern", "plain")

    def __init__(self, pattern: str) -> None:
        """Raises re.error for what is no regular expression."""
        self.pattern = pattern
        self.plain = re.compile(pattern)
        self.match, self.fullmatch, self.findall = self.plain.match, self.plain.fullmatch, self.plain.findall
        opening = begins(pattern)
        self._opens = bool(opening)
        """Whether every match begins with one of the words that are looked for, rather than holds one."""
        words = opening or needed(pattern)
        self._words = words
        self._number = _LATER if words else _NEVER
        self._few = tuple(words) if len(words) <= _FEW else ()

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match within `text[start:end]`; what stands before `start` is seen by look-behinds."""
        number = self._number
        if len(text) < LONG:
            return self.plain.search(text, start, end) if self._may_match(text) else None
        if number < 0 or number >= (found := places(text)).gate_count:
            if number == _LATER:
                self._number = add_gate(self._words)
            return self.plain.search(text, start, end)
        starts = found.gates.get(number)
        if starts is None:
            return None
        at = bisect_left(starts, start)
        if not self._opens:
            return self.plain.search(text, start, end) if at < len(starts) and starts[at] < end else None
        while at < len(starts) and starts[at] < end:
            if (match := self.match(text, starts[at], end)) is not None:
                return match
            at += 1
        return None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Every match within `text[start:end]`."""
        number = self._number
        if number < 0 or len(text) < LONG or number >= (found := places(text)).gate_count:
            if number == _LATER:
                self._number = add_gate(self._words)
            return self.plain.finditer(text, start, end)
        starts = found.gates.get(number)
        if starts is None:
            return iter(())
        at = bisect_left(starts, start)
        if at == len(starts) or starts[at] >= end:
            return iter(())
        return self._from(starts[at:], text, end) if self._opens else self.plain.finditer(text, start, end)

    def _may_match(self, text: str) -> bool:
        """Whether one of the words is in a short text, or there are too many to be looked for one by one."""
        few = self._few
        for word in few:
            if word in text:
                return True
        return not few

    def _from(self, starts: list[int], text: str, end: int) -> Iterator[re.Match[str]]:
        """The matches that begin at some of `starts`, before `end` and without overlap."""
        free = 0
        for start in starts:
            if start >= end:
                return
            if start >= free and (match := self.match(text, start, end)) is not None:
                yield match
                free = match.end()


_FEW = 8
"""Words up to which a short text is asked for each, which is quicker than to try the pattern."""
_NEVER, _LATER = -1, -2
"""The number of a pattern without such words, and of one that was not searched for yet: many are only matched."""
