"""What stands before a number: a comparator ("hơn", "ít nhất"), or a word that makes it an ordinal ("khóa", "quận")."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from kg.extract.figure_words import figure_words, last_words
from kg.facts import Comparator

__all__ = ["Left", "left_of"]

_COVENANTS = frozenset(("hương ước", "quy ước", "giao ước", "công ước", "khế ước", "mong ước", "mơ ước"))
"""Words that "ước" is part of and that estimate nothing."""
_LONGEST = 4
"""Words of the longest comparator."""


class Left(NamedTuple):
    """The words before a number and what they make of it."""

    comparator: Comparator | None
    start: int
    """Where the quote begins: the comparator or the number itself."""
    words: tuple[str, ...]
    """The words before that, in order, within the clause."""

    on: bool = False
    """The comparator is "trên", which may also mean "on"."""

    ends: tuple[str, ...] = ()
    """The last word before, the last two, the last three."""

    def ends_with(self, name: str) -> bool:
        """Whether the last words before are in that set of figure_words.json."""
        return not figure_words().sets[name].isdisjoint(self.ends)

    @property
    def ordinal(self) -> bool:
        """The number numbers something: "quận 1", "khóa 13", but not "tổng số 13 xã", "mỗi vùng 2 loại cây"."""
        before = self.words[-2:-1]
        each = before in (("mỗi",), ("từng",)) or (self.words[-1:] == ("tuổi",) and "".join(before).isdigit())
        return self.ends_with("ordinal_before") and not each and not self.ends_with("not_ordinal")


def left_of(folded: str, sentence_start: int, number_start: int) -> Left:
    """What stands before the number that begins at `number_start`."""
    words, start = last_words(folded, sentence_start, number_start), number_start
    if len(words) > 1 and words[-1] == "từ" and _comparator(words[:-1])[0]:  # "khoảng từ 20cm"
        start = folded.rindex(words.pop(), sentence_start, start)
    sign, used = _comparator(words)
    if sign:
        for _ in range(used):
            start = folded.rindex(words.pop(), sentence_start, start)
    elif "ước" in words[-4:] and not _COVENANTS.intersection(
        map(" ".join, pairwise(words[-5:]))
    ):  # "ước thực hiện là 17 tỷ"
        sign = "~"
    ends = tuple([" ".join(words[-size:]) for size in (1, 2, 3) if size <= len(words)])
    return Left(sign, start, tuple(words), sign is not None and folded.startswith("trên ", start), ends)


def _comparator(words: list[str]) -> tuple[Comparator | None, int]:
    """The sign that the last words are, of the most words, and how many they are."""
    known = figure_words()
    sign, used, end = None, 0, ""
    for size, word in enumerate(reversed(words[-_LONGEST:]), 1):
        end = f"{word} {end}" if end else word
        if found := known.comparators.get(end):
            sign, used = found, size
    return sign, used
