"""Two parties who meet, guests told in a sentence of their own, and where an occasion was held."""

from __future__ import annotations

import pytest
from holders import events, taking_part


@pytest.mark.parametrize(
    ("occasion", "told"),
    [
        (
            "lễ bàn giao công tác giữa nguyên Chủ tịch UBND xã Hồ Xuân Phú và Chủ tịch UBND xã Võ Thị Xuân",
            {"Hồ Xuân Phú", "Võ Thị Xuân"},
        ),
        ("buổi đối thoại giữa Chủ tịch UBND xã Hồ Xuân Phú với người dân", {"Hồ Xuân Phú"}),
        (
            "hội đàm giữa Bí thư Đảng ủy xã Hồ Xuân Phú và ông Võ Thế Anh, Giám đốc Công ty Nam An",
            {"Hồ Xuân Phú", "Võ Thế Anh"},
        ),
    ],
)
def test_both_parties_take_part(occasion: str, told: set[str]) -> None:
    assert set(taking_part(f"Chiều 4/9, tại xã Bảo Thắng đã diễn ra {occasion}.")) == told


@pytest.mark.parametrize("opening", ["Cùng các đồng chí:", "Cùng với các ông, bà:"])
def test_guests_in_a_sentence_behind_those_of_others(opening: str) -> None:
    told = taking_part(
        "Ngày 1/9, xã Bảo Thắng tổ chức lễ kỷ niệm. Tham dự có ông Lê Văn An, Giám đốc Sở Nội vụ. "
        f"{opening} Trần Văn Khuyên, Chủ tịch UBND xã; Trương Thị Hạnh, Chủ tịch Ủy ban MTTQ xã."
    )
    assert set(told) == {"Lê Văn An", "Trần Văn Khuyên", "Trương Thị Hạnh"}


def test_guests_told_before_the_first_word_on_the_occasion() -> None:
    told = taking_part(
        "Kết luận thanh tra tỉnh Lào Cai\nTham dự buổi công bố có đồng chí Hồ Văn Thanh, Phó Tổng Thanh tra "
        "Chính phủ, đồng chí Đặng Trọng Thăng, Chủ tịch UBND tỉnh Lào Cai.\nPhát biểu tại buổi công bố kết luận, "
        "đồng chí Hồ Văn Thanh nhấn mạnh, cuộc thanh tra đạt mục tiêu."
    )
    assert told == {"Hồ Văn Thanh": "speaker", "Đặng Trọng Thăng": "attendee"}


def test_who_got_something_before_is_of_another_occasion() -> None:
    told = taking_part(
        "Ngày 5/9, xã Bảo Thắng tổ chức lễ khánh thành cầu. Đến dự có ông Đỗ Văn Tuấn - Chủ tịch UBND xã.\n"
        "Trước đó, Hội Chữ thập đỏ tỉnh trao tặng 1 căn nhà cho hộ anh Hồ Văn Tài, thôn Một."
    )
    assert told == {"Đỗ Văn Tuấn": "attendee"}


@pytest.mark.parametrize(
    ("place", "unit"),
    [
        ("tại chùa Linh Thứu - xã Bảo Thắng, ", "xã Bảo Thắng"),
        ("tại số 15, đường Hoàng Liên, phường Lào Cai, ", "phường Lào Cai"),
        ("tại Hà Nội, ", "thành phố Hà Nội"),
        ("tại Trung tâm Hội nghị tỉnh, ", "tỉnh Lào Cai"),
    ],
)
def test_where_it_was_held(place: str, unit: str) -> None:
    assert [e[2] for e in events(f"Sáng 13/9, {place}UBND tỉnh Lào Cai tổ chức hội nghị xúc tiến đầu tư.")] == [unit]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "tổ chức lễ tang ông Lê Văn Tám, nguyên Bí thư Huyện ủy. Dự lễ tang ông Tám có ông Hồ Xuân Thắng, Bí "
                "thư Tỉnh ủy."
            ),
            {"Lê Văn Tám": "subject", "Hồ Xuân Thắng": "attendee"},
        ),
        (
            (
                "tổ chức lễ tang ông Lê Văn Tám, nguyên Bí thư Huyện ủy. Ông Hồ Xuân Thắng, Bí thư xã làm Trưởng ban "
                "Tổ chức lễ tang; ông Đỗ Minh Tuấn, Phó Bí thư Tỉnh ủy làm Phó Trưởng ban."
            ),
            {"Lê Văn Tám": "subject", "Hồ Xuân Thắng": "lead", "Đỗ Minh Tuấn": "attendee"},
        ),
        (
            "do ông Hồ Xuân Thắng, Bí thư Tỉnh ủy dẫn đầu đoàn đã đến viếng ông Lê Văn Tám tại xã Bảo Thắng.",
            {"Lê Văn Tám": "subject", "Hồ Xuân Thắng": "lead"},
        ),
    ],
)
def test_funerals(text: str, told: dict[str, str]) -> None:
    assert taking_part(f"Sáng 10/9, đoàn đại biểu tỉnh Lào Cai {text}") == told


def test_guests_at_a_place_on_line() -> None:
    told = taking_part(
        "Ngày 10/9, Trường Chính trị tỉnh Lào Cai tổ chức hội thảo trực tuyến. Điểm cầu trường có TS. Hồ Ngọc Trường "
        "- Hiệu trưởng, ThS. Lê Máy - nguyên Hiệu trưởng."
    )
    assert set(told) == {"Hồ Ngọc Trường", "Lê Máy"}


def test_who_holds_a_conference_leads_it() -> None:
    text = "Ngày 10/9, bà Huỳnh Thị Nhẹ - Chủ tịch Hội LHPN xã Bảo Thắng đã tổ chức hội nghị tập huấn cho cán bộ hội."
    assert taking_part(text) == {"Huỳnh Thị Nhẹ": "lead"}
