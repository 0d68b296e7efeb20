"""Reads the names of bodies from right to left.

A body's name ends in the body or unit it belongs to ("Ban Tuyên giáo | Thành ủy | Đà Nẵng"), and several bodies share
what the last one names ("Đảng ủy, HĐND, UBND phường An Hải"): so the last one is read first.
"""

from __future__ import annotations

import re

from kg.articles.model import Kind
from kg.extract.annotations import Annotations, UnitMention
from kg.extract.body_areas import area_end, areas, listed_areas
from kg.extract.body_departments import longer_field
from kg.extract.body_deputies import constituency, numbered_group
from kg.extract.body_ends import end_of_name
from kg.extract.body_extent import OWNER, counted, foreign_end, place_end, topical, unfinished
from kg.extract.body_firms import branch_end, is_brand
from kg.extract.body_generic import by_name, capital_word, ends_in_name, in_general, is_built, no_body
from kg.extract.body_head import Head, said_by_head
from kg.extract.body_headed_lists import headed_lists
from kg.extract.body_kinds import (
    OF_STATE,
    in_small_letters,
    is_head,
    known_as,
    may_own,
    within,
)
from kg.extract.body_letters import read_letters
from kg.extract.body_lists import (
    MANY_AFTER,
    MANY_BEFORE,
    bodies_of_units,
    fields,
    first_of_two,
    members,
    shared_heads,
    standing_bodies,
)
from kg.extract.body_names import head_words, spaced
from kg.extract.body_owners import among_many, attach, attach_area, shared
from kg.extract.body_places import places_of
from kg.extract.body_press import press_titles
from kg.extract.body_reading import Reading
from kg.extract.body_repeats import CALLED_AGAIN, repeat_names
from kg.extract.body_rows import further_units
from kg.extract.body_shorts import ShortForms
from kg.extract.body_small import named_in_small
from kg.extract.body_tasks import task_end
from kg.extract.body_villages import place_in_commune, village_end
from kg.extract.hits import find_hits
from kg.extract.patterns import GapPatterns, word_file
from kg.language.abbreviations import expand
from kg.language.folding import fold
from kg.vocabulary import Concept, scheme

__all__ = ["Reader"]

_P = GapPatterns("body_patterns.toml", "reader")

_OF_UNIT = (
    *("hospital", "high-command", "cultural-institution", "trade-union", "association-executive-committee"),
    *("broadcaster", "prison", "station"),
)
"""Heads that a unit alone completes: "Bệnh viện tỉnh", "Bộ Tư lệnh Thành phố"."""
_COMMUNES = ("phường ", "xã ", "thị trấn ", "đặc khu ", "phường,", "xã,", "phường.", "xã.")
_YOUTH_UNION = "Đoàn Thanh niên Cộng sản Hồ Chí Minh"
_FRONT = "Mặt trận"
_STEERING = "steering-committee"
_COMPLETE = ("cooperative", "political-school", "bank")
_UNQUOTED = str.maketrans("", "", '“”"')
_LETTERS = re.compile(r"\s\([^\s()]{2,12}\)(?=\s)")
"""What a name is called for short, within it: "Ngân hàng Công thương Việt Nam | (VietinBank) | Chi nhánh A"."""
_REGION = re.compile(r"Quân khu (\d)\b")
_SHORTEST_PAIR = 5  # characters from which on a name may hold another
_AREAS = tuple(word_file("body_words.json").words("area_ends"))
"""Ends of kinds that a number goes on with: "Thuế cơ sở | 5"."""


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
        headed_lists(self)
        standing_bodies(self)
        repeat_names(self)
        read_letters(self)
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
        """Reads the body whose kind is named from `start` to `head_end`, if one is meant; none in "số 31/TB-VP"."""
        if self.folded[start - 1 : start] == "/" and self.folded[start - 2 : start - 1].isdigit():
            return
        if (longer := longer_field(self.text, self.folded, start, head_end)) is not None:
            head_end, concept = longer
        if concept.broader == "party-board" and _P.of_union.match(self.folded, head_end):
            head_end, concept = start + len("Ban"), scheme("organisations")["board"]  # "Ban Tổ chức | - Kiểm tra"
        compound = _P.compound.search(self.folded, max(0, start - 6), start) is not None
        briefing = self.text[start].islower() or self.text[max(0, start - 3) : head_end] == "AO BAN"
        briefing = briefing and _P.briefing.match(self.folded, max(0, start - len("giao "))) is not None
        if (self.text[start].islower() and compound) or briefing:
            rest = self.folded[start:head_end].partition(" ")[2]  # "cán | bộ Công an xã"
            within_it = scheme("organisations").by_wording(rest)
            if within_it:
                self._read(head_end - len(rest), head_end, within_it[0], glued)
            return
        head = Head(start, head_end, concept, said_by_head(self.text[start:head_end], glued=glued), glued)
        if concept.key == "delegation" and head.surface == "Đoàn" and self._of_commune(head_end):
            head.concept, head.surface = scheme("organisations")["youth-union"], _YOUTH_UNION
            concept = head.concept
        if head.surface == _FRONT and not self._of_front(head):
            return
        if head.surface in (_FRONT, f"Ủy ban {_FRONT}"):
            head.surface += " Tổ quốc"
        force = concept.key == "police-branch" and self.folded.endswith("lực lượng ", 0, start)
        feast = fold(head.surface) == "hội" and _P.feast.search(self.folded, max(0, start - 6), start)
        if concept.note("unmatched") or force or feast or no_body(self.folded, head_end, head.surface, glued=glued):
            return
        head.takes_topic = "{topic}" in concept.note("fullName") and is_head(concept, head.surface)
        if self._of_many_units(head):
            bodies_of_units(self, start, head_end, concept)
            self.many |= {start} - self.readings.keys()
            return
        if not self._may_begin_name(head):
            return
        head.listed = MANY_BEFORE.search(self.folded[max(0, start - 12) : start]) is not None
        end = self._end(head)
        if head.listed and end > head_end and self.text[start:end].islower():
            return  # "có ít nhất 2 hợp tác xã nông nghiệp công nghệ cao"
        if fold(head.surface) == "doanh nghiệp" and head_end + 1 in self.units:
            return  # "Doanh nghiệp Quảng Ngãi và Kon Tum có 9 dự án": those of the province
        of_village, tail = village_end(self, concept, head.surface, head_end, end)
        if of_village:
            village = Reading(start, of_village, concept, head_words(concept, head.surface), tail, glued=glued)
            self.readings[start] = village
            place_in_commune(self, village)
            return
        if self._makes_name(head, end):
            self._read_placed(head, end)

    def _of_commune(self, end: int) -> bool:
        """Whether a commune is named or meant right behind the word: "Đoàn | phường" is its Youth Union."""
        owner = self.owner(end)
        return isinstance(owner, UnitMention) and self.folded.startswith(_COMMUNES, owner.start)

    def _of_front(self, head: Head) -> bool:
        """Whether the Front of a unit is named behind an office: "Phó Chủ tịch | Mặt trận tỉnh"."""
        return head.start - 1 in self.offices and isinstance(self.owner(head.end), UnitMention)

    def _of_many_units(self, head: Head) -> bool:
        """Whether bodies of many units are meant: "HĐND, UBND các xã"; an area or a capital goes on a name."""
        if self.folded.endswith(_AREAS, head.start, head.end) or within(head.concept, "community"):
            return False  # "Trưởng thôn 5 xã A"
        many_of = MANY_AFTER.match(self.folded, head.end)
        if many_of is None or capital_word(self.text, many_of.start()):
            return False
        if head.concept.key == _STEERING and task_end(self, head.end):
            return False  # "Ban Chỉ đạo các chương trình mục tiêu quốc gia xã A"
        if head.concept.key == "management-board" and not _P.of_units.match(self.folded, head.end):
            return not isinstance(self.owner(end_of_name(self, head)), UnitMention)  # "BQL các chợ | phường A"
        if many_of["provinces"] and head.concept.key != "local-police" and self.notes.context.edition != "2025":
            return False  # once a city was a district's equal, too: "UBND tỉnh, thành phố" of two units
        named = self.text[many_of.end() + 1 : many_of.end() + 2]  # "UBND xã, phường", but "UBND xã và thị trấn Sa Pa"
        return not many_of["kinds"] or not (named.isupper() or named.isdigit())

    def _may_begin_name(self, head: Head) -> bool:
        """Whether the words may be those of a name: as they are written, and not of something that is built."""
        if within(head.concept, "institution") and is_built(self.folded, head.start):
            return False
        if head.glued:
            return True
        if within(head.concept, "community"):
            return False
        if any(c.isupper() for c in head.surface) or self._of_secretary(head):
            return True
        return named_in_small(self, head) or in_small_letters(head.concept, head.surface, self.units.get(head.end + 1))

    def _of_secretary(self, head: Head) -> bool:
        """Whether it is the party committee in small letters behind the office of one: "Bí thư | đảng ủy, Chủ tịch"."""
        if head.concept.key != "commune-party-committee" or head.start - 1 not in self.offices:
            return False
        begin = max(hit.start for hit in self.hits.roles if hit.end == head.start - 1)
        return MANY_BEFORE.search(self.folded[max(0, begin - 12) : begin]) is None  # "trao cho các bí thư đảng ủy"

    def _end(self, head: Head) -> int:
        """Where the name ends; a head that names a body by itself takes no topic where none follows."""
        if branch := branch_end(self, head):
            return branch
        small = head.concept.key == "border-post" and self.text[head.end + 1 : head.end + 2].islower()
        if head.takes_topic and (
            _P.tells.match(self.folded, head.end) or (small and not _P.gate.match(self.folded, head.end))
        ):
            return head.end
        end = end_of_name(self, head)
        complete = head.concept.key in _COMPLETE and " " in head.surface and not _P.base.fullmatch(head.surface)
        if head.takes_topic and end == head.end and complete:
            head.takes_topic = False  # "Trường Chính trị", "HTX Nông nghiệp và …": it goes on otherwise, if at all
            end = end_of_name(self, head)
        return end

    def _makes_name(self, head: Head, end: int) -> bool:
        """Whether what follows the head up to `end` makes a name with it."""
        one_syllable = head.takes_topic and not head.glued and head.syllables == 1
        one_syllable = one_syllable and head.concept.key != _STEERING
        numbered = end > head.end and self.text[head.end : end].strip().isdigit()  # "Phòng 9 | VKSND tỉnh"
        if one_syllable and not (numbered or is_brand(head)) and not topical(self, head.end, end):
            return False
        if head.concept.key == "section" and not self.text[head.end + 1 : head.end + 2].isupper():
            return False
        return not unfinished(self.folded, end, head.concept)

    def _read_placed(self, head: Head, end: int) -> None:
        """Reads a name that ends at `end`, or in the place or area that goes on with it there."""
        place = place_end(self, head) if end == head.end else 0
        place = place or (foreign_end(self, head.end) if end == head.end and not head.takes_topic else 0)
        letters = _LETTERS.match(self.text, end)
        before = letters.end() if letters else end  # "Kiểm toán nhà nước (KTNN) | khu vực IX"
        area = area_end(self.notes, self.areas, (self.people, self.readings), head.start, before, head_end=head.end)
        if area and head.listed:
            self._read_areas(head, area)
            return
        end = area or place or end
        if end - head.start > _SHORTEST_PAIR:
            for inner in [at for at in range(head.start + 1, end) if at in self.readings]:
                del self.readings[inner]
        bare, owner = end == head.end, self.owner(end)
        if bare and head.takes_topic and not self._stands_alone(head, owner):
            self._called_again(head)
            return
        several = head.listed and (isinstance(owner, Reading) or (owner is not None and owner.generic))
        if bare and (several or (owner is None and self._in_general(head))):
            self.many.add(head.start)  # "các trạm y tế xã", "các bộ phận UBND phường"
            return
        if head.listed and owner is None and counted(head.surface, self.text[head.end : end]):
            self.many.add(head.start)
            return
        reading = self._named(head, end)
        if of := constituency(self.text, head.concept, head.end):
            reading.tail, reading.end = of, head.end + len(of) + 1
            owner = self.owner(reading.end)
            numbered_group(self.folded, self.readings, reading, of)
        if area or place:
            attach_area(reading, self.owner(end))
        else:
            attach(self, reading, owner)
        self._finish(head, reading)

    def _read_areas(self, head: Head, end: int) -> None:
        """Reads the bodies of several areas, each where its place is named: "5 Hạt Kiểm lâm khu vực | A, B, …"."""
        places = listed_areas(self.notes, head.end, end)
        if not places:
            self.many.add(head.start)
        words = head_words(head.concept, head.surface)
        for start, stop in places:
            for inner in [at for at in range(start, stop) if at in self.readings]:
                del self.readings[inner]
            tail = f"{self.text[head.end : places[0][0]].strip()} {self.text[start:stop]}".strip()
            begin = head.start if start == places[0][0] else start
            self.readings[begin] = Reading(begin, stop, head.concept, words, tail, explicit=True, proper=True)

    def _called_again(self, head: Head) -> None:
        """Reads "Quân khu" as the one that the article names with its number: "Bộ Tham mưu Quân khu".

        Of boards called by their kind alone `repeat_names` keeps those that it can name.
        """
        if (head.concept.key in CALLED_AGAIN or is_brand(head)) and not head.listed:
            words = head_words(head.concept, head.surface)
            self.readings[head.start] = Reading(head.start, head.end, head.concept, words, glued=head.glued, bare=True)
            return
        named = _REGION.search(self.text) if head.concept.key == "military-region" else None
        if named is not None:
            words = head_words(head.concept, head.surface)
            self.readings[head.start] = Reading(head.start, head.end, head.concept, words, named[1], glued=head.glued)

    def _stands_alone(self, head: Head, owner: Reading | UnitMention | None) -> bool:
        """Whether a head that wants a topic names a body without one, before its `owner`: "Bệnh viện tỉnh"."""
        concept = head.concept
        placed = concept.note("unitForm") == "none" or (concept.key in _OF_UNIT and head.syllables > 1)
        placed = placed or fold(expand(head.surface)).endswith("quản lý dự án")
        if concept.key == "ministry-bureau" and head.syllables > 1:
            return True  # "Vụ Địa phương"
        if isinstance(owner, UnitMention) and (placed or by_name(self.folded, owner, concept)):
            return True
        if isinstance(owner, Reading) and "thuộc" in self.folded[head.end : owner.start]:
            return False  # "các viện, bệnh viện trực thuộc Bộ Y tế"
        if isinstance(owner, Reading) and (head.glued or _names_part(head, owner.concept)):
            return True
        return head.glued and concept.key == "party-cell" and shared(self, head.end, party=True) is not None

    def _in_general(self, head: Head) -> bool:
        """Whether a kind without a name or owner means none in particular."""
        if head.listed or among_many(self, head.end, head.concept):
            return True
        if self._of_secretary(head):
            return False
        return in_general(self.folded, head.start, head.concept, head.surface)

    def _named(self, head: Head, end: int) -> Reading:
        """The reading of a name that ends at `end`, without its owner."""
        tail, bare = self.text[head.end : end], end == head.end
        known = known_as(head.surface + tail) if head.takes_topic and tail else None
        if known is None and head.listed and " và " in tail:
            tail = first_of_two(head.surface, tail)
            end = head.end + len(tail)
            known = known_as(head.surface + tail)
        if known is not None:
            head.concept, head.surface, head.takes_topic, tail = known, head.surface + tail, False, ""
        words = head_words(head.concept, head.surface)
        tail = _LETTERS.sub("", tail).translate(_UNQUOTED)
        reading = Reading(head.start, end, head.concept, words, tail.strip(), glued=head.glued, bare=bare)
        if tail and not head.takes_topic:
            written = spaced(expand(head.surface + tail))
            reading.head, reading.tail = written[0].upper() + written[1:], ""
            of_state = fold(reading.head).endswith(OF_STATE) and not within(head.concept, "front-body")
            reading.named = True
            reading.proper = of_state or head.concept.key == "cooperative"
        return reading

    def _finish(self, head: Head, reading: Reading) -> None:
        """Keeps a reading that has its owner, with its constituency, and reads the rest of the list it opens."""
        complete = (
            head.concept.key in _COMPLETE or head.commercial or ends_in_name(head.concept, reading.tail, reading.head)
        )
        named = reading.tail or (head.concept.key == "bank" and not reading.bare)  # "Agribank Chi nhánh Bảo Thắng"
        if named and complete and not reading.explicit:
            reading.proper = True  # "HTX Nông nghiệp Tân Phát" shares no unit with a body named after it
        if reading.explicit and not reading.tail and (of := constituency(self.text, head.concept, reading.end)):
            reading.constituency, reading.end = of, reading.end + len(of) + 1
        self.readings[head.start] = reading
        if fold(head.surface).startswith("sở ") and not head.listed:
            fields(self, reading.end)
        if head.listed and head.takes_topic:
            members(self, reading.end, head.concept, reading.head, reading.unit)

    def attach(self, reading: Reading) -> None:
        """Gives a reading the body or unit named right after it."""
        attach(self, reading, self.owner(reading.end))

    def owner(self, end: int) -> Reading | UnitMention | None:
        """The body or unit that begins right after `end`."""
        gap = OWNER.match(self.folded, end)
        if gap is None or "\n" in gap[0]:
            return None
        return self.readings.get(gap.end()) or self.units.get(gap.end())


def _names_part(head: Head, owner: Concept) -> bool:
    """Whether a bare head before its owner is a name: "Công đoàn Sở Y tế"; not "Đoàn công tác Chính phủ"."""
    passing = head.concept.key in ("working-team", "delegation", "steering-committee")
    return head.syllables > 1 and not passing and may_own(owner, head.concept)
