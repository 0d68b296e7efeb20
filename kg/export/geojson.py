"""GeoJSON of units with how much is told of each: for maps (QGIS, Leaflet, geojson.io)."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

from kg.analysis import Projection
from kg.export.asking import rows
from kg.export.flat import as_json
from kg.export.model import Exporter, Files
from kg.export.published import Published
from kg.units import Details, UnknownUnitError, register

__all__ = ["EXPORTER"]

_COUNTED = ("articles", "events", "directives", "figures", "offices")


def render(graph: Published, projection: Projection) -> Files:
    """A point for each version of a unit of which a fact tells; no geometry where the register has no point for it.

    Facts of a unit's bodies are the unit's. Unresolved units have no place on a map and are left out.
    """
    del projection
    features = [_feature(iri, list(told)) for iri, told in groupby(rows(graph, "unit_facts"), lambda row: row["unit"])]
    return {"": as_json({"type": "FeatureCollection", "features": features})}


def _feature(iri: str, told: list[dict[str, str]]) -> dict[str, object]:
    first, details = told[0], _details(told[0])
    known = {
        "iri": iri,
        "name": first["name"],
        "code": first["code"],
        "kind": first["type"],
        "level": first["level"],
        "province": first["province"],
        "validFrom": first["from"],
        "validUntil": first["until"],
        "areaKm2": details.area_km2,
        "population": details.population,
        "populationNote": details.population_flag,
    }
    properties = {name: value for name, value in known.items() if value not in ("", None)}
    for kind in _COUNTED:
        column = "article" if kind == "articles" else "fact"
        properties[kind] = len({row[column] for row in told if row["kind"] == kind})
    located = details.lon is not None and details.lat is not None
    geometry = {"type": "Point", "coordinates": [details.lon, details.lat]} if located else None
    return {"type": "Feature", "id": iri, "geometry": geometry, "properties": properties}


def _details(row: Mapping[str, str]) -> Details:
    version = f"{row['code']}@{row['from']}"
    try:
        return register().details(register().get(version))
    except UnknownUnitError:  # a graph of another register's edition
        return Details(version)


EXPORTER = Exporter("geojson", ".geojson", "units on a map, with how much is told of each", render)
