"""Ways through the graph, written like SPARQL's property paths: `^org:postIn/^vg:post`, `vg:task|schema:text`.

Steps are followed one by one in the store's index. A query with OPTIONAL reads every statement of a property instead,
which takes as long as the graph is large.
"""

from __future__ import annotations

from functools import cache
from typing import Protocol, TypeAlias

import pyoxigraph as ox

from kg.rdf.namespaces import PREFIXES
from kg.store import Term

__all__ = ["Graph", "follow", "step"]


class Graph(Protocol):
    """Where ways lead through."""

    def objects(self, subject: Term, predicate: ox.NamedNode) -> list[Term]:
        """What is said of a node by a property."""

    def subjects(self, predicate: ox.NamedNode, object_: Term) -> list[Term]:
        """Of what something is said by a property."""


_Step: TypeAlias = tuple[bool, ox.NamedNode]
"""Whether it goes from object to subject, and the property."""


def follow(graph: Graph, start: Term, path: str) -> list[Term]:
    """Where a path leads, each place once, sorted; of ways separated by `|` the first that leads anywhere.

    The empty path stays where it is. Raises KeyError for a prefix that the project does not know.
    """
    for way in _ways(path):
        here = [start]
        for back, predicate in way:
            here = [
                there
                for node in here
                if back or not isinstance(node, ox.Literal)
                for there in (graph.subjects(predicate, node) if back else graph.objects(node, predicate))
            ]
        if here:
            return sorted(set(here), key=str)
    return []


@cache
def _ways(path: str) -> tuple[tuple[_Step, ...], ...]:
    return tuple(tuple(step(part) for part in way.split("/") if part) for way in path.split("|"))


def step(text: str) -> _Step:
    """A step of a path.

    >>> step("^vg:holder")
    (True, <NamedNode value=https://w3id.org/vngov/ontology#holder>)
    """
    prefix, _, local = text.removeprefix("^").partition(":")
    return text.startswith("^"), ox.NamedNode(PREFIXES[prefix] + local)
