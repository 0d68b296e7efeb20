"""The SPARQL endpoint: the protocol's ways to ask, the forms of answers, and what is refused."""

from __future__ import annotations

import asyncio
import csv
import io
import json
import shutil
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlencode
from xml.etree import ElementTree as ET

import pyoxigraph as ox
import pytest
from rdflib import Graph
from starlette.testclient import TestClient
from web_examples import HTML, client_of, served

from kg.web.app import create_app
from kg.web.graph import Served
from kg.web.guarding import own_names

NAMES = "SELECT ?name WHERE { ?person a schema:Person ; schema:name ?name } ORDER BY ?name ?person"
LABELLED = 'SELECT ("xã"@vi AS ?a) (7 AS ?b) ("x\ty" AS ?c) ?d WHERE { }'
ENDLESS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
GRAPH = "CONSTRUCT { ?s schema:name ?o } WHERE { ?s a schema:Person ; schema:name ?o }"


@pytest.fixture(scope="module")
def client(graph_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    return served(graph_folder, tmp_path_factory.mktemp("sparql"))


def test_get_form_and_body_give_one_answer(client: TestClient) -> None:
    answers = [
        client.get("/sparql", params={"query": NAMES}),
        client.post("/sparql", data={"query": NAMES}),
        client.post("/sparql", content=NAMES, headers={"Content-Type": "application/sparql-query; charset=utf-8"}),
    ]
    assert [answer.status_code for answer in answers] == [200, 200, 200]
    assert answers[0].headers["content-type"].startswith("application/sparql-results+json")
    names = [row["name"]["value"] for row in answers[0].json()["results"]["bindings"]]
    assert names.count("Trần Văn Mẫu") == 2  # of Đà Nẵng and of Hải Phòng
    assert answers[0].json() == answers[1].json() == answers[2].json()


def test_forms_of_rows_say_the_same(client: TestClient) -> None:
    def asked(accept: str, text: str) -> str:
        answer = client.get("/sparql", params={"query": text}, headers={"Accept": accept})
        assert answer.headers["content-type"].startswith(accept)
        return answer.text

    told = json.loads(asked("application/sparql-results+json", NAMES))
    names = [row["name"]["value"] for row in told["results"]["bindings"]]
    assert [row["name"] for row in csv.DictReader(io.StringIO(asked("text/csv", NAMES)))] == names
    assert asked("text/tab-separated-values", NAMES).splitlines()[1] == f'"{names[0]}"'
    found = ET.fromstring(asked("application/sparql-results+xml", NAMES))
    assert [one.text for one in found.iter("{http://www.w3.org/2005/sparql-results#}literal")] == names


def test_languages_datatypes_tabs_and_unbound_variables_come_over(client: TestClient) -> None:
    xml = client.get("/sparql", params={"query": LABELLED, "format": "xml"})
    read = ox.parse_query_results(xml.content, format=ox.QueryResultsFormat.XML)
    assert isinstance(read, ox.QuerySolutions)
    expected = (ox.Literal("xã", language="vi"), ox.Literal(7), ox.Literal("x\ty"), None)
    assert [tuple(solution[name] for name in "abcd") for solution in read] == [expected]
    tsv = client.get("/sparql", params={"query": LABELLED, "format": "tsv"})
    again = ox.parse_query_results(tsv.content, format=ox.QueryResultsFormat.TSV)
    assert isinstance(again, ox.QuerySolutions)
    assert [tuple(solution[name] for name in "abcd") for solution in again] == [expected]


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        ("text/turtle", "turtle"),
        ("application/n-triples", "nt"),
        ("application/ld+json", "json-ld"),
        ("application/rdf+xml", "xml"),
    ],
)
def test_forms_of_triples_hold_the_same_graph(client: TestClient, accept: str, form: str) -> None:
    answer = client.get("/sparql", params={"query": GRAPH}, headers={"Accept": accept})
    assert answer.headers["content-type"].startswith(accept)
    read = Graph().parse(data=answer.content, format=form)
    assert sorted(str(name) for name in read.objects()).count("Trần Văn Mẫu") == 2


def test_ask_in_every_form(client: TestClient) -> None:
    forms = {
        form: client.get("/sparql", params={"query": "ASK { ?s a schema:Person }", "format": form}).text
        for form in ("json", "xml", "csv", "tsv")
    }
    assert json.loads(forms["json"])["boolean"] is True
    assert "<boolean>true</boolean>" in forms["xml"]
    assert forms["csv"].strip() == forms["tsv"].strip() == "true"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("SELECT * WHERE { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }", "SERVICE"),
        ("SELECT * FROM <file:///etc/passwd> WHERE { ?s ?p ?o }", "FROM"),
        ("INSERT DATA { <urn:a> <urn:b> <urn:c> }", "INSERT"),
        ("LOAD <http://127.0.0.1/>", "LOAD"),
        ("SELECT * WHERE { ?s ?p }", "line 1"),
        ("offices", "SPARQL"),
        ("pyproject.toml", "SPARQL"),
    ],
)
def test_what_is_no_reading_query_is_refused_in_one_line(client: TestClient, text: str, reason: str) -> None:
    answer = client.get("/sparql", params={"query": text})
    assert answer.status_code == 400
    assert answer.text.count("\n") == 1
    assert reason.lower() in answer.text.lower() or "expected" in answer.text


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({"params": {"update": "DROP ALL"}}, 400),
        ({"params": {"query": NAMES, "default-graph-uri": "http://x.example/"}}, 400),
        ({"params": {"query": NAMES, "named-graph-uri": "http://x.example/"}}, 400),
        ({"params": {"query": NAMES, "format": "docx"}}, 400),
        ({"params": {"query": NAMES}, "headers": {"Accept": "image/png"}}, 406),
    ],
)
def test_parameters_that_are_not_for_this_endpoint(
    client: TestClient, sent: dict[str, dict[str, str]], status: int
) -> None:
    answer = client.get("/sparql", **sent)  # type: ignore[arg-type]
    assert (answer.status_code, answer.text.count("\n")) == (status, 1)


def test_posts_that_are_no_queries(client: TestClient) -> None:
    sparql = {"Content-Type": "application/sparql-query"}
    assert client.post("/sparql", content=b"\xff\xfe", headers=sparql).status_code == 400
    assert client.post("/sparql", content="", headers=sparql).status_code == 400
    assert client.post("/sparql", content="{}", headers={"Content-Type": "application/json"}).status_code == 415
    assert client.post("/sparql", content="#" * 600_000, headers=sparql).status_code == 413
    assert client.put("/sparql", content=NAMES).status_code == 405


def test_an_answer_that_was_cut_says_so(graph_folder: Path, tmp_path: Path) -> None:
    client = served(graph_folder, tmp_path, rows=3)
    cut = client.get("/sparql", params={"query": "SELECT * WHERE { ?s ?p ?o }"})
    assert (len(cut.json()["results"]["bindings"]), cut.headers["x-result-cut"]) == (3, "3")
    assert "x-result-cut" not in client.get("/sparql", params={"query": "SELECT (1 AS ?a) WHERE { }"}).headers


def test_a_query_that_takes_too_long_is_stopped(graph_folder: Path, tmp_path: Path) -> None:
    folder = tmp_path / "graph"
    served(graph_folder, tmp_path)  # makes the store
    client = client_of(folder, seconds=0.5)
    answer = client.get("/sparql", params={"query": ENDLESS})
    assert (answer.status_code, answer.text) == (503, "the query was stopped after 0.5 seconds\n")


def test_a_text_nested_too_deeply_for_the_parser_ends_nothing_but_itself(client: TestClient) -> None:
    deep = "SELECT * WHERE {" + "{" * 50_000 + "}" * 50_000 + "}"
    answer = client.post("/sparql", data={"query": deep})
    assert (answer.status_code, answer.text.count("\n")) == (400, 1)


def test_a_text_that_is_slow_to_parse_is_stopped(graph_folder: Path, tmp_path: Path) -> None:
    folder = tmp_path / "graph"
    served(graph_folder, tmp_path)
    slow = "SELECT * WHERE { ?s ?p " + "(" * 90 + ")" * 90 + " }"
    assert client_of(folder, seconds=1.0).get("/sparql", params={"query": slow}).status_code == 503


def test_slow_queries_leave_pages_and_searches_alone(graph_folder: Path, tmp_path: Path) -> None:
    client = served(graph_folder, tmp_path)
    with client, ThreadPoolExecutor() as threads:
        waiting = [threads.submit(client.get, "/sparql", params={"query": ENDLESS}) for _ in range(8)]
        time.sleep(0.5)
        started = time.monotonic()
        assert client.get("/search?q=an hai").status_code == client.get("/article/first").status_code == 200
        assert time.monotonic() - started < 10
        assert not any(one.done() for one in waiting)


def test_a_query_ends_with_the_client_that_asked_it(graph_folder: Path, tmp_path: Path) -> None:
    app = served(graph_folder, tmp_path).app
    query = urlencode({"query": ENDLESS}).encode()
    headers: list[tuple[bytes, bytes]] = []
    scope = {"type": "http", "method": "GET", "path": "/sparql", "query_string": query, "headers": headers}

    async def asked() -> float:
        told = [{"type": "http.request", "body": b"", "more_body": False}]

        async def receive() -> dict[str, object]:
            if told:
                return told.pop()
            await asyncio.sleep(0.5)
            return {"type": "http.disconnect"}

        async def send(message: object) -> None:
            del message

        started = time.monotonic()
        await app(scope, receive, send)
        return time.monotonic() - started

    assert asyncio.run(asked()) < 15  # of the 20 seconds it may take


def test_what_xml_cannot_hold_is_replaced(client: TestClient) -> None:
    text = 'SELECT ("a\\u0001\\uFFFF" AS ?a) ("x"@ar--rtl AS ?b) WHERE { }'
    answer = client.get("/sparql", params={"query": text, "format": "xml"})
    plain, directed = ET.fromstring(answer.content).iter("{http://www.w3.org/2005/sparql-results#}literal")
    assert plain.text == "a\N{REPLACEMENT CHARACTER}\N{REPLACEMENT CHARACTER}"
    assert directed.get("{http://www.w3.org/2005/11/its}dir") == "rtl"
    rows = client.get("/sparql", params={"query": text}).json()["results"]["bindings"]
    assert rows[0]["b"] == {"type": "literal", "value": "x", "xml:lang": "ar", "its:dir": "rtl"}


def test_people_get_a_page_to_ask_on_with_answers_and_errors(client: TestClient) -> None:
    form = client.get("/sparql", headers=HTML)
    assert "<textarea" in form.text
    answer = client.get("/sparql", params={"query": NAMES}, headers=HTML)
    assert "Ngô Văn Sau" in answer.text
    refused = client.get("/sparql", params={"query": "SELECT <script>alert(1)</script>"}, headers=HTML)
    assert refused.status_code == 400
    assert "<script>alert" not in refused.text
    assert "&lt;script&gt;alert" in refused.text


def test_programs_get_a_description_of_the_service(client: TestClient) -> None:
    answer = client.get("/sparql", headers={"Accept": "text/turtle"})
    read = Graph().parse(data=answer.content, format="turtle")
    other = client.get("/sparql", headers={"Accept": "application/rdf+xml"})
    assert len(Graph().parse(data=other.content, format="xml")) == len(read)
    assert "http://www.w3.org/ns/sparql-service-description#SPARQL11Query" in {str(one) for one in read.objects()}


def test_scripts_of_other_sites_may_ask_what_everybody_may_know(
    client: TestClient, graph_folder: Path, tmp_path: Path
) -> None:
    path, origin = f"/sparql?{urlencode({'query': NAMES})}", {"Origin": "https://notebook.example"}
    assert client.get(path, headers=origin).headers["access-control-allow-origin"] == "*"
    private = served(graph_folder, tmp_path, include_private=True)
    asked = {**origin, "Access-Control-Request-Method": "POST"}
    for answer in (private.get(path, headers=origin), private.options("/sparql", headers=asked)):
        assert not [name for name in answer.headers if name.startswith("access-control")]


def test_a_server_of_this_machine_alone_answers_to_its_own_names(graph_folder: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(graph_folder, tmp_path / "graph"))
    names = own_names("127.0.0.1", ["Graph.Example"])
    local = TestClient(create_app(Served(folder), names=names))
    good = ("localhost", "127.0.0.1:8000", "[::1]:8000", "LOCALHOST:80", "graph.example")
    bad = ("evil.example", "evil.example:8000", "127.0.0.1.evil.example", "localhost:x", "[::1]x", "")
    for host in (*good, *bad):
        status = local.get("/sparql", params={"query": "ASK { }"}, headers={"Host": host}).status_code
        assert status == (421 if host in bad else 200), host
    assert own_names("::1") == {"localhost", "127.0.0.1", "[::1]"}
    assert own_names("192.0.2.1", ["graph.example"]) == frozenset()


def test_caches_are_told_that_the_answer_hangs_on_the_accept_header(client: TestClient) -> None:
    for query in (NAMES, "nonsense", ""):
        answer = client.get("/sparql", params={"query": query}, headers={"Accept": "text/turtle"})
        assert "Accept" in answer.headers["vary"], query
