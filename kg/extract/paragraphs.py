"""`kg_paragraphs`: labelled paragraphs and sentences; every other component reads these."""

from __future__ import annotations

from typing import Any

import numpy
from spacy.attrs import IDX, SENT_START
from spacy.language import Language
from spacy.tokens import Doc

from kg.articles.model import Paragraph
from kg.articles.paragraphs import label
from kg.extract.annotations import Sentence, annotated
from kg.language.sentences import split

__all__ = ["paragraphs"]


@Language.component("kg_paragraphs")
def paragraphs(doc: Doc) -> Doc:
    """Labels the paragraphs, unless reading did, and splits each into sentences; sets `is_sent_start` to match."""
    found = annotated(doc)
    if not found.paragraphs:
        found.paragraphs = list(label(found.text, found.article.title))
    found.sentences = [sentence for paragraph in found.paragraphs for sentence in _sentences(found.text, paragraph)]
    _mark(doc, found.sentences)
    return doc


def _sentences(text: str, paragraph: Paragraph) -> list[Sentence]:
    return [Sentence(start, end, paragraph.kind) for start, end in split(text, paragraph.start, paragraph.end)]


def _mark(doc: Doc, sentences: list[Sentence]) -> None:
    """Sets every token's `is_sent_start` at once; token by token it would take as long as all the rest."""
    if not len(doc):
        return
    starts = numpy.full(len(doc), -1, dtype="int64")
    first_tokens = doc.to_array([IDX]).reshape(-1).searchsorted([s.start for s in sentences])
    starts[first_tokens[first_tokens < len(doc)]] = 1
    values: Any = starts.astype("uint64").reshape(-1, 1)
    doc.from_array([SENT_START], values)
