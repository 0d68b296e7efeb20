"""What Python users call: `kg.build`, `kg.extract`, `kg.open`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from kg.build import build
from kg.extract.pipeline import extract
from kg.query import run
from kg.store import Answer, Store, load
from kg.store.remote import RemoteStore

__all__ = ["Graph", "build", "extract", "open"]


class Graph:
    """A graph to ask: a build folder or a SPARQL endpoint."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def query(self, query: str, params: Mapping[str, str] | None = None) -> list[dict[str, str]]:
        """The rows of a named query, a file or SPARQL text, each a dict by column; unbound columns are "".

        Raises kg.store.QueryError (a ValueError).
        """
        return self.answer(query, params).values()

    def answer(self, query: str, params: Mapping[str, str] | None = None) -> Answer:
        """The whole answer, terms with their types."""
        return run(query, graph=self.store, params=params)


def open(where: str | Path = "build") -> Graph:  # noqa: A001 -- `kg.open` reads well, and shadows nothing here
    """The graph in a build folder, or behind an endpoint (http…).

    Raises kg.store.StoreError (a ValueError) where there is none.
    """
    if str(where).startswith(("http://", "https://")):
        return Graph(RemoteStore(str(where)))
    return Graph(load(Path(where)))
