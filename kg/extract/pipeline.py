"""The pipeline: which components run, in which order, and what one article gives.

Each component is a spaCy factory of its own module and annotates one kind of thing; later ones read what earlier ones
found. To replace or switch one off, build a pipeline with `pipeline(disable=…)` or add factories of your own to the
Language it returns.
"""

from __future__ import annotations

import importlib
from functools import cache

import msgspec
from spacy.language import Language
from spacy.tokens import Doc

from kg.articles.model import Article, Kind, Paragraph
from kg.extract.annotations import Annotations, annotated
from kg.facts import Fact, Span
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
    "kg_directives": "kg.extract.directives",
    "kg_statements": "kg.extract.statements",
    "kg_figures": "kg.extract.figures",
    "kg_credits": "kg.extract.credits",
    "kg_seen": "kg.extract.seen",
}
"""Name of each component and the module that registers its factory, in the order they run."""

_MODULES = frozenset(COMPONENTS.values())


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
    """The annotated Doc of an article, or of a bare sentence; `annotated(doc)` holds what was found."""
    nlp, article = nlp or pipeline(), _article(article)
    return _through(nlp, nlp.make_doc(article.text), article)


def _article(text: Article | str) -> Article:
    if isinstance(text, Article):
        return text
    return Article(id="text", text=text, paragraphs=(Paragraph(0, len(text), Kind.BODY),))


def _through(nlp: Language, doc: Doc, article: Article) -> Doc:
    doc._.kg = Annotations.of(article)
    for _, component in nlp.pipeline:
        doc = component(doc)
    return doc


def _without_tokens(nlp: Language) -> bool:
    """Whether nothing but components of kg runs: they read the text, and tokens are a sixth of the time."""
    return all(getattr(component, "__module__", None) in _MODULES for _, component in nlp.pipeline)


def extract(article: Article | str, nlp: Language | None = None) -> tuple[Fact, ...]:
    """The facts of an article, in the order of the text.

    Whatever a component calls the words a fact rests on, they begin and end with a character that shows.
    """
    nlp = nlp or pipeline()
    article = _article(article)
    if _without_tokens(nlp):
        notes = annotated(_through(nlp, Doc(nlp.vocab), article))
    else:
        with within_memory(nlp):
            notes = annotated(annotate(article, nlp))
    found = [_trimmed(fact, notes.text) for fact in notes.facts]
    return tuple(sorted(found, key=lambda fact: (fact.evidence[0], type(fact).__name__)))


def _trimmed(fact: Fact, text: str) -> Fact:
    spans = tuple(_without_blanks(span, text) for span in fact.evidence)
    return fact if spans == fact.evidence else msgspec.structs.replace(fact, evidence=spans)


def _without_blanks(span: Span, text: str) -> Span:
    if not (text[span.start].isspace() or text[span.end - 1].isspace()):
        return span
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))
