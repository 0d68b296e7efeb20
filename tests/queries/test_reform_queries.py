"""Questions over the reform and over time, on a graph built from two articles: one before, one after."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from kg.build import build
from kg.query import run
from kg.store import QueryError, Store, StoreError, load

OLD = """Phường Phước Mỹ ra quân
Ngày 12/3/2025, bà Lý Thị Thử, Chủ tịch UBND phường Phước Mỹ (quận Sơn Trà, thành phố Đà Nẵng), kiểm tra chợ. Bà yêu \
cầu Công an phường Phước Mỹ tăng cường tuần tra. UBND phường Phước Mỹ đã tiếp nhận 845 hồ sơ, tỷ lệ hồ sơ đúng hạn đạt \
98%.
"""
NEW = """Phường An Hải có chủ tịch mới
Ngày 2/9/2025, ông Ngô Văn Sáu được bổ nhiệm giữ chức Chủ tịch UBND phường An Hải, thành phố Đà Nẵng. Trung tâm Phục \
vụ hành chính công phường An Hải đã tiếp nhận hơn 1.200 hồ sơ.
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("reform")
    for name, text in (("old", OLD), ("new", NEW)):
        (home / f"{name}.txt").write_text(text, encoding="utf-8")
    done = build([home / "old.txt", home / "new.txt"], home / "build")
    assert done.ok
    return home / "build"


@pytest.fixture(scope="module", params=["oxigraph", "rdflib"])
def store(request: pytest.FixtureRequest, folder: Path) -> Store:
    return load(folder, request.param)


def rows(store: Store, query: str, **params: str) -> list[dict[str, str]]:
    return run(query, graph=store, params=params).values()


def test_a_unit_of_today_has_the_facts_of_those_it_took_over_and_says_so(store: Store) -> None:
    found = rows(store, "unit-facts", unit="20275")
    assert {row["asked"] for row in found} == {"phường An Hải"}
    assert {(row["unitName"], row["relation"], row["inherited"]) for row in found} == {
        ("phường An Hải", "own", ""),
        ("phường Phước Mỹ", "predecessor", "whole"),
    }
    old = {(row["kind"], row["what"], row["article"]) for row in found if row["relation"] == "predecessor"}
    assert ("directive", "tăng cường tuần tra", "old") in old
    assert ("figure", "845 hồ sơ", "old") in old
    assert "> 1200 hồ sơ" in {row["what"] for row in found}  # "hơn" is part of what was told
    assert ("office", "Lý Thị Thử, Chủ tịch, Ủy ban nhân dân phường Phước Mỹ", "old") in old


def test_shares_are_no_number_of_dossiers(store: Store) -> None:
    assert "%" in {row["unit"] for row in rows(store, "figures")}
    assert [row["counted"] for row in rows(store, "wards-by-dossiers")] == ["hồ sơ", "hồ sơ"]


def test_a_unit_of_before_has_the_facts_of_its_heir_and_a_district_those_of_a_part(store: Store) -> None:
    found = rows(store, "unit-facts", unit="phước mỹ")
    assert {(row["unitName"], row["relation"], row["inherited"], row["article"]) for row in found} == {
        ("phường Phước Mỹ", "own", "", "old"),
        ("phường An Hải", "successor", "whole", "new"),
    }
    district = rows(store, "unit-facts", unit="quận Sơn Trà")
    assert {(row["unitName"], row["inherited"]) for row in district if row["relation"] == "successor"} == {
        ("phường An Hải", "part")
    }


def test_who_held_a_post_on_a_day_and_what_that_rests_on(store: Store) -> None:
    def held(on: str) -> list[tuple[str, ...]]:
        found = rows(store, "holder", post="Chủ tịch", unit="20275", on=on)
        return [(row["name"], row["inherited"], row["basis"]) for row in found]

    assert held("2025-04-01") == [("Lý Thị Thử", "whole", "told by an article, end implied")]
    assert held("2025-07-01") == []  # the ward and its committee were dissolved the day before
    assert held("2025-09-02") == [("Ngô Văn Sáu", "", "start stated")]
    assert held("2025-09-01") == []
    assert [row["name"] for row in rows(store, "holder", unit="20275")] == ["Ngô Văn Sáu"]


@pytest.mark.parametrize("engine", ["oxigraph", "rdflib"])
def test_the_graph_as_of_a_day_knows_nothing_of_later_ones(folder: Path, engine: str) -> None:
    def asked(query: str, on: str, **params: str) -> list[dict[str, str]]:
        return run(query, graph=load(folder, engine, on), params=params).values()

    ask = """SELECT ?name ?until WHERE {
        ?unit a vg:AdministrativeUnit ; schema:name ?name OPTIONAL { ?unit vg:validUntil ?until } }"""
    april = {(row["name"], row["until"]) for row in asked(ask, "2025-04-01")}
    assert {("phường Phước Mỹ", ""), ("quận Sơn Trà", ""), ("thành phố Đà Nẵng", "")} <= april
    assert "phường An Hải" not in {name for name, _ in april}
    assert {row["name"] for row in asked("people", "2025-04-01")} == {"Lý Thị Thử"}
    august = {(row["name"], row["until"]) for row in asked(ask, "2025-08-01")}
    assert {("phường Phước Mỹ", "2025-06-30"), ("phường An Hải", "")} <= august
    held = "SELECT ?name WHERE { ?tenure a vg:Tenure ; org:member/schema:name ?name }"
    assert [asked(held, on) for on in ("2025-04-01", "2025-08-01", "2025-09-02")] == [
        [{"name": "Lý Thị Thử"}],
        [],
        [{"name": "Ngô Văn Sáu"}],
    ]
    assert {row["article"] for row in asked("unit-facts", "2025-08-01", unit="an hải")} == {"old"}


def test_a_change_that_is_still_to_come_is_not_in_a_view(folder: Path) -> None:
    def days(on: str) -> set[str]:
        ask = "SELECT ?date WHERE { ?change a vg:UnitChange ; vg:changeDate ?date }"
        return {row["date"] for row in run(ask, graph=load(folder, on=on)).values()}

    assert days("2025-04-01") <= {"2025-01-01"}
    assert "2025-07-01" in days("2025-08-01")


def test_a_view_of_a_folder_that_cannot_be_written(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path / "graph", ignore=shutil.ignore_patterns("views"))
    (tmp_path / "graph" / "views").write_text("")  # in the way of the folder
    assert [row["name"] for row in run("holder", graph=tmp_path / "graph", on="2025-04-01").values()] == ["Lý Thị Thử"]


def test_a_view_asks_for_its_day_is_a_day_and_goes_with_the_next_build(folder: Path, tmp_path: Path) -> None:
    assert [row["name"] for row in run("holder", graph=folder, on="2025-04-01").values()] == ["Lý Thị Thử"]
    assert run("holder", graph=folder, on="2025-08-01").rows == []
    assert (folder / "views" / "2025-04-01").is_dir()
    with pytest.raises(QueryError, match="not a date"):
        run("people", graph=folder, on="hôm qua")
    with pytest.raises(StoreError, match="no article had been told by 2020-01-01"):
        run("people", graph=folder, on="2020-01-01")
    build([], folder)
    assert not (folder / "views").exists()


CLASH = """Tin trong ngày
Ngày {day}/9/2025, ông {name}, Chủ tịch UBND phường An Hải, thành phố Đà Nẵng, tiếp công dân.
"""


def test_two_holders_of_one_seat_are_kept_listed_and_shown_by_the_build(tmp_path: Path) -> None:
    told = [("a", 2, "Ngô Văn Sáu"), ("b", 3, "Lý Thị Thử"), ("c", 5, "Ngô Văn Sáu"), ("d", 6, "Lý Thị Thử")]
    for key, day, name in told:
        (tmp_path / f"{key}.txt").write_text(CLASH.format(day=day, name=name), encoding="utf-8")
    done = build(sorted(tmp_path.glob("*.txt")), tmp_path / "build")
    (row,) = rows(load(tmp_path / "build"), "contradictions")
    assert row["kind"] == "holder of a post with one seat"
    assert row["about"] == "Chủ tịch, Ủy ban nhân dân phường An Hải"
    assert {row["one"], row["other"]} == {"Ngô Văn Sáu", "Lý Thị Thử"}
    assert {row["oneArticle"], row["otherArticle"]} == {"c", "d"}
    assert done.contradictions == [row]
    assert len(rows(load(tmp_path / "build"), "holder", unit="20275", on="2025-09-04")) >= 2


@pytest.mark.parametrize(("when", "others"), [("Tháng 3-2019", []), ("Tháng 3-2018", ["2019"])])
def test_a_year_and_a_month_of_it_are_no_contradiction(tmp_path: Path, when: str, others: list[str]) -> None:
    for key, told in [("a", "Năm 2019"), ("b", when)]:
        text = f"Tiểu sử\n{told}, ông Ngô Văn Sáu được bầu giữ chức Chủ tịch UBND tỉnh Sơn La.\n"
        article = {"id": key, "title": "", "text": text, "published": "2025-09-02"}
        (tmp_path / f"{key}.jsonl").write_text(json.dumps(article, ensure_ascii=False) + "\n", encoding="utf-8")
    build(sorted(tmp_path.glob("*.jsonl")), tmp_path / "build")
    found = rows(load(tmp_path / "build"), "contradictions")
    assert [row["other"] for row in found if row["kind"] == "start of an office"] == others


NATIONAL = """Tin trong ngày
Ngày {day}/9/2025, ông Đỗ Văn Thử, Phó Chủ tịch Quốc hội, dự hội nghị.
"""


@pytest.mark.parametrize("engine", ["oxigraph", "rdflib"])
def test_a_body_without_a_unit_has_one_row_for_each_telling_and_is_no_units_body(tmp_path: Path, engine: str) -> None:
    (tmp_path / "old.txt").write_text(OLD, encoding="utf-8")
    (tmp_path / "new.txt").write_text(NEW, encoding="utf-8")
    for day in (3, 4):
        (tmp_path / f"d{day}.txt").write_text(NATIONAL.format(day=day), encoding="utf-8")
    assert build(sorted(tmp_path.glob("*.txt")), tmp_path / "build").ok
    store = load(tmp_path / "build", engine)
    found = [(row["name"], row["body"], row["inherited"], row["article"]) for row in rows(store, "holder")]
    assert [row for row in found if row[1] == "Quốc hội"] == [
        ("Đỗ Văn Thử", "Quốc hội", "", "d4"),
        ("Đỗ Văn Thử", "Quốc hội", "", "d3"),
    ]
    assert len(found) == len(set(found))
    # An Hải took over Phước Mỹ and Đà Nẵng the city of before: neither makes the National Assembly theirs.
    for unit in ("20275", "đà nẵng", "phước mỹ"):
        assert "Quốc hội" not in {row["body"] for row in rows(store, "holder", unit=unit)}
