"""Offices whose body is told by a board, another's office or the text around, and deputies put in charge."""

from __future__ import annotations

import pytest

from kg.articles import make_article
from kg.extract.annotations import annotated
from kg.extract.pipeline import annotate
from kg.facts import Office


def _offices(text: str) -> set[tuple[str, str, str, str]]:
    notes = annotated(annotate(make_article(text, "a", {"published": "2025-09-10"})))
    found = (fact for fact in notes.facts if isinstance(fact, Office))
    return {(one.person, one.role, one.body.name, one.status.value) for one in found}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            (
                "Thường trực Tỉnh ủy Lào Cai hiện gồm Bí thư Trịnh Việt Hòa và các Phó Bí thư Nguyễn Tuấn Linh, "
                "Hoàng Gia Long."
            ),
            {
                ("Trịnh Việt Hòa", "Bí thư", "Tỉnh ủy Lào Cai", "current"),
                ("Nguyễn Tuấn Linh", "Phó Bí thư", "Tỉnh ủy Lào Cai", "current"),
                ("Hoàng Gia Long", "Phó Bí thư", "Tỉnh ủy Lào Cai", "current"),
            },
        ),
        (
            (
                "Đoàn do ông Vũ Hồng Bắc làm Trưởng đoàn và bà Lý Thị Nga làm Phó Trưởng đoàn Đoàn giám sát HĐND "
                "tỉnh Lào Cai "
                "đã làm việc với xã."
            ),
            {
                ("Vũ Hồng Bắc", "Trưởng đoàn", "Đoàn giám sát Hội đồng nhân dân tỉnh Lào Cai", "current"),
                ("Lý Thị Nga", "Phó Trưởng đoàn", "Đoàn giám sát Hội đồng nhân dân tỉnh Lào Cai", "current"),
            },
        ),
        (
            "HĐQT Tổng công ty Xây dựng Thăng Long bổ nhiệm ông Nguyễn Việt Hà làm Tổng Giám đốc từ ngày 10-9.",
            {("Nguyễn Việt Hà", "Tổng Giám đốc", "Tổng công ty Xây dựng Thăng Long", "incoming")},
        ),
        (
            (
                "Đoàn của Bộ Chỉ huy Quân sự tỉnh Nghệ An đến thăm xã Mường Xén. Cùng đi có Thượng tá Vi Văn Toàn, "
                "Trưởng ban Dân vận."
            ),
            {("Vi Văn Toàn", "Trưởng ban", "Ban Dân vận Bộ Chỉ huy Quân sự tỉnh Nghệ An", "current")},
        ),
        (
            (
                "Công ty cổ phần Cấp nước Cà Mau khai trương trạm bơm. Ông Dương Chí Bình, Trưởng phòng Kinh doanh, "
                "cho biết."
            ),
            {("Dương Chí Bình", "Trưởng phòng", "Phòng Kinh doanh Công ty cổ phần Cấp nước Cà Mau", "current")},
        ),
        (
            (
                "Trường Đại học Tây Bắc khai giảng. TS. Đỗ Hồng Cường, Bí thư Đảng ủy, Chủ tịch Hội đồng trường, "
                "đánh trống."
            ),
            {
                ("Đỗ Hồng Cường", "Bí thư", "Đảng ủy Trường Đại học Tây Bắc", "current"),
                ("Đỗ Hồng Cường", "Chủ tịch", "Hội đồng trường Trường Đại học Tây Bắc", "current"),
            },
        ),
        (
            (
                "Ông Ngô Thanh Danh, Phó Giám đốc Sở, nói số hồ sơ giảm. Theo Sở Nội vụ tỉnh Lâm Đồng, quý III có 12 "
                "hồ sơ."
            ),
            {("Ngô Thanh Danh", "Phó Giám đốc", "Sở Nội vụ tỉnh Lâm Đồng", "current")},
        ),
        (
            (
                "Đại tá Lê Văn Lợi, Giám thị Trại giam Đắk Trung, chủ trì. Dự có Thượng tá Trần Hòa, Phó Giám thị "
                "Trại giam."
            ),
            {
                ("Lê Văn Lợi", "Giám thị", "Trại giam Đắk Trung", "current"),
                ("Trần Hòa", "Phó Giám thị", "Trại giam Đắk Trung", "current"),
            },
        ),
        (
            "Dự có các Phó Chủ tịch UBND tỉnh Nghệ An: Đinh Thị Loan, Huỳnh Nhật Tân chủ trì cuộc họp.",
            {
                ("Đinh Thị Loan", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Nghệ An", "current"),
                ("Huỳnh Nhật Tân", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Nghệ An", "current"),
            },
        ),
    ],
)
def test_tells_the_body_of_an_office_from_what_stands_around_it(
    text: str, wanted: set[tuple[str, str, str, str]]
) -> None:
    assert _offices(text) == wanted


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("được giao phụ trách Sở", "acting"),
        (", được giao phụ trách, điều hành hoạt động của Sở Xây dựng", "acting"),
        ("được giao phụ trách Ban Chỉ đạo phòng, chống thiên tai", "current"),
        ("được phân công phụ trách lĩnh vực nhà ở", "current"),
    ],
)
def test_a_deputy_in_charge_of_his_body_holds_it_for_a_time(words: str, status: str) -> None:
    told = _offices(f"Ông Lê Quang Vinh, Phó Giám đốc Sở Xây dựng tỉnh Đồng Tháp {words}.")
    assert told == {("Lê Quang Vinh", "Phó Giám đốc", "Sở Xây dựng tỉnh Đồng Tháp", status)}
