"""Clauses of a passage of tasks that no verb of asking opens.

A body named first has the task of its clause, whatever the verb ("Sở A thì …", "Sở B: …"), so has one that is told to
have got it ("Sở C được ông giao …"), or to whom it falls ("… là nhiệm vụ của Sở D").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.annotations import Sentence
from kg.extract.directive_address import Address, address_at, party_of
from kg.extract.directive_adverbs import predicate_at
from kg.extract.directive_clause import beyond_leads
from kg.extract.directive_state import Walk
from kg.extract.directive_words import starts_with
from kg.extract.patterns import Patterns
from kg.facts import Party

__all__ = ["ends_list", "falls_to", "is_marked", "item_of_head", "opens_paragraph", "part", "received", "tells"]

_P = Patterns("directive_parts.toml", "parts_of")
_FOLLOW = Patterns("directive_patterns.toml", "follow")
_STATE = Patterns("directive_patterns.toml", "state")
_ASKED = Patterns("directive_patterns.toml", "asked")
_ALSO = re.compile(r"\s(?:cũng|còn)\s")
_CUT = re.compile(r"[;“\"]\s?|,\s")
_PIECE = re.compile(r";")
_HEAD = re.compile(r"[^;:.“”\"\n]{4,110}: (?=\w)")
"""Those told what stands behind the colon of an item, or what it is about."""
_BESIDE = re.compile(r",?\s(?:cùng với|cùng|phối hợp với|phối hợp)\s")
_NUMBER = re.compile(r"^\s*(?P<n>\d{1,2})[.)]\s", re.MULTILINE)
"""The number of an item at the beginning of its line."""
_NEAR = 3
"""Clauses of a sentence in which who was told something is looked for; paragraphs that an item may have."""


@dataclass(frozen=True, slots=True)
class _Told:
    """Those who are to do something, where the words of it begin, and by whose word."""

    address: Address
    issuer: Party | None


def is_marked(walk: Walk, sentence: Sentence) -> bool:
    """Whether a sentence opens an item of a list: with a dash, a number, a letter."""
    return _P.item.match(walk.folded, sentence.start, sentence.end) is not None


def opens_paragraph(walk: Walk, sentence: Sentence) -> bool:
    """Whether a sentence is the first of its paragraph."""
    return walk.reading.text[: sentence.start].rstrip(" \t").endswith("\n") or sentence.start == 0


def ends_list(walk: Walk, sentence: Sentence) -> bool:
    """Whether the items of a list, each marked, end where a paragraph begins without a mark."""
    if not walk.passage.listing or not opens_paragraph(walk, sentence):
        return False
    marked = is_marked(walk, sentence)
    if walk.passage.marked is None:
        walk.passage.marked = marked
        return False
    return walk.passage.marked and not marked and not _numbers_on(walk, sentence.start)


def _numbers_on(walk: Walk, start: int) -> bool:
    """Whether the next number of a list stands behind a paragraph without one, which then belongs to its item."""
    text = walk.reading.text
    last = next(reversed(list(_NUMBER.finditer(text, 0, start))), None)
    following = last and next((m for m in _NUMBER.finditer(text, start) if int(m["n"]) == int(last["n"]) + 1), None)
    return following is not None and text.count("\n\n", start, following.start()) < _NEAR


def item_of_head(walk: Walk, sentence: Sentence) -> bool:
    """Adds an item that stands below those it is for: "1. Sở A:", then "a) Công bố …"."""
    if not (walk.passage.headed and is_marked(walk, sentence)):
        return False
    opening = _P.item.match(walk.folded, sentence.start, sentence.end)
    begin = opening.end() if opening else sentence.start
    address = address_at(walk.reading, begin, sentence.end)
    if address.found or walk.speaker_in(sentence):
        return False
    walk.add(walk.passage.issuer, walk.passage.parties, begin, sentence.end, sentence.start)
    return True


def received(walk: Walk, sentence: Sentence) -> bool:
    """Adds the tasks that bodies or people are told to have got, in the passive; whether there are any."""
    count = len(walk.found)
    for start, end in _pieces(walk, sentence):
        if told := _received(walk, start, end):
            walk.rows(told.issuer, told.address, sentence.end, start)
            break
    return len(walk.found) > count


def _pieces(walk: Walk, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The stretches of a sentence between semicolons."""
    start = sentence.start
    for cut in _PIECE.finditer(walk.folded, sentence.start, sentence.end):
        yield start, cut.start()
        start = cut.end()
    yield start, sentence.end


def _received(walk: Walk, start: int, end: int) -> _Told | None:
    """Who got which task in a stretch: those right before "được giao", "nhận lệnh"."""
    found = _P.received.search(walk.folded, start, end)
    while found:
        who = _before(walk, start, found.start())
        such = _ASKED.is_such.search(walk.folded, start, found.start() + 1)
        if who and not such and not _P.no_task.match(walk.folded, found.end()):
            issuer = _giver(walk, found.start(), end)
            parties = [p for p in who if p != issuer]
            strong = _P.strong.match(walk.folded, found.start())
            named = issuer is not None and _P.giver.match(walk.folded, found.start())
            if parties and (walk.passage.active or named or strong):
                return _Told(Address(found.end(), parties), issuer)
        found = _P.received.search(walk.folded, found.end(), end)
    return None


def _giver(walk: Walk, at: int, end: int) -> Party | None:
    """Who gives a task told in the passive: "được ông giao" is who spoke last."""
    named = _P.giver.match(walk.folded, at, end)
    if named and named["pronoun"]:
        actor = walk.reading.at(named.start("pronoun"))
        if actor and actor.party.person:
            return actor.party
        return walk.passage.issuer or walk.speaker or walk.last_person(at)
    return walk.passage.issuer or walk.speaker or walk.quoting(at) or walk.author


def _before(walk: Walk, start: int, end: int) -> list[Party]:
    """Those named right before character `end`, set off by what they are: "Hội A, đầu mối nhận hàng, |"."""
    starts = [start, *(m.end() for m in list(_CUT.finditer(walk.folded, start, end))[-_NEAR:])]
    for at in starts:
        address = address_at(walk.reading, beyond_leads(walk.reading, at, end), end)
        if address.parties and (beside := _BESIDE.match(walk.folded, address.end, end)):
            other = address_at(walk.reading, beside.end(), end)
            address = Address(other.end, [*address.parties, *other.parties]) if other.parties else address
        if address.parties and _beyond_apposed(walk, address.end, end) == end:
            return address.parties
    last = next((a for a in reversed(walk.reading.acting(start, end)) if a.end == end), None)
    return [party_of(last)] if last and not last.generic and not last.party.unit else []


def _beyond_apposed(walk: Walk, position: int, limit: int) -> int:
    found = _P.apposed.match(walk.folded, position, limit)
    return found.end() if found else position


def part(walk: Walk, sentence: Sentence) -> bool:
    """Adds the tasks of a sentence of a passage that are told by who stands where; whether there are any."""
    if not walk.passage.active:
        return False
    count = len(walk.found)
    if _falling(walk, sentence):
        return True
    at = beyond_leads(walk.reading, sentence.start, sentence.end, within=walk.passage.fresh)
    address = _bodies_at(walk, at, sentence.end)
    colon = walk.passage.listing and walk.folded.startswith(": ", address.end) and not _quotes(walk, address.end + 2)
    if colon and address.group and not address.parties:  # "UBND các xã, phường: mỗi tuần công khai …"
        walk.add(walk.passage.issuer, [], address.end + 1, sentence.end, sentence.start)
        return len(walk.found) > count
    if not colon and _headed(walk, sentence, at, address):
        return True
    if not address.parties or not _may_be_told(walk, address):
        return False
    if _FOLLOW.citizens.match(walk.folded, at) or (
        walk.passage.issuer is None and _ALSO.match(walk.folded, address.end)
    ):
        return False
    told = _told(walk, address, sentence.end)
    if told:
        walk.rows(told.issuer, told.address, sentence.end, sentence.start)
    return len(walk.found) > count


def _headed(walk: Walk, sentence: Sentence, at: int, address: Address) -> bool:
    """As in "4. Các ông, bà trưởng thôn: thông báo …", in a list: adds what those are told whose name nothing reads.

    "2. Công an, Quân sự xã: …" is told to those of them whose name is read.
    """
    head = _HEAD.match(walk.folded, at, sentence.end) if walk.passage.listing and is_marked(walk, sentence) else None
    if head is None or address.end > head.end() or _P.no_head.match(walk.folded, at):
        return False
    if not predicate_at(walk.folded, head.end() - 1, sentence.end) or not _may_be_told(walk, address):
        return False
    topic = _P.topic_head.match(walk.folded, at)
    parties = list(walk.passage.meant) if topic else address.parties
    if topic and topic["whom"]:  # "Đối với các hộ kinh doanh: …"
        parties = address_at(walk.reading, topic.end() + 1, head.end() - 2).parties
    walk.add(walk.passage.issuer, parties, head.end(), sentence.end, sentence.start)
    return True


def _bodies_at(walk: Walk, at: int, limit: int) -> Address:
    """Those named at a position, up to one who speaks: "Công an phường, | ông nói, phải …"."""
    address = address_at(walk.reading, at, limit)
    if any(p.person for p in address.parties):
        speaks = next((a.start for a in walk.reading.acting(at, limit) if a.party.person or a.office), limit)
        return address_at(walk.reading, at, speaks) if speaks > at else Address(at)
    return address


def _may_be_told(walk: Walk, address: Address) -> bool:
    own = (walk.passage.issuer, walk.own_province(walk.passage.issuer))
    return not any(p.person or p in own for p in address.parties)


def _told(walk: Walk, address: Address, limit: int) -> _Told | None:
    """What those named first are told, where the words between them and it show it."""
    issuer, at = walk.passage.issuer, _beyond_apposed(walk, address.end, limit)
    if (walk.passage.listing or walk.passage.fresh) and walk.folded.startswith(": ", at) and not _quotes(walk, at + 2):
        return _Told(Address(at + 1, address.parties), issuer)
    if account := _P.account.match(walk.folded, at, limit):
        speaker = next((a.party for a in walk.reading.acting(at, account.end()) if a.party.person), None)
        told = _P.by_request.match(walk.folded, at) or _P.must_do.match(walk.folded, account.end() - 1)
        if told or predicate_at(walk.folded, account.end(), limit):
            return _Told(Address(account.end(), address.parties), speaker or issuer)
    if at > address.end and (_P.must_do.match(walk.folded, at) or predicate_at(walk.folded, at, limit)):
        return _Told(Address(at, address.parties), issuer)
    if walk.passage.fresh and _P.must_do.match(walk.folded, at, limit) and "“" not in walk.folded[address.end : limit]:
        return _Told(Address(at, address.parties), issuer)
    if _P.must_not.match(walk.folded, at, limit) and "“" not in walk.folded[address.end : limit]:
        return _Told(Address(at, address.parties), issuer)
    each = len(address.parties) > 1 and _P.each.search(walk.folded, max(0, address.end - 20), address.end)
    if walk.passage.fresh and each and not _P.was.match(walk.folded, address.end):
        return _Told(Address(address.end, address.parties), issuer)
    then = _P.then.match(walk.folded, at, limit)
    if then and walk.passage.fresh and not tells(walk, then.end() - 1):
        return _Told(Address(then.end(), address.parties), issuer)
    return None


def _quotes(walk: Walk, at: int) -> bool:
    return walk.folded[at : at + 1] in ("“", '"')


def tells(walk: Walk, at: int) -> bool:
    """Whether what follows tells what was done or said."""
    return _FOLLOW.told.match(walk.folded, at) is not None or (
        starts_with("saying_verbs.txt").match(walk.folded, at + 1) is not None
    )


def falls_to(walk: Walk, start: int, end: int) -> bool:
    """Whether a stretch tells a task before the body that has it: "dọn sạch núi rác là phần của Công ty A"."""
    for found in _P.falls_to.plain.finditer(walk.folded, start, end):
        address = address_at(walk.reading, found.end(), end)
        if address.parties and not any(p.person for p in address.parties):
            return re.search(r"\w", walk.folded[address.end : end].partition(";")[0]) is None
    return False


def _falling(walk: Walk, sentence: Sentence) -> bool:
    """As in "Gùi gạo vào xóm là nhiệm vụ của Bộ Chỉ huy; …": adds the task before its body, piece by piece."""
    if not any(_P.falls_to.search(walk.folded, start, end) for start, end in _pieces(walk, sentence)):
        return False
    count = len(walk.found)
    for start, end in _pieces(walk, sentence):
        if not _falls(walk, start, end) and len(walk.found) > count:
            address = address_at(walk.reading, beyond_leads(walk.reading, start, end), end)
            if address.parties and _may_be_told(walk, address) and address.end < end:
                walk.add(walk.passage.issuer, address.parties, address.end, end, start)
    return len(walk.found) > count


def _falls(walk: Walk, start: int, end: int) -> bool:
    for found in _P.falls_to.plain.finditer(walk.folded, start, end):
        address = address_at(walk.reading, found.end(), end)
        if not address.parties or not _may_be_told(walk, address):
            continue
        rest = walk.folded[address.end : end]
        begin = beyond_leads(walk.reading, start, found.start())
        if found.group().startswith(" do ") and not _P.cares.fullmatch(rest):
            continue
        if must := _P.must.match(walk.folded, address.end, end):
            walk.add(walk.passage.issuer, address.parties, must.end(), end, start)
            return True
        if not re.search(r"\w", rest) or rest.startswith(" lo") or _P.cares.fullmatch(rest):
            walk.add(walk.passage.issuer, address.parties, begin, found.start(), start)
            return True
    return False
