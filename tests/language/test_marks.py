"""What marks an item of a list is told from what only looks like a mark."""

import pytest

from kg.language.marks import mark_end


@pytest.mark.parametrize(
    "mark", ["-", "–", "+", "*", "•", "●", "1.", "12)", "(3)", "1.2.", "4/", "a)", "đ)", "(b)", "iv."]
)
def test_marks_of_items(mark: str) -> None:
    assert mark_end(f"{mark} công an xã tuần tra") == len(mark) + 1


@pytest.mark.parametrize(
    "line", ["công an xã tuần tra", "3.214 ha rừng", "24/2/2026", "12 thôn", "ba xã", "q. 3", "v.v."]
)
def test_what_is_no_mark(line: str) -> None:
    assert mark_end(line) == 0
