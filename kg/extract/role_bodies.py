"""Which body an office is of: named with it, implied by its words, or named before."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.annotations import Annotations, BodyMention, UnitMention
from kg.extract.body_kinds import may_own
from kg.extract.body_meant import last_like, told_names
from kg.extract.body_settle import implied_body
from kg.extract.body_units import fits, level_of
from kg.extract.hits import Hit
from kg.extract.office_abroad import abroad, body_of
from kg.extract.patterns import GapPatterns
from kg.extract.role_model import Role
from kg.facts import Body, UnitRef
from kg.language.folding import fold
from kg.language.names import UPPER
from kg.vocabulary import Concept, scheme

__all__ = ["Places", "seat"]

_P = GapPatterns("role_patterns.toml", "chains")

_ABOVE = re.compile(r",\s+|\s+\(|\s+(?=(?:huyện|thị xã|quận|thành phố|tp|tỉnh)\b)")
_JOINT = 4
"""Characters that part a name from the office behind it."""
_PARAGRAPH = 600
"""Characters that a paragraph may have."""
_PROVINCES = "provincial-party-committee"
_CELL = ("party-cell",)
_COUNCIL = "hội đồng"
_RANGERS = "forest-ranger"
_YOUTH = ("youth-union",)
_YOUTH_WORDS = ("Đoàn cơ sở", "Đoàn")
_SEAT = "executive-committee-member-party"
_OF_AGENCY, _ORGANISATION = "agency-party-committee", "agency-party-organisation"


@dataclass(frozen=True, slots=True)
class _Near:
    """What is named with an office."""

    inside: BodyMention | None
    """Within its words: "Trưởng ban Tuyên giáo"."""
    follower: BodyMention | None = None
    """Behind them."""
    unit: UnitMention | None = None
    """Likewise."""


class Places:
    """Mentions by where they start."""

    def __init__(self, notes: Annotations) -> None:
        self.notes = notes
        self.bodies: dict[int, BodyMention] = {mention.start: mention for mention in notes.bodies}
        self.units: dict[int, UnitMention] = {}
        for mention in notes.units:
            if mention.start not in self.units or self.units[mention.start].end < mention.end:
                self.units[mention.start] = mention

    def role(self, hit: Hit) -> Role | None:
        """The role at a hit with the body that its words name; None for what is no office."""
        notes, concept = self.notes, hit.concept
        if concept.note("unmatched"):
            return None
        standing = _P.standing.match(notes.folded, hit.end)
        end = standing.end() if standing is not None else hit.end
        gap = _P.of.match(notes.folded, end)
        if gap is not None and ("\n" in gap[0] or (gap["acting"] and concept.broader == "member")):
            gap = None  # a member of a committee, "phụ trách Trung tâm X", is none of the centre
        near = self._near(hit, gap.end() if gap else self._set_off(hit, end))
        words = notes.folded[hit.end : end]
        body, end, explicit = self._body(hit, near, end)
        if near.follower is not None and near.follower.body.kind == "fatherland-front":
            body = near.follower.body = seat(notes, near.follower.body, hit.start) or near.follower.body
        country = abroad(notes.text, end)
        if country is not None and body is not None and (foreign := body_of(body, country["country"])) is not None:
            body, end, explicit = foreign, country.end(), True
        if explicit and body is not None and body.unit is not None:
            end = self._above(end)
        role = Role(hit.start, end, concept, seat(notes, body, hit.start), explicit and body is not None)
        role.label = _label(concept, words)
        role.country = country["country"] if country is not None and body is not None else ""
        role.assumed = near.follower is None and near.unit is None and near.inside is None
        if gap is not None and gap["acting"] and (near.follower is not None or near.unit is not None):
            role.marker = gap["acting"]  # "Phó Giám đốc phụ trách Sở Y tế"
        return role

    def _near(self, hit: Hit, after: int | None) -> _Near:
        """What is named in the words of an office, and at `after`, behind them."""
        inside = next((self.bodies[at] for at in range(hit.start, hit.end) if at in self.bodies), None)
        if after is None:
            return _Near(inside)
        return _Near(inside, self.bodies.get(after), self.units.get(after))

    def _set_off(self, hit: Hit, end: int) -> int | None:
        """Where the body begins that a comma parts from an office at its end: "bà A, Giám đốc | , Sở Y tế tỉnh B".

        The office stands right behind a name and heads bodies of that kind, whose name says the noun of the office.
        """
        comma = _P.comma.match(self.notes.folded, end)
        mention = self.bodies.get(comma.end()) if comma is not None else None
        if mention is None or mention.generic or hit.concept.values("impliesBody"):
            return None
        before = _P.appended.search(self.notes.folded, max(0, hit.start - _JOINT), hit.start)
        if before is None or not any(person.end == before.start() for person in self.notes.people):
            return None
        kinds, noun = hit.concept.values("headOf"), fold(hit.concept.note("gluesTo"))
        if noun and noun not in ("trường", "viện"):
            return mention.start if fold(mention.body.name).startswith(f"{noun} ") else None
        path = scheme("organisations").path(mention.body.kind)
        return mention.start if any(concept.key in kinds for concept in path) else None

    def _body(self, hit: Hit, near: _Near, end: int) -> tuple[Body | None, int, bool]:
        """The body of an office whose words end at `end`, where its name ends, and whether the text names both."""
        concept, inside, unit = hit.concept, near.inside, near.unit
        if inside is not None and not inside.generic:
            return inside.body, max(end, inside.end), True
        if near.follower is not None:
            near.follower.body = _with_noun(concept, near.follower.body)
            if (youth := self._youth_of(hit, near.follower.body)) is not None:
                near.follower.generic = True  # the school stands in the name of its union
                return youth, near.follower.end, True
            named = _committee(concept, near.follower.body, self.notes.folded[hit.start : hit.end])
            near.follower.generic |= named is not near.follower.body
            return named, near.follower.end, True
        if unit is None and (of_house := self._part_of_house(hit, end)) is not None:
            return of_house
        cells = unit is None and concept.values("impliesBody") == _CELL
        if cells and (cell := self._cell(hit.start)) is not None:
            return cell, end, False
        if concept.values("impliesBody"):
            keys = concept.values("impliesBody")
            if _PROVINCES in keys and self.notes.folded.startswith("tỉnh ", hit.start):
                keys = (_PROVINCES,)  # a "Tỉnh ủy viên" is no member of a city's committee
            body = self._implied(keys, unit.unit if unit else None, hit.start)
            of_unit = unit is not None and body is not None and body.unit is not None
            return body, unit.end if unit is not None and of_unit else end, True
        if unit is not None and concept.values("unitBody"):
            return self._implied(concept.values("unitBody"), unit.unit, hit.start), unit.end, True
        if inside is not None:
            return inside.body, max(end, inside.end), False
        return (*self._named_before(hit, end), False)

    def _named_before(self, hit: Hit, end: int) -> tuple[Body | None, int]:
        """The body named before an office that is told by its kind alone, and where the words of the kind end."""
        if self.notes.folded.endswith(" chùa", hit.start, hit.end):
            return self._pagoda(hit.start), end
        if (kind := hit.concept.note("gluesTo")) and _is_village(hit.concept):
            return self._village(kind, hit.start), end
        head = _P.heads.match(self.notes.folded, end)
        begin = told_names().get(head[1], head[1]) if head is not None else ""
        if begin and (side := self._side(hit.start, begin)) is not None:
            return side, head.end() if head is not None else end
        named = [m for m in self.notes.bodies if not self._ended(m.body.unit)] or self.notes.bodies if begin else []
        body = last_like(named, begin, hit.start) or last_like(self.notes.bodies, begin, hit.start) if begin else None
        said = head is not None and (body is not None or begin == _COUNCIL)  # of one that no body is read as
        return body, head.end() if head is not None and said else end

    def _side(self, start: int, begin: str) -> Body | None:
        """The body whose people a sentence names, if its name begins so: "Về phía Học viện A …, Giám đốc Học viện"."""
        sentence = self.notes.sentence_at(start)
        at = self.notes.folded.find("phía ", sentence.start, start) if sentence is not None else -1
        mention = self.bodies.get(at + len("phía ")) if at >= 0 else None
        return mention.body if mention is not None and fold(mention.body.name).startswith(f"{begin} ") else None

    def _ended(self, unit: UnitRef | None) -> bool:
        """Whether a body is of a province that ended before the article: a bare "Sở" does not mean its department."""
        ended = unit is not None and unit.edition == "2024" and level_of(unit) == "province"
        return ended and self.notes.context.edition == "2025"

    def _cell(self, before: int) -> Body | None:
        """The party cell that the article names: "Chi bộ thôn A họp. … Bí thư Chi bộ B"; of several the last named.

        That is one named in the sentence of the office, before it, else in the line before.
        """
        named = [m for m in self.notes.bodies if m.body.kind == "party-cell" and not m.body.name.startswith("Chi ủy")]
        cells = {fold(m.body.name): m.body for m in named}
        full = max(cells, key=len, default="")
        if full and all(full.startswith(name) for name in cells):
            return cells[full]
        sentence = self.notes.sentence_at(before)
        line = self.notes.folded.rfind("\n", 0, sentence.start - 1) + 1 if sentence is not None else before
        return next((m.body for m in reversed(named) if line <= m.start < before), None)

    def _part_of_house(self, hit: Hit, end: int) -> tuple[Body, int, bool] | None:
        """The cell or union of a school or firm named before: "Bí thư Chi bộ | nhà trường"; where its words end."""
        implied = hit.concept.values("impliesBody")
        said = _P.cell_of.match(self.notes.folded, end) if implied in (_CELL, _YOUTH) else None
        whole = last_like(self.notes.bodies, said[1], hit.start) if said is not None else None
        if said is None or whole is None:
            return None
        words = "Chi bộ" if implied == _CELL else self._youth(hit)
        return Body(f"{words} {whole.name}", implied[0], whole.unit), said.end(), True

    def _youth_of(self, hit: Hit, whole: Body) -> Body | None:
        """The youth union of a school or firm named behind the office: "Bí thư Đoàn | Trường Đại học A"."""
        organisations = scheme("organisations")
        if hit.concept.values("impliesBody") != _YOUTH or whole.kind not in organisations.concepts:
            return None
        if organisations.within(whole.kind, _YOUTH[0]) or not may_own(
            organisations[whole.kind], organisations[_YOUTH[0]]
        ):
            return None
        return Body(f"{self._youth(hit)} {whole.name}", _YOUTH[0], whole.unit)

    def _youth(self, hit: Hit) -> str:
        said = next(
            (words for words in _YOUTH_WORDS if self.notes.folded.endswith(f" {fold(words)}", hit.start, hit.end)), ""
        )
        return said or "Đoàn Thanh niên"

    def _above(self, end: int) -> int:
        """Where the units above the one named end: "Chủ tịch UBND xã A | , huyện B, tỉnh C"."""
        while (gap := _ABOVE.match(self.notes.folded, end)) is not None:
            unit = self.units.get(gap.end())
            if unit is None or unit.generic or not unit.unit.version:
                break
            closed = self.notes.folded[unit.end : unit.end + 1] == ")" and gap[0].endswith("(")
            if gap[0].endswith("(") and not closed:
                break
            end = unit.end + closed
        return end

    def _pagoda(self, before: int) -> Body | None:
        """The pagoda last named before: "Tại chùa Ông Mẹt, Đại đức A, trụ trì chùa, …"."""
        named = list(_P.pagoda.finditer(self.notes.text, max(0, before - _PARAGRAPH), before))
        return Body(named[-1][0][0].upper() + named[-1][0][1:], "pagoda") if named else None

    def _village(self, kind: str, before: int) -> Body | None:
        """The village of a kind that is named before: "Về thôn Bản Giềng, … gặp Trưởng thôn A"."""
        named = re.compile(rf"(?<!rưởng )(?<!hó )\b{kind} ((?:[{UPPER}][\w’']*|\d+)(?: [{UPPER}][\w’']*)*)")
        last = max(named.finditer(self.notes.text, 0, before), key=re.Match.start, default=None)
        known = scheme("organisations").by_wording(kind)
        return Body(f"{kind.capitalize()} {last[1]}", known[0].key) if last and known else None

    def _implied(self, keys: tuple[str, ...], unit: UnitRef | None, start: int) -> Body | None:
        """The body of the first kind that fits the unit named (or else the context)."""
        organisations = scheme("organisations").concepts
        for key in sorted(keys, key=_OF_AGENCY.__eq__):
            concept = organisations.get(key)
            if concept is None or unit is None or fits(concept, unit):
                body = implied_body(self.notes, key, unit, start)
                if body is not None and (body.unit is None or concept is None or fits(concept, body.unit)):
                    return body
        if keys == (_PROVINCES,) and unit is None and (last := self._province_before(start)) is not None:
            return implied_body(self.notes, _PROVINCES, last, start)
        return None

    def _province_before(self, start: int) -> UnitRef | None:
        """The last province named before, cities left out."""
        concept = scheme("organisations")[_PROVINCES]
        named = (m.unit for m in reversed(self.notes.units) if m.start < start and m.unit.version is not None)
        return next((unit for unit in named if fits(concept, unit)), None)


def _label(concept: Concept, words: str) -> str:
    """The label of a role, with the word that `words` add: "Phó Chủ tịch | thường trực"."""
    standing = "thường trực" in words and "Thường trực" not in concept.label
    return f"{concept.label} Thường trực" if standing else concept.label


def _with_noun(concept: Concept, body: Body) -> Body:
    """A body of rangers, called by what it is of them, which its head alone tells: "Hạt trưởng | Kiểm lâm huyện A"."""
    noun = concept.note("gluesTo")
    bare = noun and body.kind == _RANGERS and body.name.startswith("Kiểm lâm ")
    return Body(f"{noun} {body.name}", body.kind, body.unit) if bare else body


def _committee(concept: Concept, body: Body, words: str) -> Body:
    """A body, or the Party's committee of one that an office is in: "Ủy viên Ban Chấp hành Đảng bộ | Sở Y tế".

    `words` are those of the office: "Ủy viên Đảng ủy | Sở Y tế".
    """
    organisations = scheme("organisations")
    seated = concept.key == _SEAT or (words.endswith(" đảng ủy") and _OF_AGENCY in concept.values("impliesBody"))
    if not seated or body.kind not in organisations.concepts or organisations.within(body.kind, "party-body"):
        return body
    return Body(f"Đảng ủy {body.name}", _OF_AGENCY, body.unit)


def _is_village(concept: Concept) -> bool:
    """Whether a role heads villages and nothing else."""
    heads = concept.values("headOf")
    return bool(heads) and all(scheme("organisations").within(key, "community") for key in heads)


def seat(notes: Annotations, body: Body | None, start: int) -> Body | None:
    """The body an office is really in: the secretary of a Đảng bộ sits in its committee."""
    if body is None:
        return None
    concept = scheme("organisations").concepts.get(body.kind)
    if body.kind == _ORGANISATION and body.name.startswith("Đảng bộ "):
        return Body(f"Đảng ủy{body.name.removeprefix('Đảng bộ')}", _OF_AGENCY, body.unit)
    for key in concept.values("officesIn") if concept else ():
        if body.unit is not None and fits(scheme("organisations")[key], body.unit):
            return implied_body(notes, key, body.unit, start)
    return body
