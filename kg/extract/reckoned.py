"""Articles whose year nothing tells: days that were only counted with are left out of what is found."""

from __future__ import annotations

import msgspec

from kg.extract.annotations import Annotations
from kg.facts import Change, Directive, DocumentCited, Event, Fact, Figure, Office
from kg.language.dates import find

__all__ = ["without_reckoned"]

_DATES: dict[type[Fact], tuple[str, ...]] = {
    Event: ("start", "end"),
    Office: ("start", "end"),
    Directive: ("deadline",),
    DocumentCited: ("date",),
    Figure: ("period_start", "period_end"),
    Change: ("date",),
}
"""The fields of facts that hold a day, month or year."""


def without_reckoned(notes: Annotations) -> None:
    """Where `context.reckoned`, leaves in facts and dates those days alone that the text tells with their year."""
    if not notes.context.reckoned:
        return
    told = {day for when in find(notes.text, folded=notes.folded) if when.full for day in (when.first, when.last)}
    told |= {day[:10] for day in told if day}
    notes.facts = [_told_alone(fact, told) for fact in notes.facts]
    notes.dates = [
        one if {one.first, one.last} <= {None, *told} else msgspec.structs.replace(one, first=None, last=None)
        for one in notes.dates
    ]


def _told_alone(fact: Fact, told: set[str | None]) -> Fact:
    fields = [name for name in _DATES.get(type(fact), ()) if getattr(fact, name) is not None]
    unknown = {name: None for name in fields if getattr(fact, name) not in told}
    return msgspec.structs.replace(fact, **unknown) if unknown else fact
