"""People of one name who are shown alike, taken together before anything is compared.

What the comparison looks at is the offices and the place. Whoever holds the same offices under the same name in a
hundred articles is one atom, so that the pairs to be compared grow with the different ways in which a name is shown
and not with the articles.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from kg.identity.anchors import NATIONAL
from kg.identity.sketches import Held, Person

__all__ = ["Atom", "Mark", "Sighted", "atoms"]

Sighted: TypeAlias = tuple[str, str]
"""A thing as one article shows it: the article's id and the thing's key in it (a person's folded name)."""
Mark: TypeAlias = tuple[str, ...]
"""What else sets sightings apart: the sides of verdicts in which they are named."""

_COMPANY = 40
"""Articles whose people are looked at: more say nothing new and cost memory."""


@dataclass(frozen=True)
class Atom:
    """Sightings of one name that nothing sets apart."""

    sightings: tuple[Person, ...]
    """By day, then article; those without a day last."""
    mark: Mark = ()

    @property
    def first(self) -> Person:
        """The earliest."""
        return self.sightings[0]

    @cached_property
    def order(self) -> tuple[str, str, str]:
        """Which of two is earlier, on every machine and in every order of articles."""
        return _order(self.first)

    @property
    def sighted(self) -> Sighted:
        """The earliest sighting, by which the atom can be named."""
        return self.first.about.id, self.first.key

    @property
    def signature(self) -> tuple[str, ...]:
        """What sets the atom apart from others of its name and place, verdicts aside."""
        return _signature(self.first)

    @cached_property
    def held(self) -> tuple[Held, ...]:
        """All offices; what makes an atom, so that one sighting tells."""
        return self.first.held

    @cached_property
    def days(self) -> tuple[str, str]:
        """First and last day seen, "" for both if no article has a date."""
        days = [person.about.day for person in self.sightings if person.about.day]
        return (min(days), max(days)) if days else ("", "")

    @cached_property
    def provinces(self) -> frozenset[str]:
        """Of the offices; empty for those who hold none, or only in the capital."""
        return frozenset(office.province for office in self.held if office.province)

    @cached_property
    def national(self) -> bool:
        """Whether offices or, where there are none, the article put the person in no province."""
        return not self.provinces and self.first.anchor == NATIONAL

    @cached_property
    def units(self) -> frozenset[str]:
        """Communes and districts in which they are seen at work."""
        return frozenset().union(*(person.units for person in self.sightings))

    @cached_property
    def company(self) -> frozenset[str]:
        """Who is named beside them."""
        named = (person.about.people for person in self.sightings[:_COMPANY])
        return frozenset().union(*named) - {self.first.key}

    @cached_property
    def gender(self) -> str:
        """As a letter, "m" or "f"; "" where nothing tells or the articles disagree."""
        told = {person.gender for person in self.sightings} - {""}
        return told.pop() if len(told) == 1 else ""

    @cached_property
    def private(self) -> bool:
        """Whether every article shows them as a private person."""
        return all(person.private for person in self.sightings) and not self.author

    @cached_property
    def author(self) -> bool:
        """Whether they sign articles or pictures."""
        return self.first.author


def atoms(sightings: Iterable[Person], marks: Mapping[Sighted, Mark]) -> list[Atom]:
    """The atoms of a name's sightings, the earliest first, whatever the order of the sightings."""
    alike: dict[tuple[tuple[str, ...], Mark], list[Person]] = defaultdict(list)
    for person in sightings:
        mark = marks.get((person.about.id, person.key), ())
        alike[(person.key, person.anchor, *_signature(person)), mark].append(person)
    found = [Atom(tuple(sorted(group, key=_order)), mark) for (_, mark), group in alike.items()]
    return sorted(found, key=lambda atom: (atom.order, atom.mark))


def _signature(person: Person) -> tuple[str, ...]:
    if person.held:
        offices = (part for held in person.held for part in (held.concept, held.body, held.unit, str(held.former)))
        return (person.gender, *offices)
    if person.author and person.about.publisher:
        return (person.about.publisher,)
    return ("article", person.about.id)


def _order(person: Person) -> tuple[str, str, str]:
    return (person.about.day or "9999", person.about.id, person.key)
