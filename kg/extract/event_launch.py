"""Launches of bodies and schemes, which people attend like any other occasion."""

from __future__ import annotations

from kg.extract.annotations import Sentence
from kg.extract.event_actors import Reading
from kg.extract.event_groups import Group
from kg.extract.patterns import Patterns

__all__ = ["is_launch", "launch_told"]

_P = Patterns("event_patterns.toml", "parts")


def is_launch(reading: Reading, group: Group) -> bool:
    """Whether a body is set up at an occasion, where it is launched or the decision read out; or people are let go."""
    if group.kind == "dismissal":
        return any(d.cue.noun and _P.ceremony.match(reading.folded, d.cue.start) for d in group.drafts)
    if group.kind != "establishment":
        return False
    return any(d.cue.noun or _P.launches.match(reading.folded, d.cue.start) for d in group.drafts)


def launch_told(reading: Reading, sentence: Sentence, groups: list[Group]) -> Group | None:
    """The launch of a body, if nothing else is told so far, that a sentence goes on about: "Dự lễ ra mắt có …"."""
    told = [g for g in groups if g.drafts[0].sentence.start <= sentence.start]
    if len(told) != 1 or told[0].kind != "establishment":
        return None
    return told[0] if _P.at_launch.search(reading.folded[sentence.start : sentence.end].rstrip()) else None
