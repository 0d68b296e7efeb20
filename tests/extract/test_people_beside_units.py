"""Names right behind the unit of an office: short ones of the highlands, after a bracket, with Văn or Thị."""

from __future__ import annotations

import pytest
from holders import facts, of

from kg.facts import PersonSeen

DAY = "2023-05-20"


@pytest.mark.parametrize(
    ("text", "person", "office"),
    [
        (
            "Chủ tịch UBND huyện Tu Mơ Rông (Kon Tum) A Hlang vừa ký công văn phê bình hai xã.",
            "A Hlang",
            ("Chủ tịch", "Ủy ban nhân dân huyện Tu Mơ Rông", "current"),
        ),
        (
            "Huyện Tu Mơ Rông phê bình Chủ tịch UBND xã Đắk Hà A Thuôn và Chủ tịch UBND xã Ngọc Lây Đinh Quang Rực.",
            "A Thuôn",
            ("Chủ tịch", "Ủy ban nhân dân xã Đắk Hà", "current"),
        ),
        ("Bí thư Huyện ủy Kbang Y Nhàn dự hội nghị.", "Y Nhàn", ("Bí thư", "Huyện ủy KBang", "current")),
        (
            "Giám sát tại tỉnh Tuyên Quang, đại biểu HĐND tỉnh Lù Thị Mai (Tổ đại biểu số 14) nêu ý kiến.",
            "Lù Thị Mai",
            ("Đại biểu", "Hội đồng nhân dân tỉnh Tuyên Quang", "current"),
        ),
    ],
)
def test_who_holds_an_office_stands_behind_its_unit(text: str, person: str, office: tuple[str, str, str]) -> None:
    assert office in of(person, text, DAY)


def test_a_ward_named_after_someone_is_nobody() -> None:
    found = facts("Chủ tịch UBND phường Nguyễn Thị Minh Khai (TP Quy Nhơn) làm việc với xã A Lưới.", DAY)
    assert not [fact for fact in found if isinstance(fact, PersonSeen)]


@pytest.mark.parametrize("place", ["xã Đức Lương", "phường Cam Linh", "xã Trà Linh", "phường Mông Dương", "xã Lục Sơn"])
def test_a_place_that_an_official_speaks_of_is_no_person(place: str) -> None:
    bare = place.split(" ", 1)[1]
    text = (
        f"Bí thư Tỉnh ủy: {bare} phải đi đầu về du lịch\nNgày 10/5, Tỉnh ủy làm việc với {place}. Người dân {bare} vui."
    )
    assert not any(isinstance(fact, PersonSeen) for fact in facts(text, DAY))


@pytest.mark.parametrize(
    ("office", "role", "body"),
    [
        ("CT UBND huyện Tu Mơ Rông (Kon Tum) A Hlang", "Chủ tịch", "Ủy ban nhân dân huyện Tu Mơ Rông"),
        ("PCT UBND huyện Hồ Bá Sơn", "Phó Chủ tịch", "Ủy ban nhân dân huyện Tu Mơ Rông"),
        ("GĐ Trung tâm Y tế huyện Hồ Bá Sơn", "Giám đốc", "Trung tâm Y tế huyện Tu Mơ Rông"),
        ("PBT Huyện ủy Hồ Bá Sơn", "Phó Bí thư", "Huyện ủy Tu Mơ Rông"),
    ],
)
def test_letters_for_an_office_make_names_behind_it(office: str, role: str, body: str) -> None:
    name = "A Hlang" if office.endswith("A Hlang") else " ".join(office.split()[-3:])
    text = f"Huyện Tu Mơ Rông kiểm tra\nNgày 18/5/2023, UBND huyện Tu Mơ Rông họp. {office} ký công văn gửi các xã."
    assert of(name, text, DAY) == {(role, body, "current")}


def test_letters_for_a_firm_make_none() -> None:
    text = "CT TNHH Sơn Hà Phú thi công tuyến đường."
    assert not any(isinstance(fact, PersonSeen) for fact in facts(text, DAY))


def test_a_name_behind_an_office_and_a_colon_is_a_person() -> None:
    text = "Lịch tiếp dân của xã Trà Linh\nChủ tịch UBND xã: Lục Văn Sơn tiếp dân sáng thứ Hai."
    assert "Lục Văn Sơn" in {fact.name for fact in facts(text, DAY) if isinstance(fact, PersonSeen)}
