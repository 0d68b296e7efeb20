"""Delegations that a text tells of again without saying who leads them."""

from __future__ import annotations

import re

from kg.extract.event_actors import Reading
from kg.extract.event_drafts import Draft
from kg.extract.event_groups import LED, Group
from kg.extract.event_same import WIDE
from kg.facts import Span

__all__ = ["lead_delegations"]


def lead_delegations(reading: Reading, groups: list[Group]) -> None:
    """A later visit by "đoàn" is led by who led the first, else by who led the meeting or ceremony of that day."""
    first = next((g for g in groups if g.kind in LED and g.roles), None)
    for group in groups:
        draft = group.drafts[0]
        if group.kind not in LED or group.roles or group is first:
            continue
        like = first or next((g for g in groups if g.kind in WIDE and g.start and g.start == group.start), None)
        if like is not None and _same_party(reading, like, draft):
            span = Span(draft.sentence.start, draft.sentence.end)
            group.roles += [(name, part, span) for name, part, _ in like.roles if part == "lead"]


def _same_party(reading: Reading, like: Group, draft: Draft) -> bool:
    """Whether a sentence tells what "đoàn" did, and that is no other delegation than the one told before."""
    told = re.search(r"\bđoàn\b", reading.folded[draft.sentence.start : draft.cue.start])
    if told is None:
        return False
    first = like.drafts[0].sentence
    own = [a.party.body for a in reading.acting(draft.sentence.start + told.end(), draft.cue.start) if a.party.body]
    known = [a.party.body for a in reading.acting(first.start, first.end) if a.party.body]
    return all(body in known for body in own)
