"""The same office in other words around it: who is named first, what parts the two, which title, what follows."""

from __future__ import annotations

from itertools import product

import pytest

from kg.extract.pipeline import extract
from kg.facts import Office

FRAMES = (
    "{title} {name}, {office} {act}.",
    "{title} {name} – {office} – {act}.",
    "{title} {name} ({office}) {act}.",
    "{office} - {title} {name} {act}.",
    "Dự có {title} {name}, {office}; đại diện các ban, ngành.",
    "Đoàn do {title} {name}, {office} làm trưởng đoàn đã {act}.",
)
OFFICES = (
    ("Trưởng phòng Kinh tế ngành, Văn phòng UBND tỉnh", "Phòng Kinh tế ngành Văn phòng Ủy ban nhân dân tỉnh Sơn La"),
    ("Phó Chánh Văn phòng Hội Luật gia tỉnh", "Văn phòng Hội Luật gia tỉnh Sơn La"),
    ("Đội trưởng Đội CSGT số 4, Công an tỉnh", "Đội Cảnh sát giao thông số 4 Công an tỉnh Sơn La"),
    ("Lữ đoàn trưởng Lữ đoàn 215 thuộc Quân khu 2", "Lữ đoàn 215 Quân khu 2"),
    ("Chính ủy Trung đoàn Bộ binh 88, Sư đoàn 302", "Trung đoàn Bộ binh 88 Sư đoàn 302"),
    ("Phó Vụ trưởng Vụ Pháp chế, Bộ Xây dựng", "Vụ Pháp chế Bộ Xây dựng"),
    ("Vụ trưởng Vụ Địa phương I (Ban Tổ chức Trung ương)", "Vụ Địa phương I Ban Tổ chức Trung ương"),
    ("Hạt trưởng Hạt Kiểm lâm Mường Chanh", "Hạt Kiểm lâm Mường Chanh"),
    ("Giám đốc Hợp tác xã Nông nghiệp Tân Phát", "Hợp tác xã Nông nghiệp Tân Phát"),
    ("Hiệu trưởng Trường Chính trị Lương Ngọc Quyến", "Trường Chính trị Lương Ngọc Quyến"),
    ("Trưởng Ban Chỉ đạo 389 tỉnh", "Ban Chỉ đạo 389 tỉnh Sơn La"),
)
PEOPLE = (
    ("ThS", "Thạch Sa Mươn", "tặng hoa chúc mừng đại hội"),
    ("Bác sĩ CKII", "Y Bi On Niê", "nhấn mạnh việc phòng dịch"),
    ("Thượng tá, TS.", "Vừ A Chí", "thăm các hộ nghèo"),
)


@pytest.mark.parametrize(("frame", "office"), list(product(FRAMES, OFFICES)))
def test_an_office_is_read_alike_in_every_frame(frame: str, office: tuple[str, str]) -> None:
    written, body = office
    title, name, act = PEOPLE[len(frame + written) % len(PEOPLE)]
    told = frame.format(title=title, name=name, office=written, act=act)
    facts = extract(f"Ngày 12/9, tại tỉnh Sơn La diễn ra hội nghị sơ kết.\n{told}")
    assert [(f.person, f.body.name) for f in facts if isinstance(f, Office)] == [(name, body)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Ông Lê Hữu Phước, Ủy viên BTV Đảng ủy, Phó Chánh Văn phòng Liên hiệp các Hội Văn học nghệ thuật Việt Nam.",
            {
                "Đảng ủy Liên hiệp các Hội Văn học nghệ thuật Việt Nam",
                "Văn phòng Liên hiệp các Hội Văn học nghệ thuật Việt Nam",
            },
        ),
        (
            "Bà Lê Thị Hạ, Trưởng Ban Tổ chức Trung ương Hội Nông dân Việt Nam, dự lễ.",
            {"Ban Tổ chức Trung ương Hội Nông dân Việt Nam"},
        ),
        (
            "Ông Lê Hữu Phước, Phó Trưởng Ban công tác phụ nữ tỉnh Phú Thọ tặng hoa chúc mừng Đại hội.",
            {"Ban công tác phụ nữ tỉnh Phú Thọ"},
        ),
        (
            "Ông Lê Hữu Phước, Trưởng phòng Kinh tế, Hạ tầng và Đô thị xã Mường Bú, dự họp.",
            {"Phòng Kinh tế, Hạ tầng và Đô thị xã Mường Bú"},
        ),
        (
            "Ông Lê Hữu Phước, Trưởng phòng Tổng hợp Văn phòng HĐND tỉnh Lai Châu, dự họp.",
            {"Phòng Tổng hợp Văn phòng Hội đồng nhân dân tỉnh Lai Châu"},
        ),
        ("Ông Lê Hữu Phước, Phó Chủ tịch Hội đồng dân tộc Quốc hội, dự họp.", {"Hội đồng Dân tộc Quốc hội"}),
        ("Ông Lê Hữu Phước, Viện trưởng Viện Pasteur Nha Trang, dự họp.", {"Viện Pasteur Nha Trang"}),
    ],
)
def test_names_of_bodies_end_where_they_do(sentence: str, expected: set[str]) -> None:
    assert {f.body.name for f in extract(sentence) if isinstance(f, Office)} == expected


def test_a_name_of_one_word_with_a_mark_holds_an_office() -> None:
    facts = extract("Tổ gồm các ông, bà: Lê Thị Hạ, Chủ tịch HĐND xã Nam Ban; K'Brên, Bí thư Đảng ủy xã Di Linh.")
    assert ("K'Brên", "Đảng ủy xã Di Linh") in {(f.person, f.body.name) for f in facts if isinstance(f, Office)}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Ông Lê Hữu Phước thay ông Bùi Văn Sơn làm Chủ tịch UBND xã Ea Kar.",
            {("Lê Hữu Phước", "incoming"), ("Bùi Văn Sơn", "former")},
        ),
        (
            "Ông Lê Hữu Phước giữ chức Chủ tịch UBND xã Ea Kar thay ông Bùi Văn Sơn nghỉ hưu.",
            {("Lê Hữu Phước", "incoming"), ("Bùi Văn Sơn", "former")},
        ),
        (
            "Ông Lê Hữu Phước chuyển từ Phó Giám đốc Sở Y tế sang Phó Giám đốc Sở Tài chính tỉnh Sơn La.",
            {("Lê Hữu Phước", "former"), ("Lê Hữu Phước", "incoming")},
        ),
        (
            "Ông Lê Hữu Phước được điều chuyển từ vị trí Chánh Thanh tra tỉnh Sơn La sang làm Giám đốc Sở Y tế.",
            {("Lê Hữu Phước", "former"), ("Lê Hữu Phước", "incoming")},
        ),
    ],
)
def test_one_follows_another(sentence: str, expected: set[tuple[str, str]]) -> None:
    assert {(f.person, str(f.status)) for f in extract(sentence) if isinstance(f, Office)} == expected


def test_a_numbered_party_of_visitors_is_no_body() -> None:
    told = "Tại tỉnh Sơn La, Đoàn số 3 do ông Lê Hữu Phước, Bí thư Tỉnh ủy, làm Trưởng đoàn đã kiểm tra."
    assert {f.body.name for f in extract(told) if isinstance(f, Office)} == {"Tỉnh ủy Sơn La"}


def test_a_team_set_up_for_a_paper_has_its_whole_name() -> None:
    told = (
        "UBND tỉnh Quảng Ninh thành lập Tổ công tác xây dựng Đề án phát triển cảng Con Ong. "
        "Theo đó, ông Lê Hữu Phước làm Tổ trưởng Tổ công tác xây dựng Đề án phát triển cảng Con Ong."
    )
    (office,) = [f for f in extract(told) if isinstance(f, Office)]
    assert (office.body.name, str(office.status)) == ("Tổ công tác xây dựng Đề án phát triển cảng Con Ong", "incoming")


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Trưởng Ban Kinh tế - Ngân sách HĐND tỉnh Sơn La Đàng Năng Thuyết đến thăm.", "Đàng Năng Thuyết"),
        ("Phó Giám đốc Bệnh viện Sản - Nhi tỉnh Sơn La Vừ A Chí trao quà.", "Vừ A Chí"),
        ("Chính ủy Lữ đoàn 215, Quân khu 2 Hoàng Văn Thịnh chia sẻ khó khăn.", "Hoàng Văn Thịnh"),
        ("Phó Chủ tịch UBND tỉnh Sơn La, ông Lò Văn Panh cùng đoàn công tác dâng hương.", "Lò Văn Panh"),
        ("Trao đổi với phóng viên, ThS Lò Thị Mai, Phó Giám đốc Sở Y tế tỉnh Sơn La cho biết.", "Lò Thị Mai"),
    ],
)
def test_who_holds_an_office_is_found_behind_its_body(sentence: str, name: str) -> None:
    assert [f.person for f in extract(sentence) if isinstance(f, Office)] == [name]


def test_who_leads_a_delegation_does_not_lead_the_youth_union() -> None:
    told = "Đoàn do bà Lò Thị Mai, Bí thư Đoàn TNCS Hồ Chí Minh xã Ea Kar làm trưởng đoàn đã thăm hỏi."
    assert [f.role for f in extract(told) if isinstance(f, Office)] == ["Bí thư"]
