"""Writes ontology/alignment.ttl from ontology/alignment.sssom.tsv."""

from __future__ import annotations

from kg.link.alignment import alignment_triples
from kg.link.curies import known_prefixes
from kg.rdf import turtle
from kg.rdf.iris import Iris
from kg.resources import ontology_dir

PREFIXES = ("dcterms", "ftm", "m8g", "org", "prov", "rdfs", "schema", "skos", "tsn", "tsnchange", "vg", "wikidata")


def main() -> None:
    """Writes the file and says whether it changed."""
    known = known_prefixes(Iris())
    path = ontology_dir() / "alignment.ttl"
    changed = turtle.write(path, alignment_triples(), {name: known[name] for name in PREFIXES})
    print(f"{path}: {'written' if changed else 'as it was'}")


if __name__ == "__main__":
    main()
