"""Tasks in somebody's own words: “Hồ đã xuống cấp. Sở A phải …”, by whoever the quotation is of."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.annotations import Sentence
from kg.extract.directive_address import Address, address_at
from kg.extract.directive_adverbs import predicate_at
from kg.extract.directive_clause import behind_time, beyond_leads
from kg.extract.directive_needs import needs
from kg.extract.directive_passage import Quotation
from kg.extract.directive_state import Walk
from kg.extract.patterns import Patterns
from kg.facts import Party, Statement

__all__ = ["in_own_words", "orders_quoted", "quotations", "words_of_others"]

_P = Patterns("directive_patterns.toml", "quoted")
_OPENING = '“"'
_LEAD = 16
"""Characters of connectives that may stand before those told, beyond what is known to lead a clause."""
_FIRST_PERSON = 24
"""Characters before a verb of asking in which whoever speaks of himself stands."""
_IN_GENERAL = (" thì phải ", " thì cần ", " thì cần phải ")
"""Before what must be done wherever something is so, which is asked of nobody: "Muốn nhanh thì phải …"."""
_PROVINCE_CODE = 2
"""Digits of the code of a province."""


def quotations(walk: Walk) -> list[Quotation]:
    """The quotations of people who may give tasks: who leads an event, acts for a province or the state, orders."""
    out = []
    for fact in walk.reading.notes.facts:
        if isinstance(fact, Statement) and fact.quoted and _may_order(walk, fact.speaker):
            whole, text = fact.evidence[0], walk.reading.text
            start = whole.start
            if text[start - 1 : start] not in _OPENING or start == 0:
                start = min((at for mark in _OPENING if (at := text.find(mark, start)) >= 0), default=whole.end) + 1
            ends = [at for mark in '”"' if start <= (at := text.find(mark, start)) <= whole.end]
            if start < whole.end:
                out.append(Quotation(start, min(ends, default=whole.end), fact.speaker))
    return out + list(_orders_named(walk))


def in_own_words(walk: Walk, offset: int) -> Party | None:
    """Who says of himself at an offset that he asked others for something: “Tôi đã yêu cầu Sở A …”, ông B nói."""
    if _P.i_asked.search(walk.folded, max(0, offset - _FIRST_PERSON), offset) is None:
        return None
    for fact in walk.reading.notes.facts:
        if not isinstance(fact, Statement) or not fact.quoted or fact.speaker.person not in walk.held:
            continue
        if any(span.start <= offset < span.end for span in fact.evidence):
            return fact.speaker
    return None


def words_of_others(walk: Walk, sentence: Sentence) -> bool:
    """Whether a sentence stands in the quoted words of somebody who is not giving tasks just now."""
    if walk.quoting(sentence.start) is not None:
        return False
    at = sentence.start + len(_OPENING)
    quoted = (fact for fact in walk.reading.notes.facts if isinstance(fact, Statement) and fact.quoted)
    others = (fact for fact in quoted if fact.speaker not in (walk.passage.issuer, walk.speaker))
    return any(span.start <= at < span.end for fact in others for span in fact.evidence)


def _orders_named(walk: Walk) -> Iterator[Quotation]:
    """As in "“…”, đó là yêu cầu của Bí thư Tỉnh ủy A": the quotation is named an order behind it."""
    text = walk.reading.text
    for found in _P.named_order.finditer(walk.folded):
        giver = next(iter(walk.reading.acting(found.end() - 1, found.end() + 1)), None)
        closing = found.start()
        opening = max(text.rfind(mark, 0, closing) for mark in _OPENING)
        whole = opening >= 0 and "\n" not in text[opening:closing]
        if giver and giver.party.person and whole:
            yield Quotation(opening + 1, closing, giver.party, order=True)


def _may_order(walk: Walk, speaker: Party) -> bool:
    person = speaker.person
    if person is None:
        return False
    held = (r.body for r in walk.reading.notes.roles if r.person == person and r.body)
    above = any(body.unit is None or len(body.unit.code or "") == _PROVINCE_CODE for body in held)
    return person in walk.led or (above and person in walk.held)


def _parts(walk: Walk, sentence: Sentence) -> Iterator[tuple[Quotation, int, int]]:
    """The stretches of a sentence that stand inside quotations."""
    for one in walk.quoted:
        start, end = max(one.start, sentence.start), min(one.end, sentence.end)
        if start < end:
            yield one, start, end


def orders_quoted(walk: Walk, sentence: Sentence) -> None:
    """Adds the tasks of a sentence that stand in quotations: "Sở A phải …", "Không để …"."""
    for one, start, end in _parts(walk, sentence):
        own = _own(walk, one.speaker)
        for need in needs(walk, start, end):
            if walk.folded.endswith(_IN_GENERAL, start, need.task):
                continue
            parties = [p for p in need.parties if p not in own and p.person != one.speaker.person]
            near = need.begin - beyond_leads(walk.reading, start, need.begin) <= _LEAD
            near |= walk.folded.endswith(" thì ", start, need.begin)  # “Hồ sơ nào vướng thì Sở A phải …”
            heeded = one.order or one.speaker.person in walk.led
            group = heeded and not need.parties and not _P.people.match(walk.folded, need.begin)
            if near and (parties or group):
                walk.add(one.speaker, parties, need.task, end, start)
                return
        at = beyond_leads(walk.reading, start, end)
        told = address_at(walk.reading, behind_time(walk.reading, at, end) or at, end)
        if _is_sent(walk, told, own, end) and all(p.person != one.speaker.person for p in told.parties):
            walk.rows(one.speaker, told, end, start)
            return
        bare = _P.imperative.match(walk.folded, at, end) and not walk.folded.endswith(" thì ", start, at)
        if one.speaker.person in walk.led and bare:
            walk.add(one.speaker, walk.default(one.speaker), at, end, start)


def _is_sent(walk: Walk, told: Address, own: list[Party], end: int) -> bool:
    """As in “Chiều nay Sở A gửi tôi con số”: bodies named first, none of them the speaker's, do what is told."""
    if not told.parties or any(p.person or p in own for p in told.parties):
        return False
    then = _P.then.match(walk.folded, told.end, end)
    acts = predicate_at(walk.folded, then.end() - 1 if then else told.end, end)
    return acts is not None and _P.praises.search(walk.folded, told.end, end) is None


def _own(walk: Walk, speaker: Party) -> list[Party]:
    """The units and bodies that a speaker acts for: what they must do is a plan and no task."""
    held = [r.body for r in walk.reading.notes.roles if r.person == speaker.person and r.body]
    return [Party(body=body) for body in held] + [Party(unit=body.unit) for body in held if body.unit]
