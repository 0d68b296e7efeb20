"""What stands before a number: a comparator ("hơn", "ít nhất"), or a word that makes it an ordinal ("khóa", "quận")."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.figure_words import figure_words, last_words
from kg.facts import Comparator

__all__ = ["Left", "left_of"]


@dataclass(frozen=True, slots=True)
class Left:
    """The words before a number and what they make of it."""

    comparator: Comparator | None
    start: int
    """Where the quote begins: the comparator or the number itself."""
    words: tuple[str, ...]
    """The words before that, in order, within the clause."""

    on: bool = False
    """The comparator is "trên", which may also mean "on"."""

    def ends_with(self, name: str) -> bool:
        """Whether the last words before are in that set of figure_words.json."""
        return any(" ".join(self.words[-k:]) in figure_words()[name] for k in (1, 2, 3) if k <= len(self.words))

    @property
    def ordinal(self) -> bool:
        """The number numbers something: "quận 1", "khóa 13", but not "tổng số 13 xã"."""
        return self.ends_with("ordinal_before") and not self.ends_with("not_ordinal")


def left_of(folded: str, sentence_start: int, number_start: int) -> Left:
    """What stands before the number that begins at `number_start`."""
    words = last_words(folded, sentence_start, number_start)
    start = number_start
    if words and words[-1][0] == "từ" and len(words) > 1:  # "khoảng từ 20cm"
        shorter = words[:-1]
        if _comparator([word for word, _ in shorter])[0]:
            words = shorter
    sign, used = _comparator([word for word, _ in words])
    if sign:
        start = words[-used][1]
        words = words[:-used]
    elif "ước" in [word for word, _ in words[-4:]]:  # "ước thực hiện là 17 tỷ"
        sign = "~"
    return Left(sign, start, tuple(word for word, _ in words), on=folded.startswith("trên ", start))


def _comparator(words: list[str]) -> tuple[Comparator | None, int]:
    known = figure_words().comparators
    for size in range(min(4, len(words)), 0, -1):
        if sign := known.get(" ".join(words[-size:])):
            return sign, size
    return None, 0
