"""rdflib in memory: what the other engines are checked against; slow beyond some 100,000 triples."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from pathlib import Path

import pyoxigraph as ox
import rdflib
from rdflib.term import Node

from kg.rdf.namespaces import PREFIXES
from kg.rdf.turtle import TurtleError, read
from kg.store.model import DEFAULT_LIMIT, Answer, QueryError, StoreError, Term, Values

__all__ = ["RdflibStore", "graph_of"]


def graph_of(triples: Iterable[ox.Triple]) -> rdflib.Graph:
    """An rdflib graph of triples read by Oxigraph's parser, which is some ten times faster than rdflib's.

    Literals keep the form they have in the file (rdflib would write "2025-09"^^xsd:gYearMonth otherwise).
    """
    graph = rdflib.Graph()
    known: dict[object, Node] = {}
    for triple in triples:
        nodes = []
        for term in triple:
            node = known.get(term)
            if node is None:
                node = known[term] = _to_rdflib(term)
            nodes.append(node)
        graph.add((nodes[0], nodes[1], nodes[2]))
    return graph


class RdflibStore:
    """Queries over an rdflib graph."""

    def __init__(self, graph: rdflib.Graph) -> None:
        self.graph = graph

    @classmethod
    def in_memory(cls, files: Iterable[Path]) -> RdflibStore:
        """Loads Turtle files. Raises StoreError for one that cannot be read."""
        try:
            return cls(graph_of(triple for path in files for triple in read(path)))
        except TurtleError as problem:
            raise StoreError(str(problem)) from problem

    def query(self, text: str, *, values: Values | None = None, limit: int = DEFAULT_LIMIT) -> Answer:
        """See `kg.store.model.Store`."""
        fixed = {name: _to_rdflib(term) for name, term in (values or {}).items()}
        try:
            # Not `bind`: one more join would make rdflib evaluate the parts of the pattern apart from each other.
            found = self.graph.query(text, initNs=PREFIXES, initBindings=fixed)  # type: ignore[arg-type]
            if found.type == "ASK":
                return Answer("truth", truth=bool(found.askAnswer))
            if found.type == "SELECT":
                names = list(found.vars or ())
                rows = [tuple(_from_rdflib(row.get(n)) for n in names) for row in islice(found.bindings, limit + 1)]
                return Answer("rows", tuple(map(str, names)), rows[:limit], cut=len(rows) > limit)
            triples = [_triple(*triple) for triple in islice(found.graph or (), limit + 1)]
        except Exception as problem:  # rdflib's evaluator raises anything from a bad expression
            raise QueryError(f"rdflib: {' '.join(str(problem).split())}") from problem
        return Answer("triples", triples=triples[:limit], cut=len(triples) > limit)


def _triple(subject: Node, predicate: Node, value: Node) -> ox.Triple:
    return ox.Triple(*map(_from_rdflib, (subject, predicate, value)))  # type: ignore[arg-type]


def _to_rdflib(term: object) -> Node:
    if isinstance(term, ox.NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, ox.BlankNode):
        return rdflib.BNode(term.value)
    assert isinstance(term, ox.Literal)
    if term.language:
        return rdflib.Literal(term.value, lang=term.language)
    if term.datatype.value == str(rdflib.XSD.string):
        return rdflib.Literal(term.value)
    return rdflib.Literal(term.value, datatype=rdflib.URIRef(term.datatype.value), normalize=False)


def _from_rdflib(node: object) -> Term | None:
    if node is None:
        return None
    if isinstance(node, rdflib.URIRef):
        return ox.NamedNode(str(node))
    if isinstance(node, rdflib.BNode):
        return ox.BlankNode(str(node))
    assert isinstance(node, rdflib.Literal)
    if node.language:
        return ox.Literal(str(node), language=node.language)
    return ox.Literal(str(node), datatype=ox.NamedNode(str(node.datatype))) if node.datatype else ox.Literal(str(node))
