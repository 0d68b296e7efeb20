"""The command line: what it prints, exit codes, one line for what is wrong."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

SEEDS = Path(__file__).parent.parent / "seeds"


def kg(*words: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kg", *words], input=stdin, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("graph") / "build"
    done = kg("build", str(SEEDS), "-o", str(folder), "--quiet")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    return folder


def test_build_ends_with_offices_counts_verdict_files_and_what_next(tmp_path: Path) -> None:
    done = kg("build", str(SEEDS), "-o", str(tmp_path / "b"))
    assert done.returncode == 0
    for part in ("Nguyễn Đức Tuấn", "Đồng chí Lê Khắc Nguyên Anh", "offices 5", "valid", "entities.ttl", "kg query"):
        assert part in done.stdout, part


def test_build_as_json(tmp_path: Path) -> None:
    told = json.loads(kg("build", str(SEEDS), "-o", str(tmp_path / "b"), "--json").stdout)
    assert told["articles"] == 2
    assert told["valid"] is True


def test_a_missing_input_is_one_line_and_exit_code_1(tmp_path: Path) -> None:
    done = kg("build", str(tmp_path / "none.txt"), "-o", str(tmp_path / "b"), "--quiet")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "none.txt" in done.stderr
    assert kg("query", "people", "--graph", str(tmp_path / "b")).returncode == 1  # nothing was read: no graph


def test_wrong_usage_is_exit_code_2() -> None:
    assert kg("build").returncode == 2
    assert kg("query", "offices", "--param", "x").returncode == 2
    assert kg("nonsense").returncode == 2


@pytest.mark.parametrize(
    "words",
    [
        ["query", "people", "--format", "xml"],
        ["query", "people", "--engine", "foo"],
        ["query", "people", "--on", "foo"],
        ["query", "person"],
        ["query", "offices", "-p", "a=b"],
        ["export", "--to", "foo"],
        ["report", "--language", "xx"],
        ["units", "An Hải", "--on", "foo"],
    ],
)
def test_what_an_option_cannot_have_is_wrong_usage_in_one_line(graph: Path, words: list[str]) -> None:
    where = {"query": ["--graph", str(graph)], "units": []}.get(words[0], [str(graph)])
    done = kg(words[0], *where, *words[1:])
    assert (done.returncode, done.stderr.count("\n")) == (2, 1), done.stderr


def test_a_base_that_no_iri_can_begin_with_is_told_before_anything_is_written(tmp_path: Path) -> None:
    for base in ("vngov", "http://a b/", "https:///x/", "https://example.org/x"):
        done = kg("build", str(SEEDS), "-o", str(tmp_path / "b"), "--base", base)
        assert (done.returncode, done.stderr.count("\n")) == (2, 1)
        assert f"--base {base}:" in done.stderr
    assert not (tmp_path / "b").exists()


def test_a_withdrawal_shows_no_offices_but_what_is_gone(tmp_path: Path) -> None:
    kg("build", str(SEEDS), "-o", str(tmp_path / "b"), "--quiet")
    done = kg("withdraw", "004_d90c6ada93b4689b", "-o", str(tmp_path / "b"))
    told = json.loads(kg("withdraw", "000_df62b1a286d66a6b", "-o", str(tmp_path / "b"), "--json").stdout)
    assert (told["articles"], told["removed"]["event"]) == (0, 2)
    assert "Who holds which office" not in done.stdout
    assert "removed" in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_an_interruption_is_one_line(tmp_path: Path) -> None:
    # Where the tests run in the background, their processes would ignore the signal.
    start = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); from kg.cli import main; main()"
    command = [sys.executable, "-c", start, "build", "-", "-o", str(tmp_path / "b"), "--quiet"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        while not (tmp_path / "b" / ".lock").exists():  # from then on it waits for its input
            assert running.poll() is None
            time.sleep(0.02)
        running.send_signal(signal.SIGINT)
        _, told = running.communicate(timeout=60)
    assert running.returncode == 130
    assert told.startswith("kg: interrupted")
    assert told.count("\n") == 1


def test_extract_shows_facts_with_their_words() -> None:
    done = kg("extract", "-", "--json", stdin="Bà Hà Thị Nga, Chủ tịch HĐND tỉnh Phú Thọ, dự lễ.")
    facts = json.loads(done.stdout)["facts"]
    office = next(fact for fact in facts if fact["fact"] == "office")
    assert office["body"]["name"] == "Hội đồng nhân dân tỉnh Phú Thọ"
    assert office["evidence"][0]["quote"] == "Hà Thị Nga, Chủ tịch HĐND tỉnh Phú Thọ"
    assert (
        "Hội đồng nhân dân tỉnh Phú Thọ"
        in kg("extract", "-", stdin="Bà Hà Thị Nga, Chủ tịch HĐND tỉnh Phú Thọ.").stdout
    )


def test_query_by_name_file_and_standard_input(graph: Path, tmp_path: Path) -> None:
    asked = "SELECT ?name WHERE { ?p a schema:Person ; schema:name ?name } ORDER BY ?name"
    (tmp_path / "q.rq").write_text(asked, encoding="utf-8")
    named = kg("query", "people", "--graph", str(graph), "--format", "csv")
    filed = kg("query", str(tmp_path / "q.rq"), "--graph", str(graph), "--format", "csv")
    piped = kg("query", "-", "--graph", str(graph), "--format", "csv", stdin=asked)
    assert named.stdout.startswith("person,name,article")
    assert "Lê Khắc Nguyên Anh" in filed.stdout
    assert filed.stdout == piped.stdout


def test_query_list_names_every_query() -> None:
    listed = kg("query", "--list").stdout
    assert all(name in listed for name in ("offices", "holder", "directives", "evidence"))


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("SELECT ?x WHERE { ?x ", "line"),
        ("DELETE WHERE { ?s ?p ?o }", "read"),
        ("SELECT * WHERE { SERVICE <http://127.0.0.1:9/sparql> { ?s ?p ?o } }", "SERVICE"),
        ("SELECT * FROM <file:///etc/passwd> WHERE { ?s ?p ?o }", "FROM"),
        ("no-such-query", "no query"),
    ],
)
def test_queries_that_are_refused(graph: Path, query: str, reason: str) -> None:
    done = kg("query", query, "--graph", str(graph))
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert reason.lower() in done.stderr.lower()
    assert "Traceback" not in done.stderr


def test_validate_finds_a_broken_graph(graph: Path, tmp_path: Path) -> None:
    import shutil

    assert kg("validate", str(graph)).returncode == 0
    copy = tmp_path / "copy"
    shutil.copytree(graph, copy)
    article = next((copy / "articles").glob("004*.ttl"))
    article.write_text(
        article.read_text(encoding="utf-8").replace("nif:beginIndex 1326", "nif:beginIndex 1327"), encoding="utf-8"
    )
    done = kg("validate", str(copy))
    assert done.returncode == 1
    assert "004_d90c6ada93b4689b" in done.stdout


def test_units_look_up() -> None:
    two = kg("units", "phường An Hải")
    assert "20275" in two.stdout
    assert "11617" in two.stdout
    one = kg("units", "phường An Hải", "--in", "Đà Nẵng", "--predecessors", "--json")
    assert "Phước Mỹ" in one.stdout
    assert "11617" not in one.stdout
    unknown = kg("units", "phường Không Có Đâu")
    assert unknown.returncode == 1
    assert unknown.stderr.count("\n") == 1


def test_names_with_brackets_and_colons_are_shown_as_they_are(graph: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out[" / "x]:cat:"
    (folder).mkdir(parents=True)
    done = kg("build", str(tmp_path / "no[/x]:cat:.txt"), str(SEEDS), "-o", str(folder))
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "no[/x]:cat:.txt" in done.stderr
    assert f"Written to {folder}/" in done.stdout.replace("\n", "")
    assert str(folder) in kg("validate", str(folder)).stdout.replace("\n", "")
