"""Evaluating: the gold's articles are built into a graph of their own, which is then asked and compared."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from kg.articles import Article, read
from kg.build import build
from kg.evaluation.answers import read_answers
from kg.evaluation.families import compare
from kg.evaluation.gold import Gold, GoldError, read_gold
from kg.evaluation.matching import Outcome
from kg.evaluation.model import Told
from kg.evaluation.scores import DRAWS, Score, score
from kg.evaluation.variation import KINDS, vary

__all__ = ["Evaluation", "compare_all", "evaluate"]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Articles and, for each, the outcome by family."""

    golds: Sequence[Gold]
    texts: Mapping[str, str]
    """The articles' texts as the graph's offsets count them, by id."""
    outcomes: Mapping[str, Mapping[str, Outcome]]

    def score(self, family: str, site: str | None = None, *, draws: int = DRAWS) -> Score:
        """The figures of a family, over all articles or those of a site."""
        ids = [gold.id for gold in self.golds if site in (None, gold.site)]
        return score([self.outcomes[article][family] for article in ids], draws=draws)

    def sites(self) -> dict[str, int]:
        """The sites and how many articles are from each, by name."""
        names = [gold.site for gold in self.golds]
        return {name: names.count(name) for name in sorted(set(names))}


def evaluate(folders: Iterable[str | Path], *, varied: int | None = None, kinds: Sequence[str] = KINDS) -> Evaluation:
    """Builds the articles of gold folders in a temporary folder, asks the graph, and compares.

    With `varied`, a seed, the articles are first said otherwise, by those kinds of `kg.evaluation.variation`. Raises
    GoldError for gold that cannot be used or an article that cannot be read.
    """
    golds = read_gold(folders)
    if varied is not None:
        golds = [vary(gold, varied, kinds) for gold in golds]
    with tempfile.TemporaryDirectory(prefix="kg-evaluate-") as temporary:
        source = Path(temporary) / "articles.jsonl"
        source.write_bytes(b"\n".join(map(_record, golds)))
        texts = {item.id: item.text for item in read([source]) if isinstance(item, Article)}
        done = build([source], Path(temporary) / "build", check=False)
        if done.problems:
            raise GoldError(f"{golds[(done.problems[0].line or 1) - 1].id}: {done.problems[0].reason}")
        answers = read_answers(done.folder, [gold.id for gold in golds])
    return compare_all(golds, answers, texts)


def compare_all(golds: Sequence[Gold], answers: Mapping[str, Told], texts: Mapping[str, str]) -> Evaluation:
    """The comparison of any answers with gold, by article id."""
    return Evaluation(golds, texts, {gold.id: compare(gold.told, answers[gold.id]) for gold in golds})


def _record(gold: Gold) -> bytes:
    """The article as a line of JSON: its text, date and address, never its annotation."""
    record = {"id": gold.id, "text": gold.text, "published": gold.published, "url": gold.url}
    return msgspec.json.encode({key: value for key, value in record.items() if value})
