"""Appointments told by nothing but an office taken up."""

from __future__ import annotations

import pytest

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Event, Office, Status


def taken(text: str) -> dict[str, tuple[str, str | None]]:
    """Whom an article tells to get an office, by which kind of event, on which day."""
    facts = extract(make_article(text, "x", {"published": "2025-09-20"}))
    events = [f for f in facts if isinstance(f, Event)]
    return {p.person: (e.kind, e.start) for e in events for p in e.participants if p.part == "subject"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Nhân sự mới ở Cao Bằng\nHội đồng nhân dân xã Đông Khê vừa có thêm người. Ông Nông Văn Toại giữ chức "
                "Phó Chủ tịch UBND xã Đông Khê từ ngày 15/9."
            ),
            {"Nông Văn Toại": ("appointment", "2025-09-15")},
        ),
        (
            (
                "Đại hội\nNgày 12/9, Đảng bộ xã Đông Khê tổ chức Đại hội đại biểu lần thứ I. Đại hội công bố quyết "
                "định chỉ định Ban Chấp hành; ông Nông Văn Toại giữ chức Bí thư Đảng ủy xã, bà Bế Thị Hằng làm Phó "
                "Bí thư Đảng ủy xã."
            ),
            {"Nông Văn Toại": ("appointment", "2025-09-12"), "Bế Thị Hằng": ("appointment", "2025-09-12")},
        ),
    ],
)
def test_who_gets_an_office_is_the_subject_of_an_appointment(text: str, expected: dict[str, tuple[str, str]]) -> None:
    assert taken(text) == expected


def test_every_incoming_office_has_its_event() -> None:
    text = (
        "Tin nhân sự\nChiều 18/9, Ban Thường vụ Tỉnh ủy Cao Bằng công bố các quyết định về công tác cán bộ. Theo "
        "đó, ông Nông Văn Toại được điều động, chỉ định giữ chức Bí thư Đảng ủy xã Đông Khê; bà Bế Thị Hằng nhận "
        "nhiệm "
        "vụ Phó Bí thư Đảng ủy xã Trùng Khánh; tân Chủ tịch UBND xã Quảng Uyên là ông Lục Văn Pín."
    )
    facts = extract(make_article(text, "x", {"published": "2025-09-20"}))
    incoming = {f.person for f in facts if isinstance(f, Office) and f.status is Status.INCOMING}
    assert incoming == {"Nông Văn Toại", "Bế Thị Hằng", "Lục Văn Pín"}
    assert set(taken(text)) == incoming


def test_a_seat_on_a_steering_board_is_no_appointment_of_its_own() -> None:
    text = (
        "Họp bàn du lịch\nSáng 18/9, UBND xã Đông Khê họp bàn phát triển du lịch. Bí thư Đảng ủy xã Nông Văn "
        "Toại cho biết sẽ có Ban Chỉ đạo phát triển du lịch xã do ông làm Trưởng ban."
    )
    assert taken(text) == {}


def test_an_appointment_is_on_the_day_its_offices_begin() -> None:
    text = (
        "Trao quyết định\nChiều 16/9, ông Trương Phước Nghiêm, Giám đốc Sở Y tế An Giang trao quyết định bổ nhiệm bà "
        "Lê Thị Thủy giữ chức Giám đốc Bệnh viện Sản Nhi An Giang kể từ ngày 15/9/2025."
    )
    assert taken(text) == {"Lê Thị Thủy": ("appointment", "2025-09-15")}


def test_the_words_of_the_day_are_among_the_evidence_of_the_appointment() -> None:
    text = (
        "Trao quyết định\nChiều 16/9, Sở Y tế An Giang trao quyết định bổ nhiệm bà Lê Thị Thủy.\nBà Lê Thị Thủy "
        "giữ chức "
        "Giám đốc Bệnh viện Sản Nhi An Giang kể từ ngày 15/9/2025."
    )
    facts = extract(make_article(text, "x", {"published": "2025-09-20"}))
    (event,) = [fact for fact in facts if isinstance(fact, Event)]
    assert event.start == "2025-09-15"
    assert any("15/9/2025" in span.of(text) for span in event.evidence)


def test_each_province_fills_its_own_offices() -> None:
    text = (
        "Nhân sự mới\n\nTỉnh ủy Lào Cai bổ nhiệm ông Lò Văn Mai giữ chức Trưởng Ban Tổ chức Tỉnh ủy Lào Cai.\n\n"
        "Tỉnh ủy Sơn La bổ nhiệm bà Cầm Thị Lan giữ chức Trưởng Ban Tổ chức Tỉnh ủy Sơn La."
    )
    facts = extract(make_article(text, "x", {"published": "2025-09-20"}))
    events = [f for f in facts if isinstance(f, Event) and f.kind == "appointment"]
    assert [[p.person for p in event.participants] for event in events] == [["Lò Văn Mai"], ["Cầm Thị Lan"]]
