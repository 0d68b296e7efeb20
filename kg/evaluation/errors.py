"""Each miss and each extra with the sentence it is about."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from kg.evaluation.model import Row
from kg.evaluation.run import Evaluation
from kg.evaluation.wording import folded
from kg.language.sentences import split

__all__ = ["Error", "errors", "sentence_about"]


@dataclass(frozen=True, slots=True)
class Error:
    """A gold row without an answer, or an answer without a gold row."""

    family: str
    kind: Literal["miss", "extra"]
    article: str
    said: str
    sentence: str


def errors(found: Evaluation, families: Iterable[str]) -> Iterator[Error]:
    """What was missed or found wrongly, by family in the order given, then by article in the order of the gold."""
    for family in families:
        for gold in found.golds:
            outcome = found.outcomes[gold.id][family]
            text = found.texts[gold.id]
            for row in outcome.misses:
                yield Error(family, "miss", gold.id, _said(row), sentence_about(text, _clue(row)))
            for row in outcome.extras:
                yield Error(family, "extra", gold.id, _said(row), sentence_about(text, _clue(row)))


def _said(row: Row) -> str:
    return row if isinstance(row, str) else row.said()


def _clue(row: Row) -> str:
    return row if isinstance(row, str) else row.clue()


def sentence_about(text: str, clue: str) -> str:
    """The sentence of a text that a few words are about, "" if none has any of them.

    The first that holds the words as they are, else the one that holds most of the rare ones: gold has no offsets.

    >>> sentence_about("Hội nghị họp tại xã. Ông Tuấn dự hội nghị. Hội nghị bế mạc.", "hội nghị, ông Tuấn")
    'Ông Tuấn dự hội nghị.'
    """
    wanted = folded(clue)
    sentences, rarity = _sentences(text)
    for sentence, words in sentences:
        if wanted and f" {wanted} " in f" {words} ":
            return sentence
    tokens = set(wanted.split())
    weighed = [(sum(rarity[token] for token in tokens & set(words.split())), s) for s, words in sentences]
    best, sentence = max(weighed, key=lambda pair: pair[0], default=(0.0, ""))
    return sentence if best > 0 else ""


@lru_cache(maxsize=4)
def _sentences(text: str) -> tuple[list[tuple[str, str]], dict[str, float]]:
    """Sentences with their folded form, and how rare each token is among them."""
    found = [(sentence, folded(sentence)) for sentence in (" ".join(text[a:b].split()) for a, b in split(text))]
    counts = Counter(token for _, words in found for token in set(words.split()))
    return found, {token: 0.1 + math.log(len(found) / count) for token, count in counts.items()}
