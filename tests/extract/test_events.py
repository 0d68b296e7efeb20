"""What counts as an event, when, where and how often."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from marked import OTHER, PROVINCE, WARD, reading_of

from kg.extract.events import find_events
from kg.facts import Event, Span


def events_of(text: str, **kwargs: object) -> list[Event]:
    return find_events(reading_of(text, **kwargs))  # type: ignore[arg-type]


def kinds_of(text: str, **kwargs: object) -> list[str]:
    return [event.kind for event in events_of(text, **kwargs)]


def test_a_leader_works_with_a_ward() -> None:
    (event,) = events_of("ngày 19/8, Chủ tịch UBND tỉnh Trần Văn An làm việc với UBND phường về thu ngân sách.")
    assert (event.kind, event.start, event.unit) == ("working-session", "2025-08-19", WARD)
    assert event.label.startswith("Chủ tịch UBND tỉnh Trần Văn An làm việc với UBND phường")
    assert [(p.person, p.part) for p in event.participants] == [("Trần Văn An", "lead")]


def test_an_occasion_told_by_headline_lead_and_reference_is_one_event() -> None:
    text = (
        "Chủ tịch UBND tỉnh kiểm tra phường Thanh Bình\n"
        "ngày 19/8, Chủ tịch UBND tỉnh Trần Văn An đã kiểm tra hoạt động của phường Thanh Bình.\n"
        "Tại buổi làm việc, Bí thư Đảng ủy phường Lê Thị Bình báo cáo kết quả.\n"
        "Kết luận buổi kiểm tra, Trần Văn An biểu dương phường."
    )
    assert kinds_of(text, headline=True) == ["working-session"]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("ngày 19/8, UBND phường tổ chức hội nghị sơ kết công tác 6 tháng đầu năm.", "meeting"),
        ("ngày 19/8, HĐND phường khai mạc kỳ họp thứ ba, nhiệm kỳ 2021 - 2026.", "meeting"),
        ("ngày 19/8, UBND phường tổ chức hội nghị lấy ý kiến cử tri về đặt tên đường.", "consultation"),
        ("ngày 19/8, UBND phường tổ chức lễ khánh thành nhà văn hóa.", "ceremony"),
        ("ngày 19/8, Trần Văn An, Chủ tịch UBND tỉnh đến thăm, tặng quà các gia đình chính sách.", "visit"),
        ("ngày 19/8, Trần Văn An, Chủ tịch UBND tỉnh đến thăm và làm việc với Sở Tài chính.", "working-session"),
        ("ngày 19/8, UBND tỉnh tổ chức hội nghị công bố quyết định bổ nhiệm Giám đốc Sở Tài chính.", "appointment"),
        ("ngày 19/8, UBND phường và Sở Tài chính ký kết quy chế phối hợp thu thuế.", "signing"),
        ("ngày 19/8, UBND tỉnh ban hành Kế hoạch số 12/KH-UBND về chuyển đổi số.", "decision"),
    ],
)
def test_kind_follows_the_occasion(sentence: str, kind: str) -> None:
    assert kinds_of(sentence) == [kind]


@pytest.mark.parametrize(
    "sentence",
    [
        "Qua kiểm tra, lực lượng công an thu giữ 3 chiếc xe máy.",
        "UBND phường đẩy mạnh công tác kiểm tra, giám sát trật tự xây dựng.",
        "phường Thanh Bình được thành lập năm 1994 từ hai thôn ven sông.",
        "Nghị quyết Đại hội Đảng bộ các cấp đang đi vào cuộc sống.",
        "Mỗi quý, các hội nghị giao ban giúp cán bộ nắm chắc việc.",
        "Trung tâm hội nghị của phường có 300 chỗ.",
        "Điều kiện làm việc tại UBND phường được cải thiện.",
        "UBND phường thường xuyên kiểm tra vỉa hè.",
    ],
)
def test_background_is_no_event(sentence: str) -> None:
    text = f"Người dân đi chợ từ sớm. Trời nắng đẹp.\n{sentence}"
    assert kinds_of(text) == []


def test_names_of_places_are_no_words_of_asking() -> None:
    """A district called Cần Đước does not make its events things that "cần" be done."""
    text = "ngày 19/8, huyện Cần Đước và UBND tỉnh tổ chức lễ khởi công cầu mới."
    assert kinds_of(text) == ["ceremony"]


def test_what_is_asked_for_has_not_happened() -> None:
    text = "Trời nắng. Chợ đông.\nngày 19/8, Trần Văn An yêu cầu Sở Tài chính tổ chức hội nghị đối thoại."
    assert kinds_of(text) == []


@pytest.mark.parametrize(
    ("sentence", "start"),
    [
        ("UBND tỉnh tổ chức hội nghị triển khai Nghị quyết số 12 ngày 2/6.", None),
        ("ngày 19/8, UBND tỉnh tổ chức hội nghị triển khai Quyết định ngày 2/6.", "2025-08-19"),
        ("UBND tỉnh tổ chức hội nghị bàn việc phải xong trước ngày 30/9.", None),
        ("UBND tỉnh tổ chức hội nghị về kết quả thực hiện từ ngày 1/7.", None),
    ],
)
def test_dates_of_documents_and_limits_date_nothing(sentence: str, start: str | None) -> None:
    (event,) = events_of(sentence)
    assert event.start == start


def test_history_of_another_year_is_not_dated_news() -> None:
    text = "Trời nắng. Chợ đông.\nngày 1/5/2019, UBND tỉnh tổ chức lễ khởi công cầu cũ."
    assert kinds_of(text) == []


def test_several_communes_give_the_province() -> None:
    (event,) = events_of("ngày 19/8, Trần Văn An, Chủ tịch UBND tỉnh kiểm tra tại phường Thanh Bình, xã Đại Đồng.")
    assert event.unit == PROVINCE


def test_a_place_in_so_many_words_is_nearer_than_the_host() -> None:
    (event,) = events_of("ngày 19/8, UBND tỉnh tổ chức hội nghị triển khai nhiệm vụ tại xã Đại Đồng.")
    assert event.unit == OTHER
    assert event.host is not None
    assert event.host.name == "Ủy ban nhân dân tỉnh Kỳ Sơn"


def test_a_visit_before_is_another_event_of_the_same_day_where_the_same_people_make_it() -> None:
    text = (
        "ngày 19/8, Trần Văn An, Chủ tịch UBND tỉnh làm việc với UBND phường.\nTrước đó, {} thăm, tặng quà xã Đại Đồng."
    )
    for visitor, day in (("Trần Văn An đã đến", "2025-08-19"), ("Lê Thị Bình đã đến", None)):
        first, second = events_of(text.format(visitor))
        assert (first.kind, first.start) == ("working-session", "2025-08-19")
        assert (second.kind, second.start, second.unit) == ("visit", day, OTHER)


def test_the_same_day_is_the_day_told_first() -> None:
    text = (
        "ngày 19/8, Trần Văn An, Chủ tịch UBND tỉnh làm việc với UBND phường.\n"
        "Cùng ngày, đoàn công tác đã đến thăm, tặng quà các hộ nghèo ở xã Đại Đồng."
    )
    visit = events_of(text)[1]
    assert (visit.start, [(p.person, p.part) for p in visit.participants]) == ("2025-08-19", [("Trần Văn An", "lead")])


def test_a_session_and_what_it_does_share_the_day() -> None:
    text = (
        "ngày 19/8, HĐND phường tổ chức kỳ họp thứ ba, nhiệm kỳ 2021 - 2026.\n"
        "Tại kỳ họp, HĐND phường đã bầu ông Phạm Quốc Cường giữ chức Chủ tịch UBND phường.\n"
        "HĐND phường đã thông qua 5 nghị quyết, trong đó có Nghị quyết về dự toán ngân sách."
    )
    assert {(e.kind, e.start, e.unit and e.unit.name) for e in events_of(text)} == {
        ("meeting", "2025-08-19", "phường Thanh Bình"),
        ("appointment", "2025-08-19", "phường Thanh Bình"),
        ("decision", "2025-08-19", "phường Thanh Bình"),
    }


def test_planned_events_say_so() -> None:
    text = "Trời nắng. Chợ đông.\nngày 25/8, UBND phường sẽ tổ chức lễ khai giảng lớp học xóa mù chữ."
    (event,) = events_of(text)
    assert event.planned
    assert event.start == "2025-08-25"


def test_captions_tell_no_event_of_their_own() -> None:
    text = "Trời nắng. Chợ đông.\nTrần Văn An thăm hỏi người dân. Ảnh: Mai Lan"
    assert kinds_of(text) == []


_PIECES = st.sampled_from(
    [
        "ngày 19/8, ",
        "Chủ tịch UBND tỉnh Trần Văn An ",
        "làm việc với UBND phường ",
        "tổ chức hội nghị ",
        "tại xã Đại Đồng",
        "; ",
        "Dự hội nghị có Lê Thị Bình",
        ". ",
        "\n",
        "(",
        "“",
        "được bổ nhiệm giữ chức Giám đốc Sở Tài chính ",
        "thành lập ",
        "Trước đó, ",
        "hội nghị",
    ]
)


@settings(max_examples=150)
@given(st.lists(_PIECES, max_size=14).map("".join))
def test_evidence_is_always_a_stretch_of_the_text(text: str) -> None:
    for event in events_of(text):
        assert event.evidence
        for span in (*event.evidence, *(s for p in event.participants for s in p.evidence)):
            assert Span(0, len(text)).covers(span)
            assert span.of(text).strip()
        assert len(event.label.split()) <= 40
