"""Units named without their kind: "Đà Nẵng", "Quận ủy Thanh Khê", "Hòa Thọ Đông, quận Cẩm Lệ", "Thủ đô"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from kg.extract.unit_reader import Found, Reader
from kg.language.names import LOWER
from kg.units.model import Unit

__all__ = ["BareFinder"]

_CHAIN = re.compile(r"\s*[,(]\s*$")
_KIND_BEHIND = re.compile(
    r"(?: (?:cũng|đều|vốn|nay|hiện|đã|vẫn|còn))*(?: (?:là|trở thành|nằm trong|thuộc nhóm))"
    r" (?:những|các|hai|ba|bốn|năm|\d{1,2}) (?P<kind>[^\W\d_]+)\b"
)
"""What ties a list of names to their kind behind it: " cũng là những xã"."""
_KIND_BEFORE = re.compile(
    r"(?<!\w)(?:\d{1,3}(?:/\d{1,3})?|hai|ba|bốn|năm|sáu|các|những|nhiều|một số) "
    r"(?P<kind>địa phương|[^\W\d_]+)(?:,? [^\W\d_]+){0,10} "
    r"(?:(?:đó )?(?:là|gồm)|như|nhất là|đặc biệt là|trong đó có|cụ thể là):? "
)
"""The kind of several, and what ties their names to it: "2/11 xã đạt chuẩn là ", "các xã phía Tây như "."""
_PLACES = "địa phương"
"""A word for units of any kind; names in a list behind it that only communes bear are theirs."""
_BESIDE = re.compile(r"(?: \d[\d.,]*\s?%?)?(?:, và |, | và )\Z")
"""What ties a name to the commune before it in a list."""
_NEAR = 14
"""Characters before a name in which such a tie stands."""
_LIST_GAP = re.compile(r"(?:,| và|, và|, rồi| hay| hoặc)?\s*")
_OPENS = re.compile(rf":| [–-] |,? [{LOWER}]")
"""Behind the name that opens a text."""
_ANY_LEVEL = frozenset(("tỉnh", "thành phố"))
_COMMUNES = ("xã", "phường", "thị trấn")
_LONGEST_LIST = 160
"""Characters before such a tie in which its list stands."""
_BODY, _LONGEST_BODY = 70, 8
"""Characters and words before a name in which a body may be told."""
_NUMBERED = re.compile(r"\b(?P<head>quận ủy|quận đoàn|caq) (?P<number>\d{1,2})(?![\w/.,-]*\d|\w)")
"""A body that says the kind, and the number its unit is called by: "Bí thư Quận ủy 7"."""
_BEFORE_FIELDS = ("sở ", "sở ban ")
"""Before letters for a field of work: "Sở GDĐT | Hà Nội"."""


class BareFinder:
    """Goes through the names that no kind stands with; runs after the mentions with kinds are there."""

    def __init__(self, reader: Reader) -> None:
        self.reader, self.cues, self.names = reader, reader.cues, reader.names
        self.text, self.folded, self.at = reader.text, reader.folded, reader.at
        self.headed: dict[str, set[str]] = {}

    def run(self) -> None:
        """Provinces by name alone; other units where their kind is said elsewhere in the text or by a body's name."""
        self._numbered()
        self.reader.found.sort(key=lambda f: f.start)
        spans = [(f.start, f.end) for f in self.reader.found if not f.generic]
        starts = [s for s, _ in spans]
        said: dict[str, set[str]] = {}
        for found in self.reader.found:
            if found.key and found.named_in in ("", "body"):
                said.setdefault(found.key, set()).update([u.kind for u in found.candidates])
        for key, kind in self._told_kinds():
            said.setdefault(key, set()).add(kind)
        self.headed = self._opening()
        for key, kinds in self.headed.items():
            said.setdefault(key, set()).update(kinds)
        covered = -1
        for start in sorted(self.at):
            near = bisect_right(starts, start) - 1
            if start < covered or (near >= 0 and start < spans[near][1]):
                continue
            taken = self._bare_at(start, said)
            if taken is not None:
                covered = taken

    def _numbered(self) -> None:
        """Units called by a number, where a body's name says their kind: "Quận ủy 7"."""
        for told in _NUMBERED.finditer(self.folded) if "quận " in self.folded or "caq " in self.folded else ():
            kinds, start = self.cues.body_kinds[told["head"]], told.start("number")
            meant = tuple(u for u in self.names.numbers.get(told["number"], ()) if u.kind in kinds)
            if meant:
                self.reader.add(start, (start, told.end(), told["number"], meant), ()).named_in = "body"

    def _opening(self) -> dict[str, set[str]]:
        """The name that opens the text, with its kind, where the text means one of the kind and names none with it.

        "Mộc Châu đối thoại với nông dân. … Chủ tịch UBND huyện".
        """
        start = len(self.text) - len(self.text.lstrip())
        named = {kind for each in self.reader.found if not each.generic for kind in each.kinds}
        meant = {each.kinds[0] for each in self.reader.found if each.generic} - named - _ANY_LEVEL
        for end, index in self.at.get(start, ()) if meant else ():
            if index >= self.names.bare_until or _OPENS.match(self.text, end) is None:
                continue
            units = self.names.units(index)
            kinds = {unit.kind for unit in units} & meant
            if any(unit.level == "province" for unit in units) or " " not in self.names.key(index):
                break
            return {self.names.key(index): kinds} if kinds else {}
        return {}

    def _told_kinds(self) -> Iterator[tuple[str, str]]:
        """Names in a list that is told to be of one kind behind it: "An Ninh, Quỳnh Hải và Đông Hải là những xã …"."""
        for told in _KIND_BEHIND.finditer(self.folded):
            kind = self.reader.hits.kinds.get(told.start("kind"))
            if kind is None:
                continue
            at = told.start()
            listed: list[str] = []
            for start in sorted((s for s in self.at if told.start() - _LONGEST_LIST < s < told.start()), reverse=True):
                ends = [(end, i) for end, i in self.at[start] if i < self.names.bare_until and end <= at]
                named = next(((e, i) for e, i in ends if self.names.of_kinds(i, (kind[1],))), None)
                if named is None or _LIST_GAP.fullmatch(self.folded, named[0], at) is None:
                    continue
                listed.append(self.names.key(named[1]))
                at = start
            if len(listed) > 1:
                yield from ((key, kind[1]) for key in listed)
        for told in _KIND_BEFORE.finditer(self.folded):
            kind = self.reader.hits.kinds.get(told.start("kind"))
            kinds = (kind[1],) if kind is not None else _COMMUNES[:2] if told["kind"] == _PLACES else ()
            each = self._listed(told.end(), kinds) if kinds else []
            if kind is not None or len(each) > 1:
                yield from ((self.names.key(index), one) for _, index in each for one in kinds)

    def _listed(self, at: int, kinds: tuple[str, ...]) -> list[tuple[int, int]]:
        """Where the names of a list from `at` on end that units of one of the kinds bear, with their index."""
        listed: list[tuple[int, int]] = []
        while True:
            named = next(((e, i) for e, i in self.at.get(at, ()) if self._bears(i, kinds)), None)
            if named is None:
                return listed
            listed.append(named)
            gap = _LIST_GAP.match(self.folded, named[0])
            at = gap.end() if gap is not None and gap.end() > named[0] else len(self.text)

    def _bears(self, index: int, kinds: tuple[str, ...]) -> bool:
        return index < self.names.bare_until and bool(self.names.of_kinds(index, kinds))

    def _bare_at(self, start: int, said: dict[str, set[str]]) -> int | None:
        heads = self._body_kinds(start)
        for end, index in self.at[start]:
            if index >= self.names.bare_until:
                return end  # a longer name that only sounds like a unit's
            if not self.reader.capitals(start, end) or (not heads and self.names.key(index) in self.cues.never_bare):
                continue
            key, units = self.names.key(index), self.names.units(index)
            chosen = self.names.of_kinds(index, heads) if heads else ()
            governed: tuple[Unit, ...] = ()
            if not chosen and not heads:
                chosen = tuple(u for u in units if u.kind in said.get(key, ()))
                provinces = tuple(u for u in units if u.level == "province")
                chosen = (*provinces, *(u for u in chosen if u.level != "province"))
                if not chosen:
                    chosen = self._above_named(end, units) or self._beside_named(start, units)
                    chosen = chosen or self._in_district(start, end, units)
                if " " in key or provinces:
                    chosen = (*chosen, *(u for u in units if u.level == "district" and u not in chosen))
                if " " in key and not provinces and not any(u.level == "commune" for u in chosen):
                    governed = self._governed(start, units)
                    chosen = (*chosen, *governed)
            if not chosen:
                continue
            if not heads and not self._stands_alone(start, end):
                return end if any(u.level == "province" for u in units) else None
            found = self.reader.add(start, (start, end, key, chosen), ())
            found.governed, found.headed = bool(governed), key in self.headed
            if heads:
                found.named_in = "body"
            return end
        return None

    def _body_kinds(self, start: int) -> tuple[str, ...]:
        """Kinds that a body's name right before says: "Quận ủy " → quận."""
        window = max(0, start - 14)
        for m in self.cues.body_head.finditer(self.folded, window, start):
            if self.folded[m.end() : start].strip() == "":
                head = m[0].removesuffix(" viên")
                return self.cues.body_kinds.get(head, ())
        return ()

    def _governed(self, start: int, units: tuple[Unit, ...]) -> tuple[Unit, ...]:
        """Communes so called, behind a body that a commune has: "Công an | Tràm Chim".

        A district of before the reform that had such a body goes before the communes of its time.
        """
        with_districts = self._governing(start)
        if with_districts is None:
            return ()
        shadowed = with_districts and any(u.level == "district" for u in units)
        return tuple(u for u in units if u.level == "commune" and not (shadowed and u.edition == "2024"))

    def _governing(self, start: int) -> bool | None:
        """Whether districts had the body named right before `start` too; None where no body of communes is."""
        words = self.folded[max(0, start - _BODY) : start].rpartition("\n")[2]
        if not words.endswith(" "):
            return None
        said = words.split()[-_LONGEST_BODY:]
        names = (" ".join(said[first:]) for first in range(len(said)))
        return next((self.cues.governing[name] for name in names if name in self.cues.governing), None)

    def _beside_named(self, start: int, units: tuple[Unit, ...]) -> tuple[Unit, ...]:
        """Communes that go on a list with one named before: "ở xã Phước Dinh, Cà Ná", "Sa Lý 41,2%, Tuấn Đạo 44%"."""
        gap = _BESIDE.search(self.folded, max(0, start - _NEAR), start)
        if gap is None:
            return ()
        before = [found for found in self.reader.found if gap.start() <= found.end < start and not found.generic]
        joined = (found for found in before if _BESIDE.fullmatch(self.folded, found.end, start))
        above = {u.parent for found in joined if not found.named_in for u in found.candidates if u.level == "commune"}
        return tuple(u for u in units if u.level == "commune" and u.parent in above)

    def _above_named(self, end: int, units: tuple[Unit, ...]) -> tuple[Unit, ...]:
        """Units right before a larger one named with its kind: "Hòa Thọ Đông, quận Cẩm Lệ"."""
        for found in self.reader.found:
            if found.start >= end and not found.generic:
                if found.start - end > 4 or not _CHAIN.fullmatch(self.folded[end : found.start]):
                    return ()
                above = {u.code for u in found.candidates}
                return tuple(u for u in units if u.parent in above)
        return ()

    def _in_district(self, start: int, end: int, units: tuple[Unit, ...]) -> tuple[Unit, ...]:
        """Communes before the district in brackets that they lie in: "ở Y Tý (Bát Xát)", "Châu Bính, Châu Tiến (…)"."""
        last = (self._listed(start, _COMMUNES) or [(end, 0)])[-1][0]
        if not self.folded.startswith(" (", last):
            return ()
        districts = {
            unit.code
            for close, index in self.at.get(last + 2, ())
            if index < self.names.bare_until and self.folded.startswith((")", ","), close)
            for unit in self.names.units(index)
            if unit.level == "district"
        }
        return tuple(u for u in units if u.level == "commune" and u.parent in districts)

    def _stands_alone(self, start: int, end: int) -> bool:
        """Whether a bare name is not part of a longer one (a person's, a firm's)."""
        text = self.text
        if text[end : end + 1] == " " and text[end + 1 : end + 2].isupper():
            word = self.reader.word(end + 1)
            loud = word.isupper() and len(word) > 1
            if not loud and word.lower() not in self.cues.surnames and end + 1 not in self.at:
                return False
        if start == 0 or text[start - 1] != " ":
            return True
        before = start - 1
        while before > 0 and text[before - 1].isalnum():
            before -= 1
        word = text[before : start - 1]
        if not word or not word[0].isupper():
            return word not in self.cues.address or f"{self._word_before(before)} {word}" in self.cues.no_address
        if word.isupper() and len(word) > 1:
            if text[start:end].isupper():
                return not self._capital_name(before, word)
            return word in self.cues.bare_acronyms or self.folded.endswith(_BEFORE_FIELDS, 0, before)
        return word.lower() in self.cues.bare_before

    def _word_before(self, start: int) -> str:
        """The word that ends right before the space before `start`."""
        return self.folded[max(0, start - 12) : start].rstrip(" ").rpartition(" ")[2]

    def _capital_name(self, before: int, word: str) -> bool:
        """Whether the word in capitals before a name in capitals makes it a person's: "NGUYỄN THỊ HÒA BÌNH"."""
        if word.lower() in self.cues.bare_before:
            return False
        earlier = self.folded[max(0, before - 12) : before].split()
        return word.lower() in self.cues.surnames or bool(earlier and earlier[-1] in self.cues.surnames)

    def stand_ins(self) -> None:
        """Phrases that always mean one unit: "Thủ đô"."""
        for start, end in self.reader.hits.phrases["stands_for"]:
            if self.text[end : end + 2].strip()[:1].isupper() or self.folded[end : end + 5] in (" của ", " nước"):
                continue  # "thủ đô Hà Nội", "thủ đô của Lào": the name follows
            key = self.cues.stand_ins[self.folded[start:end]]
            units = tuple(u for u in self.names.by_name(key) if u.level == "province")
            self.reader.found.append(Found(start, end, (), key, units, stand_in=True))
