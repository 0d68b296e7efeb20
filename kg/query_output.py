"""Answers on the screen or for other programs: table, CSV, SPARQL results JSON, Turtle."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Sequence
from typing import TextIO

import pyoxigraph as ox
from rich.console import Console
from rich.table import Table

from kg.query import list_queries
from kg.rdf.namespaces import DEFAULT_BASE, PREFIXES
from kg.rdf.turtle import serialize
from kg.store import Answer, ParameterError, Term
from kg.terminal import PlainConsole, for_terminal
from kg.wording import counted

__all__ = ["FORMATS", "as_csv", "as_json", "as_turtle", "list_table", "shortened", "show"]

FORMATS = ("table", "csv", "json", "turtle")
"""What `kg query` writes."""

_LEAST = 20
"""Characters that a column needs to be read with ease, if what is in it has as many."""

_SHORT = sorted(((iri, f"{name}:") for name, iri in PREFIXES.items()), key=lambda pair: -len(pair[0]))
"""The longest first, as one may begin with another."""


def show(answer: Answer, output_format: str = "table", out: TextIO | None = None) -> None:
    """Writes an answer to standard output (or `out`), and to standard error whether it was cut.

    A table too wide for the terminal is written as a block of lines for each row, without what is empty.

    Raises QueryError for a format that there is not, or that does not fit the answer.
    """
    out = out or sys.stdout
    if output_format == "table":
        _table(answer, out)
    elif output_format == "csv":
        out.write(for_terminal(as_csv(answer), out))
    elif output_format == "json":
        out.write(for_terminal(as_json(answer), out) + "\n")
    elif output_format == "turtle":
        out.write(for_terminal(as_turtle(answer), out))
    else:
        raise ParameterError(f"no format {output_format!r}: one of {', '.join(FORMATS)}")
    if answer.cut:
        count = len(answer.rows) or len(answer.triples)
        print(f"cut after {count:,} rows: there are more", file=sys.stderr)  # noqa: T201


def as_csv(answer: Answer) -> str:
    """Rows as CSV: IRIs and literals bare, nothing where unbound. The truth of an ASK is one word."""
    if answer.form == "truth":
        return f"{str(answer.truth).lower()}\n"
    if answer.form == "triples":
        raise ParameterError("triples are no table: use --format turtle or json")
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(answer.variables)
    writer.writerows([["" if term is None else term.value for term in row] for row in answer.rows])
    return text.getvalue()


def as_json(answer: Answer) -> str:
    """SPARQL 1.1 Query Results JSON; triples as JSON-LD."""
    if answer.form == "truth":
        return json.dumps({"head": {}, "boolean": answer.truth})
    if answer.form == "triples":
        data = ox.serialize(sorted(set(answer.triples), key=str), format=ox.RdfFormat.JSON_LD)
        return (data or b"").decode()
    rows = [
        {name: _json(term) for name, term in zip(answer.variables, row, strict=True) if term is not None}
        for row in answer.rows
    ]
    found = {"head": {"vars": list(answer.variables)}, "results": {"bindings": rows}}
    return json.dumps(found, ensure_ascii=False, indent=1)


def as_turtle(answer: Answer) -> str:
    """The triples of a CONSTRUCT or DESCRIBE. Raises QueryError for any other answer."""
    if answer.form != "triples":
        raise ParameterError("only the answers of CONSTRUCT and DESCRIBE are Turtle: use --format csv or json")
    return serialize(answer.triples).decode()


def list_table(out: TextIO | None = None) -> None:
    """All named queries with their questions, columns and parameters."""
    table = Table("query", "question", "columns", "parameters", title_justify="left", show_lines=False)
    for query in list_queries():
        params = [f"{param.name}{'?' if param.optional else ''}" for param in query.params]
        table.add_row(query.name, query.question, " ".join(query.columns), " ".join(params))
    _console(out or sys.stdout).print(table)


def _table(answer: Answer, out: TextIO) -> None:
    if answer.form == "truth":
        out.write("yes\n" if answer.truth else "no\n")
        return
    if answer.form == "triples":
        out.write(for_terminal(as_turtle(answer), out))
        return
    rows = [["" if term is None else _readable(term) for term in row] for row in answer.rows]
    console = _console(out)
    if _fits(answer.variables, rows, console.width):
        table = Table(show_lines=False)
        for name in answer.variables:
            table.add_column(name, overflow="fold")
        for row in rows:
            table.add_row(*row)
        console.print(table)
    else:
        for row in rows:
            console.print(_record(answer.variables, row), "")
    console.print(counted(len(rows), "row"))


def _fits(names: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> bool:
    """Whether columns of a readable width stand beside each other; three characters go for each one's frame."""
    longest = [max(map(len, cells)) for cells in zip(names, *rows, strict=True)]
    return not rows or sum(min(_LEAST, length) + 3 for length in longest) + 1 <= width


def _record(names: Sequence[str], row: Sequence[str]) -> Table:
    """A row for narrow screens: what there is in it, a line for each column."""
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", min_width=max(map(len, names)))
    grid.add_column(overflow="fold")
    for name, value in zip(names, row, strict=True):
        if value:
            grid.add_row(name, value)
    return grid


def _console(out: TextIO) -> Console:
    # In a pipe there is no width to fit: lines stay whole for grep and less -S.
    return PlainConsole(file=out, width=None if out.isatty() else 400, markup=False, highlight=False, emoji=False)


def _readable(term: Term) -> str:
    return shortened(term.value) if isinstance(term, ox.NamedNode) else term.value


def shortened(iri: str, base: str = DEFAULT_BASE) -> str:
    """An IRI by a prefix of the project, one of the graph by its path.

    >>> shortened("https://schema.org/name"), shortened("https://w3id.org/vngov/unit/20275-2025-07-01")
    ('schema:name', 'unit/20275-2025-07-01')
    """
    short = next((f"{name}{iri[len(start) :]}" for start, name in _SHORT if iri.startswith(start)), None)
    return iri.removeprefix(base) if short is None else short


def _json(term: Term) -> dict[str, str]:
    if isinstance(term, ox.NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, ox.BlankNode):
        return {"type": "bnode", "value": term.value}
    if term.language:
        told = {"type": "literal", "value": term.value, "xml:lang": term.language}
        return {**told, "its:dir": term.direction.value} if term.direction else told
    if term.datatype == ox.Literal("").datatype:
        return {"type": "literal", "value": term.value}
    return {"type": "literal", "value": term.value, "datatype": term.datatype.value}
