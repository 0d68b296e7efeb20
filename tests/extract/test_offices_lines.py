"""Offices told line by line, or with a comma before the holder's form of address."""

from __future__ import annotations

import pytest
from holders import told

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Office

PARTY = "Đảng ủy xã Quỳ Hợp"


def offices(text: str) -> set[tuple[str, str, str, str]]:
    facts = extract(
        make_article(
            (f"Tin\nSáng 14/8, Đảng bộ xã Quỳ Hợp (tỉnh Nghệ An) họp.\n{text}"), "x", {"published": "2025-08-15"}
        )
    )
    return {(f.person, f.role, f.body.name, f.status.value) for f in facts if isinstance(f, Office)}


def test_those_named_in_the_lines_below_share_the_office_that_is_filled() -> None:
    text = (
        "Hội nghị công bố quyết định chỉ định các đồng chí sau giữ chức Phó Bí thư Đảng ủy xã gồm:\n- Lương Văn "
        "Hòa;\n- Vi Thị Nga."
    )
    assert offices(text) == {
        ("Lương Văn Hòa", "Phó Bí thư", PARTY, "incoming"),
        ("Vi Thị Nga", "Phó Bí thư", PARTY, "incoming"),
    }


def test_short_lines_with_names_are_no_bylines() -> None:
    text = "Dự họp có các đồng chí:\n- Lê Văn Thái, Phó Bí thư Tỉnh ủy;\n- Lương Văn Hòa, Phó Giám đốc Sở Y tế."
    assert offices(text) == {
        ("Lê Văn Thái", "Phó Bí thư", "Tỉnh ủy Nghệ An", "current"),
        ("Lương Văn Hòa", "Phó Giám đốc", "Sở Y tế tỉnh Nghệ An", "current"),
    }


def test_those_of_a_list_who_retire_leave_their_offices() -> None:
    text = (
        "Tỉnh ủy trao quyết định nghỉ hưu cho các đồng chí:\n- Lê Văn Thái, Phó Bí thư Đảng ủy xã;\n- Vi Thị Nga, "
        "Phó Giám đốc Sở Y tế."
    )
    assert {status for *_, status in offices(text)} == {"former"}


@pytest.mark.parametrize(
    "text",
    [
        "Dự họp có Bí thư Đảng ủy xã Quỳ Hợp, ông Lê Văn Thái; Phó Giám đốc Sở Y tế, bà Vi Thị Nga.",
        "Bí thư Đảng ủy xã Quỳ Hợp, ông Lê Văn Thái và Phó Giám đốc Sở Y tế, bà Vi Thị Nga cùng dự.",
    ],
)
def test_an_office_and_a_form_of_address_behind_a_comma_belong_together(text: str) -> None:
    assert ("Lê Văn Thái", "Bí thư", PARTY, "current") in offices(text)
    assert text.startswith("Bí thư") or ("Vi Thị Nga", "Phó Giám đốc", "Sở Y tế tỉnh Nghệ An", "current") in offices(
        text
    )


def test_an_office_in_a_list_is_not_the_next_ones() -> None:
    text = "Dự họp có Bí thư Tỉnh ủy, ông Lê Văn Thái, Phó Giám đốc Sở Y tế và bà Vi Thị Nga."
    assert offices(text) == {("Lê Văn Thái", "Phó Giám đốc", "Sở Y tế tỉnh Nghệ An", "current")}


_ELECTED = "HĐND phường Cái Răng họp\n\nNgày 27/3/2026, HĐND phường Cái Răng, TP Cần Thơ họp kỳ thứ nhất. {0}\n\n{1}"


_HAN, _RA = "Phó Chủ tịch HĐND phường", "Chủ tịch UBND phường"


@pytest.mark.parametrize(
    ("opening", "lines"),
    [
        ("Kết quả bầu các chức danh:", f"Bà Tiêu Ngọc Hân, {_HAN}.\nÔng Thạch Ra, {_RA}."),
        ("Các ông, bà sau đã trúng cử:", f"- Bà Tiêu Ngọc Hân: {_HAN}.\n- Ông Thạch Ra: {_RA}."),
        ("Kết quả bầu như sau:", f"1. Bà Tiêu Ngọc Hân, {_HAN} (30/30 phiếu).\n2. Ông Thạch Ra, {_RA}."),
        ("HĐND phường bầu các chức danh. Theo đó:", f"Bà Tiêu Ngọc Hân - {_HAN}; ông Thạch Ra - {_RA}."),
    ],
)
def test_lines_name_those_chosen_with_their_new_offices(opening: str, lines: str) -> None:
    rows = told(_ELECTED.format(opening, lines), "2026-03-28")
    assert ("Tiêu Ngọc Hân", "Phó Chủ tịch", "Hội đồng nhân dân phường Cái Răng", "incoming") in rows
    assert ("Thạch Ra", "Chủ tịch", "Ủy ban nhân dân phường Cái Răng", "incoming") in rows


@pytest.mark.parametrize(
    "opening",
    ["Dự kỳ họp có:", "Danh sách trúng cử đại biểu HĐND phường gồm:", "Ủy ban bầu cử phường gồm các thành viên:"],
)
def test_lines_of_guests_and_deputies_name_the_offices_that_they_hold(opening: str) -> None:
    lines = "1. Bà Tiêu Ngọc Hân, Phó Chủ tịch UBND phường.\n2. Ông Thạch Ra, Bí thư Đảng ủy phường."
    rows = told(_ELECTED.format(opening, lines), "2026-03-28")
    assert ("Thạch Ra", "Bí thư", "Đảng ủy phường Cái Răng", "current") in rows
