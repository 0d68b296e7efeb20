"""The exporters' own queries (`kg/export/data/*.rq`)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from kg.export.published import Published

__all__ = ["data", "rows"]

_NO_LIMIT = 50_000_000


@cache
def data(name: str) -> str:
    """The text of a file of `kg/export/data`."""
    return (files("kg.export") / "data" / name).read_text(encoding="utf-8")


def rows(graph: Published, name: str) -> list[dict[str, str]]:
    """The rows of a query, "" where a column is unbound."""
    return graph.store.query(data(f"{name}.rq"), limit=_NO_LIMIT).values()
