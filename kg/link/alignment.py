"""The alignment of the ontology to other vocabularies: one table (`ontology/alignment.sssom.tsv`), and its triples.

`alignment.ttl` is made from the table (`python tools/write_alignment.py`). Subclasses and subproperties in the table
are declared by `vngov.ttl`; they stand in it, too, so that one place tells how the ontology lies to the others.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from kg.link.curies import Prefixes, known_prefixes
from kg.link.reading import read_table
from kg.link.sssom import SssomError
from kg.rdf.iris import Iris
from kg.resources import ontology_dir

__all__ = ["TABLE", "alignment_triples"]

TABLE = "alignment.sssom.tsv"
"""Name of the file, in the folder `ontology`, of the alignment to other vocabularies."""


def alignment_triples(path: Path | None = None) -> Iterator[ox.Triple]:
    """A triple for each row of the table. Raises kg.link.sssom.SssomError for a row that is none."""
    path = path or ontology_dir() / TABLE
    table = read_table(path)
    prefixes = Prefixes(known_prefixes(Iris()) | table.curie_map)
    for number, row in table.rows:
        terms = [prefixes.expand(row.get(name, "")) for name in ("subject_id", "predicate_id", "object_id")]
        if None in terms:
            raise SssomError(f"{path}, line {number}: subject, predicate and object must be CURIEs with known prefixes")
        subject, predicate, target = (ox.NamedNode(str(term)) for term in terms)
        yield ox.Triple(subject, predicate, target)
