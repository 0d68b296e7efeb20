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

from kg.language.needed import needed
from kg.language.scan import LONG, add_gate, places

__all__ = ["Gated"]


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
        words = needed(pattern)
        self._number = add_gate(words) if words else -1

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match within `text[start:end]`; what stands before `start` is seen by look-behinds."""
        return self.plain.search(text, start, end) if self._may_match(text, start, end) else None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Every match within `text[start:end]`."""
        return self.plain.finditer(text, start, end) if self._may_match(text, start, end) else iter(())

    def _may_match(self, text: str, start: int, end: int) -> bool:
        number = self._number
        if number < 0 or len(text) < LONG:
            return True
        found = places(text)
        starts = found.gates.get(number)
        if starts is None:
            return number >= found.gate_count
        at = bisect_left(starts, start)
        return at < len(starts) and starts[at] < end
