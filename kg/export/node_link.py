"""Node-link JSON: for networkx, D3 and other scripts."""

from __future__ import annotations

from kg.analysis import Projection, network
from kg.export.flat import as_json, edge_attributes, node_attributes
from kg.export.model import Exporter, Files
from kg.export.published import Published

__all__ = ["EXPORTER"]


def render(graph: Published, projection: Projection) -> Files:
    """The form of networkx's `node_link_data`; kinds, articles and facts are lists here."""
    made = network(graph.store, projection)
    data = {
        "directed": made.directed,
        "multigraph": False,
        "graph": {"name": made.name, "question": made.question},
        "nodes": [{"id": node.iri, **node_attributes(node)} for node in made.nodes],
        "edges": [
            {
                "source": edge.source,
                "target": edge.target,
                **edge_attributes(edge),
                "kinds": dict(edge.kinds),
                "articles": edge.articles,
                "facts": edge.facts,
            }
            for edge in made.edges
        ],
    }
    return {"": as_json(data)}


EXPORTER = Exporter("node-link", ".json", "networks as JSON for networkx and D3", render, projected=True)
