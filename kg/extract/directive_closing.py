"""Tasks told before who asks for them: "Sở A cần rà soát …, bà đề nghị.", "…, theo yêu cầu của ông B."."""

from __future__ import annotations

from kg.extract.annotations import Sentence
from kg.extract.directive_address import Address, address_at
from kg.extract.directive_clause import beyond_leads
from kg.extract.directive_needs import called_so, is_common
from kg.extract.directive_state import Walk
from kg.extract.event_actors import Actor
from kg.extract.patterns import Patterns
from kg.facts import Party

__all__ = ["demanded"]

_P = Patterns("directive_closing.toml", "closing")
_ASKED = Patterns("directive_patterns.toml", "asked")
_COMMAS = 4
"""Commas from the end of a sentence behind which the one who asks is looked for."""


def demanded(walk: Walk, sentence: Sentence) -> bool:
    """Adds the task of a sentence that ends in who asks for it; whether there is one."""
    quoted = walk.folded.startswith(("“", '"'), sentence.start)
    if quoted or _P.asks.search(walk.folded, sentence.start, sentence.end) is None:
        return False
    comma = sentence.end
    for _ in range(_COMMAS):
        comma = walk.folded.rfind(", ", sentence.start, comma)
        if comma < 0:
            return False
        if speaker := _speaker(walk, comma, sentence.end):
            return _needed(walk, sentence, speaker, comma)
    return False


def _speaker(walk: Walk, comma: int, end: int) -> Party | None:
    """Who alone is named between a comma and the end of a sentence, and asks."""
    by = _P.on_demand.match(walk.folded, comma, end)
    begin = by.end() if by else comma + 2
    speaker = walk.reading.at(begin)
    if speaker is None or speaker.start != begin or not (by or _is_person(speaker)):
        return None
    last = [actor for actor in walk.reading.acting(begin, end) if actor.end <= end][-1]
    ends = _P.nothing if by else _P.asks_last
    if ends.fullmatch(walk.folded, last.end, end) is None:
        return None
    named = last if _is_person(last) and walk.folded[speaker.end : last.start].strip(" ,") == "" else speaker
    return named.party if walk.has_say(named) else None


def _is_person(actor: Actor) -> bool:
    return bool(actor.party.person or actor.office)


def _needed(walk: Walk, sentence: Sentence, speaker: Party, comma: int) -> bool:
    """Adds what those the sentence opens with "cần", "phải" do, up to the comma."""
    begin = beyond_leads(walk.reading, sentence.start, comma)
    address = address_at(walk.reading, begin, comma)
    need = _ASKED.must_do.match(walk.folded, address.end, comma)
    if need is None or _ASKED.anyone.match(walk.folded, begin) or any(p.person for p in address.parties):
        return False
    if not address.parties and (not address.found or is_common(walk.folded, begin)):
        known = walk.passage.parties or walk.default(speaker)
        address.parties = called_so(walk, begin, known) if address.found else known
    walk.rows(speaker, Address(need.end(), address.parties), comma, sentence.start)
    return True
