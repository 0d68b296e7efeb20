"""The words of a body's kind, where they stand."""

from __future__ import annotations

from dataclasses import dataclass

from kg.vocabulary import Concept

__all__ = ["Head"]


@dataclass(slots=True)
class Head:
    """A wording of a kind of body, with which a name begins: "Sở", "Ban Quản lý", "Trường THCS"."""

    start: int
    end: int
    concept: Concept
    surface: str
    """The words as they are written."""
    glued: bool
    """Inside a role ("Trưởng ban Tuyên giáo")."""
    takes_topic: bool = False
    """A field of work or a proper name goes on the name."""
    listed: bool = False
    """Several are meant: "các sở Nội vụ, Tài chính"."""
