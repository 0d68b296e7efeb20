"""Tasks that go on without a verb of asking: "Phường cần …", "Đồng thời, rà soát …", an item of a list."""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.extract.annotations import Sentence
from kg.extract.directive_account import by_account
from kg.extract.directive_address import Address, address_at
from kg.extract.directive_adverbs import predicate_at
from kg.extract.directive_askings import DIRECTS, has_others_do
from kg.extract.directive_clause import behind_time, beyond_leads, led_by, only_connected, topic_opening
from kg.extract.directive_needs import beyond_attribute, called_so, is_common, needs
from kg.extract.directive_parts import is_marked, item_of_head, opens_paragraph, part
from kg.extract.directive_state import MUST_NOT, Walk
from kg.extract.directive_words import counted, starts_with
from kg.extract.patterns import Patterns
from kg.facts import Party
from kg.language.gates import Gated

__all__ = ["goes_on"]

_P = Patterns("directive_patterns.toml", "follow")
_ASKED = Patterns("directive_patterns.toml", "asked")
_ADVERBS = Patterns("directive_patterns.toml", "adverbs")
_BESIDE = 16
"""Characters that at most stand between what leads a clause and who must do something."""
_BARE = re.compile(r"(?:cần phải|cần|phải)\s")
_TIMED = re.compile(
    r"[\W_]*(?:ngay|(?:sau|trước|từ)(?! (?:đây|đó|kia|nay)\b)|trong|bước|đến|năm|hằng)\s[^,;.:“”]{2,60},?\s"
    r"(?:cần phải|cần|phải)\s"
)
_TEXT = re.compile(r"[\W_]*")
_EACH = re.compile(r"(?:mỗi|từng)\s")
_ASIDE = re.compile(r"\s?\([^)]*\)")
_ALSO = re.compile(r"\s(?:cũng|còn)\s")
_GAP = re.compile(r"[,:]?\s")
_SO = Gated(r"[,;]\s(?:vì vậy|vì thế|do vậy|do đó|bởi vậy),?\s")
_DUTY = re.compile(r"\bnhiệm vụ[^.;:]{0,50}?\slà\s")


def goes_on(walk: Walk, sentence: Sentence) -> None:
    """Tasks without a verb of asking: "Phường cần …", "Đồng thời, tập trung …"."""
    if _P.mainly.match(walk.folded, sentence.start) or _P.whoever.match(walk.folded, sentence.start):
        return
    if item_of_head(walk, sentence) or part(walk, sentence):
        return
    bare = _P.bare_need.search(walk.folded, sentence.start, sentence.end)
    if bare:
        actor, issuer = walk.issuer(sentence, bare.start())
        people = actor is None and _ASKED.no_authority.search(walk.folded, sentence.start, bare.start())
        if people and not walk.folded.startswith("nhân dân", people.start()):
            return  # "Các đại biểu cho rằng cần …"
        if issuer:
            walk.add(issuer, walk.default(issuer), bare.end(), sentence.end, actor.start if actor else sentence.start)
            return
    if (walk.passage.active and _thing_needed(walk, sentence, _P.thing.match)) or _needed(walk, sentence):
        return
    if walk.passage.active and not _thing_needed(walk, sentence, _DUTY.search):
        count = len(walk.found)
        _imperative(walk, sentence)
        so = _SO.search(walk.folded, sentence.start, sentence.end) if len(walk.found) == count else None
        if so is not None:  # "Thời gian không còn nhiều, do vậy, | các xã khẩn trương …"
            _imperative(walk, Sentence(so.end(), sentence.end, sentence.kind))


def _thing_needed(walk: Walk, sentence: Sentence, find: Callable[[str, int, int], re.Match[str] | None]) -> bool:
    """As in "Việc này phải …", "Nhiệm vụ của chúng ta là …": the task of those addressed before."""
    found = find(walk.folded, sentence.start, sentence.end)
    actor = walk.reading.before(sentence, found.start()) if found else None
    if found and actor and _P.sets_itself.search(walk.folded, actor.end, found.start()):
        return True  # "Bệnh viện A xác định nhiệm vụ trọng tâm là …"
    if found:
        walk.add(walk.passage.issuer, walk.passage.parties, found.end(), sentence.end, sentence.start)
    return found is not None


def _needed(walk: Walk, sentence: Sentence) -> bool:
    """Someone "cần", "phải" do something, in a passage of tasks or by one who is telling what must be done."""
    for need in needs(walk, sentence.start, sentence.end):
        parties = list(need.parties)
        if need.common:
            parties = called_so(walk, need.begin, walk.passage.parties or walk.default(walk.passage.issuer))
        before = walk.passage.parties
        if not parties and _P.citizens.match(walk.folded, need.begin):
            continue  # what people at large must do is an appeal
        if _need(walk, sentence, need.begin, parties, need.task):
            if not parties and _EACH.match(walk.folded, need.begin):
                walk.passage.parties = before  # "mỗi đảng viên phải …" is said of those addressed all along
            return True
    return _bare_needed(walk, sentence)


def _need(walk: Walk, sentence: Sentence, subject: int, parties: list[Party], task: int) -> bool:
    before = walk.folded[sentence.start : subject]
    leads = beyond_leads(walk.reading, sentence.start, subject, within=walk.passage.fresh)
    whole = subject - leads <= _BESIDE or behind_time(walk.reading, leads, subject + 1) == subject
    whole |= _P.so.search(before) is not None
    account = by_account(walk, sentence, subject)
    if account and (parties or walk.passage.active):
        walk.rows(account, Address(task, parties), sentence.end, sentence.start)
        return True
    saying = _P.saying.search(before)
    while saying and not _has_speaker(walk, sentence, sentence.start + saying.start()):
        later = _P.saying.search(before, saying.start() + 1)
        if later is None:
            break
        saying = later  # "Phát biểu giao nhiệm vụ, ông A | nhấn mạnh, …"
    if saying and _P.told_need.search(before):
        speaker, issuer = walk.issuer(sentence, sentence.start + saying.start())
        if issuer:
            start = speaker.start if speaker else sentence.start
            walk.rows(issuer, Address(task, parties), sentence.end, start)
            return True
    if (therefore := _P.therefore.search(before)) and "phải" in walk.folded[task - 6 : task]:
        speaker, issuer = walk.issuer(sentence, sentence.start + therefore.start())
        if issuer and speaker:
            walk.rows(issuer, Address(task, parties), sentence.end, speaker.start)
            return True
    if walk.passage.active and whole:
        walk.rows(walk.passage.issuer, Address(task, parties), sentence.end, sentence.start)
        return True
    if walk.urging and parties and whole and not walk.is_own(walk.urging, parties):
        walk.rows(walk.urging, Address(task, parties), sentence.end, sentence.start)
        return True
    return False


def _has_speaker(walk: Walk, sentence: Sentence, verb: int) -> bool:
    """Whether somebody is named before a verb of saying, or called as who presides."""
    return walk.reading.before(sentence, verb) is not None or walk.chair_beside(sentence, verb) is not None


def _bare_needed(walk: Walk, sentence: Sentence) -> bool:
    """As in "Cần …": the one addressed before; behind a topic ("Về đất đai, phải …") the unit visited, if any."""
    if not walk.passage.active:
        return False
    at = beyond_leads(walk.reading, sentence.start, sentence.end)
    first = _BARE.match(walk.folded, at)
    bare = first or _TIMED.match(walk.folded, sentence.start, sentence.end)
    if not bare:
        return False
    parties = walk.passage.parties
    near = _P.tight.search(walk.folded, sentence.start, bare.end()) or (
        first is not None
        and only_connected(walk.reading, sentence.start, at)
        and not _P.apart.match(walk.folded, sentence.start)
    )
    opening = topic_opening(walk.reading, sentence.start, bare.start())
    named = address_at(walk.reading, opening.end(), bare.start()) if opening else None
    if named and named.found:  # "Đối với UBND các xã có chợ tạm, phải …"
        walk.add(walk.passage.issuer, named.parties, bare.end(), sentence.end, sentence.start)
        return True
    timed = walk.passage.fresh and "," not in walk.folded[sentence.start : bare.end()]
    if not (near or timed) and not all(party.unit for party in parties):
        parties = walk.default(walk.passage.issuer)
    walk.add(walk.passage.issuer, parties, bare.end(), sentence.end, sentence.start)
    return True


def _imperative(walk: Walk, sentence: Sentence) -> None:
    """As in "Phường khẩn trương …", "Đồng thời, rà soát …", an item of a list of tasks."""
    at = beyond_leads(walk.reading, sentence.start, sentence.end)
    bare = at == (at := beyond_leads(walk.reading, sentence.start, sentence.end, within=walk.passage.fresh))
    if _P.outcome.search(walk.folded, sentence.start, at) or _P.portfolio.match(walk.folded, at):
        return
    directs = has_others_do(walk, at)
    if walk.speaker_in(sentence) and not directs:
        return
    address = address_at(walk.reading, at, sentence.end)
    if any(_P.festive.match(walk.folded, actor.end) for actor in walk.reading.acting(sentence.start, at)):
        return  # "Trong khuôn khổ hội nghị, Công an tỉnh ra mắt ứng dụng …, tiếp nhận phản ánh"
    several = None if address.found else counted().match(walk.folded, at, sentence.end)
    if several:
        address = Address(several.end(), group=True)
    stationed = _ADVERBS.stationed.match(walk.folded, address.end)
    if address.group_last and (stationed or not predicate_at(walk.folded, address.end, sentence.end)):
        address.end = beyond_attribute(walk, address.end, sentence.end)  # "UBND các xã ven biển hoàn thành …"
    if not address.found and (led := led_by(walk.reading, sentence.start, at)):
        address = Address(at, led.parties, led.group)
    begin = address.end if address.found else at
    if address.found and (aside := _ASIDE.match(walk.folded, begin, sentence.end)):
        begin = address.end = aside.end()
    if (walk.passage.sharing and not address.found and not _likewise(walk, sentence)) or _told_of(
        walk, at, sentence.end
    ):
        return
    if not address.found and (named := _behind_topic(walk, sentence, at)):
        address, begin = named, named.end
    speaker = walk.reading.at(at)
    if speaker and (speaker.party.person or speaker.party == walk.passage.issuer):
        return
    if walk.passage.issuer in address.parties or walk.own_province(walk.passage.issuer) in address.parties:
        return
    if not address.found and _speaks_behind(walk, begin, sentence.end):
        return
    if address.parties and walk.acts_for(walk.passage.issuer, address.parties[0]):
        _itself(walk, sentence, address)
        return
    verb = _verb_of(walk, sentence, begin, address, directs=directs)
    if walk.passage.issuer is None and address.parties and _ALSO.match(walk.folded, begin):
        return  # "Các đơn vị được yêu cầu … UBND tỉnh cũng thành lập …"
    if verb and not walk.passage.listing and _tells(walk, verb.start(), address):
        return
    if walk.passage.reported and address.parties and not (verb and _P.urged.match(walk.folded, verb.start())):
        return  # "UBND xã đã giao Công an xã … Hội Phụ nữ xã phối hợp …"
    if verb:
        comma = walk.folded.find(",", verb.end(), verb.end() + 40)
        if _P.done.search(walk.folded, begin, min(sentence.end, comma if comma > 0 else verb.end() + 40)):
            return
    elif not bare or not _begins_at_once(walk, sentence, at, address, several):
        return
    if address.group and _P.citizens.match(walk.folded, at):
        return
    common = address.group and (_EACH.match(walk.folded, at) or is_common(walk.folded, at))
    if common and not address.parties:
        address.parties = list(walk.passage.parties)
    if address.found:
        walk.rows(walk.passage.issuer, address, sentence.end, sentence.start)
    else:
        parties = walk.passage.meant if _is_line(walk, sentence) else walk.passage.parties
        walk.rows(walk.passage.issuer, Address(begin, list(parties)), sentence.end, sentence.start)


def _verb_of(walk: Walk, sentence: Sentence, begin: int, address: Address, *, directs: bool) -> re.Match[str] | None:
    """The verb of a task that begins at `begin`, behind those addressed; None where there is none."""
    verb = _verb(walk, begin, sentence.end)
    others = _P.asks_others.match(walk.folded, verb.start(), sentence.end) if verb and address.found else None
    if others and walk.reading.at(others.end()):
        return None  # "Sở A đề xuất Bộ B sớm …"
    if verb is None and not address.found and _likewise(walk, sentence):
        verb = predicate_at(walk.folded, begin, sentence.end)
        if verb and (_P.noun_behind.match(walk.folded, verb.end()) or _says(walk, begin - 1)):
            verb = None  # "Thông báo do …", "Đồng thời, trao 20 suất quà …"
    if verb is None and walk.ordered and address.parties and _P.thereby.match(walk.folded, sentence.start):
        doing = all(p.body for p in address.parties) and _P.festive.match(walk.folded, begin) is None
        verb = predicate_at(walk.folded, begin, sentence.end) if doing else None
    if verb is None and address.found and walk.passage.fresh:
        verb = MUST_NOT.match(walk.folded, begin, sentence.end)
    if verb is None and (address.group or directs):
        verb = DIRECTS.match(walk.folded, begin, sentence.end)
    return verb


def _tells(walk: Walk, verb: int, address: Address) -> bool:
    """Whether a verb only refers to something or to what was found, where nobody is addressed, or to aid given."""
    refers = not address.found and (_P.refers.match(walk.folded, verb) or _P.reckoned.match(walk.folded, verb))
    return bool(refers) or _P.gives_aid.match(walk.folded, verb) is not None


def _told_of(walk: Walk, at: int, end: int) -> bool:
    """As in "Mở rộng điều tra, Công an huyện bắt …", "Thực hiện đề án, Công an tỉnh đã …": what a body has done."""
    first = next((a for a in walk.reading.acting(at, end) if a.party.body), None)
    if first is None or first.start == at or not walk.folded.endswith(", ", at, first.start):
        return False
    return _P.have_done.match(walk.folded, first.end, end) is not None


def _itself(walk: Walk, sentence: Sentence, address: Address) -> None:
    """As in "Đối với vùng ven biển, UBND tỉnh chỉ đạo các đơn vị …": the body of who gave the last task gives one."""
    if asks := _P.gives.match(walk.folded, address.end, sentence.end):
        told = address_at(walk.reading, asks.end(), sentence.end)
        walk.rows(address.parties[0], Address(max(told.end, asks.end()), told.parties), sentence.end, sentence.start)


def _speaks_behind(walk: Walk, start: int, end: int) -> bool:
    """Whether who gives the tasks does something behind a comma: "Riêng đề xuất về trụ sở, ông đồng ý …"."""
    gives = (actor for actor in walk.reading.acting(start, end) if actor.party == walk.passage.issuer)
    return any(walk.folded.endswith(", ", start, actor.start) for actor in gives)


def _begins_at_once(walk: Walk, sentence: Sentence, at: int, address: Address, several: re.Match[str] | None) -> bool:
    """Whether what those addressed at `at` must do may stand right behind them, whatever its verb."""
    told = address.parties or _offices(walk, at, address, several)
    item = walk.passage.listing and is_marked(walk, sentence)
    if not told or not (walk.passage.fresh or item) or any(party.person for party in address.parties):
        return False
    begin = address.end if address.found else at
    return _may_begin(walk, sentence, address) and not _says(walk, begin) and walk.folded[begin : begin + 1] == " "


def _is_line(walk: Walk, sentence: Sentence) -> bool:
    """Whether a sentence opens an item of a list, or a line behind one that opens with a verb of asking."""
    if not opens_paragraph(walk, sentence):
        return False
    if walk.passage.listing or is_marked(walk, sentence):
        return True
    before = walk.found[-1].span.start if walk.found else 0
    asks = starts_with("directive_verbs.txt").match(walk.folded, before)
    return asks is not None and walk.reading.text[:before].rstrip(" \t").endswith("\n")


def _may_begin(walk: Walk, sentence: Sentence, address: Address) -> bool:
    """Whether a paragraph may begin with a task whatever its verb: in a list, or as a document puts it."""
    passage = walk.passage
    if passage.listing or passage.awaited or not opens_paragraph(walk, sentence):
        return True
    acts = predicate_at(walk.folded, address.end, sentence.end)
    if acts and address.parties and all(party.body for party in address.parties):
        return _P.festive.match(walk.folded, acts.start()) is None
    return passage.issuer is not None and passage.issuer == walk.author and all(party.body for party in address.parties)


def _likewise(walk: Walk, sentence: Sentence) -> bool:
    """Whether a sentence without a subject goes on with the task before, or is an item of a list."""
    return walk.passage.listing or (
        walk.passage.fresh and _P.likewise.match(walk.folded, sentence.start, sentence.end) is not None
    )


def _behind_topic(walk: Walk, sentence: Sentence, at: int) -> Address | None:
    """As in "Trong quá trình làm, nếu có vướng mắc, Sở Xây dựng báo cáo …": who does something behind commas."""
    text = _TEXT.match(walk.folded, sentence.start)
    if text is None or not starts_with("directive_topics.txt").match(walk.folded, text.end()):
        return None
    for actor in walk.reading.acting(at, sentence.end):
        body = not actor.party.person and actor.party != walk.passage.issuer
        if body and walk.folded[actor.start - 2 : actor.start] == ", " and _verb(walk, actor.end, sentence.end):
            return address_at(walk.reading, actor.start, sentence.end)
    return None


def _verb(walk: Walk, begin: int, limit: int) -> re.Match[str] | None:
    """The verb of a task right behind those addressed, or behind "vẫn", "hằng tuần", "theo chức năng"."""
    gap = _GAP.match(walk.folded, begin)
    at = gap.end() if gap else begin
    verbs = starts_with("directive_imperatives.txt")
    if found := verbs.match(walk.folded, at):
        return found
    adverb = _P.adverb.match(walk.folded, at, limit)
    return verbs.match(walk.folded, adverb.end()) if adverb else None


def _offices(walk: Walk, at: int, address: Address, counted_ones: re.Match[str] | None) -> bool:
    """Whether a group is one of offices or places, "các khóm", "hai ban": people also do what they are not told."""
    return (address.group or counted_ones is not None) and not _P.people.search(walk.folded, at, address.end)


def _says(walk: Walk, position: int) -> bool:
    """Whether what follows a body tells what it did or said, rather than what it shall do."""
    after = walk.folded[position : position + 24]
    if re.match(r"\s(?:chỉ đạo|giao|phân công)\b", after):
        return False
    return _P.told.match(after) is not None or starts_with("saying_verbs.txt").match(after, 1) is not None
