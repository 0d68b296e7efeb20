"""Names beside villages, in rows and behind bare kinds; offices and bodies of what is, not of what ended."""

from __future__ import annotations

import pytest
from holders import bodies, events, of, tasks, told


@pytest.mark.parametrize(
    ("said", "name", "role", "village"),
    [
        ("Trưởng bản Lòm Hồ Khiên", "Hồ Khiên", "Trưởng bản", "Bản Lòm"),
        ("Trưởng bản Pa Kha Giàng A Chua", "Giàng A Chua", "Trưởng bản", "Bản Pa Kha"),
        ("Trưởng buôn Ea Tuk Y Bhem Mlô", "Y Bhem Mlô", "Trưởng buôn", "Buôn Ea Tuk"),
        ("Trưởng thôn Tà Rụt Hồ Văn Pỉa", "Hồ Văn Pỉa", "Trưởng thôn", "Thôn Tà Rụt"),
        ("Trưởng ấp Giồng Lức Thạch Thươl", "Thạch Thươl", "Trưởng ấp", "Ấp Giồng Lức"),
    ],
)
def test_the_name_of_a_village_is_none_of_its_heads(said: str, name: str, role: str, village: str) -> None:
    assert told(f"{said} cho biết nước lên nhanh.") == {(name, role, village, "current")}


def test_who_heads_a_village_unnamed_keeps_the_name() -> None:
    text = "Tại bản Pá Hốc, xã Mường Toong, Trưởng bản Sùng A Páo dự họp. Trưởng thôn Hoàng Văn Thái phát biểu."
    assert {row[0] for row in told(text)} >= {"Sùng A Páo"}


def test_rare_surnames_in_a_row_are_those_of_people() -> None:
    text = (
        "Đảng bộ xã Phước Hữu chỉ định các đồng chí Đàng Năng Thuận, Quảng Đại Tường (Chủ tịch UBND xã) giữ chức Phó "
        "Bí thư Đảng ủy xã; các đồng chí Viên Thị Hạnh, Lạc Minh Tâm dự."
    )
    assert of("Quảng Đại Tường", text) == {
        ("Phó Bí thư", "Đảng ủy xã Phước Hữu", "incoming"),
        ("Chủ tịch", "Ủy ban nhân dân xã Phước Hữu", "current"),
    }


def test_a_woman_behind_a_bare_commune_is_none() -> None:
    text = "Bí thư Đảng ủy xã Bờ Y Nguyễn Bá Thành, Chủ tịch UBND xã Xiêng Thị Lan đón đoàn."
    assert told(text) == {
        ("Nguyễn Bá Thành", "Bí thư", "Đảng ủy xã Bờ Y", "current"),
        ("Xiêng Thị Lan", "Chủ tịch", "Ủy ban nhân dân xã Bờ Y", "current"),
    }


@pytest.mark.parametrize(
    "visit",
    [
        "Thăm hỏi gia đình anh Thạch Rinh, Bí thư Tỉnh ủy trao hỗ trợ 20 triệu đồng.",
        "Thăm gia đình ông Lê Văn Rinh, Bí thư Tỉnh ủy tặng 5 triệu đồng.",
        "Động viên bà Lê Thị Rinh, Bí thư Tỉnh ủy đề nghị địa phương sớm hỗ trợ.",
    ],
)
def test_who_is_visited_has_no_office_of_the_visitor(visit: str) -> None:
    text = f"Sáng 18/9, Bí thư Tỉnh ủy Cà Mau Lê Văn An kiểm tra sạt lở tại xã Đất Mũi. {visit}"
    assert {row[0] for row in told(text)} == {"Lê Văn An"}
    assert [kind for kind, *_ in events(text)] == ["working-session"]


def test_who_is_visited_and_holds_an_office_keeps_it() -> None:
    text = "Đến thăm gia đình ông Lê Văn Tám, Bí thư Chi bộ ấp Rạch Tàu, đoàn tặng 10 phần quà."
    assert of("Lê Văn Tám", text) == {("Bí thư", "Chi bộ ấp Rạch Tàu", "current")}


def test_offices_taken_up_are_of_bodies_that_are() -> None:
    text = (
        "Sáng 18/9, Hội LHPN xã Ia Krái tổ chức Đại hội. Chị Rơ Châm H'Yéo, nguyên Phó Chủ tịch Hội LHPN huyện Ia "
        "Grai, được chỉ định giữ chức Chủ tịch; 2 Phó Chủ tịch là chị Nguyễn Thị Nhung và chị Ksor H'Lan."
    )
    body = "Hội Liên hiệp Phụ nữ xã Ia Krái"
    assert {row for row in told(text) if row[3] == "incoming"} == {
        ("Rơ Châm H'Yéo", "Chủ tịch", body, "incoming"),
        ("Nguyễn Thị Nhung", "Phó Chủ tịch", body, "incoming"),
        ("Ksor H'Lan", "Phó Chủ tịch", body, "incoming"),
    }


def test_a_numbered_team_keeps_whose_it_is() -> None:
    text = (
        "Đoàn giám sát số 2 của Ban Thường vụ Đảng ủy xã Ia Krái làm việc tại làng Doch. Đoàn giám sát số 2 ghi nhận "
        "kết quả. Đoàn khảo sát của Sở Xây dựng tỉnh Gia Lai cũng đến xã."
    )
    assert bodies(text) == {"Đoàn giám sát số 2 của Ban Thường vụ Đảng ủy xã Ia Krái", "Sở Xây dựng tỉnh Gia Lai"}


@pytest.mark.parametrize(
    "text",
    [
        "Xã Phước Hữu có ít nhất 2 hợp tác xã nông nghiệp công nghệ cao.",
        "Doanh nghiệp Khánh Hòa và Ninh Thuận có 9 dự án.",
    ],
)
def test_bodies_in_general_are_none(text: str) -> None:
    assert bodies(text) == set()


def test_heads_of_pagodas_and_parishes() -> None:
    text = "Dự có Thượng tọa Kim Sô Thone, Sư cả chùa Hang; linh mục Đinh Trọng Quý, quản xứ Giáo xứ Ea Ral."
    assert {row[:3] for row in told(text)} == {
        ("Kim Sô Thone", "Sư cả", "Chùa Hang"),
        ("Đinh Trọng Quý", "Quản xứ", "Giáo xứ Ea Ral"),
    }


@pytest.mark.parametrize("paper", ["Luật Đất đai năm 2013", "Kế hoạch công tác năm 2019"])
def test_the_year_of_a_paper_is_not_that_of_the_day_behind_it(paper: str) -> None:
    text = f"Thực hiện {paper}, sáng 18/9, UBND xã Ia Krái tổ chức hội nghị triển khai công tác bồi thường."
    assert [start for _, start, _ in events(text)] == ["2025-09-18"]


def test_a_paper_just_issued_has_the_day_it_is_named_with() -> None:
    text = (
        "UBND tỉnh Gia Lai vừa ban hành kế hoạch phòng, chống thiên tai. Theo Kế hoạch số 106/KH-UBND ngày 10/9/2025, "
        "các sở chuẩn bị lực lượng. Ngày 15/9, Chủ tịch UBND xã Ia Krái Lê Văn Bình kiểm tra hồ chứa."
    )
    assert ("decision", "2025-09-10", "tỉnh Gia Lai") in events(text)


def test_the_inspectorate_is_no_commune_behind_a_headline() -> None:
    text = (
        "Sai sót trong quản lý vốn tại các xã\n\n(Thanh tra) - Chủ tịch UBND huyện Minh Long Lê Văn Huy giao Thanh tra "
        "huyện theo dõi việc thu hồi."
    )
    assert tasks(text, "2020-07-16") == [("Thanh tra huyện Minh Long", "theo dõi việc thu hồi")]


def test_a_line_that_asks_to_follow_a_paper_names_none() -> None:
    text = (
        "Trao quyết định bổ nhiệm\n\nTheo dõi Báo Vĩnh Long trên Google News\n\n(VLO) Chiều 18/9, UBND tỉnh Vĩnh Long "
        "tổ chức lễ trao quyết định bổ nhiệm cán bộ."
    )
    assert bodies(text) == {"Ủy ban nhân dân tỉnh Vĩnh Long"}
