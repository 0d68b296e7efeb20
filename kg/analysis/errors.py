"""What can go wrong in an analysis."""

from __future__ import annotations

__all__ = ["AnalysisError"]


class AnalysisError(ValueError):
    """There is no such projection, measure, format or backend, or too much to project."""
