"""The description of a data set: complete for DCAT-AP 3, counted right, settings of the user's."""

from __future__ import annotations

import shutil
from pathlib import Path

import pyshacl
import pytest
import rdflib
from rdflib import DCTERMS, FOAF, RDF, VOID, Namespace, URIRef

from kg.dataset import base_of, write_dataset
from kg.rdf import turtle
from kg.rdf.dataset import describe_dataset
from kg.rdf.iris import Iris
from kg.rdf.publication import PublicationError, read_publication
from kg.rdf.statistics import Statistics
from kg.resources import ontology_dir
from kg.store import load

DCAT = Namespace("http://www.w3.org/ns/dcat#")  # rdflib's own warns of every name that pytest looks for in it
NODE = URIRef("https://w3id.org/vngov/dataset")
SHAPES = rdflib.Graph().parse(ontology_dir() / "dcat-ap.ttl")


@pytest.fixture
def folder(graph_folder: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "graph"
    shutil.copytree(graph_folder, copy)
    return copy


def described(folder: Path) -> rdflib.Graph:
    return rdflib.Graph().parse(folder / "dataset.ttl")


def findings(graph: rdflib.Graph) -> set[str]:
    """Local names of the properties that the shapes find fault with, warnings included."""
    _, results, _ = pyshacl.validate(graph, shacl_graph=SHAPES)
    path = rdflib.SH.resultPath
    return {str(results.value(node, path)).rpartition("#")[2].rpartition("/")[2] for node in results.subjects(path)}


def test_everything_mandatory_and_recommended_is_there(folder: Path) -> None:
    assert findings(described(folder)) == set()
    graph = described(folder)
    for predicate in (DCTERMS.title, DCTERMS.description):
        assert {text.language for text in graph.objects(NODE, predicate)} == {"vi", "en"}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "predicate",
    [
        DCTERMS.title, DCTERMS.description, DCAT.contactPoint, DCAT.distribution, DCAT.keyword, DCTERMS.publisher,
        DCTERMS.spatial, DCTERMS.temporal, DCAT.theme,
    ],
)  # fmt: skip
def test_what_is_missing_is_found(folder: Path, predicate: URIRef) -> None:
    graph = described(folder)
    graph.remove((NODE, predicate, None))
    assert findings(graph) == {str(predicate).rpartition("#")[2].rpartition("/")[2]}


@pytest.mark.parametrize("predicate", [DCAT.accessURL, DCTERMS.license, DCTERMS["format"], DCTERMS.description])
def test_what_a_distribution_lacks_is_found(folder: Path, predicate: URIRef) -> None:
    graph = described(folder)
    item = next(graph.subjects(RDF.type, DCAT.Distribution))
    graph.remove((item, predicate, None))
    assert findings(graph) == {str(predicate).rpartition("#")[2].rpartition("/")[2]}


def test_counts_are_those_of_the_store(folder: Path) -> None:
    graph = described(folder)
    (folder / "dataset.ttl").unlink()  # counts are of what it describes
    store = load(folder)

    def ask(query: str) -> dict[str, int]:
        return {row["x"]: int(row["n"]) for row in store.query(query).values()}

    classes = ask("SELECT ?x (COUNT(?s) AS ?n) { ?s a ?x } GROUP BY ?x")
    told = {
        str(graph.value(part, VOID["class"])): int(str(graph.value(part, VOID.entities)))
        for part in graph.objects(NODE, VOID.classPartition)
    }
    assert told == classes
    properties = ask("SELECT ?x (COUNT(*) AS ?n) { ?s ?x ?o } GROUP BY ?x")
    told = {
        str(graph.value(part, VOID.property)): int(str(graph.value(part, VOID.triples)))
        for part in graph.objects(NODE, VOID.propertyPartition)
    }
    assert told == properties
    assert int(str(graph.value(NODE, VOID.triples))) == sum(properties.values())
    subjects = ask("SELECT ?x (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o BIND('all' AS ?x) } GROUP BY ?x")
    assert int(str(graph.value(NODE, VOID.distinctSubjects))) == subjects["all"]


def test_linksets_count_what_leads_out(folder: Path) -> None:
    graph = described(folder)
    text = (folder / "links.ttl").read_text(encoding="utf-8")
    counted = 0
    for links in graph.subjects(RDF.type, VOID.Linkset):
        assert graph.value(links, VOID.subjectsTarget) == NODE
        target = graph.value(links, VOID.objectsTarget)
        assert str(graph.value(target, VOID.uriSpace)) in text
        counted += int(str(graph.value(links, VOID.triples)))
    assert counted == text.count("://") - text.count("@prefix")


def test_sizes_are_those_of_the_files(folder: Path) -> None:
    graph = described(folder)
    sizes = {
        str(graph.value(item, DCTERMS.title)): graph.value(item, DCAT.byteSize)
        for item in graph.subjects(RDF.type, DCAT.Distribution)
    }
    assert sizes["articles/"] is None
    assert set(sizes) == {one.file for one in read_publication().distribution}
    for name, size in sizes.items():
        if size is not None:
            assert int(str(size)) == (folder / name).stat().st_size


def test_the_period_is_that_of_the_articles(folder: Path) -> None:
    graph = described(folder)
    period = graph.value(NODE, DCTERMS.temporal)
    assert (str(graph.value(period, DCAT.startDate)), str(graph.value(period, DCAT.endDate))) == (
        "2025-07-10",
        "2025-09-02",
    )


def test_the_user_says_who_publishes_and_where(folder: Path) -> None:
    (folder / "dataset.toml").write_text(
        'files_url = "https://data.example/graph/"\n[publisher]\nname = "Báo Thử"\nhomepage = "https://thu.example/"\n'
        '[contact]\nemail = "du-lieu@thu.example"\n[title]\nen = "Test"\n',
        encoding="utf-8",
    )
    write_dataset(folder, "https://w3id.org/vngov/")
    graph = described(folder)
    assert findings(graph) == set()
    publisher = graph.value(NODE, DCTERMS.publisher)
    assert str(graph.value(publisher, FOAF.name)) == "Báo Thử"
    assert {str(text) for text in graph.objects(NODE, DCTERMS.title)} == {
        "Chính quyền địa phương Việt Nam qua báo chí",
        "Test",
    }
    assert URIRef("https://data.example/graph/units.ttl") in set(graph.objects(None, DCAT.downloadURL))
    assert URIRef("mailto:du-lieu@thu.example") in set(graph.objects())


def test_without_settings_the_owner_of_the_base_publishes(folder: Path) -> None:
    triples = describe_dataset(Iris("https://data.example/vn/"), read_publication(), Statistics())
    assert b'foaf:name "data.example/vn"' in turtle.serialize(triples)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[[", "Expected|Invalid|invalid"),
        ('colour = "red"', "colour"),
        ("license = 7", "license"),
        ('license = "CC BY"', "not an http"),
        ('files_url = "https://x.example/a"', "must end in /"),
        ('[contact]\nemail = "nobody"', "not an e-mail address"),
        ('themes = ["https://x.example/> <b"]', "not an http"),
    ],
)
def test_settings_that_cannot_be_used_are_said_in_one_line(folder: Path, text: str, reason: str) -> None:
    (folder / "dataset.toml").write_text(text, encoding="utf-8")
    with pytest.raises(PublicationError, match=reason) as told:
        read_publication(folder)
    assert "dataset.toml" in str(told.value)
    assert "\n" not in str(told.value)


def test_a_folder_knows_its_base(folder: Path) -> None:
    assert base_of(folder) == "https://w3id.org/vngov/"
    text = (folder / "dataset.ttl").read_text(encoding="utf-8")
    (folder / "dataset.ttl").write_text(text.replace("https://w3id.org/vngov/", "https://x.example/"), encoding="utf-8")
    assert base_of(folder) == "https://x.example/"
