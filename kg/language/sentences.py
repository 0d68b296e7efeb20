"""Where sentences of Vietnamese news end: abbreviations, initials, dotted numbers, quotes and missing blanks."""

from __future__ import annotations

import re
from functools import cache

from kg.language.folding import fold
from kg.language.names import is_syllable
from kg.language.wordlists import wordlist

__all__ = ["split"]

# A full stop, question mark or ellipsis with closing quotes, followed by the end, a blank, or a capital that is glued
# to it ("phát biểu.Đặc biệt"); a line; a bullet.
_MARK = r"(?:(?<=\.)/\.|[.!?…]*)[\"”’»)\]]*(?=(\s+|$)|[\"“‘«(]?[^\W_])"
_END = re.compile(rf"[.!?…\n](?:(?<=\n)\n*|(?<!\n){_MARK})")
_END_OR_BULLET = re.compile(rf"[.!?…\s](?:(?<=\n)\n*|(?<=\s)(?=[•●▪◦♦►])|(?<!\s){_MARK})")
_BULLET = re.compile(r"[•●▪◦♦►](?<=\s.)")
_WORD = re.compile(r"[^\s(\"“‘«]*$")
_LETTERS = re.compile(r"(?<![\w.])[^\W\d_]+$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_ROMAN = re.compile(r"[IVX]+")
_ITEM = re.compile(r"(?:\d{1,2}|[a-zđ]|[IVX]{1,4})(?:\.\d{1,2}){0,2}")
_BRAND = re.compile(r"\w[-&+][^\W\d_a-z]\Z")
"""A brand's first half, "T-S" of "T-S.Home": a word before a full stop has no capital behind a hyphen for an end."""
_LONGEST = 2500
"""Characters of a sentence at the most: what runs on is cut, so that time stays linear in any text."""
_CUTS = ("; ", ", ", " ")
_OPENERS = '"“‘«([•●▪◦♦►-–—'


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(wordlist("kg.language", "abbreviations.txt"))


def split(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Sentences of `text[start:end]` as offsets, in order, without surrounding blanks; linear in the text.

    >>> [(s, e) for s, e in split("Ông Tuấn phát biểu.Đặc biệt, TP. Huế có 1.200 hộ.")]
    [(0, 19), (19, 49)]
    """
    end = len(text) if end is None else end
    found: list[tuple[int, int]] = []
    begin = start
    ends = _END_OR_BULLET if _BULLET.search(text, start, end) else _END
    for match in ends.finditer(text, start, end):
        if match[0].isspace() or _ends(text, begin, end, match):
            stop = match.end() - _opening(text, begin, match)
            _add(found, text, begin, stop)
            begin = stop
    _add(found, text, begin, end)
    return found


def _opening(text: str, begin: int, match: re.Match[str]) -> int:
    """1 if the mark ends in a straight quotation mark that opens what is glued to the sentence: none is open in it."""
    glued = match[1] is None and match[0].endswith('"')
    return int(glued and text.count('"', begin, match.end()) % 2)


def _add(found: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    """Appends the stretch without its blanks, if anything is left; in pieces where it has no end."""
    while end - start > _LONGEST:
        cut = _cut(text, start, start + _LONGEST)
        _add(found, text, start, cut)
        start = cut
    stretch = text[start:end]
    lead = len(stretch) - len(stretch.lstrip())
    if lead < len(stretch):
        found.append((start + lead, start + len(stretch.rstrip())))


def _cut(text: str, start: int, end: int) -> int:
    """Where a stretch without end is cut: behind the last semicolon of its second half, else comma, else blank."""
    for mark in _CUTS:
        at = text.rfind(mark, (start + end) // 2, end)
        if at >= 0:
            return at + len(mark)
    return end


def _ends(text: str, begin: int, end: int, match: re.Match[str]) -> bool:
    """Whether a sentence that began at `begin` ends with the mark."""
    after = match.end() + len(match[1] or "")
    if after >= end or "\n" in (match[1] or ""):
        return True
    follower = text[after]
    glued = match[1] is None
    if glued:
        follower_at = after + 1 if follower in '"“‘«(' else after
        capital = text[follower_at].isupper() and text[follower_at + 1 : follower_at + 2].islower()
        if not capital and not _breaks_off(text, begin, match.start(), follower_at):
            return False
    elif not (follower.isupper() or follower.isdigit() or follower in _OPENERS):
        return False
    return match[0] != "." or _full_stop(text, begin, match.start(), glued)


def _breaks_off(text: str, begin: int, at: int, follower: int) -> bool:
    """Whether an acronym or a number is glued to the mark at `at`, behind a word of small letters: "làm việc.UBND"."""
    word = _LETTERS.search(text, max(begin, at - 12), at)
    if word is None or not (text[follower].isupper() or text[follower].isdigit()):
        return False
    return len(word[0]) > 1 and word[0].islower() and is_syllable(fold(word[0]))


def _full_stop(text: str, begin: int, at: int, glued: bool) -> bool:
    """Whether the single "." at `at` ends a sentence rather than an abbreviation, an initial or a list number."""
    low = max(begin, at - 24)
    word_match = _WORD.search(text, low, at)
    word = word_match[0] if word_match else ""
    if not word:
        return not glued
    whole = at - len(word)
    if _ITEM.fullmatch(word) and not text[begin:whole].strip():
        return False
    if fold(word) in _abbreviations():
        return False
    if _ROMAN.fullmatch(word):
        return bool(text[begin:whole].strip())
    if _INITIALS.fullmatch(word) and word.isupper():
        return "." in word and not glued
    if glued and _BRAND.search(word):
        return False
    if glued:
        long = len(word) > 2 or not word.isascii()
        return (long and "." not in word.removesuffix(".")) or word[-1].isdigit() or not word[-1].isalnum()
    return True
