"""The report: its numbers, the words behind each, pages that are safe to open."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections import Counter
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.articles.model import Article
from kg.build import build
from kg.draw.charts import Bar, Dot, Flow, bars, flow, timeline
from kg.export import published
from kg.export.asking import rows
from kg.facts import Fact
from kg.query import run
from kg.story import ReportError, report
from kg.story.command import CHAPTERS, LANGUAGES, story
from kg.story.html import as_html
from kg.story.markdown import as_markdown
from kg.story.model import Article as Told
from kg.story.model import Chapter, Line, Source, Story
from kg.story.people import departments
from kg.story.told import Told as Read

SVG = "{http://www.w3.org/2000/svg}"
VOID = {"meta", "link"}


class Page(HTMLParser):
    """Elements of a page; fails on one that is not closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture(scope="module")
def told(graph_folder: Path) -> Story:
    return story(published(graph_folder), "vi")


def test_two_bodies_of_one_name_and_as_many_tasks_are_two_lines(graph_folder: Path) -> None:
    read = Read(
        published(graph_folder), json.loads((files("kg.story") / "data" / "texts.json").read_text("utf-8"))["vi"]
    )
    bodies = ["https://x.example/body/one", "https://x.example/body/two"]
    read.__dict__["names"] = dict.fromkeys(bodies, "Phòng Tư pháp")
    task = {"task": "rà soát", "issuer": "", "deadline": "", "quote": "rà soát", "article": ""}
    read.__dict__["directives"] = [{"id": body, "assignee": body, **task} for body in bodies]
    assert [line.cells[0] for line in departments(read).lines] == ["Phòng Tư pháp", "Phòng Tư pháp"]


def chapter(told: Story, key: str) -> Chapter:
    return next(one for one in told.chapters if one.key == key)


def test_leaders_by_events_tasks_and_statements(told: Story) -> None:
    lines = {line.cells[0]: line for line in chapter(told, "leaders").lines}
    first = chapter(told, "leaders").lines[0]
    # The inspection, the ceremony, one directive, one statement; the visit is another person's of that name.
    assert (first.cells[0], first.number) == ("Trần Văn Mẫu", "4")
    assert lines["Ngô Văn Sau"].number == "1"
    quotes = {source.quote for source in first.sources}
    assert {"Phải phục vụ tốt", "đề nghị Sở Tài chính sớm cấp kinh phí trước ngày 31-7"} <= quotes


def test_departments_by_tasks_with_the_deadline(told: Story) -> None:
    (line,) = chapter(told, "departments").lines
    assert (line.cells, line.number) == (("Sở Tài chính thành phố Đà Nẵng", "2025-07-31"), "1")
    (source,) = line.sources
    assert (source.article, source.about) == ("first", "Trần Văn Mẫu: sớm cấp kinh phí (2025-07-31)")
    assert chapter(told, "places").lines == ()


def test_wards_by_dossiers_the_largest_number_first(told: Story) -> None:
    (line,) = chapter(told, "dossiers").lines
    assert (line.cells[0], line.number) == ("phường An Hải", "1\u202f500")
    assert {source.quote for source in line.sources} == {"1.500 hồ sơ", "hơn 1.200 hồ sơ"}


def test_what_went_into_a_unit_by_the_register_and_by_articles(told: Story) -> None:
    lines = {line.cells[0]: line for line in chapter(told, "reform").lines}
    ward = lines["phường An Hải"]
    assert ward.cells[1] == "2025-07-01"
    assert "phường Phước Mỹ" in ward.cells[2]
    assert int(ward.number) == len(ward.cells[2].split(", "))
    assert "trước là phường Phước Mỹ" in {source.quote for source in ward.sources}


def test_a_district_did_not_go_into_a_ward(tmp_path: Path) -> None:
    text = "Ngày 12/9/2025, UBND phường An Hải (trước là quận Sơn Trà, thành phố Đà Nẵng) họp."
    (tmp_path / "one.txt").write_text(text, encoding="utf-8")
    build([tmp_path / "one.txt"], tmp_path / "build")
    graph = published(tmp_path / "build")
    assert "quận Sơn Trà" in {row["name"] for row in rows(graph, "graph/units")}
    lines = {line.cells[0]: line for line in chapter(story(graph, "vi"), "reform").lines}
    assert lines["phường An Hải"].cells[2] == "phường An Hải Bắc, phường An Hải Nam, phường Phước Mỹ"


def test_units_are_counted_that_articles_name_and_not_those_around_them(told: Story, graph_folder: Path) -> None:
    named = {row["unit"] for row in run("units", graph=graph_folder).values() if row["code"]}
    assert ({label: number for number, label, _ in told.totals})["đơn vị hành chính"] == str(len(named))


def test_the_licence_is_the_one_that_the_user_set(graph_folder: Path, tmp_path: Path) -> None:
    shutil.copytree(graph_folder, tmp_path / "graph")
    free = 'license = "https://creativecommons.org/publicdomain/zero/1.0/"'
    (tmp_path / "graph" / "dataset.toml").write_text(free, encoding="utf-8")
    page = as_html(story(published(tmp_path / "graph"), "en"))
    assert "Data: CC0 1.0;" in page
    assert "CC BY" not in page


def test_an_article_without_a_title_is_named_once(graph_folder: Path) -> None:
    untitled = Told("a1", "a1", "", "", "2025-07-10")
    assert untitled.told == ["2025-07-10"]
    assert Told("a1", "Tin", "", "Báo", "2025-07-10").told == ["Báo", "2025-07-10", "a1"]


def test_a_list_of_events_has_no_word_in_place_of_a_number(told: Story) -> None:
    text = as_markdown(told, "pictures")[""]
    assert "- 2025-09-01 · " in text
    assert told.words["sources"] not in text


def test_events_the_newest_first(told: Story) -> None:
    assert [line.cells[0] for line in chapter(told, "timeline").lines] == ["2025-09-01", "2025-07-10"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_leads_to_words_and_every_quotation_is_in_its_article(
    language: str, graph_folder: Path, example: list[tuple[Article, tuple[Fact, ...]]]
) -> None:
    told = story(published(graph_folder), language)
    texts = {article.id: article.text for article, _ in example}
    assert len(told.chapters) == len(CHAPTERS)
    for line in (line for one in told.chapters for line in one.lines):
        assert line.sources, line
        for source in line.sources:
            assert source.quote or source.about
            if source.quote:
                assert source.quote in texts[source.article]


def test_the_page_is_safe_and_whole(graph_folder: Path, tmp_path: Path) -> None:
    (path,) = report(graph_folder, tmp_path / "report.html")
    page = Page(path.read_text(encoding="utf-8"))
    tags = [tag for tag, _ in page.tags]
    assert "script" not in tags
    policy = next(about["content"] or "" for tag, about in page.tags if about.get("http-equiv"))
    assert policy.startswith("default-src 'none'")
    anchors = {about["id"] for _, about in page.tags if about.get("id")}
    links = [about["href"] or "" for tag, about in page.tags if tag == "a"]
    assert {link[1:] for link in links if link.startswith("#")} <= anchors
    assert [link for link in links if not link.startswith("#")] == ["https://news.example/1%20a"]
    assert tags.count("svg") == len([one for one in story(published(graph_folder), "vi").chapters if one.picture])


def hostile(words: str) -> Story:
    lines = (Line((words, words), words, (Source(words, words, words + "x"), Source(words, "unknown"))),)
    one = Chapter(
        "leaders", words, words, (words, words, words), lines, bars([Bar(words, words, (1.0,), words)], words)
    )
    texts = {
        "language": "vi",
        "click": "",
        "contents": words,
        "empty": words,
        "more": "{count}",
        "made": words,
        "articles": words,
    }
    article = Told(words, words, f"https://x.example/{words}", words, words)
    return Story(words, words, ((words, words, "leaders"),), (one,), (article,), texts)


@given(
    st.text(max_size=30)
    | st.sampled_from(["<script>x</script>", '"><img src=x onerror=y>', "<!--body-->", "](javascript:x)"])
)
def test_whatever_stands_in_an_article_is_text_on_the_page(words: str) -> None:
    calm = Counter(tag for tag, _ in Page(as_html(hostile("w"))).tags)
    page = Page(as_html(hostile(f"w{words}")))
    assert Counter(tag for tag, _ in page.tags) == calm
    assert not any(name.startswith("on") for _, about in page.tags for name in about)


@given(st.text(max_size=30) | st.sampled_from(["<b>", "a|b", "*x*", "[x](javascript:y)", "\n\n# x", "`x`", "&lt;"]))
def test_whatever_stands_in_an_article_is_text_in_markdown(words: str) -> None:
    text = re.sub(r"\(<(p|https)[^<>\s]*>\)", "", as_markdown(hostile(f"w{words}"), "p")[""])
    headings = [line for line in text.splitlines() if line.startswith("#")]
    assert len(headings) == 3
    assert not re.search(r"(?<!\\)<", text)
    assert not re.search(r"(?<!\\)\]\(", text)


def test_markdown_has_its_pictures_beside_it(graph_folder: Path, tmp_path: Path) -> None:
    files = report(graph_folder, tmp_path / "story.md", language="en")
    text = files[0].read_text(encoding="utf-8")
    assert "# Local government in the news" in text
    pictures = re.findall(r"!\[[^]]*\]\(<([^>]+)>\)", text)
    assert {tmp_path / picture for picture in pictures} == set(files[1:])
    for path in files[1:]:
        assert Xml.parse(path).getroot().tag == f"{SVG}svg"


def test_the_same_graph_gives_the_same_report(graph_folder: Path, tmp_path: Path) -> None:
    one, two = (report(graph_folder, tmp_path / name / "r.html")[0].read_bytes() for name in ("a", "b"))
    assert one == two


def test_an_empty_graph_has_a_report(tmp_path: Path) -> None:
    (tmp_path / "entities.ttl").write_text("")
    text = report(tmp_path, tmp_path / "report.html")[0].read_text(encoding="utf-8")
    assert Page(text).text.count("Các bài báo này không có dữ liệu cho phần này.") == len(CHAPTERS)


def test_what_is_no_report_is_refused_in_one_line(graph_folder: Path, tmp_path: Path) -> None:
    with pytest.raises(ReportError, match=r"is \.html or \.md"):
        report(graph_folder, tmp_path / "report.pdf")
    with pytest.raises(ReportError, match="no report in language 'fr': one of vi, en"):
        report(graph_folder, tmp_path / "report.html", language="fr")
    run = [sys.executable, "-m", "kg", "report", str(tmp_path / "none"), "-o", str(tmp_path / "x.html")]
    done = subprocess.run(run, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)


def test_charts_draw_every_number() -> None:
    root = Xml.fromstring(bars([Bar("a", "", (2.0, 1.0), "3"), Bar("b", "", (1.0, 0.0), "1")], "x", ["p", "q"]))
    wide = [float(one.get("width", "")) for one in root.iter(f"{SVG}rect") if one.get("height") == "14"]
    assert len(wide) == 3
    assert wide[0] == pytest.approx(2 * wide[1], rel=0.02)
    root = Xml.fromstring(flow([Flow("a", "x"), Flow("b", "x"), Flow("a", "y")], "x"))
    assert len(list(root.iter(f"{SVG}path"))) == 3
    labels = [one.text for one in root.iter(f"{SVG}text")]
    assert sorted(labels, key=str) == ["a", "b", "x", "y"]


def test_a_timeline_stacks_what_is_on_one_day() -> None:
    dots = [Dot("2025-07-01", "họp", "a"), Dot("2025-07-01", "họp", "b"), Dot("2025-09-15", "họp", "c")]
    root = Xml.fromstring(timeline(dots, "x", {month: f"{month}/{{year}}" for month in range(1, 13)}))
    places = [(one.get("cx"), one.get("cy")) for one in root.iter(f"{SVG}circle")]
    assert len(set(places)) == 3
    assert places[0][0] == places[1][0] != places[2][0]
    assert "họp (3)" in [one.text for one in root.iter(f"{SVG}text")]
    assert {"7/2025", "8/2025", "9/2025"} <= {one.text for one in root.iter(f"{SVG}text")}
