"""CSV files for Neo4j's bulk import, with the command that imports them.

The headers are those of "neo4j-admin database import" (Neo4j Operations Manual, 5 and later): `:ID`, `:LABEL`,
`:START_ID`, `:END_ID`, `:TYPE`, and `name:type` for properties. `data/neo4j.json` says which files there are.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping
from typing import Any

from kg.analysis import Projection
from kg.export.asking import Row, data, each, rows
from kg.export.model import Exporter, Files
from kg.export.published import Published

__all__ = ["EXPORTER"]


def render(graph: Published, projection: Projection) -> Files:
    """A file for each kind of node and of relationship, and `import.sh`.

    Relationships to what is no node of these (a document, a unit that the graph does not describe) are left out: the
    import would stop at them.
    """
    del projection
    asked: dict[str, list[Row]] = {}
    tables = json.loads(data("neo4j.json"))
    for table in (*tables["nodes"], *tables["relationships"]):
        if table["query"] not in asked:
            asked[table["query"]] = rows(graph, f"graph/{table['query']}")
    files: dict[str, bytes] = {}
    known: set[str] = set()
    for table in tables["nodes"]:
        first = [row for row, _ in each(asked[table["query"]]) if row["id"] not in known]
        known.update(row["id"] for row in first)
        files[f"{table['label'].lower()}.csv"] = _nodes(table, first)
    for table in tables["relationships"]:
        told = [row for row in asked[table["query"]] if row[table["start"]] in known and row[table["end"]] in known]
        files[_file_name(table)] = _relationships(table, told)
    return {**files, "import.sh": _command(tables)}


def _file_name(table: Mapping[str, Any]) -> str:
    """One type may come from several queries: "told_in-events.csv"."""
    return f"{table['type'].lower()}-{table['query']}.csv"


def _nodes(table: Mapping[str, Any], found: Iterable[Row]) -> bytes:
    properties = table["properties"]
    header = ["iri:ID", *_typed(properties), ":LABEL"]
    return _csv(header, ([row["id"], *(row[name] for name in properties), table["label"]] for row in found))


def _relationships(table: Mapping[str, Any], found: Iterable[Row]) -> bytes:
    properties = table.get("properties", {})
    header = [":START_ID", *_typed(properties), ":END_ID", ":TYPE"]
    told = {
        (row[table["start"]], *(row[name] for name in properties), row[table["end"]], table["type"]) for row in found
    }
    return _csv(header, sorted(told))


def _typed(properties: Mapping[str, str]) -> list[str]:
    return [f"{name}:{kind}" for name, kind in properties.items()]


def _csv(header: Iterable[str], lines: Iterable[Iterable[str]]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(lines)
    return text.getvalue().encode("utf-8", "replace")


def _command(tables: Mapping[str, Any]) -> bytes:
    nodes = [f"  --nodes={table['label'].lower()}.csv \\" for table in tables["nodes"]]
    between = [f"  --relationships={_file_name(table)} \\" for table in tables["relationships"]]
    return data("neo4j.sh").replace("# FILES\n", "\n".join([*nodes, *between]) + "\n").encode()


EXPORTER = Exporter("neo4j", "", "CSV for Neo4j's bulk import, with the command (a folder)", render)
