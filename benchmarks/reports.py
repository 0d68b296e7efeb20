"""What reports lose that stand with others on one page.

Pages are made of the articles of a folder, in the order of their days, those of one province together:

    python benchmarks/reports.py [FOLDER]          a round-up: headlines and first two paragraphs of three, titled
    python benchmarks/reports.py [FOLDER] --bare   the same without the headlines of the three
    python benchmarks/reports.py [FOLDER] --whole  a page with two whole articles, one below the other
    python benchmarks/reports.py [FOLDER] --any    not only of one province

Each page must tell what its reports tell alone. No annotation is needed: reports are compared with themselves, read as
of the page's day. A row is a person's name, an office, an event (kind, day, unit), a part in one, a body, a task (for
whom).
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import BodySeen, Directive, Event, Fact, Office, PersonSeen, UnitSeen

ARTICLES = Path(__file__).parents[1] / "tests" / "quality" / "articles"
HEADLINE = "Tin hoạt động trong tuần"
SHORTEST = 60
"""Characters of a paragraph at least."""
PROVINCE = 2
"""Length of a province's code."""
Row = tuple[str, ...]


def rows_of(fact: Fact) -> Iterator[Row]:
    """What of a fact is compared."""
    if isinstance(fact, PersonSeen):
        yield "person", fact.name
    elif isinstance(fact, Office):
        yield "office", fact.person, fact.role, fact.body.name, str(fact.status)
    elif isinstance(fact, BodySeen):
        yield "body", fact.body.name
    elif isinstance(fact, Directive):
        yield "task", fact.assignee.name if fact.assignee else "", fact.task
    elif isinstance(fact, Event):
        yield "event", fact.kind, fact.start or "", fact.unit.name if fact.unit else ""
        for one in fact.participants:
            yield "participant", fact.kind, fact.start or "", one.person


def facts_of(text: str, published: str) -> tuple[Fact, ...]:
    """The facts of a text as of a day."""
    return extract(make_article(text, "a", {"published": published}))


def rows(text: str, published: str) -> set[Row]:
    """The rows of a text as of a day."""
    return {row for fact in facts_of(text, published) for row in rows_of(fact)}


def articles(folder: Path) -> Iterator[tuple[str, str]]:
    """Day and text of every article whose day is known, in the order of days."""
    found = []
    for path in sorted(folder.glob("*.txt")):
        beside = path.with_suffix(".meta.json")
        known = json.loads(beside.read_text(encoding="utf-8")) if beside.is_file() else {}
        if len(day := str(known.get("date") or "")) == len("2025-07-01"):
            found.append((day, path.read_text(encoding="utf-8")))
    yield from sorted(found, key=lambda one: one[0])


def short(text: str) -> str:
    """The headline and the first two paragraphs of an article; "" where there are fewer or the first tells no day."""
    headline, *below = [line for line in text.split("\n") if line.strip()]
    below = [line for line in below if len(line) >= SHORTEST][:2]
    dated = len(below) > 1 and any(map(str.isdigit, below[0]))
    return "\n".join([headline, *below]) if dated else ""


def province(text: str, day: str) -> str | None:
    """The code of the first province that an article names."""
    units = (fact.unit for fact in facts_of(text, day) if isinstance(fact, UnitSeen))
    return next((unit.code for unit in units if unit.code and len(unit.code) == PROVINCE), None)


def groups(told: Sequence[tuple[str, str]], size: int, *, mixed: bool) -> Iterator[list[tuple[str, str]]]:
    """So many articles that follow each other in one year, without `mixed` of one province."""
    by = defaultdict[str | None, list[tuple[str, str]]](list)
    for day, text in told:
        by["" if mixed else province(text, day)].append((day, text))
    for place, those in by.items():
        for at in range(0, len(those) - size + 1, size) if place is not None else ():
            group = those[at : at + size]
            if group[0][0][:4] == group[-1][0][:4]:
                yield group


def compared(group: Sequence[tuple[str, str]], *, headline: str, bare: bool) -> tuple[set[Row], set[Row]]:
    """What the reports of a page tell alone, and what the page tells."""
    day = group[-1][0]
    alone = {row for _, text in group for row in rows(text, day)}
    shown = (text.split("\n", 1)[1] if bare else text for _, text in group)
    return alone, rows("\n".join([*([headline] if headline else []), *shown]), day)


def main() -> None:
    """Prints by kind how many rows of the reports the page has not, and how many it has that they have not."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=ARTICLES)
    parser.add_argument("--whole", action="store_true", help="two whole articles")
    parser.add_argument("--bare", action="store_true", help="without the headlines of the reports")
    parser.add_argument("--any", action="store_true", help="of any province")
    options = parser.parse_args()
    told = [(day, text if options.whole else short(text)) for day, text in articles(options.folder)]
    told = [one for one in told if one[1]]
    count, every, lost, added = 0, Counter[str](), Counter[str](), Counter[str]()
    for group in groups(told, 2 if options.whole else 3, mixed=options.any):
        alone, together = compared(group, headline="" if options.whole else HEADLINE, bare=options.bare)
        count += 1
        every.update(row[0] for row in alone)
        lost.update(row[0] for row in alone - together)
        added.update(row[0] for row in together - alone)
    print(f"{count} pages")
    for kind, number in every.most_common():
        share, more = lost[kind] / number, added[kind] / number
        print(f"{kind:12} {number:5}  lost {lost[kind]:4} ({share:.1%})  added {added[kind]:4} ({more:.1%})")


if __name__ == "__main__":
    main()
