"""Boards of associations, party cells of schools, firms called by letters, and offices given besides others."""

from __future__ import annotations

import pytest

from tests.extract.holders import bodies, of, told

DAY = "2023-05-12"


@pytest.mark.parametrize(
    ("text", "board"),
    [
        ("BCH Trung ương Hội Luật gia Việt Nam họp.", "Ban Chấp hành Trung ương Hội Luật gia Việt Nam"),
        ("Ban Chấp hành Trung ương Hội Nhà báo Việt Nam họp.", "Ban Chấp hành Trung ương Hội Nhà báo Việt Nam"),
        ("BCH TW Hội Chữ thập đỏ Việt Nam họp.", "Ban Chấp hành Trung ương Hội Chữ thập đỏ Việt Nam"),
        ("BCH Liên đoàn Lao động tỉnh An Giang họp.", "Ban Chấp hành Liên đoàn Lao động tỉnh An Giang"),
        (
            "Ban chấp hành Chi hội Luật gia Sở Y tế tỉnh Bến Tre họp.",
            "Ban Chấp hành Chi hội Luật gia Sở Y tế tỉnh Bến Tre",
        ),
        ("Ban Chấp hành Liên minh Hợp tác xã tỉnh Hà Giang họp.", "Ban Chấp hành Liên minh Hợp tác xã tỉnh Hà Giang"),
        (
            "Hội Luật gia tỉnh Bến Tre đại hội. Báo cáo của Ban chấp hành nhiệm kỳ IV được thông qua.",
            "Ban Chấp hành Hội Luật gia tỉnh Bến Tre",
        ),
        (
            "Liên hiệp các Hội Văn học nghệ thuật tỉnh Lào Cai đại hội. Ban Chấp hành khóa mới gồm 15 đồng chí.",
            "Ban Chấp hành Liên hiệp các Hội Văn học nghệ thuật tỉnh Lào Cai",
        ),
        (
            "Hội Nhà báo tỉnh Bến Tre đại hội. Đại hội bầu Ủy ban Kiểm tra gồm 3 người.",
            "Ủy ban Kiểm tra Hội Nhà báo tỉnh Bến Tre",
        ),
    ],
)
def test_the_board_of_an_association_is_none_of_the_party(text: str, board: str) -> None:
    named = bodies(text, DAY)
    assert board in named
    assert not {name for name in named if "Đảng" in name or "ủy" in name}


def test_the_boards_of_the_party_stay_its_own() -> None:
    named = bodies("Ban Chấp hành Trung ương họp. Ban Chấp hành Đảng bộ tỉnh Bến Tre bầu Ủy ban Kiểm tra.", DAY)
    assert {"Ban Chấp hành Trung ương Đảng", "Ủy ban Kiểm tra Tỉnh ủy Bến Tre"} <= named


@pytest.mark.parametrize(
    ("offices", "body"),
    [
        ("Ủy viên Ban Thường vụ, Phó Chủ tịch Hội LHPN tỉnh Bến Tre", "Hội Liên hiệp Phụ nữ tỉnh Bến Tre"),
        ("Ủy viên Thường vụ, Phó Chủ tịch Hội Luật gia tỉnh Bến Tre", "Hội Luật gia tỉnh Bến Tre"),
        ("Ủy viên Ban Thường vụ, Chủ tịch Hội Nông dân tỉnh Bến Tre", "Tỉnh ủy Bến Tre"),
        ("Ủy viên Ban Thường vụ, Phó Chủ tịch UBND tỉnh Bến Tre", "Tỉnh ủy Bến Tre"),
        ("Ủy viên Ban Thường vụ, Phó Chủ tịch Ủy ban MTTQ Việt Nam xã Tân Hào", "Đảng ủy xã Tân Hào"),
    ],
)
def test_a_deputy_of_a_union_sits_in_the_unions_board(offices: str, body: str) -> None:
    assert ("Ủy viên Ban Thường vụ", body, "current") in of("Lê Thị Nhàn", f"Bà Lê Thị Nhàn, {offices} chủ trì.", DAY)


SCHOOL = "Trường Tiểu học Kim Đồng"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            (
                f"Đại hội chi bộ {SCHOOL} bầu cô Võ Thị Hạnh giữ chức Bí thư chi bộ, cô Lê Thị Thơ – Phó Bí thư và "
                "thầy Phạm Văn Đức – Chi ủy viên."
            ),
            {
                ("Võ Thị Hạnh", "Bí thư", f"Chi bộ {SCHOOL}", "incoming"),
                ("Lê Thị Thơ", "Phó Bí thư", f"Chi bộ {SCHOOL}", "incoming"),
                ("Phạm Văn Đức", "Ủy viên", f"Chi bộ {SCHOOL}", "incoming"),
            },
        ),
        (
            f"Chi bộ {SCHOOL} đại hội. Cô Phạm Thị Sáu - Bí thư Chi bộ - Hiệu trưởng nhà trường khai mạc.",
            {
                ("Phạm Thị Sáu", "Bí thư", f"Chi bộ {SCHOOL}", "current"),
                ("Phạm Thị Sáu", "Hiệu trưởng", SCHOOL, "current"),
            },
        ),
        (
            "Chi bộ cơ sở Hội Luật gia tỉnh Bến Tre đại hội, bầu ông Trần Văn Nam làm Bí thư Chi bộ.",
            {("Trần Văn Nam", "Bí thư", "Chi bộ cơ sở Hội Luật gia tỉnh Bến Tre", "incoming")},
        ),
        (
            f"ĐẠI HỘI CHI BỘ {SCHOOL.upper()} NHIỆM KÌ 2022 - 2025\nĐại hội bầu cô Vũ Thị Xuân làm Bí thư chi bộ.",
            {("Vũ Thị Xuân", "Bí thư", f"Chi bộ {SCHOOL}", "incoming")},
        ),
        (
            "Đại hội bầu bà Võ Thị Hạnh làm Chủ tịch Hội Nông dân xã Tân Hào. Dự có ông Lê Thanh, PCT UBND xã.",
            {
                ("Võ Thị Hạnh", "Chủ tịch", "Hội Nông dân xã Tân Hào", "incoming"),
                ("Lê Thanh", "Phó Chủ tịch", "Ủy ban nhân dân xã Tân Hào", "current"),
            },
        ),
    ],
)
def test_who_is_chosen_in_a_cell_and_who_heads_its_school(text: str, rows: set[tuple[str, str, str, str]]) -> None:
    assert told(text, DAY) == rows


@pytest.mark.parametrize(
    ("act", "old"),
    [
        ("được bầu làm Chủ tịch Hội Điều dưỡng tỉnh Bến Tre", "current"),
        ("được bầu làm Chủ tịch Hội Liên hiệp Phụ nữ tỉnh Bến Tre", "former"),
        ("kiêm nhiệm giữ chức Giám đốc Bệnh viện Mắt Bến Tre", "current"),
        ("được bổ nhiệm giữ chức Giám đốc Bệnh viện Mắt Bến Tre", "former"),
    ],
)
def test_what_is_given_besides_ends_nothing(act: str, old: str) -> None:
    rows = of("Lê Thị Nhàn", f"Bà Lê Thị Nhàn, Phó Giám đốc Sở Y tế tỉnh Bến Tre, {act}.", DAY)
    assert ("Phó Giám đốc", "Sở Y tế tỉnh Bến Tre", old) in rows


@pytest.mark.parametrize(
    "act", ["không trúng cử vào", "không được bầu làm Chủ tịch", "chưa được bổ nhiệm làm Chủ tịch"]
)
def test_who_was_not_chosen_has_no_office(act: str) -> None:
    assert not told(f"Ông Lê Văn Hùng {act} UBND huyện Giồng Trôm.", DAY)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Tổng Công ty Phát điện 2 (EVNGENCO2) họp. Chủ tịch HĐTV EVNGENCO2 Trần Phú Thiện chủ trì.",
            ("Chủ tịch", "Hội đồng thành viên Tổng Công ty Phát điện 2", "current"),
        ),
        (
            "Trần Phú Thiện (cựu Tổng giám đốc BHX) ra tòa do sai phạm tại Công ty TNHH MTV Bảo hiểm Hải Xương (BHX).",
            ("Tổng Giám đốc", "Công ty TNHH MTV Bảo hiểm Hải Xương", "former"),
        ),
        (
            "Ông Trần Phú Thiện, Chủ tịch kiêm Giám đốc Công ty TNHH MTV Lâm nghiệp Bến Hải nói.",
            ("Chủ tịch", "Công ty TNHH MTV Lâm nghiệp Bến Hải", "current"),
        ),
    ],
)
def test_firms_by_their_letters(text: str, row: tuple[str, str, str]) -> None:
    assert row in of("Trần Phú Thiện", text, DAY)


def test_a_command_of_a_district_has_the_partys_military_committee() -> None:
    text = "Trung tá Phan Văn Đức, Bí thư Đảng ủy, Chính trị viên Ban CHQS huyện Giồng Trôm (Bến Tre) phát biểu."
    assert ("Bí thư", "Đảng ủy Quân sự huyện Giồng Trôm", "current") in of("Phan Văn Đức", text, DAY)


def test_clubs_that_are_counted_are_none_in_particular() -> None:
    assert not bodies("Quận đã thành lập 14 CLB Cựu quân nhân.", DAY)
