"""Where an article uses verbs of saying."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.event_actors import Reading
from kg.language.matcher import PhraseMatcher
from kg.language.wordlists import wordlist

__all__ = ["sayings"]

_IN_NAME = re.compile(r"[^\s.:;!?…“”\"()*•-] ")
"""Before a capital letter that opens no sentence: "Sở | Thông tin"."""


@cache
def _saying() -> PhraseMatcher[bool]:
    verbs = [(verb, True) for verb in wordlist("kg.extract", "saying_verbs.txt")]
    others = [(stop, False) for stop in wordlist("kg.extract", "directive_stops.txt") if stop.startswith("giao ")]
    others += [(stop, False) for stop in wordlist("kg.extract", "saying_stops.txt")]
    return PhraseMatcher(verbs + others, shared=True)


def sayings(reading: Reading) -> list[int]:
    """Where the verbs of saying of an article begin, in order; a word of a name in capitals says nothing."""
    if "saying" not in reading.kept:
        text = reading.text
        reading.kept["saying"] = [
            start
            for start, _, says in _saying().find(reading.folded)
            if says and not (text[start].isupper() and _IN_NAME.match(text, max(0, start - 2)))
        ]
    return reading.kept["saying"]
