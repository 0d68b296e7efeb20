"""What the offices of one chain share: a body, a country, that they are over."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from kg.extract.annotations import Annotations
from kg.extract.body_kinds import has_cell, may_own, within
from kg.extract.body_meant import house_of
from kg.extract.body_settle import implied_body
from kg.extract.body_unions import union_of
from kg.extract.body_units import fits, lift, province_of
from kg.extract.office_abroad import body_of
from kg.extract.patterns import GapPatterns, word_file
from kg.extract.role_model import Chain, Role
from kg.facts import Body
from kg.language.folding import fold
from kg.vocabulary import heads_below, scheme

__all__ = ["share"]

_P = GapPatterns("role_patterns.toml", "chains")

_LEFT = tuple(word_file("body_words.json").words("left"))
_KEPT = ("front-body", "religious-body", "enterprise")
"""Bodies in which former officials hold offices."""
_WORKED_IN = ("front-committee", "youth-union", "womens-union", "labour-federation")
"""Those of them that nobody heads who has retired."""
_TOGETHER = (",", "-", "–", "kiêm")
_OF_AGENCY = "agency-party-committee"
_COMMITTEE, _BLOCK = "Đảng ủy ", "block-party-committee"
_OF_CELLS = ("party-cell-secretary", "party-cell-deputy-secretary")
_CELL_SAID = ("chi bộ", "btcb")
"""What the words of such an office end in where they do not say what the cell is of."""
_SECRETARIES = ("party-secretary", "deputy-party-secretary")
_OF_OFFICES = ("chief-of-office", "deputy-chief-of-office")
_POLICE = "Công an "
_OF_VILLAGES = ("front-working-board", "village-board")
_MILITARY = dict.fromkeys(("provincial-military-command", "military-command"), "Đảng ủy Quân sự")
"""How the Party's committees of commands are called, with their unit."""
_IN_UNIONS = ("standing-committee-member", "executive-committee-member")
"""Seats that unions have as the Party has."""


def share(notes: Annotations, chain: Chain) -> None:
    """Gives roles without a body the one their chain implies, and all of them what is told of the first or last."""
    _all_former(notes, chain)
    _all_abroad(chain)
    for index in reversed(range(len(chain.roles))):
        role, later = chain.roles[index], chain.roles[index + 1 :]
        bare = role.concept.key in _OF_CELLS and notes.folded.endswith(_CELL_SAID, role.start, role.end)
        if bare or (role.concept.key in _OF_CELLS and (role.assumed or not role.explicit)):
            role.body = _cell(notes, later) or role.body
        if role.assumed:
            role.body = _of_next(notes, role, later) or role.body
        other = next((other for other in later if other.body is not None), None)
        if role.body is None and other is not None and (body := other.body) is not None:
            spoken = later[0].concept.key == "spokesperson"
            role.body = _office_of(role, body) if spoken and role.concept.key in _OF_OFFICES else None
            role.body = role.body or _of_police(role, body) or _of_union(role, other) or _of_later(notes, role, body)


def _of_union(role: Role, other: Role) -> Body | None:
    """The union that a seat before the office of a deputy is in: "Ủy viên Ban Thường vụ, Phó Chủ tịch Hội Nhà báo"."""
    organisations, body = scheme("organisations"), other.body
    if role.concept.key not in _IN_UNIONS or body is None or body.kind not in organisations.concepts:
        return None
    kind = organisations[body.kind]
    seats = within(kind, "front-body") and may_own(kind, organisations["party-standing-committee"])
    return body if seats and other.label.startswith("Phó ") else None


def _of_later(notes: Annotations, role: Role, body: Body) -> Body | None:
    """The body of an office that names none, before one in `body`."""
    organisations = scheme("organisations")
    if role.concept.key in _SECRETARIES and (cell := _cell_of_village(body)) is not None:
        return cell  # "Bí thư, Trưởng thôn A"
    if _P.of_agency_said.search(notes.folded, role.start, role.end) and has_cell(organisations[body.kind]):
        return _agency_committee(body)
    if role.concept.key in _IN_UNIONS and (union := union_of(body)) is not None:
        return union  # "Ủy viên Ban Thường vụ, Trưởng ban Tổ chức Tỉnh đoàn"
    if role.concept.key in _IN_UNIONS and (of_board := _committee_of(body)) is not None:
        return of_board
    known, leads = body.kind in organisations.concepts, _leads(role, body)
    if not leads and (house := house_of(body)) is not None and _leads(role, house):
        return house  # "Phó Giám đốc, Chủ tịch Công đoàn Bệnh viện A"
    if leads or not role.concept.values("unitBody") or body.unit is None:
        return body if leads else None
    keys = sorted(role.concept.values("unitBody"), key=lambda key: not organisations[key].note("unitKind"))
    of_unit = next((key for key in keys if fits(organisations[key], body.unit)), None)
    if of_unit is not None:
        return implied_body(notes, of_unit, body.unit, role.start)
    return None if known else body


def _leads(role: Role, body: Body) -> bool:
    """Whether such an office is one in a body of that kind."""
    organisations, heads = scheme("organisations"), role.concept.values("headOf")
    known = body.kind in organisations.concepts
    return body.kind in heads or (known and any(concept.key in heads for concept in organisations.path(body.kind)))


def _office_of(role: Role, body: Body) -> Body:
    """The office of whom somebody speaks for: "Chánh Văn phòng, Người phát ngôn UBND tỉnh A"."""
    heads = role.concept.values("headOf")
    kind = "peoples-committee-office" if body.kind == "peoples-committee" else "office"
    return Body(f"Văn phòng {body.name}", kind if kind in heads else "office", body.unit)


def _of_police(role: Role, body: Body) -> Body | None:
    """The police that a branch is of: "Phó Giám đốc, Thủ trưởng Cơ quan CSĐT Công an tỉnh A"."""
    whole = body.name.find(f" {_POLICE}")
    if body.kind != "police-branch" or whole < 0 or "local-police" not in role.concept.values("headOf"):
        return None
    return Body(body.name[whole + 1 :], "local-police", body.unit)


def _agency_committee(body: Body) -> Body:
    """The Party's committee of an agency."""
    name = _MILITARY.get(body.kind, "")
    whole = f"{name} {body.unit.name}" if name and body.unit is not None else f"Đảng ủy {body.name}"
    return Body(whole, _OF_AGENCY, body.unit)


def _committee_of(body: Body) -> Body | None:
    """The Party's committee of agencies that a body is, or is a board of: "Ban Tổ chức | Đảng ủy Công an tỉnh A"."""
    organisations, at = scheme("organisations"), body.name.find(_COMMITTEE)
    name = body.name[max(at, 0) :]
    if at < 0 or (body.kind != _BLOCK and not organisations.within(body.kind, "party-board")):
        return None
    return Body(name, _BLOCK if name.startswith(f"{_COMMITTEE}Khối") else _OF_AGENCY, body.unit)


def _cell(notes: Annotations, later: list[Role]) -> Body | None:
    """The party cell of the village, school or office that its secretary heads: "Bí thư Chi bộ, Giám đốc Sở Y tế".

    What the head of a school or office is told of by the rank alone is the last such body named before.
    """
    organisations = scheme("organisations")
    body = later[0].body if later else None
    if later and body is None:
        before = (m.body for m in reversed(notes.bodies) if m.start < later[0].start and _leads(later[0], m.body))
        body = next(before, None)
    if body is None:
        return None
    if (of_village := _cell_of_village(body)) is not None:
        return of_village
    if body.kind not in organisations.concepts or not has_cell(organisations[body.kind]):
        return None
    return Body(f"Chi bộ {body.name}", "party-cell", body.unit)


def _cell_of_village(body: Body) -> Body | None:
    """The party cell of a village, or of that of a board: "Bí thư, Trưởng thôn A", "…, Trưởng Ban CTMT thôn A"."""
    organisations = scheme("organisations")
    if body.kind in _OF_VILLAGES:
        name = next((body.name[m.start() :] for m in _village().finditer(fold(body.name))), "")
    else:
        known = body.kind in organisations.concepts and organisations.within(body.kind, "community")
        name = body.name if known else ""
    return Body(f"Chi bộ {name}", "party-cell", body.unit) if name else None


@cache
def _village() -> re.Pattern[str]:
    """The words that say that a village is named."""
    kinds = heads_below(scheme("organisations"), "community")
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, kinds))})\b")


def _of_next(notes: Annotations, role: Role, later: list[Role]) -> Body | None:
    """The party committee of the unit or agency that the next office names: "Đảng ủy viên, Phó Chủ tịch UBND xã A".

    A "Tỉnh ủy viên" sits in the committee of that unit's province.
    """
    body = later[0].body if later and later[0].explicit else None
    organisations, keys = scheme("organisations"), role.concept.values("impliesBody")
    if body is None or body.unit is None or body.kind not in organisations.concepts:
        return None
    unit = province_of(notes, body.unit) if role.concept.key.startswith("provincial-") else body.unit
    for key in keys:
        committee = key != _OF_AGENCY and organisations.within(key, "party-committee")
        owner = lift(notes, unit, organisations[key]) if committee and unit is not None else None
        if owner is not None:
            return implied_body(notes, key, owner, role.start)
    if _OF_AGENCY in keys and may_own(organisations[body.kind], organisations[_OF_AGENCY]):
        return _agency_committee(body)
    return None


def _all_former(notes: Annotations, chain: Chain) -> None:
    """Carries a "nguyên" over the offices of party and state behind it: "nguyên Ủy viên Bộ Chính trị, Thủ tướng"."""
    organisations = scheme("organisations")
    for before, role in pairwise(chain.roles):
        kind = role.body.kind if role.body is not None else ""
        known = kind in organisations.concepts and not any(organisations.within(kind, each) for each in _WORKED_IN)
        apart = known and any(organisations.within(kind, each) for each in _KEPT)
        between = notes.folded[before.end : role.start].strip()
        apart = apart or between not in _TOGETHER or role.label == "Đại biểu"
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
