"""The body that a common noun stands for: "nhà trường", "trung tâm", "hội" after its full name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from kg.extract.annotations import BodyMention
from kg.facts import Body
from kg.language.folding import fold
from kg.language.wordlists import wordlist

__all__ = ["common_names", "last_like"]


@cache
def common_names() -> dict[str, str]:
    """Folded common nouns and how the full name of what they stand for begins: "nhà trường" → "trường"."""
    lines = (line.partition(" = ") for line in wordlist("kg.extract", "stands_for.txt"))
    return {name: begin for name, _, begin in lines}


def last_like(bodies: Sequence[BodyMention], begin: str, before: int) -> Body | None:
    """Of bodies in the order of the text the last before character `before` whose name begins so, if any."""
    for mention in reversed(bodies):
        if mention.start < before and fold(mention.body.name).startswith(f"{begin} "):
            return mention.body
    return None
