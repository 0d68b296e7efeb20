"""The tables of patterns that the modules of kg.extract read."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path

from kg.extract import patterns
from kg.extract.patterns import GapPatterns, Patterns

__all__ = ["Tables", "every_pattern", "pattern_tables"]

Tables = dict[tuple[str, str], Patterns | GapPatterns]


def pattern_tables() -> Tables:
    """By file and table, as the module that gives most of what stands elsewhere reads it."""
    found: Tables = {}
    for info in pkgutil.iter_modules([str(Path(patterns.__file__).parent)], "kg.extract."):
        for value in vars(importlib.import_module(info.name)).values():
            if isinstance(value, Patterns | GapPatterns):
                held = found.setdefault((value._file, value._table), value)
                if len(value._given) > len(held._given):
                    found[value._file, value._table] = value
    return found


def every_pattern() -> list[str]:
    """The source of every pattern."""
    return sorted(
        {table._source(name) for (file, key), table in pattern_tables().items() for name in patterns._tables(file)[key]}
    )
