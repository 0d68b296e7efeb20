"""What one article tells that helps to say who its people, bodies and events are: the values that are compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from urllib.parse import urlsplit

import msgspec

from kg.articles.model import Article
from kg.facts import (
    Body,
    BodySeen,
    Credit,
    Directive,
    DocumentCited,
    Event,
    Fact,
    Figure,
    Office,
    Party,
    PersonSeen,
    Statement,
    Status,
)
from kg.identity.anchors import Anchors
from kg.identity.provinces import province_code
from kg.language.folding import fold
from kg.language.names import genders
from kg.vocabulary import VocabularyError, scheme

__all__ = ["About", "Held", "Person", "about", "bodies", "is_single", "people"]


class About(msgspec.Struct, frozen=True, gc=False):
    """The article itself."""

    id: str
    day: str
    """When it was published, ISO; "" where that is not known."""
    publisher: str
    """Name, or host of the address; "" where neither is known."""
    province: str
    """Code of the province that it is about, NATIONAL if none."""
    people: frozenset[str]
    """Folded names of all who are named in it, its authors left out."""


class Held(msgspec.Struct, frozen=True, order=True, gc=False):
    """An office as told."""

    concept: str
    body: str
    """Folded name in full words."""
    unit: str
    """Version of the body's unit, "" where there is none or it is not resolved."""
    province: str
    """Code of the province of today that it lies in, "" for the capital's bodies and where it is not known."""
    former: bool
    shown: str
    """Role and body in the article's words."""
    body_name: str


class Person(msgspec.Struct, frozen=True, gc=False):
    """A person as one article shows them."""

    about: About
    name: str
    key: str
    """Folded name."""
    anchor: str
    """Code of the province of their offices, or else of the article; NATIONAL for none."""
    held: tuple[Held, ...]
    units: frozenset[str]
    """Versions of the communes and districts in which they hold office or took part in something."""
    private: bool
    author: bool
    gender: str
    """"m", "f", "" where nothing tells."""


def about(article: Article, facts: tuple[Fact, ...], anchors: Anchors) -> About:
    """The article in short."""
    authors = {fold(fact.creator) for fact in facts if isinstance(fact, Credit)}
    named = frozenset(key for key in map(fold, _names(facts)) if key not in authors)
    return About(
        id=article.id,
        day=article.published.value if article.published else "",
        publisher=article.publisher or (urlsplit(article.url).netloc if article.url else ""),
        province=anchors.article,
        people=named,
    )


def people(told: About, facts: tuple[Fact, ...], anchors: Anchors) -> Iterator[Person]:
    """Everybody of an article, in the order of their folded names."""
    held, units = defaultdict[str, set[Held]](set), defaultdict[str, set[str]](set)
    seen: dict[str, PersonSeen] = {}
    for fact in facts:
        if isinstance(fact, Office):
            office = _held(fact)
            held[fold(fact.person)].add(office)
            units[fold(fact.person)] |= {office.unit} if is_local(office.unit) else set()
        elif isinstance(fact, PersonSeen):
            seen.setdefault(fold(fact.name), fact)
        elif isinstance(fact, Event) and fact.unit and fact.unit.version and is_local(fact.unit.version):
            for participant in fact.participants:
                units[fold(participant.person)].add(fact.unit.version)
    authors = {fold(fact.creator) for fact in facts if isinstance(fact, Credit)}
    names = {fold(name): name for name in _names(facts)}
    for key in sorted(names):
        sighting = seen.get(key)
        yield Person(
            about=told,
            name=sighting.name if sighting else names[key],
            key=key,
            anchor=anchors.person(key),
            held=tuple(sorted(held[key])) if key in held else (),
            units=frozenset(units[key]) if key in units else frozenset(),
            private=bool(sighting and sighting.private),
            author=key in authors,
            gender=_gender(key, sighting),
        )


def bodies(facts: Iterable[Fact]) -> Iterator[Body]:
    """Every body that the facts name, as often as they do."""
    for fact in facts:
        if isinstance(fact, BodySeen | Office):
            yield fact.body
        elif isinstance(fact, Event) and fact.host:
            yield fact.host
        elif isinstance(fact, DocumentCited) and fact.issuer:
            yield fact.issuer
        for party in _parties(fact):
            if party.body:
                yield party.body


def _names(facts: Iterable[Fact]) -> Iterator[str]:
    for fact in facts:
        if isinstance(fact, PersonSeen):
            yield fact.name
        elif isinstance(fact, Office):
            yield fact.person
        elif isinstance(fact, Credit):
            yield fact.creator
        elif isinstance(fact, Event):
            yield from (participant.person for participant in fact.participants)
        yield from (party.person for party in _parties(fact) if party.person)


def _parties(fact: Fact) -> Iterator[Party]:
    given: tuple[Party | None, ...] = ()
    if isinstance(fact, Directive):
        given = (fact.issuer, fact.assignee)
    elif isinstance(fact, Statement):
        given = (fact.speaker,)
    elif isinstance(fact, Figure):
        given = (fact.subject,)
    return (party for party in given if party is not None)


def _held(fact: Office) -> Held:
    unit = fact.body.unit
    return Held(
        concept=fact.concept,
        body=fold(fact.body.name),
        unit=(unit.version or "") if unit else "",
        province=province_code(unit) or "",
        former=fact.status is Status.FORMER,
        shown=f"{fact.role}, {fact.body.name}",
        body_name=fact.body.name,
    )


def is_local(version: str) -> bool:
    """Whether a version is of a commune or a district: its code has more than the two digits of a province."""
    return len(version.partition("@")[0]) > 2


@cache
def is_single(concept: str) -> bool:
    """Whether a body has one seat of this role, by the vocabulary."""
    try:
        return any(kind.note("singleSeat") == "true" for kind in scheme("roles").path(concept)[:1])
    except (VocabularyError, KeyError):  # an extractor with roles of its own
        return False


def _gender(key: str, sighting: PersonSeen | None) -> str:
    """By the form of address, else by the middle name Thị, which only women bear."""
    if " thị " in key:
        return "f"
    words = [fold(variant).split()[0] for variant in (sighting.variants if sighting else ()) if variant]
    found = {told for word in words if (told := genders().get(word))}
    return found.pop() if len(found) == 1 else ""
