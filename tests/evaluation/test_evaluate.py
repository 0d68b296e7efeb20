"""Evaluating folders of gold: through a build, like the scorer that others use, and on bad gold."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from kg.api import open as open_graph
from kg.build import build
from kg.evaluation import Evaluation, GoldError, digest, evaluate, read_gold
from kg.evaluation.answers import read_answers
from kg.evaluation.errors import errors, sentence_about
from kg.evaluation.families import FAMILIES
from kg.evaluation.output import as_json, chosen
from kg.evaluation.run import compare_all

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "gold"
OWN = ROOT / "tests" / "quality" / "articles"

TEXT = """Kiểm tra xã
Ngày 10/7/2025, ông Trần Văn Mẫu, Chủ tịch UBND tỉnh Phú Thọ, kiểm tra xã. Bà Lý Thị Thử cùng dự.
"""
ROWS = {
    "people": ["Trần Văn Mẫu", "Lý Thị Thử", "Ngô Văn Thiếu"],
    "offices": [
        {
            "person": "Trần Văn Mẫu",
            "role": "Chủ tịch",
            "organisation": "Ủy ban nhân dân tỉnh Phú Thọ",
            "status": "current",
        }
    ],
    "units": [{"name": "tỉnh Phú Thọ", "code": "25", "edition": "2025"}],
    **{family: [] for family in ("organisations", "events", "directives", "figures", "documents")},
}


def write(folder: Path, name: str = "bao-1", text: str | None = TEXT, rows: object = ROWS, **meta: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.json").write_text(
        rows if isinstance(rows, str) else json.dumps(rows, ensure_ascii=False), encoding="utf-8"
    )
    if text is not None:
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    if meta:
        (folder / f"{name}.meta.json").write_text(json.dumps(meta), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Evaluation:
    folder = tmp_path_factory.mktemp("gold")
    write(folder, date="2025-07-11", url="https://www.bao.example/x")
    write(folder, "thu-2", text="Bà Lý Thị Thử, ông Trần Văn Mẫu và ông Ngô Văn Thiếu dự hội nghị.")
    return evaluate([folder])


def test_misses_are_counted_by_site_and_shown_with_their_sentence(small: Evaluation) -> None:
    assert small.sites() == {"bao.example": 1, "thu": 1}
    people = small.score("people", "bao.example")
    assert (people.precision, people.recall) == (1, 2 / 3)
    assert small.score("people", "thu").f1 == 1
    assert small.score("offices", "bao.example").f1 == 1
    missed = [error for error in errors(small, ["offices"]) if error.kind == "miss"]
    assert [(error.article, error.sentence) for error in missed] == [
        ("thu-2", "Bà Lý Thị Thử, ông Trần Văn Mẫu và ông Ngô Văn Thiếu dự hội nghị.")
    ]


def test_json_has_figures_sites_and_errors(small: Evaluation) -> None:
    told = json.loads(as_json(small, chosen(["people"]), with_errors=True))
    assert set(told["families"]) == {"people"}
    assert set(told["families"]["people"]) == {"precision", "recall", "f1", "low", "high", "gold", "answers"}
    assert told["sites"]["thu"]["articles"] == 1
    assert told["errors"][0]["said"] == "Ngô Văn Thiếu"


def test_the_sentence_a_miss_is_about() -> None:
    text = "Một hội nghị. Sở Tài chính báo cáo. Hội nghị giao Sở Xây dựng."
    assert sentence_about(text, "sở xây dựng") == "Hội nghị giao Sở Xây dựng."
    assert sentence_about(text, "Sở Tài chính tỉnh Thử") == "Sở Tài chính báo cáo."
    assert sentence_about(text, "xyz") == ""
    assert sentence_about("", "xyz") == ""


@pytest.mark.parametrize(
    ("files", "reason"),
    [
        ({}, "no annotated articles"),
        ({"a.json": "{}"}, "a.json: Object missing required field"),
        ({"a.json": "{"}, "a.json: Input data was truncated"),
        ({"a.json": json.dumps({**ROWS, "people": "x"})}, "a.json: Expected `array`, got `str` - at `$.people`"),
        ({"a.json": json.dumps(ROWS)}, "a.json: its text a.txt is missing"),
        ({"a.json": json.dumps(ROWS), "a.txt": b"\xff\xfe\xff"}, "a.txt: not UTF-8"),
        ({"a.json": json.dumps(ROWS), "a.txt": " "}, "a: a record without text"),
        ({"a.json": json.dumps(ROWS), "a.txt": "x", "a.meta.json": "[]"}, "a.meta.json: Expected `object`"),
    ],
)
def test_bad_gold_is_one_clear_line(tmp_path: Path, files: dict[str, str | bytes], reason: str) -> None:
    for name, content in files.items():
        (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(GoldError) as raised:
        evaluate([tmp_path])
    assert reason in str(raised.value)
    assert "\n" not in str(raised.value)


def test_a_missing_folder_and_an_id_given_twice(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="no such folder"):
        evaluate([tmp_path / "none"])
    with pytest.raises(GoldError, match="another folder has an article bao-1"):
        read_gold([write(tmp_path / "a"), write(tmp_path / "b")])
    with pytest.raises(GoldError, match="no family persons"):
        chosen(["persons"])


def test_the_digest_tells_whether_anything_changed(tmp_path: Path) -> None:
    folder = write(tmp_path / "a")
    before = digest(folder)
    (folder / "notes.md").write_text("beside", encoding="utf-8")
    assert digest(folder) == before
    write(folder, text=TEXT + "!")
    assert digest(folder) != before


def test_gold_scored_against_itself_is_1() -> None:
    golds = read_gold([OWN])
    found = compare_all(golds, {gold.id: gold.told for gold in golds}, {})
    assert {family: found.score(family, draws=0).f1 for family in FAMILIES} == dict.fromkeys(FAMILIES, 1.0)


def _scorer() -> ModuleType:
    """The scorer that others use; skips where it does not lie beside the checkout."""
    if not (SHARED / "score.py").is_file():
        pytest.skip("no shared scorer beside the checkout")
    spec = importlib.util.spec_from_file_location("shared_score", SHARED / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("folder", [OWN, SHARED / "dev", SHARED / "composed"], ids=lambda folder: folder.name)
def test_agrees_with_the_shared_scorer(folder: Path, tmp_path: Path) -> None:
    scorer = _scorer()
    if not folder.is_dir():
        pytest.skip("no such gold beside the checkout")
    golds = read_gold([folder])
    source = tmp_path / "articles.jsonl"
    records = ({"id": g.id, "text": g.text, "published": g.published, "url": g.url} for g in golds)
    source.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    build([source], tmp_path / "build", check=False)
    found = compare_all(golds, read_answers(tmp_path / "build", [gold.id for gold in golds]), {})
    graph, tally = open_graph(tmp_path / "build"), scorer.Tally()
    answers: dict[str, dict[str, list[dict[str, str]]]] = {g.id: {f: [] for f in scorer.FAMILIES} for g in golds}
    for family in scorer.FAMILIES:
        for row in graph.query(family):
            answers[row["article"]][family].append({**row, "_name": row.get("name", "")})
    for gold in golds:
        annotation = json.loads((folder / f"{gold.id}.json").read_text(encoding="utf-8"))
        scorer.score_article(tally, gold.id, annotation, answers[gold.id])
    for family in FAMILIES:
        got = found.score(family, draws=0)
        assert (got.precision, got.recall, got.f1) == pytest.approx(tally.prf(family), abs=5e-4), family


def test_answers_come_from_a_build_folder(graph_folder: Path) -> None:
    told = read_answers(graph_folder, ["first", "nowhere"])
    assert told["nowhere"].people == ()
    assert set(told["first"].people) == {"Trần Văn Mẫu", "Lý Thị Thử", "Hoàng An"}
    assert [(d.assignee, d.task) for d in told["first"].directives] == [
        ("Sở Tài chính thành phố Đà Nẵng", "sớm cấp kinh phí")
    ]
    assert [(c.to, c.origin) for c in told["first"].changes] == [("phường An Hải", ("phường Phước Mỹ",))]
    assert [[p.name for p in event.participants] for event in told["first"].events] == [["Trần Văn Mẫu"]]
    assert [(f.value, f.unit) for f in told["first"].figures] == [(1200, "hồ sơ")]


def test_the_command(tmp_path: Path) -> None:
    folder = write(tmp_path / "gold", date="2025-07-11")

    def kg(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "kg", "evaluate", *words], capture_output=True, text=True, check=False
        )

    done = kg(str(folder), "--errors", "--family", "people")
    assert done.returncode == 0, done.stderr
    assert "0.667" in done.stdout
    assert "miss  people  bao-1  Ngô Văn Thiếu" in done.stdout
    assert json.loads(kg(str(folder), "--json").stdout)["articles"] == 1
    assert json.loads(kg(str(folder), "--json", "--varied", "1", "--kinds", "all").stdout)["articles"] == 1
    strange = kg(str(folder), "--varied", "1", "--kinds", "jokes")
    assert (strange.returncode, strange.stderr.count("\n")) == (2, 1)
    bad = kg(str(tmp_path / "none"))
    assert (bad.returncode, bad.stderr.count("\n")) == (1, 1)
