"""Patterns of data files, with the parts and words that they name."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from kg.language import patterns
from kg.language.patterns import GapPatterns, Patterns, WordFile

TABLES = r"""
words = "words.json"

[parts]
number = ['\d+|{numerals}']
town = ['{kinds}\s{name}']
name = ['[{UPPER}][{LOWER}]*']

[reading]
counted = ['{number}', '\s{kinds}']
named = ['{town}']
begins = ['{^verbs+numerals}(?!\w)']
longest = ['{verbs}']
unknown = ['{nothing}']
"""
WORDS = {
    "numerals": ["hai", "Ba"],
    "verbs": ["nhập", "nhập lại", "thành"],
    "kinds": {"commune": ["xã", "phường"], "district": ["huyện"]},
    "not_before": {"thành": ["phố"]},
}


@pytest.fixture
def reading(monkeypatch: pytest.MonkeyPatch) -> Iterator[Patterns]:
    texts = {"tables.toml": TABLES, "words.json": json.dumps(WORDS), "shared_parts.toml": "[parts]"}
    monkeypatch.setattr(patterns, "_text", lambda _, file: texts[file])
    _forget()
    yield Patterns("kg", "tables.toml", "reading")
    _forget()


def _forget() -> None:
    for read in (patterns._tables, patterns.word_file):
        read.cache_clear()


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("counted", "nhập 12 xã", "12 xã"),
        ("counted", "nhập ba huyện", "ba huyện"),
        ("counted", "nhập năm huyện", None),
        ("named", "tại xã Ân hôm nay", "xã Ân"),
        ("named", "tại xã ân", None),
        ("longest", "nhập lại", "nhập lại"),
        ("longest", "thành phố", None),
        ("longest", "thành xã", "thành"),
        ("begins", "thu hai", "hai"),
        ("begins", "khai hội", None),
        ("begins", "haim", None),
    ],
)
def test_parts_and_words_stand_for_their_names(reading: Patterns, name: str, text: str, found: str | None) -> None:
    match = getattr(reading, name).search(text)
    assert (match[0] if match else None) == found


def test_a_pattern_that_is_not_there_is_named(reading: Patterns) -> None:
    with pytest.raises(AttributeError, match=r"tables.toml: \[reading\] has no other"):
        _ = reading.other
    with pytest.raises(KeyError, match="nothing"):
        _ = reading.unknown


def test_groups_of_words_keep_their_headings(reading: Patterns) -> None:
    words = WordFile("kg", "words.json")
    assert words.groups("kinds") == {"commune": ["xã", "phường"], "district": ["huyện"]}
    assert words.words("kinds") == ["xã", "phường", "huyện"]
    assert words.words("numerals") == ["hai", "ba"]
    assert words.groups("numerals") == {}


def test_a_module_may_give_what_stands_for_a_name(reading: Patterns) -> None:
    assert Patterns("kg", "tables.toml", "reading", nothing=lambda: "thu|chi").unknown.search("tổng chi")
    assert GapPatterns("kg", "tables.toml", "reading", name=lambda: "ân").named.fullmatch("xã ân")
