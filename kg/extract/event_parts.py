"""Which event a sentence's people took part in."""

from __future__ import annotations

import re
from collections import defaultdict

from kg.extract.annotations import Sentence
from kg.extract.event_actors import Reading
from kg.extract.event_acts import ACTS
from kg.extract.event_drafts import Draft, Place
from kg.extract.event_groups import GATHERINGS, LED, Group
from kg.extract.participants import PRESS, Role, personnel_in, roles_in
from kg.facts import Span

__all__ = ["take_part"]

_OPEN_TO_ALL = frozenset(("voter-meeting", "visit", "congress"))
"""Kinds of events where people without an office speak too."""


def take_part(reading: Reading, places: list[tuple[Sentence, Place]], groups: list[Group]) -> None:
    """Adds to each group the people of the sentences that tell it, and of those that go on about it."""
    own: dict[int, list[Group]] = defaultdict(list)
    for group in groups:
        for draft in group.drafts:
            own[draft.sentence.start].append(group)
            _doer(group, draft)
    meetings = [g for g in groups if g.kind in GATHERINGS and g.kind not in ACTS] or [
        g for g in groups if g.kind == "appointment"
    ] or [g for g in groups if g.kind not in ACTS]
    personnel = [g for g in groups if g.kind in ("appointment", "dismissal")]
    held = {role.person for role in reading.notes.roles if role.person}
    press = _to_press(reading)
    for sentence, place in places:
        if place.headline:
            continue
        mine = [g for g in own.get(sentence.start, []) if g.kind not in ("appointment", "dismissal")]
        named = list(personnel_in(reading, sentence)) if personnel else []
        for role in named:
            _nearest(personnel, own.get(sentence.start, []), sentence).roles.append(role)
        subjects = {name for name, part, _ in named if part == "subject"}
        for group in mine or [g for g in [_of(sentence, meetings, own)] if g]:
            for role in roles_in(reading, sentence, group.kind):
                person, part, _ = role
                if person in subjects and group.kind not in LED:
                    continue
                if part == "speaker" and (person in press or not (person in held or group.kind in _OPEN_TO_ALL)):
                    continue
                group.roles.append(role)


def _doer(group: Group, draft: Draft) -> None:
    """Who does what a verb of visiting or working says leads it."""
    subject = draft.subject
    if not subject or not subject.party.person:
        return
    span = Span(draft.sentence.start, draft.sentence.end)
    if (group.kind in LED or group.kind == "ceremony") and not draft.cue.noun:
        group.roles.append((subject.party.person, "lead", span))
    elif group.kind == "decision":
        group.roles.append((subject.party.person, "lead", span))


def _of(sentence: Sentence, meetings: list[Group], own: dict[int, list[Group]]) -> Group | None:
    """The occasion a sentence goes on about: the one told last before it, of gatherings the first if none."""
    earlier = [g for g in meetings if any(d.sentence.start <= sentence.start and not d.place.headline for d in g.drafts)]
    if not earlier:
        return meetings[0] if meetings else None
    told = [(max(d.sentence.start for d in g.drafts if d.sentence.start <= sentence.start), g) for g in earlier]
    return max(told, key=lambda t: t[0])[1]


def _nearest(personnel: list[Group], own: list[Group], sentence: Sentence) -> Group:
    """The personnel event of the sentence itself, else the first."""
    mine = [g for g in personnel if g in own]
    appointments = [g for g in personnel if g.kind == "appointment"]
    return (mine or appointments or personnel)[0]


def _to_press(reading: Reading) -> set[str]:
    """People who speak to reporters, not at an occasion."""
    out: set[str] = set()
    for found in PRESS.finditer(reading.folded):
        sentence = reading.notes.sentence_at(found.start())
        if sentence is None:
            continue
        before = reading.before(sentence, found.start())
        after = reading.acting(found.end(), min(sentence.end, found.end() + 40))
        for actor in [before, *after[:1]]:
            if actor and actor.party.person:
                out.add(actor.party.person)
    return out


