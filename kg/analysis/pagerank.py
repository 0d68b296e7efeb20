"""PageRank by power iteration; networkx's own needs SciPy, 100 MB for one sum."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["DAMPING", "TOLERANCE", "pagerank"]

DAMPING = 0.85
"""Part of the rank that follows edges; the customary value (Brin and Page, 1998)."""
TOLERANCE = 1e-10
"""Change of all ranks together in one round, below which the iteration ends."""
_ROUNDS = 500


def pagerank(count: int, edges: Iterable[tuple[int, int, float]]) -> list[float]:
    """The rank of nodes 0 to `count` - 1; the sum is 1. Rank is shared among edges by weight.

    Nodes without an edge going out share theirs with all. An undirected edge is given once in each direction.

    >>> [round(rank, 3) for rank in pagerank(3, [(0, 2, 1.0), (1, 2, 1.0)])]
    [0.213, 0.213, 0.574]
    """
    if not count:
        return []
    edges = list(edges)
    out = [0.0] * count
    for source, _, weight in edges:
        out[source] += weight
    shares = [(source, target, weight / out[source]) for source, target, weight in edges]
    rank = [1.0 / count] * count
    for _ in range(_ROUNDS):
        lost = sum(rank[node] for node in range(count) if not out[node])
        following = [(1.0 - DAMPING + DAMPING * lost) / count] * count
        for source, target, share in shares:
            following[target] += DAMPING * rank[source] * share
        change = sum(abs(new - old) for new, old in zip(following, rank, strict=True))
        rank = following
        if change < TOLERANCE:
            break
    return rank
