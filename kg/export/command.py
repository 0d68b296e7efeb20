"""What `kg export` does: one format of one graph, written whole or not at all."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console
from rich.table import Table

from kg.analysis import PROJECTIONS, find_projection
from kg.export.exporters import EXPORTERS, find_exporter
from kg.export.model import ChoiceError, ExportError
from kg.export.published import published
from kg.files import write_bytes

__all__ = ["export", "listing"]


def export(
    folder: str | Path,
    to: str,
    output: str | Path | None = None,
    *,
    projection: str | None = None,
    include_private: bool = False,
) -> list[Path]:
    """Writes the graph of a build folder in a format; gives the files.

    `output` is the file, or the folder for a format of several files, by default in `export/` of the build folder.
    People marked private are left out unless `include_private`. Raises ExportError, kg.analysis.AnalysisError,
    kg.store.StoreError and kg.files.WriteError, all ValueErrors.
    """
    exporter = find_exporter(to)
    if projection and not exporter.projected:
        raise ChoiceError(f"{to} is of the whole graph: there is no projection to choose")
    chosen = find_projection(projection or PROJECTIONS[0].name)
    name = f"{chosen.name if exporter.projected else 'graph'}{exporter.suffix}" if exporter.suffix else exporter.name
    target = Path(output) if output else Path(folder) / "export" / name
    if exporter.suffix and target.is_dir():
        target /= name
    if not exporter.suffix and target.exists() and not target.is_dir():
        raise ExportError(f"{target} is no folder, and {to} is a folder of files")
    files = exporter.render(published(folder, include_private=include_private), chosen)
    paths = [target / inside if inside else target for inside in files]
    for path, content in zip(paths, files.values(), strict=True):
        write_bytes(path, content)
    return paths


def listing(console: Console | None = None) -> None:
    """Prints the formats and the projections."""
    console = console or Console(markup=False, highlight=False, emoji=False)
    formats = Table("format", "for", title="kg export DIR --to FORMAT", title_justify="left")
    for exporter in EXPORTERS:
        formats.add_row(exporter.name, exporter.about)
    projections = Table("projection", "question", title="--projection NAME (for networks)", title_justify="left")
    for projection in PROJECTIONS:
        projections.add_row(projection.name, projection.question)
    console.print(formats)
    console.print(projections)
