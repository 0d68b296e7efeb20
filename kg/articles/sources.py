"""Files, folders and standard input as streams of bytes."""

from __future__ import annotations

import gzip
import io
import stat
import sys
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
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
        try:
            mode = path.stat().st_mode
        except ValueError:
            yield ReadProblem(str(given), None, "no name of a file")
        except OSError as problem:
            yield ReadProblem(str(given), None, _reason(problem))
        else:
            yield from _given(path, is_folder=stat.S_ISDIR(mode))


def _given(path: Path, *, is_folder: bool) -> Iterator[Source | ReadProblem]:
    """What is there under the name of an input."""
    if is_folder:
        yield from _folder(path)
    elif source := _file(path):
        yield source
    else:
        known = ", ".join(SUFFIXES)
        yield ReadProblem(str(path), None, f"not a kind of file that is read ({known}, each also with .gz)")


def _folder(folder: Path) -> Iterator[Source | ReadProblem]:
    """Everything readable under a folder; hidden files and links to folders are passed over."""
    empty = True
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            entries = sorted((e for e in here.iterdir() if not e.name.startswith(".")), key=lambda entry: entry.name)
            kinds = list(_modes(entries))
        except OSError as problem:
            yield ReadProblem(str(here), None, _reason(problem))
            empty = False
            continue
        waiting += [entry for entry, mode in reversed(kinds) if stat.S_ISDIR(mode)]
        for entry, mode in kinds:
            if not (stat.S_ISDIR(mode) or _leads_to_folder(entry, mode)) and (source := _file(entry)):
                empty = False
                yield source
    if empty:
        yield ReadProblem(str(folder), None, "a folder without articles")


def _modes(entries: Iterable[Path]) -> Iterator[tuple[Path, int]]:
    """What each is, without those that went meanwhile. Raises OSError, as where a folder may only be listed."""
    for entry in entries:
        with suppress(FileNotFoundError):
            yield entry, entry.lstat().st_mode


def _leads_to_folder(path: Path, mode: int) -> bool:
    """Whether a link does; one that cannot be followed is told of when it is opened."""
    try:
        return stat.S_ISLNK(mode) and path.is_dir()
    except OSError:
        return False


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
        known = "Not a gzipped" in str(problem)  # said of the start, and of what stands behind the end
        raise RefusedError(_no_gzip(source) if known else "damaged gzip") from None
    except OSError as problem:
        raise RefusedError(_reason(problem)) from None


def _no_gzip(source: Source) -> str:
    if source.path is not None:
        with suppress(OSError), source.path.open("rb") as file:
            if file.read(2) != b"\x1f\x8b":
                return "not gzip"
    return "gzip with something else behind it"


def _unpacked(stream: BinaryIO) -> BinaryIO:
    return cast("BinaryIO", gzip.GzipFile(fileobj=stream))


def _reason(problem: OSError) -> str:
    nothing = "no such file or folder"
    known = {
        "PermissionError": "no permission to read it",
        "FileNotFoundError": nothing,
        "NotADirectoryError": nothing,
    }
    return known.get(type(problem).__name__) or (problem.strerror or str(problem)).lower()
