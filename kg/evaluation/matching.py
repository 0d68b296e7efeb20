"""Gold and answers matched: as sets of keys, or one to one with the best pairs first."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from kg.evaluation.model import Row

__all__ = ["Outcome", "as_pairs", "as_sets"]

R = TypeVar("R", bound=Row)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What matching gave in one family: how much is right, how much was to be found, how much was answered."""

    credit: float = 0.0
    gold: int = 0
    answers: int = 0
    misses: tuple[Row, ...] = ()
    extras: tuple[Row, ...] = ()

    def __add__(self, other: Outcome) -> Outcome:
        """Both together."""
        return Outcome(
            self.credit + other.credit,
            self.gold + other.gold,
            self.answers + other.answers,
            self.misses + other.misses,
            self.extras + other.extras,
        )


def as_sets(gold: Sequence[R], answers: Sequence[R], key: Callable[[R], Hashable]) -> Outcome:
    """Rows with equal keys are one row, and right if both sides have the key."""
    wanted, given = ({key(row): row for row in reversed(rows)} for rows in (gold, answers))
    misses = tuple(row for key_, row in reversed(wanted.items()) if key_ not in given)
    extras = tuple(row for key_, row in reversed(given.items()) if key_ not in wanted)
    return Outcome(len(wanted) - len(misses), len(wanted), len(given), misses, extras)


def as_pairs(
    gold: Sequence[R], answers: Sequence[R], worth: Callable[[R, R], float]
) -> tuple[list[tuple[R, R]], Outcome]:
    """Pairs of one gold row and one answer, those of the greatest worth first; a pair of worth 0 is none.

    A pair gives its worth as credit, at most 1; greater worths only say which pair comes first.
    """
    candidates = [(worth(one, other), i, j) for i, one in enumerate(gold) for j, other in enumerate(answers)]
    candidates.sort(key=lambda candidate: -candidate[0])
    wanted, given = set(range(len(gold))), set(range(len(answers)))
    pairs: list[tuple[R, R]] = []
    credit = 0.0
    for value, i, j in candidates:
        if value > 0 and i in wanted and j in given:
            wanted.remove(i)
            given.remove(j)
            pairs.append((gold[i], answers[j]))
            credit += min(1.0, value)
    misses = tuple(gold[i] for i in sorted(wanted))
    extras = tuple(answers[j] for j in sorted(given))
    return pairs, Outcome(credit, len(gold), len(answers), misses, extras)
