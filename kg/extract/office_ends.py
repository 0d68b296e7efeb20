"""What ends offices held: death, retirement, dismissal, a term that is over."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.annotations import Annotations, PersonMention, Sentence
from kg.extract.office_scene import Link, cue
from kg.extract.office_status import Told, member, same_office
from kg.extract.role_chains import Role
from kg.facts import Status
from kg.language.folding import fold
from kg.language.gates import Gated
from kg.vocabulary import scheme

__all__ = ["ends"]

_NEAR = 400
_THEN_LEAVES = re.compile(
    r"\s*,?\s*(?:đã |vừa |được |sẽ |cũng |nhận quyết định )*(?:nghỉ hưu|nghỉ việc|nghỉ công tác|nghỉ chế độ|chờ hưu"
    r"|(?:cho )?thôi (?:giữ chức|giữ nhiệm|chức|nhiệm vụ)(?: vụ| danh)?(?: (?:này|nêu trên|trên))?\s*"
    r"(?:để|do|vì|theo|từ|kể từ|[,.;]|$)"
    r"|(?:phải )?nhận (?:hình thức )?kỷ luật cách chức"
    r"|bị (?:cách chức|cách (?:tất cả|hết)|bãi nhiệm|miễn nhiệm|cho thôi)\b"
    r"|(?:do|vì|để) (?:đã )?(?:được )?(?:nghỉ hưu|chuyển công tác|chuyển (?:sang|về|đến)|luân chuyển|điều động"
    r"|nhận nhiệm vụ|nhận công tác|thôi việc|nghỉ việc|qua đời|từ trần)\b)"
)
_RELIEVED = re.compile(r"\s*(?:cũng\s|đã\s|vừa\s)*(?:được|bị)\s(?:miễn nhiệm|bãi nhiệm|cho thôi)\b")
"""Behind a holder: "Chức Chủ tịch HĐND tỉnh của ông A cũng được miễn nhiệm"."""
_ARE = re.compile(r"\b(?:là|gồm)\b|:")
_ALL_RETIRE = re.compile(
    r"\s*(?:\([^()]*\))?,?\s*(?:đều\s|cùng\s|cũng\s|đã\s|sẽ\s)*(?:được\s|nhận quyết định\s|xin\s)*"
    r"(?:cho\s)?nghỉ (?:hưu|công tác|chế độ)"
)
_RETIRING = re.compile(
    r"\b(?:nghỉ hưu|nghỉ công tác|nghỉ chế độ|thôi việc)\b[^.;]{0,100}?(?:\bgồm|\bđối với|\bcho|:)\s*:?\s*"
    r"(?:các\s+|\d\s+)?(?:đồng chí|ông|bà)?"
)
_OTHERS_RETIRE = re.compile(r"lãnh đạo|\b\d+ |\b(?:nói|cho biết|xin|được|trao|quyết định|cán bộ|người)\b")
_GRANTED = re.compile(
    r"\s(?:(?:cho biết|xác nhận|chia sẻ|thông tin)(?: rằng| là|:)?,?\s)?(?:mình |ông |bà |bản thân )?(?:đã |vừa )+"
    r"(?:làm|có|nộp|gửi|viết) đơn\b(?=[^.;]*\bnghỉ\b)[^.;\d]{0,60}?\bđược\b[^.;\d]{0,60}?\b(?:nghỉ|đồng ý|chấp thuận|"
    r"chấp nhận|giải quyết|phê duyệt)\b"
)
"""Of whoever asked to retire and may: "đã làm đơn xin nghỉ hưu trước tuổi và được cấp có thẩm quyền đồng ý"."""
_MANY = re.compile(r"\b(?:\d+|cán bộ|người|trường hợp)\b")
_MOVED_ON = re.compile(
    r"\s*[,–-]?\s*(?:cũng |đã |vừa |sẽ )*được (?:ban thường vụ [\w ]{4,40} )?(?:điều động|luân chuyển|chuyển)"
    r"[^.;]{0,30}?\b(?:nhận công tác|nhận nhiệm vụ|về công tác|công tác tại|đến công tác)\b"
)
_DISMISSED = re.compile(
    r"\b(?:cách chức|bãi nhiệm|miễn nhiệm)(?: đối với)?(?: các)?(?: đồng chí| ông, bà| ông| bà)?(?: cán bộ)?\s*:?\s*$"
)
"""Before those who lose the office behind the name: "cách chức các ông: A - Phó Bí thư Đảng ủy xã; B - Chủ tịch …"."""
_RETIRED = Gated(
    r"(?<!\w)(?P<given>\w+)\s(?:đã |vừa |cũng |chính thức )*(?:được )?nhận quyết định (?:cho )?(?:nghỉ|thôi) "
    r"(?:hưu|việc|công tác|chế độ)\b"
)
"""Of someone, by the given name, who has no post any more."""
_HANDED_TO = re.compile(
    r"\bbàn giao (?:lại )?(?:chức vụ|chức danh|nhiệm vụ|công việc|công tác|trách nhiệm)[^;.]{0,60}? cho "
    r"(?:[^\W\d_]+ ){0,3}$"
)
"""Before whoever takes over, who stays: "bàn giao chức vụ cho đại tá A, Phó Chính ủy, để nhận nhiệm vụ mới"."""
_ATTENDS = re.compile(r"\b(?:chủ trì|tham dự|dự|trao|chúc mừng|phát biểu|có mặt|chia tay|gặp mặt|tặng)\b")
"""Of those who see others off into retirement."""
_MOURNED = Gated(
    r"\b(?<!ban )(?:lễ (?:tang|viếng|truy điệu)|linh cữu|thi hài|an táng|vô cùng thương tiếc|thương tiếc báo tin)"
    r"(?: của)?(?: cấp \w+(?: \w+)?)?(?:\s(?:nguyên|cố) [^.;\n]{0,120}?|:?\s*)(?:đồng chí|ông|bà|cụ)?\s*$"
)
_STRIPS = re.compile(
    r"\bcách (?:chức )?(?:hết |tất cả )(?:các )?(?:chức vụ|chức)(?: về)?(?: trong)? đảng\b"
    r"|\bkhai trừ (?:ra )?(?:khỏi )?đảng\b"
)
_THOSE = re.compile(
    r"(?:^|[.\n]\s*)(?:(?:\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|các|những)\s+"
    r"(?:đồng chí|cán bộ|người|ông|bà|vị|trường hợp)\b[^.:\n]{0,40}|cụ thể|gồm|trong đó)\s*(?:gồm|là|có)?\s*:",
    re.MULTILINE,
)
_MILDER = re.compile(r"\b(?:cảnh cáo|khiển trách|đề nghị)\b")


@cache
def _dies() -> re.Pattern[str]:
    """That a person has died, right behind the name."""
    return re.compile(rf"\s*(?:,[^,]{{0,60}},)?\s*(?:vừa|đã|mới)?\s*(?:{cue('death').pattern})")


def ends(notes: Annotations, told: list[Told]) -> None:
    """Death ends every office of a person; retirement those named in the same sentence."""
    dead = set()
    leaving = {act["given"] for act in _RETIRED.finditer(notes.folded)}
    retired = {person.name for person in notes.people if fold(person.name).split()[-1] in leaving}
    for person in notes.people:
        sentence = notes.sentence_at(person.start)
        stop = sentence.end if sentence else len(notes.folded)
        if sentence is not None and _MOURNED.search(notes.folded, sentence.start, person.start):
            dead.add(person.name)
        if _dies().match(notes.folded, person.end, stop):
            dead.add(person.name)
    this_year = _year(notes, told)
    for one in told:
        if one.link.person.name in dead:
            one.status = Status.FORMER
        elif one.status is Status.CURRENT:
            over = one.link.role.term is not None and int(one.link.role.term[-4:]) < this_year
            over = over and not any(
                other is not one
                and other.status is Status.CURRENT
                and other.link.form == "verb"
                and other.link.person.name == one.link.person.name
                and same_office(one, other)
                for other in told
            )
            over = over or (one.link.person.name in retired and one.link.form != "verb")
            if over or _ended(notes, one.link) or _stripped(notes, one) or _among_leaving(notes, one.link):
                one.status = Status.FORMER


def _year(notes: Annotations, told: list[Told]) -> int:
    """The year of the article, or the first of the latest term that its offices are told with."""
    if notes.context.date is not None:
        return int(notes.context.date[:4])
    return max((int(one.link.role.term[:4]) + 1 for one in told if one.link.role.term), default=0)


def _among_leaving(notes: Annotations, link: Link) -> bool:
    """Whether a paragraph lists who retires: "… có 6 cán bộ nghỉ hưu. Sáu cán bộ gồm: Ông A, Giám đốc …. Ông B, …"."""
    if link.form != "after":
        return False
    start = notes.folded.rfind("\n", 0, link.person.start) + 1
    opening = _THOSE.search(notes.folded, start, link.person.start)
    if opening is None:
        return False
    sentence = notes.sentence_at(link.role.start)
    if sentence is not None and _ATTENDS.search(notes.folded, link.role.end, sentence.end):
        return False
    before = notes.folded[max(0, opening.start() - _NEAR) : opening.end()]
    told = max((m.end() for m in cue("retirement").finditer(before)), default=0)
    return told > 0 and not cue("taking").search(before, told)


def _stripped(notes: Annotations, one: Told) -> bool:
    """Whether the party takes its offices away from someone: "cách hết chức vụ trong Đảng đối với ông A, Bí thư …"."""
    organisations = scheme("organisations")
    if one.body.kind not in organisations.concepts or not organisations.within(one.body.kind, "party-body"):
        return False
    sentence = notes.sentence_at(one.link.role.start)
    act = _STRIPS.search(notes.folded, sentence.start, one.link.person.start) if sentence else None
    return act is not None and _MILDER.search(notes.folded, act.end(), one.link.person.start) is None


def _ended(notes: Annotations, link: Link) -> bool:
    """Whether the words beside an office or its holder's name say that it is left."""
    sentence = notes.sentence_at(link.role.start)
    if sentence is not None and _HANDED_TO.search(notes.folded, sentence.start, link.person.start):
        return False
    if link.form == "after" and not member(link.role) and _leaves(notes, link.role):
        return True
    if link.form == "after" and not member(link.role) and sentence is not None and _dismissed(notes, link, sentence):
        return True
    if link.role.end < link.person.start and _RELIEVED.match(notes.folded, link.person.end):
        return True
    if link.form == "before":
        return sentence is not None and _retire_together(notes, link, sentence)
    return _retires(notes, link.person, sentence)


def _dismissed(notes: Annotations, link: Link, sentence: Sentence) -> bool:
    """Whether the act right before a name, or before the first of a list that semicolons part, takes the office."""
    first = link.person
    for other in reversed([p for p in notes.people if sentence.start <= p.start < link.person.start]):
        gap = notes.folded[other.end : first.start - first.honorific]
        if not gap.rstrip().endswith(";"):
            break
        first = other
    return any(
        _DISMISSED.search(notes.folded, sentence.start, end) for end in (first.start - first.honorific, first.start)
    )


def _retire_together(notes: Annotations, link: Link, sentence: Sentence) -> bool:
    """Whether those listed behind an office retire: "2 Phó Giám đốc nghỉ hưu là …", "… gồm: A, B được nghỉ hưu"."""
    gap = notes.folded[link.role.end : link.person.start]
    if not _ARE.search(gap):
        return False
    last = max((p.end for p in notes.people if link.person.start <= p.start < sentence.end), default=0)
    return cue("retirement").search(gap) is not None or _ALL_RETIRE.match(notes.folded, last, sentence.end) is not None


def _retires(notes: Annotations, person: PersonMention, sentence: Sentence | None) -> bool:
    """Whether a sentence says of someone, and nobody else, that he retires: behind the name, or before a list."""
    if sentence is None:
        return False
    named = [other for other in notes.people if other.by_name and sentence.start <= other.start < sentence.end]
    after = min((other.start for other in named if other.start > person.start), default=sentence.end)
    rest = notes.folded[person.end : min(after, person.end + 200)].partition(";")[0]
    if cue("retirement").search(rest) and not _OTHERS_RETIRE.search(rest):
        return True
    granted = _GRANTED.search(rest)
    if granted and not _MANY.search(rest, 0, granted.start()):
        return True
    if "kéo dài" in notes.folded[sentence.start : person.start]:
        return False  # "kéo dài thời gian giữ chức đến tuổi nghỉ hưu đối với ông A"
    listed = _RETIRING.search(notes.folded, sentence.start, person.start)
    return listed is not None and not cue("taking").search(notes.folded, listed.end(), person.start)


def _leaves(notes: Annotations, role: Role) -> bool:
    """Whether what follows an office beside its holder's name ends it: retirement, a move elsewhere."""
    folded = notes.folded
    return _THEN_LEAVES.match(folded, role.end) is not None or _MOVED_ON.match(folded, role.end) is not None
