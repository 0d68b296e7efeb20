"""The reconciliation service, also as kg's own client asks it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from web_examples import BASE, served

from kg.link.reconciliation.protocol import Query, decode, encode, manifest


@pytest.fixture(scope="module")
def client(graph_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    return served(graph_folder, tmp_path_factory.mktemp("reconciliation"))


def asked(client: TestClient, **questions: dict[str, object]) -> dict[str, list[dict[str, object]]]:
    answer = client.post("/reconcile", data={"queries": json.dumps(questions)})
    assert answer.status_code == 200
    return {key: told["result"] for key, told in answer.json().items()}


def test_the_manifest_says_where_things_are(client: TestClient) -> None:
    told = client.get("/reconcile").json()
    assert told["versions"] == ["0.2"]
    assert told["identifierSpace"] == BASE
    assert {one["id"] for one in told["defaultTypes"]} >= {"person", "body", "unit"}
    found = asked(client, q={"query": "Lý Thị Thử"})["q"][0]
    assert client.get(told["view"]["url"].replace("{{id}}", str(found["id"]))).status_code == 200


def test_a_name_that_one_thing_bears_is_a_match_and_one_of_two_is_none(client: TestClient) -> None:
    found = asked(
        client,
        one={"query": "Lý Thị Thử", "type": "person"},
        two={"query": "Trần Văn Mẫu"},
        signs={"query": "ly thi thu"},
        body={"query": "UBND phường An Hải", "type": ["body"]},
        none={"query": "Không Có Ai"},
    )
    assert [(one["name"], one["match"], one["score"]) for one in found["one"]] == [("Lý Thị Thử", True, 100.0)]
    assert [one["match"] for one in found["two"]] == [False, False]
    assert "Hải Phòng" in str(found["two"])
    assert found["signs"][0]["match"] is False
    assert (found["body"][0]["name"], found["body"][0]["match"]) == ("Ủy ban nhân dân phường An Hải", True)
    assert found["none"] == []


def test_types_and_limits_are_kept(client: TestClient) -> None:
    found = asked(
        client,
        all={"query": "An Hải", "limit": 25},
        units={"query": "An Hải", "type": "unit"},
        few={"query": "An Hải", "limit": 1},
    )
    kinds = {one["type"][0]["id"] for one in found["all"]}  # type: ignore[index]
    assert {"unit", "body"} <= kinds
    assert [one["name"] for one in found["units"]][:1] == ["phường An Hải"]
    assert {one["type"][0]["id"] for one in found["units"]} == {"unit"}  # type: ignore[index]
    assert len(found["few"]) == 1


def test_previews_and_suggestions(client: TestClient) -> None:
    (one,) = client.get("/reconcile/suggest", params={"prefix": "ly thi"}).json()["result"]
    assert one["name"] == "Lý Thị Thử"
    preview = client.get("/reconcile/preview", params={"id": one["id"]})
    assert "Chủ tịch, Ủy ban nhân dân phường An Hải" in preview.text
    assert client.get("/reconcile/preview", params={"id": "person/x"}).status_code == 404


def test_suggestions_go_on_at_the_cursor(client: TestClient) -> None:
    def suggested(**params: str) -> list[str]:
        return [one["id"] for one in client.get("/reconcile/suggest", params=params).json()["result"]]

    everything = suggested(prefix="p")
    assert len(everything) == 10
    assert suggested(prefix="p", cursor="3")[:7] == everything[3:]
    assert suggested(prefix="p", cursor="x") == everything


def test_questions_without_a_type_or_with_unknown_ones(client: TestClient) -> None:
    many = ["person", *(f"no-type-{number}" for number in range(20_000))]
    found = asked(
        client,
        none={"query": "Lý Thị Thử", "type": []},
        many={"query": "Lý Thị Thử", "type": many},
        unknown={"query": "Lý Thị Thử", "type": "x"},
    )
    assert [len(found[key]) for key in ("none", "many", "unknown")] == [1, 1, 0]


def test_a_unit_is_found_by_its_name_without_its_kind(client: TestClient) -> None:
    found = asked(client, q={"query": "An Hải"})["q"]
    assert found[0]["name"] == "phường An Hải"
    assert not any(one["match"] for one in found)


TOO_MANY = json.dumps({str(number): {"query": "x"} for number in range(51)})


@pytest.mark.parametrize(
    "queries", ["{", "[]", '{"q":' + "[" * 9000 + "]" * 9000 + "}", '{"q": {"query": 7}}', TOO_MANY]
)
def test_batches_that_are_none_are_refused_in_one_line(client: TestClient, queries: str) -> None:
    answer = client.get("/reconcile", params={"queries": queries})
    assert (answer.status_code, answer.text.count("\n")) == (400, 1)


def test_the_client_of_kg_link_understands_it(client: TestClient) -> None:
    about = manifest(client.get("/reconcile").content)
    path, sent, kind = encode([Query("Lý Thị Thử", "person"), Query("UBND phường An Hải", "body", limit=1)], about)
    answer = client.post(f"/reconcile{path}", content=sent, headers={"Content-Type": kind})
    person, body = decode(answer.content, 2, about)
    assert [(one.name, one.match, one.types) for one in person] == [("Lý Thị Thử", True, ("person",))]
    assert [one.name for one in body] == ["Ủy ban nhân dân phường An Hải"]
    iri = about.iri(person[0].id)
    assert iri is not None
    assert client.get(iri.replace(BASE, "/")).status_code == 200
