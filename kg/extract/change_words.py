"""The words that tell changes of units, as patterns over folded text."""

from __future__ import annotations

import re
from functools import cache
from typing import cast

from kg.extract.patterns import Patterns, word_file
from kg.language.gates import Gated
from kg.language.matcher import PhraseMatcher
from kg.units import Level

__all__ = ["SHARED", "ChangeWords", "change_words", "levels", "patterns"]

_FILE = "change_words.json"
_CUES = (
    *("merge", "arrange", "found", "create", "receive", "move", "split", "rename", "convert", "became", "now"),
    *("made_of", "establish", "joint_cues", "bracket_cues"),
)
_WORD = re.compile(r"[^\W\d_]+")


def patterns(table: str) -> Patterns:
    """The patterns of one table of change_patterns.toml."""
    return Patterns("change_patterns.toml", table)


SHARED = patterns("shared")
"""Those that several modules need."""


class ChangeWords:
    """The lists of change_words.json, as sets and as patterns."""

    def __init__(self) -> None:
        """Reads the file; patterns are made when they are first asked for."""
        self._file = word_file(_FILE)
        self._patterns: dict[str, Gated] = {}
        self._glue = frozenset(self._file.words("glue"))
        self.listing = frozenset(self._file.words("listing"))
        """The words that stand between the units of a mere list."""
        self.cues = _cues()
        """What a sentence that tells a change has; False for words that only look so ("thành phố", "thu nhập")."""

    def __getitem__(self, name: str) -> Gated:
        """A pattern for any word of the list of that name, as whole words."""
        found = self._patterns.get(name)
        if found is None:
            found = self._patterns[name] = Gated(rf"{self._file.beginning(name)}(?!\w)")
        return found

    def glued(self, between: str) -> bool:
        """Whether only small words of such sentences stand between two units."""
        return all(word in self._glue for word in _WORD.findall(between))


def _cues() -> PhraseMatcher[bool]:
    words = word_file(_FILE)
    told = [(word, True) for name in _CUES for word in words.words(name)]
    return PhraseMatcher([*told, *((word, False) for word in words.words("not_cues"))], shared=True)


@cache
def change_words() -> ChangeWords:
    """The words of change_words.json, read once."""
    return ChangeWords()


@cache
def levels(name: str) -> dict[str, Level]:
    """Words of the groups of that name → the level of units that they are listed under."""
    groups = word_file(_FILE).groups(name)
    return {word: cast(Level, level) for level, words in groups.items() for word in words}
