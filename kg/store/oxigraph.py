"""Oxigraph: on disk for a build's store, in memory where there is none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import pyoxigraph as ox

from kg.rdf.namespaces import PREFIXES
from kg.store.guard import bind, syntax_problem
from kg.store.model import DEFAULT_LIMIT, Answer, QueryError, StoreError, Term, Values

__all__ = ["OxigraphStore"]


class OxigraphStore:
    """Queries over an Oxigraph store."""

    def __init__(self, store: ox.Store) -> None:
        self._store = store

    @classmethod
    def on_disk(cls, path: Path) -> OxigraphStore:
        """Opens a store to read; others may read it at the same time. Raises StoreError."""
        try:
            return cls(ox.Store.read_only(str(path)))
        except (OSError, RuntimeError) as problem:  # RuntimeError: of its files one was just taken away
            raise StoreError(f"cannot open the store {path}: {problem}") from problem

    @classmethod
    def in_memory(cls, files: Iterable[Path]) -> OxigraphStore:
        """Loads Turtle files. Raises StoreError for one that cannot be read."""
        store = ox.Store()
        for path in files:
            try:
                store.bulk_load(path=path, format=ox.RdfFormat.TURTLE)
            except (OSError, SyntaxError) as problem:
                raise StoreError(f"{path}: {problem}") from problem
        return cls(store)

    def copy_to(self, path: Path) -> None:
        """Makes a store on disk that stays as this one is; by links to its files where they are on one disk.

        Raises StoreError.
        """
        try:
            self._store.backup(str(path))
        except (OSError, RuntimeError) as problem:
            raise StoreError(f"cannot copy the store to {path}: {problem}") from problem

    def __len__(self) -> int:
        """Triples in it."""
        return len(self._store)

    def triples(self) -> Iterator[ox.Triple]:
        """All of them, in no particular order."""
        return (quad.triple for quad in self._store)

    def objects(self, subject: Term, predicate: ox.NamedNode) -> list[Term]:
        """What is said of a node by a property; looked up in the store's index."""
        assert not isinstance(subject, ox.Literal)
        found = self._store.quads_for_pattern(subject, predicate, None)
        return [quad.object for quad in found if not isinstance(quad.object, ox.Triple)]

    def subjects(self, predicate: ox.NamedNode, object_: Term) -> list[Term]:
        """Of what something is said by a property; likewise."""
        found = self._store.quads_for_pattern(None, predicate, object_)
        return [quad.subject for quad in found if not isinstance(quad.subject, ox.Triple)]

    def about(self, node: Term) -> list[ox.Triple]:
        """The statements about a node, likewise."""
        assert not isinstance(node, ox.Literal)
        return [quad.triple for quad in self._store.quads_for_pattern(node, None, None)]

    def pointing(self, node: Term, limit: int) -> list[ox.Triple]:
        """Statements that point to a node, as many as `limit`, likewise."""
        return [quad.triple for quad in islice(self._store.quads_for_pattern(None, None, node), limit)]

    def query(self, text: str, *, values: Values | None = None, limit: int = DEFAULT_LIMIT) -> Answer:
        """See `kg.store.model.Store`."""
        text = bind(text, values or {})
        try:
            found = self._store.query(text, prefixes=PREFIXES)
            if isinstance(found, ox.QueryBoolean):
                return Answer("truth", truth=bool(found))
            if isinstance(found, ox.QueryTriples):
                triples = list(islice(found, limit + 1))
                return Answer("triples", triples=triples[:limit], cut=len(triples) > limit)
            rows = [tuple(solution) for solution in islice(found, limit + 1)]
        except SyntaxError as problem:
            raise QueryError(syntax_problem(problem, text)) from problem
        except (OSError, ValueError) as problem:
            raise QueryError(" ".join(str(problem).split())) from problem
        if any(isinstance(term, ox.Triple) for row in rows for term in row):
            raise QueryError("the answer has triples for values: they are of SPARQL 1.2, and here is SPARQL 1.1")
        names = tuple(variable.value for variable in found.variables)
        return Answer("rows", variables=names, rows=rows[:limit], cut=len(rows) > limit)
