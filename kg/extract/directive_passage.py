"""A stretch of an article in which somebody gives tasks, a task as it is found, a quotation it may stand in."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.facts import Party, Span

__all__ = ["PATIENCE", "FoundTask", "Passage", "Quotation"]

PATIENCE = 2
"""Sentences without a task that an instruction passage outlasts."""


@dataclass(slots=True)
class Passage:
    """Who is giving tasks to whom at this point of the article."""

    issuer: Party | None = None
    parties: list[Party] = field(default_factory=list)
    left: int = 0
    """Sentences for which the passage goes on without a task."""
    listing: bool = False
    """A colon opened a list of tasks: each item is one, whatever its verb."""
    awaited: bool = False
    """Tasks were announced for the next sentence: where it tells none, the passage is over."""
    headed: bool = False
    """Those whom the items below are for stand above them."""
    sharing: bool = False
    """Work was shared out: what names nobody is no task."""
    reported: bool = False
    """What opened it tells what a body has done: "UBND xã đã giao …"."""
    marked: bool | None = None
    """Whether the items of the list open with a dash, a number or a letter; None before the first."""
    opened: int = -1
    """The character from which on the sentence tells that has named those a list is for."""
    meant: list[Party] = field(init=False)
    """Those the passage was opened for, whoever got a task in it later."""

    def __post_init__(self) -> None:
        """Keeps whom the passage was opened for."""
        self.meant = list(self.parties)

    @property
    def active(self) -> bool:
        """Whether a sentence may go on giving tasks."""
        return self.left > 0

    @property
    def fresh(self) -> bool:
        """Whether the sentence before gave a task."""
        return self.left == PATIENCE


@dataclass(slots=True)
class FoundTask:
    """A task before it becomes facts, one for each of `parties` (one with nobody where there are none)."""

    issuer: Party | None
    parties: list[Party]
    task: Span
    span: Span


@dataclass(frozen=True, slots=True)
class Quotation:
    """Characters `start` to `end` stand inside quotation marks and are somebody's words."""

    start: int
    end: int
    speaker: Party
    order: bool = False
    """It is called an order behind it: "“…”, đó là chỉ đạo của …"."""
