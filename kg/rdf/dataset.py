"""`dataset.ttl`: what the build is, under which licence, from how much, by what (DCAT, VoID, PROV, data cube)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pyoxigraph import Literal, NamedNode, Triple

from kg import __version__
from kg.rdf import terms
from kg.rdf.iris import Iris
from kg.rdf.namespaces import DCAT, DCTERMS, PROV, QB, RDF, RDFS, VG, VOID

__all__ = ["describe_dataset"]

LICENCE = NamedNode("https://creativecommons.org/licenses/by/4.0/")
"""Of the data; the quotations in it remain their publishers'."""

_DIMENSIONS = ("subject", "measure", "periodStart", "periodEnd")
_ATTRIBUTES = ("comparator", "countedThing")


def describe_dataset(
    iris: Iris, *, newest: str | None, articles: int, triples: int, facts: Mapping[str, int]
) -> Iterator[Triple]:
    """The data set of a build.

    `newest` is the date of its newest article: the only date in it, because the same input must give the same bytes.
    `facts` is the number of facts by kind.
    """
    node, run = NamedNode(f"{iris.base}dataset"), iris.run(f"kg-{__version__}")
    yield Triple(node, RDF["type"], DCAT["Dataset"])
    yield Triple(node, RDF["type"], VOID["Dataset"])
    yield Triple(node, DCTERMS["title"], Literal("Chính quyền địa phương Việt Nam qua báo chí", language="vi"))
    yield Triple(node, DCTERMS["title"], Literal("Local government in Viet Nam as told by the news", language="en"))
    yield Triple(node, DCTERMS["license"], LICENCE)
    yield Triple(node, VOID["vocabulary"], NamedNode(VG.iri))
    yield Triple(node, VOID["uriSpace"], terms.text(iris.base))
    yield Triple(node, VOID["triples"], terms.integer(triples))
    yield Triple(node, VOID["documents"], terms.integer(articles))
    if newest:
        yield Triple(node, DCTERMS["modified"], terms.moment(newest))
    yield Triple(node, PROV["wasGeneratedBy"], run)
    for kind, count in facts.items():
        part = NamedNode(f"{iris.base}dataset/{kind}")
        yield Triple(node, VOID["subset"], part)
        yield Triple(part, RDF["type"], VOID["Dataset"])
        yield Triple(part, VOID["entities"], terms.integer(count))
    yield from _run(run, iris)
    yield from _cube(NamedNode(f"{iris.base}dataset/figures"), iris)


def _run(run: NamedNode, iris: Iris) -> Iterator[Triple]:
    software = NamedNode(f"{iris.base}software/kg")
    yield Triple(run, RDF["type"], VG["Run"])
    yield Triple(run, RDF["type"], PROV["Activity"])
    yield Triple(run, RDFS["label"], Literal(f"kg {__version__}"))
    yield Triple(run, PROV["wasAssociatedWith"], software)
    yield Triple(software, RDF["type"], PROV["SoftwareAgent"])
    yield Triple(software, RDFS["label"], Literal("kg"))


def _cube(cube: NamedNode, iris: Iris) -> Iterator[Triple]:
    """The figures as a data cube; dimensions may be missing from an observation, so they are not all required."""
    structure = NamedNode(f"{iris.base}dataset/figures/structure")
    yield Triple(cube, RDF["type"], QB["DataSet"])
    yield Triple(cube, QB["structure"], structure)
    yield Triple(structure, RDF["type"], QB["DataStructureDefinition"])
    for role, names in (("dimension", _DIMENSIONS), ("measure", ("value",)), ("attribute", _ATTRIBUTES)):
        for name in names:
            component = NamedNode(f"{structure.value}/{name}")
            yield Triple(structure, QB["component"], component)
            yield Triple(component, RDF["type"], QB["ComponentSpecification"])
            yield Triple(component, QB[role], VG[name])
