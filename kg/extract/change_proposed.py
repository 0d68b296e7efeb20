"""Units that a sentence about changes names and no mention marks: proposed ones, which the register does not have.

"Xã Hòa Phú 2", "phường Minh Lâm Thượng": before a merger is decided the news tells names that no register ever got;
in such a sentence a kind with a name after it is a unit whatever is known of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.annotations import Annotations, UnitMention
from kg.extract.change_result import PROPOSED, numbered
from kg.extract.change_units import bare
from kg.extract.change_words import patterns
from kg.facts import UnitRef

__all__ = ["with_proposed"]

_P = patterns("proposed")


def with_proposed(ann: Annotations, start: int, end: int, units: Sequence[UnitMention]) -> list[UnitMention]:
    """The mentions `units` of a sentence, with those that only the words give, and with the whole of cut names."""
    found = {mention.start: _unlisted(mention) for mention in units}
    for match in _P.unit.plain.finditer(ann.text, start, end):
        name = _P.not_of_names.plain.sub("", match["name"])
        stop = match.start("name") + len(name)
        if not name or _taken(ann, match.start(), stop):
            continue
        unit = UnitRef(f"{match['kind'].lower()} {name}", reason=PROPOSED)
        found[match.start()] = UnitMention(match.start(), stop, unit)
    return [_with_number(ann, found[at]) for at in sorted(found)]


def _unlisted(mention: UnitMention) -> UnitMention:
    """A mention of a unit that the register does not have as one of a proposed unit."""
    if mention.generic or mention.unit.version or mention.unit.candidates:
        return mention
    return UnitMention(mention.start, mention.end, UnitRef(mention.unit.name, reason=PROPOSED))


def _taken(ann: Annotations, start: int, end: int) -> bool:
    """Whether a mention of a unit has all of the name, or something longer or other has part of it."""
    over = [m for m in ann.units if m.start < end and start < m.end and not m.generic]
    if any(m.start != start or m.end >= end or m.named_in for m in over):
        return True
    others = [*ann.bodies, *(person for person in ann.people if person.by_name)]
    return any(m.start < end and start < m.end for m in others)


def _with_number(ann: Annotations, mention: UnitMention) -> UnitMention:
    """A mention with the number that belongs to the name: "xã A 2"."""
    number = numbered(ann.text, mention)
    alone = mention.end - mention.start <= len(bare(mention.unit))
    if not number or mention.generic or alone:
        return mention
    unit = UnitRef(f"{mention.unit.name} {number}", reason=PROPOSED)
    return UnitMention(mention.start, mention.end + 1 + len(number), unit)
