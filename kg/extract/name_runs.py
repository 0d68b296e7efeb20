"""Capitalised words of an article that may be personal names, with the signs for and against beside them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from kg.extract.annotations import Annotations, UnitMention
from kg.extract.name_evidence import Left, any_of, clause_starts, left_of, plain_spaces, right_sign
from kg.extract.name_openers import addresses, behind_name, head_word, opens_pair, place_size, place_starts, title_ends
from kg.extract.name_verdicts import MIDDLE, Candidate, heads_village, judge
from kg.extract.name_words import JOINED, JOINT, RUN, Word, segments
from kg.extract.office_abroad import countries, precedes_name
from kg.language.names import (
    LOWER,
    UPPER,
    first_words,
    given_syllables,
    is_syllable,
    name_words,
    rare_first_words,
    surname_class,
    surname_length,
)

__all__ = ["candidates"]

_NEXT_WORD = re.compile(rf"[ \u00a0]+([{LOWER}]+)")
_HYPHENED = re.compile(rf"(?:-[{UPPER}{LOWER}]+)+")
_GLUE = re.compile(r"(?<=\w\w)(?:là|và|cho|với|đã|tại|cùng|phát|chủ|giữ)\Z")
_CLOSED = re.compile(r"[ \u00a0]*(?:[,;:)(]|[-–][ \u00a0]|(?:và|cùng) (?:ông|bà|đồng chí)\b|\Z)")
_MARK = re.compile("['’ʼ]")
_PRONOUNS = frozenset(("ông", "bà"))
_KINDS = ("kind", "committee")
_SURE = ("a", "b")
"""Kinds of words that are surnames before all."""
_OF_YOUTH = frozenset(("tỉnh", "thành", "huyện", "quận", "thị"))
"""With "Đoàn" behind them in one run of capitals the Youth Union of such a unit."""
_SECRETARY = ("bí thư trung ương ", "bí thư thứ nhất trung ương ")
_SHORTEST = 3
"""Words of "Đoàn" and the shortest name."""
_LONGEST = 5
_FIRST_WORDS = 8
"""More words than any surname has, and the next."""
_FARTHEST = 60
"""Words of a run of capitals within which the next surname is looked for: texts may be all capitals."""


class _Reader:
    def __init__(self, notes: Annotations) -> None:
        self.text, self.folded = plain_spaces(notes.text), plain_spaces(notes.folded)
        self.units = sorted((u for u in notes.units if not u.generic), key=lambda u: u.start)
        self.starts = [unit.start for unit in self.units]
        self.register = bool(notes.units)
        self.clauses = clause_starts(self.folded)
        self.notes = notes
        self.lefts: dict[int, Left] = {}

    def unit_over(self, offset: int) -> UnitMention | None:
        """The unit named at character `offset`."""
        at = bisect_right(self.starts, offset) - 1
        for unit in self.units[max(0, at - 2) : at + 1][::-1]:
            if unit.start <= offset < unit.end:
                return unit
        return None

    def read(self) -> Iterator[Candidate]:
        """Every candidate, those of each kind in the order of the text."""
        firsts, folded = first_words(), self.folded
        for run in RUN.finditer(self.text):
            start, end = run.span()
            words = folded[start:end].split()
            known = not (firsts.isdisjoint(words[:-1]) and MIDDLE.isdisjoint(words))
            if not (
                known or _MARK.search(folded, start, end) or self._titled(start) or self._rare(words[0], start, end)
            ):
                continue
            for segment in segments(self.text, folded, start, end):
                if self._worth_reading(segment):
                    yield from self._names(segment)
        yield from self._transliterated()

    def _worth_reading(self, words: list[Word]) -> bool:
        """Whether a part of a run can hold a name: a surname, "Văn" or "Thị", a mark, a title or country before it."""
        if len(words) == 1:
            return "'" in words[0].key
        firsts = first_words()
        if any(word.key in firsts or word.key in MIDDLE or "'" in word.key for word in words):
            return True
        first, end = words[0], words[-1].end
        return first.key in place_starts() or self._titled(first.start) or self._rare(first.key, first.start, end)

    def _rare(self, first: str, start: int, end: int) -> bool:
        """Whether words that begin with a rare surname may name whoever the office behind them is of."""
        return first in rare_first_words() and right_sign(self.folded, end) == "office" and self.text[start].isupper()

    def _transliterated(self) -> Iterator[Candidate]:
        """Names of Lao, Khmer and others with their syllables joined: "đồng chí Xi-lủm Bun-pha-lăng"."""
        for run in JOINED.finditer(self.text) if JOINT.search(self.text) else ():
            left = self._left_of(run.start())
            if left.direct:
                keys = tuple(self.folded[run.start() : run.end()].split())
                yield Candidate(
                    *run.span(), keys, left, 0, capitals=False, fills=True, verdict="person", reason="foreign"
                )

    def _titled(self, start: int) -> bool:
        """Whether the word before, or the first, ends a title, so that a name without a known surname can follow."""
        before = self.folded.rfind(" ", max(0, start - 12), max(0, start - 1)) + 1
        first = self.folded.find(" ", start)
        return self.folded[before : start - 1] in title_ends() or self.folded[start:first] in title_ends()

    def _names(self, words: list[Word]) -> Iterator[Candidate]:
        at, titled = self._skip(words, 0)
        first = True
        while at < len(words):
            saint = self._saint(words, at)
            taken = saint + surname_length([word.key for word in words[at + saint : at + saint + _FIRST_WORDS]])
            taken = taken or self._marked(words, at) or (at == 0 and self._surname_ong(words, at))
            later = self._past_village(words, at) or (0 if titled else behind_name(words, at))
            if not (later or taken or self._clan_last(words, at, titled)):
                later = self._later_surname(words, at)
            if not (taken or later or titled or self._hinted(words, at)):
                return
            left = self._left(words, at, titled)
            split = self._unit_before_name(words, at) if first and left.sign in (*_KINDS, "place") else 0
            if split and not (taken and (self._looks_full(words, at) or self._clan_last(words, at, titled))):
                at, titled, first = split, "office", False
                continue
            if later:
                at, titled, first = later, titled or "run", False
                continue
            stop = self._stop(words, at, taken, left.direct)
            if stop - at >= 2 or (stop > at and "'" in words[at].key):
                yield self._candidate(words[at:stop], left, taken, rest=len(words) - stop)
            if stop >= len(words):
                return
            at, titled = self._skip(words, max(stop, at + 1))
            first = False

    def _skip(self, words: list[Word], at: int) -> tuple[int, str]:
        """Past forms of address, names of places and units that a run begins with."""
        titled = ""
        while at < len(words):
            key = words[at].key
            left = len(words) - at
            unit = self.unit_over(words[at].start)
            if unit is not None and (past := self._past_unit(words, at, unit)) > at:
                at, titled = past, "unit"
            elif (
                left > 1
                and key in addresses()
                and (left > 2 or key in _PRONOUNS)
                and not (self._after_kind(words, at) or self._surname_ong(words, at))
            ):
                at, titled = at + 1, "address"
            elif at == 0 and left > 2 and self._opens(words):
                at = 1
            elif size := self._youth_union(words, at):
                at, titled = at + size, "office"
            elif left > 2 and at == 0 and head_word(key) and self._names_thing(words):
                return at + 1, "head"
            elif left > 3 and opens_pair(words, at):
                at, titled = at + 2, titled or "run"
            elif (size := place_size(words, at)) and left - size >= 2 and self._name_follows(words, at + size, size):
                at, titled = at + size, titled or "place"
            else:
                break
        return at, titled

    def _opens(self, words: list[Word]) -> bool:
        """Whether a verb or connective that begins a sentence stands before a name: "Bầu Quách Hữu Nghị làm …"."""
        opens = words[0].key in name_words("name_blockers", "openers") and surname_class(words[0].key) is None
        return opens and surname_class(words[1].key) in _SURE

    def _youth_union(self, words: list[Word], at: int) -> int:
        """How many words before a name are the Youth Union's: "Trung ương Đoàn | Bùi Quang A", "Thành Đoàn | Lê B"."""
        size = 2 if words[at].key in _OF_YOUTH else 1
        rest = words[at + size - 1 : at + size + _SHORTEST]
        if len(rest) < _SHORTEST or rest[0].key != "đoàn" or surname_class(rest[1].key) != "a":
            return 0
        if size > 1:
            return size
        secretary = self.folded.endswith(_SECRETARY, 0, words[at].start)
        central = at == 0 and self.folded.endswith("trung ương ", 0, words[at].start)
        return int(secretary or (central and len(rest) > _SHORTEST))

    def _surname_ong(self, words: list[Word], at: int) -> bool:
        """Whether "Ông" is a surname: a form of address stands before it and "Văn" or "Thị" after it."""
        named = at == 0 and words[at].key == "ông" and len(words) > 2 and words[at + 1].key in MIDDLE
        if not named:
            return False
        left = self._left_of(words[at].start)
        return left.sign == "address" or left.direct  # "Thượng tá Ông Văn An"

    def _after_kind(self, words: list[Word], at: int) -> bool:
        """Whether a run begins with the name of a unit: "huyện Anh Sơn"."""
        return at == 0 and self._left_of(words[0].start).sign in _KINDS

    def _names_thing(self, words: list[Word]) -> bool:
        """Whether a run that begins like "Đường Lê Lợi" is no person of that surname ("bà Đường Ngọc Hồng")."""
        left = self._left_of(words[0].start)
        return surname_class(words[1].key) in ("a", "b") and not left.direct and left.sign not in _KINDS

    def _name_follows(self, words: list[Word], at: int, size: int) -> bool:
        kind = surname_class(words[at].key)
        country = " ".join(word.key for word in words[at - size : at])
        if country in countries() and self._left_of(words[at - size].start).office:
            return precedes_name(country, words[at].key)  # "Thủ tướng Campuchia Hun Manet"
        return kind == "a" or (size > 1 and kind == "b") or not is_syllable(words[at].key)

    def _past_unit(self, words: list[Word], at: int, unit: UnitMention) -> int:
        """The word after a unit's name, where a person's name can follow it or nothing does; else `at`."""
        past = next((i for i in range(at, len(words)) if words[i].start >= unit.end), len(words))
        kinded = unit.start < words[at].start or words[at].key in name_words("name_blockers", "kinds")
        if kinded:
            return past
        rest = [word.key for word in words[past:]]
        if len(rest) < 2 or not (kind := surname_class(rest[0])):
            return at
        lettered = len(rest[0]) == 1 and len(rest) == 2  # "Bí thư Huyện ủy Kbang | Y Nhàn"
        full = lettered or (
            len(rest) > 2 and (given_syllables().issuperset(rest[1:]) or surname_class(rest[-1]) == "a")
        )
        clan = rest[0] == "y" and not name_words("surnames", "a highland").isdisjoint(rest[1:_LONGEST])
        return past if kind != "c" or full or clan else at

    def _left(self, words: list[Word], at: int, titled: str) -> Left:
        start = words[at].start
        if titled == "address":
            left = self._left_of(words[at - 1].start)
            if left.sign == "place":
                return left
            before = words[at - 1]
            return Left("address", left.office, start - before.start, before.key, direct=True)
        if titled == "head":
            return Left("place", office=False)
        if titled == "run" and (inner := self._left_of(start)).sign in ("place", "weak", "number"):
            return inner
        if titled:
            left = self._left_of(words[0].start)
            stranger = titled == "place" and left.office and not is_syllable(words[at].key)  # "Thủ tướng Lào …"
            return Left("office" if left.office or left.direct else "", left.office, direct=left.direct or stranger)
        return self._left_of(start)

    def _left_of(self, start: int) -> Left:
        if (known := self.lefts.get(start)) is not None:
            return known
        sentence = self.notes.sentence_at(start)
        found = self.lefts[start] = left_of(self.folded, start, self.clauses, sentence.start if sentence else 0)
        return found

    def _unit_before_name(self, words: list[Word], at: int) -> int:
        """Where a name begins behind that of a unit or school: "xã Kim Sơn | Nguyễn Văn A"; 0 for nowhere."""
        sure = next((i for i in range(at + 2, len(words) - 1) if surname_class(words[i].key) == "a"), 0)
        if sure or (len(words) - at < 5 and surname_class(words[at].key) in ("a", "b")):
            return sure
        return next((i for i in (at + 2, at + 3) if i + 1 < len(words) and surname_class(words[i].key) == "b"), 0)

    def _looks_full(self, words: list[Word], at: int) -> bool:
        """Whether the second surname is a middle name: "UBND thành phố Nguyễn Lê Minh"."""
        return surname_class(words[at].key) == "a" and len(words) - at <= 4

    def _hinted(self, words: list[Word], at: int) -> bool:
        """Whether a name may be near though no word is a sure surname: a title, "Văn" or "Thị", a unit before it."""
        middle = at + 1 < len(words) and words[at + 1].key in MIDDLE
        return middle or self._titled(words[at].start) or (len(words) > 3 and self._after_kind(words, at))

    def _marked(self, words: list[Word], at: int) -> bool:
        """Whether a word bears the mark of a person of the highlands: "H'Yim", but not in "huyện M'Đrắk"."""
        if "'" not in words[at].key:
            return False
        return not self._after_kind(words, at) or (at + 1 < len(words) and self.unit_over(words[at].start) is None)

    def _saint(self, words: list[Word], at: int) -> int:
        """How many words from `at` are the saint's name that a Catholic's name begins with."""
        if words[at].key not in name_words("honorifics", "saints"):
            return 0
        for size in (2, 1):
            if " ".join(word.key for word in words[at : at + size]) in name_words("honorifics", "saints"):
                return size if len(words) - at - size >= 2 and surname_class(words[at + size].key) else 0
        return 0

    def _clan_last(self, words: list[Word], at: int, titled: str) -> bool:
        """Whether the clan follows the given name, as with the Ede: "bà Phúc Bình Niê Kdăm"."""
        clans = name_words("surnames", "a highland")
        found = any(word.key in clans for word in words[at + 1 : at + 4])
        known = words[at].key == "y" or titled == "address"  # "Bí thư Tỉnh ủy | Y Thanh Hà Niê Kđăm"
        return found and (known or (at == 0 and self._left_of(words[0].start).sign == "address"))

    def _later_surname(self, words: list[Word], at: int) -> int:
        for index in range(at + 1, min(len(words) - 1, at + _FARTHEST)):
            middle = words[index + 1].key in MIDDLE and index + 2 < len(words)
            kind = surname_class(words[index].key)
            if kind == "a" or (kind and middle) or (index == len(words) - 3 and self._mong(words[index:])):
                return index
            if kind and self._behind_kind(words, index):
                return index
        return 0

    def _past_village(self, words: list[Word], at: int) -> int:
        """Where a name begins behind that of the village someone heads: "Trưởng bản Lòm | Hồ Khiên"; 0 for nowhere."""
        if at or len(words) < _SHORTEST or not heads_village(self._left_of(words[0].start)):
            return 0
        keys = [word.key for word in words]
        for index in range(1, len(keys) - 2):
            of_ede = keys[index] == "y" and keys[-1] in name_words("surnames", "a highland")
            if of_ede or (surname_class(keys[index]) and keys[index + 1] in (*MIDDLE, "a")):
                return index
        known = surname_class(keys[0]) in _SURE
        if not known and surname_class(keys[0]) and keys[1] not in MIDDLE:  # "Trưởng thôn Tân Lập | Lê A"
            return 2 if len(keys) > _SHORTEST and surname_class(keys[2]) in _SURE else 0
        return 0 if known else next((i for i in (1, 2) if i < len(keys) - 1 and surname_class(keys[i]) in _SURE), 0)

    def _behind_kind(self, words: list[Word], at: int) -> bool:
        """Whether a whole name may follow a kind in capitals that bears none: "Chủ tịch UBND Xã | Mai Nhật Thắng"."""
        kind = words[at - 1].key in name_words("name_blockers", "kinds")
        return kind and len(words) - at in (3, 4) and self.unit_over(words[at].start) is None

    def _mong(self, words: list[Word]) -> bool:
        """Whether a man of the Mông is named: "Giám đốc Sở Công Thương | Hờ A Dế"."""
        clans = name_words("surnames", "b mong dao lo-lo ha-nhi")
        return len(words) == 3 and words[1].key == "a" and words[0].key in clans

    def _stop(self, words: list[Word], at: int, taken: int, direct: bool) -> int:
        blocked, pairs = name_words("name_blockers", "words"), name_words("name_blockers", "pairs")
        known = given_syllables()
        soft = name_words("name_blockers", "words after a full name")
        longest = _LONGEST + max(0, taken - 1)
        index = at + max(1, taken)
        if words[at].key in blocked and taken == 0:
            return at
        while index < len(words) and index - at < longest:
            key = words[index].key
            inside = index + 1 < len(words)
            second = inside and index == at + 1 and taken > 0
            second = second and (direct or (key in known and surname_class(words[at].key) == "a"))
            acts = taken > 0 and not inside and self._acts(words)
            given = index == at + 2 and (words[index - 1].key in MIDDLE or acts)
            given = given or (index == at + 3 and acts and words[at + 1].key in MIDDLE)
            given = given or (taken > 0 and not inside and index > at + 1 and self._closes(words[index]))
            second |= key == "như" and (words[at].key == "thích" or (inside and taken > 0))  # "Thích nữ Như Đức"
            if not given and ((key in blocked and not second) or (index - at >= 3 and key in soft)):
                break
            following = words[index + 1].key if inside else self._word_after(words[index].end)
            if f"{key} {following}" in pairs and not (inside and index - at < 3 and known.issuperset((key, following))):
                break
            if index - at >= 3 and surname_class(key) == "a" and len(words) - index >= 2 and len(words) - at >= 6:
                break
            index += 1
        return index

    def _acts(self, words: list[Word]) -> bool:
        """Whether what follows the run is what a person does: "Bùi Quang Bộ phát biểu"."""
        return right_sign(self.folded, words[-1].end) == "deed"

    def _closes(self, word: Word) -> bool:
        """Whether a capitalised word that is one of others, too, closes a name: "Trần Đức Quận, Bí thư …"."""
        return not word.capitals and _CLOSED.match(self.text, word.end) is not None

    def _word_after(self, end: int) -> str:
        match = _NEXT_WORD.match(self.text, end)
        return self.folded[match.start(1) : match.end(1)] if match else ""

    def _candidate(self, words: list[Word], left: Left, taken: int, rest: int) -> Candidate:
        start, end = words[0].start, words[-1].end
        keys = tuple([word.key for word in words])
        more = _HYPHENED.match(self.text, end)
        if more and not all(is_syllable(key) for key in keys) and not _office().match(self.folded, end + 1):
            end = more.end()
            keys = (*keys[:-1], self.folded[words[-1].start : end])
        if not is_syllable(keys[-1]) and (glue := _GLUE.search(keys[-1])) and is_syllable(keys[-1][: glue.start()]):
            end -= len(glue[0])  # "Lê Thị Hươnglà"
            keys = (*keys[:-1], keys[-1][: glue.start()])
        unit = self.unit_over(start)
        found = Candidate(
            start,
            end,
            keys,
            left,
            taken,
            capitals=True in [word.capitals for word in words],
            fills=rest == 0,
            unit="" if unit is None else "whole" if unit.end >= end else "part",
        )
        found.verdict, found.reason = judge(found, self.text, self.folded, self.register)
        return found


@cache
def _office() -> re.Pattern[str]:
    """An office behind a name, also one glued to it: "Rmah H'Bé Nét-Phó Bí thư"."""
    return re.compile(any_of(name_words("name_cues", "office after")) + r"\b")


def candidates(notes: Annotations) -> list[Candidate]:
    """Every possible name of an article in order, with a verdict each; "open" ones need the rest of the article."""
    return sorted(_Reader(notes).read(), key=lambda it: it.start)
