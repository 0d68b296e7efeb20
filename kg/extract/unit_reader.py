"""What finding units with and without their kinds share: names at a place, and the longer names they are part of."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Literal, TypeAlias

from kg.extract.unit_cues import HEADS, Cues, cues
from kg.extract.unit_names import Hits, Names, names
from kg.language.folding import fold
from kg.language.names import LOWER, UPPER, given_syllables, is_name, is_syllable, name_words, surname_class
from kg.language.wordlists import either
from kg.units.model import Unit
from kg.vocabulary import phrases, scheme

__all__ = ["Found", "Name", "NamedIn", "Reader"]

NamedIn: TypeAlias = Literal["", "body", "road", "school", "project", "firm"]
Name: TypeAlias = tuple[int, int, str, tuple[Unit, ...]]
"""Start, end, spelling and units of a bare name."""

_COUNTED = r"tỷ|triệu|nghìn|ngàn|km|ha|m2|người|hộ|năm|tháng|ngày|giờ|phút|lần|tuần|buổi|mét|cây số|ca|vụ|tấn"
_NUMBER = re.compile(rf"\d{{1,2}}(?![\d%]|[.,/]\d|\s?(?:{_COUNTED})\b)")
_NUMBERED_NAME = re.compile(r"\d \w+ \w+")
_CAPITALISED = re.compile(rf"[{UPPER}]['’\w]*(?: [{UPPER}]['’\w]*){{1,3}}(?!\w)")
_THREE_UP = re.compile(rf"[{UPPER}]['’\w]*(?: [{UPPER}]['’\w]*){{2,3}}(?!\w)")
_OFFICE = 60
"""Characters before the kind of a unit in which an office of it may stand."""
_MOST_WORDS = 4
"""Words of a person's name."""
_COMMUNES = frozenset(("phường", "xã", "thị trấn"))
_NUMBERED = frozenset(("phường", "quận"))
_ROUTE = re.compile(
    rf"(?:\s[-–]\s|[\s\S]{{3}}[{UPPER}]\w*(?: [{UPPER}]\w*){{0,3}}\s?[-–]\s?)"
    rf"[{UPPER}]\w+(?: [{UPPER}]|[.,;:]| [^\W\d_])"
)
"""From three characters before a name on, where a route runs from or to it: "cao tốc Đà Nẵng - Quảng Ngãi"."""
_REACH = 48
"""Characters before a mention in which the head of a longer name may stand."""


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
    result: bool = False
    """What went into it is listed beside it, nothing of its own kind and name among that: no unit of before."""
    aside: bool = False
    """Told only as what another unit borders on: "phía Đông giáp xã A"."""
    stand_in: bool = False
    """A phrase that means the unit without naming it: "Thủ đô"."""
    governed: bool = False
    """A name without a kind that nothing but a body before it makes a commune's: "Công an | Tràm Chim"."""
    guessed: bool = False
    """No unit of the register is written so; the candidates are those that differ in marks only ("Ia Chía")."""
    headed: bool = False
    """A bare name that opens the text, which goes on about the one unit of its kind: "Mộc Châu: …", "UBND huyện"."""
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


@lru_cache(maxsize=4096)
def _begins_name(name: str, following: str) -> bool:
    """Whether a surname and the next word, as a unit is called, go on with a given name: "xã Hà Ngọc | Quang"."""
    words = fold(name).split()
    return len(words) == 2 and surname_class(words[0]) in ("a", "b") and following in given_syllables()


_OF_PERSON = re.compile(r"\w+ (?:thị|văn) \w+(?: \w+)?\Z")
"""A name with one of the commonest middle names, whatever the surname."""


_TWO_MORE = re.compile(rf" [{UPPER}]\w+ [{UPPER}]\w+(?! [{UPPER}])")
_BLANK = re.compile(" ")
_ONE_MORE = re.compile(rf" ([{UPPER}][{LOWER}]+)(?!\w| - )")
_ADDRESSES = frozenset(("ông", "bà"))


@cache
def _office_before() -> re.Pattern[str]:
    """An office of the vocabulary, and the words of its body up to the kind of a unit: "Chủ tịch UBND | xã"."""
    return re.compile(rf"\b{either(wording for wording, _ in phrases(scheme('roles')))}\b[^,.;:\n]{{0,40}}\Z")


@cache
def _titles() -> frozenset[str]:
    """Forms of address and ranks of two words, degrees in letters: "đồng chí", "đại úy", "ths"."""
    said = (word for section in ("address", "title") for word in name_words("honorifics", section))
    letters = (word.strip(".") for word in name_words("honorifics", "stacked") if " " not in word)
    return frozenset((*(word for word in said if word.count(" ") == 1), *letters))


class Reader:
    """A text with the names, kinds and cues in it, and the mentions found so far."""

    def __init__(self, text: str, folded: str) -> None:
        self.text, self.folded = text, folded
        self.cues: Cues = cues()
        self.names: Names = names()
        self.hits: Hits = self.names.find(folded, text)
        self.at = self.hits.names
        self.found: list[Found] = []
        self.heads = sorted((start, end, sort) for sort in HEADS for start, end in self.hits.phrases[sort])
        self._head_starts = [start for start, _, _ in self.heads]

    def _is_head(self, start: int, end: int) -> bool:
        """Whether the word is no part of another: "cầu" of "yêu cầu", "hồ" of "hồ sơ"."""
        folded, pairs = self.folded, self.cues.no_heads
        low = folded.rfind(" ", max(0, start - 9), max(0, start - 1)) + 1 or max(0, start - 9)
        high = folded.find(" ", end + 1, end + 9)
        return folded[low:end] not in pairs and folded[start : high if high > 0 else end + 8].rstrip(".,;") not in pairs

    def name_at(self, at: int, kinds: tuple[str, ...], *, strict: bool) -> Name | None:
        """The longest name at `at` of a unit of one of the kinds; `strict`: not if it runs on into another name."""
        if self.text[at : at + 1].isdigit():
            longer = _NUMBERED_NAME.match(self.folded, at)
            named = self.names.by_name(longer[0]) if longer is not None else ()
            if longer is not None and (units := tuple(u for u in named if u.kind in kinds)):
                return at, longer.end(), longer[0], units  # "phường 1 Bảo Lộc"
            number = _NUMBER.match(self.folded, at) if not _NUMBERED.isdisjoint(kinds) else None
            if number is None:
                return None
            units = tuple(u for u in self.names.numbers.get(number[0], ()) if u.kind in kinds)
            return (at, number.end(), number[0].lstrip("0"), units) if units else None
        for end, index in self.at.get(at, ()):
            units = self.names.of_kinds(index, kinds)
            if not units and " - " in self.names.key(index):
                return None  # "TPHCM và | Bà Rịa - Vũng Tàu" names a province, not the city it begins with
            if units and self.capitals(at, end) and not (strict and self._runs_on(at, end)):
                return at, end, self.names.key(index), units
        return None

    def capitals(self, start: int, end: int) -> bool:
        """Whether the name is written as one: every word with a capital (register names with small words are few)."""
        name = self.text[start:end]
        if name.istitle():
            return True
        words = name.split()
        return len(words) > 3 or all(w[0].isupper() or not w[0].isalpha() for w in words)

    def unlisted_at(self, at: int, kinds: tuple[str, ...]) -> Name | None:
        """Capitalised words at `at` that are no name of the register nor a person's, with units spelt nearly so."""
        m = _CAPITALISED.match(self.text, at)
        if m is None or self.addressed(at):
            return None
        written = m[0]
        for blank in _BLANK.finditer(written):
            if self.addressed(at + blank.end()) or self._full_name_at(at + blank.end()):
                written = written[: blank.start()]  # "UBND xã Ia Chía | Đồng chí A", "xã Ia Chía | Trần Văn A"
                break
        if fold(written.split()[0]) in self.cues.no_name or self._person_like(at, written, kinds):
            return None
        if _OF_PERSON.match(fold(written)):
            return None  # "Chủ tịch UBND xã | Xiêng Thị Lan"
        alike = self.names.spelt_like(written)
        near = tuple(unit for unit in alike if unit.kind in kinds)
        if not near and _COMMUNES.issuperset(kinds) and not is_name(written):  # a merger changed the kind
            near = tuple(unit for unit in alike if unit.level == "commune")
        if not near and surname_class(fold(written.split()[0])) == "a":
            return None
        return at, at + len(written), fold(written), near

    def _person_like(self, at: int, written: str, kinds: tuple[str, ...]) -> bool:
        """Whether words behind a kind of unit are whoever holds an office there: "Chủ tịch UBND xã | Lê Thảo"."""
        if " " not in written:
            return True
        if not is_name(written):
            return False
        words = fold(written).split()
        held = _office_before().search(self.folded, max(0, at - _OFFICE), at) is not None
        strange = len(words[0]) == 1 or not all(map(is_syllable, words))
        sure = surname_class(words[0])
        return not _COMMUNES.issuperset(kinds) or sure == "a" or (held and (sure == "b" or strange))

    def _full_name_at(self, at: int) -> bool:
        """Whether a name of three words and more with a sure surname begins at `at`."""
        run = _THREE_UP.match(self.text, at)
        return run is not None and surname_class(fold(run[0].split()[0])) == "a" and is_name(run[0])

    def addressed(self, at: int) -> bool:
        """Whether a form of address or a rank begins at `at`: "Đồng chí A", "Đại úy B", "Ông Nguyễn Văn C"."""
        words = self.folded[at : at + 24].split(None, 2)
        if not words[1:]:
            return False
        if words[0] in _ADDRESSES or words[0].strip(".,") in _titles():
            return surname_class(words[1]) is not None and self.text[at + len(words[0]) + 1].isupper()
        return " ".join(words[:2]) in _titles()

    def _runs_on(self, start: int, end: int) -> bool:
        """Whether a capitalised word follows that makes the name part of another (a person's, mostly)."""
        text = self.text
        if text[end : end + 1] != " " or not text[end + 1 : end + 2].isupper() or self.addressed(end + 1):
            return False
        word = self.word(end + 1)
        if (word.isupper() and len(word) > 1) or text[start:end].isupper():
            return False  # "TPHCM | Văn Thị A"
        if " " in text[start:end] and not self._longer(end) and self._name_behind(start, end):
            return False
        folded = word.lower()
        person = _could_be_person(text[start:end]) or _begins_name(text[start:end], folded)
        single = " " not in text[start:end]
        if (single and self._full_name(text[start:end], end)) or (not single and self._longer(end)):
            return True
        if folded in self.cues.surnames:  # "xã Thuận Nguyễn Văn A", but not "xã Phan Bá Thuận"
            return single and surname_class(fold(text[start:end])) == "a" and surname_class(folded) != "a"
        return person or (single and end + 1 not in self.at)

    def _name_behind(self, start: int, end: int) -> bool:
        """Whether more words follow than a person's name has: "phường Trần Hưng Đạo | Hồng Văn Cường"."""
        rest = _THREE_UP.match(self.text, end + 1)
        words = self.text[start:end].count(" ") + 1
        if rest is None or words < _MOST_WORDS // 2 or not is_name(rest[0]):
            return False
        sure = surname_class(fold(rest[0].split()[0]))
        return words + rest[0].count(" ") + 1 > _MOST_WORDS and sure is not None

    def _longer(self, end: int) -> bool:
        """Whether one more word makes the name that of another unit, which the register lacks: "Bình Yên | Đông"."""
        more = _ONE_MORE.match(self.text, end)
        if more is None or fold(more[1]) not in self.cues.last_words:
            return False
        goes_on = self.text[more.end() + 1 : more.end() + 2].isupper() and not self._full_name_at(more.end() + 1)
        return not goes_on and not self.cues.no_last_word.match(self.folded, end)

    def _full_name(self, name: str, end: int) -> bool:
        """Whether a surname, as a unit is called, has a middle and a given name behind it: "phường Hồ | Bá Hiếu"."""
        rest = _TWO_MORE.match(self.text, end)
        if rest is None or surname_class(fold(name)) not in ("a", "b"):
            return False
        middle, given = fold(rest[0]).split()
        return surname_class(middle) != "a" and {middle, given} <= given_syllables()

    def word(self, start: int) -> str:
        """The word that begins at `start`."""
        end = start
        while end < len(self.text) and self.text[end].isalnum():
            end += 1
        return self.text[start:end]

    def add(
        self, start: int, name: Name, kinds: tuple[str, ...], *, group: int = -1,
        kind_end: int = 0,
    ) -> Found:  # fmt: skip
        """Takes down a mention from `start` (where its kind begins, if it has one) to the end of the name."""
        at, end, key, units = name
        former = self.cues.former_after.match(self.folded, end) is not None
        found = Found(
            start, end, kinds, key, units, named_in=self.named_in(start, bare=start == at), group=group, former=former,
            surname=_could_be_person(self.text[at:end]), kind_end=kind_end,
        )  # fmt: skip
        self.found.append(found)
        return found

    def named_in(self, start: int, *, bare: bool) -> NamedIn:
        """What longer name the mention is part of, by the words before it.

        A name with its kind is part of one only where nothing but capitalised words stands between: "Trường THCS phường
        Bình Định" is a school, "trường đứng đầu huyện Thanh Miện" names the district.
        """
        low = max(0, start - _REACH)
        heads = self.heads[bisect_left(self._head_starts, low) : bisect_left(self._head_starts, start)]
        if heads:
            for m in self.cues.named_break.finditer(self.folded, low, start):
                low = m.end()
            heads = [head for head in heads if head[0] >= low and self._is_head(head[0], head[1])]
        if not heads:
            credit = bare and ":" in self.folded[max(0, start - 3) : start]
            return "firm" if credit and self.cues.credit_before.search(self.folded[max(0, start - 20) : start]) else ""
        sort = heads[0][2]
        if not bare:
            between = self.text[heads[-1][1] : start].split()
            if sort == "road" or not all(word[0].isupper() or word[0].isdigit() for word in between):
                return ""
        route = bare and heads[-1][2] == "road" and _ROUTE.match(self.text, start - 3)
        if not route and self.cues.steering.search(self.folded, low, heads[0][0]):
            return ""
        if not bare and self.cues.associations.search(self.folded, low, heads[0][0]):
            return ""
        return sort  # type: ignore[return-value]
