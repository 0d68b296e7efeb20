"""Writes down triples of one article: what every describer of a kind of fact needs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias, TypeVar

from pyoxigraph import Literal, NamedNode, Triple

from kg.articles.model import Article
from kg.facts import Base, Body, Event, Fact, Party, Span, UnitRef
from kg.identity import Anchors
from kg.rdf import terms
from kg.rdf.concepts import concept
from kg.rdf.iris import Iris
from kg.rdf.namespaces import ITSRDF, NIF, PROV, RDF, SCHEMA, VG
from kg.rdf.seen import Seen, SeenBody, SeenDocument, SeenEvent, SeenOffice, SeenPerson
from kg.rdf.turns import Turns

__all__ = ["Scribe"]

_T = TypeVar("_T")
Value: TypeAlias = NamedNode | Literal | None


class Scribe:
    """Collects an article's triples and what it shares with other articles."""

    def __init__(self, article: Article, facts: Sequence[Fact], iris: Iris) -> None:
        self.article = article
        self.iris = iris
        self.node = iris.article(article.id)
        self.anchors = Anchors(facts)
        self.turns = Turns(facts)
        self.events: list[NamedNode] = []
        """The events of the article's Event facts in their order, for facts that point to one by its index."""
        self.triples: set[Triple] = set()
        self.offices: set[SeenOffice] = set()
        self.documents: set[SeenDocument] = set()
        self.occasions: set[SeenEvent] = set()
        self._people: dict[tuple[str, str], SeenPerson] = {}
        self._bodies: set[SeenBody] = set()
        self._units: dict[str, UnitRef] = {}
        self._open: dict[str, UnitRef] = {}
        self._confidence: dict[NamedNode, float] = {}
        self._concepts: set[tuple[str, str]] = set()

    # -- triples

    def add(self, subject: NamedNode, predicate: NamedNode, value: Value) -> None:
        """One triple; nothing where there is no value."""
        if value is not None:
            self.triples.add(Triple(subject, predicate, value))

    def text(self, subject: NamedNode, predicate: NamedNode, value: str | None) -> None:
        """A string, where there is one."""
        if value:
            self.triples.add(Triple(subject, predicate, terms.text(value)))

    def moment(self, subject: NamedNode, predicate: NamedNode, value: str | None) -> None:
        """A date of any precision, where there is one."""
        if value:
            self.triples.add(Triple(subject, predicate, terms.moment(value)))

    def fact(self, node: NamedNode, fact: Base, *types: NamedNode, about: NamedNode | None = None) -> bool:
        """What all facts have: types, article, confidence, evidence. Mentions of an entity point to it (`about`).

        False if the same has been told before in this article: then there is more evidence and nothing else to add.
        """
        for position, span in enumerate(fact.evidence):
            mention = self.mention(span, about)
            self.add(node, PROV["wasDerivedFrom"], mention)
            if position == 0 and node not in self._confidence:
                self.add(node, VG["mainEvidence"], mention)
        new = node not in self._confidence
        self._confidence[node] = max(fact.confidence, self._confidence.get(node, 0.0))
        if new:
            for kind in types:
                self.add(node, RDF["type"], kind)
            self.add(node, VG["article"], self.node)
        return new

    def mention(self, span: Span, about: NamedNode | None = None) -> NamedNode:
        """The node of a stretch of the text, with its words."""
        node = self.iris.mention(self.article.id, span)
        self.add(node, RDF["type"], NIF["Phrase"])
        self.add(node, NIF["referenceContext"], self.node)
        self.add(node, NIF["beginIndex"], terms.integer(span.start))
        self.add(node, NIF["endIndex"], terms.integer(span.end))
        self.add(node, NIF["anchorOf"], terms.text(span.of(self.article.text)))
        self.add(node, ITSRDF["taIdentRef"], about)
        return node

    # -- resources

    def person(self, name: str, private: bool | None = None) -> NamedNode:
        """A person of the article by the fullest name."""
        node = self.iris.person(name, self.anchors.person(name))
        known = self._people.get((node.value, name))
        if known is None or (private is not None and known.private is None):
            self._people[node.value, name] = SeenPerson(node.value, name, private)
        return node

    def body(self, body: Body) -> NamedNode:
        """A body by name and unit, as this article alone would have it."""
        unit = self.unit(body.unit) if body.unit else None
        node = self.iris.body_of(self.article.id, body, self.anchors.loose(body))
        self._bodies.add(SeenBody(node.value, body.shown, body.kind, unit.value if unit else None, body.name))
        self._concepts.add(("organisations", body.kind))
        return node

    def unit(self, unit: UnitRef) -> NamedNode:
        """The version of a unit, or the article's own node for one that is not resolved."""
        if unit.version:
            self._units.setdefault(unit.version, unit)
            return self.iris.unit(unit.version)
        node = self.iris.unresolved(self.article.id, unit)
        first = self._open.setdefault(node.value, unit)  # "Xã" at the start of a sentence is no second name of "xã"
        self.add(node, RDF["type"], VG["UnresolvedUnit"])
        self.text(node, SCHEMA["name"], first.name)
        self.text(node, VG["edition"], first.edition)
        self.text(node, VG["reason"], first.reason)
        for version in unit.candidates:
            self.add(node, VG["candidate"], self.iris.unit(version))
            self._units.setdefault(version, UnitRef(name="", version=version))
        return node

    def party(self, party: Party | None) -> NamedNode | None:
        """Whoever acts or is addressed."""
        if party is None:
            return None
        if party.person:
            return self.person(party.person)
        if party.body:
            return self.body(party.body)
        return self.unit(party.unit) if party.unit else None

    def concept(self, scheme: str, key: str) -> NamedNode:
        """A concept of the vocabulary."""
        self._concepts.add((scheme, key))
        return concept(scheme, key)

    def new(self, kind: str, *key: str | None) -> NamedNode:
        """The node of a fact from its content."""
        return self.iris.fact(self.article.id, kind, *(part or "" for part in key))

    def event(self, fact: Event) -> NamedNode:
        """The node of an event as told here."""
        return self.iris.report(self.article.id, fact)

    # -- the whole

    def finish(self) -> list[Triple]:
        """All triples; a fact told several times has the confidence of the surest telling."""
        confidences = (Triple(node, VG["confidence"], terms.decimal(much)) for node, much in self._confidence.items())
        return [*self.triples, *confidences]

    def seen(self) -> Seen:
        """What the article shares with others, sorted."""
        published = self.article.published
        return Seen(
            article=self.article.id,
            date=published.value if published else None,
            people=tuple(sorted(self._people.values(), key=lambda person: (person.iri, person.name))),
            bodies=_sorted(self._bodies),
            offices=_sorted(self.offices),
            documents=_sorted(self.documents),
            events=_sorted(self.occasions),
            units=tuple(self._units[version] for version in sorted(self._units)),
            concepts=tuple(sorted(self._concepts)),
        )


def _sorted(values: Iterable[_T]) -> tuple[_T, ...]:
    """In an order that does not depend on hashes; None sorts as a word."""
    return tuple(sorted(values, key=repr))
