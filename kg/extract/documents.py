"""Documents cited: by number, by the name of a law, or by a plain title; each once."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from kg.articles.model import Kind
from kg.extract.annotations import Annotations
from kg.extract.annotations import annotations as annotations_of
from kg.extract.document_lists import find_listed
from kg.extract.document_numbers import find_numbered
from kg.extract.document_parts import Cited, Parts
from kg.extract.document_titles import find_laws, find_plain
from kg.extract.document_words import type_matcher
from kg.facts import DocumentCited, Span
from kg.language.folding import fold

__all__ = ["documents", "find_documents"]

_WORD = re.compile(r"\w+")
_SHORT_TITLE = 14
_SURE_TITLE = 4
"""Words of a title from which it names only one document."""
_LIKE = 0.4
"""The part of the words of a headline that the title has, too, of the document it is about."""
_ALIKE = 0.9
"""The part of the words of a title that another shares which names the same document in other words."""


def find_documents(ann: Annotations) -> list[DocumentCited]:
    """The documents an article cites, in the order of the text."""
    types = type_matcher().find(ann.folded)
    parts = Parts(ann)
    numbered = list(find_numbered(ann, parts, types))
    laws = [law for law in find_laws(ann, parts) if not _covered(law, numbered)]
    plain = [one for one in find_plain(ann, parts, types) if not _covered(one, [*numbered, *laws])]
    headline = [one for one in plain if _of_headline(ann, one, numbered)]
    plain = [one for one in plain if not any(one is told or _same(one, told) for told in headline)]
    plain += find_listed(ann, parts, types)
    kept: list[tuple[Cited, list[Span]]] = []
    for one in sorted([*numbered, *laws, *plain], key=lambda cited: (cited.span.start, -cited.span.end)):
        for index, (other, spans) in enumerate(kept):
            if _same(one, other) and (other.number or not _told_apart(ann, one, spans[0])):
                kept[index] = (_joined(other, one), [*spans, one.span])
                break
        else:
            kept.append((one, [one.span]))
    return [
        DocumentCited(
            type=cited.kind,
            number=cited.number,
            title=cited.title,
            date=cited.date,
            issuer=cited.issuer,
            evidence=tuple(spans),
            confidence=0.95 if cited.number else 0.8,
        )
        for cited, spans in kept
    ]


def _covered(one: Cited, others: list[Cited]) -> bool:
    """Whether it begins inside another citation: a type before a number already taken."""
    return any(other.span.start <= one.span.start < other.span.end for other in others)


def _of_headline(ann: Annotations, one: Cited, numbered: list[Cited]) -> bool:
    """Whether a headline tells by its matter what the text has by its number: "Công điện … về ứng phó mưa lũ"."""
    sentence = ann.sentence_at(one.span.start)
    if sentence is None or sentence.kind is not Kind.HEADLINE or one.number:
        return False
    alike = {_key(other.number or ""): other for other in numbered if _plain_kind(one).startswith(_plain_kind(other))}
    if not alike:
        return False
    told = min(alike.values(), key=lambda cited: cited.span.start)  # what the news is about comes first
    if told.issuer and one.issuer and not fold(told.issuer.name).endswith(fold(one.issuer.name)):
        return False  # what the committee's office makes known is the committee's
    if not told.title or not one.title:
        return len(alike) == 1
    kind = set(fold(one.kind).split())
    words, others = {*_words(one.title)} - kind, {*_words(told.title)} - kind
    return len(words & others) >= min(len(words), len(others)) * _LIKE


def _same(one: Cited, other: Cited) -> bool:
    if one.number and other.number:
        first, second = _key(one.number), _key(other.number)
        if first == second:
            return True
        bare = min(first, second, key=len)  # "Nghị quyết 57" after "Nghị quyết số 57-NQ/TW"
        longer = max(first, second, key=len)
        return bare.isdigit() and longer.startswith((f"{bare}-", f"{bare}/")) and one.kind == other.kind
    if (one.number or other.number) and not _renamed(one, other):
        return False
    if not one.title or not other.title or _plain_kind(one) != _plain_kind(other):
        return False
    words, told = _words(one.title), _words(other.title)
    years, others = ({word for word in title if word.isdigit()} for title in (words, told))
    if years and others and years != others:  # "Luật Đất đai năm 2013", "… năm 2024"
        return False
    lead = min(4, len(words), len(told))
    shared, sizes = len({*words} & {*told}), (len({*words}), len({*told}))
    if words[:lead] != told[:lead]:  # "Đề án thí điểm cơ chế …", "Đề án cơ chế …"
        return words[:2] == told[:2] and min(sizes) > lead + 2 and shared >= _ALIKE * min(sizes)
    return shared >= 0.8 * (min(sizes) if min(sizes) <= _SHORT_TITLE else max(sizes))  # a short form names it again


def _renamed(one: Cited, other: Cited) -> bool:
    """Whether a title names again, in the same words, what has a number elsewhere."""
    if not one.title or not other.title or _plain_kind(one) != _plain_kind(other):
        return False
    first, second = ([w for w in _words(each.title or "") if w not in fold(each.kind).split()] for each in (one, other))
    return first == second and (len(first) > _SURE_TITLE or "Luật" in one.kind)


def _words(title: str) -> list[str]:
    return [word for word in _WORD.findall(fold(title)) if word not in ("về", "việc")]


def _told_apart(ann: Annotations, one: Cited, other: Span) -> bool:
    """Two titles in one sentence are two documents, however alike they are."""
    if one.number or one.span.of(ann.text) == other.of(ann.text):
        return False
    return ann.sentence_at(one.span.start) is ann.sentence_at(other.start)


def _plain_kind(cited: Cited) -> str:
    return cited.kind.removeprefix("Dự thảo ")


def _key(number: str) -> str:
    return fold(number).replace(" ", "").lstrip("0")


def _joined(one: Cited, other: Cited) -> Cited:
    number = max(one.number or "", other.number or "", key=len) or None
    title = one.title or other.title
    return replace(one, number=number, title=title, date=one.date or other.date, issuer=one.issuer or other.issuer)


@Language.component("kg_documents")
def documents(doc: Doc) -> Doc:
    """Adds a DocumentCited for each document."""
    notes = annotations_of(doc)
    notes.facts += find_documents(notes)
    return doc
