"""What Python users call: `kg.build`, `kg.extract`, `kg.open`."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from pathlib import Path

from kg.build import build
from kg.extract.pipeline import extract
from kg.query import run
from kg.store import DEFAULT_LIMIT, Answer, Store, load
from kg.store.remote import RemoteStore

__all__ = ["Graph", "RowsCutWarning", "build", "extract", "open"]


class RowsCutWarning(UserWarning):
    """An answer has more rows than were asked for."""


class Graph:
    """A graph to ask: a build folder or a SPARQL endpoint."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def query(
        self, query: str, params: Mapping[str, str] | None = None, *, limit: int = DEFAULT_LIMIT
    ) -> list[dict[str, str]]:
        """The rows of a named query, a file or SPARQL text, each a dict by column; unbound columns are "".

        Where there are more than `limit` the rest is left out with a RowsCutWarning. Raises kg.store.QueryError (a
        ValueError).
        """
        answer = self.answer(query, params, limit=limit)
        if answer.cut:
            warnings.warn(f"cut after {limit:,} rows: there are more (give a limit)", RowsCutWarning, stacklevel=2)
        return answer.values()

    def answer(self, query: str, params: Mapping[str, str] | None = None, *, limit: int = DEFAULT_LIMIT) -> Answer:
        """The answer with the types of its terms; `cut` says whether there are more than `limit` rows or triples."""
        return run(query, graph=self.store, params=params, limit=limit)


def open(where: str | Path = "build") -> Graph:  # noqa: A001 -- `kg.open` reads well, and shadows nothing here
    """The graph in a build folder, or behind an endpoint (http…).

    Raises kg.store.StoreError (a ValueError) where there is none.
    """
    if str(where).startswith(("http://", "https://")):
        return Graph(RemoteStore(str(where)))
    return Graph(load(Path(where)))
