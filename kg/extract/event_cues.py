"""Where an article uses a wording of ontology/events.ttl: nouns of occasions and verbs of doing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kg.language.matcher import PhraseMatcher
from kg.language.wordlists import wordlist
from kg.vocabulary import scheme

__all__ = ["Cue", "event_cues"]


@dataclass(frozen=True, slots=True)
class Cue:
    """A wording of an event kind at characters `start` to `end`."""

    start: int
    end: int
    kind: str
    noun: bool
    """Names the occasion ("hội nghị"), rather than tells what was done ("làm việc với")."""


@cache
def _matcher() -> PhraseMatcher[tuple[str, bool]]:
    heads = tuple(f"{head} " for head in wordlist("kg.extract", "event_heads.txt"))
    entries = [
        (wording, (key, f"{wording.lower()} ".startswith(heads)))
        for key, concept in scheme("events").concepts.items()
        for wording in concept.wordings
    ]
    known = {wording.lower() for wording, _ in entries}
    entries += [(stop, ("", False)) for stop in wordlist("kg.extract", "event_stops.txt") if stop not in known]
    return PhraseMatcher(entries)


def event_cues(folded: str) -> list[Cue]:
    """The cues of a folded text in order, without overlap: the leftmost, of those the longest."""
    return [Cue(start, end, kind, noun) for start, end, (kind, noun) in _matcher().find(folded) if kind]
