"""FollowTheMoney entities, one JSON object a line: for OpenSanctions' tools, Aleph and other investigators' software.

People are Person, bodies PublicBody or Organization, posts Position and who holds them Occupancy, events Event, what is
asked of whom UnknownLink, units Address, articles Article; what each entity rests on is its `proof`. Figures, documents
and changes of units have no schema there and are left out.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from kg.analysis import Projection
from kg.export.asking import Row, each, rows
from kg.export.identifiers import plain_id
from kg.export.model import Exporter, Files
from kg.export.places import point
from kg.export.published import Published
from kg.vocabulary import scheme

__all__ = ["EXPORTER"]

Values: TypeAlias = Mapping[str, str | Iterable[str]]

_ENDS = {ord(mark): f"\\u{ord(mark):04x}" for mark in "\u0085\u2028\u2029"}
"""What some programs take for the end of a line, escaped."""

_STATUS = {"current": "current", "acting": "current", "former": "ended", "incoming": "unknown", "unknown": "unknown"}
"""The statuses that FollowTheMoney's users have for Occupancy; the project's own stands in the summary."""


def render(graph: Published, projection: Projection) -> Files:
    """The entities in order of their kind and id."""
    del projection
    makers = (_articles, _units, _people, _bodies, _posts, _occupancies, _events, _directives)
    entities = [entity for maker in makers for entity in maker(graph)]
    lines = (json.dumps(entity, ensure_ascii=False).translate(_ENDS) + "\n" for entity in entities)
    return {"": "".join(lines).encode("utf-8", "replace")}


def _entity(iri: str, schema: str, values: Values) -> dict[str, object]:
    properties = {}
    for name, told in values.items():
        several = sorted({told} if isinstance(told, str) else set(told))
        if kept := [value for value in several if value]:
            properties[name] = kept
    return {"id": plain_id(iri), "schema": schema, "properties": properties}


def _articles(graph: Published) -> Iterator[dict[str, object]]:
    for row, _ in each(rows(graph, "graph/articles")):
        about = {"title": row["title"] or row["key"], "fileName": row["key"], "publisher": row["publisher"]}
        about |= {"publishedAt": _day(row["date"]), "sourceUrl": _web(row["url"]), "language": "vie"}
        yield _entity(row["id"], "Article", about)


def _units(graph: Published) -> Iterator[dict[str, object]]:
    for row, _ in each(rows(graph, "graph/units")):
        place = point(row["code"], row["from"])
        about = {"full": _joined(row["name"], row["province"]), "name": row["name"], "country": "vn"}
        if row["level"] != "province":
            about |= {"state": row["province"], "city" if row["level"] == "commune" else "region": row["name"]}
        if place:
            about |= {"longitude": str(place[0]), "latitude": str(place[1])}
        yield _entity(row["id"], "Address", about)


def _people(graph: Published) -> Iterator[dict[str, object]]:
    variants: dict[str, set[str]] = defaultdict(set)
    for row in rows(graph, "graph/variants"):
        variants[row["id"]].add(row["variant"])
    roles = {row["id"]: _joined(row["role"], row["bodyName"]) for row in rows(graph, "graph/posts")}
    positions: dict[str, set[str]] = defaultdict(set)
    for row in rows(graph, "graph/holdings"):
        positions[row["person"]].add(roles.get(row["post"], ""))
    for row, _ in each(rows(graph, "graph/people")):
        about = {"name": row["name"], "weakAlias": variants[row["id"]], "position": positions[row["id"]]}
        yield _entity(row["id"], "Person", about | {"country": "vn"})


def _bodies(graph: Published) -> Iterator[dict[str, object]]:
    for row, _ in each(rows(graph, "graph/bodies")):
        kinds = scheme("organisations")
        concept = kinds.concepts.get(row["kind"])
        schema = "PublicBody" if concept and kinds.within(concept.key, "state-body") else "Organization"
        about: dict[str, str] = {"name": row["name"], "classification": concept.label_vi if concept else ""}
        about |= {"jurisdiction": "vn", "country": "vn", "address": _joined(row["area"], row["province"])}
        about |= {"addressEntity": plain_id(row["unit"]) if row["unit"] else ""}
        yield _entity(row["id"], schema, about)


def _posts(graph: Published) -> Iterator[dict[str, object]]:
    for row, same in each(rows(graph, "graph/posts")):
        about = {"name": _joined(row["role"], row["bodyName"]), "organization": plain_id(row["body"]), "country": "vn"}
        yield _entity(row["id"], "Position", about | {"subnationalArea": {told["area"] for told in same}})


def _occupancies(graph: Published) -> Iterator[dict[str, object]]:
    """One for each person and post; of several tellings the newest says the status."""
    held: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows(graph, "graph/holdings"):
        held[row["person"], row["post"]].append(row)
    for (person, post), told in sorted(held.items()):
        newest = max(told, key=lambda row: (row["date"], row["id"]))
        about: dict[str, str | Iterable[str]] = {"holder": plain_id(person), "post": plain_id(post)}
        about |= {"status": _STATUS.get(newest["status"], "unknown"), "summary": newest["status"]}
        about |= {"startDate": [_day(row["start"]) for row in told], "endDate": [_day(row["end"]) for row in told]}
        yield _entity(f"{person}/{plain_id(post)}", "Occupancy", about | _proof(told))


def _events(graph: Published) -> Iterator[dict[str, object]]:
    involved: dict[str, set[str]] = defaultdict(set)
    for row in rows(graph, "graph/parts"):
        involved[row["event"]].add(plain_id(row["participant"]))
    for row, same in each(rows(graph, "graph/events")):
        concept = scheme("events").concepts.get(row["kind"])
        places = {_joined(told["place"], told["area"], told["province"]) for told in same}
        about: dict[str, str | Iterable[str]] = {"name": row["label"], "startDate": _day(row["start"])}
        about |= {"endDate": _day(row["end"]), "keywords": concept.label_vi if concept else row["kind"]}
        about |= {"location": places, "addressEntity": {plain_id(told["unit"]) for told in same if told["unit"]}}
        about |= {"involved": involved[row["id"]], "country": "vn"}
        # A unit can be host, and is no legal entity.
        about |= {"organizer": {plain_id(told["host"]) for told in same if "/body/" in told["host"]}}
        yield _entity(row["id"], "Event", about | _proof(same))


def _directives(graph: Published) -> Iterator[dict[str, object]]:
    """Those of which both ends are known."""
    for row, same in each(rows(graph, "graph/directives")):
        issuers, assignees = ({told[end] for told in same} - {""} for end in ("issuer", "assignee"))
        ends = {"subject": map(plain_id, issuers - assignees), "object": map(plain_id, assignees)}
        if issuers - assignees and assignees:
            about = {"role": row["task"], "endDate": _day(row["deadline"]), "date": _day(row["date"])}
            yield _entity(row["id"], "UnknownLink", {**ends, **about} | _proof(same))


def _proof(told: Sequence[Row]) -> dict[str, str | Iterable[str]]:
    return {
        "proof": {plain_id(row["article"]) for row in told if row["article"]},
        "description": {row["quote"] for row in told},
    }


def _day(date: str) -> str:
    """To the day: times there are of UTC, ours are not."""
    return date[:10]


def _joined(*parts: str) -> str:
    return ", ".join(dict.fromkeys(part for part in parts if part))


def _web(url: str) -> str:
    return url if url.startswith(("http://", "https://")) else ""


EXPORTER = Exporter("ftm", ".ftm.json", "FollowTheMoney entities for OpenSanctions' tools and Aleph", render)
