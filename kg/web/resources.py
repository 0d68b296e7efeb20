"""What is known of one thing: its sections for people, its statements for programs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeGuard

import pyoxigraph as ox

from kg.rdf.namespaces import DCTERMS, NIF, RDF, RDFS, SCHEMA, SKOS
from kg.store import Term
from kg.web.graph import Snapshot
from kg.web.sections import Cell, Section, cell, sections

__all__ = ["Sheet", "found_at", "replaced_by", "sheet", "triples"]

_MOST_POINTING = 200
"""Statements that point to a thing which its page lists."""

_MOST_TRIPLES = 10_000
"""Of those, how many a program is given."""

_LABELS = (SCHEMA["name"], SCHEMA["headline"], SKOS["prefLabel"], RDFS["label"], DCTERMS["title"], NIF["anchorOf"])


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that a page shows."""

    iri: str
    cls: str
    """Its class as `kg.web.names` has it, or the local name of its type."""
    name: str
    about: str
    address: str
    """Where an article was published, "" if that is not known."""
    sections: list[Section]
    statements: list[tuple[str, Cell]]
    """Properties of the thing, with their values."""
    pointing: list[tuple[str, Cell]]
    """Properties of others that point to it, with these."""
    more_pointing: bool


def found_at(snapshot: Snapshot, path: str) -> ox.NamedNode | None:
    """The thing behind a path below the base, None if nothing is said of it."""
    try:
        node = ox.NamedNode(snapshot.base + path)
    except ValueError:
        return None
    return node if snapshot.store.about(node) else None


def replaced_by(snapshot: Snapshot, node: ox.NamedNode) -> str | None:
    """The IRI that took the place of one that was given up."""
    return next((newer.value for newer in snapshot.store.objects(node, DCTERMS["isReplacedBy"])), None)


def triples(snapshot: Snapshot, node: ox.NamedNode) -> list[ox.Triple]:
    """What a program is given that looks an IRI up: the statements about it and those that point to it.

    For an article these are all of its statements, passages and facts.
    """
    told = snapshot.store.about(node)
    for triple in snapshot.store.pointing(node, _MOST_TRIPLES):
        subject = triple.subject
        told.append(triple)
        if isinstance(subject, ox.NamedNode) and subject.value.startswith((f"{node.value}/", f"{node.value}#")):
            told += snapshot.store.about(subject)
    return told


def sheet(snapshot: Snapshot, node: ox.NamedNode) -> Sheet:
    """The page of a thing of the graph."""
    told = snapshot.store.about(node)
    known = snapshot.names.get(node.value)
    cls = known.cls if known else _type(told)
    pointing = snapshot.store.pointing(node, _MOST_POINTING + 1)
    said = [(triple.predicate.value, cell(snapshot, triple.object)) for triple in told if _plain(triple.object)]
    back = [(triple.predicate.value, cell(snapshot, triple.subject)) for triple in pointing if _plain(triple.subject)]
    return Sheet(
        node.value,
        cls,
        known.name if known else _label(told) or node.value.removeprefix(snapshot.base),
        known.about if known else "",
        next((one.value for one in snapshot.store.objects(node, SCHEMA["url"])), ""),
        sections(snapshot, node, cls),
        sorted(said, key=_order),
        sorted(back[:_MOST_POINTING], key=_order),
        len(pointing) > _MOST_POINTING,
    )


def _order(pair: tuple[str, Cell]) -> tuple[str, str, str]:
    return pair[0], pair[1].text, pair[1].iri


def _plain(term: object) -> TypeGuard[Term]:
    return isinstance(term, ox.NamedNode | ox.BlankNode | ox.Literal)


def _type(told: list[ox.Triple]) -> str:
    types = sorted(t.object.value for t in told if t.predicate == RDF["type"] and isinstance(t.object, ox.NamedNode))
    return types[0].replace("#", "/").rsplit("/", 1)[-1] if types else ""


def _label(told: list[ox.Triple]) -> str:
    for predicate in _LABELS:
        for triple in told:
            if triple.predicate == predicate and isinstance(triple.object, ox.Literal):
                return triple.object.value
    return ""
