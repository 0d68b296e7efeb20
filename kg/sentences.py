"""The sentence around a span, for showing evidence to people."""

from __future__ import annotations

from kg.facts import Span
from kg.language.sentences import split

__all__ = ["quoted"]

_LONGEST = 240


def quoted(text: str, span: Span) -> str:
    """The sentence that holds `span`, shortened around it where it is long.

    >>> quoted("Một câu. Hai ba bốn. Năm.", Span(9, 12))
    'Hai ba bốn.'
    """
    held = [(start, end) for start, end in split(text) if start < span.end and span.start < end]
    begin, end = (held[0][0], held[-1][1]) if held else (span.start, span.end)
    if end - begin <= _LONGEST:
        return " ".join(text[begin:end].split())
    start = max(begin, text.rfind(" ", 0, max(begin, span.start - 80)) + 1)
    stop = min(end, max(span.end, text.find(" ", min(end, max(span.end + 40, start + _LONGEST))) % (len(text) + 1)))
    return ("… " if start > begin else "") + " ".join(text[start:stop].split()) + (" …" if stop < end else "")
