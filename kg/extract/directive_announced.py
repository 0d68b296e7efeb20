"""Tasks told without a verb that gives one: quoted, with a noun ("yêu cầu của …"), or announced before a list."""

from __future__ import annotations

import re

from kg.extract.annotations import Sentence
from kg.extract.directive_address import Address, address_at, party_of
from kg.extract.directive_adverbs import predicate_at
from kg.extract.directive_clause import beyond_leads
from kg.extract.directive_needs import called_so, is_common
from kg.extract.directive_parts import is_marked, opens_paragraph
from kg.extract.directive_passage import PATIENCE, Passage
from kg.extract.directive_state import Walk
from kg.extract.patterns import Patterns
from kg.language.gates import Gated
from kg.language.marks import mark_end

__all__ = [
    "by_order",
    "heads_items",
    "heads_plan",
    "insisted",
    "opens_list",
    "this_is",
    "told_before_noun",
    "told_by_noun",
]

_P = Patterns("directive_patterns.toml", "asked")
_OPENINGS = Patterns("directive_openings.toml", "openings")

_BREAK = re.compile(r"[^\S\n]*\n\s*")
"""What leads from a line to the next."""
_HEADING = 80
"""Characters that the heading of a part of a plan may have."""
_ORDER = 120
"""Characters that who gave an order, and in which document, may have."""


def insisted(walk: Walk, sentence: Sentence) -> bool:
    """As in "“Xã không được để dân đói”, ông A lưu ý.": the task of those who must do something by a quotation."""
    close = _P.closes.search(walk.folded, sentence.start, sentence.end)
    speaker = walk.reading.at(close.end()) if close else None
    if close is None or speaker is None or not (speaker.party.person or speaker.office):
        return False
    if not _P.insists.search(walk.folded, speaker.end, sentence.end) or not walk.has_say(speaker):
        return False
    if "“" in walk.folded[sentence.start + 1 : close.start()]:
        return False
    begin = beyond_leads(walk.reading, sentence.start, close.start())
    address = address_at(walk.reading, begin, close.start())
    need = _P.must_do.match(walk.folded, address.end, close.start())
    if not address.found or need is None or _P.anyone.match(walk.folded, begin):
        return False
    if not address.parties and is_common(walk.folded, begin):
        address.parties = called_so(walk, begin, walk.passage.parties or walk.default(speaker.party))
    walk.rows(speaker.party, Address(need.end(), address.parties), close.start(), sentence.start)
    return True


def told_by_noun(walk: Walk, sentence: Sentence) -> bool:
    """As in "Một yêu cầu khác của Chủ tịch tỉnh với hai phường là …"."""
    noun = _P.noun.search(walk.folded, sentence.start, sentence.end)
    issuer = walk.reading.at(noun.end()) if noun else None
    if issuer is None:
        return False
    address = address_at(walk.reading, issuer.end, sentence.end)
    rest = _P.this_task.match(walk.folded, address.end if address.found else issuer.end, sentence.end)
    if rest is None:
        return False
    parties = address.parties or ([] if address.group else walk.default(issuer.party))
    walk.add(issuer.party, parties, rest.end(), sentence.end, sentence.start)
    return True


def told_before_noun(walk: Walk, sentence: Sentence) -> bool:
    """As in "Không để dân thiếu nước là yêu cầu của Chủ tịch tỉnh …": the task before who asks for it."""
    noun = _P.is_asked.search(walk.folded, sentence.start, sentence.end)
    issuer = walk.reading.at(noun.end()) if noun else None
    if noun is None or issuer is None or not (issuer.party.person or issuer.office):
        return False
    credit = _P.credit.match(walk.folded, sentence.start, noun.start())
    begin = credit.end() if credit else sentence.start
    if predicate_at(walk.folded, begin, noun.start()) is None:
        return False
    walk.add(issuer.party, [], begin, noun.start(), sentence.start)
    return True


def by_order(walk: Walk, sentence: Sentence) -> bool:
    """As in "Theo chỉ đạo của Chủ tịch UBND tỉnh, Thanh tra tỉnh sẽ …": adds what those named are to do."""
    opening = _P.by_order.match(walk.folded, sentence.start, sentence.end)
    issuer = walk.reading.at(opening.end()) if opening else None
    comma = walk.folded.find(", ", issuer.end, min(sentence.end, issuer.end + _ORDER)) if issuer else -1
    if issuer is None or comma < 0:
        return False
    address = address_at(walk.reading, beyond_leads(walk.reading, comma + 1, sentence.end), sentence.end)
    plan = opening is not None and opening["plan"] is not None
    shall = (_P.has_duty if plan else _P.shall).match(walk.folded, address.end, sentence.end)
    if shall is None and issuer.office and not plan:
        shall = _P.urged_by_order.match(walk.folded, address.end, sentence.end)
    if not address.found or shall is None or any(p.person or p == issuer.party for p in address.parties):
        return False
    address.end = shall.end()
    walk.rows(issuer.party, address, sentence.end, sentence.start)
    return True


def heads_items(walk: Walk, sentence: Sentence) -> bool:
    """As in "1. UBND huyện A:", in a list of tasks: those whom the items below it are for.

    A line that has nothing else needs no colon: "2. Sở B", then "- Rà soát …".
    """
    colon = walk.folded[sentence.start : sentence.end].rstrip()[-1:] == ":"
    if not (walk.passage.active or walk.author) or not (colon or _stands_above(walk, sentence)):
        return False
    opening = _P.item.match(walk.folded, sentence.start, sentence.end)
    address = address_at(walk.reading, opening.end() if opening else sentence.start, sentence.end)
    if not address.found or walk.folded[address.end : sentence.end].strip() != (":" if colon else ""):
        return False
    issuer = walk.passage.issuer or walk.author
    if issuer in address.parties or (not colon and any(party.person for party in address.parties)):
        return False
    walk.passage = Passage(issuer, address.parties, PATIENCE, listing=True, headed=True)
    return True


def heads_plan(walk: Walk, sentence: Sentence) -> bool:
    """As in "III. TỔ CHỨC THỰC HIỆN", in a plan: its items share out the work."""
    line = walk.folded[sentence.start : sentence.end]
    if len(line) > _HEADING or _OPENINGS.carrying_out.fullmatch(line) is None:
        return False
    walk.passage = Passage(walk.author or walk.decider or walk.passage.issuer, [], PATIENCE, listing=True)
    return True


def _stands_above(walk: Walk, sentence: Sentence) -> bool:
    """Whether a line without a stop stands above the items of a list, itself one of a higher list or not."""
    if not opens_paragraph(walk, sentence) or sentence.end - sentence.start > _ORDER:
        return False
    below = _BREAK.match(walk.folded, sentence.end)
    return below is not None and (mark_end(walk.folded, below.end()) > below.end() or is_marked(walk, sentence))


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


def _last_said(walk: Walk, sentence: Sentence, pattern: Gated) -> re.Match[str] | None:
    """The verb before a colon that somebody in the sentence says: "Kết luận phiên họp, ông A | đề nghị:"."""
    found = first = pattern.search(walk.folded, sentence.start, sentence.end)
    while found and walk.reading.before(sentence, found.start()) is None:
        found = pattern.search(walk.folded, found.start() + 1, sentence.end)
    return found or first


def opens_list(walk: Walk, sentence: Sentence) -> bool:
    """As in "Chủ tịch UBND tỉnh yêu cầu:" before a list of tasks."""
    if walk.passage.opened >= sentence.start:
        return True
    found = None
    if ":" in walk.folded[sentence.start : sentence.end]:
        found = _last_said(walk, sentence, _P.colon)
    elif (asks := _P.asks_alone.search(walk.folded, max(sentence.start, sentence.end - 24), sentence.end)) and (
        walk.speaks(sentence, asks.start())
    ):
        found = asks
    if not found:
        return False
    _, issuer = walk.issuer(sentence, found.start())
    if (whose := _P.list_of.match(walk.folded, sentence.start, sentence.end)) and (
        giver := walk.reading.at(whose.end())
    ):
        issuer = giver.party  # "Nội dung chỉ đạo của Chủ tịch UBND tỉnh:"
    if issuer is None or _P.no_authority.match(walk.folded, sentence.start, found.start()):
        return False
    if _OPENINGS.portfolios.search(walk.folded, sentence.start, sentence.end):
        return False
    if _P.reviewed.search(walk.folded, sentence.start, sentence.end):
        return False
    walk.passage = Passage(issuer, walk.default(issuer), PATIENCE, listing=True)
    return True
