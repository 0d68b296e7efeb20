"""Regular expressions of wordings, from the data files: each a list of parts that are read as one.

A part may name others in braces:

- `{UPPER}`, `{LOWER}`: the capital and the small letters, for a class of characters;
- `{name}`: a pattern that the module gives, else one of the file's table `[parts]`, else one of `shared_parts.toml`,
  else any word of the list of that name, the longest first, in the file that `words` names; `{one+other}` any word of
  several lists;
- `{^name}`: the same words, only where a word begins. They are told by their first letters, so that a search goes over
  what begins none of them at the speed of a scan.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from kg.language.folding import fold
from kg.language.gates import Gated
from kg.language.names import LOWER, UPPER

__all__ = ["GapPatterns", "Patterns", "WordFile", "word_file"]

_SLOT = re.compile(r"\{(\^?)([A-Za-z_+]+)\}")
_LETTERS = {"UPPER": UPPER, "LOWER": LOWER}


def _text(package: str, file: str) -> str:
    return files(package).joinpath("data", file).read_text(encoding="utf-8")


@cache
def _tables(package: str, file: str) -> dict[str, Any]:
    return tomllib.loads(_text(package, file))


class WordFile:
    """The word lists of a JSON file by name, and regular expressions for any of their words in folded text.

    Where the file has groups of words `not_before`, they must not follow a wording that ends in the word that they are
    listed under: "trở thành" does not stand in "trở thành phố".
    """

    def __init__(self, package: str, file: str) -> None:
        """`file` is one of the folder `data` of `package`."""
        self.lists: dict[str, list[str]] = {}
        """The folded words of each list."""
        self._groups: dict[str, dict[str, list[str]]] = {}
        for name, words in json.loads(_text(package, file)).items():
            if isinstance(words, dict):
                self._groups[name] = {group: list(map(fold, members)) for group, members in words.items()}
            else:
                self.lists[name] = list(map(fold, words))
        self._not_before = {
            word: rf"(?!\s(?:{'|'.join(map(re.escape, words))})\b)" for word, words in self.groups("not_before").items()
        }

    def words(self, name: str) -> list[str]:
        """The folded words of a list, or of all groups of that name; KeyError for a name that the file has not."""
        if name in self._groups:
            return [word for words in self._groups[name].values() for word in words]
        return self.lists[name]

    def groups(self, name: str) -> dict[str, list[str]]:
        """The folded words that are listed under several headings, by heading; none where there are none."""
        return self._groups.get(name, {})

    def either(self, *names: str) -> str:
        """Any word of the lists, the longest first; KeyError for a name that the file has not."""
        return f"(?:{'|'.join(self._sources(names))})"

    def beginning(self, *names: str) -> str:
        """The same where a word begins, grouped by first letters."""
        by_letter: dict[str, list[str]] = {}
        for word in self._sources(names):
            by_letter.setdefault(word[0], []).append(word[1:])
        starts = (rf"{first}(?<!\w.)(?:{'|'.join(rest)})" for first, rest in by_letter.items())
        return f"(?:{'|'.join(starts)})"

    def _sources(self, names: Iterable[str]) -> list[str]:
        words = sorted((word for name in names for word in self.words(name)), key=len, reverse=True)
        return [re.escape(word) + self._not_before.get(word.split()[-1], "") for word in words]


@cache
def word_file(package: str, file: str) -> WordFile:
    """The word lists of a JSON file of the folder `data` of `package`, read once."""
    return WordFile(package, file)


class _Table:
    """One table of a data file of patterns."""

    def __init__(self, package: str, file: str, table: str, **given: Callable[[], str]) -> None:
        """`file` is one of the folder `data` of `package`; it is read at the first use of a pattern.

        `given` are patterns for names in braces, of words that stand elsewhere: the vocabulary, another part's lists.
        """
        self._package, self._file, self._table, self._given = package, file, table, given

    def _source(self, name: str) -> str:
        """The pattern of that name; AttributeError where the table has none."""
        parts = _tables(self._package, self._file)[self._table].get(name)
        if parts is None:
            raise AttributeError(f"{self._file}: [{self._table}] has no {name}")
        return self._filled("".join(parts))

    def _filled(self, source: str) -> str:
        return _SLOT.sub(lambda slot: self._meant(*slot.groups()), source)

    def _meant(self, beginning: str, name: str) -> str:
        """What stands for a name in braces."""
        if name in _LETTERS:
            return _LETTERS[name]
        if name in self._given:
            return self._given[name]()
        tables = _tables(self._package, self._file)
        shared = _tables("kg.language", "shared_parts.toml")["parts"]
        if (parts := tables.get("parts", {}).get(name, shared.get(name))) is not None:
            return f"(?:{self._filled(''.join(parts))})"
        words, names = word_file(self._package, tables["words"]), name.split("+")
        return words.beginning(*names) if beginning else words.either(*names)


class Patterns(_Table):
    """The patterns of one table of a data file as attributes, compiled when first used.

    >>> Patterns("kg.extract", "event_patterns.toml", "acts").running.search("chính thức vận hành").group()
    'vận hành'
    """

    def __getattr__(self, name: str) -> Gated:
        """The pattern of that name; AttributeError where the table has none."""
        found = Gated(self._source(name))
        setattr(self, name, found)  # found by the ordinary way from now on
        return found


class GapPatterns(_Table):
    """The same for patterns of the few words between two names: to look whether they can match costs more than to try.

    >>> GapPatterns("kg.extract", "office_patterns.toml", "lists").and_last.search(", bà C và ").group()
    'và '
    """

    def __getattr__(self, name: str) -> re.Pattern[str]:
        """The pattern of that name; AttributeError where the table has none."""
        found = re.compile(self._source(name))
        setattr(self, name, found)
        return found
