"""The bodies an article names: kind, name in full words, the unit each belongs to.

Works from right to left, because a body's name ends in the body or unit it belongs to ("Ban Tuyên giáo | Thành ủy |
Đà Nẵng") and several bodies share what the last one names ("Đảng ủy, HĐND, UBND phường An Hải").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc

from kg.articles.model import Kind
from kg.extract.annotations import Annotations, BodyMention, UnitMention, annotations
from kg.extract.body_names import full_name, head_words, name_end, unit_form
from kg.extract.body_units import default_unit, fits, lift
from kg.extract.hits import Hit, find_hits
from kg.facts import Body, UnitRef
from kg.language.folding import fold
from kg.vocabulary import Concept, scheme

__all__ = ["bodies", "implied_body"]

_OWNER = re.compile(r"\s+(?:của\s+|thuộc\s+|trực thuộc\s+)?")
_LIST = re.compile(r"\s*(?:[,;/&]|[-–]|\bvà\b|\bkiêm\b|\bcùng\b)?\s*(?:(?:và )?(?:giữ chức(?: vụ| danh)?|làm)\s+)?(?:(?:nguyên|cựu|quyền)\s+)?")
_SMALL_HEAD = re.compile(r"\b(?:các|những|hai|ba|bốn|\d+)\s+(sở|phòng|ban|cục|chi cục)\s*(?:,\s*ngành\s*)?:?\s+")
_LONGEST_LIST = 15
_LONG_HEAD = 3
"""Syllables from which on a head is unmistakable, so that its field of work may follow in small letters."""
_MANY_BEFORE = re.compile(r"\b(?:các|những|nhiều|một số|mỗi|từng|mọi|hai|ba|bốn|năm|\d+)\s+$")
_MANY_AFTER = re.compile(r"\s+(?:các|những|cấp|mỗi|từng|nhiều|\d+ (?:xã|phường|quận|huyện|tỉnh)|hai|ba|bốn)\b")
_CREDITED = re.compile(r"(?:ảnh|nguồn|tin|theo)\s*:\s*$")
_WORD = re.compile(r"[^\s,.;:()]+")
_NEXT_LISTED = re.compile(r"\s*(?:,|;|\bvà\b)\s*")


@dataclass(slots=True)
class _Reading:
    """A body as read: where, of what kind, and what it belongs to."""

    start: int
    end: int
    concept: Concept
    head: str
    tail: str = ""
    parent: _Reading | None = None
    unit: UnitRef | None = None
    explicit: bool = False
    """The unit or parent stands in the text with this body."""
    glued: bool = False
    """Inside a role ("Trưởng ban Tuyên giáo")."""
    bare: bool = False
    """Nothing but the words of its kind."""
    owned: bool = False
    """Swallowed by the name of a body that is part of it."""
    proper: bool = False
    """The unit is part of a proper name ("Bệnh viện Đa khoa khu vực Tháp Mười")."""
    shares: _Reading | None = None
    """The next body of the same list, whose unit this one takes."""

    def body(self) -> Body:
        """The value."""
        if self.parent is not None:
            owner = self.parent.body()
            return Body(full_name(self.head, self.tail, owner.name, ""), self.concept.key, owner.unit)
        of_body = "{body}" in self.concept.note("fullName")
        unit = self.unit.name if of_body and self.unit else unit_form(self.concept, self.unit)
        if self.proper:
            unit = ""
        return Body(full_name(self.head, self.tail, "", unit), self.concept.key, self.unit)


def glued_place(hit: Hit, folded: str) -> tuple[int, int, Concept] | None:
    """The body that begins inside a role that swallows its first word: "Trưởng [ban] Tuyên giáo".

    Its start, the end of the longest wording of a kind that begins there, and that kind.
    """
    wanted = hit.concept.note("gluesTo")
    at = folded.rfind(fold(wanted), hit.start + 1, hit.end) if wanted else -1
    if at < 0:
        return None
    words = list(_WORD.finditer(folded, at, at + 90))[:8]
    for last in reversed(words):
        found = scheme("organisations").by_wording(folded[at : last.end()])
        if found and not found[0].note("unmatched"):
            return at, last.end(), found[0]
    return None


class _Reader:
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
        self.readings: dict[int, _Reading] = {}

    def run(self) -> list[_Reading]:
        """Every body, in the order of the text."""
        for start, head_end, concept, glued in sorted(self._places(), key=lambda place: -place[0]):
            self._read(start, head_end, concept, glued)
        self._shared_heads()
        return [self.readings[start] for start in sorted(self.readings)]

    def _places(self) -> list[tuple[int, int, Concept, bool]]:
        inside = {offset for m in self.notes.units if not m.generic for offset in range(m.start + 1, m.end)}
        inside |= {m.start for m in self.notes.units if self.text[m.start : m.start + 1].isupper() and not m.generic}
        inside |= {offset for m in self.notes.people if m.by_name for offset in range(m.start, m.end)}
        places: dict[int, tuple[int, int, Concept, bool]] = {}
        for hit in self.hits.all:
            if hit.family == "body" and hit.start not in inside and not self._credited(hit.start):
                for place in _whole_and_part(hit, self.folded):
                    places.setdefault(place[0], place)
            elif hit.family == "role" and (found := glued_place(hit, self.folded)) is not None:
                at, end, concept = found
                follower = self.hits.at(hit.end + 1)
                if follower is not None and follower.family == "body" and _heads(hit.concept, follower.concept):
                    continue  # "Phó Trưởng ban Thường trực Ban Tuyên giáo": the body is named after the role
                for start, stop, kind, _ in _whole_and_part(Hit(at, end, "body", concept), self.folded):
                    places[start] = (start, stop, kind, start == at)
        return list(places.values())

    def _credited(self, start: int) -> bool:
        """Whether a wording stands in a credit ("Ảnh: Báo Đà Nẵng")."""
        sentence = self.notes.sentence_at(start)
        credit = sentence is not None and sentence.kind in (Kind.CREDIT, Kind.BYLINE)
        credit = credit or any(p.kind is Kind.DATELINE and p.start <= start < p.end for p in self.notes.paragraphs)
        return credit or _CREDITED.search(self.folded[max(0, start - 10) : start]) is not None

    def blocked(self, at: int, *, proper: bool) -> bool:
        """Whether something else than the words of a name begins at `at`."""
        if at in self.readings or at in self.people:
            return True
        unit = self.units.get(at)
        if unit is not None and (not proper or self.folded.startswith(unit.unit.name.split()[0].casefold(), at)):
            return True
        hit = self.hits.at(at)
        return hit is not None and hit.family == "role"

    def _read(self, start: int, head_end: int, concept: Concept, glued: bool) -> None:
        if _MANY_AFTER.match(self.folded, head_end) or concept.note("unmatched"):
            return
        surface = self.text[start:head_end]
        community = _within(concept, "community")
        if not glued and (community or not (any(c.isupper() for c in surface) or _in_small_letters(concept, surface))):
            return
        takes_topic = "{topic}" in concept.note("fullName") and _is_head(concept, surface)
        many = _MANY_BEFORE.search(self.folded[max(0, start - 12) : start]) is not None
        end = self._name_end(start, head_end, concept, takes_topic=takes_topic, listed=many, glued=glued)
        if takes_topic and not glued and " " not in surface and not self._topical(head_end, end):
            return
        for inner in [at for at in self.readings if head_end <= at < end]:
            del self.readings[inner]
        bare, owner = end == head_end, self._owner(end)
        if bare and takes_topic:
            of_unit = concept.note("unitForm") == "none" and isinstance(owner, UnitMention)
            if not of_unit and not (glued and isinstance(owner, _Reading)):
                return
        if many and bare and owner is None:
            return
        tail = self.text[head_end:end]
        known = _known_as(surface + tail) if takes_topic and tail else None
        if known is not None:
            concept, surface, tail, takes_topic = known, surface + tail, "", False
        reading = _Reading(start, end, concept, head_words(concept, surface), tail.strip(), glued=glued, bare=bare)
        if tail and not takes_topic:
            reading.head, reading.tail = surface[0].upper() + surface[1:] + tail, ""
        self._attach(reading, owner)
        self.readings[start] = reading
        if many and takes_topic:
            self._members(reading.end, concept, reading.head, reading.unit)

    def _name_end(self, start: int, head_end: int, concept: Concept, *, takes_topic: bool, listed: bool, glued: bool) -> int:
        broader = scheme("organisations").concepts.get(concept.broader or "")
        continuing = not takes_topic and broader is not None and broader.key in _CONTINUING
        if not takes_topic and not continuing:
            return head_end
        proper = takes_topic and concept.note("unitForm") == "none"
        firm = _within(concept, "enterprise")
        sentence = self.notes.sentence_at(start)
        return name_end(
            self.text,
            self.folded,
            head_end,
            style="proper" if proper else "topic",
            blocked=lambda at: self.blocked(at, proper=proper) and not (firm and self._inner_head(at)),
            limit=sentence.end if sentence else len(self.text),
            listed=listed,
            glued=glued or len(self.text[start:head_end].split()) >= _LONG_HEAD,
            continuing=continuing,
            unjoined=continuing and concept.broader == "management-board",
        )

    def _topical(self, head_end: int, end: int) -> bool:
        """Whether what follows a one-syllable head makes a name: "Hội Luật gia", "Sở Tài chính", not "Hội Phú"."""
        words = self.text[head_end:end].split()
        return len(words) > 1 or any(word.isupper() and len(word) > 1 for word in words)

    def _inner_head(self, at: int) -> bool:
        """Whether a body read at `at` is rather a word of a firm's name ("Công ty cổ phần | Tập đoàn | Trường Phát")."""
        reading = self.readings.get(at)
        return reading is not None and reading.concept.note("unitForm") == "none" and "{topic}" in reading.concept.note("fullName")

    def _members(self, cursor: int, concept: Concept, head: str, unit: UnitRef | None = None) -> None:
        """Members of "các sở: Nội vụ, Tài chính và Y tế", which share the head, from `cursor` on."""
        for _ in range(_LONGEST_LIST):
            gap = _NEXT_LISTED.match(self.folded, cursor)
            at = gap.end() if gap else cursor
            if at in self.readings or (self.text[at : at + 1].islower()):
                return
            blocked = lambda at: self.blocked(at, proper=False)  # noqa: E731
            end = name_end(self.text, self.folded, at, style="topic", blocked=blocked, limit=len(self.text), listed=True)
            if end == at:
                return
            member = _Reading(at, end, concept, head, self.text[at:end].strip(), unit=unit)
            known = _known_as(f"{head} {member.tail}")
            if known is None and " và " in member.tail:  # "Tài chính và Y tế" are two, "Khoa học và Công nghệ" one
                member.tail = member.tail.partition(" và ")[0]
                member.end = at + len(member.tail)
                known = _known_as(f"{head} {member.tail}")
            if known is not None:
                member.concept, member.head, member.tail = known, head_words(known, f"{head} {member.tail}"), ""
            self._attach(member, self._owner(member.end))
            self.readings[at] = member
            cursor = member.end

    def _shared_heads(self) -> None:
        """Lists whose head is in small letters: "giao các sở: Nội vụ, Tài chính"."""
        for match in _SMALL_HEAD.finditer(self.folded):
            if self.text[match.end() : match.end() + 1].isupper() and match.end() not in self.readings:
                found = scheme("organisations").by_wording(match[1])
                if found:
                    self._members(match.end(), found[0], match[1].capitalize())

    def _owner(self, end: int) -> _Reading | UnitMention | None:
        """The body or unit that begins right after `end`."""
        gap = _OWNER.match(self.folded, end)
        if gap is None or "\n" in gap[0]:
            return None
        return self.readings.get(gap.end()) or self.units.get(gap.end())

    def _attach(self, reading: _Reading, owner: _Reading | UnitMention | None) -> None:
        concept = reading.concept
        if isinstance(owner, _Reading) and not _may_own(owner.concept, concept) and concept.key == "commune-party-committee":
            concept = reading.concept = scheme("organisations")["agency-party-committee"]  # "Đảng ủy UBND tỉnh"
            reading.head = "Đảng ủy"
        if isinstance(owner, _Reading) and _may_own(owner.concept, concept):
            reading.parent, reading.end, reading.explicit, owner.owned = owner, owner.end, True, True
            return
        if isinstance(owner, UnitMention) and reading.tail and self._part_of_name(owner, concept):
            reading.tail = f"{reading.tail} {self.text[owner.start : owner.end]}"
            reading.unit, reading.end, reading.explicit, reading.proper = owner.unit, owner.end, True, True
            return
        if isinstance(owner, UnitMention) and (concept.note("unitForm") != "none" or (reading.bare and not reading.tail)):
            reading.unit = lift(owner.unit, concept) if owner.generic else owner.unit
            reading.end, reading.explicit = owner.end, True
            if concept.note("unitForm") == "none":
                reading.tail, reading.unit = owner.unit.name, None
            return
        reading.shares = self._shared(reading.end)

    def _part_of_name(self, unit: UnitMention, concept: Concept) -> bool:
        """Whether a bare unit name ends the proper name of an institution or firm."""
        bare = not unit.generic and not self.folded.startswith(unit.unit.name.split()[0].casefold(), unit.start)
        return bare and (_within(concept, "institution") or _within(concept, "enterprise")) and not self.text[unit.start : unit.end].startswith(("TP", "Tp", "TX", "P.", "Q."))

    def _shared(self, end: int) -> _Reading | None:
        """The next body of the same list, whose unit this one shares; a role may stand between."""
        cursor = end
        for _ in range(3):
            gap = _LIST.match(self.folded, cursor)
            at = gap.end() if gap else cursor
            if (found := self.readings.get(at)) is not None:
                return found if found.explicit or found.shares else None
            hit = self.hits.at(at)
            if hit is None or hit.family != "role":
                owner = self._owner(cursor) if cursor > end else None
                return owner if isinstance(owner, _Reading) else None
            inside = glued_place(hit, self.folded)
            if inside is not None:
                return self.readings.get(inside[0])
            cursor = hit.end
            owner = self._owner(cursor)
            if isinstance(owner, _Reading):
                return owner if owner.explicit or owner.shares else None
            if isinstance(owner, UnitMention):
                return _Reading(owner.start, owner.end, hit.concept, "", unit=owner.unit, explicit=True)
        return None


_CONTINUING = frozenset({"division", "centre", "board", "management-board", "department"})
"""Kinds whose known names may go on: "Phòng Kinh tế" in "Phòng Kinh tế, Hạ tầng và Đô thị"."""


@lru_cache(maxsize=4096)
def _heads(role: Concept, body: Concept) -> bool:
    """Whether a role is one of heading such a body."""
    kinds = {kind.key for kind in scheme("organisations").path(body.key)}
    return not kinds.isdisjoint(role.values("headOf"))


def _plain(concept: Concept) -> bool:
    """Whether a kind's full name needs nothing but its unit."""
    template = concept.note("fullName")
    return "{body}" not in template and "{topic}" not in template


@lru_cache(maxsize=4096)
def _within(concept: Concept, ancestor: str) -> bool:
    """Whether a concept is a kind of body under `ancestor` (a role is none)."""
    organisations = scheme("organisations")
    return concept.key in organisations.concepts and organisations.within(concept.key, ancestor)


@lru_cache(maxsize=1024)
def _heads_of(concept: Concept) -> frozenset[str]:
    return frozenset(fold(head) for head in concept.values("head"))


def _is_head(concept: Concept, surface: str) -> bool:
    return fold(surface) in _heads_of(concept)


@lru_cache(maxsize=4096)
def _known_as(name: str) -> Concept | None:
    """The kind that a name read word by word is the wording of ("Ban Văn hóa-Xã hội": a board of the HĐND)."""
    written = re.sub(r"\s*[-–]\s*", " - ", fold(name))
    found = scheme("organisations").by_wording(" ".join(written.split()))
    return found[0] if found and "{topic}" not in found[0].note("fullName") else None


def _in_small_letters(concept: Concept, surface: str) -> bool:
    """Whether a kind may be named in small letters: those so written, long wordings, party committees."""
    return concept.note("fullName")[:1].islower() or len(surface.split()) > 2 or bool(concept.note("unitKind"))


def _whole_and_part(hit: Hit, folded: str) -> list[tuple[int, int, Concept, bool]]:
    """A wording that holds two bodies ("Văn phòng Thành ủy") as both; others as they are."""
    template = hit.concept.note("fullName")
    if "{body}" in template:
        head = fold(template.partition("{")[0].strip())
        rest = hit.start + len(head) + 1
        if head and folded.startswith(head + " ", hit.start) and rest < hit.end:
            found = scheme("organisations").by_wording(folded[rest : hit.end])
            if found:
                return [(hit.start, rest - 1, hit.concept, False), (rest, hit.end, found[0], False)]
    return [(hit.start, hit.end, hit.concept, False)]


@lru_cache(maxsize=8192)
def _may_own(owner: Concept, part: Concept) -> bool:
    """Whether a body of the kind `part` can be part of one of the kind `owner`."""
    wanted = part.values("partOf")
    if wanted:
        return any(_within(owner, key) for key in wanted)
    template = part.note("fullName")
    return "{body}" in template or ("{topic}" in template and part.note("unitForm") != "none")


def implied_body(notes: Annotations, key: str, unit: UnitRef | None, start: int) -> Body | None:
    """The body that a role names by itself: of a kind (key of a concept) with its unit, or a literal national body.

    None where the body needs a unit and the article gives none.
    """
    concept = scheme("organisations").concepts.get(key)
    if concept is None:
        return Body(key)
    if concept.note("unitForm") == "none":
        return Body(concept.note("fullName") or concept.label_vi, key)
    owner = (lift(unit, concept) if unit else None) or default_unit(notes, concept, start)
    if owner is None:
        return None
    return Body(full_name(head_words(concept, concept.label_vi), "", "", unit_form(concept, owner)), key, owner)


def _settle(notes: Annotations, readings: list[_Reading]) -> None:
    """Gives a unit to every body that has none: of its list, the last one of its name, its kind, the context."""
    last: dict[str, _Reading] = {}
    schools: list[_Reading] = []
    for reading in readings:
        name = fold(f"{reading.head} {reading.tail}")
        if reading.parent is None and reading.unit is None and reading.concept.note("unitForm") != "none":
            _settle_one(notes, reading, last.get(name), schools)
        if reading.explicit:
            last[name] = reading
        if _within(reading.concept, "institution"):
            schools.append(reading)


def _settle_one(notes: Annotations, reading: _Reading, same: _Reading | None, institutions: list[_Reading]) -> None:
    concept = reading.concept
    if reading.shares is not None:
        _settle_shared(notes, reading, reading.shares)
        if reading.proper:
            return
    elif same is not None and (reading.tail or len(concept.values("level")) == 1):
        reading.unit, reading.parent = same.unit, same.parent
    if concept.key == "hospital" and reading.tail:
        return  # a hospital's proper name says where it is
    if reading.unit is None and reading.parent is None:
        reading.parent = _parent_by_kind(notes, reading, institutions)
    if reading.unit is None and reading.parent is None:
        unit = default_unit(notes, concept, reading.start)
        reading.unit = unit if unit is None or fits(concept, unit) else lift(unit, concept)


def _settle_shared(notes: Annotations, reading: _Reading, shared: _Reading) -> None:
    owner = shared.parent
    if _within(shared.concept, "community"):
        reading.tail, reading.proper = shared.body().name, True  # "Bí thư Chi bộ, Trưởng bản X": that village's cell
        return
    if owner is not None and "{body}" in reading.concept.note("fullName") and _may_own(owner.concept, reading.concept):
        reading.parent = owner
        return
    last = shared
    while last.unit is None and last.parent is None and last.shares is not None:
        last = last.shares
    owner = last.parent
    unit = last.body().unit
    if unit is None and last.concept.note("unitForm") != "none":
        unit = default_unit(notes, (owner or last).concept, last.start)
    if unit is not None:
        reading.unit = lift(unit, reading.concept)
        if "{body}" in reading.concept.note("fullName"):
            reading.parent = _part_of(reading, unit)


def _parent_by_kind(notes: Annotations, reading: _Reading, institutions: list[_Reading]) -> _Reading | None:
    """For boards that are always part of another body ("Ban Kinh tế - Ngân sách" of the HĐND): that body."""
    if "{body}" not in reading.concept.note("fullName"):
        return None
    organisations = scheme("organisations")
    wanted = reading.concept.values("partOf")
    if any(organisations.within(key, "institution") for key in wanted):
        return next((r for r in reversed(institutions) if any(organisations.within(r.concept.key, k) for k in wanted)), None)
    about = notes.context.unit
    if about is not None and (found := _part_of(reading, about)) is not None and not reading.tail:
        return found
    for key in wanted:
        concept = organisations[key]
        unit = default_unit(notes, concept, reading.start)
        if unit is not None and fits(concept, unit):
            return _part_of(reading, unit)
    return None


def _part_of(reading: _Reading, unit: UnitRef) -> _Reading | None:
    """The body of `unit` that a body like `reading` is part of."""
    for key in reading.concept.values("partOf"):
        concept = scheme("organisations")[key]
        if concept.note("unitForm") != "none" and _plain(concept) and fits(concept, unit):
            return _Reading(reading.start, reading.end, concept, head_words(concept, concept.label_vi), unit=unit)
    return None


@Language.component("kg_bodies")
def bodies(doc: Doc) -> Doc:
    """Adds a BodyMention for each body named, in the order of the text."""
    notes = annotations(doc)
    readings = _Reader(notes).run()
    _settle(notes, readings)
    for reading in readings:
        concept = reading.concept
        lost = reading.unit is None and reading.parent is None
        if reading.owned or (lost and concept.note("unitForm") != "none" and "national" not in concept.values("level")):
            continue
        notes.bodies.append(BodyMention(reading.start, reading.end, reading.body()))
    return doc
