"""The story of a graph: a report with pictures in which every number leads to the words of its articles."""

from __future__ import annotations

from kg.story.command import ReportError, report

__all__ = ["ReportError", "report"]
