"""What was measured as RDF: each value an observation (W3C's data cube) with the method and parameters behind it.

Networks, their edges with the facts and articles these rest on, and values are named under `analysis/` of the graph's
base. A value is measured of a node, an edge or a network, by one `vg:NetworkAnalysis`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import networkx as nx
from pyoxigraph import Literal, NamedNode, Triple

from kg import __version__
from kg.analysis.measures import Measure, Value
from kg.analysis.network import Edge, Network
from kg.analysis.periods import Period
from kg.rdf import terms
from kg.rdf.iris import digest
from kg.rdf.namespaces import DCTERMS, PROV, QB, RDF, RDFS, SCHEMA, VG, XSD

__all__ = ["Names", "describe_measure", "describe_network", "describe_structure"]

_DIMENSIONS = ("ofNetwork", "measuredBy", "measured")


@dataclass(frozen=True, slots=True)
class Names:
    """IRIs of an analysis."""

    base: str
    period: Period | None = None

    def top(self) -> str:
        """The IRI of the data set of all analyses."""
        return f"{self.base}analysis"

    def network(self, name: str) -> str:
        """The IRI of a network; one of a period is another than the whole."""
        return f"{self.top()}/{name}" + (f"/{self.period}" if self.period else "")

    def edge(self, network: str, source: str, target: str) -> str:
        """The IRI of an edge of a network, by the IRIs of its ends in their order."""
        return f"{self.network(network)}/edge/{digest(source, target)}"

    def analysis(self, network: str, measure: str) -> str:
        """The IRI of the activity that computed a measure of a network."""
        return f"{self.network(network)}/{measure}"


def describe_structure(names: Names) -> Iterator[Triple]:
    """The data set of the values and its structure."""
    cube, structure = NamedNode(names.top()), NamedNode(f"{names.top()}/structure")
    yield Triple(cube, RDF["type"], QB["DataSet"])
    yield Triple(cube, DCTERMS["title"], Literal("Measures of networks", language="en"))
    yield Triple(cube, DCTERMS["title"], Literal("Các giá trị đo mạng lưới", language="vi"))
    yield Triple(cube, QB["structure"], structure)
    yield Triple(structure, RDF["type"], QB["DataStructureDefinition"])
    for name, kind in (*((one, "dimension") for one in _DIMENSIONS), ("measuredValue", "measure")):
        part = NamedNode(f"{structure.value}/{name}")
        yield Triple(structure, QB["component"], part)
        yield Triple(part, RDF["type"], QB["ComponentSpecification"])
        yield Triple(part, QB[kind], VG[name])


def describe_network(network: Network, names: Names, articles: Mapping[str, str]) -> Iterator[Triple]:
    """A network and its edges. `articles` has the IRI of each article by its id."""
    node = NamedNode(names.network(network.name))
    yield Triple(node, RDF["type"], VG["Network"])
    yield Triple(node, RDFS["label"], Literal(network.name))
    yield Triple(node, DCTERMS["description"], Literal(network.question, language="en"))
    yield Triple(node, PROV["wasDerivedFrom"], NamedNode(f"{names.base}dataset"))
    if names.period:
        yield Triple(node, SCHEMA["startDate"], terms.moment(names.period.first))
        yield Triple(node, SCHEMA["endDate"], terms.moment(names.period.last))
    for edge in network.edges:
        yield from _edge(edge, network.name, names, articles)


def _edge(edge: Edge, network: str, names: Names, articles: Mapping[str, str]) -> Iterator[Triple]:
    node = NamedNode(names.edge(network, edge.source, edge.target))
    yield Triple(node, RDF["type"], VG["NetworkEdge"])
    yield Triple(node, VG["ofNetwork"], NamedNode(names.network(network)))
    yield Triple(node, VG["edgeFrom"], NamedNode(edge.source))
    yield Triple(node, VG["edgeTo"], NamedNode(edge.target))
    yield Triple(node, VG["occasions"], terms.integer(edge.weight))
    for fact in edge.facts:
        yield Triple(node, PROV["wasDerivedFrom"], NamedNode(fact))
    for article in edge.articles:
        if article in articles:
            yield Triple(node, VG["toldIn"], NamedNode(articles[article]))
    for predicate, date in (("firstSeen", edge.first), ("lastSeen", edge.last)):
        if date:
            yield Triple(node, VG[predicate], terms.moment(date))


def describe_measure(
    network: Network, asked: Measure, values: Iterable[Value], names: Names, backend: str
) -> Iterator[Triple]:
    """A measure's values and how they were computed; values that are not defined are left out.

    `backend` is what networkx computed on, "networkx" for itself.
    """
    analysis = NamedNode(names.analysis(network.name, asked.name))
    yield Triple(analysis, RDF["type"], VG["NetworkAnalysis"])
    yield Triple(analysis, RDFS["label"], Literal(asked.name))
    yield Triple(analysis, DCTERMS["description"], Literal(asked.about, language="en"))
    yield Triple(analysis, PROV["used"], NamedNode(names.network(network.name)))
    yield Triple(analysis, PROV["wasAssociatedWith"], NamedNode(f"{names.base}software/kg"))
    if asked.method:
        yield Triple(analysis, VG["method"], Literal(asked.method))
    software = {"kg": __version__, "networkx": str(nx.__version__), "backend": backend}
    for name, setting in sorted({**asked.parameters(network), **software}.items()):
        told = NamedNode(f"{analysis.value}/parameter/{name}")
        yield Triple(analysis, VG["parameter"], told)
        yield Triple(told, RDF["type"], SCHEMA["PropertyValue"])
        yield Triple(told, SCHEMA["name"], Literal(name))
        yield Triple(told, SCHEMA["value"], Literal(str(setting)))
    for value in values:
        if value.value is not None:
            yield from _observation(value, value.value, analysis, network, names)


def _observation(value: Value, number: float, analysis: NamedNode, network: Network, names: Names) -> Iterator[Triple]:
    node = NamedNode(f"{analysis.value}/{digest(value.subject)}")
    yield Triple(node, RDF["type"], VG["Measurement"])
    yield Triple(node, RDF["type"], QB["Observation"])
    yield Triple(node, QB["dataSet"], NamedNode(names.top()))
    yield Triple(node, VG["ofNetwork"], NamedNode(names.network(network.name)))
    yield Triple(node, VG["measuredBy"], analysis)
    yield Triple(node, VG["measured"], NamedNode(_measured(value, network, names)))
    yield Triple(node, VG["measuredValue"], Literal(terms.decimal(number).value, datatype=XSD["decimal"]))


def _measured(value: Value, network: Network, names: Names) -> str:
    if value.of == "network":
        return names.network(network.name)
    return names.edge(network.name, *value.ends) if value.of == "edge" else value.subject
