"""No name of a private person is left in any exported file, and everything else is."""

from __future__ import annotations

import html
import re
import shutil
import sys
from pathlib import Path

import pytest
from conftest import write_graph
from export_examples import PRIVATE, installed, private_graph, spans

from kg.analysis.command import Question
from kg.analysis.running import run
from kg.articles.model import Article
from kg.export import EXPORTERS, Exporter, export, published
from kg.export.redaction import MARK, Names, Redactor
from kg.facts import Event, Participant, PersonSeen
from kg.language.folding import fold, slug
from kg.store import build_store
from kg.story import report
from kg.story.command import LANGUAGES


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return private_graph(tmp_path_factory.mktemp("private"))


@pytest.fixture(scope="module")
def built(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same graph with its store, as a build leaves it."""
    place = Path(shutil.copytree(folder, tmp_path_factory.mktemp("built") / "build"))
    build_store(place)
    return place


def found(text: str) -> list[str]:
    """The private wordings that stand in the text. The province Hà Giang is no person."""
    text = re.sub(r"\\u(03[0-9a-f]{2}|[0-9a-f]{4})", lambda m: chr(int(m[1], 16)), text)
    text = re.sub(r"\r\n ", "", html.unescape(text))  # folded lines of iCalendar
    plain = re.sub(r"\s+", " ", fold(text)).replace("tỉnh hà giang", "")
    return [name for name in PRIVATE if re.search(rf"(?<!\w){re.escape(fold(name))}(?!\w)", plain)]


def contents(paths: list[Path]) -> str:
    return "\n".join(map(content, paths))


def content(path: Path) -> str:
    if path.suffix != ".parquet":
        return path.read_text(encoding="utf-8")
    written = pytest.importorskip("pyarrow.parquet").read_table(path)
    return f"{written.schema} {written.to_pylist()}"


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda one: one.name)
def test_no_name_is_left(exporter: Exporter, folder: Path, tmp_path: Path) -> None:
    installed(exporter)
    text = contents(export(folder, exporter.name, tmp_path / f"x{exporter.suffix}"))
    assert found(text) == []
    assert "An Hải" in text  # what is public stays


@pytest.mark.parametrize("name", ["nquads", "trig", "jsonld", "rdfxml", "csv", "html", "neo4j", "ftm", "popolo"])
def test_names_are_there_when_asked_for(name: str, folder: Path, tmp_path: Path) -> None:
    """Otherwise the test above would prove nothing."""
    text = contents(export(folder, name, tmp_path / "x", include_private=True))
    assert {"Đinh Thị Kín", "Bạch Văn Giấu"} <= set(found(text))


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda one: one.name)
def test_what_is_kept_for_the_next_export_gives_the_same(
    exporter: Exporter, folder: Path, built: Path, tmp_path: Path
) -> None:
    installed(exporter)
    files = {
        name: [path.read_bytes() for path in export(of, exporter.name, tmp_path / name / f"x{exporter.suffix}")]
        for name, of in (("read", folder), ("first", built), ("again", built))
    }
    assert files["read"] == files["first"] == files["again"]


def test_what_is_kept_holds_what_may_be_told_and_no_more(folder: Path, built: Path) -> None:
    in_memory = set(published(folder).store.triples())
    assert set(published(built).store.triples()) == in_memory
    again = published(built)
    assert set(again.store.triples()) == in_memory
    assert again.left_out == 3
    everything = set(map(str, published(built, include_private=True).store.triples()))
    assert any(found(statement) for statement in everything)
    assert not any(found(str(statement)) for statement in again.store.triples())
    assert (built / "views" / "export").is_dir()


def test_what_is_kept_is_made_again_when_the_graph_or_the_rules_change(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Path(shutil.copytree(folder, tmp_path / "build"))
    build_store(other)
    before = set(published(other).store.triples())
    (other / "more.ttl").write_text("<https://example.org/a> <https://example.org/b> <https://example.org/c> .")
    build_store(other)
    assert len(set(published(other).store.triples()) - before) == 1
    kept = (other / "views" / "export" / "inputs").read_text()
    monkeypatch.setattr(sys.modules["kg.export.published"], "_rules", lambda: "others")
    assert set(published(other).store.triples()) > before
    assert (other / "views" / "export" / "inputs").read_text() != kept


def test_a_folder_that_cannot_keep_it_is_exported_all_the_same(folder: Path, tmp_path: Path) -> None:
    other = Path(shutil.copytree(folder, tmp_path / "build"))
    build_store(other)
    (other / "views").write_text("in the way")
    assert set(published(other).store.triples()) == set(published(folder).store.triples())


def test_facts_about_public_people_stay_with_the_name_replaced(folder: Path) -> None:
    graph = published(folder)
    assert graph.left_out == 3
    labels = [
        row["label"] for row in graph.store.query("SELECT ?label { ?e vg:eventKind ?k ; schema:name ?label }").values()
    ]
    assert f"thăm gia đình bà {MARK}" in labels
    tasks = [row["task"] for row in graph.store.query("SELECT ?task { ?d vg:task ?task }").values()]
    assert tasks == [f"hỗ trợ bà {MARK} và ông {MARK}"]
    places = graph.store.query("SELECT ?name { ?u a vg:AdministrativeUnit ; schema:name ?name }").values()
    assert {"name": "tỉnh Hà Giang"} in places


def test_facts_about_private_people_go_and_nothing_points_to_what_is_gone(folder: Path) -> None:
    graph, whole = published(folder), published(folder, include_private=True)
    ask = "SELECT ?f { ?f a ?t FILTER(?t IN (vg:Statement, vg:Credit, vg:Figure)) }"
    assert len(whole.store.query(ask).rows) == 3
    assert graph.store.query(ask).rows == []
    described = {str(triple.subject) for triple in graph.triples()}
    before = {str(triple.subject) for triple in whole.triples()}
    assert {str(t.object) for t in graph.triples()} & (before - described) == set()


def test_a_graph_without_private_people_is_as_it_was(graph_folder: Path) -> None:
    graph, whole = published(graph_folder), published(graph_folder, include_private=True)
    assert graph.left_out == 1  # a photographer
    assert whole.left_out == 0
    kept, all_of_it = set(graph.triples()), set(whole.triples())
    assert kept < all_of_it
    gone = {str(triple.subject) for triple in all_of_it - kept}
    assert all("hoang-an" in iri or "char=" in iri or "/credit/" in iri or "/person/" in iri for iri in gone), gone


def test_an_article_whose_id_spells_a_name_goes_as_a_whole(tmp_path: Path) -> None:
    text = "Bà Đinh Thị Kín kể. Ông Trần Văn Mẫu nghe."
    facts = (
        PersonSeen(evidence=spans(text, "Đinh Thị Kín"), name="Đinh Thị Kín", private=True),
        PersonSeen(evidence=spans(text, "Trần Văn Mẫu"), name="Trần Văn Mẫu"),
    )
    write_graph(tmp_path, [(Article(id="chuyen-dinh-thi-kin", text=text), facts)])
    for name in ("nquads", "csv"):
        assert found(contents(export(tmp_path, name, tmp_path / "x" / name))) == []


def test_short_names_and_forms_of_address_go_from_the_joined_name_of_an_event(tmp_path: Path) -> None:
    """The event is shared by the articles; what is hidden in one of them only is hidden in its name."""
    text = "Ông Trần Văn Mẫu thăm nhà ông Giấu và chị Thanh Xuân. Có ông Bạch Văn Giấu, chị Thanh Xuân."
    facts = (
        PersonSeen(evidence=spans(text, "Trần Văn Mẫu"), name="Trần Văn Mẫu"),
        PersonSeen(evidence=spans(text, "Bạch Văn Giấu"), name="Bạch Văn Giấu", private=True),
        PersonSeen(evidence=spans(text, "Thanh Xuân"), name="Thanh Xuân", private=True),
        Event(
            evidence=spans(text, "Ông Trần Văn Mẫu thăm nhà ông Giấu và chị Thanh Xuân"),
            kind="visit",
            label="thăm nhà ông Giấu và chị Thanh Xuân",
            start="2025-08-01",
            participants=(Participant("Trần Văn Mẫu", "lead"),),
        ),
    )
    write_graph(tmp_path, [(Article(id="x", text=text), facts)])
    for name in ("nquads", "csv", "ical", "popolo", "ftm", "neo4j"):
        written = contents(export(tmp_path, name, tmp_path / "out" / name))
        assert "thăm nhà" in written, name
        assert not re.search("ông Giấu|Thanh Xuân", written.replace("\r\n ", "")), name
    report(tmp_path, tmp_path / "report.html")
    assert not re.search("ông Giấu|Thanh Xuân", (tmp_path / "report.html").read_text(encoding="utf-8"))


@pytest.mark.parametrize("suffix", [".html", ".md"])
def test_no_name_is_left_in_a_report(suffix: str, folder: Path, tmp_path: Path) -> None:
    for language in LANGUAGES:
        text = contents(report(folder, tmp_path / f"{language}{suffix}", language=language))
        assert found(text.replace("\\", "")) == []
        assert "An Hải" in text
    text = contents(report(folder, tmp_path / f"all{suffix}", include_private=True))
    assert "Đinh Thị Kín" in found(text)


@pytest.mark.parametrize("suffix", ["csv", "json", "ttl", "svg"])
@pytest.mark.parametrize("with_edges", [False, True])
def test_no_name_is_left_in_an_analysis(suffix: str, with_edges: bool, folder: Path, tmp_path: Path) -> None:
    path = tmp_path / f"x.{suffix}"
    if with_edges and suffix in ("ttl", "svg"):
        pytest.skip("edges are tables")
    run(published(folder).store, Question(), output=path, with_edges=with_edges)
    assert found(path.read_text(encoding="utf-8")) == []
    if suffix != "svg":
        assert "tran-van-mau" in path.read_text(encoding="utf-8")


def names_of(*hidden: tuple[str, str], kept: tuple[tuple[str, str], ...] = ()) -> Redactor:
    names = Names()
    for name, article in hidden:
        names.hide(name, article, full=True)
    for name, article in kept:
        names.keep(name, article)
    return Redactor(names)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("bà Lê Thị Hoà, 70 tuổi", f"bà {MARK}, 70 tuổi"),
        ("BÀ LÊ THỊ HÒA", f"BÀ {MARK}"),
        ("chị Hòa và chị Hòa Bình", f"{MARK} và chị Hòa Bình"),
        ("ở Hòa Bình", "ở Hòa Bình"),
        ("Lê Thị Hoàng", "Lê Thị Hoàng"),
    ],
)
def test_a_name_is_found_as_it_may_be_written(text: str, left: str) -> None:
    assert names_of(("Lê Thị Hòa", "a")).redact(text, "a") == left


def test_full_names_are_hidden_in_every_article_and_names_of_two_syllables_in_their_own() -> None:
    redactor = names_of(("Lê Thị Hòa", "a"), ("Thanh Xuân", "a"))
    assert redactor.redact("bà Lê Thị Hòa", "b") == f"bà {MARK}"
    assert redactor.redact("Ảnh: Thanh Xuân", "a") == f"Ảnh: {MARK}"
    assert redactor.redact("cầu Thanh Xuân", "b") == "cầu Thanh Xuân"
    assert redactor.redact("phường Thanh Xuân", "a") == "phường Thanh Xuân"


def test_what_is_also_a_public_name_stays_where_it_means_that() -> None:
    redactor = names_of(("Lê Thị Hòa", "a"), ("Anh Thi", "a"), kept=(("Lê Thị Hòa", ""), ("Nguyễn Anh Thi", "")))
    assert redactor.redact("bà Lê Thị Hòa", "b") == "bà Lê Thị Hòa"
    assert redactor.redact("bà Lê Thị Hòa", "a") == f"bà {MARK}"
    assert redactor.redact("Nguyễn Anh Thi; Anh Thi", "a") == f"Nguyễn Anh Thi; {MARK}"
    assert not redactor.spelt("https://x.example/le-thi-hoa")
    assert names_of(("Lê Thị Hòa", "a")).spelt(f"https://x.example/{slug('Lê Thị Hòa')}-1.html")
