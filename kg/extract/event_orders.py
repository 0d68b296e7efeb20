"""A new order of units told by the day from which it holds: "Từ ngày 1/2, 31 xóm của xã rút xuống còn 17"."""

from __future__ import annotations

from kg.extract.annotations import DateMention, Sentence
from kg.extract.event_actors import Reading
from kg.extract.event_cues import Cue
from kg.extract.event_drafts import Draft
from kg.extract.event_place import common_unit
from kg.extract.event_telling import Place
from kg.extract.event_time import days_apart
from kg.extract.patterns import Patterns

__all__ = ["comes_into_being", "new_order", "renamed"]

_P = Patterns("event_patterns.toml", "orders")
_DRAFTS = Patterns("event_patterns.toml", "drafts")

_OPENING = 90
"""Characters of a sentence within which it tells from when something holds."""
_SINCE, _UNTIL = 20, 90
"""Days before an article and after it between which a new order begins that is its news."""


def new_order(reading: Reading, places: list[tuple[Sentence, Place]]) -> Draft | None:
    """The reorganisation that an article on units tells with the day it takes effect; None where that is no news.

    The headline or the first sentence must be about the order of units, and how many there are then must be told:
    elsewhere a merger is told as background. Villages, of whose mergers nothing else tells, need no count.
    """
    topic = _topic(places)
    if not any(_P.merges.search(reading.folded, s.start, s.end) for s, _ in topic):
        return None
    summed_up = any(_P.counts.search(reading.folded, s.start, s.end) for s, _ in topic)
    for sentence, place in places:
        if place.headline or place.caption:
            continue
        day = _from_when(reading, sentence)
        if day is None or _DRAFTS.task.plain.search(reading.text, sentence.start, day.start):
            continue
        merges = _P.merges.search(reading.folded, day.end, sentence.end)
        if merges is None or not _P.units.search(reading.folded, day.end, sentence.end):
            continue
        counted = summed_up or _P.counts.search(reading.folded, day.end, sentence.end)
        if not counted and _P.villages_joined.search(reading.folded, day.end, sentence.end) is None:
            continue
        named = [unit for a in reading.acting(day.end, sentence.end) if (unit := a.party.unit)]
        cue = Cue(merges.start(), merges.end(), "reorganisation", noun=False)
        return Draft(
            cue.kind,
            cue,
            sentence,
            place,
            start=day.first,
            unit=common_unit(named, reading),
            effective=True,
            cues=[cue],
        )
    return None


def _topic(places: list[tuple[Sentence, Place]]) -> list[tuple[Sentence, Place]]:
    """The headlines above an article and its first sentence."""
    out: list[tuple[Sentence, Place]] = []
    for sentence, place in places:
        out.append((sentence, place))
        if not place.headline:
            break
    return out


def _from_when(reading: Reading, sentence: Sentence) -> DateMention | None:
    """The day, about when the article is from, from which a sentence tells at its head that something holds."""
    for mention in reading.within(reading.notes.dates, sentence.start, min(sentence.end, sentence.start + _OPENING)):
        apart = days_apart(mention.first, reading.notes.context.date)
        now = mention.bound == "from" or (
            not mention.bound and _P.officially.search(reading.folded, mention.end, sentence.end)
        )
        if now and mention.precision == "day" and apart is not None and -_SINCE <= apart <= _UNTIL:
            return mention
    return None


def comes_into_being(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    """Whether a verb tells that the body named right before it exists now: "Ban Quản lý A chính thức ra đời"."""
    if not _P.born.fullmatch(reading.folded, cue.start, cue.end):
        return False
    named = [a for a in reading.acting(sentence.start, cue.start) if a.party.body or a.party.unit]
    while named and reading.folded.startswith(")", named[-1].end):
        named.pop()  # "Trung tâm A xã B (tỉnh C) mở cửa đón …"
    if not named or not _P.just.fullmatch(reading.folded, named[-1].end, cue.start):
        return False
    while named and named[-1].party.unit and reading.folded.endswith(", ", 0, named[-1].start):
        named.pop()  # "Trung tâm A xã B, tỉnh C chính thức ra đời"
    return bool(named) and named[-1].party.body is not None


def renamed(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    """Whether a body is told to have given another a new name: "UBND tỉnh quyết định đổi tên Trường A thành …"."""
    if not _P.orders_name.search(reading.folded, sentence.start, cue.start):
        return False
    long_ago = any(day.precision == "year" for day in reading.within(reading.notes.dates, sentence.start, cue.start))
    return not long_ago and _P.new_name.match(reading.folded, cue.end, sentence.end) is not None
