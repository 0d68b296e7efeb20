"""HTTP with manners: a pause between requests, time-outs, and patience where a service asks for it.

The standard library suffices: requests go out one at a time, and what retrying needs to know (`Retry-After`, which
errors pass) is a few lines that would have to be told to any HTTP library as well.
"""

from __future__ import annotations

import http.client
import socket
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from kg import __version__

__all__ = ["ServiceError", "Transport"]

_PASSING = {408, 425, 429, 500, 502, 503, 504}
"""Statuses that may be gone the next time."""

_LARGEST = 20_000_000
"""Bytes of an answer: ten times what fifty queries with many candidates bring."""


class ServiceError(ValueError):
    """A service does not answer; the message names it and says why."""


class Transport:
    """Requests to one service."""

    def __init__(
        self,
        url: str,
        *,
        timeout: float = 30.0,
        pause: float = 1.0,
        tries: int = 5,
        longest: float = 120.0,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """`timeout` bounds an answer as a whole, `pause` is kept between requests, both in seconds.

        A request is made at most `tries` times, after 1, 2, 4 … seconds or what the service asks for; a service that
        asks for more than `longest` seconds is left alone. Raises ServiceError unless `url` is an http(s) address.
        """
        if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).netloc:
            raise ServiceError(f"not a service's address (http:// or https://): {url}")
        self.url = url.rstrip("/")
        self._timeout, self._pause, self._tries, self._longest = timeout, pause, tries, longest
        self._sleep = sleep
        self._next = 0.0

    def get(self) -> bytes:
        """The endpoint itself. Raises ServiceError."""
        return self._ask("", None, "")

    def post(self, path: str, body: bytes, kind: str) -> bytes:
        """The answer to a body of that content type. Raises ServiceError."""
        return self._ask(path, body, kind)

    def _ask(self, path: str, body: bytes | None, kind: str) -> bytes:
        headers = {"Accept": "application/json", "User-Agent": f"kg-vngov/{__version__}"}
        if kind:
            headers["Content-Type"] = kind
        request = urllib.request.Request(self.url + path, data=body, headers=headers)  # noqa: S310 - checked above
        reason = ""
        for attempt in range(self._tries):
            self._wait_turn()
            wait = 2.0**attempt
            try:
                return self._read(request)
            except urllib.error.HTTPError as problem:
                reason = f"answered {problem.code} {problem.reason}"
                problem.close()
                if problem.code not in _PASSING:
                    raise ServiceError(f"{self.url} {reason}") from problem
                asked = _retry_after(problem.headers.get("Retry-After"))
                if asked is not None and asked > self._longest:
                    raise ServiceError(f"{self.url} {reason} and asks to wait {asked:.0f} seconds") from problem
                wait = wait if asked is None else asked
            except (OSError, http.client.HTTPException) as problem:
                told = getattr(problem, "reason", None) or problem
                reason = f"does not answer: {str(told) or type(told).__name__}"
                if isinstance(told, socket.gaierror) and told.errno != socket.EAI_AGAIN:
                    raise ServiceError(f"{self.url} {reason}") from problem  # no such host, now or in a minute
            if attempt + 1 < self._tries:
                self._sleep(wait)
        raise ServiceError(f"{self.url} {reason} (tried {self._tries} times)")

    def _wait_turn(self) -> None:
        rest = self._next - time.monotonic()
        if rest > 0:
            self._sleep(rest)
        self._next = time.monotonic() + self._pause

    def _read(self, request: urllib.request.Request) -> bytes:
        """The body; a server that sends it byte by byte is cut off as well, which the socket's time-out would not."""
        end = time.monotonic() + self._timeout
        with urllib.request.urlopen(request, timeout=self._timeout) as response:  # noqa: S310
            parts, size = list[bytes](), 0
            while part := response.read1(65_536):
                parts.append(part)
                size += len(part)
                if size > _LARGEST:
                    raise ServiceError(f"{self.url} answered with more than {_LARGEST:,} bytes")
                if time.monotonic() > end:
                    raise TimeoutError(f"not done after {self._timeout:g} seconds")
            expected = response.headers.get("Content-Length")
            if expected and expected.isdigit() and size < int(expected):
                raise ConnectionError(f"stopped after {size} of {expected} bytes")
        return b"".join(parts)


def _retry_after(told: str | None) -> float | None:
    """Seconds to wait, from seconds or an HTTP date; None where nothing (readable) is said.

    >>> _retry_after("7"), _retry_after(None), _retry_after("soon")
    (7.0, None, None)
    """
    if not told:
        return None
    if told.strip().isdigit():
        return float(told)
    try:
        until = parsedate_to_datetime(told)
    except ValueError:
        return None
    return max(0.0, (until.replace(tzinfo=until.tzinfo or UTC) - datetime.now(UTC)).total_seconds())
