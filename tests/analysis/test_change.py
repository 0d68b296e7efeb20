"""Networks of a time, and what changed from one time to another."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.analysis import AnalysisError, PeriodError, find_projection, network, period
from kg.analysis.command import Question, changes, edges
from kg.store import load


def test_a_period_is_given_in_words_of_any_precision() -> None:
    assert str(period("2025-02")) == "2025-02-01..2025-02-28"
    assert str(period("2025-07-10..2026")) == "2025-07-10..2026-12-31"
    for wrong in ("", "x", "2025-13", "2026..2025", "..", "2025-07..x", "2025-1"):
        with pytest.raises(PeriodError, match="not a period like"):
            period(wrong)


def test_what_is_not_told_precisely_enough_is_in_no_period() -> None:
    half = period("2025-07..2025-12")
    assert half.holds("2025-07")
    assert half.holds("2025-12-31T23:00")
    assert not half.holds("2025")
    assert not half.holds("")
    assert period("2025").holds("2025")


@given(st.dates(), st.dates(), st.dates())
def test_a_day_is_in_a_period_between_its_ends(first: object, last: object, day: object) -> None:
    first, last = sorted((str(first), str(last)))
    assert period(f"{first}..{last}").holds(str(day)) == (first <= str(day) <= last)


def test_a_network_of_a_time_has_what_happened_then(graph_folder: Path) -> None:
    store = load(graph_folder)
    july = network(store, find_projection("contacts"), period("2025-07"))
    assert {node.name for node in july.nodes} >= {"Trần Văn Mẫu", "phường An Hải"}
    assert "xã Đồng Tâm" not in {node.name for node in july.nodes}  # visited nobody knows when
    assert network(store, find_projection("contacts"), period("2025-08")).edges == ()


def test_what_changed_between_two_times(graph_folder: Path) -> None:
    asked = Question("network", "weighted-degree")
    found = {one.name: one for one in changes(load(graph_folder), asked, period("2025-07"), period("2025-09"))}
    new = found["Ngô Văn Sau"]
    assert (new.before, new.after, new.change) == (None, 1, 1)
    gone = found["Sở Tài chính thành phố Đà Nẵng"]
    assert gone.after is None
    assert gone.change == -(gone.before or 0)
    changed = list(found.values())
    assert [abs(one.change) for one in changed] == sorted((abs(one.change) for one in changed), reverse=True)


def test_numbers_of_communities_are_not_compared(graph_folder: Path) -> None:
    with pytest.raises(AnalysisError, match="cannot be compared"):
        changes(load(graph_folder), Question(measure="community"), period("2025-07"), period("2025-09"))
    found = changes(load(graph_folder), Question(), period("2025-07"), period("2025-09"))
    assert {one.measure for one in found} >= {"degree", "pagerank", "ties", "density"}
    assert "community" not in {one.measure for one in found}


def test_edges_lead_to_articles_and_facts(graph_folder: Path) -> None:
    (tie,) = edges(load(graph_folder), Question("directives"))
    assert (tie.source_name, tie.target_name) == ("Trần Văn Mẫu", "Sở Tài chính thành phố Đà Nẵng")
    assert (tie.kinds, tie.first, tie.articles) == (("directive 1",), "2025-07-10", ("first",))
    assert tie.facts[0].startswith("https://w3id.org/vngov/article/first/directive/")
