"""Copies of a graph that are for one process: gone with it, however it ends."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from kg.store import open_store
from kg.store.passing import Passing, sweep_passing

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(?c != ?l && STR(?a) != STR(?g)) }"
WAITING = "import sys; from kg.store.passing import Passing; p = Passing(); print(p.path, flush=True); sys.stdin.read()"


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary files go, here and in processes that are started."""
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setenv("TMPDIR", str(place))
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    return place


@pytest.fixture
def unwritable(graph_folder: Path, tmp_path: Path) -> Path:
    """A graph with no room for views in its folder."""
    folder = Path(shutil.copytree(graph_folder, tmp_path / "graph"))
    (folder / "views").write_text("in the way")
    return folder


def test_a_folder_is_gone_when_it_is_let_go(temporary: Path) -> None:
    one, other = Passing(), Passing()
    assert {one.path, other.path} == set(temporary.iterdir())
    one.close()
    assert list(temporary.iterdir()) == [other.path]
    del other
    assert not list(temporary.iterdir())


def test_what_a_killed_process_left_is_swept_and_what_a_living_one_has_is_not(temporary: Path) -> None:
    command = [sys.executable, "-c", WAITING]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        place = Path(process.stdout.readline().strip())
        (place / "names").write_text("Lý Thị Thử")
        sweep_passing()
        assert place.exists()
        process.send_signal(signal.SIGKILL)
    assert place.exists()
    sweep_passing()
    assert not list(temporary.iterdir())


def test_what_has_no_lock_is_left_for_a_day(temporary: Path) -> None:
    made, forgotten = temporary / "kg-view-made", temporary / "kg-view-forgotten"
    for place in (made, forgotten):
        place.mkdir()
    os.utime(forgotten, (0, 0))
    (temporary / "kg-view-link").symlink_to(made)
    sweep_passing()
    assert sorted(place.name for place in temporary.iterdir()) == ["kg-view-link", "kg-view-made"]


def test_a_query_that_is_stopped_leaves_no_view_behind(unwritable: Path, temporary: Path) -> None:
    told = f"from kg.query import run; run({ENDLESS!r}, graph={str(unwritable)!r}, on='2025-08-01', timeout=1)"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, check=False)
    assert b"stopped after 1 seconds" in done.stderr
    assert not list(temporary.iterdir())


def test_a_view_is_made_once_for_many_queries(unwritable: Path, temporary: Path) -> None:
    for engine in ("oxigraph", "rdflib", "oxigraph"):
        store = open_store(unwritable, engine=engine, on="2025-08-01", timeout=60)
        assert store.query("ASK { ?a a schema:Person }").truth
    (place,) = temporary.iterdir()
    assert sorted(part.name for part in place.iterdir()) == ["2025-08-01", "lock"]
