"""Python values as RDF literals."""

from __future__ import annotations

import re
from decimal import Decimal

from pyoxigraph import Literal

from kg.rdf.namespaces import XSD

__all__ = ["boolean", "decimal", "integer", "moment", "text"]

_MOMENTS = (
    (re.compile(r"\d{4}-\d\d-\d\d"), "date", ""),
    (re.compile(r"\d{4}-\d\d"), "gYearMonth", ""),
    (re.compile(r"\d{4}"), "gYear", ""),
    (re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d"), "dateTime", ":00"),
    (re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d"), "dateTime", ""),
)


def text(value: str) -> Literal:
    """A plain string."""
    return Literal(value)


def boolean(value: bool) -> Literal:
    """An xsd:boolean."""
    return Literal(value)


def integer(value: int) -> Literal:
    """A character offset or count (xsd:integer)."""
    return Literal(value)


def decimal(value: float) -> Literal:
    """A number in plain digits, without exponent: what a reader of CSV can parse and a store keeps as it is.

    >>> decimal(166_300_000_000.0).value, decimal(3.50).value, decimal(1e-7).value
    ('166300000000', '3.5', '0.0000001')
    """
    digits = format(Decimal(repr(float(value))), "f")
    return Literal(digits.rstrip("0").rstrip(".") if "." in digits else digits, datatype=XSD["decimal"])


def moment(value: str) -> Literal:
    """A date, month, year or time in ISO form with the XML Schema type of its precision.

    Raises ValueError for anything else.

    >>> moment("2025-09").datatype.value
    'http://www.w3.org/2001/XMLSchema#gYearMonth'
    """
    for pattern, datatype, rest in _MOMENTS:
        if pattern.fullmatch(value):
            return Literal(value + rest, datatype=XSD[datatype])
    raise ValueError(f"not an ISO date, month, year or time: {value!r}")
