"""Reads the names of bodies from right to left.

A body's name ends in the body or unit it belongs to ("Ban Tuyên giáo | Thành ủy | Đà Nẵng"), and several bodies share
what the last one names ("Đảng ủy, HĐND, UBND phường An Hải"): so the last one is read first.
"""

from __future__ import annotations

import re

from kg.articles.model import Kind
from kg.extract.annotations import Annotations, UnitMention
from kg.extract.body_areas import area_end, areas, constituency, numbered_group, numbered_team
from kg.extract.body_departments import field_end, longer_field
from kg.extract.body_extent import OWNER, place_end, topical, unfinished
from kg.extract.body_generic import as_said, capital_word, in_general, is_built, no_body, of_city, part_of_name
from kg.extract.body_kinds import (
    CONTINUING,
    glued_place,
    in_other_service,
    in_small_letters,
    is_head,
    known_as,
    may_own,
    within,
)
from kg.extract.body_lists import (
    MANY_AFTER,
    MANY_BEFORE,
    bodies_of_units,
    fields,
    members,
    shared_heads,
    standing_bodies,
)
from kg.extract.body_names import head_words, is_stop, name_end, unit_form
from kg.extract.body_places import places_of
from kg.extract.body_press import press_titles
from kg.extract.body_reading import Reading
from kg.extract.body_repeats import repeat_names
from kg.extract.body_rows import further_units
from kg.extract.body_shared import suit
from kg.extract.body_shorts import ShortForms
from kg.extract.body_unions import union_board_end
from kg.extract.body_units import lift
from kg.extract.body_villages import place_in_commune, village_end
from kg.extract.body_wholes import end_before_whole, only_placed, whole
from kg.extract.hits import find_hits
from kg.extract.patterns import GapPatterns
from kg.language.abbreviations import expand
from kg.language.folding import fold
from kg.vocabulary import Concept, scheme

__all__ = ["Reader"]

_P = GapPatterns("body_patterns.toml", "reader")

_OF_UNIT = ("hospital", "high-command", "cultural-institution", "trade-union")
"""Heads that a unit alone completes: "Bệnh viện tỉnh", "Bộ Tư lệnh Thành phố"."""
_PARTY_OF_ANY = ("commune-party-committee", "party-cell")
_COMPLETE = ("cooperative", "political-school")
_OF_PLACE = ("land-registration-office", "agency-branch", "port-authority", "forest-ranger")
"""Kinds besides party committees that go on with a place, a unit or not: "Chi nhánh Văn phòng Đăng ký đất đai | A"."""
_SHORTEST_PAIR = 5  # characters from which on a name may hold another
_BY_NUMBER = ("military-region", "military-unit")
_NUMERAL = re.compile(r"\s\d+[A-Z]?\b")
"""What ends the name of an army unit."""
_LONG_HEAD = 3  # syllables from which on a head is unmistakable, so that small letters may follow


class Reader:
    """One article's bodies, read from right to left."""

    def __init__(self, notes: Annotations) -> None:
        self.notes, self.text, self.folded = notes, notes.text, notes.folded
        self.hits = notes.hits = find_hits(notes.text, notes.folded)
        self.units: dict[int, UnitMention] = {}
        for mention in notes.units:
            held = self.units.get(mention.start)
            if held is None or held.end < mention.end:
                self.units[mention.start] = mention
        self.people = {mention.start for mention in notes.people}
        self.people |= {mention.start - mention.honorific for mention in notes.people}
        self.offices = {hit.end for hit in self.hits.roles}
        """Where the wordings of offices end."""
        self.readings: dict[int, Reading] = {}
        self.many: set[int] = set()
        """Where bodies of many units are meant: "HĐND, UBND các xã"."""
        self.datelines = [(each.start, each.end) for each in notes.paragraphs if each.kind is Kind.DATELINE]
        self.areas = areas(notes)
        self.shorts = ShortForms(notes.text)

    def run(self) -> list[Reading]:
        """Every body, in the order of the text."""
        for start, head_end, concept, glued in sorted(places_of(self), key=lambda place: -place[0]):
            self._read(start, head_end, concept, glued)
        shared_heads(self)
        standing_bodies(self)
        repeat_names(self)
        press_titles(self)
        found = [*self.readings.values(), *further_units(self)]
        return sorted(found, key=lambda reading: reading.start)

    def credited(self, start: int) -> bool:
        """Whether a wording stands in a credit ("Ảnh: Báo Đà Nẵng")."""
        if ":" in self.folded[max(0, start - 3) : start] and _P.credited.search(self.folded, max(0, start - 10), start):
            return True
        if any(first <= start < end for first, end in self.datelines):
            return True
        sentence = self.notes.sentence_at(start)
        return sentence is not None and sentence.kind in (Kind.CREDIT, Kind.BYLINE)

    def blocked(self, at: int, *, proper: bool) -> bool:
        """Whether something else than the words of a name begins at `at`."""
        if at in self.readings or at in self.people or at in self.many:
            return True
        unit = self.units.get(at)
        says_kind = (unit.unit.name.split()[0].casefold(), "tp") if unit is not None else ()
        if unit is not None and (not proper or self.folded.startswith(says_kind, at)):
            return True
        hit = self.hits.at(at)
        return hit is not None and hit.family == "role"

    def _read(self, start: int, head_end: int, concept: Concept, glued: bool) -> None:
        if (longer := longer_field(self.text, self.folded, start, head_end)) is not None:
            head_end, concept = longer
        surface = self.text[start:head_end]
        if no_body(self.folded, head_end, surface, glued=glued):
            return
        numbered = self.folded.endswith(("cơ sở", "khu vực"), start, head_end)
        if concept.note("unmatched"):
            return
        if (
            not numbered
            and (many_of := MANY_AFTER.match(self.folded, head_end))
            and not capital_word(self.text, many_of.start())
        ):
            bodies_of_units(self, start, head_end, concept)
            self.many.add(start)
            return
        if within(concept, "institution") and is_built(self.folded, start):
            return
        community = within(concept, "community")
        capital = any(c.isupper() for c in surface)
        if not glued and (
            community or not (capital or in_small_letters(concept, surface, self.units.get(head_end + 1)))
        ):
            return
        takes_topic = "{topic}" in concept.note("fullName") and is_head(concept, surface)
        many = MANY_BEFORE.search(self.folded[max(0, start - 12) : start]) is not None
        end = self._name_end(start, head_end, concept, takes_topic=takes_topic, listed=many, glued=glued)
        if (
            takes_topic
            and end == head_end
            and concept.key in _COMPLETE
            and " " in surface
            and not _P.base.fullmatch(surface)
        ):
            takes_topic = False  # "Trường Chính trị", "HTX Nông nghiệp và …": the name goes on otherwise, if at all
            end = self._name_end(start, head_end, concept, takes_topic=False, listed=many, glued=glued)
        if (village := village_end(self, concept, surface, end)) > 0:
            tail = self.text[head_end:village].strip()
            self.readings[start] = Reading(start, village, concept, head_words(concept, surface), tail, glued=glued)
            place_in_commune(self, self.readings[start])
            return
        if takes_topic and not glued and " " not in surface and not topical(self, head_end, end):
            return
        if unfinished(self.folded, end, concept):
            return
        placed = concept.values("unitKind") or concept.key in _OF_PLACE
        named = place_end(self, head_end) if end == head_end and placed else 0
        area = area_end(self.notes, self.areas, self.people, start, end)
        if area and many:
            self.many.add(start)
            return
        end = area or named or end
        if end - start > _SHORTEST_PAIR:
            for inner in [at for at in range(start + 1, end) if at in self.readings]:
                del self.readings[inner]
        bare, owner = end == head_end, self.owner(end)
        if bare and takes_topic:
            placed = concept.note("unitForm") == "none" or (concept.key in _OF_UNIT and " " in surface)
            of_unit = placed and isinstance(owner, UnitMention)
            part = isinstance(owner, Reading) and (glued or self._names_part(concept, surface, owner.concept))
            cell = glued and concept.key == "party-cell" and self._shared(end, party=True) is not None
            if not of_unit and not part and not cell:
                return
        if (
            bare
            and owner is None
            and (many or self._among_many(end, concept) or in_general(self.folded, start, concept, surface))
        ):
            self.many.add(start)
            return
        tail = self.text[head_end:end]
        known = known_as(surface + tail) if takes_topic and tail else None
        if known is not None:
            concept, surface, tail, takes_topic = known, surface + tail, "", False
        reading = Reading(start, end, concept, head_words(concept, surface), tail.strip(), glued=glued, bare=bare)
        if tail and not takes_topic:
            written = expand(surface + tail)
            reading.head, reading.tail = written[0].upper() + written[1:], ""
            reading.proper = concept.key == "cooperative"
        if of := constituency(self.text, concept, head_end):
            reading.tail, reading.end = of, head_end + len(of) + 1
            owner = self.owner(reading.end)
            numbered_group(self.folded, self.readings, reading, of)
        if area or named:
            self._attach_area(reading, self.owner(end))
        else:
            self._attach(reading, owner)
        if reading.tail and concept.key in _COMPLETE and not reading.explicit:
            reading.proper = True  # "HTX Nông nghiệp Tân Phát" shares no unit with a body named after it
        if reading.explicit and not reading.tail and (of := constituency(self.text, concept, reading.end)):
            reading.constituency, reading.end = of, reading.end + len(of) + 1
        self.readings[start] = reading
        if fold(surface).startswith("sở ") and not many:
            fields(self, reading.end)
        if many and takes_topic:
            members(self, reading.end, concept, reading.head, reading.unit)

    def _name_end(
        self, start: int, head_end: int, concept: Concept, *, takes_topic: bool, listed: bool, glued: bool
    ) -> int:
        if within(concept, "community") and (number := _P.numbered.match(self.folded, head_end)) is not None:
            return number.end()
        if concept.key == "party-cell" and (number := _P.cell_number.match(self.folded, head_end)) is not None:
            return number.end()
        if concept.broader == "party-board" and (end_of_union := union_board_end(self, head_end)) > 0:
            return end_of_union
        if not takes_topic and (number_end := numbered_team(self.folded, start, head_end)) > 0:
            return number_end
        if concept.broader == "division" and (whole_field := end_before_whole(self, start, head_end, glued=glued)) > 0:
            return whole_field
        broader = scheme("organisations").concepts.get(concept.broader or "")
        goes_on = "{topic}" in concept.note("fullName") or (broader is not None and broader.key in CONTINUING)
        continuing = not takes_topic and goes_on  # "Ban Chỉ huy Phòng chống thiên tai | - Tìm kiếm cứu nạn"
        if not takes_topic and not continuing:
            return head_end
        if (known := field_end(self.text, self.folded, head_end, self.text[start:head_end], len(self.text))) > 0:
            return known
        proper = takes_topic and concept.note("unitForm") == "none"
        firm = within(concept, "enterprise")
        sentence = self.notes.sentence_at(start)
        first = _P.numbered.match(self.folded, head_end) if takes_topic and not firm else None
        begin = first.end() if first else head_end
        end = name_end(
            self.text,
            self.folded,
            begin,
            style="firm" if firm and (proper or concept.key == "cooperative") else "proper" if proper else "topic",
            blocked=lambda at: self.blocked(at, proper=proper) and not (firm and self._inner_head(at)),
            limit=sentence.end if sentence else len(self.text),
            listed=listed or concept.broader == "department",
            glued=glued or self._clear_head(start, head_end, sentence.start if sentence else 0),
            continuing=continuing,
            unjoined=continuing and concept.broader == "management-board",
            explained=self.shorts.spans,
        )
        if concept.key in _BY_NUMBER and (numeral := _NUMERAL.search(self.text, begin, end)) is not None:
            return numeral.end()
        number = _P.numbered.match(self.folded, end) if end > begin and takes_topic and not firm else None
        return number.end() if number else end

    def _among_many(self, end: int, concept: Concept) -> bool:
        """Whether a body of several levels stands in a list that ends in those of many units."""
        gap = _P.list.match(self.folded, end)
        return gap is not None and gap.end() in self.many and not {"commune", "any"}.isdisjoint(concept.values("level"))

    def attach(self, reading: Reading) -> None:
        """Gives a reading the body or unit named right after it."""
        self._attach(reading, self.owner(reading.end))

    def _attach_area(self, reading: Reading, owner: Reading | UnitMention | None) -> None:
        """The unit or body named after an area ("Thuế cơ sở 5 tỉnh Lào Cai"); the name has no other."""
        reading.proper = reading.explicit = True
        if isinstance(owner, UnitMention) and not owner.generic:
            reading.tail, reading.end, reading.unit = f"{reading.tail} {owner.unit.name}", owner.end, owner.unit

    def _names_part(self, concept: Concept, surface: str, owner: Concept) -> bool:
        """Whether a bare head before its owner is a name: "Công đoàn Sở Y tế"; not "Đoàn công tác Chính phủ"."""
        passing = concept.key in ("working-team", "delegation", "steering-committee")
        return " " in surface and not passing and may_own(owner, concept)

    def _clear_head(self, start: int, end: int, sentence: int) -> bool:
        """Whether a field of work may follow a head in small letters: "Trung tâm dịch vụ việc làm", "Đội quản lý …"."""
        syllables = len(self.text[start:end].split())
        if syllables >= _LONG_HEAD:
            return True
        return self.text[start].isupper() and (syllables > 1 or start > sentence) and not is_stop(self.folded, end + 1)

    def _inner_head(self, at: int) -> bool:
        """Whether a body read at `at` is rather a word of a firm's name ("Công ty | Tập đoàn | Trường Phát")."""
        reading = self.readings.get(at)
        return (
            reading is not None
            and not self.folded.endswith((" và ", ", "), 0, at)
            and reading.concept.note("unitForm") == "none"
            and "{topic}" in reading.concept.note("fullName")
        )

    def owner(self, end: int) -> Reading | UnitMention | None:
        """The body or unit that begins right after `end`."""
        gap = OWNER.match(self.folded, end)
        if gap is None or "\n" in gap[0]:
            return None
        return self.readings.get(gap.end()) or self.units.get(gap.end())

    def _attach(self, reading: Reading, owner: Reading | UnitMention | None) -> None:
        concept = reading.concept
        if isinstance(owner, UnitMention):
            suit(reading, owner.unit)
            concept = reading.concept
        if (
            isinstance(owner, Reading)
            and not may_own(owner.concept, concept)
            and concept.key == "commune-party-committee"
        ):
            concept = reading.concept = scheme("organisations")["agency-party-committee"]  # "Đảng ủy UBND tỉnh"
            reading.head = "Đảng ủy"
        if isinstance(owner, Reading) and in_other_service(concept, owner.concept):
            concept = reading.concept = scheme("organisations")["division"]  # "Phòng Tổ chức cán bộ | TAND tỉnh"
        if isinstance(owner, Reading) and only_placed(self, reading, owner):
            owner.owned = True  # "giao quân cho Trung đoàn 101 thuộc Sư đoàn 325"
            return
        if isinstance(owner, Reading) and may_own(owner.concept, concept):
            reading.parent, reading.end, reading.explicit, owner.owned = owner, owner.end, True, True
            return
        if isinstance(owner, UnitMention) and reading.tail and of_city(concept, owner):
            reading.tail, reading.end = (
                f"{reading.tail} {unit_form(scheme('organisations')['peoples-committee'], owner.unit)}",
                owner.end,
            )
            return
        if isinstance(owner, UnitMention) and part_of_name(self.folded, owner, concept, reading.tail):
            reading.tail = f"{reading.tail} {self.text[owner.start : owner.end]}"
            reading.unit, reading.end, reading.explicit, reading.proper = owner.unit, owner.end, True, True
            return
        if isinstance(owner, UnitMention) and (
            concept.note("unitForm") != "none" or (reading.bare and not reading.tail)
        ):
            reading.unit = lift(owner.unit, concept) if owner.generic else owner.unit
            reading.end, reading.explicit = owner.end, True
            if concept.note("unitForm") == "none":
                reading.tail, reading.unit = as_said(self.text, owner, concept), None
            return
        if (department := whole(self, reading)) is not None:
            reading.parent, reading.explicit = department, True
            return
        reading.shares = self._shared(reading.end, party=concept.key in _PARTY_OF_ANY)

    def _shared(self, end: int, *, party: bool = False) -> Reading | None:
        """The next body of the same list, whose unit this one shares; a role may stand between.

        With `party` a body without a unit counts too: "Bí thư Đảng ủy, Giám đốc Công ty X".
        """
        cursor = end
        others = _P.and_others.match(self.folded, end)
        if others is not None and (unit := self.units.get(others.end())) is not None:
            return Reading(unit.start, unit.end, scheme("organisations")["board"], "", unit=unit.unit, explicit=True)
        for _ in range(3):
            gap = _P.list.match(self.folded, cursor)
            at = gap.end() if gap else cursor
            if (found := self.readings.get(at)) is not None:
                return found if found.explicit or found.shares or party else None
            hit = self.hits.at(at)
            if hit is None or hit.family != "role":
                owner = self.owner(cursor) if cursor > end else None
                return owner if isinstance(owner, Reading) else None
            inside = glued_place(hit, self.folded)
            if inside is not None:
                return self.readings.get(inside[0])
            cursor = hit.end
            owner = self.owner(cursor)
            if isinstance(owner, Reading):
                return owner if owner.explicit or owner.shares or party else None
            if isinstance(owner, UnitMention):
                return Reading(owner.start, owner.end, hit.concept, "", unit=owner.unit, explicit=True)
        return None
