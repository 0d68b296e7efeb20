"""A folder of the small graph of `tests/conftest.py`, served."""

from __future__ import annotations

import shutil
from pathlib import Path

from starlette.testclient import TestClient

from kg.web.app import create_app
from kg.web.graph import Limits, Served

HTML = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
"""What a browser asks for."""

BASE = "https://w3id.org/vngov/"


def served(graph: Path, place: Path, *, include_private: bool = False, rows: int = 50) -> TestClient:
    """A client of a copy of the graph, as serving writes a store into its folder."""
    folder = Path(shutil.copytree(graph, place / "graph"))
    return client_of(folder, include_private=include_private, rows=rows)


def client_of(folder: Path, *, include_private: bool = False, rows: int = 50, seconds: float = 20.0) -> TestClient:
    """A client of a folder."""
    app = create_app(Served(folder, Limits(seconds, rows), include_private=include_private))
    return TestClient(app, follow_redirects=False)
