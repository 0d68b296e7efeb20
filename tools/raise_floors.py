"""Raises tests/quality/floors.json to the present scores.

python tools/raise_floors.py                      every set that is there
python tools/raise_floors.py --margin 0.01        leave room while rules are being worked on
python tools/raise_floors.py --lower events       that family's floor may also go down
python tools/raise_floors.py --changed own        the articles of that set are others now: all its floors anew
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from kg.evaluation.families import FAMILIES
from kg.evaluation.floors import EvaluationSet, FloorError, load_floors, measure, raised, save_floors

FLOORS = Path(__file__).resolve().parents[1] / "tests" / "quality" / "floors.json"


def main() -> None:
    """Measures, raises, writes, and says what moved."""
    parser = argparse.ArgumentParser(description="Raise the floors of quality to the present scores.")
    parser.add_argument("--lower", metavar="FAMILY", action="append", default=[], choices=FAMILIES)
    parser.add_argument("--changed", metavar="SET", action="append", default=[])
    parser.add_argument("--set", metavar="SET", action="append", default=[], help="only this set")
    parser.add_argument("--margin", metavar="F1", type=float, default=0.0, help="stay that far below the scores")
    options = parser.parse_args()
    sets = load_floors(FLOORS)
    if unknown := sorted({*options.changed, *options.set} - set(sets)):
        raise FloorError(f"no set {', '.join(unknown)}: one of {', '.join(sets)}")
    for name, one in sets.items():
        if options.set and name not in options.set:
            continue
        if not one.folder.is_dir():
            print(f"{name}: {one.folder} is not there, its floors stay")
            continue
        scores = measure(one)
        new = raised(one, scores, margin=options.margin, lower=options.lower, changed=name in options.changed)
        tell(name, one, new)
        sets[name] = new
    save_floors(FLOORS, sets)


def tell(name: str, old: EvaluationSet, new: EvaluationSet) -> None:
    """Prints every floor that moved."""
    for family, floor in new.f1.items():
        before = old.f1.get(family)
        if before != floor:
            print(f"{name}: {family} {'set at' if before is None else f'{before:.3f} →'} {floor:.3f}")


if __name__ == "__main__":
    try:
        main()
    except ValueError as problem:
        sys.exit(f"raise_floors: {problem}")
