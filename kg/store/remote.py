"""A SPARQL endpoint elsewhere (SPARQL 1.1 Protocol); used only where the user names one."""

from __future__ import annotations

import urllib.error
import urllib.request
from dataclasses import replace
from urllib.parse import urlencode, urlsplit

import pyoxigraph as ox

from kg.store.guard import bind, with_prefixes
from kg.store.model import DEFAULT_LIMIT, DEFAULT_TIMEOUT, Answer, QueryError, StoreError, Values

__all__ = ["RemoteStore"]

_CUT = "X-Result-Cut"
"""By which `kg serve` says that there is more than it gives."""

_ACCEPT = "application/sparql-results+json, application/n-triples;q=0.9, text/turtle;q=0.8"


class RemoteStore:
    """Queries sent to an endpoint."""

    def __init__(self, url: str, timeout: float = DEFAULT_TIMEOUT) -> None:
        """`timeout` in seconds bounds each wait for the endpoint. Raises StoreError unless it is an http(s) address."""
        if urlsplit(url).scheme not in ("http", "https"):
            raise StoreError(f"not an endpoint's address (http:// or https://): {url}")
        self._url = url
        self._timeout = timeout

    def query(self, text: str, *, values: Values | None = None, limit: int = DEFAULT_LIMIT) -> Answer:
        """See `kg.store.model.Store`."""
        body = urlencode({"query": with_prefixes(bind(text, values or {}))}).encode()
        headers = {"Accept": _ACCEPT, "Content-Type": "application/x-www-form-urlencoded"}
        request = urllib.request.Request(self._url, data=body, headers=headers)  # noqa: S310 - scheme checked above
        try:
            with urllib.request.urlopen(request, timeout=self._timeout) as response:  # noqa: S310
                kind, data = response.headers.get_content_type(), response.read()
                cut = _CUT in response.headers
        except urllib.error.HTTPError as problem:
            told = problem.read(2000).decode(errors="replace")
            raise QueryError(f"{self._url} answered {problem.code}: {' '.join(told.split())[:300]}") from problem
        except OSError as problem:
            raise QueryError(f"{self._url} does not answer: {_reason(problem)}") from problem
        try:
            answer = _answer(kind, data, limit)
            return replace(answer, cut=answer.cut or cut)
        except (SyntaxError, ValueError) as problem:
            raise QueryError(f"{self._url} answered with something that is no result ({kind}): {problem}") from problem


def _reason(problem: OSError) -> object:
    """Why, without the wrapping: "[Errno 111] Connection refused"."""
    return problem.reason if isinstance(problem, urllib.error.URLError) else problem


def _answer(kind: str, data: bytes, limit: int) -> Answer:
    form = ox.RdfFormat.from_media_type(kind)
    if form is not None and kind != "application/json":
        triples = [quad.triple for quad in ox.parse(input=data, format=form)]
        return Answer("triples", triples=triples[:limit], cut=len(triples) > limit)
    found = ox.parse_query_results(
        input=data, format=ox.QueryResultsFormat.from_media_type(kind) or ox.QueryResultsFormat.JSON
    )
    if isinstance(found, ox.QueryBoolean):
        return Answer("truth", truth=bool(found))
    names = tuple(variable.value for variable in found.variables)
    rows = [tuple(solution) for solution in found]
    return Answer("rows", variables=names, rows=rows[:limit], cut=len(rows) > limit)
