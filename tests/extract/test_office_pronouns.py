"""Offices of whoever "ông", "bà Hằng" mean: those called last, of that gender; a life told clause by clause."""

from __future__ import annotations

import pytest

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Office

REPRIMANDED = (
    "Bị kỷ luật có ông Vũ Đức Thiện, nguyên Chủ tịch UBND xã Tân Lợi và ông Ngô Thanh Bảo, nguyên Chủ tịch UBND xã "
    "Tân Hưng, tỉnh Đồng Nai. Bà Hồ Thị Nga đọc kết luận.\n"
)
LIFE = "Ông Trần Hữu Lành sinh năm 1931 ở tỉnh Cà Mau.\n"


def held(text: str) -> set[tuple[str, str, str, str]]:
    facts = extract(make_article(text, "pronouns", {"published": "2025-10-20"}))
    return {(f.person, f.role, f.body.name, str(f.status)) for f in facts if isinstance(f, Office) and f.body}


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            f"{REPRIMANDED}Theo kết luận, ông Thiện ký 17 quyết định. Ông hiện là Phó Giám đốc Sở Y tế tỉnh Đồng Nai.",
            ("Vũ Đức Thiện", "Phó Giám đốc", "Sở Y tế tỉnh Đồng Nai", "current"),
        ),
        (
            f"{REPRIMANDED}Ông hiện là Phó Giám đốc Sở Y tế tỉnh Đồng Nai.",
            ("Ngô Thanh Bảo", "Phó Giám đốc", "Sở Y tế tỉnh Đồng Nai", "current"),
        ),
        (
            (
                f"{REPRIMANDED}Ông Bảo có sai phạm. Sau khi hai tỉnh hợp nhất, ông được bố trí làm Phó Giám đốc Sở Nội "
                "vụ tỉnh Đồng Nai, rồi xin nghỉ hưu trước tuổi."
            ),
            ("Ngô Thanh Bảo", "Phó Giám đốc", "Sở Nội vụ tỉnh Đồng Nai", "former"),
        ),
        (
            f"{LIFE}Trong kháng chiến chống Mỹ, ông lần lượt giữ các chức vụ Tỉnh ủy viên rồi Bí thư Tỉnh ủy Cà Mau.",
            ("Trần Hữu Lành", "Bí thư", "Tỉnh ủy Cà Mau", "former"),
        ),
        (
            (
                f"{LIFE}Năm 1976, ông là Phó Chủ tịch UBND tỉnh Minh Hải, phụ trách khối nông nghiệp, thủy lợi và lâm "
                "nghiệp; từ năm 1983 đến năm 1987 là Chủ tịch UBND tỉnh; từ năm 1987 đến khi nghỉ hưu vào năm 1992 là "
                "Bí thư Tỉnh ủy Cà Mau."
            ),
            ("Trần Hữu Lành", "Bí thư", "Tỉnh ủy Cà Mau", "former"),
        ),
    ],
)
def test_whose_office_it_is(text: str, office: tuple[str, str, str, str]) -> None:
    assert office in held(text)


def test_a_province_that_is_long_gone_keeps_its_name() -> None:
    text = "Ông Trần Hữu Lành từng là Chủ tịch UBND tỉnh Quảng Nam - Đà Nẵng, Phó Chủ tịch UBND tỉnh Hà Nam Ninh."
    assert {body for _, _, body, _ in held(text)} == {
        "Ủy ban nhân dân tỉnh Quảng Nam - Đà Nẵng",
        "Ủy ban nhân dân tỉnh Hà Nam Ninh",
    }


def test_officers_of_a_row_share_the_office_of_a_deputy() -> None:
    text = "Dự có Đại tá Đỗ Khắc Hưởng, Đại tá Mông Thanh Lâm, Phó Giám đốc Công an tỉnh Thái Nguyên."
    assert {(person, role) for person, role, _, _ in held(text)} == {
        ("Đỗ Khắc Hưởng", "Phó Giám đốc"),
        ("Mông Thanh Lâm", "Phó Giám đốc"),
    }
