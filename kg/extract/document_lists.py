"""Documents that a list behind a colon names by title: "thông qua 4 nghị quyết, gồm: Thành lập …; Bổ sung …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.annotations import Annotations
from kg.extract.document_parts import Cited, Parts
from kg.extract.document_words import document_words
from kg.extract.figure_words import last_words
from kg.facts import Span

__all__ = ["find_listed"]

_OPENS = re.compile(r"(?:\s(?:quan trọng|chuyên đề))?,?(?:\s(?:(?:bao )?gồm|sau đây|sau|như sau))?\s?:\s")
_ITEM = re.compile(r"[\s–-]*(?:và\s)?(?P<title>[^;\n]+?)\s*(?:;|\.?\s*$|\n)")
_SHORTEST, _LONGEST = 4, 45
"""Words of a title in a list."""
_OPEN = re.compile(r"[^.!?\s:][\s]*\Z")
_GOES_ON = re.compile(r"\s*\n\s*(?:[-–+]\s)?(?P<rest>[^\n]*;[^\n]*)")


def find_listed(ann: Annotations, parts: Parts, types: list[tuple[int, int, str]]) -> Iterator[Cited]:
    """The documents of lists with at least two titles; those that say their type again are found by it.

    `types` are where types of documents stand in the text, with their names.
    """
    for start, end, kind in types:
        opens = _OPENS.match(ann.folded, end) if kind.lower() in document_words()["listed_kinds"] else None
        sentence = ann.sentence_at(start) if opens else None
        if opens is None or sentence is None:
            continue
        limit = _list_end(ann.text, sentence.end)
        if ";" not in ann.text[opens.end() : limit]:
            continue
        before = last_words(ann.folded, sentence.start, start)
        if before[-2:] == ["dự", "thảo"]:
            before = before[:-2]
        if not before or not (before[-1].isdecimal() or before[-1] in ("các", "những")):
            continue
        issuer, _ = parts.issued_before(start)
        for item in _ITEM.finditer(ann.text, opens.end(), limit):
            title = item["title"]
            again = any(title.lower().startswith(one) for one in document_words()["listed_kinds"])
            if not again and title[0].isupper() and _SHORTEST <= len(title.split()) <= _LONGEST:
                yield Cited(Span(*item.span("title")), kind, None, title, None, issuer)


def _list_end(text: str, end: int) -> int:
    """Where the list ends: a line that ends without a full stop goes on in the next, if that lists, too."""
    while _OPEN.search(text, max(0, end - 4), end) and (more := _GOES_ON.match(text, end)):
        end = more.end("rest")
    return end
