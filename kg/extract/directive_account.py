"""By whose account others must do something: "Theo Bí thư Tỉnh ủy A, xã B cần …"."""

from __future__ import annotations

from kg.extract.annotations import Sentence
from kg.extract.directive_state import Walk
from kg.extract.patterns import Patterns
from kg.facts import Party

__all__ = ["by_account"]

_P = Patterns("directive_patterns.toml", "state")
_GOVERNING = (
    "peoples-committee",
    "provincial-party-committee",
    "city-party-committee",
    "peoples-council",
    "government",
    "ministry",
)
"""How the kinds of bodies begin that lead a province or the country."""
_PROVINCE_CODE = 2
"""Digits of the code of a province."""


def by_account(walk: Walk, sentence: Sentence, offset: int) -> Party | None:
    """As in "Theo ông A, xã cần …": by whose account something is to be done, if it is one who gives tasks."""
    first = next(iter(walk.reading.acting(sentence.start, offset)), None)
    if first is None or not walk.folded.startswith(",", first.end):
        return None
    gives = first.party == walk.passage.issuer
    if not gives and (walk.passage.active or not (first.party.person in walk.led or _governs(walk, first.party))):
        return None
    return first.party if _P.account.search(walk.folded[sentence.start : first.start]) else None


def _governs(walk: Walk, party: Party) -> bool:
    """Whether somebody named acts for the party or the government of a province or the country."""
    held = (r.body for r in walk.reading.notes.roles if party.person and r.person == party.person and r.body)
    units = (body.unit for body in held if body.kind.startswith(_GOVERNING))
    return any(unit is None or len(unit.code or "") == _PROVINCE_CODE for unit in units)
