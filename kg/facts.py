"""The facts: small frozen values between language and RDF.

An extractor says what an article tells in these types and no others; everything after extraction (identity, Turtle,
queries) reads these types and never the text. Every fact carries the spans it rests on: half-open character offsets
into the article's NFC text.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Literal, TypeAlias

import msgspec

__all__ = [
    "Body",
    "BodySeen",
    "Change",
    "ChangePart",
    "Comparator",
    "Credit",
    "Directive",
    "DocumentCited",
    "Event",
    "Fact",
    "Figure",
    "Office",
    "Participant",
    "Party",
    "PersonSeen",
    "Span",
    "Statement",
    "Status",
    "UnitRef",
    "UnitSeen",
    "decode",
    "encode",
]


class Span(msgspec.Struct, frozen=True, order=True, array_like=True):
    """Characters `start` to `end` (exclusive) of an article's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words themselves.

        >>> Span(0, 2).of("xã An")
        'xã'
        """
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


class Status(StrEnum):
    """How an article presents the holding of an office."""

    CURRENT = "current"
    FORMER = "former"
    ACTING = "acting"
    INCOMING = "incoming"
    UNKNOWN = "unknown"


Comparator: TypeAlias = Literal["=", ">", "<", "~", ">=", "<="]
"""How a number told bounds the value: "hơn 20" is ">", "khoảng 20" is "~", "ít nhất 20" is ">="."""
Part: TypeAlias = Literal["lead", "speaker", "attendee", "subject"]


class UnitRef(msgspec.Struct, frozen=True, omit_defaults=True):
    """An administrative unit as an article means it.

    `version` is the register's key ("20275@2025-07-01", code and first day of validity), None where the text leaves it
    open: then `candidates` lists the versions it may be and `reason` says why none was chosen (a unit that is only
    proposed has no candidates either).
    """

    name: str
    """Kind in small letters and name: "phường An Hải", "thành phố Đà Nẵng", "Thành phố Hồ Chí Minh"."""
    version: str | None = None
    code: str | None = None
    edition: str | None = None
    """"2025" for units in force since 2025-07-01, "2024" for those before."""
    candidates: tuple[str, ...] = ()
    reason: str = ""


class Body(msgspec.Struct, frozen=True, omit_defaults=True):
    """An organisation: its name in full words with the unit it belongs to, its kind, that unit."""

    name: str
    """"Ủy ban nhân dân thành phố Đà Nẵng", "Ban Tuyên giáo Thành ủy Đà Nẵng"."""
    kind: str = "organisation"
    """Key of a concept of ontology/organisations.ttl."""
    unit: UnitRef | None = None
    told: str = ""
    """The name as the article spells it, where it spells the unit otherwise than the register ("Huyện ủy Đăk Glei")."""

    @property
    def shown(self) -> str:
        """The name for people to read: as the article spells it."""
        return self.told or self.name


class Party(msgspec.Struct, frozen=True, omit_defaults=True):
    """Whoever acts or is addressed: exactly one of a person (full name), a body, a unit."""

    person: str | None = None
    body: Body | None = None
    unit: UnitRef | None = None

    @property
    def name(self) -> str:
        """The name in full words, "" for nobody."""
        if self.person:
            return self.person
        if self.body:
            return self.body.shown
        return self.unit.name if self.unit else ""


class Base(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What every fact has: the spans it rests on (the first is the telling one) and a confidence between 0 and 1."""

    evidence: tuple[Span, ...]
    confidence: float = 0.9


class PersonSeen(Base, frozen=True, kw_only=True, omit_defaults=True, tag_field="fact", tag="person"):
    """A person is named. `name` is the fullest form in the article; people of one article are told apart by it."""

    name: str
    variants: tuple[str, ...] = ()
    """Other wordings that mean this person: "M.QUẾ", "ông Tuấn"."""
    private: bool = False
    """Holds no office and has no public part in an event (victim, resident, photographer)."""


class UnitSeen(Base, frozen=True, kw_only=True, omit_defaults=True, tag_field="fact", tag="unit"):
    """An administrative unit is named or plainly meant."""

    unit: UnitRef


class BodySeen(Base, frozen=True, kw_only=True, omit_defaults=True, tag_field="fact", tag="organisation"):
    """A body is named."""

    body: Body


class Office(Base, frozen=True, kw_only=True, omit_defaults=True, tag_field="fact", tag="office"):
    """A person holds, held, or takes up an office."""

    person: str
    role: str
    """Bare rank as said: "Phó Chủ tịch Thường trực"."""
    concept: str
    """Key of a concept of ontology/roles.ttl."""
    body: Body
    status: Status = Status.CURRENT
    start: str | None = None
    """ISO date or month, only where stated."""
    end: str | None = None
    term: str | None = None
    """"2025-2030" of "nhiệm kỳ 2025-2030"."""


class Participant(msgspec.Struct, frozen=True, omit_defaults=True):
    """A named person's part in an event."""

    person: str
    part: Part
    evidence: tuple[Span, ...] = ()


class Event(Base, frozen=True, kw_only=True, omit_defaults=True, tag_field="fact", tag="event"):
    """Something took place or is scheduled."""

    kind: str
    """Key of a concept of ontology/events.ttl: "working-session", "meeting" …"""
    label: str
    """What happened, in the text's words (at most some 40 syllables)."""
    start: str | None = None
    """ISO: "2025-07-10", "2025-09", "2025-09-17T14:00"."""
    end: str | None = None
    day_part: str | None = None
    """"morning", "noon", "afternoon", "evening", "night"."""
    unit: UnitRef | None = None
    place: str | None = None
    """Where it was, in the text's words, where no unit says it."""
    host: Body | None = None
    participants: tuple[Participant, ...] = ()
    planned: bool = False


class Directive(Base, frozen=True, kw_only=True, omit_defaults=True, tag_field="fact", tag="directive"):
    """Someone with authority gives a task to a body or person."""

    issuer: Party | None
    assignee: Party | None
    task: str
    """The verb phrase as in the text, at most 25 syllables."""
    deadline: str | None = None
    event: int | None = None
    """Index, among the article's Event facts, of the event it was given at."""


class Figure(Base, frozen=True, kw_only=True, omit_defaults=True, tag_field="fact", tag="figure"):
    """Something was counted or measured."""

    value: float
    unit: str
    """The counted thing in the text's words, "%" for shares, "đồng" for amounts;
    with what it is per: "đồng/người/năm"."""
    comparator: Comparator = "="
    subject: Party | None = None
    subject_text: str = ""
    """What is measured where no person, body or unit of the article is: the event's label, a thing."""
    measure: str | None = None
    """Key of a concept of ontology/measures.ttl where one fits."""
    period_start: str | None = None
    period_end: str | None = None
    """ISO dates or months; only the end for an as-of date."""
    quote: str = ""


class DocumentCited(Base, frozen=True, kw_only=True, omit_defaults=True, tag_field="fact", tag="document"):
    """A legal or official document is cited."""

    type: str
    """"Nghị quyết", "Quyết định" …"""
    number: str | None = None
    title: str | None = None
    date: str | None = None
    issuer: Body | None = None


class ChangePart(msgspec.Struct, frozen=True, omit_defaults=True):
    """A unit that a change takes from, whole or in part (None: not said)."""

    unit: UnitRef
    whole: bool | None = None


class Change(Base, frozen=True, kw_only=True, omit_defaults=True, tag_field="fact", tag="change"):
    """Units became other units."""

    kind: Literal["merger", "split", "renaming", "creation", "conversion"]
    origin: tuple[ChangePart, ...]
    to: UnitRef
    date: str | None = None
    decree: str | None = None
    planned: bool = False


class Statement(Base, frozen=True, kw_only=True, omit_defaults=True, tag_field="fact", tag="statement"):
    """Someone said something."""

    speaker: Party
    text: str
    verb: str = ""
    """The verb of saying as in the text: "nhấn mạnh"."""
    quoted: bool = False
    """In the speaker's own words (inside quotation marks)."""


class Credit(Base, frozen=True, kw_only=True, omit_defaults=True, tag_field="fact", tag="credit"):
    """A photo or text is by someone."""

    creator: str
    kind: Literal["photo", "text"]


Fact: TypeAlias = (
    PersonSeen | UnitSeen | BodySeen | Office | Event | Directive | Figure | DocumentCited | Change | Statement | Credit
)
"""Anything that an article tells, with the words that tell it."""

_decoder = msgspec.json.Decoder(tuple[Fact, ...])


def encode(facts: tuple[Fact, ...]) -> bytes:
    """Facts as JSON, each with its kind under `fact`; the cache's and `kg extract --json`'s form."""
    return msgspec.json.encode(facts)


def decode(data: bytes) -> tuple[Fact, ...]:
    """The inverse of `encode`.

    Raises msgspec.ValidationError (a ValueError) for anything else than such JSON.
    """
    return _decoder.decode(data)
