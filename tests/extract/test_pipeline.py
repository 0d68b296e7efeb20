"""The pipeline as a whole: any text gives facts or none, never a crash; components can be left out."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract.annotations import annotated
from kg.extract.pipeline import COMPONENTS, annotate, extract, pipeline
from kg.facts import decode, encode

# fmt: off
PIECES = st.sampled_from([
    "Ông", "bà", "đồng chí", "Nguyễn Văn", "Trần Thị Mai", "M.MAI", "TRẦN", "Y Biêr", ", ", "; ", ". ", ": ",
    "\n", "\n- ", "(", ")", "“", "”", " - ", "–", "Ảnh: ", "(ĐNO) - ", "Phó ", "Chủ tịch", "Bí thư", "UBND",
    "HĐND", "Đảng ủy", "Sở Xây dựng", "Công an", "Trưởng ban", "ban ", "Ủy viên Ban Thường vụ",
    "đại biểu Quốc hội", "tỉnh", "thành phố", "phường ", "An Hải", "xã ", "Hà Nội", "TP.HCM", "quận 1", "các ",
    "3 ", "1.200", "166,3 tỷ đồng", "98,5%", "10-7", "ngày 5/9/2025", "sáng nay", "quý III",
    "từ ngày 1-7 đến nay", "Nghị quyết số 57-NQ/TW", "của ", "và ", "yêu cầu", "đề nghị", "giao ",
    "làm việc với", "được bổ nhiệm giữ chức", "thôi giữ chức", "sáp nhập", "thành ", "cũ", "tại ", "Hội nghị",
    "phát biểu", "cho biết", "nguyên ", "quyền ", "thay ", "kỳ họp thứ 3", "🙂", "\u0301", "İ", "ﬀ", "\x07",
])
# fmt: on
TEXTS = st.lists(PIECES, max_size=40).map(" ".join)
OWN = sorted((Path(__file__).resolve().parents[1] / "quality" / "articles").glob("*.txt"))


@given(TEXTS)
@settings(max_examples=150)
def test_any_text_gives_facts_that_rest_on_it(text: str) -> None:
    facts = extract(text)
    for fact in facts:
        for span in fact.evidence:
            assert 0 <= span.start < span.end <= len(text)
    assert decode(encode(facts)) == facts
    assert extract(text) == facts


@given(st.sampled_from(OWN), st.integers(0, 5000), st.integers(1, 900))
@settings(max_examples=150, deadline=None)
def test_articles_can_begin_and_break_off_anywhere(path: Path, start: int, length: int) -> None:
    text = path.read_text(encoding="utf-8")
    extract(text[start % len(text) :][:length])


@pytest.mark.parametrize(
    "text", ["Xã có hai", "Phường mới, quy mô dân số 34.1", "Cả xã có ít nhất một", "Theo ông Lê A", ""]
)
def test_a_text_may_end_behind_a_number_or_name(text: str) -> None:
    assert extract(f"Nhập xã Tân An (H.Long Hồ) để thành lập P.Tân An, diện tích 19,44 km².\n{text}") is not None


@pytest.mark.parametrize("text", ["", " ", "\n\n", "a", "." * 3000, "Chủ tịch UBND " * 200, "Nguyễn Văn An, " * 300])
def test_odd_texts_give_nothing_that_is_not_in_them(text: str) -> None:
    assert all(span.of(text).strip() for fact in extract(text) for span in fact.evidence)


def test_components_can_be_left_out() -> None:
    text = "Sáng 5/9/2025, ông Lê Văn Tám, Chủ tịch UBND tỉnh Cà Mau, thăm xã Năm Căn. Toàn xã có 1.200 hộ."
    whole = {type(fact).__name__ for fact in extract(text)}
    less = {type(fact).__name__ for fact in extract(text, pipeline(("kg_figures", "kg_events")))}
    assert {"Figure", "Event"} <= whole
    assert not {"Figure", "Event"} & less
    with pytest.raises(ValueError, match="kg_nothing"):
        pipeline(("kg_nothing",))


def test_each_component_is_a_spacy_factory() -> None:
    nlp = pipeline()
    assert nlp.pipe_names == list(COMPONENTS)
    notes = annotated(annotate("UBND tỉnh Cà Mau họp.", nlp))
    assert notes.bodies
    assert notes.units
