"""The order in which an article is read, where a scraper left its text in another.

Aggregators and the programs that read them often put the lead behind the last paragraph, below the author's name. What
is told is read with its lead first. Captions and the names under them are often glued to the next sentence; these are
read apart, and what a page has around an article is left out. Offsets stay those of the text as it came.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

import msgspec

from kg.articles.layout import layout
from kg.articles.model import Article, Kind, Paragraph
from kg.language.folding import fold
from kg.language.marks import BULLETS

__all__ = ["Reading", "in_reading_order"]

_SHORTEST = 50
"""Characters of a lead at least."""

_LIKE_HEADLINE = 0.4
"""The part of a headline's words that its lead says again."""

_MARGIN = 0.2
"""How much more of them than the first paragraph, if nothing else tells that it is the lead."""

_WORD = re.compile(r"\w+")
_ENDS = (".", "!", "?", "…", "”", '"', ")")
_BODY = (Kind.LEAD, Kind.BODY)
_MARKS = (Kind.BYLINE, Kind.DATELINE, Kind.SECTION)
"""What stands between the end of a text and a lead behind it."""
_APART = (Kind.HEADLINE, Kind.CREDIT, Kind.CAPTION, Kind.BYLINE, Kind.SECTION)
"""What no sentence goes on from."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as it is read."""

    article: Article
    _pieces: tuple[tuple[int, int, int], ...] = ()
    """Where a piece begins in what is read and in the text, and how long it is."""

    @property
    def moved(self) -> bool:
        """Whether it is read in another order than that of its text."""
        return bool(self._pieces)

    def spans(self, start: int, end: int) -> list[tuple[int, int]]:
        """Where characters of what is read stand in the text: a stretch for each piece they are of, in its order."""
        found = [
            (there + max(start, here) - here, there + min(end, here + length) - here)
            for here, there, length in self._pieces
            if start < here + length and end > here
        ]
        return sorted(found) or [(start, end)]


def in_reading_order(article: Article) -> Reading:
    """The article with its lead first, glued paragraphs apart, furniture left out; as it is without any of these."""
    text, lead = article.text, _lead_behind(article)
    cuts = [(0, len(text))]
    if lead is not None:
        begin, front = _begin(article.paragraphs, lead), _front(article.paragraphs)
        cuts = [(0, front), (begin, len(text)), (front, begin)]
    left_out = _furniture(article)
    glued = [one.start for before, one in pairwise(article.paragraphs) if _is_glued(text, before, one)]
    if lead is None and not glued and not left_out:
        return Reading(article)
    read, pieces = "", []
    for low, high in _cut(cuts, [*glued, *(place for stretch in left_out for place in stretch)]):
        if (low, high) in left_out:
            continue
        pieces.append((len(read), low, high - low))
        read += text[low:high] if text[low:high].endswith("\n") else f"{text[low:high]}\n"
    paragraphs = _paragraphs(article, pieces, lead)
    return Reading(msgspec.structs.replace(article, text=read, paragraphs=paragraphs), tuple(pieces))


def _is_glued(text: str, before: Paragraph, one: Paragraph) -> bool:
    """Whether nothing parts a paragraph from the words before it: no blank, or no mark behind a name or a caption."""
    if text[one.start - 1 : one.start + 1].isalnum():
        return True
    if before.kind not in _APART or not text[before.end - 1].isalnum() or "\n" in text[before.end : one.start]:
        return False
    first = _WORD.match(text, one.start)  # "Ảnh: Bùi Quốc | Hưng đọc …" may be one name
    return before.kind is not Kind.CREDIT or (first is not None and first[0] in layout().credit_stops)


def _furniture(article: Article) -> set[tuple[int, int]]:
    """Buttons, other articles' headlines and imprints: they are no part of what the article tells.

    Before the lead stand rubrics and days, which tell where and when it is from; only links are left out there.
    """
    text, paragraphs = article.text, article.paragraphs
    lead = next((number for number, one in enumerate(paragraphs) if one.kind is Kind.LEAD), len(paragraphs))
    return {
        (one.start, one.end)
        for number, one in enumerate(paragraphs)
        if one.kind is Kind.SECTION and (number >= lead or layout().linked.match(fold(text[one.start : one.end])))
    }


def _cut(cuts: list[tuple[int, int]], places: list[int]) -> list[tuple[int, int]]:
    """The stretches, cut at places inside of them."""
    found = []
    for low, high in cuts:
        ends = sorted({low, high, *(place for place in places if low < place < high)})
        found += list(pairwise(ends))
    return found


def _begin(paragraphs: tuple[Paragraph, ...], lead: int) -> int:
    """Where a lead begins with its dateline."""
    dateline = lead and paragraphs[lead - 1].kind is Kind.DATELINE
    return paragraphs[lead - 1 if dateline else lead].start


def _lead_behind(article: Article) -> int | None:
    """The number of the last paragraph if it is the lead.

    It is one if the text above begins as no text does ("Theo đó, …", "Tham dự có …"), or if it stands behind the
    author's name or has a dateline, and if it begins with a day or says what the headline says.
    """
    paragraphs = article.paragraphs
    told = [number for number, one in enumerate(paragraphs) if one.kind in _BODY and not _is_subtitle(article, one)]
    if len(told) < 2 or any(one.kind is not Kind.SECTION for one in paragraphs[told[-1] + 1 :]):
        return None
    rules = layout()
    first, last = _folded(article, told[0]), _folded(article, told[-1])
    if len(last) < _SHORTEST or not last.endswith(_ENDS) or last.startswith(BULLETS) or rules.going_on.match(last):
        return None
    day = rules.first_day.match(last) is not None
    like = _likeness(article, last)
    apart = paragraphs[told[-1] - 1].kind in _MARKS and told[-1] - 1 > told[0]
    if rules.first_day.match(first) and not apart:
        return None
    if apart or rules.going_on.match(first):
        return told[-1] if day or like >= _LIKE_HEADLINE else None
    return told[-1] if day and like >= _LIKE_HEADLINE and like > _likeness(article, first) + _MARGIN else None


def _is_subtitle(article: Article, one: Paragraph) -> bool:
    """Whether it sums the article up below the headline, without a full stop."""
    return one.kind is Kind.LEAD and article.text[one.end - 1] not in '.:;!?…”"'


def _folded(article: Article, number: int) -> str:
    one = article.paragraphs[number]
    return fold(article.text[one.start : one.end])


def _likeness(article: Article, paragraph: str) -> float:
    """The part of the headline's words that stand in the paragraph."""
    headline = set(_WORD.findall(fold(article.headline)))
    return len(headline & set(_WORD.findall(paragraph))) / len(headline) if headline else 0.0


def _paragraphs(article: Article, pieces: list[tuple[int, int, int]], lead: int | None) -> tuple[Paragraph, ...]:
    found = []
    for here, there, length in pieces:
        for number, one in enumerate(article.paragraphs):
            if there <= one.start < there + length:
                kind = one.kind
                if lead is not None and kind in _BODY:
                    kind = Kind.LEAD if number == lead else Kind.BODY
                found.append(Paragraph(one.start - there + here, one.end - there + here, kind))
    return tuple(found)


def _front(paragraphs: tuple[Paragraph, ...]) -> int:
    """Where what stands behind the headline begins."""
    for one in paragraphs:
        if one.kind not in (Kind.HEADLINE, Kind.SECTION):
            return one.start
    return 0
