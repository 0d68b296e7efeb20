"""The occasion an article is about, in whatever form its sentences tell it."""

from __future__ import annotations

import pytest

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Event


def events_of(text: str, published: str | None = "2025-09-21") -> list[Event]:
    return [fact for fact in extract(make_article(text, "x", {"published": published})) if isinstance(fact, Event)]


def told(text: str, published: str | None = "2025-09-21") -> list[tuple[str, str | None]]:
    return [(event.kind, event.start) for event in events_of(text, published)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Theo nội dung cuộc họp của UBND xã Mường Hoa sáng 20/9, chợ xã mở lại từ tháng sau.",
        "Những con số này được UBND xã Mường Hoa đưa ra tại phiên họp thường kỳ sáng 20/9.",
        "Kết luận hội nghị, bà Vàng Thị Máy, Chủ tịch UBND xã Mường Hoa, mong mọi nhà cùng góp sức làm đường.",
    ],
)
def test_an_occasion_that_is_only_spoken_of_is_the_event_where_nothing_else_is(sentence: str) -> None:
    assert [kind for kind, _ in told(f"Đường mới ở Mường Hoa\n\n{sentence}\n")] == ["meeting"]


def test_a_caption_tells_the_congress_and_the_text_who_came() -> None:
    text = (
        "Về tham dự có ông Lù Văn Pao – Bí thư Đảng ủy xã Mường Hoa; bà Vàng Thị Máy – Chủ tịch UBND xã.\n\n"
        "Đoàn Chủ tịch điều hành Đại hội Hội Nông dân xã Mường Hoa\n\n"
        "Xã có 18 thôn, kinh tế chủ yếu là nông nghiệp. Bà con trồng ngô, trồng lúa trên ruộng bậc thang.\n"
    )
    (event,) = events_of(text, None)
    assert event.kind == "congress"
    assert {p.person for p in event.participants} == {"Lù Văn Pao", "Vàng Thị Máy"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Lễ hội xuống đồng là nét đẹp của người Giáy ở Mường Hoa.",
        "Theo nội dung nhiều cuộc họp thôn, bà con muốn có đường.",
        "UBND xã Mường Hoa triển khai Kế hoạch số 9 về tổ chức hội nghị tiếp xúc cử tri.",
        "Năm nay là năm tổ chức đại hội đảng bộ các cấp, công việc rất nhiều.",
    ],
)
def test_what_is_only_mentioned_is_no_event(sentence: str) -> None:
    assert told(f"Mường Hoa hôm nay\n\n{sentence}\n") == []


def test_a_meeting_called_congress_is_one() -> None:
    text = "Hội Nông dân xã Mường Hoa sáng 20/9 họp Đại hội đại biểu lần thứ V, nhiệm kỳ 2025 - 2030."
    assert told(text) == [("congress", "2025-09-20")]


def test_works_begun_at_another_place_on_the_same_day_are_another_ceremony() -> None:
    text = (
        "Ngày 20/9, tại xã Mường Hoa, Bộ Quốc phòng tổ chức lễ khởi công Trường nội trú xã Mường Hoa.\n"
        "Cùng ngày, tại xã Bản Hồ, trường nội trú được khởi công xây dựng trên 3 ha.\n"
    )
    assert told(text) == [("ceremony", "2025-09-20"), ("ceremony", "2025-09-20")]


def test_what_someone_attended_before_is_only_the_time() -> None:
    text = (
        "Sáng 20/9, sau khi dự hội nghị tổng kết năm học của tỉnh Lào Cai, Thứ trưởng Bộ Y tế Lê Đức An đã dẫn đầu "
        "đoàn công tác đến thăm và tặng quà các gia đình ở xã Mường Hoa."
    )
    assert told(text) == [("visit", "2025-09-20")]


def test_the_headline_says_what_kind_of_conference_it_was() -> None:
    text = (
        "Xã Mường Hoa tổ chức hội nghị tiếp xúc cử tri với người ứng cử\n\n"
        "Dự hội nghị có ông Lù Văn Pao, Bí thư Đảng ủy xã Mường Hoa.\n"
    )
    assert [kind for kind, _ in told(text)] == ["voter-meeting"]


def test_a_day_announced_behind_a_year_and_a_number_is_the_day() -> None:
    text = (
        "Ngày 20/9, Ban Chỉ huy Quân sự xã Mường Hoa tổ chức hội nghị giao nhiệm vụ.\n"
        "Theo kế hoạch, tỉnh Lào Cai tổ chức Lễ giao nhận quân năm 2025 tại điểm giao quân số 3 vào ngày 25/9.\n"
    )
    assert told(text) == [("meeting", "2025-09-20"), ("ceremony", "2025-09-25")]


def test_an_undated_main_event_has_the_only_day_of_its_week() -> None:
    text = (
        "Công an tỉnh Lào Cai bổ nhiệm cán bộ\n\n"
        "Theo quyết định ngày 12/8/2025 của Bộ Công an, xã có ban chỉ huy mới.\n"
        "Ông Lù Văn Pao được bổ nhiệm giữ chức Trưởng Công an xã Mường Hoa.\n"
        "Chiều 19/9, bà con đến chúc mừng.\n"
    )
    assert told(text) == [("appointment", "2025-09-19")]


def test_an_occasion_of_late_that_an_article_only_speaks_of() -> None:
    text = (
        "Rừng ở huyện Kon Plông (Kon Tum) được giữ tốt.\nMới đây, tại buổi làm việc với huyện về phòng cháy rừng, Phó "
        "Bí thư Thường trực Tỉnh ủy A Plor yêu cầu huyện rà soát các hộ sống gần rừng."
    )
    assert told(text, "2024-04-16") == [("working-session", None)]


def test_what_a_session_decided_is_reported_to_voters() -> None:
    text = (
        "Ngày 22-11, tại xã Quý Sơn (Lục Ngạn, Bắc Giang), các đại biểu Quốc hội tiếp xúc cử tri.\n"
        "Tại kỳ họp thứ sáu, Quốc hội đã thông qua 9 luật, 1 nghị quyết."
    )
    assert told(text, "2018-11-22") == [("voter-meeting", "2018-11-22")]
