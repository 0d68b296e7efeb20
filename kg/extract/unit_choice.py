"""Which version of the register each mention means: by edition and day, by the units named with it, by province."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache

from kg.extract.annotations import Annotations
from kg.extract.unit_cues import cues
from kg.extract.unit_edition import ABOLISHED, day_meant
from kg.extract.unit_hints import hinted
from kg.extract.unit_mentions import Found
from kg.units.model import Unit
from kg.units.register import register

__all__ = ["Chooser", "heir"]

_PARENT_GAP = re.compile(
    r"\s*(?:\(?(?:cũ|mới)\)?\s*)?(?:[,(–-]\s*)?(?:(?:nay\s+)?(?:thuộc|của|ở|tại)\s+)?(?:địa bàn\s+)?"
)
_TO_RESULT = re.compile(r"\b(?:thành(?! phố| ủy| viên)|để|lấy tên|mang tên|có tên|vào)\b")
_COUNTED = ("", "body")
_LENGTHS = {2: 0, 3: 1, 5: 2}


@cache
def heir(code: str) -> str:
    """Code of the province of since 2025-07-01 that holds the land of a province of before ("49" → "48")."""
    held = register().versions(code)
    old = [unit for unit in held if unit.edition == "2024"]
    if not old:
        return code
    steps = register().successors(old[-1])
    return next((step.unit.code for step in reversed(steps) if step.unit.edition == "2025"), code)


class Chooser:
    """Chooses among the candidates of all mentions of one article together."""

    def __init__(self, notes: Annotations, found: list[Found], edition: str) -> None:
        self.notes, self.edition = notes, edition
        self.named = [each for each in found if not each.generic]
        self.days = {era: day_meant(notes, era) for era in ("2024", "2025")}
        self.parents: dict[int, Found] = {}
        self.readings: dict[int, list[Unit]] = {}
        self.provinces: Counter[str] = Counter()

    def run(self) -> None:
        """Fill in `chosen`, or `open_to` and `reason`, of every mention."""
        self._link()
        self._mark_former()
        for position, each in enumerate(self.named):
            self.readings[position] = self._in_time(each)
        for position in range(len(self.named) - 1, -1, -1):
            self._by_parent(position)
        self._weigh()
        order = sorted(range(len(self.named)), key=lambda i: -min((len(u.code) for u in self.readings[i]), default=0))
        for position in sorted(order, key=lambda i: min((len(u.code) for u in self.readings[i]), default=9)):
            self._choose(position)

    # -- what stands beside what

    def _link(self) -> None:
        """The unit above that stands right after a mention ("xã A, huyện B, tỉnh C"), for all of a list."""
        folded = self.notes.folded
        for position, (each, following) in enumerate(zip(self.named, self.named[1:], strict=False)):
            gap = folded[each.end : following.start]
            if len(gap) > 24 or following.named_in not in _COUNTED or (each.group >= 0 and each.group == following.group):
                continue
            if _PARENT_GAP.fullmatch(gap) and _rank(following) < _rank(each):
                self.parents[position] = following
                back = position
                while each.group >= 0 and back > 0 and self.named[back - 1].group == each.group:
                    back -= 1
                    self.parents[back] = following
        for position in range(len(self.named) - 2, -1, -1):
            above = self.parents.get(position)
            if above is not None and above.former:
                self.named[position].former = True

    def _mark_former(self) -> None:
        """Units that the text says were merged: "trên cơ sở sáp nhập phường A, B và C thành phường D"."""
        if self.edition != "2025" or not self.named:
            return
        folded = self.notes.folded
        for m in cues().merger.finditer(folded):
            sentence = self.notes.sentence_at(m.start())
            low, high = (sentence.start, sentence.end) if sentence else (m.start() - 200, m.end() + 300)
            result = _TO_RESULT.search(folded, m.end(), high)
            stop = result.start() if result else high
            after = [each for each in self.named if m.end() <= each.start < stop]
            if after and after[0].start - m.end() < 60 and not re.search(r"[,.;]", folded[m.end() : after[0].start]):
                self._set_former(after)
            elif not after:
                before = [each for each in self.named if low <= each.start < m.start() and each.group >= 0]
                if before and len(folded[before[-1].end : m.start()]) < 40:
                    self._set_former([each for each in before if each.group == before[-1].group])

    def _set_former(self, merged: list[Found]) -> None:
        lowest = max(_rank(each) for each in merged)
        for each in merged:
            if _rank(each) == lowest:
                each.former = True

    # -- candidates

    def _in_time(self, each: Found) -> list[Unit]:
        """Candidates of the edition meant, each code once, as it stood on the article's day."""
        abolished = bool(each.kinds) and ABOLISHED.issuperset(each.kinds)
        editions = ["2024"] if each.former or abolished or self.edition == "2024" else ["2025", "2024"]
        if self.edition == "2024" and self.days["2024"] >= "2025-06-12":
            editions.append("2025")  # decided, not yet in force
        for edition in editions:
            units = [unit for unit in each.candidates if unit.edition == edition]
            if units:
                return self._on_day(units, edition, strict=self._only_district(each, units))
        if any(unit.edition == "2025" for unit in each.candidates):
            each.reason = "no unit of that name before the reform: proposed"
        return []

    @staticmethod
    def _only_district(each: Found, units: list[Unit]) -> bool:
        """A bare name of a district: it must have stood on the day to be meant."""
        return not each.kinds and each.named_in != "body" and all(unit.level == "district" for unit in units)

    def _on_day(self, units: list[Unit], edition: str, *, strict: bool = False) -> list[Unit]:
        """Each code once, as it stood on the day; what did not stand then, as it stood last, unless `strict`."""
        day = "2025-06-30" if edition == "2024" and self.edition == "2025" else self.days[edition]
        standing = [unit for unit in units if unit.in_force(day)]
        if standing or strict:
            return standing
        latest: dict[str, Unit] = {}
        for unit in units:
            if unit.valid_from <= day or unit.code not in latest:
                latest[unit.code] = unit
        return list(latest.values())

    def _by_parent(self, position: int) -> None:
        """Keep candidates that lie in the unit said to hold them; look in the other edition if none does."""
        above = self.parents.get(position)
        if above is None:
            return
        inside = {(unit.code, unit.edition) for unit in above.candidates}
        kept = [unit for unit in self.readings[position] if self._lies_in(unit, inside)]
        if not kept:
            each = self.named[position]
            others = [unit for unit in each.candidates if unit.edition == "2024"]
            kept = self._on_day([u for u in others if self._lies_in(u, inside)], "2024")
        if kept:
            self.readings[position] = kept

    @staticmethod
    def _lies_in(unit: Unit, inside: set[tuple[str, str]]) -> bool:
        return any((above.code, above.edition) in inside for above in register().ancestors(unit))

    def space(self, unit: Unit) -> str:
        """Code of its province in the article's edition."""
        return heir(unit.province) if self.edition == "2025" and unit.edition == "2024" else unit.province

    # -- provinces

    def _weigh(self) -> None:
        """How much of the article speaks for each province."""
        for mark in hinted(self.notes.article, self.notes.paragraphs):
            code, _, start = mark.partition("@")
            for unit in register().versions(code):
                if not start or unit.valid_from == start:
                    self.provinces[self.space(unit)] += 4
                    break
        seen: Counter[tuple[str, ...]] = Counter()
        for position, each in enumerate(self.named):
            spaces = tuple(sorted({self.space(unit) for unit in self.readings[position]}))
            if not spaces or len(spaces) > 4:
                continue
            seen[spaces, each.key] += 1  # type: ignore[index]
            again = seen[spaces, each.key] > 1  # type: ignore[index]
            province = any(unit.level == "province" for unit in self.readings[position])
            weight = (1.0 if again else 3.0) if province else (0.2 if again else 2.0)
            if each.named_in not in _COUNTED:
                weight = 0.3
            for space in spaces:
                self.provinces[space] += weight / len(spaces)

    def ranked(self) -> list[str]:
        """Provinces spoken for, strongest first."""
        return [code for code, _ in sorted(self.provinces.items(), key=lambda item: (-item[1], item[0]))]

    # -- choice

    def _choose(self, position: int) -> None:
        each, units = self.named[position], self.readings[position]
        if not units:
            each.reason = each.reason or "no unit of that name and kind"
            return
        units = self._prefer_province(each, units)
        for narrow in (self._in_province, self._in_district):
            if len(units) > 1:
                units = narrow(position, units)
        if len(units) == 1:
            each.chosen = units[0]
            return
        each.open_to = tuple(units)
        each.reason = f"{len(units)} units of that name; nothing in the article says which"

    def _prefer_province(self, each: Found, units: list[Unit]) -> list[Unit]:
        """A bare name means the province that bears it, unless the article only knows a smaller unit of that name."""
        if each.kinds or len(units) == 1:
            return units
        said = {kind for other in self.named if other.key == each.key and other.named_in in _COUNTED for kind in other.kinds}
        top = [unit for unit in units if unit.level == "province"]
        if top and (not said or said & {"tỉnh", "thành phố"} or self.ranked()[:1] == [self.space(top[0])]):
            return top
        return [unit for unit in units if unit.kind in said] or units

    def _in_province(self, position: int, units: list[Unit]) -> list[Unit]:
        standing = {self.space(unit) for unit in units}
        for code in self.ranked():
            if code in standing and self.provinces[code] >= 2:
                inside = [unit for unit in units if self.space(unit) == code]
                rivals = [c for c in standing if c != code and self.provinces[c] >= 0.8 * self.provinces[code]]
                return inside if not rivals else units
        return units

    def _in_district(self, position: int, units: list[Unit]) -> list[Unit]:
        """Of communes of one name in one province, the one in the district named nearest, or that holds the others."""
        here = self.named[position].start
        parents = {unit.parent for unit in units}
        near = [
            (abs(each.start - here), each.chosen.code)
            for each in self.named
            if each.chosen is not None and each.chosen.level == "district" and each.chosen.code in parents
        ]
        if near:
            code = min(near)[1]
            return [unit for unit in units if unit.parent == code]
        votes: dict[str, int] = defaultdict(int)
        for other, each in enumerate(self.named):
            found = {unit.parent for unit in self.readings[other] if unit.level == "commune"}
            if other != position and each.key != self.named[position].key and len(found & parents) == 1:
                votes[(found & parents).pop()] += 1
        best = sorted(votes.items(), key=lambda item: -item[1])
        if best and (len(best) == 1 or best[0][1] > best[1][1]):
            return [unit for unit in units if unit.parent == best[0][0]]
        return units


def _rank(each: Found) -> int:
    """0 for a province, 1 for a district, 2 for a commune; of what it may be, the highest."""
    return min((_LENGTHS[len(unit.code)] for unit in each.candidates), default=2)
