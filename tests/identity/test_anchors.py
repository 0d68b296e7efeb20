from __future__ import annotations

from kg.facts import Body, Office, PersonSeen, Span, Status, UnitRef, UnitSeen
from kg.identity import NATIONAL, Anchors, province_code

HERE = (Span(0, 1),)
DA_NANG = UnitRef("thành phố Đà Nẵng", "48@2025-07-01")
HAI_PHONG = UnitRef("thành phố Hải Phòng", "31@2025-07-01")


def office(unit: UnitRef | None, kind: str = "peoples-committee", status: Status = Status.CURRENT) -> Office:
    body = Body("…", kind, unit)
    return Office(evidence=HERE, person="Trần Văn Mẫu", role="Chủ tịch", concept="x", body=body, status=status)


def seen(unit: UnitRef, times: int = 1) -> UnitSeen:
    return UnitSeen(evidence=HERE * times, unit=unit)


def test_a_province_of_before_the_reform_is_the_one_that_took_it_over() -> None:
    assert province_code(UnitRef("tỉnh Hải Dương", "30@2004-08-31")) == "31"
    assert province_code(UnitRef("tỉnh Quảng Nam", "49@2004-08-31")) == "48"
    assert province_code(HAI_PHONG) == "31"


def test_a_commune_lies_in_its_province_and_an_old_one_in_its_successor() -> None:
    assert province_code(UnitRef("phường An Hải", "20275@2025-07-01")) == "48"
    assert province_code(UnitRef("x", candidates=("20275@2025-07-01", "11617@2025-07-01"))) is None
    assert province_code(UnitRef("x", candidates=("20275@2025-07-01", "48@2025-07-01"))) == "48"
    assert province_code(UnitRef("x", "00000@2025-07-01")) is None
    assert province_code(None) is None


def test_an_office_says_more_than_what_the_article_is_about() -> None:
    anchors = Anchors([office(HAI_PHONG), seen(DA_NANG, 5)])
    assert anchors.person("TRẦN VĂN MẪU") == "31"
    assert anchors.person("Lý Thị Thử") == "48"


def test_the_same_person_before_and_after_the_merger_has_one_anchor() -> None:
    before, after = Anchors([office(UnitRef("tỉnh Hải Dương", "30@2004-08-31"))]), Anchors([office(HAI_PHONG)])
    assert before.person("Trần Văn Mẫu") == after.person("Trần Văn Mẫu")


def test_an_office_held_now_counts_before_a_former_one() -> None:
    anchors = Anchors([office(DA_NANG, status=Status.FORMER), office(HAI_PHONG)])
    assert anchors.person("Trần Văn Mẫu") == "31"
    assert Anchors([office(DA_NANG, status=Status.FORMER)]).person("Trần Văn Mẫu") == "48"


def test_a_minister_is_nobody_of_the_province_that_is_visited() -> None:
    ministry = Office(
        evidence=HERE,
        person="Trần Văn Mẫu",
        role="Bộ trưởng",
        concept="minister",
        body=Body("Bộ Nội vụ", "ministry-of-home-affairs"),
    )
    assert Anchors([ministry, seen(DA_NANG)]).person("Trần Văn Mẫu") == NATIONAL


def test_without_any_unit_there_is_no_province() -> None:
    anchors = Anchors([PersonSeen(evidence=HERE, name="Lý Thị Thử")])
    assert anchors.article == NATIONAL
    assert anchors.person("Lý Thị Thử") == NATIONAL
