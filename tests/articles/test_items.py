"""Items of a list that stand on one line."""

from __future__ import annotations

import pytest
from effort import grows_linearly
from hypothesis import given
from hypothesis import strategies as st

import kg
from kg.articles import make_article
from kg.articles.items import part_items
from kg.facts import Directive, Office

TASK = "rà soát các điểm có nguy cơ sạt lở trên địa bàn và báo cáo Ủy ban nhân dân tỉnh"


@pytest.mark.parametrize(
    "marks",
    [("1.", "2.", "3."), ("a)", "b)", "c)"), ("-", "-", "-"), ("*", "*", "*"), ("I.", "II.", "III."), ("+", "+", "+")],
)
def test_each_item_gets_its_line(marks: tuple[str, str, str]) -> None:
    names = ("Sở Xây dựng", "Công an tỉnh", "Ban Chỉ huy Quân sự xã Nậm Cắn")
    items = [f"{mark} {name} {TASK}." for mark, name in zip(marks, names, strict=True)]
    told = "Chủ tịch UBND tỉnh yêu cầu: " + " ".join(items)
    assert part_items(told).split("\n") == ["Chủ tịch UBND tỉnh yêu cầu:", *items]


@pytest.mark.parametrize(
    "line",
    [
        f"Ông Lê Văn Tám - Chủ tịch UBND xã - cho biết, xã đã {TASK}. {TASK} - Sở Xây dựng. {TASK}.",
        f"Đại hội lần thứ XIV của Đảng, nhiệm kỳ 2026 - 2031. {TASK.capitalize()} theo Chỉ thị số 10. {TASK}.",
        f"Mỗi đội có 2. {TASK}",
        f"Xã có 3 thôn. 4. Ngọn núi nằm ở phía bắc. {TASK}. {TASK}. {TASK}.",
    ],
)
def test_dashes_and_numbers_of_sentences_part_nothing(line: str) -> None:
    assert part_items(line) == line


@given(st.text(alphabet="aB.;: 12*-\n“)", max_size=600))
def test_no_character_is_added_or_left_out(text: str) -> None:
    found = part_items(text)
    assert len(found) == len(text)
    assert [one for one in found if not one.isspace()] == [one for one in text if not one.isspace()]


def test_items_on_one_line_are_read_as_on_lines_of_their_own() -> None:
    told = f"Chủ tịch UBND tỉnh Lào Cai yêu cầu: 1. Sở Xây dựng {TASK}; 2. Sở Y tế {TASK}; 3. Công an tỉnh {TASK}."
    text = f"Tỉnh Lào Cai ứng phó mưa lũ\nNgày 3/8, UBND tỉnh Lào Cai có công điện gửi các sở, ngành. {told}"
    facts = kg.extract(make_article(text, "x", {"published": "2025-08-04"}))
    assert {f.assignee.name for f in facts if isinstance(f, Directive) and f.assignee} == {
        "Sở Xây dựng tỉnh Lào Cai",
        "Sở Y tế tỉnh Lào Cai",
        "Công an tỉnh Lào Cai",
    }


def test_a_photographer_s_name_ends_before_the_sentence_on_its_line() -> None:
    text = (
        "Xã Long Hẹ kiểm tra bếp ăn\nUBND xã Long Hẹ kiểm tra bếp ăn của trường. Bếp ăn bán trú của trường. "
        "Ảnh: Khánh Linh Tòng Sáng 17/3, bà Lò Thị Mai, Chủ tịch UBND xã Long Hẹ làm việc với nhà trường."
    )
    article = make_article(text, "x", {"published": "2026-03-18"})
    assert {f.person for f in kg.extract(article) if isinstance(f, Office)} == {"Lò Thị Mai"}
    assert "Khánh Linh Tòng Sáng" not in {getattr(f, "name", "") for f in kg.extract(article)}


@pytest.mark.parametrize(
    "behind",
    [
        ["Theo Báo Tuyên Quang"],
        ["Theo Báo Tuyên Quang", "Tags: làm đường, bản Nà Lốc"],
        ["Từ khóa: làm đường"],
        ["Xem thêm: Xã Tân Lập họp dân"],
    ],
)
def test_tags_links_and_the_source_behind_the_text_stand_apart(behind: list[str]) -> None:
    told = f"UBND xã Tân Lập họp bàn việc làm đường vào bản Nà Lốc. Xã đã {TASK}. {TASK.capitalize()}."
    assert part_items(" ".join([told, *behind])).split("\n") == [told, *behind]


@pytest.mark.parametrize(
    "end", ["Theo Báo Tuyên Quang, xã có 5 thôn.", "Hội thi có chủ đề: “Đường đẹp”.", "Xem thêm nhiều nơi."]
)
def test_sentences_that_only_begin_so_stay(end: str) -> None:
    told = f"UBND xã Tân Lập họp bàn việc làm đường vào bản Nà Lốc. Xã đã {TASK}. {end}"
    assert part_items(told) == told


@pytest.mark.parametrize("bait", ["a. - A", "a; 1. A", "a. 1. A; 2. A", "a; a) A", "a. I. A", "a. Theo Báo A Tags: "])
def test_time_is_linear_in_the_text(bait: str) -> None:
    assert grows_linearly(lambda size: part_items(f"{bait} " * (size // len(bait))), short=12_000)


def test_a_mark_before_a_number_leads_to_no_list() -> None:
    line = f"Chủ tịch xã nêu: - Đường. 1. Xã có 5 thôn và đã {TASK}. {TASK}. {TASK}."
    assert part_items(line) == line
