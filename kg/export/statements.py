"""Statements as lines of N-Triples: most are only copied, and a line costs a tenth of an object for each term.

A line is "subject predicate object ." with one space between its parts; terms are written as N-Triples writes them.
"""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox

from kg.rdf.turtle import TurtleError

__all__ = ["iri", "line_of", "lines", "text", "triple"]


def lines(path: Path) -> list[str]:
    """The statements of a Turtle file. Raises TurtleError for one that is missing, unreadable or not Turtle."""
    try:
        written = ox.serialize(ox.parse(path=path, format=ox.RdfFormat.TURTLE), format=ox.RdfFormat.N_QUADS)
    except (SyntaxError, OSError) as problem:
        raise TurtleError(f"{path}: {problem}") from problem
    return (written or b"").decode().split("\n")[:-1]


def triple(line: str) -> ox.Triple:
    """The statement of one line of N-Triples; SyntaxError for a line that is none."""
    statement: ox.Triple = next(iter(ox.parse(input=line, format=ox.RdfFormat.N_TRIPLES))).triple
    return statement


def line_of(statement: ox.Triple) -> str:
    """A statement as a line of N-Triples, without the line feed."""
    return (ox.serialize([statement], format=ox.RdfFormat.N_TRIPLES) or b"").decode().rstrip("\n")


def iri(term: str) -> str:
    """The IRI of a node, "" for anything else.

    >>> iri("<https://w3id.org/vngov/unit/1>"), iri('"1"')
    ('https://w3id.org/vngov/unit/1', '')
    """
    return term[1:-1] if term.startswith("<") and not term.startswith("<<") else ""


def text(term: str) -> str:
    r"""What a literal says, without its language or datatype.

    >>> text('"An H\\u1EA3i"@vi'), text('"1"^^<http://www.w3.org/2001/XMLSchema#integer>')
    ('An Hải', '1')
    """
    said = term[1 : term.rindex('"')]
    if "\\" not in said:
        return said
    value = triple(f"<x:x> <x:x> {term} .").object
    assert isinstance(value, ox.Literal)
    return value.value
