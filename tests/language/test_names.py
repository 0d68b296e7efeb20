from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.folding import fold
from kg.language.names import (
    LOWER,
    UPPER,
    display,
    is_name,
    is_syllable,
    name_key,
    name_words,
    parse_name,
    same_person,
    surname_class,
    syllables,
)


@pytest.mark.parametrize(
    "name",
    [
        "Nguyễn Thị Anh Thi",
        "Trần An",
        "Lò Văn Hặc",
        "Giàng A Páo",
        "Vàng Seo Cón",
        "Tẩn Láo Tả",
        "Thạch Sô Phi",
        "Danh Phúc",
        "Chế Linh",
        "Y Biêr Niê",
        "H'Yim Kđoh",
        "Rơ Châm H'Phik",
        "Rah Lan Chung",
        "Siu Blơh",
        "A Lăng Mai",
        "Bríu Quân",
        "Chamaléa Điêu",
        "Hồ Thị Con",
        "Âu Dương Quân",
        "Tôn Nữ Thị Ninh",
        "Thích Thiện Nhơn",
        "Tập Cận Bình",
        "Tuệ Lâm",
        "M.QUẾ",
    ],
)
def test_names_of_all_peoples_are_names(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize(
    "words",
    [
        "Lâm Đồng",
        "Hà Nội",
        "Hoàng Sa",
        "Cao Bằng",
        "Đảng Cộng sản",
        "Kim ngạch",
        "Hồ Tây",
        "Nguyễn",
        "Sở Tài chính",
        "N.H",
        "đồng chí",
    ],
)
def test_places_and_words_are_no_names(words: str) -> None:
    assert not is_name(words)


def test_parts_of_a_name() -> None:
    found = parse_name("Tôn Nữ Thị Ninh")
    assert found is not None
    assert (found.surname, found.middle, found.given, found.text) == ("Tôn Nữ", ("Thị",), "Ninh", "Tôn Nữ Thị Ninh")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("MAI QUẾ", "Mai Quế"),
        ("M.QUẾ", "MAI QUẾ"),
        ("N.V.Nam", "Nguyễn Văn Nam"),
        ("Trần Thuý Hoà", "Trần Thúy Hòa"),
        ("Thị Anh Thi", "Nguyễn Thị Anh Thi"),
        ("Anh Thi", "Nguyễn Thị Anh Thi"),
        ("H’Yim Kđoh", "H'Yim Kđoh"),
    ],
)
def test_wordings_of_one_person(one: str, other: str) -> None:
    assert same_person(one, other)
    assert same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Trần An", "Trần Anh"),
        ("Lê Văn Nam", "Nguyễn Văn Nam"),
        ("M.QUẾ", "Mai Quý"),
        ("T.QUẾ", "MAI QUẾ"),
        ("N.H", "Nguyễn Hà"),
    ],
)
def test_wordings_of_two_people(one: str, other: str) -> None:
    assert not same_person(one, other)
    assert not same_person(other, one)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Nguyễn Thành Quang", "Nguyễn Thanh Quang"),
        ("Trần Đình Hông", "Trần Đình Hồng"),
        ("Trần Văn Hugn", "Trần Văn Hung"),
        ("Vì Văn Hà", "Vi Văn Hà"),
    ],
)
def test_misprints_count_only_when_asked_for(wrong: str, right: str) -> None:
    assert same_person(wrong, right, misprints=True)
    assert not same_person(wrong, right)


def test_two_slips_are_another_person() -> None:
    assert not same_person("Nguyễn Thành Quảng", "Nguyễn Thanh Quang", misprints=True)
    assert not same_person("Trần An", "Trần Ân", misprints=True)


def test_another_surname_is_another_family() -> None:
    assert not same_person("Phan Thị Kim Thành", "Phạm Thị Kim Thành", misprints=True)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("MAI QUẾ", "Mai Quế"),
        ("T.SỸ", "T.Sỹ"),
        ("Nguyễn văn Quyết", "Nguyễn Văn Quyết"),
        ("Y BIÊR NIÊ", "Y Biêr Niê"),
        ("Nguyễn  Văn An", "Nguyễn Văn An"),
        ("Rich McClellan", "Rich McClellan"),
    ],
)
def test_display(written: str, shown: str) -> None:
    assert display(written) == shown


_names = st.lists(
    st.sampled_from(["Nguyễn", "Trần", "Hồ", "Văn", "Thị", "Anh", "Hòa", "Thuý", "Ý", "Kđoh", "H'Yim", "Đức"]),
    min_size=2,
    max_size=5,
)


@given(_names)
def test_capitals_change_nobody(words: list[str]) -> None:
    name = " ".join(words)
    assert display(name.upper()) == display(name)
    assert name_key(name.upper()) == name_key(name)
    assert same_person(name, name.upper())
    assert syllables(display(name)) == words


@given(_names, _names, st.booleans())
def test_being_the_same_goes_both_ways(one: list[str], other: list[str], misprints: bool) -> None:
    first, second = " ".join(one), " ".join(other)
    assert same_person(first, second, misprints=misprints) == same_person(second, first, misprints=misprints)


def test_letter_classes_hold_capitals_only_or_small_ones_only() -> None:
    upper, lower = re.compile(f"[{UPPER}]"), re.compile(f"[{LOWER}]")
    letters = "aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
    assert all(lower.fullmatch(letter) and not upper.match(letter) for letter in letters)
    assert all(upper.fullmatch(letter) and not lower.match(letter) for letter in letters.upper())


def test_data_files_are_consistent() -> None:
    assert surname_class("nguyễn") == "a"
    assert surname_class("hồ") == "b"
    assert surname_class("quyết định") is None
    for file, section in (("name_blockers", "places"), ("honorifics", "title"), ("name_cues", "deeds after")):
        entries = name_words(file, section)
        assert entries
        assert all(entry == fold(entry) and entry.strip() == entry for entry in entries)
    with pytest.raises(KeyError):
        name_words("honorifics", "no such section")


def test_syllables_of_vietnamese() -> None:
    assert all(is_syllable(word) for word in ["nguyễn", "thuỳ", "quý", "ngoạn", "khuya", "nghiêng", "giếng"])
    assert not any(is_syllable(word) for word in ["marc", "knapper", "trump", "macron", "kđoh", "ttxvn"])
