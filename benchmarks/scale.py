"""Time by stage and peak memory of `kg build` over many articles: is the growth near linear?

    python benchmarks/scale.py                            1,000, 3,000 and 10,000 articles
    python benchmarks/scale.py --articles 1000            one size
    python benchmarks/scale.py --jobs 1                   in one process
    python benchmarks/scale.py --save corpus.jsonl --articles 1000    the articles alone, for `kg build`

The articles are those of tests/quality/articles and seeds, varied and recombined: paragraphs of two articles together,
digits changed at random, people under other names. As in real news the same people recur: there are about eight
articles to each cast of names. Each size is built in a process of its own into a folder of its own.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TEXTS = (ROOT / "tests" / "quality" / "articles", ROOT / "seeds")
SYLLABLES = ROOT / "kg" / "language" / "data" / "given_names.txt"
RECURRENCE = 8
LENGTH = 3000
CALLED = r"(\b(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|đồng chí|Đồng chí) )"


def originals() -> list[tuple[str, list[str]]]:
    """Texts with the names of the people in them, longest first."""
    found = []
    for folder in TEXTS:
        for path in sorted(folder.glob("*.txt")):
            gold = path.with_suffix(".json")
            people = json.loads(gold.read_text(encoding="utf-8"))["people"] if gold.exists() else []
            found.append((path.read_text(encoding="utf-8").strip(), sorted(people, key=len, reverse=True)))
    return found


def renamed(text: str, names: list[str], cast: random.Random, syllables: list[str]) -> str:
    """The text with other given names, the same for the same cast."""
    for name in names:
        words = name.split()
        given = cast.choice(syllables)
        if len(words) < 2:
            continue
        other = " ".join([words[0], *(cast.choice(syllables) for _ in words[1:-1]), given])
        text = re.sub(rf"\b{re.escape(name)}\b", other, text)
        text = re.sub(rf"{CALLED}{re.escape(words[-1])}\b(?! [A-ZÀ-Ỵ])", rf"\g<1>{given}", text)
    return text


def corpus(count: int, seed: int = 1) -> Iterator[dict[str, str]]:
    """Records of JSON Lines, one article each."""
    chance, texts = random.Random(seed), originals()
    lines = SYLLABLES.read_text(encoding="utf-8").splitlines()
    syllables = [word for line in lines if not line.startswith("#") for word in line.split()]
    casts = max(1, count // (RECURRENCE * len(texts)))
    for number in range(count):
        parts = []
        for position in chance.sample(range(len(texts)), 2):
            text, names = texts[position]
            cast = random.Random(f"{seed} {position} {chance.randrange(casts)}")
            parts.append(renamed(text, names, cast, syllables).split("\n"))
        first, second = parts
        body, room = [*first], LENGTH - sum(map(len, first))
        start = chance.randrange(1, max(2, len(second)))
        for paragraph in second[start:]:
            if room > 0:
                body.append(paragraph)
                room -= len(paragraph)
        text = re.sub(r"(?<=\d)\d(?=\d)", lambda _: str(chance.randrange(10)), "\n".join(body))
        date = f"2025-{chance.randint(7, 12):02}-{chance.randint(1, 28):02}"
        yield {"id": f"scale-{number:06}", "text": text, "published": date}


def write_corpus(path: Path, count: int) -> None:
    """The articles as JSON Lines."""
    with path.open("w", encoding="utf-8") as file:
        for record in corpus(count):
            file.write(json.dumps(record, ensure_ascii=False) + "\n")


class Memory(threading.Thread):
    """The most memory that this process and those it started held together, in megabytes, looked at twice a second."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.peak = 0.0

    def run(self) -> None:
        while True:
            self.peak = max(self.peak, sum(map(held, ["self", *children()])))
            time.sleep(0.5)


def children() -> list[str]:
    """Process ids of those that any thread of this process started."""
    found: list[str] = []
    for path in Path("/proc/self/task").glob("*/children"):
        with contextlib.suppress(OSError):
            found += path.read_text().split()
    return found


def held(process: str) -> float:
    """Megabytes that a process holds; nothing if it has just ended."""
    try:
        return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * resource.getpagesize() / 1e6
    except OSError:
        return 0.0


def child(articles: str, folder: str, jobs: int | None) -> None:
    """Builds and prints one line of JSON: seconds by stage, peak memory of this process, and with its workers."""
    from kg.build import build

    memory = Memory()
    memory.start()
    stages: list[tuple[str, float]] = []
    began = time.perf_counter()

    def tell(what: str, _count: int) -> None:
        if not stages or stages[-1][0] != what:
            stages.append((what, time.perf_counter() - began))

    done = build([articles], folder, jobs=jobs, progress=tell)
    ends = [at for _, at in stages[1:]] + [time.perf_counter() - began]
    starts = [0.0] + [at for _, at in stages[1:]]
    seconds: dict[str, float] = {}
    for (what, _), start, end in zip(stages, starts, ends, strict=True):
        seconds[what] = seconds.get(what, 0.0) + end - start
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    report = {"articles": done.articles, "facts": done.facts.total(), "triples": done.triples, "valid": done.ok}
    spent = sum(os.times()[:4])  # of this process and its workers: what other work on the machine does not change
    measured = {"seconds": seconds, "all": ends[-1], "cpu": spent, "memory": own, "together": memory.peak}
    print(json.dumps({**report, **measured}))


def measure(count: int, jobs: int | None) -> None:
    """One size, as a line of a table."""
    with tempfile.TemporaryDirectory(prefix="kg-scale-") as temporary:
        articles = Path(temporary) / "articles.jsonl"
        write_corpus(articles, count)
        command = [sys.executable, __file__, "--child", str(articles), str(Path(temporary) / "build")]
        told = subprocess.run(
            [*command, *(["--jobs", str(jobs)] if jobs else [])], capture_output=True, text=True, check=True
        ).stdout
    found = json.loads(told.splitlines()[-1])
    stages = ", ".join(f"{what} {seconds:.0f}" for what, seconds in found["seconds"].items())
    print(
        f"{found['articles']:>7,} articles  {found['triples']:>11,} triples  {found['facts']:>8,} facts  "
        f"{found['all']:7.0f} s  {1000 * found['all'] / count:6.1f} ms each  "
        f"{found['cpu']:.0f} s of processors  "
        f"peak {found['memory']:.0f} MB, with workers {found['together']:.0f} MB  "
        f"{'valid' if found['valid'] else 'NOT VALID'}\n        seconds: {stages}",
        flush=True,
    )


def main() -> None:
    """Measures what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, action="append", metavar="N")
    parser.add_argument("--jobs", type=int, metavar="N")
    parser.add_argument("--save", type=Path, metavar="FILE", help="write the articles as JSON Lines instead")
    parser.add_argument("--child", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    sizes = options.articles or [1000, 3000, 10_000]
    if options.child:
        child(*options.child, options.jobs)
    elif options.save:
        write_corpus(options.save, sizes[0])
    else:
        for count in sizes:
            measure(count, options.jobs)


if __name__ == "__main__":
    main()
