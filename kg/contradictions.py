"""What cannot all be true in a graph: for a build to show, as nothing is dropped because articles disagree."""

from __future__ import annotations

from pathlib import Path

from kg.query import run
from kg.store import NO_LIMIT, QueryError, load

__all__ = ["contradictions"]

_LARGE = 1_000_000
"""Triples from which the question runs in a process that can be stopped."""

_PATIENCE = 120.0
"""Seconds a large graph gets: some twenty times what ten thousand articles need."""


def contradictions(folder: Path, triples: int) -> list[dict[str, str]] | None:
    """The rows of `kg query contradictions`; None where the question takes too long. Raises kg.store.StoreError."""
    if triples < _LARGE:
        return run("contradictions", graph=load(folder), limit=NO_LIMIT).values()
    try:
        return run("contradictions", graph=folder, timeout=_PATIENCE, limit=NO_LIMIT).values()
    except QueryError:
        return None
