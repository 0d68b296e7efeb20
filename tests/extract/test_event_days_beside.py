"""The day of an occasion whose own name tells a day, a month, a year, a term."""

import pytest

from tests.extract.holders import events

_OCCASIONS = (
    "hội nghị sơ kết 6 tháng đầu năm",
    "hội nghị giao ban tháng 4",
    "hội nghị tổng kết năm 2024",
    "lễ trao Huy hiệu Đảng đợt 19/5",
    "hội nghị triển khai Nghị quyết số 57-NQ/TW ngày 22/12/2024",
    "hội nghị công bố Quyết định số 123/QĐ-UBND ngày 10/4/2025",
    "hội nghị lấy ý kiến cử tri nơi cư trú",
    "hội nghị quán triệt Luật Đất đai năm 2024",
    "lễ kỷ niệm Ngày Thương binh - Liệt sĩ 27/7",
    "lễ kỷ niệm 50 năm Ngày giải phóng miền Nam (30/4/1975 - 30/4/2025)",
)
_PLACES = (
    "{D}, UBND huyện Đại Lộc tổ chức {o}.",
    "UBND huyện Đại Lộc tổ chức {o} vào {d}.",
    "{O} diễn ra {d} tại huyện Đại Lộc.",
    "Phát biểu tại {o} {d}, ông Lê Văn Tám, Chủ tịch UBND huyện Đại Lộc yêu cầu các phòng rà soát.",
    "Tại {o}, {d}, ông Lê Văn Tám, Chủ tịch UBND huyện Đại Lộc yêu cầu các phòng rà soát.",
)


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]


@pytest.mark.parametrize("day", ["sáng 12/5", "ngày 12/5", "chiều 12.5", "ngày 12/5/2025"])
@pytest.mark.parametrize("place", _PLACES)
@pytest.mark.parametrize("occasion", _OCCASIONS)
def test_an_occasion_is_of_the_day_told_beside_its_name(occasion: str, place: str, day: str) -> None:
    told = place.format(o=occasion, O=_capital(occasion), d=day, D=_capital(day))
    found = events(f"Đại Lộc: Tin trong ngày\n{told}", "2025-05-13")
    assert [start for _, start, _ in found] == ["2025-05-12"]


@pytest.mark.parametrize("day", ["sáng 12/5", "chiều 12.5", "tối 12/5/2025"])
@pytest.mark.parametrize("occasion", _OCCASIONS)
def test_brackets_hold_the_day_alone(occasion: str, day: str) -> None:
    told = f"Tại {occasion} ({day}), ông Lê Văn Tám, Chủ tịch UBND huyện Đại Lộc yêu cầu các phòng rà soát."
    found = events(f"Đại Lộc: Tin trong ngày\n{told}", "2025-05-13")
    assert [start for _, start, _ in found] == ["2025-05-12"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Tại lễ kỷ niệm Ngày Thương binh - Liệt sĩ (27/7), ông Lê Văn Tám dâng hương.",
        "Tại hội nghị quán triệt Nghị quyết số 57-NQ/TW (ngày 22/12/2024), ông Lê Văn Tám phát biểu.",
    ],
)
def test_the_day_of_a_paper_or_holiday_is_not_that_of_the_occasion(sentence: str) -> None:
    found = events(f"Đại Lộc: Tin trong ngày\n{sentence}", "2025-07-26")
    assert {start for _, start, _ in found} <= {None}


def test_a_month_before_a_day_counts_no_days() -> None:
    text = "Đại Lộc: Tin trong ngày\nTrong 3 ngày 12, 13 và 14/5, UBND huyện Đại Lộc tổ chức lớp tập huấn."
    assert events(text, "2025-05-15") == [("meeting", "2025-05-12", "huyện Đại Lộc")]
