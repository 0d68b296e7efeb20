from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import owlrl
import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, SKOS, Namespace, URIRef

from kg.articles.model import Article
from kg.facts import Fact
from kg.rdf.describe import describe_article
from kg.rdf.entities import Entities
from kg.rdf.iris import Iris
from kg.rdf.units import describe_units
from kg.resources import ontology_dir, queries_dir
from kg.store.rdflib_memory import graph_of

VG = Namespace("https://w3id.org/vngov/ontology#")
W3C = "http://www.w3.org/"
BUILT_IN = tuple(
    W3C + rest for rest in ("1999/02/22-rdf-syntax-ns#", "2000/01/rdf-schema#", "2001/XMLSchema#", "2002/07/owl#")
)
ROOT = Path(__file__).parents[2]
PROPERTIES = (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)


def ontology() -> rdflib.Graph:
    return rdflib.Graph().parse(ontology_dir() / "vngov.ttl")


ONTOLOGY = ontology()
OWN = sorted({node for node in ONTOLOGY.subjects() if isinstance(node, URIRef) and node.startswith(VG)})
DECLARED = {node for node in ONTOLOGY.subjects(RDF.type) if isinstance(node, URIRef)}


def inconsistencies(graph: rdflib.Graph) -> list[Any]:
    closure = owlrl.OWLRL_Semantics(graph, False, True)
    closure.closure()
    return list(closure.error_messages)


def test_nothing_contradicts_itself_not_with_facts_either(example: list[tuple[Article, tuple[Fact, ...]]]) -> None:
    graph, entities = ontology(), Entities()
    described = describe_article(*example[0])
    entities.add(described.seen)
    triples = [*described.triples, *entities.triples(), *describe_units(described.seen.units[:1], Iris())]
    assert inconsistencies(graph + graph_of(triples)) == []


def test_a_ward_that_is_also_its_committee_would_be_noticed() -> None:
    graph = ontology()
    ward = URIRef("https://example.org/ward")
    graph.add((ward, RDF.type, VG.AdministrativeUnit))
    graph.add((ward, RDF.type, VG.Body))
    assert inconsistencies(graph)


@pytest.mark.parametrize("term", OWN, ids=lambda term: term.rpartition("#")[2])
def test_every_term_is_labelled_and_defined_in_both_languages(term: URIRef) -> None:
    for predicate in (RDFS.label, SKOS.definition):
        assert {text.language for text in ONTOLOGY.objects(term, predicate)} == {"vi", "en"}, predicate
    kinds = set(ONTOLOGY.objects(term, RDF.type))
    if kinds & set(PROPERTIES):
        assert ONTOLOGY.value(term, RDFS.domain) is not None
        assert ONTOLOGY.value(term, RDFS.range) is not None


def test_every_term_of_others_is_declared_with_a_label() -> None:
    used = {node for triple in ONTOLOGY for node in triple if isinstance(node, URIRef)}
    builtin = (*BUILT_IN, str(VG)[:-1])
    others = {node for node in used if "#" in node or "/ontology" in node or "/terms/" in node or "schema.org" in node}
    for node in others:
        if not str(node).startswith(builtin) and not str(node).startswith("http://purl.org/net/tsnchange"):
            assert (node, RDFS.label, None) in ONTOLOGY, node


def _mentioned() -> dict[str, set[str]]:
    """Local names of the ontology's terms by the file that uses them."""
    found: dict[str, set[str]] = {}
    for path in (ROOT / "kg").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        names = set(re.findall(r'VG\["([\w-]+)"\]|VG\["[\w-]+" if [^]]*?"([\w-]+)"\]', text))
        flat = {name for pair in names for name in pair if name}
        flat |= set(re.findall(r"\bvg:([A-Za-z][\w-]*)", text)) if path.name == "checks.py" else set()
        found[path.name] = flat
    for path in [*queries_dir().glob("*.rq"), *ontology_dir().glob("*.ttl")]:
        text = "\n".join(line.partition("#  ")[0] for line in path.read_text(encoding="utf-8").splitlines())
        text = re.sub(r'"(?:[^"\\]|\\.)*"', '""', re.sub(r"(?m)^\s*#.*$", "", text))
        found[path.name] = set(re.findall(r"\bvg:([A-Za-z][\w-]*)", text))
    return found


def test_every_term_used_anywhere_is_declared(graph_folder: Path) -> None:
    mentioned = _mentioned()
    assert mentioned["offices.rq"] >= {"holder", "post", "status"}
    assert mentioned["shapes.ttl"] and mentioned["scribe.py"]
    for name, terms in mentioned.items():
        missing = sorted(term for term in terms if VG[term] not in DECLARED)
        assert not missing, f"{name} uses {missing}"
    written = "".join(path.read_text(encoding="utf-8") for path in graph_folder.rglob("*.ttl"))
    bare = re.sub(r'"(?:[^"\\]|\\.)*"', '""', written)
    missing = sorted({term for term in re.findall(r"\bvg:([A-Za-z][\w-]*)", bare) if VG[term] not in DECLARED})
    assert not missing


def test_terms_of_others_that_the_graph_uses_are_declared(graph_folder: Path) -> None:
    used: set[URIRef] = set()
    for path in graph_folder.rglob("*.ttl"):
        graph = rdflib.Graph().parse(path)
        used |= {node for node in graph.predicates() if isinstance(node, URIRef)}
        used |= {node for node in graph.objects(None, RDF.type) if isinstance(node, URIRef)}
    missing = sorted(node for node in used if node not in DECLARED and not str(node).startswith(BUILT_IN))
    assert not missing
