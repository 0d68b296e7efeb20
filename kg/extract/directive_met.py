"""Whom "đơn vị" means behind a verb of asking: the body praised or visited right before."""

from __future__ import annotations

from kg.extract.directive_address import Address
from kg.extract.directive_state import Walk
from kg.extract.directive_words import Asking
from kg.extract.patterns import Patterns
from kg.facts import Party

__all__ = ["met_before"]

_P = Patterns("directive_patterns.toml", "follow")
_FAR = 400
"""Characters before the verb of asking among which the body is looked for."""


def met_before(walk: Walk, asking: Asking, address: Address) -> Party | None:
    """As in "biểu dương Công an xã A, đồng thời yêu cầu đơn vị …": the body met last, nobody's office or unit."""
    if not _P.met.fullmatch(walk.folded, asking.end, address.end):
        return None
    for actor in reversed(walk.reading.acting(max(0, asking.start - _FAR), asking.start)):
        met = actor.party.body and not actor.office and not actor.generic and actor.party != walk.passage.issuer
        if met and _P.meets.search(walk.folded, max(0, actor.start - 90), actor.start):
            return actor.party
    return None
