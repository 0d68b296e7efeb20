"""How posts change hands: clauses that go on about one person, plans, credits, appositions."""

from __future__ import annotations

import pytest

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Office


def held(text: str, published: str = "2025-11-20") -> set[tuple[str, str, str, str]]:
    facts = extract(make_article(text, "a", {"published": published}))
    return {(f.person, f.role, f.body.name, str(f.status)) for f in facts if isinstance(f, Office)}


def test_a_clause_behind_a_semicolon_goes_on_about_the_same_person() -> None:
    told = (
        "Ban Bí thư quyết định ông Lê Văn Mận, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Vĩnh Long, thôi tham gia Ban "
        "Chấp hành, Ban Thường vụ và thôi giữ chức Phó Bí thư Tỉnh ủy Vĩnh Long nhiệm kỳ 2025-2030; điều động, chỉ "
        "định tham gia Ban Chấp hành, Ban Thường vụ và giữ chức Phó Bí thư Tỉnh ủy Cà Mau nhiệm kỳ 2025-2030."
    )
    assert held(told) >= {
        ("Lê Văn Mận", "Phó Bí thư", "Tỉnh ủy Vĩnh Long", "former"),
        ("Lê Văn Mận", "Phó Bí thư", "Tỉnh ủy Cà Mau", "incoming"),
        ("Lê Văn Mận", "Ủy viên Ban Thường vụ", "Tỉnh ủy Cà Mau", "incoming"),
    }


def test_what_is_done_stands_apart_from_the_plan_around_it() -> None:
    told = (
        "Theo kế hoạch, HĐND tỉnh Đắk Lắk sẽ họp để bầu Chủ tịch UBND tỉnh sau khi ông Lê Văn Mận, Chủ tịch UBND tỉnh "
        "được phân công làm Thứ trưởng Bộ Tài chính."
    )
    assert held(told) == {
        ("Lê Văn Mận", "Chủ tịch", "Ủy ban nhân dân tỉnh Đắk Lắk", "former"),
        ("Lê Văn Mận", "Thứ trưởng", "Bộ Tài chính", "incoming"),
    }


def test_who_took_a_picture_has_no_career() -> None:
    told = (
        "Ông Lê Văn Mận giữ chức Phó Bí thư Tỉnh ủy Cà Mau.\nÔng Lê Văn Mận nhận quyết định. Ảnh: An Bưởi\n"
        "Ông từng kinh qua các chức vụ: Bí thư Huyện ủy Cái Nước, Giám đốc Sở Y tế."
    )
    assert {row[0] for row in held(told)} == {"Lê Văn Mận"}


def test_a_year_of_birth_may_follow_a_name_set_off_by_a_comma() -> None:
    told = (
        "Chánh Văn phòng UBND tỉnh Lào Cai, ông Lê Văn Mận (sinh năm 1976), được điều động sang làm Giám đốc Sở Y tế "
        "tỉnh Lào Cai."
    )
    assert ("Lê Văn Mận", "Chánh Văn phòng", "Văn phòng Ủy ban nhân dân tỉnh Lào Cai", "former") in held(told)


def test_what_was_weighed_and_decided_is_no_proposal() -> None:
    told = "HĐND tỉnh Lâm Đồng đã xem xét và quyết nghị miễn nhiệm chức danh Chủ tịch HĐND tỉnh đối với ông Lê Văn Mận."
    assert held(told) == {("Lê Văn Mận", "Chủ tịch", "Hội đồng nhân dân tỉnh Lâm Đồng", "former")}


def test_results_that_were_approved_are_told_place_by_place() -> None:
    told = (
        "Kết quả bầu chủ tịch UBND một số tỉnh vừa được Thủ tướng phê chuẩn.\n"
        "Tại Sơn La, Chủ tịch UBND tỉnh là ông Lê Văn Mận; các Phó Chủ tịch là bà Trần Thị Bưởi và ông Lò Văn Ổi."
    )
    body = "Ủy ban nhân dân tỉnh Sơn La"
    assert held(told) == {
        ("Lê Văn Mận", "Chủ tịch", body, "incoming"),
        ("Trần Thị Bưởi", "Phó Chủ tịch", body, "incoming"),
        ("Lò Văn Ổi", "Phó Chủ tịch", body, "incoming"),
    }


@pytest.mark.parametrize("short", ["TƯ", "TW", "T.Ư"])
def test_central_bodies_are_known_by_their_short_forms(short: str) -> None:
    told = f"Ông Lê Văn Mận, Phó Chủ nhiệm UB Kiểm tra {short}, làm việc với tỉnh Lạng Sơn."
    assert held(told) == {("Lê Văn Mận", "Phó Chủ nhiệm", "Ủy ban Kiểm tra Trung ương", "current")}
