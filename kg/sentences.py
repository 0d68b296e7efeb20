"""The sentence around a span, for showing evidence to people."""

from __future__ import annotations

import re

from kg.facts import Span

__all__ = ["quoted"]

_END = re.compile(r"(?<=[.!?…])\s+|\n+")
_LONGEST = 240


def quoted(text: str, span: Span) -> str:
    """The sentence that holds `span`, shortened around it where it is long.

    >>> quoted("Một. Hai ba bốn. Năm.", Span(9, 11))
    'Hai ba bốn.'
    """
    ends = [match for match in _END.finditer(text) if _ends(text, match)]
    begin = max((match.end() for match in ends if match.end() <= span.start), default=0)
    end = min((match.start() for match in ends if match.start() >= span.end), default=len(text))
    if end - begin <= _LONGEST:
        return " ".join(text[begin:end].split())
    begin, cut = max(begin, span.start - 80), begin
    end, whole = min(end, max(span.end + 80, begin + _LONGEST)), end
    return ("… " if begin > cut else "") + " ".join(text[begin:end].split()) + (" …" if end < whole else "")


def _ends(text: str, match: re.Match[str]) -> bool:
    """Whether a gap ends a sentence: a line break, or a full stop before anything but a small letter ("TP. hồ")."""
    following = text[match.end() : match.end() + 1]
    return "\n" in match[0] or not following.islower()
