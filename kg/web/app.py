"""The web application of a graph; an ASGI server runs it (`kg serve` does)."""

from __future__ import annotations

import logging
import threading
from collections.abc import Collection
from weakref import WeakKeyDictionary

import anyio.to_thread
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from kg.analysis import PROJECTIONS
from kg.export.exporters import find_exporter
from kg.files import WriteError
from kg.rdf.turtle import TurtleError
from kg.resources import ontology_dir
from kg.store import QueryError, StoreError
from kg.web.graph import Served, Snapshot
from kg.web.guarding import POLICY, Careful, OwnNames, from_anywhere
from kg.web.limits import Gate
from kg.web.negotiation import best
from kg.web.pages import Pages
from kg.web.reconciliation import Reconciliation
from kg.web.sparql import Endpoint
from kg.web.templates import style

__all__ = ["create_app"]

_NETWORK_POLICY = POLICY.replace("style-src 'self'", "script-src 'unsafe-inline'; style-src 'unsafe-inline'")
"""That of the network has a script of its own."""


_NO_GRAPH = (StoreError, QueryError, WriteError, TurtleError, OSError)
"""What reading a folder raises that somebody else is just writing, or has taken away."""

_LOG = logging.getLogger("uvicorn.error")


def create_app(
    served: Served, title: str = "Local government of Viet Nam, from the news", names: Collection[str] = ()
) -> Starlette:
    """The application: a page for each IRI, `/sparql`, `/query/NAME`, `/reconcile`, `/search`, `/explore`.

    With `names` it answers to those hosts alone. Scripts of other sites may ask it unless private people are in it. Its
    `state.gates` are to be closed before the server ends.
    """
    limits = served.limits
    # Queries that take long leave pages, searches and reconciliation their own threads.
    reading, asking = (Gate(limits.at_once, limits.seconds) for _ in range(2))
    pages = Pages(served, reading, asking, title)
    endpoint, reconciliation = Endpoint(pages, asking), Reconciliation(pages, reading, title)
    network = _Network(pages)

    async def problem(request: Request, told: Exception) -> Response:
        status, detail, headers = 503, "the graph cannot be read just now: ask again later", {"Retry-After": "5"}
        if isinstance(told, HTTPException):
            status, detail, headers = told.status_code, told.detail, dict(told.headers or {})
        else:
            _LOG.error("%s: %s", request.url.path, told)
        if best(request.headers.get("accept", ""), ["text/plain", "text/html"]) == "text/html":
            page = pages.show(request, "problem", f"{status}", status, problem=detail)
        else:
            page = Response(detail + "\n", status, media_type="text/plain")
        page.headers.update({"Vary": "Accept", **headers})
        return page

    guards = [Middleware(OwnNames, names=names)] if names else []
    guards += [] if served.include_private else [from_anywhere()]
    app = Starlette(
        routes=[
            Route("/", pages.home),
            Route("/search", pages.search),
            Route("/all/{cls}", pages.all_of),
            Route("/query", pages.questions),
            Route("/query/{name}", pages.question),
            Route("/sparql", endpoint.__call__, methods=["GET", "POST"]),
            Route("/reconcile", reconciliation.service, methods=["GET", "POST"]),
            Route("/reconcile/suggest", reconciliation.suggest),
            Route("/reconcile/preview", reconciliation.preview),
            Route("/explore", network.page),
            Route("/style.css", _style),
            Route("/ontology", _ontology),
            Route("/ontology/{name}", _ontology),
            Route("/.well-known/void", _void),
            Route("/{path:path}", pages.resource),
        ],
        middleware=[*guards, Middleware(Careful)],
        exception_handlers=dict.fromkeys((HTTPException, *_NO_GRAPH), problem),
    )
    app.state.gates = (reading, asking)
    return app


class _Network:
    """`/explore`: the page of `kg export --to html`, made once for each state of the graph."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages
        self._made: WeakKeyDictionary[Snapshot, bytes] = WeakKeyDictionary()
        self._making = threading.Lock()

    async def page(self, request: Request) -> Response:
        del request
        snapshot = await self._pages.now()
        # Made in a thread of its own: it takes longer than the others should wait for it.
        drawn = self._made.get(snapshot) or await anyio.to_thread.run_sync(self._drawn, snapshot)
        return Response(drawn, media_type="text/html", headers={"Content-Security-Policy": _NETWORK_POLICY})

    def _drawn(self, snapshot: Snapshot) -> bytes:
        with self._making:
            if snapshot not in self._made:
                (self._made[snapshot],) = find_exporter("html").render(snapshot.published, PROJECTIONS[0]).values()
            return self._made[snapshot]


async def _style(request: Request) -> Response:
    del request
    return Response(style(), media_type="text/css", headers={"Cache-Control": "max-age=3600"})


async def _ontology(request: Request) -> Response:
    """The vocabulary and its schemes, as Turtle."""
    name = request.path_params.get("name", "vngov").removesuffix(".ttl")
    known = {path.stem: path for path in ontology_dir().glob("*.ttl")}
    if name not in known:
        raise HTTPException(404, f"no vocabulary {name!r}; there are: {', '.join(sorted(known))}")
    return Response(known[name].read_bytes(), media_type="text/turtle")


async def _void(request: Request) -> Response:
    """Where the data set is described (https://www.w3.org/TR/void/#well-known)."""
    return RedirectResponse(f"{request.scope.get('root_path', '')}/dataset", 303)
