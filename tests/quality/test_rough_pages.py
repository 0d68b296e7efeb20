"""The articles of `tests/quality/articles` as rough pages leave them: what they tell must not change."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

import kg
from kg.articles import make_article
from kg.articles.model import Article
from kg.facts import Fact

ARTICLES = sorted((Path(__file__).parent / "articles").glob("a*.txt"))[::4]
BELOW = [
    "Tags: hội nghị, chuyển đổi số",
    "Tin liên quan",
    "Chủ tịch UBND tỉnh Lê Hoàng Việt kiểm tra công tác phòng, chống bão",
    "Bổ nhiệm Phó Giám đốc Sở Tài chính",
    "Bình luận (0)",
    "Cơ quan chủ quản: Tỉnh ủy Phú Thọ",
    "Giấy phép số 12/GP-BTTTT do Bộ Thông tin và Truyền thông cấp ngày 10/1/2022",
    "Tổng Biên tập: Nguyễn Văn Mạnh",
    "© Bản quyền thuộc về Báo Phú Thọ điện tử",
]
Roughening = Callable[[list[str]], list[str]]


def article(lines: list[str], published: str) -> Article:
    return make_article("\n".join(lines), "rough", {"published": published})


def told(one: Article) -> Counter[tuple[str, ...]]:
    """The facts by their kind and the words they rest on."""
    return Counter(_words(fact, one.text) for fact in kg.extract(one))


def _words(fact: Fact, text: str) -> tuple[str, ...]:
    return type(fact).__name__, *(" ".join(span.of(text).split()) for span in sorted(fact.evidence))


def lead_last(lines: list[str]) -> list[str]:
    lead = next((n for n, line in enumerate(lines) if n and line.endswith(".") and len(line) > 60), 0)
    return [*lines[:lead], *lines[lead + 1 :], lines[lead]] if lead else lines


@pytest.mark.parametrize(
    ("roughen", "least"),
    [
        (lambda lines: [*lines, *BELOW], 0.99),
        (lambda lines: [line.replace(" ", "\N{NO-BREAK SPACE}") for line in lines], 1.0),
        (lambda lines: [line.replace(", ", ",  ") for line in lines], 1.0),
        (lambda lines: [unicodedata.normalize("NFD", line) for line in lines], 1.0),
        (lambda lines: [part for line in lines for part in (line, "")], 0.97),
        (lead_last, 0.89),
    ],
    ids=["page below", "no-break spaces", "double spaces", "decomposed letters", "blank lines", "lead last"],
)
def test_rough_pages_tell_the_same(roughen: Roughening, least: float) -> None:
    kept = before = after = 0
    for path in ARTICLES:
        published = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["published"]
        lines = path.read_text(encoding="utf-8").rstrip("\n").split("\n")
        clean, rough = told(article(lines, published)), told(article(roughen(lines), published))
        kept += (clean & rough).total()
        before += clean.total()
        after += rough.total()
    assert before > 500
    assert 2 * kept / (before + after) >= least
