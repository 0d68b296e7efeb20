"""A picture of a network: circles by type and importance, lines by weight, and as many labels as can be read."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from kg.analysis import Network, Node
from kg.draw.colours import COLOURS
from kg.draw.layout import positions
from kg.draw.svg import document, element, shortened, text, title, width

__all__ = ["MOST_NODES", "foremost", "network_picture"]

MOST_NODES = 150
"""Nodes in a picture that cannot be moved about, those with most occasions; more is a smear."""

_MARGIN = 70.0
_SIZE = 12.0
_LEGEND = 34.0
_LONGEST = 330.0
_SHEET = 190.0
"""Width of a sheet for one node; it grows with the root of their number."""


class _Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float

    def over(self, other: _Box) -> bool:
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


def network_picture(
    network: Network, heading: str, types: Mapping[str, str], importance: Mapping[str, float] | None = None
) -> str:
    """SVG of a network (of its foremost nodes if there are many).

    `types` has what the legend calls each type of node. `importance` (by IRI, from a measure) sets the size of nodes
    and which are labelled first; by default it is on how many occasions a node is joined with others.
    """
    shown = network.within(foremost(network, MOST_NODES))
    shown = shown.within(foremost(shown, MOST_NODES))  # not those whose neighbours are all left out
    if not shown.nodes:
        return document(text(heading, 16, 30, 16), 480, 60, heading)
    weight = importance or _occasions(shown)
    places = _spread(positions(shown))
    largest = max((weight.get(node.iri, 0.0) for node in shown.nodes), default=1.0) or 1.0
    radius = {node.iri: 5.0 + 11.0 * math.sqrt(max(weight.get(node.iri, 0.0), 0.0) / largest) for node in shown.nodes}
    wide = max(x for x, _ in places.values()) + _MARGIN
    high = max(y for _, y in places.values()) + _MARGIN
    order = sorted(shown.nodes, key=lambda node: (-weight.get(node.iri, 0.0), node.iri))
    parts = [_arrow(), *_edges(shown, places, radius), *_circles(shown.nodes, places, radius)]
    parts += _labels(order, places, radius, max(wide, 640.0), high)
    parts += _legend(heading, {node.type for node in shown.nodes}, types)
    return document("".join(parts), max(wide, 640.0), high, heading)


def foremost(network: Network, count: int) -> list[str]:
    """IRIs of the `count` nodes that take part in most occasions, the most first, of equal ones by IRI."""
    occasions = _occasions(network)
    return sorted(occasions, key=lambda iri: (-occasions[iri], iri))[:count]


def _occasions(network: Network) -> dict[str, float]:
    found: dict[str, float] = defaultdict(float)
    for edge in network.edges:
        found[edge.source] += edge.weight
        found[edge.target] += edge.weight
    return found


def _spread(places: Mapping[str, tuple[float, float]]) -> dict[str, tuple[float, float]]:
    """Half as wide again as high, because labels are, and on no larger a sheet than so many nodes need."""
    xs, ys = zip(*places.values(), strict=True)
    left, top, side = min(xs), min(ys), math.sqrt(len(places))
    across = min(2.0, _SHEET * side / (max(xs) - left or 1.0))
    down = min(1.3, _SHEET * 0.6 * side / (max(ys) - top or 1.0))
    return {
        iri: ((x - left) * across + _MARGIN * 1.4, (y - top) * down + _MARGIN + _LEGEND)
        for iri, (x, y) in places.items()
    }


def _arrow() -> str:
    tip = element("path", d="M0 0 L8 4 L0 8 z", fill="#8d95a3")
    marker = element(
        "marker", tip, id="tip", markerWidth=8, markerHeight=8, refX=8, refY=4, orient="auto",
        markerUnits="userSpaceOnUse",
    )  # fmt: skip
    return element("defs", marker)


def _edges(shown: Network, places: Mapping[str, tuple[float, float]], radius: Mapping[str, float]) -> Iterable[str]:
    most = max((edge.weight for edge in shown.edges), default=1)
    names = {node.iri: node.name for node in shown.nodes}
    for edge in shown.edges:
        (x1, y1), (x2, y2) = places[edge.source], places[edge.target]
        far = math.hypot(x2 - x1, y2 - y1) or 1.0
        short = (radius[edge.target] + 2) / far
        kinds = ", ".join(f"{kind} {count}" for kind, count in edge.kinds)
        arrow = " → " if shown.directed else " – "
        yield element(
            "line",
            title(f"{names[edge.source]}{arrow}{names[edge.target]}: {kinds}"),
            x1=x1,
            y1=y1,
            x2=x2 - (x2 - x1) * short,
            y2=y2 - (y2 - y1) * short,
            stroke="#8d95a3",
            stroke_opacity=0.75,
            stroke_width=1.0 + 3.0 * math.sqrt((edge.weight - 1) / max(most - 1, 1)),
            marker_end="url(#tip)" if shown.directed else "",
        )


def _circles(
    nodes: Sequence[Node], places: Mapping[str, tuple[float, float]], radius: Mapping[str, float]
) -> Iterable[str]:
    for node in nodes:
        x, y = places[node.iri]
        about = ", ".join(part for part in (node.name, node.within) if part)
        yield element(
            "circle", title(about), cx=x, cy=y, r=radius[node.iri], fill=COLOURS.get(node.type, COLOURS[""]),
            stroke="#fff", stroke_width=1.5,
        )  # fmt: skip


def _labels(
    order: Iterable[Node],
    places: Mapping[str, tuple[float, float]],
    radius: Mapping[str, float],
    wide: float,
    high: float,
) -> Iterable[str]:
    """Labels right of, left of, below or above their node, wherever nothing else stands; none where all is taken."""
    taken = [_Box(x - radius[iri], y - radius[iri], x + radius[iri], y + radius[iri]) for iri, (x, y) in places.items()]
    for node in order:
        name = shortened(node.name.replace("\n", " "), _SIZE, _LONGEST)
        room, (x, y), far = width(name, _SIZE), places[node.iri], radius[node.iri] + 4
        for left, line in (
            (x + far, y + 4), (x - far - room, y + 4), (x - room / 2, y + far + 10), (x - room / 2, y - far - 2),
        ):  # fmt: skip
            box = _Box(left, line - _SIZE, left + room, line + 4)
            inside = box.left >= 4 and box.right <= wide - 4 and box.top >= _LEGEND + 14 and box.bottom <= high
            if inside and not any(box.over(other) for other in taken):
                taken.append(box)
                yield text(
                    name, left, line, _SIZE, fill="#1b1b1f", stroke="#fff", stroke_width=3, paint_order="stroke",
                )  # fmt: skip
                break


def _legend(heading: str, there: Iterable[str], types: Mapping[str, str]) -> Iterable[str]:
    yield text(heading, 16, 26, 16, font_weight="bold", fill="#1b1b1f")
    x = 16.0
    for kind in sorted(there):
        label = types.get(kind, kind)
        yield element("circle", cx=x + 5, cy=44, r=5, fill=COLOURS.get(kind, COLOURS[""]))
        yield text(label, x + 15, 48, 12, fill="#646a75")
        x += 15 + width(label, 12) + 18
