"""The words that a regular expression cannot match without or begins with, read off the pattern."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import product
from typing import Any

__all__ = ["begins", "needed"]

_SHORTEST = 3
"""Shorter words stand everywhere."""
_SHORTEST_OPENING = 2
"""Those that a match begins with may be shorter: the pattern is tried in those places and no others."""
_MOST = 96
"""More words than that are not kept for one pattern."""

Words = frozenset[str]
_NOTHING: Words = frozenset(("",))


def needed(pattern: str) -> Words:
    r"""Words of which at least one is in whatever the pattern matches; none where there are no such words to be told.

    >>> sorted(needed(r"\b(?:chủ (?:trì|tọa)|điều hành)\b[^,]*$"))
    ['chủ trì', 'chủ tọa', 'điều hành']
    >>> needed(r"\w+"), needed("(?i)kỳ họp"), needed("(?:kỳ họp)?")
    (frozenset(), frozenset(), frozenset())
    """
    parsed = _parsed(pattern)
    words = _best(parsed) if parsed is not None else _NOTHING
    if _shortest(words) < _SHORTEST:
        return frozenset()
    return frozenset(word for word in words if not any(other in word for other in words - {word}))


@lru_cache(maxsize=1)
def _parsed(pattern: str) -> Any:
    """The pattern as Python's own parser reads it; None where letters may be of either case, or the parser is gone."""
    parse = getattr(getattr(re, "_parser", None), "parse", None)
    parsed = parse(pattern) if parse else None
    return None if parsed is None or parsed.state.flags & (re.IGNORECASE | re.VERBOSE) else parsed


def _shortest(words: Words) -> int:
    return min(map(len, words), default=0)


def _best(sequence: Iterable[tuple[Any, Any]]) -> Words:
    """Of the words that one item or several in a row must give, those that tell most."""
    found: list[Words] = []
    running = _NOTHING
    for item in sequence:
        whole = _exact(item)
        joined = _joined(running, whole) if whole else None
        if joined is None:
            found += [running, _within(item)]
            running = whole or _NOTHING
        else:
            running = joined
    return max([*found, running], key=lambda words: (_shortest(words), -len(words)))


def _joined(first: Words, second: Words) -> Words | None:
    """Every word of the first with every word of the second behind it; None where that is too many."""
    return frozenset(map("".join, product(first, second))) if len(first) * len(second) <= _MOST else None


def _exact(item: tuple[Any, Any]) -> Words | None:
    """Everything that an item can match, where that is a few words; marks of position match nothing."""
    name, value = str(item[0]), item[1]
    if name == "LITERAL":
        return frozenset((chr(value),))
    if name in ("AT", "ASSERT", "ASSERT_NOT"):
        return _NOTHING
    if name == "IN" and all(str(kind) == "LITERAL" for kind, _ in value):
        return frozenset(chr(code) for _, code in value)
    if name == "SUBPATTERN":
        return None if value[1] or value[2] else _all(value[3])
    if name == "BRANCH":
        parts = [_all(part) for part in value[1]]
        one_of = frozenset(word for part in parts if part for word in part)
        return one_of if all(parts) and len(one_of) <= _MOST else None
    if name in ("MAX_REPEAT", "MIN_REPEAT") and value[:2] == (0, 1):
        inside = _all(value[2])
        return inside | _NOTHING if inside else None
    return None


def _all(sequence: Iterable[tuple[Any, Any]]) -> Words | None:
    words: Words | None = _NOTHING
    for item in sequence:
        one = _exact(item)
        words = _joined(words, one) if words and one else None
    return words


def _within(item: tuple[Any, Any]) -> Words:
    """Words of which an item that can match more than words must have one; an empty word where it need have none."""
    name, value = str(item[0]), item[1]
    if name == "SUBPATTERN" and not (value[1] or value[2]):
        return _best(value[3])
    if name == "BRANCH":
        words = frozenset(word for part in value[1] for word in _best(part))
        return words if len(words) <= _MOST else _NOTHING
    if name in ("MAX_REPEAT", "MIN_REPEAT") and value[0] >= 1:
        return _best(value[2])
    return _NOTHING


def begins(pattern: str) -> Words:
    r"""Words with one of which whatever the pattern matches begins; none where there are no such words to be told.

    >>> sorted(begins(r"(?<!\w)(?:đã )?(?:chủ (?:trì|tọa)|mở)\b"))
    ['chủ trì', 'chủ tọa', 'mở', 'đã chủ trì', 'đã chủ tọa', 'đã mở']
    >>> begins(r"\w+ kỳ họp"), begins("(?:kỳ họp)?")
    (frozenset(), frozenset())
    """
    parsed = _parsed(pattern)
    words = _first(list(parsed)) if parsed is not None else _NOTHING
    if _shortest(words) < _SHORTEST_OPENING:
        return frozenset()
    return frozenset(word for word in words if not any(word.startswith(other) for other in words - {word}))


def _first(sequence: list[tuple[Any, Any]]) -> Words:
    """Words with one of which whatever a row of items matches begins; an empty one where nothing is known."""
    running = _NOTHING
    for at, item in enumerate(sequence):
        whole = _exact(item)
        joined = _joined(running, whole) if whole else None
        if joined is None:
            return _joined(running, _first_of(item, sequence[at + 1 :])) or running
        running = joined
    return running


def _first_of(item: tuple[Any, Any], rest: list[tuple[Any, Any]]) -> Words:
    name, value = str(item[0]), item[1]
    if name == "SUBPATTERN" and not (value[1] or value[2]):
        return _first(list(value[3]))
    if name == "BRANCH":
        words = frozenset(word for part in value[1] for word in _first(list(part)))
    elif name in ("MAX_REPEAT", "MIN_REPEAT"):
        words = _first(list(value[2])) | (_first(rest) if value[0] == 0 else frozenset())
    else:
        return _NOTHING
    return words if len(words) <= _MOST else _NOTHING
