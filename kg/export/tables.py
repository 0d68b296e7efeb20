"""CSV tables of the contract's queries with CSVW metadata: for spreadsheets and data frames."""

from __future__ import annotations

from kg.analysis import Projection
from kg.export.flat import as_json
from kg.export.model import Exporter, Files
from kg.export.published import Published
from kg.query import NamedQuery, find_query, run
from kg.query_output import as_csv
from kg.store import NO_LIMIT

__all__ = ["EXPORTER", "NUMBERS", "TABLES"]

TABLES = (
    "people", "offices", "units", "organisations", "events", "participants",
    "directives", "figures", "documents", "changes", "evidence",
)  # fmt: skip
"""The queries whose names and columns are the project's contract."""

NUMBERS = {("figures", "value"): "decimal", ("evidence", "confidence"): "decimal"}
NUMBERS |= {("evidence", "from"): "integer", ("evidence", "to"): "integer"}
"""Query and column → the XSD type of its numbers, where they are more than strings."""

_IRIS = {
    "people": "person", "offices": "person", "units": "unit", "organisations": "organisation", "events": "event",
    "participants": "event", "directives": "directive", "figures": "figure", "documents": "document",
    "changes": "change", "evidence": "fact",
}  # fmt: skip
"""The column of each table that holds an IRI."""


def render(graph: Published, projection: Projection) -> Files:
    """A table for each query, and `csv-metadata.json` that describes them (W3C: CSV on the Web)."""
    del projection
    queries = [find_query(name) for name in TABLES]
    files = {f"{one.name}.csv": as_csv(run(one, graph=graph.store, limit=NO_LIMIT)).encode() for one in queries}
    metadata = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "dialect": {"encoding": "utf-8", "lineTerminators": ["\n"], "header": True},
        "tables": [_table(one) for one in queries],
    }
    return {**files, "csv-metadata.json": as_json(metadata)}


def _table(query: NamedQuery) -> dict[str, object]:
    return {
        "url": f"{query.name}.csv",
        "dc:description": query.question,
        "tableSchema": {"columns": [_column(query.name, name) for name in query.columns]},
    }


def _column(table: str, name: str) -> dict[str, object]:
    datatype = NUMBERS.get((table, name)) or ("anyURI" if name == _IRIS[table] else "string")
    return {"name": name, "titles": name, "datatype": datatype, "required": name in (_IRIS[table], "article")}


EXPORTER = Exporter("csv", "", "tables for spreadsheets and data frames, with CSVW metadata (a folder)", render)
