from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.facts import Span, UnitRef
from kg.rdf.iris import Iris, file_name


@given(st.text(min_size=1, max_size=300))
def test_any_article_id_makes_an_iri_and_a_file_name_of_its_own(article_id: str) -> None:
    name = file_name(article_id)
    assert "/" not in name and "\\" not in name and not name.startswith(".") and len(name) < 200
    node = Iris().article(article_id).value
    assert node.startswith("https://w3id.org/vngov/article/") and "/" not in node.removeprefix(
        "https://w3id.org/vngov/article/"
    )


@given(st.text(min_size=1), st.text(min_size=1))
def test_two_ids_are_never_one_article(one: str, other: str) -> None:
    if one != other:
        assert Iris().article(one) != Iris().article(other)
        assert file_name(one) != file_name(other)


def test_spelling_does_not_make_another_person_or_body() -> None:
    iris = Iris("https://example.org/")
    assert iris.person("Trần Hoà", "48") == iris.person("TRẦN HÒA", "48")
    assert iris.person("Trần Hoà", "48") != iris.person("Trần Hoà", "31")
    assert iris.person("Trần Hoà", "48") != iris.person("Trần Hóa", "48")
    assert iris.body("Đảng uỷ xã An", "unit/1") == iris.body("Đảng ủy xã An", "unit/1")
    assert iris.body("Đảng ủy xã An", "unit/1") != iris.body("Đảng ủy xã An", "unit/2")


def test_a_name_without_latin_letters_still_has_an_iri() -> None:
    assert Iris().person("习近平", "vn").value.startswith("https://w3id.org/vngov/person/")
    assert not Iris().person("习近平", "vn").value.endswith("/")


def test_the_base_changes_nothing_but_the_base() -> None:
    one, other = Iris("https://a.example/"), Iris("https://b.example/kg/")
    for make in (
        lambda iris: iris.post("Chủ tịch", iris.body("UBND xã An", "unit/1")),
        lambda iris: iris.tenure(iris.person("A B", "1"), iris.post("Chủ tịch", iris.body("UBND xã An", "unit/1"))),
        lambda iris: iris.unresolved("x", UnitRef("xã An")),
        lambda iris: iris.mention("x", Span(1, 2)),
    ):
        assert make(one).value.removeprefix(one.base) == make(other).value.removeprefix(other.base)
