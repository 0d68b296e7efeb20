"""Bodies are shown as an article spells their units, and are one whatever the spelling."""

from __future__ import annotations

from pathlib import Path

import pytest
from holders import facts

import kg
from kg.facts import BodySeen, Directive, Office, UnitSeen

GLEI = (
    "UBND huyện {0} họp\n\n"
    "Sáng 4/7/2023, UBND huyện {0}, tỉnh Kon Tum họp. Ông A Nghiếp, Chủ tịch UBND huyện {0} yêu cầu "
    "Phòng Giáo dục và Đào tạo huyện {0} sửa trường học trước tháng 9."
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ông A Nghiếp, Chủ tịch UBND huyện Đăk Glei, tỉnh Kon Tum.", "Ủy ban nhân dân huyện Đăk Glei"),
        ("Ông Giàng A Lử, Bí thư Huyện ủy Mù Cang Chải, tỉnh Yên Bái.", "Huyện ủy Mù Cang Chải"),
        ("Ông Lê Văn Kiên, Chủ tịch UBND huyện đảo Phú Quý, tỉnh Bình Thuận.", "Ủy ban nhân dân huyện Phú Quý"),
        ("Ông A Nghiếp, Chủ tịch UBND huyện Đắk Glei, tỉnh Kon Tum.", "Ủy ban nhân dân huyện Đắk Glei"),
    ],
)
def test_a_body_is_shown_as_the_article_spells_its_unit(text: str, shown: str) -> None:
    told = facts(text, "2023-07-05")
    assert {fact.body.shown for fact in told if isinstance(fact, Office)} == {shown}
    assert shown in {fact.body.shown for fact in told if isinstance(fact, BodySeen)}


def test_those_who_are_asked_are_too_and_units_keep_their_official_names() -> None:
    told = facts(GLEI.format("Đăk Glei"), "2023-07-05")
    assert {fact.assignee.name for fact in told if isinstance(fact, Directive) and fact.assignee} == {
        "Phòng Giáo dục và Đào tạo huyện Đăk Glei"
    }
    assert "huyện Đắk Glei" in {fact.unit.name for fact in told if isinstance(fact, UnitSeen)}


def test_capitals_tell_no_spelling() -> None:
    text = "CHỦ TỊCH UBND HUYỆN ĐĂK GLEI A NGHIẾP DỰ HỌP\n\nÔng A Nghiếp, Chủ tịch UBND huyện Đắk Glei, dự họp."
    assert {fact.body.told for fact in facts(text, "2023-07-05") if isinstance(fact, Office)} == {""}


def test_the_place_of_a_tone_mark_hides_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ông Lê Văn Bé, Bí thư Tỉnh ủy Hòa Bình, họp ngày 4/7/2023.", "utf-8")
    kg.build([str(tmp_path)], str(tmp_path / "build"))
    graph = kg.open(str(tmp_path / "build"))
    for spelling in ("Hòa Bình", "Hoà Bình"):
        rows = graph.query("holder", {"organisation": spelling, "on": "2023-09-01"})
        assert [row["body"] for row in rows] == ["Tỉnh ủy Hòa Bình"]


def test_articles_that_spell_a_unit_differently_mean_one_body_that_both_spellings_find(tmp_path: Path) -> None:
    for name, spelling in (("a", "Đăk Glei"), ("b", "Đăk Glei"), ("c", "Đắk Glei")):
        (tmp_path / f"{name}.txt").write_text(GLEI.format(spelling), "utf-8")
    kg.build([str(tmp_path)], str(tmp_path / "build"))
    graph = kg.open(str(tmp_path / "build"))
    rows = [row for row in graph.query("organisations") if row["kind"] == "peoples-committee"]
    assert len({row["organisation"] for row in rows}) == 1
    assert {row["name"] for row in rows} == {"Ủy ban nhân dân huyện Đăk Glei"}
    for spelling in ("Đăk Glei", "Đắk Glei"):
        asked = {"organisation": f"huyện {spelling}"}
        assert [row["name"] for row in graph.query("holder", asked | {"on": "2023-09-01"})] == ["A Nghiếp"] * 3
        assert len(graph.query("asked-of", asked)) == 3
