"""The SKOS vocabulary of ontology/ as the lexicon that extractors match with."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

__all__ = ["Concept", "Scheme", "scheme"]


@dataclass(frozen=True, slots=True, eq=False)
class Concept:
    """A SKOS concept: what the extractors need of it."""

    key: str
    """Last part of its IRI, stable: "chairperson", "working-session"."""
    iri: str
    label_vi: str
    label_en: str
    wordings: tuple[str, ...]
    """Preferred and alternative Vietnamese wordings, abbreviations included, as written."""
    broader: str | None = None
    """Key of the broader concept."""
    notes: dict[str, str] | None = None
    """Further single-valued literal properties (vg: namespace) by local name: rank, level, single-seat …"""


@dataclass(frozen=True, slots=True)
class Scheme:
    """A concept scheme by key."""

    name: str
    concepts: dict[str, Concept]


@cache
def scheme(name: str) -> Scheme:
    """The scheme in ontology/NAME.ttl ("roles", "organisations", "events", "measures")."""
    raise NotImplementedError
