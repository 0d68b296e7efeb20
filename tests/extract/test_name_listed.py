"""Names on lists of those present whose surname is in no list of surnames."""

from __future__ import annotations

import pytest
from holders import told


@pytest.mark.parametrize(
    ("opening", "member", "person", "role"),
    [
        ("Dự lễ có các đồng chí:", "Quảng Đình Ninh - Giám đốc Sở Tài chính", "Quảng Đình Ninh", "Giám đốc"),
        ("Dự họp có các ông, bà:", "Kiêm Sa Rết, Chủ tịch HĐND tỉnh", "Kiêm Sa Rết", "Chủ tịch"),
        ("Cùng dự gồm các vị đại biểu:", "Bốc Thị Hằng (Giám đốc Sở Y tế)", "Bốc Thị Hằng", "Giám đốc"),
    ],
)
def test_whoever_opens_a_member_of_such_a_list_is_a_person(opening: str, member: str, person: str, role: str) -> None:
    text = f"Ngày 12/9, UBND tỉnh Vĩnh Long họp. {opening} Lê Văn An - Bí thư Tỉnh ủy; {member}."
    assert (person, role) in {(who, what) for who, what, _, _ in told(text)}


def test_offices_and_bodies_on_a_list_are_no_people() -> None:
    text = (
        "Ngày 12/9, UBND tỉnh Vĩnh Long họp. Dự họp có các đồng chí: Thường trực Tỉnh ủy; Đại diện Sở Y tế - Phó Giám "
        "đốc; Trưởng Ban Dân vận Tỉnh ủy; Lê Văn An - Bí thư Tỉnh ủy."
    )
    assert {who for who, *_ in told(text)} == {"Lê Văn An"}


def test_ranks_in_capitals_and_unions_of_youth_are_no_names() -> None:
    text = (
        "Đến dự có các đồng chí: Trung Tướng Phan Văn Giang, Tư lệnh Quân khu 1; Đại Tá Lê Văn Nam, Tư lệnh Quân khu 2;"
        " Hoàng Văn Sướng, Bí thư Huyện Đoàn Mường La; Trần Thị Lan, Phó Bí thư Quận Đoàn Cầu Giấy."
    )
    assert {who for who, *_ in told(text)} == {"Phan Văn Giang", "Lê Văn Nam", "Hoàng Văn Sướng", "Trần Thị Lan"}
