"""Posts of portals: the party committees of agencies, organisers, heads called boards, those who speak at a giving."""

from __future__ import annotations

import pytest
from holders import bodies, facts, of

from kg.facts import Event

DATE = "2024-06-12"


def people(text: str, kind: str, published: str = DATE) -> list[tuple[str | None, dict[str, str]]]:
    """Day and participants of every event of a kind."""
    found = (f for f in facts(text, published) if isinstance(f, Event) and f.kind == kind)
    return [(f.start, {p.person: p.part for p in f.participants}) for f in found]


@pytest.mark.parametrize(
    ("office", "committee"),
    [
        ("Bí thư Đảng bộ, Giám đốc Sở Tư pháp tỉnh Bến Tre", "Đảng ủy Sở Tư pháp tỉnh Bến Tre"),
        ("Bí thư Đảng bộ - Cục trưởng Cục Hải quan tỉnh Bến Tre", "Đảng ủy Cục Hải quan tỉnh Bến Tre"),
        ("Bí thư Đảng ủy, Tổng Giám đốc Đài Tiếng nói Việt Nam", "Đảng ủy Đài Tiếng nói Việt Nam"),
        ("Bí thư Chi bộ, Giám đốc Kho bạc Nhà nước Ba Tri", "Chi bộ Kho bạc Nhà nước huyện Ba Tri"),
        ("Bí thư Đảng bộ, Chủ tịch HĐND huyện Ba Tri", "Huyện ủy Ba Tri"),
    ],
)
def test_whose_party_organisation_is_meant(office: str, committee: str) -> None:
    text = f"Sáng 11/6, huyện Ba Tri (Bến Tre) họp. Dự họp có ông Huỳnh Tấn Khoa, {office}."
    assert ("Bí thư", committee, "current") in of("Huỳnh Tấn Khoa", text, DATE)


@pytest.mark.parametrize("agency", ["Chính phủ", "Quốc hội", "Sở Tư pháp tỉnh Bến Tre"])
def test_a_seat_in_the_committee_of_an_agency(agency: str) -> None:
    text = f"Bà Neáng Sa Vy, Ủy viên Ban Chấp hành Đảng bộ {agency}, dự lễ khánh thành cầu tại tỉnh Bến Tre."
    assert of("Neáng Sa Vy", text, "2025-06-12") == {("Ủy viên", f"Đảng ủy {agency}", "current")}


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("nhắc lại những đau thương, hy sinh của đồng bào vùng căn cứ", "current"),
        ("đã hy sinh khi cứu dân trong lũ", "former"),
    ],
)
def test_a_sacrifice_of_others_ends_no_office(said: str, status: str) -> None:
    text = f"Ông Danh Thol, Phó Chủ tịch UBND xã Định Hòa (tỉnh Kiên Giang), {said}."
    assert of("Danh Thol", text, DATE) == {("Phó Chủ tịch", "Ủy ban nhân dân xã Định Hòa", status)}


def test_organisers_and_heads_are_no_bodies() -> None:
    text = (
        "Ngày 11/6, Huyện ủy Ba Tri (Bến Tre) tổ chức hội thi Bí thư chi bộ giỏi.\n"
        "Ban Tổ chức thông báo thể lệ. Tại hội nghị tổng kết, Ban Tổ chức xướng tên đội nhất. "
        "Ban Lãnh đạo Công ty cổ phần Dừa Á Châu tài trợ giải thưởng. Đêm diễn mở màn Lễ Hội Trái Cây."
    )
    assert bodies(text, DATE) == {"Huyện ủy Ba Tri", "Công ty cổ phần Dừa Á Châu"}


def test_boards_named_as_boards_stay() -> None:
    text = "Thành ủy Bến Tre họp. Ban Tổ chức, Văn phòng Thành ủy báo cáo. Lãnh đạo Ban Tổ chức công bố quyết định."
    assert "Ban Tổ chức Thành ủy Bến Tre" in bodies(text, DATE)


def test_a_bank_is_one_by_its_short_name() -> None:
    text = "Ngân hàng Agribank Chi nhánh Giồng Trôm cho vay. Agribank Chi nhánh Giồng Trôm giảm lãi."
    assert bodies(text, DATE) == {"Agribank Chi nhánh Giồng Trôm"}


def test_seats_are_taken_from_those_who_had_left_before() -> None:
    text = (
        "HĐND huyện Ba Tri họp\nSáng 11/6, HĐND huyện Ba Tri (Bến Tre) tổ chức kỳ họp chuyên đề.\n"
        "Cùng với đó, kỳ họp biểu quyết miễn nhiệm chức danh Ủy viên UBND huyện đối với ông Mai Xuân Tấn, nguyên "
        "Chánh Thanh tra huyện, lý do nghỉ hưu từ ngày 1/4/2024; bà Tô Thị Út, nguyên Trưởng phòng Tư pháp, do chuyển "
        "công tác từ ngày 15/4/2024; ông Danh Thol, nguyên Trưởng phòng Y tế."
    )
    gone = {"Mai Xuân Tấn": "subject", "Tô Thị Út": "subject", "Danh Thol": "subject"}
    assert people(text, "dismissal") == [("2024-06-11", gone)]


@pytest.mark.parametrize(
    ("opening", "said"),
    [
        ("Tại buổi trao quà", "cảm ơn các nhà hảo tâm"),
        ("Cũng tại lễ trao học bổng", "mong các em chăm ngoan"),
        ("Trong chương trình tặng xe lăn", "bày tỏ niềm vui"),
    ],
)
def test_an_official_at_a_giving_speaks(opening: str, said: str) -> None:
    text = (
        "Ngày 11/6, Hội Chữ thập đỏ huyện Ba Tri (Bến Tre) trao 40 phần quà cho hộ nghèo.\n"
        f"{opening}, ông Danh Thol, Phó Chủ tịch UBND huyện Ba Tri {said}."
    )
    assert people(text, "visit") == [("2024-06-11", {"Danh Thol": "speaker"})]
