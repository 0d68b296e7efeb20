"""What people have decided, and how that binds the decisions of the program.

A verdict names its two things by where they were seen (article and name), not only by IRI: it goes on to mean the same
when articles come and go, when the program is improved, and when the two have become one.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, TypeAlias

import msgspec

from kg.identity.atoms import Mark, Sighted
from kg.identity.clusters import Groups, Pair
from kg.identity.judgement import Judgement

__all__ = ["Bound", "Side", "Thing", "Verdict", "in_effect"]

Thing: TypeAlias = Literal["person", "body", "event"]
"""What a verdict is about."""


class Side(msgspec.Struct, frozen=True):
    """One of two things as a person saw it."""

    iri: str
    name: str
    seen: tuple[Sighted, ...]
    """Article and key in it, at least one; the earliest of each way in which it is shown."""


class Verdict(msgspec.Struct, frozen=True):
    """A person's decision."""

    thing: Thing
    verdict: Judgement
    left: Side
    right: Side
    note: str = ""
    by: str = ""
    at: str = ""
    """When, ISO with seconds and zone."""

    def replaces(self, earlier: Verdict) -> bool:
        """Whether this one speaks of the same two, by name or by all the sightings of which the earlier one did."""
        if self.thing != earlier.thing:
            return False
        if {self.left.iri, self.right.iri} == {earlier.left.iri, earlier.right.iri}:
            return True
        left, right = set(self.left.seen), set(self.right.seen)
        one, other = set(earlier.left.seen), set(earlier.right.seen)
        return (one <= left and other <= right) or (one <= right and other <= left)

    @property
    def id(self) -> str:
        """Eight digits that stay the same whatever other verdicts there are."""
        return hashlib.sha256("\n".join((self.left.iri, self.right.iri)).encode()).hexdigest()[:8]

    def __str__(self) -> str:
        who = f" by {self.by}" if self.by else ""
        note = f" ({self.note})" if self.note else ""
        things = f"{self.left.name} {self.left.iri} and {self.right.name} {self.right.iri}"
        return f"{things}: {self.verdict}{who} {self.at}{note}"


def in_effect(verdicts: Iterable[Verdict]) -> list[Verdict]:
    """The last one about each two, in the order in which they were given."""
    last: list[Verdict] = []
    for verdict in verdicts:
        last = [earlier for earlier in last if not verdict.replaces(earlier)]
        last.append(verdict)
    return last


class Bound:
    """Verdicts on things of one kind, by what they bind."""

    def __init__(self, thing: Thing, verdicts: Iterable[Verdict]) -> None:
        of_kind = [verdict for verdict in in_effect(verdicts) if verdict.thing == thing]
        self.same = [verdict for verdict in of_kind if verdict.verdict is Judgement.SAME]
        self.unsure = [verdict for verdict in of_kind if verdict.verdict is Judgement.UNSURE]
        self.different = [verdict for verdict in of_kind if verdict.verdict is Judgement.DIFFERENT]
        marks: dict[Sighted, set[str]] = defaultdict(set)
        for verdict in self.different:
            for side, end in ((verdict.left, "left"), (verdict.right, "right")):
                for sighted in side.seen:
                    marks[sighted].add(f"{verdict.id}:{end}")
        self.marks: dict[Sighted, Mark] = {sighted: tuple(sorted(found)) for sighted, found in marks.items()}
        """Sides of `different` verdicts that a sighting is on: "5f3c5820:left"."""

    def blocks(self, names: Iterable[str]) -> Iterator[tuple[str, ...]]:
        """Names of people, those together that a verdict says are names of one; sorted."""
        linked: dict[str, set[str]] = {name: {name} for name in names}
        for verdict in self.same:
            keys = [key for _, key in (*verdict.left.seen, *verdict.right.seen) if key in linked]
            together = set[str]().union(*(linked[key] for key in keys))
            for key in together:
                linked[key] = together
        for name in sorted(linked):
            if name == min(linked[name]):
                yield tuple(sorted(linked[name]))

    def groups(self, sighted: Sequence[Sequence[Sighted]]) -> tuple[Groups, list[str]]:
        """A partition of things, each by where it is seen, that has heard the verdicts; and which of them cannot be.

        A `different` outweighs a `same`: what is apart can be joined later.
        """
        where = {seen: number for number, several in enumerate(sighted) for seen in several}
        marks = {number: frozenset(self.marks.get(several[0], ())) for number, several in enumerate(sighted)}
        groups, problems = Groups(len(sighted), marks, frozenset(self._open(where))), list[str]()
        for verdict in self.same:
            meant = [where[seen] for seen in (*verdict.left.seen, *verdict.right.seen) if seen in where]
            refused = [other for other in meant[1:] if not groups.link(meant[0], other)]
            if refused:
                problems.append(self._against(verdict))
        return groups, problems

    def _open(self, where: Mapping[Sighted, int]) -> Iterator[Pair]:
        for verdict in self.unsure:
            left = {where[seen] for seen in verdict.left.seen if seen in where}
            right = {where[seen] for seen in verdict.right.seen if seen in where}
            yield from ((min(one, other), max(one, other)) for one in left for other in right if one != other)

    def _against(self, verdict: Verdict) -> str:
        """What to say of a `same` that others rule out."""
        others = [str(other) for other in (*self.same, *self.different) if self._touches(other, verdict)]
        return f"verdicts contradict each other: {verdict} is not followed, because of: {'; '.join(others)}"

    @staticmethod
    def _touches(one: Verdict, other: Verdict) -> bool:
        seen = {*other.left.seen, *other.right.seen}
        return one is not other and not seen.isdisjoint((*one.left.seen, *one.right.seen))
