"""What may leave a build folder: its statements article by article, people marked private left out unless asked for.

Every exporter reads from here, so there is one place where privacy is kept.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, cached_property, partial
from itertools import groupby
from pathlib import Path

import pyoxigraph as ox

from kg.cache import version
from kg.export.privacy import without_private
from kg.export.statements import iri, lines
from kg.files import WriteError, write_text
from kg.rdf.namespaces import RDF, VG
from kg.store import build_store, fresh_store, turtle_files
from kg.store.folder import fingerprint, load_files
from kg.store.kept import fresh, kept
from kg.store.oxigraph import OxigraphStore
from kg.store.passing import passing_for
from kg.store.view import VIEWS

__all__ = ["Part", "Published", "published"]

_ARTICLE = f" {RDF['type']} {VG['Article']} ."


_LEFT_OUT = "left-out"
"""Beside the kept store: how many people were left out."""


@dataclass(frozen=True, slots=True)
class Part:
    """The statements of one file."""

    article: str
    """IRI of the article they are from, "" for what articles share."""
    lines: list[str]
    """N-Triples, one statement each."""

    @property
    def triples(self) -> list[ox.Triple]:
        """The statements as objects, in the order of `lines`."""
        return [quad.triple for quad in ox.parse(input="\n".join(self.lines), format=ox.RdfFormat.N_TRIPLES)]


@dataclass(frozen=True)
class Published:
    """A graph to export; files are read when they are needed."""

    folder: Path
    include_private: bool = False
    place: Path | None = None
    """A copy of what `on_disk` gave, which is `store` whatever happens in the folder."""

    @property
    def parts(self) -> list[Part]:
        """The shared files first, then articles in order of their IRIs."""
        return self._read[0]

    @cached_property
    def left_out(self) -> int:
        """People left out because they are private."""
        if not self.include_private and fresh(self._kept, self._made_of):
            with suppress(OSError):
                return int((self._kept / _LEFT_OUT).read_text())
        return self._read[1]

    @cached_property
    def store(self) -> OxigraphStore:
        """All published statements together, to query; those of private people only with `include_private`.

        Without these it is the build's store less what is left out, kept in the folder for the next time.
        """
        if self.place is not None:
            return OxigraphStore.on_disk(self.place)
        built = fresh_store(self.folder)
        if built is not None and self.include_private:
            return OxigraphStore.on_disk(built)
        if built is not None:
            with suppress(WriteError):  # a folder that cannot be written is exported all the same
                return OxigraphStore.on_disk(kept(self._kept, self._made_of, partial(self._publish, built)))
        store = ox.Store()
        store.bulk_load(input="\n".join(self._lines()), format=ox.RdfFormat.N_TRIPLES)
        return OxigraphStore(store)

    def on_disk(self) -> Path:
        """The Oxigraph folder of what `store` holds, made if need be, for processes that only read it.

        Where the build's folder cannot be written it is a folder that is gone when this process is. Raises
        kg.store.StoreError.
        """
        try:
            return self._placed(build_store(self.folder), self._kept)
        except WriteError:
            place = passing_for(self.folder.resolve()).path
            files = turtle_files(self.folder)
            return self._placed(kept(place / "store", self._made_of, partial(load_files, files)), place / "export")

    def _placed(self, built: Path, place: Path) -> Path:
        return built if self.include_private else kept(place, self._made_of, partial(self._publish, built))

    def triples(self) -> list[ox.Triple]:
        """All statements, each once, sorted."""
        return Part("", _each_once(self._lines())).triples

    def quads(self) -> list[str]:
        """N-Quads: all statements in the graphs of their articles, what is shared in the default graph; sorted."""
        return _each_once(
            f"{line[:-1]}<{part.article}> ." if part.article else line for part in self.parts for line in part.lines
        )

    @property
    def _kept(self) -> Path:
        return self.folder / VIEWS / "export"

    @cached_property
    def _made_of(self) -> str:
        """The files, and the rules by which people are left out: another version may leave out more."""
        return f"{fingerprint(turtle_files(self.folder), self.folder)} {_rules()}"

    def _publish(self, built: Path, place: Path) -> None:
        """Makes a copy of the build's store without what is left out; by links to its files, which takes no time."""
        OxigraphStore.on_disk(built).copy_to(place)
        store = ox.Store(str(place))
        gone, new = self._difference()
        for quad in _quads(gone):
            store.remove(quad)
        store.extend(_quads(new))
        store.optimize()  # takes what a third of one export's queries gains by it
        store.flush()
        write_text(place.with_name(_LEFT_OUT), str(self.left_out))

    def _difference(self) -> tuple[set[str], set[str]]:
        """Statements that are left out altogether, and those with names replaced."""
        gone: set[str] = set()
        new: set[str] = set()
        for (_, told), part in zip(self._read[2], self.parts, strict=True):
            before, after = set(told), set(part.lines)
            gone |= before - after
            new |= after - before
        return gone.difference(self._lines()), new

    def _lines(self) -> Iterator[str]:
        return (line for part in self.parts for line in part.lines)

    @cached_property
    def _read(self) -> tuple[list[Part], int, list[tuple[str, list[str]]]]:
        """Parts, how many people are left out of them, and what they were with these, in the same order."""
        parts = [(_article(told), told) for told in map(lines, turtle_files(self.folder))]
        parts.sort(key=lambda part: part[0])
        if self.include_private:
            return [Part(*part) for part in parts], 0, parts
        public, left_out = without_private(parts)
        return [Part(*part) for part in public], left_out, parts


def published(folder: str | Path, *, include_private: bool = False) -> Published:
    """The graph of a build folder as it may be passed on.

    Raises kg.store.StoreError where there is none. Reading from it raises kg.rdf.turtle.TurtleError for a file that is
    not Turtle.
    """
    turtle_files(Path(folder))
    return Published(Path(folder), include_private)


@cache
def _rules() -> str:
    """Digest of the code and data that say who is left out."""
    here = Path(__file__).parent
    told = b"".join((here / f"{name}.py").read_bytes() for name in ("privacy", "redaction", "statements"))
    return hashlib.sha256(told + version().encode()).hexdigest()


def _article(told: list[str]) -> str:
    return next((iri(line.split(" ", 1)[0]) for line in told if line.endswith(_ARTICLE)), "")


def _quads(told: Iterable[str]) -> Iterator[ox.Quad]:
    return ox.parse(input="\n".join(told), format=ox.RdfFormat.N_TRIPLES)


def _each_once(told: Iterable[str]) -> list[str]:
    """Sorted, which is quick for what comes from files in order; a set would lose that order."""
    return [line for line, _ in groupby(sorted(told))]
