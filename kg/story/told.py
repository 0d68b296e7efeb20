"""What the chapters of a report read of a graph, asked once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from kg.export import Published
from kg.export.asking import Row, rows
from kg.story.model import Article, Source

__all__ = ["Told"]


@dataclass(frozen=True)
class Told:
    """A graph and the words of a report's language."""

    graph: Published
    words: dict[str, str]

    def columns(self, chapter: str) -> tuple[str, ...]:
        """Headings of a chapter's table."""
        return tuple(self.words[f"{chapter}-columns"].split("|"))

    def rows(self, name: str) -> list[Row]:
        """The rows of one of the exporters' queries."""
        return rows(self.graph, f"graph/{name}")

    @cached_property
    def articles(self) -> dict[str, Article]:
        """Articles by IRI."""
        found = {}
        for row in self.rows("articles"):
            url = row["url"] if row["url"].startswith(("http://", "https://")) else ""
            found[row["id"]] = Article(row["key"], row["title"] or row["key"], url, row["publisher"], row["date"][:10])
        return found

    @cached_property
    def names(self) -> dict[str, str]:
        """Names of people, bodies and units by IRI."""
        return {row["id"]: row["name"] for query in ("units", "bodies", "people") for row in self.rows(query)}

    @cached_property
    def unit_facts(self) -> list[Row]:
        """A row for each fact of a unit, and of a body of it."""
        return rows(self.graph, "unit_facts")

    @cached_property
    def events(self) -> dict[str, Row]:
        """Events by IRI."""
        return {row["id"]: row for row in reversed(self.rows("events"))}

    @cached_property
    def directives(self) -> list[Row]:
        """A row for each directive, issuer and assignee."""
        return self.rows("directives")

    @cached_property
    def offices(self) -> dict[str, str]:
        """What each person was last said to be, in words."""
        posts = {row["id"]: f"{row['role']}, {row['bodyName']}" for row in self.rows("posts")}
        newest: dict[str, tuple[bool, str, str]] = {}
        for row in self.rows("holdings"):
            told = (row["status"] != "former", row["date"], posts.get(row["post"], ""))
            newest[row["person"]] = max(newest.get(row["person"], told), told)
        return {person: office for person, (_, _, office) in newest.items()}

    def source(self, row: Row, about: str = "") -> Source:
        """Where a row's fact stands."""
        article = self.articles.get(row["article"])
        return Source(row["quote"], article.key if article else "", about)

    @staticmethod
    def by(found: Iterable[Row], column: str) -> dict[str, list[Row]]:
        """Rows by what stands in a column, those with nothing there left out."""
        grouped: dict[str, list[Row]] = defaultdict(list)
        for row in found:
            if row[column]:
                grouped[row[column]].append(row)
        return grouped
