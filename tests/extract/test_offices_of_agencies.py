"""Offices in agencies: appointed again, in charge until a head is found, before the new post, of the visiting side."""

from __future__ import annotations

import pytest

from tests.extract.holders import bodies, of

DAY = "2025-03-11"
HOSPITAL = "Bệnh viện Mắt Cần Thơ"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("bổ nhiệm lại ông Võ Chí Đan giữ chức vụ Giám đốc {0}, đến thời điểm đủ tuổi nghỉ hưu", "current"),
        ("bổ nhiệm lại ông Lê Hải và ông Võ Chí Đan, giữ chức Giám đốc {0}, thời hạn 5 năm", "current"),
        ("bổ nhiệm ông Võ Chí Đan giữ chức vụ Giám đốc {0}, thời hạn 5 năm", "incoming"),
        ("cho ông Võ Chí Đan, Giám đốc {0}, nghỉ hưu theo chế độ", "former"),
    ],
)
def test_who_is_appointed_again_stays(text: str, status: str) -> None:
    rows = of("Võ Chí Đan", f"Sở Y tế TP Cần Thơ công bố quyết định {text.format(HOSPITAL)}.", DAY)
    assert rows == {("Giám đốc", HOSPITAL, status)}


@pytest.mark.parametrize(
    "until", ["cho đến khi kiện toàn, bổ nhiệm giám đốc sở mới", "đến khi có Giám đốc Sở mới", "từ ngày 12/3"]
)
def test_who_is_in_charge_until_a_head_is_found_is_no_head(until: str) -> None:
    text = f"UBND tỉnh giao ông Lê Văn Cường, Phó Giám đốc Sở Y tế tỉnh An Giang, phụ trách điều hành Sở Y tế {until}."
    assert {row[:2] for row in of("Lê Văn Cường", text, DAY)} == {("Phó Giám đốc", "Sở Y tế tỉnh An Giang")}


def test_what_somebody_was_before_the_new_post_is_over() -> None:
    text = (
        "Trước khi giữ chức Phó Trưởng ban Tuyên giáo Tỉnh ủy Nghệ An, ông Trần Văn Thuận là giảng viên Trường Đại "
        "học Vinh; tiếp đó giữ các chức vụ như: Hiệu trưởng Trường Đại học Hồng Đức, Giám đốc Sở Nội vụ tỉnh Nghệ An."
    )
    rows = of("Trần Văn Thuận", text, DAY)
    assert {
        ("Hiệu trưởng", "Trường Đại học Hồng Đức", "former"),
        ("Giám đốc", "Sở Nội vụ tỉnh Nghệ An", "former"),
    } < rows


def test_who_steps_down_stays_in_the_body() -> None:
    text = f"Sở Y tế cho biết, ông Võ Chí Đan, Giám đốc {HOSPITAL}, bị giáng chức, xuống làm Phó Giám đốc đơn vị này."
    assert ("Phó Giám đốc", HOSPITAL, "incoming") in of("Võ Chí Đan", text, DAY)


@pytest.mark.parametrize(
    ("text", "province"),
    [
        ("Về phía đoàn Hà Tĩnh có ông Lê Văn Hảo, Phó Chủ tịch UBND tỉnh.", "Hà Tĩnh"),
        ("Đoàn công tác tỉnh Hà Tĩnh do ông Lê Văn Hảo, Phó Chủ tịch UBND tỉnh làm trưởng đoàn đến thăm.", "Hà Tĩnh"),
        ("Đoàn công tác tỉnh Hà Tĩnh đến thăm. Ông Lê Văn Hảo, Phó Chủ tịch UBND tỉnh Nghệ An tiếp đoàn.", "Nghệ An"),
    ],
)
def test_the_people_of_a_side_are_of_its_province(text: str, province: str) -> None:
    before = "Tỉnh Nghệ An tổ chức hội nghị. UBND tỉnh Nghệ An chủ trì. Ông Võ Bính, Chủ tịch UBND tỉnh Nghệ An dự. "
    rows = of("Lê Văn Hảo", before + text, "2023-03-11")
    assert rows == {("Phó Chủ tịch", f"Ủy ban nhân dân tỉnh {province}", "current")}


@pytest.mark.parametrize(
    "name",
    [
        "Trường Đại học Văn hóa, Thể thao và Du lịch Thanh Hóa",
        "Trường Cao đẳng Cơ điện, Xây dựng và Nông lâm Trung Bộ",
        "Hiệp hội Các trường đại học, cao đẳng Việt Nam",
    ],
)
def test_names_with_commas(name: str) -> None:
    assert bodies(f"{name} tổ chức hội nghị.", DAY) == {name}


def test_no_commune_has_a_bank_of_the_state() -> None:
    text = "Xã Tiên Lữ, huyện Lập Thạch (Vĩnh Phúc) họp. Hội nhận ủy thác với Ngân hàng Chính sách xã hội 7 tổ."
    assert "Ngân hàng Chính sách xã hội xã Tiên Lữ" not in bodies(text, "2023-03-11")


@pytest.mark.parametrize(
    ("office", "role"),
    [
        ("Chính ủy Quân khu", "Chính ủy"),
        ("Phó Tư lệnh Quân khu", "Phó Tư lệnh"),
        ("Chủ nhiệm Hậu cần - Kỹ thuật Quân khu", "Chủ nhiệm Hậu cần - Kỹ thuật"),
    ],
)
@pytest.mark.parametrize("verb", ["kiểm tra", "chúc mừng", "phát biểu", "động viên bộ đội"])
def test_an_army_unit_without_a_number_is_the_one_told_before(office: str, role: str, verb: str) -> None:
    text = f"Quân khu 2 tổ chức hội nghị tại Trung đoàn 148. Thiếu tướng Lê Văn Hải, {office} {verb} đơn vị."
    assert of("Lê Văn Hải", text) == {(role, "Quân khu 2", "current")}


def test_a_military_regions_office_is_none_of_a_regiment() -> None:
    text = "Thiếu tướng Lê Văn Hải kiểm tra tại Trung đoàn 148. Thiếu tướng Lê Văn Hải, Chính ủy Quân khu dự."
    assert of("Lê Văn Hải", text) <= {("Chính ủy", "Quân khu", "current")}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Tỉnh Nam Định họp. Dự có ông Lê Văn Hải, Chủ tịch HĐTV; đại diện các sở.", "Hội đồng thành viên"),
        ("Tỉnh Nam Định họp. Chủ tịch HĐQT Lê Văn Hải dự.", "Hội đồng quản trị"),
        ("Chủ tịch HĐTV EVNNPT Lê Văn Hải làm việc tại tỉnh Nam Định.", "Hội đồng thành viên EVNNPT"),
        (
            "Tỉnh Nam Định họp. Dự có ông Lê Văn Hải, Chủ tịch HĐQT Công ty Gỗ Ý Yên.",
            "Hội đồng quản trị Công ty Gỗ Ý Yên",
        ),
    ],
)
def test_a_board_is_a_firms_and_no_provinces(text: str, body: str) -> None:
    assert of("Lê Văn Hải", text) == {("Chủ tịch", body, "current")}


@pytest.mark.parametrize(
    "others",
    [
        "cùng các đồng chí là Ủy viên Ban Thường vụ Tỉnh ủy",
        "các đồng chí nguyên là Bí thư, Chủ tịch UBND tỉnh các thời kỳ",
        "và các vị là Phó Chủ tịch UBND tỉnh",
    ],
)
def test_offices_of_several_who_are_not_named_are_nobodys(others: str) -> None:
    text = f"Dự lễ có bà Lê Thị Hoa – Phó Bí thư Tỉnh ủy Khánh Hòa; {others}; lãnh đạo các sở."
    assert of("Lê Thị Hoa", text) == {("Phó Bí thư", "Tỉnh ủy Khánh Hòa", "current")}


@pytest.mark.parametrize(
    ("office", "body"),
    [
        ("Đội trưởng CSGT Công an quận Lê Chân", "Đội Cảnh sát giao thông Công an quận Lê Chân"),
        ("Đội trưởng Cảnh sát hình sự, Công an quận Lê Chân", "Đội Cảnh sát hình sự Công an quận Lê Chân"),
        ("Đội trưởng Quản lý trật tự đô thị quận Lê Chân", "Đội Quản lý trật tự đô thị quận Lê Chân"),
        ("Đội trưởng Đội Quản lý thị trường số 3 tỉnh Sơn La", "Đội Quản lý thị trường số 3 tỉnh Sơn La"),
    ],
)
def test_who_heads_a_team_by_its_field_heads_the_team(office: str, body: str) -> None:
    assert of("Trần Đức Tùng", f"Ông Trần Đức Tùng, {office} cho biết.", "2018-04-11") == {
        ("Đội trưởng", body, "current")
    }


@pytest.mark.parametrize(
    ("house", "office", "role"),
    [
        ("Sở Y tế tỉnh Sơn La", "Giám đốc", "Giám đốc"),
        ("Trường Cao đẳng Sơn La", "Hiệu trưởng", "Hiệu trưởng"),
        ("Công an tỉnh Sơn La", "Phó Giám đốc", "Phó Giám đốc"),
        ("Công ty Gỗ Ý Yên", "Tổng Giám đốc", "Tổng Giám đốc"),
        ("Trung đoàn 148", "Chính ủy Trung đoàn", "Chính ủy"),
        ("Quân khu 2", "Tư lệnh Quân khu", "Tư lệnh"),
    ],
)
@pytest.mark.parametrize("secretary", ["Bí thư", "Phó Bí thư"])
def test_a_party_committee_beside_a_bare_office_is_of_the_same_house(
    house: str, office: str, role: str, secretary: str
) -> None:
    text = f"{house} tổ chức hội nghị. Ông Trần Đức Tùng, {secretary} Đảng ủy, {office} chủ trì."
    assert of("Trần Đức Tùng", text) == {(secretary, f"Đảng ủy {house}", "current"), (role, house, "current")}


def test_a_party_committee_beside_an_office_of_a_commune_is_the_communes() -> None:
    text = "Xã Hát Môn họp với Sở Y tế. Ông Trần Đức Tùng, Bí thư Đảng ủy, Chủ tịch HĐND chủ trì."
    assert ("Bí thư", "Đảng ủy xã Hát Môn", "current") in of("Trần Đức Tùng", text)


@pytest.mark.parametrize(
    ("office", "role", "body"),
    [
        ("Chánh Văn phòng Bộ", "Chánh Văn phòng", "Văn phòng Bộ Y tế"),
        ("Phó Chánh Thanh tra Bộ", "Phó Chánh Thanh tra", "Thanh tra Bộ Y tế"),
    ],
)
def test_a_ministrys_office_is_called_by_bo_alone(office: str, role: str, body: str) -> None:
    text = f"Bộ Y tế tổ chức hội nghị. Ông Trần Đức Tùng, {office} chủ trì."
    assert of("Trần Đức Tùng", text) == {(role, body, "current")}
