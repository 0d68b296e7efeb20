"""Named queries: what `queries/*.rq` ask, what columns they have, what can be set in them, and running them.

A file's opening comments describe it:

    # question: Who holds this post now?
    # columns: person name role
    # param organisation: text; words of the body's name; "Sở Tài chính"
    # param on: date, optional; the day; "2025-08-01"
    # example: kg query holder --param organisation="Sở Tài chính"

A parameter is a variable of the query; it is set as a term and never pasted into the text. Its type is
`text`, `iri`, `integer`, `decimal` or `date` (a string compared with ISO dates).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pyoxigraph as ox

from kg.language.folding import nfc
from kg.rdf.namespaces import XSD
from kg.resources import queries_dir
from kg.store import DEFAULT_LIMIT, DEFAULT_TIMEOUT, Answer, ParameterError, QueryError, Store, Term, open_store
from kg.store.bounded import BoundedStore
from kg.store.guard import bind, check, form_of

__all__ = ["NamedQuery", "Parameter", "find_query", "list_queries", "parameters", "run"]

_HEADER = re.compile(r"#\s*(question|columns|example|param\s+(\w+)):\s*(.*)")
_SPARQL = re.compile(
    r"\s*(?:#|(?:PREFIX|BASE|SELECT|ASK|CONSTRUCT|DESCRIBE|INSERT|DELETE|WITH|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY)\s)",
    re.IGNORECASE,
)
_TYPES = ("text", "iri", "integer", "decimal", "date")


@dataclass(frozen=True)
class Parameter:
    """Something that can be set in a query."""

    name: str
    type: str = "text"
    optional: bool = False
    about: str = ""
    example: str = ""

    def term(self, value: str) -> Term:
        """The value as a term of the parameter's type. Raises QueryError if it is none."""
        value = nfc(value).strip()
        try:
            if self.type == "iri":
                return ox.NamedNode(value)
            if self.type == "integer":
                return ox.Literal(int(value))
            if self.type == "decimal":
                float(value)
                return ox.Literal(value, datatype=XSD["decimal"])
        except ValueError:
            raise ParameterError(
                f"--param {self.name}={value}: not {'an' if self.type[0] in 'aei' else 'a'} {self.type}"
            ) from None
        if self.type == "date" and not _is_date(value):
            raise ParameterError(f"--param {self.name}={value}: not a date like 2025-08-01")
        return ox.Literal(value)


def _is_date(value: str) -> bool:
    """A day of the calendar, a month or a year in the form of ISO 8601."""
    if not re.fullmatch(r"\d{4}(-\d\d){0,2}", value):
        return False
    try:
        date.fromisoformat(value + "-01" * ((len("2025-08-01") - len(value)) // 3))
    except ValueError:
        return False
    return True


@dataclass(frozen=True)
class NamedQuery:
    """A query with what its header says."""

    name: str
    text: str
    question: str = ""
    columns: tuple[str, ...] = ()
    params: tuple[Parameter, ...] = ()
    example: str = ""

    def terms(self, values: Mapping[str, str]) -> dict[str, Term]:
        """Parameters as terms. Raises QueryError for one that is missing, unknown or of the wrong type."""
        known = {param.name: param for param in self.params}
        for param in self.params:
            if not param.optional and param.name not in values:
                hint = f' (for instance --param {param.name}="{param.example}")' if param.example else ""
                raise ParameterError(f"query {self.name} needs --param {param.name}{hint}")
        if self.columns and (unknown := sorted(set(values) - set(known))):
            can = ", ".join(known) or "none"
            raise ParameterError(f"query {self.name} has no parameter {', '.join(unknown)}; it has: {can}")
        return {name: known.get(name, Parameter(name)).term(value) for name, value in values.items()}


def list_queries(folder: Path | None = None) -> list[NamedQuery]:
    """All named queries, by name. Raises QueryError for one without question or columns."""
    found = [
        _parse(path.stem, path.read_text(encoding="utf-8")) for path in sorted((folder or queries_dir()).glob("*.rq"))
    ]
    for query in found:
        if not query.question or not query.columns:
            raise QueryError(f"queries/{query.name}.rq has no question or no columns in its header")
    return found


def find_query(what: str) -> NamedQuery:
    """A query by name, by file, or as text (what begins like SPARQL or has a brace). Raises QueryError."""
    if not what.strip():
        raise QueryError("no query: the text is empty")
    if "{" in what or _SPARQL.match(what):
        return _parse("query", what)
    if re.fullmatch(r"[\w-]+", what) and (queries_dir() / f"{what[:200]}.rq").is_file():
        return _parse(what, (queries_dir() / f"{what}.rq").read_text(encoding="utf-8"))
    try:
        return _parse(Path(what).stem, Path(what).read_text(encoding="utf-8"))
    except UnicodeDecodeError as problem:
        raise QueryError(f"{what}: not UTF-8") from problem
    except PermissionError as problem:
        raise QueryError(f"{what}: {(problem.strerror or str(problem)).lower()}") from problem
    except (OSError, ValueError):
        names = [query.name for query in list_queries()]
        raise QueryError(f"no query and no file {what[:80]!r}; the queries are: {', '.join(names)}") from None


def parameters(settings: Iterable[str]) -> dict[str, str]:
    """`NAME=VALUE` settings as a mapping. Raises QueryError for one without a name or a sign of equality.

    >>> parameters(["unit=20275", "on=2025-08-01"])
    {'unit': '20275', 'on': '2025-08-01'}
    """
    found: dict[str, str] = {}
    for setting in settings:
        name, sign, value = setting.partition("=")
        if not sign or not re.fullmatch(r"\w+", name):
            raise ParameterError(f"--param {setting}: not NAME=VALUE")
        found[name] = value
    return found


def run(
    query: str | NamedQuery,
    *,
    graph: Path | str | Store | None = None,
    endpoint: str | None = None,
    params: Mapping[str, str] | None = None,
    engine: str = "oxigraph",
    timeout: float | None = DEFAULT_TIMEOUT,
    limit: int = DEFAULT_LIMIT,
    on: str | None = None,
) -> Answer:
    """The answer to a query: a name of `queries/`, a file, or SPARQL itself.

    `graph` is a build folder or an open store; `params` sets variables. `on` (an ISO date) asks the graph of a folder
    as of that day; a query with a parameter `on` is given it, too. Only reads. Raises QueryError (with line and column
    for a syntax error) and kg.store.StoreError.
    """
    asked = find_query(query) if isinstance(query, str) else query
    form_of(asked.text)
    if on is not None and any(param.name == "on" for param in asked.params):
        params = {"on": on, **(params or {})}
    values = asked.terms(params or {})
    form_of(bind(asked.text, values))
    folder = Path(graph) if isinstance(graph, str) else graph
    store = (
        open_store(folder, endpoint=endpoint, engine=engine, timeout=timeout, on=on)
        if folder is None or isinstance(folder, Path)
        else folder
    )
    if not isinstance(store, BoundedStore):  # its own process does this, and is ended if that takes too long
        check(asked.text)
    return store.query(asked.text, values=values, limit=limit)


def _parse(name: str, text: str) -> NamedQuery:
    told: dict[str, str] = {}
    params: list[Parameter] = []
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        match = _HEADER.match(line)
        if match is None:
            continue
        if match[2]:
            params.append(_parameter(name, match[2], match[3]))
        else:
            told[match[1]] = match[3].strip()
    columns = tuple(told.get("columns", "").split())
    return NamedQuery(name, text, told.get("question", ""), columns, tuple(params), told.get("example", ""))


def _parameter(query: str, name: str, told: str) -> Parameter:
    kind, about, example, *_ = [*(part.strip() for part in told.split(";")), "", ""]
    kind, _, more = kind.partition(",")
    if kind not in _TYPES:
        raise QueryError(f"query {query}: parameter {name} has type {kind!r}, none of {', '.join(_TYPES)}")
    return Parameter(name, kind, more.strip() == "optional", about, example.strip('"'))
