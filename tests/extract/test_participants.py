"""Who took part, and how."""

from __future__ import annotations

import pytest
from marked import reading_of

from kg.extract.events import find_events
from kg.extract.participants import merged
from kg.facts import Span

LEAD = "ngày 19/8, UBND tỉnh tổ chức hội nghị sơ kết 6 tháng đầu năm.\n"


def parts_of(text: str, kind: str | None = None) -> dict[str, str]:
    events = find_events(reading_of(text))
    chosen = [e for e in events if kind in (None, e.kind)]
    return {p.person: p.part for event in chosen for p in event.participants}


@pytest.mark.parametrize(
    ("sentence", "part"),
    [
        ("Chủ tịch UBND tỉnh Trần Văn An chủ trì hội nghị.", "lead"),
        ("Hội nghị do Chủ tịch UBND tỉnh Trần Văn An chủ trì.", "lead"),
        ("Chủ trì hội nghị có Chủ tịch UBND tỉnh Trần Văn An.", "lead"),
        ("Dự hội nghị có Chủ tịch UBND tỉnh Trần Văn An.", "attendee"),
        ("Chủ tịch UBND tỉnh Trần Văn An đến dự.", "attendee"),
        ("Phát biểu tại hội nghị, Chủ tịch UBND tỉnh Trần Văn An nhấn mạnh việc giữ rừng.", "speaker"),
        ("Theo Chủ tịch UBND tỉnh Trần Văn An, thu ngân sách đạt khá.", "speaker"),
        ("Chủ tịch UBND tỉnh Trần Văn An quan tâm đến việc giữ rừng.", "speaker"),
        ("Chủ tịch UBND tỉnh Trần Văn An đề cập việc giữ rừng.", "speaker"),
        ("Chủ tịch UBND tỉnh Trần Văn An có ý kiến về việc giữ rừng.", "speaker"),
    ],
)
def test_parts_follow_the_words_around_a_name(sentence: str, part: str) -> None:
    assert parts_of(LEAD + sentence) == {"Trần Văn An": part}


def test_all_of_a_list_chair() -> None:
    text = LEAD + "Các đồng chí: Trần Văn An, Chủ tịch UBND tỉnh; Vũ Đình Dũng, Giám đốc Sở Tài chính chủ trì hội nghị."
    assert parts_of(text) == {"Trần Văn An": "lead", "Vũ Đình Dũng": "lead"}


def test_the_weightiest_part_is_kept() -> None:
    text = LEAD + "Dự hội nghị có Trần Văn An, Chủ tịch UBND tỉnh.\nTrần Văn An chủ trì hội nghị."
    assert parts_of(text) == {"Trần Văn An": "lead"}


def test_who_is_appointed_and_who_hands_it_over() -> None:
    text = (
        "ngày 19/8, Chủ tịch UBND tỉnh Trần Văn An trao quyết định bổ nhiệm ông Vũ Đình Dũng giữ chức "
        "Giám đốc Sở Tài chính."
    )
    assert parts_of(text, "appointment") == {"Trần Văn An": "lead", "Vũ Đình Dũng": "subject"}


def test_those_visited_are_subjects() -> None:
    text = "ngày 19/8, Chủ tịch UBND tỉnh Trần Văn An đến thăm, tặng quà thương binh Lê Thị Bình tại xã Đại Đồng."
    assert parts_of(text) == {"Trần Văn An": "lead", "Lê Thị Bình": "subject"}


def test_one_who_talks_to_reporters_spoke_at_no_meeting() -> None:
    text = LEAD + "Trao đổi với phóng viên, Vũ Đình Dũng, Giám đốc Sở Tài chính cho biết ngân sách tăng."
    assert parts_of(text) == {}


def test_photographers_take_no_part() -> None:
    assert parts_of(LEAD + "Quang cảnh hội nghị. Ảnh: Phạm Quốc Cường") == {}


def test_merged_joins_spans_in_order_of_mention() -> None:
    one, two = Span(0, 5), Span(9, 12)
    (first, second) = merged(
        [("An", "attendee", one), ("Bình", "speaker", two), ("An", "lead", two), ("An", "lead", two)]
    )
    assert (first.person, first.part, first.evidence) == ("An", "lead", (one, two))
    assert second.person == "Bình"


def test_who_has_others_take_charge_of_a_task_does_not_preside() -> None:
    text = LEAD + "Chủ tịch UBND xã Trần Văn An cho biết đã giao Phòng Kinh tế chủ trì, phối hợp giải quyết."
    assert parts_of(text) == {"Trần Văn An": "speaker"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Trao đổi với Tuổi Trẻ bên hành lang, ông Vũ Đình Dũng, Giám đốc Sở Tài chính, nói ngân sách tăng.",
        "Ông Vũ Đình Dũng, Giám đốc Sở Tài chính, đã ký công điện yêu cầu các xã rà soát.",
        "Tuy nhiên, sau khi Chủ tịch UBND tỉnh Trần Văn An gợi ý, các huyện xây dựng lại phương án.",
    ],
)
def test_who_talks_elsewhere_or_writes_takes_no_part(sentence: str) -> None:
    assert parts_of(LEAD + sentence, "meeting") == {}


def test_what_another_is_told_to_have_done_is_not_said_there() -> None:
    told = "Giám đốc Sở Tài chính Vũ Đình Dũng cho biết thêm Chủ tịch UBND tỉnh Trần Văn An đã giao thanh tra vào cuộc."
    assert parts_of(LEAD + told) == {"Vũ Đình Dũng": "speaker"}


def test_reporters_are_answered_at_a_press_conference() -> None:
    text = "Ngày 19/8, UBND tỉnh tổ chức họp báo.\nTrả lời phóng viên, ông Vũ Đình Dũng, Giám đốc Sở Y tế, nói vậy."
    assert parts_of(text) == {"Vũ Đình Dũng": "speaker"}


def test_whose_words_are_passed_on_spoke_there() -> None:
    text = "Thông tin được ông Vũ Đình Dũng, Chủ tịch UBND tỉnh, nêu tại hội nghị Ban Chấp hành ngày 19/8."
    assert parts_of(text) == {"Vũ Đình Dũng": "speaker"}
