"""Floors of quality: a file with the lowest F1 by family for each evaluation set, and the digest of what was measured.

A score under its floor fails a test. Floors rise with the scores; one goes down only when it is asked for by name, so
that getting worse somewhere is a decision and not an accident.
"""

from __future__ import annotations

import math
import os
from collections.abc import Collection, Mapping
from pathlib import Path

import msgspec
from msgspec.structs import replace

from kg.evaluation.families import FAMILIES
from kg.evaluation.gold import digest
from kg.evaluation.run import evaluate
from kg.evaluation.variation import KINDS
from kg.files import write_bytes

__all__ = ["EvaluationSet", "FloorError", "below", "load_floors", "measure", "raised", "save_floors"]

_PRECISION = 1000
_ROUNDING = 1e-6


class FloorError(ValueError):
    """The floors cannot be read, or not raised as asked; one line that says why."""


class EvaluationSet(msgspec.Struct, frozen=True, omit_defaults=True):
    """A folder of annotated articles, the digest of what was measured, and the lowest F1 by family.

    `varied` is the seed by which the articles are said otherwise, None for the articles as they are; `kinds` are the
    kinds of variation.
    """

    folder: Path
    digest: str = ""
    f1: dict[str, float] = {}
    varied: int | None = None
    kinds: tuple[str, ...] = KINDS


def load_floors(path: Path) -> dict[str, EvaluationSet]:
    """The sets of a floors file by name; it tells folders relative to its own. Raises FloorError."""
    try:
        found = msgspec.json.decode(
            path.read_bytes(), type=dict[str, EvaluationSet], dec_hook=lambda kind, told: kind(told)
        )
    except OSError as problem:
        raise FloorError(f"{path}: {problem.strerror}") from problem
    except ValueError as problem:
        raise FloorError(f"{path}: {problem}") from None
    return {name: replace(one, folder=Path(os.path.normpath(path.parent / one.folder))) for name, one in found.items()}


def save_floors(path: Path, sets: Mapping[str, EvaluationSet]) -> None:
    """Writes a floors file. Raises kg.files.WriteError (a ValueError)."""
    told = {name: replace(one, folder=Path(os.path.relpath(one.folder, path.parent))) for name, one in sets.items()}
    encoded = msgspec.json.encode(told, enc_hook=lambda folder: folder.as_posix())
    write_bytes(path, msgspec.json.format(encoded, indent=2) + b"\n")


def measure(one: EvaluationSet) -> dict[str, float]:
    """F1 by family of a set's articles, said otherwise where it has a seed. Raises GoldError."""
    found = evaluate([one.folder], varied=one.varied, kinds=one.kinds)
    return {family: found.score(family, draws=0).f1 for family in FAMILIES}


def below(floors: Mapping[str, float], scores: Mapping[str, float]) -> list[str]:
    """A line for each family whose score is under its floor or that has none.

    >>> below({"people": 0.9, "units": 0.9}, {"people": 0.9, "units": 0.85})
    ['units: F1 0.8500, floor 0.900']
    """
    missing = [f"{family}: no floor" for family in scores if family not in floors]
    return missing + [
        f"{family}: F1 {scores[family]:.4f}, floor {floor:.3f}"
        for family, floor in floors.items()
        if scores[family] + _ROUNDING < floor
    ]


def raised(
    one: EvaluationSet,
    scores: Mapping[str, float],
    *,
    margin: float = 0.0,
    lower: Collection[str] = (),
    changed: bool = False,
) -> EvaluationSet:
    """The set with floors at the scores less `margin`, rounded down to three digits.

    A floor goes down only for the families in `lower`, or for all where the articles themselves have `changed`. Raises
    FloorError where the articles are not those that were measured before and nothing says that they may differ.
    """
    now = digest(one.folder)
    if one.digest and now != one.digest and not changed:
        raise FloorError(f"{one.folder}: the articles have changed since the floors were set")
    floors = {family: _down(score - margin) for family, score in scores.items()}
    if not changed:
        floors |= {
            family: max(floors.get(family, 0.0), floor) for family, floor in one.f1.items() if family not in lower
        }
    return replace(one, digest=now, f1=floors)


def _down(score: float) -> float:
    """The score rounded down to three digits; a hair above keeps 0.95 from becoming 0.949."""
    return max(0.0, math.floor(score * _PRECISION + _ROUNDING) / _PRECISION)
