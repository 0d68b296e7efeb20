"""Floors rise by themselves and go down only when asked to."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.evaluation import digest
from kg.evaluation.floors import EvaluationSet, FloorError, below, load_floors, raised, save_floors


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "a.json").write_text("{}", encoding="utf-8")
    return tmp_path / "gold"


def test_floors_rise_rounded_down_and_stay_where_a_score_fell(gold: Path) -> None:
    one = EvaluationSet(gold, digest(gold), {"people": 0.9, "units": 0.9})
    assert raised(one, {"people": 0.95, "units": 0.8}).f1 == {"people": 0.95, "units": 0.9}
    assert raised(one, {"people": 0.98765, "units": 0.8}, lower=["units"]).f1 == {"people": 0.987, "units": 0.8}
    assert raised(one, {"people": 0.98, "units": 0.8}, lower=["people"]).f1 == {"people": 0.98, "units": 0.9}
    assert raised(one, {"people": 0.95, "units": 1}, margin=0.02).f1 == {"people": 0.93, "units": 0.98}


def test_other_articles_are_not_compared_by_accident(gold: Path) -> None:
    one = EvaluationSet(gold, digest(gold), {"people": 0.9})
    (gold / "b.json").write_text("{}", encoding="utf-8")
    with pytest.raises(FloorError, match="have changed"):
        raised(one, {"people": 0.95})
    new = raised(one, {"people": 0.5}, changed=True)
    assert (new.f1, new.digest) == ({"people": 0.5}, digest(gold))


def test_what_is_below() -> None:
    assert below({"people": 0.9}, {"people": 0.9}) == []
    assert below({"people": 0.901}, {"people": 0.9, "units": 1}) == [
        "units: no floor",
        "people: F1 0.9000, floor 0.901",
    ]


def test_a_floors_file_is_written_and_read_relative_to_itself(tmp_path: Path, gold: Path) -> None:
    path = tmp_path / "in" / "floors.json"
    sets = {"own": EvaluationSet(gold, "x", {"people": 0.5})}
    save_floors(path, sets)
    assert '"../gold"' in path.read_text(encoding="utf-8")
    assert load_floors(path) == sets


@pytest.mark.parametrize("content", ["{", "[]", '{"own": {}}', None])
def test_a_bad_floors_file_is_one_line(tmp_path: Path, content: str | None) -> None:
    path = tmp_path / "floors.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(FloorError, match=r"floors\.json: .") as raised_:
        load_floors(path)
    assert "\n" not in str(raised_.value)
