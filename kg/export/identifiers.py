"""Identifiers for formats that do not take IRIs."""

from __future__ import annotations

import re

from kg.rdf.iris import digest

__all__ = ["plain_id"]

_OTHER = re.compile(r"[^0-9a-zA-Z.]+")
_LONGEST = 120


def plain_id(iri: str) -> str:
    """An identifier of letters, digits, dots and hyphens: the last two parts of the IRI, with a digest where needed.

    >>> plain_id("https://w3id.org/vngov/person/mai-que-88d62b06")
    'person-mai-que-88d62b06'
    >>> plain_id("https://w3id.org/vngov/article/a_1/event/4a045d8b")
    'event-4a045d8b-c71c2fcc'
    """
    parts = iri.split("/")
    whole = "-".join(parts[-2:])
    name = _OTHER.sub("-", whole)[:_LONGEST].strip("-.")
    # What an article tells is named within its article, so that its last parts alone tell it from no other.
    return name if name == whole and "article" not in parts[:-2] else f"{name}-{digest(iri)}".lstrip("-")
