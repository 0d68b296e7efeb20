"""Chapters of who does what: leaders, bodies and places that are given tasks."""

from __future__ import annotations

from collections.abc import Callable

from kg.draw.charts import Bar, bars
from kg.export.asking import Row
from kg.story.model import Chapter, Line, Source
from kg.story.told import Told

__all__ = ["departments", "leaders", "places"]

_MOST = 12
"""Bars of a picture: what can be taken in at a glance."""


def leaders(told: Told) -> Chapter:
    """Who took part in most events, gave most tasks, said most. An event of several tellings counts for each."""
    names = {row["id"]: row["name"] for row in told.rows("people")}
    parts = told.by(told.rows("parts"), "participant")
    given = told.by(_once(told.directives, "issuer"), "issuer")
    said = told.by(told.rows("statements"), "speaker")
    counted = []
    for person, name in names.items():
        events = {
            row["event"]: told.events[row["event"]] for row in parts.get(person, []) if row["event"] in told.events
        }
        numbers = len(events), len(given.get(person, [])), len(said.get(person, []))
        if sum(numbers):
            sources = [told.source(row, row["label"]) for _, row in sorted(events.items())]
            sources += [told.source(row, row["task"]) for row in given.get(person, [])]
            sources += [told.source(row) for row in said.get(person, [])]
            counted.append((-sum(numbers), name, person, numbers, tuple(sources)))
    counted.sort()
    shown = [
        Bar(name, told.offices.get(person, ""), tuple(map(float, numbers)), str(sum(numbers)))
        for _, name, person, numbers, _ in counted[:_MOST]
    ]
    lines = [
        Line((name, told.offices.get(person, "")), str(-total), sources)
        for total, name, person, _, sources in counted[:_MOST]
    ]
    picture = bars(shown, told.words["leaders"], told.words["leaders-legend"].split("|"))
    return _chapter(told, "leaders", lines, picture, len(counted))


def departments(told: Told) -> Chapter:
    """Bodies by the tasks they are given."""
    return _given(told, "departments", lambda iri: "/body/" in iri)


def places(told: Told) -> Chapter:
    """Units by the tasks they are given."""
    units = {row["id"] for row in told.rows("units")}
    return _given(told, "places", lambda iri: iri in units)


def _given(told: Told, key: str, kept: Callable[[str], bool]) -> Chapter:
    given = told.by(_once(told.directives, "assignee"), "assignee")
    counted = sorted(
        (-len(tasks), told.names[assignee], assignee, tasks)
        for assignee, tasks in given.items()
        if kept(assignee) and assignee in told.names
    )
    lines = []
    for _, name, _, tasks in counted[:_MOST]:
        deadline = min((task["deadline"][:10] for task in tasks if task["deadline"]), default="")
        sources = tuple(_task(told, task) for task in tasks)
        lines.append(Line((name, deadline), str(len(tasks)), sources))
    shown = [Bar(line.cells[0], "", (float(line.number),), line.number) for line in lines]
    return _chapter(told, key, lines, bars(shown, told.words[key]), len(counted))


def _task(told: Told, task: Row) -> Source:
    issuer = told.names.get(task["issuer"], "")
    deadline = f" ({task['deadline'][:10]})" if task["deadline"] else ""
    return told.source(task, f"{issuer}: {task['task']}{deadline}" if issuer else f"{task['task']}{deadline}")


def _once(directives: list[Row], column: str) -> list[Row]:
    """A directive counts once for each issuer or assignee, however many others it has."""
    found = {(row["id"], row[column]): row for row in reversed(directives)}
    return [found[key] for key in sorted(found)]


def _chapter(told: Told, key: str, lines: list[Line], picture: str, count: int) -> Chapter:
    return Chapter(
        key,
        told.words[key],
        told.words[f"{key}-lead"],
        told.columns(key),
        tuple(lines),
        picture if lines else "",
        count - len(lines),
    )
