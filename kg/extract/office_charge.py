"""Deputies who are put in charge for a time: "ông A, Phó Giám đốc Sở X, được giao phụ trách, điều hành Sở"."""

from __future__ import annotations

from kg.extract.annotations import Annotations
from kg.extract.office_status import Told, member
from kg.extract.patterns import GapPatterns
from kg.facts import Status
from kg.language.abbreviations import expand
from kg.language.folding import fold

__all__ = ["in_charge"]

_P = GapPatterns("office_patterns.toml", "charge")


def in_charge(notes: Annotations, told: list[Told]) -> None:
    """Makes the office beside a name an acting one where its holder is said to be in charge of the same body."""
    for one in told:
        role, person = one.link.role, one.link.person
        if one.status is not Status.CURRENT or member(role) or not role.label.startswith("Phó"):
            continue
        end = max(role.end, person.end)
        charge = _P.given.match(notes.folded, end)
        if charge is None:
            continue
        if _same(notes, fold(one.body.name), charge.start("body"), charge.end()):
            one.status = Status.ACTING


def _same(notes: Annotations, body: str, start: int, end: int) -> bool:
    """Whether the words from `start`, a noun that ends at `end`, mean that body, called in full or by that noun."""
    noun = notes.folded[start:end]
    alone = _P.noun_ends.match(notes.folded, end) is not None
    if noun in _SHORT and alone:
        return body.startswith(fold(expand(noun.upper())))
    begin = " ".join(body.split()[: noun.count(" ") + 2])
    if begin != noun and notes.folded.startswith(begin, start):
        return True
    return alone and (body.startswith(f"{noun} ") or noun in _WHOLE)


_SHORT = ("ubnd", "hđnd")
_WHOLE = ("đơn vị", "cơ quan", "nhà trường", "địa phương", "đảng bộ")
"""Nouns for any body."""
