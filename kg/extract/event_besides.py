"""What a sentence tells besides its occasion, or of one told before: sessions announced, gatherings, guests."""

from __future__ import annotations

from collections.abc import Iterable

from kg.extract.annotations import DateMention, Sentence
from kg.extract.event_actors import Reading
from kg.extract.event_cues import Cue
from kg.extract.event_drafts import OPENINGS, Draft, announced, referred_to
from kg.extract.event_groups import GATHERINGS
from kg.extract.event_passed import is_later
from kg.extract.event_place import unit_of
from kg.extract.event_telling import LED
from kg.extract.event_time import day_beside, fits
from kg.extract.patterns import Patterns

__all__ = ["announced_besides", "attended_besides", "happened_at"]

_P = Patterns("event_patterns.toml", "drafts")
_ATTENDED = GATHERINGS - LED - {"dismissal"} | {"establishment", "signing"}
"""Kinds of events to which guests come."""


def announced_besides(reading: Reading, sentence: Sentence, cues: Iterable[Cue], occasion: Draft) -> list[Draft]:
    """The sessions that a sentence announces for coming days besides the occasion it tells, each told with its day.

    So is what was held on a day of its own, told right before it: "…, ngày 15/2 tổ chức | hội thảo".
    """
    found: list[Draft] = []
    end = occasion.cue.end
    for cue in cues:
        if cue.start <= occasion.cue.start or not (cue.noun or reading.folded.startswith(OPENINGS, cue.start)):
            continue
        day = (announced(reading, sentence, cue) if cue.noun else None) or _day_beside(reading, sentence, cue, end)
        if day is None or day.precision != "day" or day.first in {occasion.start, *(one.start for one in found)}:
            continue
        if occasion.start and occasion.end and occasion.start <= (day.first or "") <= occasion.end:
            continue  # what a festival of several days has on one of them
        draft = referred_to(reading, sentence, cue, occasion.place)
        draft.start, draft.end, draft.day_part = day.first, day.last, day.day_part
        draft.planned, draft.sequel, draft.besides = is_later(reading, day), True, draft.kind == occasion.kind
        draft.unit = draft.unit or occasion.unit
        found.append(draft)
        end = cue.end
    return found


def attended_besides(reading: Reading, sentence: Sentence, cues: Iterable[Cue], occasion: Draft) -> Draft | None:
    """The gathering that those who inspect or visit are told to attend too: "…, kiểm tra … và dự cuộc họp về …"."""
    if not (occasion.start or occasion.place.lead) or occasion.place.headline or occasion.place.caption:
        return None
    if occasion.kind not in LED:
        return _held_elsewhere(reading, sentence, cues, occasion)
    for cue in cues:
        named = cue.noun or reading.folded.startswith(OPENINGS, cue.start)
        if cue.start <= occasion.cue.end or not named or cue.kind not in ("meeting", "ceremony", "congress"):
            continue
        if _P.attends_too.search(reading.folded, occasion.cue.end, cue.start):
            draft = referred_to(reading, sentence, cue, occasion.place)
            draft.start, draft.end, draft.day_part = occasion.start, occasion.end, occasion.day_part
            draft.subject, draft.unit, draft.besides = occasion.subject, draft.unit or occasion.unit, True
            return draft
    return None


def _held_elsewhere(reading: Reading, sentence: Sentence, cues: Iterable[Cue], occasion: Draft) -> Draft | None:
    """The second of two occasions in two places: "dự ngày hội … tại xã A và dự lễ khánh thành … xã B"."""
    if occasion.kind not in ("meeting", "ceremony"):
        return None
    for cue in cues:
        cut = _P.occasion_too.search(reading.folded, occasion.cue.end, cue.start)
        if cut is None or cue.start <= occasion.cue.end or cue.kind not in LED | {"meeting", "ceremony", "congress"}:
            continue
        before = Sentence(sentence.start, cut.start(), sentence.kind)
        draft = referred_to(reading, Sentence(cut.start(), sentence.end, sentence.kind), cue, occasion.place)
        here, there = unit_of(reading, before, occasion.cue, occasion.subject), draft.unit
        if here is None or there is None or here.code == there.code or len(here.code or "") != len(there.code or ""):
            continue
        draft.start, draft.end, draft.day_part = occasion.start, occasion.end, occasion.day_part
        draft.sentence, draft.subject, draft.besides, occasion.unit = sentence, occasion.subject, True, here
        return draft
    return None


def _day_beside(reading: Reading, sentence: Sentence, cue: Cue, start: int) -> DateMention | None:
    """The day right before an occasion's name, "… và ngày 15/2 tổ chức | hội nghị tổng kết"; in a list behind it."""
    if (
        cue.noun
        and _P.listed.search(reading.folded, start, cue.start)
        and not _P.readied.search(reading.folded, start, cue.start)
    ):
        day = day_beside(reading, cue.end, sentence.end)
        return day if day and fits(reading, sentence, day) else None
    days = [day for day in reading.within(reading.notes.dates, start, cue.start) if day.end <= cue.start]
    if not days or not (is_later(reading, days[-1]) or fits(reading, sentence, days[-1])):
        return None
    begin = days[-1].end
    holder = reading.at(begin + 2) if reading.folded.startswith(", ", begin) else None
    if holder is not None and holder.party.body and holder.start == begin + 2:
        begin = holder.end  # "…, ngày 6/2, UBND xã A tổ chức | lễ ra quân"
    return days[-1] if _P.held_then.fullmatch(reading.folded, begin, cue.start) else None


def happened_at(reading: Reading, occasion: Draft, told: list[Draft]) -> Draft | None:
    """The account told before to which an undated one belongs: guests who came to it, honours handed over at it."""
    if occasion.scheduled or occasion.start or occasion.place.headline or occasion.kind not in ("ceremony", "meeting"):
        return None
    before = next((one for one in reversed(told) if not (one.place.headline or one.place.caption or one.besides)), None)
    if before is None or before.place.item != occasion.place.item:
        return None
    start, cue = occasion.sentence.start, occasion.cue
    if cue.noun and before.kind in _ATTENDED and _P.guests_at.fullmatch(reading.folded, start, cue.start):
        return before if _P.guests_of.search(reading.folded, cue.end, occasion.sentence.end) else None
    honours = occasion.kind == "ceremony" and not cue.noun and _P.honours.match(reading.folded, cue.start)
    return before if honours and before.start and before.kind in _ATTENDED and not occasion.sequel else None
