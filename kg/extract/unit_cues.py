"""The words around unit names that say how a name is meant, compiled from `data/unit_cues.json`."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from ahocorasick_rs import AhoCorasick

from kg.language.folding import fold
from kg.language.names import first_words
from kg.units.model import Unit
from kg.units.names import kind_wordings
from kg.units.register import register

__all__ = ["Cues", "Hits", "Names", "cues", "names"]

_SORTS = ("merger", "two_tier", "stands_for")


def _words(phrases: list[str]) -> str:
    return "|".join(sorted((re.escape(fold(p)) for p in phrases), key=len, reverse=True))


@dataclass(frozen=True)
class Cues:
    """Patterns over folded text unless said otherwise."""

    letter: re.Pattern[str]
    """Over the text itself: "P.", "Q.1", "H. ", "X.", in front of a name."""
    many_before: re.Pattern[str]
    """To be matched backwards: ends where the kind begins."""
    indefinite_before: re.Pattern[str]
    indefinite_after: re.Pattern[str]
    qualifier: re.Pattern[str]
    list_lead: re.Pattern[str]
    listing_before: re.Pattern[str]
    former_after: re.Pattern[str]
    proposed: re.Pattern[str]
    """A name that follows may be that of a unit yet to be."""
    planned: re.Pattern[str]
    """What the sentence tells has not been decided."""
    named_in: re.Pattern[str]
    """A head of a longer name; the group that matched says which ("road", "school", "project", "firm")."""
    named_break: re.Pattern[str]
    steering: re.Pattern[str]
    """A public body in front of such a head: "Ban Quản lý dự án" is no project."""
    credit_before: re.Pattern[str]
    share_before: re.Pattern[str]
    """"một phần diện tích của các " right before a unit: what went into another."""
    stand_ins: dict[str, str]
    """Phrases that always mean one unit, and its folded name."""
    never_bare: frozenset[str]
    body_head: re.Pattern[str]
    body_kinds: dict[str, tuple[str, ...]]
    bare_before: frozenset[str]
    surnames: frozenset[str]
    address: frozenset[str]
    """Single words before a person's name: "ông", "bà"."""


@cache
def cues() -> Cues:
    """The compiled cues."""
    data: dict[str, Any] = json.loads(files("kg.extract").joinpath("data", "unit_cues.json").read_text("utf-8"))
    short = "|".join(re.escape(k.rstrip(".").upper()) for k in kind_wordings() if len(k.rstrip(".")) == 1)
    heads = "|".join(f"(?P<{g}>{_words(data[g])})" for g in ("road", "school", "project", "firm"))
    former, breaks = _words(data["former"]), _words(data["named_break"])
    return Cues(
        letter=re.compile(rf"(?<![\w./])(?P<kind>{short})(?:\.\s?(?=[^\W_a-z])|(?=\d))"),
        many_before=re.compile(rf"(?:^|\W)(?:{_words(data['many'])}|\d+)\s+$"),
        indefinite_before=re.compile(rf"(?:^|\W)(?:{_words(data['indefinite_before'])})\s+$"),
        indefinite_after=re.compile(rf"\s+(?:{_words(data['indefinite_after'])})\b"),
        qualifier=re.compile(rf"(?:{_words(data['qualifiers'])})\s+"),
        list_lead=re.compile(
            rf"(?:\s+(?:{_words(data['list_lead'])}))*\s*(?:(?:{_words(data['list_open'])})\b)?\s*[:(]?\s*[“\"]?"
        ),
        listing_before=re.compile(rf"(?:^|\W)(?:{_words(data['listing'])})\s+(?:của\s+)?$"),
        former_after=re.compile(rf"\s*(?:{former})(?!\w)"),
        proposed=re.compile(rf"\b(?:{_words(data['proposed'])})\b"),
        planned=re.compile(rf"\b(?:{_words(data['planned'])})\b"),
        named_in=re.compile(rf"(?<!thành )\b(?:{heads})\b"),
        named_break=re.compile(rf"\b(?:{breaks})\b|[.,;:!?()\n“”\"]"),
        steering=re.compile(rf"\b(?:{_words(data['steering'])})\b"),
        credit_before=re.compile(rf"\b(?:{_words(data['credit'])})\s?:\s*$"),
        share_before=re.compile(rf"\b(?:{_words(data['shares'])})(?:\s(?:{_words(data['share_of'])}|\d+))*\s$"),
        stand_ins={fold(phrase): fold(name) for phrase, name in data["stands_for"].items()},
        never_bare=frozenset(fold(name) for name in data["never_bare"]),
        body_head=re.compile(rf"\b(?:{_words(list(data['body_heads']))})(?: viên)?\b"),
        body_kinds={fold(head): tuple(found) for head, found in data["body_heads"].items()},
        bare_before=frozenset(fold(w) for w in data["bare_before"]),
        address=frozenset(data["address"]),
        surnames=first_words(),
    )


class Hits(NamedTuple):
    """What stands in a text, whole words only."""

    names: dict[int, list[tuple[int, int]]]
    """Start → (end, index) of the names that begin there, longest first; names begin with a capital."""
    kinds: dict[int, tuple[int, str]]
    """Start of a word for a kind → its end and the kind."""
    phrases: dict[str, list[tuple[int, int]]]
    """Sort of cue ("merger", "two_tier", "stands_for") → starts and ends."""


class Names:
    """Every spelling of every unit's bare name, words for kinds and a few cues, found in one pass over folded text."""

    def __init__(self) -> None:
        data = json.loads(files("kg.extract").joinpath("data", "unit_cues.json").read_text("utf-8"))
        table = register().names
        after_kind = register().kind_names
        self._spellings = [key for key in table if not key.isdigit()]
        self._units = [table[key] for key in self._spellings]
        self.bare_until = len(self._spellings)
        self._spellings += list(after_kind)
        self._units += list(after_kind.values())
        shadows = [fold(phrase) for phrase in data["shadow"]]
        self._spellings += shadows
        self._units += [()] * len(shadows)
        self._kinds_from = len(self._spellings)
        kinds = {w.rstrip("."): kind for w, kind in kind_wordings().items() if len(w.rstrip(".")) > 1}
        self._kinds = list(kinds.values())
        self._phrases_from = self._kinds_from + len(kinds)
        phrases = [(sort, fold(word)) for sort in _SORTS for word in data[sort]]
        self._sorts = [sort for sort, _ in phrases]
        self._automaton = AhoCorasick([*self._spellings, *kinds, *(phrase for _, phrase in phrases)])
        self.numbers = {key: table[key] for key in table if key.isdigit()}

    def find(self, folded: str, text: str) -> Hits:
        """All of it, in the order of the text."""
        hits = Hits({}, {}, {sort: [] for sort in _SORTS})
        size, first_kind, first_phrase = len(text), self._kinds_from, self._phrases_from
        for index, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            if index < first_kind:
                if (
                    text[start].isupper()
                    and (start == 0 or not text[start - 1].isalnum() or text[max(0, start - 2) : start] == "TP")
                    and (end == size or not text[end].isalnum())
                ):
                    hits.names.setdefault(start, []).append((end, index))
                continue
            if start and text[start - 1].isalnum():
                continue
            if index >= first_phrase:
                if end == size or not text[end].isalnum():
                    hits.phrases[self._sorts[index - first_phrase]].append((start, end))
            elif (end == size or not text[end].isalnum() or text[end : end + 3] == "HCM") and (
                start not in hits.kinds or hits.kinds[start][0] < end
            ):
                hits.kinds[start] = end, self._kinds[index - first_kind]
        for ends in hits.names.values():
            if len(ends) > 1:
                ends.sort(reverse=True)
        return hits

    def units(self, index: int) -> tuple[Unit, ...]:
        """The versions that bear the name of a match."""
        return self._units[index]

    def by_name(self, key: str) -> tuple[Unit, ...]:
        """The versions of a folded name."""
        return register().names.get(key, ())

    def key(self, index: int) -> str:
        """The spelling that matched."""
        return self._spellings[index]


@cache
def names() -> Names:
    """The matcher, built once (about 0.15 s with the register)."""
    return Names()
