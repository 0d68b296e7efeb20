"""Precision, recall and F1 over all articles together, with the interval that other articles like these would give."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from kg.evaluation.matching import Outcome

__all__ = ["DRAWS", "Score", "score"]

DRAWS = 1000
"""Samples of articles, drawn with replacement, for an interval; more do not change its second digit."""
_SEED = 7


@dataclass(frozen=True, slots=True)
class Score:
    """Figures of one family. `low` and `high` bound the F1 of 95 % of samples of the articles."""

    precision: float
    recall: float
    f1: float
    low: float
    high: float
    gold: int
    answers: int


def score(outcomes: Sequence[Outcome], *, draws: int = DRAWS) -> Score:
    """The score of a family from its outcome in each article. With `draws` 0 the interval is the F1 itself.

    >>> score([Outcome(credit=1, gold=2, answers=1)], draws=0).f1
    0.6666666666666666
    """
    counts = [(outcome.credit, outcome.gold, outcome.answers) for outcome in outcomes]
    precision, recall, f1 = _figures(counts)
    low, high = _interval(counts, draws) if draws else (f1, f1)
    return Score(precision, recall, f1, low, high, sum(c[1] for c in counts), sum(c[2] for c in counts))


def _figures(counts: Sequence[tuple[float, int, int]]) -> tuple[float, float, float]:
    """Precision, recall, F1. Nothing to find and nothing answered is right."""
    credit = sum(count[0] for count in counts)
    gold = sum(count[1] for count in counts)
    answers = sum(count[2] for count in counts)
    precision = credit / answers if answers else float(not gold)
    recall = credit / gold if gold else float(not answers)
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


def _interval(counts: Sequence[tuple[float, int, int]], draws: int) -> tuple[float, float]:
    """The 2.5th and 97.5th percentile of F1 over samples of as many articles."""
    chance = random.Random(_SEED)  # noqa: S311 -- statistics, and the same every time
    found = sorted(_figures(chance.choices(counts, k=len(counts)))[2] for _ in range(draws))
    return found[int(0.025 * draws)], found[int(0.975 * draws) - (draws > 1)]
