"""Who holds which office according to a text: what tests of offices compare."""

from __future__ import annotations

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Fact, Office

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
