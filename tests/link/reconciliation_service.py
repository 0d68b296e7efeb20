"""A reconciliation service on loopback: over the register of units, and over the people and bodies it is given.

It speaks 0.2 (and 0.1) or the draft of 1.0, and can be told to misbehave.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

from kg.language.folding import fold
from kg.units import register

SPACE = "https://things.example/id/"


@dataclass
class Thing:
    """An entity of the service."""

    id: str
    name: str
    type: str
    properties: dict[str, str] = field(default_factory=dict)
    description: str = ""


def units() -> list[Thing]:
    """The provinces of today's register."""
    return [
        Thing(f"unit-{unit.code}", unit.full_name, "Unit")
        for unit in register().units
        if unit.level == "province" and unit.valid_until is None
    ]


class Service:
    """What it knows, what it was asked, and what it is to do wrong next."""

    def __init__(self, things: list[Thing], *, draft: bool = False, batch: int | None = None) -> None:
        self.things = things
        self.draft = draft
        self.batch = batch
        self.faults: list[str] = []
        """Taken one by one by the next batches: a status ("500"), "429:7" with Retry-After, "malformed" …"""
        self.batches: list[list[dict[str, Any]]] = []
        self.manifests = 0
        self.paths: list[str] = []
        self.url = ""

    @property
    def asked(self) -> list[str]:
        """Names in the order they were asked for, in batches that were answered and in those that were not."""
        return [query["query"] for batch in self.batches for query in batch]

    def manifest(self) -> dict[str, Any]:
        told: dict[str, Any] = {"name": "Things", "identifierSpace": SPACE, "schemaSpace": SPACE}
        told |= {"versions": ["1.0-draft"] if self.draft else ["0.1", "0.2"]}
        return told | ({"batchSize": self.batch} if self.batch else {})

    def candidates(self, query: dict[str, Any]) -> list[dict[str, Any]]:
        """Seven tenths for the name, three for the properties asked for."""
        found = []
        for thing in self.things:
            if query.get("type") and query["type"] != thing.type:
                continue
            alike = SequenceMatcher(None, fold(query["query"]), fold(thing.name)).ratio()
            wanted = query.get("properties", [])
            agreed = sum(thing.properties.get(one["pid"]) in _values(one["v"]) for one in wanted)
            score = 100 * (0.7 * alike + 0.3 * (agreed / len(wanted))) if wanted else 100 * alike
            if alike > 0.6:
                found.append(
                    {
                        "id": thing.id,
                        "name": thing.name,
                        "score": round(score, 2),
                        "match": score == 100,
                        "type": [{"id": thing.type, "name": thing.type}],
                        "description": thing.description,
                    }
                )
        return sorted(found, key=lambda one: -one["score"])[: query.get("limit", 5)]


def _values(told: Any) -> list[str]:
    listed = told if isinstance(told, list) else [told]
    return [one["id"] if isinstance(one, dict) else one for one in listed]


class _Handler(BaseHTTPRequestHandler):
    service: Service

    def log_message(self, *_: Any) -> None:
        """Says nothing."""

    def do_GET(self) -> None:
        self.service.manifests += 1
        self._send(200, json.dumps(self.service.manifest()).encode())

    def do_POST(self) -> None:
        service = self.service
        body = self.rfile.read(int(self.headers["Content-Length"]))
        service.paths.append(self.path)
        queries = (
            self._draft(body) if service.draft else list(json.loads(parse_qs(body.decode())["queries"][0]).items())
        )
        service.batches.append([query for _, query in queries])
        if service.faults and self._misbehave(service.faults.pop(0), queries):
            return
        results = {key: service.candidates(query) for key, query in queries}
        if service.draft:
            told: Any = {"results": [{"candidates": [_of_draft(one) for one in found]} for found in results.values()]}
        else:
            told = {key: {"result": found} for key, found in results.items()}
        self._send(200, json.dumps(told).encode())

    def _form(self, body: bytes) -> list[tuple[str, dict[str, Any]]]:
        return list(json.loads(parse_qs(body.decode())["queries"][0]).items())

    def _draft(self, body: bytes) -> list[tuple[str, dict[str, Any]]]:
        found = []
        for number, query in enumerate(json.loads(body)["queries"]):
            name = next(one for one in query["conditions"] if one["matchType"] == "name")
            properties = [
                {"pid": one["propertyId"], "v": one["propertyValue"]}
                for one in query["conditions"]
                if one["matchType"] == "property"
            ]
            found.append((str(number), query | {"query": name["propertyValue"], "properties": properties}))
        return found

    def _misbehave(self, fault: str, queries: list[tuple[str, Any]]) -> bool:
        status, _, wait = fault.partition(":")
        if status.isdigit():
            self._send(int(status), b"not now", {"Retry-After": wait} if wait else {})
        elif fault == "malformed":
            self._send(200, b"<html>busy</html>")
        elif fault == "no-score":
            self._send(200, json.dumps({key: {"result": [{"id": "x", "name": "x"}]} for key, _ in queries}).encode())
        elif fault == "one-missing":
            self._send(200, json.dumps({key: {"result": []} for key, _ in queries[1:]}).encode())
        elif fault == "truncated":
            self.send_response(200)
            self.send_header("Content-Length", "1000")
            self.end_headers()
            self.wfile.write(b'{"q0": ')
            self.close_connection = True
        elif fault == "silent":
            time.sleep(0.6)
            self.close_connection = True
        elif fault == "drip":
            self.send_response(200)
            self.end_headers()
            for _ in range(20):
                time.sleep(0.05)
                try:
                    self.wfile.write(b" ")
                except OSError:
                    break
        elif fault == "slow":
            time.sleep(0.15)
            return False
        elif fault == "hang-up":
            self.close_connection = True
        else:
            raise AssertionError(fault)
        return True

    def _send(self, status: int, body: bytes, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)


def _of_draft(candidate: dict[str, Any]) -> dict[str, Any]:
    words = {name: [{"str": candidate[name], "lang": "vi"}] for name in ("name", "description")}
    return candidate | words


@contextmanager
def running(service: Service) -> Iterator[Service]:
    """The service at an address of this machine, until the block ends."""
    handler = type("Handler", (_Handler,), {"service": service})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    service.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield service
    finally:
        server.shutdown()
        server.server_close()
