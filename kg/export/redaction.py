"""Names of private people in text: where they stand, and the text without them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import unquote

from kg.language.folding import fold, nfc, slug
from kg.language.matcher import PhraseMatcher
from kg.language.names import name_words
from kg.units import register
from kg.units.names import kind_wordings

__all__ = ["MARK", "Names", "Redactor"]

MARK = "[…]"
"""Stands where a name was."""

_RARE = 3
"""Syllables from which a name is hidden in every article. Those of two (pen names: "Hà Giang", "Thanh Xuân") are also
names of places, firms and streets, and are hidden only in the articles that name the person."""

_BETWEEN = "\x1e"
"""Stands between texts that are searched together (ASCII record separator): no name goes over it."""

_SPACE = re.compile(r"\s+")


@dataclass
class Names:
    """The names to hide and those to keep, folded; by the article's IRI where they are of one article."""

    everywhere: set[str] = field(default_factory=set)
    hidden: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    shared: set[str] = field(default_factory=set)
    """Names of public people, units, bodies, in any article."""
    kept: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Names of public people of an article."""
    addressed: set[str] = field(default_factory=set)
    """Of those hidden, the forms of address with a given name: "ông tuấn"."""

    def hide(self, name: str, article: str, *, full: bool) -> None:
        """Adds a private person's name (`full`) or another wording for them; `article` is "" for the joined name."""
        name = _plain(name)
        words = name.split()
        if full and len(words) >= _RARE:
            self.everywhere.add(name)
        if article and (len(words) > 1 or "." in name):
            self.hidden[article].add(name)
        if article and full and len(words) > 1:  # "ông Tuấn"; the given name alone is a word like others
            forms = {f"{address} {words[-1]}" for address in name_words("honorifics", "address")}
            self.hidden[article] |= forms
            self.addressed |= forms

    def keep(self, name: str, article: str) -> None:
        """Adds a name that stays: in an article, or ("") wherever it does not mean a private person."""
        if article:
            self.kept[article].add(_plain(name))
        else:
            self.shared.add(_plain(name))


class Redactor:
    """Finds and replaces names. Inside a longer name that stays, a shorter one is no name."""

    def __init__(self, names: Names) -> None:
        inside = PhraseMatcher([(name, name) for name in sorted(names.everywhere)], overlapping=True)
        borne = {name for kept in names.shared for _, _, name in inside.find(kept)} if names.everywhere else set()
        self._everywhere = names.everywhere - borne
        self._names = names
        self._spelt: dict[str, bool] = {}

    def redact(self, text: str, article: str) -> str:
        """The text with every hidden name replaced by `MARK`; as it is where there is none."""
        plain = _SPACE.sub(" ", text)
        folded = fold(plain)
        found = [(start, end) for start, end, hidden in self._common.find(folded) if hidden]
        if article in self._names.hidden:
            for start, end, hidden in self._matcher(article).find(folded):
                if hidden and not self._of_another(plain, folded, start, end):
                    found.append((start, end))
        if not found:
            return text
        pieces, done = [], 0
        for start, end in sorted(found):
            if start >= done:
                pieces += [plain[done:start], MARK]
            done = max(done, end)
        return "".join([*pieces, plain[done:]])

    def touched(self, texts: Iterable[str], article: str) -> set[str]:
        """Those of the texts that `redact` may change: all are searched at once, four times as fast as one by one."""
        several = sorted(set(texts))
        whole = f" {_BETWEEN} ".join(_SPACE.sub(" ", text) for text in several)
        folded = fold(whole)
        at = [start for start, _, hidden in self._common.find(folded) if hidden]
        if article in self._names.hidden:
            at += [start for start, _, hidden in self._matcher(article).find(folded) if hidden]
        if not at:
            return set()
        ends = [mark.start() for mark in re.finditer(_BETWEEN, folded)]
        return {several[bisect_left(ends, start)] for start in at}

    def spelt(self, iri: str) -> bool:
        """Whether an IRI spells a name that is hidden everywhere, with or without marks and tones."""
        named = iri.partition("#char=")[0]  # a passage is named by its article and where it stands in it
        if named not in self._spelt:
            self._spelt[named] = any(hidden for *_, hidden in self._slugs.find(_spelling(named)))
        return self._spelt[named]

    def spelt_in_address(self, url: str, article: str) -> bool:
        """Whether an article's web address spells a name that is hidden in it."""
        hidden = (name for name in self._hidden(article) if name not in register().names)
        return any(f"-{slug(name)}-" in f"-{_spelling(url)}-" for name in hidden)

    def _of_another(self, plain: str, folded: str, start: int, end: int) -> bool:
        """Whether the name goes on ("ông Tuấn" in "ông Tuấn Anh"), or is a unit's after its kind ("tỉnh Hà Giang")."""
        name = folded[start:end]
        if name in self._names.addressed and plain[end : end + 1] == " " and plain[end + 1 : end + 2].isupper():
            return True
        if name not in register().names:
            return False
        before = folded[:start].rstrip()
        return any(before.endswith(kind) and not before[: -len(kind)][-1:].isalnum() for kind in kind_wordings())

    def _hidden(self, article: str) -> set[str]:
        return self._names.hidden.get(article, set()) - self._names.kept.get(article, set())

    @cached_property
    def _common(self) -> PhraseMatcher[bool]:
        return _matcher(self._everywhere, self._names.shared)

    @cached_property
    def _slugs(self) -> PhraseMatcher[bool]:
        return _matcher(map(slug, self._everywhere), map(slug, self._names.shared))

    @cached_property
    def _by_word(self) -> dict[str, list[str]]:
        """Shared names by each of their words."""
        found: dict[str, list[str]] = defaultdict(list)
        for name in sorted(self._names.shared):
            for word in set(name.split()):
                found[word].append(name)
        return found

    @cached_property
    def _by_article(self) -> dict[str, PhraseMatcher[bool]]:
        return {}

    def _matcher(self, article: str) -> PhraseMatcher[bool]:
        """Of the article's own names; a name of its private people that is also another's is theirs here."""
        if article not in self._by_article:
            hidden = self._hidden(article)
            near = {kept for name in hidden for kept in self._by_word.get(name.split()[-1], ())}
            self._by_article[article] = _matcher(hidden, self._names.kept.get(article, set()) | near)
        return self._by_article[article]


def _matcher(hidden: Iterable[str], kept: Iterable[str]) -> PhraseMatcher[bool]:
    values = dict.fromkeys(kept, False) | dict.fromkeys(hidden, True)
    return PhraseMatcher([(name, values[name]) for name in sorted(values) if name])


def _plain(text: str) -> str:
    return fold(_SPACE.sub(" ", nfc(text)).strip())


def _spelling(iri: str) -> str:
    return slug(nfc(unquote(iri)))
