"""What a built graph tells of each article, asked by the public named queries and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from kg.api import open as open_graph
from kg.evaluation.model import Change, Directive, Document, Event, Figure, Office, Participant, Told, Unit
from kg.evaluation.wording import folded

__all__ = ["QUERIES", "read_answers"]

QUERIES = (
    "people",
    "offices",
    "units",
    "organisations",
    "events",
    "participants",
    "directives",
    "figures",
    "documents",
    "changes",
)
"""The named queries that give the answers which are compared with gold, one or more for each family of facts."""

Rows = list[dict[str, str]]


@dataclass(slots=True)
class _Asked:
    """The rows of every query on one article."""

    rows: dict[str, Rows] = field(default_factory=lambda: {name: [] for name in QUERIES})


def read_answers(folder: Path, ids: Iterable[str]) -> dict[str, Told]:
    """The answers of a build folder, by the ids of articles; an article without any gives empty families.

    Raises kg.store.StoreError or QueryError (ValueErrors) where the folder holds no graph.
    """
    asked = {article: _Asked() for article in ids}
    graph = open_graph(folder)
    for name in QUERIES:
        for row in graph.query(name):
            if row["article"] in asked:
                asked[row["article"]].rows[name].append(row)
    return {article: _told(found.rows) for article, found in asked.items()}


def _told(rows: dict[str, Rows]) -> Told:
    """One article's rows as an annotation; rows that tell the same fact again (one per unit, say) are one."""
    return Told(
        people=tuple(row["name"] for row in rows["people"]),
        offices=tuple(Office(row["name"], row["role"], row["organisation"], row["status"]) for row in rows["offices"]),
        units=tuple(Unit(row["name"], row["code"] or None, row["edition"]) for row in rows["units"]),
        organisations=tuple({folded(row["name"]): row["name"] for row in rows["organisations"]}.values()),
        events=_events(rows),
        directives=tuple(
            Directive(row["issuer"], row["assignee"], row["task"])
            for row in _distinct(rows["directives"], "directive", "assignee")
        ),
        figures=tuple(
            Figure(float(row["value"]), row["unit"], row["quote"], row["measure"])
            for row in _distinct(rows["figures"], "figure")
        ),
        documents=tuple(
            Document(row["type"], row["number"] or None, row["title"] or None)
            for row in _distinct(rows["documents"], "document")
        ),
        changes=_changes(rows["changes"]),
    )


def _distinct(rows: Rows, *columns: str) -> Rows:
    """The last row for each value of the columns, in the order of the first."""
    return list({tuple(row[column] for column in columns): row for row in rows}.values())


def _events(rows: dict[str, Rows]) -> tuple[Event, ...]:
    people: dict[str, list[Participant]] = {}
    for row in rows["participants"]:
        people.setdefault(row["event"], []).append(Participant(row["name"], row["part"]))
    return tuple(
        Event(row["kind"], row["start"], row["unit"], row["label"], tuple(people.get(row["event"], ())))
        for row in _distinct(rows["events"], "event")
    )


def _changes(rows: Rows) -> tuple[Change, ...]:
    """One change for the rows of its origins."""
    origins: dict[str, list[str]] = {}
    for row in rows:
        origins.setdefault(row["change"], []).append(row["from"])
    return tuple(Change(row["to"], tuple(origins[row["change"]]), row["kind"]) for row in _distinct(rows, "change"))
