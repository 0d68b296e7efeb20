"""Occasions that frame a deed, days that lead up to one, what is not held, ceremonies for a new order of units."""

from __future__ import annotations

import pytest

from kg.facts import Event
from tests.extract.holders import events, facts


def _told(text: str, published: str) -> set[tuple[str, str | None]]:
    return {(kind, (start or "")[:10]) for kind, start, _ in events(text, published)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "Sáng 30/6, tỉnh Lai Châu tổ chức Lễ công bố các nghị quyết, quyết định của Trung ương và địa phương "
                "về sáp nhập đơn vị hành chính, thành lập tổ chức đảng, chỉ định nhân sự tỉnh, xã, phường."
            ),
            {("ceremony", "2025-06-30"), ("appointment", "2025-06-30")},
        ),
        (
            "Sáng 30/6, xã Bình Lư tổ chức Lễ công bố các nghị quyết, quyết định về sắp xếp đơn vị hành chính cấp xã.",
            {("ceremony", "2025-06-30")},
        ),
        (
            (
                "Sáng 30/6, huyện Hưng Nguyên tổ chức hội nghị công bố Nghị quyết số 1243/NQ-UBTVQH15 của Ủy ban "
                "Thường vụ Quốc hội về việc sắp xếp các đơn vị hành chính cấp xã."
            ),
            {("meeting", "2025-06-30")},
        ),
        (
            "Sáng 30/6, tỉnh Phú Thọ tổ chức lễ công bố quyết định thành lập Sở Nông nghiệp và Môi trường.",
            {("establishment", "2025-06-30")},
        ),
    ],
)
def test_a_new_order_of_units_is_made_known_at_a_ceremony(text: str, told: set[tuple[str, str | None]]) -> None:
    assert _told(text, "2025-06-30") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Sau khi bão số 12 đổ bộ ngày 26/10, chiều 28/10, UBND xã Trà Leng họp khẩn bàn khắc phục hậu quả.",
            ("meeting", "2025-10-28"),
        ),
        (
            "Để chuẩn bị cho cuộc bầu cử ngày 15/3/2026, sáng 28/10, Ủy ban bầu cử xã Trà Leng tổ chức phiên họp.",
            ("meeting", "2025-10-28"),
        ),
        (
            "Tiếp nối thành công của hội nghị ngày 20/10, sáng 28/10, Đảng ủy xã Trà Leng tổ chức hội nghị chuyên đề.",
            ("meeting", "2025-10-28"),
        ),
    ],
)
def test_a_day_that_leads_up_to_a_deed_is_not_its_own(text: str, told: tuple[str, str]) -> None:
    assert _told(text, "2025-10-29") == {told}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "Sáng 19/9, trong chuyến công tác tại Lào, Chủ tịch UBND tỉnh Nghệ An Trần Văn An đã hội kiến Tỉnh trưởng.",
            ["meeting"],
        ),
        (
            "Tiếp tục chuyến công tác tại xã Thanh Ba, chiều 19/9, Bí thư Tỉnh ủy Trần Văn An dự lễ khởi công cầu A.",
            ["ceremony"],
        ),
        (
            "Sáng 19/9, đoàn đại biểu dự Đại hội Đảng bộ xã Điền Lư đã dâng hương tại nghĩa trang liệt sĩ xã.",
            ["ceremony"],
        ),
        (
            (
                "Chiều 19/9, xã Điền Lư tổ chức phiên trù bị Đại hội Đảng bộ lần thứ I.\n"
                "Trước phiên trù bị, các đại biểu dự Đại hội đã dâng hương tại nghĩa trang liệt sĩ."
            ),
            ["congress", "ceremony"],
        ),
        ("Sáng 19/9, lãnh đạo xã Nà Hang dâng hương tại Nhà bia thành lập Chi bộ Đảng đầu tiên.", ["ceremony"]),
        ("Ngày 19/9, trong chuyến công tác tại tỉnh Tây Ninh có Bí thư Tỉnh ủy Trần Văn An.", ["working-session"]),
    ],
)
def test_a_journey_or_congress_frames_what_was_done_on_it(text: str, kinds: list[str]) -> None:
    assert [kind for kind, _, _ in events(text)] == kinds


def test_parts_of_a_sentence_with_days_of_their_own_are_events_of_their_own() -> None:
    text = (
        "Ngày 15/9, UBND xã Trà Leng tổ chức hội nghị tổng kết; ngày 18/9, Hội Nông dân xã trao sinh kế cho 5 hộ nghèo."
    )
    assert _told(text, "2025-09-20") == {("meeting", "2025-09-15"), ("visit", "2025-09-18")}


@pytest.mark.parametrize(
    "text",
    [
        "Phường Hồng An tạm dừng tổ chức lễ hội đền Trần năm 2025.",
        "UBND phường Hồng An quyết định không tổ chức lễ khai mạc Lễ hội mùa thu.",
        "Do bão số 10, xã Thanh Ba tạm hoãn hội nghị đối thoại vào ngày 22/9.",
        "Phiên tiếp công dân ngày 22/9 của Chủ tịch UBND xã Thanh Ba tạm hoãn.",
        "Tỉnh Phú Thọ dừng bắn pháo hoa, hủy chương trình nghệ thuật tối 22/9.",
    ],
)
def test_what_is_called_off_is_no_event(text: str) -> None:
    assert not [kind for kind, _, _ in events(text) if kind in ("ceremony", "meeting")]


def test_what_is_stopped_at_a_meeting_leaves_the_meeting() -> None:
    text = "Sáng 19/9, UBND xã Thanh Ba tổ chức hội nghị, yêu cầu dừng ngay việc khai thác cát."
    assert _told(text, "2025-09-20") == {("meeting", "2025-09-19")}


@pytest.mark.parametrize(
    "words",
    [
        "dẫn đầu đoàn công tác của tỉnh có buổi làm việc với xã Thanh Ba",
        "đã dự và chỉ đạo hội nghị tổng kết của xã",
        "dự, phát biểu tại lễ kỷ niệm 70 năm thành lập xã",
        "đến dự và chúc mừng lễ khai giảng Trường THCS Thanh Ba",
        "trực tiếp truyền đạt chuyên đề tại hội nghị cán bộ chủ chốt",
        "phát biểu khai mạc hội nghị",
    ],
)
def test_the_day_on_which_a_leader_spoke_at_an_occasion_is_its_day(words: str) -> None:
    told = events(f"Ngày 18-9, ông Lê Quốc Hùng, Phó Bí thư Đảng ủy xã Thanh Ba {words}.")
    assert [start for _, start, _ in told] == ["2025-09-18"]


def test_the_day_on_which_a_leader_only_told_of_an_occasion_is_not_its_day() -> None:
    told = events("Ngày 18-9, ông Lê Quốc Hùng, Bí thư Đảng ủy xã Thanh Ba cho biết, xã đã tổ chức hội nghị tổng kết.")
    assert [start for _, start, _ in told] == [None]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Trong 3 ngày từ 17 đến 19/9, Trạm Y tế xã Yên Lạc tổ chức 5 buổi mít tinh phòng chống lao.",
            {("ceremony", "2025-09-17")},
        ),
        ("Ngày 18/9, Công an xã Yên Lạc tổ chức 3 buổi tuyên truyền pháp luật.", {("meeting", "2025-09-18")}),
        ("Tối 18/9, chương trình “Đêm hội trăng rằm” đã diễn ra tại phường Phúc Yên.", {("ceremony", "2025-09-18")}),
        ("Sáng 18/9, UBND xã Hòa Xá tổ chức cuộc họp thống nhất phương án cưỡng chế.", {("meeting", "2025-09-18")}),
        ("Trong tháng 9, Hội Phụ nữ xã Yên Lạc đã tổ chức 12 buổi tuyên truyền.", set()),
        ("Từ đầu năm đến nay, Công an xã Yên Lạc đã tổ chức 5 cuộc diễn tập.", set()),
    ],
)
def test_several_occasions_of_one_day_and_programmes_by_name(text: str, told: set[tuple[str, str]]) -> None:
    assert _told(text, "2025-09-20") == told


@pytest.mark.parametrize(
    "words",
    [
        "Đại biểu Trần Văn An thông báo nội dung, chương trình Kỳ họp thứ 3, khai mạc ngày 10/10.",
        "Theo đó, kỳ họp thứ 3 HĐND xã được ấn định trong 2 ngày, từ ngày 10 đến 11/10.",
    ],
)
def test_a_session_is_announced_for_its_day(words: str) -> None:
    text = f"Sáng 19/9, Thường trực HĐND xã Thanh Ba tổ chức hội nghị tiếp xúc cử tri.\n{words}"
    assert ("meeting", "2025-10-10") in _told(text, "2025-09-20")


def test_opinions_are_asked_from_a_day_on() -> None:
    text = "Từ ngày 20/9, xã Thanh Ba tổ chức lấy ý kiến nhân dân về phương án đổi tên khu dân cư."
    assert events(text) == [("consultation", "2025-09-20", "xã Thanh Ba")]


def test_communes_sign() -> None:
    text = "Sáng 18/9, hai xã Thanh Ba và Hạ Hòa ký kết quy chế phối hợp bảo vệ rừng."
    assert _told(text, "2025-09-20") == {("signing", "2025-09-18")}


@pytest.mark.parametrize(
    ("days", "last"),
    [("Trong 02 ngày 17 & 18/9", "2025-09-18"), ("Trong 2 ngày, 17 và 18-9", "2025-09-18")],
)
def test_days_joined_by_a_sign_or_behind_a_comma(days: str, last: str) -> None:
    found = [f for f in facts(f"{days}, Ủy ban Kiểm tra Tỉnh ủy tổ chức kỳ họp thứ 15.") if isinstance(f, Event)]
    assert [(f.kind, f.start, f.end) for f in found] == [("meeting", "2025-09-17", last)]


def test_a_rehearsal_is_no_congress() -> None:
    text = "Sáng 18/9, phường Hồng An tổ chức tổng duyệt Chương trình Đại hội Đảng bộ phường lần thứ I."
    assert _told(text, "2025-09-20") == {("ceremony", "2025-09-18")}
