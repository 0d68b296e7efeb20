"""Offices that name no unit behind a seat in a party committee, which is of the same unit."""

from __future__ import annotations

import pytest

from tests.extract.holders import of

NAME = "Trần Đức Tùng"
DAY = "2021-09-11"


@pytest.mark.parametrize(
    ("seat", "office", "body"),
    [
        ("Ủy viên Ban Thường vụ Tỉnh ủy", "Trưởng Ban Nội chính", "Ban Nội chính Tỉnh ủy Sơn La"),
        ("Tỉnh ủy viên", "Phó Trưởng Ban Tổ chức", "Ban Tổ chức Tỉnh ủy Sơn La"),
        ("UVBTV Tỉnh ủy", "Chủ nhiệm UBKT", "Ủy ban Kiểm tra Tỉnh ủy Sơn La"),
        ("Phó Bí thư Thường trực Tỉnh ủy", "Chủ tịch HĐND", "Hội đồng nhân dân tỉnh Sơn La"),
        ("Phó Bí thư Tỉnh ủy", "Chủ tịch UBND", "Ủy ban nhân dân tỉnh Sơn La"),
        ("Tỉnh ủy viên", "Chủ tịch Hội LHPN", "Hội Liên hiệp Phụ nữ tỉnh Sơn La"),
        ("Ủy viên Ban Thường vụ Huyện ủy", "Trưởng Ban Dân vận", "Ban Dân vận Huyện ủy Mộc Châu"),
        ("Huyện ủy viên", "Chủ tịch Hội Nông dân", "Hội Nông dân huyện Mộc Châu"),
    ],
)
@pytest.mark.parametrize("opening", ["Huyện Mộc Châu", "Xã Chiềng Hắc, huyện Mộc Châu"])
@pytest.mark.parametrize("joint", [", ", " - "])
def test_an_office_behind_a_seat_is_of_its_unit(opening: str, seat: str, office: str, body: str, joint: str) -> None:
    text = f"{opening} tổ chức hội nghị. Dự có ông {NAME}, {seat}{joint}{office}; đại diện các ngành."
    assert body in {row[1] for row in of(NAME, text, DAY)}


@pytest.mark.parametrize(
    ("offices", "bodies"),
    [
        ("Tỉnh ủy viên, Bí thư Huyện ủy", {"Tỉnh ủy Sơn La", "Huyện ủy Mộc Châu"}),
        ("Huyện ủy viên, Bí thư Đảng ủy", {"Huyện ủy Mộc Châu", "Đảng ủy xã Chiềng Hắc"}),
        ("Huyện ủy viên, Chủ tịch UBND xã", {"Huyện ủy Mộc Châu", "Ủy ban nhân dân xã Chiềng Hắc"}),
        ("Tỉnh ủy viên, Chủ tịch UBND huyện", {"Tỉnh ủy Sơn La", "Ủy ban nhân dân huyện Mộc Châu"}),
    ],
)
def test_an_office_of_another_level_keeps_it(offices: str, bodies: set[str]) -> None:
    text = f"Xã Chiềng Hắc, huyện Mộc Châu tổ chức hội nghị. Dự có ông {NAME}, {offices}."
    assert {row[1] for row in of(NAME, text, DAY)} == bodies


@pytest.mark.parametrize(
    ("office", "association", "unit"),
    [
        ("Phó Chủ tịch HĐND tỉnh", "Hội Khuyến học", "tỉnh Sơn La"),
        ("Giám đốc Sở Y tế", "Hội Đông y", "tỉnh Sơn La"),
        ("Phó Chủ tịch UBND huyện", "Hội Khuyến học", "huyện Mộc Châu"),
    ],
)
def test_an_association_is_of_the_unit_of_its_heads_office(office: str, association: str, unit: str) -> None:
    text = f"Huyện Mộc Châu họp. Dự có ông {NAME}, {office}, Chủ tịch {association}."
    assert f"{association} {unit}" in {row[1] for row in of(NAME, text, DAY)}


def test_those_in_a_standing_committee_sit_in_it() -> None:
    text = (
        "Tỉnh Hưng Yên họp. Dự có các đồng chí trong Ban Thường vụ Tỉnh ủy: Lê Văn Hải, Phó Chủ tịch UBND tỉnh; "
        f"Đại tá {NAME}, Giám đốc Công an tỉnh. Cùng dự có bà Lê Thị Hoa, Phó Chủ tịch HĐND tỉnh."
    )
    seat = ("Ủy viên Ban Thường vụ", "Tỉnh ủy Hưng Yên", "current")
    assert seat in of("Lê Văn Hải", text, DAY)
    assert seat in of(NAME, text, DAY)
    assert seat not in of("Lê Thị Hoa", text, DAY)


def test_a_standing_committee_without_a_list_gives_no_seat() -> None:
    text = (
        "Huyện Mộc Châu họp. Dự có ông Lê Văn Hải, Bí thư Huyện ủy; các đồng chí trong Ban Thường vụ Huyện ủy; "
        f"ông {NAME}, Phó Chủ tịch UBND huyện."
    )
    assert {row[0] for row in of(NAME, text, DAY)} == {"Phó Chủ tịch"}
