"""Precision and recall of the decisions on who is who, on labelled pairs and on the articles of tests/quality.

    python benchmarks/identity.py            # measure; --errors lists every pair that was decided wrongly
    python benchmarks/identity.py --make     # make data/identity_pairs.jsonl anew (the same bytes every time)

The pairs are short articles recombined from the templates and names of data/identity_cases.json with communes of the
register, 25 for each hard case; the case says whether the name is one person's. Each pair is read, extracted and
decided by itself, so that misses of the extraction count too.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from kg.articles import Article, make_article, read
from kg.extract.pipeline import extract
from kg.identity.resolution import Identities
from kg.language.folding import fold
from kg.rdf.iris import Iris
from kg.units import Unit, register

HERE = Path(__file__).parent
CASES, PAIRS = HERE / "data" / "identity_cases.json", HERE / "data" / "identity_pairs.jsonl"
CORPUS = HERE.parent / "tests" / "quality"
EACH = 25
PRECISION, RECALL = 0.98, 0.90


def make() -> Iterator[dict[str, object]]:
    """The labelled pairs."""
    told = json.loads(CASES.read_text(encoding="utf-8"))
    chance = random.Random(20250701)
    places = Places(chance)
    for case in told["cases"]:
        for number in range(EACH):
            name, _, other = told["names"][case["names"]][number].partition("|")
            words = places.choose() | {"name": name, "upper": name.upper(), "given": name.split()[-1], "other": other}
            sides = [chance.choice(case[side]).format(**words) for side in ("left", "right")]
            yield {
                "case": case["case"],
                "same": case["same"],
                "names": [name, other or name],
                "days": case["days"],
                "publishers": case.get("publishers", [None, None]),
                "texts": sides,
            }


class Places:
    """Units of today to fill templates with."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        units = [unit for unit in register().units if unit.in_force("2025-08-01")]
        self._provinces = sorted((unit for unit in units if unit.level == "province"), key=lambda unit: unit.code)
        before = (unit for unit in register().units if unit.level == "province" and unit.in_force("2025-03-05"))
        self._merged = sorted(
            (unit for unit in before if next(step.unit for step in register().successors(unit)).name != unit.name),
            key=lambda unit: unit.code,
        )
        self._communes: dict[str, list[Unit]] = defaultdict(list)
        by_name: dict[str, list[Unit]] = defaultdict(list)
        for unit in units:
            if unit.level == "commune":
                self._communes[unit.province].append(unit)
                by_name[unit.full_name].append(unit)
        # Numbers are no names to tell units by ("phường 1").
        shared = (several for name, several in sorted(by_name.items()) if not name[-1].isdigit())
        self._shared = [several for several in shared if len({unit.province for unit in several}) > 1]

    def choose(self) -> dict[str, str]:
        """Two communes of one province, one of another, and two of one name in two provinces."""
        tinh = [province for province in self._provinces if province.kind == "tỉnh"]
        one, other = self._chance.sample(tinh, 2)
        here = self._chance.sample(self._communes[one.code], 2)
        there = self._chance.choice(self._communes[other.code])
        alike = self._chance.choice(self._shared)
        first, second = self._chance.sample(sorted({unit.province for unit in alike}), 2)
        names = {"A": here[0], "B": here[1], "P": one, "C": there, "Q": other, "D": alike[0]}
        found = {key: unit.full_name for key, unit in names.items()}
        old = self._chance.choice(self._merged)
        found |= {"O": old.full_name, "N": next(step.unit for step in register().successors(old)).full_name}
        found |= {"DP": self._province(first), "DQ": self._province(second), "Qbare": other.name}
        return found

    @staticmethod
    def _province(code: str) -> str:
        unit = register().on(code)
        assert unit is not None
        return unit.full_name


def joined(pair: dict[str, object]) -> bool:
    """Whether the two articles' people of the name were taken for one."""
    identities = Identities(Iris())
    sides = zip(pair["texts"], pair["days"], pair["publishers"], strict=True)  # type: ignore[call-overload]
    for number, (text, day, publisher) in enumerate(sides):
        article = make_article(text, str(number), {"published": day, "publisher": publisher})
        identities.add(article, extract(article))
    found = identities.resolve()
    names = [fold(name) for name in pair["names"]]  # type: ignore[attr-defined]
    who = {
        (member.article, member.sighted[1]): iri
        for iri, members in found.members.items()
        for member in members
        if member.thing == "person"
    }
    one, other = who.get(("0", names[0])), who.get(("1", names[1]))
    return one is not None and one == other


def corpus() -> None:
    """What is decided in the articles of tests/quality, for reading."""
    identities, count = Identities(Iris()), 0
    for item in read([CORPUS / "articles", CORPUS / "blind"]):
        if isinstance(item, Article):
            identities.add(item, extract(item))
            count += 1
    found = identities.resolve()
    kinds: dict[tuple[str, str], int] = defaultdict(int)
    for decision in found.decisions:
        kinds[decision.thing, str(decision.judgement)] += 1
    people = sum(1 for members in found.members.values() if members[0].thing == "person")
    print(f"\n{count} articles of tests/quality: {people} people")
    for (thing, judgement), number in sorted(kinds.items()):
        print(f"  {thing:8} {judgement:10} {number}")
    for decision in sorted(found.decisions, key=lambda one: (one.thing, -one.score)):
        ends = f"{decision.left.name} ({decision.left.article}) – {decision.right.name} ({decision.right.article})"
        print(f"  {decision.judgement:10}{decision.score:+6.1f}  {decision.thing}: {ends}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--make", action="store_true", help="make the pairs anew")
    parser.add_argument("--errors", action="store_true", help="list the pairs decided wrongly")
    options = parser.parse_args()
    if options.make:
        PAIRS.write_text("".join(json.dumps(pair, ensure_ascii=False) + "\n" for pair in make()), encoding="utf-8")
    pairs = [json.loads(line) for line in PAIRS.read_text(encoding="utf-8").splitlines()]
    right: dict[str, int] = defaultdict(int)
    all_of: dict[str, int] = defaultdict(int)
    hits = wrong = missed = 0
    errors = []
    for pair in pairs:
        one = joined(pair)
        all_of[pair["case"]] += 1
        right[pair["case"]] += one == pair["same"]
        hits += one and pair["same"]
        wrong += one and not pair["same"]
        missed += pair["same"] and not one
        if one != pair["same"]:
            errors.append(pair)
    same = {pair["case"]: pair["same"] for pair in pairs}
    print(f"{'case':62} {'is':5} right")
    for case in all_of:
        print(f"{case:62} {'one' if same[case] else 'two':5} {right[case]}/{all_of[case]}")
    precision, recall = hits / (hits + wrong), hits / (hits + missed)
    print(f"\n{len(pairs)} pairs: precision {precision:.3f}, recall {recall:.3f} (wanted: {PRECISION}, {RECALL})")
    for pair in errors if options.errors else []:
        print(f"\n{pair['case']}: {'one' if pair['same'] else 'two'}\n  {pair['texts'][0]}\n  {pair['texts'][1]}")
    corpus()
    return 0 if precision >= PRECISION and recall >= RECALL else 1


if __name__ == "__main__":
    sys.exit(main())
