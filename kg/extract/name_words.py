"""Runs of capitalised words, taken apart: what is looked for, and the words of one style."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from kg.extract.name_verdicts import MIDDLE
from kg.language.names import LOWER, UPPER

__all__ = ["JOINED", "JOINT", "RUN", "Word", "segments"]

_APART = rf"(?<=[HKY])['’ʼ](?=[ \u00a0][{UPPER}])"
"""A blank behind the mark of a name of the highlands: "K’ Thủy"."""
_TAIL = rf"(?:(?<=M)c[{UPPER}])?(?:{_APART}|['’ʼ][{UPPER}]?[{LOWER}]+|[{LOWER}]+(?:['’][{LOWER}]+)?|[{UPPER}]{{1,30}})?"
_WORD = rf"[{UPPER}]{_TAIL}"
_BEGIN = rf"[{UPPER}](?<![{UPPER}][{LOWER}].)"
"""A capital that is not the second of a short form: "ThS"."""
# Patterns that are looked for everywhere begin with the capital itself: the search then skips to the next one.
RUN = re.compile(
    rf"{_BEGIN}(?:{_TAIL}(?:[ \u00a0]{{1,2}}(?:(?:văn|thị) |(?<=hích )nữ )?{_WORD})+|['’ʼ][{UPPER}]?[{LOWER}]+)"
)
JOINED = re.compile(
    rf"[{UPPER}](?<![{UPPER}{LOWER}-].)[{LOWER}]+(?:-[{LOWER}]+)+"
    rf"(?: [{UPPER}][{LOWER}]+(?:-[{LOWER}]+)*){{1,3}}(?![\w-])"
)
JOINT = re.compile(rf"-(?<=[{LOWER}]-)[{LOWER}]")
"""What every one of them has, and few texts have anywhere."""


class Word(NamedTuple):
    """A word of a run, by its place in the text."""

    start: int
    end: int
    key: str
    capitals: bool | None
    """In full capitals; None for single letters, which go with either."""


def segments(text: str, folded: str, start: int, end: int) -> Iterator[list[Word]]:
    """The words of a run, apart where full capitals meet title case, without what acronyms there are."""
    segment: list[Word] = []
    style: bool | None = None
    for first, last, key, capitals in _words(text[start:end], folded[start:end]):
        if capitals is not None and style is not None and capitals is not style:
            # "BSCKII | Y Bion Niê", "Ông | Y BION NIÊ"
            kept = segment[-1].capitals is None and (len(segment) == 2 or (style and len(segment) > 1))
            yield segment[:-1] if kept else segment
            segment, style = segment[-1:] if kept else [], None
        style = style if capitals is None else capitals
        segment.append(Word(start + first, start + last, key, capitals))
    yield segment


@lru_cache(maxsize=8192)
def _words(run: str, folded: str) -> tuple[Word, ...]:
    """The words of a run, by their places in it; the same runs come again and again in the news."""
    words: list[Word] = []
    at = 0
    for word, key in zip(run.split(), folded.replace("’", "'").replace("ʼ", "'").split(), strict=True):
        at = run.index(word, at)
        capitals = None if len(word.rstrip("'’ʼ")) == 1 or word in MIDDLE else word.isupper()
        words.append(Word(at, at + len(word), key, capitals))
        at += len(word)
    return tuple(words)
