"""Namespaces: the ontology's and those of the vocabularies it uses."""

from __future__ import annotations

from pyoxigraph import NamedNode

__all__ = [
    "DCAT",
    "DCATAP",
    "DCTERMS",
    "DEFAULT_BASE",
    "ELI",
    "FOAF",
    "GEO",
    "ITSRDF",
    "NIF",
    "ORG",
    "OWL",
    "PREFIXES",
    "PROV",
    "QB",
    "RDF",
    "RDFS",
    "SCHEMA",
    "SKOS",
    "TIME",
    "VCARD",
    "VG",
    "VOID",
    "XSD",
    "Namespace",
]

DEFAULT_BASE = "https://w3id.org/vngov/"
"""Base of resources where the user sets none."""


class Namespace(dict[str, NamedNode]):
    """Terms by local name, made once each.

    >>> VG["code"].value
    'https://w3id.org/vngov/ontology#code'
    """

    def __init__(self, iri: str) -> None:
        super().__init__()
        self.iri = iri

    def __missing__(self, name: str) -> NamedNode:
        term = self[name] = NamedNode(self.iri + name)
        return term


VG = Namespace("https://w3id.org/vngov/ontology#")
DCAT = Namespace("http://www.w3.org/ns/dcat#")
DCATAP = Namespace("http://data.europa.eu/r5r/")
DCTERMS = Namespace("http://purl.org/dc/terms/")
ELI = Namespace("http://data.europa.eu/eli/ontology#")
FOAF = Namespace("http://xmlns.com/foaf/0.1/")
GEO = Namespace("http://www.opengis.net/ont/geosparql#")
ITSRDF = Namespace("http://www.w3.org/2005/11/its/rdf#")
NIF = Namespace("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#")
ORG = Namespace("http://www.w3.org/ns/org#")
OWL = Namespace("http://www.w3.org/2002/07/owl#")
PROV = Namespace("http://www.w3.org/ns/prov#")
QB = Namespace("http://purl.org/linked-data/cube#")
RDF = Namespace("http://www.w3.org/1999/02/22-rdf-syntax-ns#")
RDFS = Namespace("http://www.w3.org/2000/01/rdf-schema#")
SCHEMA = Namespace("https://schema.org/")
SKOS = Namespace("http://www.w3.org/2004/02/skos/core#")
TIME = Namespace("http://www.w3.org/2006/time#")
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
VOID = Namespace("http://rdfs.org/ns/void#")
XSD = Namespace("http://www.w3.org/2001/XMLSchema#")

PREFIXES: dict[str, str] = {
    "vg": VG.iri,
    "dcat": DCAT.iri,
    "dcatap": DCATAP.iri,
    "dcterms": DCTERMS.iri,
    "eli": ELI.iri,
    "foaf": FOAF.iri,
    "geo": GEO.iri,
    "itsrdf": ITSRDF.iri,
    "nif": NIF.iri,
    "org": ORG.iri,
    "owl": OWL.iri,
    "prov": PROV.iri,
    "qb": QB.iri,
    "rdf": RDF.iri,
    "rdfs": RDFS.iri,
    "schema": SCHEMA.iri,
    "skos": SKOS.iri,
    "time": TIME.iri,
    "vcard": VCARD.iri,
    "void": VOID.iri,
    "xsd": XSD.iri,
}
"""Prefixes of every Turtle file and of every query (a query need not declare them)."""
