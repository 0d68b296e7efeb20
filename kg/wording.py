"""Facts in one line each, and numbers of things, for people to read."""

from __future__ import annotations

from kg.cut_short import label_of, task_of
from kg.facts import (
    BodySeen,
    Change,
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
    UnitRef,
    UnitSeen,
)

__all__ = ["counted", "worded"]


def counted(number: int, noun: str) -> str:
    """A number of things: the English noun with an s unless there is one.

    >>> counted(1, "article"), counted(2000, "row")
    ('1 article', '2,000 rows')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def worded(fact: Fact, text: str = "") -> str:
    """What a fact says; given the article's text, " …" marks what was cut for its length.

    >>> from kg.facts import Span
    >>> worded(Figure(value=1200, unit="lượt", comparator=">", subject_text="Trung tâm", evidence=(Span(0, 1),)))
    'Trung tâm: > 1200 lượt'
    """
    match fact:
        case PersonSeen():
            also = f", also {', '.join(fact.variants)}" if fact.variants else ""
            return fact.name + also + (" (private person)" if fact.private else "")
        case UnitSeen():
            return _unit(fact.unit)
        case BodySeen():
            return fact.body.shown
        case Office():
            when = "".join(f", {word} {day}" for word, day in (("from", fact.start), ("until", fact.end)) if day)
            return f"{fact.person}: {fact.role}, {fact.body.shown} ({fact.status}{_term(fact.term)}{when})"
        case Event():
            return _event(fact, text)
        case Directive():
            due = f" (by {fact.deadline})" if fact.deadline else ""
            return f"{_party(fact.issuer)} → {_party(fact.assignee)}: {task_of(fact, text)}{due}"
        case Figure():
            told = "" if fact.comparator == "=" else f"{fact.comparator} "
            period = " – ".join(day for day in (fact.period_start, fact.period_end) if day)
            subject = fact.subject.name if fact.subject else fact.subject_text
            return f"{subject}: {told}{_number(fact.value)} {fact.unit}" + (f" ({period})" if period else "")
        case DocumentCited():
            parts = (fact.type, fact.number, fact.title, fact.date, fact.issuer.shown if fact.issuer else None)
            return ", ".join(part for part in parts if part)
        case Change():
            origin = ", ".join(_part(part.unit, part.whole) for part in fact.origin) or "units not named"
            planned = ", planned" if fact.planned else ""
            return f"{fact.kind}: {origin} → {fact.to.name} ({fact.date or 'no date'}{planned})"
        case Statement():
            return f"{fact.speaker.name} {fact.verb}: {fact.text}".replace(" :", ":")
        case Credit():
            return f"{fact.kind} by {fact.creator}"


def _unit(unit: UnitRef) -> str:
    if unit.code:
        return f"{unit.name} ({unit.code}, roster of {unit.edition})"
    return f"{unit.name} (open: {unit.reason or 'not in the register'})"


def _part(unit: UnitRef, whole: bool | None) -> str:
    return unit.name if whole is None else f"{unit.name} ({'whole' if whole else 'part'})"


def _term(term: str | None) -> str:
    return f", term {term}" if term else ""


def _event(fact: Event, text: str) -> str:
    days = " – ".join(day for day in (fact.start, fact.end) if day) or "no date"
    place = fact.unit.name if fact.unit else fact.place
    people = ", ".join(f"{one.person} ({one.part})" for one in fact.participants)
    told = f"{fact.kind}, {days}" + (f", {place}" if place else "") + (", planned" if fact.planned else "")
    return f"{told}: {label_of(fact, text)}" + (f" — {people}" if people else "")


def _party(party: Party | None) -> str:
    return party.name if party and party.name else "nobody in particular"


def _number(value: float) -> str:
    return f"{value:.15g}"
