"""How many names of bodies are read to their end, wherever in a sentence they stand.

The names of `bodies.txt`, of every kind of body from a village's health station to the National Assembly's
committees, are put into nine sentences each: behind an office, behind a preposition, in a list, at the beginning,
before a verb. A name is right where the article has a body of that name, letter for letter but for capitals.

    python benchmarks/bodies.py [--errors]
    python benchmarks/bodies.py --names benchmarks/bodies_others.txt    names nobody had repaired anything by
    python benchmarks/bodies.py --names benchmarks/bodies_fresh.txt     three lists, each read before it was repaired by
"""

from __future__ import annotations

import argparse
from pathlib import Path

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import BodySeen

NAMES = Path(__file__).with_name("bodies.txt")
PLACES = Path(__file__).with_name("bodies_places.txt")


def lines(path: Path) -> list[str]:
    """The lines of a list that are no comments."""
    told = path.read_text(encoding="utf-8").splitlines()
    return [line for line in told if line.strip() and not line.startswith("#")]


def right(name: str, place: str) -> bool:
    """Whether a name is read whole in a sentence, below a headline that names another province."""
    text = "Quảng Nam: Tin trong ngày\n" + place.replace("{name}", name)
    found = extract(make_article(text, "a", {"published": "2019-05-13"}))
    return name.casefold() in {fact.body.name.casefold() for fact in found if isinstance(fact, BodySeen)}


def main() -> None:
    """Prints the share of names read whole in every place and in each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", action="store_true", help="list what is not read whole, and where")
    parser.add_argument("--names", type=Path, default=NAMES, metavar="FILE", help="other names, one a line")
    options = parser.parse_args()
    names, places = lines(options.names), lines(PLACES)
    read = {name: [right(name, place) for place in places] for name in names}
    everywhere = sum(all(told) for told in read.values())
    print(f"{len(names)} names, whole in all of {len(places)} places: {everywhere / len(names):.1%}")
    for at, place in enumerate(places):
        print(f"{sum(told[at] for told in read.values()) / len(names):.1%}  {place}")
    if options.errors:
        for name, told in read.items():
            if not all(told):
                print(f"{name}: not in {', '.join(str(at + 1) for at, is_right in enumerate(told) if not is_right)}")


if __name__ == "__main__":
    main()
