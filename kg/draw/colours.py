"""Colours of types of nodes, the same in every picture."""

from __future__ import annotations

__all__ = ["COLOURS"]

COLOURS = {"person": "#7a5cff", "body": "#0e8ba3", "unit": "#d97a00", "post": "#2e8b3d", "": "#8a8f99"}
"""By `Node.type`; "" for what has none. Told apart also by those who do not see red and green apart."""
