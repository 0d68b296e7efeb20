"""People across articles: a name and the province its holder is active in.

Inside an article the extractors have settled who is meant and every fact uses the person's fullest name. Across
articles two mentions are the same person when their folded names are equal and so are their *anchors*: the province
(by its code since 2025, so that a merger of provinces parts nobody from himself) of the bodies in which the article
gives the person an office; NATIONAL where these are national bodies only; else the province the article is about;
NATIONAL where it is about none. So two people of one name in two provinces stay two, and a person who moves from one
province to another is two until somebody says otherwise: apart is the mistake that is easier to undo.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache

from kg.facts import Body, BodySeen, Event, Fact, Office, Status, UnitRef, UnitSeen
from kg.identity.provinces import province_code
from kg.language.folding import fold
from kg.vocabulary import VocabularyError, scheme

__all__ = ["NATIONAL", "Anchors", "is_national"]

NATIONAL = "vn"
"""Anchor of those whom no province sets apart."""


class Anchors:
    """The anchors of one article's people and documents."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        facts = tuple(facts)
        self.article = _main_province(facts)
        """Code of the province that the article is about, NATIONAL if none."""
        self._people: dict[str, str] = {}
        offices: dict[str, list[Office]] = {}
        for fact in facts:
            if isinstance(fact, Office):
                offices.setdefault(fold(fact.person), []).append(fact)
        for person, held in offices.items():
            anchor = _of_offices(held)
            if anchor:
                self._people[person] = anchor

    def person(self, name: str) -> str:
        """The anchor of a person of the article."""
        return self._people.get(fold(name), self.article)

    def body(self, body: Body | None) -> str:
        """The province of a body, NATIONAL for a national one, the article's where nothing says."""
        if body is None:
            return self.article
        return province_code(body.unit) or (NATIONAL if is_national(body) else self.article)

    def loose(self, body: Body) -> str:
        """What sets a body apart whose unit the article leaves out: its province, if bodies of the kind are local.

        "" for national ones and for those that have a name of their own, as schools and firms.
        """
        return f"province/{self.article}" if body.unit is None and _is_local(body) else ""


def _of_offices(held: list[Office]) -> str | None:
    """Offices held now count before former ones: who came from another province is anchored where he is."""
    now = [office for office in held if office.status is not Status.FORMER]
    for offices in (now, held):
        provinces = Counter(code for office in offices if (code := province_code(office.body.unit)))
        if provinces:
            return max(sorted(provinces), key=lambda code: provinces[code])
        if any(is_national(office.body) for office in offices):
            return NATIONAL
    return None


def is_national(body: Body) -> bool:
    """Whether the vocabulary says that bodies of this kind stand over the whole country."""
    return body.unit is None and any(levels == ("national",) for levels in _levels(body.kind))


def _is_local(body: Body) -> bool:
    """Whether it says that each province, district or commune has its own."""
    levels = _levels(body.kind)
    return bool(levels) and not any({"national", "any"} & set(named) for named in levels)


@cache
def _levels(kind: str) -> tuple[tuple[str, ...], ...]:
    """Levels of government at which the vocabulary has bodies of a kind and of the broader ones."""
    try:
        return tuple(named for concept in scheme("organisations").path(kind) if (named := concept.values("level")))
    except (VocabularyError, KeyError):  # an extractor with kinds of its own
        return ()


def _main_province(facts: Iterable[Fact]) -> str:
    """The province of most mentions of units and of bodies; of two with as many, the one named first."""
    weights: Counter[str] = Counter()
    for fact in facts:
        unit: UnitRef | None = None
        if isinstance(fact, UnitSeen | Event):
            unit = fact.unit
        elif isinstance(fact, BodySeen):
            unit = fact.body.unit
        if code := province_code(unit):
            weights[code] += len(fact.evidence)
    return max(weights, key=lambda code: weights[code]) if weights else NATIONAL
