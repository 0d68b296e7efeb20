"""The two seed articles against their annotations, where those are present beside the repository."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kg.evaluation import Evaluation, evaluate

ROOT = Path(__file__).parents[2]
GOLD = ROOT.parent / "shared" / "gold" / "dev"
SEEDS = sorted(path.stem for path in (ROOT / "seeds").glob("*.txt"))


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Evaluation:
    if not GOLD.is_dir():
        pytest.skip(f"{GOLD} is not there")
    folder = tmp_path_factory.mktemp("gold")
    for name in SEEDS:
        shutil.copy(GOLD / f"{name}.json", folder)
        shutil.copy(ROOT / "seeds" / f"{name}.txt", folder)
    return evaluate([folder])


@pytest.mark.parametrize("family", ["people", "offices", "units", "documents", "changes"])
def test_nothing_is_missed_and_nothing_added(seeds: Evaluation, family: str) -> None:
    assert seeds.score(family).f1 == 1


@pytest.mark.parametrize("family", ["organisations", "events", "directives", "figures", "participants"])
def test_nearly_all_is_found(seeds: Evaluation, family: str) -> None:
    assert seeds.score(family).f1 >= 0.9
