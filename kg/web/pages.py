"""Pages for people: home, search, lists, the named questions, each thing of the graph."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

import anyio.to_thread
import pyoxigraph as ox
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kg.query import NamedQuery, list_queries, run
from kg.query_output import as_csv, as_json, as_turtle, shortened
from kg.rdf.iris import Iris
from kg.store import Answer, QueryError, QueryStoppedError, Store
from kg.store.guard import bind
from kg.web.graph import Served, Snapshot
from kg.web.limits import Gate
from kg.web.names import CLASSES, LONGEST
from kg.web.negotiation import best
from kg.web.resources import found_at, replaced_by, sheet, triples
from kg.web.results import GRAPHS, cut_headers
from kg.web.sections import Cell
from kg.web.templates import render
from kg.wording import counted

__all__ = ["Pages", "number"]

_PAGE = 100
"""Names on a page of a list."""

_FOUND = 50
"""Names that a search shows."""

_NEW = 10
"""Articles and events of the home page."""

_SUFFIXES = {".ttl": "text/turtle", ".jsonld": "application/ld+json", ".nt": "application/n-triples"}
_FILES: dict[str, tuple[str, Callable[[Answer], str]]] = {
    "csv": ("text/csv", as_csv),
    "json": ("application/json", as_json),
    "ttl": ("text/turtle", as_turtle),
}
"""Suffixes of the named questions, with the media types of what they give."""

_LABELS = dict(zip(CLASSES, ("people", "bodies", "units", "events", "documents", "articles"), strict=True))


class Pages:
    """All pages of a graph."""

    def __init__(self, served: Served, gate: Gate, asking: Gate, title: str) -> None:
        """`gate` is for what is looked up, `asking` for the named questions."""
        self.served, self._gate, self._asking, self._title = served, gate, asking, title
        self._queries = {query.name: query for query in list_queries()}

    async def now(self) -> Snapshot:
        """The graph as it is now; others are answered while it is opened."""
        return await anyio.to_thread.run_sync(self.served.now)

    def show(self, request: Request, template: str, title: str, status: int = 200, **values: Any) -> Response:
        """A template with what all of them use."""
        root = request.scope.get("root_path", "")
        common = {"root": root, "title": title, "link": self._link(root), "limits": self.served.limits}
        return Response(render(template, {**common, **values}), status, media_type="text/html")

    def table(self, answer: Answer | None) -> dict[str, Any]:
        """An answer as the cells of a table, without columns that are empty all the way down."""
        if answer is None:
            return {"answer": None, "columns": [], "cells": []}
        columns = answer.variables or ("subject", "predicate", "object")
        rows: list[tuple[Any, ...]] = list(answer.rows)
        if answer.form == "triples":
            rows = [(triple.subject, triple.predicate, triple.object) for triple in answer.triples]
        shown = [
            number
            for number in range(len(columns))
            if not rows or any(getattr(row[number], "value", row[number]) for row in rows)
        ]
        cells = [[self._cell(columns[number], row[number]) for number in shown] for row in rows]
        return {"answer": answer, "columns": [columns[number] for number in shown], "cells": cells}

    def _cell(self, column: str, term: object) -> Cell:
        base = self.served.base
        if isinstance(term, ox.NamedNode):
            return Cell(shortened(term.value, base), term.value)
        value = term.value if isinstance(term, ox.BlankNode | ox.Literal) else ""
        return Cell(value, Iris(base).article(value).value if column == "article" else "")

    def _link(self, root: str) -> Callable[[str], str]:
        base = self.served.base

        def link(iri: str) -> str:
            """Where a thing's page is: here if it is the graph's, else where its IRI says, if that is on the web."""
            if iri.startswith(base):
                return f"{root}/{iri[len(base) :]}"
            return iri if iri.startswith(("http://", "https://")) else ""

        return link

    async def home(self, request: Request) -> Response:
        """What there is."""
        names = (await self.now()).names
        counts = names.counts()
        return self.show(
            request,
            "home",
            self._title,
            totals=[(cls, _LABELS[cls], counts[cls]) for cls in CLASSES],
            newest=names.newest("article", _NEW),
            events=names.newest("event", _NEW),
            address=str(request.base_url).rstrip("/"),
        )

    async def search(self, request: Request) -> Response:
        """What bears a name."""
        question = request.query_params.get("q", "")[:LONGEST]
        snapshot = await self.now()
        hits = await self._gate.run(lambda: snapshot.names.find(question, count=_FOUND))
        told = f"{counted(len(hits), 'name')} for “{question}”" + (", the first ones" if len(hits) == _FOUND else "")
        found = [hit.name for hit in hits]
        return self.show(request, "list", "Search", question=question, told=told, found=found, earlier="", later="")

    async def all_of(self, request: Request) -> Response:
        """A list of all people, bodies …"""
        cls = request.path_params["cls"]
        if cls not in CLASSES:
            raise HTTPException(404, f"there are no lists of {cls!r}, but of: {', '.join(CLASSES)}")
        names = (await self.now()).names
        total = names.counts()[cls]
        start = number(request.query_params.get("from", "0"))
        found = names.of_class(cls, start, _PAGE)
        here = f"{request.scope.get('root_path', '')}/all/{cls}?from="
        return self.show(
            request,
            "list",
            _LABELS[cls].capitalize(),
            told=f"{start + 1:,} to {start + len(found):,} of {total:,}" if found else "none",
            found=found,
            earlier=f"{here}{max(0, start - _PAGE)}" if start else "",
            later=f"{here}{start + _PAGE}" if start + _PAGE < total else "",
        )

    async def questions(self, request: Request) -> Response:
        """The named questions."""
        return self.show(request, "queries", "Questions", queries=list(self._queries.values()))

    async def question(self, request: Request) -> Response:
        """A named question with its answer, as a page, CSV or JSON."""
        name, _, suffix = request.path_params["name"].partition(".")
        query = self._queries.get(name)
        if query is None or suffix not in ("", *_FILES):
            raise HTTPException(404, f"no question {name!r}; the questions are: {', '.join(self._queries)}")
        given = {key: value for key, value in request.query_params.items() if value.strip()}
        if not suffix and not given and any(not one.optional for one in query.params):
            return self._asked(request, query, given, "", None)
        snapshot = await self.now()
        store = snapshot.asking()
        return await self._asking.ask(request, store, lambda: self._answered(request, query, given, suffix, store))

    def _answered(
        self, request: Request, query: NamedQuery, given: dict[str, str], suffix: str, store: Store
    ) -> Response:
        """What a named question's answer looks like in a form; takes as long as the question."""
        try:
            answer = run(query, graph=store, params=given, limit=self.served.limits.rows)
            if not suffix:
                return self._asked(request, query, given, "", answer)
            kind, written = _FILES[suffix]
            return Response(written(answer), headers=cut_headers(answer), media_type=kind)
        except QueryError as problem:
            status, told = 503 if isinstance(problem, QueryStoppedError) else 400, str(problem).replace("--param ", "")
            if suffix:
                return Response(f"{told}\n", status, media_type="text/plain")
            return self._asked(request, query, given, told, None, status)

    def _asked(
        self,
        request: Request,
        query: NamedQuery,
        given: dict[str, str],
        problem: str,
        answer: Answer | None,
        status: int = 200,
    ) -> Response:
        root = request.scope.get("root_path", "")
        here = f"{root}/query/{query.name}"
        asked = f"?{urlencode(given)}" if given else ""
        text = bind(query.text, query.terms(given)) if answer else query.text
        fits = ("ttl", "json") if answer and answer.form == "triples" else ("csv", "json")
        files = {suffix: f"{here}.{suffix}{asked}" for suffix in fits}
        files["SPARQL"] = f"{root}/sparql?{urlencode({'query': text})}"
        values = {"query": query, "given": given, "problem": problem, "files": files, **self.table(answer)}
        return self.show(request, "query", query.question, status, **values)

    async def resource(self, request: Request) -> Response:
        """A thing of the graph, in the form that is asked for; 301 to what took its place."""
        path, wanted = request.path_params["path"], request.headers.get("accept", "")
        snapshot = await self.now()
        suffix = next((one for one in _SUFFIXES if path.endswith(one)), "")
        node = await self._gate.run(lambda: _found(snapshot, request, ""))
        if node is None and suffix:
            node, wanted = await self._gate.run(lambda: _found(snapshot, request, suffix)), _SUFFIXES[suffix]
        if node is None:
            raise HTTPException(404, f"nothing is said of {snapshot.base}{path.removesuffix(suffix)}")
        newer = replaced_by(snapshot, node)
        if newer is not None:
            return RedirectResponse(self._link(request.scope.get("root_path", ""))(newer), 301)
        chosen = best(wanted, ["text/html", *GRAPHS])
        if chosen is None:
            raise HTTPException(406, f"it comes as one of: text/html, {', '.join(GRAPHS)}")
        headers = {"Vary": "Accept"}
        if chosen != "text/html":
            told = await self._gate.run(lambda: GRAPHS[chosen](Answer("triples", triples=triples(snapshot, node))))
            return Response(told, headers=headers, media_type=chosen)
        shown = await self._gate.run(lambda: sheet(snapshot, node))
        forms = [(kind, suffix) for suffix, kind in _SUFFIXES.items()]
        page = self.show(request, "resource", shown.name[:120], sheet=shown, forms=forms)
        page.headers["Vary"] = "Accept"
        return page


def _found(snapshot: Snapshot, request: Request, suffix: str) -> ox.NamedNode | None:
    """The thing whose IRI was asked for with a suffix: as it was written, then with its signs decoded."""
    root = len(request.scope.get("root_path", ""))
    asked = request.scope.get("raw_path", b"").decode("ascii", "replace")[root:].lstrip("/")
    path: str = request.path_params["path"]
    return found_at(snapshot, asked.removesuffix(suffix)) or found_at(snapshot, path.removesuffix(suffix))


def number(text: str) -> int:
    """A number in an address; 0 for what is none.

    >>> number("12"), number("-1"), number("")
    (12, 0, 0)
    """
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0
