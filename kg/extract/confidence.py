"""How sure a fact is: the share of facts with the same signs that turned out right on annotated articles.

A sign is something plain about a fact: an office that only a headline's "Chủ tịch" tells, an event without a day, a
body whose name nothing else in the article repeats. `data/confidence.csv` gives for each kind of fact a weight per sign
(logistic regression; `tools/fit_confidence.py` fits it and says from which articles). Facts of kinds that no annotation
covers (statements, credits) keep the confidence they come with.
"""

from __future__ import annotations

import csv
import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

import msgspec
from spacy.language import Language
from spacy.tokens import Doc

from kg.articles.model import Kind, Paragraph
from kg.extract.annotations import annotated
from kg.facts import (
    BodySeen,
    Change,
    Directive,
    DocumentCited,
    Event,
    Fact,
    Figure,
    Office,
    PersonSeen,
    Status,
    UnitRef,
    UnitSeen,
)
from kg.vocabulary import scheme

__all__ = ["ALWAYS", "Among", "confidence", "kg_confidence", "kind_of", "signs"]

ALWAYS = ""
"""The sign of the row that every fact of a kind has: where its confidence starts from."""

_SURE = 0.9
"""An extractor that gives a fact less has read it from words that often mean something else."""
_LOWEST, _HIGHEST = 0.02, 0.99
_SHORT_TASK, _SHORT_NAME, _MANY_EVENTS = 8, 3, 4


class Among:
    """The facts of one article, as far as one of them says something about another."""

    def __init__(self, facts: Sequence[Fact], paragraphs: Sequence[Paragraph] = ()) -> None:
        self.facts = facts
        self._heads = [one for one in paragraphs if one.kind in (Kind.HEADLINE, Kind.LEAD)]

    def in_head(self, offset: int) -> bool:
        """Whether the words there are the headline's or the lead's."""
        return any(one.start <= offset < one.end for one in self._heads)

    @cached_property
    def events(self) -> list[Event]:
        """The article's events."""
        return [fact for fact in self.facts if isinstance(fact, Event)]

    @cached_property
    def posts(self) -> Counter[tuple[str, str, Status]]:
        """How many offices of the article are one rank in one body."""
        return Counter((fact.concept, fact.body.name, fact.status) for fact in self._offices)

    @cached_property
    def ranks(self) -> Counter[tuple[str, str, Status]]:
        """How many offices give a person the same rank."""
        return Counter((fact.person, fact.concept, fact.status) for fact in self._offices)

    @cached_property
    def seats(self) -> Counter[tuple[str, str, Status]]:
        """How many offices a person has in one body."""
        return Counter((fact.person, fact.body.name, fact.status) for fact in self._offices)

    @cached_property
    def _offices(self) -> list[Office]:
        return [fact for fact in self.facts if isinstance(fact, Office)]

    @cached_property
    def tellings(self) -> dict[str, int]:
        """How often each body is named or meant."""
        return {fact.body.name: len(fact.evidence) for fact in self.facts if isinstance(fact, BodySeen)}

    @cached_property
    def unit_names(self) -> Counter[str]:
        """How many units the article has of one name."""
        return Counter(fact.unit.name for fact in self.facts if isinstance(fact, UnitSeen))


def _of_unit(unit: UnitRef | None) -> Iterator[str]:
    if unit is None:
        yield "no unit"
    elif unit.version is None:
        yield "unit left open"


def _of_person(fact: PersonSeen, _: Among) -> Iterator[str]:
    words = fact.name.count(" ") + 1
    if words < _SHORT_NAME:
        yield f"name of {words}"
    if fact.private:
        yield "private"


def _of_unit_seen(fact: UnitSeen, among: Among) -> Iterator[str]:
    if fact.unit.edition == "2024":
        yield "before 2025"
    if among.unit_names[fact.unit.name] > 1:
        yield "name of two units"


def _of_body(fact: BodySeen, _: Among) -> Iterator[str]:
    organisations = scheme("organisations")
    body = fact.body
    yield from _of_unit(body.unit)
    if body.name.count(" ") < _SHORT_NAME - 1:
        yield "short name"
    if body.kind in organisations.concepts:
        yield from (concept.key for concept in organisations.path(body.kind)[:2])


def _of_office(fact: Office, among: Among) -> Iterator[str]:
    yield from _of_unit(fact.body.unit)
    if fact.status is not Status.CURRENT:
        yield str(fact.status)
    if fact.person.count(" ") < _SHORT_NAME - 1:
        yield "name of two"
    if among.posts[fact.concept, fact.body.name, fact.status] > 1:
        yield "post of several"
    if among.ranks[fact.person, fact.concept, fact.status] > 1:
        yield "rank twice"
    if among.seats[fact.person, fact.body.name, fact.status] > 1:
        yield "body twice"
    if among.tellings.get(fact.body.name, 0) <= 1:
        yield "body once"


def _of_event(fact: Event, among: Among) -> Iterator[str]:
    yield fact.kind
    yield from _of_unit(fact.unit)
    if fact.start is None:
        yield "no day"
    if fact.host is None:
        yield "no host"
    if not fact.participants:
        yield "no participant"
    if fact.planned:
        yield "planned"
    if among.events[0] is not fact:
        yield "not the first"
    if len(among.events) >= _MANY_EVENTS:
        yield "among many"
    if not among.in_head(fact.evidence[0].start):
        yield "below the lead"


def _of_directive(fact: Directive, _: Among) -> Iterator[str]:
    if fact.issuer is None:
        yield "no issuer"
    if fact.assignee is None:
        yield "no assignee"
    if fact.task.count(" ") < _SHORT_TASK - 1:
        yield "short task"
    if fact.deadline:
        yield "deadline"


def _of_figure(fact: Figure, _: Among) -> Iterator[str]:
    if fact.measure is None:
        yield "no measure"
    if fact.unit == "%":
        yield "share"
    if fact.comparator != "=":
        yield "bound"


def _of_document(fact: DocumentCited, _: Among) -> Iterator[str]:
    if fact.number is None:
        yield "no number"
    if fact.date is None:
        yield "no date"
    if fact.issuer is None:
        yield "no issuer"


def _of_change(fact: Change, _: Among) -> Iterator[str]:
    yield fact.kind
    if fact.planned:
        yield "planned"
    if fact.to.version is None:
        yield "unit left open"


_SIGNS: Mapping[type[Fact], tuple[str, Callable[[Any, Among], Iterable[str]]]] = {
    PersonSeen: ("person", _of_person),
    UnitSeen: ("unit", _of_unit_seen),
    BodySeen: ("organisation", _of_body),
    Office: ("office", _of_office),
    Event: ("event", _of_event),
    Directive: ("directive", _of_directive),
    Figure: ("figure", _of_figure),
    DocumentCited: ("document", _of_document),
    Change: ("change", _of_change),
}
"""The kinds of facts whose confidence is measured, as `queries/evidence.rq` calls them, and what gives their signs."""


def kind_of(fact: Fact) -> str | None:
    """What the query `evidence` calls the fact's kind; None for kinds whose confidence is not measured."""
    found = _SIGNS.get(type(fact))
    return found[0] if found else None


def signs(fact: Fact, among: Among) -> list[str]:
    """The signs of a fact, in words; [] for kinds whose confidence is not measured.

    `among` are the facts of its article as the extractors gave them, before `kg_confidence`.
    """
    if type(fact) not in _SIGNS:
        return []
    told = len(fact.evidence)
    found = ["told once" if told == 1 else "told twice" if told < _SHORT_NAME else "told often"]
    if fact.confidence < _SURE:
        found.append("meant" if isinstance(fact, UnitSeen) else "loose wording")
    return [*found, *_SIGNS[type(fact)][1](fact, among)]


@cache
def _weights() -> dict[str, dict[str, float]]:
    """Weights of signs, by kind of fact."""
    found: dict[str, dict[str, float]] = {}
    text = files("kg.extract").joinpath("data", "confidence.csv").read_text("utf-8")
    for row in csv.DictReader(text.splitlines()):
        found.setdefault(row["kind"], {})[row["sign"]] = float(row["weight"])
    return found


def confidence(kind: str, found: Iterable[str]) -> float:
    """The confidence, to the hundredth, of a fact of that kind (`kind_of`) with those signs; unknown signs say nothing.

    Raises KeyError for a kind whose confidence is not measured.
    """
    weights = _weights()[kind]
    total = weights[ALWAYS] + sum(weights.get(sign, 0.0) for sign in found)
    return round(min(max(1 / (1 + math.exp(-total)), _LOWEST), _HIGHEST), 2)


def _graded(fact: Fact, among: Among) -> Fact:
    kind = kind_of(fact)
    if kind is None or (isinstance(fact, UnitSeen) and fact.unit.version is None):
        return fact
    return msgspec.structs.replace(fact, confidence=confidence(kind, signs(fact, among)))


@Language.component("kg_confidence")
def kg_confidence(doc: Doc) -> Doc:
    """Gives every fact of the article its confidence."""
    notes = annotated(doc)
    among = Among(notes.facts, notes.paragraphs)
    notes.facts = [_graded(fact, among) for fact in notes.facts]
    return doc
