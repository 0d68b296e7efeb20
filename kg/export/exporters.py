"""The formats. Add one by adding to `EXPORTERS`."""

from __future__ import annotations

from kg.export import (
    cytoscape,
    dot,
    ftm,
    geojson,
    gexf,
    graphml,
    icalendar,
    jsonld,
    neo4j,
    node_link,
    nquads,
    parquet,
    picture,
    popolo,
    rdfxml,
    tables,
    trig,
)
from kg.export.model import ChoiceError, Exporter

__all__ = ["EXPORTERS", "find_exporter"]

EXPORTERS: list[Exporter] = [
    graphml.EXPORTER,
    gexf.EXPORTER,
    cytoscape.EXPORTER,
    node_link.EXPORTER,
    dot.EXPORTER,
    jsonld.EXPORTER,
    nquads.EXPORTER,
    trig.EXPORTER,
    rdfxml.EXPORTER,
    tables.EXPORTER,
    parquet.EXPORTER,
    neo4j.EXPORTER,
    ftm.EXPORTER,
    popolo.EXPORTER,
    geojson.EXPORTER,
    icalendar.EXPORTER,
    picture.EXPORTER,
]
"""All formats."""


def find_exporter(name: str) -> Exporter:
    """The format of that name. Raises ExportError with the names there are."""
    found = next((exporter for exporter in EXPORTERS if exporter.name == name), None)
    if found is None:
        raise ChoiceError(f"no format {name!r}: one of {', '.join(exporter.name for exporter in EXPORTERS)}")
    return found
