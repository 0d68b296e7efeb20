"""Sentences of news text, tokens of the blank pipeline."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.sentences import split
from kg.language.tokens import blank_vi


def parts(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Ông đến TP. Huế gặp PGS.TS. Nguyễn An và ThS.Trần Bình.",
        "Xã có 1.200 hộ, thu 22.4 tỷ ngày 22.4 tại TP.HCM.",
        "Ảnh của M.QUẾ và N. H. Bình đăng trên Baothu.vn hôm qua.",
        "Khu phố 3, P. 12, Q. Tân Bình họp.",
        "1. Đảng ủy phường",
        "Ông hỏi “Sao vậy?” rồi đi.",
        "Ủy viên T.Ư Đảng và các ông A, B, v.v. cùng dự.",
        "Tỉnh mời Công ty T-S.Home đến họp.",
        "Theo điểm 5.2 của Công văn 12/CV.UBND, xem trang baotintuc.VN hoặc Vi.2",
    ],
)
def test_one_sentence_stays_one(text: str) -> None:
    assert parts(text) == [text]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Quang cảnh buổi họp.Đến nay, xã có 5 thôn.", ["Quang cảnh buổi họp.", "Đến nay, xã có 5 thôn."]),
        ("Khóa XVI. Tại hội nghị, ông nói.", ["Khóa XVI.", "Tại hội nghị, ông nói."]),
        ("Họp lần thứ I. Đại hội bầu 15 người.", ["Họp lần thứ I.", "Đại hội bầu 15 người."]),
        ("Bà nói: “Tốt lắm.” Ông gật đầu.", ["Bà nói: “Tốt lắm.”", "Ông gật đầu."]),
        ("Đạt 5.200 người.Theo ông, tốt.", ["Đạt 5.200 người.", "Theo ông, tốt."]),
        ("Gồm:\n- Ông A;\n- Bà B.", ["Gồm:", "- Ông A;", "- Bà B."]),
        ("Hết./.", ["Hết./."]),
        ("Vì sao? Vì thiếu người! Thế thôi… Rồi sao", ["Vì sao?", "Vì thiếu người!", "Thế thôi…", "Rồi sao"]),
        ("Năm 2025. 30 đại biểu dự.", ["Năm 2025.", "30 đại biểu dự."]),
        ("Quang cảnh buổi họp.UBND xã có 5 phòng.", ["Quang cảnh buổi họp.", "UBND xã có 5 phòng."]),
        ("Xã có 1.200 hộ.UBND xã họp.", ["Xã có 1.200 hộ.", "UBND xã họp."]),
        ("Quang cảnh hội nghị.252 đại biểu dự.", ["Quang cảnh hội nghị.", "252 đại biểu dự."]),
        ("Xã họp.(ĐNO) - Ngày 3/4, xã họp.", ["Xã họp.", "(ĐNO) - Ngày 3/4, xã họp."]),
        ('Xã họp dân."Phải làm ngay", ông nói.', ["Xã họp dân.", '"Phải làm ngay", ông nói.']),
        ('Ông nói: "Phải làm ngay."Ông gật đầu.', ['Ông nói: "Phải làm ngay."', "Ông gật đầu."]),
    ],
)
def test_sentences_come_apart(text: str, sentences: list[str]) -> None:
    assert parts(text) == sentences


@given(st.text(alphabet='aĐ .!?…\n"”“(1)v', max_size=80))
def test_sentences_hold_every_character_in_order(text: str) -> None:
    found = split(text)
    assert all(a[1] <= b[0] for a, b in pairwise(found))
    assert "".join("".join(text[s:e] for s, e in found).split()) == "".join(text.split())


def test_only_the_stretch_is_split() -> None:
    text = "Một. Hai. Ba."
    assert [text[s:e] for s, e in split(text, 5, 9)] == ["Hai."]


def test_tokens_come_apart_at_punctuation_and_nothing_is_lost() -> None:
    text = "(TBN)- Ở P.Long An, TP.Đà Nẵng (ảnh).Sau đó,UBND: 10-7…"
    doc = blank_vi()(text)
    words = [token.text for token in doc]
    assert doc.text == text
    assert {"TBN", "Long", "Đà", "UBND", "10", "7", "Sau"} <= set(words)


@given(st.text(max_size=60))
def test_tokenizing_loses_nothing(text: str) -> None:
    assert NLP(text).text == text


NLP = blank_vi()


@pytest.mark.parametrize(("mark", "cut"), [("; ", ";"), (", ", ","), (" ", "a")])
def test_a_line_without_end_is_cut_behind_its_marks(mark: str, cut: str) -> None:
    text = f"aaaaaaaa{mark}" * 1500
    pieces = split(text)
    assert "".join(text[start:end] for start, end in pieces).replace(" ", "") == text.replace(" ", "")
    assert all(end - start <= 2500 for start, end in pieces)
    assert all(text[:end].endswith(cut) for _, end in pieces[:-1])
