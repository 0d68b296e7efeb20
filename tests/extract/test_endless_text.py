"""Texts without end or sense, as tables flattened to a line and hostile input are: read whole, without a crash."""

import pytest
from effort import lines_run

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import BodySeen

PIECES = [
    "Ban ",
    "Sở ",
    "A",
    "K’",
    "sáp nhập ",
    "Bí thư Đảng ủy xã ",
    "ông Trần Văn An, ",
    "“",
    "(",
    "1.200 ",
    "12/9, ",
]


@pytest.mark.parametrize("piece", PIECES)
def test_words_without_end_are_read(piece: str) -> None:
    text = "Hội nghị diễn ra sáng 12/9. " + piece * (8000 // len(piece))
    for fact in extract(make_article(text, "endless", {"published": "2025-09-12"})):
        assert all(0 <= span.start < span.end <= len(text) for span in fact.evidence)


@pytest.mark.parametrize(
    "piece",
    [
        "An ",
        "UBND xã ",
        "(xã An) ",
        "ông Trần Văn Bình, Chủ tịch UBND xã Phong Hải, và ",
        "các ông: Trần Văn Bình, Lê Thị Hoa; ",
        "trao quà của ông Trần Văn Bình và bà Lê Thị Hoa và ",
        "ông Trần Văn Bình nghỉ hưu, ",
        "Ông Trần Văn Bình, Chủ tịch UBND xã Phong Hải, cho biết xã có 1.200 hộ. ",
    ],
)
def test_the_work_grows_with_the_text(piece: str) -> None:
    def work(length: int) -> int:
        article = make_article(piece * (length // len(piece)), "endless", {"published": "2025-09-12"})
        return lines_run(lambda: extract(article))

    work(500)  # what is made once is made
    assert work(16_000) < 6 * work(4_000)


def test_bodies_named_one_within_the_other_keep_a_name_that_can_be_read() -> None:
    facts = extract(make_article("Ban " * 3000, "endless", {"published": "2025-09-12"}))
    names = [fact.body.name for fact in facts if isinstance(fact, BodySeen)]
    assert names
    assert max(map(len, names)) < 200


def test_what_follows_a_line_without_end_is_read() -> None:
    text = "danh sách hộ; " * 600 + "\nÔng Trần Văn An giữ chức Chủ tịch UBND tỉnh Lào Cai."
    facts = extract(make_article(text, "endless", {"published": "2025-09-12"}))
    assert any(getattr(fact, "person", "") == "Trần Văn An" for fact in facts)
