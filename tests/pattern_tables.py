"""The tables of patterns that the modules of kg.extract read."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable
from pathlib import Path

from kg.extract import patterns as kg_extract
from kg.language import patterns
from kg.language.patterns import GapPatterns, Patterns

__all__ = ["Tables", "every_pattern", "pattern_tables"]

Tables = dict[tuple[str, str], Patterns | GapPatterns]


def pattern_tables() -> Tables:
    """By file and table, as the module that gives most of what stands elsewhere reads it."""
    found: Tables = {}
    for info in pkgutil.iter_modules([str(Path(kg_extract.__file__).parent)], "kg.extract."):
        for value in vars(importlib.import_module(info.name)).values():
            if isinstance(value, Patterns | GapPatterns):
                held = found.setdefault((value._file, value._table), value)
                if len(value._given) > len(held._given):
                    found[value._file, value._table] = value
    return found


def every_pattern() -> list[str]:
    """The source of every pattern."""
    return sorted({table._source(name) for table in pattern_tables().values() for name in _names(table)})


def _names(table: Patterns | GapPatterns) -> Iterable[str]:
    named: dict[str, list[str]] = patterns._tables("kg.extract", table._file)[table._table]
    return named
