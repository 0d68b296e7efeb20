"""Which wordings stand right before or after a place of a sentence, by the word lists of events."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.event_actors import Reading
from kg.language.wordlists import either, wordlist

__all__ = ["ends_with", "opens_with"]

_DELEGATIONS = ("đoàn ", "tổ ")
_HOLDING = "event_holding.txt"


@cache
def _ending(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|\W){either(wordlist('kg.extract', name))}(?=\s[“\"‘]?$)")


@cache
def _opening(name: str) -> re.Pattern[str]:
    return re.compile(rf"\W*{either(wordlist('kg.extract', name))}(?!\w)")


def ends_with(name: str, reading: Reading, start: int, end: int) -> bool:
    """Whether the words from `start` to `end` end with one of a word list's wordings; names ("Tiểu Cần") are none."""
    first = max(start, end - 60)
    found = _ending(name).search(reading.folded[first:end])
    if found is None:
        return False
    wording = found.group()
    begins = first + found.start() + len(wording) - len(wording.lstrip())
    if name != _HOLDING and reading.folded.endswith(_DELEGATIONS, max(start, begins - 6), begins):
        return False  # "đoàn công tác làm việc", "đoàn giám sát kiểm tra": a delegation is one that acts
    word = first + found.start() + wording.rfind(" ") + 1
    return word <= start or not reading.text[word].isupper()


def opens_with(name: str, text: str) -> bool:
    """Whether text begins with one of a word list's wordings."""
    return _opening(name).match(text) is not None
