"""Offices in villages and their organisations, and the names that stand beside them."""

from __future__ import annotations

import pytest

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Office, PersonSeen


def held(text: str) -> set[tuple[str, str, str]]:
    facts = extract(make_article(text, "a", {"published": "2025-09-20"}))
    return {(f.person, f.role, f.body.name) for f in facts if isinstance(f, Office)}


def named(text: str) -> set[str]:
    facts = extract(make_article(text, "a", {"published": "2025-09-20"}))
    return {fact.name for fact in facts if isinstance(fact, PersonSeen)}


@pytest.mark.parametrize(
    ("told", "role", "body"),
    [
        ("Bí thư Chi bộ thôn 4", "Bí thư", "Chi bộ thôn 4"),
        ("Bí thư chi bộ bản Nà Ngần", "Bí thư", "Chi bộ bản Nà Ngần"),
        ("Bí thư Chi bộ khu dân cư số 7", "Bí thư", "Chi bộ khu dân cư số 7"),
        ("Bí thư Chi đoàn ấp Bình Hòa", "Bí thư", "Chi đoàn ấp Bình Hòa"),
        ("Trưởng Ban Công tác Mặt trận khu phố 3", "Trưởng ban", "Ban Công tác Mặt trận khu phố 3"),
        ("Chi hội trưởng Chi hội Phụ nữ thôn Đông", "Chi hội trưởng", "Chi hội Phụ nữ thôn Đông"),
        ("Trưởng khu vực 5", "Trưởng khu vực", "Khu vực 5"),
        ("Trưởng bon N’Jriêng", "Trưởng bon", "Bon N’Jriêng"),
        ("Trưởng khóm Mỹ Thạnh", "Trưởng khóm", "Khóm Mỹ Thạnh"),
        ("Trưởng khối 6", "Trưởng khối", "Khối 6"),
        ("Trưởng phố Đông Vệ 2", "Trưởng phố", "Phố Đông Vệ 2"),
        ("thôn trưởng thôn Anh Hùng", "Trưởng thôn", "Thôn Anh Hùng"),
        ("Trưởng Ban nhân dân ấp Cổ Tháp A", "Trưởng ban", "Ban nhân dân ấp Cổ Tháp A"),
        ("Trưởng Ban tự quản bon Đắk Huýt", "Trưởng ban", "Ban tự quản bon Đắk Huýt"),
        ("Phó Trưởng ấp Ngô Kim, xã Ninh Thạnh Lợi", "Phó Trưởng ấp", "Ấp Ngô Kim"),
    ],
)
def test_the_village_ends_the_name_of_the_body(told: str, role: str, body: str) -> None:
    assert held(f"Theo ông Hà Văn Tám, {told}, bà con đều phấn khởi.") == {("Hà Văn Tám", role, body)}


@pytest.mark.parametrize(
    ("told", "body"),
    [
        ("thôn 3, xã Lộc Thành", "Chi bộ thôn 3"),
        ("thôn 3 (xã Lộc Thành)", "Chi bộ thôn 3"),
        ("thôn 3 xã Lộc Thành", "Chi bộ thôn 3 xã Lộc Thành"),
    ],
)
def test_the_commune_named_right_behind_the_village_goes_with_it(told: str, body: str) -> None:
    assert held(f"Ông Hà Văn Tám, Bí thư Chi bộ {told}, cho biết vậy.") == {("Hà Văn Tám", "Bí thư", body)}


@pytest.mark.parametrize("village", ["Trưởng thôn 5", "Trưởng khóm 3"])
def test_a_number_before_a_name_is_the_villages(village: str) -> None:
    assert "Lê Văn Bảy" in named(f"{village} Lê Văn Bảy cho biết bà con đã dọn xong bùn đất.")


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Bà K’ Thủy, Phó Chủ tịch UBND xã Đạ Tông, đến dự.", "K' Thủy"),
        ("Đồng chí Ông Văn Thắm, Bí thư Thành ủy Đà Nẵng, đến dự.", "Ông Văn Thắm"),
        ("Ông Trần Văn Thắm, Bí thư Thành ủy Đà Nẵng, đến dự.", "Trần Văn Thắm"),
        ("Bà Thị Hươi, Phó Chủ tịch HĐND huyện Bù Đăng, đến dự.", "Thị Hươi"),
        ("Phó Trưởng ban Tổ chức Tỉnh ủy Nguyễn Như Đoàn trình bày báo cáo.", "Nguyễn Như Đoàn"),
        (
            "Sáng nay, lãnh đạo\nhuyện đã đến dự lễ\nkhai giảng của các\ntrường, có đồng chí Trịnh\nHồng Bảo\nđến dự.",
            "Trịnh Hồng Bảo",
        ),
    ],
)
def test_names_that_look_like_other_words(text: str, person: str) -> None:
    assert named(text) == {person}


@pytest.mark.parametrize(
    ("told", "role", "body"),
    [
        ("cán bộ địa chính xã Tân Lạc", "Cán bộ địa chính", "Ủy ban nhân dân xã Tân Lạc"),
        ("công chức tư pháp - hộ tịch UBND xã Tân Lạc", "Công chức Tư pháp - Hộ tịch", "Ủy ban nhân dân xã Tân Lạc"),
        ("công chức Văn phòng Đảng ủy xã Tân Lạc", "Công chức", "Văn phòng Đảng ủy xã Tân Lạc"),
    ],
)
def test_officials_of_a_commune_hold_an_office(told: str, role: str, body: str) -> None:
    assert held(f"Bà Lê Thị Mận, {told}, cho biết thêm.") == {("Lê Thị Mận", role, body)}


def test_officials_in_general_are_nobodys_office() -> None:
    told = "Dự hội nghị có cán bộ, công chức xã Tân Lạc, gồm: ông Lê Văn Mận, ông Trần Văn Bưởi."
    assert held(told) == set()


def test_who_heads_a_village_may_be_named_with_two_syllables() -> None:
    assert named("Trưởng ấp Ngô Kim nói, ấp có 120 hộ. Trưởng thôn Trần Phú đồng tình.") == {"Ngô Kim", "Trần Phú"}
