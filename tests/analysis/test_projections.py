"""Networks of the example graph: who is joined with whom, how often, when, by which articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.analysis import PROJECTIONS, AnalysisError, Edge, Network, find_projection, network
from kg.analysis.careers import steps
from kg.analysis.network import Link, gather
from kg.store import Store, load


@pytest.fixture(scope="module")
def store(graph_folder: Path) -> Store:
    return load(graph_folder)


def named(made: Network) -> dict[tuple[str, str], Edge]:
    """Edges by the names of their ends."""
    return {(made.nodes[made.index[e.source]].name, made.nodes[made.index[e.target]].name): e for e in made.edges}


def test_who_takes_part_with_whom(store: Store) -> None:
    made = network(store, find_projection("together"))
    assert not made.directed
    (edge,) = made.edges
    assert {node.name for node in made.nodes} == {"Trần Văn Mẫu", "Ngô Văn Sau"}
    assert (edge.weight, edge.kinds, edge.first, edge.last) == (1, (("appointment", 1),), "2025-09-01", "2025-09-01")
    assert edge.articles == ("second",)
    assert len(edge.facts) == 1


def test_who_inspects_and_instructs(store: Store) -> None:
    edges = named(network(store, find_projection("contacts")))
    assert edges["Trần Văn Mẫu", "phường An Hải"].kinds == (("working-session", 1),)
    assert edges["Trần Văn Mẫu", "Ủy ban nhân dân phường An Hải"].kinds == (("working-session", 1),)
    assert edges["Trần Văn Mẫu", "Sở Tài chính thành phố Đà Nẵng"].kinds == (("directive", 1),)
    assert edges["Trần Văn Mẫu", "xã Đồng Tâm"].kinds == (("visit", 1),)
    assert ("Lý Thị Thử", "phường An Hải") not in edges


def test_bodies_belong_to_units_and_units_to_units_above(store: Store) -> None:
    edges = named(network(store, find_projection("belonging")))
    assert edges["Sở Tài chính thành phố Đà Nẵng", "thành phố Đà Nẵng"].articles == ("first",)
    above = edges["phường An Hải", "thành phố Đà Nẵng"]
    assert (above.kinds, above.weight, above.articles, above.facts) == ((("parent", 1),), 1, (), ())


def test_what_is_asked_of_whom(store: Store) -> None:
    edges = named(network(store, find_projection("directives")))
    assert list(edges) == [("Trần Văn Mẫu", "Sở Tài chính thành phố Đà Nẵng")]


def test_successions_come_from_the_register_and_from_articles(store: Store) -> None:
    made = network(store, find_projection("successions"))
    edges = [e for e in made.edges if made.nodes[made.index[e.target]].code == "20275"]
    kinds = {kind for edge in edges for kind, _ in edge.kinds}
    assert {"register", "merger"} <= kinds
    told = next(edge for edge in edges if ("merger", 1) in edge.kinds)
    assert (told.articles, told.first) == (("first",), "2025-07-01")


def test_each_article_that_tells_an_office_counts_once(store: Store) -> None:
    edges = named(network(store, find_projection("offices")))
    held = edges["Trần Văn Mẫu", "Ủy ban nhân dân thành phố Đà Nẵng"]
    assert (held.weight, held.articles) == (2, ("first", "second"))


def test_the_whole_network_joins_people_bodies_and_units(store: Store) -> None:
    made = network(store, find_projection("network"))
    assert {node.type for node in made.nodes} == {"person", "body", "unit"}
    levels = {node.name: node.level for node in made.nodes}
    assert levels["phường An Hải"] == levels["Ủy ban nhân dân phường An Hải"] == "commune"


@pytest.mark.parametrize("projection", PROJECTIONS, ids=lambda one: one.name)
def test_networks_are_in_order_and_every_node_has_an_edge(store: Store, projection: object) -> None:
    made = network(store, projection)  # type: ignore[arg-type]
    assert [node.iri for node in made.nodes] == sorted({node.iri for node in made.nodes})
    assert [(e.source, e.target) for e in made.edges] == sorted((e.source, e.target) for e in made.edges)
    assert {node.iri for node in made.nodes} == {end for edge in made.edges for end in (edge.source, edge.target)}
    assert all(edge.weight >= 1 and edge.first <= edge.last for edge in made.edges)
    assert made == network(store, projection)  # type: ignore[arg-type]


def test_an_unknown_projection_is_told_with_those_there_are() -> None:
    with pytest.raises(AnalysisError, match=r"no projection 'x': one of network, together"):
        find_projection("x")


def test_one_occasion_told_twice_weighs_once_and_nothing_is_joined_to_itself() -> None:
    links = [
        Link("a", "b", "visit", "day", "f1", "2025-07-01", "x"),
        Link("b", "a", "visit", "day", "f2", "2025-06", "y"),
        Link("a", "a", "visit", "other", "f3"),
    ]
    (edge,) = gather(links, directed=False)
    assert (edge.weight, edge.first, edge.last, edge.articles) == (1, "2025-06", "2025-07-01", ("x", "y"))
    assert len(gather(links, directed=True)) == 2


def row(post: str, status: str, start: str = "", date: str = "2025-08-01", person: str = "p") -> dict[str, str]:
    return {
        "person": person, "post": post, "status": status, "start": start, "end": "",
        "fact": f"fact-{post}", "date": date, "article": "x",
    }  # fmt: skip


def test_careers_go_from_what_was_left_to_what_is_held_to_what_is_taken_up() -> None:
    rows = [row("new", "incoming"), row("old", "former"), row("now", "current"), row("beside", "acting")]
    pairs = {(link.source, link.target) for link in steps(rows)}
    assert pairs == {("old", "now"), ("old", "beside"), ("now", "new"), ("beside", "new")}


def test_careers_follow_stated_starts_and_the_newest_telling() -> None:
    assert [(s.source, s.target) for s in steps([row("b", "current", "2024"), row("a", "current", "2020")])] == [
        ("a", "b")
    ]
    told = [row("a", "current", date="2025-01-01"), row("a", "former", date="2025-09-01"), row("b", "current")]
    assert [(s.source, s.target) for s in steps(told)] == [("a", "b")]


def test_posts_of_different_people_make_no_career() -> None:
    assert steps([row("a", "former"), row("b", "current", person="q")]) == []
