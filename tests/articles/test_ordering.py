"""Articles whose lead a scraper left behind their last paragraph."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kg
from kg.articles import make_article
from kg.articles.model import Kind
from kg.articles.ordering import in_reading_order
from kg.facts import Event

HEADLINE = "Huyện Mường Ẳng sơ kết công tác xây dựng Đảng"
LEAD = "Sáng 12/6, Ban Thường vụ Huyện ủy Mường Ẳng tổ chức hội nghị sơ kết công tác xây dựng Đảng 6 tháng đầu năm."
FIRST = "Tham dự hội nghị có đồng chí Lò Văn Quyết, Bí thư Huyện ủy; đồng chí Quàng Thị Hương, Chủ tịch UBND huyện."
LAST = (
    "Phát biểu kết luận, đồng chí Lò Văn Quyết yêu cầu Ban Tổ chức Huyện ủy rà soát quy hoạch cán bộ trước ngày 30/7."
)
DAY = {"published": "2024-06-13"}


def first_told(*lines: str) -> str:
    read = in_reading_order(make_article("\n".join(lines), "x", DAY)).article
    lead = next(one for one in read.paragraphs if one.kind is Kind.LEAD)
    return read.text[lead.start : lead.end]


@pytest.mark.parametrize(
    "lines",
    [
        (HEADLINE, FIRST, LAST, LEAD),
        (HEADLINE, FIRST, LAST, "Hà Linh", LEAD),
        (HEADLINE, "Hội nghị diễn ra trong một buổi sáng.", LAST, "Hà Linh - Thu Vân", LEAD),
        (HEADLINE, "Theo đó, hội nghị bàn hai việc.", LAST, f"(ĐBO) - {LEAD}"),
        (HEADLINE, "Ảnh: Hà Linh", FIRST, LAST, LEAD),
        (
            HEADLINE,
            FIRST,
            LAST,
            "Hà Linh",
            LEAD,
            "Tin liên quan",
            "Bổ nhiệm Phó Giám đốc Sở Tài chính",
            "Bình luận (0)",
        ),
    ],
)
def test_a_lead_behind_the_text_is_read_first(lines: tuple[str, ...]) -> None:
    assert first_told(*lines) == LEAD


@pytest.mark.parametrize(
    "lines",
    [
        (HEADLINE, LEAD, FIRST, LAST),
        (HEADLINE, LEAD, FIRST, LAST, "Hà Linh"),
        (
            HEADLINE,
            LEAD,
            FIRST,
            "Sáng cùng ngày, Huyện ủy Mường Ẳng sơ kết công tác xây dựng Đảng ở các xã vùng ngoài.",
        ),
        (HEADLINE, LEAD, FIRST, LAST, "Hà Linh", "Huyện ủy Mường Ẳng, xây dựng Đảng, hội nghị sơ kết 6 tháng đầu năm"),
        (HEADLINE, LEAD),
        (LEAD,),
        ("Theo đó, xã họp.", "Dự họp có ông A."),
    ],
)
def test_a_lead_in_its_place_stays_there(lines: tuple[str, ...]) -> None:
    assert not in_reading_order(make_article("\n".join(lines), "x", DAY)).moved


def test_what_is_told_is_the_same_wherever_the_lead_stands() -> None:
    usual = make_article("\n".join((HEADLINE, LEAD, FIRST, LAST)), "x", DAY)
    behind = make_article("\n".join((HEADLINE, FIRST, LAST, LEAD)), "x", DAY)
    words = [
        sorted(
            (type(fact).__name__, tuple(sorted(span.of(one.text) for span in fact.evidence)))
            for fact in kg.extract(one)
        )
        for one in (usual, behind)
    ]
    assert words[0] == words[1]
    (meeting,) = (fact for fact in kg.extract(behind) if isinstance(fact, Event))
    assert meeting.start == "2024-06-12"
    assert [span.of(behind.text) for one in meeting.participants for span in one.evidence][:1] == [FIRST]


def test_what_a_page_has_below_an_article_tells_nothing() -> None:
    around = [
        "Tags: hội nghị, Mường Ẳng",
        "Tin liên quan",
        "Chủ tịch UBND tỉnh Lê Hoàng Việt kiểm tra công tác phòng, chống bão",
        "Bổ nhiệm Phó Giám đốc Sở Tài chính tỉnh Lào Cai",
        "Bình luận (0)",
        "Cơ quan chủ quản: Tỉnh ủy Lào Cai",
        "Giấy phép số 12/GP-BTTTT do Bộ Thông tin và Truyền thông cấp ngày 10/1/2022",
        "Tổng Biên tập: Nguyễn Văn Mạnh",
        "© Bản quyền thuộc về Báo Lào Cai điện tử",
    ]
    alone, within = (make_article("\n".join((HEADLINE, LEAD, FIRST, LAST, *lines)), "x", DAY) for lines in ((), around))
    assert kg.extract(within) == kg.extract(alone)
    boxed = make_article("\n".join((HEADLINE, LEAD, *around[1:4], FIRST, LAST)), "x", DAY)
    assert len(kg.extract(boxed)) == len(kg.extract(alone))


def test_a_sentence_glued_to_a_picture_s_credit_keeps_its_day() -> None:
    article = make_article(f"{HEADLINE}\nẢnh minh họa{LEAD}\n{FIRST}\n{LAST}", "x", DAY)
    meeting = next(fact for fact in kg.extract(article) if isinstance(fact, Event))
    assert meeting.start == "2024-06-12"
    assert LEAD in {span.of(article.text) for span in meeting.evidence}


@given(st.lists(st.sampled_from((HEADLINE, LEAD, FIRST, LAST, "Hà Linh", "Ảnh: H.L", "Theo đó, xã họp.")), max_size=7))
def test_every_paragraph_read_is_one_of_the_text(lines: list[str]) -> None:
    article = make_article("\n".join([HEADLINE, *lines]), "x", DAY)
    reading = in_reading_order(article)
    read = reading.article
    told = sorted(read.text[one.start : one.end] for one in read.paragraphs)
    assert told == sorted(
        article.text[one.start : one.end] for one in article.paragraphs if one.kind is not Kind.SECTION
    )
    for one in read.paragraphs if reading.moved else ():
        ((start, end),) = reading.spans(one.start, one.end)
        assert article.text[start:end] == read.text[one.start : one.end]
    for fact in kg.extract(article):
        assert all(0 <= span.start < span.end <= len(article.text) for span in fact.evidence)


@pytest.mark.parametrize("link", [">>> Bí thư Tỉnh ủy Lai Châu thăm biên giới", "Xem thêm: Phường Bến Thành họp mặt"])
def test_a_link_between_headline_and_lead_is_left_out_and_a_rubric_is_not(link: str) -> None:
    text = f"Hà Nội\n\nPhường Trần Phú họp\n\n{link}\n\nSáng 9/9, UBND phường Trần Phú tổ chức hội nghị."
    read = in_reading_order(make_article(text, "a")).article.text
    assert link not in read
    assert read.startswith("Hà Nội")
