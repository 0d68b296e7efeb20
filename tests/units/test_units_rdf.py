"""The register as RDF: terms of the ontology only, valid against the shapes."""

import msgspec
import pyshacl
import rdflib
from pyoxigraph import NamedNode

from kg.rdf.namespaces import VG
from kg.rdf.turtle import serialize
from kg.resources import ontology_dir
from kg.units import register
from kg.units.heirs import change_kind
from kg.units.rdf import describe_register
from kg.units.register import Register


def small() -> Register:
    """The units of a few codes, with the changes among them."""
    known = register()
    codes = ("48", "493", "20272", "20275", "20278", "20281", "75", "25270")
    kept = [position for position, unit in enumerate(known.units) if unit.code in codes]
    place = {old: new for new, old in enumerate(kept)}
    changes = tuple(
        msgspec.structs.replace(change, origin=place[change.origin], result=place[change.result])
        for change in known.changes
        if change.origin in place and change.result in place
    )
    return Register(tuple(known.units[position] for position in kept), changes)


def test_the_export_is_valid() -> None:
    graph = rdflib.Graph().parse(data=serialize(describe_register(known=small())), format="turtle")
    shapes = rdflib.Graph().parse(ontology_dir() / "shapes.ttl")
    conforms, _, text = pyshacl.validate(graph, shacl_graph=shapes)
    assert conforms, text


def test_only_terms_of_the_ontology() -> None:
    terms = rdflib.Graph().parse(ontology_dir() / "vngov.ttl")
    declared = {str(subject) for subject in terms.subjects()}
    for triple in describe_register(known=small()):
        for node in (triple.predicate, triple.object):
            if isinstance(node, NamedNode) and node.value.startswith(VG.iri):
                assert node.value in declared


def test_the_merger_of_an_hai() -> None:
    triples = set(describe_register(known=small()))
    node = NamedNode("https://w3id.org/vngov/unit-change/20275-2025-07-01")
    told = {
        (triple.predicate.value.rpartition("#")[2], triple.object.value.rpartition("/")[2])
        for triple in triples
        if triple.subject == node
    }
    assert ("takesWhole", "20275-2004-08-31") in told
    assert ("resultingOrganization", "20275-2025-07-01") in told
    assert ("decree", "NQ-UBTVQH15") in told


def test_kinds_of_change() -> None:
    known = register()
    into: dict[str, list] = {}
    for change in known.changes:
        into.setdefault(f"{known.units[change.result].version} {change.date}", []).append(change)

    def kind(version: str) -> str:
        changes = into[f"{version} {version.split('@')[1]}"]
        return change_kind(known.get(version), changes, known)

    assert kind("20275@2025-07-01") == "merger"
    assert kind("25270@2026-04-30") == "conversion"
    assert kind("268@2008-08-01") == "continuation"
