"""The pipeline: which components run, in which order, and what one article gives.

Each component is a spaCy factory of its own module and annotates one kind of thing; later ones read what earlier ones
found. To replace or switch one off, build a pipeline with `pipeline(disable=…)` or add factories of your own to the
Language it returns.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from functools import cache
from typing import TypeAlias

import msgspec
from spacy.language import Language
from spacy.tokens import Doc

from kg.articles.model import Article, Kind, Paragraph
from kg.articles.ordering import Reading, in_reading_order
from kg.extract.annotations import Annotations, annotated
from kg.extract.reckoned import without_reckoned
from kg.extract.stories import join, part, reports
from kg.facts import Event, Fact, Span
from kg.language.tokens import blank_vi, within_memory

__all__ = ["COMPONENTS", "annotate", "extract", "pipeline"]

COMPONENTS: dict[str, str] = {
    "kg_paragraphs": "kg.extract.paragraphs",
    "kg_dates": "kg.extract.dates",
    "kg_units": "kg.extract.units",
    "kg_people": "kg.extract.people",
    "kg_bodies": "kg.extract.bodies",
    "kg_offices": "kg.extract.offices",
    "kg_coreference": "kg.extract.coreference",
    "kg_documents": "kg.extract.documents",
    "kg_changes": "kg.extract.changes",
    "kg_events": "kg.extract.events",
    "kg_statements": "kg.extract.statements",
    "kg_directives": "kg.extract.directives",
    "kg_figures": "kg.extract.figures",
    "kg_credits": "kg.extract.credits",
    "kg_seen": "kg.extract.seen",
    "kg_confidence": "kg.extract.confidence",
}
"""Name of each component and the module that registers its factory, in the order they run."""

_TELLS_REPORTS = "kg_people"
"""The component after which it shows whether a page holds several reports."""
_MODULES = frozenset(COMPONENTS.values())
_Components: TypeAlias = Sequence[tuple[str, Callable[[Doc], Doc]]]


@cache
def pipeline(disable: tuple[str, ...] = ()) -> Language:
    """A spaCy Language with every component but those in `disable`.

    Raises ValueError for a name that is no component.
    """
    if unknown := set(disable) - set(COMPONENTS):
        raise ValueError(f"no such component: {', '.join(sorted(unknown))} (there are: {', '.join(COMPONENTS)})")
    nlp = blank_vi()
    for name, module in COMPONENTS.items():
        if name not in disable:
            importlib.import_module(module)
            nlp.add_pipe(name)
    return nlp


def annotate(article: Article | str, nlp: Language | None = None) -> Doc:
    """The annotated Doc of an article, or of a bare sentence; `annotated(doc)` holds what was found.

    Its text is the article's in the order in which it is read (see `kg.articles.ordering`).
    """
    nlp, article = nlp or pipeline(), in_reading_order(_article(article)).article
    return _through(nlp.pipeline, nlp.make_doc(article.text), article)


def _article(text: Article | str) -> Article:
    if isinstance(text, Article):
        return text
    return Article(id="text", text=text, paragraphs=(Paragraph(0, len(text), Kind.BODY),))


def _through(components: _Components, doc: Doc, article: Article) -> Doc:
    doc._.kg = notes = Annotations.of(article)
    for at, (name, component) in enumerate(components):
        doc = component(doc)
        if name == _TELLS_REPORTS and (found := reports(notes)):
            return _by_report(components, doc, found, components[at + 1 :])
    without_reckoned(notes)
    return doc


def _by_report(components: _Components, doc: Doc, found: list[tuple[int, int]], rest: _Components) -> Doc:
    """A page of several reports: each goes through the components of kg alone, then the page through the others."""
    notes = annotated(doc)
    parts = []
    for start, end in found:
        report = Doc(doc.vocab)
        report._.kg = part(notes, start, end)
        for _, component in components:
            if _is_own(component):
                report = component(report)
        without_reckoned(annotated(report))
        parts.append((start, annotated(report)))
    join(notes, parts)
    for _, component in rest:
        if not _is_own(component):
            doc = component(doc)
    return doc


def _without_tokens(components: _Components) -> bool:
    """Whether nothing but components of kg runs: they read the text, and tokens are a sixth of the time."""
    return all(_is_own(component) for _, component in components)


def _is_own(component: Callable[[Doc], Doc]) -> bool:
    return getattr(component, "__module__", None) in _MODULES


def extract(article: Article | str, nlp: Language | None = None) -> tuple[Fact, ...]:
    """The facts of an article, in the order of the text.

    Whatever a component calls the words a fact rests on, they begin and end with a character that shows.
    """
    nlp = nlp or pipeline()
    reading, components = in_reading_order(_article(article)), nlp.pipeline
    if _without_tokens(components):
        notes = annotated(_through(components, Doc(nlp.vocab), reading.article))
    else:
        with within_memory(nlp):
            notes = annotated(annotate(article, nlp))
    found = [_trimmed(fact, notes.text) for fact in notes.facts]
    if reading.moved:
        found = [_put_back(fact, reading) for fact in found]
    return tuple(sorted(found, key=_place))


def _put_back(fact: Fact, reading: Reading) -> Fact:
    """The fact with its passages where they stand in the article's text."""

    def back(evidence: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple(Span(*place) for span in evidence for place in reading.spans(span.start, span.end))

    changed: dict[str, object] = {"evidence": back(fact.evidence)}
    if isinstance(fact, Event):
        changed["participants"] = tuple(
            msgspec.structs.replace(one, evidence=back(one.evidence)) for one in fact.participants
        )
    return msgspec.structs.replace(fact, **changed)


def _place(fact: Fact) -> tuple[int, int, str]:
    """By what facts are ordered: their first passage, then their kind."""
    first = fact.evidence[0]
    return first.start, first.end, type(fact).__name__


def _trimmed(fact: Fact, text: str) -> Fact:
    for span in fact.evidence:
        if text[span.start].isspace() or text[span.end - 1].isspace():
            break
    else:
        return fact
    return msgspec.structs.replace(fact, evidence=tuple(_without_blanks(span, text) for span in fact.evidence))


def _without_blanks(span: Span, text: str) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))
