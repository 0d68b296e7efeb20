"""Who acts or is addressed, in the order of the text: people with the offices told beside them, bodies, units."""

from __future__ import annotations

from bisect import bisect_left
from typing import TypeVar

import msgspec
from spacy.tokens import Doc

from kg.extract.annotations import Annotations, Mention, Sentence, in_order
from kg.extract.annotations import annotations as annotations_of
from kg.extract.office_abroad import unit_abroad
from kg.extract.patterns import Patterns
from kg.facts import Body, Party, UnitRef
from kg.language.folding import fold

__all__ = ["Actor", "Reading", "reading"]

_P = Patterns("event_patterns.toml", "actors")

_OCCASION = 40
"""Characters before a name in which it is told that a birth or death is commemorated."""
_M = TypeVar("_M", bound=Mention)


class Actor(msgspec.Struct):
    """One who acts: characters `start` to `end` hold name and offices together."""

    start: int
    end: int
    party: Party
    body: Body | None = None
    """The body of the office by which a person is called, where the person is not known or not named there."""
    by_name: bool = False
    office: bool = False
    generic: bool = False
    member: bool = False
    """The office is only membership: "Ủy viên Ban Thường vụ Tỉnh ủy"."""

    @property
    def unit(self) -> UnitRef | None:
        """The unit that the body or unit is, None for a person called by name alone."""
        if self.party.unit:
            return self.party.unit
        body = self.party.body or self.body
        return body.unit if body else None


def _pieces(notes: Annotations) -> list[Actor]:
    """Every mention as an actor; of overlapping ones only the longer, names of persons before all."""
    found: list[Actor] = []
    for role in notes.roles:
        party = Party(person=role.person) if role.person else Party(body=role.body)
        member = fold(role.role).startswith("ủy viên")
        found.append(Actor(role.start, role.end, party, role.body, office=True, member=member))
    found += [Actor(p.start - p.honorific, p.end, Party(person=p.name), by_name=p.by_name) for p in notes.people]
    found += [Actor(b.start, b.end, Party(body=b.body), generic=b.generic) for b in notes.bodies]
    found += [
        Actor(u.start, u.end, Party(unit=u.unit), generic=u.generic)
        for u in notes.units
        if not (u.named_in or (u.unit.version is None and unit_abroad(notes.text, u.end)))
    ]
    return found


def actors(notes: Annotations) -> list[Actor]:
    """The actors of an article, in order and without overlap.

    An office and the name beside it that it is tied to ("Chủ tịch UBND tỉnh Trần Văn An", "ông Trần Văn An, Chủ tịch
    UBND tỉnh") are one actor.
    """
    out: list[Actor] = []
    for one in in_order(_pieces(notes)):
        last = out[-1] if out else None
        if last is None:
            out.append(one)
        elif one.start < last.end:
            _absorb(last, one)
        elif one.party.unit and _only_says_where(last, one, notes.text):
            last.end = one.end + notes.text.startswith(")", one.end)
        elif _same(last, one, notes.folded[last.end : one.start]):
            last.end = one.end
            last.by_name |= one.by_name
            last.office |= one.office
            last.party = one.party if one.party.person else last.party
            if last.body is None or (last.member and one.body and not one.member):
                last.body, last.member = one.body, one.member  # "Ủy viên Ban Thường vụ Tỉnh ủy, Bí thư Huyện ủy A"
        else:
            out.append(one)
    return out


def _only_says_where(last: Actor, one: Actor, text: str) -> bool:
    """Whether a unit only tells where the body before it is: "Chủ tịch UBND phường A (tỉnh B) | Trần Văn C".

    So does a larger one: "UBND xã A (tỉnh B) | yêu cầu", "Đảng ủy phường A, thành phố B | yêu cầu".
    """
    gap, body, place = text[last.end : one.start], last.party.body, one.party.unit
    if last.office and gap == " (":
        return True
    if gap not in (" (", ", ") or body is None or body.unit is None or place is None or one.generic:
        return False
    return 0 < len(place.code or "") < len(body.unit.code or "")


def _absorb(outer: Actor, inner: Actor) -> None:
    """An overlapping mention adds what the outer one does not know."""
    if inner.party.person and not outer.party.person and (outer.office or inner.by_name):
        outer.party = inner.party
        outer.by_name |= inner.by_name
    if inner.office and inner.start == outer.start:
        outer.office, outer.body = True, outer.body or inner.body
    outer.end = max(outer.end, inner.end)


def _same(last: Actor, one: Actor, gap: str) -> bool:
    """Whether an office and a name (or two offices) side by side are one person's."""
    if not last.party.person or last.party.person != one.party.person or not (last.office or one.office):
        return False
    if (last.by_name and one.by_name) or "\n" in gap:
        return False
    return len(gap) <= 40 and _P.joint.fullmatch(gap) is not None


def _of_the_past(actor: Actor, folded: str) -> bool:
    """Whether somebody acts in nothing that is told: Ho Chi Minh, and whose birth or death is commemorated."""
    name = actor.party.person
    return name is not None and (
        name == "Hồ Chí Minh"
        or _P.commemorated.search(folded, max(0, actor.start - _OCCASION), actor.start) is not None
    )


def _told_apart(text: str, folded: str) -> str:
    """The folded text where places keep letters that spell other words: "Cần Thơ", "Hải Phòng | họp"."""
    for name in _P.place_word.finditer(text):
        folded = folded[: name.start()] + name[0] + folded[name.end() :]
    return folded


class Reading:
    """An article's mentions by position, shared by the components that read sentences."""

    def __init__(self, notes: Annotations) -> None:
        self.notes = notes
        self.text = notes.text
        self.folded = _told_apart(notes.text, notes.folded)
        self.actors = [actor for actor in actors(notes) if not _of_the_past(actor, notes.folded)]
        self._actor_starts = [actor.start for actor in self.actors]
        self._starts: dict[int, list[int]] = {}
        self.kept: dict[str, list[int]] = {}
        """Offsets that a component found in the whole text and looks up sentence by sentence."""

    def within(self, mentions: list[_M], start: int, end: int) -> list[_M]:
        """The mentions of a list ordered by start that begin between `start` and `end`."""
        key = id(mentions)
        starts = self._starts.get(key)
        if starts is None or len(starts) != len(mentions):
            starts = self._starts[key] = [m.start for m in mentions]
        return mentions[bisect_left(starts, start) : bisect_left(starts, end)]

    def acting(self, start: int, end: int) -> list[Actor]:
        """The actors that begin between `start` and `end`."""
        starts = self._actor_starts
        return self.actors[bisect_left(starts, start) : bisect_left(starts, end)]

    def before(self, sentence: Sentence, offset: int) -> Actor | None:
        """The last actor of the sentence that ends at or before `offset`."""
        for actor in reversed(self.acting(sentence.start, offset)):
            if actor.end <= offset:
                return actor
        return None

    def at(self, offset: int) -> Actor | None:
        """The actor that holds character `offset`."""
        near = self.acting(max(0, offset - 400), offset + 1)
        return next((a for a in reversed(near) if a.start <= offset < a.end), None)


def reading(doc: Doc) -> Reading:
    """The Reading of a Doc, made once and kept while the mentions stay as they are."""
    notes = annotations_of(doc)
    size = (len(notes.people), len(notes.bodies), len(notes.units), len(notes.roles), len(notes.dates))
    kept = doc.user_data.get("kg_reading")
    if kept is None or kept[0] != size:
        kept = doc.user_data["kg_reading"] = (size, Reading(notes))
    found = kept[1]
    assert isinstance(found, Reading)
    return found
