"""Spellings: how a unit's name may stand in the news, and how a query is split into kind, name and units above."""

from __future__ import annotations

import csv
import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from kg.language.folding import fold, nfc

__all__ = ["Query", "aliases", "kind_wordings", "parse", "spellings"]

# Syllables written with either y or i: a consonant (or "qu") and the vowel alone. Only these onsets take y.
_Y = str.maketrans("yỳýỷỹỵ", "iìíỉĩị")
_I = str.maketrans("iìíỉĩị", "yỳýỷỹỵ")
_WITH_Y = re.compile(r"\b(?:[hklmstv]|qu)[yỳýỷỹỵ]\b")
_WITH_I = re.compile(r"\b(?:[hklmstv]|qu)[iìíỉĩị]\b")
_HYPHEN = re.compile(r"\s*[-–—]\s*")
_APOSTROPHE = re.compile(r"\s*['’‘`´]\s*")
_DAK, _LAK = re.compile(r"\bđ[ăắa][kc]\b"), re.compile(r"\bl[ăắa][kc]\b")


class Query(NamedTuple):
    """A name as asked for: its kind if given, the bare name folded, and names of units above it."""

    kind: str | None
    name: str
    within: tuple[str, ...]


def _table(name: str) -> list[dict[str, str]]:
    text = files("kg.units").joinpath("data", name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


@cache
def kind_wordings() -> dict[str, str]:
    """Folded wording → kind in small letters: {"phường": "phường", "p.": "phường", "tp": "thành phố" …}."""
    found = {}
    for row in _table("kinds.csv"):
        for wording in (row["kind"], *filter(None, row["abbreviations"].split("|"))):
            found[fold(wording)] = row["kind"]
    return found


@cache
def aliases() -> dict[str, tuple[tuple[str, bool], ...]]:
    """Folded official name → its other names (folded), each with whether it only counts after a kind ("TP HCM")."""
    found: dict[str, tuple[tuple[str, bool], ...]] = {}
    for row in _table("aliases.csv"):
        key = fold(row["name"])
        found[key] = (*found.get(key, ()), (fold(row["alias"]), row["note"] == "only after a kind"))
    return found


@lru_cache(maxsize=4096)
def spellings(name: str) -> frozenset[str]:
    """Folded ways to write a bare name, aliases not included.

    >>> sorted(spellings("Mỹ Lý"))
    ['mĩ lí', 'mỹ lý']
    >>> "bà rịa-vũng tàu" in spellings("Bà Rịa - Vũng Tàu")
    True
    """
    folded = fold(nfc(name))
    if folded.isdigit():
        return frozenset((folded, folded.zfill(2)))
    found = {folded}
    if _WITH_Y.search(folded):
        found.add(_WITH_Y.sub(lambda m: m[0].translate(_Y), folded))
    if _WITH_I.search(folded):
        found.add(_WITH_I.sub(lambda m: m[0].translate(_I), folded))
    if _DAK.search(folded) or (_LAK.search(folded)):
        pairs = (
            ("đắk", "lắk"),
            ("đắc", "lắc"),
            ("đăk", "lăk"),
            ("đăc", "lăc"),
            ("đác", "lắc"),
            ("đác", "lác"),
            ("đak", "lak"),
        )
        found |= {_LAK.sub(lak, _DAK.sub(dak, each)) for each in tuple(found) for dak, lak in pairs}
    if "'" in folded or "’" in folded:
        forms = ("'", "’", "' ", "’ ", "", " ")
        found |= {_APOSTROPHE.sub(form, each) for each in tuple(found) for form in forms}
    if _HYPHEN.search(folded):
        found |= {_HYPHEN.sub(form, each) for each in tuple(found) for form in (" - ", "-", " – ", "–", " ")}
    if folded == "thừa thiên huế":
        found |= {"thừa thiên - huế", "thừa thiên-huế", "thừa thiên – huế"}
    return frozenset(found)


@cache
def _kind_prefix() -> re.Pattern[str]:
    wordings = sorted(kind_wordings(), key=len, reverse=True)
    words = "|".join(re.escape(w) for w in wordings)
    return re.compile(rf"({words})(?:(?<=\.)\s*|\s+|(?=\d)|(?=hcm\b))(?=\S)")


def parse(text: str) -> Query:
    """Split "P. An Hải, quận Sơn Trà, TP Đà Nẵng" or "An Hải (Đà Nẵng)" as written by people.

    >>> parse("P.12, Q. Gò Vấp")
    Query(kind='phường', name='12', within=('q. gò vấp',))
    >>> parse("TPHCM").name
    'hcm'
    """
    folded = " ".join(fold(nfc(text)).replace("(", ",").replace(")", "").split())
    first, *above = [part.strip() for part in folded.split(",") if part.strip()] or [""]
    match = _kind_prefix().match(first)
    kind = kind_wordings()[match[1]] if match else None
    name = first[match.end() :] if match else first
    return Query(kind, name, tuple(above))
