"""How an analysis is written: tables on the screen, CSV, JSON, Turtle, SVG, PNG."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, fields
from pathlib import Path
from typing import TextIO, TypeAlias

from pyoxigraph import Triple
from rich.console import Console
from rich.table import Table

from kg.analysis.change import Change
from kg.analysis.errors import ChoiceError
from kg.analysis.measures import MEASURES, Value
from kg.analysis.projections import PROJECTIONS
from kg.analysis.ties import Tie

__all__ = ["FORMATS", "Rows", "as_csv", "as_json", "as_turtle", "format_of", "show"]

FORMATS = ("table", "csv", "json", "ttl", "svg", "png")
"""What `kg analyse` writes."""

Rows: TypeAlias = Sequence[Value] | Sequence[Change] | Sequence[Tie]
"""One table of an analysis."""


def format_of(output: Path | None, named: str | None) -> str:
    """The format that was named, else that of the file's suffix, else a table. Raises AnalysisError."""
    chosen = named or (output.suffix[1:].lower() if output else "table")
    if not chosen:
        raise ChoiceError(f"{output}: its name has no ending that says a format; give --format")
    if chosen not in FORMATS:
        raise ChoiceError(f"no format {chosen!r}: one of {', '.join(FORMATS)}")
    if output is None and chosen == "png":
        raise ChoiceError("a PNG is nothing for a terminal: say where to write it (-o FILE.png)")
    return chosen


def as_json(rows: Rows) -> str:
    """The rows as a JSON list of objects, field → value, with a line feed at the end."""
    return json.dumps([asdict(row) for row in rows], ensure_ascii=False, indent=1) + "\n"


def as_csv(rows: Rows, of: type[Value] | type[Change] | type[Tie]) -> str:
    """A line for each, nothing for what is not known; lists are joined with "; "."""
    text = io.StringIO()
    names = [field.name for field in fields(of)]
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(names)
    for row in rows:
        writer.writerow([_cell(getattr(row, name)) for name in names])
    return text.getvalue()


def as_turtle(triples: Iterator[Triple]) -> bytes:
    """The triples as Turtle in UTF-8, sorted: the same triples give the same bytes."""
    from kg.rdf.turtle import serialize

    return serialize(triples)


def _cell(value: object) -> object:
    if value is None:
        return ""
    return "; ".join(value) if isinstance(value, tuple) else value


def show(rows: Rows, out: TextIO | None = None) -> None:
    """Prints a table for each projection to `out`, standard output if not given; prints nothing for no rows."""
    out = out or sys.stdout
    # In a pipe there is no width to fit: lines stay whole for grep and less -S.
    console = Console(file=out, width=None if out.isatty() else 300, markup=False, highlight=False, emoji=False)
    questions = {one.name: one.question for one in PROJECTIONS}
    for projection in dict.fromkeys(row.projection for row in rows):
        same = [row for row in rows if row.projection == projection]
        table = Table(title=f"{projection}: {questions[projection]}", title_justify="left")
        for column, right in _columns(same[0]):
            table.add_column(column, overflow="fold", justify="right" if right else "left")
        last = ""
        for row in same:
            cells = _cells(row)
            table.add_row("" if cells[0] == last else cells[0], *cells[1:])
            last = cells[0]
        console.print(table)
    if not rows:
        console.print("nothing to measure: no fact of the graph makes an edge")


def _columns(row: Value | Change | Tie) -> tuple[tuple[str, bool], ...]:
    if isinstance(row, Tie):
        return (
            ("from", False),
            ("to", False),
            ("weight", True),
            ("kinds", False),
            ("when", False),
            ("articles", False),
        )
    numbers = ("before", "after", "change") if isinstance(row, Change) else ("value",)
    return (("measure", False), ("of", False), *((name, True) for name in numbers))


def _cells(row: Value | Change | Tie) -> tuple[str, ...]:
    if isinstance(row, Tie):
        when = row.first if row.first == row.last else f"{row.first} – {row.last}"
        return row.source_name, row.target_name, str(row.weight), "; ".join(row.kinds), when, "; ".join(row.articles)
    about = {one.name: one.about for one in MEASURES}
    label = row.measure, row.name or about[row.measure]
    if isinstance(row, Change):
        return (*label, _number(row.before, "-"), _number(row.after, "-"), f"{row.change:+,.6g}")
    return (*label, _number(row.value, "not defined"))


def _number(value: float | None, otherwise: str) -> str:
    return otherwise if value is None else f"{value:,.6g}"
