"""An article that is cut off anywhere is read like any other: no rule may look beyond the end of the text."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.extract.pipeline import extract

ROOT = Path(__file__).resolve().parents[2]
TEXTS = sorted((ROOT / "seeds").glob("*.txt"))
ENDINGS = (
    "UBND tỉnh Sơn La giao Sở Y tế",
    "Chủ tịch đề nghị đồng chí",
    "Toàn tỉnh có 3 xã",
    "theo Quyết định số 35",
    "Ông Lò Văn Mai, Phó Chủ tịch",
    "nhập xã Chiềng Mai vào",
    "Sáng 10/7",
    "“",
)


@pytest.mark.parametrize("path", TEXTS, ids=[path.stem for path in TEXTS])
def test_every_passage_lies_within_what_is_left(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for end in range(40, len(text), 97):
        for fact in extract(text[:end]):
            assert all(0 <= span.start < span.end <= end for span in fact.evidence)


@pytest.mark.parametrize("ending", ENDINGS)
def test_last_words_of_many_kinds(ending: str) -> None:
    for end in range(1, len(ending) + 1):
        for text in (ending[:end], "Ngày 10/7/2025, HĐND tỉnh Sơn La họp. " + ending[:end]):
            assert all(span.end <= len(text) for fact in extract(text) for span in fact.evidence)
