"""Offices whose holder, unit or rank stands beside them in ways that could be read otherwise."""

from __future__ import annotations

import pytest

from tests.extract.holders import bodies, told

LEAD = "Xã Kép sơ kết\nNgày 20/9, UBND xã Kép, tỉnh Bắc Ninh tổ chức hội nghị.\n"


def _offices(sentence: str) -> set[tuple[str, str, str, str]]:
    return told(LEAD + sentence)


@pytest.mark.parametrize(
    ("sentence", "person", "role", "body"),
    [
        ("Ông Cao Phong, Phó Chủ tịch UBND tỉnh dự.", "Cao Phong", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Bắc Ninh"),
        ("Dự có Phó Chủ tịch HĐND tỉnh Dương Long.", "Dương Long", "Phó Chủ tịch", "Hội đồng nhân dân tỉnh Bắc Ninh"),
        ("Dự có Bí thư Đảng ủy xã Hà Tuấn.", "Hà Tuấn", "Bí thư", "Đảng ủy xã Kép"),
        ("Trưởng thôn Phú Cường Lương Công Quang nói.", "Lương Công Quang", "Trưởng thôn", "Thôn Phú Cường"),
        ("Dự có Phó Chủ tịch UBND xã Kép Đồng chí Lê Văn Tám.", "Lê Văn Tám", "Phó Chủ tịch", "Ủy ban nhân dân xã Kép"),
        ("Trưởng Công an xã Kép Đại úy Lê Văn Tám dự.", "Lê Văn Tám", "Trưởng Công an", "Công an xã Kép"),
        ("Trưởng Công an xã đồng chí Trung tá Lê Văn Tám nói.", "Lê Văn Tám", "Trưởng Công an", "Công an xã Kép"),
        ("Dự có Giám đốc Sở Y tế tỉnh ThS Lê Văn Tám.", "Lê Văn Tám", "Giám đốc", "Sở Y tế tỉnh Bắc Ninh"),
        ("Chức danh Trưởng Trạm Y tế xã do bà Lê Thị Tám đảm nhiệm.", "Lê Thị Tám", "Trưởng trạm", "Trạm Y tế xã Kép"),
    ],
)
def test_the_holder_and_the_body_are_told_apart(sentence: str, person: str, role: str, body: str) -> None:
    assert {(name, label, of) for name, label, of, _ in _offices(sentence)} == {(person, role, body)}


def test_deputies_of_one_body_follow_a_colon() -> None:
    found = _offices("Các Phó Trưởng Công an xã Kép: Hồ Thanh Tuyết, Đỗ Văn Long cùng dự.")
    assert {row[0] for row in found} == {"Hồ Thanh Tuyết", "Đỗ Văn Long"}


def test_places_behind_a_colon_are_nobody() -> None:
    assert not _offices("Dự có Phó Chủ tịch UBND các xã: Tân Yên, Lạng Giang, Hiệp Hòa.")


def test_a_bureau_is_no_word_for_a_post() -> None:
    found = _offices("Ông Lê Văn Tám được bổ nhiệm giữ chức Vụ trưởng Vụ Pháp chế, Bộ Nội vụ.")
    assert found == {("Lê Văn Tám", "Vụ trưởng", "Vụ Pháp chế Bộ Nội vụ", "incoming")}
    assert not {body for body in bodies(LEAD + "Ông Lê Văn Tám giữ chức vụ Trưởng Công an xã.") if "Vụ" in body}


@pytest.mark.parametrize(
    ("chain", "statuses"),
    [
        ("nguyên Bí thư Đảng ủy kiêm Chủ tịch HĐND xã", {"former"}),
        ("nguyên Ủy viên Ban Thường vụ Đảng ủy, Chủ tịch Ủy ban MTTQ Việt Nam xã", {"former"}),
        ("nguyên Phó Chủ tịch UBND xã, Chủ tịch Hội Người cao tuổi xã", {"former", "current"}),
    ],
)
def test_what_is_over_with_the_first_office(chain: str, statuses: set[str]) -> None:
    assert {row[3] for row in _offices(f"Dự có ông Lê Văn Tám, {chain}.")} == statuses


@pytest.mark.parametrize(
    ("chain", "bodies_of_it"),
    [
        ("Chi hội trưởng Phụ nữ thôn Hạ", {"Chi hội Phụ nữ thôn Hạ"}),
        ("Trưởng Ban CTMT thôn Hạ", {"Ban Công tác Mặt trận thôn Hạ"}),
        ("Bí thư chi bộ, Trưởng thôn Hạ", {"Chi bộ Thôn Hạ", "Thôn Hạ"}),
        ("Bí thư, Trưởng thôn Hạ", {"Chi bộ Thôn Hạ", "Thôn Hạ"}),
        ("Bí thư Chi bộ, Trưởng Ban CTMT tổ dân phố 5", {"Chi bộ tổ dân phố 5", "Ban Công tác Mặt trận tổ dân phố 5"}),
        ("Bí thư Chi bộ TDP 5", {"Chi bộ tổ dân phố 5"}),
        ("Ủy viên Ban Chấp hành, Trưởng phòng Văn hóa - Xã hội", {"Đảng ủy xã Kép", "Phòng Văn hóa - Xã hội xã Kép"}),
    ],
)
def test_the_offices_of_villages_and_communes(chain: str, bodies_of_it: set[str]) -> None:
    assert {row[2] for row in _offices(f"Ông Lê Văn Tám, {chain} cho biết vậy.")} == bodies_of_it


@pytest.mark.parametrize(
    "opening", ["Báo cáo tại buổi làm việc", "Trao đổi với phóng viên", "Kết luận hội nghị", "Trả lời chất vấn"]
)
def test_an_office_opens_its_clause_before_a_form_of_address(opening: str) -> None:
    found = _offices(f"{opening}, Giám đốc Sở Xây dựng, ông Lê Công Định cho biết, dự án đạt 60%.")
    assert {row[:3] for row in found} == {("Lê Công Định", "Giám đốc", "Sở Xây dựng tỉnh Bắc Ninh")}


@pytest.mark.parametrize("field", ["TNMT", "GDĐT", "VHTTDL"])
def test_letters_part_a_department_from_its_province(field: str) -> None:
    found = _offices(f"Phó Giám đốc Sở {field} Hà Nội Lê Thanh Nam tiếp thu.")
    assert [row[0] for row in found] == ["Lê Thanh Nam"]
    assert all(row[2].endswith("thành phố Hà Nội") for row in found)


@pytest.mark.parametrize(
    "name", ["Hà Ngọc Quang", "Lâm Anh Nam", "Hồ Bá Hiếu", "Hoàng Thanh Nga", "Trần Xuân Hùng", "Vàng Hữu Tâm"]
)
@pytest.mark.parametrize("office", ["Phó Chủ tịch UBND xã", "Trưởng phòng Văn hóa - Xã hội xã", "Trưởng Công an xã"])
def test_a_name_behind_a_bare_kind_of_unit(name: str, office: str) -> None:
    assert {row[0] for row in _offices(f"Trao đổi với phóng viên, {office} {name} cho biết vậy.")} == {name}


def test_no_name_of_a_quarter_is_a_person() -> None:
    assert not _offices("Đoàn đã tới nhà hai cán bộ lão thành tại khu phố Long Hải Nam, phường Kép.")


@pytest.mark.parametrize(
    ("office", "body"),
    [
        ("Bí thư Đoàn Thanh niên xã", "Đoàn Thanh niên xã Kép"),
        ("Bí thư Đoàn TNCS Hồ Chí Minh xã", "Đoàn Thanh niên Cộng sản Hồ Chí Minh xã Kép"),
        ("Bí thư Đoàn Thanh niên Công an tỉnh", "Đoàn Thanh niên Công an tỉnh Bắc Ninh"),
        ("Trưởng Ban Quản lý Khu kinh tế Nghi Sơn", "Ban Quản lý Khu kinh tế Nghi Sơn"),
        ("Phó Trưởng ban BQL các KCN tỉnh", "Ban Quản lý các khu công nghiệp tỉnh Bắc Ninh"),
    ],
)
def test_bodies_are_called_as_the_text_has_them(office: str, body: str) -> None:
    assert {row[2] for row in _offices(f"Anh Lê Văn Tám, {office}, dự.")} == {body}


def test_offices_of_one_person_in_a_row_without_a_comma() -> None:
    found = _offices("Dự có bà Lê Thị Tám Phó bí thư thường trực chủ tịch Hội đồng nhân dân xã.")
    assert {row[1] for row in found} == {"Phó Bí thư Thường trực", "Chủ tịch"}


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Ông Lê Văn Tám, 48 tuổi, quê xã Tiên Lục, được bầu làm Chủ tịch UBND xã Kép.", "incoming"),
        ("Ông Lê Văn Tám, 48 tuổi, quê xã Tiên Lục, Chủ tịch UBND xã Kép, dự.", "current"),
        ("Thời điểm làm Chủ tịch UBND xã Kép (2015-2020), ông Lê Văn Tám đã ký 18 quyết định.", "former"),
    ],
)
def test_how_an_office_is_held(sentence: str, status: str) -> None:
    assert {row[3] for row in _offices(sentence)} == {status}


@pytest.mark.parametrize(
    ("sentence", "person", "body"),
    [
        ("Giám đốc Ban QLDA số 1 tỉnh Lê Văn Tám nói.", "Lê Văn Tám", "Ban Quản lý dự án số 1 tỉnh Bắc Ninh"),
        ("Giám đốc Agribank Ea Kly, bà Lê Thị Thu trao quà.", "Lê Thị Thu", "Agribank Ea Kly"),
        (
            "Thượng tá Lê Văn Tám, Chỉ huy trưởng Ban CHBĐBP tỉnh dự.",
            "Lê Văn Tám",
            "Ban Chỉ huy Bộ đội Biên phòng tỉnh Bắc Ninh",
        ),
        ("Chủ tịch UBND phường 1 Bảo Lộc Lê Thị Hồng Hà nói.", "Lê Thị Hồng Hà", "Ủy ban nhân dân phường 1 Bảo Lộc"),
        (
            "Đội trưởng Đội CSGT số 3 Lê Văn Tám nói.",
            "Lê Văn Tám",
            "Đội Cảnh sát giao thông số 3 Công an tỉnh Bắc Ninh",
        ),
    ],
)
def test_numbers_and_marks_in_names_of_bodies(sentence: str, person: str, body: str) -> None:
    assert {(row[0], row[2]) for row in _offices(sentence)} == {(person, body)}


@pytest.mark.parametrize(
    ("whole", "division"),
    [
        ("Sở Y tế", "Phòng Nghiệp vụ Y Sở Y tế tỉnh Bắc Ninh"),
        ("Bộ Chỉ huy BĐBP tỉnh", "Phòng Nghiệp vụ Y Bộ Chỉ huy Bộ đội Biên phòng tỉnh Bắc Ninh"),
    ],
)
def test_a_division_that_no_commune_has(whole: str, division: str) -> None:
    found = _offices(f"Đoàn {whole} làm việc với xã. Ông Lê Văn Tám, Trưởng phòng Nghiệp vụ Y, nói vậy.")
    assert {row[2] for row in found} == {division}


def test_a_division_that_communes_have() -> None:
    found = _offices("Đoàn Sở Y tế làm việc với xã. Ông Lê Văn Tám, Trưởng phòng Văn hóa và Xã hội, nói vậy.")
    assert {row[2] for row in found} == {"Phòng Văn hóa và Xã hội xã Kép"}


@pytest.mark.parametrize(
    ("chain", "bodies_of_it"),
    [
        (
            "Chánh Văn phòng, Người phát ngôn UBND tỉnh",
            {"Văn phòng Ủy ban nhân dân tỉnh Bắc Ninh", "Ủy ban nhân dân tỉnh Bắc Ninh"},
        ),
        (
            "Phó Giám đốc, Thủ trưởng Cơ quan CSĐT Công an tỉnh",
            {"Công an tỉnh Bắc Ninh", "Cơ quan Cảnh sát điều tra Công an tỉnh Bắc Ninh"},
        ),
        ("Bí thư Chi bộ tổ 7", {"Chi bộ tổ 7"}),
        ("Trưởng khoa Nội, Trung tâm Y tế khu vực Lạng Giang", {"Khoa Nội Trung tâm Y tế khu vực Lạng Giang"}),
        ("Chính trị viên Đại đội 5, Tiểu đoàn 2", {"Đại đội 5 Tiểu đoàn 2"}),
    ],
)
def test_what_an_office_shares_with_the_next(chain: str, bodies_of_it: set[str]) -> None:
    assert {row[2] for row in _offices(f"Ông Lê Văn Tám, {chain}, cho biết vậy.")} == bodies_of_it


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Đài PT-TH tỉnh", "Đài Phát thanh - Truyền hình Bắc Ninh"),
        ("Đài PT&TH Bắc Ninh", "Đài Phát thanh và Truyền hình Bắc Ninh"),
        ("Đài Phát thanh và Truyền hình tỉnh", "Đài Phát thanh và Truyền hình Bắc Ninh"),
        ("Đài Truyền hình Việt Nam", "Đài Truyền hình Việt Nam"),
    ],
)
def test_broadcasters_of_units(body: str, name: str) -> None:
    assert {row[2] for row in _offices(f"Bà Lê Thị Hằng, Phó Giám đốc {body}, dự.")} == {name}


def test_a_list_with_dashes_shares_the_seat_it_opens_with() -> None:
    found = _offices("Dự có các đồng chí Tỉnh ủy viên: Hồ Văn Tám - Giám đốc Sở Y tế, Lê Thị Hà - Giám đốc Sở Tư pháp.")
    assert {row[0] for row in found if row[1] == "Ủy viên"} == {"Hồ Văn Tám", "Lê Thị Hà"}
