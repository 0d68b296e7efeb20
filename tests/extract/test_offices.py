"""Offices as news words them: before and after names, in lists, behind verbs, with all statuses."""

from __future__ import annotations

import pytest

from kg.extract.pipeline import extract
from kg.facts import Office


def offices(sentence: str) -> set[tuple[str, str, str, str]]:
    return {(f.person, f.role, f.body.name, str(f.status)) for f in extract(sentence) if isinstance(f, Office)}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Phó Chủ tịch UBND tỉnh Lào Cai Vàng Thị Mỷ kiểm tra công tác phòng, chống thiên tai.",
            {("Vàng Thị Mỷ", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Lào Cai", "current")},
        ),
        (
            "Ông Đinh Công Khải, Bí thư Đảng ủy, Chủ tịch HĐND xã Mường Hoa, phát biểu.",
            {
                ("Đinh Công Khải", "Bí thư", "Đảng ủy xã Mường Hoa", "current"),
                ("Đinh Công Khải", "Chủ tịch", "Hội đồng nhân dân xã Mường Hoa", "current"),
            },
        ),
        (
            "Bà Lò Thị Phương (Giám đốc Sở Tư pháp tỉnh Sơn La) trả lời chất vấn.",
            {("Lò Thị Phương", "Giám đốc", "Sở Tư pháp tỉnh Sơn La", "current")},
        ),
        (
            "Các đồng chí: Trần Quốc Bảo - UVTW Đảng, Bí thư Tỉnh ủy Nghệ An; Hà Thị Hạ - Chủ tịch HĐND tỉnh.",
            {
                ("Trần Quốc Bảo", "Ủy viên", "Ban Chấp hành Trung ương Đảng", "current"),
                ("Trần Quốc Bảo", "Bí thư", "Tỉnh ủy Nghệ An", "current"),
                ("Hà Thị Hạ", "Chủ tịch", "Hội đồng nhân dân tỉnh Nghệ An", "current"),
            },
        ),
        (
            "Nguyên Chủ tịch UBND tỉnh Phú Thọ Bùi Văn Sơn dự lễ.",
            {("Bùi Văn Sơn", "Chủ tịch", "Ủy ban nhân dân tỉnh Phú Thọ", "former")},
        ),
        (
            "Ông Lê Hữu Phước, Quyền Chủ tịch UBND tỉnh Quảng Trị, chủ trì cuộc họp.",
            {("Lê Hữu Phước", "Chủ tịch", "Ủy ban nhân dân tỉnh Quảng Trị", "acting")},
        ),
        (
            "Đồng chí Hoàng Văn Kiên được bầu giữ chức Phó Chủ tịch HĐND tỉnh Cao Bằng.",
            {("Hoàng Văn Kiên", "Phó Chủ tịch", "Hội đồng nhân dân tỉnh Cao Bằng", "incoming")},
        ),
        (
            "Ông Nguyễn Trọng Tín tiếp tục giữ chức Bí thư Đảng ủy xã Năm Căn, tỉnh Cà Mau.",
            {("Nguyễn Trọng Tín", "Bí thư", "Đảng ủy xã Năm Căn", "current")},
        ),
        (
            "Trưởng Công an phường Hải Châu Phạm Đức Thắng trao quà.",
            {("Phạm Đức Thắng", "Trưởng Công an", "Công an phường Hải Châu", "current")},
        ),
        (
            "Trưởng ban Tổ chức Tỉnh ủy Lâm Đồng Võ Thị Kim Ngân công bố quyết định.",
            {("Võ Thị Kim Ngân", "Trưởng ban", "Ban Tổ chức Tỉnh ủy Lâm Đồng", "current")},
        ),
    ],
)
def test_forms_of_office(sentence: str, expected: set[tuple[str, str, str, str]]) -> None:
    assert offices(sentence) == expected


def test_a_move_ends_the_post_left_and_keeps_the_seat_in_the_committee() -> None:
    found = offices(
        "Ban Thường vụ Tỉnh ủy Vĩnh Long điều động ông Trương Minh Quân, Ủy viên Ban Thường vụ Tỉnh ủy, "
        "Giám đốc Sở Nội vụ, giữ chức Bí thư Đảng ủy phường Trà Vinh."
    )
    assert found == {
        ("Trương Minh Quân", "Ủy viên Ban Thường vụ", "Tỉnh ủy Vĩnh Long", "current"),
        ("Trương Minh Quân", "Giám đốc", "Sở Nội vụ tỉnh Vĩnh Long", "former"),
        ("Trương Minh Quân", "Bí thư", "Đảng ủy phường Trà Vinh", "incoming"),
    }


def test_whom_somebody_follows_held_the_office_before() -> None:
    found = offices(
        "Bà Đặng Thị Thơm được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Gia Lai, thay ông Mai Xuân Lộc nghỉ hưu."
    )
    assert ("Mai Xuân Lộc", "Giám đốc", "Sở Y tế tỉnh Gia Lai", "former") in found
    assert ("Đặng Thị Thơm", "Giám đốc", "Sở Y tế tỉnh Gia Lai", "incoming") in found


def test_candidates_hold_nothing_yet() -> None:
    assert not offices("Người ứng cử đại biểu HĐND phường Sầm Sơn là ông Cao Bá Đạt.")
    assert not offices("Ông Vi Văn Thiết được giới thiệu để bầu giữ chức Chủ tịch UBND xã Mường Xén.")


def test_every_office_rests_on_words_of_the_text() -> None:
    sentence = "Phó Bí thư Thành ủy Hải Phòng Lưu Thế Anh và Chủ tịch UBND phường Lê Chân Đỗ Gia Khánh cùng dự."
    found = [fact for fact in extract(sentence) if isinstance(fact, Office)]
    assert len(found) == 2
    for fact in found:
        assert fact.person in fact.evidence[0].of(sentence)
        assert fact.role in fact.evidence[0].of(sentence)


def test_other_languages_and_football_give_no_office() -> None:
    assert not offices("The mayor of London met the Prime Minister on Monday.")
    assert not offices("Tiền đạo Trần Văn Hậu ghi bàn phút 88, giúp đội chủ nhà thắng 2-1 trên sân Lạch Tray.")
