"""Speed and memory of extraction on one core, and underthesea's `ner` on the same articles in the same run.

    python benchmarks/extraction.py                       5,000 articles of about 3,000 characters
    python benchmarks/extraction.py --articles 50000      is memory flat?
    python benchmarks/extraction.py --once                texts as they are, never seen before, each read once
    python benchmarks/extraction.py --components          where the time goes
    python benchmarks/extraction.py --save corpus.jsonl   the articles, for `kg build`
    python benchmarks/extraction.py --texts FOLDER        other texts than those of tests/quality

The articles are paragraphs of the texts put together anew, digits changed at random, so that no two are alike; but
their names and phrases come again, and what is kept of short phrases helps. `--once` tells the cost of articles that
share nothing but the language with what was read before. The texts of tests/quality were written to be full of facts,
more than twice as many as real articles have: real ones go faster. Times are those of the processor, which other work
on the machine makes a little longer, not those of the clock.
`pip install .[bench]` brings underthesea; without it, or with --no-ner, only extraction is measured.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from spacy.tokens import Doc

from kg.articles import Article, make_article
from kg.engine.worker import settle
from kg.extract.annotations import Annotations
from kg.extract.pipeline import extract, pipeline

os.environ.setdefault("OMP_NUM_THREADS", "1")
TEXTS = Path(__file__).resolve().parents[1] / "tests" / "quality" / "articles"
LENGTH = 3000
WARM_UP = 50


def corpus(count: int, folder: Path = TEXTS, seed: int = 1) -> Iterator[Article]:
    """Articles of about 3,000 characters, one after the other."""
    chance = random.Random(seed)
    texts = [path.read_text(encoding="utf-8").strip() for path in sorted(folder.glob("*.txt"))]
    bodies = [paragraph for text in texts for paragraph in text.split("\n")[1:] if paragraph.strip()]
    for number in range(count):
        lines = [chance.choice(texts).split("\n")[0][:150]]
        while sum(map(len, lines)) < LENGTH:
            lines.append(chance.choice(bodies)[: LENGTH - sum(map(len, lines)) + 60])
        text = re.sub(r"(?<=\d)\d", lambda _: str(chance.randrange(10)), "\n".join(lines))
        date = f"2025-{chance.randint(7, 12):02}-{chance.randint(1, 28):02}"
        yield make_article(text, f"bench-{number:06}", {"published": date})


def resident() -> float:
    """Megabytes of memory the process holds; not a number where the system does not say."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except OSError:
        return float("nan")
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def throughput(count: int, folder: Path) -> float:
    """Articles a second through extraction; prints memory as it goes."""
    for article in corpus(WARM_UP, folder, seed=2):
        extract(article)
    settle()  # as the workers of `kg build` do
    spent, characters, facts = 0.0, 0, 0
    for number, article in enumerate(corpus(count, folder), 1):
        began = time.process_time()
        facts += len(extract(article))
        spent += time.process_time() - began
        characters += len(article.text)
        if number % max(1, count // 10) == 0:
            print(f"  {number:>7,} articles, {resident():7.1f} MB, {number / spent:6.1f} articles/s", flush=True)
    per = spent / characters * LENGTH * 1e3
    print(
        f"extraction: {count / spent:.1f} articles/s, {per:.2f} ms per 3,000 characters, {facts / count:.0f} facts each"
    )
    return count / spent


def once(folder: Path) -> None:
    """Prints milliseconds for texts as they are, each read for the first time and then again.

    Every fifth text is read before, so that the vocabularies are loaded and the patterns compiled.
    """
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    articles = [make_article(text, f"bench-{number:06}", {}) for number, text in enumerate(texts)]
    for article in articles[::5]:
        extract(article)
    settle()
    fresh = [article for number, article in enumerate(articles) if number % 5]
    characters = sum(len(article.text) for article in fresh)
    for when in ("for the first time", "again"):
        began = time.process_time()
        for article in fresh:
            extract(article)
        per = (time.process_time() - began) / characters * LENGTH * 1e3
        print(f"{len(fresh)} texts {when}: {per:.2f} ms per {LENGTH:,} characters, {1e3 / per:.1f} articles/s")


def ner_throughput(count: int, folder: Path) -> float | None:
    """Articles a second through underthesea's `ner`, each given whole; None where it is not installed."""
    try:
        from underthesea import ner
    except ImportError:
        print("underthesea is not installed: pip install .[bench]")
        return None
    articles = list(corpus(count, folder))
    ner("Ông Trần Văn Mẫu dự họp.")
    began = time.process_time()
    for article in articles:
        ner(article.text)
    rate = count / (time.process_time() - began)
    print(f"underthesea ner: {rate:.2f} articles/s over {count} of the same articles")
    return rate


def components(count: int, folder: Path) -> None:
    """Milliseconds per 3,000 characters of each component, the best of three rounds."""
    nlp, articles = pipeline(), list(corpus(count, folder))
    characters = sum(len(article.text) for article in articles)
    rounds: list[Counter[str]] = []
    for _ in range(4):
        spent: Counter[str] = Counter()
        for article in articles:
            doc = Doc(nlp.vocab)
            doc._.kg = Annotations.of(article)
            for name, component in nlp.pipeline:
                began = time.process_time()
                doc = component(doc)
                spent[name] += time.process_time() - began
        rounds.append(spent)
    best = {name: min(spent[name] for spent in rounds[1:]) for name in rounds[0]}
    for name, seconds in sorted(best.items(), key=lambda pair: -pair[1]):
        print(f"  {name:16} {seconds / characters * LENGTH * 1e3:7.3f} ms")
    print(f"  {'all':16} {sum(best.values()) / characters * LENGTH * 1e3:7.3f} ms per 3,000 characters")


def main() -> None:
    """Measures what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=5000)
    parser.add_argument("--ner-articles", type=int, default=40)
    parser.add_argument("--no-ner", action="store_true")
    parser.add_argument("--once", action="store_true", help="texts as they are, each for the first time")
    parser.add_argument("--components", action="store_true", help="time by component instead")
    parser.add_argument("--save", metavar="FILE", type=Path, help="write the articles as JSON Lines instead")
    parser.add_argument("--texts", metavar="FOLDER", type=Path, default=TEXTS)
    options = parser.parse_args()
    if options.save:
        with options.save.open("w", encoding="utf-8") as file:
            for article in corpus(options.articles, options.texts):
                record = {"id": article.id, "text": article.text, "published": article.published.value}
                file.write(json.dumps(record, ensure_ascii=False) + "\n")
    elif options.once:
        once(options.texts)
    elif options.components:
        components(min(options.articles, 200), options.texts)
    else:
        ours = throughput(options.articles, options.texts)
        theirs = None if options.no_ner else ner_throughput(options.ner_articles, options.texts)
        if theirs:
            print(f"extraction is {ours / theirs:.0f} times as fast")


if __name__ == "__main__":
    main()
