"""Lines of schedules, items below those they are for, headings within an article, who leads a meeting."""

from __future__ import annotations

import pytest
from holders import DATE, events, facts, tasks

from kg.facts import Event


def test_lines_below_who_heads_a_part_of_the_day_are_of_that_day() -> None:
    text = (
        "LỊCH LÀM VIỆC CỦA LÃNH ĐẠO UBND XÃ IA KRÁI\n\nTHỨ HAI (22/9/2025)\n* Sáng:\n1. Chủ tịch UBND xã Lê Văn Bình:\n"
        "- 07 giờ 00': Chào cờ, họp giao ban UBND xã.\n* Chiều:\n- 14 giờ 00': Hội nghị sơ kết quý III của Đảng ủy xã."
        "\n\nTHỨ BA (23/9/2025)\n- 08 giờ 00': Chủ tịch UBND xã làm việc tại cơ quan."
    )
    assert [(kind, start) for kind, start, _ in events(text)] == [("meeting", "2025-09-22"), ("meeting", "2025-09-22")]


@pytest.mark.parametrize("matter", ["với các sở về tiến độ dự án", "bàn giải pháp chống ngập"])
def test_who_holds_a_meeting_leads_it(matter: str) -> None:
    text = f"18/9, Chủ tịch UBND tỉnh Phú Thọ Lê An họp {matter}."
    found = [f for f in facts(text) if isinstance(f, Event)]
    assert [[(p.person, p.part) for p in f.participants] for f in found] == [[("Lê An", "lead")]]


def test_a_heading_with_a_mark_opens_no_other_news() -> None:
    text = (
        "Ngày 18-9, Ban Thường vụ Thành ủy Cần Thơ tổ chức hội nghị thường kỳ.\n\n* Gỡ từng nút thắt mặt bằng\n\n"
        "Cũng tại hội nghị, Ban Thường vụ Thành ủy thống nhất điều động ông Huỳnh Trung Hậu giữ chức "
        "Bí thư Đảng ủy phường Cái Răng."
    )
    assert [(kind, start) for kind, start, _ in events(text)] == [
        ("meeting", "2025-09-18"),
        ("appointment", "2025-09-18"),
    ]


def test_what_a_body_is_told_to_have_others_do_is_its_task() -> None:
    text = (
        "UBND tỉnh An Giang yêu cầu:\n1. Sở Nông nghiệp và Môi trường\n- Chỉ đạo Chi cục Thủy sản bố trí trực tại các "
        "cảng cá.\n- Tham mưu UBND tỉnh ban hành chính sách hỗ trợ ngư dân."
    )
    department = "Sở Nông nghiệp và Môi trường tỉnh An Giang"
    assert tasks(text) == [
        (department, "Chỉ đạo Chi cục Thủy sản bố trí trực tại các cảng cá"),
        (department, "Tham mưu UBND tỉnh ban hành chính sách hỗ trợ ngư dân"),
    ]


def test_what_holds_for_whoever_it_befalls_is_no_task() -> None:
    text = (
        "Chủ tịch UBND tỉnh An Giang giao Văn phòng UBND tỉnh theo dõi, đôn đốc. Địa phương nào để tàu vi phạm thì Chủ "
        "tịch UBND địa phương đó phải chịu trách nhiệm."
    )
    assert tasks(text, DATE) == [("Văn phòng Ủy ban nhân dân tỉnh An Giang", "theo dõi, đôn đốc")]
