"""How wordings are compared: small letters, one tone placement, abbreviations in full words, no punctuation.

The table of abbreviations is the guide's and not the extractor's: extraction must not be able to excuse itself.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import Counter
from functools import cache
from importlib.resources import files

__all__ = ["body_worth", "document_number", "folded", "kept", "near"]

# The newer rule's tone placement, also inside a syllable ("tòan" is a common misprint of "toàn").
_NEW_PLACEMENT = re.compile("(o)([àáảãạèéẻẽẹ])|(u)([ỳýỷỹỵ])")
_PUNCTUATION = re.compile(r"[^\w/%-]+")
_MANY = re.compile(r"^các .*")
_PEOPLE_OF = re.compile(r"^(?:lãnh đạo|chính quyền|cấp ủy) ")


@cache
def _abbreviations() -> dict[str, str]:
    data = files("kg.evaluation").joinpath("data/abbreviations.csv").read_text(encoding="utf-8")
    return {row["abbreviation"]: row["words"] for row in csv.DictReader(data.splitlines())}


@cache
def _abbreviation() -> re.Pattern[str]:
    longest_first = sorted(_abbreviations(), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")


def folded(wording: object) -> str:
    """The form in which two wordings are the same; "" for nothing.

    >>> folded("UBND TP. Hoà Bình") == folded("Ủy ban nhân dân thành phố Hòa Bình")
    True
    """
    text = unicodedata.normalize("NFC", str(wording or "")).casefold()
    text = _NEW_PLACEMENT.sub(_tone_first, text)
    text = _PUNCTUATION.sub(" ", text).replace(" - ", " ")
    text = _abbreviation().sub(lambda match: _abbreviations()[match[0]], text)
    return " ".join(text.replace("-", " ").split())


def _tone_first(match: re.Match[str]) -> str:
    """The two vowels with the tone on the first: "uỷ" → "ủy"."""
    glide, toned = match[1] or match[3], match[2] or match[4]
    vowel, tone = tuple(unicodedata.normalize("NFD", toned))
    return unicodedata.normalize("NFC", glide + tone) + vowel


def _tokens(wording: object) -> Counter[str]:
    return Counter(folded(wording).split())


def kept(gold: object, answer: object) -> float:
    """The part of the gold wording's tokens that the answer has too."""
    wanted, given = _tokens(gold), _tokens(answer)
    return (wanted & given).total() / max(1, wanted.total())


def near(one: object, other: object) -> float:
    """The tokens two wordings share, as a part of the shorter one."""
    first, second = _tokens(one), _tokens(other)
    return (first & second).total() / max(1, min(first.total(), second.total()))


def body_worth(gold: str | None, answer: str | None) -> float:
    """1 for the same body, a half where only one of the two says its unit, else 0.

    Whoever leads or represents a body is that body ("lãnh đạo phường"); "các sở" and nobody are alike nobody.
    """
    one, other = _bare_body(gold), _bare_body(answer)
    if one == other:
        return 1.0
    return 0.5 if one and other and (one.startswith(f"{other} ") or other.startswith(f"{one} ")) else 0.0


def _bare_body(name: str | None) -> str:
    return _MANY.sub("", _PEOPLE_OF.sub("", folded(name)))


def document_number(written: str | None) -> str:
    """A document's number without "số", blanks and hyphens.

    >>> document_number("số 57-NQ/TW") == document_number("57 - NQ/TW")
    True
    """
    return "".join(folded(written).replace("số", "").split())
