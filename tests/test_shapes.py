"""The quick validator is held to the reference: on graphs spoilt in every way both must find the same nodes."""

from __future__ import annotations

import random
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.rdf.namespaces import NIF, RDF, VG, XSD
from kg.rdf.turtle import read, serialize
from kg.resources import ontology_dir
from kg.shapes import looks_sound, shape_findings
from kg.store import turtle_files

shacl = pytest.importorskip("shacl")
VALUES = [
    ox.Literal(""),
    ox.Literal("words"),
    ox.Literal("words", language="vi"),
    ox.Literal("2025-13-45", datatype=XSD["date"]),
    ox.Literal("2025-02-30", datatype=XSD["date"]),
    ox.Literal("2025-07", datatype=XSD["gYearMonth"]),
    ox.Literal("2025-07-01", datatype=XSD["date"]),
    ox.Literal("viele", datatype=XSD["decimal"]),
    ox.Literal("7.5", datatype=XSD["decimal"]),
    ox.Literal("-1", datatype=XSD["integer"]),
    ox.Literal("99999999", datatype=XSD["integer"]),
    ox.Literal(True),
    ox.NamedNode("https://example.org/x"),
    VG["status-current"],
]


COMPARED = {NIF["beginIndex"], NIF["endIndex"], VG["validFrom"], VG["validUntil"]}
"""Properties whose values the shapes compare; the reference fails on values there that have no order."""


def spoilt(triples: list[ox.Triple], chance: random.Random) -> list[ox.Triple]:
    """Triples dropped, added, and given other values, here and there."""
    result = []
    for triple in triples:
        if triple.predicate in COMPARED:
            result.append(triple)
            continue
        fate = chance.random()
        if fate < 0.04 and triple.predicate != RDF["type"]:
            continue
        if fate < 0.08 and triple.predicate != RDF["type"]:
            triple = ox.Triple(triple.subject, triple.predicate, chance.choice(VALUES))
        elif fate < 0.12:
            result.append(ox.Triple(triple.subject, triple.predicate, chance.choice(VALUES)))
        result.append(triple)
    return result


@pytest.mark.parametrize("seed", range(6))
def test_the_quick_look_agrees_with_the_reference_node_by_node(graph_folder: Path, seed: int) -> None:
    sound = [triple for path in turtle_files(graph_folder) for triple in read(path)]
    triples = spoilt(sound, random.Random(seed))
    report = shacl.Shapes.from_file(str(ontology_dir() / "shapes.ttl")).validate_turtle(serialize(triples).decode())
    quick = {result.focus_node.strip("<>") for result in report.results if result.focus_node.startswith("<")}
    reference = {finding.node for finding in shape_findings(triples)}
    reference &= {triple.subject.value for triple in triples}  # it also names values that are IRIs and no dates
    assert len(reference) > 20
    assert quick == reference


def test_a_sound_graph_looks_sound_and_one_wrong_value_does_not(graph_folder: Path) -> None:
    for path in turtle_files(graph_folder):
        assert looks_sound(path.read_bytes())
    told = (graph_folder / "articles" / "first.ttl").read_bytes()
    assert not looks_sound(told.replace(b"vg:confidence 0.9", b"vg:confidence 1.9", 1))
    assert not looks_sound(b"no turtle")


def test_what_the_reference_cannot_check_is_a_finding(graph_folder: Path) -> None:
    path = graph_folder / "articles" / "first.ttl"
    odd = [
        ox.Triple(t.subject, t.predicate, ox.BlankNode()) if "beginIndex" in t.predicate.value else t
        for t in read(path)
    ]
    assert not looks_sound(serialize(odd))
    assert {finding.rule for finding in shape_findings(odd)} == {"shapes"}


def test_without_the_quick_look_nothing_is_believed(graph_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.shapes.shacl", None)
    assert not looks_sound((graph_folder / "units.ttl").read_bytes())
    assert not list(shape_findings(read(graph_folder / "units.ttl")))
