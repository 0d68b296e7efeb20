"""`dataset.ttl` of a build folder, from its files and the user's settings."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox

from kg.rdf import turtle
from kg.rdf.dataset import describe_dataset, file_sizes
from kg.rdf.iris import Iris
from kg.rdf.namespaces import DEFAULT_BASE, VOID
from kg.rdf.publication import read_publication
from kg.rdf.statistics import Statistics, measure
from kg.store import turtle_files

__all__ = ["DATASET", "base_of", "write_dataset"]

DATASET = "dataset.ttl"
"""Name of the file, in the folder of a graph, that describes the data set."""


def write_dataset(folder: Path, base: str) -> tuple[bool, Statistics, int]:
    """Counts the folder's files and writes `dataset.ttl`.

    Gives whether it changed, the counts, and how many triples it has itself. Raises kg.store.StoreError for a folder
    without a graph, kg.rdf.turtle.TurtleError, kg.rdf.publication.PublicationError and kg.files.WriteError.
    """
    iris, about = Iris(base), read_publication(folder)
    counts = measure((path for path in turtle_files(folder) if path != folder / DATASET), base)
    triples = set(describe_dataset(iris, about, counts, file_sizes(folder, about)))
    return turtle.write(folder / DATASET, triples, iris.prefixes()), counts, len(triples)


def base_of(folder: Path) -> str:
    """What the IRIs of a build folder begin with, as its `dataset.ttl` says; the default where it says nothing."""
    path = folder / DATASET
    for triple in turtle.read(path) if path.exists() else ():
        told = triple.object.value if isinstance(triple.object, ox.Literal) else ""
        if triple.predicate == VOID["uriSpace"] and str(triple.subject) == f"<{told}dataset>":
            return told
    return DEFAULT_BASE
