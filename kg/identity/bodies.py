"""Bodies across articles: one that an article names without its unit is that of the place which the article is about.

A body is its name in full words and its unit. Where an article leaves the unit out ("Sở Y tế"), or names one that the
register cannot settle, the body is looked for among those of the same name in the article's province; if there is
exactly one in all articles, that is it. "UBND phường" is a ward's, never the province's. Bodies of different names are
never joined: when a department took over another one it did not become it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kg.facts import Body
from kg.identity.clusters import Pair
from kg.identity.provinces import province_code
from kg.identity.sketches import About, is_local
from kg.identity.weights import Score, part
from kg.language.folding import fold
from kg.units import UnknownUnitError, register
from kg.vocabulary import VocabularyError, scheme

__all__ = ["Named", "bare_name", "named", "order", "settle"]

_SHOWN = 3
"""Candidates that are noted where there are several and so none is chosen."""


class Named(NamedTuple):
    """A body as one article names it."""

    about: About
    name: str
    bare: str
    """Folded name without the unit's."""
    kind: str
    iri: str
    unit: str
    """Version, "" where the article leaves it out or open."""
    province: str
    loose: bool
    """Whether it may be the body of a unit that the article leaves out or open."""
    open_unit: str = ""
    """Folded, how the article names the unit that it leaves open: "phường", "xã an bình"; "" where it names none."""


def bare_name(body: Body) -> str:
    """The folded name without its unit.

    >>> from kg.facts import UnitRef
    >>> bare_name(Body("Sở Y tế thành phố Đà Nẵng", "department", UnitRef("thành phố Đà Nẵng")))
    'sở y tế'
    """
    name = fold(body.name)
    words = fold(body.unit.name).split() if body.unit else []
    for kind in range(min(3, len(words))):  # with the unit's kind, which is a word or two, or without it
        ending = " " + " ".join(words[kind:])
        if name.endswith(ending):
            return name[: -len(ending)]
    return name


def named(about: About, body: Body, iri: str, *, left_out: bool) -> Named:
    """A body of an article by its IRI as the article alone would give it."""
    unit = body.unit
    version = (unit.version or "") if unit else ""
    return Named(
        about=about,
        name=body.name,
        bare=bare_name(body),
        kind=body.kind,
        iri=iri,
        unit=version,
        province=province_code(unit) or "",
        loose=left_out or (unit is not None and not version),
        open_unit=fold(unit.name) if unit is not None and not version else "",
    )


def order(body: Named) -> tuple[str, str, str, str]:
    """Which of two is earlier, on every machine and in every order of articles."""
    return (body.about.day or "9999", body.about.id, body.iri, body.name)


def settle(bodies: Sequence[Named]) -> Iterator[tuple[Pair, Score]]:
    """For each body without a unit the candidates that it may be, with their scores."""
    known: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, body in enumerate(bodies):
        if body.unit:
            known[body.bare, body.kind].append(number)
    for number, body in enumerate(bodies):
        if not body.loose:
            continue
        where = body.province or body.about.province
        near = [other for other in known.get((body.bare, body.kind), ()) if bodies[other].province == where]
        if body.open_unit:
            near = [other for other in near if _may_be(bodies[other].unit, body.open_unit)]
        elif _provincial(body.kind):
            near = [other for other in near if not is_local(bodies[other].unit)]
        current = [other for other in near if _in_force(bodies[other].unit, body.about.day)] or near
        for other in current[:_SHOWN]:
            score = _score(bodies[other], where, len(current))
            yield (min(number, other), max(number, other)), score


def _may_be(version: str, told: str) -> bool:
    """Whether a unit may be the one that is told by its kind alone ("phường") or by its name ("xã an bình")."""
    try:
        unit = register().get(version)
    except UnknownUnitError:
        return False
    return told in (fold(unit.kind), fold(unit.full_name))


def _score(other: Named, where: str, candidates: int) -> Score:
    province = register().on(where)
    place = province.full_name if province else where
    return Score(
        (
            part("body", "name", other.name),
            part("body", "province", "the unit", place),
            part("body", "only" if candidates == 1 else "others"),
        )
    )


def _provincial(kind: str) -> bool:
    """Whether the vocabulary says that bodies of the kind are a province's."""
    try:
        return any("province" in concept.values("level") for concept in scheme("organisations").path(kind))
    except (VocabularyError, KeyError):  # an extractor with kinds of its own
        return False


def _in_force(version: str, day: str) -> bool:
    """Whether a unit stood on a day; any unit on a day that is not known."""
    try:
        return not day or register().get(version).in_force(day)
    except UnknownUnitError:
        return False
