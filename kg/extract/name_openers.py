"""Words that a run of capitals begins with before a name: places, forms of address, things named after people."""

from __future__ import annotations

from functools import cache

from kg.extract.name_words import Word
from kg.language.names import name_words, surname_class

__all__ = ["addresses", "behind_name", "head_word", "opens_pair", "place_size", "place_starts", "title_ends"]

_IN_ALL = 5
"""Words of a name of two and the shortest of a person's behind it."""


def head_word(key: str) -> bool:
    """Whether a word that begins a run is a kind of thing named after people ("Đường Lê Lợi") and no usual surname."""
    return key in name_words("name_blockers", "heads") and surname_class(key) not in ("a", "b")


def behind_name(words: list[Word], at: int) -> int:
    """Where a person's name begins behind that of a body: "HTX Đại Hiệp | Trần Văn Bình"; 0 for nowhere.

    The first word of the body's name may be a rare surname, the third one is a usual one.
    """
    rest = [word.key for word in words[at : at + _IN_ALL + 2]]
    if len(rest) not in (_IN_ALL, _IN_ALL + 1) or surname_class(rest[0]) in ("a", "b") or words[at].capitals:
        return 0
    return at + 2 if surname_class(rest[2]) == "a" and surname_class(rest[1]) not in ("a", "b") else 0


def opens_pair(words: list[Word], at: int) -> bool:
    """Whether two words that are none of a name stand there: "Toàn Cảnh", "Thành Ủy" though "Thành" is a surname.

    So does a title in capitals before a surname: "Thượng Tọa | Thích Minh Trí".
    """
    first, second = words[at].key, words[at + 1].key
    if f"{first} {second}" in name_words("honorifics", "title") and surname_class(words[at + 2].key) in ("a", "b"):
        return True
    blocked = f"{first} {second}" in name_words("name_blockers", "pairs")
    return blocked and (surname_class(first) is None or second == "ủy")


def place_size(words: list[Word], at: int) -> int:
    """How many words from `at` are the name of a place; 0 for none."""
    if words[at].key not in place_starts():
        return 0
    places = name_words("name_blockers", "places")
    for size in (4, 3, 2, 1):
        if at + size <= len(words) and " ".join(word.key for word in words[at : at + size]) in places:
            return size
    return 0


@cache
def place_starts() -> frozenset[str]:
    """The first word of every such name."""
    return frozenset(place.split()[0] for place in name_words("name_blockers", "places"))


@cache
def addresses() -> frozenset[str]:
    """Forms of address of one word."""
    return frozenset(word for word in name_words("honorifics", "address") if " " not in word)


@cache
def title_ends() -> frozenset[str]:
    """The last word of every form of address, title and office."""
    sections = ("address", "title", "office")
    return frozenset(word.split()[-1] for section in sections for word in name_words("honorifics", section))
