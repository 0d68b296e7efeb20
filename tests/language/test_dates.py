"""Date expressions: found, told from fractions and numbers, resolved against the article's day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from effort import grows_linearly
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.language.dates import When, find, terms
from kg.language.dates.patterns import matches, patterns

DAY = "2025-09-18"


def one(text: str, anchor: str | None = DAY) -> When:
    found = find(text, anchor)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("kiểm tra phường sáng ngày 10-7.", "2025-07-10", None),
        ("Sáng 26/8, đoàn công tác", "2025-08-26", None),
        ("Ngày18/6, đoàn công tác", "2025-06-18", None),
        ("chiều ngày18-6, đoàn công tác", "2025-06-18", None),
        ("Chiều 22.4, lãnh đạo sở", "2025-04-22", None),
        ("Ngày 20/3/2026, ủy ban", "2026-03-20", None),
        ("ngày 29 tháng 4 năm 2025", "2025-04-29", None),
        ("ngày 1 tháng 7", "2025-07-01", None),
        ("ngày 2 tháng Chín", "2025-09-02", None),
        ("ngày 30/4 năm ngoái", "2024-04-30", None),
        ("thứ Hai, 15/9", "2025-09-15", None),
        ("sáng thứ Hai (ngày 15/9)", "2025-09-15", None),
        ("thứ Bảy tuần này", "2025-09-20", None),
        ("Sáng nay (18-9), ông", "2025-09-18", None),
        ("Sáng nay - 18/9, ông", "2025-09-18", None),
        ("Sáng 18-9 đồng chí A", "2025-09-18", None),
        ("Sáng 17 và chiều 18/9, ông", "2025-09-17", "2025-09-18"),
        ("từ 9 đến trưa 11-9, kỳ họp", "2025-09-09", "2025-09-11"),
        ("hôm nay, 18/9", "2025-09-18", None),
        ("chiều nay", "2025-09-18", None),
        ("sáng qua", "2025-09-17", None),
        ("ngày mai", "2025-09-19", None),
        ("tuần qua", "2025-09-08", "2025-09-14"),
        ("hai ngày 16 và 17/9", "2025-09-16", "2025-09-17"),
        ("ngày 16-17/9", "2025-09-16", "2025-09-17"),
        ("từ 16 đến 18/9", "2025-09-16", "2025-09-18"),
        ("trong 4 ngày từ 3 - 6/4", "2025-04-03", "2025-04-06"),
        ("các ngày 4, 5-8", "2025-08-04", "2025-08-05"),
        ("tối ngày 5 rạng sáng 6/9", "2025-09-05", "2025-09-06"),
        ("hai ngày 3 và ngày 4/9", "2025-09-03", "2025-09-04"),
        ("trước bão số 3, ngày 15/9, tỉnh", "2025-09-15", None),
        ("sau cơn bão số 10 và ngày 15/9", "2025-09-15", None),
        ("theo Nghị quyết 57, ngày 3/9 huyện", "2025-09-03", None),
        ("tại kỳ họp thứ 3, ngày 4/9 bầu", "2025-09-04", None),
        ("ở thôn 5, từ ngày 4 đến ngày 6/9", "2025-09-04", "2025-09-06"),
        ("ngày 4-5 tháng 7", "2025-07-04", "2025-07-05"),
        ("từ ngày 15/3-15/4", "2025-03-15", "2025-04-15"),
        ("từ ngày 28/2 đến 2/3/2025", "2025-02-28", "2025-03-02"),
        ("từ ngày 28/12 đến ngày 3/1", "2025-12-28", "2026-01-03"),
        ("từ ngày 1-7 đến nay", "2025-07-01", "2025-09-18"),
        ("tháng 7/2025", "2025-07", None),
        ("cuối tháng 8", "2025-08", None),
        ("khởi công tháng 12-2024,", "2024-12", None),
        ("mục tiêu đến 31/12 giải ngân", "2025-12-31", None),
        ("08:14 - 12/09/2025", "2025-09-12", None),
        ("tháng trước", "2025-08", None),
        ("Ngày 17 – 9, UBND", "2025-09-17", None),
        ("chiều 16–7,", "2025-07-16", None),
        ("Ngày 28 -8, tại", "2025-08-28", None),
        ("ngày 17 – 9 – 2025", "2025-09-17", None),
        ("ngày 16 - 17 tháng 9", "2025-09-16", "2025-09-17"),
        ("từ tháng 1 đến tháng 6/2025", "2025-01", "2025-06"),
        ("quý III/2025", "2025-07", "2025-09"),
        ("quý 2 năm 2025", "2025-04", "2025-06"),
        ("6 tháng đầu năm", "2025-01", "2025-06"),
        ("sáu tháng cuối năm 2025", "2025-07", "2025-12"),
        ("9 tháng năm 2025", "2025-01", "2025-09"),
        ("năm 2024", "2024", None),
        ("năm ngoái", "2024", None),
        ("giai đoạn 2021-2025", "2021", "2025"),
        ("từ năm 2021 đến năm 2025", "2021", "2025"),
        ("vừa qua", None, None),
        ("mùng 10 tháng Giêng", None, None),
        ("ngày 15 tháng 8 âm lịch", None, None),
        ("mùng 6 tháng 3 năm Ất Tỵ", None, None),
    ],
)
def test_usual_forms(text: str, first: str | None, last: str | None) -> None:
    when = one(text)
    assert (when.first, when.last) == (first, last)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("14h ngày 17/9", "2025-09-17T14:00", None),
        ("14 giờ 30 ngày 17-9", "2025-09-17T14:30", None),
        ("lúc 11 giờ 47 phút ngày 16.4", "2025-04-16T11:47", None),
        ("8h sáng 2/9", "2025-09-02T08:00", None),
        ("2 giờ chiều 5/9", "2025-09-05T14:00", None),
        ("từ 8h00 đến 11h30 ngày 15/9", "2025-09-15T08:00", "2025-09-15T11:30"),
        ("07/07/2025 16:22", "2025-07-07T16:22", None),
        ("Thứ Bảy, 15/11/2025, 10:30", "2025-11-15T10:30", None),
        ("14h chiều nay", "2025-09-18T14:00", None),
    ],
)
def test_times_of_day(text: str, first: str, last: str | None) -> None:
    when = one(text)
    assert (when.first, when.last, when.precision) == (first, last, "minute")


@pytest.mark.parametrize(
    "text",
    [
        "đạt 10/12 chỉ tiêu",
        "các ngày 5 - 9",
        "từ ngày 5 - 9 trong tháng",
        "khoảng 5 - 7 hộ",
        "ngày 3 - 5 người",
        "hoàn thành 15/19 tiêu chí",
        "có 5/7 thôn",
        "mở cửa 24/7.",
        "Nghị quyết số 57-NQ/TW",
        "19/NQ-HĐND",
        "Nghị định 150/2025/NĐ-CP",
        "Quyết định 4025/QĐ-UBND",
        "điện thoại 0236.3822.123",
        "hơn 1.200 lượt, 22.4 tỷ đồng",
        "tăng 3,5 - 4%",
        "phạt 5-7 triệu đồng",
        "mỗi ngày 2-3 lượt",
        "thắng với tỷ số 3-1",
        "nhiệm kỳ 2025-2030",
        "ông sinh năm 1976",
        "trong 2 tháng, hơn 8 tháng",
        "quý vị đại biểu",
        "đường 30/4 và Quốc lộ 1",
        "lần thứ hai, thứ ba",
        "ngày 32/7, ngày 30/2, ngày 5/13",
        "đường Cách mạng Tháng Tám",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert find(text, DAY) == []


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("tính đến hết ngày 25/8/2025 đã", "until"),
        ("báo cáo trước ngày 9/4", "before"),
        ("kể từ ngày 1/7", "from"),
        ("sau ngày 1/7", "from"),
        ("chậm nhất ngày 30/9", "until"),
        ("trong ngày 6-10", ""),
        ("từ ngày 20-24/4", ""),
        ("Sau hai ngày 4 và 5-8, đại hội bế mạc", ""),
    ],
)
def test_bounds_limit_and_do_not_date(text: str, bound: str) -> None:
    assert one(text).bound == bound


def test_day_parts_and_words_belong_to_the_mention() -> None:
    text = "Theo kế hoạch, 14 giờ 30 phút chiều thứ Năm, ngày 18/9, hội nghị họp."
    when = one(text)
    assert text[when.start : when.end] == "14 giờ 30 phút chiều thứ Năm, ngày 18/9"
    assert when.day_part == "afternoon"


def test_same_day_means_the_day_told_before() -> None:
    found = find("Sáng 5/9, ông A dự khai giảng. Chiều cùng ngày, ông làm việc với xã.", DAY)
    assert [(w.first, w.day_part) for w in found] == [("2025-09-05", "morning"), ("2025-09-05", "afternoon")]


@pytest.mark.parametrize(
    ("anchor", "text", "first"),
    [
        ("2025-01-03", "ngày 30/12", "2024-12-30"),
        ("2024-12-28", "khởi công ngày 5/1", "2025-01-05"),
        ("2025-04-07", "sẽ trình trước ngày 9/4", "2025-04-09"),
        ("2025-10-20", "hoàn thành trước ngày 31/3", "2026-03-31"),
        ("2025-01-10", "tháng 12", "2024-12"),
        ("2025", "ngày 10-7", "2025-07-10"),
        ("2025-07", "ngày 10-7", "2025-07-10"),
        (None, "ngày 10-7", None),
        (None, "ngày 10-7-2025", "2025-07-10"),
        ("2025", "hôm qua", None),
        ("no date", "ngày 10-7", None),
        ("2025-02-01", "ngày 29/2", "2024-02-29"),
    ],
)
def test_the_year_follows_from_the_anchor(anchor: str | None, text: str, first: str | None) -> None:
    assert one(text, anchor).first == first


def test_a_year_just_told_in_a_story_of_the_past_holds_for_the_day_after_it() -> None:
    assert [w.first for w in find("Năm 1968, ngày 11.2, đơn vị bị phát hiện.", DAY)] == ["1968", "1968-02-11"]


def test_full_marks_dates_whose_year_is_written() -> None:
    assert [w.full for w in find("Ngày 1/7/2025 và ngày 2/7", DAY)] == [True, False]


def test_terms() -> None:
    text = "đại hội nhiệm kỳ 2025 – 2030, hội đồng nhiệm kỳ 2021-26; giai đoạn 2020-2025"
    assert [t.value for t in terms(text)] == ["2025-2030", "2021-2026"]
    assert all(text[t.start : t.end].startswith("nhiệm kỳ") for t in terms(text))


FORMS = [
    "ngày {d}/{m}/{y}",
    "ngày {d}-{m}-{y}",
    "ngày {d}.{m}.{y}",
    "ngày {d} tháng {m} năm {y}",
    "{d:02}/{m:02}/{y}",
    "sáng {d}/{m}/{y}",
    "14h ngày {d}/{m}/{y}",
]
SHORT_FORMS = [
    "ngày {d}/{m}",
    "sáng {d}-{m}",
    "chiều ngày {d}.{m}",
    "ngày {d} tháng {m}",
    "tối {d:02}/{m:02}",
    "hôm {d}/{m}",
]


@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)), st.sampled_from(FORMS))
def test_every_full_date_is_found(day: date, form: str) -> None:
    text = f"Theo đó, {form.format(d=day.day, m=day.month, y=day.year)}, hội nghị họp."
    when = one(text, None)
    assert when.first is not None
    assert when.first[:10] == day.isoformat()
    assert when.full


@given(st.dates(date(2004, 1, 1), date(2035, 12, 31)), st.integers(0, 130), st.sampled_from(SHORT_FORMS))
def test_every_day_of_the_last_months_is_found_without_its_year(day: date, back: int, form: str) -> None:
    told = day - timedelta(days=back)
    text = f"Theo báo cáo, {form.format(d=told.day, m=told.month)}, đoàn đi kiểm tra."
    assert one(text, day.isoformat()).first == told.isoformat()


@given(
    st.dates(date(2004, 1, 1), date(2035, 12, 1)),
    st.integers(1, 20),
    st.sampled_from(["{a}-{b}/{m}", "{a} đến {b}/{m}", "{a} và {b}-{m}"]),
)
def test_ranges_within_a_month(first: date, length: int, form: str) -> None:
    last = first + timedelta(days=length)
    if last.month != first.month:
        return
    text = "từ ngày " + form.format(a=first.day, b=last.day, m=first.month)
    when = one(text, last.isoformat())
    assert (when.first, when.last) == (first.isoformat(), last.isoformat())


@settings(max_examples=200)
@given(
    st.text(alphabet="0123456789/-., ngàytháêă06(:h)năm sáuviđếnt\n", max_size=120),
    st.sampled_from([None, "2025", DAY]),
)
def test_any_text_gives_ordered_mentions_inside_it(text: str, anchor: str | None) -> None:
    at = 0
    for when in find(text, anchor):
        assert at <= when.start < when.end <= len(text)
        at = when.end
        if when.first and when.last:
            assert when.first <= when.last


@pytest.mark.parametrize("bait", ["1,", "1-", "ngày 1, ", "1 tháng ", "sáng ", "năm 2025 ", "(", "14h ", "quý I và "])
def test_effort_grows_with_the_text_not_with_its_square(bait: str) -> None:
    assert grows_linearly(lambda size: find(bait * (size // len(bait)), DAY), short=20_000)


def test_the_same_day_at_the_start_of_a_sentence_is_the_one_another_began_with() -> None:
    text = "Sáng 22/8, phường họp; phường được lập ngày 1/7/2025. Cùng ngày, xã bên cũng họp."
    assert [when.first for when in find(text, "2025-08-22")] == ["2025-08-22", "2025-07-01", "2025-08-22"]


_PIECES = st.sampled_from(
    [
        *"0123456789", " ", ".", "/", "-", ":", "\n", "_", "ngày ", "tháng ", "năm ", "sáng ", "nay", "quý ", "từ ",
        "đến ", "thứ hai", "cùng ngày", "hôm qua", "đầu năm", "nhiệm kỳ 2020-2025", "mới đây",
        "sáu tháng đầu năm", "xã",
    ]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=40).map("".join))
def test_dates_are_only_missed_where_none_begins(text: str) -> None:
    assert [m.span() for m in matches(text)] == [m.span() for m in patterns().core.finditer(text)]


def test_the_same_day_is_no_term_set_in_between() -> None:
    text = (
        "Ngày 8-7, ông A đến phường. Ông giao Sở Xây dựng kết luận trước ngày 15-7. Ngay chiều cùng ngày, công an đi."
    )
    assert [found.first for found in find(text, "2025-07-09")] == ["2025-07-08", "2025-07-15", "2025-07-08"]
    earlier = "Ngày 24/11, ông A làm việc. Nhà phải xong trước 31/1/2026. Trước đó, sáng cùng ngày, ông dâng hương."
    assert find(earlier, "2025-11-25")[-1].first == "2025-11-24"
    coming = "Ngày 30/6, Thủ tướng ký quyết định để ông A nghỉ hưu từ ngày 1/8. Chiều cùng ngày, tỉnh họp."
    assert find(coming, "2021-06-30")[-1].first == "2021-06-30"
    so_far = "Buổi họp diễn ra chiều 11-9. Tính đến ngày 9-9, trường thu 3 khoản. Cùng ngày, Sở A có văn bản."
    assert find(so_far, "2016-09-12")[-1].first == "2016-09-11"


@pytest.mark.parametrize("before", ["ĐNO-", "(CTO)-", "Báo Lào Cai-", "-"])
def test_a_paper_s_name_may_be_joined_to_the_day_by_a_hyphen(before: str) -> None:
    assert [(w.first, w.day_part) for w in find(f"{before}Sáng 19-11, xã họp.", "2025")] == [("2025-11-19", "morning")]
