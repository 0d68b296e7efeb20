"""What an article tells as its own news, and what it only refers to; articles read by the whole pipeline."""

from __future__ import annotations

import pytest

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Event


def told(text: str, published: str | None = "2025-09-10") -> list[Event]:
    facts = extract(make_article(text, "a", {"published": published} if published else {}))
    return [fact for fact in facts if isinstance(fact, Event)]


def brief(text: str, published: str | None = "2025-09-10") -> list[tuple[str, str | None, str | None]]:
    return [(e.kind, e.start, e.unit.name if e.unit else None) for e in told(text, published)]


def parts(event: Event) -> dict[str, str]:
    return {p.person: p.part for p in event.participants}


def test_a_body_whose_name_holds_a_word_of_asking_works_with_a_province() -> None:
    text = (
        "Chiều 8/9, Ủy ban An toàn giao thông Quốc gia do ông Lò Văn Tuệ, Phó Chủ tịch chuyên trách Ủy ban An toàn "
        "giao thông Quốc gia làm Trưởng đoàn đã có buổi làm việc với tỉnh Lào Cai về trật tự đường bộ.\n"
        "Tiếp và làm việc với Đoàn có ông Vừ A Páo, Phó Chủ tịch UBND tỉnh."
    )
    (event,) = told(text)
    assert (event.kind, event.start) == ("working-session", "2025-09-08")
    assert parts(event) == {"Lò Văn Tuệ": "lead", "Vừ A Páo": "attendee"}


@pytest.mark.parametrize(
    "step",
    [
        "Ngày 12/3, ông Khang được bầu giữ chức Chủ tịch HĐND tỉnh.",
        "Tháng 4/2021, ông Khang được bầu làm Chủ tịch HĐND tỉnh.",
        "Ông Khang từng được điều động giữ chức Bí thư Huyện ủy.",
    ],
)
def test_steps_of_a_career_are_no_news(step: str) -> None:
    text = (
        "Ngày 9/9, HĐND tỉnh Gia Lai bầu ông Đinh Trọng Khang giữ chức Chủ tịch UBND tỉnh.\n"
        f"Ông Đinh Trọng Khang sinh năm 1975, quê xã Ia Hrung, tỉnh Gia Lai. {step}"
    )
    assert brief(text) == [("appointment", "2025-09-09", "tỉnh Gia Lai")]


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("Sáng 9/9, Quốc hội họp phiên bế mạc kỳ họp bất thường.", None),
        ("Sáng 9/9, Bộ Y tế tổ chức hội nghị trực tuyến về tiêm chủng.", None),
        ("Thủ tướng bổ nhiệm bà Lê Thu Nga, Phó Bí thư Tỉnh ủy Lâm Đồng, giữ chức Thứ trưởng Bộ Y tế.", None),
        ("Sáng 9/9, Sở Y tế tỉnh Lâm Đồng tổ chức hội nghị về tiêm chủng.", "tỉnh Lâm Đồng"),
    ],
)
def test_what_the_whole_country_does_is_of_no_unit(sentence: str, unit: str | None) -> None:
    text = f"{sentence}\nBà Hoàng Thị Lan ở tỉnh Lâm Đồng cho biết người dân Lâm Đồng mong chờ việc này."
    assert [one[2] for one in brief(text)] == [unit]


def test_an_old_day_is_history() -> None:
    text = (
        "Sáng 9/9, UBND tỉnh Cà Mau họp về chống sạt lở.\n"
        "Ngày 2/4, UBND tỉnh đã tổ chức hội nghị về chống sạt lở với các xã ven biển."
    )
    assert brief(text) == [("meeting", "2025-09-09", "tỉnh Cà Mau")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kế hoạch số 12/KH-UBND về trồng rừng được UBND tỉnh Cà Mau ban hành ngày 8/9.",
        "Ngày 8/9, UBND tỉnh Cà Mau ban hành Kế hoạch số 12/KH-UBND về trồng rừng.",
        "Chủ tịch UBND tỉnh Cà Mau vừa ký ban hành Kế hoạch số 12/KH-UBND, ngày 8/9 về trồng rừng.",
    ],
)
def test_a_document_is_issued_or_said_to_have_been(sentence: str) -> None:
    assert brief(sentence) == [("decision", "2025-09-08", "tỉnh Cà Mau")]


def test_who_signs_leads() -> None:
    (event,) = told("Ngày 8/9, ông Tạ Minh Đức - Phó Chủ tịch UBND tỉnh Cà Mau - đã ký quyết định thu hồi 3 dự án.")
    assert (event.kind, parts(event)) == ("decision", {"Tạ Minh Đức": "lead"})


def test_those_who_leave_offices_of_different_provinces_are_told_apart() -> None:
    text = (
        "Quyết định kỷ luật ông Vi Văn Lộc vừa được Phó Thủ tướng Hà Thế Quân ký: ông bị xóa tư cách Chủ tịch UBND "
        "tỉnh Sơn La.\n"
        "Ở Gia Lai, ông Rơ Châm Hyút bị Thủ tướng xóa tư cách Phó Chủ tịch UBND tỉnh."
    )
    found = told(text)
    assert [event.kind for event in found] == ["dismissal", "dismissal"]
    assert [parts(event) for event in found] == [
        {"Hà Thế Quân": "lead", "Vi Văn Lộc": "subject"},
        {"Rơ Châm Hyút": "subject"},
    ]


def test_an_occasion_called_by_a_bare_word_is_the_one_told_before() -> None:
    text = (
        "Ủy ban MTTQ thành phố Huế tổ chức tiếp xúc cử tri với người ứng cử đại biểu HĐND.\n"
        "Hội nghị diễn ra sáng 9/9 ở hội trường UBND phường Thuận Hóa. Bà Lê Thu Nga phát biểu."
    )
    assert brief(text) == [("voter-meeting", "2025-09-09", "phường Thuận Hóa")]


def test_a_day_without_a_year_still_tells_an_event() -> None:
    text = "Ngày 22-7, hội nghị giao ban của UBND phường Tam Điệp họp do ông Lưu Danh Phú chủ trì."
    assert [event.kind for event in told(text, None)] == ["meeting"]


def test_the_place_stands_behind_the_name_of_a_building() -> None:
    text = "Sáng 9/9, tại Nhà văn hóa thôn 5, xã Trà My, Sở Xây dựng Đà Nẵng tổ chức lễ khởi công 5 căn nhà."
    assert brief(text) == [("ceremony", "2025-09-09", "xã Trà My")]


def test_the_mourned_is_what_a_funeral_is_about() -> None:
    text = "Lễ viếng đồng chí Nông Văn Phách tổ chức từ 7 giờ ngày 9/9 tại Nhà tang lễ tỉnh Cao Bằng."
    (event,) = told(text)
    assert (event.kind, parts(event)) == ("ceremony", {"Nông Văn Phách": "subject"})


def test_those_who_preside_and_those_at_another_end_of_the_line() -> None:
    text = (
        "Kỳ họp thứ 8 HĐND thành phố Huế khai mạc sáng 9/9. Các đồng chí Lê Trọng Lưu, Chủ tịch HĐND thành phố; "
        "Bùi Thị Nhài, Phó Chủ tịch HĐND thành phố chủ tọa kỳ họp. Tại điểm cầu xã A Lưới 2 có đồng chí Hồ Văn Ngoan, "
        "Chủ tịch UBND xã."
    )
    (event,) = told(text)
    assert parts(event) == {"Lê Trọng Lưu": "lead", "Bùi Thị Nhài": "lead", "Hồ Văn Ngoan": "attendee"}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Sáng nay, Thường trực Tỉnh ủy Lào Cai đã nghe báo cáo tiến độ các công trình trọng điểm.", "working-session"),
        (
            "Chiều 9/9, dưới sự chủ trì của ông Lò Tuệ, Chủ tịch UBND tỉnh Lào Cai, Tổ công tác 318 họp nghe tiến độ.",
            "meeting",
        ),
        ("Chiều 9/9, Ban Chỉ đạo chuyển đổi số tỉnh Lào Cai họp phiên thứ hai.", "meeting"),
        ("Sáng 9/9, HDND tỉnh Lào Cai khai mạc kỳ họp thứ ba.", "meeting"),
    ],
)
def test_bodies_and_groups_that_hear_reports_and_meet(sentence: str, kind: str) -> None:
    (event,) = told(sentence)
    assert event.kind == kind
    assert event.unit is not None
    assert event.unit.name == "tỉnh Lào Cai"


def test_what_a_body_meets_for_is_no_decision() -> None:
    text = (
        "Sáng nay (9/9), UBND tỉnh Lào Cai tổ chức buổi làm việc để tháo gỡ vướng mắc trong giải quyết đơn thư, "
        "phê duyệt phương án bồi thường."
    )
    assert [event.kind for event in told(text)] == ["working-session"]
