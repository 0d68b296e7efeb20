"""Whether triples satisfy `ontology/shapes.ttl`: a quick look first, and pyshacl for whatever does not pass it.

The quick look is by the compiled validator `shacl`, some hundred times as fast and young. It is believed only where it
finds nothing wrong (tests hold it to pyshacl on graphs spoilt in every way); what is wrong is found and worded by
pyshacl alone. Where it is not installed everything goes to pyshacl.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.findings import Finding, finding
from kg.rdf.turtle import read
from kg.resources import ontology_dir

try:
    import shacl
except ImportError:  # no wheel for this machine
    shacl = None  # type: ignore[assignment]

if TYPE_CHECKING:
    import rdflib

__all__ = ["looks_sound", "shape_findings"]


def looks_sound(turtle: bytes) -> bool:
    """Whether the quick look finds nothing wrong; False also where there is no quick look."""
    if shacl is None:
        return False
    try:
        return bool(_compiled().validate_turtle(turtle.decode(), max_results=1).conforms)
    except ValueError:  # not Turtle, or what it does not know: the reference decides
        return False


@cache
def _compiled() -> shacl.Shapes:
    return shacl.Shapes.from_file(str(ontology_dir() / "shapes.ttl"))


@cache
def _shapes() -> rdflib.Graph:
    from kg.store.rdflib_memory import graph_of

    return graph_of(read(ontology_dir() / "shapes.ttl"))


def shape_findings(triples: Iterable[ox.Triple]) -> Iterator[Finding]:
    """What pyshacl finds in some files' triples.

    No shape looks beyond a node's own properties, so files need not be joined.
    """
    import pyshacl
    from pyshacl.errors import ReportableRuntimeError
    from rdflib import SH, URIRef

    from kg.store.rdflib_memory import graph_of

    # A date that is none is a finding below; rdflib would also print a traceback for it.
    logging.getLogger("rdflib.term").setLevel(logging.ERROR)
    try:
        conforms, results, _ = pyshacl.validate(
            graph_of(triples), shacl_graph=_shapes(), inference="none", advanced=False
        )
    except (ReportableRuntimeError, TypeError) as problem:  # a blank node, or no date, where dates are compared
        yield Finding("shapes", "", f"cannot be checked: {problem}")
        return
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
        yield finding(rule, str(node), str(message), str(value or ""))


def _local(iri: object) -> str:
    return str(iri).rpartition("#")[2].rpartition("/")[2]
