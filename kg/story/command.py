"""What `kg report` does: the story of a build folder's graph as HTML or Markdown."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

from kg import __version__
from kg.export import Published, published
from kg.fair.model import licences
from kg.files import write_bytes
from kg.rdf.publication import read_publication
from kg.story.course import course, web
from kg.story.html import as_html
from kg.story.markdown import as_markdown
from kg.story.model import Chapter, Story
from kg.story.people import departments, leaders, places
from kg.story.places import dossiers, reform
from kg.story.told import Told
from kg.usage import UsageError

__all__ = ["CHAPTERS", "LANGUAGES", "ReportError", "report", "story"]

CHAPTERS: list[Callable[[Told], Chapter]] = [leaders, departments, places, dossiers, reform, course, web]
"""The chapters in their order. Add one by adding a function to the list."""

LANGUAGES = ("vi", "en")
"""Languages that a report can be written in, by their codes (BCP 47)."""


class ReportError(UsageError):
    """There is no such form or language of report; one line."""


def report(folder: str | Path, output: Path, *, language: str = "vi", include_private: bool = False) -> list[Path]:
    """Writes a report of a build folder; gives the files.

    A suffix of .html is one page with the pictures in it, .md is Markdown with the pictures in a folder beside it.
    People marked private are left out unless `include_private`. Raises ReportError, kg.store.StoreError and
    kg.files.WriteError, all ValueErrors.
    """
    if output.suffix not in (".html", ".htm", ".md"):
        raise ReportError(f"a report is .html or .md, and {output} is neither")
    if language not in LANGUAGES:
        raise ReportError(f"no report in language {language!r}: one of {', '.join(LANGUAGES)}")
    told = story(published(folder, include_private=include_private), language)
    if output.suffix != ".md":
        write_bytes(output, as_html(told).encode("utf-8", "replace"))
        return [output]
    written = []
    for inside, content in as_markdown(told, f"{output.stem}-pictures").items():
        path = output.parent / inside if inside else output
        write_bytes(path, content.encode("utf-8", "replace"))
        written.append(path)
    return written


def story(graph: Published, language: str) -> Story:
    """The story of a graph in Vietnamese ("vi") or English ("en"); quotations stay as they are."""
    words: dict[str, str] = json.loads((files("kg.story") / "data" / "texts.json").read_text("utf-8"))[language]
    words["made"] = words["made"].format(version=__version__, licence=_licence(graph.folder))
    told = Told(graph, words)
    articles = tuple(sorted(told.articles.values(), key=lambda article: (article.date, article.key)))
    dates = [article.date for article in articles if article.date]
    span = words["span"].format(first=dates[0], last=dates[-1]) if dates else words["span-none"]
    lead = [words["lead"].format(articles=len(articles), span=span), words["counts"]]
    if graph.left_out:
        lead.append(words["private"].format(count=graph.left_out))
    chapters = tuple(make(told) for make in CHAPTERS)
    return Story(words["title"], " ".join(lead), _totals(told), chapters, articles, words)


def _licence(folder: Path) -> str:
    """Of the data, by its name where it has one; raises kg.rdf.publication.PublicationError."""
    iri = read_publication(folder).license
    return licences().get(iri, iri)


def _totals(told: Told) -> tuple[tuple[str, str, str], ...]:
    counted = (
        ("articles", len(told.articles), "articles"),
        ("people", len({row["id"] for row in told.rows("people")}), "leaders"),
        ("offices", len({row["post"] for row in told.rows("holdings")}), "network"),
        ("events", len(told.events), "timeline"),
        ("directives", len({row["id"] for row in told.directives}), "departments"),
        ("figures", len({row["id"] for row in told.rows("figures")}), "dossiers"),
        ("units", len({row["unit"] for row in told.unit_facts if row["kind"] == "articles"}), "places"),
    )
    return tuple(
        (f"{count:,}".replace(",", "\u202f"), told.words[f"total-{name}"], anchor) for name, count, anchor in counted
    )
