"""Abbreviations of the news written out: "UBND TP. Đà Nẵng" is "Ủy ban nhân dân thành phố Đà Nẵng"."""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib.resources import files

__all__ = ["abbreviations", "expand"]


@cache
def abbreviations() -> dict[str, str]:
    """Abbreviations with their full words; one that ends in a full stop ("P.") counts only before a name or number."""
    data = files("kg.language").joinpath("data/abbreviations.csv").read_text(encoding="utf-8")
    return {row["abbreviation"]: row["words"] for row in csv.DictReader(data.splitlines())}


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
    stop before "P." makes it an initial.
    """
    known = sorted(abbreviations(), key=len, reverse=True)
    whole = "|".join(re.escape(short) for short in known if not short.endswith("."))
    dotted = "|".join(re.escape(short) for short in known if short.endswith("."))
    return re.compile(
        rf"(?<![\w/&-])(?:(?P<whole>{whole})(?![\w/&]|-\w|\.\w)|(?<!\.)(?P<dotted>{dotted})\s?(?=(?P<next>\w)))"
    )


def _words(match: re.Match[str]) -> str:
    """What is written instead; the match itself where a small letter follows "P." (no name)."""
    if match["dotted"] is None:
        return abbreviations()[match["whole"]]
    following = match["next"]
    if not (following.isupper() or following.isdigit()):
        return match[0]
    return abbreviations()[match["dotted"]] + " "
