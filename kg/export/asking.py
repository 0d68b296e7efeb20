"""The exporters' own queries (`kg/export/data/*.rq`)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from itertools import groupby

from kg.export.published import Published
from kg.store import NO_LIMIT

__all__ = ["Row", "data", "each", "labels", "rows", "told"]

Row = dict[str, str]
"""A result of a query: variable → value, "" where it is unbound."""


@cache
def data(name: str) -> str:
    """The text of a file of `kg/export/data`, read once; FileNotFoundError where there is none."""
    return (files("kg.export") / "data" / name).read_text(encoding="utf-8")


@cache
def labels() -> dict[str, dict[str, str]]:
    """What types of nodes, kinds of edges and projections are called in Vietnamese."""
    found: dict[str, dict[str, str]] = json.loads(data("labels.json"))
    return found


def rows(graph: Published, name: str) -> list[Row]:
    """The rows of a query, "" where a column is unbound."""
    return graph.store.query(data(f"{name}.rq"), limit=NO_LIMIT).values()


def told(graph: Published, facts: Iterable[str]) -> dict[str, Row]:
    """What `facts.rq` says of each of these facts (IRIs); those that it does not know are left out."""
    wanted = " ".join(f"<{fact}>" for fact in sorted(set(facts)))
    query = data("facts.rq").replace("{", f"{{ VALUES ?fact {{ {wanted} }}", 1)  # of a large graph few are shown
    return {row["fact"]: row for row in graph.store.query(query, limit=NO_LIMIT).values()}


def each(found: Iterable[Row], column: str = "id") -> Iterator[tuple[Row, list[Row]]]:
    """The first row of each value of a column that the rows are sorted by, and all of its rows."""
    for _, group in groupby(found, key=lambda row: row[column]):
        same = list(group)
        yield same[0], same
