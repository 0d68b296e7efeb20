"""What is read from a list does not hang on the marks of its lines."""

import pytest
from holders import events, told

MARKS = [("-", "-", "-"), ("*", "*", "*"), ("•", "•", "•"), ("+", "+", "+"), ("1.", "2.", "3."), ("a)", "b)", "c)")]
DAY = "2026-08-04"


def listed(opening: str, marks: tuple[str, str, str], *items: str) -> str:
    return "\n".join([opening, *(f"{mark} {item}" for mark, item in zip(marks, items, strict=True))])


@pytest.mark.parametrize("marks", MARKS)
def test_results_in_a_list_are_no_pieces_of_news_of_their_own(marks: tuple[str, str, str]) -> None:
    opening = (
        "Phường Phú Thủy giao ban công tác tuần\n"
        "Sáng 4/8/2026, UBND phường Phú Thủy (tỉnh Lâm Đồng) họp giao ban.\nKết quả tuần qua như sau:"
    )
    items = (
        "Tặng 20 phần quà cho hộ nghèo khu phố 3.",
        "Kiểm tra 12 cơ sở kinh doanh, xử phạt 2 trường hợp.",
        "Bàn giao 2 căn nhà cho hộ cận nghèo.",
    )
    assert [(kind, day) for kind, day, _ in events(listed(opening, marks, *items), DAY)] == [("meeting", DAY)]


@pytest.mark.parametrize("marks", MARKS)
def test_those_elected_in_a_list_take_up_their_offices(marks: tuple[str, str, str]) -> None:
    opening = (
        "HĐND xã Tân Hà bầu các chức danh\n"
        "Sáng 4/8/2026, tại kỳ họp thứ nhất, HĐND xã Tân Hà (tỉnh Lâm Đồng) bầu các chức danh gồm:"
    )
    items = (
        "Ông Trần Văn Hòa, Chủ tịch HĐND xã;",
        "Bà Lê Thị Lài, Chủ tịch UBND xã;",
        "Ông Phan Văn Nhị, Phó Chủ tịch UBND xã.",
    )
    assert told(listed(opening, marks, *items), DAY) == {
        ("Trần Văn Hòa", "Chủ tịch", "Hội đồng nhân dân xã Tân Hà", "incoming"),
        ("Lê Thị Lài", "Chủ tịch", "Ủy ban nhân dân xã Tân Hà", "incoming"),
        ("Phan Văn Nhị", "Phó Chủ tịch", "Ủy ban nhân dân xã Tân Hà", "incoming"),
    }
