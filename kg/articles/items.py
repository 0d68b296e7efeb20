"""Lists and tags on one line with the text, as programs leave them that take texts from pages: each gets its line."""

from __future__ import annotations

import re

from kg.articles.layout import layout
from kg.language.names import UPPER

__all__ = ["part_items"]

_LONG = 160
"""Characters from which a line may hold several items."""
_TAIL = 600
"""Characters at the end of a line in which tags and the like are looked for."""
_MARKS = "*•▪◦◘●+–-"
_ITEM = re.compile(
    rf"(?<=[.;:?!…”\")\]]) (?=(?:(?P<mark>[{re.escape(_MARKS)}])|(?P<number>\d{{1,2}})[.)]|(?P<letter>[a-hđ])\)"
    rf"|(?P<roman>[IVX]{{1,4}})\.) [{UPPER}“\"(\d])"
)
"""The blank before what marks an item, behind the end of a sentence or clause."""
_LETTERS = "abcdđegh"
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


def part_items(text: str) -> str:
    r"""The text with a break for the blank before each item of a list that stands on one line; else as it is.

    Items bear the same mark at least twice, or numbers or letters that follow each other. No character is added or
    left out, so that offsets stay.

    >>> part_items("Chủ tịch xã giao: 1. Sở Y tế kiểm tra; 2. Công an xã xử lý." + 160 * ".").rstrip(".")
    'Chủ tịch xã giao:\n1. Sở Y tế kiểm tra;\n2. Công an xã xử lý'
    """
    found = text
    start = 0
    for line in text.split("\n"):
        if len(line) >= _LONG:
            for place in _breaks(line):
                at = start + place
                found = f"{found[:at]}\n{found[at + 1 :]}"
        start += len(line) + 1
    return found


def _breaks(line: str) -> list[int]:
    """Where the items of a line begin, and the tags behind it: at the blanks before them."""
    behind = [place.start() for place in layout().behind.finditer(line, max(0, len(line) - _TAIL))]
    places = list(_ITEM.finditer(line))
    if not places:
        return behind
    marks = [place["mark"] for place in places]
    first = line[:1] if line[1:2] == " " else None
    return behind + [
        place.start()
        for number, place in enumerate(places)
        if (place["mark"] and marks.count(place["mark"]) + (first == place["mark"]) > 1)
        or (not place["mark"] and _in_sequence(places, number, line))
    ]


def _in_sequence(places: list[re.Match[str]], number: int, line: str) -> bool:
    """Whether the number or letter of an item comes before or after one that follows it or that it follows."""
    this = _rank(places[number])
    before = max((_rank(one) for one in places[:number] if _rank(one) == this - 1), default=0)
    after = any(_rank(one) == this + 1 for one in places[number + 1 :])
    opens = this % 100 == 2 and line.startswith(("1. ", "1) ", "a) ", "I. "))
    return before > 0 or opens or (after and (this % 100 == 1 or number == 0))


def _rank(place: re.Match[str]) -> int:
    """The number of an item; letters count from 101, Roman numbers from 201."""
    if place["number"]:
        return int(place["number"])
    if place["roman"]:
        return 201 + _ROMAN.index(place["roman"]) if place["roman"] in _ROMAN else 0
    return 101 + _LETTERS.index(place["letter"]) if place["letter"] and place["letter"] in _LETTERS else 0
