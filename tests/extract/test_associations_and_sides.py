"""Associations of the country and of home places, seats in agencies' committees, heads of the side that is named."""

from __future__ import annotations

import pytest

from kg.facts import PersonSeen
from tests.extract.holders import bodies, facts, of

DAY = "2024-10-20"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Hội Doanh nhân trẻ Việt Nam", ""),
        ("Hội Nữ doanh nhân Việt Nam", ""),
        ("Hiệp hội Doanh nghiệp nhỏ và vừa Việt Nam", ""),
        ("Hiệp hội Doanh nghiệp nhỏ và vừa tỉnh Hà Tĩnh", "Hiệp hội Doanh nghiệp nhỏ và vừa tỉnh"),
        ("Trung ương Hội Hữu nghị Việt Nam - Trung Quốc", "Trung ương Hội Hữu nghị Việt Nam – Trung Quốc"),
        ("Hội Hữu nghị Việt Nam - Lào tỉnh Hà Tĩnh", ""),
        ("Hội đồng hương Nghệ An", "Hội đồng hương Nghệ An tại TP.HCM"),
    ],
)
def test_whose_an_association_is(name: str, said: str) -> None:
    text = f"UBND tỉnh Hà Tĩnh tổ chức họp mặt. Dự có ông Đặng Văn Ánh, Chủ tịch {said or name}."
    assert of("Đặng Văn Ánh", text, DAY) == {("Chủ tịch", name, "current")}


@pytest.mark.parametrize("agency", ["Quân chủng Hải quân", "Sở Y tế tỉnh An Giang", "Công an tỉnh An Giang"])
def test_a_seat_in_the_committee_of_an_agency(agency: str) -> None:
    text = f"Ông Lê Văn Tám, Ủy viên Đảng ủy {agency}, phát biểu."
    assert of("Lê Văn Tám", text, DAY) == {("Ủy viên", f"Đảng ủy {agency}", "current")}
    assert bodies(text, DAY) == {f"Đảng ủy {agency}"}


@pytest.mark.parametrize(
    ("side", "noun", "above"),
    [
        ("Học viện Chính trị khu vực III", "Học viện", "Học viện Chính trị quốc gia Hồ Chí Minh"),
        ("Công ty Điện lực An Giang", "Công ty", "Tổng công ty Điện lực miền Nam"),
    ],
)
def test_the_head_of_the_side_that_is_named(side: str, noun: str, above: str) -> None:
    text = f"Về phía {side} có ông Lê Văn Tám, Ủy viên Ban Thường vụ Đảng ủy {above}, Giám đốc {noun}."
    assert ("Giám đốc", side, "current") in of("Lê Văn Tám", text, DAY)


def test_a_class_of_an_order_is_no_person() -> None:
    text = "Khoa Chính trị học vinh dự đón nhận Huân chương Lao động Hạng Ba\nKhoa tổ chức lễ đón nhận."
    assert not [fact for fact in facts(text, DAY) if isinstance(fact, PersonSeen)]
