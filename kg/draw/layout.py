"""Where nodes stand in a picture: springs between neighbours, everything else pushes apart (Fruchterman and Reingold).

networkx's own layout needs SciPy beyond 500 nodes and lays parts that nothing joins over each other.
"""

from __future__ import annotations

import math
from collections import defaultdict

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from kg.analysis import Network

__all__ = ["SPACING", "positions"]

SPACING = 60.0
"""About how far neighbours stand apart, in pixels."""

_SEED = 20250701
_ROUNDS = 150
_BLOCK = 64
"""Nodes whose pushes are computed together: what fits the processor's cache is three times as fast."""

_GRAVITY = 0.3
"""Draws everything to the middle, so that long arms do not make a picture mostly empty."""

_LARGEST = 1_200
"""Nodes of one part that springs are computed for (three seconds; time grows with the square): those with most
neighbours. The rest stand around their neighbour."""

Places = NDArray[np.float64]


def positions(network: Network) -> dict[str, tuple[float, float]]:
    """Each node's x and y (down) by IRI, the same for the same network. Parts that nothing joins stand side by side."""
    graph = nx.Graph(network.graph())
    parts = sorted((sorted(part) for part in nx.connected_components(graph)), key=lambda nodes: (-len(nodes), nodes))
    laid = [_lay(graph, nodes) for nodes in parts]
    found: dict[str, tuple[float, float]] = {}
    for nodes, places, (left, top) in zip(parts, laid, _corners(laid), strict=True):
        for node, (x, y) in zip(nodes, places, strict=True):
            found[network.nodes[node].iri] = (round(float(x) + left, 1), round(float(y) + top, 1))
    return found


def _lay(graph: nx.Graph, nodes: list[int]) -> Places:
    """Places of one connected part, from 0 to right and down."""
    core = sorted(sorted(nodes, key=lambda node: (-graph.degree(node), node))[:_LARGEST])
    places = dict(zip(core, _springs(graph, core), strict=True))
    _around(graph, nodes, places)
    found = np.array([places[node] for node in nodes])
    return np.asarray(found - found.min(axis=0))


def _springs(graph: nx.Graph, nodes: list[int]) -> Places:
    count, index = len(nodes), {node: place for place, node in enumerate(nodes)}
    edges = np.array(
        [(index[a], index[b]) for a in nodes for b in sorted(graph[a]) if a < b and b in index], dtype=np.intp
    ).reshape(-1, 2)
    size = SPACING * math.sqrt(count)
    places = np.random.default_rng(_SEED).random((count, 2)) * size
    push = np.sqrt(1.0 + np.bincount(edges.ravel(), minlength=count))  # hubs need room for their neighbours
    for turn in range(_ROUNDS if count > 1 else 0):
        force = _apart(places, push)
        along = places[edges[:, 0]] - places[edges[:, 1]]
        pull = along * (np.sqrt((along**2).sum(axis=1)) / SPACING)[:, None]
        np.add.at(force, edges[:, 0], -pull)
        np.add.at(force, edges[:, 1], pull)
        force -= _GRAVITY * (places - places.mean(axis=0))
        length = np.maximum(np.sqrt((force**2).sum(axis=1)), 1e-9)
        step = size * 0.1 * (1.0 - turn / _ROUNDS)
        places = places + force * (np.minimum(length, step) / length)[:, None]
    return places


def _apart(places: Places, push: Places) -> Places:
    """How everything pushes each node. Sums and no matrix product, whose last digits differ between machines."""
    force = np.empty_like(places)
    for start in range(0, len(places), _BLOCK):
        rows = slice(start, start + _BLOCK)
        x = places[rows, 0, None] - places[None, :, 0]
        y = places[rows, 1, None] - places[None, :, 1]
        strength = SPACING**2 * push[rows, None] * push[None, :] / np.maximum(x * x + y * y, 1.0)
        force[rows, 0] = (strength * x).sum(axis=1)
        force[rows, 1] = (strength * y).sum(axis=1)
    return force


def _around(graph: nx.Graph, nodes: list[int], places: dict[int, NDArray[np.float64]]) -> None:
    """Gives the nodes without a place one in a spiral around a neighbour that has one."""
    taken: dict[int, int] = defaultdict(int)
    waiting = [node for node in nodes if node not in places]
    while waiting:
        later = []
        for node in waiting:
            near = min((other for other in graph[node] if other in places), default=None)
            if near is None:
                later.append(node)
                continue
            taken[near] += 1
            angle, far = 2.399963 * taken[near], SPACING * 0.5 * math.sqrt(taken[near])  # the golden angle
            places[node] = places[near] + np.array([far * math.cos(angle), far * math.sin(angle)])
        waiting = later


def _corners(laid: list[Places]) -> list[tuple[float, float]]:
    """Left upper corners: parts in rows, the largest first."""
    margin = 1.5 * SPACING
    sizes = [(float(width) + margin, float(height) + margin) for width, height in (part.max(axis=0) for part in laid)]
    room = math.sqrt(sum(width * height for width, height in sizes)) * 1.25
    room = max([room, *(width for width, _ in sizes)])
    corners: list[tuple[float, float]] = []
    left = top = tall = 0.0
    for width, height in sizes:
        if left and left + width > room:
            left, top, tall = 0.0, top + tall, 0.0
        corners.append((left, top))
        left, tall = left + width, max(tall, height)
    return corners
