"""What one graph holds that another does not: facts added, removed, changed.

A fact's IRI is made from what it says, so the same fact has the same IRI in both. A fact that went and one that came,
of the same kind and resting on the same words of the same article, are one that changed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from kg.query import run
from kg.store import NO_LIMIT, load

__all__ = ["Difference", "Line", "difference"]


@dataclass(frozen=True, order=True)
class Line:
    """A fact by where it stands."""

    article: str
    start: int
    kind: str
    quote: str
    fact: str = field(compare=False)


@dataclass(frozen=True)
class Difference:
    """Facts by what became of them, each list in the order of the articles."""

    added: tuple[Line, ...]
    removed: tuple[Line, ...]
    changed: tuple[tuple[Line, Line], ...]
    kept: int

    @property
    def loss(self) -> float:
        """Which part of the old graph's facts is neither in the new one nor changed there."""
        before = self.kept + len(self.removed) + len(self.changed)
        return len(self.removed) / before if before else 0.0


def difference(old: Path, new: Path) -> Difference:
    """Compares two build folders. Raises kg.store.StoreError for one without a graph."""
    before, after = _facts(old), _facts(new)
    gone = sorted(line for fact, line in before.items() if fact not in after)
    come = sorted(line for fact, line in after.items() if fact not in before)
    places = {(line.article, line.kind, line.start): line for line in come}
    pairs = [(line, places.pop(place)) for line in gone if (place := (line.article, line.kind, line.start)) in places]
    changed = {one.fact for pair in pairs for one in pair}
    return Difference(
        added=tuple(line for line in come if line.fact not in changed),
        removed=tuple(line for line in gone if line.fact not in changed),
        changed=tuple(pairs),
        kept=len(before.keys() & after.keys()),
    )


def _facts(folder: Path) -> dict[str, Line]:
    """Each fact with the first words it rests on."""
    found: dict[str, Line] = {}
    for row in run("evidence", graph=load(folder), limit=NO_LIMIT).values():
        line = Line(row["article"], int(row["from"]), row["kind"], row["quote"], row["fact"])
        if line.fact not in found or line < found[line.fact]:
            found[line.fact] = line
    return found
