from __future__ import annotations

import random
import re
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.rdf import terms
from kg.rdf.namespaces import PREFIXES, RDF, SCHEMA, VG
from kg.rdf.turtle import TurtleError, read, serialize, write

_IRIS = st.sampled_from([ox.NamedNode(f"https://example.org/{name}") for name in ("a", "b%20c", "d#char=0,5", "é")])
_TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=20)
_LITERALS = st.one_of(
    _TEXT.map(ox.Literal),
    _TEXT.map(lambda text: ox.Literal(text, language="vi")),
    st.integers(0, 10**9).map(terms.integer),
    st.floats(0, 1e15, allow_nan=False).map(terms.decimal),
    st.dates().map(lambda day: terms.moment(day.isoformat())),
)
_TRIPLES = st.builds(ox.Triple, _IRIS, _IRIS, st.one_of(_IRIS, _LITERALS))


@given(st.lists(_TRIPLES, max_size=20))
def test_what_is_read_is_what_was_written(triples: list[ox.Triple]) -> None:
    data = serialize(triples)
    assert {quad.triple for quad in ox.parse(input=data, format=ox.RdfFormat.TURTLE)} == set(triples)


@given(st.lists(_TRIPLES, max_size=20), st.randoms())
def test_order_and_repetition_make_no_difference(triples: list[ox.Triple], order: random.Random) -> None:
    again = [*triples, *triples[:3]]
    order.shuffle(again)
    assert serialize(again) == serialize(triples)


def test_prefixes_are_written_in_order_whatever_order_they_come_in() -> None:
    triples = [ox.Triple(ox.NamedNode("https://example.org/a"), RDF["type"], VG["Event"])]
    backwards = dict(reversed(PREFIXES.items()))
    assert serialize(triples, backwards) == serialize(triples)


def test_a_broken_file_is_named_with_the_place(tmp_path: Path) -> None:
    path = tmp_path / "broken.ttl"
    path.write_text("<https://example.org/a> a ;")
    with pytest.raises(TurtleError, match=r"broken\.ttl.*line 1"):
        read(path)
    with pytest.raises(TurtleError, match="missing"):
        read(tmp_path / "missing.ttl")


def test_writing_the_same_triples_again_touches_nothing(tmp_path: Path) -> None:
    triples = [ox.Triple(ox.NamedNode("https://example.org/a"), RDF["type"], VG["Event"])]
    assert write(tmp_path / "a.ttl", triples)
    assert not write(tmp_path / "a.ttl", iter(triples))


@given(st.floats(-1e18, 1e18, allow_nan=False))
def test_numbers_are_plain_digits_of_the_same_value(value: float) -> None:
    written = terms.decimal(value).value
    assert float(written) == value
    assert "e" not in written.lower()


@pytest.mark.parametrize("wrong", ["", "2025-7-1", "10/7/2025", "2025-Q3", "hôm nay"])
def test_what_is_no_date_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match="not an ISO date"):
        terms.moment(wrong)


def test_only_prefixes_that_are_used_are_declared() -> None:
    name = ox.Triple(ox.NamedNode("https://example.org/a"), SCHEMA["name"], ox.Literal("An"))
    assert re.findall(rb"@prefix (\w+):", serialize([name])) == [b"schema"]
