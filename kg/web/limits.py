"""What keeps one client from taking all: bodies of a size, so much at once, an end with who asked."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

import anyio
import anyio.to_thread
from starlette.exceptions import HTTPException
from starlette.requests import Request

from kg.store.bounded import BoundedStore

__all__ = ["Gate", "body"]

T = TypeVar("T")

_MOST_BYTES = 500_000
"""Of what is sent: queries and batches of names."""

_ENDING = "the server is ending"


async def body(request: Request) -> bytes:
    """What was sent. Raises HTTPException (413) for more than half a megabyte."""
    parts: list[bytes] = []
    size = 0
    async for part in request.stream():
        size += len(part)
        if size > _MOST_BYTES:
            raise HTTPException(413, f"more than {_MOST_BYTES:,} bytes")
        parts.append(part)
    return b"".join(parts)


class Gate:
    """Lets in some at once; the others wait, as long as `seconds`."""

    def __init__(self, at_once: int, seconds: float) -> None:
        self._at_once, self._seconds = at_once, seconds
        self._limiter: anyio.CapacityLimiter | None = None
        self._asked: set[BoundedStore] = set()
        self._closed = False

    def close(self) -> None:
        """Stops what is asked, and lets nothing more in: each is answered that there is no answer (503)."""
        self._closed = True
        for store in self._asked:
            store.stop(_ENDING)

    async def run(self, work: Callable[[], T]) -> T:
        """What `work` gives, done in a thread. Raises HTTPException (503) if there is no room for it in time."""
        limiter = self._limiter = self._limiter or anyio.CapacityLimiter(self._at_once)
        owner = object()  # one task may wait for several
        try:
            with anyio.fail_after(self._seconds):
                await limiter.acquire_on_behalf_of(owner)
        except TimeoutError:
            raise HTTPException(503, "too many questions at once: ask again later", {"Retry-After": "5"}) from None
        try:
            return await anyio.to_thread.run_sync(work)
        finally:
            limiter.release_on_behalf_of(owner)

    async def ask(self, request: Request, store: BoundedStore, work: Callable[[], T]) -> T:
        """`run` for work that asks `store`, of which nothing goes on when the client has left.

        The request's body must have been read.
        """
        if self._closed:
            raise HTTPException(503, _ENDING, {"Retry-After": "5"})
        self._asked.add(store)
        try:
            with _while_there(request, store):
                return await self.run(work)
        finally:
            self._asked.discard(store)


@contextmanager
def _while_there(request: Request, store: BoundedStore) -> Iterator[None]:
    async def watch() -> None:
        while (await request.receive())["type"] != "http.disconnect":
            pass
        store.stop()

    watching = asyncio.create_task(watch())
    try:
        yield
    finally:
        watching.cancel()
        store.stop()  # the server may end before the answer is there
