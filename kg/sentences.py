"""The sentence around a span, for showing evidence to people."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache

from kg.articles.model import Article
from kg.facts import Span
from kg.language.sentences import split

__all__ = ["quoted"]

_LONGEST = 240


@lru_cache(maxsize=2)
def _sentences(text: str) -> tuple[list[int], list[int]]:
    """Where the sentences begin and end, once for all the facts of a text."""
    found = split(text)
    return [start for start, _ in found], [end for _, end in found]


def quoted(article: Article, span: Span) -> str:
    """The sentence that holds `span`, without what stands on its line before or behind it (a time of publication, a
    dateline, a credit), shortened around the span where it is long.

    >>> quoted(Article(id="x", text="Một câu. Hai ba bốn. Năm."), Span(9, 12))
    'Hai ba bốn.'
    """
    text = article.text
    starts, ends = _sentences(text)
    first, stop = bisect_right(ends, span.start), bisect_left(starts, span.end)
    held = [(starts[at], ends[at]) for at in range(first, stop)]
    begin, end = (held[0][0], held[-1][1]) if held else (span.start, span.end)
    for place, inside in ((span.start, True), (span.end - 1, False)):
        at = bisect_right(article.paragraphs, place, key=lambda paragraph: paragraph.start) - 1
        if at >= 0 and place < article.paragraphs[at].end:
            begin = max(begin, article.paragraphs[at].start) if inside else begin
            end = end if inside else min(end, article.paragraphs[at].end)
    if end - begin <= _LONGEST:
        return " ".join(text[begin:end].split())
    start = max(begin, text.rfind(" ", 0, max(begin, span.start - 80)) + 1)
    stop = min(end, max(span.end, text.find(" ", min(end, max(span.end + 40, start + _LONGEST))) % (len(text) + 1)))
    return ("… " if start > begin else "") + " ".join(text[start:stop].split()) + (" …" if stop < end else "")
