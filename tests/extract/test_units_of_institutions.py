"""The province of an article that only names it at the end of an institution's name."""

from __future__ import annotations

import pytest

from tests.extract.holders import of

NEWS = (
    "{0} có giám đốc mới\n\nSáng 11/9, ông Lê Văn Tám, Phó Chủ tịch UBND tỉnh trao quyết định bổ nhiệm bà Mai Thị Hà "
    "giữ chức Giám đốc {0}. Dự có ông Hồ Long, Giám đốc Sở Y tế."
)


@pytest.mark.parametrize(
    ("institution", "published", "province"),
    [
        ("Bệnh viện Sản Nhi Nghệ An", "2023-09-12", "tỉnh Nghệ An"),
        ("Bệnh viện Đa khoa Đồng Nai", "2025-09-12", "tỉnh Đồng Nai"),
        ("Trường Cao đẳng Y tế Sơn La", "2025-09-12", "tỉnh Sơn La"),
        ("Điện lực Hà Nam", "2025-09-12", "tỉnh Ninh Bình"),
    ],
)
def test_bodies_of_the_province_that_an_institution_is_called_after(
    institution: str, published: str, province: str
) -> None:
    text = NEWS.format(institution)
    assert of("Lê Văn Tám", text, published) == {("Phó Chủ tịch", f"Ủy ban nhân dân {province}", "current")}
    assert of("Hồ Long", text, published) == {("Giám đốc", f"Sở Y tế {province}", "current")}


@pytest.mark.parametrize("institution", ["Trường Đại học Thái Bình Dương", "Bệnh viện Chợ Rẫy"])
def test_institutions_of_no_province_tell_none(institution: str) -> None:
    assert of("Hồ Long", NEWS.format(institution)) == {("Giám đốc", "Sở Y tế", "current")}
