from __future__ import annotations

import pytest

from kg.units import register
from kg.units.heirs import dissolved, heirs


def became(version: str) -> dict[str, bool | None]:
    return {heir.unit.full_name: heir.whole for heir in heirs(register().get(version))}


@pytest.mark.parametrize(
    ("version", "expected"),
    [
        ("20275@2004-08-31", {"phường An Hải": True}),  # phường Phước Mỹ
        ("49@2004-08-31", {"thành phố Đà Nẵng": True}),  # tỉnh Quảng Nam
        ("493@2004-08-31", {"phường Sơn Trà": False, "phường An Hải": False}),  # quận Sơn Trà
        ("20275@2025-07-01", {}),  # in force
    ],
)
def test_who_holds_the_land_today(version: str, expected: dict[str, bool]) -> None:
    assert became(version) == expected


def test_heirs_are_in_force_and_come_of_what_they_inherit_through_any_number_of_changes() -> None:
    known = register()
    for unit in known.units[::97]:
        for heir in heirs(unit):
            assert heir.unit.valid_until is None
            assert unit.valid_until is not None and heir.unit.valid_from > unit.valid_until
    far = [unit for unit in known.units if unit.valid_until and unit.valid_until < "2020" and heirs(unit)]
    assert far  # a change before the reform and the reform itself


def test_the_reform_dissolved_what_was_merged_and_no_more() -> None:
    known = register()
    ended = [unit for unit in known.units if unit.valid_until == "2025-06-30"]
    gone = {level: sum(dissolved(unit) for unit in ended if unit.level == level) for level in ("province", "district")}
    assert gone == {"province": 52, "district": 696}  # 11 provinces of 63 went on
    assert not dissolved(known.get("01@2004-08-31"))  # thành phố Hà Nội
    assert dissolved(known.get("48@2004-08-31"))  # thành phố Đà Nẵng, merged with Quảng Nam
    assert not dissolved(known.get("48@2025-07-01"))
