from __future__ import annotations

import json
from pathlib import Path

import pyoxigraph as ox
import rdflib
from rdflib import RDF

from kg.rdf.turtle import read
from kg.resources import ontology_dir

CONTEXT = json.loads((ontology_dir() / "context.jsonld").read_text(encoding="utf-8"))["@context"]
PREFIXES = {name: iri for name, iri in CONTEXT.items() if isinstance(iri, str) and iri.endswith(("#", "/"))}


def terms() -> dict[str, str]:
    """Full IRIs by name."""
    found: dict[str, str] = {}
    for name, told in CONTEXT.items():
        short = told if isinstance(told, str) else told["@id"] if isinstance(told, dict) else ""
        prefix, sign, local = short.partition(":")
        if sign and prefix in PREFIXES:
            found[name] = PREFIXES[prefix] + local
    return found


def test_every_name_is_a_declared_term() -> None:
    ontology = rdflib.Graph().parse(ontology_dir() / "vngov.ttl")
    declared = {str(node) for node in ontology.subjects(RDF.type)}
    builtin = "http://www.w3.org/2000/01/rdf-schema#"
    assert [iri for iri in terms().values() if iri not in declared and not iri.startswith(builtin)] == []
    assert len(terms()) > 100


def test_every_property_of_an_articles_file_has_a_name(graph_folder: Path) -> None:
    known = set(terms().values())
    paths = list((graph_folder / "articles").glob("*.ttl"))
    assert paths
    for path in paths:
        used = {triple.predicate.value for triple in read(path)} - {
            str(RDF.type),
            "http://purl.org/linked-data/cube#dataSet",
        }
        assert used <= known


def test_json_with_the_context_is_the_same_triples() -> None:
    document = {
        "@context": CONTEXT,
        "id": "https://example.org/fact",
        "type": "Holding",
        "holder": "person/a-1",
        "status": "vg:status-current",
        "confidence": "0.9",
        "roleText": "Chủ tịch",
    }
    found = {quad.triple for quad in ox.parse(input=json.dumps(document), format=ox.RdfFormat.JSON_LD)}
    vg, fact = "https://w3id.org/vngov/ontology#", ox.NamedNode("https://example.org/fact")
    decimal = ox.NamedNode("http://www.w3.org/2001/XMLSchema#decimal")
    assert found == {
        ox.Triple(fact, ox.NamedNode(str(RDF.type)), ox.NamedNode(vg + "Holding")),
        ox.Triple(fact, ox.NamedNode(vg + "holder"), ox.NamedNode("https://w3id.org/vngov/person/a-1")),
        ox.Triple(fact, ox.NamedNode(vg + "status"), ox.NamedNode(vg + "status-current")),
        ox.Triple(fact, ox.NamedNode(vg + "confidence"), ox.Literal("0.9", datatype=decimal)),
        ox.Triple(fact, ox.NamedNode(vg + "roleText"), ox.Literal("Chủ tịch")),
    }
