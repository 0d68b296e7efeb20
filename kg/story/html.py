"""A report as one HTML page: no scripts, nothing loaded, every text escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from importlib.resources import files

from kg.story.model import Article, Chapter, Line, Source, Story

__all__ = ["as_html"]

_ISO = re.compile(r"\d{4}(-\d\d){1,2}")
_DATE = ' class="date"'
"""Days are not broken into lines."""


def as_html(story: Story) -> str:
    """The page; its policy forbids it to load or run anything."""
    keys = {article.key: f"a{number}" for number, article in enumerate(story.articles, start=1)}
    titles = {article.key: article.title for article in story.articles}
    body = [_head(story), *(_chapter(chapter, keys, titles, story.words) for chapter in story.chapters)]
    body.append(_articles(story, keys))
    page = _data("report.html")
    for name, told in (("language", story.words["language"]), ("title", escape(story.title))):
        page = page.replace(f"<!--{name}-->", told)
    page = page.replace("<!--style-->", _data("report.css"))
    before, _, after = page.partition("<!--body-->")  # last: what it holds must not be taken for a place to fill
    return before + "\n".join(body) + after


def _data(name: str) -> str:
    return (files("kg.story") / "data" / name).read_text(encoding="utf-8")


def _head(story: Story) -> str:
    totals = "".join(
        f'<a class="total" href="#{escape(anchor)}"><b>{escape(number)}</b> {escape(label)}</a>'
        for number, label, anchor in story.totals
    )
    contents = "".join(
        f'<a href="#{escape(chapter.key)}">{escape(chapter.title)}</a>' for chapter in story.chapters if chapter.lines
    )
    nav = f'<nav aria-label="{escape(story.words["contents"])}">{contents}</nav>'
    lead = f"<h1>{escape(story.title)}</h1><p>{escape(story.lead)} {escape(story.words['click'])}</p>"
    return f'<header>{lead}<div class="totals">{totals}</div>{nav}</header>'


def _chapter(chapter: Chapter, keys: dict[str, str], titles: dict[str, str], words: dict[str, str]) -> str:
    parts = [f'<section id="{escape(chapter.key)}"><h2>{escape(chapter.title)}</h2>']
    if not chapter.lines:
        return "".join([*parts, f'<p class="dim">{escape(words["empty"])}</p></section>'])
    parts.append(f"<p>{escape(chapter.lead)}</p>")
    if chapter.picture:
        parts.append(f'<figure class="{escape(chapter.key)}">{chapter.picture}</figure>')
    heads = "".join(f"<th>{escape(column)}</th>" for column in chapter.columns)
    rows = "".join(_line(line, chapter.columns, keys, titles) for line in chapter.lines)
    parts.append(f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>")
    if chapter.more:
        parts.append(f'<p class="dim">… {escape(words["more"].format(count=chapter.more))}</p>')
    return "".join([*parts, "</section>"])


def _line(line: Line, columns: tuple[str, ...], keys: dict[str, str], titles: dict[str, str]) -> str:
    cells = "".join(
        f'<td{_DATE if _ISO.fullmatch(cell) else ""} data-label="{escape(column)}">{escape(cell)}</td>'
        for column, cell in zip(columns, line.cells, strict=False)
    )
    sources = "".join(_source(source, keys, titles) for source in _each_once(line.sources))
    number = f"<details><summary>{escape(line.number)}</summary><ul>{sources}</ul></details>"
    return f'<tr>{cells}<td class="number" data-label="{escape(columns[-1])}">{number}</td></tr>'


def _each_once(sources: Iterable[Source]) -> list[Source]:
    return list(dict.fromkeys(sources))


def _source(source: Source, keys: dict[str, str], titles: dict[str, str]) -> str:
    about = f"<p>{escape(source.about)}</p>" if source.about and source.about != source.quote else ""
    quote = f"<blockquote>{escape(source.quote)}</blockquote>" if source.quote else ""
    anchor = keys.get(source.article)
    link = f'<a href="#{anchor}">{escape(titles[source.article])}</a>' if anchor else ""
    return f"<li>{about}{quote}{link}</li>"


def _articles(story: Story, keys: dict[str, str]) -> str:
    items = "".join(f'<li id="{keys[article.key]}">{_article(article)}</li>' for article in story.articles)
    made = escape(story.words["made"])
    title = escape(story.words["articles"])
    return f'<section id="articles"><h2>{title}</h2><ol>{items}</ol></section><footer>{made}</footer>'


def _article(article: Article) -> str:
    title = escape(article.title)
    if article.url:
        title = f'<a href="{escape(article.url)}" rel="noreferrer noopener">{title}</a>'
    about = ", ".join(article.told)
    return f'{title} <span class="dim">{escape(about)}</span>'
