"""Which unit an event is of: where it was by its accounts, else the seat of its host or of the office it is about."""

from __future__ import annotations

import re

from kg.extract.event_actors import Reading
from kg.extract.event_groups import LED, Group
from kg.extract.event_place import common_unit
from kg.facts import Body, Office, Status, UnitRef
from kg.vocabulary import scheme

__all__ = ["is_national", "seat"]

_OFFICES = {"appointment": (Status.INCOMING, Status.ACTING), "dismissal": (Status.FORMER,)}
"""What the offices are called that someone is named to or leaves."""
_EVERYWHERE = re.compile(r"\b(?:cả nước|toàn quốc)\b")


def is_national(body: Body | None) -> bool:
    """Whether a body is one of the whole country: "Quốc hội", "Bộ Y tế"."""
    if body is None or body.unit is not None:
        return False
    concept = scheme("organisations").concepts.get(body.kind)
    return concept is not None and concept.values("level") == ("national",)


def seat(reading: Reading, group: Group) -> UnitRef | None:
    """The unit of an event, None where it is of the whole country or nothing tells."""
    told = group.unit(reading)
    offices = _offices(reading, group)
    if offices:
        units = [body.unit for body in offices if body.unit]
        if not told and all(map(is_national, offices)):
            return None
        return told or _holding_all(units, reading) or _about(reading, group)
    return told or _about(reading, group)


def _holding_all(units: list[UnitRef], reading: Reading) -> UnitRef | None:
    """The unit of several offices: the widest where it is one, since the others lie in it."""
    widest = min((len(unit.code or "") for unit in units), default=0)
    return common_unit([unit for unit in units if len(unit.code or "") == widest], reading)


def _offices(reading: Reading, group: Group) -> list[Body]:
    """The bodies of the offices that the people an event is about are named to or leave."""
    wanted = _OFFICES.get(group.kind)
    if wanted is None:
        return []
    named = {name for name, part, _ in group.roles if part == "subject"}
    return [
        fact.body
        for fact in reading.notes.facts
        if isinstance(fact, Office) and fact.status in wanted and fact.person in named
    ]


def _about(reading: Reading, group: Group) -> UnitRef | None:
    """What the article is about, for an event told without a place; nothing for one of the whole country."""
    draft = group.best
    if draft.place.item or (draft.kind == "decision" and draft.host and draft.host.unit is None):
        return None  # a round-up is about many places, a body of the whole country decides for all of them
    if _EVERYWHERE.search(reading.folded, draft.sentence.start, draft.cue.end):
        return None
    if group.kind not in LED and any(map(is_national, _holders(reading, group))):
        return None
    return reading.notes.context.unit or reading.notes.context.province


def _holders(reading: Reading, group: Group) -> list[Body]:
    """The bodies that hold an event or whose people do, by the accounts of it."""
    hosts = [d.host for d in group.drafts if d.host]
    if hosts:
        return hosts
    before = [a for d in group.drafts for a in reading.acting(d.sentence.start, d.cue.end)]
    return [body for a in before if (body := a.party.body or a.body)]
