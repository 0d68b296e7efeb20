"""Whether a graph is what it should be: its files are Turtle, the shapes hold, the cross-checks find nothing.

The shapes are `ontology/shapes.ttl` (core SHACL, see `kg.shapes`); the cross-checks are `kg.checks`.
"""

from __future__ import annotations

import tempfile
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from kg.checks import CHECKS
from kg.engine import Workers
from kg.file_checks import check_files, encode_paths, found_in, rules_digest
from kg.findings import Finding, finding
from kg.passed import Passed
from kg.store import NO_LIMIT, turtle_files
from kg.store.folder import fresh_store, load_files
from kg.store.oxigraph import OxigraphStore

__all__ = ["Finding", "Report", "validate"]

_TOGETHER = 25
"""Files in one piece of work: a tenth of a second, or some five if pyshacl must look at all of them."""

_IN_MEMORY = 100_000_000
"""Bytes of Turtle above which a graph without a fresh store is loaded on disk: they take ten times as much memory."""


@dataclass(frozen=True)
class Report:
    """The verdict on a folder."""

    folder: Path
    files: int = 0
    triples: int = 0
    findings: tuple[Finding, ...] = field(default=())

    @property
    def ok(self) -> bool:
        """Whether nothing was found."""
        return not self.findings


def validate(
    folder: str | Path, *, jobs: int | None = None, progress: Callable[[str, int], None] | None = None
) -> Report:
    """Checks the graph of a build folder. Raises kg.store.StoreError where there is none.

    A file that passed before, byte for byte, is not checked by itself again. The cross-checks always look at the whole
    graph. `jobs` as for `kg.build.build`.
    """
    folder = Path(folder)
    files = turtle_files(folder)
    passed = Passed(folder, rules_digest())
    new = [path for path in files if not passed.knows(path)]
    found: set[Finding] = set()
    for done, (paths, findings) in enumerate(_by_themselves(new, jobs), 1):
        found.update(findings)
        if findings:
            passed.forget(paths)
        if progress:
            progress("validation", min(done * _TOGETHER, len(new)))
    passed.remember()
    broken = {one.node for one in found if one.rule == "turtle"}
    with _graph(folder, [path for path in files if str(path) not in broken]) as graph:
        for check in CHECKS:
            if not check.inside_file:
                rows = graph.query(check.query, limit=NO_LIMIT).values()
                found.update(finding(check.rule, row["node"], check.message, row.get("value", "")) for row in rows)
        triples = len(graph)
    return Report(folder, len(files), triples, tuple(sorted(found)))


def _by_themselves(files: list[Path], jobs: int | None) -> Iterator[tuple[list[Path], list[Finding]]]:
    """Some files at a time with what is wrong in them."""
    waiting: deque[tuple[list[Path], Future[bytes]]] = deque()
    with Workers(check_files, jobs, at_home=8) as workers:
        for start in range(0, len(files), _TOGETHER):
            paths = files[start : start + _TOGETHER]
            waiting.append((paths, workers.submit(encode_paths(paths))))
            if len(waiting) >= workers.look_ahead:
                paths, answer = waiting.popleft()
                yield paths, found_in(answer.result())
        for paths, answer in waiting:
            yield paths, found_in(answer.result())


@contextmanager
def _graph(folder: Path, files: list[Path]) -> Iterator[OxigraphStore]:
    """The whole graph: the folder's store if it is of these files, else one for the moment."""
    path = fresh_store(folder)
    if path is not None:
        yield OxigraphStore.on_disk(path)
    elif sum(file.stat().st_size for file in files) < _IN_MEMORY:
        yield OxigraphStore.in_memory(files)
    else:
        with tempfile.TemporaryDirectory() as temporary:
            load_files(files, Path(temporary))
            yield OxigraphStore.on_disk(Path(temporary))
