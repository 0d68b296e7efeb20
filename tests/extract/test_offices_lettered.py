"""Offices whose bodies are written in letters, or belong where their sentence opens."""

from __future__ import annotations

import pytest
from holders import of

BEGIN = "Dự có ông Võ Văn Anh, "


@pytest.mark.parametrize(
    ("said", "role", "body"),
    [
        ("Phó trưởng BTG Huyện ủy Tuy Phong", "Phó Trưởng ban", "Ban Tuyên giáo Huyện ủy Tuy Phong"),
        ("Trưởng BTC Tỉnh ủy Bình Thuận", "Trưởng ban", "Ban Tổ chức Tỉnh ủy Bình Thuận"),
        ("Phó Trưởng ban BDV Huyện ủy Tuy Phong", "Phó Trưởng ban", "Ban Dân vận Huyện ủy Tuy Phong"),
        ("Chánh VP Huyện ủy Tuy Phong", "Chánh Văn phòng", "Văn phòng Huyện ủy Tuy Phong"),
        ("Phó Chánh VP Tỉnh ủy Bình Thuận", "Phó Chánh Văn phòng", "Văn phòng Tỉnh ủy Bình Thuận"),
        (
            "Trưởng BCĐ phòng, chống tham nhũng tỉnh Bình Thuận",
            "Trưởng ban",
            "Ban Chỉ đạo phòng, chống tham nhũng tỉnh Bình Thuận",
        ),
    ],
)
def test_a_board_or_office_in_letters_is_written_out(said: str, role: str, body: str) -> None:
    assert of("Võ Văn Anh", f"{BEGIN}{said}.", "2018-01-01") == {(role, body, "current")}


def test_a_team_has_the_unit_that_its_last_word_means() -> None:
    text = (
        "Kiểm tra bầu cử\nTổ kiểm tra số 3 của Ủy ban bầu cử tỉnh do bà Lâm Thị Kim Ngân, Phó Chủ tịch HĐND "
        "tỉnh Cà Mau làm Tổ trưởng làm việc với xã Tân Hưng."
    )
    assert ("Tổ trưởng", "Tổ kiểm tra số 3 của Ủy ban bầu cử tỉnh Cà Mau", "current") in of("Lâm Thị Kim Ngân", text)


@pytest.mark.parametrize("opening", ["Cùng ngày, tại", "Ở", "Chiều cùng ngày, tại"])
def test_a_bare_committee_is_that_of_the_unit_its_sentence_opens_with(opening: str) -> None:
    text = (
        "Huế: Chỉ định nhân sự\nÔng Lê Viết Tường giữ chức Bí thư Đảng ủy phường An Cựu.\n"
        f"{opening} phường Vỹ Dạ, ông Trần Duy Mẫn được chỉ định làm Bí thư Đảng ủy."
    )
    assert of("Trần Duy Mẫn", text) == {("Bí thư", "Đảng ủy phường Vỹ Dạ", "incoming")}


def test_a_seat_on_a_council_s_board_ends_offices_of_that_council_alone() -> None:
    text = (
        "Ông Lê Công Danh, Bí thư Đảng ủy xã Cần Giuộc, được bầu giữ chức Trưởng Ban Pháp chế HĐND tỉnh Tây Ninh.\n"
        "Ông Lý Hoàng Phúc, Phó Chủ tịch HĐND xã Cần Giuộc, được bầu làm Trưởng Ban Kinh tế - Xã hội HĐND xã Cần Giuộc."
    )
    assert ("Bí thư", "Đảng ủy xã Cần Giuộc", "current") in of("Lê Công Danh", text)
    assert ("Phó Chủ tịch", "Hội đồng nhân dân xã Cần Giuộc", "former") in of("Lý Hoàng Phúc", text)


def test_lines_and_cells_of_a_staff_list_tell_offices() -> None:
    text = (
        "Danh bạ xã Hữu Liên\nDanh sách lãnh đạo xã Hữu Liên (Lạng Sơn)\nSTT | Họ và tên | Chức vụ | Điện thoại\n"
        "1 | Hoàng Văn Tài | Bí thư Đảng ủy, Chủ tịch HĐND xã | 0912 345 678\n"
        "2 | Nông Thị Hạ | Chủ tịch UBND xã | 0987 654 321\nLê Văn Hai, Phó Chủ tịch UBND xã\nHết danh sách của xã."
    )
    assert of("Hoàng Văn Tài", text) == {
        ("Bí thư", "Đảng ủy xã Hữu Liên", "current"),
        ("Chủ tịch", "Hội đồng nhân dân xã Hữu Liên", "current"),
    }
    assert of("Nông Thị Hạ", text) == {("Chủ tịch", "Ủy ban nhân dân xã Hữu Liên", "current")}
    assert of("Lê Văn Hai", text) == {("Phó Chủ tịch", "Ủy ban nhân dân xã Hữu Liên", "current")}


def test_a_board_of_the_front_has_xã_hội_in_its_name() -> None:
    board = "Ban Dân chủ, Giám sát và Phản biện xã hội Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sơn La"
    text = "Dự có ông Cầm Văn Ước - Trưởng Ban Dân chủ, Giám sát và Phản biện xã hội, Ủy ban MTTQ Việt Nam tỉnh Sơn La."
    assert of("Cầm Văn Ước", text) == {("Trưởng ban", board, "current")}
