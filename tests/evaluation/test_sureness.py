"""Whether confidence keeps what it promises, on articles that no rule and no weight was made by."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from typer.testing import CliRunner

from kg.cli import app
from kg.evaluation.gold import ChoiceError, read_gold
from kg.evaluation.sureness import CUTS, FAMILY_OF, Judged, Kept, judge, kept, told_by_confidence

ROOT = Path(__file__).resolve().parents[2]
QUALITY = ROOT / "tests" / "quality"

TEXT = "Ngày 10/7/2025, ông Trần Văn Mẫu, Chủ tịch UBND tỉnh Phú Thọ, kiểm tra xã Tam Nông.\n"
GOLD = {
    "people": ["Trần Văn Mẫu"],
    "offices": [
        {
            "person": "Trần Văn Mẫu",
            "role": "Phó Chủ tịch",
            "organisation": "Ủy ban nhân dân tỉnh Phú Thọ",
            "status": "current",
        }
    ],
    "organisations": ["Ủy ban nhân dân tỉnh Phú Thọ"],
    **{family: [] for family in ("units", "events", "directives", "figures", "documents")},
}


@pytest.fixture(scope="module")
def sealed() -> dict[str, dict[float, Kept]]:
    """What is left, by kind and cut, of the articles that give no weight and no starting point."""
    found: dict[str, dict[float, Kept]] = {}
    judged = list(judge(read_gold([QUALITY / "blind", QUALITY / "blind-free"])))
    for one in kept(judged, CUTS):
        found.setdefault(one.kind, {})[one.least] = one
    return found


def right(one: Kept) -> float:
    return one.right / one.facts


@pytest.mark.parametrize("kind", ["office", "organisation", "event", "directive"])
def test_what_is_surer_is_right_more_often(sealed: dict[str, dict[float, Kept]], kind: str) -> None:
    every, sure = sealed[kind][0.0], sealed[kind][0.9]
    doubtful = (every.right - sure.right) / (every.facts - sure.facts)
    assert every.facts - sure.facts >= 20
    assert right(sure) > right(every) > doubtful
    assert right(sure) - doubtful > 0.1


def test_the_mean_confidence_of_ordinary_articles_is_about_the_share_that_is_right() -> None:
    for one in kept(list(judge(read_gold([QUALITY / "blind-ordinary"]))), (0.0,)):
        assert one.mean == pytest.approx(right(one), abs=0.04), one.kind


def test_facts_are_judged_by_the_annotation(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.json").write_text(json.dumps(GOLD, ensure_ascii=False), encoding="utf-8")
    found = {one.kind: one for one in judge(read_gold([tmp_path]))}
    assert found["person"].right
    assert found["organisation"].right
    assert not found["office"].right
    assert "told once" in found["office"].signs


def test_cuts_count_what_is_left() -> None:
    judged = [Judged("a", "event", (), much, good) for much, good in ((0.5, False), (0.85, True), (0.96, True))]
    found = {one.least: one for one in kept(judged, CUTS)}
    assert {cut: (one.facts, one.right, one.of) for cut, one in found.items()} == {
        0.0: (3, 2, 3),
        0.8: (2, 2, 3),
        0.9: (1, 1, 3),
        0.95: (1, 1, 3),
    }
    assert found[0.8].mean == pytest.approx(0.905)
    assert not [one for one in kept(judged, CUTS) if one.kind != "event"]


def test_evaluate_shows_it_as_a_table_and_as_json() -> None:
    run = CliRunner().invoke(app, ["evaluate", str(QUALITY / "blind"), "--confidence", "--family", "events"])
    assert run.exit_code == 0
    assert "events" in run.stdout
    assert "offices" not in run.stdout
    rows = json.loads(told_by_confidence([QUALITY / "blind"], ["events", "offices"], as_json=True))["confidence"]
    assert [row["least"] for row in rows] == [*CUTS, *CUTS]
    assert all(row["right"] <= row["facts"] <= row["of"] for row in rows)
    with pytest.raises(ChoiceError, match=r"no confidence of participants: one of people, offices"):
        told_by_confidence([QUALITY / "blind"], ["participants"])


@pytest.mark.parametrize("more", [["--errors"], ["--varied", "1"]])
def test_what_confidence_cannot_be_shown_with_is_told(more: list[str]) -> None:
    run = CliRunner().invoke(app, ["evaluate", str(QUALITY / "blind"), "--confidence", *more])
    assert run.exit_code
    assert "--confidence goes with --family and --json only" in str(run.exception)


def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("fit_confidence_tool", ROOT / "tools" / "fit_confidence.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_weights_are_fitted_to_the_shares_and_levelled_by_another_set() -> None:
    fit = tool()
    judged = [Judged("a", "event", ("dull",), 0, i % 2 == 0) for i in range(200)]
    judged += [Judged("a", "event", (), 0, i % 10 > 0) for i in range(200)]
    level = [Judged("b", "event", (), 0, i % 4 > 0) for i in range(400)]
    for told, shares in (([], (0.9, 0.5)), (level, (0.75, 0.3))):
        weights = {row[1]: float(row[2]) for row in fit.rows("event", judged, told)}
        start, dull = 1 / (1 + np.exp(-weights[""])), 1 / (1 + np.exp(-weights[""] - weights["dull"]))
        assert (start, dull) == pytest.approx(shares, abs=0.05)


def test_every_family_with_a_measured_confidence_is_one_of_the_annotation() -> None:
    assert set(FAMILY_OF.values()) <= {*GOLD, "changes"}
