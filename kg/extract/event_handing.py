"""Decisions spoken of after what they do: "Quyết định được công bố chiều 11/9", "Quyết định do Chủ tịch tỉnh ký …"."""

from __future__ import annotations

from kg.extract.annotations import DateMention, Sentence
from kg.extract.event_actors import Reading
from kg.extract.event_cues import Cue
from kg.extract.event_drafts import Draft
from kg.extract.event_personnel import personnel_in
from kg.extract.event_telling import Place
from kg.extract.event_time import days_apart
from kg.extract.patterns import Patterns

__all__ = ["decision_spoken_of", "handed_over"]

_P = Patterns("event_patterns.toml", "handing")

_BY_DECISION = frozenset(("appointment", "dismissal", "establishment", "reorganisation"))
"""Acts that are done by a decision which an article goes on about."""
_NEAR = 92
"""Days around an article within which the day of a decision is that of its news."""


def decision_spoken_of(reading: Reading, sentence: Sentence, place: Place, told: list[Draft]) -> Draft | None:
    """A further account of the act told last, by a sentence on its decision; else None.

    It tells the act's day where no account has told one: the day on which the decision is made known or handed over,
    else the one on which it is signed.
    """
    act = next((draft for draft in reversed(told) if not draft.place.headline), None)
    if act is None or act.kind not in _BY_DECISION or place.headline or place.caption:
        return None
    spoken = _P.decision.match(reading.folded, sentence.start, sentence.end) or _P.this_decision.search(
        reading.folded, sentence.start, sentence.end
    )
    if spoken is None or any(one.part == "subject" for one in personnel_in(reading, sentence)):
        return None
    cue = Cue(spoken.start(), spoken.end(), act.kind, noun=False)
    draft = Draft(act.kind, cue, sentence, place, cues=[cue], people=act.people, of=act)
    draft.paper = _P.signed.search(reading.folded, spoken.start(), spoken.end()) is not None
    day = _day(reading, sentence)
    known = any(one.kind == act.kind and one.start for one in told)
    held = draft.paper and any(one.kind not in _BY_DECISION and one.start for one in told)
    if day and not known and not held:
        draft.start, draft.day_part = day.first, day.day_part
    return draft


def _day(reading: Reading, sentence: Sentence) -> DateMention | None:
    """The day of a sentence on a decision, but no day from which it holds and none of long ago."""
    for mention in reading.within(reading.notes.dates, sentence.start, sentence.end):
        if mention.bound or mention.first is None or mention.precision not in ("day", "minute"):
            continue
        apart = days_apart(mention.first, reading.notes.context.date)
        if apart is None or abs(apart) <= _NEAR:
            return mention
    return None


def handed_over(drafts: list[Draft]) -> None:
    """Takes the day of the document from appointments that an occasion hands over on a day of its own."""
    occasions = [d for d in drafts if d.kind == "appointment" and d.start and not d.paper and not d.effective]
    for draft in drafts:
        later = [one for one in occasions if not (one.apart and (one.start or "") < (draft.start or ""))]
        if draft.paper and draft.kind == "appointment" and not draft.apart and later:
            draft.start = draft.end = draft.day_part = None
