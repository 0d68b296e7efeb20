"""All links of a graph: the register's and the ledger's, as `links.ttl` and as `links.sssom.tsv`.

A build and `kg link` both come here, so that the one never undoes the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox
from msgspec.structs import replace

from kg.files import write_bytes
from kg.link.ledger import Entry, merge, read_ledger
from kg.link.model import Mapping
from kg.link.sssom import MappingSet, table
from kg.rdf import turtle
from kg.rdf.iris import Iris
from kg.rdf.links import link_triples, matches
from kg.rdf.namespaces import DCTERMS, RDF, SCHEMA, SKOS, VG
from kg.units import UnknownUnitError, register
from kg.units.model import Link

__all__ = ["TABLE", "Linkset", "Subjects", "write_links"]

TABLE = "links.sssom.tsv"
"""Name of the file, in the folder of a graph, of its links to other data sets."""
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
"""Under which the table of links is given."""
_ISO = "iso3166_2"


class Subjects:
    """What of a graph can be linked: whatever has a type in `units.ttl` and `entities.ttl`."""

    def __init__(self, triples: Iterable[ox.Triple]) -> None:
        self.labels: dict[str, str] = {}
        self.private: set[str] = set()
        """People without an office or a public part: nothing leads from or to them."""
        self.versions: dict[str, str] = {}
        """Keys of the register by IRI, of units."""
        self._replaced: dict[str, str] = {}
        codes: dict[str, str] = {}
        since: dict[str, str] = {}
        for triple in triples:
            iri, value = str(getattr(triple.subject, "value", "")), triple.object
            if triple.predicate == RDF["type"]:
                self.labels.setdefault(iri, "")
            elif triple.predicate == DCTERMS["isReplacedBy"] and isinstance(value, ox.NamedNode):
                self._replaced[iri] = value.value
            elif triple.predicate == VG["private"] and value == ox.Literal(True):
                self.private.add(iri)
            elif isinstance(value, ox.Literal) and triple.predicate == SCHEMA["name"]:
                self.labels[iri] = value.value
            elif isinstance(value, ox.Literal) and triple.predicate == VG["code"]:
                codes[iri] = value.value
            elif isinstance(value, ox.Literal) and triple.predicate == VG["validFrom"]:
                since[iri] = value.value
        self.versions = {iri: f"{code}@{since[iri]}" for iri, code in codes.items() if iri in since}

    def today(self, iri: str) -> str:
        """What an IRI has become: of two that turned out to be one, the one that stayed."""
        seen = {iri}
        while (after := self._replaced.get(iri)) is not None and after not in seen:
            iri = after
            seen.add(iri)
        return iri

    def linkable(self, iri: str) -> bool:
        """Whether it is in the graph and no private person."""
        return iri in self.labels and iri not in self.private

    @classmethod
    def of(cls, folder: Path) -> Subjects:
        """Those of a build folder. Raises kg.rdf.turtle.TurtleError where its files are missing."""
        return cls([*turtle.read(folder / "units.ttl"), *turtle.read(folder / "entities.ttl")])


@dataclass(frozen=True)
class Linkset:
    """The links of a graph."""

    mappings: list[Mapping]
    """Sorted; rejected ones are among them, marked so."""
    codes: list[ox.Triple]
    """ISO codes: no resources, so no mappings."""

    @classmethod
    def gather(cls, subjects: Subjects, entries: Iterable[Entry]) -> Linkset:
        """Links of the subjects; what the ledger says of others is kept there and not written."""
        entries = merge([], (replace(entry, subject_id=subjects.today(entry.subject_id)) for entry in entries))
        decided = {entry.pair for entry in entries}
        found: list[Mapping] = [mapping for mapping in _registered(subjects) if mapping.pair not in decided]
        found += (_mapping(entry, subjects) for entry in entries if subjects.linkable(entry.subject_id))
        found.sort(key=lambda mapping: (mapping.subject_id, mapping.object_id))
        codes = [
            triple
            for iri, links in _links(subjects)
            for triple in link_triples(ox.NamedNode(iri), [link for link in links if link.target == _ISO])
        ]
        return cls(found, codes)

    def triples(self) -> Iterator[ox.Triple]:
        """`links.ttl`: mapping properties of SKOS, and the codes."""
        yield from self.codes
        for mapping in self.mappings:
            if not mapping.predicate_modifier:
                yield ox.Triple(
                    ox.NamedNode(mapping.subject_id),
                    ox.NamedNode(mapping.predicate_id),
                    ox.NamedNode(mapping.object_id),
                )

    def table(self, iris: Iris) -> bytes:
        """`links.sssom.tsv`."""
        about = MappingSet(
            mapping_set_id=f"{iris.base}dataset/links",
            mapping_set_title="Links of a graph of Vietnamese local government",
            license=LICENCE,
            subject_source=f"{iris.base}dataset",
        )
        return table(self.mappings, about, iris)


def write_links(folder: Path, base: str) -> Linkset:
    """Writes `links.ttl` and `links.sssom.tsv` of a build folder from its units, its entities and its ledger.

    Raises kg.rdf.turtle.TurtleError, LedgerError and kg.files.WriteError.
    """
    iris, links = Iris(base), Linkset.gather(Subjects.of(folder), read_ledger(folder))
    turtle.write(folder / "links.ttl", links.triples(), iris.prefixes())
    write_bytes(folder / TABLE, links.table(iris))
    return links


def _links(subjects: Subjects) -> Iterator[tuple[str, tuple[Link, ...]]]:
    known = register()
    for iri, version in subjects.versions.items():
        try:
            yield iri, known.details(known.get(version)).links
        except UnknownUnitError:
            continue  # a unit of somebody else's register


def _registered(subjects: Subjects) -> Iterator[Mapping]:
    for iri, links in _links(subjects):
        for match in matches(links):
            yield Mapping(
                subject_id=iri,
                subject_label=subjects.labels.get(iri, ""),
                predicate_id=SKOS[match.predicate].value,
                object_id=match.target,
                mapping_justification=match.justification,
                mapping_provider=match.provider,
                confidence=match.confidence,
                comment="; ".join(part for part in (match.comment, match.source) if part),
            )


def _mapping(entry: Entry, subjects: Subjects) -> Mapping:
    """The entry under the name that its subject has today."""
    told = {name: getattr(entry, name) for name in Mapping.__struct_fields__}
    return Mapping(**told | {"subject_label": subjects.labels[entry.subject_id] or entry.subject_label})
