"""What was asked and what was said."""

from __future__ import annotations

from kg.cut_short import task_of
from kg.facts import Directive, Statement
from kg.rdf import terms
from kg.rdf.namespaces import SCHEMA, VG
from kg.rdf.scribe import Scribe

__all__ = ["describe_directive", "describe_statement"]


def describe_directive(scribe: Scribe, fact: Directive) -> None:
    """Who gave which task to whom, by when and at which event."""
    issuer, assignee = scribe.party(fact.issuer), scribe.party(fact.assignee)
    node = scribe.new(
        "directive", issuer.value if issuer else None, assignee.value if assignee else None, fact.task, fact.deadline
    )
    if not scribe.fact(node, fact, VG["Directive"]):
        return
    scribe.add(node, VG["issuer"], issuer)
    scribe.add(node, VG["assignee"], assignee)
    scribe.text(node, VG["task"], task_of(fact, scribe.article.text))
    scribe.moment(node, VG["deadline"], fact.deadline)
    if fact.event is not None and fact.event < len(scribe.events):
        scribe.add(node, VG["givenAt"], scribe.events[fact.event])


def describe_statement(scribe: Scribe, fact: Statement) -> None:
    """Who said what, and whether the words are the speaker's own."""
    speaker = scribe.party(fact.speaker)
    node = scribe.new("statement", speaker.value if speaker else None, fact.text)
    if not scribe.fact(node, fact, VG["Statement"]):
        return
    scribe.add(node, VG["speaker"], speaker)
    scribe.text(node, SCHEMA["text"], fact.text)
    scribe.text(node, VG["sayingVerb"], fact.verb)
    scribe.add(node, VG["verbatim"], terms.boolean(fact.quoted))
