"""What may leave a build folder: its triples article by article, people marked private left out unless asked for.

Every exporter reads from here, so there is one place where privacy is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pyoxigraph as ox

from kg.export.privacy import without_private
from kg.rdf import turtle
from kg.rdf.namespaces import RDF, VG
from kg.store import turtle_files
from kg.store.oxigraph import OxigraphStore

__all__ = ["Part", "Published", "published"]


@dataclass(frozen=True, slots=True)
class Part:
    """The triples of one file."""

    article: str
    """IRI of the article they are from, "" for what articles share."""
    triples: list[ox.Triple]


@dataclass(frozen=True)
class Published:
    """A graph to export."""

    parts: list[Part]
    """The shared files first, then articles in order of their file names."""
    left_out: int = 0
    """People left out because they are private."""

    @cached_property
    def store(self) -> OxigraphStore:
        """All triples together, to query."""
        store = ox.Store()
        store.bulk_extend(_quad(triple) for part in self.parts for triple in part.triples)
        return OxigraphStore(store)

    def triples(self) -> list[ox.Triple]:
        """All triples, each once, sorted."""
        return sorted({triple for part in self.parts for triple in part.triples}, key=str)

    def quads(self) -> list[ox.Quad]:
        """All triples in the graphs of their articles, what is shared in the default graph; sorted."""
        return sorted(set(self.unsorted_quads()), key=str)

    def unsorted_quads(self) -> Iterator[ox.Quad]:
        """The quads as the files have them, some more than once."""
        return (_quad(triple, part.article) for part in self.parts for triple in part.triples)


def published(folder: str | Path, *, include_private: bool = False) -> Published:
    """The graph of a build folder as it may be passed on.

    Raises kg.store.StoreError where there is none, kg.rdf.turtle.TurtleError for a file that is not Turtle.
    """
    folder = Path(folder)
    parts = [_part(turtle.read(path)) for path in turtle_files(folder)]
    parts.sort(key=lambda part: part.article)
    left_out = 0
    if not include_private:
        kept, left_out = without_private([(part.article, part.triples) for part in parts])
        parts = [Part(article, triples) for article, triples in kept]
    return Published(parts, left_out)


def _part(triples: Iterable[ox.Triple]) -> Part:
    triples = list(triples)
    article = next((t.subject for t in triples if t.predicate == RDF["type"] and t.object == VG["Article"]), None)
    return Part(article.value if isinstance(article, ox.NamedNode) else "", triples)


def _quad(triple: ox.Triple, graph: str = "") -> ox.Quad:
    return ox.Quad(triple.subject, triple.predicate, triple.object, ox.NamedNode(graph) if graph else ox.DefaultGraph())
