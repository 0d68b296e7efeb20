"""What may leave a build folder: its statements article by article, people marked private left out unless asked for.

Every exporter reads from here, so there is one place where privacy is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from pathlib import Path

import pyoxigraph as ox

from kg.export.privacy import without_private
from kg.export.statements import iri, lines
from kg.rdf.namespaces import RDF, VG
from kg.store import fresh_store, turtle_files
from kg.store.oxigraph import OxigraphStore

__all__ = ["Part", "Published", "published"]

_ARTICLE = f" {RDF['type']} {VG['Article']} ."


@dataclass(frozen=True, slots=True)
class Part:
    """The statements of one file."""

    article: str
    """IRI of the article they are from, "" for what articles share."""
    lines: list[str]
    """N-Triples, one statement each."""

    @property
    def triples(self) -> list[ox.Triple]:
        """The statements as objects, in the order of `lines`."""
        return [quad.triple for quad in ox.parse(input="\n".join(self.lines), format=ox.RdfFormat.N_TRIPLES)]


@dataclass(frozen=True)
class Published:
    """A graph to export; files are read when they are needed."""

    folder: Path
    include_private: bool = False

    @property
    def parts(self) -> list[Part]:
        """The shared files first, then articles in order of their IRIs."""
        return self._read[0]

    @property
    def left_out(self) -> int:
        """People left out because they are private."""
        return self._read[1]

    @cached_property
    def store(self) -> OxigraphStore:
        """All published statements together, to query; those of private people only with `include_private`."""
        fresh = fresh_store(self.folder) if self.include_private else None
        if fresh is not None:
            return OxigraphStore.on_disk(fresh)
        store = ox.Store()
        store.bulk_load(input="\n".join(self._lines()), format=ox.RdfFormat.N_TRIPLES)
        return OxigraphStore(store)

    def triples(self) -> list[ox.Triple]:
        """All statements, each once, sorted."""
        return Part("", _each_once(self._lines())).triples

    def quads(self) -> list[str]:
        """N-Quads: all statements in the graphs of their articles, what is shared in the default graph; sorted."""
        return _each_once(
            f"{line[:-1]}<{part.article}> ." if part.article else line for part in self.parts for line in part.lines
        )

    def _lines(self) -> Iterator[str]:
        return (line for part in self.parts for line in part.lines)

    @cached_property
    def _read(self) -> tuple[list[Part], int]:
        parts = [(_article(told), told) for told in map(lines, turtle_files(self.folder))]
        parts.sort(key=lambda part: part[0])
        if self.include_private:
            return [Part(*part) for part in parts], 0
        kept, left_out = without_private(parts)
        return [Part(*part) for part in kept], left_out


def published(folder: str | Path, *, include_private: bool = False) -> Published:
    """The graph of a build folder as it may be passed on.

    Raises kg.store.StoreError where there is none. Reading from it raises kg.rdf.turtle.TurtleError for a file that is
    not Turtle.
    """
    turtle_files(Path(folder))
    return Published(Path(folder), include_private)


def _article(told: list[str]) -> str:
    return next((iri(line.split(" ", 1)[0]) for line in told if line.endswith(_ARTICLE)), "")


def _each_once(told: Iterable[str]) -> list[str]:
    """Sorted, which is quick for what comes from files in order; a set would lose that order."""
    return [line for line, _ in groupby(sorted(told))]
