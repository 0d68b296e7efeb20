"""Tasks told without a verb that gives one: quoted, as "Đây là yêu cầu của …", or announced before a list."""

from __future__ import annotations

from kg.extract.annotations import Sentence
from kg.extract.directive_address import address_at, party_of
from kg.extract.directive_state import PATIENCE, Passage, Walk
from kg.extract.event_patterns import Patterns

__all__ = ["insisted", "opens_list", "this_is"]

_P = Patterns("directive_patterns.toml", "asked")


def insisted(walk: Walk, sentence: Sentence) -> bool:
    """As in "“Xã không được để dân đói”, ông A lưu ý.": the task of those whom the quotation opens with."""
    if walk.folded[sentence.start] not in '“"':
        return False
    quoted = _P.quoted_need.match(walk.folded, sentence.start, sentence.end)
    if not quoted or not _P.insists.search(walk.folded, quoted.end(), sentence.end):
        return False
    speakers = walk.reading.acting(quoted.end(), sentence.end)
    speaker = next((a for a in speakers if a.party.person or a.office), None)
    address = address_at(walk.reading, quoted.start("who"), quoted.end("who") + 1)
    if speaker is None or not address.found or address.end != quoted.end("who"):
        return False
    walk.add(speaker.party, address.parties, quoted.start("task"), quoted.end("task"), sentence.start)
    return True


def this_is(walk: Walk, sentence: Sentence, previous: Sentence | None) -> bool:
    """As in "Đây là yêu cầu của …": the sentence before, mostly the headline, is the task."""
    opening = _P.this_is.match(walk.folded, sentence.start)
    issuer = walk.reading.at(opening.end()) if opening else None
    if not issuer or previous is None:
        return False
    told = [a for a in walk.reading.acting(previous.start, previous.end) if not a.party.person]
    last = told[-1].end if told else previous.start
    begin = last if previous.end - last > 12 else previous.start
    parties = [party_of(a) for a in told[-1:]] or walk.default(issuer.party)
    walk.add(issuer.party, parties, begin, previous.end, previous.start)
    return True


def opens_list(walk: Walk, sentence: Sentence) -> bool:
    """As in "Chủ tịch UBND tỉnh yêu cầu:" before a list of tasks."""
    if walk.passage.opened >= sentence.start and walk.passage.parties:
        return True
    found = None
    if ":" in walk.folded[sentence.start : sentence.end]:
        found = _P.colon.search(walk.folded, sentence.start, sentence.end)
    elif (asks := _P.asks_alone.search(walk.folded, max(sentence.start, sentence.end - 24), sentence.end)) and (
        walk.speaks(sentence, asks.start())
    ):
        found = asks
    if not found:
        return False
    _, issuer = walk.issuer(sentence, found.start())
    if issuer is None or _P.no_authority.match(walk.folded, sentence.start, found.start()):
        return False
    walk.passage = Passage(issuer, walk.default(issuer), PATIENCE, listing=True)
    return True
