"""Many phrases at once: Aho–Corasick over folded text, on word boundaries."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Generic, TypeAlias, TypeVar

from ahocorasick_rs import AhoCorasick, MatchKind

from kg.language.folding import fold
from kg.language.scan import LONG, add_phrases, places

__all__ = ["PhraseMatcher", "case_agrees"]

T = TypeVar("T")
_Capitals: TypeAlias = tuple[tuple[int, int], ...]

_WORD = re.compile(r"\S+")


class PhraseMatcher(Generic[T]):
    """Finds phrases in text; each phrase carries a value, and may stand several times with different ones.

    By default matches do not overlap: the leftmost wins, of those the longest (all its values are given). With
    `overlapping` every match is given. A match begins and ends at a word boundary. Matchers that are kept as long as
    the process and find in whole articles are `shared`: their phrases are looked for in one pass.

    >>> matcher = PhraseMatcher([("Bí thư", 1), ("Phó Bí thư", 2), ("thư", 3)])
    >>> matcher.find(fold("Phó Bí thư, bí thư"))
    [(0, 10, 2), (12, 18, 1)]
    """

    def __init__(self, entries: Iterable[tuple[str, T]], *, overlapping: bool = False, shared: bool = False) -> None:
        """Entries are phrases, folded or as written, with their values. ValueError for an empty phrase."""
        grouped: dict[str, list[tuple[_Capitals, T]]] = {}
        for phrase, value in entries:
            _add(grouped.setdefault(fold(phrase), []), _capitals(phrase), value)
        if "" in grouped:
            raise ValueError("an empty phrase cannot be matched")
        self._entries = list(grouped.values())
        self._picky = [any(capitals for capitals, _ in entries) for entries in self._entries]
        """Whether a phrase has words that must stand in capitals."""
        self._overlapping = overlapping
        self._automaton = AhoCorasick(list(grouped), matchkind=MatchKind.Standard)
        self._number = add_phrases(grouped) if shared else -1

    def find(self, folded: str, text: str | None = None) -> list[tuple[int, int, T]]:
        """Start, end and value of each match, in order of start, longest first.

        With `text` (the unfolded text) a match must also agree in capitals with a phrase as it was given, by the rule
        of `case_agrees`.
        """
        found: list[tuple[int, int, T]] = []
        free = 0
        for start, minus_end, index in self._standing(folded):
            if start < free and not self._overlapping:
                continue
            entries = self._entries[index]
            if text is not None and self._picky[index]:
                entries = [entry for entry in entries if not entry[0] or _stand(entry[0], text, start)]
            if entries:
                free = -minus_end
                for _, value in entries:
                    found.append((start, free, value))  # one entry, nearly always
        return found

    def _standing(self, folded: str) -> list[tuple[int, int, int]]:
        """Start, negated end and index of each phrase that stands between word boundaries, in order."""
        if self._number >= 0 and len(folded) >= LONG and self._number < (shared := places(folded)).phrase_count:
            return shared.phrases.get(self._number, [])
        hits = self._automaton.find_matches_as_indexes(folded, overlapping=True)
        if not hits:
            return []
        around = f" {folded} "  # around[start] is the character before, around[end + 1] the one after
        kept = [
            (start, -end, index)
            for index, start, end in hits
            if not (around[start].isalnum() and around[start + 1].isalnum())
            and not (around[end + 1].isalnum() and around[end].isalnum())
        ]
        kept.sort()
        return kept


def case_agrees(wording: str, surface: str) -> bool:
    """Whether words of a text may be that wording, as far as capitals tell.

    An abbreviation in capitals must stand in capitals ("CA phường" is no "ca", a shift); a single word that begins with
    a capital must begin with one ("Sở", "Báo"); longer wordings are free, as news writes "tỉnh ủy" and "Tỉnh ủy".

    >>> case_agrees("CA", "ca"), case_agrees("Sở", "sở"), case_agrees("Tỉnh ủy", "tỉnh ủy")
    (False, False, True)
    """
    return _stand(_capitals(wording), surface, 0)


def _capitals(wording: str) -> _Capitals:
    """Where capitals must stand in a match of that wording, as stretches of characters."""
    words = [(match.start(), match.end()) for match in _WORD.finditer(wording)]
    needed = [(start, end) for start, end in words if end - start > 1 and wording[start:end].isupper()]
    if len(words) == 1 and not needed and wording[words[0][0]].isupper():
        needed = [(words[0][0], words[0][0] + 1)]
    return tuple(needed)


def _stand(capitals: _Capitals, text: str, start: int) -> bool:
    """Whether they do, in a match that begins at `start`; folding keeps lengths, so the offsets are the wording's."""
    return all(text[start + first : start + last].isupper() for first, last in capitals)


def _add(entries: list[tuple[_Capitals, T]], capitals: _Capitals, value: T) -> None:
    """Adds a value once; of two ways to write its phrase ("Trưởng ban", "TRƯỞNG BAN") the freer is kept."""
    for index, (held, other) in enumerate(entries):
        if other == value:
            entries[index] = (min(held, capitals, key=_needed), value)
            return
    entries.append((capitals, value))


def _needed(capitals: _Capitals) -> int:
    return sum(last - first for first, last in capitals)
