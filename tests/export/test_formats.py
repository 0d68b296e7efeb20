"""Every format read back by what reads it elsewhere; the same bytes again; hostile names come through unharmed."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import networkx as nx
import pyoxigraph as ox
import pytest
import rdflib
from export_examples import HOSTILE, hostile_graph, installed

from kg.analysis import AnalysisError, Network, find_projection, network
from kg.analysis.periods import day
from kg.export import EXPORTERS, ExportError, Published, export, find_exporter, published
from kg.export.dot import quoted
from kg.export.flat import node_attributes
from kg.export.icalendar import escaped, folded
from kg.export.tables import TABLES
from kg.query import find_query
from kg.store import StoreError


@pytest.fixture(scope="module", params=["example", "hostile"])
def graph(request: pytest.FixtureRequest, graph_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Published:
    if request.param == "hostile":
        return published(hostile_graph(tmp_path_factory.mktemp("hostile")))
    return published(graph_folder)


def rendered(graph: Published, name: str, projection: str = "network") -> bytes:
    return find_exporter(name).render(graph, find_projection(projection))[""]


def made(graph: Published, projection: str = "network") -> Network:
    return network(graph.store, find_projection(projection))


def clean(value: object) -> object:
    """As XML can say it: a vertical tab has no place in it."""
    return re.sub("\x0b", "\ufffd", value) if isinstance(value, str) else value


def same(found: nx.Graph, network: Network, *, xml: bool = False) -> None:
    """The same nodes, edges, names and weights."""
    tidy = clean if xml else lambda value: value
    assert found.is_directed() == network.directed
    assert {iri: told.get("label") for iri, told in found.nodes(data=True)} == {
        node.iri: tidy(node_attributes(node)["label"]) for node in network.nodes
    }
    if network.directed:
        weights = {(a, b): told["weight"] for a, b, told in found.edges(data=True)}
        assert weights == {(edge.source, edge.target): edge.weight for edge in network.edges}
    assert found.number_of_edges() == len(network.edges)


@pytest.mark.parametrize("projection", ["network", "together"])
def test_networkx_reads_its_formats(graph: Published, projection: str) -> None:
    network = made(graph, projection)
    same(nx.parse_graphml(rendered(graph, "graphml", projection).decode()), network, xml=True)
    same(nx.read_gexf(io.BytesIO(rendered(graph, "gexf", projection))), network, xml=True)
    same(nx.node_link_graph(json.loads(rendered(graph, "node-link", projection)), edges="edges"), network)
    same(nx.cytoscape_graph(json.loads(rendered(graph, "cytoscape", projection))), network)


def test_gexf_has_times_and_positions(graph_folder: Path) -> None:
    found = nx.read_gexf(io.BytesIO(rendered(published(graph_folder), "gexf", "contacts")))
    dated = [told for *_, told in found.edges(data=True) if "start" in told]
    assert {(told["start"], told["end"]) for told in dated} == {("2025-07-10", "2025-07-10")}
    places = {(told["viz"]["position"]["x"], told["viz"]["position"]["y"]) for _, told in found.nodes(data=True)}
    assert len(places) == found.number_of_nodes()


def test_months_and_years_become_days() -> None:
    assert (day("2024-02", last=True), day("2025"), day("2025", last=True)) == (
        "2024-02-29",
        "2025-01-01",
        "2025-12-31",
    )


def test_rdf_formats_hold_every_statement(graph: Published) -> None:
    triples = set(graph.triples())
    quads = {
        ox.Quad(*triple, ox.NamedNode(part.article) if part.article else ox.DefaultGraph())
        for part in graph.parts
        for triple in part.triples
    }
    assert {quad.triple for quad in quads} == triples
    assert set(ox.parse(rendered(graph, "nquads"), format=ox.RdfFormat.N_QUADS)) == quads
    assert set(ox.parse(rendered(graph, "trig"), format=ox.RdfFormat.TRIG)) == quads
    assert {quad.triple for quad in ox.parse(rendered(graph, "jsonld"), format=ox.RdfFormat.JSON_LD)} == triples
    read = {quad.triple for quad in ox.parse(rendered(graph, "rdfxml"), format=ox.RdfFormat.RDF_XML)}
    assert {(t.subject, t.predicate, clean(t.object.value)) for t in read} == {
        (t.subject, t.predicate, clean(t.object.value)) for t in triples
    }


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # rdflib's own
def test_rdflib_reads_the_rdf_formats(graph_folder: Path) -> None:
    graph = published(graph_folder)
    expected = rdflib.Graph().parse(data=ox.serialize(graph.triples(), format=ox.RdfFormat.N_TRIPLES), format="nt")
    for name, form in (("rdfxml", "xml"), ("jsonld", "json-ld")):
        assert set(rdflib.Graph().parse(data=rendered(graph, name), format=form)) == set(expected), name
    for name in ("nquads", "trig"):
        found = rdflib.Dataset().parse(data=rendered(graph, name), format=name)
        assert {quad[:3] for quad in found.quads()} == set(expected), name
        graphs = {str(quad[3]).rsplit("/", 1)[-1] for quad in found.quads() if quad[3]}
        assert {"first", "second"} <= graphs


def test_jsonld_reads_as_plain_json(graph_folder: Path) -> None:
    data = json.loads(rendered(published(graph_folder), "jsonld"))
    event = next(one for one in data["@graph"] if one.get("type") == "Event" and "dayPart" in one)
    assert event["unit"] == "https://w3id.org/vngov/unit/20275-2025-07-01"
    assert isinstance(event["name"], str)


def test_tables_have_the_contracts_columns_and_metadata(graph: Published) -> None:
    files = find_exporter("csv").render(graph, find_projection("network"))
    metadata = json.loads(files["csv-metadata.json"])
    assert [table["url"] for table in metadata["tables"]] == [f"{name}.csv" for name in TABLES]
    for table in metadata["tables"]:
        rows = list(csv.reader(io.StringIO(files[table["url"]].decode(), newline="")))
        columns = table["tableSchema"]["columns"]
        assert rows[0] == [column["name"] for column in columns]
        assert tuple(rows[0]) == find_query(table["url"].removesuffix(".csv")).columns
        for row in rows[1:]:
            for column, value in zip(columns, row, strict=True):
                assert value or not column["required"]
                if value and column["datatype"] in ("decimal", "integer"):
                    float(value)


def test_units_on_a_map(graph_folder: Path) -> None:
    data = json.loads(rendered(published(graph_folder), "geojson"))
    assert data["type"] == "FeatureCollection"
    ward = next(one for one in data["features"] if one["properties"]["code"] == "20275")
    longitude, latitude = ward["geometry"]["coordinates"]
    assert 108 < longitude < 108.5  # Đà Nẵng
    assert 15.9 < latitude < 16.2
    counted = {name: ward["properties"][name] for name in ("articles", "events", "figures", "offices", "directives")}
    assert counted == {"articles": 2, "events": 2, "figures": 2, "offices": 3, "directives": 0}


def test_a_calendar_reads_the_events(graph: Published) -> None:
    icalendar = pytest.importorskip("icalendar")
    data = rendered(graph, "ical")
    assert max(map(len, data.split(b"\r\n"))) <= 75
    events = icalendar.Calendar.from_ical(data).walk("VEVENT")
    rows = graph.store.query(
        "SELECT ?e ?label ?start { ?e vg:eventKind ?k ; schema:name ?label ; schema:startDate ?start }"
    )
    said = {row["label"].replace("\x0b", "").replace("\r\n", "\n") for row in rows.values()}
    assert {str(event["SUMMARY"]) for event in events} == said
    for event in events:
        assert event.errors == []
        start = event.decoded("DTSTART")
        assert start.year == 2025
        assert str(event.get("URL", "https://")).startswith("https://")


def test_a_day_in_a_calendar_ends_the_day_after(graph_folder: Path) -> None:
    lines = rendered(published(graph_folder), "ical").decode().split("\r\n")
    at = lines.index("DTSTART;VALUE=DATE:20250710")
    assert lines[at + 1] == "DTEND;VALUE=DATE:20250711"


def test_calendar_lines_are_folded_between_characters() -> None:
    line = "SUMMARY:" + "ữ" * 100
    lines = folded(line).split(b"\r\n")
    assert all(len(part) <= 75 and part.decode() is not None for part in lines)
    assert "".join(part.decode().removeprefix(" ") for part in lines) == line
    assert escaped("a;b,c\\d\r\ne\x07") == "a\\;b\\,c\\\\d\\ne"


STRING = re.compile(r'"((?:[^"\\]|\\.)*)"', re.DOTALL)


def test_dot_strings_end_where_they_should(graph: Published) -> None:
    text = rendered(graph, "dot").decode()
    bare = STRING.sub("", text)
    assert '"' not in bare
    assert re.fullmatch(r"digraph  \{\n(?:  [^\n]*;\n)+\}\n", bare)
    network = made(graph)
    assert len(re.findall(r"^  n\d+ \[", bare, re.MULTILINE)) == len(network.nodes)
    assert len(re.findall(r"^  n\d+ -> n\d+ \[", bare, re.MULTILINE)) == len(network.edges)
    assert quoted('a"b\\N\nc') == '"a\\"b\\\\N\\nc"'


class Page(HTMLParser):
    """What a browser's parser sees: elements, and the data block's text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.data = ""
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._inside = tag == "script" and dict(attrs).get("id") == "data"

    def handle_endtag(self, tag: str) -> None:
        self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.data += data


def test_the_picture_is_one_page_that_loads_nothing(graph: Published) -> None:
    text = rendered(graph, "html").decode()
    page = Page()
    page.feed(text)
    assert [tag for tag, _ in page.tags].count("script") == 2  # the data and the program, whatever names hold
    policy = next(told["content"] for tag, told in page.tags if told.get("http-equiv"))
    assert policy is not None
    assert policy.startswith("default-src 'none'")
    assert not [told for tag, told in page.tags if "src" in told or (tag == "link" and told.get("href") != "data:,")]
    program = text[text.index('"use strict"') :]
    assert not re.search(r"innerHTML|insertAdjacent|document\.write|fetch\(|XMLHttpRequest|import\(|eval\(", program)
    data = json.loads(page.data)
    network = made(graph)
    assert [node[0] for node in data["nodes"]] == [node.name for node in network.nodes]
    assert len(data["edges"]) == len(network.edges)
    quoted_facts = {fact for edge in data["edges"] for fact in edge[4]}
    assert quoted_facts == set(range(len(data["facts"])))
    assert all(article[2] == "" or article[2].startswith("https://") for article in data["articles"])


def test_hostile_names_reach_the_picture_whole(tmp_path: Path) -> None:
    page = Page()
    page.feed(rendered(published(hostile_graph(tmp_path)), "html").decode())
    data = json.loads(page.data)
    assert HOSTILE in [node[0] for node in data["nodes"]]
    assert HOSTILE in [fact[0] for fact in data["facts"]]


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda one: one.name)
def test_the_same_graph_gives_the_same_bytes(exporter: object, graph_folder: Path, tmp_path: Path) -> None:
    installed(exporter)  # type: ignore[arg-type]
    name, suffix = exporter.name, exporter.suffix  # type: ignore[attr-defined]
    first = export(graph_folder, name, tmp_path / f"one{suffix}")
    again = export(graph_folder, name, tmp_path / f"two{suffix}")
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in again]


def test_bytes_do_not_depend_on_how_strings_hash(graph_folder: Path, tmp_path: Path) -> None:
    code = (
        "import sys; from kg.export import EXPORTERS, export\n"
        "for one in EXPORTERS:\n"
        "    if one.name != 'parquet': export(sys.argv[1], one.name, sys.argv[2] + '/' + one.name)"
    )
    for seed in ("1", "2"):
        (tmp_path / seed).mkdir()
        run = [sys.executable, "-c", code, str(graph_folder), str(tmp_path / seed)]
        subprocess.run(run, check=True, env=os.environ | {"PYTHONHASHSEED": seed})
    files = sorted(path.relative_to(tmp_path / "1") for path in (tmp_path / "1").rglob("*") if path.is_file())
    assert {file.parts[0] for file in files} == {one.name for one in EXPORTERS} - {"parquet"}
    for file in files:
        assert (tmp_path / "1" / file).read_bytes() == (tmp_path / "2" / file).read_bytes(), file


def test_where_files_are_written(graph_folder: Path, tmp_path: Path) -> None:
    assert export(graph_folder, "dot", tmp_path) == [tmp_path / "network.dot"]
    assert export(graph_folder, "dot", tmp_path / "a" / "b.dot", projection="careers") == [tmp_path / "a" / "b.dot"]
    assert (tmp_path / "a" / "b.dot").read_text().startswith('digraph "careers"')
    assert {path.parent for path in export(graph_folder, "csv", tmp_path / "tables")} == {tmp_path / "tables"}


def test_what_cannot_be_written_is_told_in_one_line(graph_folder: Path, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="no format 'x': one of graphml"):
        export(graph_folder, "x")
    with pytest.raises(AnalysisError, match="no projection 'x'"):
        export(graph_folder, "dot", projection="x")
    with pytest.raises(ExportError, match="whole graph"):
        export(graph_folder, "nquads", projection="careers")
    with pytest.raises(StoreError, match="no such folder"):
        export(tmp_path / "none", "dot")
    (tmp_path / "file").write_text("")
    with pytest.raises(ValueError, match="cannot write"):
        export(graph_folder, "dot", tmp_path / "file" / "x.dot")
