"""Names that no form of address tells."""

from __future__ import annotations

import pytest

import kg
from kg.articles import make_article
from kg.facts import Office


@pytest.mark.parametrize(
    ("told", "name", "office"),
    [
        ("lãnh đạo tỉnh công bố quyết định điều động {}, Phó Giám đốc Sở Nội vụ tỉnh về xã", "Lương Bá Thuyết", True),
        ("nhà trường được đón {} – Phó Bí thư Huyện ủy về dự", "Thông Minh Khải", True),
        ("dự lễ có Sùng A Lử, Chủ tịch UBND xã; {}, Trưởng phòng Kinh tế xã", "Hồng Thanh Thủy", True),
        ("dự lễ có Sùng A Lử, Chủ tịch UBND xã; {}, Phó Giám đốc Sở Nội vụ tỉnh", "Ka Thúy", True),
        ("hội nghị nghe {}, Chủ tịch UBND xã báo cáo", "Quảng Trọng Nghĩa", True),
        ("hội nghị bàn việc. Bầu {}, Trưởng Công an xã làm Ủy viên UBND xã", "Quách Hữu Thuận", True),
        ("đoàn đi từ thị trấn {}, Chủ tịch UBND xã đón đoàn", "Thanh Bình", False),
        ("tham quan mô hình tại {}, Chủ tịch UBND xã dẫn đoàn", "Minh Tân Phong", False),
    ],
)
def test_names_with_rare_surnames_and_no_form_of_address(told: str, name: str, office: bool) -> None:
    text = f"Ngày 5/8, tại xã Nậm Cắn, {told.format(name)}."
    facts = kg.extract(make_article(text, "x", {"published": "2025-08-06"}))
    assert (name in {f.person for f in facts if isinstance(f, Office)}) is office


@pytest.mark.parametrize("seat", ["UBND TP.", "HĐND Tp.", "UBND TP", "UBND thành phố"])
def test_a_city_in_letters_before_the_name_of_who_leads_it(seat: str) -> None:
    text = f"Sáng 4/5, tại thành phố Cần Thơ, Chủ tịch {seat} Nguyễn Văn Dũng dự hội nghị."
    facts = kg.extract(make_article(text, "x", {"published": "2026-05-05"}))
    body = "Hội đồng" if "HĐND" in seat else "Ủy ban"
    assert {(f.person, f.body.name) for f in facts if isinstance(f, Office)} == {
        ("Nguyễn Văn Dũng", f"{body} nhân dân thành phố Cần Thơ")
    }
