"""Networks in the facts, and what can be measured of them."""

from __future__ import annotations

from kg.analysis.errors import AnalysisError
from kg.analysis.network import Edge, Network, Node
from kg.analysis.periods import Period, PeriodError, period
from kg.analysis.projections import PROJECTIONS, Projection, find_projection, network

__all__ = [
    "PROJECTIONS",
    "AnalysisError",
    "Edge",
    "Network",
    "Node",
    "Period",
    "PeriodError",
    "Projection",
    "find_projection",
    "network",
    "period",
]
