"""Units named with their kind ("phường An Hải", "các xã A, B và C", "Q.1"), and kinds that stand alone."""

from __future__ import annotations

import re

from kg.extract.unit_reader import Found, Name, Reader
from kg.language.folding import fold
from kg.language.names import UPPER, is_name, is_syllable, surname_class
from kg.units.names import kind_wordings
from kg.units.register import register

__all__ = ["LiteralFinder"]

_PROVINCE = "tỉnh"
_GAP = re.compile(r"[ \u00a0]{0,2}")
_ITEM = re.compile(r"\s*(?:\([^()\n]{1,45}\)\s*)?(?:(?:,|;|/|[-–](?=\s))\s*(?:và\s+)?|và\s+|cùng\s+|với\s+)")
_NUMBER_ENDS = re.compile(
    r"\s*(?:[,.;:()/\n]|-\s|$|(?:và|cùng|cũ|thuộc|của|ở|tại|được|sáp|hợp|nhập|thành|với|đã|sẽ|có|họp|theo|trước|nay|vào|để|do|là)\b)"
)
_NUMBER_ACTS = re.compile(
    r"\s(?:phối hợp|khẩn trương|rà soát|gửi|chủ động|chủ trì|tăng cường|tập trung|triển khai|thực hiện|báo cáo|tiếp tục"
    r"|phải|cần|chịu trách nhiệm|tổ chức|kiểm tra|xử lý|đẩy nhanh|hoàn thành|vận động|bố trí)\b"
)
"""What a unit named by a number alone does: "quận 5, 8 | phối hợp", and not "quận 5, 8 người"."""
_TWO_WORDS = re.compile(rf"[{UPPER}]\w+ [{UPPER}]\w+(?=,| và )")
_NAME = re.compile(rf" ([{UPPER}]\w+(?: [{UPPER}]\w*){{1,3}})")
_ANNOUNCED = re.compile(r"[^.;:\n()]{3,110}:\s+(?=\w)")
_ENCLOSED = re.compile(r"(?: [^\W\d_]+){0,3} (?:thuộc|của|ở|tại)(?: [^\W\d_]+){1,7}\s?\((?:(?:bao )?gồm:?\s)?(?=\w)")
_NUMBERED_BODY = re.compile(
    r"\b(?:chỉ đạo|bcđ|đề án|nghị quyết|chỉ thị|quyết định|(?<!trong )(?<!tổng )(?<!ở )(?<!vào )số) \d{1,4} \Z"
)
"""A body that is called by a number: "Ban Chỉ đạo 389 | tỉnh", "… Đề án 06 | tỉnh", "Ban QLDA số 1 | tỉnh"."""
_NO_COUNT = ("đổi số ", "dân số ")
"""Before a kind alone: words that end like "số xã" and count nothing, "chuyển đổi số | tỉnh"."""
_NO_KIND_AFTER = ("đô ", "hợp tác ")
"""Words that a kind makes another word with: "Hạ tầng và Đô | thị xã A", "Liên minh Hợp tác | xã A"."""
_NEXT_OTHER = re.compile(r"\s+(?:và|cùng)\s+(?:xã|phường|thị trấn|đặc khu|quận|huyện|thị xã)\s")
_IN_ANOTHER = re.compile(r"\s+(?:thuộc|của)\s+(?:huyện|quận|thị xã|thành phố|tỉnh)\b")
_LAST_ITEM = re.compile(r"và\s|cùng\s|với\s")
_NEXT_KIND = re.compile(r"\s*(?:,|/|-|–|&|và|hoặc|hay|,\s*và)\s*$")


class LiteralFinder:
    """Goes through the kinds of a text from left to right."""

    def __init__(self, reader: Reader) -> None:
        self.reader, self.cues = reader, reader.cues
        self.text, self.folded = reader.text, reader.folded
        kinds, wordings = reader.hits.kinds, kind_wordings()
        for m in self.cues.letter.finditer(self.text):
            kinds.setdefault(m.start(), (m.end("kind"), wordings[m["kind"].lower() + "."]))
        self.kinds: list[tuple[int, int, str]] = []
        for start in sorted(kinds):
            if self.folded.endswith(_NO_KIND_AFTER, 0, start):
                continue
            if not self.kinds or start >= self.kinds[-1][1]:  # not the "xã" of "thị xã"
                self.kinds.append((start, *kinds[start]))
        self.covered = -1
        self.groups = 0

    def run(self) -> None:
        """Kinds with names, lists that share a kind, and kinds alone."""
        for position, (start, end, kind) in enumerate(self.kinds):
            if start < self.covered or self._ends_name(start, end):
                continue
            if kind == _PROVINCE and self._bygone(start, end):
                continue
            many = self._many(start)
            name = self._name_after(end, (kind,), strict=not many)
            if name is not None:
                first = self.reader.add(start, name, (kind,), kind_end=end)
                self.covered = name[1]
                if many or self.cues.listing_before.search(self.folded, max(0, start - 30), start):
                    self._list(first, (kind,), sure=True)
                else:
                    self._list(first, (kind,), sure=False)
            elif many or self._after_kind(position):
                self._shared(position)
            elif end - start > 1:
                self._generic(position)

    def _bygone(self, start: int, end: int) -> bool:
        """Take down a province that was gone before the register begins: "tỉnh Hà Sơn Bình"."""
        gap = _GAP.match(self.text, end)
        at = gap.end() if gap else end
        name = self.cues.bygone.match(self.folded, at) if at > end and self.text[at : at + 1].isupper() else None
        if name is None:
            return False
        found = self.reader.add(start, (at, name.end(), name[0], ()), (_PROVINCE,), kind_end=end)
        found.guessed, found.surname = True, False
        self.covered = name.end()
        return True

    def _ends_name(self, start: int, end: int) -> bool:
        """Whether a kind in capitals is the last word of a unit's name: "Trường Tiểu học Phước Tỉnh 3"."""
        if not self.text[start].isupper() or self.text[start:end].isupper() or self.text[start - 1 : start] != " ":
            return False
        before = self.text.rfind(" ", 0, start - 1) + 1
        return self.text[before].isupper() and self.folded[before:end] in register().names

    def _many(self, start: int) -> bool:
        numbers = _NUMBERED_BODY.search(self.folded, max(0, start - 20), start) is None
        return self._before(start, self.cues.many, numbers=numbers)

    def _before(self, start: int, words: frozenset[str], *, numbers: bool = False) -> bool:
        """Whether one or two of the words stand right before `start`."""
        before = self.folded[max(0, start - 16) : start]
        said = before.rsplit(None, 2)
        if not said or not before[-1].isspace():
            return False
        last = said[-1].lstrip('(“"')
        return (
            last in words
            or (numbers and last.isdigit())
            or (len(said) > 1 and f"{said[-2].lstrip('(“')} {last}" in words)
        )

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
        found = self.reader.name_at(at, kinds, strict=strict)
        if found is None and (qualifier := self.cues.qualifier.match(self.folded, at)):
            found = self.reader.name_at(qualifier.end(), kinds, strict=strict)
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
            name = self.reader.name_at(separator.end(), kinds, strict=True)
            if name is None and (beyond := self._beyond_misspelt(separator.end(), kinds)):
                end = beyond
                continue
            if name is None or (not sure and self._province_like(name)):
                break
            acts = name[2].isdigit() and _NUMBER_ACTS.match(self.folded, name[1]) is not None
            ends = acts or _NUMBER_ENDS.match(self.folded, name[1])
            if name[2].isdigit() and not (first.key.isdigit() and ends):
                break  # "phường Tân An và 5 khu phố"
            items.append(name)
            end = name[1]
            closed = closed or acts or _LAST_ITEM.search(separator[0]) is not None
        if items and (_IN_ANOTHER.match(self.folded, end) or _NEXT_OTHER.match(self.folded, end)):
            closed = True  # "xã A, B thuộc huyện C", "phường A, B và xã C"
        if not items or not (sure or closed or len(items) > 1):
            return
        self.groups += 1
        first.group = self.groups
        added = [self.reader.add(name[0], name, kinds, group=self.groups) for name in items]
        for item in added:
            item.named_in = first.named_in
        if added[-1].former:  # "các phường A, B và C cũ"
            for item in (first, *added):
                item.former = True
        self.covered = max(self.covered, end)

    def _beyond_misspelt(self, at: int, kinds: tuple[str, ...]) -> int | None:
        """Where a name of a list ends that the register does not know, "phường A, | Hoài Bảo|, C": the list goes on."""
        unknown = _TWO_WORDS.match(self.text, at)
        separator = _ITEM.match(self.folded, unknown.end()) if unknown else None
        if unknown is None or separator is None or self.reader.addressed(at):
            return None
        return unknown.end() if self.reader.name_at(separator.end(), kinds, strict=True) else None

    def _province_like(self, name: Name) -> bool:
        for end, index in self.reader.at.get(name[0], ()):
            if end == name[1]:
                return any(unit.level == "province" for unit in self.reader.names.units(index))
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
        if "\n" in self.text[end:at] and ":" not in self.text[end:at]:
            return  # a headline ends: "… tại các xã¶(Thanh tra) - Chánh Thanh tra huyện …"
        name = self.reader.name_at(at, tuple(kinds), strict=False) or self._after_colon(position, tuple(kinds))
        if name is None:
            return
        first = self.reader.add(name[0], name, tuple(kinds))
        self.covered = name[1]
        self._list(first, tuple(kinds), sure=True)

    def _after_colon(self, position: int, kinds: tuple[str, ...]) -> Name | None:
        """The first name of a list that the kind announces: "4 xã vùng cao của tỉnh A: B, C và D".

        So does "3 xã thuộc huyện A (B, C, D)". Another plural in between announces it instead; a name alone is no list.
        """
        end = self.kinds[position][1]
        colon = _ANNOUNCED.match(self.folded, end) or _ENCLOSED.match(self.folded, end)
        if colon is None:
            return None
        for start, kind_end, kind in self.kinds[position + 1 :]:
            if start >= colon.end():
                break
            if self._many(start) and self._name_after(kind_end, (kind,), strict=False) is None:
                return None
        name = self.reader.name_at(colon.end(), kinds, strict=True)
        separator = _ITEM.match(self.folded, name[1]) if name else None
        if name is None or separator is None or self.reader.name_at(separator.end(), kinds, strict=True) is None:
            return None
        return name

    def _generic(self, position: int) -> None:
        start, end, kind = self.kinds[position]
        if position + 1 < len(self.kinds) and self._after_kind(position + 1):
            following = self.kinds[position + 1]
            body = self.cues.indefinite_after.match(self.folded, following[1])  # "UBND tỉnh, Tỉnh đoàn"
            if not body and self._name_after(following[1], (following[2],), strict=True) is None:
                return
        if self._unlisted(start, end, kind) or self._abroad(end):
            return
        if self._before(start, self.cues.indefinite_before) and not self.folded.endswith(_NO_COUNT, 0, start):
            return
        if self.cues.indefinite_after.match(self.folded, end) and not self._person(end):
            return  # "xã đoàn", "xã viên", but "UBND xã Đoàn Văn An"
        self.reader.found.append(Found(start, end, (kind,), generic=True))

    def _abroad(self, end: int) -> bool:
        """Whether a name follows that is not Vietnamese: "tỉnh Salavan"."""
        word = self.reader.word(end + 1) if self.text[end : end + 1] == " " else ""
        strange = len(word) > 3 and word[0].isupper() and word[1:].islower() and not is_syllable(fold(word))
        return strange and surname_class(fold(word)) is None

    def _person(self, end: int) -> bool:
        """Whether a full personal name follows: "Chủ tịch UBND xã Đoàn Văn An"."""
        name = _NAME.match(self.text, end)
        return name is not None and is_name(name[1])

    def _unlisted(self, start: int, end: int, kind: str) -> bool:
        """Take down a unit that the register does not know, or not so written; it is not the kind alone."""
        gap = _GAP.match(self.text, end)
        if gap is None or gap.end() == end or not self.text[gap.end() : gap.end() + 1].isupper():
            return False
        name = None if self.text[start:end].isupper() else self.reader.unlisted_at(gap.end(), (kind,))
        if name is None:
            return False
        found = self.reader.add(start, name, (kind,), kind_end=end)
        found.guessed, found.surname = True, False
        return True
