"""What a body belongs to: the body or unit named right after it, or what the next of its list belongs to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.extract.annotations import UnitMention
from kg.extract.body_generic import as_said, of_city, part_of_name
from kg.extract.body_kinds import glued_place, in_other_service, may_own, within
from kg.extract.body_names import ends_in_proper, unit_form
from kg.extract.body_reading import Reading
from kg.extract.body_shared import suit
from kg.extract.body_units import lift
from kg.extract.body_wholes import only_placed, whole
from kg.extract.patterns import GapPatterns
from kg.vocabulary import Concept, scheme

if TYPE_CHECKING:
    from kg.extract.body_reader import Reader

__all__ = ["among_many", "attach", "attach_area", "shared"]

_P = GapPatterns("body_patterns.toml", "owners")

_OF_ANY = (
    "commune-party-committee",
    "party-organisation",
    "party-caucus",
    "party-cell",
    "party-delegation",
    "board-of-directors",
    "members-council",
    "school-board",
)
"""Kinds that agencies, schools and firms have, which their names tell without a unit."""
_MOST_ROLES = 3
"""Offices that may stand between two bodies of one list."""
_DASH = re.compile(r" – |(?<=\w)[-–](?=\w)")
_COUNTED = re.compile(r"[A-H]\d?|(?:[Ss]ố )?\d{1,2}")


def attach(reader: Reader, reading: Reading, owner: Reading | UnitMention | None) -> None:
    """Gives a reading its owner: the one named right after it, else the whole or the list that it is part of."""
    if isinstance(owner, UnitMention):
        suit(reading, owner.unit)
    if isinstance(owner, Reading):
        _suit_to_body(reading, owner)
        if only_placed(reader, reading, owner):
            owner.owned = owner.concept is reading.concept  # "giao quân cho Trung đoàn 101 thuộc Sư đoàn 325"
            return
        if may_own(owner.concept, reading.concept):
            reading.parent, reading.end, reading.explicit, owner.owned = owner, owner.end, True, True
            return
    if isinstance(owner, UnitMention) and _attach_unit(reader, reading, owner):
        return
    if (department := whole(reader, reading)) is not None:
        reading.parent, reading.explicit = department, True
        return
    reading.shares = shared(reader, reading.end, party=reading.concept.key in _OF_ANY)


def _suit_to_body(reading: Reading, owner: Reading) -> None:
    """Makes a reading of the kind that its owner has: "Đảng ủy UBND tỉnh" is no commune's."""
    organisations = scheme("organisations")
    if not may_own(owner.concept, reading.concept) and reading.concept.key == "commune-party-committee":
        reading.concept, reading.head = organisations["agency-party-committee"], "Đảng ủy"
    if reading.concept.key == "party-organisation" and may_own(
        owner.concept, organisations["agency-party-organisation"]
    ):
        reading.concept = organisations["agency-party-organisation"]  # "Đảng bộ | Sở Nội vụ"
    if reading.concept.values("partOf") == ("peoples-council",) and within(owner.concept, "front-body"):
        reading.concept = organisations["board"]  # "Ban Kinh tế - Xã hội | Hội LHPN thành phố"
    if reading.bare and reading.concept.key == "party-executive-committee" and within(owner.concept, "front-body"):
        reading.concept, reading.head = organisations["association-executive-committee"], "Ban Chấp hành"
    if in_other_service(reading.concept, owner.concept):
        reading.concept = organisations["division"]  # "Phòng Tổ chức cán bộ | TAND tỉnh"


def _attach_unit(reader: Reader, reading: Reading, owner: UnitMention) -> bool:
    """Whether a reading belongs to a unit, or has it in its name; then it is given it."""
    concept = reading.concept
    if reading.tail and (of_city(concept, owner) or _serves(reader.folded, reading, owner)):
        city = unit_form(scheme("organisations")["peoples-committee"], owner.unit)
        reading.tail, reading.end = f"{reading.tail} {city}", owner.end
        return True
    if part_of_name(reader.folded, owner, concept, reading.tail):
        reading.tail = f"{reading.tail} {reader.text[owner.start : owner.end]}"
        reading.unit, reading.end, reading.explicit, reading.proper = owner.unit, owner.end, True, True
        return True
    of_none = concept.note("unitForm") == "none"
    if of_none and concept.values("level") == ("national",) and reading.glued:
        reading.end = owner.end  # a "đại biểu Quốc hội tỉnh A" sits in the Quốc hội
        return True
    if of_none and reading.tail and not owner.generic and _counted_school(reading):
        reading.tail = f"{reading.tail} {as_said(reader.text, owner, concept)}"
        reading.unit, reading.end, reading.explicit, reading.proper = owner.unit, owner.end, True, True
        return True
    if of_none and (not reading.bare or reading.tail):
        return False
    reading.unit = lift(reader.notes, owner.unit, concept) if owner.generic else owner.unit
    reading.end, reading.explicit = owner.end, True
    if of_none:
        reading.tail, reading.unit = as_said(reader.text, owner, concept), None
    return True


def _counted_school(reading: Reading) -> bool:
    """Whether all that sets a school apart is a letter, number or field of work: "Trường Trung cấp | Y tế tỉnh A"."""
    if not within(reading.concept, "school"):
        return False
    return _COUNTED.fullmatch(reading.tail) is not None or not ends_in_proper(reading.tail)


def _serves(folded: str, reading: Reading, unit: UnitMention) -> bool:
    """Whether a firm called by its field of work has the unit in its name: "Công ty Chiếu sáng | TP A"."""
    firm = within(reading.concept, "enterprise") and reading.concept.key != "cooperative"
    says_kind = folded.startswith(("tp", unit.unit.name.split()[0].casefold()), unit.start)
    return firm and says_kind and not unit.generic and not ends_in_proper(reading.tail)


def attach_area(reading: Reading, owner: Reading | UnitMention | None) -> None:
    """The unit or body named after an area ("Thuế cơ sở 5 tỉnh Lào Cai"); the name has no other."""
    reading.proper = reading.explicit = True
    reading.tail = _DASH.sub(" - ", reading.tail)
    if isinstance(owner, UnitMention) and not owner.generic:
        reading.tail, reading.end, reading.unit = f"{reading.tail} {owner.unit.name}", owner.end, owner.unit


def among_many(reader: Reader, end: int, concept: Concept) -> bool:
    """Whether a body of several levels stands in a list that ends in those of many units.

    What is a part of a larger one is not: "Phòng Cảnh sát giao thông, | Công an các xã".
    """
    if concept.key == "police-branch" or concept.broader == "division":
        return False
    gap = _P.list.match(reader.folded, end)
    return gap is not None and gap.end() in reader.many and not {"commune", "any"}.isdisjoint(concept.values("level"))


def shared(reader: Reader, end: int, *, party: bool = False) -> Reading | None:
    """The next body of the same list, whose unit this one shares; a role may stand between.

    With `party` a body without a unit counts too: "Bí thư Đảng ủy, Giám đốc Công ty X".
    """
    others = _P.and_others.match(reader.folded, end)
    if others is not None and (unit := reader.units.get(others.end())) is not None:
        return _of_unit(unit, scheme("organisations")["board"])
    cursor = end
    for _ in range(_MOST_ROLES):
        gap = _P.list.match(reader.folded, cursor)
        at = gap.end() if gap else cursor
        if (found := reader.readings.get(at)) is not None:
            return _sharing(found, party=party)
        hit = reader.hits.at(at)
        if hit is None or hit.family != "role":
            owner = reader.owner(cursor) if cursor > end else None
            return owner if isinstance(owner, Reading) else None
        if (inside := glued_place(hit, reader.folded)) is not None:
            return reader.readings.get(inside[0])
        cursor = hit.end
        owner = reader.owner(cursor)
        if isinstance(owner, Reading):
            return _sharing(owner, party=party)
        if isinstance(owner, UnitMention):
            return _of_unit(owner, hit.concept)
    return None


def _sharing(found: Reading, *, party: bool) -> Reading | None:
    return found if found.explicit or found.shares or party else None


def _of_unit(mention: UnitMention, concept: Concept) -> Reading:
    """A body that is told by its unit alone."""
    return Reading(mention.start, mention.end, concept, "", unit=mention.unit, explicit=True)
