"""Tasks given with a verb of asking: by whom, to whom, in how many rows."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.annotations import Sentence
from kg.extract.directive_address import Address, address_at, party_of
from kg.extract.directive_adverbs import predicate_at
from kg.extract.directive_clause import behind_time, beyond_leads, topic_begins, topic_opening
from kg.extract.directive_met import met_before
from kg.extract.directive_needs import behind_topic, beyond_attribute, called_so, is_common
from kg.extract.directive_passage import PATIENCE, Passage
from kg.extract.directive_quoted import in_own_words
from kg.extract.directive_sent import Sent, sent_to
from kg.extract.directive_state import Walk
from kg.extract.directive_words import Asking, starts_with
from kg.extract.event_actors import Actor
from kg.extract.patterns import Patterns
from kg.facts import Party, Span

__all__ = ["asked"]

_P = Patterns("directive_patterns.toml", "asked")
_FOLLOW = Patterns("directive_patterns.toml", "follow")
_WHOM_WITHIN = re.compile(r"[,:;]\s(?:đối với|về phía|riêng với|riêng đối với)\s(?:cá nhân |lực lượng )?")
"""The same behind what leads the sentence: "Kết luận cuộc họp, đối với | Đảng bộ phường A, …"."""
_MUST = re.compile(r"[\s,:]*(?:rằng\s)?(?:cần|phải)\s")
_JOINED = re.compile(r"[\s,]+|\b(?:và|đồng thời)\b")
_BY = re.compile(r"[\s,]+(?:(?:đã|cũng|còn|vừa|tiếp tục)\s)*được\s")
_DIGIT = re.compile(r"\s*\d")
_SEVERAL = ("các ", "những ", "mọi ", "mỗi ", "từng ")
_FIRMS = ("company", "cooperative", "business-association")
_AUTHORITIES = (
    "peoples-",
    "provincial-party",
    "city-party",
    "commune-party",
    "department",
    "ministry",
    "government",
    "local-police",
)
_BESIDE = 12
"""Characters between who speaks and the verb of asking, at most, where those addressed stand before both."""
_ATTRIBUTE = 40
"""Characters that may tell which of a group are meant."""
_CALLED = 5
"""Words that at most stand between those addressed before the verb and it, where they tell no speaker by name."""


def asked(walk: Walk, sentence: Sentence, asking: Asking, limit: int) -> None:
    """Adds the tasks that a verb of asking gives up to `limit`, one for each body named with a part of its own."""
    if walk.found and walk.found[-1].span.covers(Span(asking.start, asking.end)):
        return
    giver = _giver(walk, sentence, asking)
    if giver.actor is not None and giver.issuer is None:
        return
    if _is_passive(walk, sentence, asking, giver, limit):
        return
    address = _addressed(walk, sentence, asking, giver, limit)
    if not address.found and _quoted(walk, sentence, asking, giver.actor, giver.issuer):
        return
    if _is_no_task(walk, sentence, asking, giver, address, limit):
        return
    if _before(walk, sentence, asking, giver, address, limit):
        return
    if _shares_next(walk, sentence, giver, address, limit):
        return
    _give(walk, sentence, asking, giver, address, limit)
    done = walk.folded.endswith("đã ", 0, asking.start) and not walk.passage.listing and walk.author is None
    walk.passage.reported = done and not (giver.issuer and giver.issuer.person)


@dataclass(slots=True)
class _Giver:
    """Who gives a task: as named before the verb, by the document that is sent, or as before."""

    actor: Actor | None
    issuer: Party | None
    sent: Sent | None = None


def _giver(walk: Walk, sentence: Sentence, asking: Asking) -> _Giver:
    """Who asks; the second verb of a sentence has its first one's subject."""
    sent = sent_to(walk, sentence, asking.start)
    if sent:
        return _Giver(None, sent.issuer or walk.passage.issuer, sent)
    if walk.waiting or any(task.span.start >= sentence.start for task in walk.found):
        return _Giver(None, walk.passage.issuer)
    own = in_own_words(walk, asking.start)
    return _Giver(None, own) if own else _Giver(*walk.issuer(sentence, asking.start))


def _is_passive(walk: Walk, sentence: Sentence, asking: Asking, giver: _Giver, limit: int) -> bool:
    """Adds a task told in the passive: "Sở Y tế được giao …", "Phường A được Bí thư Tỉnh ủy đề nghị …"."""
    if walk.folded.startswith("được ", asking.start - 5):
        if _P.is_such.search(walk.folded, sentence.start, asking.start - 5):
            return True  # "Sở A là đơn vị được giao …"
        if not _told(walk, sentence, asking, limit):
            _before(walk, sentence, asking, giver, address_at(walk.reading, asking.end, limit), limit)
        return True
    told = _passive(walk, sentence, giver.actor)
    if told.found:
        walk.add(giver.issuer, told.parties, asking.end, limit, sentence.start)
    return told.found


def _addressed(walk: Walk, sentence: Sentence, asking: Asking, giver: _Giver, limit: int) -> Address:
    """Who is asked: behind the verb, as topic of the sentence, as blamed, as those written to, behind a topic."""
    counted = _P.counts.match(walk.folded, asking.end, limit)
    asked_from = counted.end() - 1 if counted else asking.end
    address = address_at(walk.reading, asked_from, limit)
    if address.found and (counted := _P.counts.match(walk.folded, address.end, limit)):
        begin = beyond_leads(walk.reading, counted.end(), limit)
        behind = address_at(walk.reading, begin, limit)
        address = behind if behind.found else Address(begin, address.parties, address.group, address.group_last)
    topic = _to_whom(walk, sentence, asking.start, giver.actor)
    if address.parties and _P.there.match(walk.folded, sentence.start):
        topic = Address(sentence.start)  # "Về phía địa phương, ông đề nghị Đảng ủy, UBND phường A …"
    if not address.parties or _P.together.match(walk.folded, asking.end):
        address.parties = [*topic.parties, *(p for p in address.parties if p not in topic.parties)]
    address.group |= topic.group
    if topic.group and not topic.parties and not address.found:
        return Address(asking.end, group=True)  # "Đối với các hộ được vay, đồng chí đề nghị …"
    if not address.found and (blamed := _blamed(walk, sentence, asking)).found:
        address = blamed
        if giver.issuer in blamed.parties:
            before = walk.folded.rfind("phê bình ", 0, asking.start)
            giver.actor, giver.issuer = None, walk.issuer(sentence, before)[1]
    if giver.sent and not address.found:
        address = Address(asking.end, giver.sent.address.parties, group=True)
    if not address.found and (named := behind_time(walk.reading, asked_from, limit)):
        address = address_at(walk.reading, named, limit)  # "đề nghị từ nay đến cuối năm phường dồn sức …"
    if not address.found:
        address = behind_topic(walk, asked_from, limit) or address
        if not address.group_last:
            return address
    if not address.parties or address.group_last:
        address.end = beyond_attribute(walk, address.end, limit)
    return address


def _is_no_task(walk: Walk, sentence: Sentence, asking: Asking, giver: _Giver, address: Address, limit: int) -> bool:
    """Whether a verb without anyone addressed only tells of a task, or the one behind it is who speaks."""
    behind = address.end if address.found else asking.end
    allots = _P.allots.match(walk.folded, behind, limit) or _P.is_count.search(walk.folded, asking.end, behind)
    allots = allots or _P.at_fault.match(walk.folded, address.named if walk.folded[asking.start] == "n" else limit)
    if allots or _P.recruits.match(walk.folded, asking.end, limit) or _P.whoever.match(walk.folded, asking.end, limit):
        return True
    if (
        _assigns_own(walk, asking, giver)
        or _asks_upwards(giver, address)
        or _P.because.match(walk.folded, behind, limit)
    ):
        return True
    if not (giver.issuer and giver.issuer.person) and _in_account(walk, sentence, asking):
        return True
    speaks = giver.actor is not None and (giver.actor.party.person or giver.actor.office)
    if not address.parties and _is_report(walk, sentence, asking, address, limit, speaks=bool(speaks)):
        return True
    holds = walk.folded.startswith("giao", asking.start) and _P.holds.match(walk.folded, address.end, limit)
    if holds and _P.handed.search(walk.folded, sentence.start, asking.start):
        return True
    if not address.found:
        actor = giver.actor
        must = actor is not None and (_MUST.match(walk.folded, asking.end) or _urges(walk, sentence, asking, actor))
        if (asking.addressed and not must) or (giver.issuer is None and not _opens(walk, sentence, asking)):
            return True
    return giver.actor is None and _names_speaker(walk, asking, limit)


def _assigns_own(walk: Walk, asking: Asking, giver: _Giver) -> bool:
    """As in "Công an xã phân công cán bộ bám cơ sở": what a body does with its own people, outside of any tasks."""
    if not walk.folded.startswith("phân công", asking.start) or walk.passage.listing or walk.author:
        return False
    body = giver.actor is None or not _speaks(giver.actor)
    return body and _P.own_people.match(walk.folded, asking.end) is not None


def _in_account(walk: Walk, sentence: Sentence, asking: Asking) -> bool:
    """As in "9 tháng qua, Hội A đã …, chỉ đạo các chi hội …": what a body did, told by a sentence or its paragraph."""
    if _P.in_past.match(walk.folded, sentence.start, asking.start):
        return True
    paragraph = walk.folded.rfind("\n", 0, sentence.start) + 1
    done = paragraph < sentence.start and " đã " in walk.folded[sentence.start : asking.start]
    return done and _P.period.match(walk.folded, paragraph) is not None


def _asks_upwards(giver: _Giver, address: Address) -> bool:
    """Whether a firm asks those in authority: "Công ty A đề nghị UBND tỉnh …"."""
    firm = giver.issuer.body if giver.issuer else None
    above = all(party.unit or (party.body and party.body.kind.startswith(_AUTHORITIES)) for party in address.parties)
    return firm is not None and firm.kind in _FIRMS and address.found and above


def _is_report(walk: Walk, sentence: Sentence, asking: Asking, address: Address, limit: int, *, speaks: bool) -> bool:
    """Whether a verb that names nobody tells what was done or is so: "Tháng qua, Chi bộ phân công đảng viên …"."""
    if not speaks and (
        _P.warned.match(walk.folded, asking.start, limit)
        or _P.past.match(walk.folded, sentence.start)
        or (walk.folded.startswith("buộc", asking.start) and not walk.speaks(sentence, asking.start))
    ):
        return True
    if _P.did.search(walk.folded, sentence.start, asking.start):
        return True
    if address.found or not walk.folded.startswith("lưu ý", asking.start):
        return False
    at = beyond_leads(walk.reading, asking.end, limit)
    return not (predicate_at(walk.folded, at, limit) or _P.deontic.search(walk.folded, asking.end, limit))


def _shares_next(walk: Walk, sentence: Sentence, giver: _Giver, address: Address, limit: int) -> bool:
    """Whether those addressed share the task of the next verb: "giao Sở A và đề nghị hội B …"; they wait for it."""
    if not address.found or limit >= sentence.end or _JOINED.sub("", walk.folded[address.end : limit]):
        return False
    walk.waiting, walk.passage.issuer = address.parties, giver.issuer or walk.passage.issuer
    return True


def _give(walk: Walk, sentence: Sentence, asking: Asking, giver: _Giver, address: Address, limit: int) -> None:
    """Adds the task for those addressed and those who wait, else for whom the passage tells."""
    address.parties = [*walk.waiting, *(p for p in address.parties if p not in walk.waiting)]
    walk.waiting = []
    if address.found and _P.list_follows.match(walk.folded, address.end, sentence.end):  # a list for them follows
        walk.passage = Passage(giver.issuer, address.parties, PATIENCE, listing=True, opened=sentence.start)
        return
    if not address.found:
        if _DIGIT.match(walk.folded, asking.end, limit):
            return
        goes_on = _P.continues.match(walk.folded, sentence.start)
        parties = walk.passage.parties if goes_on else walk.default(giver.issuer)
        address = Address(max(asking.end, address.end), list(parties))
    elif not address.parties and (met := met_before(walk, asking, address)):
        address.parties = [met]
    elif not address.parties and _is_they(walk, asking, address):
        address.parties = called_so(walk, asking.end + 1, walk.passage.parties)
    elif not address.parties and _FOLLOW.local.fullmatch(walk.folded, asking.end, address.named):
        address.parties = [p for p in walk.passage.parties if p.unit] or walk.default(giver.issuer)
    walk.rows(giver.issuer, address, limit, giver.actor.start if giver.actor else asking.start)


def _is_they(walk: Walk, asking: Asking, address: Address) -> bool:
    """As in "… Đề nghị đơn vị | quan tâm thực hiện.", behind a task: those addressed before, by a common name."""
    begin = asking.end + 1
    common = walk.passage.fresh and is_common(walk.folded, begin) and not _FOLLOW.local.match(walk.folded, asking.end)
    return common and walk.folded[begin : address.named].count(" ") <= 1


def _opens(walk: Walk, sentence: Sentence, asking: Asking) -> bool:
    """As in "Đồng thời, yêu cầu rà soát …": a verb that opens the clause, a task right behind it."""
    first = beyond_leads(walk.reading, sentence.start, asking.start) == asking.start
    return first and starts_with("directive_imperatives.txt").match(walk.folded, asking.end + 1) is not None


def _blamed(walk: Walk, sentence: Sentence, asking: Asking) -> Address:
    """As in "phê bình UBND huyện A và yêu cầu …": those who are blamed have the task."""
    blames = walk.folded.rfind("phê bình ", sentence.start, asking.start)
    if blames < 0:
        return Address(asking.end)
    named = address_at(walk.reading, blames + len("phê bình"), asking.start)
    acting = any(a.start >= named.end for a in walk.reading.acting(named.end, asking.start))
    beside = not acting and _P.blamed_for.fullmatch(walk.folded, named.end, asking.start) is not None
    return Address(asking.end, named.parties, group=named.group) if beside else Address(asking.end)


def _urges(walk: Walk, sentence: Sentence, asking: Asking, actor: Actor) -> bool:
    """As in "Bí thư Tỉnh ủy chỉ đạo khẩn trương …": a person right before the verb; "đã chỉ đạo" only reports."""
    person = actor.party.person or actor.office or (actor.party.body is not None and not actor.generic)
    urging = person and _P.urging.match(walk.folded, asking.end)
    reports = walk.folded.endswith("đã ", sentence.start, asking.start)
    return bool(urging) and not reports and walk.speaks(sentence, asking.start)


def _names_speaker(walk: Walk, asking: Asking, limit: int) -> bool:
    """Whether who follows a verb without a subject is the one who speaks: "Khi giao nhiệm vụ, ông A …"."""
    first = next(iter(walk.reading.acting(asking.end, limit)), None)
    if first is None or not (first.party.person or first.office) or first.start - asking.end > 20:
        return False
    return walk.folded.count(",", asking.end, first.start) > 0


def _told(walk: Walk, sentence: Sentence, asking: Asking, limit: int) -> bool:
    """As in "Công an tỉnh, Sở Y tế được giao …", in a passage of tasks: its subjects have the task."""
    written = _P.in_document.match(walk.folded, sentence.start, asking.start)
    at = written.end() if written else beyond_leads(walk.reading, sentence.start, asking.start)
    address = address_at(walk.reading, at, asking.start)
    does = predicate_at(walk.folded, asking.end, limit) and not _P.office.match(walk.folded, asking.end, limit)
    asks = address.group and walk.folded.startswith("yêu cầu", asking.start)  # by who has the authority
    fresh = (does or asks) and not walk.folded.endswith("đã được ", 0, asking.start)
    known = walk.passage.active or written or fresh
    if not asks and not address.parties and not (walk.passage.issuer or walk.speaker or walk.author):
        return False  # "Lực lượng chức năng được phân công trực đê": nobody is told to have given it
    if not (known and address.found and asking.start - address.end <= 16):
        return False
    address.end = asking.end
    walk.rows(walk.passage.issuer or walk.speaker or walk.author, address, limit, sentence.start)
    return True


def _quoted(walk: Walk, sentence: Sentence, asking: Asking, actor: Actor | None, issuer: Party | None) -> bool:
    """As in "“Không được chủ quan”, ông A lưu ý.": the task is what is quoted."""
    if actor is None or issuer is None or re.search(r"\w", walk.folded[asking.end : sentence.end]):
        return False
    quoted = _P.quoted.match(walk.folded[sentence.start : actor.start]) or _P.quoted_must.match(
        walk.folded[sentence.start : actor.start]
    )
    if not quoted:
        return False
    begin, end = (sentence.start + offset for offset in quoted.span("task"))
    walk.add(issuer, [], begin, end, sentence.start)
    return True


def _before(walk: Walk, sentence: Sentence, asking: Asking, giver: _Giver, address: Address, limit: int) -> bool:
    """As in "Việc sơ tán dân được (Bí thư Tỉnh ủy) giao cho Công an xã.": the task stands before the verb."""
    if not address.found or re.search(r"\w", walk.folded[address.end : limit]):
        return False
    by = _by_whom(walk, sentence, asking.start)
    end = by.start if by else asking.start
    given = _P.given_first.match(walk.folded, beyond_leads(walk.reading, sentence.start, end), end)
    given = given or _P.given.search(walk.folded, sentence.start, end)
    named = giver.issuer if giver.actor else None
    issuer = (by.party if by and by.party.person else named) if by else walk.passage.issuer
    if not given or not (walk.passage.active or (by and issuer)):
        return False
    walk.add(issuer, address.parties, given.start("task"), given.end("task"), sentence.start)
    return True


def _by_whom(walk: Walk, sentence: Sentence, end: int) -> Actor | None:
    """Who gives something away in the passive: named behind the last "được"."""
    at = walk.folded.rfind(" được ", sentence.start, end)
    actor = walk.reading.at(at + len(" được ")) if at > 0 else None
    return actor if actor and actor.start == at + len(" được ") else None


def _to_whom(walk: Walk, sentence: Sentence, asking: int, issuer: Actor | None) -> Address:
    """As in "Riêng với đồng chí A, Bí thư Tỉnh ủy đề nghị …": those named before the issuer."""
    nobody = Address(sentence.start)
    labelled = issuer is not None and walk.folded.startswith(":", issuer.end)  # "Ông A: Đối với Sở B, tôi yêu cầu …"
    beside = issuer or walk.reading.before(sentence, asking)
    speaks = beside is not None and not labelled and (issuer is not None or _speaks(beside))
    if issuer is None and beside and walk.folded[beside.end : asking] == ", ":
        speaks = False  # "Đối với Chủ tịch UBND phường A, yêu cầu …"
    end = beside.start if beside and speaks else asking
    if issuer and (topic := _topic(walk, sentence, asking, issuer)):
        opening = topic_opening(walk.reading, sentence.start, end)
        several = address_at(walk.reading, opening.end(), end) if opening and opening.end() < end else nobody
        return several if several.end == topic.end and len(several.parties) > len(topic.parties) else topic
    begin = topic_begins(walk.reading, sentence.start, asking)
    begin = sentence.start if begin == asking else begin
    opening = topic_opening(walk.reading, begin, end) or _WHOM_WITHIN.search(walk.folded, sentence.start, end)
    if opening is None or end < opening.end():
        return nobody
    address = address_at(walk.reading, opening.end(), end)
    giver = _P.bare_giver.search(walk.folded, opening.end(), address.end) if address.end + 1 == asking else None
    if giver and address.group_last:
        address.end = giver.start()  # "Đối với các trung tâm y tế, Sở | yêu cầu …"
    if address.group_last and not walk.folded.startswith((",", ":"), address.end):
        comma = walk.folded.find(",", address.end, min(end, address.end + _ATTRIBUTE))
        address.end = comma if comma > 0 else address.end  # "Đối với các hộ được vay, đồng chí …"
    if not address.found or not walk.folded.startswith((",", ":"), address.end):
        return nobody
    called = len(walk.folded[address.end : asking].split()) <= _CALLED  # "Với phường A, Thứ trưởng lưu ý"
    return address if issuer or called or walk.chair_beside(sentence, asking) else nobody


def _speaks(actor: Actor) -> bool:
    return bool(actor.party.person or actor.office)


def _topic(walk: Walk, sentence: Sentence, asking: int, issuer: Actor) -> Address | None:
    """As in "Đoàn Thanh niên xã, ông giao dọn sạch …": those set off before who speaks."""
    if not walk.folded.endswith(", ", sentence.start, issuer.start) or asking - issuer.end > _BESIDE:
        return None
    start = max(sentence.start, walk.folded.rfind(";", sentence.start, issuer.start) + 1)
    at = beyond_leads(walk.reading, start, issuer.start)
    if not (issuer.party.person or issuer.office):
        return None  # "Vụ A, Bộ B đề nghị …": the ministry of the department
    if walk.folded.startswith(_SEVERAL, at) or any(a.office for a in walk.reading.acting(at, issuer.start)):
        return None
    address = address_at(walk.reading, at, issuer.start)
    whole = address.parties and address.end + 2 == issuer.start and not any(p.person for p in address.parties)
    return address if whole else None


def _passive(walk: Walk, sentence: Sentence, issuer: Actor | None) -> Address:
    """As in "Phường A, các xã được Bí thư Tỉnh ủy đề nghị …": those before "được"."""
    nobody = Address(sentence.start)
    if issuer is None or not walk.folded.endswith("được ", sentence.start, issuer.start):
        return nobody
    address = address_at(walk.reading, beyond_leads(walk.reading, sentence.start, issuer.start), issuer.start)
    if address.found and _BY.fullmatch(walk.folded, address.end, issuer.start):
        return address
    last = walk.reading.before(sentence, issuer.start)
    if last and _BY.fullmatch(walk.folded, last.end, issuer.start):
        return Address(last.end, [party_of(last)])
    return nobody
