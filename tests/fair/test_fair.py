"""Five stars and FAIR: what earns them, what loses them, and that the remedy named is one."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from conftest import write_graph
from typer.testing import CliRunner

from kg.articles.model import Article
from kg.cli import app
from kg.dataset import write_dataset
from kg.facts import Fact
from kg.fair.assessing import Assessment, assess
from kg.fair.online import reach
from kg.rdf.iris import Iris
from kg.store import StoreError

BASE = "https://w3id.org/vngov/"
SETTINGS = 'files_url = "https://data.gov.vn/graph/"\n[publisher]\nname = "Báo Thử"\n'


@pytest.fixture
def folder(graph_folder: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "graph"
    shutil.copytree(graph_folder, copy)
    return copy


def failing(found: Assessment) -> set[str]:
    return {check.id for check in (*found.stars, *found.principles, found.privacy) if check.passed is False}


def settle(folder: Path, text: str = SETTINGS) -> None:
    (folder / "dataset.toml").write_text(text, encoding="utf-8")
    write_dataset(folder, BASE)


COMMENT, LABEL = (f"<http://www.w3.org/2000/01/rdf-schema#{name}>" for name in ("comment", "label"))


def replace(folder: Path, name: str, old: str, new: str) -> None:
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new), encoding="utf-8")


def test_a_graph_has_five_stars_and_lacks_what_only_its_publisher_knows(folder: Path) -> None:
    found = assess(folder)
    assert found.star_count == 5
    assert failing(found) == {"A1", "R1.2", "privacy"}
    assert {check.id for check in found.principles if check.passed is None} == {"F4", "A2"}
    assert all(check.fix for check in (*found.principles, found.privacy) if check.passed is False)


def test_the_remedies_mend_it(folder: Path) -> None:
    settle(folder)
    found = assess(folder)
    assert failing(found) == {"privacy"}
    assert found.fair == 1.0


@pytest.mark.parametrize(
    ("spoil", "lost"),
    [
        (lambda folder: settle(folder, 'license = "https://thu.gov.vn/mine"\n' + SETTINGS), {"★1"}),
        (
            lambda folder: replace(
                folder, "dataset.ttl", "media-types/text/turtle", "media-types/application/vnd.ms-excel"
            ),
            {"★3"},
        ),
        (lambda folder: replace(folder, "dataset.ttl", "dcat:keyword", COMMENT), {"F2"}),
        (lambda folder: replace(folder, "units.ttl", "schema:name", LABEL), {"R1"}),
        (lambda folder: replace(folder, "entities.ttl", "vg:roleText", "<http://strange.vn/role>"), {"I2"}),
        (lambda folder: replace(folder, "dataset.ttl", "dcterms:publisher", COMMENT), {"F2"}),
        (lambda folder: replace(folder, "dataset.ttl", "dcterms:title", COMMENT), {"F2", "R1.3"}),
        (lambda folder: (folder / "links.ttl").write_text(""), {"★5", "I3", "F3", "R1"}),
        (lambda folder: next((folder / "articles").glob("*.ttl")).unlink(), {"F3", "R1"}),
    ],
)  # fmt: skip
def test_what_is_spoilt_is_found(folder: Path, spoil: Callable[[Path], None], lost: set[str]) -> None:
    settle(folder)
    before = failing(assess(folder))
    spoil(folder)
    assert failing(assess(folder)) - before >= lost


def test_things_without_iris_lose_the_fourth_star(folder: Path) -> None:
    with (folder / "entities.ttl").open("a", encoding="utf-8") as file:
        file.write('[] <https://schema.org/name> "ai đó" .\n<urn:x> <https://schema.org/name> "gì đó" .\n')
    assert {"★4", "F1"} <= failing(assess(folder))


@pytest.mark.parametrize(
    "base", ["http://localhost:8000/", "https://data.example/", "http://192.168.1.7/kg/", "http://intra/"]
)
def test_iris_on_a_host_that_nobody_reaches_lose_the_fourth_star(
    example: list[tuple[Article, tuple[Fact, ...]]], tmp_path: Path, base: str
) -> None:
    write_graph(tmp_path, example[:1], Iris(base))
    found = assess(tmp_path)
    assert found.base == base
    assert found.star_count == 3
    assert {"★4", "F1", "A1"} <= failing(found)


def test_stars_count_only_with_those_before_them(folder: Path) -> None:
    settle(folder, 'license = "https://thu.gov.vn/mine"\n')
    found = assess(folder)
    assert [check.id for check in found.stars if check.passed] == ["★2", "★3", "★4", "★5"]
    assert found.star_count == 0


def test_without_a_description_little_is_left(folder: Path) -> None:
    (folder / "dataset.ttl").unlink()
    found = assess(folder)
    assert found.star_count == 0
    assert {"F2", "F3", "R1.1", "R1.2", "R1.3"} <= failing(found)


# -- looking IRIs up


class _Handler(BaseHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Says nothing."""

    def do_GET(self) -> None:
        status = {"/dead": 404, "/moved": 303}.get(self.path, 200)
        self.send_response(status)
        if status == 303:
            self.send_header("Location", "/fine")
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"ok")


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def test_iris_are_looked_up(site: str) -> None:
    found = reach([f"{site}/fine#x", f"{site}/moved", f"{site}/dead", "ftp://x/", f"{site}/fine#x"], pause=0)
    assert [why.partition(" ")[0] for why in found.values()] == ["", "", "404", "not"]
    assert "refused" in reach(["http://127.0.0.1:9/"], pause=0)["http://127.0.0.1:9/"]


def test_what_does_not_answer_costs_the_fourth_star(folder: Path) -> None:
    settle(folder)
    asked: list[str] = []

    def dead(iris: list[str]) -> dict[str, str]:
        asked.extend(iris)
        return dict.fromkeys(iris, "404 Not Found")

    found = assess(folder, online=True, lookup=dead)
    assert {"★4", "A1"} <= failing(found)
    assert f"{BASE}dataset" in asked
    assert 5 < len(asked) <= 12
    assert any("/unit/" in iri for iri in asked)
    fine = assess(folder, online=True, lookup=lambda iris: dict.fromkeys(iris, ""))
    assert failing(fine) == {"privacy"}


def test_nothing_is_looked_up_unasked(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("network")

    monkeypatch.setattr("socket.socket.connect", refuse)
    assert assess(folder).looked_up == {}


def test_private_people_are_not_looked_up(folder: Path) -> None:
    asked: list[str] = []
    assess(folder, online=True, lookup=lambda iris: asked.extend(iris) or dict.fromkeys(iris, ""))  # type: ignore[func-returns-value]
    text = (folder / "entities.ttl").read_text(encoding="utf-8")
    (private,) = re.findall(r"person:([\w-]+) a [^.]*?vg:private true", text)
    people = [iri for iri in asked if "/person/" in iri]
    assert len(people) == 1
    assert private not in people[0]


# -- the command


def test_the_command_shows_scores_and_exits_by_thresholds(folder: Path) -> None:
    run = CliRunner().invoke
    done = run(app, ["fair", str(folder)])
    assert done.exit_code == 0
    assert "★★★★★ 5 of 5 stars; 11 of 13 FAIR principles hold, 2 nothing here can tell" in done.stdout
    assert run(app, ["fair", str(folder), "--min-stars", "5", "--min-fair", "80"]).exit_code == 0
    assert run(app, ["fair", str(folder), "--min-fair", "90"]).exit_code == 1
    (folder / "dataset.ttl").unlink()
    assert run(app, ["fair", str(folder), "--min-stars", "1"]).exit_code == 1


def test_as_json(folder: Path) -> None:
    told = json.loads(CliRunner().invoke(app, ["fair", str(folder), "--json"]).stdout)
    assert (told["stars"], told["base"]) == (5, BASE)
    assert {check["id"] for check in told["checks"]} >= {"★1", "F1", "A1.2", "I3", "R1.3", "privacy"}
    assert all(check["title"] and check["evidence"] for check in told["checks"])


def test_no_graph_is_said(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no such folder"):
        assess(tmp_path / "none")
