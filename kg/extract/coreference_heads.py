"""Whom "người đứng đầu Tỉnh ủy", "người đứng đầu chính quyền tỉnh" mean: who leads that body in the article."""

from __future__ import annotations

from collections.abc import Iterable

from kg.extract.annotations import Annotations, BodyMention, RoleMention, UnitMention
from kg.extract.patterns import Patterns
from kg.facts import Status
from kg.language.folding import fold

__all__ = ["heads_meant"]

_P = Patterns("coreference_patterns.toml", "heads")

_LEADS = 1
"""The rank of whoever leads a body."""


def heads_meant(notes: Annotations) -> dict[tuple[int, int], str]:
    """The characters that tell of the head of a body, and who that is by the article's offices."""
    if "đứng đầu" not in notes.folded:
        return {}
    bodies = {mention.start: mention for mention in notes.bodies}
    units = {mention.start: mention for mention in notes.units}
    found = {}
    for told in _P.head.finditer(notes.folded):
        body, unit = bodies.get(told.end()), units.get(told.end())
        name, end = "", 0
        if told["state"] and unit is not None:
            name, end = _of_unit(notes, unit, "peoples-committee"), unit.end
        elif body is not None:
            name, end = _of_body(notes, body), body.end
        if name:
            found[told.start(), end] = name
    return found


def _of_body(notes: Annotations, body: BodyMention) -> str:
    named = fold(body.body.name)
    return _only(role for role in _leading(notes) if fold(role.body.name) == named)


def _of_unit(notes: Annotations, unit: UnitMention, kind: str) -> str:
    same = (role for role in _leading(notes) if role.body.kind == kind and role.body.unit is not None)
    return _only(role for role in same if role.body.unit and role.body.unit.code == unit.unit.code)


def _leading(notes: Annotations) -> list[RoleMention]:
    """The offices of those who lead bodies now."""
    return [
        role
        for role in notes.roles
        if role.person and role.status is not Status.FORMER and int(role.concept.note("rank") or 9) == _LEADS
    ]


def _only(roles: Iterable[RoleMention]) -> str:
    """Who holds them, if that is one person."""
    names = {role.person for role in roles if role.person}
    return next(iter(names)) if len(names) == 1 else ""
