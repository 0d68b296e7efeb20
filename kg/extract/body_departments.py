"""Fields of ministries and provincial departments: where the words of one end, and how it is officially written.

News leaves out the words and signs between the parts ("Sở Tài nguyên Môi trường", "Sở Nông nghiệp - Môi trường") and
goes on in small letters with something else ("Sở Kế hoạch đầu tư tham mưu …"): a field that is known ends the name.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files

from kg.extract.body_kinds import known_as
from kg.extract.patterns import GapPatterns, word_file
from kg.language.folding import fold
from kg.vocabulary import Concept

__all__ = ["field_end", "longer_field", "official"]

_P = GapPatterns("body_patterns.toml", "departments")

_HEADS = tuple(word_file("body_words.json").words("ministerial"))
_WORD = re.compile(r"[^\s,.;:()\[\]/]+")
_REACH = 70
"""Characters of the longest field."""
_LONGEST = 9
"""Words of the longest field."""


def _loose(field: str) -> str:
    """A field of work without the words and signs between its parts."""
    return _P.between.sub(" ", fold(field)).strip()


@cache
def _official() -> dict[str, str]:
    """Fields as officially written, by their loose form."""
    lines = files("kg.extract").joinpath("data", "body_departments.txt").read_text(encoding="utf-8").splitlines()
    return {_loose(field): field for field in lines if field and not field.startswith("#")}


@lru_cache(maxsize=1024)
def official(field: str) -> str:
    """The field of a department as its founding paper writes it; one that is not known stays as it is.

    >>> official("Kế hoạch đầu tư")
    'Kế hoạch và Đầu tư'
    """
    return _official().get(_loose(field), field)


def field_end(text: str, folded: str, head_end: int, head: str, limit: int) -> int:
    """Where the known field of the ministry or department whose head ends at `head_end` ends; 0 if none is known.

    A single word may begin a longer name that is not known, so that it ends one only before a sign or small letters.
    """
    if fold(head) not in _HEADS or not text[head_end + 1 : head_end + 2].isupper():
        return 0
    words = list(_WORD.finditer(folded, head_end + 1, min(limit, head_end + _REACH)))[:_LONGEST]
    for last in reversed(words[1:]):
        field = text[head_end + 1 : last.end()]
        if "\n" in field:
            continue
        if _loose(field) in _official() or known_as(f"{head} {field}") is not None:
            return last.end() if not _opens_more(text, last.end()) else 0
    return 0


def longer_field(text: str, folded: str, start: int, end: int) -> tuple[int, Concept] | None:
    """The end and kind of a department whose field goes on behind its wording: "Sở Giáo dục | Đào tạo"; else None."""
    head, _, field = text[start:end].partition(" ")
    if fold(head) not in _HEADS or not field or not text[end : end + 4].strip(" -–&").istitle():
        return None
    stop = field_end(text, folded, start + len(head), head, len(text))
    kind = known_as(f"{head} {official(text[start + len(head) + 1 : stop])}") if stop > end else None
    return (stop, kind) if kind is not None else None


def _opens_more(text: str, end: int) -> bool:
    """Whether a capital or a joint follows, with which an unknown longer name may go on: "Nội vụ và Y tế"."""
    return re.match(r"\s(?:và\s|[-–&]\s)?[^\W\d_]", text[end : end + 6]) is not None and not text[end + 1].islower()
