"""Formats of entities and tables, each read back by its consumer or held to its published rules."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as Xml

import pydot
import pytest
from export_examples import HOSTILE, hostile_graph

from kg.analysis import find_projection, network
from kg.export import Published, find_exporter, published
from kg.export.tables import TABLES
from kg.query import find_query, run

ID = re.compile(r"[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?")
"""What FollowTheMoney takes as an entity's id."""
DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


@pytest.fixture(scope="module", params=["example", "hostile"])
def graph(request: pytest.FixtureRequest, graph_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Published:
    if request.param == "hostile":
        return published(hostile_graph(tmp_path_factory.mktemp("hostile")))
    return published(graph_folder)


@pytest.fixture(scope="module")
def small(graph_folder: Path) -> Published:
    return published(graph_folder)


def files(graph: Published, name: str) -> dict[str, bytes]:
    return dict(find_exporter(name).render(graph, find_projection("network")))


def entities(graph: Published) -> list[dict[str, object]]:
    return [json.loads(line) for line in files(graph, "ftm")[""].decode().splitlines()]


# FollowTheMoney


def test_followthemoney_takes_every_value(graph: Published) -> None:
    ftm = pytest.importorskip("followthemoney")
    from followthemoney.proxy import EntityProxy

    found = entities(graph)
    schemas = {entity["id"]: entity["schema"] for entity in found}
    assert len(schemas) == len(found)
    for entity in found:
        schema = ftm.model.get(entity["schema"])
        schema.validate(entity)
        proxy = EntityProxy.from_dict(entity, cleaned=False)
        for name, values in entity["properties"].items():  # type: ignore[attr-defined]
            prop = schema.get(name)
            # Spaces are evened out, and the punctuation of addresses.
            odd = r"\W+" if prop.type.name == "address" else r"\s+"
            kept, given = ({re.sub(odd, " ", value).strip() for value in some} for some in (proxy.get(name), values))
            assert kept == given, (name, values)
            if prop.range:
                assert all(ftm.model.get(schemas[value]).is_a(prop.range) for value in values), (entity["id"], name)


def test_entities_point_to_entities_and_have_what_they_must(graph: Published) -> None:
    """By the published schema: ids, names and the ends of links, where the package is not installed."""
    found = {entity["id"]: entity for entity in entities(graph)}
    required = {"Person": ["name"], "PublicBody": ["name"], "Organization": ["name"], "Position": ["name"]}
    required |= {"Occupancy": ["holder", "post"], "UnknownLink": ["subject", "object"], "Event": ["name"]}
    for entity in found.values():
        properties: dict[str, list[str]] = entity["properties"]  # type: ignore[assignment]
        assert ID.fullmatch(str(entity["id"]))
        assert all(properties.get(name) for name in required.get(str(entity["schema"]), []))
        ends = {"holder", "post", "subject", "object", "proof", "involved", "organizer", "organization"}
        for name in ends & set(properties):
            assert set(properties[name]) <= set(found), (entity["id"], name)
        assert all(DATE.fullmatch(day) for name in properties if name.endswith("Date") for day in properties[name])


def test_who_holds_what_as_entities(small: Published) -> None:
    found = {entity["id"]: entity for entity in entities(small)}
    held = [one["properties"] for one in found.values() if one["schema"] == "Occupancy"]
    names = {
        (found[one["holder"][0]]["properties"]["name"][0], found[one["post"][0]]["properties"]["name"][0]): one  # type: ignore[index]
        for one in held
    }
    mau = names["Trần Văn Mẫu", "Phó Chủ tịch, Ủy ban nhân dân thành phố Đà Nẵng"]
    assert mau["status"] == ["current"]  # type: ignore[index]
    assert mau["startDate"] == ["2021-06", "2021-07"]  # type: ignore[index]
    assert len(mau["proof"]) == 2  # type: ignore[index]
    # The newest article says that she left.
    assert names["Lý Thị Thử", "Chủ tịch, Ủy ban nhân dân phường An Hải"]["status"] == ["ended"]  # type: ignore[index]


# Popolo


def test_popolo_refers_to_what_it_holds(graph: Published) -> None:
    data = json.loads(files(graph, "popolo")[""])
    ids = {kind: {one["id"] for one in data[kind]} for kind in data}
    assert all(len(ids[kind]) == len(data[kind]) for kind in data)
    refers = {"person_id": "persons", "organization_id": "organizations", "post_id": "posts", "area_id": "areas"}
    for one in (one for kind in data for one in data[kind]):
        for name in set(refers) & set(one):
            assert one[name] in ids[refers[name]], one
        for name in ("start_date", "end_date"):
            assert DATE.match(one.get(name, "2025"))
        assert all(source["url"].startswith("https://") for source in one.get("sources", []))
    assert all(person["name"] for person in data["persons"])
    for event in data["events"]:
        assert {attendee["id"] for attendee in event.get("attendees", [])} <= ids["persons"]


def test_memberships_have_role_dates_and_the_words_they_rest_on(small: Published) -> None:
    data = json.loads(files(small, "popolo")[""])
    people = {one["id"]: one["name"] for one in data["persons"]}
    held = [one for one in data["memberships"] if people[one["person_id"]] == "Trần Văn Mẫu"]
    city = next(one for one in held if one["role"] == "Phó Chủ tịch")
    assert (city["start_date"], city["label"]) == ("2021-06", "Phó Chủ tịch (current)")
    notes = {source["note"] for source in city["sources"]}
    assert "Phó Chủ tịch UBND thành phố Đà Nẵng Trần Văn Mẫu" in notes


# Neo4j: the rules of "neo4j-admin database import" as its documentation has them


def test_neo4j_files_fit_each_other_and_the_command(graph: Published) -> None:
    found = files(graph, "neo4j")
    command = found.pop("import.sh").decode()
    assert set(re.findall(r"=(\S+\.csv) ", command)) == set(found)
    ids: list[str] = []
    ends: list[str] = []
    for name in found:
        header, *lines = csv.reader(io.StringIO(found[name].decode(), newline=""))
        types = {"ID", "LABEL", "START_ID", "END_ID", "TYPE", "string", "date", "double", "boolean"}
        assert {column.partition(":")[2] for column in header} <= types
        assert all(len(line) == len(header) for line in lines)
        for line in lines:
            told = dict(zip(header, line, strict=True))
            if f"--nodes={name}" in command:
                assert told[":LABEL"]
                ids.append(told["iri:ID"])
            else:
                assert told[":TYPE"]
                ends += [told[":START_ID"], told[":END_ID"]]
            for column, value in told.items():
                if value and column.endswith(":double"):
                    float(value)
                if value and column.endswith(":date"):
                    assert re.fullmatch(r"\d{4}-\d\d-\d\d", value)
    assert len(set(ids)) == len(ids)
    assert set(ends) <= set(ids)


def test_neo4j_imports_over_nothing_that_is_there_unless_told_to(small: Published, tmp_path: Path) -> None:
    (tmp_path / "import.sh").write_bytes(files(small, "neo4j")["import.sh"])
    (tmp_path / "neo4j-admin").write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n')
    (tmp_path / "neo4j-admin").chmod(0o755)

    def given(*words: str) -> list[str]:
        path = {"PATH": f"{tmp_path}:{os.environ['PATH']}"}
        asked = ["sh", str(tmp_path / "import.sh"), *words]
        return subprocess.run(asked, env=path, capture_output=True, text=True, check=True).stdout.splitlines()

    assert given()[-1] == "neo4j"
    assert given("wards")[-1] == "wards"
    assert not [word for word in (*given(), *given("wards")) if "overwrite" in word]
    assert given("wards", "--overwrite-destination")[-2:] == ["--overwrite-destination", "wards"]


def test_neo4j_holds_the_directive_between_its_ends(small: Published) -> None:
    found = files(small, "neo4j")

    def lines(name: str) -> list[dict[str, str]]:
        return list(csv.DictReader(io.StringIO(found[name].decode(), newline="")))

    (directive,) = lines("directive.csv")
    assert (directive["task:string"], directive["deadline:string"]) == ("sớm cấp kinh phí", "2025-07-31")
    names = {row["iri:ID"]: row["name:string"] for file in ("person.csv", "body.csv") for row in lines(file)}
    (gave,), (given) = lines("gave-directives.csv"), lines("given_to-directives.csv")
    assert names[gave[":START_ID"]] == "Trần Văn Mẫu"
    assert [names[row[":END_ID"]] for row in given] == ["Sở Tài chính thành phố Đà Nẵng"]
    assert gave[":END_ID"] == given[0][":START_ID"] == directive["iri:ID"]


# Parquet


def test_parquet_has_the_tables_with_numbers_as_numbers(graph: Published) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    found = files(graph, "parquet")
    assert set(found) == {f"{name}.parquet" for name in TABLES}
    for name in TABLES:
        table = parquet.read_table(io.BytesIO(found[f"{name}.parquet"]))
        query = find_query(name)
        assert tuple(table.column_names) == query.columns
        assert table.num_rows == len(run(query, graph=graph.store).rows)
        assert table.schema.metadata[b"question"].decode() == query.question
    values = parquet.read_table(io.BytesIO(found["figures.parquet"])).column("value").to_pylist()
    assert all(isinstance(value, float) for value in values)
    offsets = parquet.read_table(io.BytesIO(found["evidence.parquet"]))
    assert {str(offsets.schema.field(name).type) for name in ("from", "to")} == {"int64"}


# GeoJSON, GEXF, DOT


def test_events_stand_where_their_unit_does(small: Published) -> None:
    features = json.loads(files(small, "geojson")[""])["features"]
    events = [one for one in features if one["properties"]["feature"] == "event"]
    units = {one["properties"]["code"]: one for one in features if one["properties"]["feature"] == "unit"}
    assert {one["properties"]["kind"] for one in events} == {"working-session", "appointment"}
    for event in events:
        assert event["geometry"] == units[event["properties"]["code"]]["geometry"]
        assert event["properties"]["quote"]
        assert event["properties"]["article"] in ("first", "second")


@pytest.mark.parametrize("projection", ["network", "together"])
def test_gexf_keeps_the_rules_of_its_schema(graph: Published, projection: str) -> None:
    root = Xml.fromstring(find_exporter("gexf").render(graph, find_projection(projection))[""])
    space = "{http://gexf.net/1.3}"
    assert (root.tag, root.get("version")) == (f"{space}gexf", "1.3")
    top = root.find(f"{space}graph")
    assert top is not None
    assert top.get("defaultedgetype") in ("directed", "undirected", "mutual")
    assert (top.get("mode"), top.get("timeformat")) == ("dynamic", "date")
    declared = {of.get("class"): {one.get("id") for one in of} for of in top.findall(f"{space}attributes")}
    nodes, edges = top.findall(f"{space}nodes/*"), top.findall(f"{space}edges/*")
    ids = {node.get("id") for node in nodes}
    assert len(ids) == len(nodes)
    assert len({edge.get("id") for edge in edges}) == len(edges)
    assert {edge.get(end) for edge in edges for end in ("source", "target")} <= ids
    for of, found in (("node", nodes), ("edge", edges)):
        for one in found:
            assert one.tag == f"{space}{of}"
            assert {value.get("for") for value in one.iter(f"{space}attvalue")} <= declared[of]
            times = [one.get(name) for name in ("start", "end") if one.get(name)]
            assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", time or "") for time in times)
            assert times == sorted(times, key=str)
    viz = "{http://gexf.net/1.3/viz}"
    assert all(node.find(f"{viz}position") is not None for node in nodes)


@pytest.mark.filterwarnings("ignore")  # pydot's own
@pytest.mark.parametrize("projection", ["network", "together"])
def test_pydot_and_graphviz_read_dot(graph: Published, projection: str) -> None:
    data = find_exporter("dot").render(graph, find_projection(projection))[""]
    made = network(graph.store, find_projection(projection))
    (read,) = pydot.graph_from_dot_data(data.decode())
    assert sum(re.fullmatch(r"n\d+", node.get_name()) is not None for node in read.get_nodes()) == len(made.nodes)
    assert len(read.get_edges()) == len(made.edges)
    if shutil.which("dot") and made.nodes:
        drawn = subprocess.run(["dot", "-Tplain"], input=data, capture_output=True, check=True).stdout.decode()
        assert len(re.findall(r"^node ", drawn, re.MULTILINE)) == len(made.nodes)


def test_hostile_names_come_through(tmp_path: Path) -> None:
    graph = published(hostile_graph(tmp_path))
    assert HOSTILE in [one["name"] for one in json.loads(files(graph, "popolo")[""])["organizations"]]
    assert HOSTILE in files(graph, "neo4j")["body.csv"].decode().replace('""', '"')
    assert HOSTILE in [name for one in entities(graph) for name in one["properties"].get("name", [])]  # type: ignore[attr-defined]
