"""The benchmark of names of bodies: a part of its names is read to the end in its sentences."""

from __future__ import annotations

import pytest

from tests.benchmark import benchmark

_LEAST = 0.93
"""Share read whole in each sentence of every eighth name; measured 0.95 and more."""


_BODIES = benchmark("bodies")


@pytest.mark.parametrize("place", _BODIES.lines(_BODIES.PLACES))
def test_names_are_read_to_their_end(place: str) -> None:
    names = _BODIES.lines(_BODIES.NAMES)[::8]
    assert sum(_BODIES.right(name, place) for name in names) >= _LEAST * len(names)


def test_a_name_cut_short_is_wrong() -> None:
    assert not _BODIES.right("Sở Y tế tỉnh Quảng", "Theo {name}, đến nay đã có 15 hồ sơ.")
