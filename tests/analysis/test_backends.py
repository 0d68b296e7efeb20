"""Algorithms run on a backend of networkx that is installed: a small one is, for the time of a test."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kg.analysis import AnalysisError
from kg.analysis.backends import chosen, using

HERE = Path(__file__).parent

ENTRY_POINTS = """[networkx.backends]
kgdummy = dummy_backend:backend
[networkx.backend_info]
kgdummy = dummy_backend:info
"""


@pytest.fixture
def installed(tmp_path: Path) -> dict[str, str]:
    """An environment in which the backend is an installed package."""
    about = tmp_path / "kgdummy-1.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: kgdummy\nVersion: 1\n")
    (about / "entry_points.txt").write_text(ENTRY_POINTS)
    return os.environ | {"PYTHONPATH": f"{tmp_path}{os.pathsep}{HERE}"}


def analyse(folder: Path, environment: dict[str, str], *words: str) -> subprocess.CompletedProcess[str]:
    run = [sys.executable, "-m", "kg", "analyse", str(folder), "--projection", "network", "--top", "0", *words]
    return subprocess.run(run, capture_output=True, text=True, check=False, env=environment)


def values(done: subprocess.CompletedProcess[str], measure: str) -> set[float]:
    assert done.returncode == 0, done.stderr
    return {one["value"] for one in json.loads(done.stdout) if one["measure"] == measure}


def test_what_the_backend_has_runs_there_and_the_rest_on_networkx(
    graph_folder: Path, installed: dict[str, str]
) -> None:
    on_it = analyse(graph_folder, installed, "-f", "json", "--backend", "kgdummy")
    assert values(on_it, "pagerank") == {0.125}
    assert values(on_it, "core") == {7.0}
    plain = analyse(graph_folder, installed, "-f", "json")
    assert values(plain, "pagerank") != {0.125}
    assert values(plain, "core") <= {1.0, 2.0, 3.0}
    for measure in ("betweenness", "degree", "density", "community"):
        assert values(on_it, measure) == values(plain, measure)


def test_networkxs_own_setting_is_heeded(graph_folder: Path, installed: dict[str, str]) -> None:
    done = analyse(graph_folder, installed | {"NETWORKX_BACKEND_PRIORITY": "kgdummy"}, "-f", "json")
    assert values(done, "pagerank") == {0.125}


def test_the_rdf_says_what_computed_a_value(graph_folder: Path, installed: dict[str, str]) -> None:
    done = analyse(graph_folder, installed, "-f", "ttl", "--backend", "kgdummy", "--measure", "core")
    assert 'schema:value "kgdummy"' in done.stdout


def test_a_backend_that_is_not_there_is_named(graph_folder: Path) -> None:
    with pytest.raises(AnalysisError, match="no backend 'x' of networkx"), using("x"):
        pass
    done = analyse(graph_folder, dict(os.environ), "--backend", "x")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    with using(None):
        assert chosen("pagerank") == "networkx"
