"""Word lists in the packages' data folders: one wording a line, `#` begins a comment."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from kg.language.folding import fold

__all__ = ["phrase_table", "wordlist"]


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
