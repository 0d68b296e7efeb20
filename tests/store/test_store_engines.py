from __future__ import annotations

import json
import shutil
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from urllib.parse import parse_qs

import pyoxigraph as ox
import pytest

from kg.query import run
from kg.store import QueryError, StoreError, build_store, fresh_store, load, open_store
from kg.store.bounded import decode_answer, encode_answer
from kg.store.model import Answer

NAMES = "SELECT ?name WHERE { ?p a schema:Person . ?p schema:name ?name } ORDER BY ?name"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(?c != ?l && STR(?a) != STR(?g)) }"


@pytest.fixture
def folder(graph_folder: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(graph_folder, tmp_path / "build"))


def test_the_store_is_made_once_and_again_when_a_file_changes(folder: Path) -> None:
    assert fresh_store(folder) is None
    path = build_store(folder)
    assert fresh_store(folder) == path
    before = path.stat().st_ino
    assert build_store(folder).stat().st_ino == before
    (folder / "articles" / "second.ttl").unlink()
    assert fresh_store(folder) is None
    people = run("people", graph=load(folder)).values()
    assert "second" not in {row["article"] for row in people}
    assert build_store(folder).stat().st_ino != before
    assert not list(folder.glob(".writing*"))


def test_answers_are_the_same_from_disk_memory_and_rdflib(folder: Path) -> None:
    memory = load(folder).query(NAMES)
    build_store(folder)
    assert len(memory.rows) == 5
    assert load(folder).query(NAMES) == memory
    assert load(folder, "rdflib").query(NAMES) == memory


def test_readers_do_not_lock_each_other_or_the_next_build(folder: Path) -> None:
    build_store(folder)
    one, two = load(folder), load(folder)
    (folder / "dataset.ttl").write_text((folder / "dataset.ttl").read_text() + "\n# changed\n")
    build_store(folder)
    assert one.query(NAMES) == two.query(NAMES) == load(folder).query(NAMES)


def test_a_broken_file_is_named(folder: Path) -> None:
    (folder / "articles" / "first.ttl").write_text("nonsense")
    with pytest.raises(StoreError, match=r"first\.ttl"):
        build_store(folder)
    with pytest.raises(StoreError, match=r"first\.ttl"):
        load(folder)
    with pytest.raises(StoreError, match=r"first\.ttl"):
        load(folder, "rdflib")
    assert not list(folder.glob(".writing*"))


def test_no_graph_is_an_error_that_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="kg build"):
        open_store(tmp_path)
    with pytest.raises(StoreError, match="no such folder"):
        open_store(tmp_path / "nowhere")
    with pytest.raises(StoreError, match="one of oxigraph, rdflib"):
        load(tmp_path, "neo4j")


def test_a_query_in_a_process_of_its_own_answers_the_same(graph_folder: Path) -> None:
    assert open_store(graph_folder, timeout=30).query(NAMES) == load(graph_folder).query(NAMES)
    with pytest.raises(QueryError):
        open_store(graph_folder, timeout=30).query("SELECT nonsense")


def test_a_query_that_takes_too_long_is_stopped(graph_folder: Path) -> None:
    started = time.monotonic()
    with pytest.raises(QueryError, match=r"stopped after 0\.5 seconds"):
        open_store(graph_folder, timeout=0.5).query(ENDLESS)
    assert time.monotonic() - started < 5


@pytest.mark.parametrize("engine", ["oxigraph", "rdflib"])
def test_an_answer_is_cut_at_the_limit_and_says_so(graph_folder: Path, engine: str) -> None:
    store = load(graph_folder, engine)
    assert store.query("SELECT * { ?a ?b ?c }", limit=7).cut
    assert len(store.query("SELECT * { ?a ?b ?c }", limit=7).rows) == 7
    assert not store.query(NAMES, limit=5).cut
    assert store.query("CONSTRUCT { ?a ?b ?c } WHERE { ?a ?b ?c }", limit=7).cut


@pytest.mark.parametrize("engine", ["oxigraph", "rdflib"])
def test_all_forms_of_query(graph_folder: Path, engine: str) -> None:
    store = load(graph_folder, engine)
    assert store.query("ASK { ?a a schema:Person }").truth
    assert not store.query("ASK { ?a a schema:Dog }").truth
    made = store.query("CONSTRUCT { ?p org:holds ?b } WHERE { ?t org:member ?p . ?t vg:post ?b }")
    assert made.form == "triples"
    assert len(set(made.triples)) == 4


def test_answers_survive_the_way_between_processes() -> None:
    node = ox.NamedNode("https://example.org/a")
    rows = Answer(
        "rows",
        ("a", "b"),
        [
            (node, None),
            (ox.Literal("xã An\n", language="vi"), ox.Literal("1.5", datatype=node)),
            (ox.Literal(""), None),
        ],
        cut=True,
    )
    triples = Answer("triples", triples=[ox.Triple(node, node, ox.Literal("x y"))])
    for answer in (rows, triples, Answer("truth", truth=True)):
        assert decode_answer(encode_answer(answer)) == answer
    with pytest.raises(StoreError, match="gone"):
        decode_answer(encode_answer(StoreError("gone")))


class _Endpoint(BaseHTTPRequestHandler):
    graph: Path
    asked: list[str]

    def do_POST(self) -> None:
        query = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())["query"][0]
        self.asked.append(query)
        if "fail" in query:
            self.send_error(500, "broken")
            return
        found = ox.Store.query(_loaded(self.graph), query)
        kind = "application/n-triples" if isinstance(found, ox.QueryTriples) else "application/sparql-results+json"
        body = found.serialize(
            format=ox.RdfFormat.N_TRIPLES if kind.endswith("triples") else ox.QueryResultsFormat.JSON
        )
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(body or b"")

    def log_message(self, *args: object) -> None:
        pass


def _loaded(folder: Path) -> ox.Store:
    store = ox.Store()
    for path in folder.rglob("*.ttl"):
        store.bulk_load(path=path, format=ox.RdfFormat.TURTLE)
    return store


@pytest.fixture
def endpoint(graph_folder: Path) -> Iterator[str]:
    handler = type("Handler", (_Endpoint,), {"graph": graph_folder, "asked": []})
    server = HTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/sparql"
    server.shutdown()


def test_an_endpoint_answers_as_a_folder_does(graph_folder: Path, endpoint: str) -> None:
    for name, params in (
        ("offices", {}),
        ("asked-of", {"organisation": 'Sở "Tài chính'}),
        ("holder", {"unit": "20275"}),
    ):
        here = run(name, graph=load(graph_folder), params=params)
        assert run(name, endpoint=endpoint, params=params).rows == here.rows
    made = run("shortcuts", endpoint=endpoint)
    assert set(made.triples) == set(run("shortcuts", graph=load(graph_folder)).triples)
    assert run("ASK { ?a a schema:Person }", endpoint=endpoint).truth


def test_an_endpoint_that_fails_is_an_error_with_its_address(endpoint: str) -> None:
    with pytest.raises(QueryError, match=f"{endpoint} answered 500"):
        run("SELECT ?fail { ?fail ?b ?c }", endpoint=endpoint)
    with pytest.raises(QueryError, match=r"does not answer: \[Errno"):
        run("SELECT * { ?a ?b ?c }", endpoint="http://127.0.0.1:9/sparql")
    with pytest.raises(StoreError, match="not an endpoint"):
        run("SELECT * { ?a ?b ?c }", endpoint="file:///etc/passwd")


def test_results_json_is_what_other_tools_read(graph_folder: Path) -> None:
    from kg.query_output import as_json

    told = json.loads(as_json(load(graph_folder).query(NAMES)))
    assert told["head"]["vars"] == ["name"]
    assert told["results"]["bindings"][0]["name"] == {"type": "literal", "value": "Hoàng An"}
