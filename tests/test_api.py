"""What Python users call."""

from __future__ import annotations

from pathlib import Path

import pytest

import kg
from kg.api import RowsCutWarning
from kg.difference import difference
from kg.link.asking import subjects_of
from kg.query import run
from kg.store.oxigraph import OxigraphStore


def test_an_answer_that_was_cut_says_so(graph_folder: Path) -> None:
    graph = kg.open(graph_folder)
    with pytest.warns(RowsCutWarning, match="1 row"):
        assert len(graph.query("people", limit=1)) == 1
    assert graph.answer("people", limit=1).cut
    assert not graph.answer("people").cut


def test_what_is_computed_from_all_rows_is_computed_from_all(
    graph_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, asked = difference(graph_folder, graph_folder).kept, len(subjects_of(graph_folder))
    for function in (run, OxigraphStore.query):
        monkeypatch.setitem(function.__kwdefaults__, "limit", 1)  # type: ignore[attr-defined]
    assert difference(graph_folder, graph_folder).kept == kept > 1
    assert len(subjects_of(graph_folder)) == asked > 1
