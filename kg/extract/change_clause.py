"""A clause of a sentence with the units it names, and a change as it is being read from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from kg.extract.annotations import Annotations, UnitMention
from kg.extract.change_units import bare, kept_name, level_of, parts_of, result_of, unmarked
from kg.extract.change_words import change_words
from kg.facts import ChangePart, UnitRef
from kg.units import REFORM, Level

__all__ = ["Clause", "Draft", "Kind", "draft_of", "long_before", "of_level"]

Kind: TypeAlias = Literal["merger", "split", "renaming", "creation", "conversion"]
"""What a change did; a conversion gives a unit another kind ("xã" → "phường")."""


@dataclass(slots=True)
class Draft:
    """A change as one clause tells it."""

    kind: Kind
    to: UnitRef
    origin: list[ChangePart]
    start: int
    end: int
    founded: bool = False
    """Whether the words say that the result was founded, so that it may be a new unit of the old name."""
    day: str | None = None
    """The day from which the change holds, where words beside it tell it."""


_BECOMING, _PART_OF_NAME = "thành", "thanh"


class Clause:
    """A part of a sentence between semicolons, with the units it names."""

    def __init__(self, ann: Annotations, start: int, end: int, units: list[UnitMention]) -> None:
        self.ann, self.start, self.end = ann, start, end
        self.units = [m for m in units if start <= m.start < end]
        self.folded = _without_names(ann.folded, self.units)
        self.named = [m for m in self.units if not m.generic]

    def between(self, start: int, end: int) -> str:
        """The words from `start` to `end` without the units in between."""
        kept, at = [], start
        for unit in self.named:
            if at <= unit.start < end:
                kept.append(self.folded[at : unit.start])
                at = unit.end
        return " ".join([*kept, self.folded[at:end]])

    def after(self, offset: int, *, end: int | None = None, glued: bool = True) -> list[UnitMention]:
        """Named units after `offset`; with `glued` only if nothing but small words leads to the first."""
        found = [m for m in self.named if offset <= m.start < (self.end if end is None else end)]
        if len(found) > 1 and self.folded.startswith((" là ", " gồm "), found[0].end):
            where = self.folded[offset : found[0].start].rpartition(" tại ")
            if where[1] and not where[2].strip():  # "sáp nhập 3 huyện tại Lâm Đồng là A, B và C"
                offset, found = found[0].end, found[1:]
        if glued and found and not change_words().glued(self.folded[offset : found[0].start]):
            return []
        return found

    def before(self, offset: int, *, glued: bool = True) -> list[UnitMention]:
        """Named units before `offset`; with `glued` only if nothing but small words follows the last."""
        found = [m for m in self.named if m.end <= offset]
        if glued and found and not change_words().glued(self.folded[found[-1].end : offset]):
            return []
        return found

    def of_bodies(self, units: list[UnitMention]) -> bool:
        """Whether all the units end the names of bodies, which are merged: "Sở Y tế tỉnh A và Sở Y tế tỉnh B"."""
        return bool(units) and all(
            any(body.start < m.start and m.end <= body.end and not body.generic for body in self.ann.bodies)
            for m in units
        )

    def main(self, units: list[UnitMention]) -> list[UnitMention]:
        """The units without those in brackets, which tell where the others lie: "xã A (huyện B)"."""
        opened = [self.folded.rfind("(", self.start, m.start) for m in units]
        outside = [m for m, at in zip(units, opened, strict=True) if at < 0 or self.folded.find(")", at, m.start) >= 0]
        return outside or units


def _without_names(folded: str, units: list[UnitMention]) -> str:
    """The text, as long as before, in which no name of a unit ends in the word for becoming: "phường Bến Thành"."""
    for unit in units:
        named = folded[unit.start : unit.end]
        if named.rpartition(" ")[2] == _BECOMING:
            at = unit.end - len(_BECOMING)
            folded = folded[:at] + _PART_OF_NAME + folded[unit.end :]
    return folded


def of_level(units: list[UnitMention], level: Level | None) -> list[UnitMention]:
    """The mentions of units of one level; None means those of which the level is not known."""
    return [m for m in units if level_of(m.unit) == level]


def draft_of(clause: Clause, kind: Kind, to: UnitRef, origins: list[UnitMention], begin: int) -> Draft:
    """The change into `to` from units named since `begin`, those that no mention marks included."""
    origins = sorted([*origins, *unmarked(clause.ann, origins, begin, origins[-1].end)], key=lambda m: m.start)
    parts = parts_of(clause.ann, origins, begin)
    refs = [part.unit for part in parts]
    if kind == "merger" and len(parts) == 1 and to.name != refs[0].name and _all_of_it(parts[0], to):
        kind = "conversion"
    result = result_of(to, refs, planned_for=None if long_before(clause.ann) else REFORM)
    return Draft(kind, result, [_before_change(part, result) for part in parts], clause.start, clause.end)


def long_before(ann: Annotations) -> bool:
    """Whether the article is from before the year of the reform, so that nothing in it is about the units of then."""
    told = ann.context.known
    return ann.context.edition == "2024" and told is not None and told < REFORM[:4]


def _all_of_it(part: ChangePart, to: UnitRef) -> bool:
    """Whether a single origin went over whole: said so, or borne out by the name ("thị trấn A trên cơ sở xã A")."""
    return bool(part.whole) or (part.whole is None and bare(part.unit) == bare(to))


def _before_change(part: ChangePart, result: UnitRef) -> ChangePart:
    """An origin that kept its name is the version before the change, whichever the mention was read as."""
    kept = kept_name(result) if part.unit.version and part.unit.version == result.version else None
    return ChangePart(kept, part.whole) if kept else part
