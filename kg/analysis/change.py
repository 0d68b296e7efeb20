"""What changed in a network from one period to another."""

from __future__ import annotations

from dataclasses import dataclass

from kg.analysis.measures import Measure, Of, Value, measure
from kg.analysis.network import Network

__all__ = ["Change", "compare"]


@dataclass(frozen=True, slots=True)
class Change:
    """A value of one measure before and after."""

    projection: str
    measure: str
    of: Of
    subject: str
    name: str
    type: str
    before: float | None
    """None where the node or edge is in no fact of the period, or the measure is not defined."""
    after: float | None
    change: float
    """After less before; what is not there counts as 0."""


def compare(before: Network, after: Network, asked: Measure) -> list[Change]:
    """The measure's values in two networks of one projection side by side, the largest changes first.

    What is told depends on which articles were read: more articles of one period make its values larger, too. Raises
    kg.analysis.AnalysisError if the measure is not for such networks.
    """
    old = {value.subject: value for value in measure(before, asked)}
    new = {value.subject: value for value in measure(after, asked)}
    changes = [_change(subject, old.get(subject), new.get(subject)) for subject in sorted(old.keys() | new.keys())]
    return sorted(changes, key=lambda change: (-abs(change.change), change.subject))


def _change(subject: str, old: Value | None, new: Value | None) -> Change:
    told = new or old
    assert told is not None
    before, after = old.value if old else None, new.value if new else None
    difference = round((after or 0.0) - (before or 0.0), 6)
    return Change(told.projection, told.measure, told.of, subject, told.name, told.type, before, after, difference)
