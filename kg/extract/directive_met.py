"""Whom "đơn vị", "nhà thầu" mean behind a verb of asking: the body praised, blamed or visited right before."""

from __future__ import annotations

from kg.extract.directive_address import Address
from kg.extract.directive_state import Walk
from kg.extract.directive_words import Asking
from kg.extract.event_actors import Actor
from kg.extract.patterns import Patterns
from kg.facts import Party

__all__ = ["met_before"]

_P = Patterns("directive_patterns.toml", "follow")
_FAR = 400
"""Characters before the verb of asking among which the body is looked for."""
_FIRMS = ("company", "corporation")


def met_before(walk: Walk, asking: Asking, address: Address) -> Party | None:
    """As in "biểu dương Công an xã A, đồng thời yêu cầu đơn vị …": the body met last, nobody's office or unit."""
    named = [a for a in walk.reading.acting(max(0, asking.start - _FAR), asking.start) if _is_met(walk, a)]
    if _P.met.fullmatch(walk.folded, asking.end, address.named):
        return _only_met(walk, [a for a in named if _meets(walk, a)])
    firm = _P.firm.fullmatch(walk.folded, asking.end, address.named)
    return _firm(walk, named, firm["part"], asking.start) if firm else None


def _only_met(walk: Walk, met: list[Actor]) -> Party | None:
    """The one met last; of several that one sentence names none is meant, "kiểm tra tại Ban A và Ban B"."""
    while met:
        last = walk.reading.notes.sentence_at(met[-1].start)
        beside = [a for a in met if last and a.start >= last.start]
        if len({a.party.name for a in beside}) <= 1:
            return met[-1].party
        met = met[: -len(beside)]
    return None


def _is_met(walk: Walk, actor: Actor) -> bool:
    return bool(actor.party.body) and not (actor.office or actor.generic) and actor.party != walk.passage.issuer


def _meets(walk: Walk, actor: Actor) -> bool:
    return _P.meets.search(walk.folded, max(0, actor.start - 90), actor.start) is not None


def _firm(walk: Walk, named: list[Actor], part: str, asking: int) -> Party | None:
    """The body told to play a part in the works, "nhà thầu Công ty A", "chủ đầu tư là Ban B", else the firm met."""
    if plays := [a for a in named if walk.folded.endswith((f"{part} ", f"{part} là "), 0, a.start)]:
        return plays[-1].party
    firms = [a for a in named if a.party.body and a.party.body.kind in _FIRMS]
    here = walk.reading.notes.sentence_at(asking)
    firms = [a for a in firms if here and a.start >= here.start] or firms
    met = [a for a in firms if _meets(walk, a)] or firms
    return met[-1].party if len({a.party.name for a in met}) == 1 else None
