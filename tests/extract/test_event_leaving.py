"""Dismissals told by nothing but an office left, and appointments of those who hold one for another."""

from __future__ import annotations

import pytest

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Event


def changed(text: str) -> set[tuple[str, str, str | None]]:
    """Whom an article tells to get or leave an office: the kind of event, the person, the day."""
    facts = extract(make_article(text, "x", {"published": "2025-09-20"}))
    events = [f for f in facts if isinstance(f, Event) and f.kind in ("appointment", "dismissal")]
    return {(e.kind, p.person, e.start) for e in events for p in e.participants if p.part == "subject"}


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Nặng nhất là ông Lê Văn Hiền: mất chức Phó Chủ tịch UBND xã Kim Liên.",
            ("dismissal", "Lê Văn Hiền", None),
        ),
        (
            (
                "Đại tá Phạm Quang Hòa, nguyên Phó Chỉ huy trưởng Bộ CHQS tỉnh Sơn La, nhận quyết định nghỉ chế độ từ "
                "ngày 1-10-2025."
            ),
            ("dismissal", "Phạm Quang Hòa", "2025-10-01"),
        ),
        (
            "Trước đó, cuối tháng 8, ông Lê Văn Hiền, Bí thư Đảng ủy xã Kim Liên, bị cách hết các chức vụ trong Đảng.",
            ("dismissal", "Lê Văn Hiền", "2025-08"),
        ),
        (
            "Từ hôm nay (20/9), bà Lò Thị Sính là quyền Chủ tịch UBND xã Mường Lát.",
            ("appointment", "Lò Thị Sính", "2025-09-20"),
        ),
    ],
)
def test_who_leaves_an_office_or_acts_in_it_is_the_subject_of_an_event(
    text: str, event: tuple[str, str, str | None]
) -> None:
    assert event in changed(text)


@pytest.mark.parametrize(
    "text",
    [
        "Bị cáo Lê Văn Hiền, Chủ tịch UBND xã Kim Liên, mất chức khi bị khởi tố, sai phạm từ lâu.",
        "Ông Lê Văn Hiền rời ghế Chủ tịch UBND xã Kim Liên năm 2015.",
        "Ông Lê Văn Hiền là Phó Chủ tịch UBND xã Kim Liên đến khi nghỉ hưu hồi tháng trước.",
        "Cử tri đề nghị ông Lê Văn Hiền, nguyên Chủ tịch UBND xã Kim Liên, xem xét nghỉ việc.",
    ],
)
def test_leaving_long_ago_or_only_asked_for_is_no_event(text: str) -> None:
    assert not changed(text)


@pytest.mark.parametrize(
    "said",
    [
        "UBND tỉnh Nghệ An đã cách chức ông Lê Văn Hiền, Chủ tịch UBND xã Kim Liên.",
        "UBND tỉnh Nghệ An ra quyết định kỷ luật cách chức ông Lê Văn Hiền, Chủ tịch UBND xã Kim Liên.",
        "Ông Võ Tá Sơn, Chủ tịch UBND tỉnh Nghệ An, cho biết vừa ký quyết định cách chức ông Lê Văn Hiền.",
    ],
)
def test_whose_name_follows_the_word_is_dismissed(said: str) -> None:
    assert {event[:2] for event in changed(said)} == {("dismissal", "Lê Văn Hiền")}


def test_why_a_council_lets_someone_go_does_not_date_it() -> None:
    told = changed(
        "Sáng 18/9, HĐND xã Kim Liên họp. Kỳ họp miễn nhiệm chức vụ Phó Chủ tịch UBND xã đối với ông Lê Văn Hiền do "
        "nghỉ hưu từ ngày 1/9/2025; bầu bà Lò Thị Sính làm Phó Chủ tịch UBND xã."
    )
    assert told == {("dismissal", "Lê Văn Hiền", "2025-09-18"), ("appointment", "Lò Thị Sính", "2025-09-18")}


def test_everyone_on_a_list_of_those_let_go_leaves_whatever_they_do_next() -> None:
    told = changed(
        "Sáng 18/9, HĐND tỉnh Sơn La miễn nhiệm chức danh Ủy viên UBND tỉnh đối với các ông: Lê Văn Hiền - nguyên Giám "
        "đốc Sở Y tế; Lò Văn Phanh - nguyên Giám đốc Sở Du lịch, đã nghỉ hưu; ông Vàng A Chua - nguyên Giám đốc Sở Nội "
        "vụ, đã chuyển công tác khác từ ngày 1/9/2025."
    )
    assert {(who, kind) for kind, who, _ in told} == {
        (who, "dismissal") for who in ("Lê Văn Hiền", "Lò Văn Phanh", "Vàng A Chua")
    }
