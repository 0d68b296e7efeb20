"""What stands between a browser and the pages: who may ask under which name, and headers by which nothing runs."""

from __future__ import annotations

import ipaddress
from collections.abc import Collection

from starlette.datastructures import Headers
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

__all__ = ["POLICY", "Careful", "OwnNames", "from_anywhere", "own_names"]

POLICY = (
    "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""Pages load and run nothing."""

_HERE = ("localhost", "127.0.0.1", "[::1]")


def from_anywhere() -> Middleware:
    """Scripts of other sites may ask: for a graph of which everybody may read all."""
    return Middleware(
        CORSMiddleware,
        allow_origins=["*"],
        allow_methods=["GET", "POST"],
        allow_headers=["*"],
        expose_headers=["X-Result-Cut"],
    )


def own_names(address: str, others: Collection[str] = ()) -> frozenset[str]:
    """By what a server that listens at an address is reached; nothing, which is any name, where others may reach it.

    >>> sorted(own_names("127.0.0.1", ["graph.example"]))
    ['127.0.0.1', '[::1]', 'graph.example', 'localhost']
    >>> own_names("0.0.0.0")
    frozenset()
    """
    if not ipaddress.ip_address(address).is_loopback:
        return frozenset()
    return frozenset({*_HERE, f"[{address}]" if ":" in address else address, *(name.lower() for name in others)})


class OwnNames:
    """Refuses requests that name another host.

    A page of the web can have its own name lead to this machine and would then be, to the browser, of one site with
    what listens here (DNS rebinding).
    """

    def __init__(self, app: ASGIApp, names: Collection[str]) -> None:
        self._app, self._names = app, names

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes on what asks for this server."""
        if scope["type"] == "http" and _host(Headers(scope=scope).get("host", "")) not in self._names:
            told = (
                f"this server is not known by that name, but as: {', '.join(sorted(self._names))} (kg serve --name)\n"
            )
            await Response(told, 421, media_type="text/plain")(scope, receive, send)
            return
        await self._app(scope, receive, send)


def _host(header: str) -> str:
    """A Host header without its port."""
    name, sign, port = header.strip().lower().rpartition(":")
    return name if sign and (port.isdigit() or not port) else header.strip().lower()


class Careful:
    """Headers by which browsers run nothing that came with an article, whatever slipped through."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes all on."""

        async def careful(message: Message) -> None:
            if message["type"] == "http.response.start":
                given = {name.lower() for name, _ in message["headers"]}
                for name, value in (
                    (b"content-security-policy", POLICY.encode()),
                    (b"x-content-type-options", b"nosniff"),
                    (b"referrer-policy", b"no-referrer"),
                ):
                    if name not in given:
                        message["headers"].append((name, value))
            await send(message)

        await self._app(scope, receive, careful)
