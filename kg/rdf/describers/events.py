"""Events as told by one article, with those who take part."""

from __future__ import annotations

from pyoxigraph import NamedNode

from kg.cut_short import label_of
from kg.facts import Event, Participant
from kg.rdf import terms
from kg.rdf.concepts import broad
from kg.rdf.namespaces import PROV, RDF, SCHEMA, TIME, VG
from kg.rdf.scribe import Scribe
from kg.rdf.seen import SeenEvent

__all__ = ["describe_event"]

_PRECISIONS = {4: "unitYear", 7: "unitMonth", 10: "unitDay"}
"""Length of an ISO date → OWL-Time's unit; anything longer has a time of day."""


def describe_event(scribe: Scribe, fact: Event) -> None:
    """Kind, time with its precision, place, host, participants. A narrower kind than the public list's is kept too.

    The event itself is joined over all articles in `entities.ttl`.
    """
    node = scribe.event(fact)
    for participant in fact.participants:
        _participation(scribe, node, participant)
    if not scribe.fact(node, fact, VG["EventReport"]):
        return
    kind = broad("events", fact.kind)
    scribe.add(node, VG["eventKind"], scribe.concept("events", kind))
    if kind != fact.kind:
        scribe.add(node, VG["eventForm"], scribe.concept("events", fact.kind))
    label = label_of(fact, scribe.article.text)
    scribe.text(node, SCHEMA["name"], label)
    scribe.moment(node, SCHEMA["startDate"], fact.start)
    scribe.moment(node, SCHEMA["endDate"], fact.end)
    if fact.start:
        scribe.add(node, VG["precision"], TIME[_PRECISIONS.get(len(fact.start), "unitMinute")])
    scribe.add(node, VG["dayPart"], VG[f"daypart-{fact.day_part}"] if fact.day_part else None)
    scribe.add(node, VG["unit"], scribe.unit(fact.unit) if fact.unit else None)
    scribe.text(node, VG["placeText"], fact.place)
    host = scribe.body(fact.host) if fact.host else None
    scribe.add(node, VG["host"], host)
    scribe.add(node, VG["planned"], terms.boolean(True) if fact.planned else None)
    occasion = scribe.iris.occasion(scribe.article.id, fact)
    scribe.add(node, VG["event"], occasion)
    scribe.occasions.add(
        SeenEvent(
            iri=occasion.value,
            kind=kind,
            label=label,
            start=fact.start,
            end=fact.end,
            day_part=fact.day_part,
            unit=scribe.unit(fact.unit).value if fact.unit else None,
            host=host.value if host else None,
        )
    )


def _participation(scribe: Scribe, event: NamedNode, participant: Participant) -> None:
    person = scribe.person(participant.person)
    name = person.value.rsplit("/", 1)[-1]
    node = NamedNode(f"{event.value}/{participant.part}/{name}")
    scribe.add(event, VG["participation"], node)
    scribe.add(node, RDF["type"], VG["Participation"])
    scribe.add(node, VG["participant"], person)
    scribe.add(node, VG["part"], VG[f"part-{participant.part}"])
    for span in participant.evidence:
        scribe.add(node, PROV["wasDerivedFrom"], scribe.mention(span))
