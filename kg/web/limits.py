"""What keeps one client from taking all: bodies of a size, questions one after the other."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import anyio
import anyio.to_thread
from starlette.exceptions import HTTPException
from starlette.requests import Request

from kg.web.graph import Limits

__all__ = ["Gate", "body"]

T = TypeVar("T")

_MOST_BYTES = 500_000
"""Of what is sent: queries and batches of names."""


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
    """Lets in as many questions at once as there are cores."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._limiter: anyio.CapacityLimiter | None = None

    async def run(self, work: Callable[[], T]) -> T:
        """What `work` gives, done in a thread. Raises HTTPException (503) if there is no room for it in time."""
        limiter = self._limiter = self._limiter or anyio.CapacityLimiter(self._limits.at_once)
        try:
            with anyio.fail_after(self._limits.seconds):
                await limiter.acquire()
        except TimeoutError:
            raise HTTPException(503, "too many questions at once: ask again later", {"Retry-After": "5"}) from None
        try:
            return await anyio.to_thread.run_sync(work)
        finally:
            limiter.release()
