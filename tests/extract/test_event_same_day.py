"""A second event of the day that a text tells behind its first: other half of the day, other gathering, other body."""

from __future__ import annotations

import pytest

from tests.extract.holders import events

_MEETING = (
    "Sáng 18/9, UBND xã Thanh Ba tổ chức hội nghị sơ kết công tác 9 tháng do Chủ tịch UBND xã Trần Văn An chủ trì."
)
_RITE = "Sáng 18/9, Đảng ủy xã Thanh Ba tổ chức lễ khánh thành Nhà văn hóa khu 5."
_VISIT = "Sáng 18/9, đồng chí Trần Văn An, Chủ tịch UBND xã Thanh Ba đến thăm, tặng quà gia đình chính sách khu 2."
_SESSION = "Sáng 18/9, HĐND xã Thanh Ba khai mạc kỳ họp thứ 3."


def _kinds(lead: str, words: str) -> list[tuple[str, str]]:
    told = events(f"{lead}\nCác đại biểu nhất trí cao với các nội dung.\n{words}", "2025-09-18")
    return [(kind, (start or "")[:10]) for kind, start, _ in told]


@pytest.mark.parametrize(
    ("lead", "words", "kind"),
    [
        (_MEETING, "Chiều 18/9, đồng chí Trần Văn An chủ trì cuộc họp về giải phóng mặt bằng.", "meeting"),
        (_MEETING, "Cùng ngày, đồng chí Trần Văn An chủ trì cuộc họp về giải phóng mặt bằng.", "meeting"),
        (_MEETING, "Cũng trong ngày 18/9, đồng chí Trần Văn An dự hội nghị trực tuyến toàn quốc.", "meeting"),
        (_RITE, "Cùng ngày, UBND xã Thanh Ba tổ chức tập huấn kỹ năng số.", "meeting"),
        (_RITE, "Buổi chiều, UBND xã Thanh Ba đã họp, thống nhất phương án phân công nhiệm vụ.", "meeting"),
        (_RITE, "Buổi chiều, đồng chí Trần Văn An chủ trì cuộc họp về giải phóng mặt bằng.", "meeting"),
        (_RITE, "Cùng ngày, UBND xã Hạ Hòa trao 3 tấn gạo và 500 chăn ấm tặng người dân.", "visit"),
        (_RITE, "Chiều 18/9, đồng chí Trần Văn An dự lễ khởi công cầu Ngọc Tháp.", "ceremony"),
        (_VISIT, "Cùng ngày, đồng chí Trần Văn An làm việc nhanh với Thường trực Đảng ủy xã.", "working-session"),
        (_VISIT, "* Cùng ngày, đồng chí Trần Văn An chủ trì cuộc họp về giải phóng mặt bằng.", "meeting"),
    ],
)
def test_a_further_event_of_the_day_is_told(lead: str, words: str, kind: str) -> None:
    told = _kinds(lead, words)
    assert len(told) == 2
    assert (kind, "2025-09-18") in told[1:]


@pytest.mark.parametrize(
    ("lead", "words"),
    [
        (_MEETING, "Cũng trong buổi sáng, hội nghị đã nghe 5 ý kiến tham luận."),
        (_SESSION, "Buổi chiều, kỳ họp tiến hành phiên chất vấn và trả lời chất vấn."),
        (_SESSION, "Chiều 18/9, HĐND xã tiến hành phiên thảo luận tại hội trường."),
        (_RITE, "Phó Chủ tịch UBND tỉnh Lê Văn Bình tới dự và chúc mừng."),
    ],
)
def test_what_goes_on_is_the_same_event(lead: str, words: str) -> None:
    assert len(_kinds(lead, words)) == 1


def test_the_same_day_is_that_of_the_event_told_before() -> None:
    told = _kinds(
        "Ngày 17/9, đồng chí Trần Văn An, Chủ tịch UBND xã Thanh Ba kiểm tra công trình thủy lợi tại khu 3. "
        "Công trình bị hư hại trong trận mưa đêm 9/9.",
        "* Cùng ngày, tại UBND xã Hạ Hòa, Hội Chữ thập đỏ tỉnh trao 30 suất quà cho hộ nghèo.",
    )
    assert told == [("working-session", "2025-09-17"), ("visit", "2025-09-17")]


@pytest.mark.parametrize(
    "words",
    [
        (
            "Tại Đại hội, đại diện Ban Tổ chức Tỉnh ủy công bố Quyết định của Ban Thường vụ Tỉnh ủy về việc chỉ định "
            "Ban Chấp hành, Ban Thường vụ, Bí thư, Phó Bí thư Đảng ủy xã nhiệm kỳ 2025 - 2030."
        ),
        "Đại hội đã nghe công bố Quyết định chỉ định Ban Chấp hành Đảng bộ xã gồm 29 đồng chí.",
    ],
)
def test_a_committee_is_named_at_a_congress(words: str) -> None:
    told = events(f"Sáng 15/8, Đảng bộ xã Thanh Ba tổ chức Đại hội đại biểu lần thứ I.\n{words}", "2025-08-15")
    assert [(kind, (start or "")[:10]) for kind, start, _ in told] == [
        ("congress", "2025-08-15"),
        ("appointment", "2025-08-15"),
    ]


@pytest.mark.parametrize("opener", ["Cuối buổi lễ", "Ngay sau lễ khánh thành", "Kết thúc chương trình"])
def test_an_agreement_is_signed_at_the_end_of_an_occasion(opener: str) -> None:
    told = _kinds(_RITE, f"{opener}, UBND xã và Công ty ABC đã ký kết biên bản ghi nhớ hợp tác.")
    assert told == [("ceremony", "2025-09-18"), ("signing", "2025-09-18")]
