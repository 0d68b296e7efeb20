"""What an article contributes to resources that it shares with other articles."""

from __future__ import annotations

import msgspec

from kg.facts import UnitRef

__all__ = ["Seen", "SeenBody", "SeenDocument", "SeenEvent", "SeenOffice", "SeenPerson"]


class SeenPerson(msgspec.Struct, frozen=True):
    """A person under the name of one article."""

    iri: str
    name: str
    private: bool | None = None
    """Whether the article shows a person without office or public part; None where it only mentions them in passing."""


class SeenBody(msgspec.Struct, frozen=True):
    """A body; `unit` is the IRI of its unit, resolved or not."""

    iri: str
    name: str
    """As the article spells it."""
    kind: str
    unit: str | None
    official: str = ""
    """With its unit as the register spells it."""


class SeenOffice(msgspec.Struct, frozen=True):
    """A person's holding of a post."""

    tenure: str
    person: str
    post: str
    body: str
    role: str
    concept: str
    status: str
    start: str | None
    end: str | None
    term: str | None
    implied_start: str | None = None
    """Day of the appointment that began it; None where the start is stated or nothing tells it."""
    start_event: str | None = None
    """IRI of that appointment."""
    implied_end: str | None = None
    end_event: str | None = None


class SeenDocument(msgspec.Struct, frozen=True):
    """A document as one article cites it."""

    iri: str
    type: str
    number: str | None
    title: str | None
    date: str | None
    issuer: str | None


class SeenEvent(msgspec.Struct, frozen=True):
    """An event as one article tells it; `unit` and `host` are IRIs."""

    iri: str
    kind: str
    label: str
    start: str | None
    end: str | None
    day_part: str | None
    unit: str | None
    host: str | None


class Seen(msgspec.Struct, frozen=True):
    """Everything of one article that `entities.ttl` and `units.ttl` need. Small and picklable."""

    article: str
    date: str | None
    people: tuple[SeenPerson, ...] = ()
    bodies: tuple[SeenBody, ...] = ()
    offices: tuple[SeenOffice, ...] = ()
    documents: tuple[SeenDocument, ...] = ()
    events: tuple[SeenEvent, ...] = ()
    units: tuple[UnitRef, ...] = ()
    """Units whose version is known."""
    concepts: tuple[tuple[str, str], ...] = ()
    """Scheme and key of each concept used."""
