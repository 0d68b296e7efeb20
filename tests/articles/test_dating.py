"""The day an article is from: metadata, or what the text implies, with its basis."""

from __future__ import annotations

import pytest

from kg.articles.dating import date_of, day_within, iso_date, publication


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Xã họp ngày 10/7/2025.", "2025-07-10"),
        ("Tỉnh họp\n07/07/2025 16:22\nXã Tân Lập đón đoàn.", "2025-07-07"),
        ("Tỉnh họp\nTrần An 25/07/2025 - 15:10\nXã Tân Lập đón đoàn.", "2025-07-25"),
        ("Sáng 26/8, xã họp. Tính đến hết ngày 25/8/2025, xã xong việc.", "2025-08-26"),
        ("Xã họp sáng ngày 10-7. Trong 6 tháng cuối năm 2025, xã làm đường.", "2025-07-10"),
        ("Xã họp sáng 5-1. Trong quý IV/2025 và tháng 1/2026, xã làm đường. Đến 31/12/2025, xã xong.", "2026-01-05"),
        ("Xã mở Đại hội đại biểu Đảng bộ xã lần thứ I, nhiệm kỳ 2025-2030 vào ngày 21.7.", "2025-07-21"),
        ("Sáng 3-9, đoàn thăm xã Tân Lập. Chính quyền địa phương hai cấp đã đi vào hoạt động ổn định.", "2025-09-03"),
        ("Xã họp. Trong 6 tháng cuối năm 2025, xã làm đường.", "2025"),
    ],
)
def test_the_text_implies_a_date(text: str, value: str) -> None:
    found = date_of(text)
    assert found is not None
    assert found.value == value
    assert found.basis.startswith("text: ")


@pytest.mark.parametrize(
    "text",
    [
        "Xã họp dân.",
        "Sáng 29.4, phường trao bằng. Năm 2019, phường xây bia; ngày 1.11.2023, tỉnh xếp hạng di tích.",
        "Chiều 5/2, phường họp.",
        "Ông giữ chức Bí thư nhiệm kỳ 2015-2020. Sáng 6/2, thành ủy công bố.",
        "Sáng 5/2, xã họp bàn dự toán năm 2026.",
        "Xã được lập theo Nghị quyết số 19/NQ-HĐND ngày 29/4/2025 của HĐND thành phố.",
    ],
)
def test_what_implies_nothing_gives_nothing(text: str) -> None:
    assert date_of(text) is None


def test_the_basis_quotes_the_text() -> None:
    found = date_of("Sáng 26/8, xã họp. Tính đến hết ngày 25/8/2025, xã xong việc.")
    assert found is not None
    assert found.basis == "text: Sáng 26/8; ngày 25/8/2025"


def test_metadata_goes_before_the_text_and_a_contradiction_is_told() -> None:
    assert publication("Xã họp sáng 10-7.", "2025-07-11").basis == "metadata"  # type: ignore[union-attr]
    later = publication("Sáng ngày 20/3/2026, xã họp.", "2025-07-01")
    assert later is not None
    assert later.value == "2025-07-01"
    assert later.basis == "metadata; but the text tells of a later day: Sáng ngày 20/3/2026"
    planned = publication("Đại hội dự kiến ngày 20/3/2026.", "2025-07-01")
    assert planned is not None
    assert planned.basis == "metadata"


@pytest.mark.parametrize(
    ("given", "value"),
    [
        ("2025-07-10T08:00:00+07:00", "2025-07-10"),
        ("2025-07-09T18:00:00Z", "2025-07-10"),
        ("2025-07-10 08:00", "2025-07-10"),
        ("10/7/2025", "2025-07-10"),
        ("2025-13", None),
        ("2025-02-30", None),
        ("", None),
        (None, None),
        (12, None),
        (["2025"], None),
    ],
)
def test_dates_of_sources(given: object, value: str | None) -> None:
    assert iso_date(given) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Sáng ngày 3/4/2023, đoàn thăm chùa Vạn Phúc. Sáng nay (4/4), đoàn thăm chùa Hải Vân.", "2023-04-04"),
        (
            "Đại hội xã diễn ra trong hai ngày 24 và 25-2\n(NPĐT)- Ngày 17-2, xã chuẩn bị Đại hội, nhiệm kỳ 2025-2030.",
            "2025-02-17",
        ),
        ("Hôm nay, Thứ năm ngày 21/01/2021\nXã khánh thành cầu\nNgày 01/12/2018, xã khánh thành cầu.", "2018-12-01"),
        ("Ngày 15/1, đoàn tặng quà trong chương trình “Xuân Ất Tỵ 2025” tại xã Nà Pò.", "2025-01-15"),
        ("Ngày 20/12, đoàn họp bàn việc chăm lo Tết Ất Tỵ 2025 cho dân.", "2024-12-20"),
    ],
)
def test_today_the_lead_and_the_lunar_year_tell_the_day(text: str, value: str) -> None:
    found = date_of(text)
    assert found is not None
    assert found.value == value


def test_a_year_is_not_taken_from_what_came_later() -> None:
    text = "Sáng 22/1, ông Bế Văn An nhậm chức. Ông làm phó giám đốc sở từ tháng 3/2017 và trưởng ban từ tháng 10/2019."
    assert date_of(text) is None


def test_a_year_by_which_a_building_is_to_be_done_is_not_the_report_s() -> None:
    text = (
        "Sáng 19/3, ông A dự lễ khởi công trường học tại xã Ba Chúc.\n"
        "Dự án có 45 lớp, dự kiến hoàn thành vào tháng 8/2027. Trường phục vụ 1.500 học sinh."
    )
    assert date_of(text) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ngày 2/6, xã họp dân.\nXã bàn phương hướng, nhiệm vụ 6 tháng cuối năm 2022.", "2022-06-02"),
        (
            "Ngày 28-12, Hội tổ chức tổng kết công tác; triển khai nhiệm vụ năm 2018.\nHội kết nạp 5 người.",
            "2017-12-28",
        ),
        (
            "Sáng 14/1, Hội Nông dân xã họp.\n\nHội nghị tổng kết công tác năm 2018, triển khai nhiệm vụ năm 2019.",
            "2019-01-14",
        ),
        (
            "Sáng 14/12, Hội Nông dân xã họp.\n\nHội nghị tổng kết công tác năm 2018, triển khai nhiệm vụ năm 2019.",
            "2018-12-14",
        ),
    ],
)
def test_the_year_that_a_meeting_plans_for_tells_the_report_s(text: str, day: str) -> None:
    found = date_of(text)
    assert found is not None
    assert found.value == day


@pytest.mark.parametrize(
    ("text", "period", "day"),
    [
        ("Xã họp dân\nSáng 14/8, xã Tân Lập họp. Đến ngày 30/9, xã làm xong đường.", "2025", "2025-08-14"),
        ("Xã họp dân\nNgày 3-8, xã Tân Lập họp.", "2025-08", "2025-08-03"),
        ("Xã họp dân\nThực hiện Kế hoạch số 45/KH-UBND, sáng 12/11, xã họp.", "2024", "2024-11-12"),
        ("Xã họp dân\nThực hiện Kế hoạch số 45/KH-UBND, ngày 12/11, xã họp.", "2024", "2024-11-12"),
        ("Xã họp dân\n07/07/2025 16:22\nXã Tân Lập đón đoàn. Sáng 6/7, xã họp.", "2025", "2025-07-07"),
        (
            "Xã báo cáo\nBáo cáo ngày 9/3 của xã cho thấy rừng bị phá. Ngày 17/3, huyện có công văn.",
            "2017",
            "2017-03-17",
        ),
        ("Xã họp dân\nSáng 14/8/2024, xã Tân Lập họp.", "2025", None),
        ("Xã họp dân\nXã Tân Lập họp bàn việc làm đường.", "2025", None),
        ("Xã họp dân\nĐại hội dự kiến diễn ra ngày 20/12.", "2025", None),
    ],
)
def test_the_opening_tells_the_day_of_a_year_or_month(text: str, period: str, day: str | None) -> None:
    assert day_within(text, period) == day


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "Chiều 12/11, tỉnh họp về Nghị quyết 57, ngày 22/12/2024. Trong 10 tháng năm 2025, tỉnh thu đủ.",
            "2025",
        ),
        (
            "Sáng nay (6/11), huyện yêu cầu làm xong đường trong quý I/2025. 10 tháng năm 2024, huyện thu đủ.",
            "2024",
        ),
        ("Sáng 20-12, xã họp. Xã xây trường trong quý I/2026.", "2025"),
        ("Lễ kỷ niệm (27/7/1947 – 27/7/2022)\nSáng 27/7, xã dâng hương.", "2022"),
    ],
)
def test_papers_are_no_later_than_the_report_and_quarters_the_nearest(text: str, value: str) -> None:
    found = date_of(text)
    assert found is not None
    assert found.value[:4] == value


@pytest.mark.parametrize(
    "text",
    [
        "Làng kể chuyện ngày 14/2/1975. Sáng 3/2, xã họp.",
        "Sáng 17/9, xã họp. Nghị định 107 có ngày 3/8/2018; thông tư ngày 5/5/2021.",
    ],
)
def test_history_and_old_papers_tell_no_year(text: str) -> None:
    assert date_of(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Mừng lễ Giáng sinh năm 2023, sáng 21/12, lãnh đạo phường Mỹ Bình đến thăm giáo xứ.", "2023-12-21"),
        ("Hưởng ứng Tháng Thanh niên năm 2022, sáng 12/3, Đoàn xã Thanh Ba ra quân dọn vệ sinh.", "2022-03-12"),
        ("Sáng 28/5, Trường THCS Hoàng Cương tổ chức lễ tổng kết năm học 2023 - 2024.", "2024-05-28"),
        ("Sáng 5/9, Trường THPT Cẩm Khê tổ chức lễ khai giảng năm học 2024 - 2025.", "2024-09-05"),
        ("Chiều 20/8, UBND xã họp tổng kết năm học 2022-2023, triển khai năm học 2023-2024.", "2023-08-20"),
        ("Sáng 15/11, xã Thanh Ba họp triển khai công tác bầu cử HĐND các cấp nhiệm kỳ 2026 - 2031.", "2025-11-15"),
        ("Chiều 12/8, tỉnh họp tổng kết tuyển quân năm 2013, triển khai nhiệm vụ năm 2014.", "2013-08-12"),
        ("Ngày 11/12, HĐND xã họp. Năm 2024, xã thu 52 tỷ đồng. Sang năm 2025, xã dồn vốn làm đường.", "2024-12-11"),
    ],
)
def test_school_years_elections_and_the_opening_tell_the_year(text: str, value: str) -> None:
    told = date_of(text)
    assert told is not None
    assert told.value == value


@pytest.mark.parametrize(
    "text",
    [
        "Sáng 10/9, xã Thanh Ba gặp mặt. Công tác bầu cử HĐND các cấp nhiệm kỳ 2021 - 2026 thành công tốt đẹp.",
        "Sáng 12/5, hội họp tổng kết công tác năm 2013, triển khai nhiệm vụ năm 2014.",
    ],
)
def test_an_election_that_is_over_and_a_late_review_tell_no_year(text: str) -> None:
    assert date_of(text) is None
