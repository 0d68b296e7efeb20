"""Line breaks inside sentences are undone where a text was stored in lines of a set width."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.articles.making import make_article
from kg.articles.model import Kind
from kg.articles.wrapping import unwrap

WRAPPED = (
    "12/09/2023\n"
    "Hội Nông dân xã Tân Kỳ trao bò giống cho hội viên nghèo\n"
    "Sáng 11/9, Hội Nông dân xã Tân Kỳ phối hợp với ngân hàng và xã\n"
    "Phú Lạc trao sáu con bò giống cho các hội viên nghèo trên địa\n"
    "bàn hai xã, mỗi con trị giá mười lăm triệu đồng, do ông Bế Văn\n"
    "Tuân, Chủ tịch Hội, vận động từ các nhà hảo tâm trong tỉnh và\n"
    "những người con quê hương đang sống xa nhà, nhân ngày thành lập\n"
    "hội, và sẽ còn trao nữa vào mùa xuân.\n"
    "Bế Thu\n"
)


def test_sentences_broken_for_their_width_are_whole_again() -> None:
    found = unwrap(WRAPPED)
    assert "ngân hàng và xã Phú Lạc trao" in found
    assert "ông Bế Văn Tuân, Chủ tịch" in found
    assert found.startswith("12/09/2023\nHội Nông dân xã Tân Kỳ trao bò giống cho hội viên nghèo\nSáng 11/9")
    assert found.endswith("mùa xuân.\nBế Thu\n")


def test_an_article_of_whole_lines_stays() -> None:
    text = "Xã họp dân\nSáng 3/9, xã Tân Kỳ họp dân bàn việc làm đường\nvà kênh.\nÔng An chủ trì\nBà Bình dự\n"
    assert unwrap(text) == text


def test_reading_labels_the_whole_sentence() -> None:
    article = make_article(WRAPPED, "x")
    lead = next(p for p in article.paragraphs if p.kind is Kind.LEAD)
    assert article.text[lead.start : lead.end].endswith("mùa xuân.")
    assert len(article.text) == len(WRAPPED)


@given(st.text(alphabet="aB ,.\n", max_size=300))
def test_only_breaks_change_and_none_is_added(text: str) -> None:
    found = unwrap(text)
    assert found.split() == text.split()
    assert len(found) == len(text)
    assert all(new == old or (old, new) == ("\n", " ") for old, new in zip(text, found, strict=True))


PARAGRAPHS = [
    "Sáng 14/8, ông Nguyễn Văn An, Bí thư Đảng ủy phường Vĩnh Tân, bà Lê Thị Hoa, Chủ tịch UBND phường dự hội nghị.",
    "Bà Hoa cho biết UBND phường đã giải quyết 912 hồ sơ của người dân, 30 hồ sơ của Công ty TNHH Tân Phú.",
    "Dự hội nghị có ông Trần Minh, Phó Giám đốc Sở Xây dựng tỉnh Đồng Nai. Ông Minh ghi nhận kết quả của phường.",
    "Hội nghị thông qua Nghị quyết. Bà Hoa nhận nhiệm vụ.",
    "Kết thúc hội nghị, ông An giao Văn phòng HĐND và UBND phường, Phòng Kinh tế, Hạ tầng và Đô thị phường tham mưu.",
]


@pytest.mark.parametrize("width", [60, 72, 80, 100])
def test_lines_broken_for_their_length_are_joined_whatever_the_next_begins_with(width: int) -> None:
    wrapped = "\n\n".join("\n".join(textwrap.wrap(one, width, break_on_hyphens=False)) for one in PARAGRAPHS)
    assert unwrap(wrapped).split("\n\n") == PARAGRAPHS
    assert len(unwrap(wrapped)) == len(wrapped)


def test_short_lines_of_a_list_stay_apart() -> None:
    text = "Danh sách\n" + "\n".join(
        f"{n}. Ông Nguyễn Văn {name}, Bí thư Đảng ủy xã" for n, name in enumerate("ABCDEFG")
    )
    assert unwrap(text) == text
