"""Papers that running text calls by their title alone: "trao đổi với Tuổi Trẻ", "Như X Online đã đưa tin"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kg.extract.body_reading import Reading
from kg.language.matcher import PhraseMatcher
from kg.language.wordlists import either, wordlist
from kg.vocabulary import scheme

if TYPE_CHECKING:
    from kg.extract.body_reader import Reader

__all__ = ["press_titles"]

_ONLINE = re.compile(r"(?<!\w)(?!Như |Theo |Trên )(?:[A-ZĐÀ-Ỵ][^\W\d_]*\s+){1,4}(?:Online|News|Plus)\b")
"""A title of any site: "Sông Lam Online"."""
_PAPER = re.compile(r"(?<!thông )(?<!cảnh )(?<!dự )(?<!trình )\bbáo $")
"""The word itself, small: "các báo Lao Động, báo Người Đưa Tin"; "thông báo" is none."""
_TOLD = re.compile(r"\s+(?:đã\s+)?(?:từng\s+)?(?:thông tin|đưa tin|phản ánh|có bài|có loạt bài|đăng tải)\b")


@cache
def _called() -> re.Pattern[str]:
    return re.compile(rf"\b{either(wordlist('kg.extract', 'press_cues.txt'))}\s+$")


@cache
def _titles() -> PhraseMatcher[None]:
    return PhraseMatcher(((title, None) for title in wordlist("kg.extract", "press_titles.txt")), shared=True)


def press_titles(reader: Reader) -> None:
    """Reads titles where words around them show that the paper is meant; a title within a credit is none."""
    text, folded = reader.text, reader.folded
    spans = [(match.start(), match.end()) for match in _ONLINE.finditer(text)] if "Online" in text else []
    spans += [(start, end) for start, end, _ in _titles().find(folded)]
    taken = -1
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start < taken or not text[start].isalnum() or text[start].islower() or start in reader.readings:
            continue
        before = folded[max(0, start - 30) : start]
        told = _TOLD.match(folded, end) is not None
        if (
            not (told or _called().search(before) or _PAPER.search(before))
            or _goes_on(text, end)
            or reader.credited(start)
        ):
            continue
        newspaper = scheme("organisations")["newspaper"]
        called = folded.endswith("báo ", 0, start)  # "báo Lao Động phản ánh"
        head = f"Báo {text[start:end]}" if called or f"báo {folded[start:end]}" in folded else text[start:end]
        reader.readings[start] = Reading(start, end, newspaper, head, explicit=True, proper=True)
        taken = end


def _goes_on(text: str, end: int) -> bool:
    """Whether another word of a name follows: "Thanh Niên | Cộng sản"."""
    after = text[end + 1 : end + 2]
    return text[end : end + 1] == " " and after.isupper()
