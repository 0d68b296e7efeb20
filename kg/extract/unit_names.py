"""All names of units, words for kinds and cue phrases of a text in one pass."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from kg.extract.unit_cues import HEADS, cue_data, cues
from kg.language.folding import fold, slug
from kg.units.model import Unit
from kg.units.names import kind_wordings
from kg.units.register import register

__all__ = ["Hits", "Names", "names"]

_JOINED = re.compile(r"[A-ZĐ]{2,}\s*[-–]\s*\Z")
"""Before letters that go on a field of work: "Trung tâm VH - TT Ba Tơ" names no thị trấn."""
_SORTS = ("merger", "two_tier", "stands_for", "locality", *HEADS)


class Hits(NamedTuple):
    """What stands in a text, whole words only."""

    names: dict[int, list[tuple[int, int]]]
    """Start → (end, index) of the names that begin there, longest first; names begin with a capital."""
    kinds: dict[int, tuple[int, str]]
    """Start of a word for a kind → its end and the kind."""
    phrases: dict[str, list[tuple[int, int]]]
    """Sort of cue ("merger", "road" …) → starts and ends."""


class Names:
    """Every spelling of every unit's bare name, words for kinds and a few cues, found in one pass over folded text."""

    def __init__(self) -> None:
        data = cue_data()
        table = register().names
        after_kind = register().kind_names
        self._spellings = [key for key in table if not key.isdigit()]
        self._units = [table[key] for key in self._spellings]
        self.bare_until = len(self._spellings)
        self._spellings += list(after_kind)
        self._units += list(after_kind.values())
        shadows = [fold(phrase) for phrase in data["shadow"]]
        self._spellings += shadows
        self._units += [()] * len(shadows)
        self._kinds_from = len(self._spellings)
        kinds = {w.rstrip("."): kind for w, kind in kind_wordings().items() if len(w.rstrip(".")) > 1}
        self._kinds = list(kinds.values())
        self._phrases_from = self._kinds_from + len(kinds)
        phrases = [(sort, fold(word)) for sort in _SORTS for word in data[sort]]
        self._sorts = [sort for sort, _ in phrases]
        self._automaton = AhoCorasick([*self._spellings, *kinds, *(phrase for _, phrase in phrases)])
        self._plain: dict[str, tuple[Unit, ...]] | None = None
        self.numbers = {key: table[key] for key in table if key.isdigit()}

    def find(self, folded: str, text: str) -> Hits:
        """All of it, in the order of the text."""
        hits = Hits({}, {}, {sort: [] for sort in _SORTS})
        size, first_kind, first_phrase = len(text), self._kinds_from, self._phrases_from
        for index, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            if index < first_kind:
                if (
                    text[start].isupper()
                    and (start == 0 or not text[start - 1].isalnum() or text[max(0, start - 2) : start] == "TP")
                    and (end == size or not text[end].isalnum())
                ):
                    hits.names.setdefault(start, []).append((end, index))
                continue
            if start and text[start - 1].isalnum():
                continue
            if index >= first_phrase:
                sort = self._sorts[index - first_phrase]
                if (end == size or not text[end].isalnum()) and not (sort == "merger" and _trade(folded, start, end)):
                    hits.phrases[sort].append((start, end))
            elif (
                "&" not in text[max(0, start - 1) : end + 1]
                and not (text[start - 1 : start] == "/" and text[max(0, start - 2)].isdigit())  # "481/ĐK-HT"
                and not (text[start:end] == "TT" and _JOINED.search(text, max(0, start - 12), start))
                and (  # not the "TT" of "VH&TT"
                    end == size or not text[end].isalnum() or text[end : end + 3] == "HCM"
                )
                and (start not in hits.kinds or hits.kinds[start][0] < end)
            ):
                hits.kinds[start] = end, self._kinds[index - first_kind]
        for ends in hits.names.values():
            if len(ends) > 1:
                ends.sort(reverse=True)
        return hits

    def units(self, index: int) -> tuple[Unit, ...]:
        """The versions that bear the name of a match."""
        return self._units[index]

    @lru_cache(maxsize=4096)  # noqa: B019 - there is one such matcher
    def of_kinds(self, index: int, kinds: tuple[str, ...]) -> tuple[Unit, ...]:
        """Those of them that are of one of the kinds."""
        return tuple(unit for unit in self._units[index] if unit.kind in kinds)

    def spelt_like(self, name: str) -> tuple[Unit, ...]:
        """Units whose names differ from this one in marks, hyphens and apostrophes only."""
        if self._plain is None:
            self._plain = {}
            for key, units in register().names.items():
                plain = slug(key).replace("-", "")
                self._plain[plain] = tuple(
                    {unit.version: unit for unit in (*self._plain.get(plain, ()), *units)}.values()
                )
        return self._plain.get(slug(name).replace("-", ""), ())

    def by_name(self, key: str) -> tuple[Unit, ...]:
        """The versions of a folded name."""
        return register().names.get(key, ())

    def key(self, index: int) -> str:
        """The spelling that matched."""
        return self._spellings[index]


def _trade(folded: str, start: int, end: int) -> bool:
    """Whether "nhập" tells of no merger, but of trade, people or goods: "xuất nhập khẩu", "nhập viện"."""
    around = cues().no_merger.search(folded, max(0, start - 5), end + 12)
    return around is not None and around.start() <= start and end <= around.end()


@cache
def names() -> Names:
    """The matcher, built once (about 0.15 s with the register)."""
    return Names()
