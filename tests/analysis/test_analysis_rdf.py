"""Values as RDF: observations that lead to method, parameters, edges, facts and articles."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.analysis import period
from kg.analysis.command import Question, analyse, triples
from kg.rdf.namespaces import PREFIXES
from kg.store import load
from kg.store.oxigraph import OxigraphStore


@pytest.fixture(scope="module")
def store(graph_folder: Path) -> OxigraphStore:
    found = ox.Store()
    found.bulk_extend(ox.Quad(*triple) for triple in triples(load(graph_folder), Question()))
    return OxigraphStore(found)


def test_every_value_is_an_observation_with_all_dimensions(store: OxigraphStore, graph_folder: Path) -> None:
    asked = """SELECT ?observation ?network ?analysis ?of ?value {
      ?observation a qb:Observation ; qb:dataSet ?set ; vg:ofNetwork ?network ; vg:measuredBy ?analysis ;
                   vg:measured ?of ; vg:measuredValue ?value . ?set qb:structure ?structure }"""
    rows = store.query(asked).values()
    expected = [value for value in analyse(load(graph_folder), Question()) if value.value is not None]
    assert len(rows) == len(expected) == len({row["observation"] for row in rows})
    assert len({(row["network"], row["analysis"], row["of"]) for row in rows}) == len(rows)
    count = "SELECT (COUNT(?o) AS ?count) { ?o a qb:Observation }"
    assert store.query(count).values() == [{"count": str(len(rows))}]


def test_a_value_leads_to_its_method_and_parameters(store: OxigraphStore) -> None:
    asked = """SELECT ?label ?method ?name ?setting {
      ?analysis a vg:NetworkAnalysis ; rdfs:label ?label ; vg:method ?method ; vg:parameter ?parameter .
      ?parameter schema:name ?name ; schema:value ?setting . FILTER(?label = "pagerank") }"""
    told = {row["name"]: row["setting"] for row in store.query(asked).values()}
    assert told["damping"] == "0.85"
    assert {"networkx", "kg", "backend", "tolerance"} <= set(told)


def test_an_edge_leads_to_its_facts_and_articles(store: OxigraphStore) -> None:
    asked = """SELECT ?from ?to ?occasions ?fact ?article ?value {
      ?edge a vg:NetworkEdge ; vg:ofNetwork ?network ; vg:edgeFrom ?from ; vg:edgeTo ?to ; vg:occasions ?occasions ;
            prov:wasDerivedFrom ?fact ; vg:toldIn ?article .
      ?network rdfs:label "directives" .
      ?observation vg:measured ?edge ; vg:measuredBy/rdfs:label "ties" ; vg:measuredValue ?value }"""
    (row,) = store.query(asked).values()
    assert (row["occasions"], row["value"]) == ("1", "1")
    assert row["article"] == "https://w3id.org/vngov/article/first"
    assert row["fact"].startswith(row["article"])


def test_a_network_of_a_time_is_another_than_the_whole(graph_folder: Path) -> None:
    found = list(triples(load(graph_folder), Question("contacts", "degree", during=period("2025-07"))))
    networks = {t.subject.value for t in found if str(t.object) == f"<{PREFIXES['vg']}Network>"}
    assert networks == {"https://w3id.org/vngov/analysis/contacts/2025-07-01..2025-07-31"}


def test_the_same_graph_gives_the_same_triples(graph_folder: Path) -> None:
    runs = [sorted(map(str, triples(load(graph_folder), Question()))) for _ in range(2)]
    assert runs[0] == runs[1]
