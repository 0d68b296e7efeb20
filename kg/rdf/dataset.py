"""`dataset.ttl`: what a build is, of whom, under which licence, and how much it holds (DCAT, VoID, PROV, data cube).

DCAT-AP 3: https://semiceu.github.io/DCAT-AP/releases/3.0.0/; its rules are `ontology/dcat-ap.ttl`. VoID:
https://www.w3.org/TR/void/. No day of the build is in it, because the same input must give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from pyoxigraph import Literal, NamedNode, Triple

from kg import __version__
from kg.rdf import terms
from kg.rdf.iris import Iris, digest
from kg.rdf.namespaces import (
    DCAT,
    DCATAP,
    DCTERMS,
    FOAF,
    PREFIXES,
    PROV,
    QB,
    RDF,
    RDFS,
    VCARD,
    VG,
    VOID,
    XSD,
)  # fmt: skip
from kg.rdf.publication import Distribution, Publication
from kg.rdf.statistics import Statistics

__all__ = ["describe_dataset", "file_sizes"]

_DIMENSIONS = ("subject", "measure", "periodStart", "periodEnd")
_ATTRIBUTES = ("comparator", "countedThing")

_FORMATS = {".ttl": ("text/turtle", "RDF_TURTLE"), ".tsv": ("text/tab-separated-values", "TSV")}
_MEDIA = "http://www.iana.org/assignments/media-types/"
_FILE_TYPE = "http://publications.europa.eu/resource/authority/file-type/"


def file_sizes(folder: Path, about: Publication) -> dict[str, int]:
    """Bytes of the files that `about` describes and the folder has."""
    paths = {one.file: folder / one.file for one in about.distribution if not one.file.endswith("/")}
    return {name: path.stat().st_size for name, path in paths.items() if path.is_file()}


def describe_dataset(
    iris: Iris, about: Publication, counts: Statistics, sizes: Mapping[str, int] | None = None
) -> Iterator[Triple]:
    """The data set of a build; `sizes` are the bytes of its files by name."""
    node, run = NamedNode(f"{iris.base}dataset"), iris.run(f"kg-{__version__}")
    yield Triple(node, RDF["type"], DCAT["Dataset"])
    yield Triple(node, RDF["type"], VOID["Dataset"])
    yield Triple(node, PROV["wasGeneratedBy"], run)
    yield Triple(node, DCTERMS["identifier"], terms.text(node.value))
    yield Triple(node, DCTERMS["conformsTo"], NamedNode(VG.iri.removesuffix("#")))
    yield from _told(node, about)
    yield from _parties(node, iris, about)
    yield from _time(node, counts)
    yield from _counted(node, iris, counts)
    yield from _linksets(node, counts)
    for one in about.distribution:
        if one.file in (sizes or {}) or (one.file == "articles/" and counts.documents):
            yield from _distribution(node, one, about, (sizes or {}).get(one.file))
    yield from _run(run, iris)
    yield Triple(node, VOID["subset"], NamedNode(f"{node.value}/figures"))
    yield from _cube(NamedNode(f"{node.value}/figures"))


def _told(node: NamedNode, about: Publication) -> Iterator[Triple]:
    for language, text in about.title.items():
        yield Triple(node, DCTERMS["title"], Literal(text, language=language))
    for language, text in about.description.items():
        yield Triple(node, DCTERMS["description"], Literal(text, language=language))
    for language, words in about.keywords.items():
        for word in words:
            yield Triple(node, DCAT["keyword"], Literal(word, language=language))
    single = {
        DCTERMS["license"]: about.license,
        DCTERMS["accrualPeriodicity"]: about.frequency,
        DCTERMS["accessRights"]: about.access_rights,
        DCAT["landingPage"]: about.landing_page,
    }
    for predicate, iri in single.items():
        if iri:
            yield Triple(node, predicate, NamedNode(iri))
    for predicate, iris in (
        (DCAT["theme"], about.themes),
        (DCTERMS["language"], about.languages),
        (DCTERMS["spatial"], about.spatial),
    ):
        for iri in iris:
            yield Triple(node, predicate, NamedNode(iri))
    for iri in about.spatial:
        yield Triple(NamedNode(iri), RDF["type"], DCTERMS["Location"])


def _parties(node: NamedNode, iris: Iris, about: Publication) -> Iterator[Triple]:
    """Publisher and contact point; the owner of the base where none is named."""
    owner = urlsplit(iris.base).netloc + urlsplit(iris.base).path.rstrip("/")
    name = about.publisher.name or owner
    publisher = NamedNode(about.publisher.iri or f"{node.value}/publisher")
    yield Triple(node, DCTERMS["publisher"], publisher)
    yield Triple(publisher, RDF["type"], FOAF["Agent"])
    yield Triple(publisher, FOAF["name"], terms.text(name))
    yield Triple(publisher, FOAF["homepage"], NamedNode(about.publisher.homepage or iris.base))
    contact = NamedNode(f"{node.value}/contact")
    yield Triple(node, DCAT["contactPoint"], contact)
    yield Triple(contact, RDF["type"], VCARD["Kind"])
    yield Triple(contact, VCARD["fn"], terms.text(about.contact.name or name))
    if about.contact.email:
        yield Triple(contact, VCARD["hasEmail"], NamedNode(f"mailto:{about.contact.email}"))
    if about.contact.url or not about.contact.email:
        yield Triple(contact, VCARD["hasURL"], NamedNode(about.contact.url or iris.base))


def _time(node: NamedNode, counts: Statistics) -> Iterator[Triple]:
    """The days of the articles: what the data set covers, and when it last changed."""
    if not counts.last:
        return
    period = NamedNode(f"{node.value}/period")
    yield Triple(node, DCTERMS["modified"], terms.moment(counts.last))
    yield Triple(node, DCTERMS["temporal"], period)
    yield Triple(period, RDF["type"], DCTERMS["PeriodOfTime"])
    yield Triple(period, DCAT["startDate"], terms.moment(counts.first))
    yield Triple(period, DCAT["endDate"], terms.moment(counts.last))


def _counted(node: NamedNode, iris: Iris, counts: Statistics) -> Iterator[Triple]:
    yield Triple(node, VOID["vocabulary"], NamedNode(VG.iri))
    yield Triple(node, VOID["uriSpace"], terms.text(iris.base))
    yield Triple(node, VOID["feature"], NamedNode("http://www.w3.org/ns/formats/Turtle"))
    yield Triple(node, VOID["triples"], terms.integer(counts.triples))
    yield Triple(node, VOID["distinctSubjects"], terms.integer(counts.subjects))
    yield Triple(node, VOID["documents"], terms.integer(counts.documents))
    for iri, count in counts.classes.items():
        part = NamedNode(f"{node.value}/class/{_short(iri)}")
        yield Triple(node, VOID["classPartition"], part)
        yield Triple(part, VOID["class"], NamedNode(iri))
        yield Triple(part, VOID["entities"], terms.integer(count))
    for iri, count in counts.properties.items():
        part = NamedNode(f"{node.value}/property/{_short(iri)}")
        yield Triple(node, VOID["propertyPartition"], part)
        yield Triple(part, VOID["property"], NamedNode(iri))
        yield Triple(part, VOID["triples"], terms.integer(count))


def _linksets(node: NamedNode, counts: Statistics) -> Iterator[Triple]:
    """What leads out, a linkset for each place and mapping property."""
    for (predicate, place), count in counts.links.items():
        host, kind = urlsplit(place).netloc.removeprefix("www."), predicate.rpartition("#")[2]
        links = NamedNode(f"{node.value}/links/{host}-{kind}-{digest(place)}")
        target = NamedNode(f"{node.value}/target/{host}-{digest(place)}")
        yield Triple(node, VOID["subset"], links)
        yield Triple(links, RDF["type"], VOID["Linkset"])
        yield Triple(links, VOID["linkPredicate"], NamedNode(predicate))
        yield Triple(links, VOID["subjectsTarget"], node)
        yield Triple(links, VOID["objectsTarget"], target)
        yield Triple(links, VOID["triples"], terms.integer(count))
        yield Triple(target, RDF["type"], VOID["Dataset"])
        yield Triple(target, VOID["uriSpace"], terms.text(place))


def _distribution(node: NamedNode, one: Distribution, about: Publication, size: int | None) -> Iterator[Triple]:
    name = one.file.rstrip("/")
    item = NamedNode(f"{node.value}/distribution/{name}")
    media, form = _FORMATS.get(Path(name).suffix, _FORMATS[".ttl"])  # the folder holds Turtle
    yield Triple(node, DCAT["distribution"], item)
    yield Triple(item, RDF["type"], DCAT["Distribution"])
    for language, text in (("vi", one.vi), ("en", one.en)):
        yield Triple(item, DCTERMS["description"], Literal(text, language=language))
    yield Triple(item, DCTERMS["title"], terms.text(one.file))
    yield Triple(item, DCAT["accessURL"], NamedNode(about.access_url or node.value))
    if about.files_url and size is not None:
        yield Triple(item, DCAT["downloadURL"], NamedNode(about.files_url + one.file))
        yield Triple(node, VOID["dataDump"], NamedNode(about.files_url + one.file))
    yield Triple(item, DCAT["mediaType"], NamedNode(_MEDIA + media))
    yield Triple(item, DCTERMS["format"], NamedNode(_FILE_TYPE + form))
    yield Triple(item, DCTERMS["license"], NamedNode(about.license))
    yield Triple(item, DCATAP["availability"], NamedNode(about.availability))
    if size is not None:
        yield Triple(item, DCAT["byteSize"], Literal(str(size), datatype=XSD["nonNegativeInteger"]))


def _short(iri: str) -> str:
    """A class or property as part of an IRI: "vg-Holding"."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace) and len(iri) > len(namespace):
            return f"{prefix}-{iri[len(namespace) :]}"
    return digest(iri)


def _run(run: NamedNode, iris: Iris) -> Iterator[Triple]:
    software = NamedNode(f"{iris.base}software/kg")
    yield Triple(run, RDF["type"], VG["Run"])
    yield Triple(run, RDF["type"], PROV["Activity"])
    yield Triple(run, RDFS["label"], Literal(f"kg {__version__}"))
    yield Triple(run, PROV["wasAssociatedWith"], software)
    yield Triple(software, RDF["type"], PROV["SoftwareAgent"])
    yield Triple(software, RDFS["label"], Literal("kg"))


def _cube(cube: NamedNode) -> Iterator[Triple]:
    """The figures as a data cube; dimensions may be missing from an observation, so they are not all required."""
    structure = NamedNode(f"{cube.value}/structure")
    yield Triple(cube, RDF["type"], QB["DataSet"])
    yield Triple(cube, RDF["type"], VOID["Dataset"])
    yield Triple(cube, QB["structure"], structure)
    yield Triple(structure, RDF["type"], QB["DataStructureDefinition"])
    for role, names in (("dimension", _DIMENSIONS), ("measure", ("value",)), ("attribute", _ATTRIBUTES)):
        for name in names:
            component = NamedNode(f"{structure.value}/{name}")
            yield Triple(structure, QB["component"], component)
            yield Triple(component, RDF["type"], QB["ComponentSpecification"])
            yield Triple(component, QB[role], VG[name])
