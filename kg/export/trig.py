"""TriG: one graph per article, for reading and for triple stores."""

from __future__ import annotations

import pyoxigraph as ox

from kg.analysis import Projection
from kg.export.model import Exporter, Files
from kg.export.published import Published
from kg.rdf.namespaces import PREFIXES
from kg.rdf.turtle import serialize

__all__ = ["EXPORTER"]


def render(graph: Published, projection: Projection) -> Files:
    """What an article tells in a graph with the article's IRI; what articles share in the default graph."""
    del projection
    head, shared = _split(serialize([t for part in graph.parts if not part.article for t in part.triples]))
    pieces = [head, shared]
    for part in graph.parts:
        if part.article:
            _, body = _split(serialize(part.triples))
            pieces.append(f"{ox.NamedNode(part.article)} {{\n".encode() + body.rstrip(b"\n") + b"\n}\n")
    return {"": b"".join(pieces)}


def _split(turtle: bytes) -> tuple[bytes, bytes]:
    """The prefixes, and what follows: Turtle, which is what stands in the braces of TriG."""
    lines = turtle.split(b"\n", len(PREFIXES))
    return b"\n".join(lines[:-1]) + b"\n", lines[-1]


EXPORTER = Exporter("trig", ".trig", "RDF with one graph per article, readable", render)
