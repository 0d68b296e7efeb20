"""The province that the source of an article stands for."""

from __future__ import annotations

import pytest

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Office


@pytest.mark.parametrize(
    ("published", "host", "body"),
    [
        ("2018-09-06", "tinhuyquangtri.vn", "Tỉnh ủy Quảng Trị"),
        ("2025-09-06", "baoquangtri.vn", "Tỉnh ủy Quảng Trị"),
        ("2019-03-06", "baophutho.vn", "Tỉnh ủy Phú Thọ"),
    ],
)
def test_a_province_of_one_name_before_and_after_the_reform_is_the_one_of_the_articles_time(
    published: str, host: str, body: str
) -> None:
    article = make_article(
        "Hôm nay, Bí thư Tỉnh ủy Lò Văn Tuệ dự lễ khai giảng năm học mới.",
        "a",
        {"published": published, "url": f"https://{host}/1"},
    )
    (office,) = [fact for fact in extract(article) if isinstance(fact, Office)]
    assert office.body.name == body
    assert office.body.unit is not None
    assert office.body.unit.edition == ("2025" if published > "2025-07" else "2024")
