"""Networks in the facts, and what can be measured of them."""

from __future__ import annotations

from kg.analysis.network import Edge, Network, Node
from kg.analysis.projections import PROJECTIONS, AnalysisError, Projection, find_projection, network

__all__ = [
    "PROJECTIONS",
    "AnalysisError",
    "Edge",
    "Network",
    "Node",
    "Projection",
    "find_projection",
    "network",
]
