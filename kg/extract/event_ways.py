"""Sentences that tell the ways of several people on one day, part by part: "Ngày 7/9, A kiểm tra …; B thăm …"."""

from __future__ import annotations

import itertools
import re

from kg.extract.annotations import Sentence
from kg.extract.event_actors import Reading
from kg.extract.event_cues import event_cues
from kg.extract.event_telling import LED
from kg.extract.event_wording import opens_with
from kg.extract.patterns import Patterns

__all__ = ["ways_in"]

_P = Patterns("event_patterns.toml", "events")

_OPENING = 16
"""Characters at the head of a sentence in which the day is told that it opens with."""
_ACTS = 60
"""Characters at the head of a part of a sentence in which who acts is named."""
_BEHIND = 50
"""Characters behind who acts in which the verb stands that tells what."""


def ways_in(reading: Reading, sentence: Sentence) -> list[Sentence]:
    """A sentence that tells several people's visits, "…, ông A thăm …; bà B thăm …", part by part."""
    text = reading.folded[sentence.start : sentence.end]
    if ";" not in text:
        return [sentence]
    cuts = [m.end() for m in re.finditer(r";\s*", text)]
    bounds = [sentence.start, *(sentence.start + cut for cut in cuts), sentence.end]
    parts = [Sentence(a, b, sentence.kind) for a, b in itertools.pairwise(bounds)]
    opened = [
        opens_with("event_sequels.txt", reading.folded[p.start : p.end])
        or (p is not parts[0] and _P.other_team.match(reading.folded, p.start) is not None)
        or (p is not parts[0] and _opens_with_day(reading, p) and bool(reading.acting(p.start, p.start + _ACTS)))
        for p in parts
    ]
    if not opened[0] and not any(opened[1:]):
        return parts if _each_acts(reading, parts) else [sentence]
    if opened[0]:
        told = [_opens_with_someone(reading, part) for part in parts[1:]]
        return parts if told and all(told) else [sentence]
    return parts if all(opened[1:]) else [sentence]  # "Sáng 2/3, … tại xã A; chiều cùng ngày, … tại xã B"


def _opens_with_day(reading: Reading, part: Sentence) -> bool:
    """Whether a part of a sentence begins with a day: "chiều 7/9, …"."""
    days = reading.within(reading.notes.dates, part.start, part.start + _OPENING)
    return any(day.precision in ("day", "minute") for day in days)


def _each_acts(reading: Reading, parts: list[Sentence]) -> bool:
    """Whether each part of a sentence with its day tells another's way: "Ngày 7/9, A kiểm tra …; B làm việc với …"."""
    if not _opens_with_day(reading, parts[0]):
        return False
    return all(_opens_with_someone(reading, part) and _goes(reading, part) for part in parts[1:]) and _goes(
        reading, parts[0]
    )


def _goes(reading: Reading, part: Sentence) -> bool:
    """Whether right behind the first who acts in a part of a sentence stands a verb of going out, or to an occasion."""
    first = next((a for a in reading.acting(part.start, part.end) if a.party.person), None)
    if first is None:
        return False
    verbs = event_cues(reading.folded[first.end : min(part.end, first.end + _BEHIND)])
    if not verbs:
        return False
    attends = verbs[0].noun and _P.attends.search(reading.folded, first.end, first.end + verbs[0].start) is not None
    return attends or (not verbs[0].noun and verbs[0].kind in LED)


def _opens_with_someone(reading: Reading, part: Sentence) -> bool:
    """Whether a part of a sentence begins with who acts in it, not with what is done to someone."""
    first = next((a for a in reading.acting(part.start, part.start + 60) if a.party.person and a.office), None)
    return first is not None and _P.done_to.match(reading.folded, part.start, first.start) is None
