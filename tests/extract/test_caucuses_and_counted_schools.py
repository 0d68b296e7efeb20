"""The party caucuses of the highest courts, firms called by letters, schools told apart by a letter or number."""

from __future__ import annotations

import pytest

from kg.facts import PersonSeen
from tests.extract.holders import bodies, facts, of

DAY = "2018-10-20"


@pytest.mark.parametrize(
    ("agency", "head"),
    [("Viện kiểm sát nhân dân tối cao", "Phó Viện trưởng"), ("Tòa án nhân dân tối cao", "Phó Chánh án")],
)
def test_who_joins_the_caucus_of_an_agency_leads_it_anyway(agency: str, head: str) -> None:
    text = f"Ban Bí thư chỉ định đồng chí Đặng Văn Ánh, {head} {agency}, giữ chức Phó Bí thư Ban cán sự đảng {agency}."
    assert of("Đặng Văn Ánh", text, DAY) == {
        (head, agency, "current"),
        ("Phó Bí thư", f"Ban Cán sự Đảng {agency}", "incoming"),
    }


@pytest.mark.parametrize("firm", ["VRG", "VIMC", "SCIC"])
def test_firms_called_by_letters(firm: str) -> None:
    text = f"Ông Đặng Văn Ánh, Tổng Giám đốc {firm}, và bà Lê Thị Hồng, Chủ tịch HĐQT {firm}, dự lễ."
    assert of("Đặng Văn Ánh", text, DAY) == {("Tổng Giám đốc", firm, "current")}
    assert of("Lê Thị Hồng", text, DAY) == {("Chủ tịch", f"Hội đồng quản trị {firm}", "current")}


def test_the_inspectors_of_a_firms_committee() -> None:
    text = (
        "Đảng bộ VRG họp. Hội nghị bầu đồng chí Đặng Văn Ánh – Phó Tổng Giám đốc VRG "
        "giữ chức Chủ nhiệm Ủy ban Kiểm tra Đảng ủy VRG."
    )
    assert of("Đặng Văn Ánh", text, DAY) == {
        ("Phó Tổng Giám đốc", "VRG", "current"),
        ("Chủ nhiệm", "Ủy ban Kiểm tra Đảng ủy VRG", "incoming"),
    }


@pytest.mark.parametrize(
    "school",
    [
        "Trường Tiểu học A thị trấn Vĩnh Hưng",
        "Trường Mầm non B xã Tân Hòa",
        "Trường Tiểu học số 2 xã Tân Hòa",
    ],
)
def test_schools_told_apart_by_a_letter_or_number(school: str) -> None:
    text = f"Ông Đặng Văn Ánh, Hiệu trưởng {school}, phát biểu."
    assert of("Đặng Văn Ánh", text, DAY) == {("Hiệu trưởng", school, "current")}
    assert bodies(text, DAY) == {school}


@pytest.mark.parametrize(
    "office",
    ["Cục Kiểm tra sau thông quan", "Cục Kiểm định hải quan", "Cục Giám sát quản lý về hải quan"],
)
def test_departments_of_taxes_and_customs(office: str) -> None:
    text = f"Ông Đặng Văn Ánh, Cục trưởng {office}, phát biểu."
    assert of("Đặng Văn Ánh", text, DAY) == {("Cục trưởng", office, "current")}


def test_the_youth_union_of_a_firm_is_nobody() -> None:
    text = "Đồng chí Lê Thị Hồng - Bí thư Đoàn Tổng công ty Cao su Đồng Nai phát biểu."
    assert of("Lê Thị Hồng", text, DAY) == {("Bí thư", "Đoàn Tổng công ty Cao su Đồng Nai", "current")}
    assert {one.name for one in facts(text, DAY) if isinstance(one, PersonSeen)} == {"Lê Thị Hồng"}
