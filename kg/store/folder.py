"""The store of a build folder: Oxigraph on disk, made from the Turtle files and thrown away when they change."""

from __future__ import annotations

import hashlib
import io
import shutil
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

import pyoxigraph as ox

from kg.files import unfinished
from kg.store.kept import fresh, kept
from kg.store.model import StoreError

__all__ = ["STORE", "build_store", "drop_store", "fingerprint", "fresh_store", "load_files", "turtle_files"]

STORE = "store"


def turtle_files(folder: Path) -> list[Path]:
    """The graph's files in a build folder, sorted. Raises StoreError if there are none.

    The ontology and vocabulary are no part of the graph; labels of what is used are in `entities.ttl`.
    """
    if not folder.is_dir():
        raise StoreError(f"no such folder: {folder} (make one with: kg build ARTICLES -o {folder})")
    found = [*folder.glob("*.ttl"), *(folder / "articles").glob("*.ttl")]
    files = sorted(path for path in found if not unfinished(path))
    if not files:
        raise StoreError(f"no graph in {folder} (make one with: kg build ARTICLES -o {folder})")
    return files


def fresh_store(folder: Path) -> Path | None:
    """The Oxigraph folder of a build if it was made from the files that are there now."""
    return fresh(folder / STORE, fingerprint(turtle_files(folder), folder))


def build_store(folder: Path) -> Path:
    """Makes the store of a build folder anew unless it is fresh, whole or not at all; gives its path.

    Raises StoreError for a file that is not Turtle, WriteError where the folder cannot be written.
    """
    files = turtle_files(folder)
    return kept(folder / STORE, fingerprint(files, folder), partial(load_files, files))


def drop_store(folder: Path) -> None:
    """Removes the store of a build folder, if there is one."""
    shutil.rmtree(folder / STORE, ignore_errors=True)


def load_files(files: Sequence[Path], path: Path) -> None:
    """Makes a store on disk of Turtle files. Raises StoreError for one that is not Turtle, OSError."""
    store = ox.Store(str(path))
    try:
        # One stream for all: a bulk load per file would leave as many files on disk as there are articles.
        store.bulk_load(input=io.BufferedReader(_Concatenated(files)), format=ox.RdfFormat.TURTLE)
    except SyntaxError as problem:
        raise StoreError(_culprit(files) or str(problem)) from problem
    store.flush()


def _culprit(files: Iterable[Path]) -> str | None:
    """The first file that is not Turtle, with the parser's words."""
    for path in files:
        try:
            for _ in ox.parse(path=path, format=ox.RdfFormat.TURTLE):
                pass
        except SyntaxError as problem:
            return f"{path}: {problem}"
    return None


class _Concatenated(io.RawIOBase):
    """Turtle files one after the other, which is Turtle too (prefixes may be declared again)."""

    def __init__(self, files: Iterable[Path]) -> None:
        super().__init__()
        self._chunks = _chunks(files)
        self._rest = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fills the buffer as far as the current file goes; 0 at the end."""
        if not self._rest:
            self._rest = next(self._chunks, b"")
        count = min(len(buffer), len(self._rest))
        buffer[:count], self._rest = self._rest[:count], self._rest[count:]
        return count


def _chunks(files: Iterable[Path]) -> Iterator[bytes]:
    for path in files:
        yield path.read_bytes() + b"\n"


def fingerprint(files: Iterable[Path], folder: Path) -> str:
    """Names, sizes and times of change: enough to notice any build, quick for a hundred thousand files."""
    total = hashlib.sha256()
    for path in files:
        about = path.stat()
        total.update(f"{path.relative_to(folder)}\t{about.st_size}\t{about.st_mtime_ns}\n".encode())
    return total.hexdigest()
