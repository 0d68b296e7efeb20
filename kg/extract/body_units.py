"""Which unit a body belongs to where its name does not say: by the body's level and what the article has named."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, islice, pairwise, takewhile

from kg.extract.annotations import Annotations, Sentence, UnitMention
from kg.extract.body_sections import section_unit
from kg.extract.change_units import level_of as by_code_or_kind
from kg.extract.patterns import GapPatterns, word_file
from kg.extract.unit_generic import clause_of, opens
from kg.extract.unit_parties import one_of, party_at
from kg.facts import UnitRef
from kg.language.folding import fold
from kg.units import register
from kg.units.model import Unit
from kg.vocabulary import Concept, scheme

__all__ = ["default_unit", "district_of", "fits", "level_of", "lift", "of_party", "opened_by", "province_of", "set_in"]

_P = GapPatterns("body_patterns.toml", "units")

_OF_MINISTRY = ("national-department",)
"""Kinds that are a ministry's where no unit is named; provinces have only those of the vertical services."""


_SEAT = 90
"""Characters before a body in which the seat of who heads it is told."""
_OF_STATE = ("peoples-committee", "peoples-council", "local-police", "military-command", "commune-party-committee")
_UNIONS = ("association", "front-body")
_ADDRESS = 80
"""Characters before a commune in which a street or number makes it an address."""
_ISO_DAY = len("2025-07-01")

_OF_PROVINCES = frozenset(word_file("body_words.json").words("sub_departments_of_provinces"))
_OF_DISTRICTS = frozenset(word_file("body_words.json").words("of_districts"))


def level_of(unit: UnitRef) -> str:
    """The level of a unit ("province", "district", "commune"), "" where even that is unknown.

    A unit that is known by name only is of the level that its kind says.
    """
    return by_code_or_kind(unit) or ""


@lru_cache(maxsize=8192)
def fits(concept: Concept, unit: UnitRef) -> bool:
    """Whether a body of that kind can belong to that unit, by level and by kind ("Tỉnh ủy" of a tỉnh only)."""
    levels = concept.values("level")
    level = level_of(unit)
    if level and "any" not in levels and level not in levels:
        return False
    kind = concept.note("unitKind")
    return not kind or unit.name.casefold().startswith(kind)


def lift(notes: Annotations, unit: UnitRef, concept: Concept, head: str = "", topic: str = "") -> UnitRef | None:
    """`unit`, or the unit above it that a body of that kind can belong to; None where there is none.

    By its `head` and field a sub-department may be one that only provinces have: "Chi cục Kiểm lâm, UBND huyện A"; so
    may a hospital for one sort of illness.
    """
    special = concept.key == "hospital" and topic and "đa khoa" not in fold(topic)
    if _of_province(head, topic) or (special and level_of(unit) != "province"):
        return province_of(notes, unit)
    if fits(concept, unit):
        return unit
    return next((above for above in _above(unit, notes.context.day) if fits(concept, above)), None)


def province_of(notes: Annotations, unit: UnitRef) -> UnitRef | None:
    """The province that holds a unit (itself for a province)."""
    if level_of(unit) == "province":
        return unit
    above = _above(unit, notes.context.day)
    return above[-1] if above else None


def _above(unit: UnitRef, day: str | None = None) -> tuple[UnitRef, ...]:
    return _ancestors(unit.version, day) if unit.version else ()


@lru_cache(maxsize=4096)
def _ancestors(version: str, day: str | None) -> tuple[UnitRef, ...]:
    """The district and province of a version, as they stood on the article's day if that is one of the version's."""
    units = register()
    unit = units.get(version)
    return tuple(_ref(above) for above in units.ancestors(unit, day if day and unit.in_force(day) else None))


def _holds(above: UnitRef, below: UnitRef) -> bool:
    return any(each.code == above.code for each in _above(below, None))


def _ref(unit: Unit) -> UnitRef:
    return UnitRef(name=unit.full_name, version=unit.version, code=unit.code, edition=unit.edition)


def _of_province(head: str, topic: str) -> bool:
    """Whether a sub-department is of a field that only provinces have one for: "Chi cục Kiểm lâm"."""
    name = fold(f"{head} {topic}").strip()
    return name.startswith("chi cục ") and name.removeprefix("chi cục ") in _OF_PROVINCES


def default_unit(notes: Annotations, concept: Concept, start: int, topic: str = "", head: str = "") -> UnitRef | None:
    """The unit a body named without one belongs to.

    The last unit named before it (in the same sentence first) that a body of that kind can belong to, unless the
    article is about such a unit; a division of a field (`topic`) that only districts had is of one; provincial bodies
    ("Sở …", sub-departments by their `head` and field) belong to the article's province. None for national bodies.
    """
    levels = concept.values("level")
    if concept.note("unitForm") == "none" or levels == ("national",) or concept.key in _OF_MINISTRY:
        return None
    context = notes.context
    sentence = notes.sentence_at(start)
    if (visiting := of_party(notes, concept, start)) is not None:
        return visiting
    if (levels == ("province",) or _of_province(head, topic)) and context.province is not None:
        province = context.province
        if sentence is not None and (other := set_in(notes, sentence, start) or _of_clause(notes, start)) is not None:
            province = other
        return province if fits(concept, province) else None
    if _of_district(concept, topic) and (district := _district(notes, start)) is not None:
        return district
    section = section_unit(notes, start)
    if section is not None and fits(concept, section):
        return section
    if sentence is not None:
        if levels == ("province",) and (other := set_in(notes, sentence, start)) is not None and fits(concept, other):
            return other
        opening = sentence.start
        before = list(takewhile(lambda mention: mention.start >= opening, _before(notes, start)))
        for at, mention in enumerate(before):
            if _in_brackets(notes, mention, start) or _address(notes, concept, mention):
                continue
            if fits(concept, mention.unit) and _precise(concept, mention.unit):
                if _beside(notes, concept, mention, start):
                    continue
                return _addressed(notes, concept, [*islice(_before(notes, start), at, at + 3)])
    if context.unit is not None and fits(concept, context.unit):
        return context.unit
    if (
        context.home is not None
        and (home := lift(notes, context.home, concept)) is not None
        and level_of(home) != "province"
    ):
        return home
    stands = (m for m in _before(notes, start) if not _address(notes, concept, m))
    fitting = [
        mention.unit for mention in stands if fits(concept, mention.unit) and not _elsewhere(notes, mention.unit)
    ]
    if fitting:  # "xã A (các xã B, C cũ)": a body of now is one of a unit of now
        return next((unit for unit in fitting if unit.edition == context.edition), fitting[0])
    if context.province is not None and fits(concept, context.province):
        return context.province
    after = range(bisect_right(notes.units, start, key=lambda mention: mention.start), len(notes.units))
    later = (mention.unit for mention in map(notes.units.__getitem__, after) if _usable(mention))
    return next((unit for unit in later if fits(concept, unit)), None) or _by_name(notes, concept)


def of_party(notes: Annotations, concept: Concept, start: int) -> UnitRef | None:
    """The unit of a delegation, or of those who receive it, whose people a sentence names: "Tiếp đoàn có … Tỉnh ủy".

    So is that of the party committee in which someone sits whose office is told next.
    """
    if (seat := _beside_seat(notes, concept, start)) is not None:
        return seat
    party = party_at(notes, start)
    if party is None:
        return None
    named = notes.units_in(party.told, start)
    units = ((m.start, m.unit) for m in named if (not m.generic or m.start < party.names) and _usable(m))
    return one_of(party, ((at, unit) for at, unit in units if fits(concept, unit)), start)


def _beside_seat(notes: Annotations, concept: Concept, start: int) -> UnitRef | None:
    """The unit of the committee told right before an office: "Ủy viên Ban Thường vụ Tỉnh ủy, Trưởng | Ban Nội chính".

    A mere member of it may head the state's bodies of a unit below: "Huyện ủy viên, Chủ tịch | UBND".
    """
    seat = _P.seat.search(notes.folded, max(0, start - _SEAT), start)
    if seat is None or (concept.key in _OF_STATE and (seat["member"] or not seat["committee"])):
        return None
    if seat["level"] or seat["department"]:
        return _beside_office(notes, concept, seat) if concept.broader in _UNIONS else None
    named = [m.unit for m in notes.units_in(seat.start("committee"), start) if _usable(m)]
    kinds = scheme("organisations").by_wording(seat["committee"])
    unit = next((u for u in named if any(fits(kind, u) for kind in kinds)), None)
    unit = unit or next(filter(None, (default_unit(notes, kind, seat.start("committee")) for kind in kinds)), None)
    return unit if unit is not None and fits(concept, unit) else None


def _beside_office(notes: Annotations, concept: Concept, office: re.Match[str]) -> UnitRef | None:
    """The unit of the state's body whose head leads an association, too: "Giám đốc Sở A, Chủ tịch | Hội Đông y"."""
    if office["department"]:
        unit = notes.context.province
    else:
        unit = next((m.unit for m in notes.units_in(office.start("level"), office.end("level")) if _usable(m)), None)
    return unit if unit is not None and fits(concept, unit) else None


def _elsewhere(notes: Annotations, unit: UnitRef) -> bool:
    """Whether a unit is a province in an article on another one: named in passing, it owns no body named without it."""
    province = notes.context.province
    return province is not None and level_of(unit) == "province" and unit.code != province.code


def _of_district(concept: Concept, topic: str) -> bool:
    """Whether a division is one that districts had and communes never: "Phòng Tài nguyên và Môi trường"."""
    field = topic if concept.key == "division" else concept.label_vi.partition(" ")[2]
    return "division" in (concept.key, concept.broader) and fold(field) in _OF_DISTRICTS


def district_of(notes: Annotations, concept: Concept, topic: str, unit: UnitRef, start: int) -> UnitRef | None:
    """The district whose division is told beside a body of a commune (`unit`), which has none of that field; or None.

    "Trưởng phòng Nội vụ giữ chức Bí thư Đảng ủy xã A".
    """
    return _district(notes, start) if level_of(unit) == "commune" and _of_district(concept, topic) else None


def _district(notes: Annotations, start: int) -> UnitRef | None:
    """The district that the article is about or named last before `start`, or that of the commune it is about."""
    about = notes.context.unit
    named = (mention.unit for mention in _before(notes, start) if level_of(mention.unit) == "district")
    if about is not None and about.edition == "2024":
        nearest = chain((about,), named, _above(about, notes.context.known))
        return next((unit for unit in nearest if level_of(unit) == "district"), None)
    return next(named, None)


def _by_name(notes: Annotations, concept: Concept) -> UnitRef | None:
    """The only unit that the article knows by name alone, one of many so called, for a body that can be of it."""
    named = {mention.unit.name: mention.unit for mention in notes.units if not mention.unit.version}
    fitting = [unit for name, unit in named.items() if " " in name and level_of(unit) and fits(concept, unit)]
    return fitting[0] if len(fitting) == 1 else None


def set_in(notes: Annotations, sentence: Sentence, start: int) -> UnitRef | None:
    """The province a sentence, or one before it in its line, opens with: "Ở Sơn La, ông A, Phó Bí thư Tỉnh ủy, …"."""
    line = notes.folded.rfind("\n", 0, sentence.start) + 1
    before = bisect_right(notes.units, start - 1, key=lambda mention: mention.start)
    for mention in reversed(notes.units[:before]):
        if mention.start < line:
            return None
        if mention.generic or level_of(mention.unit) != "province" or not _usable(mention):
            continue
        told = notes.sentence_at(mention.start)
        if told is not None and opens(notes.folded, told.start, mention.start, mention.end):
            return mention.unit
    return None


def _of_clause(notes: Annotations, start: int) -> UnitRef | None:
    """The province named before it in its clause, where those beside it name others: "…; mừng đội Sơn La có …"."""
    if (clause := clause_of(notes, start)) is None:
        return None
    first = bisect_right(notes.units, clause[2] - 1, key=lambda mention: mention.start)
    last = bisect_right(notes.units, clause[3] - 1, key=lambda mention: mention.start)
    named = (mention for mention in notes.units[first:last] if not mention.generic and _usable(mention))
    here = [mention for mention in named if level_of(mention.unit) == "province"]
    own = [mention.unit for mention in here if clause[0] <= mention.start < start]
    apart = (mention.unit for mention in here if not clause[0] <= mention.start < clause[1])
    return own[-1] if own and any(unit != own[-1] for unit in apart) else None


def opened_by(notes: Annotations, sentence: Sentence, start: int, concept: Concept) -> UnitRef | None:
    """The unit a sentence opens with to which a body of that kind at `start` can belong: "Ở phường A, ông B …"."""
    before = bisect_right(notes.units, start - 1, key=lambda mention: mention.start)
    for mention in reversed(notes.units[:before]):
        if mention.start < sentence.start:
            return None
        named = not mention.generic and _usable(mention) and fits(concept, mention.unit)
        if named and opens(notes.folded, sentence.start, mention.start, mention.end):
            return mention.unit
    return None


def _in_brackets(notes: Annotations, mention: UnitMention, start: int) -> bool:
    """Whether brackets closed before `start` only say what was there before: "thôn 8 (xã A cũ), | Tổ đại biểu số 2"."""
    if mention.unit.edition == notes.context.edition:
        return False
    opened = notes.folded.rfind("(", 0, mention.start)
    closed = notes.folded.find(")", mention.end)
    inside = opened >= 0 and notes.folded.rfind(")", 0, mention.start) < opened
    return inside and 0 <= closed < start


def _address(notes: Annotations, concept: Concept, mention: UnitMention) -> bool:
    """Whether a commune only says where a house stands, before a body of any level: "đường A, phường B), UBND"."""
    if len(concept.values("level")) == 1 or concept.note("unitKind") or level_of(mention.unit) != "commune":
        return False
    return _P.address.search(notes.folded, max(0, mention.start - _ADDRESS), mention.start) is not None


def _addressed(notes: Annotations, concept: Concept, named: list[UnitMention]) -> UnitRef:
    """The first of `named`, last first, or the unit that it only says the whereabouts of: "xã A, huyện B, tỉnh C"."""
    meant = named[0].unit
    for above, below in pairwise(named):
        if _P.where.fullmatch(notes.folded, below.end, above.start) is None or not _holds(above.unit, below.unit):
            break
        if fits(concept, below.unit):
            meant = below.unit
    return meant


def _beside(notes: Annotations, concept: Concept, mention: UnitMention, start: int) -> bool:
    """Whether a commune stands beside the body in a list of a larger unit's: "giao phường A cùng Phòng Kinh tế"."""
    about = notes.context.unit
    if (
        about is None
        or level_of(about) != "district"
        or level_of(mention.unit) != "commune"
        or not fits(concept, about)
    ):
        return False
    return _P.and_unit.fullmatch(notes.folded, mention.end, start) is not None


def _precise(concept: Concept, unit: UnitRef) -> bool:
    """Whether a unit of the sentence may own a body that could stand at several levels: not a mere province of it."""
    return len(concept.values("level")) == 1 or bool(concept.note("unitKind")) or level_of(unit) != "province"


def _before(notes: Annotations, start: int) -> Iterator[UnitMention]:
    """The units named up to `start` to which a body can belong, the last first."""
    at = bisect_right(notes.units, start, key=lambda mention: mention.start)
    return (mention for mention in map(notes.units.__getitem__, range(at - 1, -1, -1)) if _usable(mention))


def _usable(mention: UnitMention) -> bool:
    return mention.named_in in ("", "body") and mention.unit.version is not None
