"""From scored pairs to groups: the strongest pairs join first, verdicts before all, contradictions never.

The same pairs give the same groups in whatever order they come: pairs are taken by score, then by position, and
positions are those of atoms sorted by what they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from kg.identity.weights import Score

__all__ = ["Groups", "Pair"]

Pair: TypeAlias = tuple[int, int]
"""Positions of two atoms, the smaller first."""


@dataclass
class Groups:
    """A partition of `size` atoms, in the making."""

    size: int
    apart: Mapping[int, frozenset[str]] = field(default_factory=dict)
    """Marks of atoms: a group must not hold both sides of a verdict, "v:left" and "v:right"."""
    held: frozenset[Pair] = frozenset()
    """Pairs of which a person said that it is not sure: their score joins nothing."""
    scores: dict[Pair, Score] = field(default_factory=dict)
    joined: list[Pair] = field(default_factory=list)
    """The pairs whose score joined two groups, in that order."""

    def __post_init__(self) -> None:
        self._group = list(range(self.size))
        self._members = {number: [number] for number in range(self.size)}
        self._marks = {number: self.apart.get(number, frozenset()) for number in range(self.size)}
        self._blocked: dict[int, set[int]] = {}

    def of(self, atom: int) -> int:
        """The group of an atom, by its first member."""
        return self._group[atom]

    def members(self, group: int) -> list[int]:
        """The atoms of a group, the first is its name."""
        return self._members[group]

    @property
    def groups(self) -> list[list[int]]:
        """All groups, by their first members."""
        return [sorted(self._members[group]) for group in sorted(self._members)]

    def link(self, one: int, other: int) -> bool:
        """Joins two atoms' groups because a person said so; False if another verdict forbids it."""
        return self._union(one, other, by_person=True)

    def join(self, pairs: Iterable[tuple[Pair, Score]]) -> None:
        """Joins what the scores are enough for, the highest first."""
        ranked = []
        for pair, score in pairs:
            self.scores[pair] = score
            if score.blocked:
                self.keep_apart(*pair)
            elif score.joins and pair not in self.held:
                ranked.append((-score.bits, pair))
        for _, pair in sorted(ranked):
            if self._union(*pair):
                self.joined.append(pair)

    def keep_apart(self, one: int, other: int) -> None:
        """No score may bring the two into one group; a person's verdict may."""
        self._blocked.setdefault(one, set()).add(other)
        self._blocked.setdefault(other, set()).add(one)

    def _forbidden(self, one: int, other: int, *, by_person: bool) -> bool:
        if any(_opposite(mark) in self._marks[other] for mark in self._marks[one]):
            return True
        if by_person:
            return False
        few, many = sorted((self._members[one], self._members[other]), key=len)
        inside = set(many)
        return any(not inside.isdisjoint(self._blocked.get(atom, ())) for atom in few)

    def _union(self, one: int, other: int, *, by_person: bool = False) -> bool:
        first, second = sorted((self.of(one), self.of(other)))
        if first == second:
            return by_person
        if self._forbidden(first, second, by_person=by_person):
            return False
        for atom in self._members.pop(second):
            self._group[atom] = first
            self._members[first].append(atom)
        self._marks[first] |= self._marks.pop(second)
        return True


def _opposite(mark: str) -> str:
    verdict, _, side = mark.rpartition(":")
    return f"{verdict}:{'right' if side == 'left' else 'left'}"
