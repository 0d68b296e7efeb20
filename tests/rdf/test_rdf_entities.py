from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox

from kg.articles.model import Article
from kg.facts import Fact, UnitRef
from kg.rdf.describe import describe_article
from kg.rdf.entities import Entities
from kg.rdf.iris import Iris
from kg.rdf.links import link_triples
from kg.rdf.namespaces import ORG, SCHEMA, SKOS, VG
from kg.rdf.seen import Seen, SeenBody
from kg.rdf.turtle import serialize
from kg.rdf.units import describe_units
from kg.units import Unit, register

Example = list[tuple[Article, tuple[Fact, ...]]]
IRIS = Iris()
OFFICE = IRIS.base + "tenure/"


def joined(articles: Example) -> set[ox.Triple]:
    entities = Entities()
    for article, facts in articles:
        entities.add(describe_article(article, facts).seen)
    return set(entities.triples())


def one(triples: set[ox.Triple], subject: ox.NamedNode, predicate: ox.NamedNode) -> str:
    (value,) = {t.object.value for t in triples if t.subject == subject and t.predicate == predicate}  # type: ignore[union-attr]
    return value


def tenure(triples: set[ox.Triple], person: ox.NamedNode) -> ox.NamedNode:
    (node,) = {t.subject for t in triples if t.object == person and str(t.subject).startswith(f"<{OFFICE}")}
    assert isinstance(node, ox.NamedNode)
    return node


def test_entities_do_not_depend_on_the_order_of_articles(example: Example) -> None:
    assert serialize(joined(example)) == serialize(joined(example[::-1]))


def test_namesakes_in_two_provinces_are_two_and_one_in_capitals_is_the_same(example: Example) -> None:
    triples = joined(example)
    named = {t.subject for t in triples if t.predicate == SCHEMA["name"] and t.object == ox.Literal("Trần Văn Mẫu")}
    assert named == {IRIS.person("Trần Văn Mẫu", "48"), IRIS.person("Trần Văn Mẫu", "31")}


def test_a_tenure_is_seen_from_its_first_article_to_its_last(example: Example) -> None:
    triples = joined(example)
    node = tenure(triples, IRIS.person("Trần Văn Mẫu", "48"))
    assert one(triples, node, VG["firstSeen"]) == "2025-07-10"
    assert one(triples, node, VG["lastSeen"]) == "2025-09-02"
    starts = {t.object.value for t in triples if t.subject == node and t.predicate == SCHEMA["startDate"]}  # type: ignore[union-attr]
    assert starts == {"2021-06", "2021-07"}  # two articles say differently: both stay


def test_the_newest_article_gives_a_tenure_its_status(example: Example) -> None:
    for articles in (example, example[::-1]):
        triples = joined(articles)
        node = tenure(triples, IRIS.person("Lý Thị Thử", "48"))
        assert one(triples, node, VG["status"]) == VG["status-former"].value


def test_someone_without_public_part_is_marked(example: Example) -> None:
    private = {t.subject for t in joined(example) if t.predicate == VG["private"]}
    assert private == {IRIS.person("Hoàng An", "48")}


WENT_IN = (("20272", "2004-08-31"), ("20275", "2004-08-31"), ("20278", "2025-01-01"))


def test_units_come_with_what_is_above_before_and_after() -> None:
    triples = set(describe_units([UnitRef("phường An Hải", "20275@2025-07-01")], IRIS))
    names = {t.object.value for t in triples if t.predicate == SCHEMA["name"]}  # type: ignore[union-attr]
    assert {"phường An Hải", "thành phố Đà Nẵng", "phường Phước Mỹ", "quận Sơn Trà"} <= names
    described = {t.subject for t in triples}
    pointed = {t.object for t in triples if t.predicate in (VG["parent"], VG["province"], VG["predecessor"])}
    assert pointed <= described


def test_a_change_by_the_register_says_its_day_its_decree_and_what_went_in_whole() -> None:
    triples = set(describe_units([UnitRef("phường An Hải", "20275@2025-07-01")], IRIS))
    change = ox.NamedNode("https://w3id.org/vngov/unit-change/20275-2025-07-01")
    assert one(triples, change, VG["changeDate"]) == "2025-07-01"
    assert one(triples, change, VG["decree"]) == "1659/NQ-UBTVQH15"
    assert one(triples, change, VG["changeKind"]) == VG["change-merger"].value
    whole = {t.object for t in triples if t.subject == change and t.predicate == VG["takesWhole"]}
    assert whole == {IRIS.unit(f"{code}@{day}") for code, day in WENT_IN}


def test_links_are_exact_only_where_the_register_vouches() -> None:
    old, new = (register().in_edition("01", edition) for edition in ("2024", "2025"))
    ward = register().on("20275")
    assert old is not None and new is not None and ward is not None

    def wikidata(unit: Unit) -> set[str]:
        triples = link_triples(IRIS.unit(unit.version), register().details(unit).links)
        return {t.predicate.value.rpartition("#")[2] for t in triples if "wikidata.org" in str(t.object)}

    assert wikidata(old) == {"exactMatch"}
    assert wikidata(ward) == {"closeMatch"}
    merged = register().in_edition("48", "2025")
    assert merged is not None
    assert wikidata(merged) == {"closeMatch"}  # Wikidata keeps one item for Đà Nẵng before and after the merger


def test_iso_codes_are_those_in_force() -> None:
    def codes(edition: str) -> list[str]:
        unit = register().in_edition("48", edition)
        assert unit is not None
        triples = link_triples(IRIS.unit(unit.version), register().details(unit).links)
        return [t.object.value for t in triples if t.predicate == VG["isoCode"] and isinstance(t.object, ox.Literal)]

    assert (codes("2024"), codes("2025")) == (["VN-DN"], [])


def test_a_graph_written_twice_is_the_same_bytes(example: Example, graph_folder: Path, tmp_path: Path) -> None:
    from conftest import write_graph

    write_graph(tmp_path, example[::-1])
    old = {path.relative_to(graph_folder): path.read_bytes() for path in graph_folder.rglob("*.ttl")}
    new = {path.relative_to(tmp_path): path.read_bytes() for path in tmp_path.rglob("*.ttl")}
    assert old == new


def test_a_body_whose_unit_one_article_leaves_open_is_of_the_one_that_another_settles() -> None:
    iri, ward, open_ward = (
        "https://w3id.org/vngov/body/x",
        IRIS.unit("20275@2025-07-01").value,
        "https://w3id.org/vngov/article/a/unresolved/x",
    )
    for order in (1, -1):
        entities = Entities()
        for number, unit in enumerate([open_ward, ward][::order]):
            entities.add(Seen(f"a{number}", None, bodies=(SeenBody(iri, "Công an", "police", unit),)))
        triples = [t for t in entities.triples() if t.predicate == VG["jurisdiction"]]
        assert [t.object.value for t in triples if isinstance(t.object, ox.NamedNode)] == [ward]


def test_posts_have_one_name_and_concepts_come_with_those_above_them(example: Example) -> None:
    triples = joined(example)
    posts = {t.subject for t in triples if t.object == ORG["Post"]}
    assert posts
    for post in posts:
        assert isinstance(post, ox.NamedNode)
        assert one(triples, post, SCHEMA["name"]).startswith(one(triples, post, VG["roleText"]) + ", ")
    for held in (t.subject for t in triples if t.object == VG["Tenure"]):
        assert isinstance(held, ox.NamedNode)
        person, post = (ox.NamedNode(one(triples, held, what)) for what in (ORG["member"], VG["post"]))
        assert one(triples, held, SCHEMA["name"]) == ", ".join(
            one(triples, of, SCHEMA["name"]) for of in (person, post)
        )
    labelled = {t.subject for t in triples if t.predicate == SKOS["prefLabel"]}
    assert {t.object for t in triples if t.predicate == SKOS["broader"]} <= labelled
