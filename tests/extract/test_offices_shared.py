"""Offices that a list shares, that an act announced before, that a life looks back on."""

from __future__ import annotations

import pytest
from holders import of

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Office

DEPUTIES = """Tỉnh ủy chỉ định ông Mai Nhật Lâm làm Bí thư Đảng ủy xã Đạ Tẻh (Lâm Đồng). \
Hai Phó Bí thư là bà Hà Thị Sen (Phó Bí thư thường trực) và ông Ngô Tấn Phát."""
UBND, SO = "Ủy ban nhân dân tỉnh Lâm Đồng", "Sở Y tế tỉnh Lâm Đồng"


def told(text: str, published: str = "2025-10-20") -> set[tuple[str, str, str, str]]:
    article = make_article(text, "offices", {"published": published})
    return {(f.person, f.role, f.body.name, str(f.status)) for f in extract(article) if isinstance(f, Office)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Dự: các Ủy viên Trung ương Đảng: Chánh Văn phòng Chính phủ Mạc Văn Tín; Bí thư Tỉnh ủy Lâm Đồng Tạ Nga.",
            {
                ("Mạc Văn Tín", "Ủy viên", "Ban Chấp hành Trung ương Đảng", "current"),
                ("Tạ Nga", "Ủy viên", "Ban Chấp hành Trung ương Đảng", "current"),
                ("Tạ Nga", "Bí thư", "Tỉnh ủy Lâm Đồng", "current"),
            },
        ),
        (
            "Sáng nay, Thứ trưởng Bộ Quốc phòng, Thượng tướng Lã Văn Kiệt thăm đơn vị.",
            {("Lã Văn Kiệt", "Thứ trưởng", "Bộ Quốc phòng", "current")},
        ),
        (
            "Bộ trưởng Công an Tạ Đình Lộc dự lễ.",
            {("Tạ Đình Lộc", "Bộ trưởng", "Bộ Công an", "current")},
        ),
        (
            "Xã Đạ Tẻh (Lâm Đồng) có hội đồng mới; ông Trần Ba, bà Vũ Thị Tư được bầu làm Ủy viên UBND xã.",
            {
                ("Trần Ba", "Ủy viên", "Ủy ban nhân dân xã Đạ Tẻh", "incoming"),
                ("Vũ Thị Tư", "Ủy viên", "Ủy ban nhân dân xã Đạ Tẻh", "incoming"),
            },
        ),
        (
            "Giám đốc Sở Y tế tỉnh Lâm Đồng, ông Lê Quang Trung thông tin về dự án.",
            {("Lê Quang Trung", "Giám đốc", SO, "current")},
        ),
        (
            DEPUTIES,
            {
                ("Hà Thị Sen", "Phó Bí thư Thường trực", "Đảng ủy xã Đạ Tẻh", "incoming"),
                ("Ngô Tấn Phát", "Phó Bí thư", "Đảng ủy xã Đạ Tẻh", "incoming"),
            },
        ),
        (
            "Tham gia Ban Thường vụ Tỉnh ủy Lâm Đồng có các đồng chí: Đinh Quang Huy, Giám đốc Sở Y tế; Ma Thị Na.",
            {
                ("Đinh Quang Huy", "Ủy viên Ban Thường vụ", "Tỉnh ủy Lâm Đồng", "incoming"),
                ("Ma Thị Na", "Ủy viên Ban Thường vụ", "Tỉnh ủy Lâm Đồng", "incoming"),
            },
        ),
        (
            "Ở Sơn La, ông Cầm Văn Tú, Phó Bí thư Tỉnh ủy, bị xóa tư cách Chủ tịch UBND tỉnh giai đoạn 2011 - 2016.",
            {
                ("Cầm Văn Tú", "Phó Bí thư", "Tỉnh ủy Sơn La", "current"),
                ("Cầm Văn Tú", "Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La", "former"),
            },
        ),
        (
            "- Phó Chủ tịch UBND tỉnh Lâm Đồng: Vương Đức Dũng; Nguyễn Thị Thoa",
            {("Vương Đức Dũng", "Phó Chủ tịch", UBND, "current"), ("Nguyễn Thị Thoa", "Phó Chủ tịch", UBND, "current")},
        ),
    ],
)
def test_an_office_reaches_all_who_share_it(text: str, expected: set[tuple[str, str, str, str]]) -> None:
    assert expected <= told(text)


def test_who_is_named_beside_someone_who_retires_stays_in_office() -> None:
    text = (
        "Trao quân hàm cho đồng chí Cà Văn Nọi, Phó Giám đốc Sở Y tế tỉnh Lâm Đồng; trao quyết định nghỉ hưu đối với "
        "ông Đỗ Xuân Tâm, Giám đốc Sở Y tế tỉnh Lâm Đồng."
    )
    assert told(text) == {
        ("Cà Văn Nọi", "Phó Giám đốc", SO, "current"),
        ("Đỗ Xuân Tâm", "Giám đốc", SO, "former"),
    }


def test_what_someone_was_elected_to_long_ago_is_no_news() -> None:
    text = "Ông Trà Hữu Lộc thăm xã.\nTháng 3-2019, ông được bầu giữ chức Chủ tịch UBND tỉnh Lâm Đồng."
    assert told(text) == {("Trà Hữu Lộc", "Chủ tịch", UBND, "current")}
    assert told(text, "2019-03-12") == {("Trà Hữu Lộc", "Chủ tịch", UBND, "incoming")}


def test_a_career_is_that_of_whom_the_article_is_about() -> None:
    text = (
        "Bổ nhiệm ông Giáp Văn Ninh\nBuổi lễ do ông Nhữ Đình Thao, Giám đốc Sở Y tế tỉnh Lâm Đồng chủ trì.\n"
        "Ông từng giữ các chức vụ như: phó chủ tịch UBND tỉnh Lâm Đồng, bí thư Tỉnh ủy Lâm Đồng."
    )
    former = {(person, role) for person, role, _, status in told(text) if status == "former"}
    assert former == {("Giáp Văn Ninh", "Phó Chủ tịch"), ("Giáp Văn Ninh", "Bí thư")}


@pytest.mark.parametrize(
    "text",
    [
        "Quốc hội chờ bầu ra Chủ tịch nước mới thay ông Lê Văn Tài.",
        "Đại biểu Nguyễn Thị Bích phát biểu tại đại hội chi bộ thôn.",
        "Ông Trần Văn An được Ban Bí thư, Thiếu tướng Lê Minh Tú đến thăm.",
    ],
)
def test_no_office_is_made_of_what_is_only_spoken_of(text: str) -> None:
    assert told(text) == set()


@pytest.mark.parametrize("joint", [", Trưởng Công an phường", " và Trưởng Công an phường"])
def test_those_named_behind_their_offices_are_chosen_together(joint: str) -> None:
    text = f"HĐND phường Tô Hiệu bầu Phó Bí thư Đảng ủy Lò Văn Mai{joint} Cầm Văn Đức giữ chức Ủy viên UBND phường."
    office = ("Ủy viên", "Ủy ban nhân dân phường Tô Hiệu", "incoming")
    assert of("Lò Văn Mai", text) == {office, ("Phó Bí thư", "Đảng ủy phường Tô Hiệu", "current")}
    assert office in of("Cầm Văn Đức", text)


@pytest.mark.parametrize(
    ("office", "body"),
    [
        ("Chánh Văn phòng VKSND tỉnh Sơn La", "Văn phòng Viện kiểm sát nhân dân tỉnh Sơn La"),
        ("Chánh Văn phòng TAND tối cao", "Văn phòng Tòa án nhân dân tối cao"),
        ("Chánh án TAND khu vực 2 – TP.HCM", "Tòa án nhân dân khu vực 2 - Thành phố Hồ Chí Minh"),
    ],
)
def test_offices_of_courts_and_procuracies(office: str, body: str) -> None:
    assert {row[1] for row in of("Lò Văn Mai", f"{office} Lò Văn Mai dự họp.")} == {body}


def test_as_many_offices_as_people_go_one_to_each() -> None:
    text = "HĐND xã Mường La bầu Chủ tịch, Phó Chủ tịch UBND xã đối với ông Lò Văn Mai và bà Cầm Thị Lan."
    assert {role for role, _, _ in of("Lò Văn Mai", text)} == {"Chủ tịch"}
    assert {role for role, _, _ in of("Cầm Thị Lan", text)} == {"Phó Chủ tịch"}
