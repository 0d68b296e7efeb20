"""What can go wrong in an analysis."""

from __future__ import annotations

from kg.usage import UsageError

__all__ = ["AnalysisError", "ChoiceError"]


class AnalysisError(ValueError):
    """A network cannot be projected, measured or written; one line."""


class ChoiceError(AnalysisError, UsageError):
    """There is no such projection, measure, format or backend, or not together with what else was asked for."""
