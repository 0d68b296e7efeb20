"""What a report is made of."""

from __future__ import annotations

from dataclasses import dataclass, field

__all__ = ["Article", "Chapter", "Line", "Source", "Story"]


@dataclass(frozen=True, slots=True)
class Source:
    """Words that a number rests on."""

    quote: str
    article: str
    """Key of the article, "" for what the register of units tells."""
    about: str = ""
    """What is told, where the quotation alone does not say it."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a chapter's table."""

    cells: tuple[str, ...]
    number: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A question, a picture, and what it shows in words."""

    key: str
    """Also its anchor."""
    title: str
    lead: str
    columns: tuple[str, ...]
    """Headings of the cells and of the number."""
    lines: tuple[Line, ...]
    picture: str = ""
    """SVG."""
    more: int = 0
    """Lines that were left out because there are too many."""


@dataclass(frozen=True, slots=True)
class Article:
    """An article, to look up."""

    key: str
    title: str
    url: str
    """"" for what is no address of the web."""
    publisher: str
    date: str

    @property
    def told(self) -> list[str]:
        """What is said of it beside its title: publisher, day, key."""
        return [part for part in (self.publisher, self.date, self.key) if part and part != self.title]


@dataclass(frozen=True, slots=True)
class Story:
    """A whole report."""

    title: str
    lead: str
    totals: tuple[tuple[str, str, str], ...]
    """Number, what it counts, and the chapter that it leads to."""
    chapters: tuple[Chapter, ...]
    articles: tuple[Article, ...]
    words: dict[str, str] = field(default_factory=dict)
    """Texts of the page in the report's language."""
