"""The words around unit names that say how a name is meant, compiled from `data/unit_cues.json`."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from ahocorasick_rs import AhoCorasick

from kg.language.folding import fold
from kg.language.wordlists import wordlist
from kg.units.model import Unit
from kg.units.names import kind_wordings
from kg.units.register import register

__all__ = ["Cues", "Names", "cues", "names"]


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
    merger: re.Pattern[str]
    proposed: re.Pattern[str]
    two_tier: re.Pattern[str]
    named_in: re.Pattern[str]
    """A head of a longer name; the group that matched says which ("road", "school", "project", "firm")."""
    named_break: re.Pattern[str]
    steering: re.Pattern[str]
    """A public body in front of such a head: "Ban Quản lý dự án" is no project."""
    credit_before: re.Pattern[str]
    stands_for: re.Pattern[str]
    """A phrase that always means one unit; `stand_ins` says which."""
    stand_ins: dict[str, str]
    never_bare: frozenset[str]
    body_head: re.Pattern[str]
    body_kinds: dict[str, tuple[str, ...]]
    bare_before: frozenset[str]
    surnames: frozenset[str]


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
        merger=re.compile(rf"\b(?:{_words(data['merger'])})\b"),
        proposed=re.compile(rf"\b(?:{_words(data['proposed'])})\b"),
        two_tier=re.compile(rf"\b(?:{_words(data['two_tier'])})\b"),
        named_in=re.compile(rf"(?<!thành )\b(?:{heads})\b"),
        named_break=re.compile(rf"\b(?:{breaks})\b|[.,;:!?()\n“”\"]"),
        steering=re.compile(rf"\b(?:{_words(data['steering'])})\b"),
        credit_before=re.compile(rf"\b(?:{_words(data['credit'])})\s?:\s*$"),
        stands_for=re.compile(rf"\b(?:{_words(list(data['stands_for']))})\b(?!\s(?:của|nước))"),
        stand_ins={fold(phrase): fold(name) for phrase, name in data["stands_for"].items()},
        never_bare=frozenset(fold(name) for name in data["never_bare"]),
        body_head=re.compile(rf"\b(?:{_words(list(data['body_heads']))})(?: viên)?\b"),
        body_kinds={fold(head): tuple(found) for head, found in data["body_heads"].items()},
        bare_before=frozenset(fold(w) for w in data["bare_before"]),
        surnames=frozenset(wordlist("kg.language", "surnames.txt")),
    )


class Names:
    """Every spelling of every unit's bare name and the words for kinds, found in one pass over folded text."""

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
        self._automaton = AhoCorasick([*self._spellings, *kinds])
        self.numbers = {key: table[key] for key in table if key.isdigit()}

    def find(self, folded: str, text: str) -> tuple[dict[int, list[tuple[int, int]]], dict[int, tuple[int, str]]]:
        """What stands in a text, whole words only.

        First start of a name → (end, index) of the names that begin there, longest first; names begin with a capital.
        Then start of a word for a kind → its end and the kind.
        """
        found: dict[int, list[tuple[int, int]]] = {}
        kinds: dict[int, tuple[int, str]] = {}
        size, first_kind = len(text), self._kinds_from
        for index, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            if index >= first_kind:
                if (start == 0 or not text[start - 1].isalnum()) and (
                    end == size or not text[end].isalnum() or text[end : end + 3] == "HCM"
                ):
                    kinds[start] = max(kinds.get(start, (0, "")), (end, self._kinds[index - first_kind]))
            elif (
                text[start].isupper()
                and (start == 0 or not text[start - 1].isalnum() or text[max(0, start - 2) : start] == "TP")
                and (end == size or not text[end].isalnum())
            ):
                found.setdefault(start, []).append((end, index))
        for ends in found.values():
            if len(ends) > 1:
                ends.sort(reverse=True)
        return found, kinds

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
