"""Documents that a list behind a colon names by title: "thông qua 4 nghị quyết, gồm: Thành lập …; Bổ sung …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.annotations import Annotations
from kg.extract.document_parts import Cited, Parts
from kg.extract.document_words import document_words
from kg.extract.figure_words import last_words
from kg.extract.patterns import GapPatterns
from kg.facts import Span

__all__ = ["find_listed"]

_P = GapPatterns("document_patterns.toml", "lists")

_ITEM = re.compile(r"[\s–-]*(?:và\s)?(?P<title>[^;\n]+?)\s*(?:;|\.?\s*$|\n)")
_LINE = re.compile(r"\s*\n\s*(?P<line>[^\n]*)")
_END = re.compile(r"[\s;.,]*\Z")
_SHORTEST, _LONGEST = 4, 45
"""Words of a title in a list."""
_OPEN = re.compile(r"[^.!?\s:][\s]*\Z")
_GOES_ON = re.compile(r"\s*\n\s*(?:[-–+]\s)?(?P<rest>[^\n]*;[^\n]*)")


def find_listed(ann: Annotations, parts: Parts, types: list[tuple[int, int, str]]) -> Iterator[Cited]:
    """The documents of lists with at least two titles; those that say their type again are found by it.

    `types` are where types of documents stand in the text, with their names.
    """
    for start, end, kind in types:
        opens = _P.opens.match(ann.folded, end) if kind.lower() in document_words()["listed_kinds"] else None
        sentence = ann.sentence_at(start) if opens else None
        if opens is None or sentence is None or not _counted(ann, sentence.start, start):
            continue
        titles = _lines(ann, opens.end()) if "\n" in opens[0] else _items(ann, opens.end(), sentence.end)
        if len(titles) < 2:
            continue
        issuer, _ = parts.issued_before(start)
        for begin, stop in titles:
            title = ann.text[begin:stop]
            if _is_title(ann, begin, stop):
                yield Cited(Span(begin, stop), kind, None, title, None, issuer)


def _counted(ann: Annotations, low: int, start: int) -> bool:
    """Whether a number or "các" stands before the type: "các dự thảo nghị quyết"."""
    before = last_words(ann.folded, low, start)
    if before[-2:] == ["dự", "thảo"]:
        before = before[:-2]
    return bool(before) and (before[-1].isdecimal() or before[-1] in ("các", "những", "số", "nhiều"))


def _is_title(ann: Annotations, start: int, end: int) -> bool:
    return _SHORTEST <= len(ann.text[start:end].split()) <= _LONGEST and _P.no_title.match(ann.folded, start) is None


def _items(ann: Annotations, start: int, end: int) -> list[tuple[int, int]]:
    """Where the items of a list divided by ";" stand."""
    limit = _list_end(ann.text, end)
    if ";" not in ann.text[start:limit]:
        return []
    return [item.span("title") for item in _ITEM.finditer(ann.text, start, limit)]


def _lines(ann: Annotations, start: int) -> list[tuple[int, int]]:
    """Where the items of a list stand that has a line for each, with a dash or number before it."""
    found, at = [], ann.text.rfind("\n", 0, start)
    while (line := _LINE.match(ann.text, at)) and (bullet := _P.bullet.match(ann.folded, line.start("line"))):
        tail = _END.search(ann.text, bullet.end(), line.end())
        found.append((bullet.end(), tail.start() if tail else line.end()))
        at = line.end()
    return found


def _list_end(text: str, end: int) -> int:
    """Where the list ends: a line that ends without a full stop goes on in the next, if that lists, too."""
    while _OPEN.search(text, max(0, end - 4), end) and (more := _GOES_ON.match(text, end)):
        end = more.end("rest")
    return end
