"""A day between a document and whoever acts is the day of the act."""

from __future__ import annotations

import pytest
from holders import facts

from kg.facts import DocumentCited, Event

BEFORE = "Phường Trần Phú tổ chức hội nghị\n\n"
ACTS = "UBND phường Trần Phú, tỉnh Hà Tĩnh tổ chức hội nghị đối thoại với nhân dân."


@pytest.mark.parametrize(
    "opening",
    [
        "Thực hiện Kế hoạch số 45/KH-UBND, ngày 12/11,",
        "Thực hiện Nghị quyết số 57-NQ/TW, sáng 12/11,",
        "Căn cứ Công văn số 1234/SNV-TCBC, ngày 12/11/2025, tại hội trường tầng 3,",
        "Theo Nghị quyết 57, chiều 12/11,",
        "Tại phòng họp số 2, sáng 12/11,",
        "Trước diễn biến của cơn bão số 13, ngày 12/11,",
    ],
)
def test_the_day_is_that_of_the_act_and_not_of_the_document(opening: str) -> None:
    told = facts(f"{BEFORE}{opening} {ACTS}", "2025-11-13")
    assert {fact.start for fact in told if isinstance(fact, Event)} == {"2025-11-12"}
    assert {fact.date for fact in told if isinstance(fact, DocumentCited)} <= {None}


@pytest.mark.parametrize(
    "opening",
    [
        "Thực hiện Kế hoạch số 45/KH-UBND ngày 2/11/2025 của UBND tỉnh,",
        "Thực hiện Kế hoạch số 45/KH-UBND, ngày 2/11/2025 của UBND tỉnh,",
        "Thực hiện Kế hoạch số 45/KH-UBND, ngày 2/11/2025, của UBND tỉnh,",
        "Tại Công văn số 45/UBND, ngày 2/11,",
    ],
)
def test_the_day_of_a_document_stays_its_own(opening: str) -> None:
    told = facts(f"{BEFORE}{opening} {ACTS}", "2025-11-13")
    assert {fact.date for fact in told if isinstance(fact, DocumentCited)} == {"2025-11-02"}
    assert "2025-11-02" not in {fact.start for fact in told if isinstance(fact, Event) and fact.kind == "meeting"}


def test_an_event_is_called_by_the_body_that_holds_it_and_not_by_the_province_beside_it() -> None:
    told = facts(f"{BEFORE}Sáng 12/11, {ACTS}", "2025-11-13")
    label = f"{ACTS.removesuffix('.')}"
    assert [fact.label for fact in told if isinstance(fact, Event)] == [label]
