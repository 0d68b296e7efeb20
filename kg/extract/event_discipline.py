"""Warnings: a body decides on one, and nobody loses an office by it."""

from __future__ import annotations

from kg.extract.annotations import Sentence
from kg.extract.event_actors import Reading
from kg.extract.event_cues import Cue
from kg.extract.event_history import long_past
from kg.extract.event_telling import Place
from kg.extract.event_time import dated
from kg.extract.event_wording import ends_with
from kg.extract.patterns import Patterns

__all__ = ["is_reprimand", "reprimand"]

_P = Patterns("event_patterns.toml", "discipline")

_FORM = 60
"""Characters behind "kỷ luật" in which the form of it is told."""


def is_reprimand(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    """Whether a cue is discipline whose sentence tells of warnings only, not that an office is taken away."""
    if not _P.discipline.search(reading.folded, cue.start, cue.end):
        return False
    first, last = max(sentence.start, cue.start - len("quyết định ")), min(sentence.end, cue.end + _FORM)
    warned = _P.warning.search(reading.folded, first, last)
    return warned is not None and _P.removal.search(reading.folded, sentence.start, sentence.end) is None


def reprimand(reading: Reading, sentence: Sentence, cue: Cue, place: Place) -> str | None:
    """The kind "decision" where a warning is what an article reports a body or its head to have decided, else None."""
    before = reading.folded[sentence.start : cue.start]
    named = any(a.by_name for a in reading.acting(cue.start, sentence.end))
    verb = "quyết định " if reading.folded.startswith("quyết định ", cue.start) else ""
    decided = _P.decided.search(before + verb) is not None
    told = place.lead or (named and (decided or dated(reading, sentence, sentence.start, cue.start)))
    suffered = place.lead and not place.headline and _suffered(reading, sentence, cue)
    if place.caption or place.headline or not told or _P.met.search(before):
        return None
    if suffered:
        return "decision"
    if _P.only_asked.search(before):
        return None
    if not decided and ends_with("event_nominal.txt", reading, sentence.start, cue.start):
        return None
    if _P.after.search(before) or long_past(reading, sentence, cue):
        return None
    acting = any(a.party.body or a.office for a in reading.acting(sentence.start, cue.start))
    return "decision" if acting else None


def _suffered(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    """Whether a sentence names someone in office who is warned, as news of it opens: "ông A bị kỷ luật cảnh cáo"."""
    if _P.suffers.search(reading.folded, sentence.start, cue.start) is None:
        return False
    actors = reading.acting(sentence.start, cue.start)
    return any(a.by_name or a.party.person for a in actors) and not long_past(reading, sentence, cue)
