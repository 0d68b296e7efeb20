"""kg: a knowledge graph of Vietnamese local government, built from the news.

>>> import kg
>>> facts = kg.extract("Ông Trần Văn Bình, Chủ tịch UBND tỉnh Lào Cai, chủ trì hội nghị.")
>>> [(fact.person, fact.role, fact.body.name) for fact in facts if type(fact).__name__ == "Office"]
[('Trần Văn Bình', 'Chủ tịch', 'Ủy ban nhân dân tỉnh Lào Cai')]

`kg.build(inputs, folder)` builds a graph, `kg.open(folder)` asks one.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
"""The version of the package, which is part of what keys the cache of a build."""

__all__ = ["__version__", "build", "extract", "open"]

if TYPE_CHECKING:
    from kg.api import build, extract, open  # noqa: A004 -- `kg.open` reads well


def __getattr__(name: str) -> Any:
    """Loads what is asked for when it is asked for: `import kg` alone stays quick."""
    if name == "open":
        return importlib.import_module("kg.api").open
    if name in ("build", "extract"):
        return importlib.import_module(f"kg.{name}")
    raise AttributeError(f"module 'kg' has no attribute {name!r}")
