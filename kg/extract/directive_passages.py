"""Instruction passages: a verb of asking opens one, sentences without one go on with it until someone else speaks."""

from __future__ import annotations

import re

from kg.articles.model import Kind
from kg.extract.annotations import Sentence
from kg.extract.directive_account import by_account
from kg.extract.directive_address import address_at
from kg.extract.directive_adverbs import predicate_at
from kg.extract.directive_announced import (
    by_order,
    heads_items,
    heads_plan,
    insisted,
    opens_list,
    this_is,
    told_before_noun,
    told_by_noun,
)
from kg.extract.directive_asked import asked
from kg.extract.directive_askings import by_people, frames, gives, is_inside, is_item, told_to_direct
from kg.extract.directive_clause import beyond_leads, topic_begins
from kg.extract.directive_closing import demanded
from kg.extract.directive_documents import author_in, decider_in, director_in
from kg.extract.directive_follow import goes_on
from kg.extract.directive_openings import announces, shares_out
from kg.extract.directive_parts import ends_list, is_marked, part, received
from kg.extract.directive_passage import PATIENCE, FoundTask, Passage
from kg.extract.directive_quoted import orders_quoted, quotations, words_of_others
from kg.extract.directive_sent import agreed, sent_list
from kg.extract.directive_state import Walk
from kg.extract.directive_words import Asking, askings, starts_with
from kg.extract.event_actors import Reading
from kg.extract.event_items import item_openings
from kg.extract.patterns import Patterns
from kg.facts import Party

__all__ = ["tasks"]

_P = Patterns("directive_patterns.toml", "passages")
_ASKED = Patterns("directive_patterns.toml", "asked")
_ONE_VERB = re.compile(r"\s?(?:,|và|, đồng thời|đồng thời)\s")
"""Between two verbs of asking that are one."""
_PROSE = frozenset((Kind.LEAD, Kind.BODY))


def _sentence(walk: Walk, sentence: Sentence, mine: list[Asking], previous: Sentence | None) -> None:
    """Adds the tasks of a sentence and moves the passage on."""
    if ends_list(walk, sentence):
        walk.passage = Passage(walk.passage.issuer, left=1, sharing=True)
    if heads_plan(walk, sentence) or heads_items(walk, sentence):
        return
    before = len(walk.found)
    told = walk.announced or walk.decided
    if told and not walk.passage.active and _is_in_document(walk, sentence, told):
        tells = _P.document_tells.match(walk.folded, sentence.start)
        walk.passage = Passage(told, left=PATIENCE if tells else 1)
    if not walk.passage.active and _is_urged(walk, sentence):
        walk.passage = Passage(walk.urging, left=1)
    if not walk.passage.active and _is_carried_out(walk, sentence):
        walk.passage = Passage(walk.author or walk.decider, left=1)
    opened: Passage | None = None
    if not (
        this_is(walk, sentence, previous)
        or _insisted(walk, sentence, mine)
        or demanded(walk, sentence)
        or told_by_noun(walk, sentence)
        or told_before_noun(walk, sentence)
        or by_order(walk, sentence)
        or received(walk, sentence)
    ):
        real = _real(walk, sentence, mine)
        walk.waiting = []
        _before_asking(walk, sentence, real)
        for index, asking in enumerate(real):
            last = index + 1 == len(real)
            limit = sentence.end if last else _until(walk, asking, real[index + 1])
            asked(walk, sentence, asking, limit)
        broken = _breaks(walk, sentence) and not by_account(walk, sentence, sentence.end)
        idle = len(walk.found) == before and not sent_list(walk, sentence) and not opens_list(walk, sentence)
        if idle and part(walk, sentence):
            idle = False
        if idle and broken:
            walk.passage = Passage()  # "Tại hội nghị, ông A nhấn mạnh, xã cần …" begins anew
        opened = (announces(walk, sentence) if idle else None) if not walk.passage.opened >= sentence.start else None
        idle = idle and not opened and not shares_out(walk, sentence)
        if idle and not words_of_others(walk, sentence):
            goes_on(walk, sentence)
        if idle and len(walk.found) == before:
            orders_quoted(walk, sentence)
    _move_on(walk, sentence, opened, told=len(walk.found) > before)


def _insisted(walk: Walk, sentence: Sentence, mine: list[Asking]) -> bool:
    """As in "“Xã A phải xong mặt bằng”, ông B nói và | yêu cầu Sở C …": what is quoted, and what is asked besides."""
    if not insisted(walk, sentence):
        return False
    for asking in mine:
        besides = _ASKED.also.search(walk.folded, sentence.start, asking.start)
        if (
            besides
            and asking.start >= walk.found[-1].span.end
            and address_at(walk.reading, asking.end, sentence.end).found
        ):
            asked(walk, sentence, asking, sentence.end)
    return True


def _breaks(walk: Walk, sentence: Sentence) -> bool:
    """Whether a sentence opens as one that tells of something else, and is no item of a list: "- Báo cáo kết quả …"."""
    if walk.passage.listing and is_marked(walk, sentence):
        return False
    return _P.breaks.match(walk.folded, sentence.start) is not None


def _until(walk: Walk, asking: Asking, following: Asking) -> int:
    """Where what a verb of asking may tell ends: before the clause of the next one."""
    further = _ASKED.further.search(walk.folded, asking.end, following.start)
    return further.start() if further else topic_begins(walk.reading, asking.end, following.start)


def _before_asking(walk: Walk, sentence: Sentence, real: list[Asking]) -> None:
    """Adds what a sentence tells before its verb of asking: "… nhấn mạnh xã cần …, đồng thời đề nghị Sở B …"."""
    if real and _ASKED.new_asking.search(walk.folded, sentence.start, real[0].start):
        goes_on(walk, Sentence(sentence.start, real[0].start, sentence.kind))


def _move_on(walk: Walk, sentence: Sentence, opened: Passage | None, *, told: bool) -> None:
    """Moves the passage on behind a sentence, which has opened one or not, and told a task or not."""
    if opened:
        walk.passage = opened
    elif told or (walk.passage.listing and _P.colon.search(walk.folded, sentence.start, sentence.end)):
        walk.passage.left = PATIENCE
    elif walk.passage.awaited or _breaks(walk, sentence) or _other_speaker(walk, sentence):
        walk.passage = Passage()
    else:
        walk.passage.left -= 1
    if not walk.passage.active:
        walk.passage = agreed(walk, sentence) or walk.passage
    walk.speaker = walk.with_say(walk.speaker_in(sentence))
    walk.urging = walk.urging_in(sentence)
    walk.stressed = _still_stressed(walk, sentence)
    walk.exhorts = walk.urging is not None and _P.exhorts.search(walk.folded, sentence.start, sentence.end) is not None
    author = author_in(walk.reading, sentence)
    walk.announced = author or director_in(walk.reading, sentence)
    walk.author = author or walk.author
    walk.ordered = (
        walk.announced is not None and _P.orders.search(walk.folded, sentence.start, sentence.end) is not None
    )
    walk.decided = decider_in(walk.reading, sentence)
    walk.decider = walk.decided or walk.decider


def _still_stressed(walk: Walk, sentence: Sentence) -> tuple[Party, int] | None:
    """Who stressed something in the last sentences, nobody else having been named since."""
    if walk.urging:
        return walk.urging, PATIENCE
    if walk.stressed is None or walk.stressed[1] == 1:
        return None
    acting = walk.reading.acting(sentence.start, sentence.end)
    if any(actor.party.person and actor.party != walk.stressed[0] for actor in acting):
        return None
    return walk.stressed[0], walk.stressed[1] - 1


def _real(walk: Walk, sentence: Sentence, mine: list[Asking]) -> list[Asking]:
    """The verbs of asking of a sentence that give a task of their own."""
    real: list[Asking] = []
    item = voiced = False
    for asking in mine:
        voiced |= by_people(walk, sentence, asking)
        if voiced and not walk.speaks(sentence, asking.start):
            continue  # "Cử tri đề nghị UBND tỉnh …, | đề nghị Sở A …"
        item |= is_item(walk, sentence, asking)
        if item and (asking.addressed or not real):
            continue  # what the bodies of an item direct is part of their task
        if real and told_to_direct(walk, real[-1], asking):
            continue
        if real and real[-1].end < asking.start and _ONE_VERB.fullmatch(walk.folded, real[-1].end, asking.start):
            real[-1] = Asking(real[-1].start, asking.end, real[-1].addressed and asking.addressed)
            continue  # "quán triệt và chỉ đạo các xã …"
        if real and real[-1].end + 1 == asking.start and walk.folded.endswith("chỉ đạo", sentence.start, real[-1].end):
            real[-1] = asking
            continue  # "có ý kiến chỉ đạo | giao Sở A …"
        if not gives(walk, sentence, asking):
            continue
        if len(real) == 1 and frames(walk, sentence, real[0], asking):
            real[0] = asking
        elif not (real and is_inside(walk, sentence, asking)):
            real.append(asking)
    return real


def _is_in_document(walk: Walk, sentence: Sentence, author: Party) -> bool:
    """Whether a sentence stands in the document just told of: "Theo đó, …", or others are obliged, a group urged.

    What whoever decided does by a decision is no task: "Theo đó, UBND tỉnh điều chuyển 19 cơ sở nhà, đất".
    """
    if opening := _P.in_document.match(walk.folded, sentence.start):
        first = address_at(walk.reading, opening.end(), sentence.end)
        return author == walk.announced or not walk.is_own(author, first.parties)
    address = address_at(walk.reading, beyond_leads(walk.reading, sentence.start, sentence.end), sentence.end)
    if address.parties and not walk.is_own(author, address.parties):
        return _P.obliged.match(walk.folded, address.end, sentence.end) is not None
    return address.group and _P.urged.match(walk.folded, address.end, sentence.end) is not None


def _is_carried_out(walk: Walk, sentence: Sentence) -> bool:
    """As in "Ủy ban nhân dân các huyện: A, B tổ chức công bố …", behind a document: who carries it out.

    A single body does where that is told to be its duty: "Bộ Tài chính chịu trách nhiệm …".
    """
    if not (walk.author or walk.decider):
        return False
    address = address_at(walk.reading, beyond_leads(walk.reading, sentence.start, sentence.end), sentence.end)
    verb = _P.duty.match(walk.folded, address.end, sentence.end)
    if verb is None and _P.many.match(walk.folded, sentence.start):
        verb = starts_with("directive_imperatives.txt").match(walk.folded, address.end + 1)
    if not address.found or verb is None or any(p.person for p in address.parties):
        return False
    return not _P.reported.search(walk.folded, sentence.start, min(sentence.end, verb.end() + 40))


def _is_urged(walk: Walk, sentence: Sentence) -> bool:
    """As in "… nhấn mạnh: Đây là công trình trọng điểm. | Chủ đầu tư bố trí đủ nhân lực.": what others shall do."""
    if walk.stressed and (so := _P.so.match(walk.folded, sentence.start, sentence.end)):
        told = address_at(walk.reading, so.end(), sentence.end)
        must = told.found and _P.obliged.match(walk.folded, told.end, sentence.end)
        if must and not any(p.person for p in told.parties) and not walk.is_own(walk.stressed[0], told.parties):
            walk.urging = walk.stressed[0]
            return True
    spirit = _P.in_that_spirit.match(walk.folded, sentence.start, sentence.end)
    if walk.urging is not None and _P.so_must.match(walk.folded, sentence.start, sentence.end):
        return True
    if walk.urging is None or not (walk.exhorts or spirit):
        return False
    therefore = _P.therefore.search(walk.folded, sentence.start, sentence.end)
    begin = therefore.end() if therefore else beyond_leads(walk.reading, sentence.start, sentence.end)
    address = address_at(walk.reading, begin, sentence.end)
    verb = starts_with("directive_imperatives.txt").match(walk.folded, address.end + 1, sentence.end)
    verb = verb or _P.obliged.match(walk.folded, address.end, sentence.end)
    if not address.found or verb is None or any(p.person for p in address.parties):
        return False
    if walk.is_own(walk.urging, address.parties):
        return False
    return not _P.reported.search(walk.folded, begin, min(sentence.end, verb.end() + 40))


def _is_line_of_list(walk: Walk, sentence: Sentence) -> bool:
    """Whether a line without a full stop is a task of a list, and heads no part: "UBND xã A hoàn thành …", "Giao …"."""
    if not walk.passage.active and walk.author is None:
        return False
    begin = beyond_leads(walk.reading, sentence.start, sentence.end)
    verb = _P.line_asks.match(walk.folded, begin)
    if verb:
        return address_at(walk.reading, verb.end(), sentence.end).found
    address = address_at(walk.reading, begin, sentence.end)
    if not walk.passage.listing or not address.found or any(party.person for party in address.parties):
        return False
    return predicate_at(walk.folded, address.end, sentence.end) is not None


def _other_speaker(walk: Walk, sentence: Sentence) -> bool:
    first = next((a for a in walk.reading.acting(sentence.start, sentence.end) if a.party.person), None)
    return bool(first and first.start - sentence.start < 60 and first.party != walk.passage.issuer)


def _begin_anew(walk: Walk) -> None:
    """Forgets who gave tasks, where another item of a round-up begins."""
    walk.passage = Passage()
    walk.speaker = walk.urging = walk.author = walk.announced = walk.decider = walk.decided = None


def _in_name(reading: Reading, asking: Asking) -> bool:
    """Whether a verb is but the end of a name: "xã Quỳnh Giao", "ông Lê Văn Giao"."""
    named = reading.at(asking.start) if reading.text[asking.start].isupper() else None
    return named is not None and named.start < asking.start and asking.end <= named.end


def _in_title(reading: Reading, sentence: Sentence, asking: Asking) -> bool:
    """Whether a verb stands in what an affair or an article is called: "Liên quan vụ “Bí thư yêu cầu kỷ luật …”"."""
    return _P.in_title.search(reading.folded, sentence.start, asking.start) is not None


def tasks(reading: Reading) -> list[FoundTask]:
    """The tasks an article tells; a headline's, which repeats one of the text, only where the text has none."""
    by_sentence: dict[int, list[Asking]] = {}
    for asking in askings(reading.folded, reading.text):
        sentence = reading.notes.sentence_at(asking.start)
        if sentence and not (_in_name(reading, asking) or _in_title(reading, sentence, asking)):
            by_sentence.setdefault(sentence.start, []).append(asking)
    walk = Walk(reading)
    walk.quoted = quotations(walk)
    items = item_openings(reading)
    headlines: list[Sentence] = []
    previous: Sentence | None = None
    for sentence in reading.notes.sentences:
        if sentence.kind is Kind.HEADLINE:
            headlines.append(sentence)
            previous = sentence
        elif sentence.kind is Kind.SECTION:
            heads_plan(walk, sentence) or heads_items(walk, sentence) or opens_list(walk, sentence)
        elif sentence.kind is Kind.HEADING:
            if not (heads_plan(walk, sentence) or heads_items(walk, sentence)) and _is_line_of_list(walk, sentence):
                _sentence(walk, sentence, by_sentence.get(sentence.start, []), previous)
        elif sentence.kind in _PROSE:
            if sentence.start in items and not walk.passage.listing:
                _begin_anew(walk)
            _sentence(walk, sentence, by_sentence.get(sentence.start, []), previous)
            previous = sentence
    if not walk.found:
        for sentence in headlines:
            walk.passage = Passage()
            _sentence(walk, sentence, by_sentence.get(sentence.start, []), None)
    return walk.found
