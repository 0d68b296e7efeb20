"""Which person a chain of offices belongs to, and how the text presents the holding.

News puts offices before the name ("Phó Chủ tịch UBND tỉnh Trần A"), after it ("ông Trần A, Phó Chủ tịch …", "Trần A -
Bí thư …", "Trần A (Bí thư …)") or behind a verb ("bầu ông Trần A giữ chức …", "giao quyền … cho bà B").
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from kg.extract.annotations import Annotations, PersonMention, Sentence
from kg.extract.role_chains import Chain, Role
from kg.facts import Status

__all__ = ["Link", "cue", "links"]

_ASIDE = r"(?:\s*\([^()\n]{0,60}\))?"
_AFTER = re.compile(rf"{_ASIDE}\s*(?:[,:(–-]|[–-]\s*)?\s*(?:(?:hiện\s+)?(?:đang\s+)?(?:là|chức vụ:?)\s+)?")
_BEFORE = re.compile(rf"{_ASIDE}\s*(?:(?:(?:hiện |hiện nay |hiện tại )?là|gồm|gồm có|:)\s*:?\s*)?")
_PLURAL = re.compile(r"\b(?:các|hai|ba|bốn|những|2|3|4)\s+(?:(?:đồng chí|ông|bà|ông, bà|anh|chị|vị)\s*)?:?\s*$")
_SEVERAL = re.compile(
    r"\b(?:các|hai|ba|bốn|những|2|3|4)\s+(?:(?:đồng chí|vị|ông, bà|ông|bà)\s+)?"
    r"(?:(?:được )?(?:bầu |chỉ định |bổ nhiệm |phân công )?(?:giữ|làm)(?: chức)?(?: vụ| danh)?\s+)?(?:là\s+)?$"
)
_LIST_OPENS = re.compile(r"\s*:")
_ITEM_ENDS = re.compile(r"\s*(?:[,;.\n]|$)(?! (?:trưởng|phó|chủ|bí|giám|ủy))")
_ADDRESSED = re.compile(r"\b(?:với|đối với|cho)\s+$")
_SPEAKS = re.compile(
    r"\s+(?:đề nghị|yêu cầu|cho biết|nhấn mạnh|lưu ý|giao|chỉ đạo|phát biểu|mong muốn|đánh giá|ghi nhận)\b"
)
_PUT_FORWARD = re.compile(r"giới thiệu (?:để |nhân sự (?:để )?|ra )?(?:bầu|ứng cử)")
_CONCERNS = re.compile(
    r",?\s*(đối với|với|cho|tới|của)\s+(?:(?:các|hai|ba|bốn|\d)\s+(?:đồng chí|ông|bà|ông, bà|ông/bà)\s*:?\s*)?"
)
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_ITEM = re.compile(r"\s*(?:,|;|\bvà\b|\bcùng\b)\s*(?:và\s+)?")
_LIST_END = re.compile(r"(?:,|;|\bvà\b)\s*(?:và\s+)?$")
_BEFORE_LATE = re.compile(r"\s*,\s*")
_PRONOUN = re.compile(
    r"^[\s\"“–•*+-]*(?:(?:sau đó|trước đó|đồng thời|theo đó|hiện nay|từ đó"
    r"|(?:từ|đến|năm|tháng|ngày|trước|sau) [^,.;]{3,80},),?\s+)?"
    r"(?:ông|bà|đồng chí|anh|chị|đ/c|vị này)\b(?!\s+[a-z]*\s*:)"
)
_JOINED = re.compile(r"\s*(?:,|;|\bvà\b|\bcùng\b|[-–])?\s*(?:\bvà\b\s*)?(?:[-–]\s*)?(?:(?:các|hai)\s+)?")
_STANDS = re.compile(r"(?:ứng cử|bầu cử|bầu|đề cử|tham gia|dự|danh sách|tiêu chuẩn)\s+(?:chức danh\s+|vào\s+)?$")
_APPOINTS = re.compile(
    r"bổ nhiệm|điều động|luân chuyển|chỉ định|(?:công bố|trao|theo) (?:các )?quyết định"
    r"|bầu (?:giữ|bổ sung|đồng chí|ông|bà)|được bầu|bầu ra|hiệp thương cử|suy cử|kiện toàn|phê chuẩn kết quả"
)
_APPOINTED = re.compile(r"\b(?:bầu|bổ nhiệm|điều động|chỉ định|phân công|phê chuẩn|cử)\s+(?:bổ sung\s+)?$")
_LEFT_BEFORE = re.compile(r"(?:thôi giữ chức(?: vụ| danh)?|từng (?:là|giữ chức(?: vụ)?))\s*$")
_NAMES = re.compile(r"\s*(?:là|gồm|:)")
_ACT_BEFORE = re.compile(r"\b(?:miễn nhiệm|bãi nhiệm|cách chức|cho thôi|bầu|bổ nhiệm|phê chuẩn|bổ sung)\b[^,.;]{0,30}$")
_YEARS = re.compile(r"\b(?:\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) năm (?:\w+ ){0,2}?(?:làm|giữ|đảm nhiệm)\b")
"""Of an office looked back on: "trong đó có 9 năm làm Bí thư"."""
_HEADS_SENTENCE = re.compile(
    r"[\W\d]*(?:(?:các|hai|ba|bốn)\s+)?(?:(?:đồng chí\s+)?(?:giữ chức|giữ|làm)(?: vụ| danh)?\s+)?[^\w;]*"
    r"|.*[;]\s*"
)
"""Nothing but a number or "các đồng chí giữ chức" before the office, or other offices of the same list."""
_FILLED = re.compile(
    r"\b(?:được bầu|tái đắc cử|đắc cử|trúng cử|được chỉ định|chỉ định \d|đã bầu|bầu (?:các|ra|bổ sung|đồng chí|ông|bà)"
    r"|được bổ nhiệm|giữ chức|công bố (?:các )?quyết định[^.;]{0,60}nhân sự|ra mắt)\b"
)
_OPENS = 40
_ANNOUNCED = 420
"""Characters before a sentence in which the election or appointment stands that it goes on to tell."""
_HELD = re.compile(r"\b(?:là|làm|giữ chức(?: vụ| danh)?|đảm nhiệm(?: chức vụ)?|giữ)\s+(?:chức vụ\s+)?$")
_DAY = r"(?:tháng |năm |ngày )?\d[\d/.\-]*"
_PERIOD = re.compile(
    rf"\b(?:từ|giai đoạn|trong giai đoạn)\s+(?:{_DAY}\s+(?:đến|tới)\s+(?:hết )?({_DAY}|nay|hiện nay)"
    r"|(?:năm )?(\d{4})\s*[-–]\s*(?:\d{4}|nay)\b)"
)
_NAME_WORD = re.compile(r"\s+([^\W\d_]+)")
_MOST_AFTER_VERB = 8
"""Characters that may stand between a verb of office and the office ("giữ chức vụ: Chủ tịch")."""
_LINE_END = re.compile(r"\svà\s*[-–•*+]?\s*$")
_ACTING = frozenset({"quyền", "q.", "phụ trách"})
_GIVEN = re.compile(r"\b(?:giao|giao giữ|làm|giữ)\s*$")
_REACH = 170
_WINDOW = 60


@cache
def cue(name: str) -> re.Pattern[str]:
    """The wordings of `name` in data/office_cues.json, on word boundaries."""
    raw = json.loads(files("kg.extract").joinpath("data", "office_cues.json").read_text(encoding="utf-8"))
    words = sorted(raw[name], key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, words)) + r")(?!\w)")


@dataclass(slots=True)
class Link:
    """A role tied to a person."""

    person: PersonMention
    role: Role
    status: Status
    form: str
    """ "before", "after", "verb": where the office stands and what ties it."""
    act: str = ""
    """The words between person and office of a "verb" link, and those before the person."""


@dataclass(slots=True)
class _Scene:
    """A chain among the people of its sentence."""

    notes: Annotations
    chain: Chain
    sentence: Sentence
    people: list[PersonMention]
    last_before: PersonMention | None

    @property
    def left(self) -> PersonMention | None:
        """The last person named before the chain in its sentence."""
        return next((p for p in reversed(self.people) if p.end <= self.chain.start), None)

    @property
    def right(self) -> PersonMention | None:
        """The first person named after it."""
        return next((p for p in self.people if p.start - p.honorific >= self.chain.end), None)

    def between(self, start: int, end: int) -> str:
        """Folded text."""
        return self.notes.folded[start:end]


def links(notes: Annotations, found: list[Chain]) -> list[Link]:
    """Every tie between a role of `found` and a person, in the order of the text."""
    named = [person for person in notes.people if person.by_name]
    starts = [person.start for person in named]
    ties: list[Link] = []
    for chain in found:
        sentence = notes.sentence_at(chain.start) or Sentence(0, len(notes.text), notes.paragraphs[0].kind)
        low, high = bisect_left(starts, _clause_start(notes, sentence)), bisect_left(starts, sentence.end)
        scene = _Scene(notes, chain, sentence, named[low:high], named[low - 1] if low else None)
        ties += _tie(scene, ties)
    return ties


def _clause_start(notes: Annotations, sentence: Sentence) -> int:
    """Where the sentence begins, lines before it included that end in "và" ("- Bà A, … và / - Bà B, … giữ chức …")."""
    start = sentence.start
    while (joined := _LINE_END.search(notes.folded, max(0, start - 12), start)) is not None:
        before = notes.sentence_at(joined.start())
        if before is None or before.start >= start:
            break
        start = before.start
    return start


def _tie(scene: _Scene, earlier: list[Link]) -> list[Link]:
    chain, left, right = scene.chain, scene.left, scene.right
    if _STANDS.search(scene.between(max(0, chain.start - 30), chain.start)):
        return []
    after = left is not None and _AFTER.fullmatch(scene.between(left.end, chain.start)) is not None
    before = (
        right is not None and _BEFORE.fullmatch(scene.between(chain.end, right.start - right.honorific)) is not None
    )
    if before and right is not None:
        split = _split(scene, left if after else None, earlier)
        ties = [Link(right, role, _status(scene, role, ""), "before") for role in chain.roles[split:]]
        if left is not None:
            ties = [Link(left, role, _status(scene, role, ""), "after") for role in chain.roles[:split]] + ties
        return ties + _others_before(scene, right)
    late = _late(scene)
    if late:
        return late
    if after and left is not None and not _new_subject(scene, left):
        return [Link(left, role, _status(scene, role, ""), "after") for role in chain.roles]
    verb = _verb(scene)
    if verb:
        return verb
    if left is not None and chain.roles[0].marker in {"nguyên", "cựu"} and len(scene.people) == 1:
        # The life of one person told in a row: "Đồng chí A, sinh năm 1941, …; nguyên Bí thư …, nguyên Chủ tịch …"
        return [Link(left, role, Status.FORMER, "after") for role in chain.roles]
    if right is not None and _BEFORE_LATE.fullmatch(scene.between(chain.end, right.start - right.honorific)):
        act = scene.between(max(scene.sentence.start, chain.start - _WINDOW), chain.start)
        if _ends_phrase(scene, right):
            return [Link(right, role, _status(scene, role, act), "verb", act) for role in chain.roles]
    return []


def _late(scene: _Scene) -> list[Link]:
    """Ties to those whom an act on an office concerns: "miễn nhiệm chức danh … đối với ông A, …; ông B và bà C"."""
    chain, right = scene.chain, scene.right
    if right is None:
        return []
    gap = _CONCERNS.fullmatch(scene.between(chain.end, right.start - right.honorific))
    act = scene.between(max(scene.sentence.start, chain.start - _WINDOW), chain.start)
    if gap is None or (gap[1] in ("của", "với") and not (cue("leaving").search(act) or cue("taking").search(act))):
        return []
    people = [right]
    for person in scene.people[scene.people.index(right) + 1 :]:
        if not _goes_on(scene, people[-1], person):
            break
        people.append(person)
    return [Link(person, role, _status(scene, role, act), "verb", act) for person in people for role in chain.roles]


def _goes_on(scene: _Scene, last: PersonMention, person: PersonMention) -> bool:
    """Whether a list of people, each perhaps with offices of their own, goes on from one to the next."""
    gap = _IN_BRACKETS.sub("", scene.between(last.end, person.start - person.honorific))
    if not person.honorific and not _ITEM.fullmatch(gap):
        return False
    if gap.rstrip().endswith(";"):
        return "đối với" not in gap
    own = _LIST_END.search(gap) is not None and "." not in gap and len(gap) < _WINDOW * 2
    return own and not cue("taking").search(gap) and not cue("leaving").search(gap)


def _new_subject(scene: _Scene, left: PersonMention) -> bool:
    """Whether the office after a name begins the next clause: "Riêng với đồng chí A, Bí thư Tỉnh ủy đề nghị …"."""
    start = left.start - left.honorific
    addressed = _ADDRESSED.search(scene.between(max(scene.sentence.start, start - 14), start))
    return addressed is not None and _SPEAKS.match(scene.notes.folded, scene.chain.end) is not None


def _ends_phrase(scene: _Scene, person: PersonMention) -> bool:
    """Whether a name set off by a comma ("Phó Bí thư Thành ủy, Ngô A, khi …") closes its apposition.

    With a form of address before it, it may be the next of a list; not where the two speak: "…, ông Ngô A, cho biết".
    """
    if person.honorific:
        return scene.notes.folded[person.end : person.end + 1] == "," and bool(
            _SPEAKS.match(scene.notes.folded, person.end + 1)
        )
    return scene.between(person.end, person.end + 1) in {",", ".", ")", ""}


def _split(scene: _Scene, left: PersonMention | None, earlier: list[Link]) -> int:
    """How many roles of a chain between two people belong to the one before it."""
    chain = scene.chain
    if left is None or len(chain.roles) == 1:
        return 0
    if any(link.person is left and link.form == "before" for link in earlier) and not left.honorific:
        return 0
    for index in range(len(chain.roles) - 1, 0, -1):
        gap = scene.between(chain.roles[index - 1].end, chain.roles[index].start)
        if ";" in gap or " và " in gap:
            return index
    return len(chain.roles) - 1


def _others_before(scene: _Scene, first: PersonMention) -> list[Link]:
    """The other people of "các Phó Chủ tịch UBND tỉnh: A, B và C", also with offices of their own ("A, …; B, …")."""
    lead = scene.between(max(scene.sentence.start, scene.chain.start - 48), scene.chain.start)
    if not _SEVERAL.search(lead):
        return _lined_up(scene, first)
    opens = _NAMES.match(scene.notes.folded, scene.chain.end) is not None
    ties, last = [], first
    for person in scene.people:
        if person.start <= first.start:
            continue
        gap = scene.between(last.end, person.start - person.honorific)
        apart = opens and "cùng" not in gap and (gap.rstrip().endswith(";") or _goes_on(scene, last, person))
        if not apart and not re.fullmatch(r"\s*(?:,|;|\bvà\b)\s*", gap):
            break
        ties += [Link(person, role, _status(scene, role, ""), "before") for role in scene.chain.roles]
        last = person
    return ties


def _lined_up(scene: _Scene, first: PersonMention) -> list[Link]:
    """The bare names behind the first of "- Phó Chủ tịch UBND xã: A; B", as lists of office-holders have them."""
    if not _LIST_OPENS.match(scene.notes.folded, scene.chain.end):
        return []
    ties, last = [], first
    for person in scene.people[scene.people.index(first) + 1 :]:
        gap = scene.between(last.end, person.start - person.honorific)
        if not re.fullmatch(r"\s*[,;]\s*", gap) or not _ITEM_ENDS.match(scene.notes.folded, person.end):
            break
        ties += [Link(person, role, _status(scene, role, ""), "before") for role in scene.chain.roles]
        last = person
    return ties


def _verb(scene: _Scene) -> list[Link]:
    """Ties behind a verb of office: "A được bầu giữ chức …", "Ông tham gia Ban Chấp hành và giữ chức …"."""
    chain, left = scene.chain, scene.left
    subject = left
    if subject is None:
        opening = scene.between(scene.sentence.start, chain.start)
        pronoun = _PRONOUN.match(opening)
        meant = _meant(scene, pronoun.end()) if pronoun else None
        if meant is None:
            return []
        subject, act = meant, opening
        reach = len(opening)
    else:
        act = scene.between(subject.end, chain.start)
        reach = len(act)
    given = chain.roles[0].marker in _ACTING and _GIVEN.search(act) is not None
    if reach > _REACH or not (given or _office_verb(act)) or _PUT_FORWARD.search(act):
        return []
    before = (
        scene.between(max(scene.sentence.start, subject.start - _WINDOW), subject.start) if left is not None else ""
    )
    told = f"{before} | {act}"
    people = [subject, *(_companions(scene, subject) if left is not None else [])]
    return [Link(person, role, _status(scene, role, told), "verb", told) for person in people for role in chain.roles]


def _meant(scene: _Scene, at: int) -> PersonMention | None:
    """Who "ông" or "ông Bảy" at the opening of a sentence is: the person named last, or last of that given name."""
    word = _NAME_WORD.match(scene.notes.text, scene.sentence.start + at)
    if word is None or not word[1][0].isupper():
        return scene.last_before
    named = (person for person in reversed(scene.notes.people) if person.by_name and person.end <= scene.sentence.start)
    return next((person for person in named if person.name.split()[-1] == word[1]), None)


def _office_verb(act: str) -> bool:
    ends = [verb.end() for verb in cue("office_verbs").finditer(act)]
    return bool(ends) and len(act[ends[-1] :].strip(" :,“\"'")) <= _MOST_AFTER_VERB


def _companions(scene: _Scene, subject: PersonMention) -> list[PersonMention]:
    """People the verb has for subjects too: "bà A, … và bà B, … giữ chức", "các đồng chí: A, B, C giữ chức"."""
    at = scene.people.index(subject)
    found: list[PersonMention] = []
    listed: list[PersonMention] = []
    while at > 0:
        other, this = scene.people[at - 1], scene.people[at]
        gap = _IN_BRACKETS.sub("", scene.between(other.end, this.start - this.honorific))
        if re.search(r"\b(?:giữ chức|làm|giữ)\b|;", gap):
            break
        if re.search(r"\bvà\b(?:\s*[-–])?\s*$", gap):
            found += [*listed, other]
            listed = []
        elif gap.strip() == "," or (gap.strip().endswith(",") and len(gap) < 80):
            listed.append(other)
        else:
            break
        start = other.start - other.honorific
        lead = max(scene.sentence.start, start - 24)
        if _PLURAL.search(scene.between(lead, other.start)) or _PLURAL.search(scene.between(lead, start)):
            return [*found, *listed]
        if found and _APPOINTED.search(scene.between(max(scene.sentence.start, start - 24), start)):
            return [*found, *listed]
        at -= 1
    return found


def _status(scene: _Scene, role: Role, told: str) -> Status:
    """How the holding is told: by a word at the role, by the verbs around, else current."""
    if role.marker in {"nguyên", "cựu", "cũ", "cố"}:
        return Status.FORMER
    if role.marker in _ACTING:
        return Status.ACTING
    if role.marker == "tân":
        return Status.INCOMING
    if told:
        before, _, act = told.rpartition("|")
        if (period := _period(scene)) is not None:
            return Status.CURRENT if period.endswith("nay") else Status.FORMER
        if cue("leaving").search(act) or cue("leaving").search(before[-30:]):
            return Status.INCOMING if _resumes(act) else Status.FORMER
        if _YEARS.search(act):
            return Status.FORMER
        if cue("staying").search(act) or cue("staying").search(before[-30:]):
            return Status.CURRENT
        if cue("taking").search(act) or cue("taking").search(before):
            return Status.INCOMING
        takes_up = re.search(r"\b(?:giữ chức|làm)\b", act) and _APPOINTS.search(scene.notes.folded)
        return Status.INCOMING if takes_up else Status.CURRENT
    if (held := _period(scene)) is not None:
        return Status.CURRENT if held.endswith("nay") else Status.FORMER
    lead = scene.between(max(scene.sentence.start, scene.chain.start - 40), scene.chain.start)
    if _LEFT_BEFORE.search(lead):
        return Status.FORMER
    named = scene.right is not None and _NAMES.match(scene.notes.folded, scene.chain.end) is not None
    by_act = _ACT_BEFORE.search(lead) if named else None
    if by_act is not None:
        return Status.FORMER if cue("leaving").search(by_act[0]) else Status.INCOMING
    return Status.INCOMING if named and _announced(scene) else Status.CURRENT


def _announced(scene: _Scene) -> bool:
    """Whether an office at the head of its sentence goes on a telling of who was elected or appointed just before.

    That stands in the same paragraph, or before one that the office opens.
    """
    start = scene.sentence.start
    if not _HEADS_SENTENCE.fullmatch(scene.between(start, scene.chain.start)):
        return False
    paragraph = scene.notes.folded.rfind("\n", 0, start) + 1
    since = start - _ANNOUNCED if start - paragraph < _OPENS and scene.chain.start - start < _OPENS else paragraph
    told = _FILLED.search(scene.notes.folded, max(0, since), scene.chain.start)
    return told is not None and (told[0] != "giữ chức" or _APPOINTS.search(scene.notes.folded) is not None)


def _period(scene: _Scene) -> str | None:
    """The words of the period that an office is said to have been held for ("từ tháng 1-2016 đến tháng 2-2020")."""
    chain = scene.chain
    rest = scene.between(chain.end, min(scene.sentence.end, chain.end + _WINDOW))
    found = _PERIOD.match(rest.lstrip(" ,("))
    if found is None and _HELD.search(scene.between(max(scene.sentence.start, chain.start - 24), chain.start)):
        found = _PERIOD.search(scene.between(scene.sentence.start, chain.start))
    return found[0] if found else None


def _resumes(act: str) -> bool:
    """Whether an act that tells of leaving ends in taking up another office: "thôi giữ chức … để nhận nhiệm vụ"."""
    last_leaving = max(m.end() for m in cue("leaving").finditer(act)) if cue("leaving").search(act) else 0
    return cue("taking").search(act, last_leaving) is not None
