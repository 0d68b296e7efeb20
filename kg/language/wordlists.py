"""Word lists in the packages' data folders: one wording a line, `#` begins a comment."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from kg.language.folding import fold

__all__ = ["either", "phrase_table", "wordlist"]


@cache
def wordlist(package: str, name: str) -> tuple[str, ...]:
    """The folded wordings of `PACKAGE/data/NAME`, each once, in the file's order."""
    lines = files(package).joinpath("data", name).read_text(encoding="utf-8").splitlines()
    return tuple(dict.fromkeys(fold(line.strip()) for line in lines if line.strip() and not line.startswith("#")))


@cache
def phrase_table(package: str, name: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """A word list by first word: the phrases that begin with it, as words, longest first."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for wording in wordlist(package, name):
        words = tuple(wording.split())
        table.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(found, key=len, reverse=True)) for first, found in table.items()}


def either(words: Iterable[str]) -> str:
    """A regular expression for any of the words, longer ones before their beginnings; ValueError for no words.

    Words share what they begin with, so that a place where none stands is told by its first letters.

    >>> either(["thôn", "xã", "thị", "xãng"])
    '(?:th(?:ôn|ị)|xã(?:ng|))'
    """
    known = sorted(set(words))
    if not known:
        raise ValueError("no words to choose from")
    return f"(?:{_branches(known)})" if len(known) > 1 else re.escape(known[0])


def _branches(words: list[str]) -> str:
    """Alternatives for sorted words that have nothing in common, "" last."""
    firsts: dict[str, list[str]] = {}
    for word in words:
        firsts.setdefault(word[:1], []).append(word)
    whole = firsts.pop("", None) is not None
    return "|".join([*map(_stem, firsts.values()), *([""] if whole else [])])


def _stem(words: list[str]) -> str:
    """What sorted words begin with together, and then the rest of each."""
    size = 1
    while all(len(word) > size and word[size] == words[0][size] for word in words):
        size += 1
    rest = [word[size:] for word in words]
    return re.escape(words[0][:size]) + (f"(?:{_branches(rest)})" if len(rest) > 1 else "")
