"""The bodies an article names: kind, name in full words, the unit each belongs to.

Works from right to left, because a body's name ends in the body or unit it belongs to ("Ban Tuyên giáo | Thành ủy |
Đà Nẵng") and several bodies share what the last one names ("Đảng ủy, HĐND, UBND phường An Hải").
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.annotations import Annotations, BodyMention, UnitMention, annotations
from kg.extract.body_names import full_name, head_words, name_end, unit_form
from kg.extract.body_units import default_unit, fits, lift
from kg.extract.hits import Hit, find_hits
from kg.facts import Body, UnitRef
from kg.language.folding import fold
from kg.vocabulary import Concept, scheme

__all__ = ["bodies", "implied_body"]

_OWNER = re.compile(r"\s+(?:của\s+|thuộc\s+|trực thuộc\s+)?")
_LIST = re.compile(r"\s*(?:[,;/&]|[-–]|\bvà\b|\bkiêm\b|\bcùng\b)?\s*")
_MANY_BEFORE = re.compile(r"\b(?:các|những|nhiều|một số|mỗi|từng|mọi|hai|ba|bốn|năm|\d+)\s+$")
_MANY_AFTER = re.compile(r"\s*(?:,|\s)\s*(?:các|những|cấp|mỗi|từng|nhiều|\d+|hai|ba|bốn|ngành|ban, ngành)\b")
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

    def body(self) -> Body:
        """The value."""
        if self.parent is not None:
            owner = self.parent.body()
            return Body(full_name(self.head, self.tail, owner.name, ""), self.concept.key, owner.unit)
        return Body(full_name(self.head, self.tail, "", unit_form(self.concept, self.unit)), self.concept.key, self.unit)


def glued_place(hit: Hit, folded: str) -> tuple[int, int, Concept] | None:
    """Where the body's name begins inside a role that swallows its first word: "Trưởng [ban] Tuyên giáo"."""
    wanted = hit.concept.note("gluesTo")
    if not wanted:
        return None
    at = folded.rfind(fold(wanted), hit.start + 1, hit.end)
    if at < 0:
        return None
    found = scheme("organisations").by_wording(fold(wanted))
    return (at, at + len(wanted), found[0]) if found else None


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
        return [self.readings[start] for start in sorted(self.readings)]

    def _places(self) -> list[tuple[int, int, Concept, bool]]:
        places: list[tuple[int, int, Concept, bool]] = []
        for hit in self.hits.all:
            if hit.family == "body":
                places.append((hit.start, hit.end, hit.concept, False))
            elif (inside := glued_place(hit, self.folded)) is not None:
                at, end, concept = inside
                longer = self._longest(at, end, concept)
                places.append((at, *longer, True))
        return places

    def _longest(self, at: int, end: int, concept: Concept) -> tuple[int, Concept]:
        """The most special kind whose wording begins at `at`: "ban Tuyên giáo" rather than "ban"."""
        best, kind = end, concept
        for span in range(6, 1, -1):
            words = self.folded[at:].split(None, span)[:span]
            wording = " ".join(words).rstrip(",.;:)")
            found = scheme("organisations").by_wording(wording)
            if found and self.folded.startswith(wording, at):
                best, kind = at + len(wording), found[0]
                break
        return best, kind

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
        if not glued and not surface[0].isupper() and not any(c.isupper() for c in surface):
            if not (concept.note("fullName")[:1].islower() or len(surface.split()) > 2 or concept.note("unitKind")):
                return
        template = concept.note("fullName")
        takes_topic = "{topic}" in template and fold(surface) in {fold(head) for head in concept.values("head")}
        proper = concept.note("unitForm") == "none"
        many = _MANY_BEFORE.search(self.folded[max(0, start - 12) : start]) is not None
        end = head_end
        if takes_topic:
            end = name_end(
                self.text, self.folded, head_end,
                style="proper" if proper else "topic",
                blocked=lambda at: self.blocked(at, proper=proper),
                listed=many,
            )  # fmt: skip
        bare = end == head_end
        owner = self._owner(end)
        if (bare and takes_topic and not glued and owner is None) or (many and bare and owner is None):
            return
        reading = _Reading(start, end, concept, head_words(concept, surface), self.text[head_end:end].strip(), glued=glued)
        reading.bare = bare
        self._attach(reading, owner)
        self.readings[start] = reading
        if many and takes_topic:
            self._listed(reading)

    def _listed(self, first: _Reading) -> None:
        """The other members of "các sở Nội vụ, Tài chính và Y tế", which share the head."""
        cursor = first.end
        for _ in range(12):
            gap = _NEXT_LISTED.match(self.folded, cursor)
            if gap is None or gap.end() == cursor or gap.end() in self.readings:
                return
            at = gap.end()
            end = name_end(
                self.text, self.folded, at, style="topic", blocked=lambda at: self.blocked(at, proper=False), listed=True
            )
            if end == at or not self.text[at].isupper():
                return
            member = _Reading(at, end, first.concept, first.head, self.text[at:end].strip(), unit=first.unit)
            self._attach(member, self._owner(end))
            self.readings[at] = member
            cursor = member.end

    def _owner(self, end: int) -> _Reading | UnitMention | None:
        """The body or unit that begins right after `end`."""
        gap = _OWNER.match(self.folded, end)
        if gap is None or "\n" in gap[0]:
            return None
        return self.readings.get(gap.end()) or self.units.get(gap.end())

    def _attach(self, reading: _Reading, owner: _Reading | UnitMention | None) -> None:
        concept = reading.concept
        if isinstance(owner, _Reading) and _may_own(owner.concept, concept):
            reading.parent, reading.end, reading.explicit, owner.owned = owner, owner.end, True, True
            return
        if isinstance(owner, UnitMention) and (concept.note("unitForm") != "none" or (reading.bare and not reading.tail)):
            reading.unit = lift(owner.unit, concept) if owner.generic else owner.unit
            reading.end, reading.explicit = owner.end, True
            if concept.note("unitForm") == "none":
                reading.tail, reading.unit = owner.unit.name, None
            return
        shared = self._shared(reading.end)
        if shared is None:
            return
        if shared.parent is not None and concept.values("partOf"):
            reading.parent = shared.parent
        else:
            unit = shared.body().unit
            reading.unit = lift(unit, concept) if unit is not None and concept.note("unitForm") != "none" else None

    def _shared(self, end: int) -> _Reading | None:
        """The next body of the same list, whose unit this one shares; a role may stand between."""
        cursor = end
        for _ in range(3):
            gap = _LIST.match(self.folded, cursor)
            at = gap.end() if gap else cursor
            if (found := self.readings.get(at)) is not None:
                return found if found.explicit or found.unit is not None else None
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
                return owner if owner.explicit or owner.unit is not None else None
            if isinstance(owner, UnitMention):
                return _Reading(owner.start, owner.end, hit.concept, "", unit=owner.unit, explicit=True)
        return None


def _may_own(owner: Concept, part: Concept) -> bool:
    wanted = part.values("partOf")
    if wanted:
        return any(scheme("organisations").within(owner.key, key) for key in wanted) or "{body}" in part.note("fullName")
    return "{body}" in part.note("fullName") or part.key in {"board", "office-of-a-body"} or "{topic}" in part.note("fullName")


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
    """Gives a unit to every body that has none, nearest explicit body of its kind first, then by the context."""
    last: dict[str, _Reading] = {}
    for reading in readings:
        concept = reading.concept
        if reading.parent is None and reading.unit is None and concept.note("unitForm") != "none":
            same = last.get(fold(f"{reading.head} {reading.tail}"))
            if same is not None and (reading.bare or reading.tail):
                reading.unit, reading.parent = same.unit, same.parent
            if reading.unit is None and reading.parent is None:
                reading.parent = _parent_by_kind(notes, reading)
            if reading.unit is None and reading.parent is None:
                unit = default_unit(notes, concept, reading.start)
                reading.unit = unit if unit is None or fits(concept, unit) else lift(unit, concept)
        if reading.explicit:
            last[fold(f"{reading.head} {reading.tail}")] = reading


def _parent_by_kind(notes: Annotations, reading: _Reading) -> _Reading | None:
    """For boards that are always part of another body ("Ban Kinh tế - Ngân sách" of the HĐND): that body."""
    if "{body}" not in reading.concept.note("fullName"):
        return None
    organisations = scheme("organisations")
    for key in reading.concept.values("partOf"):
        concept = organisations[key]
        unit = default_unit(notes, concept, reading.start)
        if unit is not None and fits(concept, unit):
            return _Reading(reading.start, reading.end, concept, head_words(concept, concept.label_vi), unit=unit)
    return None


@Language.component("kg_bodies")
def bodies(doc: Doc) -> Doc:
    """Adds a BodyMention for each body named, in the order of the text."""
    notes = annotations(doc)
    readings = _Reader(notes).run()
    _settle(notes, readings)
    for reading in readings:
        if reading.owned:
            continue
        needs_unit = reading.concept.note("unitForm") != "none" and "national" not in reading.concept.values("level")
        if reading.bare and needs_unit and reading.body().unit is None:
            continue
        notes.bodies.append(BodyMention(reading.start, reading.end, reading.body(), reading.glued and reading.bare))
    return doc
