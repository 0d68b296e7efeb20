"""Tasks told by the build of a sentence alone, whatever its words: "…: Sở A lo khoan giếng; phường B lo đường ống"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.annotations import Sentence
from kg.extract.directive_address import address_at
from kg.extract.directive_adverbs import predicate_at
from kg.extract.directive_clause import beyond_leads
from kg.extract.directive_parts import falls_to, tells
from kg.extract.directive_state import Walk
from kg.extract.patterns import Patterns
from kg.facts import Party

__all__ = ["Shared", "by_pieces", "colon_in"]

_P = Patterns("directive_openings.toml", "openings")
_PIECE = re.compile(r"[^;]+")
_SEVERAL = 2
"""Pieces that show by themselves that work is shared out."""


@dataclass(frozen=True, slots=True)
class Shared:
    """Work is shared out behind the colon at `colon`, by `issuer`, among several or to one."""

    colon: int
    issuer: Party
    several: bool


def colon_in(folded: str, sentence: Sentence) -> int | None:
    """The first colon of a sentence that stands in no quotation and no parentheses."""
    at = folded.find(":", sentence.start, sentence.end)
    if at < 0 or folded[at + 1 : at + 2].isdigit():
        return None
    lead = folded[sentence.start : at]
    closed = lead.count("“") <= lead.count("”") and lead.count('"') % 2 == 0 and lead.count("(") == lead.count(")")
    return at if closed else None


def by_pieces(walk: Walk, sentence: Sentence) -> Shared | None:
    """Whether the pieces behind a colon each begin with a body that shall do something.

    One piece is enough behind whoever speaks before the colon, if it begins as a task.
    """
    colon = colon_in(walk.folded, sentence)
    if colon is None or _P.relates.search(walk.folded, sentence.start, colon):
        return None
    if _P.of_deeds.search(walk.folded, sentence.start, colon):
        return None
    speakers = (a for a in walk.reading.acting(sentence.start, colon) if a.party.person or a.office)
    actor = next((a for a in speakers if a.end <= colon and walk.has_say(a)), None)
    issuer = actor.party if actor else walk.passage.issuer or walk.speaker
    if issuer is None:
        return None
    count = _pieces_told(walk, colon + 1, sentence.end, issuer)
    several = count >= _SEVERAL
    last = walk.reading.before(sentence, colon)
    labelled = last is not None and not walk.folded[last.end : colon].strip()  # "Ông A, Chủ tịch UBND xã: …"
    return Shared(colon, issuer, several) if several or (count and actor and not labelled) else None


def _pieces_told(walk: Walk, start: int, end: int, issuer: Party) -> int:
    """How many of the pieces between semicolons are a task of a body's; 0 where one tells what is or was."""
    count = 0
    acts = False
    for piece in _PIECE.finditer(walk.folded, start, end):
        begin, limit = piece.span()
        if falls_to(walk, begin, limit):
            count, acts = count + 1, True
            continue
        address = address_at(walk.reading, beyond_leads(walk.reading, begin, limit), limit)
        if not address.parties or any(p.person for p in address.parties):
            continue
        own = issuer in address.parties or walk.is_own(issuer, address.parties)
        if (
            own
            or tells(walk, address.end)
            or _P.outcome.search(walk.folded, begin, limit)
            or walk.folded[address.end : address.end + 1] != " "
        ):
            return 0
        count += 1
        acts |= predicate_at(walk.folded, address.end, limit) is not None
    return count if acts else 0
