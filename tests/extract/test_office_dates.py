"""Since when and until when offices are held: dates of the office's own clause, and no others."""

from __future__ import annotations

import pytest

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Office

PUBLISHED = "2025-09-17"


def held(text: str) -> list[Office]:
    article = make_article(text, "told", {"published": PUBLISHED})
    return [fact for fact in extract(article) if isinstance(fact, Office)]


def dates(text: str) -> dict[str, tuple[str | None, str | None]]:
    """Role and body → start and end, of offices that have either."""
    return {f"{f.role}, {f.body.name}": (f.start, f.end) for f in held(text) if f.start or f.end}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ông Tạ Văn Lâm được bổ nhiệm giữ chức Giám đốc Sở Xây dựng tỉnh Lào Cai từ ngày 1/7/2025.",
            {"Giám đốc, Sở Xây dựng tỉnh Lào Cai": ("2025-07-01", None)},
        ),
        (
            (
                "Ban Thường vụ Tỉnh ủy chỉ định đồng chí Lê Thị Sen giữ chức Bí thư Đảng ủy xã Mường Hoa, "
                "nhiệm kỳ 2025-2030, thời hạn giữ chức 5 năm kể từ ngày 1-3-2026."
            ),
            {"Bí thư, Đảng ủy xã Mường Hoa": ("2026-03-01", None)},
        ),
        (
            "Từ ngày 1/7/2025, ông Mai Văn Tý được chỉ định giữ chức Bí thư Đảng ủy, Chủ tịch HĐND xã Mường Hoa.",
            {
                "Bí thư, Đảng ủy xã Mường Hoa": ("2025-07-01", None),
                "Chủ tịch, Hội đồng nhân dân xã Mường Hoa": ("2025-07-01", None),
            },
        ),
        (
            "Ông Hà Văn Bắc, Phó Giám đốc Sở Y tế tỉnh Sơn La được giao giữ chức Quyền Giám đốc Sở này từ ngày 20/9.",
            {"Giám đốc, Sở Y tế tỉnh Sơn La": ("2025-09-20", None)},
        ),
        (
            "Bà Lò Thị Phương, Giám đốc Sở Tư pháp tỉnh Sơn La từ năm 2019 đến nay, trả lời chất vấn.",
            {"Giám đốc, Sở Tư pháp tỉnh Sơn La": ("2019", None)},
        ),
        (
            "Tháng 3-2019, ông Đỗ Văn Hải được bầu giữ chức Phó Chủ tịch HĐND tỉnh Cao Bằng.",
            {"Phó Chủ tịch, Hội đồng nhân dân tỉnh Cao Bằng": ("2019-03", None)},
        ),
        (
            "Ông Đỗ Văn Hải được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Cao Bằng vào ngày 12/5/2020.",
            {"Giám đốc, Sở Y tế tỉnh Cao Bằng": ("2020-05-12", None)},
        ),
        (
            "Ông Phạm Văn Đông sinh ngày 5/6/1975, được bầu làm Chủ tịch UBND tỉnh Sơn La tháng 12/2020.",
            {"Chủ tịch, Ủy ban nhân dân tỉnh Sơn La": ("2020-12", None)},
        ),
    ],
)
def test_the_start_is_told_with_the_office(text: str, expected: dict[str, tuple[str | None, str | None]]) -> None:
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ông Mai Văn Tý, Phó Giám đốc Sở Nội vụ tỉnh Sơn La, nghỉ hưu từ ngày 1/12.",
            {"Phó Giám đốc, Sở Nội vụ tỉnh Sơn La": (None, "2025-12-01")},
        ),
        (
            "Ông Hà Văn Bắc thôi giữ chức Phó Chủ tịch UBND tỉnh Cao Bằng từ ngày 1-11 để nghỉ hưu.",
            {"Phó Chủ tịch, Ủy ban nhân dân tỉnh Cao Bằng": (None, "2025-11-01")},
        ),
        (
            (
                "Sở Nội vụ trao quyết định nghỉ hưu từ ngày 1/10/2025 cho ông Mai Văn Tý, Phó Giám đốc Sở Nội vụ tỉnh "
                "Sơn La."
            ),
            {"Phó Giám đốc, Sở Nội vụ tỉnh Sơn La": (None, "2025-10-01")},
        ),
        (
            "Sáng 16/9, HĐND tỉnh Cao Bằng miễn nhiệm chức vụ Phó Chủ tịch UBND tỉnh đối với ông Hà Văn Bắc.",
            {"Phó Chủ tịch, Ủy ban nhân dân tỉnh Cao Bằng": (None, "2025-09-16")},
        ),
    ],
)
def test_the_end_is_told_with_the_office(text: str, expected: dict[str, tuple[str | None, str | None]]) -> None:
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ông Đỗ Văn Hải từ tháng 1-2016 đến tháng 2-2020 là Phó Chủ tịch UBND tỉnh Quảng Trị.",
            {"Phó Chủ tịch, Ủy ban nhân dân tỉnh Quảng Trị": ("2016-01", "2020-02")},
        ),
        (
            (
                "Giai đoạn 2011 - 2016, ông Đỗ Văn Hải giữ chức Chủ tịch UBND tỉnh Phú Thọ; từ năm 2017 đến nay là "
                "Bí thư Tỉnh ủy Phú Thọ."
            ),
            {
                "Chủ tịch, Ủy ban nhân dân tỉnh Phú Thọ": ("2011", "2016"),
                "Bí thư, Tỉnh ủy Phú Thọ": ("2017", None),
            },
        ),
        (
            (
                "Ông Bùi Văn Sơn giữ chức Phó Chủ tịch UBND tỉnh Phú Thọ từ năm 2012 đến năm 2015, sau đó được bầu làm "
                "Chủ tịch UBND tỉnh Phú Thọ từ tháng 6/2015."
            ),
            {
                "Phó Chủ tịch, Ủy ban nhân dân tỉnh Phú Thọ": ("2012", "2015"),
                "Chủ tịch, Ủy ban nhân dân tỉnh Phú Thọ": ("2015-06", None),
            },
        ),
        (
            "Tháng 4/2016, ông Bùi Văn Sơn được bầu làm Chủ tịch UBND tỉnh Phú Thọ đến tháng 2/2020.",
            {"Chủ tịch, Ủy ban nhân dân tỉnh Phú Thọ": ("2016-04", "2020-02")},
        ),
        (
            "Nguyên Bí thư Tỉnh ủy Phú Thọ (2005-2010) Bùi Văn Sơn dự lễ.",
            {"Bí thư, Tỉnh ủy Phú Thọ": ("2005", "2010")},
        ),
    ],
)
def test_a_period_gives_both(text: str, expected: dict[str, tuple[str | None, str | None]]) -> None:
    assert dates(text) == expected


def test_the_day_of_an_election_counts_for_all_who_are_elected() -> None:
    text = (
        "Sáng 16/9, HĐND xã Mường Hoa bầu ông Đinh Công Khải giữ chức Chủ tịch HĐND xã; bầu bà Lò Thị Phương giữ chức "
        "Phó Chủ tịch HĐND xã."
    )
    assert {fact.person: fact.start for fact in held(text)} == {
        "Đinh Công Khải": "2025-09-16",
        "Lò Thị Phương": "2025-09-16",
    }


def test_the_day_of_the_session_told_before_counts() -> None:
    text = (
        "Sáng 16/9, HĐND tỉnh Sơn La khai mạc kỳ họp thứ 5 với sự tham gia của 60 đại biểu.\n"
        "Tại kỳ họp, các đại biểu đã bầu ông Phạm Văn Đông giữ chức Chủ tịch UBND tỉnh Sơn La."
    )
    assert dates(text) == {"Chủ tịch, Ủy ban nhân dân tỉnh Sơn La": ("2025-09-16", None)}
    elsewhere = text.replace("khai mạc kỳ họp thứ 5 với sự tham gia của 60 đại biểu", "khảo sát một số công trình")
    assert dates(elsewhere) == {}


def test_the_day_that_decisions_take_effect_comes_before_that_of_the_ceremony() -> None:
    text = (
        "Chiều 7/9, Tỉnh ủy Sơn La công bố quyết định điều động ông Mai Văn Tý giữ chức Giám đốc Sở Tài chính tỉnh "
        "Sơn La; bổ nhiệm bà Lê Thị Sen giữ chức Giám đốc Sở Y tế tỉnh Sơn La."
    )
    assert {start for start, _ in dates(text).values()} == {"2025-09-07"}
    effect = " Các quyết định có hiệu lực từ ngày 15/9."
    assert {start for start, _ in dates(text + effect).values()} == {"2025-09-15"}


def test_a_length_of_time_counts_for_the_office_told_last() -> None:
    text = (
        "Chiều 7/9, UBND tỉnh Sơn La trao quyết định bổ nhiệm ông Mai Văn Tý giữ chức Giám đốc Sở Tài chính tỉnh "
        "Sơn La.\nBà Lê Thị Sen được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Sơn La. Thời hạn giữ chức vụ là 5 năm, "
        "kể từ ngày 10/9/2025."
    )
    assert dates(text) == {
        "Giám đốc, Sở Tài chính tỉnh Sơn La": ("2025-09-07", None),
        "Giám đốc, Sở Y tế tỉnh Sơn La": ("2025-09-10", None),
    }


def test_each_of_several_has_the_date_of_his_own_clause() -> None:
    text = (
        "Ông Mai Văn Tý giữ chức Giám đốc Sở Tài chính tỉnh Sơn La kể từ ngày 1/9, bà Lê Thị Sen giữ chức Giám đốc Sở "
        "Nội vụ tỉnh Sơn La kể từ ngày 15/9."
    )
    assert dates(text) == {
        "Giám đốc, Sở Tài chính tỉnh Sơn La": ("2025-09-01", None),
        "Giám đốc, Sở Nội vụ tỉnh Sơn La": ("2025-09-15", None),
    }


def test_a_predecessor_retires_on_another_day_than_the_new_holder_begins() -> None:
    text = (
        "Ngày 16/9, ông Tạ Văn Lâm được bổ nhiệm giữ chức Giám đốc Sở Xây dựng tỉnh Lào Cai, thay ông Hà Văn Bắc nghỉ "
        "hưu từ ngày 1/9."
    )
    assert {fact.person: (fact.start, fact.end) for fact in held(text)} == {
        "Tạ Văn Lâm": ("2025-09-16", None),
        "Hà Văn Bắc": (None, "2025-09-01"),
    }


def test_where_a_predecessor_went_may_be_of_another_day() -> None:
    text = (
        "Ngày 16/9, ông Tạ Văn Lâm được bổ nhiệm giữ chức Giám đốc Sở Xây dựng tỉnh Lào Cai, thay ông Hà Văn Bắc được "
        "điều động giữ chức Giám đốc Sở Nội vụ tỉnh Lào Cai."
    )
    assert dates(text) == {"Giám đốc, Sở Xây dựng tỉnh Lào Cai": ("2025-09-16", None)}


@pytest.mark.parametrize(
    "text",
    [
        "Ông Mai Văn Tý giữ chức Chủ tịch UBND tỉnh Sơn La nhiệm kỳ 2021-2026.",
        "Ngày 10/9, ông Đinh Công Khải, Chủ tịch UBND xã Mường Hoa, kiểm tra công tác phòng chống bão.",
        "Ngày 10/9, ông Đinh Công Khải, người vừa được bầu giữ chức Chủ tịch UBND xã Mường Hoa, kiểm tra đê.",
        (
            "Theo Quyết định số 12/QĐ-UBND ngày 3/9/2025, ông Tạ Văn Lâm được bổ nhiệm giữ chức Giám đốc Sở Xây dựng "
            "tỉnh Lào Cai."
        ),
        "Ông Nguyễn Trọng Tín tiếp tục giữ chức Bí thư Đảng ủy xã Năm Căn từ ngày 1/7/2025.",
        "Năm 2015, ông Bùi Văn Sơn là Phó Chủ tịch UBND tỉnh Phú Thọ.",
        "Ngày 25/8, UBND tỉnh Lào Cai cho biết đã bổ nhiệm ông Tạ Văn Lâm giữ chức Giám đốc Sở Xây dựng tỉnh Lào Cai.",
        "Ông Hà Văn Bắc, Phó Giám đốc Sở Nội vụ tỉnh Sơn La, từ ngày 1/12 sẽ phụ trách công tác thi đua.",
        "Chủ tịch UBND tỉnh Sơn La Phạm Văn Đông yêu cầu hoàn thành từ ngày 1/10.",
        "Từ ngày 8 đến 10-9, đoàn công tác do bà Lê Thị Sen, Phó Chủ tịch HĐND tỉnh Sơn La làm trưởng đoàn giám sát.",
    ],
)
def test_other_dates_are_none_of_the_office(text: str) -> None:
    assert held(text)
    assert dates(text) == {}


def test_the_words_of_a_date_are_evidence() -> None:
    text = "Ông Tạ Văn Lâm được bổ nhiệm giữ chức Giám đốc Sở Xây dựng tỉnh Lào Cai kể từ ngày 1/7/2025."
    (fact,) = held(text)
    assert [span.of(text) for span in fact.evidence][1:] == ["kể từ ngày 1/7/2025"]


def test_one_telling_may_be_more_exact_and_two_that_disagree_give_none() -> None:
    office = "ông Đỗ Văn Hải được bầu giữ chức Phó Chủ tịch HĐND tỉnh Cao Bằng."
    assert set(dates(f"Năm 2019, {office}\nTháng 3-2019, {office}").values()) == {("2019-03", None)}
    assert dates(f"Năm 2018, {office}\nTháng 3-2019, {office}") == {}


def test_who_retired_on_a_day_left_the_office_told_behind_it() -> None:
    text = "Ông Tạ Văn Lâm nghỉ hưu từ 1/4/2019, sau hai nhiệm kỳ giữ chức Chủ tịch UBND tỉnh Lào Cai."
    assert dates(text) == {"Chủ tịch, Ủy ban nhân dân tỉnh Lào Cai": (None, "2019-04-01")}


def test_the_retirement_of_another_ends_nothing() -> None:
    text = (
        "Theo quyết định, ông Tạ Văn Lâm, Giám đốc Sở Y tế tỉnh Lào Cai nghỉ hưu; bà Lê Thị Sen nay giữ chức Giám đốc "
        "Sở Y tế tỉnh Lào Cai từ ngày 15/9/2025."
    )
    assert dates(text)["Giám đốc, Sở Y tế tỉnh Lào Cai"] == ("2025-09-15", None)


def test_the_standing_of_an_office_held_before_is_struck_off_later_than_it_ended() -> None:
    text = (
        "Ngày 16/9, Thủ tướng xóa tư cách chức vụ Chủ tịch UBND tỉnh Lào Cai của nhiệm kỳ trước đối với ông Tạ Văn Lâm."
    )
    assert dates(text) == {}
