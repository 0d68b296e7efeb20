"""Names that an article sets in full capitals among words that are not."""

from __future__ import annotations

import pytest
from holders import facts, of

from kg.facts import PersonSeen


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Chủ tịch UBND huyện Đồng Văn VÀNG MÍ DÍNH báo cáo thêm.", "Vàng Mí Dính"),
        ("Phó Chủ tịch UBND tỉnh Điện Biên TÒNG VĂN PHONG ký công điện.", "Tòng Văn Phong"),
        ("Ngày 5/5, đồng chí QUAN VĂN DIỄN, Ủy viên Ban Thường vụ Tỉnh ủy dự họp.", "Quan Văn Diễn"),
        ("Ông Y KHUÊ NIÊ, Phó Chủ tịch HĐND tỉnh Đắk Lắk dự kỳ họp.", "Y Khuê Niê"),
        ("Bà KA DUYÊN, Phó Giám đốc Sở Y tế tỉnh Lâm Đồng báo cáo.", "Ka Duyên"),
        ("Bí thư Đảng ủy xã ĐOÀN MINH HIỆP; Chủ tịch UBND xã GIÀNG THỊ SUA dự họp.", "Giàng Thị Sua"),
    ],
)
def test_a_name_in_capitals_is_read_like_any_other(text: str, name: str) -> None:
    assert name in {f.name for f in facts(f"Tin tức\n{text}") if isinstance(f, PersonSeen)}


def test_who_stands_in_capitals_holds_the_office_told() -> None:
    text = "Xã họp\nChủ tịch UBND xã Võ Nhai, tỉnh Thái Nguyên LƯỜNG VĂN TOÀN cam kết giao đủ mặt bằng."
    assert of("Lường Văn Toàn", text) == {("Chủ tịch", "Ủy ban nhân dân xã Võ Nhai", "current")}


@pytest.mark.parametrize(
    "text",
    [
        "Sáng 5/5, UBND phường phối hợp VCCI ĐBSCL tổ chức tập huấn.",
        "Chánh án TAND TP trao quyết định cho các thẩm phán.",
        "Sở NNMT và BCH PCTT tỉnh họp.",
    ],
)
def test_letters_that_stand_for_bodies_are_no_names(text: str) -> None:
    assert not [f for f in facts(f"Tin tức\n{text}") if isinstance(f, PersonSeen)]
