"""The families of facts that are compared, each by the rules of the annotation guide."""

from __future__ import annotations

from kg.evaluation.matching import Outcome, as_pairs, as_sets
from kg.evaluation.model import Change, Directive, Document, Event, Figure, Told
from kg.evaluation.wording import body_worth, document_number, folded, kept, near

__all__ = ["FAMILIES", "compare"]

FAMILIES = (
    "people",
    "offices",
    "offices-lenient",
    "units",
    "organisations",
    "events",
    "event-unit",
    "participants",
    "directives",
    "figures",
    "documents",
    "changes",
)
"""`offices-lenient` compares person and role alone; `event-unit` and `participants` count on matched events only."""

_HALF = 0.5


def compare(gold: Told, answers: Told) -> dict[str, Outcome]:
    """How far the answers on one article agree with its gold, by family."""
    return {
        "people": as_sets(gold.people, answers.people, folded),
        "offices": as_sets(
            gold.offices,
            answers.offices,
            lambda row: (folded(row.person), folded(row.role), folded(row.organisation), folded(row.status)),
        ),
        "offices-lenient": as_sets(gold.offices, answers.offices, lambda row: (folded(row.person), folded(row.role))),
        "units": as_sets(
            [row for row in gold.units if row.code],
            [row for row in answers.units if row.code],
            lambda row: (row.code, row.edition),
        ),
        "organisations": as_pairs(gold.organisations, answers.organisations, body_worth)[1],
        **_events(gold.events, answers.events),
        "directives": as_pairs(gold.directives, answers.directives, _directive)[1],
        "figures": as_pairs(gold.figures, answers.figures, _figure)[1],
        "documents": as_pairs(gold.documents, answers.documents, _document)[1],
        "changes": as_pairs(gold.changes, answers.changes, _change)[1],
    }


def _events(gold: tuple[Event, ...], answers: tuple[Event, ...]) -> dict[str, Outcome]:
    """Events, and of those that match their units and participants."""
    pairs, events = as_pairs(gold, answers, _event)
    units, people = Outcome(), Outcome()
    for wanted, given in pairs:
        if folded(wanted.unit) == folded(given.unit):
            units += Outcome(1, 1, 1)
        else:
            units += Outcome(0, 1, 1, (wanted,), (given,))
        people += as_sets(wanted.participants, given.participants, lambda row: folded(row.name))
    return {"events": events, "event-unit": units, "participants": people}


def _event(gold: Event, answer: Event) -> float:
    """Same kind and, where gold has one, same day; among several the one with the same unit and like words."""
    if folded(gold.kind) != folded(answer.kind) or (gold.start and gold.start[:10] != (answer.start or "")[:10]):
        return 0
    return 1 + 0.5 * (folded(gold.unit) == folded(answer.unit)) + 0.1 * kept(gold.gist, answer.gist)


def _directive(gold: Directive, answer: Directive) -> float:
    """Same assignee, and half the gold task's tokens."""
    return float(bool(body_worth(gold.assignee, answer.assignee)) and kept(gold.task, answer.task) >= _HALF)


def _figure(gold: Figure, answer: Figure) -> float:
    """Equal value, and half the tokens of the shorter unit in common, or of the measure's name."""
    if round(gold.value, 6) != round(answer.value, 6):
        return 0
    alike = near(gold.unit, answer.unit)
    return 1 + alike if max(alike, near(gold.unit, answer.measure)) >= _HALF else 0


def _document(gold: Document, answer: Document) -> float:
    """Equal numbers; where neither has one, half the gold title's tokens."""
    if gold.number or answer.number:
        return float(document_number(gold.number) == document_number(answer.number))
    return float(kept(gold.title, answer.title) >= _HALF)


def _change(gold: Change, answer: Change) -> float:
    """Same result, and half of the units it was made from."""
    wanted, given = ({folded(name) for name in row.origin} for row in (gold, answer))
    return float(folded(gold.to) == folded(answer.to) and 2 * len(wanted & given) >= len(wanted))
