"""Finding people, bodies, units, events, documents and articles by name, with or without the Vietnamese signs."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from heapq import nlargest, nsmallest
from itertools import islice, takewhile

from kg.language.abbreviations import expand
from kg.language.folding import fold, nfc, slug
from kg.units.names import kind_wordings

__all__ = ["CLASSES", "LONGEST", "Hit", "Name", "Names"]

CLASSES = ("person", "body", "unit", "event", "document", "article")
"""What can be looked for."""

LONGEST = 500
"""Characters of a question that are looked at, whoever asks it."""

_MOST_WORDS = 12
"""Words of a question that are looked at."""

_MOST_NAMES = 20_000
"""Names that are looked at for the beginning of a word: of a large graph, half may have a word with "t"."""

_WITHOUT_KIND = 15.0
"""How much less likely a unit is meant that was called without its kind."""


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
class _Spelled:
    """A name as it is compared, worked out once."""

    name: Name
    words: tuple[str, ...]
    """In plain letters."""
    folded: str
    kind: int
    """How many of the words of a unit's name say what it is: "thành phố" of "thành phố Đà Nẵng"."""


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
        self._words: dict[str, list[_Spelled]] = defaultdict(list)
        for one in self._names.values():
            spelled = _spelled(one)
            for word in dict.fromkeys(spelled.words):
                self._words[word].append(spelled)
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
        of_class = (one for one in self._names.values() if one.cls == cls)
        return nlargest(count, of_class, key=lambda one: one.day)

    def of_class(self, cls: str, start: int, count: int) -> list[Name]:
        """Those of a class in the order of their names, from the one of number `start`."""
        return list(islice((one for one in self._names.values() if one.cls == cls), start, start + count))

    def find(self, question: str, classes: Container[str] = CLASSES, count: int = 20) -> list[Hit]:
        """What of the classes has all words of the question in its name, the last perhaps only begun; likest first.

        Signs and capitals are not looked at, but those with the signs of the question come first; abbreviations
        ("UBND") are looked for as they are and written out.
        """
        hits: dict[str, Hit] = {}
        for wording in dict.fromkeys((question, expand(nfc(question)))):
            for hit in self._find(wording, classes):
                known = hits.get(hit.name.iri)
                if known is None or hit.score > known.score:
                    hits[hit.name.iri] = hit
        return nsmallest(count, hits.values(), key=_likest)

    def _find(self, question: str, classes: Container[str]) -> Iterator[Hit]:
        *whole, begun = list(islice(dict.fromkeys(_words(question)), _MOST_WORDS)) or [""]
        if not begun:
            return
        signs, wanted = fold(nfc(question)).split(), frozenset(whole)
        # The rarest word has fewest names to look at.
        near = min((self._words.get(word, []) for word in whole), key=len, default=None)
        for spelled in self._beginning(begun) if near is None else near:
            there = spelled.name.cls in classes and wanted.issubset(spelled.words)
            if there and any(word.startswith(begun) for word in spelled.words):
                yield Hit(spelled.name, _score([*whole, begun], signs, spelled))

    def _beginning(self, word: str) -> Iterator[_Spelled]:
        """Names with a word that begins so, each once, as many as are looked at."""
        known = islice(self._sorted, bisect_left(self._sorted, word), None)
        begins = takewhile(lambda one: one.startswith(word), known)
        found = (one for full in begins for one in self._words[full])
        return iter({id(one): one for one in islice(found, _MOST_NAMES)}.values())


def _spelled(one: Name) -> _Spelled:
    folded = fold(one.name)
    kind = max((known for known in kind_wordings() if folded.startswith(f"{known} ")), key=len, default="")
    return _Spelled(one, tuple(_words(one.name)), folded, len(kind.split()) if one.cls == "unit" else 0)


def _likest(hit: Hit) -> tuple[float, int, str, int, str]:
    day = int("".join(filter(str.isdecimal, hit.name.day)) or 0)
    return -hit.score, CLASSES.index(hit.name.cls), hit.name.name, -day, hit.name.iri


def _words(text: str) -> list[str]:
    """Its words in plain letters."""
    return [word for word in re.split(r"-+", slug(nfc(text))) if word]


def _score(words: list[str], signs: list[str], one: _Spelled) -> float:
    """The part of the name's letters that was asked for; less for other signs and for words from its middle.

    A unit is called by its name without its kind, too ("Đà Nẵng"), which may be another's with another kind.
    """
    asked = sum(map(len, words))
    share = 100.0 * asked / max(1, sum(map(len, one.words)))
    told = one.words[one.kind :]
    if one.kind and set(told).issuperset(words[:-1]) and any(word.startswith(words[-1]) for word in told):
        share = max(share, (100.0 - _WITHOUT_KIND) * min(1.0, asked / sum(map(len, told))))
    begins = tuple(words) in (one.words[: len(words)], told[: len(words)])
    same = all(word in one.folded for word in signs)
    return round(max(0.0, min(100.0, share) - (0 if same else 3) - (0 if begins else 1)), 1)
