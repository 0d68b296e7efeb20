"""The province an article's publisher, address or dateline stands for."""

from __future__ import annotations

import csv
import re
from functools import cache, lru_cache
from importlib.resources import files

from kg.articles.model import Article, Kind, Paragraph
from kg.extract.annotations import Annotations
from kg.extract.unit_cues import cue_data
from kg.extract.unit_hosts import host_of, site_of
from kg.extract.unit_links import heir
from kg.language.folding import fold, slug
from kg.language.wordlists import either
from kg.units.model import Unit
from kg.units.register import register

__all__ = ["hinted", "of_institutions", "of_source"]

_HOST_END = re.compile(r"\.(?:vn|com|net|org)\b", re.IGNORECASE)
_HOST_START = re.compile(r"[\w.-]*$")
_SIGN = re.compile(r"(\(?([A-ZĐ]{2,6})\)?)\s*[-–—]")
"""A paper's own mark at the head of a report: "(BĐ) -", "ĐNO -"; some count only in their brackets: "(CT) -"."""
_WORDS = 6
"""Words between the kind of an institution and the province at the end of its name, at most."""
_SHORT = 5
"""Provinces whose joined name is no longer than this ("hue") only count as a whole part of a host name."""


@cache
def _marks() -> tuple[tuple[str, str], ...]:
    """Parts of host names and paper's marks → version of the province, in both editions; codes were used again."""
    text = files("kg.extract").joinpath("data", "publishers.csv").read_text("utf-8")
    found = []
    for row in csv.DictReader(text.splitlines()):
        named = {u.version for u in register().names[fold(row["province"])] if u.level == "province"}
        found += [(row["mark"], version) for version in sorted(named)]
    return tuple(found)


@cache
def _slugs() -> tuple[tuple[str, str], ...]:
    provinces = [unit for unit in register().units if unit.level == "province"]
    pairs = {(slug(unit.name).replace("-", ""), unit.version) for unit in provinces}
    return tuple(sorted(pairs, key=lambda pair: (-len(pair[0]), pair)))


@lru_cache(maxsize=256)
def _by_host(host: str) -> frozenset[str]:
    """Versions of provinces whose name stands in a host name ("baolaocai.vn", "www.haiphong.gov.vn")."""
    parts = host.lower().removeprefix("www.").split(".")
    found = {version for mark, version in _marks() if mark.islower() and mark in host.lower()}
    for name, version in _slugs():
        whole = any(part in (name, f"bao{name}", f"{name}online", f"{name}tv", f"{name}city") for part in parts)
        if whole or (len(name) > _SHORT and name in parts[0]):
            found.add(version)
    return frozenset(found)


@lru_cache(maxsize=256)
def _by_publisher(publisher: str) -> frozenset[str]:
    """Versions of provinces named in a publisher's name ("Báo Đà Nẵng")."""
    folded = fold(publisher)
    return frozenset(u.version for u in register().units if u.level == "province" and fold(u.name) in folded)


def hinted(article: Article, paragraphs: list[Paragraph]) -> set[str]:
    """Codes ("48") or keys ("48@2025-07-01") of provinces that the source of the article belongs to."""
    found: set[str] = set()
    if article.url:
        found |= _by_host(host_of(article) or article.url)
        found |= {unit.province for unit in site_of(article).units}
    opening = article.text[:400]
    for paragraph in paragraphs:
        if paragraph.kind is Kind.DATELINE:
            opening += " " + article.text[paragraph.start : paragraph.end]
    said = f"{article.publisher or ''} {opening}"
    for m in _HOST_END.finditer(said):
        start = _HOST_START.search(said, max(0, m.start() - 60), m.start())
        found |= _by_host((start[0] if start else "") + m[0])
    signs = {sign for m in _SIGN.finditer(opening) for sign in m.groups()}
    found |= {version for mark, version in _marks() if mark in signs}
    return found | _by_publisher(article.publisher or "")


def of_source(notes: Annotations, edition: str) -> list[Unit]:
    """The provinces that the source of the article stands for, of its own time where there are such."""
    units = []
    page = notes.around.province
    for mark in {*hinted(notes.article, notes.paragraphs), *([page.version] if page and page.version else [])}:
        code, _, start = mark.partition("@")
        units += [u for u in register().versions(code) if not start or u.valid_from == start][:1]
    now = [unit for unit in units if unit.edition == edition]
    if not now and edition == "2025":  # the paper of a province that went into another
        heirs = [step.unit for unit in units for step in register().successors(unit)]
        now = [unit for unit in heirs if unit.level == "province" and unit.edition == edition]
    return now or units


@cache
def _institution() -> re.Pattern[str]:
    """An institution of a province and, at the end of its name, the province it is called after, folded."""
    names = {fold(unit.name) for unit in register().units if unit.level == "province"}
    heads = either(map(fold, cue_data()["institutions"]))
    return re.compile(rf"(?<!\w)(?:{heads})(?: [^\W\d_]+){{0,{_WORDS}}}? (?P<name>{either(names)})(?!\w)")


def of_institutions(notes: Annotations, edition: str) -> str | None:
    """The code of the one province that institutions are called after: "Bệnh viện Sản Nhi A"; None for no such one.

    Of a name that no province of the edition bears, the one that holds its land.
    """
    found: set[str] = set()
    for told in _institution().finditer(notes.folded):
        start, end = told.span("name")
        if not notes.text[start].isupper() or notes.text[end + 1 : end + 2].isupper():
            continue  # "Đại học Thái Bình Dương"
        named = [unit for unit in register().names[told["name"]] if unit.level == "province"]
        now = {unit.code for unit in named if unit.edition == edition}
        found |= now or {heir(unit.code) for unit in named}
    return found.pop() if len(found) == 1 else None
