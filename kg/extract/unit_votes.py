"""How much of an article speaks for each province: what it names, where, how often, and whose guests are told of."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from kg.articles.model import Kind
from kg.extract.annotations import Annotations
from kg.extract.patterns import Patterns
from kg.extract.unit_mentions import Found

__all__ = ["Votes"]

_P = Patterns("unit_patterns.toml", "votes")

_OF_SOURCE, _ENOUGH, _SPOKEN = 4.0, 3.0, 2.0
"""What the article's source is worth; what is more than a mention in passing; what makes another province its own."""
_PROVINCE, _BELOW, _IN_A_NAME = (3.0, 1.0), (2.0, 0.2), 0.3
"""What the first and each further mention of a province is worth, of a unit in it, of one in a longer name or aside."""
_FAR = 0.5
"""Share of what speaks for the first province below which another is only named in passing."""
_HEADED = 1.0
"""What a unit first named in the headline or lead speaks for its province more than one named later."""
_SHARED = 4
"""Provinces that one name may lie in for it to tell anything."""
_PARTY = 70
"""Characters before a unit in which the delegation stands that it sends."""
_COUNTED = ("", "body")


class Votes:
    """Counts the mentions of one article; provinces go by the code they have in its edition."""

    def __init__(self, notes: Annotations, source: Iterable[str]) -> None:
        """`source` are the provinces that the article's publisher or address stands for."""
        self._notes = notes
        self._heads = [(p.start, p.end) for p in notes.paragraphs if p.kind in (Kind.HEADLINE, Kind.LEAD)]
        self._seen: Counter[tuple[tuple[str, ...], str]] = Counter()
        self._headed = defaultdict[str, float](float)
        self._staying = defaultdict[str, float](float)
        self.provinces = defaultdict[str, float](float)
        for code in source:
            self.provinces[code] = self._staying[code] = _OF_SOURCE

    def add(self, each: Found, spaces: tuple[str, ...], *, province: bool) -> None:
        """Counts a mention that may lie in each of `spaces`, itself a `province` or not."""
        if not 0 < len(spaces) <= _SHARED or each.guessed:
            return
        self._seen[spaces, each.key] += 1
        again = self._seen[spaces, each.key] > 1
        weight = (_PROVINCE if province else _BELOW)[again]
        if each.named_in not in _COUNTED or each.governed or each.aside:
            weight = _IN_A_NAME
        headed = weight >= _HEADED and not again and any(start <= each.start < end for start, end in self._heads)
        guests = _P.guests.search(self._notes.folded, max(0, each.start - _PARTY), each.start) is not None
        for code in spaces:
            self.provinces[code] += weight / len(spaces)
            self._headed[code] += _HEADED / len(spaces) if headed else 0.0
            self._staying[code] += 0.0 if guests else weight / len(spaces)

    def strong(self) -> set[str]:
        """Those that more than a mention in passing speaks for."""
        return {code for code, weight in self.provinces.items() if weight >= _ENOUGH}

    def ranked(self) -> list[str]:
        """All, the one first that most speaks for."""
        return sorted(self.provinces, key=lambda code: (-self.speaks(code), code))

    def speaks(self, code: str) -> float:
        """How much of the article speaks for a province, its headline and lead more than the rest.

        Half as much for one that only sends guests, where another one is named otherwise.
        """
        whole = self.provinces[code] + self._headed[code]
        others = any(weight >= _SPOKEN for other, weight in self._staying.items() if other != code)
        return whole / 2 if others and not self._staying[code] else whole

    def clear(self) -> bool:
        """Whether far more speaks for the first province than for any other."""
        first, second = ([self.speaks(code) for code in self.ranked()] + [0.0, 0.0])[:2]
        return second <= _FAR * first
