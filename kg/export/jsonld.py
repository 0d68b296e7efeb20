"""JSON-LD with the project's context: RDF that reads as plain JSON."""

from __future__ import annotations

import json
import re
from functools import cache
from itertools import groupby
from typing import Any, NamedTuple

import pyoxigraph as ox

from kg.analysis import Projection
from kg.export.flat import as_json
from kg.export.model import Exporter, Files
from kg.export.published import Published
from kg.rdf.namespaces import RDF, XSD
from kg.resources import ontology_dir

__all__ = ["EXPORTER"]

_STRING = XSD["string"].value
_NATIVE = {XSD["integer"].value, XSD["boolean"].value}
"""Datatypes whose JSON values mean the same when read back. Decimals do not (they become doubles) and stay strings."""


class _Term(NamedTuple):
    """A term of the context: how values of a property are written."""

    name: str
    type: str = ""
    """"@id", a datatype's IRI, or "" for plain strings."""
    by_language: bool = False


def render(graph: Published, projection: Projection) -> Files:
    """All statements as a list of resources. The context stands in the file, so that it reads without a network."""
    del projection
    context = {key: value for key, value in _context().items() if key != "@base"}  # every IRI is written in full
    resources = [
        _resource(subject, list(triples)) for subject, triples in groupby(graph.triples(), key=lambda t: str(t.subject))
    ]
    return {"": as_json({"@context": context, "@graph": resources})}


@cache
def _context() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((ontology_dir() / "context.jsonld").read_text(encoding="utf-8"))["@context"]
    return found


@cache
def _terms() -> dict[str, _Term]:
    """Property or class → its term."""
    found = {}
    for name, told in _context().items():
        given = told if isinstance(told, dict) else {"@id": told}
        if name.startswith("@") or not isinstance(given.get("@id"), str) or given["@id"].startswith("@"):
            continue
        if ":" in given["@id"] and not given["@id"].endswith(("#", "/")):
            by_language = given.get("@container") == "@language"
            found[_full(given["@id"])] = _Term(name, _full(given.get("@type", "")), by_language)
    return found


def _full(short: str) -> str:
    prefix, _, rest = short.partition(":")
    space = _context().get(prefix)
    return f"{space}{rest}" if isinstance(space, str) and not rest.startswith("//") else short


def _resource(subject: str, triples: list[ox.Triple]) -> dict[str, Any]:
    found: dict[str, Any] = {"id": subject.removeprefix("<").removesuffix(">")}
    for triple in triples:
        if triple.predicate == RDF["type"] and isinstance(triple.object, ox.NamedNode):
            term = _terms().get(triple.object.value)
            found.setdefault("type", []).append(term.name if term else triple.object.value)
            continue
        term = _terms().get(triple.predicate.value, _Term(triple.predicate.value))
        if term.by_language:
            if isinstance(triple.object, ox.Literal) and triple.object.language:
                held = found.setdefault(term.name, {})
                held.setdefault(triple.object.language, []).append(triple.object.value)
                continue
            term = _Term(triple.predicate.value)  # another kind of value than the context has a form for
        found.setdefault(term.name, []).append(_value(triple.object, term))
    return {name: _unwrapped(values) for name, values in found.items()}


def _value(value: object, term: _Term) -> object:
    if isinstance(value, ox.Literal):
        datatype = value.datatype.value
        if value.language:
            return {"@value": value.value, "@language": value.language}
        if datatype == (term.type or _STRING):
            return json.loads(value.value) if datatype in _NATIVE and _canonical(value.value) else value.value
        return {"@value": value.value, "@type": datatype}
    assert isinstance(value, ox.NamedNode), "the graph has no blank nodes"
    return value.value if term.type == "@id" else {"id": value.value}


def _canonical(number: str) -> bool:
    """Whether a number or truth value is written as JSON would write it."""
    return number in ("true", "false") or re.fullmatch(r"0|-?[1-9][0-9]*", number) is not None


def _unwrapped(values: Any) -> Any:
    if isinstance(values, dict):
        return {language: _unwrapped(held) for language, held in values.items()}
    return values[0] if isinstance(values, list) and len(values) == 1 else values


EXPORTER = Exporter("jsonld", ".jsonld", "RDF as JSON, with the context in the file", render)
