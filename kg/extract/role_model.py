"""Offices as they are named: one, and several in a row."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.facts import Body
from kg.vocabulary import Concept

__all__ = ["Chain", "Role"]


@dataclass(slots=True)
class Role:
    """One office as named: role wording, body (if any), and the words around that bear on its status."""

    start: int
    end: int
    concept: Concept
    body: Body | None
    explicit: bool
    """The body stands in the text with the role."""
    marker: str = ""
    """ "nguyên", "quyền", "tân" before it, "cũ" after it, "" else."""
    term: str | None = None
    label: str = ""
    country: str = ""
    """The other country whose office it is."""
    assumed: bool = False
    """No more than the context tells which unit the body is of."""


@dataclass(slots=True)
class Chain:
    """Roles in a row."""

    roles: list[Role] = field(default_factory=list)

    @property
    def start(self) -> int:
        """First character, a marker ("nguyên") included."""
        return self.roles[0].start

    @property
    def end(self) -> int:
        """One past the last character."""
        return self.roles[-1].end
