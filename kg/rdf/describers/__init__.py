"""Describers: one function per kind of fact that writes it down as triples.

`DESCRIBERS` is a plain list, so that another kind of fact is one more entry. A type without a describer is an error
of the program (`kg.rdf.describe` refuses it): a fact must not vanish silently.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from kg.facts import (
    BodySeen,
    Change,
    Credit,
    Directive,
    DocumentCited,
    Event,
    Figure,
    Office,
    PersonSeen,
    Statement,
    UnitSeen,
)
from kg.rdf.describers.documents import describe_document
from kg.rdf.describers.events import describe_event
from kg.rdf.describers.figures import describe_figure
from kg.rdf.describers.offices import describe_office
from kg.rdf.describers.sightings import describe_body, describe_credit, describe_person, describe_unit
from kg.rdf.describers.unit_changes import describe_change
from kg.rdf.describers.words import describe_directive, describe_statement
from kg.rdf.scribe import Scribe

__all__ = ["DESCRIBERS", "Describer"]

Describer: TypeAlias = Callable[[Scribe, Any], None]
"""Writes the statements of one fact with a scribe."""

DESCRIBERS: list[tuple[type, Describer]] = [
    (PersonSeen, describe_person),
    (UnitSeen, describe_unit),
    (BodySeen, describe_body),
    (Credit, describe_credit),
    (Office, describe_office),
    (Event, describe_event),
    (Directive, describe_directive),
    (Statement, describe_statement),
    (Figure, describe_figure),
    (DocumentCited, describe_document),
    (Change, describe_change),
]
"""Kind of fact → what describes it."""
