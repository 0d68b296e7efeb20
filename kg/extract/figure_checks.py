"""Whether a number before a noun counts it, or only numbers it, points back, or introduces names."""

from __future__ import annotations

from typing import NamedTuple

from kg.extract.annotations import Annotations, Sentence
from kg.extract.figure_left import Left
from kg.extract.figure_right import Counted
from kg.extract.figure_words import figure_words
from kg.extract.patterns import Patterns
from kg.language.folding import fold
from kg.language.numbers import Number

__all__ = ["Found", "Names", "counts"]

_P = Patterns("figure_patterns.toml", "checks")
_SMALL = 4
"""Up to here a number may stand for what was just named: "hai phường", "3 đồng chí"."""
_GIVES = frozenset(("cho", "giúp", "tặng", "hỗ trợ", "cấp"))
"""Words that lead on to who gets something: a number behind it is no commune's."""
_HIGHEST = 31
"""Up to here levels, teams, rounds are numbered ("cấp 2"); a higher number counts: "cấp 2.316 thẻ căn cước"."""


class Found(NamedTuple):
    """A number with what stands before and after it."""

    number: Number
    left: Left
    counted: Counted
    sentence: Sentence


class Names:
    """Where names of people, units and bodies begin."""

    def __init__(self, ann: Annotations) -> None:
        """`stops` are where a noun phrase ends: a name of a person or a unit begins."""
        units = [m for m in ann.units if not m.generic and m.named_in in ("", "body")]
        people = [m for m in ann.people if m.by_name]
        self.stops = frozenset(m.start for m in (*units, *people))
        self.all = self.stops | {m.start for m in ann.bodies if not m.generic}
        self._units = {m.start: m.end for m in units}
        self.text, self.folded = ann.text, ann.folded

    def introduced_by(self, found: Found) -> bool:
        """Whether the number only introduces the names that follow: "3 xã An Hòa, An Tân và An Quang"."""
        counted, words = found.counted, figure_words()
        naming = counted.head in words["naming_heads"]
        end = counted.phrase_end
        follows = _first_visible(self.text, end)
        first, second = self.text[follows : follows + 1], self.text[follows + 1 : follows + 2]
        capital = first.isupper() and not second.isupper()  # no "HĐND"
        filled = _P.takes_office.search(self.folded, counted.start, end) is not None  # "8 đồng chí giữ chức vụ Phó | …"
        if naming and not filled and follows == end + 1 and (capital or follows in self.stops):
            return True
        if naming and _P.named_villages.match(self.text, counted.start + len(counted.head)):
            return True
        intro = _P.names_follow.match(self.folded, end)
        if intro is None or found.left.ends_with("asserting_before_names"):
            return False
        if intro[0].endswith("(") and _P.where.match(self.text, intro.end()):
            return False
        title = _P.title.match(self.folded, intro.end())
        name = title.end() if title else intro.end()
        numbered = self.text[self._units.get(name, 0) - 1].isdigit()  # "5 phường: Hà Giang 1, Hà Giang 2"
        if _P.each_counted.match(self.text, name) and not numbered:  # "27 sự cố, gồm Bắc Ninh 2, Hà Nội 1"
            return False
        if not {intro.end(), name}.isdisjoint(self.all):
            return naming or not intro[0].endswith("(")
        if name >= len(self.text) or not self.text[name].isupper() or intro[0].endswith("("):
            return False
        return naming or name > intro.end() or intro[0].rstrip().endswith("là")


def _first_visible(text: str, offset: int) -> int:
    while offset < len(text) - 1 and text[offset] == " ":
        offset += 1
    return offset


def counts(ann: Annotations, found: Found, names: Names) -> bool:
    """Whether a number before a noun counts it."""
    number, left, counted = found.number, found.left, found.counted
    plain = number.total is None and number.upper is None
    small = plain and number.value <= _SMALL
    if _numbers_something(ann, found) or _is_year(ann.text, number, counted):
        return False
    if counted.head == "lần" and not left.ends_with("multiple_before"):  # "2 lần": twice; "tăng 1,4 lần" measures
        return False
    shifts = small and counted.unit == "ca" and _P.shifts.match(ann.folded, counted.end)  # "3 ca, 4 kíp"
    if shifts or (number.value == 1 and counted.head == "phần"):
        return False
    if number.total is not None and number.total <= 12 and number.value <= 31 and not counted.sure:  # "đến 31/12 giải"
        return False
    if number.worded and number.value <= _SMALL + 1 and not _wordcounts(ann, found):
        return False
    if number.worded and (_is_name(ann.text, found) or (number.value == 2 and counted.head in _of_two())):
        return False
    both = left.words[-1:] == ("cả",) and left.words[-2:] != ("tất", "cả") and number.value <= _SMALL
    if both or _P.pointing.match(ann.folded, counted.end):
        return False
    if small and left.comparator is None and _refers_back(ann, found):
        return False
    return not names.introduced_by(found)


def _of_two() -> frozenset[str]:
    """What "hai" means both sides of: "hai dân tộc", "hai nước"."""
    return figure_words()["worded_of_two"]


def _is_name(text: str, found: Found) -> bool:
    """Whether a number in words is somebody's name: "bà Bảy cười"."""
    start = found.number.start
    return text[start].isupper() and text[found.sentence.start : start].strip(" “\"'-–") != ""


def _numbers_something(ann: Annotations, found: Found) -> bool:
    """An ordinal ("quận 1", "khóa 13") or part of a name ("Vân Canh 1"); a bound before it rules that out."""
    left, counted = found.left, found.counted
    if left.comparator not in (None, ">", "<"):
        return False
    if _P.numbered.search(ann.folded, max(found.sentence.start, left.start - 20), left.start):
        return True  # "bão số 12, 13"
    certain = counted.sure and ann.text[counted.start : counted.start + 1].islower()
    if (certain or left.comparator) and _P.thousands.fullmatch(ann.text, found.number.start, found.number.end):
        return False  # "cấp xã 597.115 hồ sơ", "cả phường hơn 128.000 dân"
    if certain and left.words[-2:-1] and left.words[-2] in _GIVES and left.words[-1] in ("xã", "phường", "huyện"):
        return False  # "điều cho xã 2 máy phun"
    if certain and left.comparator:
        return False  # "có thôn trên 400 hộ"
    small = found.number.value <= _HIGHEST or not left.ends_with("ordinal_small")
    if left.ordinal or (left.ends_with("ordinal_before_unless_sure") and not certain and small):
        return True
    return not counted.sure and _after_capital(ann.text, found) and not _leads_a_list(ann.text, found)


def _is_year(text: str, number: Number, counted: Counted) -> bool:
    digits = text[number.start : number.end]
    return len(digits) == 4 and digits.isdigit() and 1900 <= number.value <= 2100 and not counted.sure


def _wordcounts(ann: Annotations, found: Found) -> bool:
    """Small numbers in words are also articles and idioms: they count before nouns that news counts."""
    if (
        found.left.comparator == ">=" and ann.text[found.counted.start : found.counted.start + 1].islower()
    ):  # "ít nhất một công trình"
        return True
    if not found.counted.sure or ann.text[found.counted.start : found.counted.start + 1].isupper():
        return False
    if ann.folded[found.number.start : found.number.end] != "năm":
        return True
    listed = found.left.words[-1:] == ("và",) and found.counted.head in figure_words()["named_one_by_one"]
    # "năm" is a year nearly everywhere else
    return not found.left.words or listed or found.left.ends_with("asserting_before")


def _after_capital(text: str, found: Found) -> bool:
    """Right after a name: "Vân Canh 1 và", "Long Biên 2"."""
    word = text.rfind(" ", found.sentence.start, max(found.left.start - 1, 0)) + 1
    return bool(found.left.words) and word > found.sentence.start and text[word].isupper()


def _leads_a_list(text: str, found: Found) -> bool:
    """Whether more names with numbers follow: "Hà Nội 12 ca mắc, Đà Nẵng 5"."""
    return _P.next_counted.match(text, found.counted.phrase_end) is not None


def _refers_back(ann: Annotations, found: Found) -> bool:
    """Those just named ("hai phường", "2 địa phương"), unless a verb before or a word after says they are counted."""
    counted, words = found.counted, figure_words()
    if counted.head not in words["back_reference_heads"] or found.left.ends_with("asserting_before"):
        return False
    if _P.listed.search(ann.folded, max(found.sentence.start, found.left.start - 40), found.left.start):
        return False  # "một thành phố, hai thị xã"
    if not found.left.words and not found.number.worded and ann.folded.startswith("; ", found.number.start - 2):
        return False  # "…; 4 đồng chí được chỉ định làm Phó Bí thư"
    if _P.takes_office.search(ann.folded, counted.start, counted.phrase_end):
        return False
    rest = ann.folded[counted.start + len(counted.head) : counted.phrase_end].split()
    if rest and (rest[0] in words["modifiers"] or ann.text[counted.start].isupper()):
        return False
    return found.number.worded or _named_before(ann, counted.head, found.number.start) >= found.number.value


def _named_before(ann: Annotations, head: str, offset: int) -> float:
    """How many of that kind the text has named by then; infinite for what is never named one by one."""
    if head in figure_words()["named_one_by_one"]:
        units = {m.unit.name for m in ann.units if m.start < offset and not m.generic}
        return len(units if head in ("địa phương", "đơn vị") else {u for u in units if fold(u).startswith(f"{head} ")})
    return float("inf")
