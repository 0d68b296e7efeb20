"""Candidates hold no seat, associations of the country by their letters, offices of the Party in provinces."""

from __future__ import annotations

import pytest

from tests.extract.holders import bodies, of, told

DATE = "2026-03-02"


@pytest.mark.parametrize(
    "text",
    [
        "5 ứng cử viên ĐBQH gồm: Trung tướng Lê Văn Hải, Phó Chủ tịch Liên đoàn Lao động TPHCM; ông Trần Quốc Bình.",
        "Các ứng viên đại biểu HĐND TP.HCM gồm ông Lê Văn Hải, Phó Chủ tịch Liên đoàn Lao động TPHCM; bà Vũ Thị Lan.",
        "Ứng cử viên đại biểu Quốc hội khóa XVI Lê Văn Hải khẳng định sẽ tiếp tục.",
        "Các ứng cử viên ĐBQH từ phải sang: Trần Quốc Bình, Lê Văn Hải.",
    ],
)
def test_candidates_have_no_seat(text: str) -> None:
    assert all(row[1] != "Đại biểu" for row in told(text, DATE))


def test_deputies_have_one() -> None:
    text = "Các đại biểu Quốc hội gồm: ông Lê Văn Hải, bà Vũ Thị Lan tiếp xúc cử tri."
    assert of("Lê Văn Hải", text, DATE) == {("Đại biểu", "Quốc hội", "current")}


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("Hội Nhà báo VN", "Hội Nhà báo Việt Nam"),
        ("Hội Doanh nhân trẻ VN", "Hội Doanh nhân trẻ Việt Nam"),
        ("Hội Bảo vệ quyền trẻ em Việt Nam", "Hội Bảo vệ quyền trẻ em Việt Nam"),
        ("Hội Doanh nhân trẻ Tây Ninh", "Hội Doanh nhân trẻ tỉnh Tây Ninh"),
    ],
)
def test_associations_of_the_country(name: str, body: str) -> None:
    text = f"Ông Lê Văn Hải, Phó Chủ tịch {name}, đến Sở Nội vụ TP.HCM."
    assert of("Lê Văn Hải", text, DATE) == {("Phó Chủ tịch", body, "current")}


def test_member_of_a_provincial_committee() -> None:
    text = (
        "HĐND tỉnh Hậu Giang họp. Ông Lê Văn Hải không còn là phó chủ tịch UBND tỉnh nhưng vẫn là tỉnh ủy viên. Ban Bí "
        "thư chỉ quản lý với hai TP lớn là Hà Nội, TP.HCM."
    )
    assert ("Ủy viên", "Tỉnh ủy Hậu Giang", "current") in of("Lê Văn Hải", text, "2016-06-17")


@pytest.mark.parametrize("words", ["cựu Đại tá, Trưởng Công an", "nguyên thiếu tướng, Trưởng Công an"])
def test_former_by_the_word_before_a_rank(words: str) -> None:
    text = f"Cơ quan điều tra bắt tạm giam {words} thị xã Quảng Trị Lê Văn Hải."
    assert {row[2] for row in of("Lê Văn Hải", text, "2020-09-10")} == {"former"}


@pytest.mark.parametrize(
    ("office", "row"),
    [
        ("CVP UBND tỉnh Lào Cai", ("Chánh Văn phòng", "Văn phòng Ủy ban nhân dân tỉnh Lào Cai", "current")),
        ("Phó CVP UBND tỉnh Lào Cai", ("Phó Chánh Văn phòng", "Văn phòng Ủy ban nhân dân tỉnh Lào Cai", "current")),
        ("Vụ trưởng Vụ tổ chức cán bộ Bộ Nội vụ", ("Vụ trưởng", "Vụ tổ chức cán bộ Bộ Nội vụ", "current")),
    ],
)
def test_offices_by_their_letters(office: str, row: tuple[str, str, str]) -> None:
    assert of("Lê Văn Hải", f"Ông Lê Văn Hải, {office}, cho biết.") == {row}


def test_groups_of_deputies_and_cases() -> None:
    text = "Chiều 1-10, Tổ đại biểu Quốc hội TP.HCM đơn vị 10 đã tiếp xúc với cử tri. Vụ tổ chức đánh bạc được làm rõ."
    assert bodies(text) == {"Tổ đại biểu Quốc hội Thành phố Hồ Chí Minh"}


def test_name_behind_a_ward_called_after_somebody() -> None:
    text = "Chủ tịch UBND phường Trần Hưng Đạo Hồng Văn Hải nói."
    assert [(row[0], row[2]) for row in told(text, "2020-05-05")] == [
        ("Hồng Văn Hải", "Ủy ban nhân dân phường Trần Hưng Đạo")
    ]
