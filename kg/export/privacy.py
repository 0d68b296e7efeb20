"""Leaving private people out: their nodes, the facts about them, and their names in what else is told.

A person is private when no article gives them an office or a public part in an event (`vg:private`): victims,
residents, reporters. Viet Nam's Law on Personal Data Protection (No. 91/2025/QH15) is why they are left out of
everything that is passed on unless somebody asks for them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

import pyoxigraph as ox

from kg.export.redaction import MARK, Names, Redactor
from kg.rdf.namespaces import ITSRDF, NIF, ORG, PROV, RDF, SCHEMA, VG

__all__ = ["without_private"]

Parts: TypeAlias = Sequence[tuple[str, list[ox.Triple]]]

_TRUE = ox.Literal(True)

_ESSENTIAL = {
    *(VG[name] for name in ("entity", "holder", "participant", "speaker", "creator", "issuer", "assignee", "subject")),
    *(VG[name] for name in ("post", "tenure", "document")),
    *(ORG[name] for name in ("member", "postIn", "organization", "resultingOrganization")),
}
"""A node that points to a hidden one by these says nothing without it, and goes too."""


def without_private(parts: Parts) -> tuple[list[tuple[str, list[ox.Triple]]], int]:
    """The parts (article and triples) without private people, and how many these are.

    Their nodes and every fact about them go; their names in quotations, labels and titles are replaced by "[…]", so
    that such a quotation no longer has the length its offsets say; web addresses that spell a name go, and so does all
    of an article whose id does. A name that is also a public person's, a body's or a unit's stays where it means these.
    """
    private = _private(parts)
    if not private:
        return list(parts), 0
    names = _names(parts, private)
    redactor = Redactor(names)
    gone, tellers = _gone(parts, private, redactor), _tellers(parts)
    kept = [(article, list(_kept(article, triples, gone, redactor, tellers))) for article, triples in parts]
    return kept, len(private)


def _private(parts: Parts) -> set[str]:
    people = {t.subject for _, triples in parts for t in triples if t.object == SCHEMA["Person"]}
    return {
        _iri(t.subject)
        for _, triples in parts
        for t in triples
        if t.predicate == VG["private"] and t.object == _TRUE and t.subject in people
    }


def _names(parts: Parts, private: set[str]) -> Names:
    """The names of private people, by article and of all, and of whom and what else the graph names."""
    names, events = Names(), _tellers(parts)
    for article, triples in parts:
        entities = {_iri(t.subject): _iri(t.object) for t in triples if t.predicate == VG["entity"]}
        for triple in triples:
            if triple.predicate not in (SCHEMA["name"], VG["variant"]) or not isinstance(triple.object, ox.Literal):
                continue
            subject = _iri(triple.subject)
            meant = entities.get(subject, subject)
            full = triple.predicate == SCHEMA["name"]
            if meant in private:
                names.hide(triple.object.value, article, full=full)
            elif subject in entities or (not article and subject not in events):
                names.keep(triple.object.value, article)
    return names


def _tellers(parts: Parts) -> dict[str, set[str]]:
    """The articles that tell of each event: whom they hide must not stand in its joined name."""
    found: dict[str, set[str]] = defaultdict(set)
    for article, triples in parts:
        for triple in triples:
            if triple.predicate == VG["event"]:
                found[_iri(triple.object)].add(article)
    return found


def _gone(parts: Parts, private: set[str], redactor: Redactor) -> set[str]:
    """IRIs that must not be left: of the people, of what spells their names, of what says nothing without these."""
    keys = {iri.rsplit("/", 1)[-1] for iri in private}
    pointing: dict[str, list[str]] = defaultdict(list)
    waiting = list(private)
    checked: set[str] = {""}
    for article, triples in parts:
        for triple in triples:
            subject, target = _iri(triple.subject), _iri(triple.object)
            for iri in (subject, target):
                if iri not in checked:
                    checked.add(iri)
                    if not keys.isdisjoint(iri.split("/")) or redactor.spelt(iri):
                        waiting.append(iri)
            if triple.predicate in _ESSENTIAL:
                pointing[target].append(subject)
            elif triple.predicate == SCHEMA["url"] and redactor.spelt_in_address(target, article):
                waiting.append(target)
    gone: set[str] = set()
    while waiting:
        iri = waiting.pop()
        if iri not in gone:
            gone.add(iri)
            waiting += pointing.get(iri, ())
    return gone


def _kept(
    article: str, triples: Iterable[ox.Triple], gone: set[str], redactor: Redactor, tellers: Mapping[str, set[str]]
) -> Iterator[ox.Triple]:
    """The triples that may stay, names in them replaced."""
    triples = list(triples)
    left = [t for t in triples if _iri(t.subject) not in gone and _iri(t.object) not in gone]
    about = {t.subject for t in triples if t.predicate == ITSRDF["taIdentRef"] and _iri(t.object) in gone}
    used = {t.object for t in left if t.predicate in (PROV["wasDerivedFrom"], VG["mainEvidence"])}
    passages = {t.subject for t in triples if t.predicate == RDF["type"] and t.object == NIF["Phrase"]}
    said = [t.object.value for t in left if isinstance(t.object, ox.Literal)]
    touched = redactor.touched(said, article)
    for triple in left:
        if triple.subject in passages and triple.subject not in used:
            continue
        if not isinstance(triple.object, ox.Literal) or triple.object.datatype.value.endswith(_PLAIN):
            yield triple
        elif triple.subject in about and triple.predicate == NIF["anchorOf"]:
            yield ox.Triple(triple.subject, triple.predicate, ox.Literal(MARK))
        elif triple.object.value not in touched and _iri(triple.subject) not in tellers:
            yield triple
        else:
            yield _redacted(triple, triple.object, redactor, tellers.get(_iri(triple.subject), {article}))


_PLAIN = ("integer", "decimal", "boolean", "date", "dateTime", "gYear", "gYearMonth")
"""Datatypes that hold no names."""


def _redacted(triple: ox.Triple, said: ox.Literal, redactor: Redactor, articles: Iterable[str]) -> ox.Triple:
    text = said.value
    for article in sorted(articles):
        text = redactor.redact(text, article)
    if text == said.value:
        return triple
    new = ox.Literal(text, language=said.language) if said.language else ox.Literal(text)
    return ox.Triple(triple.subject, triple.predicate, new)


def _iri(term: object) -> str:
    """The IRI of a node, "" for a literal."""
    return term.value if isinstance(term, ox.NamedNode) else ""
