"""Finding people, bodies, units, events, documents and articles by name, with or without the Vietnamese signs."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice

from kg.language.abbreviations import expand
from kg.language.folding import fold, nfc, slug

__all__ = ["CLASSES", "Hit", "Name", "Names"]

CLASSES = ("person", "body", "unit", "event", "document", "article")
"""What can be looked for."""

_MOST_WORDS = 12
"""Words of a question that are looked at."""


@dataclass(frozen=True, slots=True)
class Name:
    """One thing that can be found."""

    iri: str
    path: str
    """Its IRI without the base."""
    cls: str
    """One of `CLASSES`."""
    name: str
    about: str = ""
    """An office, a kind, the unit above: what tells it from others of its name."""
    day: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A name that a question may mean, and how like it is, 0 to 100."""

    name: Name
    score: float


class Names:
    """An index over the words of names."""

    def __init__(self, rows: Iterable[Mapping[str, str]], base: str) -> None:
        self._names: dict[str, Name] = {}
        for row in rows:
            one = Name(row["node"], row["node"].removeprefix(base), row["class"], row["name"], row["about"], row["day"])
            known = self._names.setdefault(one.iri, one)
            if known.about and one.about and one.about not in known.about.split("; "):
                self._names[one.iri] = replace(known, about=f"{known.about}; {one.about}")
        self._words: dict[str, list[str]] = defaultdict(list)
        for one in self._names.values():
            for word in set(_words(one.name)):
                self._words[word].append(one.iri)
        self._sorted = sorted(self._words)

    def __len__(self) -> int:
        return len(self._names)

    def get(self, iri: str) -> Name | None:
        """The thing of an IRI."""
        return self._names.get(iri)

    def counts(self) -> Counter[str]:
        """How many there are of each class."""
        return Counter(one.cls for one in self._names.values())

    def newest(self, cls: str, count: int) -> list[Name]:
        """Those of a class with the latest days."""
        return sorted((one for one in self._names.values() if one.cls == cls), key=lambda one: one.day, reverse=True)[
            :count
        ]

    def of_class(self, cls: str, start: int, count: int) -> list[Name]:
        """Those of a class in the order of their names, from the one of number `start`."""
        return list(islice((one for one in self._names.values() if one.cls == cls), start, start + count))

    def find(self, question: str, cls: str = "", count: int = 20) -> list[Hit]:
        """What has all words of the question in its name, the last one perhaps only begun; the likest first.

        Signs and capitals are not looked at, but those with the signs of the question come first; abbreviations
        ("UBND") are looked for as they are and written out.
        """
        hits: dict[str, Hit] = {}
        for wording in dict.fromkeys((question, expand(nfc(question)))):
            for hit in self._find(wording):
                known = hits.get(hit.name.iri)
                if hit.name.cls == (cls or hit.name.cls) and (known is None or hit.score > known.score):
                    hits[hit.name.iri] = hit
        return sorted(hits.values(), key=_likest)[:count]

    def _find(self, question: str) -> Iterator[Hit]:
        words = _words(question)[:_MOST_WORDS]
        if words:
            found = set.intersection(*(self._having(word, begun=word == words[-1]) for word in words))
            yield from (Hit(self._names[iri], _score(question, words, self._names[iri])) for iri in found)

    def _having(self, word: str, *, begun: bool) -> set[str]:
        if not begun:
            return set(self._words.get(word, ()))
        first = bisect_left(self._sorted, word)
        found: set[str] = set()
        for known in self._sorted[first:]:
            if not known.startswith(word):
                break
            found.update(self._words[known])
        return found


def _likest(hit: Hit) -> tuple[float, int, str, str]:
    return -hit.score, CLASSES.index(hit.name.cls), hit.name.name, hit.name.iri


def _words(text: str) -> list[str]:
    """Its words in plain letters."""
    return [word for word in re.split(r"-+", slug(nfc(text))) if word]


def _score(question: str, words: list[str], one: Name) -> float:
    """The part of the name's letters that was asked for; less for other signs and for words from its middle."""
    told = _words(one.name)
    share = 100.0 * sum(map(len, words)) / max(1, sum(map(len, told)))
    signs = all(word in fold(one.name) for word in fold(nfc(question)).split())
    return round(max(0.0, min(100.0, share) - (0 if signs else 3) - (0 if told[: len(words)] == words else 1)), 1)
