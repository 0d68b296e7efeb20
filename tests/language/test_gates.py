"""A gated pattern answers as the pattern alone, whatever the text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pattern_tables import every_pattern

from kg.language import scan
from kg.language.gates import Gated
from kg.language.needed import begins, needed

PATTERNS = every_pattern()
GATED = {pattern: Gated(pattern) for pattern in PATTERNS}
WORDS = sorted(
    {word for pattern in PATTERNS for word in needed(pattern)} | {"ông", "ngày", "2025", ",", ".", "(", "\n"}
)
FILLER = "xã an bình " * 40


@pytest.fixture(autouse=True, scope="module")
def _all_words_are_looked_for() -> None:
    """The next text is read with the words of all patterns made so far, however many texts came before."""
    for gated in GATED.values():
        gated.search(FILLER)
    scan._WORDS._due = 0


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\bchủ (?:trì|tọa)\b", {"chủ trì", "chủ tọa"}),
        (r"\b(?:dự kiến|sẽ)\s", set()),  # "sẽ" is too short to tell anything
        (r"(?:đang )?diễn ra(?! ở)", {"diễn ra"}),
        (r"(?<!xin )thôi (?:giữ )?chức", {"thôi chức", "thôi giữ chức"}),
        (r"(?P<noun>kỳ họp|hội nghị).*", {"kỳ họp", "hội nghị"}),
        (r"(?:(?:đã|vừa) họp )+", {"đã họp ", "vừa họp "}),
        (r"(?:kỳ họp)?\w+", set()),
        (r"(?i)kỳ họp", set()),
        (r"(?:kỳ họp|\d+)", set()),
    ],
)
def test_words_that_a_match_must_have(pattern: str, words: set[str]) -> None:
    assert needed(pattern) == words


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\b(?:dự kiến|sẽ)\s", {"dự kiến", "sẽ"}),
        (r"(?<!xin )(?:cho )?thôi\s+chức", {"cho thôi", "thôi"}),
        (r"(?P<act>họp)(?:\w+ )*|(?:đi )+thăm", {"họp", "đi "}),
        (r"(?:cùng\s+)?dự|đến dự", {"cùng", "dự", "đến dự"}),
        (r"họp kín|họp", {"họp"}),
        (r"\d+ kỳ họp", set()),
        (r"(?:kỳ họp)*", set()),
        (r"(?:ông|\s)dự", set()),
        (r"(?i)kỳ họp", set()),
    ],
)
def test_words_that_a_match_begins_with(pattern: str, words: set[str]) -> None:
    assert begins(pattern) == words


@given(st.sampled_from(PATTERNS), st.booleans(), st.data())
def test_answers_of_the_pattern_alone(pattern: str, long: bool, data: st.DataObject) -> None:
    own = sorted(begins(pattern) | needed(pattern)) or WORDS
    words = data.draw(st.lists(st.one_of(st.sampled_from(own), st.sampled_from(WORDS)), max_size=30))
    before = FILLER if long else ""
    text = f"{before}{' '.join(words)} {FILLER[:20]}"
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text) + 5))
    gated, plain = GATED[pattern], re.compile(pattern)
    for bounds in ((), (start,), (start, end), (max(0, len(before) - 5), len(text))):
        found, expected = gated.search(text, *bounds), plain.search(text, *bounds)
        assert (found and found.span()) == (expected and expected.span())
        assert [m.span() for m in gated.finditer(text, *bounds)] == [m.span() for m in plain.finditer(text, *bounds)]


def test_pattern_made_after_its_text_was_read() -> None:
    text = FILLER + "chủ tọa kỳ họp"
    assert Gated("chủ tọa").search(text) is not None
    assert Gated("kỳ họp").search(text) is not None
