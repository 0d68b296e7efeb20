"""Chapters of the whole: the timeline of events, the network."""

from __future__ import annotations

from collections import Counter

from kg.analysis import PROJECTIONS, network
from kg.analysis.periods import day
from kg.analysis.ties import ties
from kg.draw.charts import Dot, timeline
from kg.draw.network import foremost, network_picture
from kg.export.asking import labels
from kg.export.asking import told as facts_told
from kg.story.model import Chapter, Line, Source
from kg.story.told import Told
from kg.vocabulary import scheme

__all__ = ["course", "web"]

_LANES = 6
"""Kinds of events with a lane of their own."""
_EVENTS = 25
_NODES = 60
_TIES = 12


def course(told: Told) -> Chapter:
    """Events whose day or month is known; one of a month stands at its first day."""
    kinds = scheme("events").concepts
    known = sorted(
        (row for row in told.events.values() if len(row["start"]) >= 7), key=lambda row: (row["start"], row["id"])
    )
    counted = Counter(row["kind"] for row in known)
    lanes = [kind for kind, _ in sorted(counted.items(), key=lambda one: (-one[1], one[0]))[:_LANES]]
    dots = [
        Dot(day(row["start"]), _label(kinds[row["kind"]], told) if row["kind"] in kinds else row["kind"], row["label"])
        for kind in lanes
        for row in known
        if row["kind"] == kind
    ]
    lines = [
        Line((row["start"][:10], row["label"], row["area"]), told.words["sources"], (told.source(row),))
        for row in reversed(known[-_EVENTS:])
    ]
    months = dict(enumerate(told.words["months"].split("|"), start=1))
    return Chapter(
        "timeline", told.words["timeline"], told.words["timeline-lead"], told.columns("timeline"), tuple(lines),
        timeline(dots, told.words["timeline"], months) if dots else "", len(known) - len(lines),
    )  # fmt: skip


def _label(concept: object, told: Told) -> str:
    return str(getattr(concept, "label_en" if told.words["language"] == "en" else "label_vi"))


def web(told: Told) -> Chapter:
    """The network of people, bodies and units, its foremost nodes drawn; its strongest ties in words."""
    whole = network(told.graph.store, PROJECTIONS[0])
    shown = whole.within(foremost(whole, _NODES))
    found = [tie for tie in ties(whole) if tie.articles]
    facts = facts_told(told.graph, (fact for tie in found[:_TIES] for fact in tie.facts))
    quotes = {fact: Source(row["quote"], row["article"], row["what"]) for fact, row in facts.items()}
    lines = []
    for tie in found[:_TIES]:
        when = tie.first if tie.first == tie.last else f"{tie.first} – {tie.last}"
        sources = tuple(quotes[fact] for fact in tie.facts if fact in quotes)
        lines.append(Line((tie.source_name, tie.target_name, when), str(tie.weight), sources))
    types = labels()["types"] if told.words["language"] == "vi" else {}
    picture = network_picture(shown, "", types) if lines else ""
    return Chapter(
        "network", told.words["network"], told.words["network-lead"], told.columns("network"), tuple(lines), picture,
        len(found) - len(lines),
    )  # fmt: skip
