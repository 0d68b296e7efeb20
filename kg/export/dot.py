"""DOT: for Graphviz."""

from __future__ import annotations

from kg.analysis import Projection, network
from kg.export.flat import xml_text
from kg.export.model import Exporter, Files
from kg.export.published import Published

__all__ = ["EXPORTER", "quoted"]

_SHAPES = {"person": "ellipse", "body": "box", "unit": "hexagon", "post": "note"}


def quoted(text: str) -> str:
    r"""A double-quoted string of DOT that Graphviz shows as `text`.

    Graphviz ends a string at a bare quote and reads `\N`, `\l` and the like in labels, so both marks are escaped.

    >>> print(quoted('say "hi" \\N'))
    "say \"hi\" \\N"
    """
    plain = str(xml_text(text)).replace("\\", "\\\\").replace('"', '\\"')
    return '"' + plain.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n") + '"'


def render(graph: Published, projection: Projection) -> Files:
    """A graph with shapes by type and edges labelled by kind; draw it with `sfdp -Tsvg` or `dot -Tsvg`."""
    made = network(graph.store, projection)
    kind, arrow = ("digraph", "->") if made.directed else ("graph", "--")
    lines = [f"{kind} {quoted(made.name)} {{", '  graph [overlap=prism, label=""];', '  node [fontname="Noto Sans"];']
    for number, node in enumerate(made.nodes):
        shape = _SHAPES.get(node.type, "plaintext")
        lines.append(f"  n{number} [label={quoted(node.name)}, shape={shape}, URL={quoted(node.iri)}];")
    for edge in made.edges:
        label = ", ".join(f"{name} {count}" for name, count in edge.kinds)
        ends = f"n{made.index[edge.source]} {arrow} n{made.index[edge.target]}"
        lines.append(f"  {ends} [weight={edge.weight}, tooltip={quoted(label)}];")
    return {"": ("\n".join([*lines, "}"]) + "\n").encode("utf-8", "replace")}


EXPORTER = Exporter("dot", ".dot", "networks to draw with Graphviz", render, projected=True)
