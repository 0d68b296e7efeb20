"""Whether a graph is what it should be: its files are Turtle, the shapes hold, the cross-checks find nothing.

The shapes are `ontology/shapes.ttl` (core SHACL, checked by pyshacl); the cross-checks are `kg.checks`.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pyoxigraph as ox

from kg.checks import CHECKS
from kg.passed import Passed
from kg.rdf.turtle import TurtleError, read
from kg.resources import ontology_dir
from kg.store import turtle_files
from kg.store.oxigraph import OxigraphStore

if TYPE_CHECKING:
    import rdflib

__all__ = ["Finding", "Report", "validate"]

_BATCH = 200_000
"""Triples that pyshacl is given at a time: half a gigabyte of memory and some five seconds."""


@dataclass(frozen=True, order=True)
class Finding:
    """Something that is wrong, where, and what it means or what to do about it."""

    rule: str
    """Which rule it breaks: a shape ("Holding vg:post"), a cross-check ("quote"), "turtle"."""
    node: str
    """IRI of what is wrong, or the file's name."""
    message: str
    value: str = ""
    article: str = ""
    """Id of the article that it belongs to, "" where it belongs to none."""

    def __str__(self) -> str:
        where = f"article {self.article}: " if self.article else ""
        value = f" (is: {self.value})" if self.value else ""
        return f"{where}{self.message}{value} [{self.rule}] {self.node}"


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


def validate(folder: str | Path) -> Report:
    """Checks the graph of a build folder. Raises kg.store.StoreError where there is none.

    A file that passed the shapes before, byte for byte, is not put to them again: no shape looks beyond a node's own
    properties. The cross-checks always look at the whole graph.
    """
    folder = Path(folder)
    files = turtle_files(folder)
    passed = Passed(folder, _shapes_digest())
    found: set[Finding] = set()
    store, triples, batch = ox.Store(), 0, list[ox.Triple]()
    for path in files:
        try:
            content = read(path)
        except TurtleError as problem:
            found.add(Finding("turtle", path.name, f"not Turtle, build again: {problem}"))
            continue
        triples += len(content)
        _load(store, content)
        if not passed.knows(path):
            batch += content
        if len(batch) >= _BATCH:
            found.update(_check_shapes(batch))
            batch = []
    if batch:
        found.update(_check_shapes(batch))
    if not found:
        passed.remember()
    found.update(_cross_check(store))
    return Report(folder, len(files), triples, tuple(sorted(found)))


@cache
def _shapes_digest() -> str:
    return hashlib.sha256((ontology_dir() / "shapes.ttl").read_bytes()).hexdigest()


def _load(store: ox.Store, triples: Iterable[ox.Triple]) -> None:
    store.bulk_extend(ox.Quad(triple.subject, triple.predicate, triple.object) for triple in triples)


@cache
def _shapes() -> rdflib.Graph:
    from kg.store.rdflib_memory import graph_of

    return graph_of(read(ontology_dir() / "shapes.ttl"))


def _check_shapes(triples: list[ox.Triple]) -> Iterator[Finding]:
    """Core SHACL on some files' triples: no shape looks beyond a node's own properties, so files need not be joined."""
    import pyshacl
    from rdflib import SH, URIRef

    from kg.store.rdflib_memory import graph_of

    # A date that is none is a finding below; rdflib would also print a traceback for it.
    logging.getLogger("rdflib.term").setLevel(logging.ERROR)
    conforms, results, _ = pyshacl.validate(graph_of(triples), shacl_graph=_shapes(), inference="none", advanced=False)
    if conforms:
        return
    for result in results.subjects(SH.resultSeverity, SH.Violation):
        node, shape = results.value(result, SH.focusNode), results.value(result, SH.sourceShape)
        if not isinstance(node, URIRef):
            continue  # a shape for values was asked by a property shape, whose own result says more
        path, value = results.value(result, SH.resultPath), results.value(result, SH.value)
        owner = next(_shapes().subjects(SH.property, shape), shape)
        rule = f"{_local(owner)} {_local(path)}" if isinstance(path, URIRef) else _local(owner)
        message = results.value(result, SH.resultMessage)
        yield _finding(rule, str(node), str(message), str(value or ""))


def _cross_check(store: ox.Store) -> Iterator[Finding]:
    graph = OxigraphStore(store)
    for check in CHECKS:
        for row in graph.query(check.query).values():
            yield _finding(check.rule, row["node"], check.message, row.get("value", ""))


def _finding(rule: str, node: str, message: str, value: str) -> Finding:
    _, sign, rest = node.partition("/article/")
    article = unquote(rest.split("/")[0].split("#")[0]) if sign else ""
    return Finding(rule, node, message, value, article)


def _local(iri: object) -> str:
    return str(iri).rpartition("#")[2].rpartition("/")[2]
