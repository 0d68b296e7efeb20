"""What tying offices to people reads: a chain of offices among the people of its sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib.resources import files

import msgspec

from kg.extract.annotations import Annotations, PersonMention, Sentence
from kg.extract.role_model import Chain, Role
from kg.facts import Status
from kg.language.wordlists import either

__all__ = ["ACTING", "NAMES", "WINDOW", "Link", "Scene", "Starts", "cue", "cues", "fits", "national_term", "seats"]

NAMES = re.compile(r"\s*(?:là|gồm|:)")

ACTING = frozenset({"quyền", "q.", "phụ trách"})

WINDOW = 60

_CENTRAL = {"politburo": "central-committee"}
"""Bodies that are elected with another, by kind."""


@cache
def cue(name: str) -> re.Pattern[str]:
    """The wordings of `name` in data/office_cues.json, on word boundaries; "chuyển đổi số", "bầu cử" move nobody."""
    return re.compile(rf"(?<!\w){either(cues(name))}(?!\w)(?! (?:đổi|giao|biến|dịch|hướng|cử)\b)")


@cache
def cues(name: str) -> Sequence[str]:
    """The wordings of `name` in data/office_cues.json, in the order of the file; of "seats", those of the seats."""
    return tuple(_file()[name])


@cache
def seats() -> Mapping[str, str]:
    """The role that a seat in a committee is, by the wordings of the committee."""
    return _table("seats")


def national_term(kind: str, number: str) -> str | None:
    """The years of a term of the National Assembly or the Party's central bodies, by its number in Roman figures."""
    return _table("national_terms").get(f"{_CENTRAL.get(kind, kind)} {number.upper()}")


def _table(name: str) -> Mapping[str, str]:
    raw = _file()[name]
    return raw if isinstance(raw, dict) else {}


@cache
def _file() -> Mapping[str, Sequence[str] | dict[str, str]]:
    raw = files("kg.extract").joinpath("data", "office_cues.json").read_text(encoding="utf-8")
    return msgspec.json.decode(raw, type=dict[str, list[str] | dict[str, str]])


@dataclass(slots=True)
class Link:
    """A role tied to a person."""

    person: PersonMention
    role: Role
    status: Status
    form: str
    """ "before", "after", "verb": where the office stands and what ties it; "planned": a verb that tells a plan."""
    act: str = ""
    """The words between person and office of a "verb" link, and those before the person."""
    past: bool = False
    """Taken up long before the article: "Năm 2015, ông được bầu giữ chức …"."""


class Starts(frozenset[int]):
    """Where the chains of an article begin."""

    @cached_property
    def _ordered(self) -> list[int]:
        return sorted(self)

    def any_in(self, start: int, end: int) -> bool:
        """Whether one begins from `start` to before `end`."""
        at = bisect_left(self._ordered, start)
        return at < len(self._ordered) and self._ordered[at] < end


@dataclass(slots=True)
class Scene:
    """A chain among the people of its sentence."""

    notes: Annotations
    chain: Chain
    sentence: Sentence
    people: list[PersonMention]
    last_before: PersonMention | None
    topic: PersonMention | None
    """Whom the article is about: the only one named in its headline, else the one named more than any other."""
    starts: Starts
    earlier: list[Link]
    """The ties made so far."""
    left: PersonMention | None = field(init=False)
    """The last person named before the chain in its sentence."""
    right: PersonMention | None = field(init=False)
    """The first person named after it."""

    def __post_init__(self) -> None:
        """Looks for the people beside the chain."""
        start, end = self.chain.start, self.chain.end
        self.left = next((p for p in reversed(self.people) if p.end <= start), None)
        self.right = next((p for p in self.people if p.start >= end), None)

    def between(self, start: int, end: int) -> str:
        """Folded text."""
        return self.notes.folded[start:end]


def fits(gap: str, *patterns: re.Pattern[str]) -> bool:
    """Whether one of the patterns is all that stands in a gap."""
    return any(pattern.fullmatch(gap) for pattern in patterns)
