"""Offices that a comma parts from their bodies, and lists of seats whose holders are named by other offices."""

from __future__ import annotations

import pytest

from tests.extract.holders import of, told

NAME = "Trần Thị An"
DAY = "2022-12-17"


@pytest.mark.parametrize("joint", [", ", " - ", " – "])
@pytest.mark.parametrize(
    ("role", "body"),
    [
        ("Giám đốc", "Sở Y tế tỉnh Sơn La"),
        ("Trưởng phòng", "Phòng Nội vụ huyện Mộc Châu"),
        ("Phó Cục trưởng", "Cục Bảo vệ thực vật"),
        ("Phó Viện trưởng", "Viện Văn học"),
        ("Trưởng ban", "Ban Pháp chế Hội đồng nhân dân tỉnh Sơn La"),
    ],
)
def test_a_comma_parts_an_office_from_its_body(joint: str, role: str, body: str) -> None:
    assert of(NAME, f"Bà {NAME}{joint}{role}, {body} phát biểu.", DAY) == {(role, body, "current")}


@pytest.mark.parametrize(
    "text",
    [
        f"Bà {NAME}, Trưởng ban, Sở Y tế tỉnh Sơn La dự.",
        f"Dự có Giám đốc {NAME}, Sở Y tế tỉnh Sơn La và Sở Nội vụ.",
        f"Bà {NAME}, Trưởng phòng; Phòng Nội vụ huyện Mộc Châu báo cáo.",
    ],
)
def test_what_follows_is_no_body_of_the_office(text: str) -> None:
    assert not {row for row in of(NAME, text, DAY) if row[0] in ("Trưởng ban", "Trưởng phòng")}


@pytest.mark.parametrize(
    ("seats", "row"),
    [
        ("các Ủy viên Trung ương Đảng", ("Ủy viên", "Ban Chấp hành Trung ương Đảng", "current")),
        ("các Ủy viên Ban Thường vụ Tỉnh ủy Bắc Ninh", ("Ủy viên Ban Thường vụ", "Tỉnh ủy Bắc Ninh", "current")),
    ],
)
def test_holders_of_seats_are_named_by_their_offices(seats: str, row: tuple[str, str, str]) -> None:
    text = (
        f"Dự có {seats}: Trưởng Ban Tổ chức Tỉnh ủy Bắc Ninh Lê Văn Hải, Chủ tịch UBND tỉnh {NAME}, "
        "Bí thư Thành ủy Bắc Ninh Trần Văn Bình."
    )
    assert all(row in of(person, text, DAY) for person in ("Lê Văn Hải", NAME, "Trần Văn Bình"))


def test_a_lower_seat_ends_the_list_of_a_higher_one() -> None:
    text = (
        "Dự có các Ủy viên Bộ Chính trị: Phó Chủ tịch Quốc hội Trần Thanh Mẫn, Chủ tịch nước Võ Văn Thưởng; "
        f"Ủy viên Trung ương Đảng, Bộ trưởng Bộ Nội vụ {NAME}."
    )
    assert {row[0] for row in told(text, DAY) if row[2] == "Bộ Chính trị"} == {"Trần Thanh Mẫn", "Võ Văn Thưởng"}


def test_two_offices_behind_two_names_are_the_last_ones() -> None:
    text = f"Bà {NAME} và ông Lê Văn Hải - cựu Giám đốc Sở Y tế, Chủ tịch UBND tỉnh Sơn La bị khởi tố."
    assert not of(NAME, text, DAY)
    assert {row[0] for row in of("Lê Văn Hải", text, DAY)} == {"Giám đốc", "Chủ tịch"}


def test_each_of_two_former_offices_has_its_holder() -> None:
    text = f"Dự có các ông {NAME}, Lê Văn Hải - nguyên Bí thư Huyện ủy, nguyên Chủ tịch UBND huyện Mộc Châu."
    assert {row[0] for row in of(NAME, text, DAY)} == {"Bí thư"}
    assert {row[0] for row in of("Lê Văn Hải", text, DAY)} == {"Chủ tịch"}


@pytest.mark.parametrize("address", ["ông ", ""])
@pytest.mark.parametrize(
    "head",
    [
        "Nhân sự được chỉ định làm Phó Bí thư Tỉnh ủy Ninh Bình nhiệm kỳ 2025-2030 gồm",
        "Bộ Chính trị chỉ định các Phó Bí thư Tỉnh ủy Ninh Bình gồm",
        "Hội nghị bầu 3 Phó Bí thư Tỉnh ủy Ninh Bình là các đồng chí",
    ],
)
def test_the_last_of_a_list_is_joined_by_and(head: str, address: str) -> None:
    text = (
        f"{head}: {address}Lê Văn Hải, Phó Bí thư Thường trực; {address}Trần Văn Bình, Phó Bí thư, Chủ tịch UBND tỉnh "
        f"và {address}Võ Minh Tâm, Chủ tịch HĐND tỉnh."
    )
    holders = {row[0] for row in told(text, "2025-10-01") if row[1].startswith("Phó Bí thư") and row[3] == "incoming"}
    assert holders == {"Lê Văn Hải", "Trần Văn Bình", "Võ Minh Tâm"}
