"""Files, folders and standard input as streams of bytes."""

from __future__ import annotations

import gzip
import io
import sys
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal, TypeAlias, cast

from kg.articles.decoding import RefusedError
from kg.articles.model import ReadProblem

__all__ = ["Format", "Source", "opened", "sources"]

Format: TypeAlias = Literal["text", "markdown", "html", "jsonl", "warc", "stdin"]
"""How a file that holds articles is read."""
SUFFIXES: dict[str, Format] = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".warc": "warc",
}


@dataclass(frozen=True, slots=True)
class Source:
    """One file, or standard input."""

    name: str
    path: Path | None
    format: Format
    stem: str
    gzipped: bool = False


def sources(paths: Iterable[str | Path]) -> Iterator[Source | ReadProblem]:
    """The inputs in order; folders recursively and sorted, in them only files of a kind that is read."""
    for given in paths:
        if str(given) == "-":
            yield Source("-", None, "stdin", "stdin")
            continue
        path = Path(given)
        if path.is_dir():
            yield from _folder(path)
        elif not path.exists():
            yield ReadProblem(str(given), None, "no such file or folder")
        elif source := _file(path):
            yield source
        else:
            known = ", ".join(SUFFIXES)
            yield ReadProblem(str(given), None, f"not a kind of file that is read ({known}, each also with .gz)")


def _folder(folder: Path) -> Iterator[Source | ReadProblem]:
    """Everything readable under a folder; hidden files and links to folders are passed over."""
    empty = True
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            entries = sorted(here.iterdir(), key=lambda entry: entry.name)
        except OSError as problem:
            yield ReadProblem(str(here), None, _reason(problem))
            empty = False
            continue
        waiting += [e for e in reversed(entries) if e.is_dir() and not e.is_symlink() and not e.name.startswith(".")]
        for entry in entries:
            if not entry.name.startswith(".") and not entry.is_dir() and (source := _file(entry)):
                empty = False
                yield source
    if empty:
        yield ReadProblem(str(folder), None, "a folder without articles")


def _file(path: Path) -> Source | None:
    """The source a file is by its name; None if it is no kind that is read."""
    gzipped = path.suffix.lower() == ".gz"
    inner = Path(path.stem) if gzipped else path
    kind = SUFFIXES.get(inner.suffix.lower())
    return Source(str(path), path, kind, inner.stem, gzipped) if kind else None


@contextmanager
def opened(source: Source) -> Iterator[BinaryIO]:
    """The source's bytes, unpacked. Raises RefusedError for what the system refuses and for damaged gzip."""
    try:
        if source.path is None:
            given = sys.stdin.buffer
            stream = given if isinstance(given, io.BufferedReader) else io.BufferedReader(io.BytesIO(given.read()))
            yield _unpacked(stream) if stream.peek(2)[:2] == b"\x1f\x8b" else stream
        else:
            with source.path.open("rb") as file:
                yield _unpacked(file) if source.gzipped else file
    except EOFError:
        raise RefusedError("gzip that breaks off before its end") from None
    except (gzip.BadGzipFile, zlib.error) as problem:
        reason = "not gzip" if "magic" in str(problem) or "Not a gzipped" in str(problem) else "damaged gzip"
        raise RefusedError(reason) from None
    except OSError as problem:
        raise RefusedError(_reason(problem)) from None


def _unpacked(stream: BinaryIO) -> BinaryIO:
    return cast("BinaryIO", gzip.GzipFile(fileobj=stream))


def _reason(problem: OSError) -> str:
    known = {"PermissionError": "no permission to read it", "FileNotFoundError": "no such file or folder"}
    return known.get(type(problem).__name__) or (problem.strerror or str(problem)).lower()
