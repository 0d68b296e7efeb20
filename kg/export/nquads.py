"""N-Quads: one graph per article, for triple stores and line by line work."""

from __future__ import annotations

from kg.analysis import Projection
from kg.export.model import Exporter, Files
from kg.export.published import Published

__all__ = ["EXPORTER"]


def render(graph: Published, projection: Projection) -> Files:
    """What an article tells in a graph with the article's IRI; what articles share in the default graph."""
    del projection
    return {"": "".join(f"{line}\n" for line in graph.quads()).encode("utf-8", "replace")}


EXPORTER = Exporter("nquads", ".nq", "RDF with one graph per article, a line for each statement", render)
