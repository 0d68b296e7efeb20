"""Lists and tags on one line with the text, as programs leave them that take texts from pages: each gets its line."""

from __future__ import annotations

import re
from collections import Counter

from kg.articles.layout import layout
from kg.language.names import UPPER

__all__ = ["part_items"]

_LONG = 160
"""Characters from which a line may hold several items."""
_TAIL = 600
"""Characters at the end of a line in which tags and the like are looked for."""
_MARKS = "*•▪◦◘●+–-"
_BEGINS = (
    rf"(?:(?P<mark>[{re.escape(_MARKS)}])|(?P<number>\d{{1,2}})[.)]|(?P<letter>[a-hđ])\)|(?P<roman>[IVX]{{1,4}})\.)"
    rf" [{UPPER}“\"(\d]"
)
_OPENING = re.compile(_BEGINS)
_ITEM = re.compile(rf"(?<=[.;:?!…”\")\]]) (?={_BEGINS})")
"""The blank before what marks an item, behind the end of a sentence or clause."""
_DASHES = ("-", "–")
_LETTERS = "abcdđegh"
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


def part_items(text: str) -> str:
    r"""The text with a break for the blank before each item of a list that stands on one line; else as it is.

    Items bear the same mark at least twice, or numbers or letters that follow each other. No character is added or
    left out, so that offsets stay.

    >>> part_items("Chủ tịch xã giao: 1. Sở Y tế kiểm tra; 2. Công an xã xử lý." + 160 * ".").rstrip(".")
    'Chủ tịch xã giao:\n1. Sở Y tế kiểm tra;\n2. Công an xã xử lý'
    """
    found = list(text)
    start = 0
    for line in text.split("\n"):
        if len(line) >= _LONG:
            for place in _breaks(line):
                found[start + place] = "\n"
        start += len(line) + 1
    return "".join(found)


def _breaks(line: str) -> list[int]:
    """Where the items of a line begin, and the tags behind it: at the blanks before them."""
    breaks = [place.start() for place in layout().behind.finditer(line, max(0, len(line) - _TAIL))]
    places = list(_ITEM.finditer(line))
    ranks = [_rank(place) for place in places]
    marks = Counter(place["mark"] for place in places if not _beside_name(line, place))
    if line[1:2] == " ":
        marks[line[0]] += 1
    if sum(marks[dash] for dash in _DASHES) == 0:
        places = [place for place in places if not _beside_name(line, place)]
        ranks = [_rank(place) for place in places]
    else:
        marks.update(place["mark"] for place in places if _beside_name(line, place))
    last = {rank: number for number, rank in enumerate(ranks)}
    opening = _OPENING.match(line)
    seen = {_rank(opening)} - {0} if opening else set()
    for number, (place, rank) in enumerate(zip(places, ranks, strict=True)):
        follows = rank - 1 in seen
        leads = last.get(rank + 1, -1) > number and (rank % 100 == 1 or number == 0)
        if marks[place["mark"]] > 1 if place["mark"] else rank > 0 and (follows or leads):
            breaks.append(place.start())
        if rank:
            seen.add(rank)
    return breaks


def _beside_name(line: str, place: re.Match[str]) -> bool:
    """Whether a dash stands behind a bracket, as it does between a name and an office: "Trần A (SN 1961) - Bí thư"."""
    return place["mark"] in _DASHES and line[place.start() - 1] == ")"


def _rank(place: re.Match[str]) -> int:
    """The number of an item; letters count from 101, Roman numbers from 201; 0 for a mark."""
    if place["number"]:
        return int(place["number"])
    if place["roman"]:
        return 201 + _ROMAN.index(place["roman"]) if place["roman"] in _ROMAN else 0
    return 101 + _LETTERS.index(place["letter"]) if place["letter"] and place["letter"] in _LETTERS else 0
