"""The words of a body's kind, where they stand."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.patterns import word_file
from kg.language.abbreviations import expand
from kg.language.folding import fold
from kg.vocabulary import Concept

__all__ = ["Head", "said_by_head"]

_COMMERCIAL = tuple(word_file("body_words.json").words("commercial"))
_HEADS = ("trưởng", "phó")


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

    @property
    def syllables(self) -> int:
        """How many its words have, written out: two of "BV"."""
        return len(expand(self.surface).split())

    @property
    def commercial(self) -> bool:
        """Whether it is a bank's that says that it is a firm: "Ngân hàng TMCP | Sài Gòn - Hà Nội"."""
        return self.concept.key == "bank" and fold(self.surface).endswith(_COMMERCIAL)


def said_by_head(words: str, *, glued: bool) -> str:
    """The words of a kind, of a title that says it those of the kind alone: "Chi cục" of "Chi cục trưởng"."""
    kind, _, last = words.rpartition(" ")
    return f"{kind[0].upper()}{kind[1:]}" if glued and kind and fold(last) in _HEADS else words
