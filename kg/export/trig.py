"""TriG: one graph per article, for reading and for triple stores."""

from __future__ import annotations

import re

import pyoxigraph as ox

from kg.analysis import Projection
from kg.export.model import Exporter, Files
from kg.export.published import Published
from kg.rdf.turtle import serialize

__all__ = ["EXPORTER"]


def render(graph: Published, projection: Projection) -> Files:
    """What an article tells in a graph with the article's IRI; what articles share in the default graph."""
    del projection
    prefixes, shared = _split(serialize([t for part in graph.parts if not part.article for t in part.triples]))
    pieces = [shared]
    for part in graph.parts:
        if part.article:
            more, body = _split(serialize(part.triples))
            prefixes |= more
            pieces.append(f"{ox.NamedNode(part.article)} {{\n".encode() + body.rstrip(b"\n") + b"\n}\n")
    return {"": b"".join([*sorted(prefixes), *pieces])}


def _split(turtle: bytes) -> tuple[set[bytes], bytes]:
    """The lines of prefixes, and what follows: Turtle, which is what stands in the braces of TriG."""
    head = re.match(rb"(?:@prefix [^\n]*\n)*", turtle)
    assert head is not None  # it fits nothing, too
    return set(head[0].splitlines(keepends=True)), turtle[head.end() :]


EXPORTER = Exporter("trig", ".trig", "RDF with one graph per article, readable", render)
