"""As many people as offices in a row: each has the one in its place; what several hold together stays theirs."""

from __future__ import annotations

import pytest

from tests.extract.holders import told

OF = "Ủy ban nhân dân xã Ea Kiết"
BEHIND = "UBND xã Ea Kiết, tỉnh Đắk Lắk"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ông Lê Văn Tám và bà Mai Thị Hà lần lượt được bầu giữ chức Chủ tịch và Phó Chủ tịch {}.", "incoming"),
        ("Ông Lê Văn Tám và bà Mai Thị Hà được bầu lần lượt làm Chủ tịch, Phó Chủ tịch {}.", "incoming"),
        ("Hội nghị bầu ông Lê Văn Tám, bà Mai Thị Hà lần lượt giữ chức Chủ tịch, Phó Chủ tịch {}.", "incoming"),
        ("Hai đồng chí Lê Văn Tám và Mai Thị Hà được bầu làm Chủ tịch, Phó Chủ tịch {}.", "incoming"),
        ("Ông Lê Văn Tám, bà Mai Thị Hà lần lượt là Chủ tịch, Phó Chủ tịch {}.", "current"),
        ("Ông Lê Văn Tám, bà Mai Thị Hà tái đắc cử chức Chủ tịch, Phó Chủ tịch {}.", "current"),
    ],
)
def test_each_has_the_office_in_its_place(text: str, status: str) -> None:
    assert told(text.format(BEHIND)) == {
        ("Lê Văn Tám", "Chủ tịch", OF, status),
        ("Mai Thị Hà", "Phó Chủ tịch", OF, status),
    }


def test_three_of_three() -> None:
    text = (
        "Các ông Lê Văn Tám, Mai Văn Hà, Hồ Long lần lượt giữ chức Bí thư, Phó Bí thư Thường trực, Phó Bí thư Đảng ủy "
        "xã Ea Kiết, tỉnh Đắk Lắk."
    )
    of = "Đảng ủy xã Ea Kiết"
    assert told(text) == {
        ("Lê Văn Tám", "Bí thư", of, "current"),
        ("Mai Văn Hà", "Phó Bí thư Thường trực", of, "current"),
        ("Hồ Long", "Phó Bí thư", of, "current"),
    }


def test_one_person_was_all_of_them_one_after_the_other() -> None:
    text = "Ông Lê Văn Tám lần lượt giữ chức Trưởng phòng Nội vụ, Phó Chủ tịch UBND huyện Krông Bông, tỉnh Đắk Lắk."
    rows = told(text, "2023-09-12")
    assert {(role, status) for _, role, _, status in rows} == {("Trưởng phòng", "former"), ("Phó Chủ tịch", "former")}


def test_several_may_hold_the_same_offices() -> None:
    text = (
        "Ông Lê Văn Tám và bà Mai Thị Hà được bầu làm Ủy viên Ban Thường vụ, Phó Bí thư Đảng ủy xã Ea Kiết, "
        "tỉnh Đắk Lắk."
    )
    assert {(person, role) for person, role, _, _ in told(text)} == {
        (person, role) for person in ("Lê Văn Tám", "Mai Thị Hà") for role in ("Ủy viên Ban Thường vụ", "Phó Bí thư")
    }


def test_fewer_people_than_offices_hold_all() -> None:
    text = "Ông Lê Văn Tám được bầu làm Phó Bí thư Đảng ủy, Chủ tịch UBND xã Ea Kiết, tỉnh Đắk Lắk."
    assert {role for _, role, _, _ in told(text)} == {"Phó Bí thư", "Chủ tịch"}


@pytest.mark.parametrize(
    "text",
    [
        "Sáng 11/9, đại biểu HĐND tỉnh Đắk Lắk: Lê Văn Tám, Mai Thị Hà và Hồ Long tiếp xúc cử tri xã Ea Kiết.",
        "Tham dự có các đại biểu HĐND tỉnh Đắk Lắk: Lê Văn Tám, Mai Thị Hà và Hồ Long.",
    ],
)
def test_all_behind_a_colon_hold_the_office(text: str) -> None:
    of = "Hội đồng nhân dân tỉnh Đắk Lắk"
    assert told(text) == {(person, "Đại biểu", of, "current") for person in ("Lê Văn Tám", "Mai Thị Hà", "Hồ Long")}


def test_only_one_holds_a_single_seat() -> None:
    text = "Chủ tịch UBND tỉnh Đắk Lắk: Lê Văn Tám và Mai Thị Hà ký kết biên bản."
    assert {person for person, *_ in told(text)} <= {"Lê Văn Tám"}
