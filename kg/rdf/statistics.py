"""How much a graph holds, counted file by file: what VoID tells of a data set."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import pyoxigraph as ox

from kg.rdf import turtle
from kg.rdf.namespaces import RDF, SCHEMA, SKOS

__all__ = ["Statistics", "measure"]

_MAPPING = {SKOS[name].value for name in ("exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch")}


@dataclass(slots=True)
class Statistics:
    """Counts over a graph; the description of the data set itself is not counted."""

    triples: int = 0
    subjects: int = 0
    documents: int = 0
    """Articles."""
    classes: Counter[str] = field(default_factory=Counter)
    """Entities by IRI of their class."""
    properties: Counter[str] = field(default_factory=Counter)
    """Triples by IRI of their property."""
    links: Counter[tuple[str, str]] = field(default_factory=Counter)
    """Triples that lead out, by IRI of the mapping property and the IRI they lead to up to its last "/"."""
    first: str = ""
    """Date of the earliest article, "" where none has one."""
    last: str = ""
    _shared: set[ox.Triple] = field(default_factory=set)

    def add(self, triples: Iterable[ox.Triple], base: str) -> None:
        """Counts the triples of one file, each of which is in it once.

        What is said of an article's own nodes stands in its file alone; anything else may be told by several files
        and is counted once. So only that has to be remembered.
        """
        articles = f"<{base}article/"
        told, seen = set[ox.NamedNode | ox.BlankNode | ox.Triple](), self._shared
        for triple in triples:
            if not str(triple.subject).startswith(articles):
                if triple in seen:
                    continue
                seen.add(triple)
            told.add(triple.subject)
            self._count(triple)
        own = sum(str(subject).startswith(articles) for subject in told)
        self.subjects += own
        self.documents += bool(own)

    def _count(self, triple: ox.Triple) -> None:
        predicate, value = triple.predicate.value, triple.object
        self.triples += 1
        self.properties[predicate] += 1
        if isinstance(value, ox.NamedNode):
            if triple.predicate == RDF["type"]:
                self.classes[value.value] += 1
            elif predicate in _MAPPING:
                self.links[predicate, namespace(value.value)] += 1
        elif isinstance(value, ox.Literal) and triple.predicate == SCHEMA["datePublished"]:
            self.first = min(self.first or value.value, value.value)
            self.last = max(self.last, value.value)

    def close(self) -> None:
        """Counts the subjects that files share, and forgets what was only needed for counting."""
        self.subjects += len({triple.subject for triple in self._shared})
        self._shared = set()


def namespace(iri: str) -> str:
    """Where an IRI lies.

    >>> namespace("https://sws.geonames.org/1581297/")
    'https://sws.geonames.org/'
    """
    return iri[: iri.rstrip("/").rfind("/") + 1]


def measure(paths: Iterable[Path], base: str) -> Statistics:
    """The counts over Turtle files. Raises kg.rdf.turtle.TurtleError."""
    found = Statistics()
    for path in paths:
        found.add(turtle.read(path), base)
    found.close()
    return found
