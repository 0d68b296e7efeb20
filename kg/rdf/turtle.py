"""Turtle out and in: the same triples are the same bytes, whatever order they come in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import pyoxigraph as ox

from kg.files import write_bytes
from kg.rdf.namespaces import PREFIXES, RDF

__all__ = ["TurtleError", "read", "serialize", "write"]


class TurtleError(ValueError):
    """A file is not Turtle; the message names it and the place."""


def serialize(triples: Iterable[ox.Triple], prefixes: Mapping[str, str] = PREFIXES) -> bytes:
    """Turtle of a set of triples, sorted, with the prefixes that it uses; duplicates are written once."""
    ordered = sorted(set(triples), key=_place)
    written = ox.serialize(ordered, format=ox.RdfFormat.TURTLE, prefixes=dict(prefixes))
    assert written is not None  # bytes, as no file is given
    # The serializer keeps its prefixes in a hash map; their order is no part of its promise, so it is made here.
    *declared, body = written.split(b"\n", len(prefixes))
    return b"\n".join([*(line for line in sorted(declared) if line.split()[1] in body), body])


def _place(triple: ox.Triple) -> tuple[str, bool, str, str]:
    """By subject, its type first."""
    predicate = triple.predicate
    return str(triple.subject), predicate != RDF["type"], predicate.value, str(triple.object)


def write(path: Path, triples: Iterable[ox.Triple], prefixes: Mapping[str, str] = PREFIXES) -> bool:
    """Writes the triples as Turtle, whole or not at all; False if the file already had these bytes.

    Raises kg.files.WriteError.
    """
    return write_bytes(path, serialize(triples, prefixes))


def read(path: Path) -> list[ox.Triple]:
    """The triples of a Turtle file.

    Raises TurtleError for a file that is missing, unreadable or not Turtle.
    """
    try:
        return [quad.triple for quad in ox.parse(path=path, format=ox.RdfFormat.TURTLE)]
    except (SyntaxError, OSError) as problem:
        raise TurtleError(f"{path}: {problem}") from problem
