"""Names in headlines in full capitals: where what the body does begins, and how the name is written otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING

from kg.extract.patterns import word_file
from kg.language.folding import fold
from kg.language.names import is_syllable
from kg.language.wordlists import phrase_table, wordlist
from kg.vocabulary import Concept, phrases, scheme

if TYPE_CHECKING:
    from kg.extract.body_reading import Reading

__all__ = ["act_follows", "in_small_letters"]

_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 4
"""Words of a wording of an event that may follow a name."""


def act_follows(text: str, folded: str, at: int) -> bool:
    """Whether a word in capitals behind others begins what a body does: "TRƯỜNG TIỂU HỌC A | TỔ CHỨC HỘI NGHỊ"."""
    token = _WORD.match(text, at)
    if token is None or len(token[0]) < 2 or not token[0].isupper() or not text[max(0, at - 2) : at].strip().isupper():
        return False
    words = [word[0] for word in _WORD.finditer(folded, at, at + 40)][:_LONGEST]
    return any(" ".join(words[:size]) in _acts() for size in range(1, len(words) + 1))


@cache
def _acts() -> frozenset[str]:
    """Verbs of events and whatever else ends the names of bodies."""
    events = scheme("events")
    told = {fold(verb) for concept in events for verb in concept.values("verb")}
    told |= {wording for wording, _ in phrases(events) if " " in wording}
    files = (wordlist("kg.extract", file) for file in ("body_stops.txt", "body_verbs.txt"))
    return frozenset(told).union(word_file("body_words.json").words("shouted"), *files)


def in_small_letters(text: str, readings: Iterable[Reading]) -> None:
    """Writes names in full capitals as they stand elsewhere in the article, or else as such names are written."""
    told = list(readings)
    shouted = [one for one in told if _shouted(text[one.start : one.end])]
    if not shouted:
        return
    written = {(fold(one.head), fold(one.tail)): one for one in told if one not in shouted}
    for one in shouted:
        same = written.get((fold(one.head), fold(one.tail)))
        one.tail = same.tail if same else _tail(one.tail)
        one.head = same.head if same else _head(one.head, one.concept)


def _shouted(words: str) -> bool:
    """Whether a name of several words is in full capitals: "TRƯỜNG THCS A", no "HĐND"."""
    first = _WORD.match(words)
    return words.isupper() and " " in words and first is not None and _is_word(first[0])


def _head(head: str, concept: Concept) -> str:
    """What says the kind as the vocabulary has it, else in small letters but for the first."""
    known = (wording for wording in concept.wordings if not wording.isupper())
    said = next((wording for wording in known if fold(wording) == fold(head)), "")
    small = _WORD.sub(lambda word: word[0].lower() if _is_word(word[0]) else word[0], head)
    return said or small[:1].upper() + small[1:]


def _tail(tail: str) -> str:
    """What a body is called: fields of work with one capital, every syllable of other names with its own."""
    folded, at, written = fold(tail), 0, []
    while (word := _WORD.search(tail, at)) is not None:
        fields = (" ".join(words) for words in _topics().get(folded[word.start() : word.end()].casefold(), ()))
        field = next((one for one in fields if re.match(rf"{re.escape(one)}\b", folded[word.start() :])), "")
        end = word.start() + len(field) if field else word.end()
        written += [tail[at : word.start()], tail[word.start() : end].capitalize() if field else _small(word)]
        at = end
    return "".join(written) + tail[at:]


@cache
def _topics() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Fields of work by their first words, the longest first."""
    return phrase_table("kg.extract", "body_topics.txt")


def _small(word: re.Match[str]) -> str:
    return word[0].capitalize() if _is_word(word[0]) else word[0]


def _is_word(word: str) -> bool:
    return word.isupper() and len(word) > 1 and is_syllable(fold(word))
