"""An article: its text, which never changes after reading, its metadata, and what kind of paragraph stands where."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

import msgspec

from kg.printable import printable

__all__ = ["Article", "Kind", "Paragraph", "Published", "ReadProblem"]


class Kind(StrEnum):
    """What a stretch of an article is."""

    HEADLINE = "headline"
    SECTION = "section"
    """The rubric before a headline: "Chính trị", "Thời sự"."""
    DATELINE = "dateline"
    """"ĐNO -", "(Haiphong.gov.vn) -"."""
    LEAD = "lead"
    BODY = "body"
    HEADING = "heading"
    """A heading inside the body."""
    CAPTION = "caption"
    CREDIT = "credit"
    """"Ảnh: M.QUẾ", "Nguồn: …": who made a picture or a text."""
    BYLINE = "byline"


class Paragraph(msgspec.Struct, frozen=True):
    """Characters `start` to `end` of the text are one `kind` of thing; paragraphs do not overlap and are in order."""

    start: int
    end: int
    kind: Kind


class Published(msgspec.Struct, frozen=True):
    """The day (or month, or year) an article is from, and how that is known."""

    value: str
    """ISO date, or "2025-07", or "2025"."""
    basis: str
    """"metadata", "text: ngày 10/7/2025", "text: nhiệm kỳ 2025-2030", …"""


class Article(msgspec.Struct, frozen=True):
    """Text in NFC plus metadata; every offset in the graph counts characters of `text`."""

    id: str
    text: str
    paragraphs: tuple[Paragraph, ...] = ()
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: Published | None = None
    extra: dict[str, Any] = {}
    """Other keys of the source, kept as they came."""

    @property
    def headline(self) -> str:
        """The title as the source gives it, else the headline in the text; "" where there is neither."""
        found = next((one for one in self.paragraphs if one.kind is Kind.HEADLINE), None)
        return self.title or (" ".join(self.text[found.start : found.end].split()) if found else "")


class ReadProblem(msgspec.Struct, frozen=True):
    """An input, or one line of it, that could not be read; the others go on."""

    source: str
    """Path as given or found, "-" for standard input."""
    line: int | None
    """Counted from 1, in JSON Lines and web archives."""
    reason: str
    counted: str = "line"
    """What `line` counts: "record" in a web archive."""

    def __str__(self) -> str:
        """One line for the screen."""
        source = self.source.replace("\n", "\\n")
        place = source if self.line is None else f"{source}, {self.counted} {self.line}"
        return printable(f"{place}: {self.reason}")
