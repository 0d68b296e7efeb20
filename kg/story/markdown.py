"""A report as Markdown with its pictures as SVG files beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kg.story.model import Chapter, Line, Source, Story

__all__ = ["as_markdown"]

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#+!|~&])|^-")
_SPACE = re.compile(r"\s+")
_SOURCES = 5
"""Quotations under a line; the HTML report has all."""


def as_markdown(story: Story, folder: str) -> Mapping[str, str]:
    """The text under "" and each picture under its path; `folder` is where they are, seen from the text."""
    numbers = {article.key: number for number, article in enumerate(story.articles, start=1)}
    files: dict[str, str] = {}
    parts = [f"# {_plain(story.title)}", _plain(story.lead)]
    parts.append("\n".join(f"- **{_plain(number)}** {_plain(label)}" for number, label, _ in story.totals))
    for chapter in story.chapters:
        parts += [f"## {_plain(chapter.title)}", *_chapter(chapter, numbers, story.words)]
        if chapter.picture:
            files[f"{folder}/{chapter.key}.svg"] = chapter.picture
            parts.insert(-1, f"![{_plain(chapter.title)}](<{folder}/{chapter.key}.svg>)")
    parts.append(f"## {_plain(story.words['articles'])}")
    parts.append("\n".join(_article(story, number) for number in range(len(story.articles))))
    parts.append(_plain(story.words["made"]))
    return {"": "\n\n".join(parts) + "\n", **files}


def _plain(words: str) -> str:
    r"""Text that is nothing but text in Markdown and in the HTML made of it.

    >>> print(_plain("<b> *x*"))
    \<b\> \*x\*
    """
    return _SPECIAL.sub(r"\\\g<0>", _SPACE.sub(" ", words).strip())


def _chapter(chapter: Chapter, numbers: Mapping[str, int], words: Mapping[str, str]) -> list[str]:
    if not chapter.lines:
        return [_plain(words["empty"])]
    found = [_plain(chapter.lead), "\n".join(_line(line, numbers, words) for line in chapter.lines)]
    if chapter.more:
        found[-1] += f"\n\n… {_plain(words['more'].format(count=chapter.more))}"
    return found


def _line(line: Line, numbers: Mapping[str, int], words: Mapping[str, str]) -> str:
    cells = " · ".join(_plain(cell) for cell in line.cells if cell)
    sources = list(dict.fromkeys(line.sources))
    number = (
        "" if line.number == words.get("sources") else f"**{_plain(line.number)}** "
    )  # what a click opens in a page
    told = [f"- {number}{cells}", *(_source(source, numbers) for source in sources[:_SOURCES])]
    if len(sources) > _SOURCES:
        told.append(f"  - … {_plain(words['more-sources'].format(count=len(sources) - _SOURCES))}")
    return "\n".join(told)


def _source(source: Source, numbers: Mapping[str, int]) -> str:
    quote = f"“{_plain(source.quote)}”" if source.quote else _plain(source.about)
    number = numbers.get(source.article)
    return f"  - {quote}" + (f" \\[{number}\\]" if number else "")


def _article(story: Story, place: int) -> str:
    article = story.articles[place]
    title = _plain(article.title)
    if article.url:
        address = re.sub(r"[<>\s\\]", lambda mark: f"%{ord(mark[0]):02X}", article.url)
        title = f"[{title}](<{address}>)"
    about = ", ".join(map(_plain, article.told))
    return f"{place + 1}. {title} {about}"
