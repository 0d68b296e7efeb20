"""To whom a document is sent that gives tasks: "Bộ Công Thương có công văn gửi Sở A, Sở B yêu cầu …"."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.annotations import Sentence
from kg.extract.directive_address import Address, address_at, party_of
from kg.extract.directive_documents import author_in
from kg.extract.directive_passage import Passage
from kg.extract.directive_state import Walk
from kg.extract.directive_words import starts_with
from kg.extract.patterns import Patterns
from kg.facts import Party

__all__ = ["Sent", "agreed", "sent_list", "sent_to"]

_P = Patterns("directive_patterns.toml", "sent")


@dataclass(frozen=True, slots=True)
class Sent:
    """A document told to be sent: by whom, to whom."""

    issuer: Party | None
    address: Address


def sent_to(walk: Walk, sentence: Sentence, limit: int) -> Sent | None:
    """Who sends a document to whom before character `limit`; nothing where something else stands between."""
    found = _P.sent.search(walk.folded, sentence.start, limit)
    if found is None:
        return None
    address = address_at(walk.reading, found.end(), limit)
    if not address.found or any(party.person for party in address.parties):
        return None
    rest = walk.folded[address.end : limit]
    for actor in walk.reading.acting(address.end, limit):
        lead = walk.folded[address.end : actor.start]
        if _P.aside.search(lead) or actor.party.person:
            break
        party = party_of(actor)
        address.parties += [party] if party not in address.parties else []
        rest = walk.folded[actor.end : limit]
    if not _P.between.fullmatch(rest):
        return None
    issuer = author_in(walk.reading, sentence)
    address.parties = [party for party in address.parties if party != issuer]
    return Sent(issuer, address)


def sent_list(walk: Walk, sentence: Sentence) -> bool:
    """As in "… có văn bản gửi Sở A, Sở B: Khẩn trương …": adds the task behind the colon, or behind the names."""
    colon = walk.folded.find(": ", sentence.start, sentence.end)
    sent = sent_to(walk, sentence, colon) if colon > 0 else None
    begin = colon + 1
    does = sent is not None and starts_with("directive_imperatives.txt").match(walk.folded, begin + 1)
    if sent is None and (found := _P.sent.search(walk.folded, sentence.start, sentence.end)):
        issuer, address = author_in(walk.reading, sentence), address_at(walk.reading, found.end(), sentence.end)
        sent = Sent(issuer, address) if address.found and issuer not in address.parties else None
        begin = address.end
        does = _P.urged.match(walk.folded, begin, sentence.end)
    if sent is None or sent.issuer is None or not does:
        return False
    walk.add(sent.issuer, sent.address.parties, begin, sentence.end, sentence.start)
    return True


def agreed(walk: Walk, sentence: Sentence) -> Passage | None:
    """As in "Theo đó, UBND tỉnh đồng ý chủ trương …": a decision told, behind which tasks may follow."""
    found = _P.decides.search(walk.folded, sentence.start, sentence.end)
    issuer = walk.reading.before(sentence, found.start()) if found else None
    if found is None or issuer is None or found.start() - issuer.end > 1:
        return None
    return Passage(issuer.party, left=1)
