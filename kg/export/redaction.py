"""Names of private people in text: where they stand, and the text without them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
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

_BETWEEN = "\uffff"
"""Stands between texts that are searched together (no character of Unicode): no name goes over it."""

_TOGETHER = 5_000
"""Texts that are searched together: a megabyte or so."""

_SPACE = re.compile(r"\s+")
_SPACES = re.compile(r"[^\S ]\s*| \s+")
"""The same where there is more than one space or another one, which is seldom."""


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

    def touched(self, texts: Iterable[str]) -> dict[str, set[str]]:
        """Those of the texts that `redact` may change, with the articles in which; "" stands for all articles.

        All are searched together for all names, a hundred times as fast as one by one.
        """
        several, found = list(dict.fromkeys(texts)), defaultdict[str, set[str]](set)
        for first in range(0, len(several), _TOGETHER):
            some = several[first : first + _TOGETHER]
            found.update((text, {""}) for text in some if _BETWEEN in text)
            folded = fold(_SPACES.sub(" ", _BETWEEN.join(text.replace(_BETWEEN, " ") for text in some)))
            ends = [mark.start() for mark in re.finditer(_BETWEEN, folded)]
            for start, _, name in self._anywhere.find(folded):
                found[some[bisect_left(ends, start)]] |= self._hidden_in[name]
        return found

    def spelt(self, iri: str) -> bool:
        """Whether an IRI spells a name that is hidden everywhere, with or without marks and tones."""
        return bool(self.spelling([iri]))

    def spelling(self, iris: Iterable[str]) -> set[str]:
        """Those of the IRIs that spell a name that is hidden everywhere."""
        passages = defaultdict[str, list[str]](list)
        for iri in iris:
            passages[iri.partition("#char=")[0]].append(iri)  # by their article and where they stand in it
        named = list(passages)
        # Most are plain ASCII, and slugs of themselves but for their marks: those are made together.
        plain = (iri if iri.isascii() and "%" not in iri else _spelling(iri) for iri in named)
        whole = re.sub(r"[^a-z0-9\n]+", "-", "\n".join(plain).lower())
        ends = [mark.start() for mark in re.finditer("\n", whole)]
        places = {bisect_left(ends, start) for start, _, hidden in self._slugs.find(whole) if hidden}
        return {iri for place in places for iri in passages[named[place]]}

    def spelt_in_address(self, url: str, article: str) -> bool:
        """Whether an article's web address spells a name that is hidden in it."""
        spelt = f"-{_spelling(url)}-"
        hidden = (name for name in self._hidden(article) if name not in register().names)
        return any(f"-{_slug(name)}-" in spelt for name in hidden)

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
    def _hidden_in(self) -> dict[str, set[str]]:
        """Every hidden name with the articles that hide it, "" for all of them."""
        found = defaultdict[str, set[str]](set, {name: {""} for name in self._everywhere})
        for article in self._names.hidden:
            for name in self._hidden(article):
                found[name].add(article)
        return found

    @cached_property
    def _anywhere(self) -> PhraseMatcher[str]:
        return PhraseMatcher([(name, name) for name in sorted(self._hidden_in) if name], overlapping=True)

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


_slug = lru_cache(maxsize=65_536)(slug)
"""Forms of address come again in every article."""


def _spelling(iri: str) -> str:
    return slug(nfc(unquote(iri)))
