"""Abbreviations of the news written out: "UBND TP. Đà Nẵng" is "Ủy ban nhân dân thành phố Đà Nẵng"."""

from __future__ import annotations

import csv
import re
from functools import cache, lru_cache
from importlib.resources import files

__all__ = ["abbreviations", "expand", "set_apart"]

_SIGN = re.compile(r"(?<=[A-ZĐ])[-&,](?=[A-ZĐ])")
_AROUND = {"-": ("-", " - ", " – "), "&": ("&", " & ", " và "), ",": (",", ", ")}
"""How the signs between letters for words are written."""


@cache
def abbreviations() -> dict[str, str]:
    """Abbreviations with their full words; one that ends in a full stop ("P.") counts only before a name or number."""
    data = files("kg.language").joinpath("data/abbreviations.csv").read_text(encoding="utf-8")
    given = {row["abbreviation"]: row["words"] for row in csv.DictReader(data.splitlines())}
    return {form: words for short, words in given.items() for form in set_apart(short) if form not in given} | given


def set_apart(short: str) -> tuple[str, ...]:
    """Letters for several words in each way that news writes the signs between them; what has none as it is.

    >>> set_apart("Sở KH-CN"), set_apart("TN&MT")
    (('Sở KH-CN', 'Sở KH - CN', 'Sở KH – CN'), ('TN&MT', 'TN & MT', 'TN và MT'))
    """
    forms = [short]
    for sign in dict.fromkeys(_SIGN.findall(short)):
        forms = [re.sub(f"(?<=[A-ZĐ]){sign}(?=[A-ZĐ])", way, form) for form in forms for way in _AROUND[sign]]
    return tuple(forms)


@lru_cache(maxsize=4096)  # heads of bodies, over and over
def expand(text: str) -> str:
    """NFC text with every known abbreviation written out; everything else stays as it is.

    Capitals count ("CA" is the police, "ca" a shift). Parts of document numbers ("35/QĐ-UBND", "NQ/TW") stay.

    >>> expand("Sở GD&ĐT TP. Đà Nẵng, UBND P.An Hải")
    'Sở Giáo dục và Đào tạo thành phố Đà Nẵng, Ủy ban nhân dân phường An Hải'
    >>> expand("Quyết định số 35/QĐ-UBND")
    'Quyết định số 35/QĐ-UBND'
    """
    return _pattern().sub(_words, text)


@cache
def _pattern() -> re.Pattern[str]:
    """All abbreviations, longest first.

    A hyphen or slash on either side makes a token part of a number or of a pair that has an entry of its own; a full
    stop before "P." makes it an initial; what follows "P." must be a number or begin with a capital.
    """
    capitals = "".join(character for character in map(chr, range(0x1F00)) if character.isupper())
    name = rf"\s?(?=[{capitals}\d])"
    known = [re.escape(short) for short in sorted(abbreviations(), key=len, reverse=True)]
    forms = (  # letters first, so that the search skips to places where one of them stands
        rf"{short}(?<![\w/&.-]{short}){name}"
        if short.endswith(".")
        else rf"{short}(?<![\w/&-]{short})(?![\w/&]|-\w|\.\w)"
        for short in known
    )
    return re.compile("|".join(forms))


def _words(match: re.Match[str]) -> str:
    found = match[0]
    if (full := abbreviations().get(found)) is not None and not found.endswith("."):
        return full
    return abbreviations()[found.rstrip()] + " "
