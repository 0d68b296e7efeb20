"""The graph that is served: what may leave its folder, opened anew when a build has changed it."""

from __future__ import annotations

import os
import threading
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from pathlib import Path

from kg.dataset import DATASET, base_of
from kg.export.published import Published
from kg.store import turtle_files
from kg.store.bounded import BoundedStore
from kg.store.folder import STORE
from kg.store.kept import INPUTS
from kg.store.oxigraph import OxigraphStore
from kg.web.names import Names

__all__ = ["Limits", "Served", "Snapshot"]

_ALL = 50_000_000
"""Rows of names at most."""


@dataclass(frozen=True)
class Limits:
    """What one question may cost."""

    seconds: float = 10.0
    rows: int = 10_000
    at_once: int = os.cpu_count() or 1
    """Queries that run at the same time; the others wait, as long as one may take."""


class Snapshot:
    """The graph as one build left it. `Served.now` gives it."""

    def __init__(self, folder: Path, limits: Limits, include_private: bool) -> None:
        self.published = Published(folder, include_private)
        self.base = base_of(folder)
        place = self.published.on_disk()
        self.store = OxigraphStore.on_disk(place)
        self.bounded = BoundedStore(str(folder), "oxigraph", limits.seconds, place=str(place))
        """For questions of others: they are stopped when their time is over."""

    @cached_property
    def names(self) -> Names:
        """Everything that can be looked for."""
        text = (files("kg.web") / "data" / "names.rq").read_text(encoding="utf-8")
        return Names(self.store.query(text, limit=_ALL).values(), self.base)

    def __len__(self) -> int:
        """Statements in it."""
        return len(self.store)


class Served:
    """A build folder on the web. Raises kg.store.StoreError where there is no graph, kg.files.WriteError."""

    def __init__(
        self,
        folder: Path,
        limits: Limits | None = None,
        *,
        include_private: bool = False,
    ) -> None:
        self.folder, self.limits, self.include_private = folder, limits or Limits(), include_private
        self._lock = threading.Lock()
        turtle_files(folder)
        self._snapshot = Snapshot(folder, self.limits, include_private)
        self._made_of = _stamp(folder)

    @property
    def base(self) -> str:
        """What the IRIs of the graph begin with, as it was opened last."""
        return self._snapshot.base

    def now(self) -> Snapshot:
        """The graph as it is now; while a build writes, as it was."""
        made_of = _stamp(self.folder)
        with self._lock:
            if made_of is not None and made_of != self._made_of:
                self._snapshot = Snapshot(self.folder, self.limits, self.include_private)
                self._made_of = made_of
            return self._snapshot


def _stamp(folder: Path) -> object:
    """What changes with each build: what it writes last, the store among it; None while one of them is not there."""
    try:
        told = [(folder / name).stat() for name in (DATASET, f"{STORE}/{INPUTS}")]
    except OSError:
        return None
    return [(about.st_mtime_ns, about.st_ino) for about in told]
