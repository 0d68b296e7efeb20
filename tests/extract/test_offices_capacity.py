"""In what capacity someone acts, and seats told in short between other offices."""

from __future__ import annotations

import pytest

from tests.extract.holders import of

CHAIRMAN = ("Chủ tịch", "Ủy ban nhân dân tỉnh Đồng Nai", "current")


@pytest.mark.parametrize(
    "words",
    ["với vai trò là", "với vai trò", "trên cương vị", "ở cương vị mới là", "với tư cách là", "với trách nhiệm"],
)
def test_a_capacity_that_opens_a_clause_is_of_whom_it_is_about(words: str) -> None:
    text = (
        "Ông Cao Tiến Minh, Chủ tịch UBND tỉnh Đồng Nai cho biết, "
        f"{words} Giám đốc Sở Y tế, bà Lê Thị Trung đã có nhiều nỗ lực."
    )
    assert of("Cao Tiến Minh", text) == {CHAIRMAN}
    assert of("Lê Thị Trung", text) == {("Giám đốc", "Sở Y tế tỉnh Đồng Nai", "current")}


@pytest.mark.parametrize(
    "text",
    [
        "Ông Cao Tiến Minh phát biểu với tư cách Chủ tịch UBND tỉnh Đồng Nai, bà Lê Thị Trung ghi nhận.",
        "Ông Cao Tiến Minh, với cương vị Chủ tịch UBND tỉnh Đồng Nai, đã tiếp bà Lê Thị Trung.",
    ],
)
def test_a_capacity_behind_a_name_is_its_bearers(text: str) -> None:
    assert of("Cao Tiến Minh", text) == {CHAIRMAN}
    assert of("Lê Thị Trung", text) == set()


@pytest.mark.parametrize(
    ("office", "seat"),
    [
        (" - Thường vụ Tỉnh ủy - Phó Chủ tịch UBND tỉnh", "Tỉnh ủy Sơn La"),
        (", Thường vụ Tỉnh ủy, Phó Chủ tịch UBND tỉnh", "Tỉnh ủy Sơn La"),
        (" – Thường vụ Huyện ủy Mộc Châu, Phó Chủ tịch UBND huyện", "Huyện ủy Mộc Châu"),
    ],
)
def test_thuong_vu_before_another_office_is_a_seat(office: str, seat: str) -> None:
    text = f"Chủ tịch UBND tỉnh Sơn La Trần Văn Bình tiếp khách. Cùng dự có đồng chí Lê Thị Hoa{office}."
    rows = of("Lê Thị Hoa", text, "2020-05-10")
    assert ("Ủy viên Ban Thường vụ", seat, "current") in rows
    assert {row[0] for row in rows} == {"Ủy viên Ban Thường vụ", "Phó Chủ tịch"}


def test_thuong_vu_that_acts_is_no_seat() -> None:
    text = "Bà Lê Thị Hoa, Chủ tịch UBND tỉnh Sơn La báo cáo, Thường vụ Tỉnh ủy thống nhất, Chủ tịch UBND tỉnh ký."
    assert {row[0] for row in of("Lê Thị Hoa", text)} == {"Chủ tịch"}


@pytest.mark.parametrize("end", ["; cùng các đồng chí khác.", ", cùng đoàn viên xã.", "."])
def test_thuong_vu_behind_a_dash_may_be_the_only_office(end: str) -> None:
    text = f"Huyện Mộc Châu họp. Dự có đồng chí Lê Thị Hoa - Thường vụ Huyện ủy{end}"
    assert of("Lê Thị Hoa", text, "2020-05-10") == {("Ủy viên Ban Thường vụ", "Huyện ủy Mộc Châu", "current")}


@pytest.mark.parametrize(
    ("body", "office"),
    [
        ("Ban Dân vận Trung ương", "Phó Trưởng ban"),
        ("Ủy ban Kiểm tra Trung ương", "Phó Chủ nhiệm"),
        ("Ban Tổ chức Tỉnh ủy Sơn La", "Trưởng ban"),
    ],
)
def test_who_leads_a_delegation_has_an_office_in_the_body_that_sends_it(body: str, office: str) -> None:
    text = f"Đoàn công tác của {body} do {office} Lê Thị Hoa dẫn đầu đã làm việc tại huyện Mộc Châu."
    assert of("Lê Thị Hoa", text, "2020-05-10") == {(office, body, "current")}
