"""What an exporter is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from kg.analysis import Projection
from kg.export.published import Published
from kg.usage import UsageError

__all__ = ["ChoiceError", "ExportError", "Exporter", "Files"]

Files: TypeAlias = Mapping[str, bytes]
"""Contents by path inside a folder; a format that is one file has it under ""."""


class ExportError(ValueError):
    """A format cannot be written; one line."""


class ChoiceError(ExportError, UsageError):
    """There is no such format, or no projection to choose for it."""


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format to export to. The same graph gives the same bytes."""

    name: str
    suffix: str
    """Of the file, with its dot; "" for a folder of files."""
    about: str
    """What it is for."""
    render: Callable[[Published, Projection], Files]
    """Everything to write. Formats of the whole graph have no use for the projection."""
    projected: bool = False
    """Whether it shows a network, made by a projection, or the whole graph."""
