"""Who does what the verb of an account says: visits, inspects, holds talks, leaves an office."""

from __future__ import annotations

import re

from kg.extract.event_absent import at_home, only_named
from kg.extract.event_actors import Reading
from kg.extract.event_drafts import Draft
from kg.extract.event_groups import LED, Group
from kg.extract.event_personnel import personnel_in
from kg.extract.patterns import Patterns
from kg.facts import Span

__all__ = ["add_doers"]

_P = Patterns("event_patterns.toml", "parts")

_RANK = 24
"""Characters behind a verb that may belong to it."""


def add_doers(reading: Reading, group: Group, draft: Draft) -> None:
    """Who does what a verb says: the first leads, those beside attend; who leaves an office is the subject."""
    span = Span(draft.sentence.start, draft.sentence.end)
    if group.kind == "dismissal":
        leaving = [one.person for one in personnel_in(reading, draft.sentence) if one.leaves]
        leaving = leaving or (_leaving(reading, draft) if draft.kind == group.kind else [])
        group.roles += [(person, "subject", span) for person in leaving]
        return
    if draft.besides and draft.subject and draft.subject.party.person:
        group.roles.append((draft.subject.party.person, "attendee", span))
    subject = draft.subject
    words = f"{draft.words}{reading.folded[draft.cue.end : draft.cue.end + _RANK]}"
    if group.kind == "meeting" and not draft.cue.noun and _P.talks.match(words):
        if subject and subject.party.person and (subject.office or subject.by_name):
            beside = [a.party.person for a in reading.acting(draft.sentence.start, subject.start) if a.party.person]
            group.roles += [(person, "lead", span) for person in (*beside, subject.party.person)]
        return
    had = reading.folded[max(0, draft.cue.start - 9) : draft.cue.start].endswith((" có ", " có một ", " có các "))
    if group.kind in LED if had else not draft.cue.noun and (group.kind in LED or group.kind == "ceremony"):
        named = {n.person for n in personnel_in(reading, draft.sentence) if n.part == "subject"}
        acting = [
            a
            for a in reading.acting(draft.sentence.start, draft.cue.start)
            if a.party.person and not only_named(reading, draft.sentence, a)
        ]
        if group.kind == "ceremony":
            named |= {a.party.person or "" for a in acting if _P.handed_to.search(reading.folded, span.start, a.start)}
        doing = [a for a in acting if a.party.person not in named] if group.kind == "ceremony" else acting
        hosts = [a for a in doing if group.kind in LED and at_home(reading, draft.sentence, a)]
        doing = [a for a in doing if a not in hosts]
        group.roles += [(a.party.person, "subject", span) for a in hosts if a.party.person]
        for actor in doing:
            assert actor.party.person
            group.roles.append((actor.party.person, "lead" if actor is doing[0] else "attendee", span))
        if not doing and draft.subject and draft.subject.party.person and draft.subject.start > draft.cue.start:
            group.roles.append((draft.subject.party.person, "lead", span))  # "Có mặt tại xã A, ông B …"


def _leaving(reading: Reading, draft: Draft) -> list[str]:
    """Who leaves an office if the words beside the name do not tell: behind "đối với", before or behind the verb."""
    to = re.match(r"\s(?:\w+\s){0,4}?(?:đối với|cho)\s", reading.folded[draft.cue.end : draft.sentence.end])
    if _P.nameless.match(reading.folded, draft.cue.end, draft.sentence.end):
        return []
    after = [a for a in reading.acting(draft.cue.end, draft.sentence.end) if a.party.person]
    after = [a for a in after if a.by_name] or after
    if after and re.search(r"\bbầu\b", reading.folded[draft.cue.end : after[0].start]):
        after = []  # "miễn nhiệm và bầu bổ sung Chủ tịch UBND tỉnh. Ông A …"
    before = [a for a in reading.acting(draft.sentence.start, draft.cue.start) if a.by_name]
    near = before[-1:] if before and draft.cue.start - before[-1].end < 120 else []
    gives = reading.folded.startswith(("miễn", "bãi", "cách", "trao", "công bố", "quyết định"), draft.cue.start)
    found = after if (to and after) or gives or not near else near
    return [a.party.person for a in found[:1] if a.party.person]
