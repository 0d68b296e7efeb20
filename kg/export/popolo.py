"""Popolo JSON: people, organisations, posts, memberships, areas and events as civic-technology tools exchange them.

The classes and properties are those of the Popolo specification (popoloproject.com), collected in one object as
EveryPolitician does. `sources` of each lead to the articles with the words that it rests on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeAlias

from kg.analysis import Projection
from kg.export.asking import Row, each, rows
from kg.export.flat import as_json
from kg.export.identifiers import plain_id
from kg.export.model import Exporter, Files
from kg.export.places import point
from kg.export.published import Published
from kg.vocabulary import scheme

__all__ = ["EXPORTER"]

Thing: TypeAlias = dict[str, object]


def render(graph: Published, projection: Projection) -> Files:
    """One object with a list for each class."""
    del projection
    articles = {row["id"]: row for row in rows(graph, "graph/articles")}
    found = {
        "persons": _persons(graph),
        "organizations": _organizations(graph),
        "posts": _posts(graph),
        "memberships": _memberships(graph, articles),
        "areas": _areas(graph),
        "events": _events(graph, articles),
    }
    return {"": as_json(found)}


def _thing(**values: object) -> Thing:
    """What is known; nothing for what is not."""
    return {name: value for name, value in values.items() if value not in ("", None, [])}


def _persons(graph: Published) -> list[Thing]:
    variants: dict[str, list[str]] = defaultdict(list)
    for row in rows(graph, "graph/variants"):
        variants[row["id"]].append(row["variant"])
    return [
        _thing(
            id=plain_id(row["id"]),
            name=row["name"],
            other_names=[{"name": variant} for variant in variants[row["id"]]],
            links=_links(row["id"]),
        )
        for row, _ in each(rows(graph, "graph/people"))
    ]


def _organizations(graph: Published) -> list[Thing]:
    kinds = scheme("organisations").concepts
    return [
        _thing(
            id=plain_id(row["id"]),
            name=row["name"],
            classification=kinds[row["kind"]].label_vi if row["kind"] in kinds else "",
            area_id=plain_id(row["unit"]) if row["unit"] else "",
            links=_links(row["id"]),
        )
        for row, _ in each(rows(graph, "graph/bodies"))
    ]


def _posts(graph: Published) -> list[Thing]:
    return [
        _thing(
            id=plain_id(row["id"]),
            label=f"{row['role']}, {row['bodyName']}",
            role=row["role"],
            organization_id=plain_id(row["body"]),
            links=_links(row["id"]),
        )
        for row, _ in each(rows(graph, "graph/posts"))
    ]


def _memberships(graph: Published, articles: dict[str, Row]) -> list[Thing]:
    """One for each person and post with everything that articles say of it; the newest says the status.

    Popolo has no property for it: it stands in `label`.
    """
    posts = {row["id"]: row for row in rows(graph, "graph/posts")}
    held: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows(graph, "graph/holdings"):
        if row["post"] in posts:
            held[row["person"], row["post"]].append(row)
    found = []
    for (person, post), told in sorted(held.items()):
        newest = max(told, key=lambda row: (row["date"], row["id"]))
        found.append(
            _thing(
                id=f"{plain_id(person)}.{plain_id(post)}",
                label=f"{posts[post]['role']} ({newest['status']})",
                role=posts[post]["role"],
                person_id=plain_id(person),
                organization_id=plain_id(posts[post]["body"]),
                post_id=plain_id(post),
                start_date=min((row["start"][:10] for row in told if row["start"]), default=""),
                end_date=max((row["end"][:10] for row in told if row["end"]), default=""),
                sources=_sources(told, articles),
            )
        )
    return found


def _areas(graph: Published) -> list[Thing]:
    found = []
    for row, _ in each(rows(graph, "graph/units")):
        place = point(row["code"], row["from"])
        found.append(
            _thing(
                id=plain_id(row["id"]),
                name=row["name"],
                classification=row["kind"],
                identifier=row["code"],
                parent_id=plain_id(row["parent"]) if row["parent"] else "",
                geometry={"type": "Point", "coordinates": list(place)} if place else None,
                valid_from=row["from"],
                valid_until=row["until"],
                links=_links(row["id"]),
            )
        )
    return found


def _events(graph: Published, articles: dict[str, Row]) -> list[Thing]:
    attendees: dict[str, list[str]] = defaultdict(list)
    for row in rows(graph, "graph/parts"):
        if row["type"] == "person" and plain_id(row["participant"]) not in attendees[row["event"]]:
            attendees[row["event"]].append(plain_id(row["participant"]))
    kinds = scheme("events").concepts
    return [
        _thing(
            id=plain_id(row["id"]),
            name=row["label"],
            classification=kinds[row["kind"]].label_vi if row["kind"] in kinds else row["kind"],
            start_date=row["start"],
            end_date=row["end"],
            location=", ".join(dict.fromkeys(p for p in (row["place"], row["area"], row["province"]) if p)),
            area_id=plain_id(row["unit"]) if row["unit"] else "",
            organization_id=plain_id(row["host"]) if "/body/" in row["host"] else "",
            attendees=[{"id": person} for person in attendees[row["id"]]],
            sources=_sources(same, articles),
        )
        for row, same in each(rows(graph, "graph/events"))
    ]


def _links(iri: str) -> list[Thing]:
    return [{"url": iri, "note": "RDF"}]


def _sources(told: Iterable[Row], articles: dict[str, Row]) -> list[Thing]:
    """Web addresses of the articles, their IRIs where none is known, each with the words."""
    found = {}
    for row in told:
        about = articles.get(row["article"], {})
        web = about.get("url", "")
        url = web if web.startswith(("http://", "https://")) else row["article"]
        found[url, row["quote"]] = _thing(url=url, note=row["quote"])
    return [found[key] for key in sorted(found)]


EXPORTER = Exporter("popolo", ".popolo.json", "people, posts and memberships for civic-technology tools", render)
