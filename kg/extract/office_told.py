"""How a text presents the holding of an office: current, former, acting, incoming."""

from __future__ import annotations

import re

from kg.extract.body_sections import section_unit
from kg.extract.office_scene import ACTING, WINDOW, Scene, cue
from kg.extract.role_chains import Role
from kg.facts import Status
from kg.language.gates import Gated

__all__ = ["long_ago", "period", "status_of"]

_APPOINTS = Gated(
    r"bổ nhiệm|điều động|luân chuyển|chỉ định|(?:công bố|trao|theo) (?:các )?quyết định"
    r"|bố trí giữ|bầu (?:giữ|bổ sung|đồng chí|ông|bà)|được bầu|bầu ra|hiệp thương cử|suy cử|kiện toàn|phê chuẩn kết quả"
    r"|ra mắt (?:của )?ban (?:chấp hành|thường vụ)"
)

_LEFT_BEFORE = re.compile(r"(?:thôi giữ chức(?: vụ| danh)?|từng (?:là|giữ chức(?: vụ)?))\s*$")

_REMOVED = re.compile(
    r"\b(?:miễn nhiệm|bãi nhiệm|cách chức|cho thôi(?: giữ)?|xóa tư cách)(?: các)?(?: chức(?: vụ| danh)?| đối với)?\s+$"
    r"|\btrước (?:đó|đây|khi [^,;]{3,30}|sáp nhập|hợp nhất|khi)\s+(?:là|giữ chức(?: vụ)?|làm)\s+$"
)

_EARLIER = re.compile(
    r"[\W_]*trước (?:khi (?:giữ|làm|nhận|được|đảm nhiệm|trở thành|bị)|đây|đó,? (?:ông|bà|đồng chí|anh|chị)\b)"
)
"""Of what someone was before: "Trước khi giữ chức Bí thư Tỉnh ủy, ông A là Chủ tịch …"."""

_PROPOSED = re.compile(
    r"\b(?:đề nghị|kiến nghị|đề xuất|xem xét|xin)\s+(?!(?:và |, )?(?:quyết|biểu quyết|thông qua))(?:[^,;.]{0,30}\s)?"
    r"(?:cách chức|miễn nhiệm|bãi nhiệm|cho thôi)[^,;.]*$"
)
"""Of an office that is yet to be left: "đề nghị cách chức Chủ tịch huyện"."""

_DONE_BEFORE = re.compile(
    r"\b(?:đã|vốn)\s+(?:được\s+)?(?:[^\W\d_]+\s+){0,3}?(?:bầu|điều động|bổ nhiệm|chuyển|phân công|chỉ định)\b"
)
_BEFORE_THAT = re.compile(r"\bngười tiền nhiệm\b|\btrước đó(?!\s*[,(]?\s*(?:vào\s+)?(?:ngày|sáng|chiều|hôm|cùng|tại))")
"""Of a post that someone else's change finds taken: "do trước đó ông A đã được bầu giữ chức Bí thư"."""
_ACT_BEFORE = re.compile(r"\b(?:miễn nhiệm|bãi nhiệm|cách chức|cho thôi|bầu|bổ nhiệm|phê chuẩn|bổ sung)\b[^,.;]{0,30}$")

_NEW_POST = re.compile(r"\b(?:cương vị|chức vụ|nhiệm vụ|vị trí|trọng trách)(?: công tác)? mới\b")

_YEARS = re.compile(r"\b(?:\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) năm (?:\w+ ){0,2}?(?:làm|giữ|đảm nhiệm)\b")
"""Of an office looked back on: "trong đó có 9 năm làm Bí thư"."""

_ITEM_NUMBER = re.compile(r"\s*\(?\d{1,2}\s?[.)-]\s*")
_LIST_TELLS = re.compile(
    r"\b(?:(?P<left>miễn nhiệm|bãi nhiệm|cho thôi)|bổ nhiệm|phê chuẩn (?:việc )?bổ nhiệm|trúng cử|được bầu|đã bầu)\b"
)
_APPROVED = re.compile(
    r"[^.;:]{0,30}?\b(?:được|do) [^,.;:]{0,40}?\b(?:bầu|phê chuẩn|chỉ định|bổ nhiệm|suy cử)\b"
    r"[^.;:]{0,30}(?:\blà\b|\bgồm\b|:)"
)
_ARE = re.compile(r"(?:^|\s)(?:là|gồm|gồm có)\s|:")

_IN_BRACKETS = re.compile(r"\s*\([^()]*\)")
_NEXT_OF_LIST = re.compile(r"\s*(?:,|;|\bvà\b|,\s*và\b)\s*")
_LEAVING_LIST = re.compile(
    r"\b(?:miễn nhiệm|bãi nhiệm|nghỉ hưu|thôi chức|thôi giữ chức)\b[^.;:]{0,40}?(?:\bgồm|\blà|:)\s*:?\s*$"
)
_PLACE = r"(?:tại|ở) [^,;:.\n]{3,40},"
_HEADS_SENTENCE = re.compile(
    rf"[\W\d]*(?:{_PLACE}\s*)?(?:(?:các|hai|ba|bốn)\s+)?"
    r"(?:(?:đồng chí\s+)?(?:giữ chức|giữ|làm)(?: vụ| danh)?\s+)?[^\w;]*"
    r"|.*[;]\s*(?:(?:các|hai|ba|bốn)\s+)?"
    r"|[\W\d]*giúp việc (?:cho )?(?:ông|bà|chủ tịch)[^,.;:]{0,40}\s(?:có|là|gồm)\s(?:(?:các|hai|ba|bốn)\s)?"
)
"""Nothing but a number or "các đồng chí giữ chức" before the office, or other offices of the same list."""

_FILLED = re.compile(
    r"\b(?:được bầu|tái đắc cử|đắc cử|trúng cử|được chỉ định|chỉ định (?:\d|ông|bà|đồng chí|các)|đã bầu"
    r"|bầu (?:các|ra|bổ sung|đồng chí|ông|bà)"
    r"|do [^,;.]{3,40} (?:chỉ định|bầu|bổ nhiệm)"
    r"|được bổ nhiệm|phê chuẩn|giữ chức|công bố (?:các )?quyết định[^.;]{0,60}nhân sự|ra mắt)\b"
)

_PLACED = re.compile(rf"[\s*•+–-]*{_PLACE}")
_STAFFED = Gated(
    r"\b(?:chỉ định|bổ nhiệm|phê chuẩn|phân công|điều động)[^.;:\n]{0,60}\b(?:nhân sự|chức danh|chủ chốt|lãnh đạo)\b"
)

_OPENS = 40

_LIST_LENGTH = 4000
"""Characters that a numbered list may have before one of its lines."""
_ANNOUNCED = 420
"""Characters before a sentence in which the election or appointment stands that it goes on to tell."""

_TAKES_UP = re.compile(r"(?:\bđể|\bvà|,)\s+(?:\w+\s+){0,4}?(?:giữ|nhận|đảm nhiệm|làm)\b")

_MONTH = 7
"""Characters of an ISO month."""
_RECENT = 4
"""Months within which an appointment may still be what an article reports."""

_INSTEAD_OF = re.compile(r"[^.;,\n]{0,40}?,?\s*thay(?: thế)?(?: cho)?\s+(?:các\s+)?(?:ông|bà|đồng chí|anh|chị|đ/c)\b")
"""Behind an office, that someone leaves it to another: "giữ chức Chủ tịch UBND xã A thay ông B nghỉ hưu"."""
_HELD = re.compile(r"\b(?:là|làm|giữ chức(?: vụ| danh)?|đảm nhiệm(?: chức vụ)?|giữ)\s+(?:chức vụ\s+)?$")

_DAY = r"(?:tháng |năm |ngày )?\d[\d/.]*(?:-\d{1,2}-\d{4}|-\d{4})?"

_PERIOD = re.compile(
    rf"\b(?:từ|giai đoạn|trong giai đoạn)\s+(?:{_DAY}\s*(?:đến|tới|[-–])\s*(?:hết )?({_DAY}|nay|hiện nay)"
    r"|(?:năm )?(\d{4})\s*[-–]\s*(?:\d{4}|nay)\b)"
)


def status_of(scene: Scene, role: Role, told: str) -> Status:
    """How the holding is told: by a word at the role, by the verbs around, else current."""
    if role.marker in {"nguyên", "cựu", "cũ", "cố"}:
        return Status.FORMER
    if role.marker in ACTING:
        return Status.ACTING
    if role.marker == "tân":
        return Status.INCOMING
    if told:
        before, _, act = told.rpartition("|")
        if (held := period(scene)) is not None:
            return Status.CURRENT if held.endswith("nay") else Status.FORMER
        if _PROPOSED.search(act):
            return Status.CURRENT
        if _NEW_POST.search(act):
            return Status.INCOMING
        if cue("leaving").search(act) or cue("leaving").search(before[-30:]):
            return Status.INCOMING if _resumes(act) else Status.FORMER
        if _YEARS.search(act):
            return Status.FORMER
        if cue("staying").search(act) or cue("staying").search(before[-30:]):
            return Status.CURRENT
        if _EARLIER.match(scene.notes.folded, scene.sentence.start) and not cue("taking").search(act):
            return Status.FORMER
        if _DONE_BEFORE.search(act) and _BEFORE_THAT.search(scene.between(scene.sentence.start, scene.chain.start)):
            return Status.CURRENT
        if cue("taking").search(act) or cue("taking").search(before):
            return Status.INCOMING
        if _INSTEAD_OF.match(scene.notes.folded, scene.chain.end) and re.search(r"\b(?:giữ chức|làm)\b", act):
            return Status.INCOMING
        takes_up = re.search(r"\b(?:giữ chức|làm)\b", act) and _APPOINTS.search(scene.notes.folded)
        return Status.INCOMING if takes_up else Status.CURRENT
    if (held := period(scene)) is not None:
        return Status.CURRENT if held.endswith("nay") else Status.FORMER
    lead = scene.between(max(scene.sentence.start, scene.chain.start - 40), scene.chain.start)
    if lead.endswith(" là ") and _EARLIER.match(scene.notes.folded, scene.sentence.start):
        return Status.FORMER
    if _LEFT_BEFORE.search(lead) or _LEAVING_LIST.search(lead) or _REMOVED.search(lead) or _removed_too(scene):
        return Status.FORMER
    gap = scene.between(scene.chain.end, scene.right.start) if scene.right is not None else ""
    named = len(gap) < WINDOW and _ARE.search(gap) is not None
    if named and _APPROVED.match(gap) and not cue("staying").search(gap):
        return Status.INCOMING  # "Năm Phó Chủ tịch được phê chuẩn gồm ông A, …"
    if (listed := _of_list(scene)) is not None:
        return listed
    by_act = _ACT_BEFORE.search(lead) if named else None
    if by_act is not None:
        return Status.FORMER if cue("leaving").search(by_act[0]) else Status.INCOMING
    return Status.INCOMING if named and (_announced(scene) or _staffed(scene)) else Status.CURRENT


def _staffed(scene: Scene) -> bool:
    """Whether an office stands in the list of a unit, after the news that its leaders were appointed."""
    if section_unit(scene.notes, scene.chain.start) is None:
        return False
    return _STAFFED.search(scene.notes.folded, 0, scene.chain.start) is not None


def _of_list(scene: Scene) -> Status | None:
    """What the paragraph that opens a numbered list tells of its lines: "… miễn nhiệm như sau. 1. Bộ trưởng Bộ A B"."""
    folded, start = scene.notes.folded, scene.sentence.start
    item = _ITEM_NUMBER.match(folded, folded.rfind("\n", 0, start) + 1)
    if item is None or scene.chain.start != item.end():
        return None
    opening = ""
    lines = folded[max(0, start - _LIST_LENGTH) : start].split("\n")
    for line in reversed(lines[:-1]):
        if line.strip() and not _ITEM_NUMBER.match(line):
            opening = line.rstrip()
            break
    told = list(_LIST_TELLS.finditer(opening)) if opening.endswith((":", "sau", "sau.", "gồm")) else []
    if not told:
        return None
    return Status.FORMER if told[-1]["left"] else Status.INCOMING


def long_ago(scene: Scene) -> bool:
    """Whether the sentence dates an office taken up some months and more before the article."""
    today = scene.notes.context.date
    if today is None or len(today) < _MONTH:
        return False
    for mention in scene.notes.dates:
        if mention.start >= scene.chain.end + WINDOW or mention.start >= scene.sentence.end:
            break
        if mention.start >= scene.sentence.start and mention.first and mention.precision in ("day", "month", "year"):
            return _months(today) - _months(mention.first) > _RECENT
    return False


def _months(day: str) -> int:
    """Months since the year 0; of a year its last month, so that this year's events are never long ago."""
    return int(day[:4]) * 12 + (int(day[5:7]) if len(day) >= _MONTH else 12)


def _removed_too(scene: Scene) -> bool:
    """Whether an office goes on those taken away: "miễn nhiệm Chủ tịch nước A (ngày 21/3) và Chủ tịch Quốc hội B"."""
    last = scene.earlier[-1] if scene.earlier else None
    if last is None or last.status is not Status.FORMER or last.form != "before" or last.role.marker:
        return False
    gap = _IN_BRACKETS.sub("", scene.between(last.person.end, scene.chain.start))
    return _NEXT_OF_LIST.fullmatch(gap) is not None


def _announced(scene: Scene) -> bool:
    """Whether an office at the head of its sentence goes on a telling of who was elected or appointed just before.

    That stands in the same paragraph, or before one that the office opens.
    """
    start = scene.sentence.start
    if not _HEADS_SENTENCE.fullmatch(scene.between(start, scene.chain.start)):
        return False
    paragraph = scene.notes.folded.rfind("\n", 0, start) + 1
    near = scene.chain.start - start < _OPENS or _PLACED.match(scene.notes.folded, start) is not None
    since = start - _ANNOUNCED if start - paragraph < _OPENS and near else paragraph
    until = scene.right.start if scene.right is not None else scene.chain.start
    told = _FILLED.search(scene.notes.folded, max(0, since), until)
    return told is not None and (told[0] != "giữ chức" or _APPOINTS.search(scene.notes.folded) is not None)


def period(scene: Scene) -> str | None:
    """The words of the period that an office is said to have been held for ("từ tháng 1-2016 đến tháng 2-2020")."""
    chain = scene.chain
    rest = scene.between(chain.end, min(scene.sentence.end, chain.end + WINDOW))
    found = _PERIOD.match(rest.lstrip(" ,("))
    if found is None and _HELD.search(scene.between(max(scene.sentence.start, chain.start - 24), chain.start)):
        found = max(_PERIOD.finditer(scene.between(scene.sentence.start, chain.start)), key=re.Match.end, default=None)
    return found[0] if found else None


def _resumes(act: str) -> bool:
    """Whether an act that tells of leaving ends in taking up another office: "thôi giữ chức … để nhận nhiệm vụ"."""
    last_leaving = max(m.end() for m in cue("leaving").finditer(act)) if cue("leaving").search(act) else 0
    return cue("taking").search(act, last_leaving) is not None or _TAKES_UP.search(act, last_leaving) is not None
