"""Pages of the graph: what they show, where they lead, what they keep back."""

from __future__ import annotations

import re
import shutil
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from conftest import Example, write_graph
from rdflib import Graph, URIRef
from starlette.testclient import TestClient
from web_examples import BASE, HTML, client_of, served

import kg.web.graph
from kg.articles.model import Article, Published
from kg.facts import Event, PersonSeen, Span
from kg.lock import locked
from kg.store import StoreError, build_store, drop_store, drop_views
from kg.web.graph import Snapshot


@pytest.fixture(scope="module")
def client(graph_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    return served(graph_folder, tmp_path_factory.mktemp("pages"))


def page(client: TestClient, path: str) -> str:
    answer = client.get(path, headers=HTML)
    assert answer.status_code == 200, (path, answer.text)
    return answer.text


def path_of(client: TestClient, name: str, cls: str) -> str:
    """The path of the first thing of a name."""
    found = client.get("/reconcile/suggest", params={"prefix": name}).json()["result"]
    return "/" + next(one["id"] for one in found if one["notable"][0]["id"] == cls)


def test_home_counts_what_there_is_and_every_link_leads_somewhere(client: TestClient) -> None:
    home = page(client, "/")
    assert "<b>3</b>articles" in home
    seen, waiting = set[str](), ["/"]
    while waiting:
        path = waiting.pop()
        if path in seen:
            continue
        seen.add(path)
        answer = client.get(path, headers=HTML)
        assert answer.status_code in (200, 301, 303), (path, answer.status_code, answer.text)
        if answer.headers["content-type"].startswith("text/html"):
            waiting += {link.partition("#")[0] for link in re.findall(r'href="(/[^"]*)"', answer.text)} - seen
    assert len(seen) > 60


def test_a_person_has_offices_events_tasks_and_statements_with_quotes(client: TestClient) -> None:
    person = page(client, path_of(client, "tran van mau", "person"))
    for told in (
        "Trần Văn Mẫu",
        "Phó Chủ tịch",
        "Ủy ban nhân dân thành phố Đà Nẵng",
        "<q>Phó Chủ tịch UBND thành phố Đà Nẵng Trần Văn Mẫu</q>",
        "sớm cấp kinh phí",
        "2025-07-31",
        "Phải phục vụ tốt",
        "Kiểm tra phường An Hải",
    ):
        assert told in person, told


def test_a_unit_has_its_leaders_bodies_figures_and_what_went_into_it(client: TestClient) -> None:
    unit = page(client, "/unit/20275-2025-07-01")
    for told in ("phường An Hải", "Lý Thị Thử", "Ngô Văn Sau", "phường Phước Mỹ", "What went into it", "Its bodies"):
        assert told in unit, told


def test_an_article_lists_its_facts_in_the_order_of_its_text_and_links_to_the_original(client: TestClient) -> None:
    article = page(client, "/article/first")
    assert 'href="https://news.example/1%20a"' in article
    wanted = ("Phó Chủ tịch", "sớm cấp kinh phí", "Phải phục vụ tốt", "hơn 1.200 hồ sơ", "Nghị quyết 99-NQ/TW")
    told = article[article.index("What it tells") : article.index("<details")]
    places = [told.index(one) for one in wanted]
    assert places == sorted(places)


def test_programs_get_the_statements_of_a_thing_by_header_or_suffix(client: TestClient) -> None:
    path = path_of(client, "tran van mau", "person")
    by_header = client.get(path, headers={"Accept": "text/turtle"})
    by_suffix = client.get(f"{path}.ttl", headers=HTML)
    assert by_header.text == by_suffix.text
    assert "Accept" in by_header.headers["vary"]
    read = Graph().parse(data=by_header.content, format="turtle")
    assert (URIRef(BASE + path[1:]), URIRef("https://schema.org/name"), None) in read
    assert any(predicate == URIRef("https://w3id.org/vngov/ontology#holder") for predicate in read.predicates())
    assert client.get(f"{path}.jsonld").headers["content-type"].startswith("application/ld+json")
    assert client.get(path, headers={"Accept": "image/png"}).status_code == 406


def test_the_data_of_an_article_hold_its_facts_and_passages(client: TestClient) -> None:
    read = Graph().parse(data=client.get("/article/first.ttl").content, format="turtle")
    assert "sớm cấp kinh phí" in {str(one) for one in read.objects()}


def test_names_with_signs_in_their_iris_are_found_however_they_are_written(client: TestClient) -> None:
    assert page(client, "/article/..%2Fthird%20%233")


@pytest.mark.parametrize("path", ["/person/nobody", "/unit/1%3E%20b", "/all/nothing", "/query/nothing", "/ontology/x"])
def test_what_there_is_not_is_404_in_one_line(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert (answer.status_code, answer.text.count("\n")) == (404, 1)
    assert client.get(path, headers=HTML).headers["content-type"].startswith("text/html")


def test_search_needs_neither_signs_nor_capitals_nor_the_long_form(client: TestClient) -> None:
    for question, found in (
        ("tran van mau", "Trần Văn Mẫu"),
        ("TRẦN VĂN MẪU", "Trần Văn Mẫu"),
        ("UBND phường An Hải", "Ủy ban nhân dân phường An Hải"),
        ("so tai chi", "Sở Tài chính thành phố Đà Nẵng"),
        ("99-NQ/TW", "Nghị quyết 99-NQ/TW"),
    ):
        assert found in page(client, f"/search?q={question}"), question
    assert "0 names" in page(client, "/search?q=zzz")
    assert "0 names" in page(client, "/search?q=")


def test_named_questions_have_forms_and_answers_as_tables(client: TestClient) -> None:
    assert "Who holds" in page(client, "/query")
    assert "Lý Thị Thử" in page(client, "/query/offices")
    asked = page(client, "/query/person?name=Trần Văn Mẫu")
    assert "Phải phục vụ tốt" in asked
    rows = client.get("/query/person.csv", params={"name": "Trần Văn Mẫu"}).text.splitlines()
    assert rows[0].startswith("iri,fullName,kind")
    assert len(rows) > 3
    assert client.get("/query/person.json", params={"name": "Trần Văn Mẫu"}).json()["results"]["bindings"]


def test_a_named_question_that_lacks_something_says_what(client: TestClient) -> None:
    missing = client.get("/query/person.csv")
    assert (missing.status_code, missing.text.count("\n")) == (400, 1)
    assert "name" in missing.text
    shown = client.get("/query/person?nonsense=1", headers=HTML)
    assert shown.status_code == 400
    assert "nonsense" in shown.text or "needs" in shown.text


def test_private_people_are_left_out_unless_asked_for(graph_folder: Path, tmp_path: Path) -> None:
    everyone = "SELECT ?n WHERE { ?s schema:name|vg:variant|nif:anchorOf ?n }"
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    public = served(graph_folder, tmp_path / "a", rows=1000)
    assert "Hoàng An" not in public.get("/sparql", params={"query": everyone}).text
    assert "Hoàng An" not in page(public, "/article/first")
    assert "0 names" in page(public, "/search?q=Hoàng An")
    all_of_them = served(graph_folder, tmp_path / "b", include_private=True, rows=1000)
    assert "Hoàng An" in all_of_them.get("/sparql", params={"query": everyone}).text
    assert "1 name" in page(all_of_them, "/search?q=Hoàng An")


def test_words_of_articles_cannot_become_markup(tmp_path: Path) -> None:
    text = 'Họp <script>alert(1)</script> "xong" & về'
    evidence = (Span(0, len(text)),)
    event = Event(evidence=evidence, kind="meeting", label=text, start="2025-07-01")
    seen = PersonSeen(evidence=(Span(0, 3),), name="<b>Lê Văn A</b>")
    article = Article(
        id="x", text=text, title=text, url="javascript:alert(1)", published=Published("2025-07-01", "text")
    )
    write_graph(tmp_path / "graph", [(article, (event, seen))])
    client = client_of(tmp_path / "graph", include_private=True)
    shown = [page(client, path) for path in ("/", "/article/x", "/all/event", "/all/person", "/query/events")]
    shown.append(page(client, path_of(client, "họp", "event")))
    for one in shown:
        assert "<script>alert" not in one
        assert "<b>Lê" not in one
        assert 'href="javascript' not in one
    assert any("&lt;script&gt;alert(1)" in one for one in shown)


def test_pages_may_load_and_run_nothing(client: TestClient) -> None:
    for path in ("/", "/sparql", "/article/first"):
        headers = client.get(path, headers=HTML).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "script-src" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"


def test_an_iri_that_was_given_up_leads_to_the_one_that_took_its_place(graph_folder: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(graph_folder, tmp_path / "graph"))
    old, new = f"{BASE}person/old-1", f"{BASE}unit/20275-2025-07-01"
    (folder / "forwards.ttl").write_text(f"<{old}> <http://purl.org/dc/terms/isReplacedBy> <{new}> .\n")
    answer = client_of(folder).get("/person/old-1")
    assert (answer.status_code, answer.headers["location"]) == (301, "/unit/20275-2025-07-01")


def test_a_new_build_is_served_without_starting_again(example: Example, tmp_path: Path) -> None:
    folder = tmp_path / "graph"
    write_graph(folder, example[:1])
    build_store(folder)
    client = client_of(folder)
    assert "Ngô Văn Sau" not in client.get("/query/offices.csv").text
    write_graph(folder, example)
    build_store(folder)
    assert "Ngô Văn Sau" in client.get("/query/offices.csv").text
    assert "1 name" in page(client, "/search?q=Ngô Văn Sau")


def test_while_a_new_graph_is_opened_for_long_the_last_one_is_served(
    example: Example, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "graph"
    write_graph(folder, example[:1])
    build_store(folder)
    client = client_of(folder)
    write_graph(folder, example)
    build_store(folder)
    may_open = threading.Event()
    opened: list[Snapshot] = []

    def slow(*of: Any) -> Snapshot:
        assert may_open.wait(30)
        opened.append(Snapshot(*of))
        return opened[-1]

    monkeypatch.setattr(kg.web.graph, "Snapshot", slow)
    monkeypatch.setattr(kg.web.graph, "_PATIENCE", 0.01)
    assert "Ngô Văn Sau" not in client.get("/query/offices.csv").text
    assert client.get("/").status_code == 200
    may_open.set()
    monkeypatch.setattr(kg.web.graph, "_PATIENCE", 30)
    assert "Ngô Văn Sau" in client.get("/query/offices.csv").text
    assert len(opened) == 1


def test_every_question_is_answered_while_builds_follow_each_other(example: Example, tmp_path: Path) -> None:
    folder = tmp_path / "graph"
    write_graph(folder, example)
    client, done = client_of(folder), threading.Event()

    def ask(path: str) -> list[int]:
        return [client.get(path).status_code for _ in iter(done.is_set, True)]

    paths = ("/query/offices.csv", "/sparql?query=ASK { ?a a schema:Person }", "/article/first", "/search?q=an")
    with ThreadPoolExecutor(len(paths)) as threads:
        asked = [threads.submit(ask, path) for path in paths]
        try:
            for number in range(1, 13):
                with locked(folder):  # what a build does that adds and withdraws by turns
                    write_graph(folder, example[: 2 + number % 2])
                    if number % 2 == 0:
                        (folder / "articles" / "third.ttl").unlink(missing_ok=True)
                    drop_views(folder)
                    build_store(folder)
                time.sleep(0.3)
        finally:
            done.set()
    assert all(one.result() for one in asked)
    assert {status for one in asked for status in one.result()} == {200}


def test_a_build_at_work_is_not_served_half_done(example: Example, tmp_path: Path) -> None:
    folder = tmp_path / "graph"
    write_graph(folder, example[:1])
    build_store(folder)
    client = client_of(folder)
    with locked(folder):
        write_graph(folder, example)
        with pytest.raises(StoreError, match="a build is at work"):
            client_of(folder)
        build_store(folder)
        (folder / "dataset.ttl").write_text((folder / "dataset.ttl").read_text() + "\n# the next build\n")
        assert "Ngô Văn Sau" not in client.get("/query/offices.csv").text
        build_store(folder)
        assert "Ngô Văn Sau" in client.get("/query/offices.csv").text


def test_the_last_article_that_is_withdrawn_is_served_no_longer(
    graph_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kg.web.graph, "_PATIENCE", 30)
    folder = Path(shutil.copytree(graph_folder, tmp_path / "graph"))
    client = client_of(folder)
    assert client.get("/article/first").status_code == 200
    shutil.rmtree(folder / "articles")
    drop_store(folder)
    drop_views(folder)
    assert client.get("/article/first").status_code == 404
    shutil.rmtree(folder)
    gone = client.get("/article/first")
    assert (gone.status_code, gone.headers["retry-after"]) == (503, "5")


def test_a_graph_that_cannot_be_opened_is_not_served_as_it_was(graph_folder: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(graph_folder, tmp_path / "graph"))
    client = client_of(folder)
    (folder / "entities.ttl").write_text("no Turtle")
    drop_store(folder)
    assert [client.get("/article/first").status_code for _ in range(2)] == [503, 503]


def test_a_folder_that_cannot_be_written_is_served_all_the_same(graph_folder: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(graph_folder, tmp_path / "graph"))
    (folder / "store").write_text("in the way of the store")
    (folder / "views").write_text("in the way of the views")
    assert "Lý Thị Thử" in client_of(folder).get("/query/offices.csv").text


def test_the_vocabulary_and_the_data_set_are_there(client: TestClient) -> None:
    for path in ("/ontology", "/ontology/roles", "/ontology/events.ttl"):
        assert len(Graph().parse(data=client.get(path).content, format="turtle")) > 100
    assert client.get("/.well-known/void").headers["location"] == "/dataset"
    assert "dcat" in client.get("/dataset", headers={"Accept": "text/turtle"}).text
