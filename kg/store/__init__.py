"""Where queries run: Oxigraph on disk or in memory, rdflib, a remote endpoint, behind one interface."""

from __future__ import annotations

from pathlib import Path

from kg.store.folder import build_store, drop_store, fresh_store, turtle_files
from kg.store.model import (
    DEFAULT_LIMIT,
    DEFAULT_TIMEOUT,
    NO_LIMIT,
    Answer,
    ParameterError,
    QueryError,
    QueryStoppedError,
    Row,
    Store,
    StoreError,
    Term,
    UnknownEngineError,
    Values,
)
from kg.store.oxigraph import OxigraphStore
from kg.store.passing import sweep_passing
from kg.store.view import as_of, drop_views

__all__ = [
    "DEFAULT_LIMIT",
    "DEFAULT_TIMEOUT",
    "ENGINES",
    "NO_LIMIT",
    "Answer",
    "ParameterError",
    "QueryError",
    "QueryStoppedError",
    "Row",
    "Store",
    "StoreError",
    "Term",
    "Values",
    "build_store",
    "drop_store",
    "drop_views",
    "fresh_store",
    "load",
    "load_place",
    "open_store",
    "turtle_files",
]

ENGINES = ("oxigraph", "rdflib")
"""The engines that `open_store` can open a graph with."""


def load(folder: Path, engine: str = "oxigraph", on: str | None = None) -> Store:
    """A build folder's graph in this process, for many queries; nothing stops one that takes long.

    Oxigraph uses the store on disk if it is fresh, else it loads the Turtle files into memory. `on` gives the graph as
    of that day (see `kg.store.view`). Raises StoreError; for `on` also QueryError and kg.files.WriteError.
    """
    _check_engine(engine)
    if on is not None:
        return load_place(as_of(folder, on), engine)
    if engine == "rdflib":
        from kg.store.rdflib_memory import RdflibStore  # takes a third of a second that others need not pay

        return RdflibStore.in_memory(turtle_files(folder))
    path = fresh_store(folder)
    return OxigraphStore.on_disk(path) if path else OxigraphStore.in_memory(turtle_files(folder))


def _check_engine(engine: str) -> None:
    if engine not in ENGINES:
        raise UnknownEngineError(f"no engine {engine!r}: one of {', '.join(ENGINES)}")


def load_place(place: Path, engine: str) -> Store:
    """What an Oxigraph folder holds, in this process. Raises StoreError."""
    held = OxigraphStore.on_disk(place)
    if engine != "rdflib":
        return held
    from kg.store.rdflib_memory import RdflibStore, graph_of

    return RdflibStore(graph_of(held.triples()))


def open_store(
    folder: Path | None = None,
    *,
    endpoint: str | None = None,
    engine: str = "oxigraph",
    timeout: float | None = DEFAULT_TIMEOUT,
    on: str | None = None,
) -> Store:
    """The graph of a build folder, or an endpoint. With a `timeout` (seconds) queries are stopped when it is over.

    `on` as for `load`. Raises StoreError.
    """
    if endpoint is not None:
        if on is not None:
            raise StoreError("the view of a day is made of a build folder, not of an endpoint")
        from kg.store.remote import RemoteStore

        return RemoteStore(endpoint, timeout or 10 * DEFAULT_TIMEOUT)
    _check_engine(engine)
    if folder is None:
        raise StoreError("neither a build folder nor an endpoint to query")
    sweep_passing()
    if timeout is None:
        return load(folder, engine, on)
    # Made here, so that the time for the query is the query's, and that it goes when this process does.
    place = "" if on is None else str(as_of(folder, on))
    turtle_files(folder)  # so that a folder without a graph is an error here and not at the first query

    from kg.store.bounded import BoundedStore

    return BoundedStore(str(folder), engine, timeout, place=place)
