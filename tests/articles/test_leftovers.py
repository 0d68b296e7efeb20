"""The text that offsets count holds the characters that a page shows, whatever way they were told."""

from html import escape

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kg.articles.decoding import clean


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("&Ocirc;ng L&ecirc; A, Ch&#7911; t&#x1ECB;ch UBND&nbsp;x&atilde;", "Ông Lê A, Chủ tịch UBND xã"),
        ("&ldquo;Xã gần dân&rdquo; &ndash; ông nói", "“Xã gần dân” – ông nói"),
        ("Sở GD&amp;ĐT; Sở NN&amp;amp;MT", "Sở GD&ĐT; Sở NN&MT"),
    ],
)
def test_characters_told_by_name_or_number(told: str, shown: str) -> None:
    assert clean(told) == shown


@pytest.mark.parametrize("text", ["Sở GD&ĐT", "Sở NN&PTNT; Sở KH&CN;", "R&D; A&B", "&khong;", "&#99999999;", "&;"])
def test_what_names_no_character_stays(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("<p>UBND xã họp.</p><p>Xã có <b>3 thôn</b>.</p>", "\nUBND xã họp.\n\nXã có 3 thôn.\n"),
        ("Dòng một<br/>Dòng hai<BR>Dòng ba", "Dòng một\nDòng hai\nDòng ba"),
        ('Xem <a href="https://example.org/a?b=1&amp;c=2">bài</a> <img src="x.jpg"/>này', "Xem bài này"),
        ("&lt;p style='x'&gt;UBND xã&lt;/p&gt;", "\nUBND xã\n"),
    ],
)
def test_tags_left_in_a_text_go(told: str, shown: str) -> None:
    assert clean(told) == shown


@pytest.mark.parametrize("text", ["Số hộ nghèo < 3 % và > 1 %", "<PV> xã <Tân An>", "Hỏi &aa; đáp"])
def test_what_is_no_tag_stays(text: str) -> None:
    assert clean(text) == text


@example("&aa;", 1)
@given(st.text(alphabet="&<>\"' aăđơ1;", max_size=60), st.integers(1, 4))
def test_escaping_however_often_changes_nothing(text: str, times: int) -> None:
    escaped = text
    for _ in range(times):
        escaped = escape(escaped)
    assert clean(escaped) == clean(text)


@given(st.text(alphabet="&;amplt#38nbsq ", max_size=60))
def test_no_escaped_escape_is_left(text: str) -> None:
    assert "&amp;" not in clean(text)


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("## **Phường An Hải** họp", "Phường An Hải họp"),
        ("Theo [Báo Đà Nẵng](https://example.org/tin-1.html), xã có 3 thôn", "Theo Báo Đà Nẵng, xã có 3 thôn"),
        ('![Quang cảnh hội nghị](/anh/1.jpg "Hội nghị")\nÔng A', "Quang cảnh hội nghị\nÔng A"),
        ("***Ông Lê A*** dự", "Ông Lê A dự"),
    ],
)
def test_marks_of_markdown_left_in_a_text_go(told: str, shown: str) -> None:
    assert clean(told) == shown


def test_parentheses_have_no_blanks_inside() -> None:
    assert clean("xã An Hải ( Đà Nẵng ) có 3 % ( 5 hộ )") == "xã An Hải (Đà Nẵng) có 3 % (5 hộ)"
    assert clean("a) xã :) ( - ") == "a) xã :) ( - "


def test_long_dashes_stand_between_blanks() -> None:
    assert clean("ông Lê A—Chủ tịch UBND xã, nhiệm kỳ 2020–2025") == "ông Lê A – Chủ tịch UBND xã, nhiệm kỳ 2020–2025"
    assert clean("Phan Rang\u2011Tháp Chàm ― Khánh Hòa") == "Phan Rang-Tháp Chàm – Khánh Hòa"
    assert clean("(ĐNO)–Sáng 5/9") == "(ĐNO) – Sáng 5/9"


@pytest.mark.parametrize("text", ["* Cùng ngày, xã họp", "#AnHai #DaNang", "Điều 5 [1] (sửa đổi)", "a [b] (c)"])
def test_what_is_no_mark_of_markdown_stays(text: str) -> None:
    assert clean(text) == text
