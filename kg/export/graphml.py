"""GraphML: for yEd, Cytoscape, igraph, networkx."""

from __future__ import annotations

import io

import networkx as nx

from kg.analysis import Projection, network
from kg.export.flat import flat_graph
from kg.export.model import Exporter, Files
from kg.export.published import Published

__all__ = ["EXPORTER"]


def render(graph: Published, projection: Projection) -> Files:
    """A GraphML document of the network."""
    flat = flat_graph(network(graph.store, projection), xml=True)
    written = io.BytesIO()
    nx.write_graphml_xml(flat, written, encoding="utf-8", prettyprint=True, named_key_ids=True)
    return {"": written.getvalue() + b"\n"}


EXPORTER = Exporter("graphml", ".graphml", "networks for yEd, Cytoscape, igraph, networkx", render, projected=True)
