"""What is told of others, of other days and other places than those of the sentence itself."""

from __future__ import annotations

import pytest
from holders import bodies, events, of, tasks, told


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Sau ba ngày làm việc, chiều 18/9, kỳ họp thứ tư HĐND tỉnh Đắk Lắk đã bế mạc.",
            ("meeting", "2025-09-16", "tỉnh Đắk Lắk"),
        ),
        (
            "Ngày 18/9, Huyện đoàn Mường Lát tổ chức lễ khánh thành cầu Suối Tút (xã Quang Chiểu, huyện Mường Lát).",
            ("ceremony", "2025-09-18", "xã Quang Chiểu"),
        ),
        (
            "Ngày 18/9, UBND tỉnh Phú Thọ quyết định xuất cấp 60 tấn gạo cho 9 xã.",
            ("decision", "2025-09-18", "tỉnh Phú Thọ"),
        ),
        (
            "Ngày 18/9, bà Lê Thị An, Phó Chủ tịch UBND tỉnh, thăm công nhân không về quê tại tổ 3, phường Việt Trì.",
            ("visit", "2025-09-18", "phường Việt Trì"),
        ),
        (
            (
                "Ngày 18/9, Chủ tịch UBND tỉnh Quảng Trị An Văn Ba đi tuyến đầu. Tại bản Lòm, nơi nhà sập đêm 16/9, "
                "ông đến thăm các hộ dân."
            ),
            ("visit", "2025-09-18", "tỉnh Quảng Trị"),
        ),
        (
            (
                "Ngày 16/9, Hội Nông dân tỉnh Lạng Sơn kiểm tra vốn tại xã Thiện Thuật. Sáng 18/9, tại xã Bắc Sơn, "
                "Hội tổ chức lễ giải ngân. Nhân dịp này, Hội Nông dân xã công bố quyết định thành lập Chi hội hồi."
            ),
            ("establishment", "2025-09-18", "xã Bắc Sơn"),
        ),
    ],
)
def test_an_event_has_its_own_day_and_place(text: str, found: tuple[str, str, str]) -> None:
    assert found in events(text)
    assert [kind for kind, *_ in events(text)].count(found[0]) == 1


def test_a_decision_that_is_held_is_none_that_is_taken() -> None:
    assert events("Sở Y tế tỉnh Phú Thọ có quyết định cấp phép cho 3 phòng khám.") == []


def test_those_in_front_are_asked_and_not_who_speaks() -> None:
    text = (
        "Ngày 16/9, bà Hoàng Thị Bảy, Chủ tịch Hội Nông dân tỉnh Lạng Sơn, kiểm tra tại xã Bắc Sơn. Đối với các hộ "
        "được vay, đồng chí đề nghị trả nợ đúng hạn."
    )
    assert tasks(text) == [(None, "trả nợ đúng hạn")]


def test_khmer_and_highland_names_are_names() -> None:
    text = (
        "Dự có Phó Bí thư Tỉnh ủy An Giang Neàng Sóc Kha; Phó Bí thư Đảng ủy xã Cô Tô Neang Sa Rây. Đại hội chỉ định "
        "các đồng chí Đỗ Thị Mai, K'Brêm, Vũ Thế Long giữ chức Phó Chủ tịch Hội Nông dân tỉnh Lâm Đồng."
    )
    assert {row[0] for row in told(text)} == {"Neàng Sóc Kha", "Neang Sa Rây", "Đỗ Thị Mai", "K'Brêm", "Vũ Thế Long"}


def test_the_cell_of_a_school_bears_its_name() -> None:
    text = "Sở Y tế tỉnh Kiên Giang làm việc với Trường THPT Thới Quản. Bà Lê Thị Hoa, Bí thư Chi bộ nhà trường, dự."
    assert of("Lê Thị Hoa", text, "2019-03-13") == {
        ("Bí thư", "Chi bộ Trường Trung học phổ thông Thới Quản", "current")
    }


@pytest.mark.parametrize(
    ("office", "body", "news"),
    [
        ("Chánh Văn phòng Sở Y tế tỉnh Cà Mau", "Văn phòng Sở Y tế tỉnh Cà Mau", "giám đốc sở vừa ký quyết định"),
        ("Chủ tịch UBND xã Thới Bình", "Ủy ban nhân dân xã Thới Bình", "phó chủ tịch xã đã nghỉ việc"),
    ],
)
def test_who_tells_of_an_official_unnamed_keeps_one_office(office: str, body: str, news: str) -> None:
    found = of("Huỳnh Văn Sáu", f"Ông Huỳnh Văn Sáu, {office}, xác nhận {news}.")
    assert found == {(office.split(" UBND")[0].split(" Sở")[0], body, "current")}


def test_the_department_meant_is_of_the_province_that_is() -> None:
    text = (
        "Chiều 18/9, Sở Nội vụ thành phố Cần Thơ tổ chức hội nghị công bố quyết định. Ông Lâm Văn Mẫn từng là Phó "
        "Chánh Văn phòng Sở Nội vụ tỉnh Sóc Trăng. Giám đốc Sở trao quyết định bổ nhiệm bà Thạch Thị Sa Rây, Phó "
        "Trưởng phòng Cán bộ, công chức, giữ chức Trưởng phòng Xây dựng chính quyền."
    )
    assert bodies(text) >= {
        "Phòng Cán bộ, công chức Sở Nội vụ thành phố Cần Thơ",
        "Phòng Xây dựng chính quyền Sở Nội vụ thành phố Cần Thơ",
    }
