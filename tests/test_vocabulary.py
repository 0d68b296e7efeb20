from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import resources
from kg.language.folding import fold
from kg.vocabulary import SCHEMES, VocabularyError, load, phrases, scheme, wordings

HEAD = """@prefix t: <https://w3id.org/vngov/ontology/t#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix vg: <https://w3id.org/vngov/ontology#> .
"""

GUIDE_EVENTS = {
    "working-session", "meeting", "congress", "voter-meeting", "visit", "ceremony", "appointment", "dismissal",
    "election", "consultation", "establishment", "reorganisation", "decision", "signing",
}  # fmt: skip


def write(folder: Path, body: str) -> Path:
    path = folder / "t.ttl"
    path.write_text(HEAD + body, encoding="utf-8")
    return path


def concept(key: str, more: str = "") -> str:
    return (
        f't:{key} a skos:Concept ; skos:inScheme <https://w3id.org/vngov/ontology/t> ; skos:prefLabel "{key} vi"@vi , '
        f'"{key} en"@en {more} .\n'
    )


def test_a_wording_added_to_the_file_is_a_wording_the_lexicon_knows(tmp_path: Path) -> None:
    more = '; skos:altLabel "Uỷ ban nhân dân"@vi , "committee"@en ; vg:level "commune" , "any" ; vg:rank 1'
    found = load(write(tmp_path, concept("body", more)))
    assert found.name == "t"
    assert found["body"].wordings == ("body vi", "Uỷ ban nhân dân")
    assert found.by_wording("ủy ban nhân dân") == (found["body"],)
    assert found["body"].values("level") == ("any", "commune")
    assert (found["body"].note("rank"), found["body"].note("level"), found["body"].note("other")) == ("1", "", "")


def test_decomposed_letters_become_nfc(tmp_path: Path) -> None:
    found = load(write(tmp_path, concept("body", '; skos:altLabel "U\u0309y ban"@vi')))
    assert found["body"].wordings[1] == "Ủy ban"


def test_headings_are_no_wordings_but_lead_upwards(tmp_path: Path) -> None:
    body = (
        concept("group", "; vg:unmatched true")
        + concept("a", "; skos:broader t:group")
        + concept("b", "; skos:broader t:a")
    )
    found = load(write(tmp_path, body))
    assert {wording for wording, _ in wordings(found)} == {"a vi", "b vi"}
    assert [step.key for step in found.path("b")] == ["b", "a", "group"]
    assert (found.top("b").key, found.top("group").key) == ("a", "group")
    assert found.within("b", "group")
    assert not found.within("a", "b")


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("t:x a skos:Concept", "no vocabulary"),
        ('t:x skos:inScheme t:s ; skos:prefLabel "x"@vi .', "prefLabel in both"),
        (concept("a", "; skos:broader t:b") + concept("b", "; skos:broader t:a"), "no way up"),
        (concept("a", "; skos:broader t:none"), "no way up from a: none"),
        (concept("a", "; skos:broader t:a , t:b") + concept("b"), "two broader"),
    ],
)
def test_a_bad_file_is_refused_by_name(tmp_path: Path, body: str, said: str) -> None:
    path = write(tmp_path, body)
    with pytest.raises(VocabularyError, match=said) as caught:
        load(path)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match=r"absent\.ttl"):
        load(tmp_path / "absent.ttl")


def test_event_kinds_are_those_that_queries_show() -> None:
    events = scheme("events")
    assert {events.top(event.key).key for event in events} == GUIDE_EVENTS


@pytest.mark.parametrize(
    ("wording", "key", "label", "body"),
    [
        ("Tỉnh uỷ viên", "provincial-party-committee-member", "Ủy viên", "provincial-party-committee"),
        ("UVTW Đảng", "central-committee-member", "Ủy viên", "central-committee"),
        ("Ủy viên Bộ Chính trị", "politburo-member", "Ủy viên", "politburo"),
        ("Phó Thủ tướng", "deputy-prime-minister", "Phó Thủ tướng", "government"),
        ("Phó Chủ tịch nước", "state-vice-president", "Phó Chủ tịch nước", "state"),
        ("Chủ tịch Quốc hội", "national-assembly-chairperson", "Chủ tịch", "national-assembly"),
        ("ĐBQH", "national-assembly-deputy", "Đại biểu", "national-assembly"),
        ("đại biểu HĐND", "council-deputy", "Đại biểu", "peoples-council"),
        ("Chủ nhiệm UBKT", "inspection-commission-head", "Chủ nhiệm", "party-inspection-commission"),
    ],
)
def test_roles_that_name_their_body(wording: str, key: str, label: str, body: str) -> None:
    (role,) = scheme("roles").by_wording(fold(wording))
    assert (role.key, role.label) == (key, label)
    assert body in role.values("impliesBody")


@pytest.mark.parametrize(
    ("wording", "key"),
    [
        ("UBND", "peoples-committee"),
        ("Ủy ban MTTQ Việt Nam", "front-committee"),
        ("Sở NN&MT", "department-of-agriculture-environment"),
        ("Sở LĐ-TB&XH", "department-of-labour"),
        ("Ban Kinh tế - Ngân sách", "council-economy-budget-board"),
        ("Đoàn ĐBQH", "na-delegation"),
        ("Trung tâm Phục vụ hành chính công", "public-service-centre"),
        ("VKSND", "peoples-procuracy"),
        ("Bộ NN&PTNT", "ministry-of-agriculture-rural"),
    ],
)
def test_bodies_are_known_by_names_and_abbreviations(wording: str, key: str) -> None:
    assert [body.key for body in scheme("organisations").by_wording(fold(wording))] == [key]


def test_the_head_of_a_body_is_a_role_of_that_body_only_where_it_has_such_a_head() -> None:
    roles = scheme("roles")
    assert "peoples-committee" in roles["chairperson"].values("headOf")
    assert "peoples-committee" not in roles["party-secretary"].values("headOf")
    assert roles["chairperson"].note("singleSeat") == "true"
    assert not roles["vice-chairperson"].note("singleSeat")


@given(st.sampled_from(SCHEMES), st.data())
def test_every_phrase_leads_back_to_its_concept(name: str, data: st.DataObject) -> None:
    wording, owner = data.draw(st.sampled_from(phrases(scheme(name))))
    assert wording == fold(wording)
    assert owner in scheme(name).by_wording(wording)


def test_folders_are_found_in_a_checkout_and_in_an_installation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "kg"
    (package / "_data" / "ontology").mkdir(parents=True)
    monkeypatch.setattr(resources, "_PACKAGE", package)
    (tmp_path / "ontology").mkdir()
    assert resources.ontology_dir() == package / "_data" / "ontology", "a folder beside the package is not ours"
    (tmp_path / "pyproject.toml").touch()
    assert resources.ontology_dir() == tmp_path / "ontology"
    with pytest.raises(resources.ResourceMissingError, match="queries"):
        resources.queries_dir()
