"""Offices of several people: named by offices of their own, one each in turn, with other names in brackets."""

from __future__ import annotations

import pytest

from tests.extract.holders import bodies, of, told

DEPUTY = ("Phó Chủ tịch", "Ủy ban bầu cử xã Nghi Lộc", "current")


@pytest.mark.parametrize("opening", ["gồm:", "gồm các đồng chí:", "là:", ":"])
def test_deputies_named_by_their_offices(opening: str) -> None:
    text = (
        f"Các Phó Chủ tịch Ủy ban bầu cử xã Nghi Lộc {opening} Chủ tịch Ủy ban MTTQ Việt Nam xã Trần Văn Hòe, "
        f"Phó Bí thư "
        "Đảng ủy xã Lê Thị Mỵ, các Phó Chủ tịch HĐND xã Phạm Minh Tứ, Võ Đông Ba, Phó Chủ tịch UBND xã Đỗ Đình Sáu."
    ).replace(" :", ":")
    for name in ("Trần Văn Hòe", "Lê Thị Mỵ", "Phạm Minh Tứ", "Võ Đông Ba", "Đỗ Đình Sáu"):
        assert DEPUTY in of(name, text)
    assert ("Phó Chủ tịch", "Hội đồng nhân dân xã Nghi Lộc", "current") in of("Võ Đông Ba", text)


def test_who_is_named_behind_bare_deputies_is_none_of_them() -> None:
    text = "Dự có các Phó Chủ tịch UBND tỉnh Nghệ An: Trần Văn Hòe, Lê Quang Mỵ, Giám đốc Sở Y tế Phạm Minh Tứ."
    assert of("Phạm Minh Tứ", text) == {("Giám đốc", "Sở Y tế tỉnh Nghệ An", "current")}


def test_the_first_of_a_committee_of_elections() -> None:
    text = (
        "UBND xã Nghi Lộc công bố quyết định thành lập Ủy ban bầu cử xã.\n"
        "Các Phó Chủ tịch Ủy ban bầu cử gồm: ông Trần Văn Hòe, Phó Bí thư Đảng ủy xã; bà Lê Thị Mỵ, Trưởng Công "
        "an xã."
    )
    assert ("Phó Chủ tịch", "Ủy ban bầu cử xã Nghi Lộc", "incoming") in of("Lê Thị Mỵ", text)


@pytest.mark.parametrize(
    "words",
    [
        "lần lượt là ông Trần Văn Hòe và bà Lê Thị Mỵ",
        "lần lượt là các đồng chí: Trần Văn Hòe, Lê Thị Mỵ",
        "lần lượt thuộc về ông Trần Văn Hòe (sinh năm 1980) và bà Lê Thị Mỵ",
        "là lần lượt các ông, bà Trần Văn Hòe, Lê Thị Mỵ",
    ],
)
def test_one_office_each_in_turn(words: str) -> None:
    assert {row[:3] for row in told(f"Chủ tịch và Phó Chủ tịch UBND xã Nghi Lộc {words}.")} == {
        ("Trần Văn Hòe", "Chủ tịch", "Ủy ban nhân dân xã Nghi Lộc"),
        ("Lê Thị Mỵ", "Phó Chủ tịch", "Ủy ban nhân dân xã Nghi Lộc"),
    }


@pytest.mark.parametrize(
    "aside", ["tên thật là Nguyễn Văn Bảy", "bí danh Ba Hòe, tên khai sinh Nguyễn Văn Bảy", "tức Nguyễn Văn Bảy"]
)
def test_another_name_in_brackets_parts_nobody_from_the_office(aside: str) -> None:
    text = f"Đồng chí Trần Văn Hòe ({aside}), Bí thư Huyện ủy Cai Lậy chủ trì hội nghị."
    assert told(text, "2020-05-01") == {("Trần Văn Hòe", "Bí thư", "Huyện ủy Cai Lậy", "current")}


def test_a_verb_far_from_its_subject_behind_offices_of_the_same() -> None:
    text = (
        "Ban Thường vụ Tỉnh ủy Thanh Hóa điều động ông Trần Văn Hòe thôi tham gia Ban Chấp hành Đảng bộ thành "
        "phố Thanh Hóa "
        "nhiệm kỳ 2015 - 2020, thôi giữ chức Phó Chủ tịch UBND thành phố Thanh Hóa nhiệm kỳ 2016 - 2021, để "
        "tham gia Ban "
        "Chấp hành, Ban Thường vụ Huyện ủy, giữ chức Phó Bí thư Huyện ủy Đông Sơn, giới thiệu để HĐND huyện bầu "
        "giữ chức "
        "Chủ tịch UBND huyện."
    )
    held = of("Trần Văn Hòe", text, "2019-05-14")
    assert ("Phó Bí thư", "Huyện ủy Đông Sơn", "incoming") in held
    assert not any(body == "Ủy ban nhân dân huyện Đông Sơn" for _, body, _ in held)


@pytest.mark.parametrize(
    ("role", "body"),
    [("Hạt trưởng", "Hạt Kiểm lâm"), ("Phó Hạt trưởng", "Hạt Kiểm lâm"), ("Chi cục trưởng", "Chi cục Kiểm lâm")],
)
def test_rangers_are_called_by_what_their_head_heads(role: str, body: str) -> None:
    unit = "tỉnh Nghệ An" if body.startswith("Chi") else "huyện Nghi Lộc"
    assert of("Trần Văn Hòe", f"Ông Trần Văn Hòe, {role} Kiểm lâm {unit} cho biết.", "2020-05-01") == {
        (role, f"{body} {unit}", "current")
    }


def test_a_deputy_minister_of_a_committee() -> None:
    text = "Dự có Thứ trưởng, Phó Chủ nhiệm Ủy ban Dân tộc Y Thông."
    assert ("Thứ trưởng", "Ủy ban Dân tộc", "current") in of("Y Thông", text, "2022-05-01")


@pytest.mark.parametrize("verb", ["giữ chức vụ", "được bổ nhiệm giữ chức", "làm"])
def test_a_rank_opens_the_next_of_those_who_take_an_office(verb: str) -> None:
    text = (
        f"Theo quyết định, Trung tá Trần Văn Hòe {verb} Trưởng Công an huyện Nghi Lộc, Đại úy Lê Quang Mỵ {verb} "
        "Phó Trưởng Công an huyện Nghi Lộc."
    )
    assert {row[:2] for row in told(text, "2021-07-28")} == {
        ("Trần Văn Hòe", "Trưởng Công an"),
        ("Lê Quang Mỵ", "Phó Trưởng Công an"),
    }


def test_deputies_of_a_congress_are_new_whatever_they_are_called() -> None:
    text = (
        "Đại tá Trần Văn Hòe được bầu làm Chủ tịch Hội Cựu chiến binh tỉnh Nghệ An khóa VII. Các đồng chí Phó "
        "Chủ tịch "
        "Hội khóa VII gồm: Phạm Minh Tứ, Võ Đông Ba, Đỗ Đình Sáu."
    )
    assert of("Võ Đông Ba", text) == {("Phó Chủ tịch", "Hội Cựu chiến binh tỉnh Nghệ An", "incoming")}


@pytest.mark.parametrize(
    ("opening", "body"),
    [
        ("Tổ đại biểu Quốc hội khóa XV (đơn vị số 4)", "Quốc hội"),
        ("Tổ đại biểu HĐND tỉnh Nghệ An", "Hội đồng nhân dân tỉnh Nghệ An"),
    ],
)
def test_a_bare_group_of_deputies_is_the_one_named_before(opening: str, body: str) -> None:
    text = (
        f"{opening} tiếp xúc cử tri huyện Nghi Lộc, tỉnh Nghệ An.\nTổ đại biểu gồm: bà Lê Thị Mỵ, Phó Bí thư "
        f"Tỉnh ủy; "
        "bà Phạm Hồng Hương, Giám đốc Sở Tư pháp và ông Trần Hoàng Ngân."
    )
    for name in ("Lê Thị Mỵ", "Phạm Hồng Hương", "Trần Hoàng Ngân"):
        assert {row for row in of(name, text, "2023-09-25") if row[0] == "Đại biểu"} == {("Đại biểu", body, "current")}


@pytest.mark.parametrize("opening", ["Đại biểu HĐND tỉnh Nghệ An", "Cùng dự có đại biểu HĐND tỉnh Nghệ An"])
def test_bare_names_behind_deputies(opening: str) -> None:
    text = f"{opening} Trần Văn Hòe, Lê Quang Mỵ và Võ Đông Ba tiếp xúc cử tri."
    seat = ("Đại biểu", "Hội đồng nhân dân tỉnh Nghệ An", "current")
    assert told(text, "2023-09-25") == {(name, *seat) for name in ("Trần Văn Hòe", "Lê Quang Mỵ", "Võ Đông Ba")}


def test_who_is_named_behind_a_deputy_with_a_word_of_his_own_is_none() -> None:
    text = "Đại biểu HĐND tỉnh Nghệ An Trần Văn Hòe và cử tri Lê Quang Mỵ dự. Đại biểu Quốc hội Lê Thị Mỵ và ông Võ Ba."
    assert {row[0] for row in told(text, "2023-09-25")} == {"Trần Văn Hòe", "Lê Thị Mỵ"}


@pytest.mark.parametrize("front", ["Mặt trận", "UBMT", "Ủy ban Mặt trận"])
@pytest.mark.parametrize("unit", ["huyện Nghi Lộc", "tỉnh Nghệ An", "xã Nghi Thịnh"])
def test_the_front_of_a_unit_behind_an_office(front: str, unit: str) -> None:
    text = f"Đến dự có đồng chí Trần Văn Hòe - PCT {front} {unit}."
    assert of("Trần Văn Hòe", text, "2015-11-18") == {
        ("Phó Chủ tịch", f"Ủy ban Mặt trận Tổ quốc Việt Nam {unit}", "current")
    }


def test_front_without_an_office_is_no_body() -> None:
    assert not bodies("Cán bộ Mặt trận xã Nghi Thịnh vận động bà con.", "2015-11-18")
