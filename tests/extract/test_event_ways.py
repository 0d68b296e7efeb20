"""Several ways in one sentence, guests listed by any opening, two who speak together, sessions in the plural."""

from __future__ import annotations

import pytest
from holders import events, facts

from kg.facts import Event

HELD = "Sáng 18/9, Hội Nông dân xã Cẩm Xuyên, tỉnh Hà Tĩnh tổ chức hội nghị sơ kết. "


def people(text: str) -> list[set[str]]:
    """Who took part in each event."""
    return [{p.person for p in f.participants} for f in facts(text) if isinstance(f, Event)]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Ngày 17/9, Bí thư Tỉnh ủy Phan Văn Khải kiểm tra dự án kè sông Lô; Phó Bí thư Tỉnh ủy Lò Thị Xuân "
            "làm việc với Sở Tài chính tỉnh Tuyên Quang về thu ngân sách."
        ),
        (
            "Sáng 17/9: Đồng chí Phan Văn Khải, Bí thư Tỉnh ủy thăm hỏi các hộ dân xã Sơn Thủy; đồng chí Lò Thị "
            "Xuân, "
            "Chủ tịch UBND tỉnh Tuyên Quang kiểm tra đê tại xã Nhữ Khê."
        ),
    ],
)
def test_each_part_of_a_sentence_tells_its_own_way(text: str) -> None:
    assert people(text) == [{"Phan Văn Khải"}, {"Lò Thị Xuân"}]


def test_those_who_go_along_are_no_event_of_their_own() -> None:
    text = (
        "Ngày 17/9, ông Phan Văn Khải, Bí thư Tỉnh ủy kiểm tra dự án kè sông Lô; ông Trần Lợi, Giám đốc Sở Tài "
        "chính; "
        "bà Lò Thị Xuân, Giám đốc Sở Xây dựng cùng đi."
    )
    assert people(text) == [{"Phan Văn Khải", "Trần Lợi", "Lò Thị Xuân"}]


GUESTS = "đồng chí Đặng Hữu Trí – Phó Bí thư Đảng ủy xã; đồng chí Vũ Thị Nhàn – Chủ tịch Ủy ban MTTQ Việt Nam xã."


@pytest.mark.parametrize(
    "opening",
    [
        "Đến hội nghị có ",
        "Dự và chỉ đạo, động viên hội nghị có ",
        "Hội nghị vinh dự được đón tiếp ",
        "Cùng chia vui với hội viên có ",
        "Hội nghị có sự tham dự của ",
    ],
)
def test_guests_are_listed_by_any_opening(opening: str) -> None:
    assert people(HELD + opening + GUESTS) == [{"Đặng Hữu Trí", "Vũ Thị Nhàn"}]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Ông Đặng Hữu Trí, Phó Bí thư Đảng ủy xã và bà Vũ Thị Nhàn, Chủ tịch UBND xã đều khẳng định kết quả đạt "
            "được."
        ),
        (
            "Tại hội nghị, ông Đặng Hữu Trí – Phó Bí thư Đảng ủy xã và bà Vũ Thị Nhàn – Chủ tịch UBND xã cùng "
            "nhấn mạnh phong trào đã lan rộng."
        ),
    ],
)
def test_two_speak_with_one_voice(text: str) -> None:
    assert people(HELD + text) == [{"Đặng Hữu Trí", "Vũ Thị Nhàn"}]


@pytest.mark.parametrize("several", ["đã có các buổi", "đã có nhiều buổi", "tổ chức các buổi"])
def test_sessions_in_the_plural_were_held(several: str) -> None:
    text = f"Ngày 17/9, Tổ đại biểu HĐND tỉnh Hà Tĩnh {several} tiếp xúc với cử tri xã Cẩm Xuyên."
    assert events(text) == [("voter-meeting", "2025-09-17", "xã Cẩm Xuyên")]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Ông Đặng Hữu Trí, Phó Bí thư Đảng ủy xã, lưu ý các chi hội chuẩn bị chu đáo, góp phần để Đại hội "
            "đại biểu "
            "Hội Nông dân xã lần thứ I diễn ra thành công."
        ),
        "Xã chuẩn bị mọi mặt, bảo đảm cho Đại hội Hội Nông dân xã lần thứ I diễn ra đúng kế hoạch.",
    ],
)
def test_what_is_prepared_for_is_not_told(text: str) -> None:
    assert [kind for kind, _, _ in events(HELD + text)] == ["meeting"]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Trong 2 ngày: 15 và 16-9, lãnh đạo xã Cẩm Xuyên đi thăm, tặng quà các gia đình chính sách.", "2025-09-15"),
        (
            (
                "Thực hiện lịch tiếp dân sáng thứ 2 hàng tuần, chiều nay, Chủ tịch UBND xã Cẩm Xuyên chủ trì "
                "buổi tiếp "
                "công dân."
            ),
            "2025-09-20",
        ),
    ],
)
def test_days_of_events(text: str, start: str) -> None:
    assert [day for _, day, _ in events(text)] == [start]


@pytest.mark.parametrize(
    "occasion",
    [
        "Nhân kỷ niệm 81 năm Ngày thành lập Quân đội nhân dân Việt Nam và 36 năm Ngày hội Quốc phòng toàn dân",
        "Kỷ niệm 135 năm Ngày sinh Chủ tịch Hồ Chí Minh và Đại hội Đảng bộ tỉnh",
        "Chào mừng Đại hội Đảng bộ tỉnh Hà Tĩnh, Ngày hội Đại đoàn kết toàn dân tộc",
    ],
)
def test_the_occasion_of_a_visit_is_none_of_its_own(occasion: str) -> None:
    text = (
        f"{occasion}, sáng 18/9, bà Vũ Thị Nhàn, Chủ tịch UBND xã Cẩm Xuyên, tỉnh Hà Tĩnh thăm, tặng quà các hộ nghèo."
    )
    assert events(text) == [("visit", "2025-09-18", "xã Cẩm Xuyên")]
    assert people(text) == [{"Vũ Thị Nhàn"}]


@pytest.mark.parametrize(
    ("hosts", "unit"),
    [
        ("Công an hai xã Cẩm Xuyên và Thiên Cầm, tỉnh Hà Tĩnh", "tỉnh Hà Tĩnh"),
        ("Hội Nông dân xã Cẩm Xuyên, Hội Nông dân xã Thiên Cầm, tỉnh Hà Tĩnh", "tỉnh Hà Tĩnh"),
        ("UBND tỉnh Hà Tĩnh và UBND tỉnh Nghệ An", None),
        ("Đảng ủy xã Cẩm Xuyên, tỉnh Hà Tĩnh phối hợp Sở Nội vụ", "xã Cẩm Xuyên"),
    ],
)
def test_what_several_hold_is_of_the_unit_that_holds_them(hosts: str, unit: str | None) -> None:
    assert events(f"Sáng 18/9, {hosts} tổ chức hội nghị sơ kết.") == [("meeting", "2025-09-18", unit)]


@pytest.mark.parametrize(
    "comes", ["vừa dự", "trực tiếp dự", "có mặt tại", "cũng đã có mặt, chung vui tại", "mới tham dự"]
)
def test_who_comes_attends(comes: str) -> None:
    text = f"Sáng 18/9, bà Vũ Thị Nhàn, Chủ tịch UBND xã Cẩm Xuyên, tỉnh Hà Tĩnh {comes} lễ khánh thành cầu Rác."
    assert people(text) == [{"Vũ Thị Nhàn"}]


def test_several_who_go_out_on_one_day() -> None:
    text = """Ngày 18/9, đồng chí Lê Huy Hùng, Bí thư Tỉnh ủy Cao Bằng kiểm tra công tác thủy lợi tại xã Hạ Lang.

Cùng đi có lãnh đạo các ban Đảng.

Tại xã Quảng Uyên, đồng chí Hà Thị Mai, Phó Bí thư Thường trực Tỉnh ủy kiểm tra việc khắc phục hậu quả mưa lũ."""
    assert events(text) == [
        ("working-session", "2025-09-18", "xã Hạ Lang"),
        ("working-session", "2025-09-18", "xã Quảng Uyên"),
    ]
    assert people(text) == [{"Lê Huy Hùng"}, {"Hà Thị Mai"}]


def test_stops_of_one_way_are_one_session() -> None:
    text = """Ngày 18/9, đồng chí Lê Huy Hùng, Chủ tịch UBND tỉnh Cao Bằng đi kiểm tra khắc phục hậu quả mưa lũ.

Tại xã Hạ Lang, đồng chí Lê Huy Hùng kiểm tra điểm sạt lở.

Tại phường Thục Phán, đồng chí Chủ tịch UBND tỉnh kiểm tra việc dọn dẹp, vệ sinh môi trường."""
    assert events(text) == [("working-session", "2025-09-18", "tỉnh Cao Bằng")]


@pytest.mark.parametrize(
    ("opening", "start"),
    [
        ("Chào mừng Ngày Nhà giáo Việt Nam 20/11, sáng 18/9, ", "2025-09-18"),
        ("Nhân ngày Vì người nghèo Việt Nam 17/10, ", None),
        ("Ngày 18/9, ", "2025-09-18"),
    ],
)
def test_the_day_of_a_festival_is_not_that_of_a_visit(opening: str, start: str | None) -> None:
    text = f"{opening}bà Vũ Thị Nhàn, Chủ tịch UBND xã Cẩm Xuyên, tỉnh Hà Tĩnh thăm Trường THCS Cẩm Xuyên."
    assert [day for _, day, _ in events(text)] == [start]


def test_the_sessions_of_a_journey_are_told_once() -> None:
    text = """Ngày 18/9, Phó Thủ tướng Lê Văn Trọng đã có chuyến thăm và làm việc tại tỉnh Hà Tĩnh.

Buổi sáng, Phó Thủ tướng đến thăm Trạm Y tế xã Cẩm Xuyên, tặng quà các bệnh nhân.

Chiều cùng ngày, Phó Thủ tướng làm việc với lãnh đạo tỉnh Hà Tĩnh về tình hình kinh tế - xã hội."""
    assert events(text) == [
        ("working-session", "2025-09-18", "tỉnh Hà Tĩnh"),
        ("visit", "2025-09-18", "xã Cẩm Xuyên"),
    ]


def test_an_approval_and_the_election_before_it_have_days_of_their_own() -> None:
    text = """Ông Lò Văn Thái giữ chức Chủ tịch UBND tỉnh Điện Biên

Phó Thủ tướng vừa ký Quyết định số 2589/QĐ-TTg ngày 18/9/2025 phê chuẩn kết quả bầu chức vụ Chủ tịch UBND tỉnh
 Điện Biên đối với ông Lò Văn Thái.

Trước đó, ngày 12/9, HĐND tỉnh Điện Biên bầu ông Lò Văn Thái giữ chức Chủ tịch UBND tỉnh."""
    assert [(kind, day) for kind, day, _ in events(text)] == [
        ("appointment", "2025-09-18"),
        ("appointment", "2025-09-12"),
    ]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Hội Nông dân xã Cẩm Xuyên, tỉnh Hà Tĩnh vừa tổ chức thành công Đại hội Hội Nông dân xã.", ["xã Cẩm Xuyên"]),
        ("Đến nay 100% chi hội của Hội Nông dân xã Cẩm Xuyên đã tổ chức thành công đại hội chi hội.", []),
    ],
)
def test_a_congress_that_was_held_without_its_day(text: str, unit: list[str]) -> None:
    assert [place for _, _, place in events(text)] == unit


@pytest.mark.parametrize(
    "home",
    [
        "cho gia đình ông Lò Văn Thái, trú tại thôn 3, xã Cẩm Xuyên",
        "cho hộ bà Lò Thị Xuân (thôn 3, xã Cẩm Xuyên)",
        "cho đoàn viên Lò Thị Xuân, giáo viên Trường Tiểu học Bắc Hà, xã Cẩm Xuyên",
    ],
)
def test_a_house_is_handed_over_where_it_stands(home: str) -> None:
    text = f"Sáng 18/9, Hội Chữ thập đỏ tỉnh Hà Tĩnh tổ chức lễ bàn giao nhà {home}."
    assert events(text) == [("ceremony", "2025-09-18", "xã Cẩm Xuyên")]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Ngày 18/9, Phó Thủ tướng Lê Văn An đã trực tiếp đến Lào Cai và Cao Bằng để kiểm tra việc khắc phục.", None),
        ("Tại kỳ họp thứ 5, HĐND xã Cẩm Xuyên đã miễn nhiệm bà Lò Thị Xuân, Phó Chủ tịch UBND xã.", "xã Cẩm Xuyên"),
        ("Tại kỳ họp thứ 39, Ủy ban Kiểm tra Trung ương xem xét kỷ luật ông Lê Văn An, Bí thư Tỉnh ủy Hà Tĩnh.", None),
    ],
)
def test_the_unit_of_who_acts_at_an_occasion(text: str, unit: str | None) -> None:
    assert {place for _, _, place in events(text)} == {unit}


@pytest.mark.parametrize(
    "text",
    [
        "Các đồng chí: Đặng Hữu Trí, Bí thư Đảng ủy; Vũ Thị Nhàn, Chủ tịch UBND xã; đại diện các đoàn thể dự.",
        (
            "Bí thư Đảng ủy xã Đặng Hữu Trí; Chủ tịch UBND xã Vũ Thị Nhàn; các ủy viên Ban Thường vụ Đảng ủy "
            "cùng đại diện "
            "lãnh đạo các ban, ngành, các thôn trên địa bàn đã đến dự hội nghị."
        ),
    ],
)
def test_all_who_are_listed_come(text: str) -> None:
    assert people(HELD + text) == [{"Đặng Hữu Trí", "Vũ Thị Nhàn"}]


def test_who_comes_to_a_launch() -> None:
    text = (
        "Sáng 18/9, UBND xã Cẩm Xuyên, tỉnh Hà Tĩnh tổ chức lễ ra mắt mô hình “Camera an ninh”. Ông Vũ Văn Nhàn, "
        "Chủ tịch "
        "UBND xã chủ trì. Về phía Công an xã có các đồng chí: Đặng Hữu Trí - Trưởng Công an xã; Lò Văn Thái - "
        "Phó Trưởng "
        "Công an xã."
    )
    assert people(text) == [{"Vũ Văn Nhàn", "Đặng Hữu Trí", "Lò Văn Thái"}]


def test_several_occasions_announced_at_once() -> None:
    text = (
        "Ngày 18/9, UBND xã Cẩm Xuyên, tỉnh Hà Tĩnh họp triển khai công tác chuẩn bị. Theo kế hoạch, ngày 25/9, "
        "xã sẽ tổ "
        "chức lễ giao nhận quân và ngày 27/9 tổ chức hội nghị tổng kết."
    )
    assert [(kind, day) for kind, day, _ in events(text)] == [
        ("meeting", "2025-09-18"),
        ("ceremony", "2025-09-25"),
        ("meeting", "2025-09-27"),
    ]


def test_what_is_announced_dates_nothing_else() -> None:
    text = """Hội nghị hiệp đồng giao nhận quân

Bộ Chỉ huy Quân sự tỉnh Hà Tĩnh vừa tổ chức hội nghị hiệp đồng giao nhận quân với các đơn vị.

Theo kế hoạch, lễ giao nhận quân sẽ diễn ra vào ngày 25/9."""
    assert [(kind, day) for kind, day, _ in events(text)] == [("meeting", None), ("ceremony", "2025-09-25")]


def test_who_is_honoured_together() -> None:
    text = (
        "Sáng 18/9, Đảng ủy xã Cẩm Xuyên, tỉnh Hà Tĩnh tổ chức lễ trao tặng Huy hiệu Đảng. Bí thư Đảng ủy xã "
        "Đặng Hữu "
        "Trí trao Huy hiệu cho ông Lò Văn Thái và bà Vũ Thị Nhàn."
    )
    assert people(text) == [{"Đặng Hữu Trí", "Lò Văn Thái", "Vũ Thị Nhàn"}]


@pytest.mark.parametrize(
    "listed",
    [
        (
            "Đến dự có các vị đại biểu:\n* Đại biểu xã:\n1- Ông Đặng Hữu Trí – Bí thư Đảng ủy xã.\n* Đại biểu phụ "
            "huynh:\n"
            "1- Bà Vũ Thị Nhàn – Trưởng ban đại diện cha mẹ học sinh."
        ),
        "Về phía xã:\n- Đồng chí Đặng Hữu Trí – Bí thư Đảng ủy xã;\n- Đồng chí Vũ Thị Nhàn – Chủ tịch UBND xã.",
    ],
)
def test_guests_under_headings_of_their_side(listed: str) -> None:
    assert people(HELD + "\n\n" + listed) == [{"Đặng Hữu Trí", "Vũ Thị Nhàn"}]


def test_lines_of_a_schedule_each_tell_an_occasion() -> None:
    text = """Lịch tuần của tỉnh Hà Tĩnh

-Ngày 15-9: Hội nghị sơ kết công tác quy tập mộ liệt sĩ.
- Ngày 16-9: Chủ tịch UBND tỉnh Lò Văn Thái làm việc với Sở Y tế.
- Sáng 17-9: Kỳ họp thứ 20 HĐND tỉnh.
- Chiều 18-9: Hội nghị Ban Chấp hành Đảng bộ tỉnh."""
    assert [(kind, day) for kind, day, _ in events(text)] == [
        ("meeting", "2025-09-15"),
        ("working-session", "2025-09-16"),
        ("meeting", "2025-09-17"),
        ("meeting", "2025-09-18"),
    ]


def test_lines_with_days_are_items() -> None:
    text = """Tin hoạt động của xã Cẩm Xuyên, tỉnh Hà Tĩnh

- Sáng 18/9, Đảng ủy xã tổ chức hội nghị giao ban.
- Chiều 18/9, UBND xã họp thành viên Ủy ban."""
    assert [(kind, day) for kind, day, _ in events(text)] == [("meeting", "2025-09-18")] * 2


def test_each_council_fills_its_own_offices() -> None:
    text = """Ngày 18/9, HĐND xã Cẩm Xuyên, tỉnh Hà Tĩnh tổ chức kỳ họp, bầu ông Lò Văn Thái giữ chức Chủ tịch UBND xã.

Cùng ngày, HĐND xã Thiên Cầm tổ chức kỳ họp, bầu bà Vũ Thị Nhàn giữ chức Phó Chủ tịch UBND xã."""
    assert [row for row in events(text) if row[0] == "appointment"] == [
        ("appointment", "2025-09-18", "xã Cẩm Xuyên"),
        ("appointment", "2025-09-18", "xã Thiên Cầm"),
    ]
