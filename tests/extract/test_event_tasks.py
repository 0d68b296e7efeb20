"""What somebody is told to do, what is only a step or counted, and who comes as a guest: none of it is an event."""

from __future__ import annotations

import pytest

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Event

HELD = "Chiều 4/10, đồng chí Lê Văn Tám, Bí thư Tỉnh ủy Nghệ An chủ trì Hội nghị Ban Thường vụ Tỉnh ủy lần thứ 12.\n"


def told(text: str) -> list[tuple[str, str | None]]:
    facts = extract(make_article(text, "a", {"published": "2025-10-05"}))
    return [(fact.kind, fact.start) for fact in facts if isinstance(fact, Event)]


@pytest.mark.parametrize(
    "text",
    [
        "Giao Sở Y tế tổ chức kiểm tra các bếp ăn tập thể trên địa bàn tỉnh.",
        "Đề nghị Hội Nông dân tỉnh thăm, tặng quà các hộ bị lũ.",
        "Các xã, phường cần lập ngay các tổ kiểm soát, làm việc với từng trường học.",
        "Danh sách gửi về Sở Xây dựng trước ngày 20/10 để tổng hợp, thành lập tổ công tác.",
        "Sở Xây dựng thực hiện các nội dung nêu tại Công văn số 15/BXD-TTCN ngày 4/10/2025 của Bộ Xây dựng.",
    ],
)
def test_what_somebody_is_told_to_do_has_not_happened(text: str) -> None:
    assert told(f"UBND tỉnh Nghệ An yêu cầu các ngành tăng cường quản lý chợ. {text}") == []


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị thực hiện quy trình kiện toàn chức danh Phó Chủ tịch UBND tỉnh.",
        "Các đại biểu cho ý kiến vào 15 nội dung, trong đó có 9 nội dung Đảng ủy UBND tỉnh xin ý kiến Tỉnh ủy.",
        "Ông cho biết UBND tỉnh đã ban hành 3 công văn và 1 kế hoạch để chỉ đạo công tác này.",
        "Ông thông tin kết quả kỳ họp và các nghị quyết vừa được HĐND tỉnh thông qua.",
    ],
)
def test_steps_matters_and_papers_told_at_a_conference_are_no_events(text: str) -> None:
    assert told(HELD + text) == [("meeting", "2025-10-04")]


def test_a_document_issued_once_more_is_led_by_who_issues_it() -> None:
    text = "Chủ tịch UBND tỉnh Lào Cai Trần Văn Sáu vừa tiếp tục ban hành công điện yêu cầu các xã ứng phó với lũ."
    (event,) = [f for f in extract(make_article(text, "a", {"published": "2025-10-05"})) if isinstance(f, Event)]
    assert (event.kind, [(p.person, p.part) for p in event.participants]) == ("decision", [("Trần Văn Sáu", "lead")])


def test_guests_who_come_to_a_conference_are_received_for_no_working_session() -> None:
    text = (
        "Đảng ủy phường Cam Đường trân trọng đón tiếp bà Vàng Thị Mai, Phó Chánh Văn phòng Tỉnh ủy đến dự hội nghị.\n"
        "Phát biểu tại hội nghị, Bí thư Đảng ủy phường Lê Văn Tư đánh giá kết quả sáu tháng."
    )
    assert [kind for kind, _ in told(text)] == ["meeting"]


def test_what_a_department_is_directed_to_open_has_not_been_opened() -> None:
    text = (
        "Chủ tịch UBND tỉnh Lào Cai Trần Văn Sáu kiểm tra điểm sạt lở tại xã Bát Xát ngày 4/10. "
        "Ông chỉ đạo Sở Xây dựng huy động máy móc, thông tuyến trong ngày."
    )
    assert told(text) == [("working-session", "2025-10-04")]


def test_who_proposes_somebody_to_an_office_does_not_speak() -> None:
    text = (
        "Ngày 4/10, HĐND xã Bảo Thắng, tỉnh Lào Cai tổ chức kỳ họp thứ 4. Theo đề nghị của Chủ tịch UBND xã Lê Văn "
        "Tám, các đại biểu bầu ông Trần Văn Sáu giữ chức Phó Chủ tịch UBND xã."
    )
    found = [f for f in extract(make_article(text, "a", {"published": "2025-10-05"})) if isinstance(f, Event)]
    assert [(f.kind, [p.person for p in f.participants]) for f in found] == [
        ("meeting", []),
        ("appointment", ["Trần Văn Sáu"]),
    ]


def test_a_conference_just_held_whatever_it_sums_up() -> None:
    assert told("Hội Nông dân tỉnh Gia Lai vừa tổ chức tổng kết 3 năm trồng rừng.") == [("meeting", None)]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "Sáng 4/10, Thường trực HĐND tỉnh Vĩnh Phúc tổ chức phiên họp xem xét các nội dung UBND tỉnh xin ý kiến.",
            ["meeting"],
        ),
        (
            "Ngày 4/10, bà Nay H'Ban, Chủ tịch UBND tỉnh Gia Lai cùng lãnh đạo các sở tiếp công dân.",
            ["meeting"],
        ),
        ("Ngày 4/10, UBND xã Bảo Thắng, tỉnh Lào Cai tổ chức ra mắt trang Zalo.", ["establishment"]),
        (
            "Ngày 4/10, UBND tỉnh Đồng Nai tổ chức hội nghị.\nThay mặt tỉnh, bà Trần Thị Sáu trao tặng hoa chúc mừng.",
            ["meeting"],
        ),
    ],
)
def test_what_kind_of_occasion_it_is(text: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in told(text)] == kinds


def test_who_inspects_without_a_day_is_told_by_what_a_sentence_opens_with() -> None:
    text = (
        "Tiến độ nhiều dự án còn chậm.\nKiểm tra kè sông Lô, Phó Chủ tịch UBND tỉnh Phú Thọ Hà Văn Sơn "
        "đề nghị UBND xã Hải Lựu cắm biển báo."
    )
    (event,) = [f for f in extract(make_article(text, "a", {"published": "2026-01-17"})) if isinstance(f, Event)]
    assert (event.kind, [(p.person, p.part) for p in event.participants]) == (
        "working-session",
        [("Hà Văn Sơn", "lead")],
    )


def test_a_ministry_that_is_directed_to_open_a_road_has_not_done_so() -> None:
    text = (
        "Thủ tướng Chính phủ vừa ký Công điện số 179/CĐ-TTg ngày 4/10/2025 về khắc phục hậu quả lũ.\n"
        "Bộ trưởng Bộ Xây dựng chỉ đạo thông xe quốc lộ 7 trong ngày 6/10."
    )
    assert told(text) == [("decision", "2025-10-04")]


def test_a_day_on_which_something_came_before_is_not_the_day_of_a_decision() -> None:
    text = (
        "UBND tỉnh Nghệ An vừa phê duyệt Quyết định số 2871/QĐ-UBND về điều chỉnh quy hoạch.\n"
        "Trước đó, ngày 12/9, Sở Xây dựng đã có tờ trình."
    )
    assert told(text) == [("decision", None)]


def test_what_is_opened_at_the_end_of_a_visit_is_an_occasion_besides() -> None:
    text = (
        "Chiều 4/10, Bí thư Thành ủy Cần Thơ Lê Quang Tú đến thăm, làm việc với Bệnh viện Đa khoa thành phố; dự khánh "
        "thành cầu Kênh Xáng tại xã Phong Điền."
    )
    assert told(text) == [("working-session", "2025-10-04"), ("ceremony", "2025-10-04")]
