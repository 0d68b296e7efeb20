"""What is wrong with a graph: one finding for each thing."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import unquote

__all__ = ["Finding", "finding"]


@dataclass(frozen=True, order=True)
class Finding:
    """Something that is wrong, where, and what it means or what to do about it."""

    rule: str
    """Which rule it breaks: a shape ("Holding vg:post"), a cross-check ("quote"), "turtle"."""
    node: str
    """IRI of what is wrong, or the file's name."""
    message: str
    value: str = ""
    article: str = ""
    """Id of the article that it belongs to, "" where it belongs to none."""

    def __str__(self) -> str:
        where = f"article {self.article}: " if self.article else ""
        value = f" (is: {self.value})" if self.value else ""
        return f"{where}{self.message}{value} [{self.rule}] {self.node}"


def finding(rule: str, node: str, message: str, value: str) -> Finding:
    """A finding about the resource `node`, whose IRI says to which article it belongs."""
    _, sign, rest = node.partition("/article/")
    article = unquote(rest.split("/")[0].split("#")[0]) if sign else ""
    return Finding(rule, node, message, value, article)
