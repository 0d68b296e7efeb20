"""Units named in passing: what the article goes on about stays its own, however the other one is told."""

from __future__ import annotations

import pytest

from tests.extract.holders import bodies, of

PROVINCE = """Nhiều kiến nghị được trả lời ngay tại hội trường

Sáng 11/9, Tổ đại biểu HĐND tỉnh tiếp xúc cử tri hai xã Ea Kiết và Quảng Phú.

{}

Dự có ông Y Blang Êban, Phó Bí thư Tỉnh ủy; bà Mai Thị Hà, Phó Chủ tịch UBND tỉnh.
Ngân hàng Chính sách xã hội trả lời."""
COMMUNE = """Xã Krông Năng họp rút kinh nghiệm

Sáng 11/9, UBND xã Krông Năng, tỉnh Đắk Lắk họp đánh giá hai tháng vận hành.

{}

Phó Chủ tịch UBND xã Y Blang Êban báo cáo; bà Mai Thị Hà, Bí thư Đảng ủy xã kết luận."""
OTHERS = (
    "Cùng dự có ông Lâm Quốc Bảo, Phó Chủ tịch UBND {}.",
    "UBND {} cũng vừa có kế hoạch tương tự.",
    "Trước đó, nhiều cán bộ đã đi học tập kinh nghiệm tại {}.",
    "Ông Lâm Quốc Bảo, cán bộ {}, chia sẻ kinh nghiệm.",
    "Hợp tác xã Đất Mũi ({}) cũng giới thiệu sản phẩm.",
    "Nhiều người quê {} cũng được hưởng chính sách này.",
)


@pytest.mark.parametrize("told", OTHERS)
def test_province_named_in_passing_owns_no_body_of_the_articles(told: str) -> None:
    text = PROVINCE.format(told.format("tỉnh Cà Mau"))
    assert of("Y Blang Êban", text) == {("Phó Bí thư", "Tỉnh ủy Đắk Lắk", "current")}
    assert of("Mai Thị Hà", text) == {("Phó Chủ tịch", "Ủy ban nhân dân tỉnh Đắk Lắk", "current")}
    assert "Ngân hàng Chính sách xã hội tỉnh Đắk Lắk" in bodies(text)


@pytest.mark.parametrize("told", OTHERS)
def test_commune_named_in_passing_owns_no_body_of_the_articles(told: str) -> None:
    text = COMMUNE.format(told.format("xã Ea Kar"))
    assert of("Y Blang Êban", text) == {("Phó Chủ tịch", "Ủy ban nhân dân xã Krông Năng", "current")}
    assert of("Mai Thị Hà", text) == {("Bí thư", "Đảng ủy xã Krông Năng", "current")}


@pytest.mark.parametrize("told", OTHERS)
def test_district_named_in_passing_owns_no_body_of_the_articles(told: str) -> None:
    text = COMMUNE.format(told.format("huyện Ea Kar")).replace("xã Krông", "huyện Krông")
    text = text.replace("UBND xã", "UBND huyện").replace("Đảng ủy xã", "Huyện ủy")
    assert of("Y Blang Êban", text, "2023-09-12") == {("Phó Chủ tịch", "Ủy ban nhân dân huyện Krông Năng", "current")}
    assert of("Mai Thị Hà", text, "2023-09-12") == {("Bí thư", "Huyện ủy Krông Năng", "current")}


def test_of_two_provinces_each_goes_on_about_its_own() -> None:
    text = (
        "Nhân sự mới ở Sơn La và Lào Cai\n\n"
        "Ngày 11/9, UBND tỉnh Sơn La họp. Ông Lò Văn Muôn, Chủ tịch UBND tỉnh, chủ trì.\n\n"
        "Cùng ngày, UBND tỉnh Lào Cai họp. Ông Giàng A Sử, Chủ tịch UBND tỉnh, chủ trì."
    )
    assert of("Lò Văn Muôn", text) == {("Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La", "current")}
    assert of("Giàng A Sử", text) == {("Chủ tịch", "Ủy ban nhân dân tỉnh Lào Cai", "current")}


def test_headline_on_two_communes_leaves_the_nearer_one() -> None:
    text = (
        "Kiểm tra tiến độ dự án tại xã Na Dương và xã Lộc Bình\n\n"
        "Ngày 11/9, đoàn công tác của tỉnh Lạng Sơn kiểm tra các dự án.\n\n"
        "Tại xã Lộc Bình, đoàn xem khu tái định cư.\n\n"
        "Ông Hoàng Văn Páo, Chủ tịch UBND xã, báo cáo khó khăn."
    )
    assert of("Hoàng Văn Páo", text) == {("Chủ tịch", "Ủy ban nhân dân xã Lộc Bình", "current")}
