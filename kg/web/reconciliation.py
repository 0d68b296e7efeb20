"""A reconciliation service: which person, body or unit of the graph a table's cell means, for OpenRefine and others.

Reconciliation Service API 0.2 (https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/):
manifest, batches of questions, suggestions and previews. An identifier is an IRI without the graph's base.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs

import msgspec
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from kg.language.folding import fold, nfc
from kg.web.graph import Snapshot
from kg.web.limits import Gate, body
from kg.web.names import CLASSES, LONGEST, Hit
from kg.web.pages import Pages, number
from kg.web.templates import render

__all__ = ["Reconciliation"]

_BATCH = 50
"""Questions at once."""

_SUGGESTED = 10
"""Suggestions at once."""

_MOST = 25
"""Candidates of a question."""

_SURE = 90.0
"""The score of a name above which it may be the one, if no other is called so."""


class _Question(msgspec.Struct, frozen=True):
    query: str = ""
    type: str | list[str] = ""
    limit: int = 5


class Reconciliation:
    """`/reconcile` and what is below it."""

    def __init__(self, pages: Pages, gate: Gate, title: str) -> None:
        self._pages, self._gate, self._title = pages, gate, title

    async def service(self, request: Request) -> Response:
        """The manifest, or the candidates for each question of a batch."""
        given = dict(request.query_params)
        if request.method == "POST":
            sent = (await body(request)).decode(errors="replace")
            given |= {name: values[-1] for name, values in parse_qs(sent, keep_blank_values=True).items()}
        snapshot = await self._pages.now()
        if "queries" not in given:
            return JSONResponse(self._manifest(request, snapshot))
        try:
            questions = msgspec.json.decode(given["queries"], type=dict[str, _Question])
        except (msgspec.MsgspecError, UnicodeError, RecursionError) as problem:
            raise HTTPException(400, f"queries: {problem}") from None
        if len(questions) > _BATCH:
            raise HTTPException(400, f"more than {_BATCH} questions at once")
        found = await self._gate.run(lambda: {key: _answer(snapshot, one) for key, one in questions.items()})
        return JSONResponse(found)

    async def suggest(self, request: Request) -> Response:
        """Names that begin like what is being typed; `cursor` says how many to pass over."""
        snapshot, prefix = await self._pages.now(), request.query_params.get("prefix", "")[:LONGEST]
        start = number(request.query_params.get("cursor", ""))
        hits = await self._gate.run(lambda: snapshot.names.find(prefix, count=start + _SUGGESTED))
        return JSONResponse({"result": [_suggested(hit) for hit in hits[start:]]})

    async def preview(self, request: Request) -> Response:
        """A small page about a candidate."""
        snapshot = await self._pages.now()
        one = snapshot.names.get(snapshot.base + request.query_params.get("id", ""))
        if one is None:
            raise HTTPException(404, "no such thing")
        page = Response(render("preview", {"one": one}), media_type="text/html")
        page.headers["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'"  # may be framed
        return page

    def _manifest(self, request: Request, snapshot: Snapshot) -> dict[str, Any]:
        address = str(request.base_url).rstrip("/")
        service = f"{address}/reconcile"
        return {
            "versions": ["0.2"],
            "name": self._title,
            "identifierSpace": snapshot.base,
            "schemaSpace": f"{snapshot.base}ontology#",
            "defaultTypes": [_type(cls) for cls in CLASSES],
            "view": {"url": f"{address}/{{{{id}}}}"},
            "preview": {"url": f"{service}/preview?id={{{{id}}}}", "width": 400, "height": 90},
            "suggest": {"entity": {"service_url": service, "service_path": "/suggest"}},
            "batchSize": _BATCH,
        }


def _type(cls: str) -> dict[str, str]:
    return {"id": cls, "name": cls}


def _answer(snapshot: Snapshot, one: _Question) -> dict[str, Any]:
    types = [one.type] if isinstance(one.type, str) else one.type
    most = max(1, min(one.limit, _MOST))
    question = one.query[:LONGEST]
    hits = snapshot.names.find(question, frozenset(filter(None, types)) or CLASSES, most + 1)
    asked = fold(nfc(question)).strip()
    same = [hit for hit in hits if hit.score >= _SURE and (hit.score == 100.0 or fold(hit.name.name) == asked)]
    told = [{**_told(hit), "match": len(same) == 1 and hit is same[0]} for hit in hits]
    return {"result": told[:most]}


def _told(hit: Hit) -> dict[str, Any]:
    one = hit.name
    about = " · ".join(part for part in (one.about, one.day) if part)
    return {"id": one.path, "name": one.name, "description": about, "type": [_type(one.cls)], "score": hit.score}


def _suggested(hit: Hit) -> dict[str, Any]:
    told = _told(hit)
    return {**{key: told[key] for key in ("id", "name", "description")}, "notable": told["type"]}
