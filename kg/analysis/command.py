"""What `kg analyse` prints: the projections of a graph, or what was measured of one."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict, fields
from itertools import islice
from typing import TextIO

from rich.console import Console
from rich.table import Table

from kg.analysis.measures import MEASURES, Value, find_measure, measure
from kg.analysis.projections import PROJECTIONS, AnalysisError, find_projection, network
from kg.store import Store

__all__ = ["FORMATS", "analyse", "show"]

FORMATS = ("table", "csv", "json")


def analyse(
    store: Store, projection: str | None = None, measure_name: str | None = None, top: int | None = None
) -> list[Value]:
    """Values of a measure (all of them if none is named) in a projection (all of them if none is named).

    `top` keeps the first so many of each. A measure that is not for a projection is left out where it was not asked
    for. Raises AnalysisError.
    """
    projections = [find_projection(projection)] if projection else PROJECTIONS
    measures = [find_measure(measure_name)] if measure_name else MEASURES
    found: list[Value] = []
    for one in projections:
        made = network(store, one)
        for asked in measures:
            if asked.fits(made) or (projection and measure_name):
                found += islice(measure(made, asked), top)
    return found


def show(values: Sequence[Value], output_format: str = "table", out: TextIO | None = None) -> None:
    """Writes values to standard output (or `out`). Raises AnalysisError for a format that there is not."""
    out = out or sys.stdout
    if output_format == "table":
        _table(values, out)
    elif output_format == "csv":
        out.write(_csv(values))
    elif output_format == "json":
        out.write(json.dumps([asdict(value) for value in values], ensure_ascii=False, indent=1) + "\n")
    else:
        raise AnalysisError(f"no format {output_format!r}: one of {', '.join(FORMATS)}")


def _csv(values: Iterable[Value]) -> str:
    text = io.StringIO()
    names = [field.name for field in fields(Value)]
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(names)
    for value in values:
        row = asdict(value)
        writer.writerow(["" if row[name] is None else row[name] for name in names])
    return text.getvalue()


def _table(values: Sequence[Value], out: TextIO) -> None:
    # In a pipe there is no width to fit: lines stay whole for grep and less -S.
    console = Console(file=out, width=None if out.isatty() else 300, markup=False, highlight=False, emoji=False)
    about = {one.name: one.about for one in MEASURES}
    questions = {one.name: one.question for one in PROJECTIONS}
    for projection in dict.fromkeys(value.projection for value in values):
        of_this = [value for value in values if value.projection == projection]
        table = Table(title=f"{projection}: {questions[projection]}", title_justify="left")
        for column in ("measure", "of", "value"):
            table.add_column(column, overflow="fold", justify="right" if column == "value" else "left")
        last = ""
        for value in of_this:
            label = value.measure if value.measure != last else ""
            shown = "not defined" if value.value is None else f"{value.value:,.6g}"
            table.add_row(label, value.name or about[value.measure], shown, end_section=False)
            last = value.measure
        console.print(table)
    if not values:
        console.print("nothing to measure: no fact of the graph makes an edge")
