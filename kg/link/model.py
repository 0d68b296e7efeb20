"""A mapping: one resource of the graph and a like one elsewhere, in the terms of SSSOM."""

from __future__ import annotations

import re
from typing import Literal

import msgspec

from kg.rdf.namespaces import SKOS

__all__ = ["JUSTIFICATIONS", "PREDICATES", "Mapping", "is_iri"]

PREDICATES = {
    SKOS[name].value: name for name in ("exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch")
}
"""SKOS mapping properties by IRI. `owl:sameAs` is none: it would make a unit and its like-named predecessor one."""

JUSTIFICATIONS = frozenset(
    (
        "BackgroundKnowledgeBasedMatching",
        "CompositeMatching",
        "InstanceBasedMatching",
        "LexicalMatching",
        "LexicalSimilarityThresholdMatching",
        "LogicalReasoning",
        "ManualMappingCuration",
        "MappingChaining",
        "MappingInversion",
        "MappingReview",
        "SemanticSimilarityThresholdMatching",
        "StructuralMatching",
        "UnspecifiedMatching",
    )
)
"""What SSSOM 1.1 allows as `mapping_justification`, without the prefix semapv."""

_IRI = re.compile(r"https?://[^\s<>\"{}|\\^`\x00-\x20]+")


class Mapping(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One mapping; fields are slots of SSSOM, IRIs in full."""

    subject_id: str
    subject_label: str = ""
    predicate_id: str
    predicate_modifier: Literal["", "Not"] = ""
    """"Not" for a match that somebody has rejected."""
    object_id: str
    object_label: str = ""
    mapping_justification: str = "UnspecifiedMatching"
    """Local name in semapv."""
    author_id: str = ""
    author_label: str = ""
    mapping_provider: str = ""
    """Address of the data set or service that provided it."""
    mapping_source: str = ""
    """Mapping set that it was taken from."""
    mapping_tool: str = ""
    mapping_date: str = ""
    """ISO day."""
    confidence: float | None = None
    """From 0 to 1."""
    comment: str = ""

    @property
    def pair(self) -> tuple[str, str]:
        """Subject and object."""
        return self.subject_id, self.object_id


def is_iri(text: str) -> bool:
    """Whether it is an absolute http(s) IRI with nothing in it that breaks out of Turtle or HTML.

    >>> is_iri("http://www.wikidata.org/entity/Q25282"), is_iri("https://x/ y"), is_iri("javascript:alert(1)")
    (True, False, False)
    """
    return bool(_IRI.fullmatch(text))
