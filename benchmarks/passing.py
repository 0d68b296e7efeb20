"""What a sentence that only names another unit in passing changes in the rest of an article.

Into every article of a folder goes one sentence of `passing_sentences.txt`, between two paragraphs, that names a
province, a commune or a district the article does not name. People, bodies and units of that sentence aside, the
article must tell what it told without it. No annotation is needed: the text is compared with itself.

    python benchmarks/passing.py [FOLDER] [--level province|commune|district] [--rounds 3] [--list]

A row is an office (person, role, body, status), an event (kind, days, unit), a body, a task (who gives it, who is to
do what). The choice of sentence, unit and place follows from the article's name and the round alone.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import BodySeen, Directive, Event, Fact, Office
from kg.language.folding import fold
from kg.units.register import register

ARTICLES = Path(__file__).parents[1] / "tests" / "quality" / "articles"
SENTENCES = Path(__file__).with_name("passing_sentences.txt")
REFORM = "2025-07-01"
FEWEST = 4
"""Paragraphs of the articles that a sentence is put into."""
Row = tuple[str, ...]


def row(fact: Fact) -> Row | None:
    """What of a fact must not change; None for facts that are not compared."""
    if isinstance(fact, Office):
        return "office", fact.person, fact.role, fact.body.name, str(fact.status)
    if isinstance(fact, Event):
        return "event", fact.kind, fact.start or "", fact.end or "", fact.unit.name if fact.unit else ""
    if isinstance(fact, Directive):
        parties = (party.name if party else "" for party in (fact.issuer, fact.assignee))
        return "task", *parties, fact.task
    return ("body", fact.body.name) if isinstance(fact, BodySeen) else None


def rows(text: str, published: str) -> set[Row]:
    """The rows of an article."""
    facts = extract(make_article(text, "a", {"published": published} if published else {}))
    return {told for fact in facts if (told := row(fact))}


def other_unit(text: str, published: str, level: str, chance: random.Random) -> str | None:
    """The full name of a unit of that level, in force then, whose name the text has not; None if there is none."""
    day = published if len(published) == len(REFORM) else REFORM
    folded = fold(text)
    standing = (unit for unit in register().units if unit.level == level and unit.in_force(day))
    names = sorted({unit.full_name for unit in standing if unit.name.isalpha() or " " in unit.name})
    free = [name for name in names if fold(name).split(" ", 1)[-1] not in folded]
    return chance.choice(free) if free else None


def seams(paragraphs: list[str]) -> list[int]:
    """Where a sentence of its own may stand: behind a whole sentence, before what is no item of a list."""
    whole = (at for at in range(2, len(paragraphs)) if paragraphs[at - 1].rstrip().endswith((".", "”", "!", "?")))
    return [at for at in whole if paragraphs[at][:1].isalpha()]


def changed(text: str, published: str, level: str, chance: random.Random) -> tuple[int, set[Row]] | None:
    """How many rows an article has and those it loses by the sentence; None where none can be put in."""
    paragraphs = text.split("\n\n")
    places, unit = seams(paragraphs), other_unit(text, published, level, chance)
    if len(paragraphs) < FEWEST or not places or unit is None:
        return None
    told = [line for line in SENTENCES.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    at, sentence = chance.choice(places), chance.choice(told).replace("{unit}", unit)
    before = rows(text, published)
    return len(before), before - rows("\n\n".join([*paragraphs[:at], sentence, *paragraphs[at:]]), published)


def articles(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Name, text and day of every article of a folder, "" where no day is known."""
    for path in sorted(folder.glob("*.txt")):
        beside = path.with_suffix(".meta.json")
        known = json.loads(beside.read_text(encoding="utf-8")) if beside.is_file() else {}
        yield path.stem, path.read_text(encoding="utf-8"), str(known.get("date") or "")


def main() -> None:
    """Prints the share of rows that change, by kind."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=ARTICLES)
    parser.add_argument("--level", choices=("province", "commune", "district"), default="province")
    parser.add_argument("--rounds", type=int, default=3, help="sentences put into each article, one at a time")
    parser.add_argument("--list", action="store_true", help="the rows that change")
    options = parser.parse_args()
    compared, lost = 0, Counter[str]()
    for name, text, published in articles(options.folder):
        for turn in range(options.rounds):
            result = changed(text, published, options.level, random.Random(f"{name} {turn}"))
            if result is None:
                continue
            compared += result[0]
            lost.update(each[0] for each in result[1])
            for each in sorted(result[1]) if options.list else ():
                print(f"{name}: {' | '.join(each)}")
    kinds = ", ".join(f"{kind} {count}" for kind, count in lost.most_common())
    print(f"{options.level}: {lost.total()} of {compared} rows change ({lost.total() / max(compared, 1):.2%}): {kinds}")


if __name__ == "__main__":
    main()
