"""The whole register as RDF: units with their details and links, and the changes between them."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode, Triple

from kg.rdf import terms
from kg.rdf.iris import Iris
from kg.rdf.links import link_triples
from kg.rdf.namespaces import SCHEMA, VG
from kg.rdf.unit_steps import describe_step
from kg.rdf.units import describe_unit
from kg.units.model import Details, Unit
from kg.units.register import Register, register

__all__ = ["describe_register"]


def describe_register(iris: Iris | None = None, known: Register | None = None) -> Iterator[Triple]:
    """Triples of every version, of what is known of it, and of every change; valid against `ontology/shapes.ttl`."""
    known, iris = known or register(), iris or Iris()
    for unit in known.units:
        node = iris.unit(unit.version)
        yield from describe_unit(unit, known, iris)
        for above in known.parents(unit):
            yield Triple(node, VG["parent"], iris.unit(above.version))
        yield from _details(node, known.details(unit), unit)
    for change in known.changes:
        yield from describe_step(change, known, iris)
        into, origin = (iris.unit(known.units[place].version) for place in (change.result, change.origin))
        yield Triple(into, VG["predecessor"], origin)


def _details(node: NamedNode, details: Details, unit: Unit) -> Iterator[Triple]:
    if details.lat is not None and details.lon is not None:
        yield Triple(node, VG["latitude"], terms.decimal(details.lat))
        yield Triple(node, VG["longitude"], terms.decimal(details.lon))
    if details.area_km2 is not None:
        yield Triple(node, VG["area"], terms.decimal(details.area_km2))
    if details.population is not None:
        yield Triple(node, VG["population"], terms.integer(details.population))
    if details.population_flag:
        yield Triple(node, VG["populationNote"], terms.text(details.population_flag))
    if details.seat:
        yield Triple(node, VG["seat"], terms.text(details.seat))
    for name in details.former_names:
        yield Triple(node, VG["formerName"], terms.text(name))
    for variant in unit.variants:
        yield Triple(node, SCHEMA["alternateName"], terms.text(f"{unit.kind} {variant}"))
    yield from link_triples(node, details.links)
