"""Units of before that a text lists beside the one they went into, by the register.

"Phường A (gồm B, C, D)", "các xã B, C, D cũ nay là xã A", a row of a table: whatever the words, a list of names that
went into one unit named beside it means those units, not namesakes elsewhere nor those of today.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache, lru_cache
from typing import NamedTuple

from kg.extract.annotations import Annotations, in_order
from kg.extract.change_words import change_words
from kg.extract.unit_mentions import Found, Mentions
from kg.language.names import UPPER
from kg.units.model import Unit
from kg.units.names import spellings
from kg.units.register import register

__all__ = ["around", "may_be_part", "name_parts", "parts_by_name"]

_ENOUGH = 2
"""Names other than the unit's own that make a list of its parts."""
_HALF = 0.5
"""Share of the parts that must be named: neighbours and namesakes are seldom more."""
_OTHER = re.compile(r"(?<!\w)(?:quận|huyện|thị xã|thành phố|tỉnh|tp\.?|đường|phố|sông|ông|bà)\s\Z")
"""Before a name of something else: what units lie in, a street, a person."""
_LONGER_BEFORE = re.compile(rf"[{UPPER}]\w* \Z")
_LONGER_AFTER = re.compile(rf" [{UPPER}]")


class _Name(NamedTuple):
    """A name of the register in the text."""

    start: int
    end: int
    key: str


@lru_cache(maxsize=4096)
def parts_by_name(version: str) -> dict[str, Unit]:
    """Folded spelling → the unit of that name that went into the version; empty for one that nothing went into."""
    known = register()
    unit = known.get(version)
    steps = known.predecessors(unit, 1)
    return {key: s.unit for s in steps if s.unit != unit for key in spellings(s.unit.name) if not key.isdigit()}


@cache
def _still_there(province: str) -> frozenset[str]:
    """Spellings of the communes of today in a province: a name that lives on says little."""
    units = (u for u in register().units if u.province == province and u.level == "commune" and u.valid_until is None)
    return frozenset(key for unit in units for key in spellings(unit.name))


def around(notes: Annotations, at: int) -> list[tuple[int, int]]:
    """Stretches where a unit at `at` and its parts may stand: its sentence, that with the next, that with the last."""
    here = notes.sentence_at(at)
    if here is None:
        return []
    place = bisect_left(notes.sentences, here.start, key=lambda sentence: sentence.start)
    reaches = [(here.start, here.end)]
    reaches += [(here.start, following.end) for following in notes.sentences[place + 1 : place + 2]]
    reaches += [(before.start, here.end) for before in notes.sentences[max(0, place - 1) : place]]
    return reaches


def name_parts(notes: Annotations, mentions: Mentions) -> Mentions:
    """The mentions, those of parts restricted to the units meant, and bare names of such lists added."""
    lister = _Lister(notes, mentions)
    for each in mentions.named:
        if each.named_in == "":
            lister.read(each)
    if not lister.added:
        return mentions
    found = in_order([*mentions.found, *lister.added.values()])
    return mentions._replace(found=found, named=[each for each in found if not each.generic])


class _Lister:
    """Looks around every unit for the names of what went into it."""

    def __init__(self, notes: Annotations, mentions: Mentions) -> None:
        self.notes, self.named = notes, mentions.named
        self.names = {start: ends[0] for start, ends in mentions.names.items()}
        """The longest name at each place."""
        self.starts = sorted(self.names)
        self.present = {key for _, key in self.names.values()}
        self.made_up: dict[str, list[Unit]] = {}
        self.merged = change_words()["merge"]
        self.added: dict[int, Found] = {}
        """Mentions of bare names, by where they start."""

    def read(self, each: Found) -> None:
        """Look for the parts of what `each` may mean."""
        for unit in self._made_up(each):
            parts = parts_by_name(unit.version)
            for low, high in around(self.notes, each.start):
                listed = [n for n in self._between(low, high, parts) if not each.start <= n.start < each.end]
                enough = bool(each.kinds) and _enough(unit, parts, listed)
                if enough or self._all_told(unit, parts, listed, low, high):
                    self._take(unit, parts, listed)
                    each.result = all(parts[key].kind != unit.kind for key in spellings(unit.name) & parts.keys())
                    return

    def _all_told(self, unit: Unit, parts: dict[str, Unit], listed: list[_Name], low: int, high: int) -> bool:
        """Whether all of the parts are named where words tell of a merger, be some names those of units of today."""
        own = spellings(unit.name)
        others = {part.version for key, part in parts.items() if key not in own}
        told = {parts[name.key].version for name in listed if name.key not in own}
        return (
            len(others) >= _ENOUGH and told == others and self.merged.search(self.notes.folded, low, high) is not None
        )

    def _made_up(self, each: Found) -> list[Unit]:
        """Those units a mention may mean of which the article has the names of parts."""
        known = self.made_up.get(each.key)
        if known is None:
            known = self.made_up[each.key] = [
                unit
                for unit in register().names.get(each.key, each.candidates)
                if len(parts_by_name(unit.version).keys() & self.present) >= _ENOUGH
            ]
        return [unit for unit in known if unit.kind in each.kinds] if known and each.kinds else known

    def _between(self, low: int, high: int, parts: dict[str, Unit]) -> list[_Name]:
        starts = self.starts[bisect_left(self.starts, low) : bisect_left(self.starts, high)]
        names = (_Name(start, *self.names[start]) for start in starts)
        return [name for name in names if name.key in parts and not self._of_other(name)]

    def _of_other(self, name: _Name) -> bool:
        """Whether a name is that of a larger unit, a street or a person, or part of a longer one."""
        text, folded = self.notes.text, self.notes.folded
        before = max(0, name.start - 12)
        return (
            _OTHER.search(folded, before, name.start) is not None
            or (_LONGER_BEFORE.search(text, before, name.start) is not None and not self._after_kind(name))
            or (_LONGER_AFTER.match(text, name.end) is not None and not text[name.start : name.end].isupper())
        )

    def _after_kind(self, name: _Name) -> bool:
        found = self._at(name)
        return found is not None and found.start < name.start

    def _at(self, name: _Name) -> Found | None:
        """The mention that holds a name."""
        if name.start in self.added:
            return self.added[name.start]
        at = bisect_right(self.named, name.start, key=lambda each: each.start)
        return next((each for each in self.named[max(0, at - 2) : at] if each.start <= name.start < each.end), None)

    def _take(self, unit: Unit, parts: dict[str, Unit], listed: list[_Name]) -> None:
        """Let the names mean the parts; today's own name of the unit only between them."""
        own = spellings(unit.name)
        others = [name for name in listed if name.key not in own]
        first, last = others[0].start, others[-1].end
        for name in listed:
            if name.key in own and not first < name.start < last + 6:
                continue
            part = parts[name.key]
            found = self._at(name)
            if found is None:
                found = Found(name.start, name.end, (), name.key)
                self.added[name.start] = found
            elif found.named_in != "" or (found.start < name.start and part.kind not in found.kinds):
                continue
            same = [u for u in register().names[name.key] if u.code == part.code and u.edition == part.edition]
            found.candidates = tuple(same)
            found.former = found.former or unit.valid_until is None
            found.guessed = False


def _enough(unit: Unit, parts: dict[str, Unit], listed: list[_Name]) -> bool:
    """Whether the names make a list of the unit's parts, not of its neighbours."""
    own = spellings(unit.name)
    there = _still_there(unit.province) if unit.valid_until is None else frozenset()
    telling = {parts[n.key].version for n in listed if n.key not in own and n.key not in there}
    others = {part.version for key, part in parts.items() if key not in own}
    return len(telling) >= _ENOUGH and len(telling) >= _HALF * len(others)


def may_be_part(whole: Found, part: Found) -> bool:
    """Whether a commune can have gone into one of today, by the register; a neighbour of today did not."""
    today = [unit for unit in whole.candidates if unit.edition == "2025"]
    lives_on = any(unit.edition == "2025" for unit in part.candidates)
    return not (today and lives_on) or any(part.key in parts_by_name(unit.version) for unit in today)
