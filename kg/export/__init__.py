"""Exports of a graph in the forms of other programs."""

from __future__ import annotations

from kg.export.command import export
from kg.export.exporters import EXPORTERS, find_exporter
from kg.export.model import Exporter, ExportError
from kg.export.published import Published, published

__all__ = ["EXPORTERS", "ExportError", "Exporter", "Published", "export", "find_exporter", "published"]
