"""Cytoscape.js JSON: for Cytoscape and pages with Cytoscape.js."""

from __future__ import annotations

from kg.analysis import Projection, network
from kg.draw.layout import positions
from kg.export.flat import as_json, edge_attributes, node_attributes
from kg.export.model import Exporter, Files
from kg.export.published import Published

__all__ = ["EXPORTER"]


def render(graph: Published, projection: Projection) -> Files:
    """Elements with positions, to be shown with the layout "preset"."""
    made = network(graph.store, projection)
    places = positions(made)
    nodes = [
        {
            "data": {"id": node.iri, "value": node.iri, "name": node.name, **node_attributes(node)},
            "position": {"x": places[node.iri][0], "y": places[node.iri][1]},
        }
        for node in made.nodes
    ]
    edges = [
        {
            "data": {
                "id": f"e{number}",
                "source": edge.source,
                "target": edge.target,
                **edge_attributes(edge),
                "articles": edge.articles,
                "facts": edge.facts,
            }
        }
        for number, edge in enumerate(made.edges)
    ]
    data = {
        "data": [["name", made.name], ["question", made.question]],
        "directed": made.directed,
        "multigraph": False,
        "layout": {"name": "preset"},
        "elements": {"nodes": nodes, "edges": edges},
    }
    return {"": as_json(data)}


EXPORTER = Exporter("cytoscape", ".cyjs", "networks for Cytoscape and Cytoscape.js", render, projected=True)
