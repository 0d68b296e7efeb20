"""Tokens: no character is lost, and what news glues together comes apart."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from kg.language import tokens as tokens_module
from kg.language.tokens import blank_vi, within_memory

NLP = blank_vi()


@given(st.text())
def test_no_character_is_lost(text: str) -> None:
    doc = NLP.make_doc(text)
    assert doc.text == text
    assert "".join(token.text_with_ws for token in doc) == text


@given(
    st.lists(st.sampled_from(["xã", " ", "  ", "\n", "\t", "1.200", "10-7", "_", ".", "\u00a0", "Ủy", "…"])).map(
        "".join
    )
)
def test_nor_where_blanks_and_marks_follow_each_other(text: str) -> None:
    assert NLP.make_doc(text).text == text


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("phát biểu.Đặc biệt", ["phát", "biểu", ".", "Đặc", "biệt"]),
        ("ảnh).Sau đó", ["ảnh", ")", ".", "Sau", "đó"]),
        ("xã hội –kinh tế", ["xã", "hội", "–", "kinh", "tế"]),
        ("P.Long An", ["P", ".", "Long", "An"]),
        ("25/8/2025, 14h30", ["25/8/2025", ",", "14h30"]),
        ("166,3 tỷ đồng", ["166,3", "tỷ", "đồng"]),
        ("ngày 10-7", ["ngày", "10", "-", "7"]),
        ("KT-XH năm 2025.", ["KT-XH", "năm", "2025", "."]),
        ("a\n\nb", ["a", "\n\n", "b"]),
        ("", []),
    ],
)
def test_tokens(text: str, tokens: list[str]) -> None:
    assert [token.text for token in NLP.make_doc(text)] == tokens


def test_the_language_can_be_saved_and_loaded(tmp_path: Path) -> None:
    NLP.to_disk(tmp_path)
    loaded = spacy.load(tmp_path)
    assert [token.text for token in loaded("P.An Hải")] == ["P", ".", "An", "Hải"]


def test_a_full_vocabulary_forgets_new_words(monkeypatch: pytest.MonkeyPatch) -> None:
    nlp = blank_vi()
    with within_memory(nlp):
        nlp("từ thường gặp")
    kept = len(nlp.vocab.strings)
    monkeypatch.setattr(tokens_module, "FULL", 2)
    for number in range(20):
        with within_memory(nlp), within_memory(nlp):
            assert [token.text for token in nlp(f"từ lạ{number}")] == ["từ", f"lạ{number}"]
    assert len(nlp.vocab.strings) == kept
    monkeypatch.undo()
    with within_memory(nlp):
        nlp("từ mới")
    assert len(nlp.vocab.strings) > kept
