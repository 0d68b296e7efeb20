from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest

from kg.query import find_query, list_queries, parameters, run
from kg.query_output import as_csv, as_turtle, list_table, show
from kg.store import QueryError, Store, load

CONTRACT = {
    "people": "person name article",
    "offices": "person name role organisation unit unitCode status start end term article",
    "units": "unit name kind code edition province article",
    "organisations": "organisation name kind unit unitCode article",
    "events": "event kind label start end unit unitCode article",
    "participants": "event kind start name part article",
    "directives": "directive issuer assignee task deadline article",
    "figures": "figure subject measure unit value comparator period quote article",
    "documents": "document type number title date issuer article",
    "changes": "change kind from fromCode to toCode date decree article",
    "evidence": "fact kind article from to quote confidence",
}
QUERIES = list_queries()


@pytest.fixture(scope="module")
def store(graph_folder: Path) -> Store:
    return load(graph_folder)


@pytest.fixture(scope="module")
def reference(graph_folder: Path) -> Store:
    return load(graph_folder, "rdflib")


def rows(store: Store, query: str, /, **params: str) -> list[dict[str, str]]:
    return run(query, graph=store, params=params).values()


def picked(found: list[dict[str, str]], *columns: str) -> list[tuple[str, ...]]:
    return [tuple(row[column] for column in columns) for row in found]


@pytest.mark.parametrize("name", CONTRACT)
def test_the_contract_names_and_columns(store: Store, name: str) -> None:
    assert find_query(name).columns == run(name, graph=store).variables == tuple(CONTRACT[name].split())
    assert rows(store, name)


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_every_query_answers_the_same_on_both_engines(store: Store, reference: Store, query: object) -> None:
    for params in ({}, {param.name: param.example for param in query.params}):  # type: ignore[attr-defined]
        if any(not param.optional and param.name not in params for param in query.params):  # type: ignore[attr-defined]
            continue
        one = run(query, graph=store, params=params)  # type: ignore[arg-type]
        other = run(query, graph=reference, params=params)  # type: ignore[arg-type]
        assert one.rows == other.rows  # in the same order, too
        assert set(one.triples) == set(other.triples)
        if one.form == "rows":
            assert one.variables == query.columns  # type: ignore[attr-defined]


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_every_query_says_what_it_asks_and_shows_how(query: object) -> None:
    assert query.question.endswith(("?", ".", ")"))  # type: ignore[attr-defined]
    assert query.example.startswith(f"kg query {query.name}")  # type: ignore[attr-defined]
    for param in query.params:  # type: ignore[attr-defined]
        assert param.about and param.example
        param.term(param.example)
    for name in re.findall(r"--param (\w+)=", query.example):  # type: ignore[attr-defined]
        assert name in {param.name for param in query.params}  # type: ignore[attr-defined]


def test_there_are_twelve_questions_beside_the_contract() -> None:
    assert len({query.name for query in QUERIES} - set(CONTRACT)) >= 12


def test_offices_are_told_by_article_and_people_are_one(store: Store) -> None:
    told = rows(store, "offices")
    assert (
        "Trần Văn Mẫu",
        "Phó Chủ tịch",
        "Ủy ban nhân dân thành phố Đà Nẵng",
        "48",
        "current",
        "2021-06",
        "first",
    ) in (picked(told, "name", "role", "organisation", "unitCode", "status", "start", "article"))
    assert {row["person"] for row in told if row["name"] == "Trần Văn Mẫu" and row["unitCode"] == "48"} == {
        row["person"] for row in told if row["article"] == "first" and row["name"] == "Trần Văn Mẫu"
    }
    assert ("Lý Thị Thử", "former", "second") in picked(told, "name", "status", "article")


def test_units_have_kind_edition_and_province_and_unresolved_ones_only_their_name(store: Store) -> None:
    told = picked(rows(store, "units"), "name", "kind", "code", "edition", "province", "article")
    assert ("phường An Hải", "ward", "20275", "2025", "thành phố Đà Nẵng", "first") in told
    assert ("xã Đồng Tâm", "", "", "2025", "", "../third #3") in told


def test_figures_are_numbers_and_directives_have_both_sides(store: Store) -> None:
    (first, second) = rows(store, "figures")
    assert float(first["value"]) == 1200
    assert picked([first], "comparator", "unit", "period") == [(">", "hồ sơ", "2025-07-10")]
    assert first["measure"]
    assert float(second["value"]) == 1500
    (directive,) = rows(store, "directives")
    assert directive["issuer"] == "Trần Văn Mẫu"
    assert directive["assignee"] == "Sở Tài chính thành phố Đà Nẵng"
    assert directive["deadline"] == "2025-07-31"


def test_a_change_without_origin_still_has_a_row(store: Store, graph_folder: Path) -> None:
    (change,) = rows(store, "changes")
    assert (change["from"], change["to"], change["toCode"], change["kind"]) == (
        "phường Phước Mỹ",
        "phường An Hải",
        "20275",
        "merger",
    )


def test_evidence_kinds_are_those_of_the_facts(store: Store, example: list[tuple[object, tuple[object, ...]]]) -> None:
    kinds = {fact.__struct_config__.tag for _, facts in example for fact in facts}  # type: ignore[attr-defined]
    assert {row["kind"] for row in rows(store, "evidence")} == kinds
    texts = {article.id: article.text for article, _ in example}  # type: ignore[attr-defined]
    for row in rows(store, "evidence"):
        assert texts[row["article"]][int(row["from"]) : int(row["to"])] == row["quote"]
        assert 0 <= float(row["confidence"]) <= 1


def test_who_holds_a_post_now_and_who_did(store: Store) -> None:
    seat = {"post": "chủ tịch", "organisation": "phường An Hải"}
    assert picked(rows(store, "holder", **seat), "name", "status") == [("Ngô Văn Sau", "incoming")]
    assert picked(rows(store, "holder", on="2025-08-01", **seat), "name") == [("Lý Thị Thử",)]
    assert picked(rows(store, "holder", on="2025-10-01", **seat), "name") == [("Ngô Văn Sau",)]
    assert rows(store, "holder", on="2025-01-01", **seat) == []
    deputy = rows(store, "holder", post="Phó Chủ tịch", unit="48", on="2023-01-01")
    assert {row["name"] for row in deputy} == {"Trần Văn Mẫu"}
    assert all("Phó Chủ tịch" in row["quote"] for row in deputy)


def test_all_that_is_known_of_a_person_has_quotes(store: Store) -> None:
    known = rows(store, "person", name="trần văn mẫu")
    assert {row["kind"] for row in known} == {
        "office",
        "working-session",
        "appointment",
        "visit",
        "directive",
        "statement",
    }
    assert len({row["iri"] for row in known}) == 2  # namesakes in two provinces
    assert all(row["quote"] for row in known)


def test_what_was_asked_of_a_body_and_by_whom(store: Store) -> None:
    (asked,) = rows(store, "asked-of", organisation="sở tài chính")
    assert (asked["issuer"], asked["task"], asked["event"][:12]) == ("Trần Văn Mẫu", "sớm cấp kinh phí", "Phó Chủ tịch")
    assert rows(store, "asked-of", organisation="Sở Y tế") == []


def test_visits_wards_and_months(store: Store) -> None:
    assert picked(rows(store, "visits", unit="20275"), "name", "start") == [("Trần Văn Mẫu", "2025-07-10")]
    assert picked(rows(store, "wards-by-dossiers"), "unitCode", "value") == [("20275", "1500"), ("20275", "1200")]
    assert ("thành phố Đà Nẵng", "2025-07", "working-session", "1") in picked(
        rows(store, "events-by-month"), "province", "month", "kind", "events"
    )


def test_what_became_of_a_unit_and_what_went_into_it(store: Store) -> None:
    became = rows(store, "became", unit="phường Phước Mỹ")
    assert {(row["became"], row["source"]) for row in became} == {
        ("phường An Hải", "register"),
        ("phường An Hải", "first"),
    }
    assert {row["origin"] for row in rows(store, "made-of", unit="20275") if row["source"] == "register"} >= {
        "phường Phước Mỹ",
        "phường An Hải Bắc",
    }


def test_a_unit_that_no_article_names_has_all_that_became_of_it_and_how_much_went_where(store: Store) -> None:
    district = rows(store, "became", unit="quận Sơn Trà")
    assert picked(district, "becameCode", "extent") == [("20263", "part"), ("20275", "part")]
    ward = rows(store, "became", unit="phường Phước Mỹ")
    assert ("whole", "register") in picked(ward, "extent", "source")
    made = rows(store, "made-of", unit="20275")
    assert {row["extent"] for row in made if row["source"] == "register"} == {"whole"}


def test_what_two_articles_say_differently(store: Store) -> None:
    assert ("start of an office", "Trần Văn Mẫu, Phó Chủ tịch", "2021-06", "2021-07") in picked(
        rows(store, "contradictions"), "kind", "about", "one", "other"
    )


def test_careers_documents_and_those_who_meet(store: Store) -> None:
    career = rows(store, "careers", who="Lý Thị Thử")
    assert picked(career, "status", "article") == [("current", "first"), ("former", "second")]
    (document,) = rows(store, "document-citations", number="99-nq")
    assert (document["label"], document["articles"], document["first"]) == ("99-NQ/TW", "1", "2025-07-10")
    (pair,) = rows(store, "co-participants")
    assert pair["events"] == "1"
    people = {(row["person"], row["name"]) for row in rows(store, "people")}
    assert {(pair["onePerson"], pair["one"]), (pair["otherPerson"], pair["other"])} <= people
    assert {row["name"] for row in rows(store, "organisations-of-unit", unit="20275")} == {
        "Ủy ban nhân dân phường An Hải",
        "Trung tâm Phục vụ hành chính công phường An Hải",
    }
    assert [row["deadline"] for row in rows(store, "deadlines", **{"from": "2025-07-01"})] == ["2025-07-31"]


@pytest.mark.parametrize("nasty", ['"', "'", '" } DROP ALL #', "\\", "?x", "<a>", "\n"])
def test_what_a_parameter_says_is_never_part_of_the_query(store: Store, nasty: str) -> None:
    assert rows(store, "person", name=f"không ai {nasty}") == []


def test_errors_are_one_line_that_says_what_to_do(store: Store, tmp_path: Path) -> None:
    for name, params, told in (
        ("person", {}, r'query person needs --param name \(for instance --param name="'),
        ("offices", {"unit": "1"}, "no parameter unit; it has: none"),
        ("holder", {"on": "hôm qua"}, "not a date"),
        ("holder", {"on": "2025-02-31"}, "not a date"),
        ("no-such-query", {}, "the queries are: asked-of"),
        (str(tmp_path), {}, "no query and no file"),
    ):
        with pytest.raises(QueryError, match=told) as problem:
            run(name, graph=store, params=params)
        assert "\n" not in str(problem.value)
    with pytest.raises(QueryError, match="NAME=VALUE"):
        parameters(["unit"])


def test_a_file_and_text_are_queries_too(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "mine.rq"
    path.write_text("SELECT ?name WHERE { ?p a schema:Person . ?p schema:name ?name }")
    from_file = run(str(path), graph=store)
    assert from_file.rows
    assert run(path.read_text(), graph=store).rows == from_file.rows
    bound = run(path.read_text(), graph=store, params={"name": "Ngô Văn Sau"})
    assert bound.values() == [{"name": "Ngô Văn Sau"}]


def test_csv_is_bare_and_turtle_is_for_triples(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    answer = run("offices", graph=store)
    assert list(csv.DictReader(io.StringIO(as_csv(answer)))) == answer.values()
    assert "org:holds" in as_turtle(run("shortcuts", graph=store))
    with pytest.raises(QueryError, match="csv or json"):
        as_turtle(answer)
    with pytest.raises(QueryError, match="one of table, csv"):
        show(answer, "xml")
    show(run("people", graph=store, limit=2), "csv")
    captured = capsys.readouterr()
    assert captured.out.count("\n") == 3
    assert "there are more" in captured.err


def test_a_table_too_wide_for_the_terminal_is_a_block_for_each_row(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    narrow, wide = Terminal(), io.StringIO()
    monkeypatch.setenv("COLUMNS", "80")
    found = run("offices", graph=store)
    show(found, "table", narrow)
    show(found, "table", wide)
    lines = re.sub(r"\x1b\[\d*m", "", narrow.getvalue()).splitlines()
    assert all(len(line) <= 80 for line in lines)
    assert [line.split()[0] for line in lines[:3]] == ["person", "name", "role"]
    assert not any(line.strip() in found.variables for line in lines), "what is empty is left out"
    assert len(wide.getvalue().splitlines()) == len(found.rows) + 5


def test_tables_show_short_names(store: Store) -> None:
    out = io.StringIO()
    show(run("people", graph=store), "table", out)
    assert "person/tran-van-mau-" in out.getvalue()
    assert "https://" not in out.getvalue()
    listing = io.StringIO()
    list_table(listing)
    assert all(query.name in listing.getvalue() for query in QUERIES)


@pytest.mark.parametrize("text", ["", " \n"])
def test_a_query_that_is_empty_is_told_so(store: Store, text: str) -> None:
    with pytest.raises(QueryError, match="the text is empty"):
        run(text, graph=store)


def test_least_sure_shows_what_to_look_at_first(store: Store) -> None:
    every = rows(store, "least-sure")
    sure = [float(row["confidence"]) for row in every]
    assert sure == sorted(sure)
    assert {row["fact"] for row in every} == {row["fact"] for row in rows(store, "evidence")}
    below = rows(store, "least-sure", below="0.9", of="event")
    assert below == [row for row in every if row["kind"] == "event" and float(row["confidence"]) < 0.9]
