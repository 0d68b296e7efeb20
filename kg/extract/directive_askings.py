"""Which verbs of asking give a task where they stand, and which are nouns, requests upwards or part of a task."""

from __future__ import annotations

import re

from kg.extract.annotations import Sentence
from kg.extract.directive_address import address_at
from kg.extract.directive_clause import beyond_leads
from kg.extract.directive_parts import opens_paragraph
from kg.extract.directive_requests import within_request
from kg.extract.directive_state import Walk
from kg.extract.directive_words import Asking, starts_with
from kg.extract.event_actors import Actor
from kg.extract.patterns import Patterns
from kg.facts import Party, UnitRef
from kg.language.gates import Gated

__all__ = ["by_people", "frames", "gives", "has_others_do", "is_inside", "is_item", "told_to_direct"]

_P = Patterns("directive_patterns.toml", "asked")
_STATE = Patterns("directive_patterns.toml", "state")
_MUST = re.compile(r"[\s,:]*(?:rằng\s)?(?:cần|phải)\s")
_OF_WHOM = re.compile(r"[\W_]*(?:đối với|với|về phía|riêng với|riêng đối với)\s")
_OF_ITEMS = ("chỉ đạo", "phân công", "quán triệt", "nhắc nhở")
DIRECTS = re.compile(rf"\s(?:{'|'.join(_OF_ITEMS)})\s")
"""Behind a body: it is told to have others do something."""
_OF_THE_PEOPLE = ("cử tri", "công dân", "người dân", "hộ dân", "phụ huynh")
_CALLED = 4
"""Characters between the word for one of the people and the name: room for "ông", "bà"."""
_COMRADE = "đồng chí "
_PAIR = 2
_OFFICES = 90
"""Characters that a second office beside the first may have."""
_NEAR = 6
"""Words between those without authority and the verb, where it is theirs whatever stands before them."""


def is_item(walk: Walk, sentence: Sentence, asking: Asking) -> bool:
    """Whether a verb is the task of the bodies an item of a list opens with: "5. Bộ Quốc phòng chỉ đạo …"."""
    if _within_item(walk, sentence, asking):
        return True
    if not (walk.passage.active and walk.folded.startswith(_OF_ITEMS, asking.start)):
        return False
    if _MUST.match(walk.folded, asking.end):
        return False  # "Thành phố chỉ đạo phải …"
    at = beyond_leads(walk.reading, sentence.start, asking.start)
    headed = walk.passage.headed and walk.passage.parties
    below = (
        walk.passage.listing
        and walk.passage.opened >= 0
        and not walk.passage.sharing
        and opens_paragraph(walk, sentence)
    )
    if at == asking.start and (headed or below):
        return True  # "1. Sở A¶- Chỉ đạo Chi cục B …", "yêu cầu các xã như sau:¶- Phân công cán bộ …"
    if _acts(walk, sentence, asking, at):
        return True
    if walk.passage.active and _group_directs(walk, asking, at):
        return True
    at += len(_COMRADE) * walk.folded.startswith(_COMRADE, at)
    first = walk.reading.at(at)
    if first is None or not (has_others_do(walk, at) or (walk.passage.fresh and not first.office)):
        return False
    address = address_at(walk.reading, at, asking.start + 1)
    givers = (walk.passage.issuer, walk.own_province(walk.passage.issuer))  # "Tỉnh chỉ đạo Sở A …"
    bodies = [p for p in address.parties if not p.person and p not in givers]
    return bool(bodies) and len(bodies) == len(address.parties) and address.end + 1 == asking.start


def has_others_do(walk: Walk, at: int) -> bool:
    """Whether a body or office that opens an item is told to direct others: "- Giám đốc Sở A chỉ đạo vận hành …"."""
    at += len(_COMRADE) * walk.folded.startswith(_COMRADE, at)
    head, issuer = walk.reading.at(at), walk.passage.issuer
    told = walk.passage.listing or walk.passage.fresh
    if head is None or issuer is None or not told or not head.party.body or head.party.person:
        return False
    end, parties = head.end, [head.party]
    if head.office and walk.folded.startswith(", ", end):  # "Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh A | chỉ đạo …"
        several = address_at(walk.reading, at, end + _OFFICES)
        end, parties = several.end, several.parties
    told_so = DIRECTS.match(walk.folded, end) is not None and not any(party.person for party in parties)
    return told_so and not walk.is_own(issuer, parties)


def _within_item(walk: Walk, sentence: Sentence, asking: Asking) -> bool:
    """As in "- Sở A: hạ dần mực nước; thúc các xã gặt lúa", in a list: what a body is told to have others do."""
    if not walk.passage.listing or walk.folded.startswith(("được ", "bị "), max(0, asking.start - 5), asking.start):
        return False
    at = beyond_leads(walk.reading, sentence.start, asking.start)
    address = address_at(walk.reading, at, asking.start)
    if not address.found or any(p.person or p == walk.passage.issuer for p in address.parties):
        return False
    people = (a.party.person or a.office for a in walk.reading.acting(address.end, asking.start))
    return len(walk.folded[address.end : asking.start].split()) > 1 and not any(people)


def _acts(walk: Walk, sentence: Sentence, asking: Asking, at: int) -> bool:
    """As in "UBND các xã tăng cường tuyên truyền; chỉ đạo các lực lượng …": those who act direct others."""
    if not walk.folded.endswith(("; ", ", "), sentence.start, asking.start):
        return False
    address = address_at(walk.reading, at, asking.start)
    if not address.found or any(p.person or p == walk.passage.issuer for p in address.parties):
        return False
    if any(a.party.person or a.office for a in walk.reading.acting(address.end, asking.start)):
        return False
    does = starts_with("directive_imperatives.txt").match(walk.folded, address.end + 1)
    return bool(does or _MUST.match(walk.folded, address.end))


def _group_directs(walk: Walk, asking: Asking, at: int) -> bool:
    """As in "Theo đó, UBND các quận chỉ đạo kiểm tra …": a group right before the verb."""
    if not walk.folded.startswith("chỉ đạo", asking.start):
        return False
    address = address_at(walk.reading, at, asking.start + 1)
    return address.group and not address.parties and address.end + 1 == asking.start


def gives(walk: Walk, sentence: Sentence, asking: Asking) -> bool:
    """Whether a verb of asking gives a task here, and is no noun ("đáp ứng yêu cầu") or request of citizens."""
    capitals = walk.reading.text[asking.start : asking.end].isupper()  # "HỘI NGHỊ GIAO BAN"
    written = walk.folded if capitals else walk.reading.text
    must = _P.must.search(walk.folded, sentence.start, asking.start)
    named = must is not None and walk.reading.text[must.start()].isupper()  # "ông Nguyễn Hữu Cần đề nghị …"
    if (must and not named) or (
        walk.folded.startswith("giao", asking.start) and _P.compound.match(written, asking.end)
    ):
        return False
    before = walk.folded[sentence.start : asking.start]
    if walk.folded.startswith("giao", asking.start) and _set_by_others(before, walk.folded[asking.end : sentence.end]):
        return False
    if _P.opinion.match(walk.folded, asking.start):
        return False
    if _P.paper_itself.match(walk.folded, asking.start):
        return False
    if asking.addressed and not walk.speaks(sentence, asking.start) and _P.matter.search(before):
        return False
    if walk.folded.startswith("định hướng", asking.start) and not walk.speaks(sentence, asking.start):
        return False  # "theo chủ trương, định hướng của cấp ủy"
    if _P.law.search(before) and not walk.speaks(sentence, asking.start):
        return False
    crooks = _P.crooks.search(walk.folded, sentence.start, asking.start)
    if within_request(walk, sentence, asking) or (crooks and walk.reading.text[crooks.start()].islower()):
        return False  # "phường Kỳ Lừa" is none
    if walk.folded.startswith("đề nghị", asking.start) and _only_proposes(walk, sentence, asking):
        return False
    if _group_asks(walk, sentence, asking):
        return False
    if _is_clause(walk, sentence, asking, _P.in_case) or (
        asking.addressed and _is_clause(walk, sentence, asking, _P.upwards)
    ):
        return False
    if asking.addressed and (_P.duty.search(before) or _P.ours.search(before) or _P.planned.search(before)):
        return False
    items = walk.folded.startswith(_OF_ITEMS, asking.start) and not walk.speaks(sentence, asking.start)
    if asking.addressed and items and _P.must_direct.search(before):
        return False
    noun = _P.noun_before.search(before)
    name = noun is not None and noun.start() > 0 and walk.reading.text[sentence.start + noun.start()].isupper()
    if (noun and not name) or by_people(walk, sentence, asking):
        return False  # "tỉnh Cao Bằng yêu cầu" ends in a name
    if _P.upper.match(walk.folded, asking.end) or _P.counted_asked.search(before):
        return False
    after = _P.noun_after.match(walk.folded, asking.end, sentence.end)
    return after is None or (after["open"] is not None and walk.speaks(sentence, asking.start))


def _only_proposes(walk: Walk, sentence: Sentence, asking: Asking) -> bool:
    """Whether "đề nghị" tells what somebody wishes for himself, a court is asked, or a body will decide."""
    if _P.own_wish.match(walk.folded, asking.end) or _P.of_court.match(walk.folded, asking.end):
        return True
    if not _P.decides.match(walk.folded, asking.end) or walk.speaks(sentence, asking.start):
        return False
    return _P.proposal.search(walk.folded, sentence.start, asking.start) is not None


def _group_asks(walk: Walk, sentence: Sentence, asking: Asking) -> bool:
    """As in "Các huyện đang chỉ đạo nông dân …": several of whom none is named ask, outside a passage of tasks."""
    if walk.passage.active or walk.author is not None:
        return False
    begin = beyond_leads(walk.reading, sentence.start, asking.start)
    if lately := _P.lately.match(walk.folded, begin):
        begin = lately.end()
    if not _P.several.match(walk.folded, begin):
        return False
    address = address_at(walk.reading, begin, asking.start + 1)
    between = walk.folded[address.end : asking.start]
    return address.group and not address.parties and _P.still.fullmatch(between) is not None


def _set_by_others(before: str, after: str) -> bool:
    """As in "đạt 62% dự toán tỉnh giao": a measure that somebody has set."""
    return _P.set_after.match(after) is not None and _P.set_before.search(before) is not None


def by_people(walk: Walk, sentence: Sentence, asking: Asking) -> bool:
    """Whether citizens, delegates or the like ask: right before the verb, or as whom the whole clause is about."""
    before = walk.folded[sentence.start : asking.start]
    if _P.member.search(before[-60:]) or before.endswith("được "):
        return False  # "các doanh nghiệp được đề nghị …" are asked
    for found in reversed(list(_P.no_authority.finditer(before))):
        start, end = sentence.start + found.start(), sentence.start + found.end()
        within = walk.reading.at(start)
        if within and within.start < start:
            continue  # "Ủy ban nhân dân", "Hội đồng nhân dân"
        later = walk.reading.acting(end, asking.start)
        named = later and later[0].start - end <= _CALLED and _is_name(walk, end, later[0])
        if named and found.group().startswith(_OF_THE_PEOPLE):
            later = later[1:]  # "cử tri Nguyễn Văn A": who belongs to them
        if any(a.party.person or a.party.body or a.office for a in later):
            return False
        between = re.sub(r"\([^)]*\)", "", walk.folded[end : asking.start])
        goes_on = _P.also.search(between) is not None
        if goes_on and (_met_by_someone(walk, sentence, start) or _asked_before(walk, sentence, start)):
            return False
        near = len(between.split()) <= _NEAR and not re.search(r"[^\w\s]", between)
        return near or (not found.group().startswith("đại") and bool(_P.clause_opens.search(before[: found.start()])))
    return False


def _is_name(walk: Walk, end: int, actor: Actor) -> bool:
    """Whether somebody right behind the word for one of the people is called by name: "cử tri Vi Văn A, …"."""
    if actor.party.person is None:
        return False
    called = walk.reading.text.startswith(actor.party.person, end)
    return called or not actor.office


def _met_by_someone(walk: Walk, sentence: Sentence, start: int) -> bool:
    """As in "ông A đã tiếp 5 hộ dân | và yêu cầu …": those at `start` are met by a person, who asks."""
    acting = walk.reading.acting(sentence.start, start)
    speakers = (a for a in acting if (a.party.person or a.office) and a.end <= start)
    return any(_P.meets.match(walk.folded, speaker.end, start) for speaker in speakers)


def _asked_before(walk: Walk, sentence: Sentence, start: int) -> bool:
    """As in "ông A yêu cầu Sở B phục vụ tốt người dân | và giao Sở C …": somebody has asked for something before."""
    for actor in walk.reading.acting(sentence.start, start):
        gap = _STATE.beside.match(walk.folded, actor.end, start)
        if gap and starts_with("directive_verbs.txt").match(walk.folded, gap.end(), start):
            return True
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
        and not _appoints(walk, sentence, asking)
        and not (_own_verb(walk, asking) and _P.new_asking.search(walk.folded[sentence.start : asking.start]))
        and not walk.speaks(sentence, asking.start)
        and not _of_a_higher(walk, sentence, asking)
    ):
        return True
    before = walk.folded[sentence.start : asking.start]
    if _P.new_asking.search(before) or (_P.further.search(before) and walk.speaks(sentence, asking.start)):
        return False
    if walk.folded.endswith(("đề nghị ", "yêu cầu "), sentence.start, asking.start):
        whom = _OF_WHOM.match(walk.folded, sentence.start)  # "Đối với UBND xã A, ông đề nghị giao tổ B …"
        if whom and address_at(walk.reading, whom.end(), asking.start).parties:
            return True
    actor = walk.reading.before(sentence, asking.start)
    return not (actor and actor.party.person and asking.start - actor.end < 12)


def _of_a_higher(walk: Walk, sentence: Sentence, asking: Asking) -> bool:
    """As in "giao UBND xã A …; chỉ đạo Công an tỉnh …": those directed stand above those addressed before."""
    if not walk.folded.endswith(("; ", ", đồng thời ", "; đồng thời "), sentence.start, asking.start):
        return False
    directed = address_at(walk.reading, asking.end, sentence.end).parties
    before = [a.party for a in walk.reading.acting(sentence.start, asking.start) if a.party.body or a.party.unit]
    levels = [len(unit.code or "") for p in (*directed[:1], *before[-1:]) if (unit := _unit_of(p))]
    return len(levels) == _PAIR and 0 < levels[0] < levels[1]


def _unit_of(party: Party) -> UnitRef | None:
    return party.unit or (party.body.unit if party.body else None)


def told_to_direct(walk: Walk, asking: Asking, later: Asking) -> bool:
    """As in "giao Phó Chủ tịch A | chỉ đạo ứng phó ở miền núi; ông B | chỉ đạo …": what those addressed are to do."""
    if not walk.folded.startswith(" ", asking.end) or not walk.folded.startswith(_OF_ITEMS, later.start):
        return False
    first = address_at(walk.reading, asking.end, later.start + 1)
    if first.parties and walk.folded[first.end : later.start] in (" ", ", "):
        return True
    cut = walk.folded.rfind(";", first.end, later.start)
    other = address_at(walk.reading, cut + 1, later.start + 1) if cut > 0 else first
    people = [party.person for party in (*first.parties, *other.parties)]
    return bool(other.parties) and all(people) and other.end + 1 == later.start


def _appoints(walk: Walk, sentence: Sentence, asking: Asking) -> bool:
    """As in "…, đồng thời phân công Phó Chánh án A theo dõi …": somebody called by name is told by who speaks."""
    if not walk.folded.startswith("phân công", asking.start):
        return False
    named = any(party.person for party in address_at(walk.reading, asking.end, sentence.end).parties)
    return named and _P.new_asking.search(walk.folded[sentence.start : asking.start]) is not None


def _own_verb(walk: Walk, asking: Asking) -> bool:
    """Whether a verb that needs someone addressed is said of who speaks, and seldom of those who are told."""
    return _P.own_verb.match(walk.folded, asking.start) is not None


def frames(walk: Walk, sentence: Sentence, first: Asking, second: Asking) -> bool:
    """Whether a verb without a subject only frames the next one: "Giao nhiệm vụ, Thứ trưởng đề nghị …"."""
    if walk.reading.before(sentence, first.start):
        return False
    if walk.chair_beside(sentence, second.start):
        return True
    acting = walk.reading.acting(first.end, second.start)
    speakers = (a for a in acting if a.party.person or a.office or (a.party.unit and a.end + 1 == second.start))
    return any("," in walk.folded[first.end : a.start] for a in speakers)
