"""`kg units`: what it prints, what it refuses."""

import json

import pytest

from kg.units import UnknownUnitError
from kg.units.command import look_up


def test_all_candidates_with_their_province() -> None:
    text = look_up("phường An Hải")
    assert "thành phố Đà Nẵng" in text
    assert "thành phố Hải Phòng" in text


def test_predecessors_and_successors() -> None:
    assert "phường Phước Mỹ" in look_up("phường An Hải", inside="Đà Nẵng", predecessors=True)
    assert "xã Phong Hải" in look_up("xã Bản Cầm", successors=True)
    assert "still in force" in look_up("phường An Hải", inside="Đà Nẵng", successors=True)


def test_by_code_and_key() -> None:
    assert "phường Phước Mỹ" in look_up("20275")
    assert "phường Phước Mỹ" not in look_up("20275@2025-07-01")
    assert "phường An Hải" not in look_up("20275", on="2020-01-01")


def test_json_has_the_same() -> None:
    (row,) = json.loads(look_up("phường An Hải", inside="Đà Nẵng", predecessors=True, as_json=True))
    assert (row["code"], row["province"], row["edition"]) == ("20275", "thành phố Đà Nẵng", "2025")
    assert {step["full_name"] for step in row["predecessors"] if step["depth"] == 1} == {
        "phường An Hải Bắc", "phường Phước Mỹ", "phường An Hải Nam",
    }  # fmt: skip


def test_what_is_unknown_is_said_with_what_there_is() -> None:
    with pytest.raises(UnknownUnitError, match=r"no unit called 'xã Nowhere'"):
        look_up("xã Nowhere")
    with pytest.raises(UnknownUnitError, match=r"on 2024-05-01; there is .*quận An Dương"):
        look_up("phường An Hải", on="2024-05-01")


@pytest.mark.parametrize("day", ["2024", "2024-5-1", "2024-13-01", "hôm qua", "20240501"])
def test_days_that_are_none(day: str) -> None:
    with pytest.raises(ValueError, match="is no day"):
        look_up("Hà Nội", on=day)
