"""GeoJSON of units with how much is told of each, and of events: for maps (QGIS, Leaflet, geojson.io)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from kg.analysis import Projection
from kg.export.asking import Row, each, rows
from kg.export.flat import as_json
from kg.export.model import Exporter, Files
from kg.export.places import details, point
from kg.export.published import Published
from kg.vocabulary import scheme

__all__ = ["EXPORTER"]

_COUNTED = ("articles", "events", "directives", "figures", "offices")


def render(graph: Published, projection: Projection) -> Files:
    """A point for each version of a unit of which a fact tells, and one for each event at its unit's point.

    Property `feature` tells "unit" from "event". No geometry where the register has no point. Facts of a unit's bodies
    are the unit's. Unresolved units, and events of which no unit is known, have no place on a map and are left out.
    """
    del projection
    units = groupby(rows(graph, "unit_facts"), lambda row: row["unit"])
    features = [_unit(iri, list(told)) for iri, told in units]
    return {"": as_json({"type": "FeatureCollection", "features": [*features, *_events(graph)]})}


def _unit(iri: str, told: list[Row]) -> dict[str, object]:
    first = told[0]
    known = details(first["code"], first["from"])
    properties: dict[str, object] = {
        "feature": "unit",
        "iri": iri,
        "name": first["name"],
        "code": first["code"],
        "kind": first["type"],
        "level": first["level"],
        "province": first["province"],
        "validFrom": first["from"],
        "validUntil": first["until"],
        "areaKm2": known.area_km2,
        "population": known.population,
        "populationNote": known.population_flag,
    }
    for kind in _COUNTED:
        column = "article" if kind == "articles" else "fact"
        properties[kind] = len({row[column] for row in told if row["kind"] == kind})
    return _feature(iri, point(first["code"], first["from"]), properties)


def _events(graph: Published) -> Iterator[dict[str, object]]:
    kinds = scheme("events").concepts
    units = {row["id"]: row for row in rows(graph, "graph/units")}
    articles = {row["id"]: row["key"] for row in rows(graph, "graph/articles")}
    for row, _ in each(rows(graph, "graph/events")):
        unit = units.get(row["unit"])
        if unit is None or not unit["code"]:
            continue
        properties = {
            "feature": "event",
            "iri": row["id"],
            "name": row["label"],
            "kind": row["kind"],
            "kindLabel": kinds[row["kind"]].label_vi if row["kind"] in kinds else "",
            "start": row["start"],
            "end": row["end"],
            "unit": row["area"],
            "code": unit["code"],
            "province": row["province"],
            "place": row["place"],
            "quote": row["quote"],
            "article": articles.get(row["article"], ""),
        }
        yield _feature(row["id"], point(unit["code"], unit["from"]), properties)


def _feature(iri: str, place: tuple[float, float] | None, properties: Mapping[str, object]) -> dict[str, object]:
    geometry = {"type": "Point", "coordinates": list(place)} if place else None
    known = {name: value for name, value in properties.items() if value not in ("", None)}
    return {"type": "Feature", "id": iri, "geometry": geometry, "properties": known}


EXPORTER = Exporter("geojson", ".geojson", "units and events on a map, with how much is told of each unit", render)
