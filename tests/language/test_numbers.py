"""Numbers as news writes them are read as what they mean."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.numbers import Number, find_numbers, parse_digits, parse_words

DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]


def only(text: str) -> Number:
    (found,) = find_numbers(text)
    return found


def grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def in_words(number: int) -> str:
    """A number below a million in Vietnamese words."""
    if number >= 1000:
        high, low = divmod(number, 1000)
        if low and low < 100:
            return f"{in_words(high)} nghìn không trăm {'linh ' if low < 10 else ''}{in_words(low)}"
        return f"{in_words(high)} nghìn" + (f" {in_words(low)}" if low else "")
    if number >= 100:
        high, low = divmod(number, 100)
        return f"{DIGITS[high]} trăm" + (f" {'linh ' if low < 10 else ''}{in_words(low)}" if low else "")
    if number < 10:
        return DIGITS[number]
    tens, unit = divmod(number, 10)
    last = {1: "mốt" if tens > 1 else "một", 4: "tư" if tens > 1 else "bốn", 5: "lăm"}.get(unit, DIGITS[unit])
    head = "mười" if tens == 1 else f"{DIGITS[tens]} mươi"
    return head + (f" {last}" if unit else "")


@given(st.integers(0, 10**12))
def test_dots_group_thousands(number: int) -> None:
    assert parse_digits(grouped(number)) == number


@given(st.integers(0, 10**9), st.integers(0, 999))
def test_a_comma_marks_decimals(whole: int, fraction: int) -> None:
    written = f"{grouped(whole)},{fraction:03d}"
    assert parse_digits(written) == Decimal(f"{whole}.{fraction:03d}")
    assert only(f"đạt {written} tỷ đồng").value == float(Decimal(f"{whole}.{fraction:03d}") * 10**9)


@given(st.integers(1, 999_999).filter(lambda n: not 0 < n % 1000 < 100 or n < 1000))
def test_words_are_read_back(number: int) -> None:
    assert parse_words(in_words(number)) == number


@given(st.integers(1, 9999), st.integers(1, 9999))
def test_a_range_is_low_to_high(one: int, other: int) -> None:
    low, high = sorted((one, other))
    found = list(find_numbers(f"dài {grouped(low)} - {grouped(high)}m"))
    if low < high:
        assert [(n.value, n.upper) for n in found] == [(low, high)]
    else:
        assert all(n.upper is None for n in found)


@given(st.text(alphabet="0123456789.,/- mươitrăhaibnỷệđồg%", max_size=40))
def test_any_text_is_read_without_harm(text: str) -> None:
    for found in find_numbers(text):
        assert 0 <= found.start < found.end <= len(text)
        assert text[found.start : found.end].strip() == text[found.start : found.end]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("thu 166,3 tỷ đồng", 166_300_000_000),
        ("3,153 triệu người", 3_153_000),
        ("1 tỷ 200 triệu đồng", 1_200_000_000),
        ("2 triệu rưỡi", 2_500_000),
        ("ba triệu rưỡi", 3_500_000),
        ("3 nghìn tỷ đồng", 3_000_000_000_000),
        ("hai nghìn ba trăm tỷ đồng", 2_300_000_000_000),
        ("01 trung tâm", 1),
        ("tăng 2.5%", 2.5),
        ("1,234,567 người", 1_234_567),
        ("1,200 người", 1200),
        ("1,200 ha", 1.2),
        ("3,125%", 3.125),
        ("mười hai xã", 12),
        ("hai mươi lăm hộ", 25),
        ("hai mươi năm", 20),
    ],
)
def test_values(text: str, value: float) -> None:
    assert only(text).value == value


def test_a_share_keeps_what_it_is_out_of() -> None:
    found = only("hoàn thành 15/19 tiêu chí")
    assert (found.value, found.total) == (15, 19)


def test_units_may_be_written_between_the_ends_of_a_range() -> None:
    found = only("hạ từ 20cm - 30cm")
    assert (found.value, found.upper, found.glued) == (20, 30, "cm")


@pytest.mark.parametrize(
    "text", ["COVID-19", "đường K80", "hàng trăm hộ", "vài nghìn người", "một xã", "hai ba người", "tỷ lệ cao"]
)
def test_what_is_no_number(text: str) -> None:
    assert list(find_numbers(text)) == []


@pytest.mark.parametrize("written", ["10.4.2025", "1.23.456", "0236.3881888"])
def test_digits_that_are_no_number(written: str) -> None:
    assert parse_digits(written) is None


@pytest.mark.parametrize("words", ["hai ba", "mươi", "trăm", "hai linh", "lăm", ""])
def test_words_that_are_no_number(words: str) -> None:
    assert parse_words(words) is None


def test_what_stands_in_something_else_is_left_out() -> None:
    text = "ngày 10/7 có 12 xã"
    assert [n.value for n in find_numbers(text, taken=lambda start, end: start < 9)] == [12]
