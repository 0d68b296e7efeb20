"""Posts in the Party's central committees, the Government Inspectorate, and offices given to hold for a time."""

from __future__ import annotations

import pytest

from tests.extract.holders import bodies, of

ASIDE = " Ông Đặng Xuân Phú, Bí thư Tỉnh ủy Ninh Bình, dự."


@pytest.mark.parametrize(
    ("words", "committee"),
    [
        ("Ban Chấp hành, Ban Thường vụ Đảng ủy Chính phủ", "Chính phủ"),
        ("Ban Chấp hành, Ban Thường vụ và giữ chức Phó Bí thư Đảng ủy Chính phủ", "Chính phủ"),
        ("Ban Chấp hành, Ban Thường vụ, giữ chức Phó Bí thư Đảng ủy Bộ Xây dựng", "Bộ Xây dựng"),
        ("Ban Chấp hành, Ban Thường vụ Đảng ủy Quốc hội", "Quốc hội"),
    ],
)
def test_seats_in_committees_that_are_no_units(words: str, committee: str) -> None:
    text = f"Ông Lê Văn Hải được chỉ định tham gia {words}.{ASIDE}"
    seats = {row for row in of("Lê Văn Hải", text) if row[0] != "Phó Bí thư"}
    body = f"Đảng ủy {committee}"
    assert seats == {("Ủy viên", body, "incoming"), ("Ủy viên Ban Thường vụ", body, "incoming")}
    assert {f"Ban Chấp hành Đảng bộ {committee}", f"Ban Thường vụ {body}"} <= bodies(text)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Ông Lê Văn Hải, Bí thư Thành ủy Đà Nẵng, giữ chức Phó Tổng Thanh tra Thường trực Thanh tra Chính phủ.",
         "Phó Tổng Thanh tra Thường trực"),
        ("Ông Lê Văn Hải, Phó Tổng Thanh tra, làm việc với Thành ủy Đà Nẵng.", "Phó Tổng Thanh tra"),
        ("Tổng Thanh tra Chính phủ Lê Văn Hải dự họp tại Đà Nẵng.", "Tổng Thanh tra"),
    ],
)  # fmt: skip
def test_heads_of_the_government_inspectorate(text: str, role: str) -> None:
    assert (role, "Thanh tra Chính phủ", "current") in of("Lê Văn Hải", text)


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Văn Hải được trao quyền Bộ trưởng Bộ Ngoại giao.",
        "Ông Lê Văn Hải dự họp. Thủ tướng tiếp nhận ông Hải về Bộ Ngoại giao, giao quyền Bộ trưởng Ngoại giao.",
    ],
)
def test_given_to_hold_for_a_time(text: str) -> None:
    assert of("Lê Văn Hải", text) == {("Bộ trưởng", "Bộ Ngoại giao", "acting")}


def test_who_leads_the_meeting_keeps_the_office() -> None:
    text = (
        "Tại kỳ họp do Bí thư Tỉnh ủy Ninh Bình Lê Văn Hải chủ trì, Tỉnh ủy quyết định cách chức tất cả các chức vụ "
        "trong Đảng đối với ông Trần Quốc Bình - Ủy viên Ban Thường vụ Tỉnh ủy Ninh Bình."
    )
    assert of("Lê Văn Hải", text) == {("Bí thư", "Tỉnh ủy Ninh Bình", "current")}
    assert of("Trần Quốc Bình", text) == {("Ủy viên Ban Thường vụ", "Tỉnh ủy Ninh Bình", "former")}


@pytest.mark.parametrize(
    ("text", "person", "role", "body"),
    [
        ("Chủ nhiệm UB các vấn đề xã hội Trương Thị Lan dự.", "Trương Thị Lan", "Chủ nhiệm",
         "Ủy ban Về các vấn đề xã hội của Quốc hội"),
        ("Phó Chủ nhiệm Ủy ban Kinh tế của QH Lê Văn Hải phát biểu.", "Lê Văn Hải", "Phó Chủ nhiệm",
         "Ủy ban Kinh tế của Quốc hội"),
        ("Bà Lê Thị Lan - Ủy viên thường trực UB Tư pháp QH - dự.", "Lê Thị Lan", "Ủy viên Thường trực",
         "Ủy ban Tư pháp của Quốc hội"),
        ("Chủ nhiệm Ủy ban Văn hóa, Giáo dục, Thanh niên, Thiếu niên và Nhi đồng của Quốc hội Lê Văn Hải dự.",
         "Lê Văn Hải", "Chủ nhiệm", "Ủy ban Văn hóa, Giáo dục, Thanh niên, Thiếu niên và Nhi đồng của Quốc hội"),
        ("Trưởng ban công tác đại biểu QH Lê Thị Lan dự phiên họp.", "Lê Thị Lan", "Trưởng ban",
         "Ban Công tác đại biểu"),
    ],
)  # fmt: skip
def test_committees_of_the_national_assembly(text: str, person: str, role: str, body: str) -> None:
    assert of(person, text, "2016-12-13") == {(role, body, "current")}


def test_board_of_a_central_committee_beside_a_province() -> None:
    text = (
        "Thượng tá Trần Quốc Bình, Phó Giám đốc Công an tỉnh Nghệ An, dự.\n\n"
        "Thiếu tướng Lê Văn Hải, Phó Chủ nhiệm Ủy ban Kiểm tra Đảng ủy Công an Trung ương, chủ trì."
    )
    assert of("Lê Văn Hải", text) == {("Phó Chủ nhiệm", "Ủy ban Kiểm tra Đảng ủy Công an Trung ương", "current")}


def test_board_of_the_military_commission() -> None:
    text = "Trung tướng Lê Văn Hải, Chủ nhiệm Ủy ban Kiểm tra Quân ủy Trung ương, đến tỉnh Nghệ An."
    assert of("Lê Văn Hải", text) == {("Chủ nhiệm", "Ủy ban Kiểm tra Quân ủy Trung ương", "current")}
