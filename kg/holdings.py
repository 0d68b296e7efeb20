"""What a build folder holds already: whether it is kg's, its base, and what stays of articles whose entry is lost.

Nothing is removed that kg has not written, and nothing that it cannot read: the Turtle file of an article without a
readable entry stays in the graph, and with it what the shared files told of the things that it names.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import unquote

from pyoxigraph import NamedNode, Triple

from kg.articles.model import ReadProblem
from kg.cache import Cache, UnreadableError
from kg.dataset import DATASET, base_of
from kg.files import WriteError, unfinished
from kg.rdf import turtle
from kg.rdf.iris import file_name
from kg.rdf.namespaces import PREFIXES
from kg.store.folder import STORE
from kg.store.kept import INPUTS
from kg.store.view import VIEWS

__all__ = ["SHARED", "StrangerError", "base_kept", "carried", "check_folder", "orphans", "unreadable"]

SHARED = ("entities.ttl", "units.ttl", "links.ttl", "derived.ttl")
"""Names of the files with what articles share."""
_HEAD = 8_000
"""Bytes of a file to know it by: the prefixes of a Turtle file, the first fields of an entry."""
_ENTRY = re.compile(rb'\{"key":"[0-9a-f]{32}"')
_OURS = PREFIXES["vg"].encode()


class StrangerError(WriteError):
    """The folder holds what kg has not written, in a place where a build would replace or remove it."""


def check_folder(folder: Path) -> None:
    """Raises StrangerError where a build would touch files that somebody else put there; the message names one."""
    for path in _strangers(folder):
        raise StrangerError(f"{path} was not written by kg: give another folder with -o, or move it away first")


def _strangers(folder: Path) -> Iterator[Path]:
    known = {path.stem for path in (folder / "articles").glob("*.ttl")}
    entries = sorted((folder / "cache").glob("*.json"))
    ours = {path.stem for path in entries if _ENTRY.match(_head(path))}
    # Damaged entries and files count as kg's where the other one of the two is there.
    yield from (path for path in entries if path.stem not in ours and path.stem not in known)
    held = {path.stem for path in entries}
    turtles = sorted((folder / "articles").glob("*.ttl"))
    if not ours and _OURS not in _head(folder / DATASET):
        turtles += [path for name in (*SHARED, DATASET) if _head(path := folder / name)]
    yield from (path for path in turtles if path.stem not in held and _OURS not in _head(path))
    for place in (folder / STORE, *sorted((folder / VIEWS).glob("*"))):
        if not unfinished(place) and place.exists() and not _is_store(place):
            yield place


def _head(path: Path) -> bytes:
    with suppress(OSError), path.open("rb") as file:
        return file.read(_HEAD)
    return b""


def _is_store(place: Path) -> bool:
    """Whether a folder is one that `kg.store.kept` made, or has nothing in it."""
    return place.is_dir() and ((place / INPUTS).is_file() or not any(place.iterdir()))


def base_kept(folder: Path) -> str | None:
    """What the IRIs of the folder begin with; None where there is no graph."""
    with suppress(turtle.TurtleError):  # a damaged one is written anew
        if (folder / DATASET).exists():
            return base_of(folder)
    cache = Cache(folder)  # of a first build that was killed
    for path in cache.entries():
        with suppress(UnreadableError):
            if (entry := cache.load(path)) is not None and entry.base:
                return entry.base
    return None


def unreadable(path: Path, reason: str) -> ReadProblem:
    """What to say of an entry that cannot be read."""
    return ReadProblem(str(path), None, f"cannot be read ({' '.join(reason.split())}); {_way_out(path.stem)}")


def orphans(folder: Path, known: Collection[str]) -> tuple[list[str], list[ReadProblem]]:
    """Names of the Turtle files that have no entry, and what to say of them: one line for all."""
    found = sorted(path for path in (folder / "articles").glob("*.ttl") if path.stem not in known)
    if not found:
        return [], []
    more = f", like {len(found) - 1:,} more" if found[1:] else ""
    told = f"no entry in {folder / 'cache'}{more}; {_way_out(found[0].stem)}"
    return [path.stem for path in found], [ReadProblem(str(found[0]), None, told)]


def _way_out(stem: str) -> str:
    article = unquote(stem)
    withdrawn = f", or withdraw it: kg withdraw {article}" if file_name(article) == stem else ""
    return f"what the graph tells of it stays as it was: give the article again{withdrawn}"


def carried(folder: Path, stems: Iterable[str], told: Iterable[Triple]) -> dict[str, list[Triple]]:
    """By shared file, what it said of the things that the articles name, unless these are `told` of anew."""
    old: dict[str, dict[str, list[Triple]]] = {}
    for name in SHARED:
        for triple in _read(folder / name):
            old.setdefault(str(triple.subject), {}).setdefault(name, []).append(triple)
    done = {str(triple.subject) for triple in told}
    kept: dict[str, list[Triple]] = {name: [] for name in SHARED}
    waiting = [triple for stem in stems for triple in _read(folder / "articles" / f"{stem}.ttl")]
    while waiting:
        node = waiting.pop().object
        if not isinstance(node, NamedNode) or str(node) in done:
            continue
        done.add(str(node))
        for name, triples in old.get(str(node), {}).items():
            kept[name] += triples
            waiting += triples
    return kept


def _read(path: Path) -> list[Triple]:
    try:
        return turtle.read(path)
    except turtle.TurtleError:
        return []
