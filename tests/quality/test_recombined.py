"""Paragraphs of several articles put together anew, as sites glue them: all is read, evidence stays in the text."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from kg.articles import make_article
from kg.extract.pipeline import extract

TEXTS = [path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parent / "articles").glob("*.txt"))]
PARAGRAPHS = [paragraph for text in TEXTS for paragraph in text.split("\n")[1:] if paragraph.strip()]


@pytest.mark.parametrize("seed", range(8))
def test_articles_glued_together_are_read(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(12):
        lines = [chance.choice(TEXTS).split("\n")[0], *chance.sample(PARAGRAPHS, 12)]
        article = make_article("\n".join(lines), "glued", {"published": "2025-09-15"})
        facts = extract(article)
        assert facts
        assert all(0 <= s.start < s.end <= len(article.text) for fact in facts for s in fact.evidence)
