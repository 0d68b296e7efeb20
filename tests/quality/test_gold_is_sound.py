"""The gold articles of this folder are sound: annotations agree with their texts and with the register of units."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

_spec = importlib.util.spec_from_file_location("check_gold", Path(__file__).with_name("check_gold.py"))
assert _spec and _spec.loader
check_gold = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(check_gold)

IDS = [(folder, name) for folder in (check_gold.ARTICLES, *check_gold.BLIND) for name in check_gold.golds(folder)]


def test_there_are_articles_to_learn_from_and_articles_to_measure_with() -> None:
    folders = [folder for folder, _ in IDS]
    assert folders.count(check_gold.ARTICLES) >= 632
    assert [folders.count(folder) for folder in check_gold.BLIND] == [22, 66, 57]


@pytest.mark.parametrize(("folder", "name"), IDS, ids=[name for _, name in IDS])
def test_annotation_agrees_with_its_text(folder: Path, name: str) -> None:
    assert check_gold.faults(name, folder) == []


def test_units_stand_in_the_register() -> None:
    units = pytest.importorskip("kg.units")
    slug = pytest.importorskip("kg.language.folding").slug
    register = units.register()
    unknown = []
    for folder, name in IDS:
        for row in check_gold.read(folder, name)[1]["units"]:
            held = [unit for unit in register.versions(row["code"]) if unit.edition == row["edition"]]
            # Spelt as in the text: "Đakrông" is Đa Krông, "Đăk Glei" Đắk Glei, "Mù Cang Chải" Mù Căng Chải.
            names = {slug(unit.full_name).replace("-", "") for unit in held}
            if slug(row["name"]).replace("-", "") not in names:
                unknown.append((name, row["name"], row["code"], row["edition"]))
    assert unknown == []


def test_a_wrong_annotation_is_noticed() -> None:
    text, gold, meta = check_gold.read(*IDS[0])
    gold["people"].append("Nguyễn Không Có")
    gold["events"].append({"kind": "party", "start": "1-7", "end": None, "unit": None, "gist": "", "participants": []})
    assert len(list(check_gold.shape(IDS[0][1], text, gold, meta))) == 2
    assert "person not in the text: Nguyễn Không Có" in list(check_gold.grounded(text, gold))
