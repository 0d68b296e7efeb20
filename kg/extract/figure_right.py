"""What stands after a number: a sign or measure ("%", "km²", "đồng"), or the noun phrase of what is counted."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from kg.extract.figure_words import FigureWords, figure_words
from kg.extract.patterns import Patterns

__all__ = ["Counted", "counted_at"]

_WORD = re.compile(r"\s?([^\W\d_][\w²³]*(?:[/-][^\W\d_]\w*)*)")
_COMMA = re.compile(r"\s?[,/]\s?")
_P = Patterns("figure_patterns.toml", "right")
_LONGEST = 6
"""Words of a noun phrase, at the most."""


class Counted(NamedTuple):
    """What a number counts, at characters `start` to `end`."""

    start: int
    end: int
    form: Literal["share", "measure", "currency", "noun"]
    unit: str
    """As it is written: "%", "km²", "lượt công dân"; with what it is per: "đồng/người/năm"."""
    head: str = ""
    """First word (or two, where the two are one noun), folded."""
    sure: bool = False
    """The head is a noun that is counted in the news."""
    about: str = ""
    """What a share is of: the words after "%"."""
    phrase_end: int = 0
    """End of the words after a sign or measure that belong to it: "100% cử tri"."""


def counted_at(text: str, folded: str, offset: int, end: int, stops: frozenset[int]) -> Counted | None:
    """What the number that ends at `offset` counts, within the sentence that ends at `end`; None if it counts nothing.

    `stops` are offsets where a name begins: a noun phrase ends before them.
    """
    words = figure_words()
    if match := words.measure.match(folded, offset, end):
        share = match["share"]
        unit = "%" if share and not _P.points.search(share) else text[match.start() : match.end("per")].strip()
        if match["currency"]:
            unit = text[match.start("currency") : match.end("per")].strip()
        form: Literal["share", "measure", "currency"] = (
            "share" if share else "measure" if match["symbol"] else "currency"
        )
        about = _noun_phrase(folded, match.end(), end, stops, words)
        return Counted(
            match.start(), match.end(), form, unit, about=folded[match.end() : about].strip(), phrase_end=about
        )
    if not folded[offset : offset + 1].isspace() or "\n" in folded[offset : offset + 2]:
        return None
    return _noun(text, folded, offset, end, stops, words)


def _noun(text: str, folded: str, offset: int, end: int, stops: frozenset[int], words: FigureWords) -> Counted | None:
    first = _WORD.match(folded, offset, end)
    if not first or first.start(1) in stops:
        return None
    second = _WORD.match(folded, first.end(), end)
    one = first[1]
    if _P.every.fullmatch(one):
        return None
    two = f"{one} {second[1]}" if second else one
    sets = words.sets
    if (one in sets["time"] or two in sets["time"]) and two not in sets["time_unless"]:
        third = _WORD.match(folded, second.end(), end) if second else None
        if third is None or f"{two} {third[1]}" not in sets["time_unless"]:
            return None
    known = two if two in sets["sure"] else one if one in sets["sure"] else ""
    sure = _three(folded, two, second, end, words) or known
    if (one in sets["stop"] and not sure) or (two in sets["stop_pairs"] and two != sure):
        return None
    if (one in sets["not_counted"] or two in sets["not_counted"]) and two != sure:
        return None
    if _street(text, first, second, words, {one, two}):
        return None
    if not sure and second and text[second.start(1)].isupper() and _named(text, first):
        return None
    whole = first.start(1) + len(sure) if sure else first.end()
    phrase = _noun_phrase(folded, offset, end, stops, words)
    if phrase < whole:  # "giấy chứng | nhận" ends in no verb
        phrase = max(_noun_phrase(folded, whole, end, stops, words), whole)
    start = first.start(1)
    return Counted(start, phrase, "noun", text[start:phrase], sure or one, bool(sure), phrase_end=phrase)


def _three(folded: str, two: str, second: re.Match[str] | None, end: int, words: FigureWords) -> str:
    """The first three words where they are a noun that is counted: "phó chủ tịch"."""
    third = _WORD.match(folded, second.end(), end) if second else None
    three = f"{two} {third[1]}" if third else ""
    return three if three in words["sure"] else ""


def _street(text: str, first: re.Match[str], second: re.Match[str] | None, words: FigureWords, heads: set[str]) -> bool:
    """Whether an address begins, the number is a house's: "61 phố Cát Linh", "721 Quốc lộ 13", "2 đường số 5"."""
    if heads.isdisjoint(words["street_heads"]):
        return False
    known = second if second and f"{first[1]} {second[1]}".lower() in words["street_heads"] else first
    return _P.street_name.match(text, known.end()) is not None


def _named(text: str, first: re.Match[str]) -> bool:
    """Whether a name follows that the number only goes before, "25 Phan Phù Tiên", and no abbreviation, "3 HCB"."""
    word = text[first.start(1) : first.end(1)]
    return word[0].isupper() and not word.isupper()


def _noun_phrase(folded: str, offset: int, end: int, stops: frozenset[int], words: FigureWords) -> int:
    """Where the noun phrase at `offset` ends: before a verb, preposition, name or mark, or after six words."""
    stop, stop_pairs, sure = words.sets["stop"], words.sets["stop_pairs"], words.sets["sure"]
    at, last = offset, ""
    following = _WORD.match(folded, at, end)
    for _ in range(_LONGEST):
        match = following or _coordinate(folded, at, end, last, words)
        if match is None or match.start(1) in stops or "\n" in match[0]:
            break
        word, at_end = match[1], match.end()
        following = _WORD.match(folded, at_end, end)
        pair = f"{word} {following[1]}" if following else word
        ends = word in stop and pair not in sure and f"{last} {word}" not in words.sets["ends_in_stop"]
        if ends or pair in stop_pairs or _P.turned.match(folded, at):
            break
        at, last = at_end, word
    else:
        if following and f"{last} {following[1]}" in words["coordinate"]:
            return following.end()  # "trạm y tế xã, phường, thị | trấn"
    return at


def _coordinate(folded: str, at: int, end: int, last: str, words: FigureWords) -> re.Match[str] | None:
    """The word after a comma where the noun goes on: "xã, phường", "tỉnh, thành"."""
    comma = _COMMA.match(folded, at, end)
    if comma is None or last not in words["coordinate"]:
        return None
    match = _WORD.match(folded, comma.end(), end)
    following = _WORD.match(folded, match.end(), end) if match else None
    pair = f"{match[1]} {following[1]}" if match and following else ""
    return match if match and (match[1] in words["coordinate"] or pair in words["coordinate"]) else None
