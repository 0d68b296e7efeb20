"""Queries in a process of their own: what they may take, and how they end."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.store import QueryError, QueryStoppedError
from kg.store.bounded import BoundedStore

ENDLESS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


def asked(folder: Path, memory: int = 0, answer: int = 0) -> BoundedStore:
    return BoundedStore(str(folder), "oxigraph", 30, memory=memory, answer=answer)


def test_a_query_ends_when_nobody_waits_for_it(graph_folder: Path) -> None:
    store = asked(graph_folder)
    timer = threading.Timer(0.5, store.stop)
    timer.start()
    started = time.monotonic()
    with pytest.raises(QueryStoppedError):
        store.query(ENDLESS)
    assert time.monotonic() - started < 15
    with pytest.raises(QueryStoppedError):  # nor does another begin
        store.query("ASK { }")


def test_a_query_takes_no_more_memory_than_it_may(graph_folder: Path) -> None:
    hungry = "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a"
    with pytest.raises(QueryError, match="memory"):
        asked(graph_folder, memory=300_000_000).query(hungry)


def test_an_answer_is_no_larger_than_it_may_be(graph_folder: Path) -> None:
    wide = "SELECT * WHERE { ?a ?b ?c }"
    assert asked(graph_folder).query(wide).rows
    with pytest.raises(QueryError, match="ask for less"):
        asked(graph_folder, answer=1000).query(wide)


def test_a_text_that_ends_the_engine_is_an_error(graph_folder: Path) -> None:
    deep = "SELECT * WHERE {" + "{" * 50_000 + "}" * 50_000 + "}"
    with pytest.raises(QueryError, match="nested"):
        asked(graph_folder).query(deep)


def test_every_kind_of_value_comes_back(graph_folder: Path) -> None:
    text = 'SELECT ("x"@ar--rtl AS ?a) ("x y"@vi AS ?b) (7 AS ?c) (<x:y> AS ?d) ("z" AS ?e) ?f WHERE { }'
    expected = (
        ox.Literal("x", language="ar", direction=ox.BaseDirection.RTL),
        ox.Literal("x y", language="vi"),
        ox.Literal(7),
        ox.NamedNode("x:y"),
        ox.Literal("z"),
        None,
    )
    assert asked(graph_folder).query(text).rows == [expected]


def test_triples_for_values_are_refused(graph_folder: Path) -> None:
    with pytest.raises(QueryError, match=r"SPARQL 1\.1"):
        asked(graph_folder).query("SELECT (TRIPLE(<x:a>, <x:b>, <x:c>) AS ?t) WHERE { }")
