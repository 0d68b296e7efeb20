"""N-Quads: one graph per article, for triple stores and line by line work."""

from __future__ import annotations

import pyoxigraph as ox

from kg.analysis import Projection
from kg.export.model import Exporter, Files
from kg.export.published import Published

__all__ = ["EXPORTER"]


def render(graph: Published, projection: Projection) -> Files:
    """What an article tells in a graph with the article's IRI; what articles share in the default graph."""
    del projection
    written = ox.serialize(graph.unsorted_quads(), format=ox.RdfFormat.N_QUADS) or b""
    lines = sorted(set(written.split(b"\n")) - {b""})  # faster than sorting the statements
    return {"": b"".join(line + b"\n" for line in lines)}


EXPORTER = Exporter("nquads", ".nq", "RDF with one graph per article, a line for each statement", render)
