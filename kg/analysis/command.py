"""What `kg analyse` finds in a graph: values, changes, edges, triples, a drawing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from pyoxigraph import Triple

from kg.analysis.backends import chosen, using
from kg.analysis.change import Change, compare
from kg.analysis.errors import ChoiceError
from kg.analysis.measures import MEASURES, Measure, Value, find_measure, measure
from kg.analysis.network import Network
from kg.analysis.periods import Period
from kg.analysis.projections import PROJECTIONS, Projection, find_projection, network
from kg.analysis.rdf import Names, describe_measure, describe_network, describe_structure
from kg.analysis.ties import Tie, ties
from kg.rdf.namespaces import DEFAULT_BASE
from kg.store import NO_LIMIT, Store

__all__ = ["Question", "analyse", "changes", "drawing", "edges", "triples"]


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of a graph."""

    projection: str | None = None
    """None: all of them."""
    measure: str | None = None
    """None: all that are for the projection."""
    top: int | None = None
    """How many values of each measure, or edges of each network; None: all."""
    during: Period | None = None
    backend: str | None = None
    """A backend of networkx to compute on; None leaves it to networkx's settings."""

    def projections(self) -> list[Projection]:
        """Those asked for. Raises AnalysisError for a name that there is not."""
        return [find_projection(self.projection)] if self.projection else PROJECTIONS

    def measures(self, made: Network) -> list[Measure]:
        """Those asked for, without those that are not for the network unless both were named."""
        asked = [find_measure(self.measure)] if self.measure else MEASURES
        return [one for one in asked if one.fits(made) or (self.projection and self.measure)]


def analyse(store: Store, asked: Question) -> list[Value]:
    """Values of the measures in the projections. Raises AnalysisError."""
    found: list[Value] = []
    with using(asked.backend):
        for projection in asked.projections():
            made = network(store, projection, asked.during)
            for one in asked.measures(made):
                found += islice(measure(made, one), asked.top)
    return found


def changes(store: Store, asked: Question, before: Period, after: Period) -> list[Change]:
    """What changed from one period to the other, in measures whose values can be compared. Raises AnalysisError."""
    if asked.measure and not find_measure(asked.measure).comparable:
        raise ChoiceError(f"values of {asked.measure} are numbers given anew each time: they cannot be compared")
    found: list[Change] = []
    with using(asked.backend):
        for projection in asked.projections():
            old, new = (network(store, projection, period) for period in (before, after))
            for one in asked.measures(new):
                if one.comparable and (old.edges or new.edges):
                    found += islice(compare(old, new, one), asked.top)
    return found


def edges(store: Store, asked: Question) -> list[Tie]:
    """The edges of the networks, each with the articles and facts behind it. Raises AnalysisError."""
    found: list[Tie] = []
    for projection in asked.projections():
        found += islice(ties(network(store, projection, asked.during)), asked.top)
    return found


def triples(store: Store, asked: Question) -> Iterator[Triple]:
    """All networks asked for and all values (`top` does not cut these) as RDF. Raises AnalysisError."""
    names = Names(_base(store), asked.during)
    told = store.query("SELECT ?id ?article { ?article a vg:Article ; dcterms:identifier ?id }", limit=NO_LIMIT)
    articles = {row["id"]: row["article"] for row in told.values()}
    yield from describe_structure(names)
    with using(asked.backend):
        for projection in asked.projections():
            made = network(store, projection, asked.during)
            yield from describe_network(made, names, articles)
            for one in asked.measures(made):
                backend = chosen(one.algorithm) if one.algorithm else "none"
                yield from describe_measure(made, one, measure(made, one), names, backend)


def _base(store: Store) -> str:
    """What the graph's IRIs begin with."""
    for row in store.query("SELECT ?set { ?set a dcat:Dataset } ORDER BY ?set").values():
        if row["set"].endswith("/dataset"):
            return row["set"].removesuffix("dataset")
    return DEFAULT_BASE


def drawing(store: Store, asked: Question) -> str:
    """The network (the first projection if none is named) as SVG, nodes sized by the measure if one is named.

    Raises AnalysisError for a measure that is not of nodes.
    """
    from kg.draw.network import network_picture
    from kg.export.asking import labels

    projection = find_projection(asked.projection or PROJECTIONS[0].name)
    made = network(store, projection, asked.during)
    importance = None
    if asked.measure:
        one = find_measure(asked.measure)
        if one.of != "node":
            raise ChoiceError(f"{one.name} is not measured of nodes: nothing to draw them by")
        with using(asked.backend):
            importance = {value.subject: value.value or 0.0 for value in measure(made, one)}
    words = labels()
    heading = words["projections"].get(projection.name, projection.question)
    return network_picture(made, heading, words["types"], importance)
