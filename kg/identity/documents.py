"""Documents across articles: which decision of that number is meant."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kg.facts import DocumentCited
from kg.identity.anchors import NATIONAL, Anchors
from kg.identity.sketches import About
from kg.language.folding import fold

__all__ = ["Cited", "cited", "document_key", "document_label", "later_ones"]

_NATIONAL_TYPE = re.compile(r"(?:hiến pháp|bộ luật|luật|pháp lệnh|nghị định|thông tư)\b")
_NATIONAL_NUMBER = re.compile(r"[-/](?:TW|CP|TTg|CTN|(?:UBTV)?QH\d+)$")
_SEPARATORS = re.compile(r"[\s.\-–/]+")
_WITH_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


class Cited(NamedTuple):
    """A numbered document as one article cites it."""

    about: About
    label: str
    key: str
    year: str
    """Of its date, "" where the article does not say."""


def document_label(fact: DocumentCited) -> str:
    """Type and number, or title, for the reader."""
    return " ".join(filter(None, (fact.type, fact.number or fact.title)))


def document_key(fact: DocumentCited, anchors: Anchors) -> str:
    """Numbers start anew in every province: type, number or title, and whose document it is."""
    where = NATIONAL if _of_the_centre(fact) else anchors.body(fact.issuer)
    name = fact.number if fact.number else fact.title or ""
    return "|".join((fold(fact.type), _SEPARATORS.sub("-", fold(name)), where))


def _of_the_centre(fact: DocumentCited) -> bool:
    """Whether only a national body can have issued it.

    By its type (Law 64/2025/QH15 on legal documents, article 4) or by the issuer in its number (Decree 30/2020/NĐ-CP,
    appendix III, for the state; Guidance 36-HD/VPTW for the Party).
    """
    return bool(_NATIONAL_TYPE.match(fold(fact.type)) or (fact.number and _NATIONAL_NUMBER.search(fact.number)))


def cited(about: About, fact: DocumentCited, anchors: Anchors) -> Cited | None:
    """The citation, None for a document whose number says its year or that has none: there is one of that key."""
    if not fact.number or _WITH_YEAR.search(fact.number):
        return None
    return Cited(about, document_label(fact), document_key(fact, anchors), (fact.date or "")[:4])


def later_ones(citations: Iterable[Cited]) -> Iterator[tuple[Cited, str]]:
    """Citations of a number that is not of the year in which it was first cited, with the year that is meant.

    Numbers start anew every year (Decree 30/2020/NĐ-CP, article 15). The year that is cited first keeps the plain key
    and is not given; a citation without date is of the last year before its article in which there is one.
    """
    by_key: dict[str, list[Cited]] = defaultdict(list)
    for citation in citations:
        by_key[citation.key].append(citation)
    for several in by_key.values():
        several.sort(key=lambda one: (one.about.day or "9999", one.about.id, one.year))
        years = [one.year for one in several if one.year]
        if len(set(years)) < 2:
            continue
        for one in several:
            before = [year for year in years if year <= (one.about.day[:4] or "9999")]
            meant = one.year or max(before, default=years[0])
            if meant != years[0]:
                yield one, meant
