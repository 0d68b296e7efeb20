"""Fits kg/extract/data/confidence.csv: by which signs the facts of annotated articles are right.

python tools/fit_confidence.py                                    weights from tests/quality/articles
python tools/fit_confidence.py GOLD_DIR… --level GOLD_DIR         from others; starting points from a set of its own

Rules were made while looking at the articles that give the weights, so facts are right there more often than elsewhere.
Where the confidence starts from is therefore set by another set, --level (tests/quality/blind-ordinary): by one number
for each kind of fact, so that the mean confidence is the share of right facts there.
Logistic regression, weights drawn towards 0; signs of fewer than 15 facts are left out.
"""

from __future__ import annotations

import argparse
import csv
import io
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from kg.evaluation.gold import read_gold
from kg.evaluation.sureness import FAMILY_OF, Judged, judge
from kg.extract.confidence import ALWAYS
from kg.files import write_bytes

ROOT = Path(__file__).resolve().parents[1]
QUALITY = ROOT / "tests" / "quality"
TABLE = ROOT / "kg" / "extract" / "data" / "confidence.csv"
FEWEST = 15
RIDGE = 3.0
ROUNDS = 40
PRIOR = 3.0
"""As many right facts and a tenth as many wrong are added to a level set, so that "all right" is not "for certain"."""


def design(judged: Sequence[Judged], names: Sequence[str]) -> np.ndarray:
    """One row per fact, one column per sign, the first for all."""
    column = {name: number for number, name in enumerate(names)}
    table = np.zeros((len(judged), len(names)))
    for number, one in enumerate(judged):
        for sign in (ALWAYS, *one.signs):
            if sign in column:
                table[number, column[sign]] = 1
    return table


def fit(table: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Weights by Newton's method."""
    ridge = np.full(table.shape[1], RIDGE)
    ridge[0] = 0.01
    weights = np.zeros(table.shape[1])
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (chance - right) + ridge * weights
        bend = (table * (chance * (1 - chance))[:, None]).T @ table + np.diag(ridge)
        weights = weights - np.linalg.solve(bend, slope)
    return weights


def shift(scores: np.ndarray, right: np.ndarray) -> float:
    """What must be added to the scores for their mean chance to be the share of right facts."""
    share = (right.sum() + PRIOR) / (len(right) + 1.1 * PRIOR)
    low, high = -10.0, 10.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if (1 / (1 + np.exp(-scores - middle))).mean() < share else (low, middle)
    return low


def rows(kind: str, judged: Sequence[Judged], level: Sequence[Judged]) -> list[tuple[str, str, str, int, int]]:
    """The table's rows for one kind of fact."""
    seen = Counter(sign for one in judged for sign in one.signs)
    good = Counter(sign for one in judged if one.right for sign in one.signs)
    names = [ALWAYS, *sorted(sign for sign, count in seen.items() if FEWEST <= count < len(judged))]
    weights = fit(design(judged, names), np.array([one.right for one in judged], float))
    if level:
        weights[0] += shift(design(level, names) @ weights, np.array([one.right for one in level], float))
    seen[ALWAYS], good[ALWAYS] = len(judged), sum(one.right for one in judged)
    return [(kind, name, f"{weight:.2f}", seen[name], good[name]) for name, weight in zip(names, weights, strict=True)]


def main() -> None:
    """Reads, fits, writes."""
    parser = argparse.ArgumentParser(description="Fit the confidence of facts.")
    parser.add_argument("folders", nargs="*", type=Path, default=[QUALITY / "articles"])
    parser.add_argument("--level", type=Path, action="append", default=[])
    options = parser.parse_args()
    judged = list(judge(read_gold(options.folders)))
    level = list(judge(read_gold(options.level or [QUALITY / "blind-ordinary"])))
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(("kind", "sign", "weight", "seen", "right"))
    for kind in FAMILY_OF:
        table.writerows(rows(kind, *([one for one in part if one.kind == kind] for part in (judged, level))))
    write_bytes(TABLE, out.getvalue().encode())


if __name__ == "__main__":
    try:
        main()
    except ValueError as problem:
        sys.exit(f"fit_confidence: {problem}")
