"""Who and what an article names: people, units, bodies, authors."""

from __future__ import annotations

from kg.facts import BodySeen, Credit, PersonSeen, UnitSeen
from kg.rdf import terms
from kg.rdf.namespaces import SCHEMA, VG
from kg.rdf.scribe import Scribe

__all__ = ["describe_body", "describe_credit", "describe_person", "describe_unit"]


def describe_person(scribe: Scribe, fact: PersonSeen) -> None:
    """A person with the name as in this article and other wordings for them."""
    person = scribe.person(fact.name, fact.private)
    node = scribe.new("person", person.value)
    new = scribe.fact(node, fact, VG["PersonSighting"], about=person)
    for variant in fact.variants:
        scribe.text(node, VG["variant"], variant)
    if new:
        scribe.add(node, VG["entity"], person)
        scribe.text(node, SCHEMA["name"], fact.name)
        scribe.add(node, VG["private"], terms.boolean(True) if fact.private else None)


def describe_unit(scribe: Scribe, fact: UnitSeen) -> None:
    """A unit with the name that this article means."""
    unit = scribe.unit(fact.unit)
    node = scribe.new("unit", unit.value)
    if not scribe.fact(node, fact, VG["UnitSighting"], about=unit):
        return
    scribe.add(node, VG["entity"], unit)


def describe_body(scribe: Scribe, fact: BodySeen) -> None:
    """A body with its name in full words."""
    body = scribe.body(fact.body)
    node = scribe.new("organisation", body.value)
    if not scribe.fact(node, fact, VG["BodySighting"], about=body):
        return
    scribe.add(node, VG["entity"], body)


def describe_credit(scribe: Scribe, fact: Credit) -> None:
    """Who took a photograph or wrote the text."""
    creator = scribe.person(fact.creator)
    node = scribe.new("credit", creator.value, fact.kind)
    if not scribe.fact(node, fact, VG["Credit"]):
        return
    scribe.add(node, VG["creator"], creator)
    scribe.add(node, VG["creditKind"], VG[f"credit-{fact.kind}"])
