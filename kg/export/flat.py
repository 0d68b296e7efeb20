"""Networks for formats whose attributes are plain strings and numbers."""

from __future__ import annotations

import json
import re
from typing import Any, TypeAlias

import networkx as nx

from kg.analysis import Edge, Network, Node

__all__ = ["Attributes", "as_json", "edge_attributes", "flat_graph", "node_attributes", "xml_text"]

Attributes: TypeAlias = dict[str, str | int]
"""What a node or an edge tells, in a format that has plain values only."""

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def node_attributes(node: Node) -> Attributes:
    """What is known of a node, without its IRI; nothing for what is not known."""
    found = {"label": node.name, "type": node.type, "kind": node.kind, "level": node.level}
    found |= {"code": node.code, "within": node.within}
    return {name: value for name, value in found.items() if value}


def edge_attributes(edge: Edge) -> Attributes:
    """What is known of an edge, without its ends. Lists are joined: "visit 2; directive 1"."""
    found: Attributes = {"weight": edge.weight, "kinds": "; ".join(f"{kind} {count}" for kind, count in edge.kinds)}
    found |= {"first": edge.first, "last": edge.last, "articles": "; ".join(edge.articles)}
    return {name: value for name, value in found.items() if value != ""}


def flat_graph(network: Network, *, xml: bool = False) -> nx.Graph:
    """A networkx graph of IRIs with flat attributes; with `xml` without characters that XML cannot hold."""

    def clean(attributes: Attributes) -> dict[str, Any]:
        return {name: xml_text(value) if xml else value for name, value in attributes.items()}

    graph = nx.DiGraph() if network.directed else nx.Graph()
    graph.graph |= {"name": network.name, "question": network.question}
    for node in network.nodes:
        graph.add_node(node.iri, **clean(node_attributes(node)))
    for edge in network.edges:
        graph.add_edge(edge.source, edge.target, **clean(edge_attributes(edge)))
    return graph


def xml_text(value: str | int) -> str | int:
    """A value as XML 1.0 can hold it: control characters and lone surrogates become U+FFFD."""
    return _NOT_XML.sub("\ufffd", value) if isinstance(value, str) else value


def as_json(data: object) -> bytes:
    """JSON in UTF-8, readable, with an end of line."""
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")
