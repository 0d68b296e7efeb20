"""networkx's backends: other libraries that compute what networkx can, faster (nx-cugraph, nx-parallel …).

A backend is a package that announces itself to networkx; what it does not do, networkx does. One can be chosen here, or
for everything with networkx's own NETWORKX_BACKEND_PRIORITY.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import networkx as nx

from kg.analysis.errors import ChoiceError

__all__ = ["chosen", "installed", "using"]


def installed() -> list[str]:
    """Names of the backends that there are, networkx itself left out."""
    return sorted(name for name in nx.config.backends if name != "networkx")


@contextmanager
def using(name: str | None) -> Iterator[None]:
    """Within, algorithms run on this backend as far as it has them; None leaves it to networkx's settings.

    Raises AnalysisError for a backend that is not installed.
    """
    if name is None or name == "networkx":
        yield
        return
    if name not in installed():
        known = ", ".join(installed()) or "none is installed"
        raise ChoiceError(f"no backend {name!r} of networkx: {known}")
    with nx.config.backend_priority(algos=[name]):
        yield


def chosen(algorithm: str) -> str:
    """The backend that an algorithm of networkx would first be tried on now, "networkx" if none has it."""
    able: set[str] = getattr(getattr(nx, algorithm, None) or getattr(nx.community, algorithm), "backends", set())
    return next((name for name in nx.config.backend_priority.algos if name in able), "networkx")
