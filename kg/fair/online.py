"""Looking IRIs up on the web; done only where the user asks for it."""

from __future__ import annotations

import http.client
import time
import urllib.error
import urllib.request
from collections.abc import Iterable

from kg import __version__

__all__ = ["lookup", "reach"]

_ACCEPT = "text/turtle, application/rdf+xml;q=0.8, text/html;q=0.5, */*;q=0.1"


def lookup(iri: str, timeout: float = 10.0) -> str:
    """Why an IRI does not answer, "" if it does; redirects are followed, `timeout` is in seconds."""
    if not iri.startswith(("http://", "https://")):
        return "not http(s)"
    headers = {"Accept": _ACCEPT, "User-Agent": f"kg-vngov/{__version__}"}
    request = urllib.request.Request(iri.partition("#")[0], headers=headers)  # noqa: S310 - checked above
    try:
        with urllib.request.urlopen(request, timeout=timeout) as response:  # noqa: S310
            response.read1(1)
    except urllib.error.HTTPError as problem:
        problem.close()
        return f"{problem.code} {problem.reason}"
    except (OSError, http.client.HTTPException, ValueError) as problem:
        return str(getattr(problem, "reason", None) or problem) or type(problem).__name__
    return ""


def reach(iris: Iterable[str], pause: float = 0.5, timeout: float = 10.0) -> dict[str, str]:
    """What came of looking each IRI up, with a pause in seconds between two."""
    found: dict[str, str] = {}
    for iri in dict.fromkeys(iris):
        if found:
            time.sleep(pause)
        found[iri] = lookup(iri, timeout)
    return found
