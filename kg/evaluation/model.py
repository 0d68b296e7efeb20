"""What an article tells, in the words of an annotation: read from a gold file, or from the answers of a graph.

Only what is compared is kept; other keys of a gold file are left aside. Each row says itself in one line (`said`) and
gives the words by which its sentence is found in the article (`clue`).
"""

from __future__ import annotations

from typing import TypeAlias

import msgspec

__all__ = ["Change", "Directive", "Document", "Event", "Figure", "Office", "Participant", "Row", "Told", "Unit"]


class Office(msgspec.Struct, frozen=True):
    """A named person's office."""

    person: str
    role: str
    organisation: str
    status: str

    def said(self) -> str:
        """The row in one line, for people to read."""
        return f"{self.person}: {self.role}, {self.organisation} ({self.status})"

    def clue(self) -> str:
        """Words by which the sentence that tells it can be found (`errors.sentence_about`)."""
        return f"{self.person} {self.role} {self.organisation}"


class Unit(msgspec.Struct, frozen=True):
    """An administrative unit; without a code it is not compared."""

    name: str
    code: str | None
    edition: str

    def said(self) -> str:
        """The row in one line, for people to read."""
        return f"{self.name} ({self.code}, {self.edition})"

    def clue(self) -> str:
        """Words by which the sentence that tells it can be found (`errors.sentence_about`)."""
        return self.name


class Participant(msgspec.Struct, frozen=True):
    """A named person's part in an event."""

    name: str
    part: str = ""

    def said(self) -> str:
        """The row in one line, for people to read."""
        return f"{self.name} ({self.part})"

    def clue(self) -> str:
        """Words by which the sentence that tells it can be found (`errors.sentence_about`)."""
        return self.name


class Event(msgspec.Struct, frozen=True):
    """Something that took place or is scheduled; `gist` is a reader's summary or the words of the text."""

    kind: str
    start: str | None = None
    unit: str | None = None
    gist: str = ""
    participants: tuple[Participant, ...] = ()

    def said(self) -> str:
        """The row in one line, for people to read."""
        return f"{self.kind}, {self.start or 'no date'}, {self.unit or 'no unit'}: {self.gist}"

    def clue(self) -> str:
        """Words by which the sentence that tells it can be found (`errors.sentence_about`)."""
        return self.gist


class Directive(msgspec.Struct, frozen=True):
    """A task that someone is given."""

    issuer: str | None
    assignee: str | None
    task: str

    def said(self) -> str:
        """The row in one line, for people to read."""
        return f"{self.issuer or '?'} to {self.assignee or 'nobody in particular'}: {self.task}"

    def clue(self) -> str:
        """Words by which the sentence that tells it can be found (`errors.sentence_about`)."""
        return self.task


class Figure(msgspec.Struct, frozen=True):
    """Something counted; `measure` is what an answer may call it beside the text's words."""

    value: float
    unit: str
    quote: str = ""
    measure: str = ""

    def said(self) -> str:
        """The row in one line, for people to read."""
        return f"{self.value:g} {self.unit} (“{self.quote}”)"

    def clue(self) -> str:
        """Words by which the sentence that tells it can be found (`errors.sentence_about`)."""
        return self.quote or self.unit


class Document(msgspec.Struct, frozen=True):
    """A legal or official document."""

    type: str = ""
    number: str | None = None
    title: str | None = None

    def said(self) -> str:
        """The row in one line, for people to read."""
        return " ".join(part for part in (self.type, self.number, self.title) if part)

    def clue(self) -> str:
        """Words by which the sentence that tells it can be found (`errors.sentence_about`)."""
        return self.number or self.title or self.type


class Change(msgspec.Struct, frozen=True):
    """Units that became another."""

    to: str | None = None
    origin: tuple[str, ...] = msgspec.field(name="from", default=())
    kind: str = ""

    def said(self) -> str:
        """The row in one line, for people to read."""
        return f"{self.kind}: {', '.join(self.origin) or '?'} → {self.to or '?'}"

    def clue(self) -> str:
        """Words by which the sentence that tells it can be found (`errors.sentence_about`)."""
        return " ".join((self.to or "", *self.origin))


Row: TypeAlias = str | Office | Unit | Participant | Event | Directive | Figure | Document | Change
"""One thing that an article tells, of any family; a string is the name of a person."""


class Told(msgspec.Struct, frozen=True):
    """All that one article tells."""

    people: tuple[str, ...]
    offices: tuple[Office, ...]
    units: tuple[Unit, ...]
    organisations: tuple[str, ...]
    events: tuple[Event, ...]
    directives: tuple[Directive, ...]
    figures: tuple[Figure, ...]
    documents: tuple[Document, ...]
    changes: tuple[Change, ...] = ()
    published: str | None = None
