"""Where units are named or meant in a text, with the register's units each name may stand for; no choice is made."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal, NamedTuple, TypeAlias

from kg.extract.unit_cues import Cues, Names, cues, names
from kg.language.folding import fold
from kg.language.names import is_name, surname_class
from kg.units.model import Unit
from kg.units.names import kind_wordings

__all__ = ["Found", "Mentions", "find_units"]

NamedIn = Literal["", "body", "road", "school", "project", "firm"]

Name: TypeAlias = tuple[int, int, str, tuple[Unit, ...]]
"""Start, end, spelling and units of a bare name."""

_GAP = re.compile(r"[ \u00a0]{0,2}")
_NUMBER = re.compile(r"\d{1,2}(?![\d%]|[.,/]\d|\s?(?:tỷ|triệu|nghìn|ngàn|km|ha|m2|người|hộ|năm|tháng|ngày)\b)")
_ITEM = re.compile(r"\s*(?:\([^()\n]{1,45}\)\s*)?(?:(?:,|;|/|[-–](?=\s))\s*(?:và\s+)?|và\s+|cùng\s+|với\s+)")
_LAST_ITEM = re.compile(r"và\s|cùng\s|với\s")
_NEXT_KIND = re.compile(r"\s*(?:,|/|-|–|&|và|hoặc|hay|,\s*và)\s*$")
_NUMBERED = frozenset(("phường", "quận"))
_OPEN_KINDS = frozenset(("thành phố", "tỉnh", "huyện", "quận", "thị xã", "phường", "xã", "thị trấn", "đặc khu"))
_CHAIN = re.compile(r"\s*[,(]\s*$")


@dataclass(slots=True)
class Found:
    """A place where a unit is named (`candidates` by name) or meant (`generic`, by its kind)."""

    start: int
    end: int
    kinds: tuple[str, ...]
    """Kinds said; none for a bare name."""
    key: str = ""
    candidates: tuple[Unit, ...] = ()
    generic: bool = False
    named_in: NamedIn = ""
    group: int = -1
    """Units that share one kind in a list have the same group."""
    former: bool = False
    """"cũ", "trước sáp nhập" stands with it."""
    stand_in: bool = False
    """A phrase that means the unit without naming it: "Thủ đô"."""
    surname: bool = False
    """The name could be a person's ("xã Lê Lợi", "phường Nguyễn Trãi")."""
    kind_end: int = 0
    """Where the word for the kind ends; what remains if the name turns out to be a person's."""
    chosen: Unit | None = None
    reason: str = ""
    open_to: tuple[Unit, ...] = field(default_factory=tuple)
    """What it may be where nothing was chosen."""


@lru_cache(maxsize=4096)
def _could_be_person(name: str) -> bool:
    """Whether a unit's name is like a person's: a sure surname, or three words and more with one ("Lý Văn Lâm")."""
    words = fold(name).split()
    return len(words) > 1 and (len(words) > 2 or surname_class(words[0]) == "a") and is_name(name)


class _Finder:
    def __init__(self, text: str, folded: str) -> None:
        self.text, self.folded = text, folded
        self.cues: Cues = cues()
        self.names: Names = names()
        self.hits = self.names.find(folded, text)
        self.at, kinds = self.hits.names, self.hits.kinds
        wordings = kind_wordings()
        for m in self.cues.letter.finditer(text):
            kinds.setdefault(m.start(), (m.end("kind"), wordings[m["kind"].lower() + "."]))
        self.kinds = sorted((start, end, kind) for start, (end, kind) in kinds.items())
        self.found: list[Found] = []
        self.covered = -1
        self.groups = 0

    # -- names with a kind

    def literal(self) -> None:
        """Kinds with names, lists that share a kind, and kinds alone."""
        for position, (start, end, kind) in enumerate(self.kinds):
            if start < self.covered:
                continue
            many = self._many(start)
            name = self._name_after(end, (kind,), strict=not many)
            if name is not None:
                first = self._add(start, name, (kind,), kind_end=end)
                self.covered = name[1]
                if many or self.cues.listing_before.search(self.folded, max(0, start - 30), start):
                    self._list(first, (kind,), sure=True)
                else:
                    self._list(first, (kind,), sure=False)
            elif many or self._after_kind(position):
                self._shared(position)
            elif end - start > 1:
                self._generic(position)

    def _many(self, start: int) -> bool:
        return self.cues.many_before.search(self.folded, max(0, start - 14), start) is not None

    def _after_kind(self, position: int) -> bool:
        """Whether the kind goes on an enumeration of kinds ("xã, phường", "tỉnh, thành phố")."""
        if position == 0:
            return False
        start, before_end = self.kinds[position][0], self.kinds[position - 1][1]
        return start - before_end < 8 and _NEXT_KIND.fullmatch(self.folded, before_end, start) is not None

    def _name_after(self, end: int, kinds: tuple[str, ...], *, strict: bool) -> Name | None:
        """Start, end, spelling and units of the name that follows a kind ending at `end`."""
        text = self.text
        at = end + 1 if text[end : end + 1] == "." else end
        gap = _GAP.match(text, at)
        at = gap.end() if gap else at
        if at == end and not (text[at : at + 1].isdigit() or text[at : at + 3] == "HCM"):
            return None
        found = self._name_at(at, kinds, strict=strict)
        if found is None and (qualifier := self.cues.qualifier.match(self.folded, at)):
            found = self._name_at(qualifier.end(), kinds, strict=strict)
        return found

    def _name_at(self, at: int, kinds: tuple[str, ...], *, strict: bool) -> Name | None:
        if self.text[at : at + 1].isdigit():
            number = _NUMBER.match(self.folded, at) if not _NUMBERED.isdisjoint(kinds) else None
            if number is None:
                return None
            units = tuple(u for u in self.names.numbers.get(number[0], ()) if u.kind in kinds)
            return (at, number.end(), number[0].lstrip("0"), units) if units else None
        for end, index in self.at.get(at, ()):
            units = tuple(u for u in self.names.units(index) if u.kind in kinds)
            if units and self._capitals(at, end) and not (strict and self._runs_on(at, end)):
                return at, end, self.names.key(index), units
        return None

    def _capitals(self, start: int, end: int) -> bool:
        """Whether the name is written as one: every word with a capital (register names with small words are few)."""
        words = self.text[start:end].split()
        return all(w[0].isupper() or not w[0].isalpha() for w in words) or len(words) > 3

    def _runs_on(self, start: int, end: int) -> bool:
        """Whether a capitalised word follows that makes the name part of another (a person's, mostly)."""
        text = self.text
        if text[end : end + 1] != " " or not text[end + 1 : end + 2].isupper():
            return False
        word = self._word(end + 1)
        if word.isupper() and len(word) > 1:
            return False
        folded = word.lower()
        person = _could_be_person(text[start:end])
        if folded in self.cues.surnames:
            return False
        return person or (" " not in text[start:end] and end + 1 not in self.at)

    def _word(self, start: int) -> str:
        end = start
        while end < len(self.text) and self.text[end].isalnum():
            end += 1
        return self.text[start:end]

    def _add(
        self, start: int, name: Name, kinds: tuple[str, ...], *, group: int = -1,
        kind_end: int = 0,
    ) -> Found:  # fmt: skip
        at, end, key, units = name
        former = self.cues.former_after.match(self.folded, end) is not None
        found = Found(
            start, end, kinds, key, units, named_in=self._named_in(start, bare=start == at), group=group, former=former,
            surname=_could_be_person(self.text[at:end]), kind_end=kind_end,
        )  # fmt: skip
        self.found.append(found)
        return found

    def _list(self, first: Found, kinds: tuple[str, ...], *, sure: bool) -> None:
        """Further names after `first` that share its kind: ", Sơn Trà và Ngũ Hành Sơn"."""
        items: list[Name] = []
        end, closed = first.end, False
        while True:
            former = self.cues.former_after.match(self.folded, end)
            separator = _ITEM.match(self.folded, former.end() if former else end)
            if separator is None or separator.end() == end:
                break
            name = self._name_at(separator.end(), kinds, strict=True)
            if name is None:
                break
            if not sure and self._province_like(name):
                break
            items.append(name)
            end = name[1]
            closed = closed or _LAST_ITEM.search(separator[0]) is not None
        if not items or not (sure or closed or len(items) > 1):
            return
        self.groups += 1
        first.group = self.groups
        added = [self._add(name[0], name, kinds, group=self.groups) for name in items]
        for item in added:
            item.named_in = first.named_in
        if added[-1].former:  # "các phường A, B và C cũ"
            for item in (first, *added):
                item.former = True
        self.covered = max(self.covered, end)

    def _province_like(self, name: Name) -> bool:
        for end, index in self.at.get(name[0], ()):
            if end == name[1]:
                return any(unit.level == "province" for unit in self.names.units(index))
        return False

    def _shared(self, position: int) -> None:
        """A list opened by several kinds or a plural: "các xã, phường: A, B", "3 huyện, TP còn lại như A, B"."""
        kinds = [self.kinds[position][2]]
        back = position
        while self._after_kind(back):
            back -= 1
            kinds.append(self.kinds[back][2])
        end = self.kinds[position][1]
        lead = self.cues.list_lead.match(self.folded, end)
        at = lead.end() if lead else end
        if at == end and not self.text[at : at + 1].isspace():
            return
        name = self._name_at(at, tuple(kinds), strict=False)
        if name is None:
            return
        first = self._add(name[0], name, tuple(kinds))
        self.covered = name[1]
        self._list(first, tuple(kinds), sure=True)

    # -- kinds alone

    def _generic(self, position: int) -> None:
        start, end, kind = self.kinds[position]
        if position + 1 < len(self.kinds) and self._after_kind(position + 1):
            following = self.kinds[position + 1]
            if self._name_after(following[1], (following[2],), strict=True) is None:
                return
        if self.cues.indefinite_before.search(self.folded, max(0, start - 14), start):
            return
        if self.cues.indefinite_after.match(self.folded, end):
            return
        self.found.append(Found(start, end, (kind,), generic=True))

    # -- names alone

    def bare(self) -> None:
        """Provinces by name alone; other units where their kind is said elsewhere in the text or by a body's name."""
        self.found.sort(key=lambda f: f.start)
        spans = [(f.start, f.end) for f in self.found if not f.generic]
        starts = [s for s, _ in spans]
        said: dict[str, set[str]] = {}
        for found in self.found:
            if found.key and found.named_in in ("", "body"):
                said.setdefault(found.key, set()).update(u.kind for u in found.candidates)
        covered = -1
        for start in sorted(self.at):
            near = bisect_right(starts, start) - 1
            if start < covered or (near >= 0 and start < spans[near][1]):
                continue
            taken = self._bare_at(start, said)
            if taken is not None:
                covered = taken

    def _bare_at(self, start: int, said: dict[str, set[str]]) -> int | None:
        heads = self._body_kinds(start)
        for end, index in self.at[start]:
            if index >= self.names.bare_until:
                return end  # a longer name that only sounds like a unit's
            if not self._capitals(start, end) or (not heads and self.names.key(index) in self.cues.never_bare):
                continue
            key, units = self.names.key(index), self.names.units(index)
            chosen = tuple(u for u in units if u.kind in heads)
            if not chosen and not heads:
                chosen = tuple(u for u in units if u.kind in said.get(key, ()))
                provinces = tuple(u for u in units if u.level == "province")
                chosen = (*provinces, *(u for u in chosen if u.level != "province"))
                if not chosen:
                    chosen = self._above_named(end, units)
                if " " in key or provinces:
                    chosen = (*chosen, *(u for u in units if u.level == "district" and u not in chosen))
            if not chosen:
                continue
            if not heads and not self._stands_alone(start, end):
                return end if any(u.level == "province" for u in units) else None
            found = self._add(start, (start, end, key, chosen), ())
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

    def _above_named(self, end: int, units: tuple[Unit, ...]) -> tuple[Unit, ...]:
        """Units right before a larger one named with its kind: "Hòa Thọ Đông, quận Cẩm Lệ"."""
        for found in self.found:
            if found.start >= end and not found.generic:
                if found.start - end > 4 or not _CHAIN.fullmatch(self.folded[end : found.start]):
                    return ()
                above = {u.code for u in found.candidates}
                return tuple(u for u in units if u.parent in above)
        return ()

    def _stands_alone(self, start: int, end: int) -> bool:
        """Whether a bare name is not part of a longer one (a person's, a firm's)."""
        text = self.text
        if text[end : end + 1] == " " and text[end + 1 : end + 2].isupper():
            word = self._word(end + 1)
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
            return word not in self.cues.address
        if word.isupper() and len(word) > 1:
            return not text[start:end].isupper() or not self._capital_name(before, word)
        return word.lower() in self.cues.bare_before

    def _capital_name(self, before: int, word: str) -> bool:
        """Whether the word in capitals before a name in capitals makes it a person's: "NGUYỄN THỊ HÒA BÌNH"."""
        if word.lower() in self.cues.bare_before:
            return False
        earlier = self.folded[max(0, before - 12) : before].split()
        return word.lower() in self.cues.surnames or bool(earlier and earlier[-1] in self.cues.surnames)

    def _named_in(self, start: int, *, bare: bool) -> NamedIn:
        """What longer name the mention is part of, by the words before it.

        A name with its kind is part of one only where nothing but capitalised words stands between: "Trường THCS phường
        Bình Định" is a school, "trường đứng đầu huyện Thanh Miện" names the district.
        """
        low = max(0, start - 48)
        window = self.folded[low:start]
        heads = list(self.cues.named_in.finditer(window))
        last = 0
        if heads:
            for m in self.cues.named_break.finditer(window):
                last = m.end()
            heads = [m for m in heads if m.start() >= last]
        if not heads:
            return "firm" if bare and window[-1:] == " " and self.cues.credit_before.search(window) else ""
        group = heads[0].lastgroup
        if not bare:
            between = self.text[low + heads[-1].end() : start].split()
            if group == "road" or not all(word[0].isupper() or word[0].isdigit() for word in between):
                return ""
        if self.cues.steering.search(window, last, heads[0].start()):
            return ""
        return group  # type: ignore[return-value]

    def stand_ins(self) -> None:
        """Phrases that always mean one unit: "Thủ đô"."""
        for start, end in self.hits.phrases["stands_for"]:
            if self.text[end : end + 2].strip()[:1].isupper() or self.folded[end : end + 5] in (" của ", " nước"):
                continue  # "thủ đô Hà Nội", "thủ đô của Lào": the name follows
            key = self.cues.stand_ins[self.folded[start:end]]
            units = tuple(u for u in self.names.by_name(key) if u.level == "province")
            self.found.append(Found(start, end, (), key, units, stand_in=True))


class Mentions(NamedTuple):
    """The places in order, those of them with a name, and the cues of the text."""

    found: list[Found]
    named: list[Found]
    phrases: dict[str, list[tuple[int, int]]]


def find_units(text: str, folded: str) -> Mentions:
    """All places where a unit is named or meant, in order."""
    finder = _Finder(text, folded)
    finder.literal()
    finder.bare()
    finder.stand_ins()
    found = sorted(finder.found, key=lambda f: (f.start, -f.end))
    return Mentions(found, [each for each in found if not each.generic], finder.hits.phrases)
