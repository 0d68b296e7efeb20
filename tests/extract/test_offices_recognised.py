"""Offices that a decision recognises or refuses, those held besides one's work, and who leads a visiting delegation."""

from __future__ import annotations

import pytest

from tests.extract.holders import bodies, of


@pytest.mark.parametrize(("act", "status"), [("công nhận", "incoming"), ("không công nhận", "former")])
def test_a_decision_recognises_who_heads_a_school(act: str, status: str) -> None:
    text = f"UBND tỉnh {act} Hiệu trưởng Trường Đại học Phan Châu Trinh đối với ông Trần Văn Hòe."
    assert of("Trần Văn Hòe", text, "2016-12-20") == {("Hiệu trưởng", "Trường Đại học Phan Châu Trinh", status)}


def test_who_is_recognised_keeps_the_office_named_with_him() -> None:
    text = (
        "Bộ GD-ĐT có quyết định công nhận ông Trần Văn Hòe, Bí thư Đảng ủy, giữ chức vụ Chủ tịch Hội đồng trường "
        "Trường Đại học Luật Hà Nội nhiệm kỳ 2025-2030."
    )
    assert of("Trần Văn Hòe", text, "2025-07-28") == {
        ("Bí thư", "Đảng ủy Trường Đại học Luật Hà Nội", "current"),
        ("Chủ tịch", "Hội đồng trường Trường Đại học Luật Hà Nội", "incoming"),
    }


@pytest.mark.parametrize("what", ["di tích", "xã đạt chuẩn nông thôn mới"])
def test_what_else_is_recognised_appoints_nobody(what: str) -> None:
    text = f"Huyện công bố quyết định công nhận {what}; ông Trần Văn Hòe, Chủ tịch UBND xã Nghi Thịnh đọc diễn văn."
    assert {row[2] for row in of("Trần Văn Hòe", text, "2022-07-28")} == {"current"}


def test_relieved_of_an_office_and_of_a_seat_with_a_long_name() -> None:
    text = (
        "HĐND huyện thực hiện quy trình miễn nhiệm chức danh Chủ tịch HĐND huyện, cho thôi làm nhiệm vụ đại biểu "
        "HĐND huyện Điện Biên Đông khóa VI nhiệm kỳ 2021 – 2026 đối với đồng chí Mùa A Vảng do nhận nhiệm vụ mới."
    )
    council = "Hội đồng nhân dân huyện Điện Biên Đông"
    assert of("Mùa A Vảng", text, "2025-05-20") == {("Chủ tịch", council, "former"), ("Đại biểu", council, "former")}


@pytest.mark.parametrize("kind", ["không chuyên trách", "kiêm nhiệm"])
def test_deputies_beside_their_work(kind: str) -> None:
    text = f"Ông Trần Văn Hòe, Phó Chủ tịch {kind} Ủy ban MTTQ Việt Nam tỉnh Lào Cai dự."
    front = "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lào Cai"
    assert of("Trần Văn Hòe", text, "2022-12-30") == {("Phó Chủ tịch", front, "current")}


def test_a_director_elected_to_the_chamber_of_commerce_stays_one() -> None:
    text = (
        "Ông Trần Văn Hòe – Chủ tịch HĐQT Công ty CP Tập đoàn Trường Hải được bầu làm Phó Chủ tịch không chuyên "
        "trách VCCI."
    )
    assert {(row[0], row[2]) for row in of("Trần Văn Hòe", text, "2021-12-30")} == {
        ("Chủ tịch", "current"),
        ("Phó Chủ tịch", "incoming"),
    }


@pytest.mark.parametrize(("words", "role"), [("Phó CTUBND", "Phó Chủ tịch"), ("CTUBND", "Chủ tịch")])
def test_offices_and_bodies_in_one_abbreviation(words: str, role: str) -> None:
    text = f"Bà Lê Thị Mỵ – UVTVHU – {words} huyện Triệu Phong phát biểu chỉ đạo tại Đại hội."
    assert (role, "Ủy ban nhân dân huyện Triệu Phong", "current") in of("Lê Thị Mỵ", text, "2010-11-16")


def test_boards_of_another_church() -> None:
    text = "Ông Trần Văn Hòe, Trưởng Ban Trị sự PGHH tỉnh An Giang dự."
    board = "Ban Trị sự Giáo hội Phật giáo Hòa Hảo tỉnh An Giang"
    assert of("Trần Văn Hòe", text, "2024-01-05") == {("Trưởng ban", board, "current")}
    text = "Ông Trần Văn Hòe, Trưởng Ban Trị sự Trung ương Giáo hội Phật giáo Hòa Hảo, dự lễ tại tỉnh An Giang."
    board = "Ban Trị sự Trung ương Giáo hội Phật giáo Hòa Hảo"
    assert of("Trần Văn Hòe", text, "2024-01-05") == {("Trưởng ban", board, "current")}


def test_monks_of_the_patriotic_association() -> None:
    text = "Tham dự có: ĐĐ Danh Hữu Giang - Phó Chủ tịch hội ĐKSSYN huyện Hòn Đất."
    association = "Hội Đoàn kết Sư sãi yêu nước huyện Hòn Đất"
    assert of("Danh Hữu Giang", text, "2023-03-30") == {("Phó Chủ tịch", association, "current")}


@pytest.mark.parametrize(
    ("ministry", "name"), [("Bộ Công an", "Cục Tổ chức cán bộ"), ("Bộ Giao thông vận tải", "Cục Đường bộ")]
)
def test_words_that_end_like_a_ministry_name_none(ministry: str, name: str) -> None:
    text = f"Tại Lễ công bố của {ministry}, ông Trần Văn Hòe, Cục trưởng {name}, đã đọc quyết định."
    assert of("Trần Văn Hòe", text, "2024-06-28") == {("Cục trưởng", name, "current")}
    assert bodies(text, "2024-06-28") == {ministry, name}


def test_a_school_named_behind_its_council() -> None:
    school = "Trường Đại học Văn hóa Thành phố Hồ Chí Minh"
    text = (
        "Hội đồng trường Trường ĐH Văn hóa TP.HCM vừa trao nghị quyết giao nhiệm vụ phụ trách trường cho tiến sĩ "
        "Trần Văn Hòe, Phó hiệu trưởng nhà trường."
    )
    assert of("Trần Văn Hòe", text, "2024-12-01") == {("Phó Hiệu trưởng", school, "current")}


@pytest.mark.parametrize("leads", ["dẫn đầu", "làm trưởng đoàn"])
def test_who_leads_a_delegation_of_several_bodies_to_another_province(leads: str) -> None:
    text = (
        "Ngày 7-7, Đoàn đại biểu Tỉnh ủy, HĐND, UBND, Ủy ban MTTQ tỉnh Thanh Hóa do đồng chí Trần Văn Hòe, Bí thư "
        f"Tỉnh ủy, Chủ tịch HĐND tỉnh {leads} đã đến dâng hương tại thành phố Vị Thanh, tỉnh Hậu Giang. Tham gia đoàn "
        "có bà Lê Thị Mỵ, Giám đốc Sở Nội vụ tỉnh Thanh Hóa."
    )
    assert {row[:2] for row in of("Trần Văn Hòe", text, "2022-07-07")} == {
        ("Bí thư", "Tỉnh ủy Thanh Hóa"),
        ("Chủ tịch", "Hội đồng nhân dân tỉnh Thanh Hóa"),
    }
