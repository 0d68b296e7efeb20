"""An article drawn with everything that is found in it: one page of HTML that needs nothing else, for debugging.

displaCy draws each sentence, its mentions and facts stacked under the words. Every one has a number that leads to its
line in the lists below, and back. Names of people, units and bodies are drawn once, as mentions.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from importlib.resources import files
from pathlib import Path
from string import Template

from spacy.displacy.render import SpanRenderer
from spacy.tokens import Doc

from kg.articles import Article, ReadProblem, read
from kg.extract.annotations import Annotations, Sentence, annotated
from kg.extract.pipeline import annotate
from kg.extract.spans import GROUPS, mirror
from kg.facts import Fact, Span
from kg.files import write_text
from kg.wording import worded

__all__ = ["AnnotateError", "annotate_file", "page"]

LABELS = (
    "person", "unit", "body", "role", "date",
    "office", "event", "directive", "statement", "figure", "document", "change", "credit",
)  # fmt: skip
"""What is drawn, in the order of the legend; colours stand in the page's style."""

_SIGHTINGS = {"person": "person", "unit": "unit", "organisation": "body"}
"""Facts that say no more than a mention does, and that mention's label."""

_GLUE = "\ue000"  # a character of no script, where displaCy would put a blank that the text does not have
_TEMPLATES = {
    "span": '<span class="word" style="height:{total_height}px">{text}{span_slices}{span_starts}</span>',
    "slice": '<span class="bar" style="background:{bg};top:{top_offset}px"></span>',
    "start": '<span class="bar" style="background:{bg};top:{top_offset}px">'
    '<span class="tag" style="background:{bg}">{kb_link}</span></span>',
}
_LINK = re.compile(r'\s*<a style="[^"]*" href="#item-(\d+)">([^<]*)</a>\s*')


class AnnotateError(ValueError):
    """There is not exactly one article to draw; one line that says so."""


@dataclass(frozen=True, slots=True)
class _Item:
    """Something drawn under tokens `first` to `last` (exclusive), with its line in a list."""

    number: int
    start: int
    end: int
    first: int
    last: int
    label: str
    fact: Fact | None = None
    meant: str = ""


def annotate_file(source: str | Path, target: Path) -> str:
    """Draws the article of a file (or "-") into `target`; a line that says what was written.

    Raises AnnotateError where the file holds none or several, and kg.files.WriteError.
    """
    found = list(read([source]))
    for item in found:
        if isinstance(item, ReadProblem):
            raise AnnotateError(str(item))
    articles = [item for item in found if isinstance(item, Article)]
    if len(articles) != 1:
        raise AnnotateError(f"{source}: {len(articles)} articles; a page shows one")
    doc = annotate(articles[0])
    write_text(target, page(doc))
    return f"{target}: {articles[0].id} with {len(annotated(doc).facts)} facts"


def page(doc: Doc) -> str:
    """An HTML page, whole and self-contained, that shows what was found in an annotated Doc; text is escaped."""
    notes = annotated(mirror(doc))
    items = list(_items(doc, notes))
    facts = [item for item in items if item.fact is not None]
    mentions = [item for item in items if item.fact is None]
    article = notes.article
    published = f"{article.published.value} ({article.published.basis})" if article.published else "date unknown"
    about = [article.id, published, article.publisher, f"{len(facts)} facts, {len(mentions)} mentions"]
    template = Template(files("kg").joinpath("data/annotate.html").read_text(encoding="utf-8"))
    return template.substitute(
        title=escape(article.headline or article.id),
        about=escape(" · ".join(part for part in about if part)),
        legend="".join(map(_legend, LABELS)),
        switches="\n".join(map(_switch, LABELS)),
        article="\n".join(_lines(doc, notes, items)),
        facts="\n".join(_fact_lines(facts, notes, mentions)) or "<li>none</li>",
        mentioned=f"{len(mentions)} mentions, and what each means",
        mentions="\n".join(_mention_line(item, notes.text) for item in mentions),
    )


def _items(doc: Doc, notes: Annotations) -> Iterator[_Item]:
    """Everything mirrored, numbered through."""
    number = 0
    for group in GROUPS:
        for span in doc.spans[group]:
            number += 1
            fact = notes.facts[int(span.id_)] if group == "facts" else None
            meant = "" if fact else span.id_
            yield _Item(number, span.start_char, span.end_char, span.start, span.end, span.label_, fact, meant)


def _lines(doc: Doc, notes: Annotations, items: Sequence[_Item]) -> Iterator[str]:
    """The text, a paragraph for each of its lines, sentence by sentence."""
    drawn = [item for item in items if not (item.fact and item.label in _SIGHTINGS)]
    renderer = SpanRenderer(
        {
            "colors": {label: f"var(--{label})" for label in LABELS},
            "template": _TEMPLATES,
            "top_offset": 24,
            "span_label_offset": 4,
            "top_offset_step": 11,
        }
    )
    pieces: list[str] = []
    drawn_in = _by_sentence(notes, drawn)
    done = 0
    for number, sentence in enumerate(notes.sentences):
        gap = notes.text[done : sentence.start]
        done = sentence.end
        if pieces and "\n" in gap:
            yield f'<div class="line">{"".join(pieces)}</div>'
            pieces = []
        pieces += [escape(gap), _sentence(doc, number, sentence, drawn_in[number], renderer)]
    yield f'<div class="line">{"".join(pieces)}{escape(notes.text[done:])}</div>'


def _by_sentence(notes: Annotations, items: Iterable[_Item]) -> list[list[_Item]]:
    """For each sentence the items that lie in it, whole or in part."""
    found: list[list[_Item]] = [[] for _ in notes.sentences]
    ends = [sentence.end for sentence in notes.sentences]
    for item in items:
        for number in range(bisect_right(ends, item.start), len(ends)):
            sentence = notes.sentences[number]
            if sentence.start >= item.end:
                break
            found[number].append(item)
    return found


def _sentence(doc: Doc, number: int, sentence: Sentence, items: Sequence[_Item], renderer: SpanRenderer) -> str:
    """A sentence as displaCy draws it."""
    span = doc.char_span(sentence.start, sentence.end, alignment_mode="expand")
    assert span is not None
    covered = {token for item in items for token in range(item.first, item.last)}
    words: list[str] = []
    place: dict[int, int] = {}
    for token in span:
        text = token.text_with_ws.replace("\n", " ")
        if token.i in covered:
            place[token.i] = len(words)
            words.append(text)
        elif words and token.i - 1 not in covered and token.i > span.start:
            words[-1] += text  # plain words are one piece, so that displaCy puts no blank between them
        else:
            words.append(text)
    words[-1] = words[-1].rstrip()  # the blank after a sentence is not part of it
    for index in set(range(len(words))) - set(place.values()):
        words[index] += _GLUE
    spans = []
    for item in items:
        first, last = max(item.first, span.start), min(item.last, span.end)
        spans.append(
            {
                "start_token": place[first],
                "end_token": place[last - 1] + 1,
                "label": item.label,
                "kb_id": f"{item.label} {item.number}" if first == item.first else "",
                "kb_url": f"#item-{item.number}",
            }
        )
    markup = renderer.render_spans(words, spans, None).replace(f"{_GLUE} ", "")
    markup = _LINK.sub(r'<a id="at-\1" href="#item-\1">\2</a>', markup).strip()
    return f'<div class="sentence {sentence.kind}" id="sentence-{number}">{markup}</div>'


def _fact_lines(facts: Iterable[_Item], notes: Annotations, mentions: Iterable[_Item]) -> Iterator[str]:
    numbers: dict[tuple[str, int, int], int] = {}
    for one in mentions:
        numbers.setdefault((one.label, one.start, one.end), one.number)
    for item in facts:
        target = f"at-{item.number}"
        if label := _SIGHTINGS.get(item.label):
            same = numbers.get((label, item.start, item.end))
            target = f"at-{same}" if same else _sentence_id(notes, item.start)
        yield _fact_line(item, notes, target)


def _fact_line(item: _Item, notes: Annotations, target: str) -> str:
    """A fact with its words, each passage a link to where it stands, the first to `target`."""
    assert item.fact is not None
    links = [_quote(target, item.fact.evidence[0], notes.text)]
    links += [_quote(_sentence_id(notes, span.start), span, notes.text) for span in item.fact.evidence[1:]]
    told = f"{escape(worded(item.fact, notes.text))} <span class=dim>{item.fact.confidence:.2f}</span>"
    return f'<li id="item-{item.number}">{_chip(item)} {told}<br>{" · ".join(links)}</li>'


def _mention_line(item: _Item, text: str) -> str:
    words = f'<a href="#at-{item.number}">{escape(text[item.start : item.end])}</a>'
    return f'<li id="item-{item.number}">{_chip(item)} {words} → {escape(item.meant or "not known")}</li>'


def _sentence_id(notes: Annotations, offset: int) -> str:
    at = notes.sentence_at(offset)
    number = bisect_left(notes.sentences, at.start, key=lambda sentence: sentence.start) if at else 0
    return f"sentence-{number}"


def _quote(target: str, span: Span, text: str) -> str:
    return f'<q><a href="#{target}">{escape(" ".join(span.of(text).split()))}</a></q>'


def _chip(item: _Item) -> str:
    return f'<span class="chip" style="background:var(--{item.label})">{item.label} {item.number}</span>'


def _legend(label: str) -> str:
    return (
        f'<label><input type="checkbox" id="show-{label}" checked>'
        f'<span class="chip" style="background:var(--{label})">{label}</span></label>'
    )


def _switch(label: str) -> str:
    """Unticking a label in the legend hides its bars; no script is needed for it."""
    return f'body:has(#show-{label}:not(:checked)) .article [style*="--{label}"] {{ display: none; }}'
