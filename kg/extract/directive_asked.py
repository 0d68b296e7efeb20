"""Tasks given with a verb of asking: by whom, to whom, in how many rows."""

from __future__ import annotations

import re

from kg.extract.annotations import Sentence
from kg.extract.directive_address import Address, address_at, party_of
from kg.extract.directive_needs import behind_topic, beyond_attribute
from kg.extract.directive_sent import sent_to
from kg.extract.directive_state import PATIENCE, Passage, Walk
from kg.extract.directive_words import Asking, opener, starts_with
from kg.extract.event_actors import Actor
from kg.extract.event_patterns import Patterns
from kg.facts import Party, Span
from kg.language.gates import Gated

__all__ = ["asked", "frames", "gives", "insisted", "is_inside", "is_item", "opens_list", "this_is"]

_P = Patterns("directive_patterns.toml", "asked")
_NOMINAL = re.compile(r"\b(?:yêu cầu|đề nghị|chỉ đạo|lưu ý)(?: \w+){0,2} của ")
_TO_WHOM = re.compile(
    r"[\W_]*(?:(?:còn )?(?:riêng |cũng )?(?:với|đối với|về phía)|(?:còn )?riêng|còn)\s(?:cá nhân |lực lượng )?"
)
_MUST = re.compile(r"[\s,:]*(?:rằng\s)?(?:cần|phải)\s")
_OF_ITEMS = ("chỉ đạo", "phân công", "quán triệt", "nhắc nhở")
_NEAR = 6
"""Words between those without authority and the verb, where it is theirs whatever stands before them."""
_CALLED = 5
"""Words that at most stand between those addressed before the verb and it, where they tell no speaker by name."""


def is_item(walk: Walk, sentence: Sentence, asking: Asking) -> bool:
    """Whether a verb is the task of the bodies an item of a list opens with: "5. Bộ Quốc phòng chỉ đạo …"."""
    if not (walk.passage.fresh and walk.folded.startswith(_OF_ITEMS, asking.start)):
        return False
    if _MUST.match(walk.folded, asking.end):
        return False  # "Thành phố chỉ đạo phải …"
    opened = opener().match(walk.folded, sentence.start, asking.start)
    first = walk.reading.at(opened.end() if opened else sentence.start)
    if first is None or first.office:
        return False
    address = address_at(walk.reading, opened.end() if opened else sentence.start, asking.start + 1)
    bodies = [p for p in address.parties if not p.person and p != walk.passage.issuer]
    return bool(bodies) and len(bodies) == len(address.parties) and address.end + 1 == asking.start


def gives(walk: Walk, sentence: Sentence, asking: Asking) -> bool:
    """Whether a verb of asking gives a task here, and is no noun ("đáp ứng yêu cầu") or request of citizens."""
    if _NOMINAL.match(walk.folded, asking.start):
        return True
    if _P.must.search(walk.folded, sentence.start, asking.start) or _P.compound.match(walk.reading.text, asking.end):
        return False
    before = walk.folded[sentence.start : asking.start]
    if _is_clause(walk, sentence, asking, _P.in_case) or (
        asking.addressed and _is_clause(walk, sentence, asking, _P.upwards)
    ):
        return False
    if _P.noun_before.search(before) or _by_people(walk, sentence, asking):
        return False
    if _P.upper.match(walk.folded, asking.end):
        return False
    noun = _P.noun_after.match(walk.folded, asking.end, sentence.end)
    return noun is None or (noun["open"] is not None and walk.speaks(sentence, asking.start))


def _by_people(walk: Walk, sentence: Sentence, asking: Asking) -> bool:
    """Whether citizens, delegates or the like ask: right before the verb, or as whom the whole clause is about."""
    before = walk.folded[sentence.start : asking.start]
    if _P.member.search(before[-60:]):
        return False
    for found in reversed(list(_P.no_authority.finditer(before))):
        start, end = sentence.start + found.start(), sentence.start + found.end()
        within = walk.reading.at(start)
        if within and within.start < start:
            continue  # "Ủy ban nhân dân", "Hội đồng nhân dân"
        later = walk.reading.acting(end, asking.start)
        if any(a.party.person or a.party.body or a.office for a in later):
            return False
        between = walk.folded[end : asking.start]
        near = len(between.split()) <= _NEAR and not re.search(r"[^\w\s]", between)
        return near or (not found.group().startswith("đại") and bool(_P.clause_opens.search(before[: found.start()])))
    return False


def _is_clause(walk: Walk, sentence: Sentence, asking: Asking, pattern: Gated) -> bool:
    """Whether who asks belongs to a clause: "… khi các địa phương đề nghị", "kiến nghị UBND huyện chỉ đạo …"."""
    found = pattern.search(walk.folded, sentence.start, asking.start)
    if found is None:
        return False
    who = address_at(walk.reading, found.start("who"), asking.start)
    return who.found and not any(p.person for p in who.parties) and who.end >= found.end("who")


def is_inside(walk: Walk, sentence: Sentence, asking: Asking) -> bool:
    """Whether a later verb is part of a task: "yêu cầu UBND huyện chỉ đạo Phòng …"."""
    if (
        asking.addressed
        and not walk.folded.startswith("giao", asking.start)
        and not walk.speaks(sentence, asking.start)
    ):
        return True
    if _P.new_asking.search(walk.folded[sentence.start : asking.start]):
        return False
    actor = walk.reading.before(sentence, asking.start)
    return not (actor and actor.party.person and asking.start - actor.end < 12)


def frames(walk: Walk, sentence: Sentence, first: Asking, second: Asking) -> bool:
    """Whether a verb without a subject only frames the next one: "Giao nhiệm vụ, Thứ trưởng đề nghị …"."""
    if walk.reading.before(sentence, first.start):
        return False
    speakers = (a for a in walk.reading.acting(first.end, second.start) if a.party.person or a.office)
    return any("," in walk.folded[first.end : a.start] for a in speakers)


def asked(walk: Walk, sentence: Sentence, asking: Asking, limit: int) -> None:
    """Adds the tasks that a verb of asking gives up to `limit`, one for each body named with a part of its own."""
    nominal = _NOMINAL.match(walk.folded, asking.start)
    if nominal:
        _nominal(walk, sentence, nominal.end(), limit)
        return
    if len(walk.found) and walk.found[-1].span.covers(Span(asking.start, asking.end)):
        return
    actor, issuer = walk.issuer(sentence, asking.start)
    sent = sent_to(walk, sentence, asking.start)
    if sent:
        actor, issuer = None, sent.issuer or walk.passage.issuer
    elif walk.waiting or any(
        f.span.start >= sentence.start for f in walk.found
    ):  # the second verb of a sentence has its first one's subject
        actor, issuer = None, walk.passage.issuer
    elif actor is not None and issuer is None:
        return
    if walk.folded.startswith("được ", asking.start - 5):
        if not _told(walk, sentence, asking, limit):
            _before(walk, sentence, asking, address_at(walk.reading, asking.end, limit), limit)
        return
    passive = _passive(walk, sentence, actor)
    if passive:
        walk.add(issuer, passive, asking.end, limit, sentence.start)
        return
    address = address_at(walk.reading, asking.end, limit)
    topic = _to_whom(walk, sentence, asking.start, actor)
    address.parties = [*topic.parties, *(p for p in address.parties if p not in topic.parties)]
    address.group |= topic.group
    if not address.found and (blamed := _blamed(walk, sentence, asking)).found:
        address = blamed
        if issuer in blamed.parties:
            actor, issuer = None, walk.issuer(sentence, walk.folded.rfind("phê bình ", 0, asking.start))[1]
    if sent and not address.found:
        address = Address(asking.end, sent.address.parties, group=True)
    if not address.found:
        address = behind_topic(walk, asking.end, limit) or address
    elif not address.parties or address.group_last:
        address.end = beyond_attribute(walk, address.end, limit)
    if not address.found and _quoted(walk, sentence, asking, actor, issuer):
        return
    must = actor is not None and (_MUST.match(walk.folded, asking.end) or _urges(walk, sentence, asking, actor))
    if not address.found and (
        (asking.addressed and not must) or (issuer is None and not _opens(walk, sentence, asking))
    ):
        return
    if actor is None and _names_speaker(walk, asking, limit):
        return
    start = actor.start if actor else asking.start
    if _before(walk, sentence, asking, address, limit):
        return
    if (
        address.found
        and limit < sentence.end
        and not re.sub(r"[\s,]+|\b(?:và|đồng thời)\b", "", walk.folded[address.end : limit])
    ):
        walk.waiting, walk.passage.issuer = address.parties, issuer or walk.passage.issuer
        return
    address.parties = [*walk.waiting, *(p for p in address.parties if p not in walk.waiting)]
    walk.waiting = []
    if address.found:
        walk.rows(issuer, address, limit, start)
        return
    if re.match(r"\s*\d", walk.folded[asking.end : limit]):
        return
    parties = walk.passage.parties if _P.continues.match(walk.folded, sentence.start) else walk.default(issuer)
    walk.rows(issuer, Address(asking.end, list(parties)), limit, start)


def _opens(walk: Walk, sentence: Sentence, asking: Asking) -> bool:
    """As in "Đồng thời, yêu cầu rà soát …": a verb that opens the clause, a task right behind it."""
    opened = opener().match(walk.folded, sentence.start, asking.start)
    first = (opened.end() if opened else sentence.start) == asking.start
    return first and starts_with("directive_imperatives.txt").match(walk.folded, asking.end + 1) is not None


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


def _blamed(walk: Walk, sentence: Sentence, asking: Asking) -> Address:
    """As in "phê bình UBND huyện A và yêu cầu …": those who are blamed have the task."""
    blames = walk.folded.rfind("phê bình ", sentence.start, asking.start)
    if blames < 0:
        return Address(asking.end)
    named = address_at(walk.reading, blames + len("phê bình"), asking.start)
    beside = walk.folded[named.end : asking.start].strip(" ,;") in ("", "và", "đồng thời", "và đồng thời")
    return Address(asking.end, named.parties, group=named.group) if beside else Address(asking.end)


def _urges(walk: Walk, sentence: Sentence, asking: Asking, actor: Actor) -> bool:
    """As in "Bí thư Tỉnh ủy chỉ đạo khẩn trương …": a person right before the verb; "đã chỉ đạo" only reports."""
    person = actor.party.person or actor.office
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
    opened = opener().match(walk.folded, sentence.start, asking.start)
    written = _P.in_document.match(walk.folded, sentence.start, asking.start)
    at = written.end() if written else opened.end() if opened else sentence.start
    address = address_at(walk.reading, at, asking.start)
    does = starts_with("directive_imperatives.txt").match(walk.folded, asking.end + 1)
    known = walk.passage.active or written or (does and not walk.folded.endswith("đã được ", 0, asking.start))
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


def _before(walk: Walk, sentence: Sentence, asking: Asking, address: Address, limit: int) -> bool:
    """As in "Việc sơ tán dân được giao cho Công an xã.": the task stands before the verb."""
    if not address.found or re.search(r"\w", walk.folded[address.end : limit]):
        return False
    given = _P.given.search(walk.folded, sentence.start, asking.start)
    if not given or not walk.passage.active:
        return False
    walk.add(walk.passage.issuer, address.parties, given.start("task"), given.end("task"), sentence.start)
    return True


def _to_whom(walk: Walk, sentence: Sentence, asking: int, issuer: Actor | None) -> Address:
    """As in "Riêng với đồng chí A, Bí thư Tỉnh ủy đề nghị …": those named before the issuer."""
    opening = _TO_WHOM.match(walk.folded, sentence.start)
    nobody = Address(sentence.start)
    end = issuer.start if issuer else asking
    if opening is None or end < opening.end():
        return nobody
    address = address_at(walk.reading, opening.end(), end)
    if not address.found or not walk.folded.startswith(",", address.end):
        return nobody
    called = len(walk.folded[address.end : asking].split()) <= _CALLED  # "Với phường A, Thứ trưởng lưu ý"
    return address if issuer or called else nobody


def _passive(walk: Walk, sentence: Sentence, issuer: Actor | None) -> list[Party]:
    """As in "Phường A, phường B được Bí thư Tỉnh ủy đề nghị …": those before "được"."""
    if issuer is None or not re.search(r"\bđược\s$", walk.folded[sentence.start : issuer.start]):
        return []
    opened = opener().match(walk.folded, sentence.start, issuer.start)
    address = address_at(walk.reading, opened.end() if opened else sentence.start, issuer.start)
    if address.parties and walk.folded[address.end : issuer.start].strip() in ("được", "đã được", "cũng được"):
        return address.parties
    last = walk.reading.before(sentence, issuer.start)
    return [party_of(last)] if last else []


def _nominal(walk: Walk, sentence: Sentence, position: int, limit: int) -> None:
    """As in "Một yêu cầu khác của Chủ tịch tỉnh với hai phường là …"."""
    issuer = walk.reading.at(position)
    if issuer is None:
        return
    address = address_at(walk.reading, issuer.end, limit)
    rest = re.match(r"\s*là\s(?!của)", walk.folded[address.end : limit])
    if rest:
        parties = address.parties or walk.default(issuer.party)
        walk.add(issuer.party, parties, address.end + rest.end(), limit, sentence.start)


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
    if issuer is None:
        return False
    walk.passage = Passage(issuer, walk.default(issuer), PATIENCE, listing=True)
    return True
