"""Documents cited by number: "Nghị quyết số 57-NQ/TW", "Quyết định 1234/QĐ-UBND", "Nghị quyết 18"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.annotations import Annotations
from kg.extract.document_parts import Cited, Parts
from kg.extract.document_words import document_words
from kg.extract.figure_words import figure_words
from kg.facts import Span
from kg.language.names import LOWER

__all__ = ["CODED", "find_numbered"]

_PART = r"[A-ZĐ](?:[\wĐ]|&(?=[A-ZĐ]))*"
"""A part of a code: "QĐ", "QH15", "BNN&PTNT"."""
_SPACED = r"\s(?=(?:CĐ|CT|QĐ|NQ|KL|TB|KH|CV|NĐ|HD)[-/][A-ZĐ])"
"""A blank where the stroke is left out: "115 CĐ-TTg"."""
_APART = r"(?:(?<=/[A-ZĐ]{2})|(?<=/[A-ZĐ]{3})|(?<=/[A-ZĐ]{4}))(?<!/TW) [-–] ?(?=[A-ZĐ]{2,5}\s(?:ngày|về|của|V/v))"
"""A dash set off by blanks, before the letters of who issued it: "57/KH - UBND về …"."""
_CODE = (
    rf"(?:{_SPACED}|[-/–]| - | – | /| [-–](?=[A-ZĐ]{{2}})|[-–] (?=[A-ZĐ]{{2,}}[/-]))"
    rf"(?![A-ZĐ][{LOWER}]{{2}}){_PART}"
    rf"(?:(?:[-/–]|[-–] (?=[A-ZĐ]{{3}})|{_APART}|\.(?=[A-ZĐ]{{2}}|[IVX]+(?!\w)))(?![A-ZĐ][{LOWER}]{{2}}){_PART})*"
)
_CODED = rf"\d{{1,5}}[a-c]?(?:/\d{{4}})?{_CODE}"
CODED = re.compile(rf"\d(?<![\w/.-].)\d{{0,4}}[a-c]?(?:/\d{{4}})?{_CODE}")
_LONG_NUMBER = 3
"""Digits from which a number behind a type in small letters counts nothing."""
_BARE = r"\d{1,5}[a-c]?(?:/\d{4})?(?![\w%/]|[.,]\d|\s?[-–]\s?\d)"
_NUMBER = re.compile(
    r"(?:\s[“\"'(]?(?i:thượng khẩn|khẩn|hỏa tốc|hoả tốc|tổng thể|liên tịch|liên ngành|chuyên đề|khẩn cấp|mật)"
    r"[”\"')]?(?=\s(?i:số\s)?\d))?"
    r"(?:\s\([A-ZĐ]{2,4}\)(?=\s(?:số\s)?\d))?(?P<of>\s(?:của|do)\s[^.;:,\n\d(]{3,60}?)?(?::(?=\ssố))?\s\(?"
    rf"(?P<sign>(?:mang\s)?(?i:số)(?:\shiệu)?:?\s?)?(?P<number>{_CODED}|{_BARE})"
)
_MONTH = re.compile(r"\d{1,2}/\d{4}")
"""Behind who issued a paper, a month and no number: "Kết luận của Bí thư tại phiên họp tháng | 3/2020"."""
_CITED = re.compile(r"\s\(?(?:về|ngày|của|do)\s")
"""What stands behind a number that is no count."""
_SENT = re.compile(r"\s(?:gửi|yêu cầu|chỉ đạo|đề nghị|giao|đôn đốc|hướng dẫn)\s")
"""The same behind that of a letter: "Công văn 2122 | gửi các sở"."""
_MORE = re.compile(
    rf"(?:\s\(?ngày\s\d{{1,2}}[/-]\d{{1,2}}[/-]\d{{4}}\)?(?=[^.]{{1,8}}\d{{1,5}}(?:/|{_SPACED})))?(?:\s?[,;]\s?|\svà\s|\s?[,;]\svà\s|\shoặc\s)(?:số\s)?(?P<number>{_CODED}|\d{{1,4}}(?![\w%/]|[.,]\d|\s?[-–]\s?\d))"
)


_HEADED = re.compile(r"(?:(?:^|\n|\|)\s*[Ss]|\sS)ố\s?:\s*\Z")
"""Before the number of a paper that the page itself is: a letter where no code tells its type."""
_ABOUT = re.compile(r"[\n|]\s*[Vv]/v:?\s(?P<title>[^|]{8,400}?)\s*(?:\n\s*(?=[A-ZĐ])|\||\Z)")
_LETTERHEAD = 200
"""Characters behind the number of a letter within which it tells what it is about."""


def find_numbered(ann: Annotations, parts: Parts, types: list[tuple[int, int, str]]) -> Iterator[Cited]:
    """Documents with a number, in the order of the text; what is listed after one type is one each.

    `types` are where types of documents stand in the text, with their names.
    """
    covered = -1
    ends: set[int] = set()
    for start, end, kind in types:
        if start < covered:
            continue
        match = _NUMBER.match(ann.text, end)
        if match is None or not _is_number(ann, start, match, kind):
            continue
        if match["of"] and any(end < other < match.start("number") for other, _, _ in types):
            continue  # "Đề án của Tỉnh ủy thực hiện Chỉ thị 23-CT/TW"
        numbers = [(match["number"], match.start("number"), match.end())]
        while (more := _MORE.match(ann.text, numbers[-1][2])) and _is_listed(ann, more):
            numbers.append((more["number"], more.start("number"), more.end()))
        covered = numbers[-1][2]
        ends.update(stop for _, _, stop in numbers)
        for number, begin, stop in numbers:
            first = start if begin == numbers[0][1] else begin
            yield parts.complete(
                Cited(Span(first, stop), kind, _tidy(number)), listed_until=covered, of=match.span("of")
            )
    yield from (one for one in _untyped(ann, parts) if one.span.end not in ends)


def _untyped(ann: Annotations, parts: Parts) -> Iterator[Cited]:
    """A number alone, "57-NQ/TW": its code tells the type. What a type precedes is found above and joined with it."""
    if "/" not in ann.text:
        return
    for match in CODED.finditer(ann.text):
        codes = [code for code in re.split(r"[\s/–-]+", match[0]) if code in document_words().codes]
        letter = not codes and _HEADED.search(ann.text, max(0, match.start() - 12), match.start()) is not None
        if (codes or letter) and "/" in match[0]:
            kind = "Công văn" if letter else document_words().codes[codes[0]]
            cited = parts.complete(Cited(Span(*match.span()), kind, _tidy(match[0])), listed_until=match.end())
            about = _ABOUT.search(ann.text, match.end(), match.end() + _LETTERHEAD) if letter else None
            yield replace(cited, title=" ".join(about["title"].split())) if about else cited


def _is_number(ann: Annotations, start: int, match: re.Match[str], kind: str) -> bool:
    """Whether digits after a type number it: "Nghị quyết 18 về", but not "Kế hoạch 5 năm", "Thông báo 3 nội dung"."""
    number = match["number"]
    if not number.isdigit():
        return not (match["of"] and _MONTH.fullmatch(number))
    words = document_words()
    if match["sign"]:
        return True
    if match["of"]:
        return False
    if kind.lower() not in words["bare_number"]:  # "Kế hoạch 74 về …", but "Kế hoạch 5 năm"
        told = _CITED.match(ann.folded, match.end()) or (kind == "Công văn" and _SENT.match(ann.folded, match.end()))
        return ann.text[start].isupper() and bool(told)
    if not ann.text[start].isupper() and not _cited_small(ann, start, match):
        return False
    if number.startswith("0") and ann.text[start].isupper():
        return True  # "Đề án 06 quý III"
    return not _counts(ann, match.end()) and not 1945 <= int(number) <= 2100


def _cited_small(ann: Annotations, start: int, match: re.Match[str]) -> bool:
    """As in "tại quyết định 1587 do Thủ tướng ký": a type in small letters and a long number, an issuer behind it."""
    if len(match["number"]) < _LONG_NUMBER:
        return False
    before = ann.folded[max(0, start - 12) : start].split()
    after = ann.folded[match.end() : match.end() + 8].split()
    words = document_words()
    return bool(before and after and before[-1] in words["small_before"] and after[0] in words["small_behind"])


def _is_listed(ann: Annotations, more: re.Match[str]) -> bool:
    """Whether a bare number in a list goes on with it: "57, 59 và 68 là", but not "57, 5 nhiệm vụ"."""
    return not more["number"].isdigit() or not _counts(ann, more.end())


def _counts(ann: Annotations, offset: int) -> bool:
    """Whether a noun follows that numbers count, or a time."""
    following = ann.folded[offset : offset + 24].split()
    return not {" ".join(following[:1]), " ".join(following[:2])}.isdisjoint(
        figure_words()["sure"] | figure_words()["time"]
    )


def _tidy(number: str) -> str:
    return re.sub(r"\s?([-/–])\s?", r"\1", number).replace("–", "-").rstrip(".-/")
