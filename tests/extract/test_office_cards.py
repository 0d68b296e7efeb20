"""Pages of officials: tables laid out a cell a line, labels, duties below a name, lists under headings, signatures."""

from __future__ import annotations

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Credit, Directive, Fact, Figure, Office, PersonSeen, UnitSeen

COMMUNE = "xã Yên Na"


def facts(text: str) -> tuple[Fact, ...]:
    return extract(make_article(text, "x", {"published": "2025-09-09"}))


def offices(text: str) -> set[tuple[str, str, str]]:
    return {(f.person, f.role, f.body.name) for f in facts(text) if isinstance(f, Office)}


def test_a_table_a_cell_a_line_tells_offices_and_no_authors() -> None:
    text = (
        "LÃNH ĐẠO XÃ YÊN NA, TỈNH NGHỆ AN\n1\nLô Văn Tú\nBí thư Đảng ủy, Chủ tịch HĐND\n0912 345 678\n2\nVi Thị Hà\n"
        "Phó Chủ tịch UBND\n0912 345 679"
    )
    assert offices(text) == {
        ("Lô Văn Tú", "Bí thư", f"Đảng ủy {COMMUNE}"),
        ("Lô Văn Tú", "Chủ tịch", f"Hội đồng nhân dân {COMMUNE}"),
        ("Vi Thị Hà", "Phó Chủ tịch", f"Ủy ban nhân dân {COMMUNE}"),
    }
    assert not [f for f in facts(text) if isinstance(f, Credit | Figure)]


def test_labelled_lines_go_with_the_name_above() -> None:
    text = (
        "Cơ cấu tổ chức UBND xã Yên Na, tỉnh Nghệ An\nHọ và tên: Lô Văn Tú\nChức vụ: Chủ tịch UBND xã\n"
        "Điện thoại: 0238 3877 115\nBà VI THỊ HÀ\nChức vụ: Trưởng phòng Kinh tế"
    )
    assert offices(text) == {
        ("Lô Văn Tú", "Chủ tịch", f"Ủy ban nhân dân {COMMUNE}"),
        ("Vi Thị Hà", "Trưởng phòng", f"Phòng Kinh tế {COMMUNE}"),
    }


def test_duties_below_a_name_are_his_and_no_directives() -> None:
    text = (
        "UBND XÃ YÊN NA\nUBND xã Yên Na, tỉnh Nghệ An phân công nhiệm vụ của các thành viên UBND xã như sau:\n"
        "1. Đồng chí Lô Văn Tú - Chủ tịch UBND xã\n- Trực tiếp phụ trách các lĩnh vực: nội chính, ngân sách.\n"
        "- Chủ tịch Hội đồng nghĩa vụ quân sự xã; Trưởng Ban An toàn giao thông xã.\n"
        "2. Đồng chí Vi Thị Hà - Phó Chủ tịch UBND xã\n- Kiêm Giám đốc Trung tâm Phục vụ hành chính công xã."
    )
    assert offices(text) >= {
        ("Lô Văn Tú", "Chủ tịch", f"Hội đồng nghĩa vụ quân sự {COMMUNE}"),
        ("Lô Văn Tú", "Trưởng ban", f"Ban An toàn giao thông {COMMUNE}"),
        ("Vi Thị Hà", "Giám đốc", f"Trung tâm Phục vụ hành chính công {COMMUNE}"),
    }
    assert not [f for f in facts(text) if isinstance(f, Directive)]


def test_an_item_of_a_list_is_not_of_the_item_above() -> None:
    text = (
        "UBND xã Yên Na, tỉnh Nghệ An họp\nThành phần dự họp ngày 5/9:\n- Ông Lô Văn Tú, Chủ tịch UBND xã;\n"
        "- Trưởng Công an xã;\n- Chỉ huy trưởng Ban CHQS xã."
    )
    assert offices(text) == {("Lô Văn Tú", "Chủ tịch", f"Ủy ban nhân dân {COMMUNE}")}


def test_a_signature_tells_the_office_above_it() -> None:
    text = (
        "UBND XÃ YÊN NA\nTHÔNG BÁO lịch tiếp dân\nUBND xã Yên Na, tỉnh Nghệ An thông báo lịch tiếp dân tháng 9."
        "\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nVi Thị Hà"
    )
    assert offices(text) == {("Vi Thị Hà", "Phó Chủ tịch", f"Ủy ban nhân dân {COMMUNE}")}
    assert not [f for f in facts(text) if isinstance(f, Credit)]


def test_headings_give_their_body_also_to_the_first_of_two_offices() -> None:
    text = (
        "Giới thiệu xã Yên Na, tỉnh Nghệ An\nII. THƯỜNG TRỰC HĐND XÃ\n1. Lô Văn Tú: Chủ tịch\nỦY BAN MTTQ VIỆT NAM XÃ\n"
        "Phó Chủ tịch, Chủ tịch Hội Nông dân: Ông Moong Văn Nghệ\nCÁC PHÒNG CHUYÊN MÔN\n"
        "Phòng Kinh tế: Trưởng phòng Lữ Đình Thi"
    )
    assert offices(text) == {
        ("Lô Văn Tú", "Chủ tịch", f"Hội đồng nhân dân {COMMUNE}"),
        ("Moong Văn Nghệ", "Phó Chủ tịch", f"Ủy ban Mặt trận Tổ quốc Việt Nam {COMMUNE}"),
        ("Moong Văn Nghệ", "Chủ tịch", f"Hội Nông dân {COMMUNE}"),
        ("Lữ Đình Thi", "Trưởng phòng", f"Phòng Kinh tế {COMMUNE}"),
    }


def test_what_a_commune_borders_on_is_not_what_a_page_is_about() -> None:
    text = (
        "GIỚI THIỆU XÃ YÊN NA\nXã Yên Na nằm ở phía Tây tỉnh Nghệ An, lập từ xã Yên Na và Yên Tĩnh.\nPhía Đông "
        "giáp xã Nga My;\nPhía Tây giáp các xã Lượng Minh, Hữu Khuông; Bắc giáp với xã Nhôn Mai.\nToàn xã có 18 bản."
        "\nBí thư Đảng ủy: Ông Lô Văn Tú"
    )
    assert offices(text) == {("Lô Văn Tú", "Bí thư", f"Đảng ủy {COMMUNE}")}
    villages = next(f for f in facts(text) if isinstance(f, Figure) and f.unit == "bản")
    assert villages.subject is not None and villages.subject.unit is not None
    assert villages.subject.unit.code == "16912"
    assert "xã Nhôn Mai" in {f.unit.name for f in facts(text) if isinstance(f, UnitSeen)}


def test_an_office_behind_a_form_of_address_is_nobodys_name() -> None:
    text = "Xã Yên Na (Nghệ An): Đồng chí Trưởng Ban Dân vận Tỉnh ủy thăm các gia đình. Lâm Văn Út Chuyên viên cùng đi."
    assert {f.name for f in facts(text) if isinstance(f, PersonSeen)} == {"Lâm Văn Út"}


def test_a_seat_in_a_unions_central_committee_in_letters() -> None:
    text = "Hội LHPN xã Yên Na (Nghệ An) họp. Bà Vi Thị Hà, UVBCH TW Hội LHPN Việt Nam, Chủ tịch Hội LHPN tỉnh dự."
    assert ("Vi Thị Hà", "Ủy viên", "Trung ương Hội Liên hiệp Phụ nữ Việt Nam") in offices(text)


def test_an_office_on_a_line_of_its_own_is_of_those_named_below_it_in_their_years() -> None:
    text = (
        "Lãnh đạo xã Yên Na, tỉnh Nghệ An qua các thời kỳ:\n* Bí thư Đảng ủy\n- Đồng chí Lô Văn Tú (7/2025 - 02/2026)\n"
        "- Đồng chí Vi Thị Hà (từ 3/2026 đến nay)\nPhó Chủ tịch UBND xã\n1. Ông Kha Văn Lập\n2. Bà Lữ Thị Mai"
    )
    told = {(f.person, f.role, f.status.value) for f in facts(text) if isinstance(f, Office)}
    assert told == {
        ("Lô Văn Tú", "Bí thư", "former"),
        ("Vi Thị Hà", "Bí thư", "current"),
        ("Kha Văn Lập", "Phó Chủ tịch", "current"),
        ("Lữ Thị Mai", "Phó Chủ tịch", "current"),
    }


def test_the_head_of_a_steering_committee_in_letters() -> None:
    text = "Xã Yên Na (Nghệ An) họp. Bà Vi Thị Hà, Phó Chủ tịch UBND xã - Trưởng BCĐ Chuyển đổi số xã phát biểu."
    assert ("Vi Thị Hà", "Trưởng ban", f"Ban Chỉ đạo Chuyển đổi số {COMMUNE}") in offices(text)
