"""Whether a line without a full stop is a heading, or a sentence or an item of a list that was left without one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.articles.layout import layout
from kg.language.marks import BULLETS

__all__ = ["headings"]

LONGEST = 130
"""Characters of a heading."""
LONGEST_BARE = 70
"""Characters of a heading where the long lines, too, have no full stops."""
SHORTEST_SENTENCE = 45
"""Characters from which a line that opens like a sentence is one."""
SHORTEST_ITEM = 30
"""Characters from which lines below a colon are a list rather than headings in a row."""
_BARE = 2
"""So many long lines without a full stop, and no fewer than those with one, make a text without full stops."""
_STOPS = tuple(".,;:…?!”\"'")
_LABEL = re.compile(r"\(?(?P<number>\d{1,2}|[a-zđ])(?P<mark>[.)/])\s")
_LETTERS = "abcdđeghiklmnopqrstuvxy"


def headings(lines: Sequence[str]) -> frozenset[int]:
    """Which of an article's lines, by number, can be headings: short, without a full stop, with text after them.

    No heading is a line that opens like a sentence ("Cùng ngày, đoàn …"), one of several labelled lines in a row ("2.
    …" right behind "1. …"), nor one of several below a colon. Where a text's long lines end without full stops, only
    a short line can be a heading.
    """
    long = [line for line in lines if len(line) > LONGEST]
    open_ended = sum(not line.endswith(_STOPS) for line in long)
    longest = LONGEST_BARE if open_ended >= _BARE and 2 * open_ended >= len(long) else LONGEST
    short = {number for number, line in enumerate(lines[:-1]) if _like_heading(line, longest)}
    listed = {*_labelled(lines), *_below_colon(lines, short)}
    return frozenset(number for number in short - listed if not _sentence(lines[number]))


def _like_heading(line: str, longest: int) -> bool:
    short = 3 < len(line) <= longest and line[-1] not in ".,;:…"
    return short and line[0] not in BULLETS and not line[0].islower()


def _sentence(line: str) -> bool:
    """Whether a line opens as sentences do that go on with what is told."""
    return len(line) >= SHORTEST_SENTENCE and layout().sentence_opener.match(line) is not None


def _labelled(lines: Sequence[str]) -> Iterator[int]:
    """Lines with labels that follow each other: "1. …", "2. …"; below a heading with a label there is text."""
    labels = [_LABEL.match(line) for line in lines]
    for number, (one, other) in enumerate(pairwise(labels)):
        if one and other and one["mark"] == other["mark"] and _follows(one["number"], other["number"]):
            yield from (number, number + 1)


def _follows(one: str, other: str) -> bool:
    if one.isdigit() and other.isdigit():
        return int(other) == int(one) + 1
    return f"{one}{other}" in _LETTERS


def _below_colon(lines: Sequence[str], short: set[int]) -> Iterator[int]:
    """Two and more lines in a row, below one that ends in a colon, that are too long for headings of headings."""
    run: list[int] = []
    below = False
    for number, line in enumerate(lines):
        if number in short:
            run += [number] if below else []
            continue
        if len(run) > 1 and all(len(lines[item]) >= SHORTEST_ITEM for item in run):
            yield from run
        run, below = [], line.endswith(":")
