"""GEXF 1.3 with times and positions: for Gephi, whose timeline shows the network grow."""

from __future__ import annotations

from collections import defaultdict
from xml.etree import ElementTree as Xml

from kg.analysis import Network, Projection, network
from kg.analysis.periods import day
from kg.draw.colours import COLOURS
from kg.draw.layout import positions
from kg.export.flat import Attributes, edge_attributes, node_attributes, xml_text
from kg.export.model import Exporter, Files
from kg.export.published import Published

__all__ = ["EXPORTER"]

_NAMESPACE = "http://gexf.net/1.3"
_NODE = ("type", "kind", "level", "code", "within")
_EDGE = ("kinds", "articles")


def render(graph: Published, projection: Projection) -> Files:
    """A dynamic graph: an edge lasts from the first to the last date it was told of, a node as long as its edges."""
    made = network(graph.store, projection)
    root = Xml.Element("gexf", {"xmlns": _NAMESPACE, "xmlns:viz": f"{_NAMESPACE}/viz", "version": "1.3"})
    meta = Xml.SubElement(root, "meta")
    Xml.SubElement(meta, "creator").text = "kg"
    Xml.SubElement(meta, "description").text = made.question
    kind = "directed" if made.directed else "undirected"
    top = Xml.SubElement(root, "graph", {"defaultedgetype": kind, "mode": "dynamic", "timeformat": "date"})
    _declare(top, "node", _NODE)
    _declare(top, "edge", _EDGE)
    _nodes(Xml.SubElement(top, "nodes"), made)
    edges = Xml.SubElement(top, "edges")
    for number, edge in enumerate(made.edges):
        ends = {"id": str(number), "source": edge.source, "target": edge.target, "weight": str(edge.weight)}
        _values(Xml.SubElement(edges, "edge", ends | _times({edge.first, edge.last})), edge_attributes(edge), _EDGE)
    Xml.indent(root, " ")
    return {"": Xml.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"}


def _declare(top: Xml.Element, of: str, names: tuple[str, ...]) -> None:
    attributes = Xml.SubElement(top, "attributes", {"class": of, "mode": "static"})
    for name in names:
        Xml.SubElement(attributes, "attribute", {"id": name, "title": name, "type": "string"})


def _nodes(nodes: Xml.Element, made: Network) -> None:
    places, times = positions(made), defaultdict[str, set[str]](set)
    for edge in made.edges:
        for end in (edge.source, edge.target):
            times[end] |= {edge.first, edge.last}
    for node in made.nodes:
        told = {"id": node.iri, "label": str(xml_text(node.name))}
        element = Xml.SubElement(nodes, "node", told | _times(times[node.iri]))
        _values(element, node_attributes(node), _NODE)
        red, green, blue = bytes.fromhex(COLOURS.get(node.type, COLOURS[""])[1:])
        Xml.SubElement(element, "viz:color", {"r": str(red), "g": str(green), "b": str(blue)})
        x, y = places[node.iri]
        Xml.SubElement(element, "viz:position", {"x": str(x), "y": str(-y), "z": "0"})


def _values(element: Xml.Element, attributes: Attributes, names: tuple[str, ...]) -> None:
    values = Xml.SubElement(element, "attvalues")
    for name in names:
        if name in attributes:
            Xml.SubElement(values, "attvalue", {"for": name, "value": str(xml_text(attributes[name]))})


def _times(dates: set[str]) -> dict[str, str]:
    known = sorted(date for date in dates if date)
    return {"start": day(known[0]), "end": day(known[-1], last=True)} if known else {}


EXPORTER = Exporter("gexf", ".gexf", "networks for Gephi, with times and positions", render, projected=True)
