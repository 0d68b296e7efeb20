"""Short forms that an article itself explains: "gìn giữ hòa bình (GGHB)", later "Cục GGHB"."""

from __future__ import annotations

import re
from functools import cached_property

from kg.extract.patterns import word_file
from kg.language.abbreviations import abbreviations
from kg.language.folding import fold

__all__ = ["ShortForms"]

_BRACKET = re.compile(r"\((?<=\s.)([A-ZĐ][A-ZĐ0-9&]{1,9})\)")
_WORD = re.compile(r"[^\W\d_]+")
_SMALL = frozenset(word_file("body_words.json").words("small_words"))
"""Words that letters leave out: "phòng cháy, chữa cháy và cứu nạn (PCCC&CN)"."""


class ShortForms:
    """The short forms one article explains in brackets behind the words they stand for."""

    def __init__(self, text: str) -> None:
        self.words: dict[str, str] = {}
        self.spans: dict[int, int] = {}
        """Where the explained words begin and end."""
        for match in _BRACKET.finditer(text):
            self._explain(text, match)

    def _explain(self, text: str, match: re.Match[str]) -> None:
        letters = [letter for letter in match[1] if letter.isalpha()]
        end = match.start() - 1
        words = list(_WORD.finditer(text, max(0, end - 100), end))
        start = -1
        for word in reversed(words):
            if not letters:
                break
            if fold(word[0][0]).upper() == letters[-1]:
                letters.pop()
                start = word.start()
            elif word[0].casefold() not in _SMALL:
                return
        if letters or start < 0 or "\n" in text[start:end]:
            return
        self.spans[start] = end
        if match[1] not in abbreviations():
            self.words.setdefault(match[1], text[start:end])

    def expand(self, name: str) -> str:
        """A body's name with the short forms written out and their explanation in brackets left out."""
        if not any(form in name for form in self.words):
            return name
        forms, explanation = self._patterns
        return forms.sub(lambda match: self.words[match[0]], explanation.sub("", name))

    @cached_property
    def _patterns(self) -> tuple[re.Pattern[str], re.Pattern[str]]:
        """The forms, and a form in brackets."""
        words = sorted(map(re.escape, self.words), key=len, reverse=True)
        form = rf"(?<![\w&/-])(?:{'|'.join(words)})(?![\w&/-])"
        return re.compile(form), re.compile(rf"\s*\((?:{form})\)")
