"""The body that a common noun stands for: "nhà trường", "trung tâm", "hội" after its full name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from kg.extract.annotations import BodyMention
from kg.facts import Body
from kg.language.folding import fold
from kg.language.wordlists import wordlist
from kg.vocabulary import scheme

__all__ = ["common_names", "house_of", "last_like", "told_names"]


_CELL = "party-cell"
_HOUSES = ("bệnh viện", "trường", "học viện", "công ty", "tổng công ty")
_UNIONS = ("công đoàn cơ sở ", "công đoàn ")
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
    What was named as the whole of another body was named there too: "Văn phòng Sở Nội vụ" names the Sở.
    """
    ended: Body | None = None
    for mention in reversed(bodies):
        if mention.start >= before:
            continue
        body = _begun_so(mention.body, begin, bodies)
        if body is not None:
            if body.unit is None or body.unit.edition != _ENDED:
                return body
            ended = ended or body
    return ended


def _begun_so(body: Body, begin: str, bodies: Sequence[BodyMention]) -> Body | None:
    """The body itself, or the one that its name ends with, if its name begins so.

    That one is named by itself, or it is the house of a cell or division: "Chi bộ | Trường Tiểu học A".
    """
    name = fold(body.name)
    if name.startswith(f"{begin} "):
        return body
    at = name.rfind(f" {begin} ") if f" {begin} {begin} " in name else name.find(f" {begin} ")
    inner = (mention.body for mention in bodies if at > 0 and fold(mention.body.name) == name[at + 1 :])
    houses = at > 0 and (body.kind == _CELL or begin in _HOUSES) and not name.endswith("tổng", 0, at)
    return next(inner, None) or (_within(body, at + 1) if houses else None)


def house_of(union: Body) -> Body | None:
    """The school, hospital, agency or firm that a trade union is of: "Bệnh viện A" of "Công đoàn cơ sở Bệnh viện A"."""
    begins = next((words for words in _UNIONS if fold(union.name).startswith(words)), "")
    return _within(union, len(begins)) if begins else None


def _within(body: Body, at: int) -> Body | None:
    """The body whose name begins at `at` in that of a part of it; None for what is no kind of body."""
    whole = body.name[at:]
    words = fold(whole).split()
    for count in range(len(words), 0, -1):
        if found := scheme("organisations").by_wording(" ".join(words[:count])):
            return Body(whole, found[0].key, body.unit)
    return None
