"""Parts of schools, hospitals and firms: their unions, cells and divisions, and who holds offices in them."""

from __future__ import annotations

import pytest

from tests.extract.holders import bodies, of, told

DAY = "2023-05-12"
HOSPITAL = "Bệnh viện Đa khoa tỉnh Phú Thọ"
SCHOOL = "Trường Trung học phổ thông Lê Lợi"
UNIVERSITY = "Trường Đại học Vinh"


@pytest.mark.parametrize(
    ("office", "row"),
    [
        ("Chủ tịch Công đoàn Bệnh viện", ("Chủ tịch", f"Công đoàn {HOSPITAL}", "current")),
        ("Bí thư Đoàn Thanh niên Bệnh viện", ("Bí thư", f"Đoàn Thanh niên {HOSPITAL}", "current")),
        ("Trưởng phòng Tổ chức cán bộ Bệnh viện", ("Trưởng phòng", f"Phòng Tổ chức cán bộ {HOSPITAL}", "current")),
        ("Trưởng phòng Điều dưỡng", ("Trưởng phòng", f"Phòng Điều dưỡng {HOSPITAL}", "current")),
        ("Phó Trưởng khoa Cấp cứu", ("Phó Trưởng khoa", f"Khoa Cấp cứu {HOSPITAL}", "current")),
    ],
)
def test_a_part_named_with_the_word_for_its_house_is_of_the_one_named_before(
    office: str, row: tuple[str, str, str]
) -> None:
    assert of("Lê Thị Nhàn", f"{HOSPITAL} tổ chức hội nghị. Bà Lê Thị Nhàn, {office}, phát biểu.", DAY) == {row}


@pytest.mark.parametrize(
    ("office", "rows"),
    [
        ("Chủ tịch Công đoàn Trường", {("Chủ tịch", f"Công đoàn {SCHOOL}", "current")}),
        ("Bí thư Đoàn trường", {("Bí thư", f"Đoàn {SCHOOL}", "current")}),
        (
            "Bí thư Chi bộ, Hiệu trưởng",
            {("Bí thư", f"Chi bộ {SCHOOL}", "current"), ("Hiệu trưởng", SCHOOL, "current")},
        ),
        (
            "Phó Hiệu trưởng kiêm Chủ tịch Công đoàn",
            {("Phó Hiệu trưởng", SCHOOL, "current"), ("Chủ tịch", f"Công đoàn {SCHOOL}", "current")},
        ),
    ],
)
def test_offices_of_a_school(office: str, rows: set[tuple[str, str, str]]) -> None:
    text = f"Trường THPT Lê Lợi, TP Đông Hà (Quảng Trị) tổ chức lễ. Cô Lê Thị Nhàn, {office}, phát biểu."
    if "kiêm" in office:
        text = text.replace("tổ chức lễ.", "tổ chức lễ. Thầy Ngô Văn Ba, Chủ tịch Công đoàn Trường dự.")
    assert of("Lê Thị Nhàn", text, DAY) == rows


def test_a_city_has_its_own_union_and_divisions() -> None:
    text = (
        "UBND TP Đông Hà (Quảng Trị) họp. Bà Lê Thị Nhàn, Chủ tịch LĐLĐ thành phố, Trưởng phòng Nội vụ thành phố, nói."
    )
    assert {("Trưởng phòng", "Phòng Nội vụ thành phố Đông Hà", "current")} < of("Lê Thị Nhàn", text, DAY)


@pytest.mark.parametrize(
    ("office", "row"),
    [
        ("Trưởng phòng Công tác sinh viên", ("Trưởng phòng", f"Phòng Công tác sinh viên {UNIVERSITY}", "current")),
        ("Trưởng khoa Khoa học Tự nhiên", ("Trưởng khoa", f"Khoa Khoa học Tự nhiên {UNIVERSITY}", "current")),
        ("Chủ tịch Hội đồng trường", ("Chủ tịch", f"Hội đồng trường {UNIVERSITY}", "current")),
    ],
)
def test_divisions_of_a_university(office: str, row: tuple[str, str, str]) -> None:
    assert row in of("Lê Văn Tám", f"{UNIVERSITY} họp. TS Lê Văn Tám, {office}, phát biểu.", DAY)


@pytest.mark.parametrize(
    ("office", "body"),
    [
        ("Bí thư Đoàn Trường Đại học Vinh", "Đoàn Trường Đại học Vinh"),
        ("Bí thư Đoàn trường THPT Lê Lợi", f"Đoàn {SCHOOL}"),
        ("Bí thư Đoàn Thanh niên Bệnh viện Bạch Mai", "Đoàn Thanh niên Bệnh viện Bạch Mai"),
    ],
)
def test_the_youth_union_of_a_school_is_no_person(office: str, body: str) -> None:
    text = f"Dự có anh Lê Văn Tám, {office}."
    assert told(text, DAY) == {("Lê Văn Tám", "Bí thư", body, "current")}
    assert bodies(text, DAY) == {body}


@pytest.mark.parametrize(
    ("office", "house", "union"),
    [
        ("Phó Giám đốc", "Bệnh viện Y học cổ truyền Trung ương", "Công đoàn Bệnh viện Y học cổ truyền Trung ương"),
        ("Phó Hiệu trưởng", SCHOOL, f"Công đoàn {SCHOOL}"),
        ("Phó Tổng Giám đốc", "Tổng công ty Sông Đà", "Công đoàn Tổng công ty Sông Đà"),
    ],
)
def test_who_heads_the_union_of_a_house_is_a_deputy_in_it(office: str, house: str, union: str) -> None:
    rows = of("Lê Văn Tám", f"Ông Lê Văn Tám, {office}, Chủ tịch {union} phát biểu.", DAY)
    assert rows == {(office, house, "current"), ("Chủ tịch", union, "current")}


def test_the_secretary_of_a_hospitals_committee_is_its_director_named_behind() -> None:
    text = (
        "Dự có Chủ tịch LĐLĐ tỉnh Bến Tre Nguyễn Chí Đông, Bí thư Đảng ủy - Giám đốc Bệnh viện Nguyễn Đình Chiểu Trần "
        "Minh Hiệp."
    )
    assert of("Trần Minh Hiệp", text, DAY) == {
        ("Bí thư", "Đảng ủy Bệnh viện Nguyễn Đình Chiểu", "current"),
        ("Giám đốc", "Bệnh viện Nguyễn Đình Chiểu", "current"),
    }


@pytest.mark.parametrize(
    ("office", "role"), [("Phó Chủ tịch Thường trực", "Phó Chủ tịch Thường trực"), ("Tổng Thư ký", "Tổng Thư ký")]
)
def test_who_comes_from_an_association_holds_office_in_it(office: str, role: str) -> None:
    text = f"Về phía Hội Doanh nhân trẻ tỉnh Phú Yên có ông Trần Xuân Nhị - {office}."
    assert of("Trần Xuân Nhị", text, DAY) == {(role, "Hội Doanh nhân trẻ tỉnh Phú Yên", "current")}


@pytest.mark.parametrize(
    "name",
    [
        "Viện Nghiên cứu và Phát triển Tri thức số",
        "Viện Nghiên cứu Phát triển Bền vững",
        "Trung tâm Hợp tác Nhà trường - Doanh nghiệp",
        "Tổng Công ty Phát điện 2",
    ],
)
def test_names_do_not_break_off_within_a_word(name: str) -> None:
    assert bodies(f"Ông Lê Văn Tám, Giám đốc {name}, phát biểu.", DAY) == {name}


@pytest.mark.parametrize(
    ("office", "role"),
    [("Trưởng BTS", "Trưởng ban"), ("Phó Trưởng BTS", "Phó Trưởng ban"), ("Chánh Thư ký Ban Trị sự", "Chánh Thư ký")],
)
def test_offices_of_a_sangha_board(office: str, role: str) -> None:
    board = "Ban Trị sự Giáo hội Phật giáo Việt Nam tỉnh Hà Tĩnh"
    rows = of("Thích Hạnh Nhân", f"Thượng tọa Thích Hạnh Nhân, {office} GHPGVN tỉnh Hà Tĩnh dự.", DAY)
    assert rows == {(role, board, "current")}
