"""Names on lists of those present whose surname no list of surnames has: "các đồng chí: Kiêm Sóc K - Giám đốc Sở A"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.annotations import Annotations
from kg.extract.name_evidence import Left, right_sign
from kg.extract.name_openers import head_word
from kg.extract.name_verdicts import Candidate
from kg.extract.name_words import RUN
from kg.language.names import is_syllable, name_words
from kg.vocabulary import phrases, scheme

__all__ = ["listed_names"]

_OPENED = re.compile(
    r"(?<!\w)(?:các|những|gồm) (?:vị )?(?:đồng chí|đ/c|ông(?:,| và|/| -)? ?bà|ông|bà|đại biểu)\b[^:;.\n]{0,40}:(?=\s)"
)
"""What a list of people opens with."""
_END = re.compile(r"[.!?\n](?:\s|\Z)")
_GAP = re.compile(r"[\s+–—-]*(?:(?:đồng chí|đ/c|ông|bà)\s+)?")
_SIZES = range(2, 6)
_FULL = (3, 4)
"""Words of most names that are told in full."""
_PLURAL = re.compile(r"\b(?:các|hai|ba|bốn) (?:đồng chí|đ/c|ông|bà|ông,? bà|ông - bà|anh|chị|vị)\s?:?\s\Z")
_ADDRESS = 24
"""Characters before a name in which it is looked for."""
_NEXT = re.compile(r"\s?(?:\([^()\n]{1,60}\))?(?:,| và|, và) ")


def listed_names(notes: Annotations, found: list[Candidate]) -> Iterator[Candidate]:
    """Names that open the members of lists of people and that an office follows, where no name is found yet.

    A candidate of the same words that was left open is judged a person in place.
    """
    text, folded = notes.text, notes.folded
    by_start = {it.start: it for it in found}
    yield from _beside(notes, by_start)
    if ":" not in text:
        return
    stop, seen = -1, set[int]()
    for opening in _OPENED.finditer(folded):
        if opening.end() > stop:
            end = _END.search(folded, opening.end())
            stop = end.start() if end else len(folded)
        for start in _members(folded, opening.end(), stop):
            if start in seen:
                break  # and so are the others of a list within a list
            seen.add(start)
            run = RUN.match(text, start)
            if run is None or not _sounds(folded[start : run.end()].split()):
                continue
            if right_sign(folded, run.end()) != "office" or _in_unit(notes, start):
                continue
            known = by_start.get(start)
            if known is not None and known.end == run.end():
                if known.verdict == "open" or known.reason in ("bare", "weak surname", "unit"):
                    known.verdict, known.reason = "person", "list"
            elif known is None:
                keys, left = tuple(folded[start : run.end()].split()), Left("office", office=True, direct=True)
                yield Candidate(
                    start, run.end(), keys, left, 0, capitals=False, fills=True, verdict="person", reason="list"
                )


def _beside(notes: Annotations, by_start: dict[int, Candidate]) -> Iterator[Candidate]:
    """Names right behind the first of several addressed as one: "các đồng chí Đàng Năng Thuận, Quảng Đại Tường"."""
    text, folded = notes.text, notes.folded
    for first in list(by_start.values()):
        if first.verdict != "person" or not _PLURAL.search(folded, max(0, first.start - _ADDRESS), first.start):
            continue
        end = first.end
        while (gap := _NEXT.match(folded, end)) is not None:
            known = by_start.get(gap.end())
            if known is not None and known.verdict != "person":
                break
            run = RUN.match(text, gap.end()) if known is None else None
            if run is not None:
                words = tuple(folded[run.start() : run.end()].split())
                if len(words) not in _FULL or not _sounds(list(words)) or _in_unit(notes, run.start()):
                    break
                left = Left("", office=False)
                yield Candidate(
                    *run.span(), words, left, 0, capitals=False, fills=True, verdict="person", reason="list"
                )
            elif known is None:
                break
            end = known.end if known is not None else run.end() if run is not None else end


def _in_unit(notes: Annotations, start: int) -> bool:
    return any(unit.start <= start < unit.end for unit in notes.units)


def _members(folded: str, start: int, stop: int) -> Iterator[int]:
    """Where the members of a list begin, parted by semicolons."""
    while start < stop:
        gap = _GAP.match(folded, start)
        yield gap.end() if gap else start
        mark = folded.find(";", start, stop)
        start = mark + 1 if mark >= 0 else stop


def _sounds(words: list[str]) -> bool:
    """Whether the words could be a whole name: so many syllables, and no body, office or thing they begin."""
    if len(words) not in _SIZES or not all(is_syllable(word) for word in words):
        return False
    if head_word(words[0]) or words[0] in name_words("name_blockers", "kinds"):
        return False
    opening = " ".join(words[:2])
    titled = opening in name_words("honorifics", "stacked")  # "các đồng chí: Đại Tá Lê Văn Nam"
    return not titled and opening not in _openings() and words[0] not in _heads()


@cache
def _openings() -> frozenset[str]:
    """The first two words of offices and bodies."""
    return frozenset(
        " ".join(wording.split()[:2]) for name in ("roles", "organisations") for wording, _ in phrases(scheme(name))
    )


@cache
def _heads() -> frozenset[str]:
    """Bodies and offices of one word: "Sở", "Ban"."""
    wordings = (wording for name in ("roles", "organisations") for wording, _ in phrases(scheme(name)))
    return frozenset(wording for wording in wordings if " " not in wording)
