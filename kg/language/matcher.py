"""Many phrases at once: Aho–Corasick over folded text, on word boundaries."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from ahocorasick_rs import AhoCorasick, MatchKind

from kg.language.folding import fold

__all__ = ["PhraseMatcher", "case_agrees"]

T = TypeVar("T")


class PhraseMatcher(Generic[T]):
    """Finds phrases in text; each phrase carries a value, and may stand several times with different ones.

    By default matches do not overlap: the leftmost wins, of those the longest (all its values are given). With
    `overlapping` every match is given. A match begins and ends at a word boundary.

    >>> matcher = PhraseMatcher([("Bí thư", 1), ("Phó Bí thư", 2), ("thư", 3)])
    >>> matcher.find(fold("Phó Bí thư, bí thư"))
    [(0, 10, 2), (12, 18, 1)]
    """

    def __init__(self, entries: Iterable[tuple[str, T]], *, overlapping: bool = False) -> None:
        """Entries are phrases, folded or as written, with their values. ValueError for an empty phrase."""
        grouped: dict[str, list[tuple[str, T]]] = {}
        for phrase, value in entries:
            grouped.setdefault(fold(phrase), []).append((phrase, value))
        if "" in grouped:
            raise ValueError("an empty phrase cannot be matched")
        self._entries = list(grouped.values())
        self._overlapping = overlapping
        self._automaton = AhoCorasick(list(grouped), matchkind=MatchKind.Standard)

    def find(self, folded: str, text: str | None = None) -> list[tuple[int, int, T]]:
        """Start, end and value of each match, in order of start, longest first.

        With `text` (the unfolded text) a match must also agree in capitals with a phrase as it was given, by the rule
        of `case_agrees`.
        """
        hits = self._automaton.find_matches_as_indexes(folded, overlapping=True)
        size = len(folded)
        kept = [
            (start, -end, index)
            for index, start, end in hits
            if (start == 0 or not (_word(folded[start - 1]) and _word(folded[start])))
            and (end == size or not (_word(folded[end]) and _word(folded[end - 1])))
        ]
        kept.sort()
        found: list[tuple[int, int, T]] = []
        free = 0
        for start, minus_end, index in kept:
            if start < free and not self._overlapping:
                continue
            entries = self._entries[index]
            if text is not None:
                surface = text[start:-minus_end]
                entries = [entry for entry in entries if case_agrees(entry[0], surface)]
            if entries:
                found += [(start, -minus_end, value) for _, value in entries]
                free = -minus_end
        return found


def case_agrees(wording: str, surface: str) -> bool:
    """Whether words of a text may be that wording, as far as capitals tell.

    An abbreviation in capitals must stand in capitals ("CA phường" is no "ca", a shift); a single word that begins with
    a capital must begin with one ("Sở", "Báo"); longer wordings are free, as news writes "tỉnh ủy" and "Tỉnh ủy".

    >>> case_agrees("CA", "ca"), case_agrees("Sở", "sở"), case_agrees("Tỉnh ủy", "tỉnh ủy")
    (False, False, True)
    """
    first, *rest = wording.split()
    if not rest and first[0].isupper() and not surface[0].isupper():
        return False
    letters = surface.split()
    return all(
        not (len(word) > 1 and word.isupper()) or found.isupper()
        for word, found in zip(wording.split(), letters, strict=False)
    )


def _word(character: str) -> bool:
    return character.isalnum() or character == "_"
