"""Scores, groups and keys without any article."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.facts import Body, UnitRef
from kg.identity.atoms import atoms
from kg.identity.bodies import bare_name
from kg.identity.clusters import Groups
from kg.identity.keys import keys
from kg.identity.people import Corpus, compare
from kg.identity.rarity import bearers, share
from kg.identity.sketches import About, Held, Person
from kg.identity.weights import Part, Score, part

WARD = ("chairperson", "ủy ban nhân dân phường an hải", "20275@2025-07-01", "48")
OTHER = ("chairperson", "ủy ban nhân dân phường hải châu", "20242@2025-07-01", "48")
FAR = ("chairperson", "ủy ban nhân dân xã mường khương", "02761@2025-07-01", "15")


def person(
    name: str = "Nguyễn Văn Hùng",
    article: str = "a",
    day: str = "2025-08-01",
    *held: tuple[str, str, str, str],
    **more: object,
) -> Person:
    about = About(article, day, "", held[0][3] if held else "48", frozenset())
    offices = tuple(Held(c, b, u, p, False, f"Chủ tịch, {b}", b) for c, b, u, p in held)
    units = frozenset(u for _, _, u, _ in held)
    told = {"private": False, "author": False, "gender": "", **more}
    return Person(about, name, name.lower(), about.province, offices, units, **told)  # type: ignore[arg-type]


def score(one: Person, other: Person) -> Score:
    (first,), (second,) = atoms([one], {}), atoms([other], {})
    assert compare(first, second, Corpus()) == compare(second, first, Corpus())
    return compare(first, second, Corpus())


def test_a_common_name_says_little_and_a_rare_one_much() -> None:
    assert bearers("Nguyễn Văn Hùng", 100_000) > 20
    assert bearers("Lê Khắc Nguyên Anh", 100_000) < 0.01
    assert share("Trần Văn Hoà") == share("TRẦN VĂN HÒA")
    assert share("Nguyễn Văn Hùng") > share("Phạm Văn Hùng") > share("Khuất Văn Hùng")


@given(st.text(min_size=1, max_size=40).filter(lambda text: text.split()))
def test_any_name_has_a_share(name: str) -> None:
    assert 0 < share(name) < 1


def test_the_same_post_joins_a_common_name_and_the_same_province_does_not() -> None:
    assert score(
        person("Nguyễn Văn Hùng", "a", "2025-08-01", WARD), person("Nguyễn Văn Hùng", "b", "2025-09-01", WARD)
    ).joins
    assert not score(person(), person(article="b")).joins
    assert score(person("Ung Đắc Toại"), person("Ung Đắc Toại", "b")).joins


@pytest.mark.parametrize("place", [OTHER, FAR])
def test_two_offices_at_one_time_are_a_contradiction_for_any_name(place: tuple[str, str, str, str]) -> None:
    name = "Ung Đắc Toại"
    told = score(person(name, "a", "2025-08-01", WARD), person(name, "b", "2025-08-11", place))
    assert told.blocked
    assert not told.joins
    assert not score(person(name, "a", "2025-08-01", WARD), person(name, "b", "2028-08-11", place)).blocked


def test_a_man_and_a_woman_are_two() -> None:
    one, other = person(article="a", gender="m"), person(article="b", gender="f")
    assert score(one, other).blocked


def test_parts_say_what_they_weigh_and_add_up() -> None:
    told = Score((part("person", "province", "thành phố Đà Nẵng"), Part(-1.25, "x")))
    assert str(told.parts[0]) == "+4.5 offices in one province, thành phố Đà Nẵng"
    assert told.bits == 3.2
    with pytest.raises(KeyError):
        part("person", "no such reason")


PAIRS = st.lists(
    st.tuples(st.integers(0, 7), st.integers(0, 7), st.sampled_from([-12.0, -3.0, 3.0, 5.0, 9.0])).filter(
        lambda pair: pair[0] < pair[1]
    ),
    max_size=16,
    unique_by=lambda pair: pair[:2],
)


@given(PAIRS, st.randoms())
def test_groups_do_not_depend_on_the_order_of_pairs(pairs: list[tuple[int, int, float]], chance: object) -> None:
    def grouped(order: list[tuple[int, int, float]]) -> list[list[int]]:
        groups = Groups(8)
        groups.join(((one, other), Score((Part(bits, ""),))) for one, other, bits in order)
        return groups.groups

    mixed = pairs[:]
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    found = grouped(pairs)
    assert grouped(mixed) == found
    for one, other, bits in pairs:
        together = any(one in group and other in group for group in found)
        assert not (together and bits == -12.0)


def test_a_contradiction_is_not_bridged_by_a_third() -> None:
    for order in permutations([((0, 1), 9.0), ((1, 2), 8.0), ((0, 2), -12.0)]):
        groups = Groups(3)
        groups.join((pair, Score((Part(bits, ""),))) for pair, bits in order)
        assert groups.groups == [[0, 1], [2]]


def test_the_plain_iri_is_the_first_ones_and_others_lead_or_point_to_them() -> None:
    coarse, fine = ["p", "p", "q", "p"], ["p1", "p2", "q1", "p1"]
    found = keys([[0, 2], [1], [3]], (coarse, fine, ["f0", "f1", "f2", "f3"]))
    assert found.iris == ["p", "p2", "f3"]
    assert found.forwards == {"q": "p", "p1": "p"}
    assert found.namesakes == {("p", "p2"), ("p", "f3")}


def test_a_body_without_its_unit() -> None:
    unit = UnitRef("thành phố Đà Nẵng", "48@2025-07-01")
    assert bare_name(Body("Sở Y tế thành phố Đà Nẵng", "department", unit)) == "sở y tế"
    assert bare_name(Body("Thành ủy Đà Nẵng", "city-party-committee", unit)) == "thành ủy"
    assert bare_name(Body("Sở Y tế", "department")) == "sở y tế"
