"""The sentence that is shown for a fact."""

from __future__ import annotations

from kg.articles import make_article
from kg.facts import Span
from kg.sentences import quoted

LEAD = "Chiều 11/3, Chủ tịch UBND xã Tân Lập Lò Văn Sơn kiểm tra việc làm đường vào bản Nà Lốc."
FRONT = "12/03/2026 07:45 | Lượt xem: 231 (TQĐT) -"
TEXT = f"Xã Tân Lập làm đường\n{FRONT} {LEAD} Đường dài 3 km. Ảnh: Lê Duy Sau đó, xã họp."


def shown(words: str) -> str:
    article = make_article(TEXT, "x")
    start = article.text.index(words)
    return quoted(article, Span(start, start + len(words)))


def test_the_sentence_is_shown_without_what_a_site_puts_before_it() -> None:
    assert shown("Lò Văn Sơn") == LEAD


def test_the_sentence_ends_before_a_credit_and_begins_behind_it() -> None:
    assert shown("3 km") == "Đường dài 3 km."
    assert shown("xã họp") == "Sau đó, xã họp."


def test_a_long_sentence_is_cut_around_the_words() -> None:
    article = make_article(f"Xã {'rất ' * 90}xa xôi họp dân và {'cứ ' * 90}bàn.", "x")
    start = article.text.index("họp dân")
    told = quoted(article, Span(start, start + 7))
    assert told.startswith("… ")
    assert told.endswith(" …")
    assert "họp dân" in told
    assert len(told) < 300
