"""Offices in the boards of unions and associations, and offices that a dash parts from their holders."""

from __future__ import annotations

import pytest

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Office


def held(text: str) -> set[tuple[str, str, str]]:
    facts = extract(make_article(text, "a", {"published": "2025-04-20"}))
    return {(f.person, f.role, f.body.name) for f in facts if isinstance(f, Office)}


@pytest.mark.parametrize(
    ("told", "role", "body"),
    [
        (
            "Trưởng Ban Tổ chức Trung ương Đoàn",
            "Trưởng ban",
            "Ban Tổ chức Trung ương Đoàn",
        ),
        ("Chánh Văn phòng Thành Đoàn Đà Nẵng", "Chánh Văn phòng", "Văn phòng Thành đoàn Đà Nẵng"),
        ("Trưởng ban Tuyên giáo Tỉnh đoàn Nghệ An", "Trưởng ban", "Ban Tuyên giáo Tỉnh đoàn Nghệ An"),
        (
            "Trưởng ban Tuyên giáo - Nữ công Liên đoàn Lao động tỉnh Nghệ An",
            "Trưởng ban",
            "Ban Tuyên giáo - Nữ công Liên đoàn Lao động tỉnh Nghệ An",
        ),
        ("Trưởng ban Tổ chức Hội Nông dân tỉnh Nghệ An", "Trưởng ban", "Ban Tổ chức Hội Nông dân tỉnh Nghệ An"),
        ("Ủy viên Ban Chấp hành Trung ương Đoàn", "Ủy viên", "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh"),
        ("Ủy viên Ban Chấp hành Trung ương Hội Nông dân Việt Nam", "Ủy viên", "Trung ương Hội Nông dân Việt Nam"),
    ],
)
def test_a_board_is_of_the_union_named_behind_it(told: str, role: str, body: str) -> None:
    assert held(f"Dự buổi lễ có anh Lê Văn Mận, {told}.") == {("Lê Văn Mận", role, body)}


def test_a_bare_standing_seat_before_a_unions_board_is_of_the_union() -> None:
    told = "Dự buổi lễ có anh Lê Văn Mận, Ủy viên Ban Thường vụ, Trưởng Ban Tổ chức Tỉnh đoàn Nghệ An."
    assert ("Lê Văn Mận", "Ủy viên Ban Thường vụ", "Tỉnh đoàn Nghệ An") in held(told)


def test_a_bare_standing_seat_before_the_fronts_chair_is_of_the_party() -> None:
    told = "Dự buổi lễ có bà Lê Thị Mận, Ủy viên Ban Thường vụ, Chủ tịch Ủy ban MTTQ Việt Nam xã Bình Minh."
    assert ("Lê Thị Mận", "Ủy viên Ban Thường vụ", "Đảng ủy xã Bình Minh") in held(told)


@pytest.mark.parametrize("city", ["Thành ủy Vinh, tỉnh Nghệ An", "thành ủy thành phố Vinh"])
def test_a_provincial_seat_before_an_office_below_is_of_the_province(city: str) -> None:
    told = f"Dự buổi lễ có ông Lê Văn Mận, Tỉnh ủy viên, Bí thư {city}."
    assert ("Lê Văn Mận", "Ủy viên", "Tỉnh ủy Nghệ An") in held(told)


@pytest.mark.parametrize("dash", [" - ", " – ", " - ông "])
def test_a_dash_may_part_an_office_from_its_holder(dash: str) -> None:
    told = f"Dự buổi lễ có Chủ tịch UBND xã Diễn Kỷ{dash}Lê Văn Mận; Trưởng Công an xã{dash}Trần Văn Bưởi."
    assert held(told) == {
        ("Lê Văn Mận", "Chủ tịch", "Ủy ban nhân dân xã Diễn Kỷ"),
        ("Trần Văn Bưởi", "Trưởng Công an", "Công an xã Diễn Kỷ"),
    }


def test_an_office_between_two_dashes_is_of_the_one_before() -> None:
    told = "Dự buổi lễ có ông Lê Văn Mận - Chủ tịch UBND xã Diễn Kỷ - Trần Văn Bưởi và người dân."
    assert held(told) == {("Lê Văn Mận", "Chủ tịch", "Ủy ban nhân dân xã Diễn Kỷ")}


@pytest.mark.parametrize(
    ("group", "lead", "body"),
    [
        ("Đảng đoàn", "Chủ tịch Hội Nông dân tỉnh Cao Bằng", "Hội Nông dân tỉnh Cao Bằng"),
        ("Đảng đoàn", "Chủ tịch HĐND tỉnh Cao Bằng", "Hội đồng nhân dân tỉnh Cao Bằng"),
        ("Ban cán sự đảng", "Chánh án TAND tỉnh Cao Bằng", "Tòa án nhân dân tỉnh Cao Bằng"),
        ("Ban cán sự đảng", "Bộ trưởng Bộ Y tế", "Bộ Y tế"),
    ],
)
def test_a_party_group_is_that_of_the_body_led_besides(group: str, lead: str, body: str) -> None:
    bodies = {row[2] for row in held(f"Ông Lê Văn Mận, Bí thư {group}, {lead} dự họp.")}
    assert body in bodies
    assert any(one != body and one.endswith(f" {body}") for one in bodies)
