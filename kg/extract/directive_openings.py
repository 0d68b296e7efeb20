"""Where tasks are shared out: "ông A phân việc như sau: Sở B …", "bà C nêu hai việc gửi lại xã."."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.annotations import Sentence
from kg.extract.directive_address import Address, address_at
from kg.extract.directive_adverbs import predicate_at
from kg.extract.directive_clause import beyond_leads
from kg.extract.directive_documents import author_in
from kg.extract.directive_follow import goes_on
from kg.extract.directive_parts import falls_to
from kg.extract.directive_passage import PATIENCE, Passage
from kg.extract.directive_pieces import by_pieces, colon_in
from kg.extract.directive_state import Walk
from kg.extract.event_actors import Actor
from kg.extract.patterns import Patterns
from kg.facts import Party

__all__ = ["announces", "shares_out"]

_P = Patterns("directive_openings.toml", "openings")
_ASKED = Patterns("directive_patterns.toml", "asked")
_QUOTES = '“"'
_FAR = 60
"""Characters between those addressed and the colon, at most."""
_FIRST = re.compile(r"[,;.:](?:\s|$)")


def _in_document(walk: Walk, sentence: Sentence, end: int) -> Passage | None:
    """As in "Công điện nêu rõ:", or behind who issues it, "… công điện với nội dung:": its items follow."""
    subject = _P.order.match(walk.folded, sentence.start, end)
    author = walk.author if subject else author_in(walk.reading, sentence)
    if author is None or _P.says_items.search(walk.folded, sentence.start, end) is None:
        return None
    return Passage(author, walk.default(author), PATIENCE, listing=True, opened=sentence.start)


@dataclass(frozen=True, slots=True)
class _Lead:
    """What stands before a colon at `end`: who speaks, to whom, whether it tells that tasks follow."""

    end: int
    issuer: Party | None
    address: Address
    strong: bool
    gives: bool
    """Told with a verb of giving work, not with a noun alone."""


def shares_out(walk: Walk, sentence: Sentence) -> bool:
    """Adds the tasks that stand behind the colon of a sentence that shares out work; whether there are any."""
    lead = _lead(walk, sentence) or _in_passage(walk, sentence) or _in_pieces(walk, sentence)
    if lead is None or not re.search(r"\w", walk.folded[lead.end : sentence.end]):
        return False
    before, count = walk.passage, len(walk.found)
    walk.passage = Passage(lead.issuer, [], PATIENCE if lead.strong else 1, listing=lead.strong)
    named = _named(walk, lead.end + 1, sentence.end) or falls_to(walk, lead.end + 1, sentence.end)
    if named or (lead.gives and not lead.address.found):
        goes_on(walk, Sentence(lead.end + 1, sentence.end, sentence.kind))
    elif lead.address.found:
        _to_them(walk, sentence, lead)
    if len(walk.found) == count:
        walk.passage = before
        return False
    walk.passage.listing = False
    return True


def announces(walk: Walk, sentence: Sentence) -> Passage | None:
    """The passage that a sentence opens which tells that tasks follow in the next ones, or the items below."""
    end = sentence.end
    while end > sentence.start and walk.folded[end - 1] in " \n":
        end -= 1
    if walk.folded[end - 1 : end] == ":":
        lead = _lead(walk, sentence)
        if lead is None and walk.announced and _P.items_follow.match(walk.folded, sentence.start, end):
            author, opened = walk.announced, sentence.start
            return Passage(author, walk.default(author), PATIENCE, listing=True, opened=opened, sharing=True)
        if lead is None or not lead.strong or lead.end != end - 1:
            return _in_document(walk, sentence, end)
        parties = lead.address.parties or walk.default(lead.issuer)
        return Passage(lead.issuer, parties, PATIENCE, listing=True, opened=sentence.start, sharing=not lead.gives)
    found = _P.closing.search(walk.folded, sentence.start, end)
    if found is None or _speaker(walk, sentence, found) is None:
        return None
    issuer = _speaker(walk, sentence, found)
    return Passage(issuer, walk.default(issuer), PATIENCE, awaited=True)


def _lead(walk: Walk, sentence: Sentence) -> _Lead | None:
    """The words before the first colon of a sentence, where they may lead tasks."""
    colon = colon_in(walk.folded, sentence)
    if colon is None:
        return None
    found = _P.strong.search(walk.folded, sentence.start, colon)
    if (
        found
        and _P.plans.search(walk.folded, sentence.start, colon)
        and not _P.each.search(walk.folded, sentence.start, colon)
    ):
        found = None
    strong = found is not None
    found = found or _P.weak.search(walk.folded, sentence.start, colon)
    if (
        found is None
        or _P.portfolios.search(walk.folded, sentence.start, colon)
        or _ASKED.no_authority.match(walk.folded, sentence.start, colon)
    ):
        return None
    actor, issuer = walk.issuer(sentence, found.start())
    if issuer is None and (actor is not None or not strong):
        return None
    address = _addressed(walk, sentence, colon, actor)
    return _Lead(colon, issuer, address, strong, _P.gives.match(walk.folded, found.start(), colon) is not None)


def _in_pieces(walk: Walk, sentence: Sentence) -> _Lead | None:
    """What stands before a colon behind which each piece is of another body, whatever the words."""
    shared = by_pieces(walk, sentence)
    if shared is None:
        return None
    return _Lead(shared.colon, shared.issuer, Address(shared.colon), strong=shared.several, gives=False)


def _in_passage(walk: Walk, sentence: Sentence) -> _Lead | None:
    """As in "Ngành điện cũng có tên: Công ty A chỉ được …", where tasks are being told."""
    colon = colon_in(walk.folded, sentence) if walk.passage.fresh else None
    if colon is None or walk.speaker_in(sentence) or not _named(walk, colon + 1, sentence.end):
        return None
    if address_at(walk.reading, beyond_leads(walk.reading, sentence.start, colon), colon).parties:
        return None
    return _Lead(colon, walk.passage.issuer, Address(colon), strong=True, gives=False)


def _speaker(walk: Walk, sentence: Sentence, found: re.Match[str]) -> Party | None:
    """Who announces tasks: who has a say, or whoever issued the document that the sentence is about."""
    if _P.document.match(walk.folded, sentence.start, found.end()) and (walk.author or walk.decider):
        return walk.author or walk.decider
    actor, issuer = walk.issuer(sentence, found.start())
    if actor is None or not walk.has_say(actor):
        return None
    between = walk.folded[actor.end : found.start()]
    reports = _P.reports.search(between) is not None
    nearest = walk.reading.before(sentence, found.start())
    return issuer if not reports and (nearest is actor or "," not in between) else None


def _addressed(walk: Walk, sentence: Sentence, colon: int, issuer: Actor | None) -> Address:
    """Whom the words before a colon name as those who are told: "Với Sở A, …:", "… một mốc cho Sở B:"."""
    topic = _P.topic.match(walk.folded, sentence.start, colon)
    if topic:
        address = address_at(
            walk.reading, topic.end(), issuer.start if issuer and issuer.start > topic.end() else colon
        )
        if address.found:
            return address
    begin = issuer.end if issuer else sentence.start
    for dative in _P.dative.plain.finditer(walk.folded, begin, colon):
        address = address_at(walk.reading, dative.end(), colon)
        if address.found and colon - address.end <= _FAR and "," not in walk.folded[address.end : colon]:
            return address
    return Address(colon)


def _named(walk: Walk, start: int, limit: int) -> bool:
    """Whether somebody is named where the tasks begin."""
    address = address_at(walk.reading, beyond_leads(walk.reading, start, limit), limit)
    return bool(address.parties) and not any(p.person for p in address.parties)


def _to_them(walk: Walk, sentence: Sentence, lead: _Lead) -> None:
    """The task of those named before the colon, if what is behind it is told to be done."""
    begin, end = lead.end + 1, sentence.end
    opening = re.compile(rf"\s*[{_QUOTES}]").match(walk.folded, begin, end)
    if opening:
        begin = opening.end()
        closing = min((at for mark in '”"' if (at := walk.folded.find(mark, begin, end)) >= 0), default=end)
        called = _P.vocative.match(walk.folded, begin, closing)
        begin, end = (called.end() if called else begin), closing
    at = beyond_leads(walk.reading, begin, end)
    cut = _FIRST.search(walk.folded, at, end)
    first = cut.start() if cut else end
    tells = predicate_at(walk.folded, at, end) or _P.deontic.search(walk.folded, begin, max(first, min(end, at + 90)))
    if tells or (lead.strong and not opening):
        walk.rows(lead.issuer, Address(begin, lead.address.parties), end, sentence.start)
