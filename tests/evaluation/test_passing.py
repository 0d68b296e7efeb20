"""The benchmark of units named in passing: what it compares, where it puts a sentence, and that it finds a change."""

from __future__ import annotations

import random

import pytest

from tests.benchmark import benchmark

_TEXT = """Xã Krông Năng họp rút kinh nghiệm

Sáng 11/9, UBND xã Krông Năng, tỉnh Đắk Lắk họp đánh giá hai tháng vận hành.

Phó Chủ tịch UBND xã Y Blang Êban báo cáo.

- Bà Mai Thị Hà, Bí thư Đảng ủy xã.

Cuộc họp kết thúc lúc 11 giờ."""


_PASSING = benchmark("passing")


@pytest.mark.parametrize("level", ["province", "commune"])
def test_another_unit_in_passing_changes_nothing(level: str) -> None:
    for seed in range(12):
        count, lost = _PASSING.changed(_TEXT, "2025-09-12", level, random.Random(seed))
        assert count == 5 and lost == set()


def test_another_unit_is_one_of_the_day_that_the_text_has_not() -> None:
    names = {_PASSING.other_unit(_TEXT, "2025-09-12", "province", random.Random(seed)) for seed in range(200)}
    assert "tỉnh Cà Mau" in names and not names & {"tỉnh Đắk Lắk", "tỉnh Kiên Giang"}
    assert _PASSING.other_unit(_TEXT, "2025-09-12", "district", random.Random(1)) is None


def test_sentences_stand_between_whole_paragraphs_and_not_in_lists() -> None:
    assert _PASSING.seams(_TEXT.split("\n\n")) == [2, 4]


def test_rows_that_get_lost_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = _PASSING.extract
    monkeypatch.setattr(_PASSING, "extract", lambda article: whole(article) if article.text == _TEXT else ())
    count, lost = _PASSING.changed(_TEXT, "2025-09-12", "province", random.Random(1))
    assert count == len(lost) > 0
    assert ("office", "Mai Thị Hà", "Bí thư", "Đảng ủy xã Krông Năng", "current") in lost
