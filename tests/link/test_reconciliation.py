"""Asking a reconciliation service: the protocol, decisions, faults, and going on after an interruption."""

from __future__ import annotations

import json
import shutil
import socket
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from hypothesis import given, settings
from hypothesis import strategies as st
from reconciliation_service import SPACE, Service, Thing, running, units
from typer.testing import CliRunner

from kg.build import build, withdraw
from kg.cli import app
from kg.link.deciding import Policy
from kg.link.hints import Aspect, Hints
from kg.link.ledger import read_ledger
from kg.link.linking import Linked, link
from kg.link.linking import Service as Asking
from kg.link.linkset import Subjects
from kg.link.reconciliation import AnswerError, Query, ServiceError, Transport
from kg.link.reconciliation.protocol import Hint, Manifest, decode, encode, manifest

HINTS = Hints(
    country={"id": "VN", "name": "Việt Nam"},
    person=Aspect("Person", {"office": "holds"}),
    body=Aspect("Body", {"unit": "of"}),
    unit=Aspect("Unit"),
)
MAU = Thing("p1", "Trần Văn Mẫu", "Person", {"holds": "Phó Chủ tịch Ủy ban nhân dân thành phố Đà Nẵng"}, "chính khách")
CITY = Thing("b1", "Ủy ban nhân dân thành phố Đà Nẵng", "Body", {"of": "thành phố Đà Nẵng"})


@pytest.fixture
def folder(graph_folder: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "graph"
    shutil.copytree(graph_folder, copy)
    return copy


@pytest.fixture
def service() -> Iterator[Service]:
    with running(Service([MAU, CITY, *units()])) as started:
        yield started


def ask(folder: Path, service: Service, *, slept: list[float] | None = None, **told: Any) -> Linked:
    """One run without pauses; what it would have slept is noted."""
    sleep = slept.append if slept is not None else lambda _: None
    transport = Transport(service.url, pause=0, timeout=told.pop("timeout", 5), sleep=sleep)
    verdicts = {name: told.pop(name) for name in ("accept", "reject", "by") if name in told}
    return link(folder, service=Asking(transport, **{"hints": HINTS} | told), **verdicts)


def test_people_and_bodies_are_linked_by_score_with_what_tells_them_apart(folder: Path, service: Service) -> None:
    done = ask(folder, service)
    assert done.problems == []
    accepted = {(case.subject.name, case.candidates[0][0]) for case in done.cases if case.accepted}
    assert accepted == {("Trần Văn Mẫu", SPACE + "p1"), ("Ủy ban nhân dân thành phố Đà Nẵng", SPACE + "b1")}
    text = (folder / "links.ttl").read_text(encoding="utf-8")
    assert "skos:closeMatch <https://things.example/id/p1>" in text
    rows = (folder / "links.sssom.tsv").read_text(encoding="utf-8")
    assert "Trần Văn Mẫu\tskos:closeMatch\tns1:p1\tTrần Văn Mẫu\tsemapv:CompositeMatching" in rows
    sent = {query["query"]: query for batch in service.batches for query in batch}
    assert sent["Trần Văn Mẫu"]["type"] == "Person"
    assert sent["Ủy ban nhân dân thành phố Đà Nẵng"]["properties"] == [{"pid": "of", "v": "thành phố Đà Nẵng"}]


def test_private_people_are_never_asked_about(folder: Path, service: Service) -> None:
    private = {Subjects.of(folder).labels[iri] for iri in Subjects.of(folder).private}
    assert private == {"Hoàng An"}
    ask(folder, service, kinds=("person", "body", "unit"))
    assert len(service.asked) > 10
    assert "Hoàng An" not in json.dumps(service.batches, ensure_ascii=False)


def test_a_namesake_elsewhere_is_not_taken_for_the_other(folder: Path, service: Service) -> None:
    done = ask(folder, service)  # the graph has a second Trần Văn Mẫu, in Hải Phòng
    mau = [case for case in done.cases if case.subject.name == "Trần Văn Mẫu"]
    assert sorted(case.accepted for case in mau) == [False, True]


def test_units_are_asked_about_only_when_wanted(folder: Path, service: Service) -> None:
    done = ask(folder, service, kinds=("unit",))
    (reason,) = {case.reason for case in done.cases if case.subject.name == "thành phố Đà Nẵng"}
    assert reason == "best candidate of another subject too"  # of two versions, which one?
    assert "Trần Văn Mẫu" not in service.asked


def test_a_name_alone_decides_on_nobody(folder: Path, service: Service) -> None:
    service.things = [Thing("p1", "Ngô Văn Sau", "Person")]
    done = ask(folder, service, hints=Hints(), kinds=("person",))
    reasons = {case.subject.name: case.reason for case in done.cases}
    assert reasons["Ngô Văn Sau"] == "a name alone does not tell a person"
    assert read_ledger(folder) == []


def test_a_candidate_close_behind_leaves_it_to_a_person(folder: Path, service: Service) -> None:
    service.things = [CITY, Thing("b2", CITY.name, "Body", CITY.properties)]
    done = ask(folder, service, kinds=("body",))
    city = next(case for case in done.cases if case.subject.name == CITY.name)
    assert (city.accepted, city.reason) == (False, "score 100, the next has 100")


def test_verdicts_stand_above_scores_and_survive(folder: Path, service: Service) -> None:
    body = next(iri for iri, name in Subjects.of(folder).labels.items() if name == CITY.name)
    ask(folder, service)
    ask(folder, service, reject=[f"{body}={SPACE}b1"], by="An")
    assert "id/b1>" not in (folder / "links.ttl").read_text(encoding="utf-8")
    again = ask(folder, service, policy=Policy(10, 0))
    assert all(iri != SPACE + "b1" for case in again.cases for iri, _ in case.candidates if case.subject.iri == body)
    ask(folder, service, accept=[f"{body}={SPACE}b1"], by="Bình")
    assert "skos:exactMatch <https://things.example/id/b1>" in (folder / "links.ttl").read_text(encoding="utf-8")
    (kept,) = [entry for entry in read_ledger(folder) if entry.subject_id == body]
    assert (kept.basis, kept.author_label, kept.predicate_modifier) == ("person", "Bình", "")


def test_what_was_answered_is_not_asked_again(folder: Path, service: Service) -> None:
    first = ask(folder, service)
    written = (folder / "links.ttl").read_bytes()
    count, manifests = len(service.batches), service.manifests
    second = ask(folder, service)
    assert (second.asked, second.kept) == (0, first.asked)
    assert (len(service.batches), service.manifests) == (count, manifests)
    assert (folder / "links.ttl").read_bytes() == written
    assert ask(folder, service, refresh=True).asked == first.asked


def test_another_threshold_decides_anew(folder: Path, service: Service) -> None:
    ask(folder, service)
    assert {entry.object_id for entry in read_ledger(folder)} == {SPACE + "p1", SPACE + "b1"}
    ask(folder, service, policy=Policy(101, 0))
    assert read_ledger(folder) == []


@pytest.mark.parametrize("fault", ["500", "503", "429", "truncated", "hang-up", "silent", "drip"])
def test_a_passing_fault_is_sat_out(folder: Path, service: Service, fault: str) -> None:
    service.faults = [fault]
    slept: list[float] = []
    done = ask(folder, service, slept=slept, timeout=0.3)
    assert (done.problems, slept) == ([], [1.0])
    assert len(read_ledger(folder)) == 2


def test_a_slow_answer_is_waited_for(folder: Path, service: Service) -> None:
    service.faults = ["slow"] * 3
    assert ask(folder, service).problems == []


def test_a_service_says_how_long_to_wait(folder: Path, service: Service) -> None:
    service.faults = ["429:7", "503:" + format_datetime(datetime.now(UTC) + timedelta(seconds=60), usegmt=True)]
    slept: list[float] = []
    assert ask(folder, service, slept=slept).problems == []
    assert slept[0] == 7.0
    assert 50 < slept[1] <= 60


def test_a_service_that_asks_for_an_hour_is_left_alone(folder: Path, service: Service) -> None:
    service.faults = ["429:3600"]
    slept: list[float] = []
    done = ask(folder, service, slept=slept)
    assert slept == []
    assert "asks to wait 3600 seconds" in done.problems[0]
    assert "run again to go on" in done.problems[1]


@pytest.mark.parametrize("fault", ["malformed", "no-score", "one-missing"])
def test_a_malformed_answer_costs_its_batch_and_no_more(folder: Path, service: Service, fault: str) -> None:
    service.batch, service.faults = 3, [fault]
    done = ask(folder, service)
    assert "answer to 3 questions not understood" in done.problems[0]
    assert "3 of" in done.problems[1]
    assert len(service.batches) > 2
    service.faults = []
    assert ask(folder, service).problems == []
    assert len(read_ledger(folder)) == 2


def test_a_service_that_answers_nonsense_is_not_asked_for_ever(folder: Path, service: Service) -> None:
    service.batch, service.faults = 1, ["malformed"] * 50
    ask(folder, service)
    assert len(service.batches) == 3


def test_an_interrupted_run_goes_on_where_it_was(folder: Path, service: Service) -> None:
    service.batch = 2

    def interrupt(_: str, answered: int) -> None:
        if answered >= 4:
            raise KeyboardInterrupt

    transport = Transport(service.url, pause=0)
    with pytest.raises(KeyboardInterrupt):
        link(folder, service=Asking(transport, hints=HINTS), tell=interrupt)
    done = ask(folder, service)
    assert done.kept == 4
    assert len(service.asked) == done.kept + done.asked
    questions = [json.dumps(query) for batch in service.batches for query in batch]
    assert len(questions) == len(set(questions))


def test_the_draft_of_1_0_is_spoken_too(folder: Path) -> None:
    with running(Service([MAU, CITY], draft=True)) as service:
        done = ask(folder, service)
        assert done.problems == []
        assert set(service.paths) == {"/reconcile"}
    assert {entry.object_label for entry in read_ledger(folder)} == {MAU.name, CITY.name}


def test_requests_keep_their_distance(service: Service) -> None:
    slept: list[float] = []
    transport = Transport(service.url, pause=2, sleep=slept.append)
    transport.get()
    transport.get()
    assert len(slept) == 1
    assert 1.5 < slept[0] <= 2


def test_what_is_no_service_is_said_in_one_line(folder: Path) -> None:
    for wrong in ("file:///etc/passwd", "ftp://x/", "things.example", "http://"):
        done = kg("link", str(folder), "--service", wrong)
        assert isinstance(done.exception, ServiceError)
        assert str(done.exception) == f"not a service's address (http:// or https://): {wrong}"
    with pytest.raises(ServiceError, match=r"127.0.0.1:9 does not answer: .*refused.*tried 5 times"):
        link(folder, service=Asking(Transport("http://127.0.0.1:9", sleep=lambda _: None)))


def kg(*words: str) -> Result:
    return CliRunner().invoke(app, list(words))


def test_the_command_asks_shows_and_takes_verdicts(folder: Path, service: Service, tmp_path: Path) -> None:
    hints = tmp_path / "hints.toml"
    hints.write_text('person = { type = "Person", properties = { office = "holds" } }\n', encoding="utf-8")
    base = ("link", str(folder), "--service", service.url, "--pause", "0", "--hints", str(hints), "--only", "person")
    done = kg(*base, "--undecided")
    assert done.exit_code == 0, done.stderr
    assert "Trần Văn Mẫu → Trần Văn Mẫu https://things.example/id/p1" in done.stdout
    assert "chính khách" in done.stdout
    told = json.loads(kg(*base, "--json").stdout)
    waiting = told["undecided"][0]
    verdict = kg("link", str(folder), "--accept", f"{waiting['subject']}={SPACE}p1", "--by", "An")
    assert verdict.exit_code == 0, verdict.stderr
    assert (folder / "links.ttl").read_text(encoding="utf-8").count("exactMatch <https://things.example/id/p1>") == 1
    assert kg("link", str(folder), "--wikidata", "--service", service.url).exit_code == 2


def test_without_being_told_nobody_is_asked(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("network")

    monkeypatch.setattr("urllib.request.urlopen", refuse)
    monkeypatch.setattr("socket.socket.connect", refuse)
    assert link(folder).problems == []


# -- the protocol alone

OLD = Manifest("x", legacy=True, identifier_space=SPACE, view="", batch=10)
NEW = Manifest("x", legacy=False, identifier_space=SPACE, view="", batch=10)


@settings(max_examples=50)
@given(st.binary(max_size=200) | st.from_type(dict).map(lambda told: json.dumps(str(told)).encode()))
def test_no_answer_breaks_the_reader(data: bytes) -> None:
    for about in (OLD, NEW):
        with pytest.raises(AnswerError):
            decode(data, 1, about)


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(), lambda s: st.lists(s) | st.dictionaries(st.text(), s)
)


@settings(max_examples=50)
@given(JSON)
def test_no_candidate_breaks_the_reader(told: object) -> None:
    for about, answer in ((OLD, {"q0": {"result": [told]}}), (NEW, {"results": [{"candidates": [told]}]})):
        try:
            (found,) = decode(json.dumps(answer).encode(), 1, about)
        except AnswerError:
            continue
        assert isinstance(found[0].id, str)


def test_queries_as_the_specifications_write_them() -> None:
    query = Query("Đà Nẵng", "Q1", (Hint("P17", ({"id": "Q881", "name": "Việt Nam"},)), Hint("P39", ("a", "b"))))
    path, body, kind = encode([query], NEW)
    assert (path, kind) == ("/reconcile", "application/json")
    assert json.loads(body)["queries"][0]["conditions"] == [
        {"matchType": "name", "propertyValue": "Đà Nẵng"},
        {"matchType": "property", "propertyId": "P17", "propertyValue": {"id": "Q881", "name": "Việt Nam"}},
        {"matchType": "property", "propertyId": "P39", "propertyValue": ["a", "b"]},
    ]
    path, _, kind = encode([query], OLD)
    assert (path, kind) == ("", "application/x-www-form-urlencoded")


def test_manifests() -> None:
    assert manifest(b'{"name": "old"}').legacy
    assert manifest(b'{"name": "both", "versions": ["0.2", "1.0-draft"]}').legacy
    assert not manifest(b'{"name": "new", "versions": ["1.0-draft"], "batchSize": 4}').legacy
    viewed = manifest(b'{"name": "x", "identifierSpace": "urn:x", "view": {"url": "https://x.example/{{id}}/about"}}')
    assert viewed.iri("a b") == "https://x.example/a%20b/about"
    assert manifest(b'{"name": "x"}').iri("Q1") is None
    assert manifest(b'{"name": "x"}').iri("https://x.example/1") == "https://x.example/1"
    for wrong in (b"[]", b"{}", b"<html>", b'{"name": 7}'):
        with pytest.raises(AnswerError):
            manifest(wrong)


def test_wikidata_is_told_types_and_properties(folder: Path) -> None:
    from kg.link.asking import query_for, subjects_of
    from kg.link.hints import hints_for

    space = "http://www.wikidata.org/entity/"
    about = Manifest("Wikidata", legacy=True, identifier_space=space, view="", batch=10)
    told = {one.name: query_for(one, hints_for(space), about) for one in subjects_of(folder)}
    body = told["Ủy ban nhân dân phường An Hải"]
    assert body.type == "Q43229"
    assert {hint.property for hint in body.hints} == {"P17", "P1001"}
    office = {hint.property: hint.values for hint in told["Ngô Văn Sau"].hints}["P39"]
    assert office == ("Chủ tịch Ủy ban nhân dân phường An Hải",)


def test_a_host_that_does_not_exist_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr("socket.getaddrinfo", unknown)
    slept: list[float] = []
    with pytest.raises(ServiceError, match="Name or service not known"):
        Transport("http://things.example/", sleep=slept.append).get()
    assert slept == []


def test_who_is_withdrawn_is_forgotten(tmp_path: Path) -> None:
    text = "Ông {}, Chủ tịch UBND phường An Hải, thành phố Đà Nẵng, dự lễ khai giảng."
    for number, name in enumerate(("Trần Văn Mai", "Lý Văn Sang")):
        (tmp_path / f"{number}.txt").write_text(text.format(name), encoding="utf-8")
    folder = tmp_path / "graph"
    build([tmp_path / "0.txt", tmp_path / "1.txt"], folder, check=False)
    office = {"holds": "Chủ tịch Ủy ban nhân dân phường An Hải"}
    things = [Thing("p1", "Trần Văn Mai", "Person", office), Thing("p2", "Lý Văn Sang", "Person", office)]
    with running(Service(things)) as service:
        ask(folder, service)
        assert {entry.object_id for entry in read_ledger(folder)} == {SPACE + "p1", SPACE + "p2"}
        withdraw(["1"], folder)
        assert ask(folder, service).asked == 0
    kept = "".join(path.read_text(encoding="utf-8") for path in folder.rglob("*") if path.suffix in (".json", ".jsonl"))
    assert "Trần Văn Mai" in kept
    assert "Lý Văn Sang" not in kept
