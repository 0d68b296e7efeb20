"""Figures as observations of a data cube."""

from __future__ import annotations

from pyoxigraph import NamedNode

from kg.facts import Figure
from kg.rdf import terms
from kg.rdf.namespaces import QB, VG
from kg.rdf.scribe import Scribe

__all__ = ["describe_figure"]


def describe_figure(scribe: Scribe, fact: Figure) -> None:
    """Value, what is counted, of whom, when; part of the data set `figures` of the build."""
    subject = scribe.party(fact.subject)
    about = subject.value if subject else fact.subject_text
    value = terms.decimal(fact.value)
    told = (fact.unit, about, fact.measure, fact.period_start, fact.period_end, fact.quote)
    node = scribe.new("figure", value.value, fact.comparator, *told)
    if not scribe.fact(node, fact, VG["Figure"]):
        return
    scribe.add(node, QB["dataSet"], NamedNode(f"{scribe.iris.base}dataset/figures"))
    scribe.add(node, VG["value"], value)
    scribe.text(node, VG["comparator"], fact.comparator)
    scribe.text(node, VG["countedThing"], fact.unit)
    scribe.add(node, VG["subject"], subject)
    scribe.text(node, VG["subjectText"], fact.subject_text)
    scribe.add(node, VG["measure"], scribe.concept("measures", fact.measure) if fact.measure else None)
    scribe.moment(node, VG["periodStart"], fact.period_start)
    scribe.moment(node, VG["periodEnd"], fact.period_end)
    scribe.text(node, VG["quote"], fact.quote)
