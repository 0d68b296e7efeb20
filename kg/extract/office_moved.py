"""The unit that someone goes to for an office: of the committee of xã A is who goes "sang xã A làm Bí thư Đảng ủy"."""

from __future__ import annotations

from kg.extract.annotations import Annotations, UnitMention
from kg.extract.body_settle import implied_body
from kg.extract.body_units import fits
from kg.extract.office_scene import Link
from kg.extract.patterns import GapPatterns
from kg.facts import Body
from kg.vocabulary import scheme

__all__ = ["moved_to_unit"]

_P = GapPatterns("office_patterns.toml", "moved")

_WITHIN = 40
"""Characters before a unit within which a verb of going stands."""


def moved_to_unit(notes: Annotations, link: Link) -> Body | None:
    """The body of an office in the unit that its holder is told to go to; None where the office names its own."""
    body = link.role.body
    if body is None or body.unit is None or link.form not in ("verb", "list") or link.person.end > link.role.start:
        return None
    unit = _unit_before(notes, link)
    if unit is None or unit.unit.code == body.unit.code or _names(notes, link):
        return None
    organisations = scheme("organisations").concepts
    for key in (body.kind, *link.role.concept.values("unitBody")):
        if key in organisations and _alike(key, body.kind) and fits(organisations[key], unit.unit):
            return implied_body(notes, key, unit.unit, link.role.start)
    return None


def _unit_before(notes: Annotations, link: Link) -> UnitMention | None:
    """The unit named last between someone and the office, behind a verb of going."""
    between = [
        mention
        for mention in notes.units
        if link.person.end <= mention.start and mention.end <= link.role.start and not mention.generic
    ]
    if not between:
        return None
    last = max(between, key=lambda mention: mention.start)
    begin = max(link.person.end, last.start - _WITHIN)
    gap = notes.folded[last.end : link.role.start]
    goes = _P.goes.search(notes.folded, begin, last.start) is not None
    return last if goes and ";" not in gap and "." not in gap else None


def _names(notes: Annotations, link: Link) -> bool:
    """Whether the words of the office name a unit: "Bí thư Đảng ủy phường Phước Long"."""
    return any(link.role.start <= mention.start < link.role.end and not mention.generic for mention in notes.units)


def _alike(key: str, other: str) -> bool:
    """Whether two kinds of bodies are one at different levels: the committees of a province and of a commune."""
    return key == other or key.rpartition("-")[2] == other.rpartition("-")[2]
