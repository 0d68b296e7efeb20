"""A picture of a network: circles by type and importance, lines by weight, and as many labels as can be read."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
_LINE = 16.0
"""From one line of a label to the next."""
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

    def within(self, other: _Box) -> bool:
        return (
            self.left >= other.left
            and self.right <= other.right
            and self.top >= other.top
            and self.bottom <= other.bottom
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
    wide = max(x for x, _ in places.values()) + 2.4 * _MARGIN  # labels stand to the right if they can
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
    """Labels right of, left of, below or above their node, wherever nothing else stands; none where all is taken.

    What has no room on one line may have it on two.
    """
    taken = [_Box(x - radius[iri], y - radius[iri], x + radius[iri], y + radius[iri]) for iri, (x, y) in places.items()]
    page = _Box(4, _LEGEND + 14, wide - 4, high)
    for node in order:
        name = node.name.replace("\n", " ")
        short = (shortened(name, _SIZE, _LONGEST),)
        for lines in (short, _halves(name)) if short == (name,) else (_halves(name), short):
            box = next(_free(lines, places[node.iri], radius[node.iri] + 4, page, taken), None)
            if box is None:
                continue
            taken.append(box)
            # A ground of its own, not a white outline: programs that draw outlines last would hide the letters.
            ground = element(
                "rect", x=box.left - 1, y=box.top, width=box.right - box.left + 2, height=box.bottom - box.top,
                fill="#fff", fill_opacity=0.8,
            )  # fmt: skip
            told = (text(line, box.left, box.top + _SIZE + at * _LINE, _SIZE) for at, line in enumerate(lines))
            yield element("g", ground + "".join(told), fill="#1b1b1f", class_="label")
            break


def _halves(name: str) -> tuple[str, ...]:
    """A name on two lines, as alike in length as its words allow; what is too long for these is cut."""
    cuts = [place for place, sign in enumerate(name) if sign == " "]
    if not cuts:
        return (shortened(name, _SIZE, _LONGEST),)
    cut = min(cuts, key=lambda place: abs(len(name) - 2 * place))
    return tuple(shortened(part, _SIZE, _LONGEST) for part in (name[:cut], name[cut + 1 :]))


def _free(
    lines: Sequence[str], place: tuple[float, float], far: float, page: _Box, taken: Sequence[_Box]
) -> Iterator[_Box]:
    """Where lines of text can stand beside a node, `far` from its middle."""
    (x, y), room, high = place, max(width(line, _SIZE) for line in lines), _LINE * len(lines)
    beside, below, above = y - high / 2, y + far - 2, y - far - high + 2
    across = (x - room / 2, x - far, x + far - room)
    places = [(x + far, beside), (x - far - room, beside), *((left, top) for left in across for top in (below, above))]
    for left, top in places:
        box = _Box(left, top, left + room, top + high)
        if box.within(page) and not any(box.over(other) for other in taken):
            yield box


def _legend(heading: str, there: Iterable[str], types: Mapping[str, str]) -> Iterable[str]:
    yield text(heading, 16, 26, 16, font_weight="bold", fill="#1b1b1f")
    x = 16.0
    for kind in sorted(there):
        label = types.get(kind, kind)
        yield element("circle", cx=x + 5, cy=44, r=5, fill=COLOURS.get(kind, COLOURS[""]))
        yield text(label, x + 15, 48, 12, fill="#646a75")
        x += 15 + width(label, 12) + 18
