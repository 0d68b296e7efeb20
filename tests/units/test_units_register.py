"""The register: versions, lookup by name as people write it, what became of what."""

import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.units import REFORM, UnknownUnitError, register
from kg.units.names import parse, spellings

DATA = Path(__file__).parents[2] / "kg" / "units" / "data"
UNITS = register().units
KINDS = {unit.kind for unit in UNITS}


def one(name: str, **how: str) -> str:
    found = register().find(name, **how)  # type: ignore[arg-type]
    assert len(found) == 1, [unit.version for unit in found]
    return found[0].version


def test_data_is_small_and_complete() -> None:
    assert sum(path.stat().st_size for path in DATA.iterdir()) < 3_000_000
    in_force = [unit for unit in UNITS if unit.in_force(REFORM)]
    assert sum(unit.level == "province" for unit in in_force) == 34
    assert sum(unit.level == "commune" for unit in in_force) == 3321
    eve = [unit for unit in UNITS if unit.in_force("2025-06-30")]
    counts = [sum(unit.level == level for unit in eve) for level in ("province", "district", "commune")]
    assert counts == [63, 696, 10035]


def test_loads_quickly() -> None:
    register.cache_clear()
    start = time.process_time()
    assert register().find("phường An Hải")
    assert time.process_time() - start < 1.0  # a tenth of a second on an idle machine


def test_keys_are_unique_and_spans_of_a_code_do_not_overlap() -> None:
    assert len({unit.version for unit in UNITS}) == len(UNITS)
    for before, after in pairwise(UNITS):
        if before.code == after.code:
            assert before.valid_until is not None
            assert before.valid_until < after.valid_from


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("phường An Hải, Đà Nẵng", "20275@2025-07-01"),
        ("P. An Hải (TP.Đà Nẵng)", "20275@2025-07-01"),
        ("TP.HCM", "79@2025-07-01"),
        ("TPHCM", "79@2025-07-01"),
        ("TP HCM", "79@2025-07-01"),
        ("Hà Nội", "01@2025-07-01"),
        ("tỉnh Gia Lai", "52@2025-07-01"),
        ("Q.1, TPHCM", "760@2004-08-31"),
        ("quận 1", "760@2004-08-31"),
        ("P.12, Q. Gò Vấp", "26881@2004-08-31"),
        ("phường 04, quận Tân Bình", "26968@2004-08-31"),
        ("TX. An Nhơn", "549@2011-11-29"),
        ("Bà Rịa-Vũng Tàu", "77@2004-08-31"),
        ("BÀ RỊA – VŨNG TÀU", "77@2004-08-31"),
        ("Đắc Lắc", "66@2025-07-01"),
        ("Đăk Lăk", "66@2025-07-01"),
        ("phường Qui Nhơn", "21583@2025-07-01"),
        ("Hoà Thọ Đông", "20312@2005-08-20"),
        ("xã Bản Cầm", "02914@2004-08-31"),
        ("phường Buôn Mê Thuột", "24133@2025-07-01"),
    ],
)
def test_names_as_written(written: str, key: str) -> None:
    assert one(written) == key


def test_ambiguous_names_give_all_candidates() -> None:
    found = {unit.version for unit in register().find("phường An Hải")}
    assert found == {"20275@2025-07-01", "11617@2025-07-01"}
    assert one("phường An Hải", within="Hải Phòng") == "11617@2025-07-01"


def test_a_day_chooses_the_version() -> None:
    assert one("thành phố Huế", on="2025-02-01", level="province") == "46@2025-01-01"
    assert one("thành phố Huế", on="2020-02-01").startswith("474@")
    assert one("Hà Đông", kind="quận", on="2015-01-01") == "268@2009-05-09"
    assert register().find("phường An Hải", on="2024-05-01") == []
    assert one("phường Lộc Ninh", on="2026-05-01") == "25270@2026-04-30"
    assert one("xã Lộc Ninh", within="Đồng Nai", on="2026-01-01") == "25270@2025-07-01"


def test_provinces_over_time() -> None:
    town = register().get("268@2007-01-11")
    assert register().province(town).full_name == "tỉnh Hà Tây"
    assert register().province(register().get("268@2008-08-01")).full_name == "thành phố Hà Nội"


def test_what_went_into_a_ward_and_what_became_of_a_commune() -> None:
    known = register()
    ward = known.get("20275@2025-07-01")
    assert {step.unit.name for step in known.predecessors(ward, 1)} == {"An Hải Bắc", "Phước Mỹ", "An Hải Nam"}
    assert {"An Hải Tây", "An Hải Đông"} <= {step.unit.name for step in known.predecessors(ward)}
    (step,) = known.successors(known.get("02914@2004-08-31"))
    assert (step.unit.full_name, step.change.whole, step.change.decrees) == (
        "xã Phong Hải",
        True,
        ("1673/NQ-UBTVQH15",),
    )


def test_a_district_became_the_communes_of_its_land() -> None:
    known = register()
    steps = known.successors(known.get("293@2004-08-31"))
    assert {"Lai Khê", "Phú Thái"} <= {step.unit.name for step in steps}
    assert not any(step.change.whole for step in steps)


def test_every_unit_of_before_the_reform_has_an_heir() -> None:
    known = register()
    for unit in UNITS:
        if unit.valid_until == "2025-06-30" and unit.level != "district":
            assert known.successors(unit, 1), unit


def test_editions_and_details() -> None:
    known = register()
    assert known.get("20275@2004-08-31").edition == "2024"
    ward = known.get("20275@2025-07-01")
    assert (ward.edition, ward.level, ward.full_name) == ("2025", "commune", "phường An Hải")
    details = known.details(ward)
    assert details.lat and details.population and details.population_flag and details.area_km2
    assert [link.id for link in known.details(known.get("01@2025-07-01")).links if link.target == "wikidata"] == [
        "Q1858"
    ]


def test_unknown_key() -> None:
    with pytest.raises(UnknownUnitError, match="99999@2025-07-01"):
        register().get("99999@2025-07-01")


@given(st.sampled_from(UNITS))
def test_every_unit_is_found_by_its_own_name(unit) -> None:  # type: ignore[no-untyped-def]
    above = ", ".join(other.full_name for other in register().ancestors(unit))
    day = unit.valid_from
    found = register().find(f"{unit.full_name.upper()}", on=day)
    assert unit in found
    assert unit in register().find(
        f"{unit.full_name}, {above}" if above else unit.full_name, on=unit.valid_until or day
    )


@given(st.sampled_from(UNITS))
def test_spellings_are_folded_names(unit) -> None:  # type: ignore[no-untyped-def]
    keys = spellings(unit.name)
    assert all(key == key.lower() and key == key.strip() for key in keys)
    assert any(register().names[key] for key in keys)


@given(st.text(max_size=40))
def test_parse_takes_anything(text: str) -> None:
    query = parse(text)
    assert isinstance(register().find(text), list)
    assert query.kind is None or query.kind in KINDS
