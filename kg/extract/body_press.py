"""Papers that running text calls by their title alone: "trao đổi với Tuổi Trẻ", "Như X Online đã đưa tin"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kg.extract.body_reading import Reading
from kg.extract.patterns import GapPatterns
from kg.language.matcher import PhraseMatcher
from kg.language.wordlists import either, wordlist
from kg.vocabulary import scheme

if TYPE_CHECKING:
    from kg.extract.body_reader import Reader

__all__ = ["press_titles"]

_P = GapPatterns("body_patterns.toml", "press")


@cache
def _called() -> re.Pattern[str]:
    return re.compile(rf"\b{either(wordlist('kg.extract', 'press_cues.txt'))}\s+$")


@cache
def _titles() -> PhraseMatcher[None]:
    return PhraseMatcher(((title, None) for title in wordlist("kg.extract", "press_titles.txt")), shared=True)


def press_titles(reader: Reader) -> None:
    """Reads titles where words around them show that the paper is meant; a title within a credit is none."""
    text, folded = reader.text, reader.folded
    spans = [(match.start(), match.end()) for match in _P.online.finditer(text)] if "Online" in text else []
    spans += [(start, end) for start, end, _ in _titles().find(folded)]
    taken = -1
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start < taken or not text[start].isalnum() or text[start].islower() or start in reader.readings:
            continue
        before = folded[max(0, start - 30) : start]
        told = _P.told.match(folded, end) is not None
        if (
            not (told or _called().search(before) or _P.paper.search(before))
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
