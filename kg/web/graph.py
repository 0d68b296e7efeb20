"""The graph that is served: what may leave its folder, opened anew when a build has changed it."""

from __future__ import annotations

import os
from concurrent.futures import Future, wait
from contextlib import suppress
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from threading import Lock, Thread

from kg.dataset import DATASET, base_of
from kg.export.published import Published
from kg.files import WriteError
from kg.lock import at_work
from kg.rdf.turtle import TurtleError
from kg.store import NO_LIMIT, QueryError, StoreError, build_store, fresh_store, turtle_files
from kg.store.bounded import BoundedStore
from kg.store.folder import STORE, fingerprint
from kg.store.kept import INPUTS, being_made
from kg.store.oxigraph import OxigraphStore
from kg.store.passing import Passing
from kg.web.names import Names

__all__ = ["Limits", "Served", "Snapshot"]

_PATIENCE = 1.0
"""Seconds that a visitor waits for a new state of the graph before the last one is shown."""

_TRIES = 3
"""To open a graph between two builds."""

_AT_WORK = "a build is at work in {}: wait until it has ended"

_CHANGED = (StoreError, QueryError, WriteError, TurtleError, OSError)
"""What reading a graph raises that is changed meanwhile."""


@dataclass(frozen=True)
class Limits:
    """What one question may cost."""

    seconds: float = 10.0
    rows: int = 10_000
    at_once: int = os.cpu_count() or 1
    """Queries that run at the same time; the others wait, as long as one may take."""
    memory: int = 1_000_000_000
    """Bytes that the process of a query may take."""
    answer: int = 32_000_000
    """Bytes of an answer."""


class Snapshot:
    """The graph as one build left it. `Served.now` gives it."""

    def __init__(self, folder: Path, limits: Limits, include_private: bool) -> None:
        self.base = base_of(folder)
        self._folder, self._limits = folder, limits
        self._private = Passing()  # gone with this snapshot, and not with what the next build takes away
        self._place = self._private.path / STORE
        OxigraphStore.on_disk(Published(folder, include_private).on_disk()).copy_to(self._place)
        self.published = Published(folder, include_private, self._place)
        self.store = OxigraphStore.on_disk(self._place)
        text = (files("kg.web") / "data" / "names.rq").read_text(encoding="utf-8")
        self.names = Names(self.store.query(text, limit=NO_LIMIT).values(), self.base)
        """Everything that can be looked for."""

    def asking(self) -> BoundedStore:
        """For a question of others: it is stopped when its time is over, or by `stop`."""
        limits = self._limits
        return BoundedStore(
            *(str(self._folder), "oxigraph", limits.seconds),
            place=str(self._place),
            keeping=self._private,
            memory=limits.memory,
            answer=limits.answer,
        )


class Served:
    """A build folder on the web. Raises kg.store.StoreError where there is no graph, and what `now` raises."""

    def __init__(self, folder: Path, limits: Limits | None = None, *, include_private: bool = False) -> None:
        self.folder, self.limits, self.include_private = folder, limits or Limits(), include_private
        self._lock = Lock()
        self._opening: Future[Snapshot] | None = None
        self._snapshot: Snapshot | None = None
        self._made_of: object = None
        turtle_files(folder)
        if _unsettled(folder):
            raise StoreError(_AT_WORK.format(folder))
        with suppress(WriteError):  # made before its stamp is taken, or the graph would be opened twice
            build_store(folder)
        self.base = self.now().base
        """What the IRIs of the graph begin with, as it was opened last."""

    def now(self) -> Snapshot:
        """The graph as it is now; as it was while a build writes, or while what it wrote is opened for long.

        Raises StoreError, kg.files.WriteError, kg.rdf.turtle.TurtleError and OSError: that the new one cannot be opened
        is no reason to go on with the old one, from which something may have been withdrawn.
        """
        was, made_of = self._snapshot, _stamp(self.folder)
        if was is not None and made_of in (None, self._made_of):
            return was
        opening = self._begun(made_of)
        if was is not None and not wait([opening], _PATIENCE).done:
            return was
        return opening.result()

    def _begun(self, made_of: object) -> Future[Snapshot]:
        """The opening that is going on, or a new one, in a thread that nobody waits for to the end."""
        with self._lock:
            if self._opening is None or self._opening.done():
                self._opening = Future()
                Thread(target=self._open, args=(made_of, self._opening), daemon=True).start()
            return self._opening

    def _open(self, made_of: object, opening: Future[Snapshot]) -> None:
        try:
            opening.set_result(self._opened(made_of))
        except Exception as problem:  # noqa: BLE001 - it is for those who wait
            self._snapshot = None
            opening.set_exception(problem)

    def _opened(self, made_of: object) -> Snapshot:
        """The graph as one build left it: what another changed while it was read is read again, or later."""
        was = self._snapshot
        if was is not None and made_of == self._made_of:
            return was
        for _ in range(_TRIES):
            if _unsettled(self.folder):
                break
            before = _state(self.folder)
            try:
                opened = Snapshot(self.folder, self.limits, self.include_private)
            except _CHANGED:
                if _state(self.folder) == before and not at_work(self.folder):
                    raise
                continue
            if _state(self.folder) == before:
                self._snapshot, self._made_of, self.base = opened, made_of, opened.base
                return opened
        if was is None:
            raise StoreError(_AT_WORK.format(self.folder))
        return was


def _unsettled(folder: Path) -> bool:
    """Whether a build is at work that has not made its store yet: some of the files are of the graph before."""
    if not at_work(folder):
        return False
    try:
        return fresh_store(folder) is None
    except (OSError, StoreError):
        return True


def _state(folder: Path) -> str | None:
    """What all of a graph's files are at this moment; None while they come and go."""
    try:
        return fingerprint(turtle_files(folder), folder)
    except OSError:
        return None


def _stamp(folder: Path) -> object:
    """What changes with each build: the store, which it makes last; None while one takes the place of another.

    Where no store can be kept it is the description of the data set. Raises StoreError where there is no graph.
    """
    for name in (f"{STORE}/{INPUTS}", DATASET):
        with suppress(OSError):
            about = (folder / name).stat()
            return name, about.st_mtime_ns, about.st_ino
        if being_made(folder / STORE):
            return None
    return len(turtle_files(folder))
