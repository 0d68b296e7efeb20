"""What holds of every fact of every article that the project has: the words it rests on are there."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from kg.articles import Article, read
from kg.extract.pipeline import extract
from kg.facts import Directive, Event, Fact, Figure, Office, PersonSeen, UnitSeen
from kg.language.folding import fold

TESTS = Path(__file__).parent.parent
SOURCES = [TESTS.parent / "seeds", TESTS / "quality" / "articles"]


def articles() -> list[Article]:
    texts = [path for folder in SOURCES for path in sorted(folder.glob("*.txt"))]
    return [item for item in read(texts) if isinstance(item, Article)]


@pytest.fixture(scope="module")
def told() -> list[tuple[Article, tuple[Fact, ...]]]:
    return [(article, extract(article)) for article in articles()]


def test_every_fact_rests_on_words_of_its_article(told: list[tuple[Article, tuple[Fact, ...]]]) -> None:
    count = 0
    for article, facts in told:
        for fact in facts:
            count += 1
            assert fact.evidence, (article.id, fact)
            assert 0 < fact.confidence <= 1
            for span in fact.evidence:
                words = span.of(article.text)
                assert 0 <= span.start < span.end <= len(article.text), (article.id, fact)
                assert words == words.strip(), (article.id, words, fact)
    assert count > 2000


def test_there_is_something_of_each_kind_to_look_at(told: list[tuple[Article, tuple[Fact, ...]]]) -> None:
    kinds = Counter(type(fact) for _, facts in told for fact in facts)
    assert min(kinds[kind] for kind in (PersonSeen, Figure, Directive, Office, Event)) > 100
    assert sum(isinstance(f, UnitSeen) and f.unit.version is None for _, facts in told for f in facts) > 0


def test_names_figures_and_tasks_are_the_texts_own_words(told: list[tuple[Article, tuple[Fact, ...]]]) -> None:
    for article, facts in told:
        folded = fold(article.text).replace("’", "'")
        for fact in facts:
            if isinstance(fact, PersonSeen):
                assert fold(fact.name) in folded.replace(". ", "."), (article.id, fact.name)  # "K. HẰNG" is K.Hằng
            elif isinstance(fact, Figure):
                assert fact.quote in article.text, (article.id, fact.quote)
            elif isinstance(fact, Directive):
                assert len(fact.task.split()) <= 25, (article.id, fact.task)


def test_who_acts_is_named(told: list[tuple[Article, tuple[Fact, ...]]]) -> None:
    for article, facts in told:
        named = {fact.name for fact in facts if isinstance(fact, PersonSeen)}
        for fact in facts:
            if isinstance(fact, Office):
                assert fact.person in named, (article.id, fact.person)
            elif isinstance(fact, Event):
                assert {one.person for one in fact.participants} <= named, (article.id, fact.participants)


def test_units_left_open_say_why(told: list[tuple[Article, tuple[Fact, ...]]]) -> None:
    for article, facts in told:
        for fact in facts:
            if isinstance(fact, UnitSeen) and fact.unit.version is None:
                assert fact.unit.reason, (article.id, fact.unit)
