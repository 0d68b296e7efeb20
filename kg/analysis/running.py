"""One run of `kg analyse`: asks the graph, and writes what it finds to the screen or a file."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from kg.analysis.change import Change
from kg.analysis.command import Question, analyse, changes, drawing, edges, triples
from kg.analysis.errors import ChoiceError
from kg.analysis.measures import Value
from kg.analysis.output import Rows, as_csv, as_json, as_turtle, format_of, show
from kg.analysis.periods import Period
from kg.analysis.ties import Tie
from kg.draw.png import png
from kg.files import is_stream, write_bytes
from kg.store import Store

__all__ = ["run"]


def run(
    store: Store,
    asked: Question,
    *,
    output: Path | None = None,
    output_format: str | None = None,
    with_edges: bool = False,
    between: tuple[Period, Period] | None = None,
) -> Callable[[], None]:
    """Finds values, or edges, or what changed between two periods; a picture of a network for SVG and PNG.

    Writes the file that is asked for. Gives what says the rest on standard output: the values, or the file's name.

    Raises AnalysisError, kg.draw.png.PictureError, kg.store.QueryError and kg.files.WriteError, all ValueErrors.
    """
    chosen = format_of(output, output_format)
    if chosen in ("ttl", "svg", "png"):
        if with_edges or between:
            raise ChoiceError(f"edges and changes are tables: csv or json, and not {chosen}")
        data = as_turtle(triples(store, asked)) if chosen == "ttl" else _picture(drawing(store, asked), chosen)
    else:
        rows, of = _rows(store, asked, with_edges, between)
        if chosen == "table" and output is None:
            return partial(show, rows)
        if chosen == "table":
            raise ChoiceError("a table is for the screen: write csv or json to a file")
        data = (as_csv(rows, of) if chosen == "csv" else as_json(rows)).encode("utf-8", "replace")
    if output is not None:
        write_bytes(output, data)
        data = b"" if is_stream(output) else f"{output}\n".encode()
    return partial(_say, data.decode())


def _say(text: str) -> None:
    sys.stdout.write(text)


def _rows(
    store: Store, asked: Question, with_edges: bool, between: tuple[Period, Period] | None
) -> tuple[Rows, type[Value] | type[Change] | type[Tie]]:
    if with_edges and between:
        raise ChoiceError("edges or changes, not both: the changes of measure ties are those of the edges")
    if with_edges:
        return edges(store, asked), Tie
    if between:
        return changes(store, asked, *between), Change
    return analyse(store, asked), Value


def _picture(svg: str, form: str) -> bytes:
    return png(svg) if form == "png" else svg.encode("utf-8", "replace")
