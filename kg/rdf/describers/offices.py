"""Offices: what one article says about a person's holding of a post."""

from __future__ import annotations

from kg.facts import Event, Office
from kg.rdf.namespaces import SCHEMA, VG
from kg.rdf.scribe import Scribe
from kg.rdf.seen import SeenOffice

__all__ = ["describe_office"]


def describe_office(scribe: Scribe, fact: Office) -> None:
    """The holding as told here; post, body and tenure themselves are joined over all articles in `entities.ttl`."""
    person, body = scribe.person(fact.person), scribe.body(fact.body)
    post = scribe.iris.post(fact.role, body)
    tenure = scribe.iris.tenure(person, post)
    node = scribe.new("office", tenure.value, fact.status, fact.start, fact.end, fact.term)
    if not scribe.fact(node, fact, VG["Holding"]):
        return
    scribe.add(node, VG["holder"], person)
    scribe.add(node, VG["post"], post)
    scribe.add(node, VG["tenure"], tenure)
    scribe.add(node, VG["status"], VG[f"status-{fact.status}"])
    scribe.text(node, VG["roleText"], fact.role)
    scribe.moment(node, SCHEMA["startDate"], fact.start)
    scribe.moment(node, SCHEMA["endDate"], fact.end)
    scribe.text(node, VG["term"], fact.term)
    begun, left = scribe.turns.start(fact), scribe.turns.end(fact)
    scribe.moment(node, VG["impliedStart"], _day(begun))
    scribe.moment(node, VG["impliedEnd"], _day(left))
    scribe.concept("roles", fact.concept)
    scribe.offices.add(
        SeenOffice(
            tenure=tenure.value,
            person=person.value,
            post=post.value,
            body=body.value,
            role=fact.role,
            concept=fact.concept,
            status=fact.status.value,
            start=fact.start,
            end=fact.end,
            term=fact.term,
            implied_start=_day(begun),
            start_event=_occasion(scribe, begun),
            implied_end=_day(left),
            end_event=_occasion(scribe, left),
        )
    )


def _day(event: Event | None) -> str | None:
    return event.start[:10] if event and event.start else None


def _occasion(scribe: Scribe, event: Event | None) -> str | None:
    return scribe.iris.occasion(scribe.article.id, event).value if event else None
