"""What is looked at: the files of a build folder, the description of the data set, and a sample of IRIs."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

import pyoxigraph as ox

from kg.dataset import DATASET, base_of
from kg.rdf import turtle
from kg.rdf.namespaces import DCAT, DCTERMS, ORG, RDF, SCHEMA, VG, VOID, Namespace
from kg.rdf.statistics import Statistics
from kg.store import turtle_files

__all__ = ["Folder", "is_public", "look"]

_RESERVED = (".example", ".invalid", ".localhost", ".test", ".local", ".internal")
"""Top-level domains that nobody can reach (RFC 2606, RFC 6762)."""

_PERSISTENT = {"w3id.org", "purl.org", "doi.org", "hdl.handle.net", "n2t.net", "identifiers.org", "data.europa.eu"}
"""Hosts that promise to keep identifiers and forward them."""

_SAMPLED = (
    SCHEMA["Person"], VG["AdministrativeUnit"], VG["Body"], ORG["Post"], VG["Tenure"], VG["Event"], VG["Article"],
)  # fmt: skip
"""Classes of which one thing each is looked up online."""


@dataclass(frozen=True)
class Folder:
    """A build folder as it would be published."""

    path: Path
    base: str
    counts: Statistics
    """Of the files as they are now."""
    description: dict[str, dict[str, list[str]]]
    """`dataset.ttl`: subject, property, values."""
    described_by: int
    """Triples of `dataset.ttl`, which does not count itself."""
    blank: int
    """Triples with blank nodes, which nobody can point to."""
    local: int
    """Triples whose subject has an IRI that is none of http(s)."""
    private: int
    unnamed: int
    """People, bodies and units without a name."""
    sample: tuple[str, ...]
    """IRIs of the data set's own things, one of each kind."""

    @property
    def dataset(self) -> str:
        """IRI of the data set."""
        return f"{self.base}dataset"

    def said(self, vocabulary: Namespace, name: str, subject: str | None = None) -> list[str]:
        """Values of a property of the data set, or of another node of the description."""
        return self.description.get(subject or self.dataset, {}).get(vocabulary[name].value, [])

    @property
    def persistent(self) -> bool:
        """Whether the host of the IRIs promises to keep them."""
        return urlsplit(self.base).hostname in _PERSISTENT

    @property
    def described(self) -> bool:
        """Whether the description counts the files as they are."""
        return self.said(VOID, "triples") == [str(self.counts.triples)]

    def distributions(self) -> list[str]:
        """IRIs of the distributions."""
        return self.said(DCAT, "distribution")


def look(path: Path) -> Folder:
    """Reads a build folder. Raises kg.store.StoreError where there is no graph, kg.rdf.turtle.TurtleError."""
    sight = _Sight(base_of(path))
    for file in turtle_files(path):
        if file != path / DATASET:
            sight.add(turtle.read(file))
    sight.counts.close()
    description = _description(path)
    return Folder(
        path,
        sight.base,
        sight.counts,
        description,
        sum(len(values) for said in description.values() for values in said.values()),
        sight.blank,
        sight.local,
        len(sight.private & sight.nameable),  # sightings of theirs are marked as well
        len(sight.nameable - sight.named),
        sight.sample(),
    )


class _Sight:
    """Gathers what is asked of the triples, in one go."""

    def __init__(self, base: str) -> None:
        self.base, self.counts = base, Statistics()
        self.blank = self.local = 0
        self.private, self.named, self.nameable = set[str](), set[str](), set[str]()
        self._typed: dict[ox.NamedNode, str] = {}

    def add(self, triples: list[ox.Triple]) -> None:
        """The triples of a file."""
        self.counts.add(triples, self.base)
        for triple in triples:
            subject = triple.subject.value if isinstance(triple.subject, ox.NamedNode) else ""
            self.blank += not subject or isinstance(triple.object, ox.BlankNode)
            self.local += bool(subject) and not subject.startswith(("http://", "https://"))
            if triple.predicate == RDF["type"] and isinstance(triple.object, ox.NamedNode):
                self._type(subject, triple.object)
            elif triple.predicate == SCHEMA["name"]:
                self.named.add(subject)
            elif triple.predicate == VG["private"] and triple.object == ox.Literal(True):
                self.private.add(subject)

    def _type(self, subject: str, kind: ox.NamedNode) -> None:
        if kind in (SCHEMA["Person"], VG["Body"], VG["AdministrativeUnit"]):
            self.nameable.add(subject)
        if kind in _SAMPLED and kind != SCHEMA["Person"]:
            self._typed[kind] = min(self._typed.get(kind, subject), subject)

    def sample(self) -> tuple[str, ...]:
        """One thing of each kind; of people one who is not private."""
        people = sorted(iri for iri in self.nameable - self.private if iri.startswith(f"{self.base}person/"))
        return (*people[:1], *(self._typed[kind] for kind in _SAMPLED if kind in self._typed))


def _description(path: Path) -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = {}
    file = path / DATASET
    for triple in turtle.read(file) if file.exists() else ():
        value = triple.object.value if isinstance(triple.object, ox.NamedNode | ox.Literal) else ""
        subject = str(triple.subject)[1:-1]
        found.setdefault(subject, {}).setdefault(triple.predicate.value, []).append(value)
    return found


def is_public(iri: str) -> bool:
    """Whether an http(s) IRI is on a host that others could reach.

    >>> is_public("https://w3id.org/vngov/"), is_public("http://localhost:8000/"), is_public("http://10.0.0.1/x")
    (True, False, False)
    """
    parts = urlsplit(iri)
    host = (parts.hostname or "").rstrip(".")
    if parts.scheme not in ("http", "https") or not host:
        return False
    try:
        return ip_address(host).is_global
    except ValueError:
        return "." in host and not f".{host}".endswith(_RESERVED) and host not in ("example.com", "example.org")


def licences_of(folder: Folder) -> set[str]:
    """Licences of the data set and of its distributions; "" for one that has none."""
    nodes = [folder.dataset, *folder.distributions()]
    return {iri for node in nodes for iri in folder.said(DCTERMS, "license", node) or [""]}
