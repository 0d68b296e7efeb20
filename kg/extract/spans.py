"""What was found, as spaCy spans: groups of `doc.spans` that displaCy draws and other spaCy tools read."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc, Span

from kg.extract.annotations import Annotations, annotated

__all__ = ["GROUPS", "mirror"]

GROUPS = ("people", "units", "bodies", "roles", "dates", "facts")
"""The groups that `mirror` fills."""

Found = tuple[int, int, str, str]
"""First character, end, label, and what is meant."""


def mirror(doc: Doc) -> Doc:
    """Copies the mentions of an annotated Doc into `doc.spans["people"]`, "units", "bodies", "roles", "dates", "facts".

    A mention's span covers every token it touches. `span.id_` is who or what is meant (the full name, the unit, the
    body, the ISO date); of a fact it is the fact's place in `annotated(doc).facts`, and the span is its first passage.

    So each component can be tried on a sentence, alone or with those it builds on, and its spans drawn:

    >>> from kg.extract.pipeline import COMPONENTS, annotate, pipeline
    >>> first = ("kg_paragraphs", "kg_dates")
    >>> nlp = pipeline(disable=tuple(name for name in COMPONENTS if name not in first))
    >>> doc = mirror(annotate("Sáng 10/7/2025, phường khai mạc kỳ họp.", nlp))
    >>> [(span.text, span.id_) for span in doc.spans["dates"]]
    [('Sáng 10/7/2025', '2025-07-10')]

    With all of them, and as displaCy draws it:

    >>> doc = mirror(annotate("Bà Hà Thị Nga, Chủ tịch HĐND tỉnh Phú Thọ, dự lễ."))
    >>> {name: [span.text for span in doc.spans[name]] for name in ("people", "units", "bodies")}
    {'people': ['Hà Thị Nga'], 'units': ['tỉnh Phú Thọ'], 'bodies': ['HĐND tỉnh Phú Thọ']}
    >>> from spacy import displacy
    >>> html = displacy.render(doc, style="span", options={"spans_key": "roles"}, jupyter=False)
    """
    found = _mentions(annotated(doc))
    for name in GROUPS:
        doc.spans[name] = list(_spans(doc, found[name]))
    return doc


def _mentions(notes: Annotations) -> dict[str, list[Found]]:
    """Every mention and fact by group."""
    return {
        "people": [(m.start, m.end, "person", m.name) for m in notes.people],
        "units": [(m.start, m.end, "unit", m.unit.version or m.unit.name) for m in notes.units],
        "bodies": [(m.start, m.end, "body", m.body.name) for m in notes.bodies],
        "roles": [(m.start, m.end, "role", m.role) for m in notes.roles],
        "dates": [(m.start, m.end, "date", m.first or m.last or "") for m in notes.dates],
        "facts": [
            (fact.evidence[0].start, fact.evidence[0].end, str(fact.__struct_config__.tag), str(number))
            for number, fact in enumerate(notes.facts)
        ],
    }


def _spans(doc: Doc, found: Iterable[Found]) -> Iterable[Span]:
    for start, end, label, meant in found:
        span = doc.char_span(start, end, label=label, span_id=meant, alignment_mode="expand")
        if span is not None:
            yield span
