"""Who and what an article names: the facts that a person, a body, a unit is there at all."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.annotations import Annotations, annotated
from kg.extract.people import people_facts
from kg.extract.spelling import as_spelt, spellings_told
from kg.extract.units import unit_facts
from kg.facts import Body, BodySeen, Directive, Office, Span
from kg.language.folding import fold
from kg.vocabulary import scheme

__all__ = ["body_facts", "seen"]


def body_facts(notes: Annotations) -> list[BodySeen]:
    """One fact per body named in full or in part; spans of names first, words that only stand for it after.

    A body that only an office makes plain ("Phó Thủ tướng": the Government) is named by the words of the office. Where
    somebody holds an office of a unit that the article only calls "tỉnh", one is meant, whose other bodies count, too.
    """
    named: dict[Body, list[Span]] = {}
    meant: dict[Body, list[Span]] = {}
    spoken: set[Body | None] = {fact.body for fact in notes.facts if isinstance(fact, Office)}
    at_home = {_kind_of_unit(body) for body in spoken if body is not None}
    spoken.update(fact.assignee.body for fact in notes.facts if isinstance(fact, Directive) and fact.assignee)
    for mention in notes.bodies:
        lost = _unplaced(mention.body) and _kind_of_unit(mention.body) not in at_home
        if lost or (mention.body not in spoken and _of_village(mention.body)):
            continue
        (meant if mention.generic else named).setdefault(mention.body, []).append(Span(mention.start, mention.end))
    told = (fact.body for fact in notes.facts if isinstance(fact, BodySeen))
    known = {fold(body.name) for body in (*named, *told)}
    for fact in notes.facts:
        if isinstance(fact, Office) and fact.body is not None and fold(fact.body.name) not in known:
            named.setdefault(fact.body, []).append(fact.evidence[0])
    return [BodySeen(body=body, evidence=(*spans, *meant.get(body, ()))) for body, spans in named.items()]


def _of_village(body: Body) -> bool:
    """Whether a body is a village: its head without a name ("Trưởng làng A nêu ý kiến") brings none in."""
    organisations = scheme("organisations")
    return body.kind in organisations.concepts and organisations.within(body.kind, "community")


def _kind_of_unit(body: Body) -> str:
    """The kind of the unit of a body where the article does not name it: "tỉnh" of a "Tỉnh ủy"; "" if it does."""
    concept = scheme("organisations").concepts.get(body.kind)
    if body.unit is not None:
        return body.unit.name if _unplaced(body) else ""
    return concept.note("unitKind") if concept is not None else ""


def _unplaced(body: Body) -> bool:
    """A body of "phường" that could be anywhere names nothing."""
    return body.unit is not None and body.unit.version is None and " " not in body.unit.name


@Language.component("kg_seen")
def seen(doc: Doc) -> Doc:
    """Adds PersonSeen, UnitSeen and BodySeen facts; runs last, because who is private depends on the other facts."""
    notes = annotated(doc)
    notes.facts += [*people_facts(notes), *unit_facts(notes), *body_facts(notes)]
    if told := spellings_told(notes):
        notes.facts = as_spelt(notes.facts, told)
    return doc
