"""Appointments and dismissals: what the events of an article say about the start and end of the offices it tells."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from kg.facts import Event, Fact, Office, Status
from kg.language.folding import fold
from kg.language.wordlists import wordlist
from kg.rdf.concepts import broad

__all__ = ["Turns"]

_OPENING = {"appointment", "election"}
_CLOSING = {"dismissal"}


class Turns:
    """The personnel events of one article.

    An office that the article presents as taken up, without saying since when, begins on the day of the appointment of
    its holder; one that it presents as left ends on the day of the dismissal. Only where the event has a day, is no
    plan, and there is one such day for the person; a dismissal also must name the role or leave no doubt which it is.
    """

    def __init__(self, facts: Iterable[Fact]) -> None:
        told = tuple(facts)
        self._events = [fact for fact in told if isinstance(fact, Event) and _dated(fact)]
        self._left: dict[str, set[tuple[str, str]]] = {}
        for fact in told:
            if isinstance(fact, Office) and fact.status is Status.FORMER:
                self._left.setdefault(fold(fact.person), set()).add((fold(fact.role), fold(fact.body.name)))

    def start(self, office: Office) -> Event | None:
        """The appointment that began an office."""
        if office.start or office.status not in (Status.INCOMING, Status.ACTING):
            return None
        return self._only(office, _OPENING)

    def end(self, office: Office) -> Event | None:
        """The dismissal that ended an office."""
        if office.end or office.status is not Status.FORMER:
            return None
        event = self._only(office, _CLOSING)
        if event is None or any(word in fold(event.label) for word in wordlist("kg.rdf", "staying.txt")):
            return None
        sure = len(self._left[fold(office.person)]) == 1 or fold(office.role) in fold(event.label)
        return event if sure else None

    def _only(self, office: Office, kinds: set[str]) -> Event | None:
        found = [event for event in self._events if broad("events", event.kind) in kinds and _subject(event, office)]
        return found[0] if len({event.start for event in found}) == 1 else None


def _dated(event: Event) -> bool:
    try:
        return not event.planned and event.start is not None and bool(date.fromisoformat(event.start[:10]))
    except ValueError:  # a month or a year is no day on which anything began
        return False


def _subject(event: Event, office: Office) -> bool:
    return any(one.part == "subject" and fold(one.person) == fold(office.person) for one in event.participants)
