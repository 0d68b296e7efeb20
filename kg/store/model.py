"""What a store is asked and what it answers, whichever engine it runs on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal as OneOf
from typing import Protocol, TypeAlias

import pyoxigraph as ox

from kg.usage import UsageError

__all__ = [
    "DEFAULT_LIMIT",
    "DEFAULT_TIMEOUT",
    "NO_LIMIT",
    "Answer",
    "ParameterError",
    "QueryError",
    "QueryStoppedError",
    "Row",
    "Store",
    "StoreError",
    "Term",
    "UnknownEngineError",
    "Values",
]

DEFAULT_LIMIT = 1_000_000
"""Rows after which an answer is cut: some 200 MB, and more than anybody reads."""

NO_LIMIT = 10**12
"""For what is computed from all rows: with some of them it would be wrong."""

DEFAULT_TIMEOUT = 30.0
"""Seconds after which a query is stopped."""

Term: TypeAlias = ox.NamedNode | ox.BlankNode | ox.Literal
"""A node or value of a statement."""
Row: TypeAlias = tuple[Term | None, ...]
"""A result of a query, in the order of its variables; None where one is unbound."""
Values: TypeAlias = Mapping[str, Term]
"""Variable of a query → what it stands for."""


class QueryError(ValueError):
    """A query that is no query, is not allowed, or took too long; one line, with the position where there is one."""


class ParameterError(QueryError, UsageError):
    """A parameter or format that the query cannot be asked with."""


class QueryStoppedError(QueryError):
    """A query that took too long."""


class StoreError(ValueError):
    """There is no graph to query where one was looked for."""


class UnknownEngineError(StoreError, UsageError):
    """There is no such engine."""


@dataclass(frozen=True)
class Answer:
    """Rows of a SELECT, the truth of an ASK, or triples of a CONSTRUCT or DESCRIBE."""

    form: OneOf["rows", "truth", "triples"]
    variables: tuple[str, ...] = ()
    rows: list[Row] = field(default_factory=list)
    """As many values as variables; None where a variable is unbound."""
    truth: bool = False
    triples: list[ox.Triple] = field(default_factory=list)
    cut: bool = False
    """Whether there was more than the limit."""

    def values(self) -> list[dict[str, str]]:
        """Rows as plain strings by column, "" where unbound: what CSV has."""
        names = self.variables
        return [{n: "" if t is None else t.value for n, t in zip(names, row, strict=True)} for row in self.rows]


class Store(Protocol):
    """Where queries run."""

    def query(self, text: str, *, values: Values | None = None, limit: int = DEFAULT_LIMIT) -> Answer:
        """The answer to a SELECT, ASK, CONSTRUCT or DESCRIBE, with variables fixed to `values`.

        `text` has passed `kg.store.guard.check`. Raises QueryError.
        """
