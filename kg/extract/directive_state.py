"""What a walk through instructions keeps: who gives tasks to whom just now, and the tasks found."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.facts import Party, Span

__all__ = ["PATIENCE", "FoundTask", "Passage"]

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
