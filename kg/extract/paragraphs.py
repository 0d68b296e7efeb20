"""`kg_paragraphs`: labelled paragraphs and sentences; every other component reads these."""

from __future__ import annotations

from spacy.attrs import IDX
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
    if len(doc):
        offsets = doc.to_array([IDX]).reshape(-1)
        for index in set(offsets.searchsorted([s.start for s in found.sentences]).tolist()):
            if index < len(doc):
                doc[index].is_sent_start = True
    return doc


def _sentences(text: str, paragraph: Paragraph) -> list[Sentence]:
    return [Sentence(start, end, paragraph.kind) for start, end in split(text, paragraph.start, paragraph.end)]
