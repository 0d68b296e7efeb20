"""Offices as the text strings them together: "Ủy viên Ban Thường vụ Thành ủy, Phó Chủ tịch Thường trực Ủy ban MTTQ".

A chain is one or more roles in a row, each with its body; it belongs to one person (or several), who stands before or
after it. Roles of a chain that name no body take it from their neighbours.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from kg.extract.annotations import Annotations, BodyMention, UnitMention
from kg.extract.body_kinds import has_cell, may_own
from kg.extract.body_settle import implied_body
from kg.extract.body_unions import union_of
from kg.extract.body_units import fits, lift, province_of
from kg.extract.hits import Hit
from kg.extract.office_abroad import abroad, body_of
from kg.extract.patterns import GapPatterns, word_file
from kg.facts import Body, UnitRef
from kg.language.folding import fold
from kg.language.names import UPPER
from kg.vocabulary import Concept, scheme

__all__ = ["BY_ORDER", "Chain", "Role", "chains", "seat"]

_P = GapPatterns("role_patterns.toml", "chains")
BY_ORDER = _P.by_order

_TITLE_FOLLOWS = tuple(word_file("body_words.json").words("before_titles"))
_ABOVE = re.compile(r",\s+|\s+\(")
_NAME_FOLLOWS = re.compile(rf" [{UPPER}]['’\w]* [{UPPER}]")
_PARAGRAPH = 600  # characters that a paragraph may have
_LEFT = tuple(word_file("body_words.json").words("left"))
_KEPT = ("front-body", "religious-body", "enterprise")  # bodies in which former officials hold offices
_OF_AGENCY = "agency-party-committee"
_IN_UNIONS = ("standing-committee-member", "executive-committee-member")  # seats that unions have as the Party has


@dataclass(slots=True)
class Role:
    """One office as named: role wording, body (if any), and the words around that bear on its status."""

    start: int
    end: int
    concept: Concept
    body: Body | None
    explicit: bool
    """The body stands in the text with the role."""
    marker: str = ""
    """ "nguyên", "quyền", "tân" before it, "cũ" after it, "" else."""
    term: str | None = None
    label: str = ""
    country: str = ""
    """The other country whose office it is."""
    assumed: bool = False
    """No more than the context tells which unit the body is of."""


@dataclass(slots=True)
class Chain:
    """Roles in a row."""

    roles: list[Role] = field(default_factory=list)

    @property
    def start(self) -> int:
        """First character, a marker ("nguyên") included."""
        return self.roles[0].start

    @property
    def end(self) -> int:
        """One past the last character."""
        return self.roles[-1].end


class _Places:
    """Mentions by where they start."""

    def __init__(self, notes: Annotations) -> None:
        self.notes = notes
        self.bodies: dict[int, BodyMention] = {mention.start: mention for mention in notes.bodies}
        self.units: dict[int, UnitMention] = {}
        for mention in notes.units:
            if mention.start not in self.units or self.units[mention.start].end < mention.end:
                self.units[mention.start] = mention

    def role(self, hit: Hit) -> Role | None:
        """The role at a hit with the body that its words name."""
        folded, end = self.notes.folded, hit.end
        if (standing := _P.standing.match(folded, end)) is not None:
            end = standing.end()
        concept = hit.concept
        if concept.note("unmatched"):
            return None
        inside = next((self.bodies[at] for at in range(hit.start + 1, hit.end) if at in self.bodies), None)
        gap = _P.of.match(folded, end)
        follower = self.bodies.get(gap.end()) if gap else None
        unit = self.units.get(gap.end()) if gap else None
        body: Body | None = None
        explicit = True
        if inside is not None and not inside.generic:
            body, end = inside.body, max(end, inside.end)
        elif follower is not None:
            body, end = follower.body, follower.end
        elif concept.values("impliesBody"):
            body = self._implied(concept.values("impliesBody"), unit.unit if unit else None, hit.start)
            if unit is not None and body is not None and body.unit is not None:
                end = unit.end
        elif unit is not None and concept.values("unitBody"):
            body = self._implied(concept.values("unitBody"), unit.unit, hit.start)
            end = unit.end
        elif inside is not None:
            body, explicit, end = inside.body, False, max(end, inside.end)
        else:
            explicit = False
            if folded.endswith(" chùa", hit.start, hit.end):
                body = self._pagoda(hit.start)
            elif (kind := concept.note("gluesTo")) and _is_village(concept):
                body = self._village(kind, hit.start)
            elif (head := _P.heads.match(folded, end)) is not None:
                body = self._last_like(head[1], hit.start)
                end = head.end() if body is not None else end
        if follower is not None and follower.body.kind == "fatherland-front":
            follower.body = seat(self.notes, follower.body, hit.start) or follower.body
            body = follower.body
        country = abroad(self.notes.text, end)
        if country is not None and body is not None and (foreign := body_of(body, country["country"])) is not None:
            body, end, explicit = foreign, country.end(), True
        label = concept.label
        if standing is not None and "thường trực" in folded[hit.end : standing.end()] and "Thường trực" not in label:
            label += " Thường trực"
        if explicit and body is not None and body.unit is not None:
            end = self._above(end)
        role = Role(
            hit.start, end, concept, seat(self.notes, body, hit.start), explicit and body is not None, label=label
        )
        role.country = country["country"] if country is not None and body is not None else ""
        role.assumed = follower is None and unit is None and inside is None
        if gap is not None and gap["acting"] and (follower is not None or unit is not None):
            role.marker = gap["acting"]  # "Phó Giám đốc phụ trách Sở Y tế"
        return role

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

    def _last_like(self, head: str, before: int) -> Body | None:
        """The body last named before that begins like `head`: "Giám đốc Trung tâm" after the centre's full name."""
        wanted = "trường" if head == "nhà trường" else head
        for mention in reversed(self.notes.bodies):
            if mention.start < before and fold(mention.body.name).startswith(wanted + " "):
                return mention.body
        return None

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
        return None


def _is_village(concept: Concept) -> bool:
    """Whether a role heads villages and nothing else."""
    heads = concept.values("headOf")
    return bool(heads) and all(scheme("organisations").within(key, "community") for key in heads)


def seat(notes: Annotations, body: Body | None, start: int) -> Body | None:
    """The body an office is really in: the secretary of a Đảng bộ sits in its committee."""
    if body is None:
        return None
    concept = scheme("organisations").concepts.get(body.kind)
    for key in concept.values("officesIn") if concept else ():
        if body.unit is not None and fits(scheme("organisations")[key], body.unit):
            return implied_body(notes, key, body.unit, start)
    return body


def chains(notes: Annotations) -> list[Chain]:
    """Every chain of the article, in order; roles that no body can be found for are left without one."""
    if notes.hits is None:
        return []
    places = _Places(notes)
    found: list[Chain] = []
    taken = -1
    for hit in notes.hits.roles:
        if hit.start < taken or not (_said(notes, hit) or (found and hit.start == taken + 1)):
            continue
        role = places.role(hit)
        if role is None:
            continue
        _surroundings(notes, role, hit)
        last = found[-1] if found else None
        if last is not None and _continues(notes, last, role):
            last.roles.append(role)
        else:
            found.append(Chain([role]))
        taken = role.end
    for chain in found:
        _share(notes, chain)
    return found


def _said(notes: Annotations, hit: Hit) -> bool:
    """Whether a hit is a title: at least a capital in it, or an office verb or status word before it."""
    if hit.concept.key == "state-president" and notes.folded.endswith("đoàn ", 0, hit.start):
        return False  # "Dẫn đầu Đoàn Chủ tịch nước là …"
    if not notes.text[hit.start : hit.end].islower() or _P.delegate.match(notes.text, hit.start):
        return True
    before = notes.folded[max(0, hit.start - 24) : hit.start].rstrip()
    if hit.concept.key in ("delegate", "lawyer") and _NAME_FOLLOWS.match(notes.text, hit.end):
        return True
    if before[-1:].isdigit() and hit.concept.key != "delegate":
        return True  # "2 phó chủ tịch UBND huyện A, là các ông B và C"
    if before.endswith(_TITLE_FOLLOWS) or _P.of_body.match(notes.text, hit.end):
        return True
    return any(person.end == hit.start - 1 for person in notes.people)  # "Kết quả ông A bí thư đảng ủy được bầu …"


def _surroundings(notes: Annotations, role: Role, hit: Hit) -> None:
    before = _P.status.search(notes.folded, max(0, hit.start - 14), hit.start)
    if before is not None:
        role.marker, role.start = before[1], before.start()
    tail = _P.tail.match(notes.text, role.end)
    words = tail[0] if tail else ""
    if _P.old.match(words.lower()) or _P.old.match(notes.folded, role.end):
        role.marker = role.marker or "cũ"
    if (term := _P.term.search(words)) is not None:
        last = term[2] if len(term[2]) == 4 else term[1][:2] + term[2]
        role.term = f"{term[1]}-{last}"
    if tail is not None:
        role.end = tail.end()


def _continues(notes: Annotations, chain: Chain, role: Role) -> bool:
    gap = _P.between.fullmatch(notes.folded, chain.end, role.start)
    between = notes.text[chain.end : role.start]
    if gap is None or "." in between or "\n" in between:
        return False
    first = chain.roles[-1]
    if ";" in between and _P.is_named.match(notes.folded, role.end):
        return False  # "… giữ chức Bí thư; Phó Bí thư Thường trực là ông A"
    if not between.strip():
        return first.concept.broader == "member" and between == " "  # "UVBTV phó Chủ tịch UBND phường"
    if BY_ORDER.search(notes.folded[max(0, chain.start - 30) : chain.start]) or _apart(first, role):
        return False
    sentence = notes.sentence_at(role.start)
    return sentence is None or sentence.start <= chain.start


def _apart(one: Role, other: Role) -> bool:
    """Whether no one person holds both: a member of the government and the head of a local body."""
    if one.body is None or other.body is None:
        return False
    first, second = sorted((one.body, other.body), key=lambda body: body.kind != "government")
    return first.kind == "government" and second.unit is not None


def _cell(later: list[Role]) -> Body | None:
    """The party cell of the school or office that its secretary heads: "Bí thư Chi bộ, Giám đốc Sở Y tế"."""
    organisations = scheme("organisations")
    body = later[0].body if later else None
    if body is None or body.kind not in organisations.concepts or not has_cell(organisations[body.kind]):
        return None
    return Body(f"Chi bộ {body.name}", "party-cell", body.unit)


def _of_next(notes: Annotations, role: Role, later: list[Role]) -> Body | None:
    """The party committee of the unit or agency that the next office names: "Đảng ủy viên, Phó Chủ tịch UBND xã A".

    A "Tỉnh ủy viên" sits in the committee of that unit's province.
    """
    body = later[0].body if later and later[0].explicit else None
    organisations, keys = scheme("organisations"), role.concept.values("impliesBody")
    if body is None or body.unit is None or body.kind not in organisations.concepts:
        return None
    unit = province_of(body.unit) if role.concept.key.startswith("provincial-") else body.unit
    for key in keys:
        committee = key != _OF_AGENCY and organisations.within(key, "party-committee")
        owner = lift(unit, organisations[key]) if committee and unit is not None else None
        if owner is not None:
            return implied_body(notes, key, owner, role.start)
    if _OF_AGENCY in keys and may_own(organisations[body.kind], organisations[_OF_AGENCY]):
        return Body(f"Đảng ủy {body.name}", _OF_AGENCY, body.unit)
    return None


def _all_former(notes: Annotations, chain: Chain) -> None:
    """Carries a "nguyên" over the offices of party and state behind it: "nguyên Ủy viên Bộ Chính trị, Thủ tướng"."""
    organisations = scheme("organisations")
    for before, role in pairwise(chain.roles):
        kind = role.body.kind if role.body is not None else ""
        apart = kind in organisations.concepts and any(organisations.within(kind, each) for each in _KEPT)
        apart = apart or notes.text[before.end : role.start].strip() != "," or role.label == "Đại biểu"
        if role.marker or before.marker not in _LEFT or apart:
            break
        role.marker = before.marker


def _all_abroad(chain: Chain) -> None:
    """Carries a country over the offices before it: "Tổng Bí thư, Chủ tịch nước Lào"."""
    for role, before in pairwise(reversed(chain.roles)):
        if not role.country or before.body is None or before.country:
            continue
        foreign = body_of(before.body, role.country)
        if foreign is not None:
            before.body, before.country = foreign, role.country


def _share(notes: Annotations, chain: Chain) -> None:
    """Gives roles without a body the one their chain implies."""
    organisations = scheme("organisations").concepts
    _all_former(notes, chain)
    _all_abroad(chain)
    for index in range(len(chain.roles) - 1, -1, -1):
        role = chain.roles[index]
        if role.concept.key == "party-cell-secretary" and not role.explicit:
            role.body = _cell(chain.roles[index + 1 :]) or role.body
        if role.assumed:
            role.body = _of_next(notes, role, chain.roles[index + 1 :]) or role.body
        if role.body is not None:
            continue
        later = next((other for other in chain.roles[index + 1 :] if other.body is not None), None)
        if later is None or later.body is None:
            continue
        if _P.of_agency_said.search(notes.folded, role.start, role.end) and has_cell(organisations[later.body.kind]):
            role.body = Body(f"Đảng ủy {later.body.name}", _OF_AGENCY, later.body.unit)
            continue
        if role.concept.key in _IN_UNIONS and (union := union_of(later.body)) is not None:
            role.body = union  # "Ủy viên Ban Thường vụ, Trưởng ban Tổ chức Tỉnh đoàn"
        elif role.concept.values("unitBody") and later.body.unit is not None:
            same = any(
                concept.key in role.concept.values("headOf")
                for concept in scheme("organisations").path(later.body.kind)
            )
            keys = sorted(role.concept.values("unitBody"), key=lambda key: not organisations[key].note("unitKind"))
            party = next((key for key in keys if fits(organisations[key], later.body.unit)), None)
            if same:
                role.body = later.body
            elif party is not None:
                role.body = implied_body(notes, party, later.body.unit, role.start)
            else:
                parent = organisations.get(later.body.kind)
                role.body = later.body if parent is None else None
        elif later.body.kind in role.concept.values("headOf"):
            role.body = later.body
