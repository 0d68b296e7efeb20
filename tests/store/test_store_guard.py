from __future__ import annotations

import time
from contextlib import suppress

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.rdf.namespaces import PREFIXES
from kg.store import QueryError
from kg.store.guard import bind, check, form_of, with_prefixes


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("SELECT * WHERE { ?a ?b ?c }", "SELECT"),
        ("# INSERT\nprefix x: <http://x.org/> ask { ?a x:delete 'DROP ALL' }", "ASK"),
        ("CONSTRUCT WHERE { ?from vg:from ?service }", "CONSTRUCT"),
        ("DESCRIBE <http://x.org/FROM>", "DESCRIBE"),
        ('SELECT ?x { ?x ?y "it \\" SERVICE" }', "SELECT"),
        ("SELECT ?x { ?x ?y '''a ' FROM '' b''' }", "SELECT"),
    ],
)
def test_reading_is_allowed_whatever_the_words_in_it(text: str, form: str) -> None:
    assert check(text) == form


@pytest.mark.parametrize(
    "text",
    [
        "INSERT DATA { <a:b> <a:b> <a:b> }",
        "PREFIX x: <http://x.org/>\nDELETE WHERE { ?a ?b ?c }",
        "DROP ALL",
        "LOAD <http://x.org/>",
        "CLEAR DEFAULT",
        "SELECT * FROM <http://x.org/> WHERE { ?a ?b ?c }",
        "SELECT * FROM NAMED <http://x.org/> WHERE { ?a ?b ?c }",
        "SELECT * { SERVICE <http://x.org/> { ?a ?b ?c } }",
        "SELECT * { service silent ?s { ?a ?b ?c } }",
        "ASK { ?a ?b '#' . SERVICE <http://x.org/> { ?a ?b ?c } }",
        "SELECT * { ?a ?b ?c FILTER(?a<?c && ?b>?c) . SERVICE<http://x.org/>{ ?a ?b ?c } }",
    ],
)
def test_writing_and_reading_elsewhere_are_refused(text: str) -> None:
    with pytest.raises(QueryError, match="not allowed"):
        check(text)


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { ?a ?b 5SERVICE<http://x.org/>{ ?a ?b ?c } }",
        "SELECT * { ?a ?b true.SERVICE SILENT <http://x.org/> { ?a ?b ?c } }",
        "SELECT * { SERVICESILENT<http://x.org/>{ ?a ?b ?c } }",
        "PREFIX x: <http://x.org/> SELECT * { SERVICEx:y{ ?a ?b ?c } }",
        "PREFIX : <http://x.org/> SELECT * { SERVICE:y{ ?a ?b ?c } }",
        "PREFIX x: <http://x.org/> SELECT * { ?a ?b x:.SERVICE<http://x.org/>{ ?a ?b ?c } }",
        "PREFIX x: <http://x.org/> SELECT * { ?a ?b x:y.z.SERVICE<http://x.org/>{ ?a ?b ?c } }",
        "SELECT * { ?a ?b '''c'''SERVICE<http://x.org/>{ ?a ?b ?c } }",
        "SELECT * { ?a <http://x.org/\\u0041> ?c . SERVICE <http://x.org/> { ?a ?b ?c } } #'",
    ],
)
def test_the_parser_reads_words_without_a_space_between_them(text: str) -> None:
    with pytest.raises(QueryError, match="SERVICE is not allowed"):
        form_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * FROMvg:y { ?a ?b ?c }",
        "SELECT * FROMNAMED<http://x.org/> { ?a ?b ?c }",
        "SELECT * FROM NAMEDvg:y { ?a ?b ?c }",
        "PREFIX : <http://x.org/> SELECT (1 AS ?x)FROM:y { ?a ?b ?c }",
        "ASKFROM<http://x.org/> { ?a ?b ?c }",
        "CONSTRUCT { ?a ?b ?c }FROMvg:y WHERE { ?a ?b ?c }",
    ],
)
def test_from_is_found_in_what_follows_it_without_a_space(text: str) -> None:
    with pytest.raises(QueryError, match="FROM is not allowed"):
        form_of(text)


def test_a_prefix_may_be_called_from() -> None:
    assert check("PREFIX from: <http://x.org/> SELECT * { ?from from:from 'FROM'@from }") == "SELECT"


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * {" + "{" * 50_000 + "}" * 50_000 + "}",
        "SELECT * { FILTER(" + "!" * 50_000 + "true) }",
        "SELECT * { FILTER(" + "||".join(["?x"] * 50_000) + ") }",
        "SELECT * {" + "BIND(1 AS ?x)" * 50_000 + "}",
        "SELECT * { ?x " + "/".join(["vg:a"] * 50_000) + " ?y }",
        "SELECT * { ?x ?y " + "[?p " * 50_000 + "1" + "]" * 50_000 + " }",
    ],
    ids=["braces", "not", "or", "bind", "path", "blank"],
)
def test_what_would_end_the_engine_is_refused_before_it_is_read(text: str) -> None:
    with pytest.raises(QueryError, match=r"more than \d+ (brackets|operators)"):
        check(text)


def test_long_lists_of_values_are_no_chains() -> None:
    rows = " ".join(f'("{n}" vg:x{n})' for n in range(5000))
    assert check(f"SELECT * {{ VALUES (?a ?b) {{ {rows} }} FILTER(?a IN ({', '.join(map(str, range(5000)))})) }}")


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { ?a ?b ?c FILTER(?a<?c&&'>'!=?c) SERVICE <http://x.org/> { ?a ?b ?c } } #'",
        "SELECT * { ?a ?b ?c FILTER(?a<?c#>'''\n) SERVICE <http://x.org/> { ?a ?b ?c } } #'''",
        "SELECT * { ?a <x:\\u0027'> ?c . SERVICE <http://x.org/> { ?a ?b ?c } } #'",
        "SELECT * { ?a ?b '''c SERVICE <http://x.org/> { ?a ?b ?c } }",
    ],
)
def test_what_can_be_read_in_two_ways_is_refused(text: str) -> None:
    with pytest.raises(QueryError):
        form_of(text)


@pytest.mark.parametrize("text", ["a-" * 100_000, "'" + "\\'" * 100_000, '"""' + '\\"""' * 50_000])
def test_a_long_text_takes_no_time(text: str) -> None:
    started = time.monotonic()
    with suppress(QueryError):
        form_of(text)
    assert time.monotonic() - started < 5  # and minutes if each token were looked for to the end of the text


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("SELECT ?x WHERE { ?x ?y }", "line 1, column 2"),
        ("SELECT *\nWHERE {\n ?x a nothing:bar }", "line 3, column .*unknown prefix"),
        ("", "line 1"),
        ("SELECT * {", "line 1"),
    ],
)
def test_a_syntax_error_is_one_line_with_the_place(text: str, place: str) -> None:
    with pytest.raises(QueryError, match=place) as problem:
        check(text)
    assert "\n" not in str(problem.value)
    assert len(str(problem.value)) < 200


_TERMS = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=30).map(ox.Literal),
    st.integers(-(10**9), 10**9).map(ox.Literal),
    st.sampled_from(["https://example.org/a", "https://example.org/a%20b#c"]).map(ox.NamedNode),
)
_QUERIES = st.sampled_from(
    [
        "SELECT ?x WHERE { }",
        "SELECT ?x { }",
        "# {\nPREFIX x: <http://x.org/#> SELECT ?x\nWHERE\n{ }",
        "SELECT (STR(?y) AS ?z) ?x WHERE { OPTIONAL { ?a <http://x.org/WHERE> ?y } }",
        "CONSTRUCT { <a:b> <a:b> ?x } WHERE { }",
    ]
)


@given(_QUERIES, _TERMS)
def test_a_parameter_is_that_term_and_nothing_else(query: str, term: ox.NamedNode | ox.Literal) -> None:
    found = ox.Store().query(bind(query, {"x": term}), prefixes=PREFIXES)
    if isinstance(found, ox.QueryTriples):
        assert [triple.object for triple in found] == [term]
    else:
        assert isinstance(found, ox.QuerySolutions)
        assert [row["x"] for row in found] == [term]


def test_parameters_that_do_not_fit_are_refused() -> None:
    with pytest.raises(QueryError, match=r"no variable \?unit"):
        bind("SELECT ?x { ?x ?y ?z }", {"unit": ox.Literal("1")})
    with pytest.raises(QueryError, match="no pattern"):
        bind("DESCRIBE ?x", {"x": ox.Literal("1")})
    with pytest.raises(QueryError, match="blank"):
        bind("SELECT ?x { ?x ?y ?z }", {"x": ox.BlankNode("b")})


def test_prefixes_are_declared_where_they_are_used_and_not_declared() -> None:
    text = with_prefixes("PREFIX org: <http://other.org/> SELECT * { ?a vg:post ?b ; org:x 'schema:no' }")
    assert text.count("PREFIX vg:") == 1
    assert text.count("PREFIX org:") == 1
    assert "PREFIX schema:" not in text
    ox.Store().query(text)
