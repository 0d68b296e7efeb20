"""The tables of a thing's page (`data/sections.json`): each row a fact, with the words it rests on.

A section has `rows`, ways from the thing to what its rows are about (`path`), from there to the fact (`fact`), and the
type that a fact must have (`only`); its `columns` are ways from the fact, from the row (`row:` before the way) or fixed
words (`=` before them), which `set` changes for some of the rows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import islice

import msgspec
import pyoxigraph as ox

from kg.rdf.namespaces import RDF, SKOS, VG
from kg.store import Term
from kg.web.graph import Snapshot
from kg.web.paths import follow, step

__all__ = ["Cell", "Line", "Section", "cell", "sections"]

_MOST_ROWS = 1000
"""Rows of a section of a page."""

_MOST_LOOKED_AT = 5000
"""Facts that are looked at for a section: of a province there may be more than a page can wait for."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A value, and the IRI of what it means, "" if it is no thing of its own."""

    text: str
    iri: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a section: the values of its columns, and the words of which article it rests on."""

    cells: tuple[tuple[Cell, ...], ...]
    quote: str = ""
    article: Cell | None = None
    date: str = ""
    at: int = 0
    """Where the quotation begins in the article's text."""


@dataclass(frozen=True, slots=True)
class Section:
    """A table about the thing."""

    key: str
    title: str
    columns: list[str]
    lines: list[Line]
    more: bool = False
    """Whether rows were left out."""


class _Rows(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    path: str
    fact: str = ""
    only: str = ""
    set: dict[str, str] = {}


class _Plan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    key: str
    title: str
    of: list[str]
    rows: list[_Rows]
    columns: dict[str, str]


@cache
def _plans() -> list[_Plan]:
    raw = (files("kg.web") / "data" / "sections.json").read_bytes()
    return msgspec.json.decode(raw, type=list[_Plan])


def sections(snapshot: Snapshot, node: ox.NamedNode, cls: str) -> list[Section]:
    """The sections of the page of a thing of a class (see `kg.web.names.CLASSES`), without those that are empty."""
    return [section for plan in _plans() if cls in plan.of for section in _section(snapshot, plan, node)]


def cell(snapshot: Snapshot, term: Term) -> Cell:
    """A term as people read it: things by their names, concepts by their labels."""
    if not isinstance(term, ox.NamedNode):
        return Cell(term.value)
    known = snapshot.names.get(term.value)
    if known:
        return Cell(known.name, term.value)
    labels = [one for one in snapshot.store.objects(term, SKOS["prefLabel"]) if isinstance(one, ox.Literal)]
    label = next((one.value for one in labels if one.language == "vi"), "")
    if label or term.value.startswith(VG.iri):
        return Cell(label or _local(term.value))
    return Cell(term.value.removeprefix(snapshot.base), term.value)


def _local(iri: str) -> str:
    """A term of the ontology in words: "current" of "status-current", "office" of "Holding"."""
    name = iri.removeprefix(VG.iri)
    return _kinds().get(name) or name.partition("-")[2] or name


@cache
def _kinds() -> dict[str, str]:
    raw = (files("kg.web") / "data" / "kinds.json").read_bytes()
    return msgspec.json.decode(raw, type=dict[str, str])


def _section(snapshot: Snapshot, plan: _Plan, node: ox.NamedNode) -> Iterator[Section]:
    told = (line for rows in plan.rows for line in _lines(snapshot, plan, rows, node))
    lines = list(dict.fromkeys(islice(told, _MOST_LOOKED_AT)))
    if not lines:
        return
    lines.sort(key=lambda line: (line.date, line.article.text if line.article else "", line.at, str(line.cells)))
    shown = [number for number in range(len(plan.columns)) if any(line.cells[number] for line in lines)]
    names = list(plan.columns)
    kept = [
        Line(tuple(line.cells[number] for number in shown), line.quote, line.article, line.date, line.at)
        for line in lines[:_MOST_ROWS]
    ]
    yield Section(plan.key, plan.title, [names[number] for number in shown], kept, len(lines) > _MOST_ROWS)


def _lines(snapshot: Snapshot, plan: _Plan, rows: _Rows, node: ox.NamedNode) -> Iterator[Line]:
    store = snapshot.store
    for row in follow(store, node, rows.path):
        for fact in follow(store, row, rows.fact):
            if rows.only and step(rows.only)[1] not in store.objects(fact, RDF["type"]):
                continue
            ways = {**plan.columns, **rows.set}
            yield _told(snapshot, fact, tuple(_cells(snapshot, fact, row, way) for way in ways.values()))


def _cells(snapshot: Snapshot, fact: Term, row: Term, way: str) -> tuple[Cell, ...]:
    if way.startswith("="):
        return (Cell(way[1:]),)
    start, path = (row, way[4:]) if way.startswith("row:") else (fact, way)
    return tuple(cell(snapshot, term) for term in follow(snapshot.store, start, path) if term != VG["Fact"])


def _told(snapshot: Snapshot, fact: Term, cells: tuple[tuple[Cell, ...], ...]) -> Line:
    def first(path: str) -> Term | None:
        return next(iter(follow(snapshot.store, fact, path)), None)

    article, quote = first("vg:article"), first("vg:mainEvidence/nif:anchorOf")
    date, at = first("vg:article/schema:datePublished"), first("vg:mainEvidence/nif:beginIndex")
    return Line(
        cells,
        quote.value if quote else "",
        cell(snapshot, article) if article else None,
        date.value if date else "",
        int(at.value) if at else 0,
    )
