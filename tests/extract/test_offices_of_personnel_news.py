"""Offices in news on who is chosen, punished, born where: what stands between a name and its offices, and "
"around them."""

from __future__ import annotations

import pytest

from tests.extract.holders import bodies, of, told


@pytest.mark.parametrize("words", ["là hai đồng chí", "là các ông", "gồm 2 đồng chí:", "là"])
def test_deputies_counted_before_their_names(words: str) -> None:
    text = (
        f"Đại hội bầu ông Trần Văn Hòe giữ chức Bí thư Đảng ủy xã Nghi Thịnh; Phó Bí thư Đảng ủy {words} Lê "
        f"Quang Mỵ và "
        "Võ Đông Ba."
    )
    if words != "là":
        assert {row[:2] for row in told(text, "2020-08-13")} == {
            ("Trần Văn Hòe", "Bí thư"),
            ("Lê Quang Mỵ", "Phó Bí thư"),
            ("Võ Đông Ba", "Phó Bí thư"),
        }
    assert of("Trần Văn Hòe", text, "2020-08-13") == {("Bí thư", "Đảng ủy xã Nghi Thịnh", "incoming")}


def test_who_holds_an_office_besides_the_new_one_keeps_it() -> None:
    text = (
        "Ông Trần Văn Hòe được bầu làm Chủ tịch UBND huyện Nghi Lộc. Như vậy, ngoài ông Trần Văn Hòe vừa được "
        "bầu còn có "
        "các phó chủ tịch UBND huyện là các ông Lê Quang Mỵ, Võ Đông Ba."
    )
    assert of("Võ Đông Ba", text, "2022-07-26") == {("Phó Chủ tịch", "Ủy ban nhân dân huyện Nghi Lộc", "current")}


@pytest.mark.parametrize(
    ("how", "status"),
    [
        ("cách chức tất cả các chức vụ trong Đảng", "former"),
        ("khai trừ ra khỏi Đảng", "former"),
        ("cảnh cáo", "current"),
        ("khiển trách", "current"),
    ],
)
def test_how_someone_is_punished_stands_behind_the_offices(how: str, status: str) -> None:
    text = (
        "Ban Thường vụ Huyện ủy Nghi Lộc kỷ luật ông Lê Quang Mỵ, Đảng ủy viên xã Nghi Thịnh bằng hình thức "
        "khai trừ ra "
        "khỏi Đảng; kỷ luật ông Trần Văn Hòe, Bí thư Đảng ủy xã Nghi Thịnh; nguyên Chủ tịch UBND xã Nghi Thịnh "
        "bằng hình "
        f"thức {how}."
    )
    assert ("Bí thư", "Đảng ủy xã Nghi Thịnh", status) in of("Trần Văn Hòe", text, "2018-01-15")


@pytest.mark.parametrize(
    "home", ["quê quán huyện Cần Đước, Long An", "quê Long An", "nguyên quán: huyện Cần Đước, tỉnh Long An"]
)
def test_where_someone_was_born_is_no_other_offices_province(home: str) -> None:
    text = (
        "Đại hội Đảng bộ tỉnh Bà Rịa - Vũng Tàu đã bế mạc. Ông Trần Văn Hòe được bầu giữ chức Bí thư Tỉnh ủy. "
        "Ông Hòe sinh "
        f"năm 1964, {home}. Bà Lê Thị Mỵ tái đắc cử Phó Bí thư Tỉnh ủy."
    )
    assert {row[2] for row in told(text, "2015-10-23")} == {"Tỉnh ủy Bà Rịa - Vũng Tàu"}


def test_the_unit_someone_was_born_in_counts_where_it_is_the_only_one() -> None:
    text = "Đồng chí Trần Văn Hòe, quê quán xã Long Khánh, huyện Cai Lậy; nguyên Bí thư Huyện ủy."
    assert of("Trần Văn Hòe", text, "2015-10-23") == {("Bí thư", "Huyện ủy Cai Lậy", "former")}


@pytest.mark.parametrize(
    ("staff", "unit"),
    [
        ("Ban Tham mưu", "Trung đoàn 551"),
        ("Phòng Tham mưu", "Bộ Tư lệnh Vùng Cảnh sát biển 2"),
        ("Phòng Hậu cần - Kỹ thuật", "Sư đoàn 324"),
        ("Ban Chính trị", "Lữ đoàn 172"),
    ],
)
@pytest.mark.parametrize("joint", [", ", " (", " "])
def test_the_staffs_of_army_units(staff: str, unit: str, joint: str) -> None:
    end = ")" if joint == " (" else ""
    text = f"Tại xã Núi Thành, tỉnh Quảng Nam, {staff}{joint}{unit}{end} tặng quà."
    assert {name for name in bodies(text, "2022-08-28") if name.startswith(staff)} == {f"{staff} {unit}"}


@pytest.mark.parametrize("nickname", ["Tư Sang", "Ba Khía"])
def test_whose_name_stands_in_brackets_behind_what_he_is_called(nickname: str) -> None:
    text = (
        f"Ông {nickname} (Nguyễn Minh Sang), Trưởng ban công tác Mặt trận ấp 3, xã Vĩnh Trung, huyện Vị Thủy cho biết."
    )
    assert of("Nguyễn Minh Sang", text, "2019-11-05") == {("Trưởng ban", "Ban công tác Mặt trận ấp 3", "current")}


def test_a_unit_and_the_one_above_without_a_comma() -> None:
    text = (
        "Bà Lê Thị Mỵ, Ủy viên Ủy ban MTTQ Việt Nam xã An Cơ huyện Châu Thành, nhiệm kỳ 2024 -2029, Phó Trưởng "
        "ban Công "
        "tác Mặt trận ấp Vịnh, tỉnh Tây Ninh."
    )
    assert ("Phó Trưởng ban", "Ban Công tác Mặt trận ấp Vịnh", "current") in of("Lê Thị Mỵ", text, "2024-11-05")


def test_dashes_behind_brackets_open_no_list() -> None:
    text = (
        "Ông Trần Văn Hòe (thứ hai từ trái sang) - Chủ tịch UBND huyện Nghi Lộc và bà Lê Thị Mỵ (bìa phải) - "
        "Phó Chủ tịch "
        "UBND huyện Nghi Lộc trao quà cho các hộ nghèo trên địa bàn xã Nghi Thịnh nhân dịp Tết."
    )
    assert {row[:2] for row in told(text, "2018-02-01")} == {
        ("Trần Văn Hòe", "Chủ tịch"),
        ("Lê Thị Mỵ", "Phó Chủ tịch"),
    }
