"""The SPARQL endpoint: SPARQL 1.1 Protocol (https://www.w3.org/TR/sparql11-protocol/) for queries that only read.

GET with `query`, POST with a form or with the query as its body (`application/sparql-query`). The answer's form goes by
the Accept header or by `format` (json, xml, csv, tsv, turtle, jsonld, nt, rdfxml, html). A page for people is one of
the forms. Updates, SERVICE, FROM and the protocol's own graph parameters are refused. An answer that was cut at the
limit of rows says so in the header `X-Result-Cut`.
"""

from __future__ import annotations

from urllib.parse import parse_qs

import anyio.to_thread
import pyoxigraph as ox
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from kg.rdf.namespaces import RDF, Namespace
from kg.store import Answer, QueryError, QueryStoppedError, Store
from kg.store.guard import form_of
from kg.web.limits import Gate, body
from kg.web.negotiation import best
from kg.web.pages import Pages
from kg.web.results import GRAPHS, TABLES, cut_headers

__all__ = ["Endpoint"]

SD = Namespace("http://www.w3.org/ns/sparql-service-description#")

_HTML = "text/html"
_FORMATS = {
    "json": "application/sparql-results+json",
    "xml": "application/sparql-results+xml",
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
    "turtle": "text/turtle",
    "jsonld": "application/ld+json",
    "nt": "application/n-triples",
    "rdfxml": "application/rdf+xml",
    "html": _HTML,
}
_NAMES = (
    *("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV"),
    *("Turtle", "JSON-LD", "N-Triples", "RDF_XML"),
)
"""What the forms of answers are called in service descriptions (https://www.w3.org/ns/formats/)."""

_EXAMPLE = """SELECT ?name ?role ?body WHERE {
  ?holding vg:holder/schema:name ?name ;
           vg:roleText ?role ;
           vg:post/org:postIn/schema:name ?body .
}
LIMIT 100"""


class Endpoint:
    """`/sparql`."""

    def __init__(self, pages: Pages, gate: Gate) -> None:
        self._pages, self._gate = pages, gate

    async def __call__(self, request: Request) -> Response:
        """An answer, the page to ask on, or what the endpoint can do."""
        answer = await self._respond(request)
        answer.headers["Vary"] = "Accept"
        return answer

    async def _respond(self, request: Request) -> Response:
        given = await _given(request)
        text = given.get("query", "")
        wanted = _accepted(request, given)
        if not text.strip():
            if request.method == "POST":
                raise HTTPException(400, "no query")
            return self._described(request, wanted)
        try:
            form = await anyio.to_thread.run_sync(form_of, text)
        except QueryError as problem:
            return self._refused(request, wanted, text, 400, str(problem))
        if not form:
            told = "not a query of SPARQL: there is none of SELECT, ASK, CONSTRUCT and DESCRIBE in it"
            return self._refused(request, wanted, text, 400, told)
        offered = GRAPHS if form in ("CONSTRUCT", "DESCRIBE") else TABLES
        chosen = best(wanted, [*offered, _HTML])
        if chosen is None:
            raise HTTPException(406, f"an answer to {form} comes as one of: {', '.join(offered)}")
        snapshot = await self._pages.now()
        store = snapshot.asking()
        try:
            return await self._gate.ask(request, store, lambda: self._answer(request, store, text, chosen))
        except QueryError as problem:
            stopped = isinstance(problem, QueryStoppedError)
            return self._refused(request, wanted, text, 503 if stopped else 400, str(problem))

    def _answer(self, request: Request, store: Store, text: str, chosen: str) -> Response:
        """Takes as long as the query."""
        answer = store.query(text, limit=self._pages.served.limits.rows)
        if chosen == _HTML:
            return self._page(request, text, answer)
        written = (GRAPHS if answer.form == "triples" else TABLES)[chosen](answer)
        return Response(written, headers=cut_headers(answer), media_type=chosen)

    def _page(self, request: Request, text: str = _EXAMPLE, answer: Answer | None = None) -> Response:
        return self._pages.show(request, "sparql", "SPARQL", text=text, problem="", **self._pages.table(answer))

    def _refused(self, request: Request, wanted: str, text: str, status: int, problem: str) -> Response:
        if best(wanted, ["text/plain", _HTML]) == _HTML:
            shown = self._pages.table(None)
            return self._pages.show(request, "sparql", "SPARQL", status, text=text, problem=problem, **shown)
        return Response(problem + "\n", status, media_type="text/plain")

    def _described(self, request: Request, wanted: str) -> Response:
        """The page to ask on, or SPARQL 1.1 Service Description (https://www.w3.org/TR/sparql11-service-description/)."""
        chosen = best(wanted, [_HTML, *GRAPHS]) or "text/turtle"
        if chosen == _HTML:
            return self._page(request)
        service = ox.NamedNode(str(request.url.replace(query="", fragment="")))
        told = [
            ox.Triple(service, RDF["type"], SD["Service"]),
            ox.Triple(service, SD["endpoint"], service),
            ox.Triple(service, SD["supportedLanguage"], SD["SPARQL11Query"]),
            *(ox.Triple(service, SD["resultFormat"], _format(name)) for name in _NAMES),
        ]
        return Response(GRAPHS[chosen](Answer("triples", triples=told)), media_type=chosen)


def _format(name: str) -> ox.NamedNode:
    return ox.NamedNode(f"http://www.w3.org/ns/formats/{name}")


def _accepted(request: Request, given: dict[str, str]) -> str:
    """The Accept header, or the media type that `format` names."""
    name = given.get("format", "")
    if name and name not in _FORMATS:
        raise HTTPException(400, f"no format {name!r}: one of {', '.join(_FORMATS)}")
    return _FORMATS[name] if name else request.headers.get("accept", "")


async def _given(request: Request) -> dict[str, str]:
    """The parameters of the protocol; HTTPException for what this endpoint does not do."""
    given = dict(request.query_params)
    if request.method == "POST":
        kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        sent = _decoded(await body(request))
        if kind == "application/sparql-query":
            given["query"] = sent
        elif kind == "application/x-www-form-urlencoded":
            given |= {name: values[-1] for name, values in parse_qs(sent, keep_blank_values=True).items()}
        else:
            raise HTTPException(415, "a query is sent as application/sparql-query or as a form")
    if "update" in given:
        raise HTTPException(400, "updates are not allowed: queries only read")
    if "default-graph-uri" in given or "named-graph-uri" in given:
        raise HTTPException(400, "there is one graph: default-graph-uri and named-graph-uri are not allowed")
    return given


def _decoded(sent: bytes) -> str:
    try:
        return sent.decode()
    except UnicodeDecodeError:
        raise HTTPException(400, "what was sent is not UTF-8") from None
