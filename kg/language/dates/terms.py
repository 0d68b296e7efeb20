"""Terms of office: "nhiệm kỳ 2025-2030"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.language.folding import fold

__all__ = ["Term", "terms"]

_TERM = re.compile(
    r"(?<!\w)(?:nhiệm\skỳ|nk)(?:\s(?:là\s)?\w+\snăm)?\s?\(?((?:19|20)\d\d)\s?(?:[-–—]|đến(?:\snăm)?)\s?((?:19|20)\d\d|\d\d)(?!\d)"
)


@dataclass(slots=True, frozen=True)
class Term:
    """Characters `start` to `end` name the term `value`, "2025-2030"."""

    start: int
    end: int
    value: str


def terms(text: str, *, folded: str | None = None) -> list[Term]:
    """Terms of office in order; `folded` is `fold(text)` where the caller has it.

    >>> [t.value for t in terms("nhiệm kỳ 2025 – 2030; nhiệm kỳ 2015- 2020")]
    ['2025-2030', '2015-2020']
    """
    found = []
    for m in _TERM.finditer(fold(text) if folded is None else folded):
        last = m[2] if len(m[2]) == 4 else m[1][:2] + m[2]
        if last > m[1]:
            found.append(Term(m.start(), m.end(), f"{m[1]}-{last}"))
    return found
