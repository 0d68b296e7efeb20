"""Tasks told before who asks for them, read from the plain text."""

from __future__ import annotations

import pytest

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Directive

LED = "Sáng 1/9, bà Lê Thị Hoa, Phó Chủ tịch UBND tỉnh Quảng Trị, làm việc với lãnh đạo các sở. "


def told(words: str) -> list[tuple[str, str, str]]:
    article = make_article(LED + words, "a", {"published": "2025-09-02"})
    found = [d for d in extract(article) if isinstance(d, Directive)]
    return [(d.issuer.name if d.issuer else "", d.assignee.name if d.assignee else "", d.task) for d in found]


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Sở Y tế cần rà soát kho thuốc, kê thêm giường, bà đề nghị.", "Sở Y tế tỉnh Quảng Trị"),
        ("Trước mắt, Sở Y tế phải rà soát kho thuốc, kê thêm giường, bà Hoa nhấn mạnh.", "Sở Y tế tỉnh Quảng Trị"),
        ("Các bệnh viện phải rà soát kho thuốc, kê thêm giường, theo yêu cầu của bà Hoa.", ""),
        (
            "Sở Y tế phải rà soát kho thuốc, kê thêm giường, theo chỉ đạo của Phó Chủ tịch UBND tỉnh Lê Thị Hoa.",
            "Sở Y tế tỉnh Quảng Trị",
        ),
    ],
)
def test_who_asks_may_stand_last(words: str, who: str) -> None:
    assert told(words) == [("Lê Thị Hoa", who, "rà soát kho thuốc, kê thêm giường")]


@pytest.mark.parametrize(
    "words",
    [
        "Sở Y tế đã rà soát kho thuốc, theo đề nghị của bà Hoa.",
        "Người dân phải xếp hàng từ sáng sớm, bà nói.",
        "Sở Y tế cần thêm hai kho thuốc, bà cho biết.",
    ],
)
def test_what_is_told_or_suffered_is_no_task(words: str) -> None:
    assert told(words) == []


@pytest.mark.parametrize(
    ("words", "who", "task"),
    [
        (
            ("Việc xử lý nước thải được bà Lê Thị Hoa giao cho Sở Xây dựng."),
            "Sở Xây dựng tỉnh Quảng Trị",
            "xử lý nước thải",
        ),
        (
            "Việc kê thêm giường, mua thuốc được Phó Chủ tịch UBND tỉnh giao cho Sở Y tế.",
            "Sở Y tế tỉnh Quảng Trị",
            "kê thêm giường, mua thuốc",
        ),
        (
            ("Kết thúc buổi làm việc, đối với Sở Y tế, bà Hoa đề nghị sớm mua thuốc."),
            "Sở Y tế tỉnh Quảng Trị",
            "sớm mua thuốc",
        ),
    ],
)
def test_those_a_task_is_for_may_stand_apart_from_it(words: str, who: str, task: str) -> None:
    assert told(words) == [("Lê Thị Hoa", who, task)]


def test_companies_are_asked_in_the_passive() -> None:
    words = "Bà yêu cầu Sở Y tế mua thuốc. Các doanh nghiệp được đề nghị cho công nhân nghỉ sớm."
    assert told(words)[1:] == [("Lê Thị Hoa", "", "cho công nhân nghỉ sớm")]


def test_an_item_for_nobody_is_for_those_the_list_is_for() -> None:
    words = (
        "Bà yêu cầu Sở Y tế:\n- Giao Bệnh viện Đa khoa tỉnh kê thêm giường.\n"
        "- Tập trung mua thuốc.\n- Triển khai lực lượng trực kiểm tra các kho thuốc."
    )
    assert [who for _, who, _ in told(words)[1:]] == ["Sở Y tế tỉnh Quảng Trị"] * 2


def test_an_item_for_nobody_is_not_for_those_of_the_item_before() -> None:
    words = "Bà yêu cầu:\n- Sở Y tế kê thêm giường.\n- Tập trung mua thuốc."
    assert [who for _, who, _ in told(words)] == ["Sở Y tế tỉnh Quảng Trị", ""]


def test_lines_that_each_ask_are_a_list() -> None:
    words = "Bà kết luận như sau.\nGiao Sở Y tế kê thêm giường.\nTập trung mua thuốc."
    assert [who for _, who, _ in told(words)] == ["Sở Y tế tỉnh Quảng Trị", ""]


def test_what_those_named_first_are_asked_to_hand_on_is_their_task() -> None:
    words = "Đối với Sở Y tế, bà Hoa đề nghị giao tổ kỹ thuật trông coi kho thuốc."
    assert told(words) == [("Lê Thị Hoa", "Sở Y tế tỉnh Quảng Trị", "giao tổ kỹ thuật trông coi kho thuốc")]
