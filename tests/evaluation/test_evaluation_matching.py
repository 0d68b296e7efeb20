"""The guide's matching rules, on rows written for the purpose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.evaluation.families import FAMILIES, compare
from kg.evaluation.matching import Outcome, as_pairs, as_sets
from kg.evaluation.model import Change, Directive, Document, Event, Figure, Office, Participant, Told, Unit
from kg.evaluation.scores import score
from kg.evaluation.wording import body_worth, document_number, folded, kept, near

EMPTY = Told((), (), (), (), (), (), (), ())
FULL = Told(
    people=("Trần Văn Mẫu", "Lý Thị Thử"),
    offices=(Office("Trần Văn Mẫu", "Chủ tịch", "Ủy ban nhân dân xã Mẫu", "current"),),
    units=(Unit("xã Mẫu", "01", "2025"), Unit("xã Ngờ", None, "2025")),
    organisations=("Sở Tài chính tỉnh Thử",),
    events=(Event("meeting", "2025-07-10", "xã Mẫu", "họp xã", (Participant("Trần Văn Mẫu", "lead"),)),),
    directives=(Directive("Trần Văn Mẫu", "Sở Tài chính tỉnh Thử", "sớm cấp kinh phí"),),
    figures=(Figure(1200, "hồ sơ"), Figure(12.5, "%")),
    documents=(Document("Nghị quyết", "57-NQ/TW"), Document("Luật", None, "Đất đai")),
    changes=(Change("xã Mẫu", ("xã Một", "xã Hai"), "merger"),),
)


def outcome(family: str, gold: Told, answers: Told) -> tuple[float, int, int]:
    found = compare(gold, answers)[family]
    return found.credit, found.gold, found.answers


def test_what_is_told_agrees_with_itself() -> None:
    for family, found in compare(FULL, FULL).items():
        assert found.credit == found.gold == found.answers > 0, family
        assert not found.misses
        assert not found.extras
    assert set(compare(FULL, FULL)) == set(FAMILIES)


def test_nothing_answered_is_all_missed() -> None:
    found = compare(FULL, EMPTY)
    assert [found[family].credit for family in FAMILIES] == [0] * len(FAMILIES)
    assert found["people"].misses == FULL.people
    assert compare(EMPTY, FULL)["people"].extras == FULL.people


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("UBND TP. Huế", "Ủy ban nhân dân thành phố Huế"),
        ("Đảng uỷ phường Hoà Thọ", "đảng ủy phường Hòa Thọ"),
        ("Sở GD-ĐT", "Sở Giáo dục và Đào tạo"),
        ("TP.HCM", "Thành phố Hồ Chí Minh"),
        ("A Lăng - Mai", "a lăng mai"),
        (None, "…"),
    ],
)
def test_wordings_that_are_the_same(one: str | None, other: str) -> None:
    assert folded(one) == folded(other)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    once = folded(text)
    assert folded(once) == once or any(short in once for short in ("tp", "kh", "gd", "kt"))


@given(st.text(), st.text())
def test_overlaps_are_shares(one: str, other: str) -> None:
    assert 0 <= kept(one, other) <= 1
    assert near(one, other) == near(other, one)


def test_a_body_without_its_unit_is_half_right() -> None:
    assert body_worth("Sở Tài chính tỉnh Thử", "Sở Tài chính") == 0.5
    assert body_worth("lãnh đạo phường Mẫu", "phường Mẫu") == 1
    assert body_worth(None, "các sở, ngành") == 1
    assert body_worth(None, "Sở Tài chính") == 0
    assert body_worth("Sở Tài chính", "Sở Xây dựng") == 0


def test_status_counts_in_offices_and_not_in_the_lenient_ones() -> None:
    former = Told(**{**EMPTY_FIELDS, "offices": (Office("Trần Văn Mẫu", "Chủ tịch", "UBND xã Mẫu", "former"),)})
    assert outcome("offices", FULL, former) == (0, 1, 1)
    assert outcome("offices-lenient", FULL, former) == (1, 1, 1)


EMPTY_FIELDS = {name: getattr(EMPTY, name) for name in EMPTY.__struct_fields__}


def told(**families: object) -> Told:
    return Told(**{**EMPTY_FIELDS, **families})  # type: ignore[arg-type]


def test_the_unit_and_the_people_of_an_event_count_only_where_it_matches() -> None:
    elsewhere = told(events=(Event("meeting", "2025-07-10", "xã Khác", "", (Participant("Ai Đó"),)),))
    assert outcome("events", FULL, elsewhere) == (1, 1, 1)
    assert outcome("event-unit", FULL, elsewhere) == (0, 1, 1)
    assert outcome("participants", FULL, elsewhere) == (0, 1, 1)
    other_day = told(events=(Event("meeting", "2025-07-11", "xã Mẫu", "", (Participant("Trần Văn Mẫu"),)),))
    assert outcome("events", FULL, other_day) == (0, 1, 1)
    assert outcome("participants", FULL, other_day) == (0, 0, 0)


def test_an_undated_gold_event_matches_any_day_and_the_like_one_first() -> None:
    gold = told(events=(Event("visit", None, "xã Mẫu", "thăm gia đình"),))
    answers = told(events=(Event("visit", "2025-01-01", "xã Khác"), Event("visit", "2025-01-02", "xã Mẫu")))
    assert outcome("event-unit", gold, answers) == (1, 1, 1)
    assert [row.unit for row in compare(gold, answers)["events"].extras] == ["xã Khác"]  # type: ignore[union-attr]


def test_figures_need_the_value_and_half_the_unit() -> None:
    gold = told(figures=(Figure(1200, "lượt công dân"),))
    assert outcome("figures", gold, told(figures=(Figure(1200, "công dân"),)))[0] == 1
    assert outcome("figures", gold, told(figures=(Figure(1200, "hồ sơ", "", "lượt công dân"),)))[0] == 1
    assert outcome("figures", gold, told(figures=(Figure(1200, "hồ sơ"),)))[0] == 0
    assert outcome("figures", gold, told(figures=(Figure(1201, "lượt công dân"),)))[0] == 0


def test_documents_by_number_else_by_title() -> None:
    assert document_number("Số 57 - NQ/TW") == document_number("57-NQ/TW")
    gold = told(documents=(Document("Luật", None, "Tổ chức chính quyền địa phương"),))
    assert outcome("documents", gold, told(documents=(Document("Luật", None, "chính quyền địa phương"),)))[0] == 1
    assert outcome("documents", gold, told(documents=(Document("Luật", "1/QH", "chính quyền địa phương"),)))[0] == 0


def test_changes_need_the_result_and_half_of_what_went_in() -> None:
    assert outcome("changes", FULL, told(changes=(Change("xã Mẫu", ("xã Hai", "xã Ba")),)))[0] == 1
    assert outcome("changes", FULL, told(changes=(Change("xã Mẫu", ("xã Ba",)),)))[0] == 0
    assert outcome("changes", FULL, told(changes=(Change("xã Khác", ("xã Một", "xã Hai")),)))[0] == 0


@given(st.lists(st.sampled_from("abc")), st.lists(st.sampled_from("abc")))
def test_sets_and_pairs_never_credit_more_than_there_is(gold: list[str], answers: list[str]) -> None:
    for found in (as_sets(gold, answers, str), as_pairs(gold, answers, lambda a, b: 2.0 * (a == b))[1]):
        assert found.credit <= min(found.gold, found.answers)
        assert found.gold - len(found.misses) == found.answers - len(found.extras) == found.credit


def test_scores() -> None:
    got = score([Outcome(3, 4, 3), Outcome(1, 4, 3)])
    assert (got.precision, got.recall, got.gold, got.answers) == (4 / 6, 0.5, 8, 6)
    assert got.low <= got.f1 <= got.high
    assert got.low < got.high
    assert score([Outcome()]).f1 == 1
    assert score([Outcome(0, 0, 2)]).f1 == 0
    assert score([Outcome(0, 2, 0)]).f1 == 0
