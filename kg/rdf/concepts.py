"""Keys of the vocabulary's concepts as IRIs."""

from __future__ import annotations

from functools import cache

from pyoxigraph import NamedNode

from kg.rdf.namespaces import VG
from kg.vocabulary import VocabularyError, scheme

__all__ = ["broad", "concept", "lineage"]


def concept(name: str, key: str) -> NamedNode:
    """The IRI of a concept of scheme `name` ("roles" …): `https://w3id.org/vngov/ontology/roles#KEY`."""
    return NamedNode(f"{VG.iri.removesuffix('#')}/{name}#{key}")


@cache
def broad(name: str, key: str) -> str:
    """Key of the broadest concept above `key` that is no mere heading: "meeting" for "council-session".

    A key that the scheme does not have is its own (facts may come from an extractor with kinds of its own).
    """
    try:
        return scheme(name).top(key).key
    except (VocabularyError, KeyError, IndexError):
        return key


@cache
def lineage(name: str, key: str) -> tuple[str, ...]:
    """Keys of the concept and of all above it, the nearest first; only its own where the scheme does not have it."""
    try:
        return tuple(concept.key for concept in scheme(name).path(key))
    except (VocabularyError, KeyError):
        return (key,)
