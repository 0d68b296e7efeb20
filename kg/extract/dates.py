"""`kg_dates`: the article's date and every date expression resolved against it."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from kg.articles import Kind, Paragraph
from kg.articles.dating import date_of, day_within, reckoned_day
from kg.extract.annotations import DateMention, annotated
from kg.language.dates import find
from kg.units import REFORM

__all__ = ["dates"]


@Language.component("kg_dates")
def dates(doc: Doc) -> Doc:
    """Fills `context.date`, `context.edition` where a date is known, and `dates`."""
    found = annotated(doc)
    published = found.article.published or date_of(found.text)
    if published:
        known = published.value
        if len(known) < len(REFORM):  # what is fresh and what is to come hangs on the day
            known = day_within(found.text, known) or known
        found.context.date = known
        found.context.edition = "2024" if known < REFORM[: len(known)] else "2025"
    elif reckoned := reckoned_day(found.text):
        found.context.date, found.context.reckoned = reckoned, True
    text, folded = (_parted(words, found.paragraphs) for words in (found.text, found.folded))
    found.dates = [
        DateMention(when.start, when.end, when.first, when.last, when.precision, when.day_part, when.bound)
        for when in find(text, found.context.date, folded=folded)
    ]
    return doc


def _parted(text: str, paragraphs: list[Paragraph]) -> str:
    """The text with a break before the lead: "… CUỐI NĂM Ngày 19-12" are no five days, nor is a stamp its hour."""
    ends = [one.end for one in paragraphs if one.kind in (Kind.SECTION, Kind.HEADLINE)]
    breaks = [end for end in ends if text[end : end + 1] == " "]
    starts = [0, *(end + 1 for end in breaks)]
    return "\n".join(text[start:end] for start, end in zip(starts, [*breaks, len(text)], strict=True))
