"""How sure a fact is: which signs it has, and that they move its confidence the way people expect."""

from __future__ import annotations

import csv
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.articles import make_article
from kg.extract.confidence import ALWAYS, Among, confidence, kind_of, signs
from kg.extract.pipeline import extract, pipeline
from kg.facts import BodySeen, Credit, Directive, Event, Fact, Office, PersonSeen, Statement, UnitSeen

TABLE = list(csv.DictReader(files("kg.extract").joinpath("data", "confidence.csv").read_text("utf-8").splitlines()))
KINDS = sorted({row["kind"] for row in TABLE})

TEXT = """Kiểm tra phường Quảng Bị
Ngày 4/8/2025, đồng chí Lường Văn Thốn, Chủ tịch UBND thành phố Hà Nội, kiểm tra xã Quảng Bị. Đồng chí yêu cầu UBND \
xã Quảng Bị hoàn thành sửa chữa các điểm trường trước ngày 15/8. Cùng dự có đồng chí Chử Thị Mẩy, Bí thư Đảng ủy xã \
Quảng Bị.
UBND xã Quảng Bị đã sửa 12 phòng học. Sắp tới, xã tổ chức hội nghị tổng kết.
"""


def facts_of(text: str, *, graded: bool = True) -> tuple[Fact, ...]:
    """The facts of a text of August 2025, with or without their measured confidence."""
    article = make_article(text, "a", {"published": "2025-08-05"})
    return extract(article, None if graded else pipeline(disable=("kg_confidence",)))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_place_to_start_from_and_weights_that_can_be_read(kind: str) -> None:
    rows = [row for row in TABLE if row["kind"] == kind]
    assert [row["sign"] for row in rows].count(ALWAYS) == 1
    assert len({row["sign"] for row in rows}) == len(rows)
    assert all(0 <= int(row["right"]) <= int(row["seen"]) and abs(float(row["weight"])) < 10 for row in rows)


@given(kind=st.sampled_from(KINDS), found=st.lists(st.sampled_from([row["sign"] for row in TABLE]), unique=True))
def test_confidence_is_a_share_and_more_bad_signs_never_raise_it(kind: str, found: list[str]) -> None:
    bad = [row["sign"] for row in TABLE if row["kind"] == kind and float(row["weight"]) < 0]
    assert 0 < confidence(kind, {*found, *bad}) <= confidence(kind, {*found} - {*bad}) < 1


@pytest.mark.parametrize(
    ("kind", "sign"),
    [
        ("office", "loose wording"),
        ("office", "no unit"),
        ("event", "no day"),
        ("event", "no host"),
        ("event", "not the first"),
        ("organisation", "short name"),
        ("directive", "no assignee"),
        ("directive", "short task"),
        ("document", "no number"),
        ("person", "name of 1"),
    ],
)
def test_what_makes_readers_doubt_lowers_confidence(kind: str, sign: str) -> None:
    assert confidence(kind, [sign]) < confidence(kind, [])


def test_an_unknown_sign_says_nothing_and_an_unknown_kind_is_an_error() -> None:
    assert confidence("event", ["of another planet"]) == confidence("event", [])
    with pytest.raises(KeyError):
        confidence("statement", [])


def test_facts_of_measured_kinds_get_what_their_signs_give() -> None:
    plain, graded = facts_of(TEXT, graded=False), facts_of(TEXT)
    among = Among(plain)
    assert [kind_of(fact) for fact in plain] == [kind_of(fact) for fact in graded]
    for before, after in zip(plain, graded, strict=True):
        kind = kind_of(before)
        if isinstance(before, Statement | Credit):
            assert kind is None
            assert signs(before, among) == []
            assert after == before
        elif kind == "event":  # where it stands in the text is not known here
            assert after.confidence <= confidence(kind, [s for s in signs(before, among) if s != "below the lead"])
        elif kind is not None and not (isinstance(before, UnitSeen) and before.unit.version is None):
            assert after.confidence == confidence(kind, signs(before, among))


def test_signs_are_those_of_the_fact() -> None:
    plain = facts_of(TEXT, graded=False)
    among = Among(plain)
    told = {type(fact): signs(fact, among) for fact in plain if not isinstance(fact, PersonSeen | UnitSeen | BodySeen)}
    assert {"told once"} <= set(told[Office])
    assert "no unit" not in told[Office]
    assert "deadline" in told[Directive]
    assert not {"no issuer", "no assignee"} & set(told[Directive])
    days = {fact.start is None: signs(fact, among) for fact in plain if isinstance(fact, Event)}
    assert "no day" not in days[False]
    assert "no participant" not in days[False]


def test_an_occasion_without_a_day_is_less_sure() -> None:
    dated = "Xã Quảng Bị tổ chức hội nghị\nNgày 4/8/2025, UBND xã Quảng Bị, thành phố Hà Nội tổ chức hội nghị tổng kết."
    undated = dated.replace("Ngày 4/8/2025, ", "")
    one, other = ([fact for fact in facts_of(text) if isinstance(fact, Event)] for text in (dated, undated))
    assert one[0].start
    if other:
        assert other[0].start is None
        assert other[0].confidence < one[0].confidence
