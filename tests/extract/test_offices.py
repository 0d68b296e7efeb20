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
        (
            "Đại tá Hà Đức Toàn, Bí thư Đảng ủy, Giám đốc Công an tỉnh Sơn La, trao quà.",
            {
                ("Hà Đức Toàn", "Bí thư", "Đảng ủy Công an tỉnh Sơn La", "current"),
                ("Hà Đức Toàn", "Giám đốc", "Công an tỉnh Sơn La", "current"),
            },
        ),
        (
            "Cô Ngô Thị Hạnh, Bí thư chi bộ, Hiệu trưởng Trường THCS Tân Sơn, phát biểu.",
            {
                ("Ngô Thị Hạnh", "Bí thư", "Chi bộ Trường Trung học cơ sở Tân Sơn", "current"),
                ("Ngô Thị Hạnh", "Hiệu trưởng", "Trường Trung học cơ sở Tân Sơn", "current"),
            },
        ),
        (
            "Đoàn đến thăm Trường THCS Tân Sơn. Thay mặt nhà trường, thầy Ngô Minh Trí, Hiệu trưởng, cảm ơn đoàn.",
            {("Ngô Minh Trí", "Hiệu trưởng", "Trường Trung học cơ sở Tân Sơn", "current")},
        ),
        (
            "Đoàn đại biểu Quốc hội tỉnh Sơn La về xã. Ông Huỳnh Thanh Phương, Phó Trưởng đoàn báo cáo kết quả kỳ họp.",
            {("Huỳnh Thanh Phương", "Phó Trưởng đoàn", "Đoàn Đại biểu Quốc hội tỉnh Sơn La", "current")},
        ),
        (
            "Bà Rmah H'Bé Nét-Phó Bí thư Tỉnh ủy Gia Lai chủ trì.",
            {("Rmah H'Bé Nét", "Phó Bí thư", "Tỉnh ủy Gia Lai", "current")},
        ),
        (
            "Ông Tạ Văn Lâm, Chủ nhiệm UBKT Đảng ủy xã Bắc Hà, tỉnh Lào Cai, Chủ tịch Hội Nông dân xã, nói.",
            {
                ("Tạ Văn Lâm", "Chủ nhiệm", "Ủy ban Kiểm tra Đảng ủy xã Bắc Hà", "current"),
                ("Tạ Văn Lâm", "Chủ tịch", "Hội Nông dân xã Bắc Hà", "current"),
            },
        ),
        (
            "Hòa thượng Thích Minh Đạo, Trưởng ban Trị sự GHPGVN tỉnh Sơn La, trụ trì chùa Hưng Long, dự lễ.",
            {
                ("Thích Minh Đạo", "Trưởng ban", "Ban Trị sự Giáo hội Phật giáo Việt Nam tỉnh Sơn La", "current"),
                ("Thích Minh Đạo", "Trụ trì", "Chùa Hưng Long", "current"),
            },
        ),
        (
            "Bí thư Đoàn xã Bắc Hà Đỗ Thị Nga phát động cuộc thi.",
            {("Đỗ Thị Nga", "Bí thư", "Đoàn Thanh niên Cộng sản Hồ Chí Minh xã Bắc Hà", "current")},
        ),
        (
            "Đứng đầu Đảng ủy phường Cửa Nam, thành phố Hà Nội là ông Tô Quang Huy.",
            {("Tô Quang Huy", "Bí thư", "Đảng ủy phường Cửa Nam", "current")},
        ),
        (
            "Ông Lưu Văn Phú được giao quyền Giám đốc Sở Y tế tỉnh Sơn La.",
            {("Lưu Văn Phú", "Giám đốc", "Sở Y tế tỉnh Sơn La", "acting")},
        ),
        (
            "Từ tháng 3-2016 đến tháng 5-2020, ông Lưu Văn Phú là Giám đốc Sở Y tế tỉnh Sơn La.",
            {("Lưu Văn Phú", "Giám đốc", "Sở Y tế tỉnh Sơn La", "former")},
        ),
        (
            "Từ ngày 1/7 đến ngày 5/7, Chủ tịch UBND tỉnh Sơn La Lưu Văn Phú thăm các xã.",
            {("Lưu Văn Phú", "Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La", "current")},
        ),
        (
            "Bà Vũ Thị Mai - Bí thư Huyện ủy Cẩm Mỹ - được điều động về nhận công tác tại UBND tỉnh.",
            {("Vũ Thị Mai", "Bí thư", "Huyện ủy Cẩm Mỹ", "former")},
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


def test_an_act_concerns_everyone_it_lists() -> None:
    found = offices(
        "HĐND tỉnh Sơn La miễn nhiệm chức danh Ủy viên UBND tỉnh đối với ông Lưu Văn Phú, Giám đốc Sở Y tế; "
        "bà Vũ Thị Mai, Giám đốc Sở Tư pháp và ông Hà Đức Toàn."
    )
    for person in ("Lưu Văn Phú", "Vũ Thị Mai", "Hà Đức Toàn"):
        assert (person, "Ủy viên", "Ủy ban nhân dân tỉnh Sơn La", "former") in found


def test_a_seat_told_of_several_belongs_to_each_beside_the_own_offices() -> None:
    found = offices(
        "Dự họp có các đồng chí là Ủy viên Ban Thường vụ Tỉnh ủy Sơn La: Lưu Văn Phú, Trưởng Ban Tuyên giáo Tỉnh ủy; "
        "Vũ Thị Mai, Chủ tịch Hội Nông dân tỉnh."
    )
    for person in ("Lưu Văn Phú", "Vũ Thị Mai"):
        assert (person, "Ủy viên Ban Thường vụ", "Tỉnh ủy Sơn La", "current") in found


def test_a_move_keeps_the_seat_in_the_central_committee() -> None:
    found = offices("Bộ Chính trị phân công ông Lưu Văn Phú, Ủy viên Trung ương Đảng, làm Bí thư Tỉnh ủy Sơn La.")
    assert found == {
        ("Lưu Văn Phú", "Ủy viên", "Ban Chấp hành Trung ương Đảng", "current"),
        ("Lưu Văn Phú", "Bí thư", "Tỉnh ủy Sơn La", "incoming"),
    }


def test_a_deputy_named_with_the_delegation_sits_in_the_national_assembly() -> None:
    assert offices("Theo đại biểu Lưu Văn Phú (đoàn Sơn La), cần làm rõ trách nhiệm.") == {
        ("Lưu Văn Phú", "Đại biểu", "Quốc hội", "current")
    }


def test_each_act_of_a_sentence_has_its_own_person() -> None:
    found = offices(
        "Kỳ họp miễn nhiệm chức danh Chủ tịch HĐND tỉnh Sơn La đối với bà Vũ Thị Mai và miễn nhiệm chức danh "
        "Phó Chủ tịch HĐND tỉnh đối với ông Hà Đức Toàn."
    )
    assert found == {
        ("Vũ Thị Mai", "Chủ tịch", "Hội đồng nhân dân tỉnh Sơn La", "former"),
        ("Hà Đức Toàn", "Phó Chủ tịch", "Hội đồng nhân dân tỉnh Sơn La", "former"),
    }


def test_a_list_of_the_elected_gives_seats() -> None:
    found = offices("Danh sách trúng cử đại biểu HĐND xã Tiểu Cần gồm: ông Lưu Văn Phú; bà Vũ Thị Mai.")
    assert {(name, role, status) for name, role, _, status in found} == {
        ("Lưu Văn Phú", "Đại biểu", "incoming"),
        ("Vũ Thị Mai", "Đại biểu", "incoming"),
    }


def test_a_given_name_means_its_bearer_not_the_person_named_last() -> None:
    found = offices(
        "Ông Trần Văn Bảy, Giám đốc Sở Nội vụ tỉnh Sơn La, thay ông Hà Đức Toàn. Ông Bảy từng là Phó Giám đốc Sở Y tế."
    )
    assert ("Trần Văn Bảy", "Phó Giám đốc", "Sở Y tế tỉnh Sơn La", "former") in found
    assert not any(name == "Hà Đức Toàn" and role == "Phó Giám đốc" for name, role, _, _ in found)


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
