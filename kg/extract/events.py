"""The events an article tells: each sentence's account, joined where several tell the same event."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field

from spacy.language import Language
from spacy.tokens import Doc

from kg.articles.model import Kind
from kg.extract.annotations import Sentence, annotations
from kg.extract.event_actors import Reading, reading
from kg.extract.event_acts import ACTS, acts_of
from kg.extract.event_cues import Cue, event_cues
from kg.extract.event_drafts import Draft, Place, draft_of
from kg.extract.event_labels import clipped
from kg.extract.event_time import dated
from kg.extract.participants import Role, merged, roles_in
from kg.facts import Event, Span, UnitRef

__all__ = ["events", "find_events"]

_TOLD = frozenset((Kind.HEADLINE, Kind.LEAD, Kind.BODY, Kind.HEADING, Kind.CAPTION))
_GATHERING = frozenset(
    ("meeting", "congress", "consultation", "voter-meeting", "appointment", "working-session", "ceremony", "dismissal")
)
_LED = frozenset(("working-session", "visit", "voter-meeting"))


@dataclass(slots=True)
class _Group:
    """Accounts of one event."""

    kind: str
    drafts: list[Draft]
    roles: list[Role] = field(default_factory=list)

    @property
    def best(self) -> Draft:
        """The account that names the event: no headline, dated, early."""
        return min(self.drafts, key=lambda d: (d.place.headline, d.start is None, d.cue.start))

    @property
    def start(self) -> str | None:
        return next((d.start for d in self.drafts if d.start), None)

    @property
    def unit(self) -> UnitRef | None:
        told = self.best.unit
        return told or next((d.unit for d in self.drafts if d.unit), None)


def _places(reading: Reading) -> list[tuple[Sentence, Place]]:
    out: list[tuple[Sentence, Place]] = []
    told = 0
    for sentence in reading.notes.sentences:
        if sentence.kind not in _TOLD:
            continue
        headline = sentence.kind is Kind.HEADLINE
        caption = sentence.kind is Kind.CAPTION
        prose = sentence.kind in (Kind.LEAD, Kind.BODY)
        lead = prose and (sentence.kind is Kind.LEAD or told < 2)
        told += prose
        out.append((sentence, Place(lead, headline or sentence.kind is Kind.HEADING, caption)))
    return out


def _compatible(one: UnitRef | None, other: UnitRef | None) -> bool:
    """Whether two units may be the same place: one not known, or one inside the other as far as levels tell."""
    if one is None or other is None or one.version == other.version:
        return True
    return len(one.code or "") != len(other.code or "")


def _same_event(group: _Group, draft: Draft) -> bool:
    if group.start and draft.start and group.start[:10] != draft.start[:10]:
        return False
    if group.kind == draft.kind:
        if draft.sequel and draft.kind in _LED:
            return False
        return draft.kind in ACTS or _compatible(group.unit, draft.unit)
    if draft.kind == "meeting" and group.kind in _GATHERING:
        return not draft.start or bool(group.start)
    if group.kind == "meeting" and draft.kind in ("consultation", "voter-meeting"):
        return draft.place.headline or bool(draft.start and draft.start == group.start)
    return False


def _join(drafts: list[Draft]) -> list[_Group]:
    groups: list[_Group] = []
    for draft in sorted(drafts, key=lambda d: d.place.headline):
        found = next((g for g in groups if _same_event(g, draft)), None)
        if found:
            found.drafts.append(draft)
        elif not draft.place.headline or not groups:
            groups.append(_Group(draft.kind, [draft]))
    return groups


def _hold_together(groups: list[_Group]) -> list[_Group]:
    """An occasion held to hand over a decision on people is that appointment; acts at a session share its day and unit."""
    occasions = [g for g in groups if g.kind not in ACTS]
    main = occasions[0] if occasions else None
    if main is None:
        return groups
    out = []
    for group in groups:
        if group.kind in ("appointment", "decision", "establishment", "election") and not group.start:
            if group.kind != "election" and any(d.within or d.cue.start > main.drafts[0].cue.start for d in group.drafts):
                group.drafts[0].start = main.start
                group.drafts[0].unit = group.unit or main.unit
        out.append(group)
    return out


def _refers(reading: Reading, sentence: Sentence, groups: list[_Group]) -> _Group | None:
    """The occasion whose sentence this is: the one told last before it, else the first."""
    earlier = [g for g in groups if any(d.sentence.start <= sentence.start for d in g.drafts)]
    return (earlier or groups)[0] if groups else None


def _take_part(reading: Reading, places: list[tuple[Sentence, Place]], groups: list[_Group]) -> None:
    own: dict[int, list[_Group]] = defaultdict(list)
    for group in groups:
        for draft in group.drafts:
            own[draft.sentence.start].append(group)
            _lead(group, draft)
    occasions = [g for g in groups if g.kind not in ACTS or g.kind == "appointment"]
    meetings = [g for g in occasions if g.kind in _GATHERING] or occasions
    for sentence, place in places:
        if place.headline:
            continue
        targets = own.get(sentence.start) or [g for g in [_refers(reading, sentence, meetings)] if g]
        for group in targets:
            group.roles += roles_in(reading, sentence, group.kind)


def _lead(group: _Group, draft: Draft) -> None:
    subject = draft.subject
    if subject and subject.party.person and group.kind in _LED and not draft.cue.noun:
        group.roles.append((subject.party.person, "lead", Span(draft.sentence.start, draft.sentence.end)))


def find_events(notes_reading: Reading) -> list[Event]:
    """The events of an article in the order of the text."""
    by_sentence: dict[int, list[Cue]] = defaultdict(list)
    for cue in event_cues(notes_reading.folded):
        sentence = notes_reading.notes.sentence_at(cue.start)
        if sentence:
            by_sentence[sentence.start].append(cue)
    places = _places(notes_reading)
    drafts: list[Draft] = []
    known = False
    for sentence, place in places:
        cues = by_sentence.get(sentence.start, [])
        occasion = draft_of(
            notes_reading, sentence, [c for c in cues if c.kind not in ACTS or (c.noun and c.kind == "appointment")], place
        )
        if occasion:
            drafts.append(occasion)
            known = True
        drafts += acts_of(notes_reading, sentence, [c for c in cues if c.kind in ACTS], place, known)
    groups = _hold_together(_join(drafts))
    _take_part(notes_reading, places, groups)
    found = [_fact(notes_reading, group) for group in groups]
    return sorted(found, key=lambda e: e.evidence[0])


def _fact(reading: Reading, group: _Group) -> Event:
    best = group.best
    date = next((d for d in group.drafts if d.start), best)
    spans = dict.fromkeys(Span(d.sentence.start, d.sentence.end) for d in [best, *group.drafts])
    begin = best.subject.start if best.subject and best.subject.start < best.cue.start else best.cue.start
    return Event(
        kind=group.kind,
        label=clipped(reading.text[begin : best.sentence.end]),
        start=date.start,
        end=date.end,
        day_part=date.day_part,
        unit=group.unit or reading.notes.context.unit or reading.notes.context.province,
        host=best.host,
        participants=merged(group.roles),
        planned=all(d.planned for d in group.drafts),
        evidence=tuple(spans),
    )


@Language.component("kg_events")
def events(doc: Doc) -> Doc:
    """Adds the Event facts of the article."""
    annotations(doc).facts += find_events(reading(doc))
    return doc
