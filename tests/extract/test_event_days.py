"""Schedules: days on lines of their own that date the lines below them."""

from __future__ import annotations

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Event

SCHEDULE = (
    "LỊCH CÔNG TÁC TUẦN XÃ NHO QUAN, TỈNH NINH BÌNH\nThứ Hai (12/01)\nSáng\n- 08h00: Đ/c Đinh Văn Khiêm, Bí thư "
    "Đảng ủy xã chủ trì Hội nghị giao ban Thường trực Đảng ủy.\n- 14h00: Đ/c Quách Thị Ngân, PCT UBND xã kiểm tra "
    "Trung tâm Dịch vụ tổng hợp xã.\nThứ Ba (13/01)\n- 08h00: Thường trực HĐND xã giám sát tại Phòng Kinh tế. "
    "Chủ trì: Đ/c Lê Thị Nhung, PCT HĐND xã."
)


def events(text: str) -> list[tuple[str, str | None, dict[str, str]]]:
    facts = extract(make_article(text, "x", {"published": "2026-01-12"}))
    return [(f.kind, f.start, {p.person: p.part for p in f.participants}) for f in facts if isinstance(f, Event)]


def test_each_line_is_an_occasion_of_the_day_above_it() -> None:
    assert events(SCHEDULE) == [
        ("meeting", "2026-01-12", {"Đinh Văn Khiêm": "lead"}),
        ("working-session", "2026-01-12", {"Quách Thị Ngân": "lead"}),
        ("working-session", "2026-01-13", {"Lê Thị Nhung": "lead"}),
    ]
