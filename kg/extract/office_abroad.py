"""Offices of other countries: "Thủ tướng Lào A", "Bộ trưởng Bộ Quốc phòng Nhật Bản B" are none of Vietnam's bodies."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

import msgspec

from kg.facts import Body
from kg.language.names import LOWER, UPPER, is_syllable

__all__ = ["abroad", "body_of", "countries", "precedes_name", "unit_abroad"]

_KIND = "foreign-state-body"
_NATIONAL = ("state", "government", "national-assembly", "central-committee", "government-ministry")


class _Countries(msgspec.Struct, frozen=True):
    parties: dict[str, str]
    """The body that a general secretary of the country heads, by country."""
    countries: list[str]
    names_in_syllables: list[str]
    """Those of one syllable whose people are written in syllables as Vietnamese are: "Chủ tịch nước Lào Bun Nhăng"."""


@cache
def _data() -> _Countries:
    raw = files("kg.extract").joinpath("data", "office_countries.json").read_text(encoding="utf-8")
    return msgspec.json.decode(raw, type=_Countries)


@cache
def _pattern() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, _data().countries), key=len, reverse=True))
    return re.compile(
        r" (?:[Cc]hính phủ )?(?:(?:[Nn]ước )?(?:Cộng h[òo][àa]|CH|CHDCND|CHND)[^,.;:()\n]{0,40}? "
        r"|[Vv]ương quốc |[Nn]ước )?"
        rf"(?P<country>{names})(?!\w)"
    )


@cache
def _place() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, _data().countries), key=len, reverse=True))
    return re.compile(
        rf"(?:[ .]?[{UPPER}][^\s,.;:()]*){{0,2}}?(?:, | thuộc |\s?\()"
        r"(?:(?:tỉnh|bang|thành phố|TP)[ .]?[^,.;()\n]{2,24}, )?(?:nước )?"
        rf"(?:{names})(?![ ]?[{UPPER}{LOWER}]*[{UPPER}])(?!\w)"
    )


def unit_abroad(text: str, end: int) -> bool:
    """Whether the unit named up to `end` is told to lie in another country: "tỉnh Vân Nam | (Trung Quốc)"."""
    return _place().match(text, end) is not None


@cache
def countries() -> frozenset[str]:
    """Names of other countries in small letters."""
    return frozenset(name.casefold() for name in _data().countries)


def precedes_name(country: str, following: str) -> bool:
    """Whether a person's name may begin with the word behind a country (both in small letters).

    Most countries of one syllable sound like the first of a Vietnamese place: "Mỹ | Thuận", "Đức | Thọ".
    """
    sounds = " " not in country and is_syllable(country)
    return not (sounds and is_syllable(following)) or country in map(str.casefold, _data().names_in_syllables)


def abroad(text: str, end: int) -> re.Match[str] | None:
    """The name of another country right behind an office that ends at `end`; the group "country" is its short name."""
    return _pattern().match(text, end)


def body_of(body: Body, country: str) -> Body | None:
    """The other country's body like a national one of Vietnam; None where the body is none such.

    >>> body_of(Body("Chính phủ", "government"), "Lào").name
    'Chính phủ Lào'
    """
    if body.unit is not None or not (body.kind in _NATIONAL or body.kind.startswith("ministry-of-")):
        return None
    if body.kind == "central-committee":
        party = _data().parties.get(country)
        return Body(party, "foreign-party-committee") if party else None
    return Body(f"{body.name} {country}", _KIND)
