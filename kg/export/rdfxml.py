"""RDF/XML: for tools that read nothing newer."""

from __future__ import annotations

import pyoxigraph as ox

from kg.analysis import Projection
from kg.export.flat import xml_text
from kg.export.model import Exporter, Files
from kg.export.published import Published
from kg.rdf.namespaces import PREFIXES

__all__ = ["EXPORTER"]


def render(graph: Published, projection: Projection) -> Files:
    """All statements in one graph; control characters, which XML cannot hold, become U+FFFD."""
    del projection
    written = ox.serialize(map(_clean, graph.triples()), format=ox.RdfFormat.RDF_XML, prefixes=PREFIXES) or b""
    start, end = written.index(b"<rdf:RDF"), written.index(b">", written.index(b"<rdf:RDF"))
    # The serializer keeps its prefixes in a hash map; their order is no part of its promise, so it is made here.
    declared = sorted(written[start + len(b"<rdf:RDF") : end].split())
    return {"": written[:start] + b"<rdf:RDF " + b" ".join(declared) + written[end:]}


def _clean(triple: ox.Triple) -> ox.Triple:
    said = triple.object
    if not isinstance(said, ox.Literal) or (text := str(xml_text(said.value))) == said.value:
        return triple
    new = ox.Literal(text, language=said.language) if said.language else ox.Literal(text, datatype=said.datatype)
    return ox.Triple(triple.subject, triple.predicate, new)


EXPORTER = Exporter("rdfxml", ".rdf", "RDF for tools that read nothing newer", render)
