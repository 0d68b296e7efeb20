"""Figures: what was counted, measured, or is to be reached ("hơn 1.200 lượt công dân", "đạt 102% kế hoạch")."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc

from kg.articles.model import Kind
from kg.extract.annotations import Annotations, Sentence
from kg.extract.annotations import annotations as annotations_of
from kg.extract.figure_checks import Found, Names, counts
from kg.extract.figure_left import Left, left_of
from kg.extract.figure_measure import Measures
from kg.extract.figure_right import Counted, counted_at
from kg.extract.figure_subject import Subjects
from kg.extract.figure_words import figure_words
from kg.extract.patterns import Patterns
from kg.facts import Comparator, DocumentCited, Figure, Span
from kg.language.folding import fold
from kg.language.numbers import Number, find_numbers

__all__ = ["figures", "find_figures"]

_SKIPPED = frozenset({Kind.BYLINE, Kind.CREDIT, Kind.DATELINE, Kind.SECTION})
_ABOVE = frozenset({Kind.HEADLINE, Kind.CAPTION})
_P = Patterns("figure_patterns.toml", "figures")
_PROVINCE = ("tỉnh ", "thành phố ")
_MANY = 10
_ROUNDED = 0.05
"""How far a number may be from the one that it rounds."""
_DIALLED = re.compile(r"(?<![\d.,])0\d{2,4}(?:[ .]\d{2,4})*[ .]\Z")
_DAY = re.compile(r"(?:[12]?\d|3[01])\.(?:0?\d|1[0-2])")


@dataclass(slots=True)
class _Taken:
    """Characters that are dates, document numbers, names: what is written there is no figure."""

    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)

    @classmethod
    def of(cls, spans: Iterable[tuple[int, int]]) -> _Taken:
        found = cls()
        for start, end in sorted(spans):
            if found.ends and start <= found.ends[-1]:
                found.ends[-1] = max(end, found.ends[-1])
            else:
                found.starts.append(start)
                found.ends.append(end)
        return found

    def holds(self, start: int, end: int) -> bool:
        at = bisect_right(self.ends, start)
        return at < len(self.starts) and self.starts[at] < end


def find_figures(ann: Annotations) -> list[Figure]:
    """The figures of an article, each once, in the order of the text."""
    documents = (fact for fact in ann.facts if isinstance(fact, DocumentCited))
    cited = [one.evidence[0] for one in documents if one.number or ann.text[one.evidence[0].start].isupper()]
    taken = _Taken.of([*((m.start, m.end) for m in ann.dates), *((m.start, m.end) for m in ann.people if m.by_name)])
    named = [(m.start + 1, m.end) for m in ann.units if not m.generic]
    inside = _Taken.of([*named, *((m.start + 1, m.end) for m in ann.bodies), *((at.start, at.end) for at in cited)])
    names = Names(ann)
    found: list[Found] = []
    for number in find_numbers(ann.text, ann.folded, taken=taken.holds):
        if not number.scale and inside.holds(number.start, number.end):
            continue
        sentence = ann.sentence_at(number.start)
        if sentence is None or sentence.kind in _SKIPPED:
            continue
        if figure := _figure_at(ann, number, sentence, names) or _elided(ann, number, sentence, found):
            found.append(figure)
    _join_ranges(ann.folded, found)
    subjects, measures = Subjects(ann), Measures(ann.text, ann.folded)
    return [figure for one in _told_once(ann, found) for figure in _facts(ann, one, subjects, measures)]


def _figure_at(ann: Annotations, number: Number, sentence: Sentence, names: Names) -> Found | None:
    """The number as a figure, if it is one."""
    if not number.worded and not number.scale and _is_code(ann.text, number):
        return None
    if _P.of_total.search(ann.folded, max(sentence.start, number.start - 24), number.start):
        return None
    total = _P.total.match(ann.folded, number.end)
    at = total.end() if total else number.end
    counted = counted_at(ann.text, ann.folded, at, sentence.end, names.stops) or _bare_amount(ann, number, sentence)
    if counted is None or _day(ann, number) or (counted.form == "share" and _disability(ann, number)):
        return None
    if number.value == 0 and counted.form == "currency":
        return None  # "gian hàng 0 đồng", "chuyến xe 0 đồng" are named so
    left = left_of(ann.folded, sentence.start, number.start)
    if _no_comparator(ann, number, left, counted):
        left = left._replace(comparator=None, start=number.start)
    found = Found(number, left, counted, sentence)
    if counted.form == "noun" and not counts(ann, found, names):
        return None
    return found


def _join_ranges(folded: str, found: list[Found]) -> None:
    """Makes bounds of two amounts that are the ends of a range: "từ 500.000 đồng đến 2 triệu đồng"."""
    for at, (one, other) in enumerate(pairwise(found)):
        exact = one.left.comparator is None and one.number.upper is None and other.number.upper is None
        if not exact or one.counted.unit != other.counted.unit or one.left.words[-1:] != ("từ",):
            continue
        if _P.to.fullmatch(folded, one.counted.phrase_end, other.left.start) and other.left.comparator is None:
            found[at] = one._replace(left=one.left._replace(comparator=">="))
            found[at + 1] = other._replace(left=other.left._replace(comparator="<="))


def _day(ann: Annotations, number: Number) -> bool:
    """Whether a day is written with a dot after the word for one: "tối qua 27.10"."""
    before = ann.folded[max(0, number.start - 6) : number.start]
    return _P.day.search(before) is not None and _DAY.fullmatch(ann.text, number.start, number.end) is not None


def _disability(ann: Annotations, number: Number) -> bool:
    """Whether a share is somebody's degree of disability: "thương binh 81%"."""
    return _P.disabled.search(ann.folded, max(0, number.start - 40), number.start) is not None


def _is_code(text: str, number: Number) -> bool:
    """Telephone numbers, codes, years: long digits without dots, or with a zero before, "0983 | 112 xxx"."""
    digits = text[number.start : number.end]
    if _DIALLED.search(text, max(0, number.start - 14), number.start):
        return True
    return digits.isdigit() and (len(digits) > 8 or (digits[0] == "0" and len(digits) > 2))


def _no_comparator(ann: Annotations, number: Number, left: Left, counted: Counted) -> bool:
    """Whether the word is no bound: "trên 2 tàu" (on two ships), "đạt và vượt 16/18 chỉ tiêu" (all sixteen)."""
    if left.on:
        return counted.form == "noun" and number.value < 10
    return number.total is not None and _P.reached.match(ann.folded, left.start) is not None


def _bare_amount(ann: Annotations, number: Number, sentence: Sentence) -> Counted | None:
    """An amount that leaves its unit unsaid: "hỗ trợ 50 triệu.", "dân số khoảng 1,8 triệu.", "dân số gần 42.000."."""
    people = _P.population.search(ann.folded, max(sentence.start, number.start - 40), number.start) is not None
    grouped = "." in ann.text[number.start : number.end]  # "điều tra dân số 2019" is a year
    if number.worded or not (_P.scale.search(number.scale) or (people and grouped)):
        return None
    if ann.text[number.end : number.end + 1] not in (".", ",", ";", ")", "", "/", "\n"):
        return None
    if people:
        return Counted(number.end, number.end, "noun", "người", "người", True, "dân số", number.end)
    per = _P.per.match(ann.folded, number.end, sentence.end)
    end = per.end() if per else number.end
    return Counted(number.end, end, "currency", f"đồng{ann.text[number.end : end]}", phrase_end=end)


def _elided(ann: Annotations, number: Number, sentence: Sentence, before: list[Found]) -> Found | None:
    """A number whose noun was said before: "có 5.128 thôn, giảm còn 3.300", "số hồ sơ trễ hạn là 118"."""
    if number.worded or number.scale:
        return None
    left = left_of(ann.folded, sentence.start, number.start)
    here = before[-1] if before and before[-1].sentence is sentence else None
    if here and _P.listed.match(ann.folded, number.end) and _goes_on_listing(ann, here, number):
        return Found(number, left, _again(here.counted, number), sentence)
    part = _part(ann.folded, number, before) if here and _names_part(left) else None
    if not _P.alone.match(ann.folded, number.end) and not (part and _P.listed.match(ann.folded, number.end)):
        return None
    low = max(sentence.start, number.start - 70)
    if said := _P.number_of.search(ann.folded, low, left.start) or _P.votes.search(ann.folded, low, left.start):
        noun = ann.text[slice(*said.span("noun"))]
        known = said["noun"].split()[0] in figure_words()["sure"]
        counted = Counted(number.end, number.end, "noun", noun, sure=known, phrase_end=number.end)
        return Found(number, left._replace(start=said.start()), counted, sentence)
    if here is None or here.counted.form != "noun":
        return None
    elided = left.ends_with("eliding_before")
    if part is None and not elided:
        return None
    left = left if part is None or elided else left._replace(start=part)
    return Found(number, left, _again(here.counted, number), sentence)


def _names_part(left: Left) -> bool:
    """Whether the words before a number do not make it an ordinal: "dưới 40 tuổi | 3", not "quận | 3"."""
    return not (left.ordinal or left.ends_with("ordinal_before_unless_sure"))


def _part(folded: str, number: Number, before: list[Found]) -> int | None:
    """Where the part of a whole told before is named: "47 đảng viên, trong đó | khiển trách 30, | cảnh cáo 12"."""
    whole = next((one for one in reversed(before) if one.counted.end > one.counted.start), None)
    if whole is None or whole.sentence is not before[-1].sentence or number.value >= whole.number.value:
        return None
    named = _P.part_opens.fullmatch(folded, whole.counted.phrase_end, number.start)
    if before[-1] is not whole and _P.part_opens.match(folded, whole.counted.phrase_end, number.start):
        named = _P.part_next.fullmatch(folded, before[-1].counted.phrase_end, number.start)
    return named.start("part") if named else None


def _again(counted: Counted, number: Number) -> Counted:
    """The same counted thing, unsaid behind another number."""
    return counted._replace(start=number.end, end=number.end, phrase_end=number.end)


def _goes_on_listing(ann: Annotations, last: Found, number: Number) -> bool:
    """Whether a place or body and its number follow those of the noun's: "Hạ Long 330 công dân, Cẩm Phả 235"."""
    named = _P.named_before.plain.search(ann.text, last.sentence.start, last.left.start) is not None
    return named and _P.next_named.fullmatch(ann.text, last.counted.phrase_end, number.start) is not None


def _told_once(ann: Annotations, found: list[Found]) -> Iterator[Found]:
    """Leaves out what an earlier sentence told: the same value of the same thing."""
    seen: dict[float, list[Found]] = {}
    for one in found:
        earlier = seen.setdefault(one.number.value, [])
        if any(
            other.sentence is not one.sentence and _same_thing(one, other) and not _elsewhere(ann, one, other)
            for other in earlier
        ) or _rounds(one, found):
            continue
        earlier.append(one)
        yield one


def _rounds(one: Found, found: list[Found]) -> bool:
    """Whether a headline or caption rounds or words otherwise what the text tells: "hơn 1.900 tấn gạo" of 1.915 tấn."""
    sign, value = one.left.comparator, one.number.value
    if one.sentence.kind not in _ABOVE or sign not in (None, "<", ">", "~"):
        return False
    exact = (other for other in found if other.sentence.kind not in _ABOVE and other.left.comparator is None)
    near = [other for other in exact if abs(other.number.value - value) <= _ROUNDED * value and _same_thing(one, other)]
    if sign is None:
        return any(other.number.value == value and other.counted.head != one.counted.head for other in near)
    return any(sign == "~" or (other.number.value > value) == (sign == ">") for other in near)


def _elsewhere(ann: Annotations, one: Found, other: Found) -> bool:
    """Whether two sentences count units, parts of two different units named right before: "tỉnh A có 2 thị xã"."""
    first, second = (_place(ann, each) for each in (one, other))
    if first is None or second is None or first == second:
        return False
    provinces = first.startswith(_PROVINCE) and second.startswith(_PROVINCE)
    return provinces or one.counted.head in figure_words()["named_one_by_one"]


def _place(ann: Annotations, one: Found) -> str | None:
    """The unit named last before a figure in its sentence."""
    before = reversed(ann.units_in(one.sentence.start, one.number.start))
    return next((mention.unit.name for mention in before if not mention.generic), None)


def _same_thing(one: Found, other: Found) -> bool:
    if one.counted.form != other.counted.form or one.number.upper != other.number.upper:
        return False
    if one.counted.form == "share":
        return _alike(one.counted.about or " ".join(one.left.words), other.counted.about or " ".join(other.left.words))
    words = figure_words()
    for kin in (
        words["same_count"],
        words["same_tasks"],
        words["same_recruits"],
    ):  # "166 xã, phường", "166 đơn vị hành chính cấp xã"
        if one.number.value >= _MANY and {one.counted.head, other.counted.head} <= kin:
            return True
    return _alike(fold(one.counted.unit), fold(other.counted.unit))


def _alike(one: str, other: str) -> bool:
    first, second = (set(each.replace("/", " ").split()) for each in (one, other))
    return len(first & second) * 2 >= max(1, min(len(first), len(second)))


def _facts(ann: Annotations, one: Found, subjects: Subjects, measures: Measures) -> Iterator[Figure]:
    """One figure; two for a range."""
    number, counted, left = one.number, one.counted, one.left
    end, limit = _limit(ann.folded, one)
    quote = Span(left.start, end)
    start, stop = subjects.period(one.sentence, number.start)
    party, thing = subjects.subject(one.sentence, number.start, counted.phrase_end)
    signs: list[tuple[float, Comparator]] = [(number.value, limit or left.comparator or "=")]
    if number.upper is not None:
        signs = [(number.value, limit or ">="), (number.upper, limit or "<=")]
    for value, sign in signs:
        yield Figure(
            value=value,
            unit=counted.unit,
            comparator=sign,
            subject=party,
            subject_text=thing,
            measure=measures.of(one.sentence, number.start, counted),
            period_start=start,
            period_end=stop,
            quote=ann.text[quote.start : quote.end],
            evidence=(quote, Span(one.sentence.start, one.sentence.end)),
            confidence=0.9 if counted.sure or counted.form != "noun" else 0.75,
        )


def _limit(folded: str, one: Found) -> tuple[int, Comparator | None]:
    """Where the quote ends, and what "trở lên" after the figure says."""
    words = figure_words()
    for at in {one.counted.end, one.counted.phrase_end}:
        if match := _P.after.match(folded, at):
            return match.end(), words.after[match["word"]]
    years = _P.years.match(folded, one.counted.phrase_end) if one.counted.form == "noun" else None
    return years.end() if years else one.counted.phrase_end, None


@Language.component("kg_figures")
def figures(doc: Doc) -> Doc:
    """Adds a Figure for each thing counted or measured, two for a range."""
    notes = annotations_of(doc)
    notes.facts += find_figures(notes)
    return doc
