"""The patterns and word lists of kg/extract/data; kg.language.patterns tells how they are written."""

from __future__ import annotations

from collections.abc import Callable

from kg.language import patterns
from kg.language.patterns import WordFile

__all__ = ["GapPatterns", "Patterns", "word_file"]

_PACKAGE = "kg.extract"


class Patterns(patterns.Patterns):
    """The patterns of one table, for sentences and whole texts.

    >>> Patterns("event_patterns.toml", "acts").running.search("chính thức vận hành").group()
    'vận hành'
    """

    def __init__(self, file: str, table: str, **given: Callable[[], str]) -> None:
        """`given` are patterns for names in braces, of words that stand elsewhere."""
        super().__init__(_PACKAGE, file, table, **given)


class GapPatterns(patterns.GapPatterns):
    """The same for the few words between two names.

    >>> GapPatterns("office_patterns.toml", "lists").and_last.search(", bà C và ").group()
    'và '
    """

    def __init__(self, file: str, table: str, **given: Callable[[], str]) -> None:
        """`given` as for Patterns."""
        super().__init__(_PACKAGE, file, table, **given)


def word_file(file: str) -> WordFile:
    """The word lists of a JSON file, read once."""
    return patterns.word_file(_PACKAGE, file)
