"""The drawn article: complete, escaped, and of one piece."""

from __future__ import annotations

import re
import subprocess
import sys
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from kg.annotate import LABELS, AnnotateError, annotate_file, page
from kg.extract.annotations import annotated
from kg.extract.pipeline import COMPONENTS, annotate, pipeline
from kg.extract.spans import GROUPS, mirror

SEEDS = Path(__file__).parents[1] / "seeds"
SENTENCE = "Sáng 10/7/2025, bà Hà Thị Nga, Chủ tịch HĐND tỉnh Phú Thọ, kiểm tra 3 trạm y tế của tỉnh."


class Page(HTMLParser):
    """What a browser makes of it: tags, ids, links, the text outside style, and whether tags are nested soundly."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.sources: list[str] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(html)
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        self.tags.append(tag)
        self.ids += [value for key, value in attrs if key == "id" and value]
        self.links += [value for key, value in attrs if key == "href" and value]
        self.sources += [key for key in told if key in {"src", "srcset", "onclick", "onload", "onerror"}]
        if tag not in {"meta", "input", "br"}:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] != "style":
            self.text += data


def article_text(html: str) -> str:
    main = html.split("<main", 1)[1].split("</main>", 1)[0]
    without_labels = re.sub(r'<span class="tag".*?</span>', "", main, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", "", without_labels.split(">", 1)[1])).split())


ARTICLES = Path(__file__).parent / "quality" / "articles"


@pytest.mark.parametrize(
    "seed", [*sorted(SEEDS.glob("*.txt")), *sorted(ARTICLES.glob("t1*.txt"))], ids=lambda path: path.stem
)
def test_the_whole_text_stands_in_the_page_and_every_link_leads_somewhere(seed: Path) -> None:
    doc = annotate(seed.read_text(encoding="utf-8"))
    found = Page(page(doc))
    assert article_text(page(doc)) == " ".join(doc.text.split())
    assert len(found.ids) == len(set(found.ids))
    assert {link for link in found.links if not link.startswith("#")} == set()
    assert {link.removeprefix("#") for link in found.links} <= set(found.ids)
    facts = len(annotated(doc).facts)
    assert f"{facts} facts" in found.text
    assert sum(len(doc.spans[group]) for group in GROUPS) == sum(1 for one in found.ids if one.startswith("item-"))


def test_nothing_is_loaded_and_nothing_runs() -> None:
    html = page(annotate(SENTENCE))
    found = Page(html)
    assert found.sources == []
    assert {"script", "link", "img", "iframe"}.isdisjoint(found.tags)
    assert "url(" not in html
    assert "http" not in html
    assert "viewport" in html


def test_markup_in_an_article_stays_text() -> None:
    evil = 'Ông Trần Văn <script>alert(1)</script>, Chủ tịch UBND tỉnh Phú Thọ & "><img src=x> {text} $title, dự họp.'
    doc = annotate(evil)
    found = Page(page(doc))
    assert article_text(page(doc)) == evil
    assert {"script", "img"}.isdisjoint(found.tags)


def test_an_article_in_which_nothing_is_found() -> None:
    html = page(annotate("Trời đẹp và có nắng."))
    assert "<li>none</li>" in html
    assert article_text(html) == "Trời đẹp và có nắng."


def test_every_kind_of_thing_has_a_colour_and_a_switch() -> None:
    html = page(annotate(SENTENCE))
    for label in LABELS:
        assert f"--{label}: #" in html
        assert f'id="show-{label}"' in html


def test_mirrored_spans_are_those_found() -> None:
    doc = mirror(annotate(SENTENCE))
    notes = annotated(doc)
    assert set(doc.spans) >= set(GROUPS)
    assert [span.text for span in doc.spans["people"]] == ["Hà Thị Nga"]
    assert [span.id_ for span in doc.spans["bodies"]] == ["Hội đồng nhân dân tỉnh Phú Thọ"]
    assert len(doc.spans["facts"]) == len(notes.facts)
    for span, fact in zip(doc.spans["facts"], notes.facts, strict=True):
        assert span.start_char <= fact.evidence[0].start
        assert fact.evidence[0].end <= span.end_char


def test_a_component_can_be_run_alone() -> None:
    alone = pipeline(disable=tuple(name for name in COMPONENTS if name not in {"kg_paragraphs", "kg_people"}))
    doc = mirror(annotate("Ông Trần Văn Mẫu dự họp.", alone))
    assert [span.text for span in doc.spans["people"]] == ["Trần Văn Mẫu"]
    assert not doc.spans["roles"]


def test_the_file_is_written_and_problems_are_one_line(tmp_path: Path) -> None:
    target = tmp_path / "out.html"
    told = annotate_file(next(SEEDS.glob("004*")), target)
    assert target.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert "004_d90c6ada93b4689b" in told
    with pytest.raises(AnnotateError, match="none"):
        annotate_file(tmp_path / "none.txt", target)
    with pytest.raises(AnnotateError, match="2 articles; a page shows one"):
        annotate_file(SEEDS, target)


def test_the_command(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "kg", "annotate", "-", "--html", str(tmp_path / "a.html")]
    done = subprocess.run(words, input=SENTENCE, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Hội đồng nhân dân tỉnh Phú Thọ" in (tmp_path / "a.html").read_text(encoding="utf-8")
