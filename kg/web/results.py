"""Answers in the forms that SPARQL clients ask for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from xml.etree import ElementTree as ET  # written, never read

import pyoxigraph as ox

from kg.query_output import as_csv, as_json, as_turtle
from kg.store import Answer, Term

__all__ = ["GRAPHS", "TABLES", "Writer", "as_tsv", "as_xml", "cut_headers"]

Writer = Callable[[Answer], bytes]

_RESULTS = "http://www.w3.org/2005/sparql-results#"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_ITS = "{http://www.w3.org/2005/11/its}"
"""Directions of texts, as in SPARQL 1.2."""

_NOT_XML = re.compile(r"[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")
"""What no XML 1.0 document may hold, not even escaped."""

_STRING = ox.Literal("").datatype


def cut_headers(answer: Answer) -> dict[str, str]:
    """`X-Result-Cut` with the number of rows after which an answer was cut, if it was."""
    return {"X-Result-Cut": str(len(answer.rows) or len(answer.triples))} if answer.cut else {}


def as_xml(answer: Answer) -> bytes:
    """Rows or a truth as SPARQL Query Results XML."""
    ET.register_namespace("", _RESULTS)
    ET.register_namespace("its", _ITS[1:-1])
    root = ET.Element(f"{{{_RESULTS}}}sparql")
    head = _under(root, "head")
    for name in answer.variables:
        _under(head, "variable", name=name)
    if answer.form == "truth":
        _under(root, "boolean").text = str(answer.truth).lower()
    else:
        results = _under(root, "results")
        for row in answer.rows:
            result = _under(results, "result")
            for name, term in zip(answer.variables, row, strict=True):
                if term is not None:
                    _term(_under(result, "binding", name=name), term)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def _under(parent: ET.Element, tag: str, **attributes: str) -> ET.Element:
    return ET.SubElement(parent, f"{{{_RESULTS}}}{tag}", attributes)


def _term(binding: ET.Element, term: Term) -> None:
    if isinstance(term, ox.NamedNode):
        _under(binding, "uri").text = term.value
    elif isinstance(term, ox.BlankNode):
        _under(binding, "bnode").text = term.value
    else:
        literal = _under(binding, "literal")
        literal.text = _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", term.value)
        if term.language:
            literal.set(_LANG, term.language)
            if term.direction:
                literal.set(f"{_ITS}version", "2.0")
                literal.set(f"{_ITS}dir", term.direction.value)
        elif term.datatype != _STRING:
            literal.set("datatype", term.datatype.value)


def as_tsv(answer: Answer) -> bytes:
    """Rows as tab-separated values, terms as in Turtle; the truth of an ASK is one word."""
    if answer.form == "truth":
        return f"{str(answer.truth).lower()}\n".encode()
    lines = ["\t".join(f"?{name}" for name in answer.variables)]
    lines += ["\t".join("" if term is None else str(term).replace("\t", "\\t") for term in row) for row in answer.rows]
    return ("\n".join(lines) + "\n").encode()


def _written(form: ox.RdfFormat) -> Writer:
    return lambda answer: ox.serialize(_each_once(answer.triples), format=form) or b""


def _each_once(triples: Iterable[ox.Triple]) -> list[ox.Triple]:
    return sorted(set(triples), key=str)


TABLES: dict[str, Writer] = {
    "application/sparql-results+json": lambda answer: as_json(answer).encode(),
    "application/json": lambda answer: as_json(answer).encode(),
    "application/sparql-results+xml": as_xml,
    "application/xml": as_xml,
    "text/csv": lambda answer: as_csv(answer).encode(),
    "text/tab-separated-values": as_tsv,
}
"""Media types of rows and truths, the one for clients without a wish first."""

GRAPHS: dict[str, Writer] = {
    "text/turtle": lambda answer: as_turtle(answer).encode(),
    "application/ld+json": lambda answer: as_json(answer).encode(),
    "application/n-triples": _written(ox.RdfFormat.N_TRIPLES),
    "application/rdf+xml": _written(ox.RdfFormat.RDF_XML),
}
"""Media types of triples, likewise."""
