"""Which version of the register each mention means: by edition and day, by the units named with it, by province."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property
from itertools import pairwise

from kg.extract.annotations import Annotations
from kg.extract.change_words import SHARED
from kg.extract.unit_cues import cues
from kg.extract.unit_days import ended_near, soon
from kg.extract.unit_edition import ABOLISHED, day_meant, decided
from kg.extract.unit_hints import of_source
from kg.extract.unit_links import heir, lies_in, rank
from kg.extract.unit_mentions import Found, Mentions
from kg.extract.unit_parts import may_be_part
from kg.extract.unit_votes import Votes
from kg.units.model import Unit
from kg.units.register import register

__all__ = ["Chooser"]

_TO_RESULT = re.compile(r"\b(?:thành(?! phố| ủy| viên)|để|lấy tên|mang tên|có tên|vào)\b")
_FAR = 0.5
"""Share of what speaks for the article's first province below which another is only named in passing."""
_MADE = re.compile(r"\bthành\s+\Z")
_PLACED = re.compile(r"[,.;)]|\b(?:ở|tại|trên địa bàn)\s+(?:(?:trung tâm|khu vực)\s+)?(?:tỉnh\s+)?\Z")
"""Between "sáp nhập" and a unit that is not what was merged: "sau sáp nhập ở TPHCM"."""
_OPENS = re.compile(r"\s*\((?!(?:hiện )?(?:nay|hiện)\b)(?:[^()\n]{0,40})")
_NOW = re.compile(r"\s*\((?:hiện )?(?:nay|hiện)\b")
_NEXT_UNIT = re.compile(r"\s*(?:,|\bvà\b|,\s*và\b)\s*")
_COMMUNE = 2
_RENEWED = re.compile(r" mới(?=[,.;:)]|\s(?:và|sau|với|gồm)\b|\s*$)")
_SETTLED = "2025-10-01"
"""By then the mergers of July 2025 were no longer told as plans."""
_AROUND = 150
"""Mentions before and after one that can say which district it lies in or what it became."""
_COUNTED = ("", "body")
_PROVINCES = frozenset(("tỉnh", "thành phố"))
"""Said together ("các tỉnh, thành phố: A, B") they mean provinces only."""


class Chooser:
    """Chooses among the candidates of all mentions of one article together."""

    def __init__(self, notes: Annotations, mentions: Mentions, parents: dict[int, Found], edition: str) -> None:
        self.notes, self.edition = notes, edition
        self.mergers = mentions.phrases["merger"]
        self.named = mentions.named
        self.days = {era: day_meant(notes, era) for era in ("2024", "2025")}
        self.parents = parents
        self.readings: dict[int, list[Unit]] = {}
        self.votes = Votes(notes, {self.space(unit) for unit in of_source(notes, edition)})
        self.provinces: Mapping[str, float] = self.votes.provinces
        """Code of a province in the article's edition → how much speaks for it; 0 for others."""
        self.districts: dict[int, set[str]] = {}
        self.strong: set[str] = set()
        """Those that more than a mention in passing speaks for."""
        self.ranked: list[str] = []
        """The same codes, strongest first."""

    def run(self) -> None:
        """Fill in `chosen`, or `open_to` and `reason`, of every mention."""
        self._mark_former()
        for position, each in enumerate(self.named):
            self.readings[position] = self._in_time(each)
        for position in range(len(self.named) - 1, -1, -1):
            self._by_parent(position)
        self._weigh()
        self._reread_bare()
        size = [min((len(unit.code) for unit in units), default=9) for units in self.readings.values()]
        for position in sorted(range(len(size)), key=size.__getitem__):  # provinces first, then what lies in them
            self._choose(position)

    # -- what was merged

    def _mark_former(self) -> None:
        """Units that the text says were merged: "trên cơ sở sáp nhập phường A, B và C thành phường D"."""
        if self.edition != "2025" or not self.named:
            return
        self._mark_renewed()
        self._mark_parts()
        self._mark_now_another()
        folded, known = self.notes.folded, cues()
        for start, end in self.mergers:
            sentence = self.notes.sentence_at(start)
            low, high = (sentence.start, sentence.end) if sentence else (max(0, start - 200), end + 300)
            if self._still_planned(low, high) or SHARED.bodies.match(folded, end, high):
                continue
            if folded.startswith(" với ", end):
                comma = folded.find(",", end, high)
                high = comma if comma > 0 else high  # "sau hợp nhất với tỉnh A, | thành phố B có …"
            result = _TO_RESULT.search(folded, end, high)
            after = self._between(end, result.start() if result else high)
            if after and after[0].start - end < 60 and not _PLACED.search(folded, end, after[0].start):
                self._set_former(after)
            elif not after:
                before = [each for each in self._between(low, start) if each.group >= 0]
                if before and start - before[-1].end < 40:
                    self._set_former([each for each in before if each.group == before[-1].group])
        for position, each in enumerate(self.named):
            if rank(each) == _COMMUNE and known.share_before.search(folded, max(0, each.start - 60), each.start):
                sentence = self.notes.sentence_at(each.start)
                if sentence is None or not self._still_planned(sentence.start, sentence.end):
                    self._set_former([o for o in self.named[position:] if o is each or 0 <= o.group == each.group])

    def _still_planned(self, low: int, high: int) -> bool:
        """Whether a merger is one of units of today ("chủ trương sáp nhập xã A vào xã B"), not that of 2025."""
        return self.days["2025"] >= _SETTLED and cues().planned.search(self.notes.folded, low, high) is not None

    def _between(self, low: int, high: int) -> list[Found]:
        return [each for each in self.named if low <= each.start < high]

    def _districts(self, position: int) -> set[str]:
        """The districts that the communes a mention may be lie in."""
        if position not in self.districts:
            units = self.readings[position]
            self.districts[position] = {unit.parent for unit in units if unit.level == "commune"}
        return self.districts[position]

    def _around(self, position: int) -> list[Found]:
        """The mentions near one, so that time stays linear in a text that lists thousands."""
        return self.named[max(0, position - _AROUND) : position + _AROUND]

    def _set_former(self, merged: list[Found]) -> None:
        lowest = max(rank(each) for each in merged)
        for each in merged:
            each.former |= rank(each) == lowest and not each.result

    def _mark_parts(self) -> None:
        """Communes in brackets after a commune are what it was made of: "Xã An Phú (các xã An Bình, An Phú)"."""
        folded = self.notes.folded
        for each, following in pairwise(self.named):
            if not each.kinds or folded.find("(", each.end, following.start) < 0:
                continue
            communes = rank(each) == rank(following) == _COMMUNE
            if not communes or not _OPENS.fullmatch(folded, each.end, following.start):
                continue
            close = folded.find(")", following.end)
            inside = self._between(following.start, close if close > 0 else following.end)
            if any(may_be_part(each, other) for other in inside):
                self._set_former(inside)

    def _mark_now_another(self) -> None:
        """Those listed with the last one of what "is now" another are former too: "xã A, xã B (nay là phường C)"."""
        folded, listed = self.notes.folded, False
        for each, following in reversed(list(pairwise(self.named))):
            now = listed or _NOW.match(folded, following.end) is not None
            beside = rank(each) == rank(following) and _NEXT_UNIT.fullmatch(folded, each.end, following.start)
            listed = now and bool(beside)
            each.former = each.former or listed

    def _mark_renewed(self) -> None:
        """Where a sentence says "tỉnh Hưng Yên mới", another "tỉnh Hưng Yên" of it is the old one."""
        for new in self.named:
            if (
                not _RENEWED.match(self.notes.folded, new.end)
                or (sentence := self.notes.sentence_at(new.start)) is None
            ):
                continue
            for each in self._between(sentence.start, sentence.end):
                if each.key == new.key and not _RENEWED.match(self.notes.folded, each.end):
                    each.former = True

    # -- candidates

    def _in_time(self, each: Found) -> list[Unit]:
        """Candidates of the edition meant, each code once, as it stood on the article's day."""
        abolished = bool(each.kinds) and ABOLISHED.issuperset(each.kinds)
        editions = ["2024"] if each.former or abolished or self.edition == "2024" else ["2025", "2024"]
        if self.edition == "2024" and decided(self.notes):
            editions.append("2025")
        for edition in editions:
            units = [unit for unit in each.candidates if unit.edition == edition]
            if units and not self._yet_unborn(each, units, edition):
                found = self._on_day(units, edition, strict=self._only_district(each, units))
                if edition == self.edition == "2024":
                    found += ended_near(units, found, self.days[edition], self._named_districts)
                return found
        if any(unit.edition == "2025" for unit in each.candidates):
            each.reason = "no unit of that name before the reform: proposed"
        return []

    @cached_property
    def _named_districts(self) -> set[str]:
        """The codes of the districts that the article may name with their kind."""
        named = (unit for each in self.named if each.kinds for unit in each.candidates)
        return {unit.code for unit in named if unit.level == "district"}

    def _yet_unborn(self, each: Found, units: list[Unit], edition: str) -> bool:
        """Whether all of these began after the article's day and the register had one so called before the reform."""
        later = edition == "2025" and all(unit.valid_from > self.days[edition] for unit in units)
        return later and any(unit.edition == "2024" for unit in each.candidates)

    @staticmethod
    def _only_district(each: Found, units: list[Unit]) -> bool:  # a bare one must have stood on the day to be meant
        return not each.kinds and each.named_in != "body" and all(unit.level == "district" for unit in units)

    def _on_day(self, units: list[Unit], edition: str, *, strict: bool = False) -> list[Unit]:
        """Each code once, as it stood on the day; what did not stand then, as it stood last, unless `strict`."""
        day = "2025-06-30" if edition == "2024" and self.edition == "2025" else self.days[edition]
        standing = [unit for unit in units if unit.in_force(day)]
        if strict or (standing and edition == "2024"):
            return standing if strict else [*standing, *soon(units, standing, day)]
        latest: dict[str, Unit] = {}
        for unit in units:  # a commune that has become a ward since is still spoken of as one
            if unit.valid_from <= day or unit.code not in latest:
                latest[unit.code] = unit
        return list(latest.values())

    def _by_parent(self, position: int) -> None:
        """Keep candidates that lie in the unit said to hold them; look in the other edition if none does."""
        above = self.parents.get(position)
        if above is None:
            return
        inside = {(unit.code, unit.edition) for unit in above.candidates}
        kept = [unit for unit in self.readings[position] if lies_in(unit, inside)]
        if not kept:
            each = self.named[position]
            others = [unit for unit in each.candidates if unit.edition == "2024"]
            after = {code for code, edition in inside if edition == "2025"}
            kept = self._on_day([u for u in others if lies_in(u, inside) or heir(u.province) in after], "2024")
        if kept:
            self.readings[position] = kept

    def space(self, unit: Unit) -> str:
        """Code of its province in the article's edition."""
        return heir(unit.province) if self.edition == "2025" and unit.edition == "2024" else unit.province

    def _reread_bare(self) -> None:
        """Bare names of communes that the text names as those of before, where today's lie elsewhere: "ở Mê Linh"."""
        told = {each.key for each in self.named if each.kinds and each.former}
        home = set(self.ranked[:1])
        for position, each in enumerate(self.named):
            if not each.kinds and not each.former and each.key in told:
                old = [u for u in each.candidates if u.edition == "2024" and u.level == "commune"]
                here = [u for u in self._on_day(old, "2024") if self.space(u) in home]
                if here and home.isdisjoint(map(self.space, self.readings[position])):
                    self.readings[position] = here

    # -- provinces

    def _weigh(self) -> None:
        """How much of the article speaks for each province."""
        for position, each in enumerate(self.named):
            units = self.readings[position]
            spaces = tuple(sorted({self.space(unit) for unit in units}))
            self.votes.add(each, spaces, province=any(unit.level == "province" for unit in units))
        self.strong, self.ranked = self.votes.strong(), self.votes.ranked()

    # -- choice

    def _choose(self, position: int) -> None:
        each, units = self.named[position], self.readings[position]
        if not units:
            each.reason = each.reason or "no unit of that name and kind"
            return
        units = self._prefer_province(each, self._of_then(position, units))
        for narrow in (self._in_province, self._into_named, self._in_district):
            if len(units) > 1:
                units = narrow(position, units)
        if each.guessed and (len(units) != 1 or not self._at_home(units[0])):
            each.reason = "no unit of that name in the register"
            return
        if len(units) == 1 and self._yet_to_be(each, units[0]):
            each.reason = "only proposed: no unit of that name stood in the article's province"
            return
        if len(units) == 1:
            each.chosen = units[0]
            return
        each.open_to = tuple(units)
        each.reason = f"{len(units)} units of that name; nothing in the article says which"

    def _of_then(self, position: int, units: list[Unit]) -> list[Unit]:
        """Units of another time that lie in the article's provinces, where none of those of its own time does.

        Before the reform: what had ended by the article's day. After it: what stood on the eve of the reform.
        """
        each = self.named[position]
        strong = self.strong
        if not strong or position in self.parents or any(self.space(unit) in strong for unit in units):
            return units
        day = self.days["2024"]
        if self.edition == "2024":
            old = [unit for unit in each.candidates if unit.edition == "2024" and (unit.valid_until or day) < day]
        else:
            old = [unit for unit in each.candidates if unit.in_force("2025-06-30")]
            if each.former and not any(self.space(unit) in strong for unit in old):  # one that ended before the reform
                old = [unit for unit in each.candidates if unit.edition == "2024"]
        return [unit for unit in {u.code: u for u in old}.values() if self.space(unit) in strong] or units

    def _yet_to_be(self, each: Found, unit: Unit) -> bool:
        """Before the reform: a name that the text proposes, or a merger gives, and that only a far-off unit bears."""
        if self.edition != "2024" or unit.level != "commune" or not self.ranked:
            return False
        weight = self.provinces[self.space(unit)]
        if weight >= 3:
            return weight < _FAR * self.provinces[self.ranked[0]] and self._made(each)
        window = max(0, each.start - 80)
        return cues().proposed.search(self.notes.folded, window, each.start) is not None or self._made(each)

    def _made(self, each: Found) -> bool:
        """Whether a merger told before it in its sentence makes it: "nhập xã A với xã B | thành xã C"."""
        sentence = self.notes.sentence_at(each.start)
        merged = sentence is not None and any(sentence.start <= start < each.start for start, _ in self.mergers)
        return merged and _MADE.search(self.notes.folded, max(0, each.start - 10), each.start) is not None

    def _prefer_province(self, each: Found, units: list[Unit]) -> list[Unit]:
        """A bare name means the province that bears it, unless the article only knows a smaller unit of that name."""
        if len(units) == 1 or each.kinds:
            top = [unit for unit in units if unit.level == "province"]
            return top if top and _PROVINCES.issubset(each.kinds) else units
        said = {
            kind for other in self.named if other.key == each.key and other.named_in in _COUNTED for kind in other.kinds
        }
        top = [unit for unit in units if unit.level == "province"]
        if top and (not said or said & {"tỉnh", "thành phố"} or self.ranked[:1] == [self.space(top[0])]):
            return top
        smaller = [unit for unit in units if unit.kind in said]
        size = min((len(unit.code) for unit in smaller), default=0)
        return [unit for unit in smaller if len(unit.code) == size] or units

    def _in_province(self, _position: int, units: list[Unit]) -> list[Unit]:
        standing = {self.space(unit) for unit in units}
        for code in self.ranked:
            if code in standing and self.provinces[code] >= 2:
                inside = [unit for unit in units if self.space(unit) == code]
                rivals = [c for c in standing if c != code and self.provinces[c] >= 0.8 * self.provinces[code]]
                return inside if not rivals else units
        return units

    def _at_home(self, unit: Unit) -> bool:
        """Whether the unit lies in a province the article speaks of or in a district it names."""
        named = any(each.chosen is not None and each.chosen.code == unit.parent for each in self.named)
        return named or self.provinces[self.space(unit)] >= 3

    def _into_named(self, position: int, units: list[Unit]) -> list[Unit]:
        """Of communes of before the reform, those that went into a unit the sentence names."""
        sentence = self.notes.sentence_at(self.named[position].start)
        if sentence is None or self.edition != "2025" or any(unit.edition == "2025" for unit in units):
            return units
        beside = [each for each in self._around(position) if sentence.start <= each.start < sentence.end]
        became = {each.chosen.version for each in beside if each.chosen is not None and each.chosen.edition == "2025"}
        kept = [u for u in units if any(step.unit.version in became for step in register().successors(u))]
        return kept or units

    def _in_district(self, position: int, units: list[Unit]) -> list[Unit]:
        """Of communes of one name, the one in the district named nearest (later lines last), or that holds others."""
        here = self.named[position].start
        parents = {unit.parent for unit in units}
        near = [
            ("\n" in self.notes.text[here : each.start], abs(each.start - here), each.chosen.code)
            for each in self._around(position)
            if each.chosen is not None and each.chosen.level == "district" and each.chosen.code in parents
        ]
        if near:
            code = min(near)[2]
            return [unit for unit in units if unit.parent == code]
        votes: dict[str, int] = defaultdict(int)
        for other, each in enumerate(self._around(position), max(0, position - _AROUND)):
            found = self._districts(other)
            if other != position and each.key != self.named[position].key and len(found & parents) == 1:
                votes[(found & parents).pop()] += 1
        best = sorted(votes.items(), key=lambda item: -item[1])
        if best and (len(best) == 1 or best[0][1] > best[1][1]):
            return [unit for unit in units if unit.parent == best[0][0]]
        return units
