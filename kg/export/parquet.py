"""Parquet: the contract's tables for DuckDB, Spark, Polars and pandas; needs pyarrow (extra `parquet`)."""

from __future__ import annotations

import io
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from kg.analysis import Projection
from kg.export.model import Exporter, ExportError, Files
from kg.export.published import Published
from kg.export.tables import NUMBERS, TABLES
from kg.query import NamedQuery, find_query, run
from kg.store import NO_LIMIT, Answer

__all__ = ["EXPORTER"]


def render(graph: Published, projection: Projection) -> Files:
    """A file for each table, with its question in the metadata. Raises ExportError where pyarrow is missing."""
    del projection
    try:
        import pyarrow
        import pyarrow.parquet as written
    except ImportError as problem:
        raise ExportError("parquet needs a package: pip install pyarrow") from problem
    files = {}
    for name in TABLES:
        query = find_query(name)
        table = _table(pyarrow, query, run(query, graph=graph.store, limit=NO_LIMIT))
        sink = io.BytesIO()
        written.write_table(table, sink, compression="zstd")
        files[f"{name}.parquet"] = sink.getvalue()
    return files


def _table(pyarrow: Any, query: NamedQuery, answer: Answer) -> Any:
    """Text columns but for numbers: doubles, offsets as 64-bit integers. What is not bound is null."""
    types: dict[str, tuple[Any, Callable[[str], Any]]]
    types = {"decimal": (pyarrow.float64(), lambda text: float(Decimal(text))), "integer": (pyarrow.int64(), int)}
    fields, columns = [], []
    for place, column in enumerate(query.columns):
        kind, read = types.get(NUMBERS.get((query.name, column), ""), (pyarrow.string(), str))
        fields.append(pyarrow.field(column, kind))
        values = (row[place] for row in answer.rows)
        columns.append(pyarrow.array([None if term is None else read(term.value) for term in values], kind))
    schema = pyarrow.schema(fields, metadata={"question": query.question})
    return pyarrow.Table.from_arrays(columns, schema=schema)


EXPORTER = Exporter("parquet", "", "tables for DuckDB, Spark, Polars and pandas (a folder; needs pyarrow)", render)
