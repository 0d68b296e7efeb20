"""Offices of a unit that only the name opening the text tells."""

from __future__ import annotations

import pytest

from tests.extract.holders import of

NAME = "Nguyễn Tuấn Anh"


@pytest.mark.parametrize(
    "opening", ["{} đối thoại với nông dân", "{}: Đối thoại với nông dân", "{} - đối thoại với nông dân"]
)
@pytest.mark.parametrize(
    ("unit", "office", "body", "day"),
    [
        ("Yên Châu", "Chủ tịch UBND huyện", "Ủy ban nhân dân huyện Yên Châu", "2023-05-15"),
        ("Yên Châu", "Phó Bí thư Huyện ủy", "Huyện ủy Yên Châu", "2023-05-15"),
        ("Mường Thanh", "Chủ tịch UBND phường", "Ủy ban nhân dân phường Mường Thanh", "2025-09-15"),
        ("Mường Thanh", "Bí thư Đảng ủy phường", "Đảng ủy phường Mường Thanh", "2025-09-15"),
    ],
)
def test_the_name_that_opens_a_text_is_the_unit_meant(
    opening: str, unit: str, office: str, body: str, day: str
) -> None:
    kind = "huyện" if day < "2025-07" else "phường"
    text = f"{opening.format(unit)}\n\nTại hội nghị, ông {NAME}, {office} phát biểu. UBND {kind} ghi nhận ý kiến."
    assert [row[1] for row in of(NAME, text, day)] == [body]


@pytest.mark.parametrize(
    "text",
    [
        f"Nông dân Yên Châu đối thoại\n\nÔng {NAME}, Chủ tịch UBND huyện phát biểu.",
        f"Hòa Bình đối thoại với nông dân\n\nÔng {NAME}, Chủ tịch UBND huyện phát biểu.",
    ],
)
def test_a_name_elsewhere_or_a_provinces_is_none(text: str) -> None:
    assert not any("Yên Châu" in row[1] or "Hòa Bình" in row[1] for row in of(NAME, text, "2023-05-15"))


@pytest.mark.parametrize(
    ("office", "body"),
    [
        ("Bí thư Thành ủy", "Thành ủy"),
        ("Phó Bí thư Thường trực Huyện ủy", "Huyện ủy"),
        ("Trưởng Ban Tổ chức Thị ủy", "Ban Tổ chức Thị ủy"),
    ],
)
@pytest.mark.parametrize("order", ["{office} {name}", "ông {name}, {office},"])
def test_a_committee_of_no_unit_told_is_none_of_a_province(office: str, body: str, order: str) -> None:
    text = f"Bí thư Tỉnh ủy Hà Tĩnh Trần Văn Bình dự. Cùng dự có {order.format(office=office, name=NAME)} và các sở."
    assert {row[1] for row in of(NAME, text, "2020-12-30")} == {body}


def test_a_town_committee_is_none_of_a_city() -> None:
    text = f"Dự có bà Lê Thị Hoa, Phó Bí thư Thành ủy, Chủ tịch UBND TP Hạ Long; ông {NAME}, Phó Bí thư Thị ủy."
    assert {row[1] for row in of(NAME, text, "2020-12-30")} == {"Thị ủy"}
