"""The body that a common noun stands for: "nhà trường", "trung tâm", "hội" after its full name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from kg.extract.annotations import BodyMention
from kg.facts import Body
from kg.language.folding import fold
from kg.language.wordlists import wordlist

__all__ = ["common_names", "last_like", "told_names"]


_ENDED = "2024"
"""The edition of units that the reform of 2025 ended."""


@cache
def common_names() -> dict[str, str]:
    """Folded common nouns and how the full name of what they stand for begins: "nhà trường" → "trường"."""
    return _read("stands_for.txt")


@cache
def told_names() -> dict[str, str]:
    """The same with nouns that stand for a body or village only where something is told of it: "hội", "cả thôn"."""
    return common_names() | _read("stands_for_told.txt")


def _read(file: str) -> dict[str, str]:
    lines = (line.partition(" = ") for line in wordlist("kg.extract", file))
    return {name: begin for name, _, begin in lines}


def last_like(bodies: Sequence[BodyMention], begin: str, before: int) -> Body | None:
    """Of bodies in the order of the text the last before character `before` whose name begins so, if any.

    One of a unit that has ended is meant only where no other is named: "Hội" is not that of a province told of before.
    """
    ended: Body | None = None
    for mention in reversed(bodies):
        body = mention.body
        if mention.start < before and fold(body.name).startswith(f"{begin} "):
            if body.unit is None or body.unit.edition != _ENDED:
                return body
            ended = ended or body
    return ended
