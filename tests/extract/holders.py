"""What a text tells of offices, bodies, events and tasks, as rows that tests compare."""

from __future__ import annotations

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import BodySeen, Directive, Event, Fact, Office

DATE = "2025-09-20"


def facts(text: str, published: str = DATE) -> tuple[Fact, ...]:
    """The facts of an article of that day."""
    return extract(make_article(text, "a", {"published": published}))


def told(text: str, published: str = DATE) -> set[tuple[str, str, str, str]]:
    """Person, role, body and status of every office."""
    return {(f.person, f.role, f.body.name, str(f.status)) for f in facts(text, published) if isinstance(f, Office)}


def of(person: str, text: str, published: str = DATE) -> set[tuple[str, str, str]]:
    """Role, body and status of one person's offices."""
    return {row[1:] for row in told(text, published) if row[0] == person}


def bodies(text: str, published: str = DATE) -> set[str]:
    """The names of the bodies."""
    return {f.body.name for f in facts(text, published) if isinstance(f, BodySeen)}


def events(text: str, published: str = DATE) -> list[tuple[str, str | None, str | None]]:
    """Kind, start and unit of every event."""
    found = (f for f in facts(text, published) if isinstance(f, Event))
    return [(f.kind, f.start, f.unit.name if f.unit else None) for f in found]


def tasks(text: str, published: str = DATE) -> list[tuple[str | None, str]]:
    """Who is to do what, for every task."""
    found = (f for f in facts(text, published) if isinstance(f, Directive))
    return [(f.assignee.name if f.assignee else None, f.task) for f in found]


def taking_part(text: str, published: str = DATE) -> dict[str, str]:
    """Name → part of all who took part in any event."""
    found = (f for f in facts(text, published) if isinstance(f, Event))
    return {p.person: str(p.part) for event in found for p in event.participants}
