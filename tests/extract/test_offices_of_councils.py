"""Who chairs councils and boards that are set up for a task, and what such boards are called."""

from __future__ import annotations

import pytest

from tests.extract.holders import bodies, of, told

DAY = "2022-11-10"


@pytest.mark.parametrize(
    ("council", "name"),
    [
        ("Hội đồng thẩm định giá đất tỉnh", "Hội đồng thẩm định giá đất tỉnh Quảng Nam"),
        ("Hội đồng xét chọn Giải thưởng Đất Quảng", "Hội đồng xét chọn Giải thưởng Đất Quảng tỉnh Quảng Nam"),
        ("Hội đồng tuyển dụng", "Hội đồng tuyển dụng tỉnh Quảng Nam"),
    ],
)
@pytest.mark.parametrize("rank", ["Chủ tịch", "chủ tịch", "Chủ tịch Hội đồng"])
def test_a_council_and_who_chairs_it(council: str, name: str, rank: str) -> None:
    text = (
        f"UBND tỉnh Quảng Nam quyết định thành lập {council} gồm 5 thành viên, do Phó Chủ tịch UBND tỉnh Trần "
        f"Văn Hòe làm "
        f"{rank}, Giám đốc Sở Tài chính Lê Quang Mỵ làm phó chủ tịch."
    )
    assert of("Trần Văn Hòe", text, DAY) == {
        ("Phó Chủ tịch", "Ủy ban nhân dân tỉnh Quảng Nam", "current"),
        ("Chủ tịch", name, "incoming"),
    }
    assert ("Phó Chủ tịch", name, "incoming") in of("Lê Quang Mỵ", text, DAY)


def test_the_members_of_a_council_in_a_row() -> None:
    text = (
        "UBND tỉnh Quảng Nam quyết định thành lập Hội đồng tuyển dụng. Chủ tịch Hội đồng là ông Trần Văn Hòe, "
        "Phó Chủ tịch "
        "UBND tỉnh; Phó Chủ tịch Hội đồng là ông Lê Quang Mỵ, Giám đốc Sở Nội vụ."
    )
    assert {row[:3] for row in told(text, DAY)} == {
        ("Trần Văn Hòe", "Chủ tịch", "Hội đồng tuyển dụng tỉnh Quảng Nam"),
        ("Trần Văn Hòe", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Quảng Nam"),
        ("Lê Quang Mỵ", "Phó Chủ tịch", "Hội đồng tuyển dụng tỉnh Quảng Nam"),
        ("Lê Quang Mỵ", "Giám đốc", "Sở Nội vụ tỉnh Quảng Nam"),
    }


@pytest.mark.parametrize(
    ("office", "row"),
    [
        ("Chủ tịch Hội đồng nhân dân xã Nghi Thịnh", ("Chủ tịch", "Hội đồng nhân dân xã Nghi Thịnh", "current")),
        (
            "Chủ tịch Hội đồng quản trị Công ty Cổ phần Sao Mai",
            ("Chủ tịch", "Hội đồng quản trị Công ty Cổ phần Sao Mai", "current"),
        ),
    ],
)
def test_councils_that_are_none_for_a_task(office: str, row: tuple[str, str, str]) -> None:
    text = f"UBND xã Nghi Thịnh thành lập Hội đồng kỷ luật. Ông Lê Quang Mỵ, {office} dự."
    assert of("Lê Quang Mỵ", text, DAY) == {row}


def test_boards_of_contests_are_not_cut() -> None:
    text = (
        "Trưởng Ban Giám khảo Cuộc thi tìm hiểu pháp luật huyện Hương Sơn. Ban Giám khảo hội thi huyện Hương Sơn họp."
    )
    assert not any(name.endswith(("Cuộc huyện Hương Sơn", "Giám huyện Hương Sơn")) for name in bodies(text, DAY))


@pytest.mark.parametrize(
    "owner", ["Công an thành phố Đà Lạt", "Sở Y tế tỉnh Lâm Đồng", "Bệnh viện Đa khoa tỉnh Lâm Đồng"]
)
def test_the_youth_union_of_an_agency_is_not_the_provinces(owner: str) -> None:
    text = f"Chị Lê Thị Mỵ - Bí thư Đoàn cơ sở {owner} cho biết."
    assert told(text, "2024-05-20") == {("Lê Thị Mỵ", "Bí thư", f"Đoàn cơ sở {owner}", "current")}


@pytest.mark.parametrize(
    "owner", ["Đài Truyền hình Việt Nam", "Ngân hàng Nhà nước Việt Nam", "Báo Nhân Dân", "Bệnh viện Bạch Mai"]
)
def test_the_youth_union_of_a_national_body(owner: str) -> None:
    assert f"Đoàn Thanh niên {owner}" in bodies(f"Công an huyện Ba Vì phối hợp Đoàn Thanh niên {owner} tặng quà.", DAY)


@pytest.mark.parametrize("owner", ["Công an tỉnh Nghệ An", "Đài Tiếng nói Việt Nam", "Bệnh viện Bạch Mai"])
def test_who_heads_an_office_is_in_the_office(owner: str) -> None:
    assert of("Trần Văn Hòe", f"Ông Trần Văn Hòe, Chánh Văn phòng {owner} cho biết.", DAY) == {
        ("Chánh Văn phòng", f"Văn phòng {owner}", "current")
    }


def test_deputies_general_of_a_broadcaster() -> None:
    text = (
        "Hiện nay Đài Truyền hình Việt Nam có ba Phó Tổng Giám đốc là các ông: Trần Văn Hòe, Lê Quang Mỵ, Võ Đông Ba."
    )
    assert of("Lê Quang Mỵ", text, DAY) == {("Phó Tổng Giám đốc", "Đài Truyền hình Việt Nam", "current")}


@pytest.mark.parametrize(
    "role",
    [
        "Công chức Tư pháp - Hộ tịch",
        "Công chức Văn phòng - Thống kê",
        "Công chức Địa chính - Xây dựng",
        "Công chức Địa chính - Xây dựng - Đô thị và Môi trường",
    ],
)
def test_civil_servants_of_a_commune_by_their_whole_title(role: str) -> None:
    text = f"Bà Lê Thị Mỵ, {role[0].lower()}{role[1:]} xã Nghi Thịnh cho biết."
    assert of("Lê Thị Mỵ", text, DAY) == {(role, "Ủy ban nhân dân xã Nghi Thịnh", "current")}


@pytest.mark.parametrize(
    ("office", "role", "body"),
    [
        ("Chủ tịch Hội đồng mục vụ giáo xứ Minh Đức", "Chủ tịch", "Hội đồng mục vụ giáo xứ Minh Đức"),
        ("Trưởng Ban Cai quản họ đạo Cao đài Phú Giáo", "Trưởng ban", "Ban Cai quản họ đạo Cao đài Phú Giáo"),
        ("Trưởng ban Hành giáo giáo xứ Minh Đức", "Trưởng ban", "Ban Hành giáo giáo xứ Minh Đức"),
        ("Phó Chủ tịch HĐTS", "Phó Chủ tịch", "Hội đồng Trị sự Giáo hội Phật giáo Việt Nam"),
    ],
)
def test_boards_of_parishes_and_temples(office: str, role: str, body: str) -> None:
    assert of("Trần Văn Hòe", f"Ông Trần Văn Hòe, {office} dự.", DAY) == {(role, body, "current")}


@pytest.mark.parametrize("title", ["Hòa Thượng", "Thượng Tọa", "Đại Đức", "Hòa thượng"])
def test_monks_whose_title_stands_in_capitals(title: str) -> None:
    text = f"Dự có {title} Thích Giác Toàn, Trưởng Ban Trị sự GHPGVN tỉnh Nghệ An."
    assert {row[0] for row in told(text, DAY)} == {"Thích Giác Toàn"}


def test_the_standing_board_of_the_sangha_is_not_the_fronts() -> None:
    text = "Ban Thường trực Ban Trị sự GHPGVN tỉnh Nghệ An đã thăm huyện Nghi Lộc."
    assert not any("Mặt trận" in name for name in bodies(text, DAY))
