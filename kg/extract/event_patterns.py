"""Regular expressions of wordings, from the data files: each a list of parts that are read as one."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from kg.language.gates import Gated

__all__ = ["Patterns"]


@cache
def _tables(file: str) -> dict[str, dict[str, list[str]]]:
    text = files("kg.extract").joinpath("data", file).read_text(encoding="utf-8")
    tables: dict[str, dict[str, list[str]]] = tomllib.loads(text)
    return tables


class Patterns:
    """The patterns of one table of a data file as attributes, compiled when first used.

    >>> Patterns("event_patterns.toml", "acts").running.search("chính thức vận hành").group()
    'vận hành'
    """

    def __init__(self, file: str, table: str) -> None:
        """File and table are read at the first use of a pattern."""
        self._file, self._table = file, table

    def __getattr__(self, name: str) -> Gated:
        """The pattern of that name; AttributeError where the table has none."""
        parts = _tables(self._file)[self._table].get(name)
        if parts is None:
            raise AttributeError(f"{self._file}: [{self._table}] has no {name}")
        found = Gated("".join(parts))
        setattr(self, name, found)  # found by the ordinary way from now on
        return found
