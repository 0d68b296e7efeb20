"""The FAIR principles (https://doi.org/10.1038/sdata.2016.18) as far as a folder can tell."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from kg.dataset import DATASET
from kg.fair.looking import Folder, is_public, licences_of
from kg.fair.model import Check
from kg.rdf.namespaces import DCAT, DCTERMS, FOAF, PREFIXES, PROV, VG, VOID

__all__ = ["principles", "privacy"]


def principles(folder: Folder, faults: list[str]) -> Iterator[Check]:
    """The checks; `faults` are what the shapes of DCAT-AP find in the description."""
    yield from _findable(folder, faults)
    yield from _accessible(folder)
    yield from _interoperable(folder)
    yield from _reusable(folder)
    yield _provenance(folder)
    yield _standards(folder, faults)


def _check(name: str, passed: bool, evidence: str, fix: str) -> Check:
    """A check whose remedy is named only where it is needed."""
    return Check(name, passed, evidence, "" if passed else fix)


def _findable(folder: Folder, faults: list[str]) -> Iterator[Check]:
    kept = "its host keeps IRIs" if folder.persistent else "its host promises nothing about keeping IRIs"
    unique = is_public(folder.base) and not folder.blank
    yield _check(
        "F1", unique, f"{folder.base} ({kept})", "build with --fresh and --base on a host of the web, such as w3id.org"
    )
    rich = "; ".join(faults) or "everything mandatory and recommended in DCAT-AP 3"
    yield _check("F2", bool(folder.description) and not faults, rich, "say it in dataset.toml and build again")
    named = folder.dataset in folder.said(DCTERMS, "identifier") and bool(folder.distributions())
    evidence = f"{folder.dataset}, {len(folder.distributions())} distributions"
    if named and not folder.described:
        evidence = "dataset.ttl counts other files than these"
    yield _check("F3", named and folder.described, evidence, "build again")
    page = next(iter(folder.said(DCAT, "landingPage")), "")
    remedy = "register it in a catalogue of open data, which reads dataset.ttl; name landing_page in dataset.toml"
    yield Check("F4", None, f"landing page {page}" if page else "no landing page", remedy)


def _accessible(folder: Folder) -> Iterator[Check]:
    files = [iri for node in folder.distributions() for iri in folder.said(DCAT, "downloadURL", node)]
    evidence = f"{len(files)} files with an address" if files else "no file has an address to be had from"
    remedy = "name files_url in dataset.toml: the folder on the web that holds the files"
    yield _check("A1", is_public(folder.base) and bool(files), evidence, remedy)
    scheme = urlsplit(folder.base).scheme
    yield _check("A1.1", scheme in ("http", "https"), scheme.upper(), "build with an http(s) --base")
    rights = next(iter(folder.said(DCTERMS, "accessRights")), "")
    yield _check("A1.2", bool(rights), rights or "no access rights told", "build again")
    yield Check("A2", None, "a promise of the publisher's", "keep dataset.ttl where it is when the data are withdrawn")


def _interoperable(folder: Folder) -> Iterator[Check]:
    triples = folder.counts.triples + folder.described_by
    yield Check("I1", True, f"RDF, {triples:,} triples read from Turtle, {folder.described_by:,} of them in {DATASET}")
    terms = {*folder.counts.properties, *folder.counts.classes}
    strange = sorted(iri for iri in terms if not iri.startswith(tuple(PREFIXES.values())))
    used = sorted({name for name, space in PREFIXES.items() for iri in terms if iri.startswith(space)})
    evidence = f"{len(terms)} terms of {', '.join(used)}"
    if strange:
        evidence = f"terms of no vocabulary that kg knows: {', '.join(strange[:3])}"
    told = bool(folder.said(VOID, "vocabulary"))
    yield _check("I2", told and not strange, evidence, "use terms of published vocabularies and build again")
    links = sum(folder.counts.links.values())
    yield _check("I3", links > 0, f"{links:,} SKOS mapping relations to other data", "kg link")


def _reusable(folder: Folder) -> Iterator[Check]:
    keywords = len(folder.said(DCAT, "keyword"))
    evidence = f"people, bodies and units have names; {keywords} keywords; counts by class and property"
    if folder.unnamed:
        evidence = f"without a name: {folder.unnamed} people, bodies or units"
    yield _check("R1", not folder.unnamed and folder.described, evidence, "build again")
    told = licences_of(folder)
    clear = len(told) == 1 and "" not in told and bool(folder.description)
    yield _check("R1.1", clear, ", ".join(sorted(told)) or "none", "one licence for all: license in dataset.toml")


def _provenance(folder: Folder) -> Check:
    """Facts lead to passages, the data set to its run, and it has a publisher with a name of its own."""
    backed = folder.counts.properties[VG["mainEvidence"].value]
    facts = folder.counts.properties[VG["article"].value]
    publisher = next(iter(folder.said(DCTERMS, "publisher")), "")
    name = next(iter(folder.said(FOAF, "name", publisher)), "")
    parts = urlsplit(folder.base)
    named = bool(name) and name != parts.netloc + parts.path.rstrip("/")  # the base stands in for a publisher
    traced = bool(folder.said(PROV, "wasGeneratedBy")) and backed == facts
    evidence = f"{backed:,} of {facts:,} facts lead to the words they rest on; publisher: {name or 'none'}"
    remedy = "name the publisher in dataset.toml ([publisher] name = …)" if traced else "build again"
    return _check("R1.2", traced and named, evidence, remedy)


def _standards(folder: Folder, faults: list[str]) -> Check:
    serious = [fault for fault in faults if not fault.startswith("should: ")]
    told = folder.said(DCTERMS, "conformsTo")
    evidence = f"DCAT-AP 3, VoID, SKOS, ORG, PROV-O; conforms to {', '.join(told) or 'nothing'}"
    return _check("R1.3", bool(told) and not serious, "; ".join(serious) or evidence, "build again")


def privacy(folder: Folder) -> Check:
    """Whether the folder as it is could be put on the web."""
    evidence = f"people without an office or a public part: {folder.private}"
    remedy = "publish an export (kg export leaves private people out), not the folder; cache/ and links.jsonl never"
    return _check("privacy", not folder.private, evidence, remedy)
