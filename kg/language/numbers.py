"""Numbers as Vietnamese news writes them: "1.200", "166,3 tỷ", "hai mươi lăm", "15/19", "3,5 - 4%".

A dot groups thousands and a comma marks decimals; where a text uses them the other way round ("2.5%", "1,234,567") the
groups themselves tell. Words are read by the usual grammar (mười, mươi, trăm, linh, nghìn, triệu, tỷ, rưỡi).
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache
from importlib.resources import files
from operator import itemgetter
from typing import Any, NamedTuple

from kg.language.folding import fold

__all__ = ["Number", "find_numbers", "measure_symbols", "parse_digits", "parse_words"]


class Number(NamedTuple):
    """A number at characters `start` to `end` of a text, scale word included ("166,3 tỷ")."""

    start: int
    end: int
    value: float
    upper: float | None = None
    """The second number of a range: 4 of "3,5 - 4"."""
    total: float | None = None
    """What the number is out of: 19 of "15/19"."""
    scale: str = ""
    """The scale word as folded, "" for none: "tỷ", "nghìn tỷ"."""
    worded: bool = False
    """Written in words."""
    glued: str = ""
    """A unit symbol written between the two numbers of a range: "cm" of "20cm - 30cm"."""


_COMMA_THOUSANDS = re.compile(r"[1-9]\d{0,2},\d{3}")
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
_NOUN = re.compile(r"\s[^\W\d_]")
_MORE = re.compile(r"(\S+)\s(\S+)")


@cache
def _words() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((files("kg.language") / "data/number_words.json").read_text("utf-8"))
    return loaded


def measure_symbols() -> list[str]:
    """The units of measure that stand right behind numbers, folded: "km²", "ha", "tấn"."""
    return list(map(fold, _words()["measures"]))


def parse_digits(written: str) -> Decimal | None:
    """The number that digits with dots and commas stand for, None where they are no number ("10.4.2025").

    >>> parse_digits("21.576,5"), parse_digits("1.200"), parse_digits("62,58"), parse_digits("2.5")
    (Decimal('21576.5'), Decimal('1200'), Decimal('62.58'), Decimal('2.5'))
    """
    if written.isdecimal():
        return Decimal(written)
    if _THOUSANDS.fullmatch(written):
        return Decimal(written.replace(".", ""))
    for group, point in ((".", ","), (",", ".")):
        whole, _, fraction = written.partition(point)
        first, *rest = whole.split(group)
        if fraction and (not fraction.isdigit() or (len(first) > 1 and first[0] == "0")):
            continue
        if rest and (len(first) > 3 or first == "0" or any(len(part) != 3 for part in rest)):
            continue
        if group == "," and len(rest) == 1 and not fraction:  # "1,200": a decimal comma, read above
            continue
        return Decimal("".join((first, *rest)) + (f".{fraction}" if fraction else ""))
    return None


def parse_words(words: str) -> Decimal | None:
    """The number that folded words stand for, None where they are none.

    >>> parse_words("hai mươi lăm"), parse_words("một nghìn hai trăm linh ba"), parse_words("hai ba")
    (Decimal('25'), Decimal('1203'), None)
    """
    data = _words()
    total, current, last, scale = Decimal(0), 0, "", 0
    for word in words.split():
        if word in data["digits"] or word in data["last_digits"]:
            if last == "digit" or (word in data["last_digits"] and last not in ("ten", "zero")):
                return None
            if last == "ten" and word == data["year"]:  # "hai mươi năm": twenty years; 25 is "hai mươi lăm"
                return None
            current, last = current + (data["digits"] | data["last_digits"])[word], "digit"
        elif word == data["ten"] and last in ("", "hundred", "scale"):
            current, last = current + 10, "ten"
        elif word in data["tens"] and last == "digit":
            current, last = current + 9 * (current % 10), "ten"
        elif word == data["hundred"] and last == "digit" and current < 10:
            current, last = current * 100, "hundred"
        elif word in data["zero_tens"] and last in ("hundred", "scale"):
            last = "zero"
        elif word in data["scales"] and last:
            higher = data["scales"][word] > scale > 0  # "hai nghìn ba trăm tỷ"
            scale = data["scales"][word]
            total, current, last = ((total + current) * scale if higher else total + current * scale), 0, "scale"
        elif word == data["half"] and last == "scale":
            total, last = total + Decimal(scale) / 2, "half"
        else:
            return None
    return total + current if last and last != "zero" else None


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """For numbers in figures and for numbers in words.

    Each begins with the first letters themselves and looks back from there, so that a scan skips what begins no number.
    """
    data = _words()
    number = r"\d+(?:[.,]\d+)*"
    named = "".join(rf"(?<!{word} .)" for word in data["numbered"])
    apart = rf"(?:{named}(?<!\d\s.))\d{{0,2}}(?:\s\d{{3}})+(?:,\d{{1,2}})?(?!\s?\d)(?=\s[^\W\d_])|"  # "đạt 40 308 tấn"
    counted = "|".join(rf"(?<= {word}/.)" for word in data["before_slash"])  # "12 hộ/40 khẩu"
    first = rf"\d(?<!\w.)(?:(?<!\w[-–./,+].)|{counted})(?<!\d\s/.)(?:{apart}\d*(?:[.,]\d+)*)"
    scales = "|".join(data["scales"])
    scale = rf"\s?(?:{scales})\b(?!\s(?:{'|'.join(data['after_scale_no'])})\b)"
    scale = rf"(?:{scale}(?:\st[ỷỉ]\b)?)"
    measures = "|".join(map(re.escape, sorted(data["measures"], key=len, reverse=True)))
    written = (
        rf"(?P<a>{first})(?P<as>{scale}?)(?P<rest>(?:\s{number}{scale})*)(?P<half>\s{data['half']}\b)?"
        rf"(?:(?P<glued>\s?(?:{measures}))?(?:\s?[-–—]\s?|\s(?:{'|'.join(data['range_to'])})\s)(?P<b>{number})(?P<bs>{scale}?)"
        rf"|\s?/\s?(?P<total>{number})(?P<ts>{scale}?))?"
    )
    start = [*data["digits"], data["ten"]]
    rest = "|".join([*start, *data["last_digits"], *data["tens"], data["hundred"], *data["zero_tens"], data["half"]])
    no_date = r"(?!\s\d)"  # "năm 2025"
    letters: dict[str, list[str]] = {}
    for word in start:
        letters.setdefault(word[0], []).append(
            rf"{word[1]}(?<!\w..){word[2:]}{no_date if word == data['year'] else ''}"
        )
    begin = "|".join(f"{letter}(?:{'|'.join(words)})" for letter, words in letters.items())
    return re.compile(written), re.compile(rf"(?:{begin})\b(?:\s(?:{rest}|{scales})\b)*")


def _scaled(digits: str, scale: str) -> Decimal | None:
    value = parse_digits(digits)
    for word in scale.split():
        value = None if value is None else value * _words()["scales"][word]
    return value


def find_numbers(
    text: str, folded: str | None = None, *, taken: Callable[[int, int], bool] | None = None
) -> Iterator[Number]:
    """Every number of a text from left to right, as written in figures or words.

    Whether it counts anything (or is a date, an ordinal, part of a name) is for the caller. A lone "một" (an article)
    is left out, and so are "hàng trăm", "vài chục", numbers glued to letters ("K12", "8A3") and what is `taken`: given
    the start and end of a stretch of text, whether something else stands there.

    >>> [n.value for n in find_numbers("thu 166,3 tỷ đồng, đạt 15/19 tiêu chí, ba xã")]
    [166300000000.0, 15.0, 3.0]
    """
    folded = fold(text) if folded is None else folded
    written, worded = _patterns()
    matches = (*_read_on(written, folded), *((match, _worded(match)) for match in worded.finditer(folded)))
    found = [
        number
        for match, number in matches
        if number
        and not (taken and taken(match.start(), match.start() + 1))
        and not (taken and taken(number.start, number.end))
    ]
    found.sort(key=itemgetter(0))
    yield from found


def _read_on(pattern: re.Pattern[str], folded: str) -> Iterator[tuple[re.Match[str], Number | None]]:
    """Numbers in figures; behind one that is no range after all, the search goes on with what would have ended it."""
    at = 0
    while match := pattern.search(folded, at):
        number = _written(match)
        yield match, number
        at = number.end if number else match.end()


def _worded(match: re.Match[str]) -> Number | None:
    words = match[0].split()
    if words[-1] == _words()["year"] and len(words) > 1:  # "hai năm", "mười năm": years
        words.pop()
    value = parse_words(" ".join(words))
    if value is None or (words == ["một"] and not _one_counts(match)):
        return None
    scale = words[-1] if words[-1] in _words()["scales"] else ""
    end = match.start() + len(" ".join(words))
    return Number(match.start(), end, float(value), scale=scale, worded=True)


@cache
def _around_one() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What makes "một" a number: another count behind it, one before it, a bound before it."""
    count = rf"(?:\d+|{'|'.join(_words()['counts_in_lists'])})"
    between = r"\s[^,;.:\d\n]{2,30}?(?:,|\svà)\s"
    return (
        re.compile(rf"{between}{count}\s"),
        re.compile(rf"(?<!\w){count}{between}\Z"),
        re.compile(rf"(?:{'|'.join(_words()['before_one'])})\s\Z"),
    )


def _one_counts(match: re.Match[str]) -> bool:
    """Whether "một" is a number among others ("một thành phố, hai thị xã") or behind a bound, and no article."""
    folded, start = match.string, match.start()
    near = max(0, start - 40)
    behind, before, bound = _around_one()
    return (
        behind.match(folded, match.end()) is not None
        or before.search(folded, near, start) is not None
        or bound.search(folded, near, start) is not None
    )


@cache
def _measured() -> re.Pattern[str]:
    """What follows numbers that have decimals: "ha", "%", "tấn", "lần"."""
    words = [*_words()["measures"], *_words()["decimal_nouns"]]
    return re.compile(rf"\s?(?:{'|'.join(map(re.escape, words))})(?!\w)")


def _written(match: re.Match[str]) -> Number | None:
    digits, scale, rest, half, glued, second, upper_scale, out_of, total_scale = match.groups("")
    digits = "".join(digits.split())
    if not (scale or rest or second or out_of) and digits.isdecimal():
        return Number(match.start(), match.end(), float(digits))
    scale, upper_scale = scale.strip() or total_scale.strip(), upper_scale.strip()  # "1.905/2.240 tỷ đồng"
    upper = _scaled(second, upper_scale or scale) if second else None
    if (
        _COMMA_THOUSANDS.fullmatch(digits)
        and not scale + upper_scale
        and not _measured().match(match.string, match.end())
    ):
        digits = digits.replace(",", "")  # "1,200 người": people do not come in thousandths
    value = _scaled(digits, scale or upper_scale)
    end = match.end()
    other = glued and _NOUN.match(match.string, match.end()) and not _measured().match(match.string, match.end())
    if upper is not None and value is not None and (value >= upper or other):  # "2.000 - 3", "12 km2 - 900 người"
        value, upper, end, upper_scale = _scaled(match["a"], scale), None, match.end("as"), ""
    if value is None or (second and upper is None and end == match.end()):
        return None
    for digits, word in _MORE.findall(rest):  # "1 tỷ 200 triệu"
        value += _scaled(digits, word) or 0
    if half and scale:
        value += Decimal(_words()["scales"][scale.split()[-1]]) / 2
    total = _scaled(out_of, total_scale.strip()) if out_of else None
    return Number(
        match.start(),
        end,
        float(value),
        upper=None if upper is None else float(upper),
        total=None if total is None else float(total),
        scale=scale or upper_scale,
        glued=glued.strip() if upper is not None else "",
    )
