"""Posts that papers wrote: national centres, posts at ports, firms told for short, offices of another level."""

from __future__ import annotations

import pytest
from holders import bodies, facts, of

from kg.facts import DocumentCited, Figure

DATE = "2023-05-18"


@pytest.mark.parametrize("centre", ["Trung tâm Khuyến nông", "Trung tâm Xúc tiến du lịch", "Trung tâm Khuyến công"])
def test_centres_of_the_country_are_of_no_province(centre: str) -> None:
    text = (
        f"Sáng 17/5, {centre} Quốc gia phối hợp với {centre} tỉnh Lạng Sơn mở lớp. Ông Hoàng Triệu Sơn, Giám đốc "
        f"{centre} Quốc gia giảng bài."
    )
    assert bodies(text, DATE) == {f"{centre} Quốc gia", f"{centre} tỉnh Lạng Sơn"}
    assert of("Hoàng Triệu Sơn", text, DATE) == {("Giám đốc", f"{centre} Quốc gia", "current")}


@pytest.mark.parametrize("name", ["Đồn Biên phòng cửa khẩu cảng Hòn La", "Đồn Biên phòng Cửa khẩu cảng Cửa Lò"])
def test_border_posts_at_ports(name: str) -> None:
    text = f"Sáng 17/5, {name} cứu 4 thuyền viên. Thiếu tá Phan Khắc Duy, Đồn trưởng {name} kể lại."
    assert bodies(text, DATE) == {name}
    assert of("Phan Khắc Duy", text, DATE) == {("Đồn trưởng", name, "current")}


def test_firms_told_for_short_are_told_in_full() -> None:
    text = (
        "Công ty Chè Mẫu Sơn mở xưởng\nSáng 17/5, Công ty cổ phần Chè Mẫu Sơn mở xưởng. Bà Nông Thị Lụa, Giám đốc Công "
        "ty Chè Mẫu Sơn cắt băng. Công ty TNHH Hồi Vàng và Công ty cổ phần Hồi Vàng dự; Công ty Hồi Vàng góp vốn."
    )
    assert bodies(text, DATE) == {
        "Công ty cổ phần Chè Mẫu Sơn",
        "Công ty TNHH Hồi Vàng",
        "Công ty cổ phần Hồi Vàng",
        "Công ty Hồi Vàng",
    }
    assert of("Nông Thị Lụa", text, DATE) == {("Giám đốc", "Công ty cổ phần Chè Mẫu Sơn", "current")}


def test_one_body_is_spelled_one_way() -> None:
    text = (
        "Sáng 17/5, Ban Chỉ huy Phòng chống thiên tai và tìm kiếm cứu nạn tỉnh Lạng Sơn phát lệnh. Chiều cùng ngày, "
        "Ban Chỉ huy PCTT và TKCN tỉnh cấp 9 máy phát điện."
    )
    assert bodies(text, DATE) == {"Ban Chỉ huy Phòng chống thiên tai và tìm kiếm cứu nạn tỉnh Lạng Sơn"}


@pytest.mark.parametrize(
    "first", ["Đảng ủy xã Hữu Lễ mở hội nghị.", "Trang mạng của Đảng ủy xã Hữu Lễ đông người xem."]
)
@pytest.mark.parametrize(
    ("said", "body"),
    [
        ("Phó Bí thư Huyện ủy", "Huyện ủy"),
        ("Phó bí thư huyện ủy", "Huyện ủy"),
        ("Phó Bí thư Thị ủy", "Thị ủy"),
        ("Phó Bí thư Đảng ủy", "Đảng ủy xã Hữu Lễ"),
    ],
)
def test_offices_of_another_level_are_not_of_the_commune(first: str, said: str, body: str) -> None:
    text = f"{first} Phát biểu kết luận, ông Vi Nông Trường - {said} biểu dương xã."
    assert of("Vi Nông Trường", text, DATE) == {("Phó Bí thư", body, "current")}


def test_letters_of_the_ministry_of_agriculture() -> None:
    text = "Theo Quyết định 1482/QĐ-BNN-TCLN, Lạng Sơn trồng hồi."
    issuers = [f.issuer.name for f in facts(text, DATE) if isinstance(f, DocumentCited) and f.issuer]
    assert issuers == ["Bộ Nông nghiệp và Phát triển nông thôn"]


def test_figures_of_places_with_their_district_in_brackets() -> None:
    text = (
        "Tỉnh Lạng Sơn mưa đá\nTỉnh Lạng Sơn thống kê thiệt hại. Mái nhà bị hỏng nhiều nhất ở thị trấn Na Dương (huyện "
        "Lộc Bình) 214 hộ, thị trấn Đồng Đăng (huyện Cao Lộc) 96 hộ, xã Hữu Lễ (huyện Văn Quan) 35 hộ."
    )
    found = [(f.value, f.subject.unit.name) for f in facts(text, DATE) if isinstance(f, Figure) and f.subject]
    assert found == [(214, "thị trấn Na Dương"), (96, "thị trấn Đồng Đăng"), (35, "xã Hữu Lễ")]
