"""Posts of provincial portals: who chairs and is listed, firms and associations, trade, recognised units."""

from __future__ import annotations

import pytest
from holders import bodies, events, facts, of, told

from kg.facts import DocumentCited, Event, UnitSeen

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
