"""Who attends and directs, whose day is whose, what is only to be done: wordings of news of 2025 and 2026."""

from __future__ import annotations

from functools import partial

import pytest
from extract import holders

from kg.facts import Directive, Event

DATE = "2025-11-18"
facts, events = partial(holders.facts, published=DATE), partial(holders.events, published=DATE)


def parts(text: str) -> list[dict[str, str]]:
    return [{p.person: p.part for p in f.participants} for f in facts(text) if isinstance(f, Event)]


def tasks(text: str) -> list[tuple[str | None, str | None, str]]:
    return [
        (f.issuer.name if f.issuer else None, f.assignee.name if f.assignee else None, f.task)
        for f in facts(text)
        if isinstance(f, Directive)
    ]


@pytest.mark.parametrize(
    ("rest", "people"),
    [
        (
            "Ông Lê Văn Mười - Phó Bí thư Thành ủy, Chủ tịch Ủy ban MTTQ Việt Nam TP HCM - đã tham dự hội nghị.",
            {"Lê Văn Mười": "attendee"},
        ),
        (
            "Bà Trần Thị Tư – Phó Chủ tịch HĐND TP HCM; ông Lê Văn Sáu – Phó Chủ tịch UBND TP HCM đến dự.",
            {"Trần Thị Tư": "attendee", "Lê Văn Sáu": "attendee"},
        ),
        (
            (
                "Phó Bí thư Thành ủy Nguyễn Văn Tám và các đại diện lãnh đạo Ban Tổ chức Thành ủy, cũng như các xã, "
                "phường của thành phố đã dự và chỉ đạo hội nghị."
            ),
            {"Nguyễn Văn Tám": "lead"},
        ),
        ("Các đại biểu tham dự hội nghị tổ chức dâng hoa tưởng niệm Chủ tịch Hồ Chí Minh.", {}),
    ],
)
def test_who_attends_is_told_behind_a_dash_or_of_several(rest: str, people: dict[str, str]) -> None:
    assert parts("Ngày 18-11, UBND xã Bình Chánh, TP HCM tổ chức hội nghị tổng kết năm.\n" + rest)[0] == people


def test_sentences_of_nothing_but_people_and_offices_go_on_with_who_attends() -> None:
    text = (
        "Sáng 18/11, UBND xã Bình Chánh, TP HCM tổ chức hội nghị gặp mặt doanh nghiệp.\n"
        "Dự hội nghị có đồng chí Lê Văn Một – Bí thư Đảng ủy. Bà Trần Thị Hai – Chủ tịch Ủy ban MTTQ Việt Nam xã. "
        "Đồng chí Bùi Ba – Phó Chủ tịch UBND xã cùng 30 doanh nghiệp. Ông Võ Bốn – Trưởng Công an xã bị ốm.\n"
        "Ông Hồ Năm – Chủ tịch UBND xã."
    )
    assert parts(text) == [{"Lê Văn Một": "attendee", "Trần Thị Hai": "attendee", "Bùi Ba": "attendee"}]


def test_who_gets_presents_is_who_is_visited_and_folk_that_are_quoted_take_no_part() -> None:
    text = (
        "Sáng 18/11, ông Lê Văn Một, Phó Chủ tịch UBND tỉnh An Giang thăm, tặng quà các hộ nghèo ở xã Ô Lâm.\n"
        'Cầm phần quà trên tay, bà Néang Hai, ấp Phước Long, cười: "Mừng lắm". Nhận quà từ tay đoàn công tác, bà Hồ '
        'Thị Ba rưng rưng. "Bà con ai cũng yên tâm", chị Đoàn Thị Lương xúc động nói.'
    )
    assert parts(text) == [{"Lê Văn Một": "lead", "Néang Hai": "subject", "Hồ Thị Ba": "subject"}]


def test_an_item_told_of_the_same_occasion_is_of_its_day() -> None:
    text = (
        "Ông Lê Văn Một làm việc với xã Ô Lâm\nSáng 18/11, ông Lê Văn Một, Phó Chủ tịch UBND tỉnh An Giang làm việc "
        "với UBND xã Ô Lâm.\n* Nhân dịp này, đoàn công tác đã thăm, tặng quà 3 gia đình có nhà bị sập ở xã Ô Lâm."
    )
    assert events(text) == [("working-session", "2025-11-18", "xã Ô Lâm"), ("visit", "2025-11-18", "xã Ô Lâm")]


def test_the_day_of_a_document_is_not_that_of_the_session_it_is_told_of() -> None:
    text = (
        "Kỳ họp HĐND phường Hải Vân\nSáng 18/11, HĐND phường Hải Vân (thành phố Đà Nẵng) tổ chức kỳ họp thứ tư. Đây là "
        "kỳ họp đầu tiên kể từ khi phường được thành lập theo Nghị quyết số 388/NQ-UBTVQH15, có hiệu lực từ ngày "
        "1/11/2025, cùng ngày phường có trụ sở mới."
    )
    assert events(text) == [("meeting", "2025-11-18", "phường Hải Vân")]


@pytest.mark.parametrize(
    ("guests", "unit"),
    [
        ("Đoàn giám sát của Thường trực HĐND tỉnh Lào Cai", "xã Phong Hải"),
        ("Đoàn công tác của Sở Nội vụ tỉnh Lào Cai", "xã Phong Hải"),
        ("Đảng ủy phường Cam Đường, tỉnh Lào Cai", "phường Cam Đường"),
    ],
)
def test_a_delegation_from_above_comes_to_those_who_work_with_it(guests: str, unit: str) -> None:
    text = f"Sáng 18/11, UBND xã Phong Hải (tỉnh Lào Cai) có buổi làm việc với {guests}."
    assert events(text) == [("working-session", "2025-11-18", unit)]


def test_who_comes_to_a_meeting_with_voters_attends() -> None:
    text = (
        "Sáng 18-11, tại xã An Phước (tỉnh Đồng Nai), ông Bùi Văn Một, Phó Chủ tịch HĐND tỉnh tiếp xúc cử tri. Dự tiếp "
        "xúc cử tri có Bí thư Đảng ủy, Chủ tịch HĐND xã Long Thành Dương Minh Hai cùng đại diện các sở, ngành."
    )
    assert parts(text) == [{"Bùi Văn Một": "lead", "Dương Minh Hai": "attendee"}]


def test_the_day_of_what_is_announced_is_not_that_of_the_meeting_at_which_it_is() -> None:
    text = (
        "Ngày 18/11, tại phường Móng Cái 2 (tỉnh Quảng Ninh), ông Lê Văn Hai, đại biểu Quốc hội tiếp xúc cử tri.\n"
        "Tại buổi tiếp xúc cử tri, ông Lê Văn Hai thông tin nội dung của Kỳ họp thứ 10, Quốc hội khóa XV, dự kiến khai "
        "mạc vào ngày 20/11."
    )
    assert events(text) == [("voter-meeting", "2025-11-18", "phường Móng Cái 2"), ("meeting", "2025-11-20", None)]


def test_the_days_of_a_flood_are_not_those_of_the_inspection() -> None:
    text = (
        "Chủ tịch UBND tỉnh Lê Văn Hai kiểm tra tình hình mưa lũ, thăm các hộ dân ở tỉnh Quảng Trị.\n"
        "Từ đêm 11 đến 14/11, mưa lớn kéo dài khiến lũ trên sông vượt báo động ba."
    )
    assert events(text) == [("working-session", None, "tỉnh Quảng Trị")]


def test_presents_and_speeches_belong_to_the_festival_told_last() -> None:
    text = (
        "Tối 16-11, Chủ tịch UBND TP Hà Nội Lê Văn Một dự Ngày hội Đại đoàn kết toàn dân tộc Cụm 1, phường Ba Đình.\n"
        "* Cùng ngày, Phó Chủ tịch UBND tỉnh Võ Thị Ba đã đến dự Ngày hội Đại đoàn kết toàn dân tộc tại xã Bình Phú, "
        "tỉnh Vĩnh Long. Phát biểu tại ngày hội, bà Võ Thị Ba đề nghị xã đẩy mạnh phát triển kinh tế.\n"
        "Tại chương trình, Phó Chủ tịch UBND tỉnh Võ Thị Ba đã tặng quà cho hộ nghèo."
    )
    assert [set(people) for people in parts(text)] == [{"Lê Văn Một"}, {"Võ Thị Ba"}]


def test_a_meeting_of_another_host_on_the_same_day_is_one_more() -> None:
    text = (
        "Sáng 18/11, Tỉnh ủy Lào Cai tổ chức hội nghị tổng kết công tác dân vận.\n"
        "Chiều cùng ngày, UBND tỉnh tổ chức hội nghị triển khai kế hoạch đầu tư công. Phát biểu tại hội nghị, ông Trần "
        "Văn Ba, Chủ tịch UBND tỉnh đề nghị các xã giải ngân vốn."
    )
    assert parts(text) == [{}, {"Trần Văn Ba": "speaker"}]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Sáng 18/11, Ban Thường vụ Thành ủy Hải Phòng họp phiên thường kỳ.", "meeting"),
        ("Sáng 18/11, Chủ tịch UBND thành phố Hải Phòng kiểm tra tiến độ dự án cầu.", "working-session"),
    ],
)
def test_hai_phong_is_no_room(text: str, event: str) -> None:
    assert events(text) == [(event, "2025-11-18", "thành phố Hải Phòng")]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Phó Chủ tịch UBND tỉnh Lào Cai Lê Văn Hai chỉ đạo các sở, ban, ngành cấp tỉnh, UBND các xã, phường khẩn "
            "trương kiểm tra, rà soát các tồn tại."
        ),
        "Chủ tịch UBND tỉnh Lào Cai Lê Văn Hai chỉ đạo các đơn vị, địa phương tổ chức hội nghị tổng kết năm học.",
    ],
)
def test_what_groups_are_directed_to_do_is_no_event(text: str) -> None:
    assert events(text) == []
    assert [(issuer, assignee) for issuer, assignee, _ in tasks(text)] == [("Lê Văn Hai", None)]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "yêu cầu các sở, ban, ngành cấp tỉnh, UBND các xã khẩn trương rà soát các điểm dễ cháy.",
            [(None, "khẩn trương rà soát các điểm dễ cháy")],
        ),
        ("đề nghị Ủy ban nhân dân 8 tỉnh thành tập trung ứng phó bão số 15.", [(None, "tập trung ứng phó bão số 15")]),
        (
            "yêu cầu Sở Y tế về việc kiểm tra các phòng khám tư nhân.",
            [("Sở Y tế tỉnh Lào Cai", "kiểm tra các phòng khám tư nhân")],
        ),
        (
            "giao cho một số địa phương hỗ trợ gạo như sau: xã Bát Xát hỗ trợ xã Y Tý; phường Sa Pa hỗ trợ xã Tả Van.",
            [
                (None, "hỗ trợ gạo cho một số địa phương như sau"),
                ("xã Bát Xát", "hỗ trợ xã Y Tý"),
                ("phường Sa Pa", "hỗ trợ xã Tả Van"),
            ],
        ),
    ],
)
def test_who_is_told_to_do_what(told: str, expected: list[tuple[str | None, str]]) -> None:
    found = tasks(f"Sáng 18/11, UBND tỉnh Lào Cai {told}")
    assert [assignee for _, assignee, _ in found] == [assignee for assignee, _ in expected]
    assert [task for _, _, task in found][-1] == expected[-1][1]


def test_who_wishes_others_well_asks_others_too() -> None:
    text = (
        "Sáng 18/11, ông Lê Văn Hai, Phó Chủ tịch UBND thành phố Hải Phòng trao quyết định bổ nhiệm bà Trần Thị Tú giữ "
        "chức Phó Giám đốc Sở Văn hóa và Thể thao. Ông mong muốn bà Trần Thị Tú cùng tập thể lãnh đạo Sở Văn "
        "hóa và Thể thao đoàn kết, hoàn thành nhiệm vụ và đề nghị cán bộ, công chức Sở tạo điều kiện, giúp đỡ bà Tú."
    )
    assert {issuer for issuer, _, _ in tasks(text)} == {"Lê Văn Hai"}


def test_a_council_carries_out_the_procedure_of_letting_someone_go() -> None:
    text = (
        "Chiều 18/11, tại Kỳ họp thứ 26, HĐND tỉnh Nghệ An đã tiến hành quy trình miễn nhiệm chức Chủ tịch UBND tỉnh "
        "đối với ông Nguyễn Đức Ba."
    )
    assert ("dismissal", "2025-11-18", "tỉnh Nghệ An") in events(text)
