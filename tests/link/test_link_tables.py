"""Tables of mappings: what is written, what is read back, what is taken in from others."""

from __future__ import annotations

import csv
import io
import re
import shutil
from pathlib import Path

import pytest
import srsly
from click.testing import Result
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from typer.testing import CliRunner

from kg.cli import app
from kg.link.curies import Prefixes, known_prefixes
from kg.link.foreign import read_foreign
from kg.link.ledger import Entry, LedgerError, merge, read_ledger, write_ledger
from kg.link.linking import VerdictError, link
from kg.link.linkset import Subjects
from kg.link.model import JUSTIFICATIONS, Mapping
from kg.link.sssom import MappingSet, SssomError, table
from kg.rdf import turtle
from kg.rdf.iris import Iris
from kg.rdf.namespaces import OWL, SKOS
from kg.rdf.publication import PublicationError
from kg.store import StoreError

SSSOM_1_1 = {
    "author_id", "author_label", "comment", "confidence", "mapping_date", "mapping_justification", "mapping_provider",
    "mapping_source", "mapping_tool", "object_id", "object_label", "predicate_id", "predicate_modifier", "subject_id",
    "subject_label",
}  # fmt: skip
SET_1_1 = {
    "curie_map", "license", "mapping_set_description", "mapping_set_id", "mapping_set_title", "mapping_set_version",
    "sssom_version", "subject_source",
}  # fmt: skip
IRIS = Iris()
WARD = "https://w3id.org/vngov/unit/20275-2025-07-01"


@pytest.fixture
def folder(graph_folder: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "graph"
    shutil.copytree(graph_folder, copy)
    return copy


def parts(text: str) -> tuple[dict[str, object], list[dict[str, str]]]:
    """Metadata and rows of an SSSOM table, read without kg's own reader."""
    head = [line[1:] for line in text.splitlines() if line.startswith("#")]
    body = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    return srsly.yaml_loads("\n".join(head)), list(csv.DictReader(io.StringIO(body), delimiter="\t"))


def check_sssom(text: str) -> list[dict[str, str]]:
    """The published rules of SSSOM 1.1, one by one."""
    about, rows = parts(text)
    assert set(about) <= SET_1_1
    assert {"mapping_set_id", "license"} <= set(about)
    assert re.fullmatch(r"https?://\S+", str(about["license"]))
    prefixes = about["curie_map"]
    assert isinstance(prefixes, dict)
    for row in rows:
        assert set(row) <= SSSOM_1_1
        for slot in ("subject_id", "predicate_id", "object_id", "mapping_justification"):
            prefix, sign, local = row[slot].partition(":")
            assert sign and local and prefix in prefixes, row[slot]
        assert row["mapping_justification"].removeprefix("semapv:") in JUSTIFICATIONS
        assert row["subject_label"]
        if row.get("confidence"):
            assert 0 <= float(row["confidence"]) <= 1
        if row.get("mapping_date"):
            assert re.fullmatch(r"\d{4}-\d\d-\d\d", row["mapping_date"])
        assert row.get("predicate_modifier", "") in ("", "Not")
    return rows


def test_the_table_of_a_graph_is_sssom_and_says_what_links_ttl_says(folder: Path) -> None:
    link(folder, reject=["20275@2025-07-01=wikidata:Q10733188"], by="An")
    text = (folder / "links.sssom.tsv").read_text(encoding="utf-8")
    rows = check_sssom(text)
    prefixes = Prefixes({str(name): str(iri) for name, iri in parts(text)[0]["curie_map"].items()})  # type: ignore[attr-defined]
    told = {
        tuple(f"<{prefixes.expand(row[slot])}>" for slot in ("subject_id", "predicate_id", "object_id"))
        for row in rows
        if not row["predicate_modifier"]
    }
    triples = turtle.read(folder / "links.ttl")
    written = {(str(t.subject), str(t.predicate), str(t.object)) for t in triples if "Match" in str(t.predicate)}
    assert told == written
    assert len(told) > 10
    assert not any(str(t.predicate) == str(OWL["sameAs"]) for t in triples)


def test_it_is_read_back_as_it_was_written(folder: Path) -> None:
    link(folder, reject=["20275@2025-07-01=wikidata:Q10733188"], by="Nguyễn | An")
    path, subjects = folder / "links.sssom.tsv", Subjects.of(folder)
    found = read_foreign(path, subjects, IRIS)
    assert found.problems == []
    source = "https://w3id.org/vngov/dataset/links"
    again = [Mapping(**{name: getattr(one, name) for name in Mapping.__struct_fields__}) for one in found.entries]
    assert {one.mapping_source for one in again} == {source}
    about = MappingSet(
        source, "https://creativecommons.org/licenses/by/4.0/", "Links of a graph of Vietnamese local government"
    )
    once = table([replace(one, mapping_source="") for one in again], about).decode()
    assert parts(once)[1] == parts(path.read_text(encoding="utf-8"))[1]


CHARACTERS = st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"])
WORDS = st.text(CHARACTERS, max_size=20).map(lambda text: " ".join(text.split()))
ADDRESSES = st.builds(
    "{}://{}.example/{}{}".format,
    st.sampled_from(["http", "https"]),
    st.sampled_from(["a", "b"]),
    st.text("ab/.?=&%-_~:@", max_size=8),
    st.sampled_from(["", "/", "#x"]),
)


@settings(max_examples=50)
@given(
    label=WORDS,
    comment=WORDS,
    confidence=st.none() | st.integers(0, 10_000).map(lambda n: n / 10_000),
    target=ADDRESSES,
    negated=st.booleans(),
)
def test_any_mapping_survives_the_table(
    tmp_path_factory: pytest.TempPathFactory,
    label: str,
    comment: str,
    confidence: float | None,
    target: str,
    negated: bool,
) -> None:
    mapping = Mapping(
        subject_id=WARD,
        subject_label="phường An Hải",
        predicate_id=SKOS["closeMatch"].value,
        predicate_modifier="Not" if negated else "",
        object_id=target,
        object_label=label,
        mapping_justification="LexicalMatching",
        confidence=confidence,
        comment=comment,
    )
    path = tmp_path_factory.mktemp("t") / "x.sssom.tsv"
    path.write_bytes(table([mapping], MappingSet("https://x.example/set", "https://x.example/licence")))
    subjects = Subjects([])
    subjects.labels[WARD] = "phường An Hải"
    (found,) = read_foreign(path, subjects, IRIS).entries
    assert {name: getattr(found, name) for name in Mapping.__struct_fields__} | {"mapping_source": ""} == {
        name: getattr(mapping, name) for name in Mapping.__struct_fields__
    }


def take_in(folder: Path, text: str, name: str = "other.csv") -> Result:
    path = folder.parent / name
    path.write_text(text, encoding="utf-8")
    return CliRunner().invoke(app, ["link", str(folder), "--from", str(path), "--by", "Lan"])


def test_links_of_others_are_taken_in_and_stay(folder: Path) -> None:
    done = take_in(folder, "subject,object,predicate,confidence\n20275@2025-07-01,wd:Q999,exactMatch,0.8\n")
    assert done.exit_code == 0, done.output
    link(folder)
    text = (folder / "links.ttl").read_text(encoding="utf-8")
    assert re.search(r"skos:exactMatch <http://www.wikidata.org/entity/Q999>", text)
    (entry,) = read_ledger(folder)
    assert (entry.basis, entry.author_label, entry.confidence) == ("import", "Lan", 0.8)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("20275,wd:Q1,,", "code 20275 was borne by several"),
        ("99999,wd:Q1,,", "no unit 99999 in this graph"),
        ("https://w3id.org/vngov/person/none,wd:Q1,,", "is not in this graph"),
        ("20275@2025-07-01,Q1,,", "neither an http(s) IRI nor a CURIE"),
        ("20275@2025-07-01,javascript:alert(1),,", "neither an http(s) IRI nor a CURIE"),
        ("20275@2025-07-01,https://x.example/<b>,,", "neither an http(s) IRI nor a CURIE"),
        ("20275@2025-07-01,wd:Q1,owl:sameAs,", "owl:sameAs is no mapping property"),
        ("20275@2025-07-01,wd:Q1,,1.5", "confidence 1.5 is not between 0 and 1"),
        ("20275@2025-07-01,wd:Q1,,nan", "confidence nan is not between 0 and 1"),
        (",wd:Q1,,", "no subject"),
        ("20275@2025-07-01,,,", "no object"),
        ("20275@2025-07-01,wd:Q1,,,,", "more cells than columns"),
        ('"20275@2025-07-01,wd:Q1,,', "unexpected end of data"),
        ('"20275@2025-07-01"x,wd:Q1,,', "expected after"),
        ("20275@2025-07-01,wd:Q2,,", "the same subject and object as in a row above"),
    ],
)
def test_a_bad_row_is_named_and_the_others_go_on(folder: Path, row: str, reason: str) -> None:
    done = take_in(
        folder, f"subject,object,predicate,confidence\n20275@2025-07-01,wd:Q2,,\n{row}\n20275@2025-07-01,wd:Q3,,\n"
    )
    assert done.exit_code == 1
    (line,) = done.stderr.splitlines()
    assert "other.csv, line 3: " in line
    assert reason in line
    assert {entry.object_id[-2:] for entry in read_ledger(folder)} == {"Q2", "Q3"}


def test_a_private_person_is_linked_to_nothing(folder: Path) -> None:
    (private,) = Subjects.of(folder).private
    done = take_in(folder, f"subject,object\n{private},wd:Q1\n")
    assert "a private person: no link is kept" in done.stderr
    with pytest.raises(VerdictError, match="private person"):
        link(folder, accept=[f"{private}=wd:Q1"])
    # nor by an entry that was written while the person was public
    entry = Entry(
        basis="person", subject_id=private, predicate_id=SKOS["exactMatch"].value, object_id="https://x.example/1"
    )
    write_ledger(folder, [entry])
    link(folder)
    assert "x.example" not in (folder / "links.ttl").read_text() + (folder / "links.sssom.tsv").read_text()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "no table in it"),
        (b"# only\n# comments\n", "no table in it"),
        (b"a,b\n1,2\n", "no column object_id and subject_id"),
        (b"subject,object\n\xff\xfe,x\n", "not UTF-8"),
        (b"#a: [\nsubject_id\tobject_id\n", "not YAML"),
        (b"#just words\nsubject_id\tobject_id\n", "no metadata"),
        (b"#curie_map: [1]\nsubject_id\tobject_id\n", "curie_map"),
    ],
)
def test_a_file_that_is_no_table_is_said_in_one_line(folder: Path, content: bytes, reason: str) -> None:
    path = folder.parent / "x.csv"
    path.write_bytes(content)
    before = (folder / "links.ttl").read_bytes()
    with pytest.raises(SssomError, match=reason) as told:
        link(folder, tables=[path])
    assert "x.csv" in str(told.value)
    assert "\n" not in str(told.value)
    assert (folder / "links.ttl").read_bytes() == before


def test_a_link_goes_with_a_person_who_turned_out_to_be_another(folder: Path) -> None:
    people = sorted(iri for iri, name in Subjects.of(folder).labels.items() if name == "Trần Văn Mẫu")
    old = "https://w3id.org/vngov/person/nobody-any-more"
    told = {"subject_id": old, "predicate_id": SKOS["exactMatch"].value, "object_id": "https://x.example/1"}
    write_ledger(folder, [Entry(basis="person", **told)])  # type: ignore[arg-type]
    link(folder)
    assert "x.example" not in (folder / "links.ttl").read_text(encoding="utf-8")
    with (folder / "entities.ttl").open("a", encoding="utf-8") as file:
        file.write(f"<{old}> <http://purl.org/dc/terms/isReplacedBy> <{people[0]}> .\n")
    link(folder)
    local = people[0].rpartition("/")[2]
    assert f"person:{local} skos:exactMatch <https://x.example/1>" in (folder / "links.ttl").read_text(encoding="utf-8")


def test_a_folder_without_a_graph_is_said_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no such folder"):
        link(tmp_path / "none")
    assert not (tmp_path / "none").exists()


def test_settings_that_cannot_be_used_stop_it_before_anything_is_written(folder: Path) -> None:
    (folder / "dataset.toml").write_text("publisher = 3", encoding="utf-8")
    before = (folder / "links.ttl").read_bytes()
    with pytest.raises(PublicationError, match="publisher"):
        link(folder, accept=["20275@2025-07-01=wd:Q1"])
    assert read_ledger(folder) == []
    assert (folder / "links.ttl").read_bytes() == before


def test_verdicts_name_what_is_there(folder: Path) -> None:
    for wrong in ("nothing", "20275@2025-07-01=Q1", "no-one=wd:Q1", "20275=wd:Q1"):
        with pytest.raises(VerdictError, match=re.escape(wrong)):
            link(folder, accept=[wrong])


def test_a_rejected_match_of_the_register_stays_rejected(folder: Path) -> None:
    link(folder, reject=["20275@2025-07-01=wikidata:Q10733188"])
    link(folder)
    assert "Q10733188" not in (folder / "links.ttl").read_text(encoding="utf-8")
    take_in(folder, "subject,object\n20275@2025-07-01,wd:Q10733188\n")
    assert "Q10733188" not in (folder / "links.ttl").read_text(encoding="utf-8")


def test_a_broken_ledger_is_named_with_its_line(folder: Path) -> None:
    one = {"subject_id": WARD, "predicate_id": SKOS["closeMatch"].value, "object_id": "https://x.example/1"}
    write_ledger(folder, [Entry(basis="import", **one)])  # type: ignore[arg-type]
    path = folder / "links.jsonl"
    for wrong, reason in (
        ("{", "line 2"),
        ('{"basis": "guess"}', "line 2"),
        (path.read_text().replace("https://x.example/1", "javascript:x"), "must be http"),
        (path.read_text().replace("closeMatch", "sameAs"), "not a SKOS mapping property"),
    ):
        path.write_text(path.read_text().splitlines()[0] + "\n" + wrong.strip() + "\n")
        with pytest.raises(LedgerError, match=reason):
            link(folder)
        path.write_text(path.read_text().splitlines()[0] + "\n")
    assert len(read_ledger(folder)) == 1


ENTRIES = st.builds(
    Entry,
    basis=st.sampled_from(["score", "import", "person"]),
    subject_id=st.sampled_from(["https://x/a", "https://x/b"]),
    predicate_id=st.just(SKOS["closeMatch"].value),
    object_id=st.sampled_from(["https://y/a", "https://y/b"]),
    predicate_modifier=st.sampled_from(["", "Not"]),
)


@given(st.lists(ENTRIES, max_size=6), st.lists(ENTRIES, max_size=6))
def test_no_score_and_no_table_undoes_a_verdict(old: list[Entry], new: list[Entry]) -> None:
    before, after = merge([], old), merge(merge([], old), [one for one in new if one.basis != "person"])
    assert {one.pair: one for one in before if one.basis == "person"}.items() <= {
        one.pair: one for one in after
    }.items()
    assert len({one.pair for one in after}) == len(after)


def test_curies_of_strange_namespaces_get_a_prefix() -> None:
    prefixes = Prefixes(known_prefixes(IRIS))
    prefixes.learn(["https://b.example/x", "https://a.example/y/z", WARD])
    assert prefixes.shorten("https://a.example/y/z") == "ns1:z"
    assert prefixes.shorten("https://b.example/x") == "ns2:x"
    assert prefixes.shorten(WARD) == "unit:20275-2025-07-01"


def test_a_verdict_that_says_both_is_refused_and_nothing_is_written(folder: Path) -> None:
    link(folder)
    before = {path: path.read_bytes() for path in folder.glob("links*")}
    with pytest.raises(VerdictError, match="both accepted and rejected"):
        link(folder, accept=["20275@2025-07-01=wikidata:Q1"], reject=["20275@2025-07-01=wikidata:Q1"])
    assert {path: path.read_bytes() for path in folder.glob("links*")} == before
    done = CliRunner().invoke(app, ["link", str(folder), "--threshold", "nan"])
    assert done.exit_code == 2
    (folder / "units.ttl").unlink()
    with pytest.raises(StoreError, match="no graph"):
        link(folder)
