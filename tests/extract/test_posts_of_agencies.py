"""Posts of provincial portals: who chairs and is listed, firms and associations, trade, recognised units."""

from __future__ import annotations

import pytest
from holders import bodies, events, facts, of, told

from kg.facts import DocumentCited, Event, Figure, UnitSeen

DATE = "2024-06-12"


def parts(text: str, published: str = DATE) -> list[tuple[str, dict[str, str]]]:
    """Kind and participants of every event."""
    found = (f for f in facts(text, published) if isinstance(f, Event))
    return [(f.kind, {p.person: p.part for p in f.participants}) for f in found]


def test_surnames_that_are_common_words_in_a_list_of_officials() -> None:
    text = (
        "Sáng 11/6, tỉnh Trà Vinh gặp mặt. Dự có các đồng chí: Lâm Thị Sóc Kha, Phó Chủ tịch UBND tỉnh; Quảng Thiện "
        "Hòa - Giám đốc Sở Y tế; Đồng Minh Triết, Chánh Thanh tra tỉnh; Thành Ngọc Ninh – Bí thư Thành ủy Trà Vinh."
    )
    assert {row[0] for row in told(text, DATE)} == {
        "Lâm Thị Sóc Kha",
        "Quảng Thiện Hòa",
        "Đồng Minh Triết",
        "Thành Ngọc Ninh",
    }


@pytest.mark.parametrize("office", ["Chủ tịch UBND tỉnh", "Bộ trưởng Bộ Xây dựng", "UBND tỉnh"])
@pytest.mark.parametrize("unit", ["xã Hòa Minh đạt chuẩn nông thôn mới", "thị trấn Càng Long là đô thị loại IV"])
def test_recognising_a_commune_appoints_nobody(office: str, unit: str) -> None:
    text = (
        f"Sáng 11/6, UBND huyện Càng Long (Trà Vinh) tổ chức lễ công bố Quyết định của {office} về việc công nhận "
        f"{unit}. Dự lễ có ông Kim Ngọc Thái, Chủ tịch HĐND tỉnh."
    )
    assert parts(text) == [("ceremony", {"Kim Ngọc Thái": "attendee"})]


@pytest.mark.parametrize(
    ("said", "part"),
    [
        ("Ông Kim Ngọc Thái, Chủ tịch UBND huyện chủ trì cuộc họp công bố Quyết định thành lập Tổ tư vấn.", "lead"),
        ("UBND huyện họp công bố Quyết định thành lập Tổ tư vấn. Ông Kim Ngọc Thái dự và chỉ đạo cuộc họp.", "lead"),
    ],
)
def test_who_presides_where_a_team_is_made_known(said: str, part: str) -> None:
    text = f"Huyện Càng Long (Trà Vinh) lập tổ tư vấn\nSáng 11/6, {said}"
    assert ("establishment", {"Kim Ngọc Thái": part}) in parts(text)


def test_whose_chair_is_called_by_another_office() -> None:
    text = (
        "Ngày 11/6, UBND huyện Càng Long (Trà Vinh) thành lập Ban Chỉ đạo chuyển đổi số. Ban Chỉ đạo có Trưởng ban là "
        "đồng chí Bí thư Huyện ủy Sơn Thị Ánh; Phó Trưởng ban là Chủ tịch UBND huyện Kim Ngọc Thái."
    )
    board = "Ban Chỉ đạo chuyển đổi số huyện Càng Long"
    assert ("Trưởng ban", board, "incoming") in of("Sơn Thị Ánh", text, DATE)
    assert ("Phó Trưởng ban", board, "incoming") in of("Kim Ngọc Thái", text, DATE)


@pytest.mark.parametrize("words", ["chống xuất nhập cảnh trái phép", "giảm số ca nhập viện", "hạn chế nhập siêu"])
def test_what_is_brought_in_is_no_merger(words: str) -> None:
    text = f"Ngày 11/9, phường Hà Tiên (tỉnh An Giang) ra mắt mô hình phường {words} và thành lập Tổ nòng cốt."
    assert [kind for kind, _, _ in events(text, "2025-09-12")] == ["establishment"]


def test_trade_of_a_province_is_no_merger_of_it() -> None:
    text = (
        "Tỉnh An Giang họp\nSáng 11/9, UBND tỉnh An Giang họp. Hoạt động xuất nhập khẩu của tỉnh An Giang tăng 8%, kim "
        "ngạch nhập khẩu của tỉnh Đồng Tháp giảm."
    )
    units = {(f.unit.name, f.unit.edition) for f in facts(text, "2025-09-12") if isinstance(f, UnitSeen)}
    assert units == {("tỉnh An Giang", "2025"), ("tỉnh Đồng Tháp", "2025")}


@pytest.mark.parametrize(
    "name",
    [
        "Công ty Cổ phần Bệnh viện Đa khoa Minh Phúc",
        "Công ty TNHH Bệnh viện Mắt Sông Hậu",
        "Hiệp hội nuôi trồng và chế biến rong biển Việt Nam",
    ],
)
def test_firms_and_associations_in_full(name: str) -> None:
    assert bodies(f"Sáng 11/6, {name} ký cam kết bảo vệ môi trường.", DATE) == {name}


def test_a_title_ends_with_its_quotation() -> None:
    text = (
        "Thực hiện Quyết định số 415/QĐ-UBND ngày 3/4/2024 về việc phê duyệt “Đề án phố đi bộ ven sông”, Kế hoạch "
        "quảng bá du lịch đường thủy của UBND tỉnh Trà Vinh, Sở Du lịch mở lớp tập huấn."
    )
    titles = {f.title for f in facts(text, DATE) if isinstance(f, DocumentCited)}
    assert titles == {"phê duyệt “Đề án phố đi bộ ven sông”", "Đề án phố đi bộ ven sông"}


def test_who_speaks_on_behalf_of_others_does_not_preside() -> None:
    text = (
        "Ngày 11/6, Hội Nông dân huyện Càng Long (Trà Vinh) tổ chức đại hội. Phát biểu chỉ đạo tại Đại hội, Phó Bí thư "
        "Huyện ủy Sơn Thị Ánh thay mặt Thường trực Huyện ủy biểu dương kết quả của Hội."
    )
    assert parts(text) == [("congress", {"Sơn Thị Ánh": "speaker"})]


@pytest.mark.parametrize(
    ("headline", "name"),
    [
        ("TRƯỜNG CAO ĐẲNG SƯ PHẠM SÓC TRĂNG TỔ CHỨC HỘI NGHỊ NGƯỜI LAO ĐỘNG", "Trường Cao đẳng Sư phạm Sóc Trăng"),
        ("TRƯỜNG THCS PÔ THI TƯNG BỪNG KHAI GIẢNG", "Trường Trung học cơ sở Pô Thi"),
        ("TRƯỜNG MẦM NON SEN HỒNG ĐÓN BẰNG CÔNG NHẬN ĐẠT CHUẨN", "Trường Mầm non Sen Hồng"),
    ],
)
def test_schools_of_headlines_in_full_capitals(headline: str, name: str) -> None:
    text = f"{headline}\n\nSáng 11/6, cô Tăng Thị Liễu, Bí thư Chi bộ, Hiệu trưởng nhà trường phát biểu tại buổi lễ."
    assert bodies(text, DATE) == {name, f"Chi bộ {name}"}
    assert of("Tăng Thị Liễu", text, DATE) == {
        ("Bí thư", f"Chi bộ {name}", "current"),
        ("Hiệu trưởng", name, "current"),
    }


def test_a_headline_in_capitals_does_not_lengthen_the_name_below() -> None:
    text = "CÔNG TY CỔ PHẦN MUỐI VĨNH CHÂU HỖ TRỢ NGƯ DÂN\n\nSáng 11/6, Công ty cổ phần Muối Vĩnh Châu hỗ trợ ngư dân."
    assert bodies(text, DATE) == {"Công ty cổ phần Muối Vĩnh Châu"}


@pytest.mark.parametrize("name", ["Công ty cổ phần Đóng tàu Mái Dầm - SBIC", "Công ty Thủy điện Suối Trai - EVN"])
def test_the_letters_of_a_group_close_the_name_of_a_firm(name: str) -> None:
    assert bodies(f"Sáng 11/6, {name} trao xe lăn. Đại diện {name} phát biểu.", DATE) == {name}


def test_what_follows_a_firm_between_dashes_is_no_group() -> None:
    text = "Sáng 11/6, Công ty TNHH Gốm Mái Dầm - UBND xã Hòa Minh, huyện Châu Thành (Trà Vinh) ký quy chế."
    assert "Công ty TNHH Gốm Mái Dầm" in bodies(text, DATE)


@pytest.mark.parametrize(
    ("did", "part"),
    [
        ("cho biết Sở sẽ chủ trì kiểm đếm bến đò", "speaker"),
        ("trình bày phương án điều hành hệ thống cống ngăn mặn", "speaker"),
        ("đã dự và có bài phát biểu bế mạc", "speaker"),
        ("phát biểu và chủ trì phần thảo luận", "lead"),
        ("điều hành hội nghị", "lead"),
    ],
)
def test_who_tells_of_work_to_lead_does_not_lead_the_meeting(did: str, part: str) -> None:
    text = (
        "Sáng 11/6, UBND tỉnh Trà Vinh tổ chức hội nghị đường thủy. Tại hội nghị, ông Kim Ngọc Thái, Giám đốc Sở Giao "
        f"thông vận tải {did}."
    )
    assert parts(text) == [("meeting", {"Kim Ngọc Thái": part})]


def test_the_leader_is_chairman_of_no_body_of_the_news() -> None:
    text = (
        "Hội Người mù tỉnh Trà Vinh mở hội thi\nHội thi mừng 134 năm ngày sinh Chủ tịch Hồ Chí Minh. Bà Sơn Thị Ánh, "
        "Chủ tịch Hội Người mù tỉnh Trà Vinh trao giải."
    )
    assert {row[0] for row in told(text, DATE)} == {"Sơn Thị Ánh"}


@pytest.mark.parametrize(
    "draft",
    [
        "dự thảo Quyết định ban hành Quy chế khai thác bến khách ngang sông",
        "dự thảo Kế hoạch về trồng bần chắn sóng",
        "dự thảo Chỉ thị về tăng cường quản lý tàu cá",
    ],
)
def test_drafts_are_no_documents(draft: str) -> None:
    text = f"Sáng 11/6, UBND tỉnh Trà Vinh họp, cho ý kiến vào {draft}."
    assert [f for f in facts(text, DATE) if isinstance(f, DocumentCited)] == []


def test_addresses_that_are_counted() -> None:
    text = "Hội Chữ thập đỏ tỉnh Trà Vinh nhận đỡ đầu 2.310 địa chỉ nhân đạo, trong đó 96 địa chỉ cần xe lăn."
    assert [(f.value, f.unit) for f in facts(text, DATE) if isinstance(f, Figure)] == [
        (2310, "địa chỉ nhân đạo"),
        (96, "địa chỉ"),
    ]
