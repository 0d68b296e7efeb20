"""How a text presents the holding of an office: current, former, acting, incoming."""

from __future__ import annotations

import re

from kg.articles.model import Kind
from kg.extract.body_sections import section_unit
from kg.extract.office_scene import ACTING, WINDOW, Scene, cue
from kg.extract.office_turns import of_list, of_named_lines, turned
from kg.extract.patterns import GapPatterns, Patterns
from kg.extract.role_model import Role
from kg.facts import Status
from kg.language.names import name_words
from kg.language.wordlists import either

__all__ = ["long_ago", "period", "status_of"]

_P = GapPatterns("office_patterns.toml", "told", ranks=lambda: either(name_words("honorifics", "title")))
_TEXT = Patterns("office_patterns.toml", "told")

_IN_BRACKETS = re.compile(r"\s*\([^()]*\)")

_OPENS = 40
_BACK_THEN = 80
"""Characters before an office in which words for the time stand at which it was held."""

_ANNOUNCED = 420
"""Characters before a sentence in which the election or appointment stands that it goes on to tell."""

_MONTH = 7
"""Characters of an ISO month."""
_RECENT = 2
"""Months within which an appointment may still be what an article reports."""


def status_of(scene: Scene, role: Role, told: str) -> Status:
    """How the holding is told: by a word at the role, by the verbs around, else current."""
    if role.marker in {"nguyên", "cựu", "cũ", "cố"}:
        return Status.FORMER
    if role.marker in ACTING:
        return Status.ACTING
    if role.marker == "tân":
        return Status.INCOMING
    if _P.until.match(scene.notes.folded, scene.chain.end):
        return Status.FORMER  # "giữ chức Bí thư Thành ủy A trước khi tỉnh B sáp nhập"
    return _by_verbs(scene, told) if told else _by_place(scene)


def _by_verbs(scene: Scene, told: str) -> Status:
    """How a holding is told by the verbs around it; `told` has them before and behind a "|"."""
    before, _, act = told.rpartition("|")
    opening = scene.between(scene.sentence.start, scene.chain.start)
    if (held := period(scene)) is not None:
        return Status.CURRENT if held.endswith("nay") else Status.FORMER
    if _P.proposed.search(act) or _P.held_now.search(act):
        return Status.CURRENT
    if _P.back_then.search(opening[-_BACK_THEN:]):
        return Status.FORMER
    if _P.as_reason.search(act) and _P.let_go.search(opening):
        return Status.CURRENT
    if _P.new_post.search(act):
        return Status.INCOMING
    if _P.before_post.match(opening) and not cue("taking").search(act):
        return Status.FORMER
    if _P.done_before.search(act) and (_P.before_that.search(opening) or _P.in_brackets.fullmatch(act)):
        return Status.CURRENT
    if (by_tail := _by_last_clause(scene, before, act)) is not None:
        return by_tail
    if (gone := _P.gone_through.search(act)) is not None and not cue("taking").search(act, gone.end()):
        return Status.FORMER
    if cue("leaving").search(act) or cue("leaving").search(before[-30:]):
        return Status.INCOMING if _resumes(act) else Status.FORMER
    if _P.years.search(act) or _P.until_then.search(act):
        return Status.FORMER
    if cue("staying").search(act) or cue("staying").search(before[-30:]) or _P.again_both.search(before):
        return Status.CURRENT
    if _P.earlier.search(opening) and not cue("taking").search(act.rpartition(",")[2]):
        return Status.FORMER
    if cue("taking").search(act) or cue("taking").search(before):
        return Status.INCOMING
    if _P.becomes.search(act) or (_P.lifts.search(before) and _P.lifted.fullmatch(act)):
        return Status.INCOMING
    if _P.from_day.match(opening) and _P.holds.search(act) and not long_ago(scene):
        return Status.INCOMING
    if _P.instead_of.match(scene.notes.folded, scene.chain.end) and _P.takes_post.search(act):
        return Status.INCOMING
    if _P.takes_post.search(act) is None or _leads_old_body(scene, before, act):
        return Status.CURRENT
    headline = scene.sentence.kind is Kind.HEADLINE and _P.to_hold.search(act)
    news = headline or _TEXT.appoints.search(scene.notes.folded) or _P.new_term.search(before) or _next_chosen(scene)
    return Status.INCOMING if news else Status.CURRENT


def _leads_old_body(scene: Scene, before: str, act: str) -> bool:
    """Whether who heads a body is told in passing, no word of its making: "hợp tác xã do ông A làm giám đốc"."""
    if act.strip() != "làm" or _P.headed_by.search(before) is None:
        return False
    start = scene.chain.start
    return _TEXT.new_body.search(scene.notes.folded, max(0, start - _ANNOUNCED), start) is None


def _by_place(scene: Scene) -> Status:
    """How a holding without a verb is told: by its years, what leads to it, the list it stands in."""
    if (held := period(scene)) is not None:
        return Status.CURRENT if held.endswith("nay") else Status.FORMER
    lead = scene.between(max(scene.sentence.start, scene.chain.start - 40), scene.chain.start)
    if lead.endswith(" là ") and _P.earlier.search(scene.between(scene.sentence.start, scene.chain.start)):
        return Status.FORMER
    if _P.left_before.search(lead) or _P.leaving_list.search(lead) or _P.removed.search(lead) or _removed_too(scene):
        return Status.FORMER
    if _P.besides.search(scene.between(scene.sentence.start, scene.chain.start)):
        return Status.CURRENT  # "ngoài ông A vừa được bầu còn có các Phó Chủ tịch là …"
    gap = scene.between(scene.chain.end, scene.right.start) if scene.right is not None else ""
    named = len(gap) < WINDOW and _P.are.search(gap) is not None
    if named and _P.once.match(gap):
        return Status.FORMER
    if named and cue("renewed").search(gap):
        return Status.CURRENT  # "bầu hai Phó Chủ tịch UBND tỉnh tái đắc cử là ông A, …"
    if named and _P.approved.match(gap) and not cue("staying").search(gap):
        return Status.INCOMING  # "Năm Phó Chủ tịch được phê chuẩn gồm ông A, …"
    if _chosen_as(scene):
        return Status.INCOMING
    if (listed := of_list(scene)) is not None:
        return listed
    if named and (told_by := turned(scene, gap)) is not None:
        return told_by
    by_act = _P.act_before.search(lead) if named else None
    if by_act is not None:
        return Status.FORMER if cue("leaving").search(by_act[0]) else Status.INCOMING
    chosen = of_named_lines(scene) or _chosen_with(scene) or (named and (_announced(scene) or _staffed(scene)))
    return Status.INCOMING if chosen else Status.CURRENT


def _chosen_as(scene: Scene) -> bool:
    """Whether no more than "là" parts who is chosen from the office: "HĐND xã bầu | ông A là | Chủ tịch HĐND xã"."""
    left = scene.left
    if left is None or left.end > scene.chain.start or scene.between(left.end, scene.chain.start).strip() != "là":
        return False
    start = left.start - left.honorific
    return _P.chooses.search(scene.between(max(scene.sentence.start, start - _OPENS), start)) is not None


def _next_chosen(scene: Scene) -> bool:
    """Whether the part of the sentence before, up to a semicolon or comma, gives an office: "bầu A làm …; B làm …".

    Between the two may stand what B was: "…; B, Bí thư Đảng ủy xã C (cũ), làm …".
    """
    subject = scene.left.name if scene.left is not None else ""
    last = next((tie for tie in reversed(scene.earlier) if tie.person.name != subject), None)
    if last is None or last.role.start < scene.sentence.start or last.status is not Status.INCOMING:
        return False
    between = scene.between(last.role.end, scene.chain.start)
    return between.count(";") == 1 or (";" not in between and between.startswith(", "))


def _chosen_with(scene: Scene) -> bool:
    """Whether a name and its office are the next of those chosen: "bà A được bầu làm Bí thư; | ông B, Phó Bí thư".

    Where only a comma parts them, the office is one of the same body: "…, | ông B - Phó Bí thư".
    """
    last, left = scene.earlier[-1] if scene.earlier else None, scene.left
    if last is None or left is None or left.end > scene.chain.start or last.person.name == left.name:
        return False
    if last.role.start < scene.sentence.start or last.status is not Status.INCOMING or last.form == "list":
        return False
    begun = last.role.end <= left.start and last.person.end <= left.start
    gap = scene.between(last.role.end, left.start - left.honorific) if begun else ""
    folded, end = scene.notes.folded, scene.chain.end
    if _P.item_ends.match(folded, end) and _P.next_item.fullmatch(gap):
        return True
    beside = begun and _P.beside_ends.match(folded, end) and _P.next_beside.fullmatch(gap)
    role, given = scene.chain.roles[0], [tie.role for tie in scene.earlier if tie.role.start >= scene.sentence.start]
    same = not role.explicit or any(role.body == other.body for other in given)
    return bool(beside) and same and len(scene.chain.roles) == 1 and last.person.end <= last.role.start


def _by_last_clause(scene: Scene, before: str, act: str) -> Status | None:
    """What the words behind the last office before this one tell of it: "rời vị trí Bí thư … | để đảm đương chức".

    A bare "làm" there goes on what was done before: "bỏ phiếu cho bà A, đang là Phó Chủ tịch UBND, làm Chủ tịch UBND".
    """
    begin = scene.chain.start - len(act)
    ends = [tie.role.end for tie in scene.earlier if begin < tie.role.end <= scene.chain.start]
    if not ends:
        return None
    words = act[max(ends) - begin :]
    if _P.years.search(words):
        return Status.FORMER  # "giữ chức Phó Bí thư … sau một năm làm | Giám đốc …"
    if _P.again_then.search(words) and not _held_there(scene, begin):
        return Status.INCOMING
    if cue("leaving").search(words):
        return Status.INCOMING if _resumes(words) else Status.FORMER
    if cue("staying").search(words):
        return Status.CURRENT
    if cue("taking").search(words) or _P.purpose.search(words):
        return Status.INCOMING
    if _P.takes_post.search(words) is None:
        return None
    earlier = f"{before}|{act[: max(ends) - begin]}"
    took = max((m.end() for m in cue("taking").finditer(earlier)), default=-1)
    past = [m for m in cue("leaving").finditer(earlier) if not _P.was.match(m[0])]
    left = max((m.end() for m in past), default=-1)
    told = took < 0 and left < 0 and _TEXT.appoints.search(scene.notes.folded)
    return Status.INCOMING if took > left or told else None


def _held_there(scene: Scene, begin: int) -> bool:
    """Whether an office told between `begin` and the chain is the one that the chain names."""
    labels = {role.label for role in scene.chain.roles}
    return any(tie.role.label in labels for tie in scene.earlier if begin <= tie.role.start < scene.chain.start)


def _staffed(scene: Scene) -> bool:
    """Whether an office stands in the list of a unit, after the news that its leaders were appointed."""
    if section_unit(scene.notes, scene.chain.start) is None:
        return False
    return _TEXT.staffed.search(scene.notes.folded, 0, scene.chain.start) is not None


def long_ago(scene: Scene, months: int = _RECENT) -> bool:
    """Whether the sentence dates an office taken up more than some months before the article."""
    today = scene.notes.context.date
    if today is None or len(today) < _MONTH:
        return False
    for mention in scene.notes.dates:
        if mention.start >= scene.chain.end + WINDOW or mention.start >= scene.sentence.end:
            break
        if mention.start >= scene.sentence.start and mention.first and mention.precision in ("day", "month", "year"):
            return _months(today) - _months(mention.first) > months
    return False


def _months(day: str) -> int:
    """Months since the year 0; of a year its last month, so that this year's events are never long ago."""
    return int(day[:4]) * 12 + (int(day[5:7]) if len(day) >= _MONTH else 12)


def _removed_too(scene: Scene) -> bool:
    """Whether an office goes on those taken away: "miễn nhiệm Chủ tịch nước A (ngày 21/3) và Chủ tịch Quốc hội B"."""
    last = scene.earlier[-1] if scene.earlier else None
    if last is None or last.status is not Status.FORMER or last.form != "before" or last.role.marker:
        return False
    right = scene.right
    next_holder = right is not None and not scene.between(scene.chain.end, right.start - right.honorific).strip()
    if scene.left is last.person and not next_holder:
        return False  # "Tư lệnh X trước đó là A, Ủy viên Trung ương Đảng": an office of his own
    gap = _IN_BRACKETS.sub("", scene.between(last.person.end, scene.chain.start))
    return _P.next_of_list.fullmatch(gap) is not None


def _announced(scene: Scene) -> bool:
    """Whether an office at the head of its sentence goes on a telling of who was elected or appointed just before.

    That stands in the same paragraph, or before one that the office opens.
    """
    start = scene.sentence.start
    if not _P.heads_sentence.fullmatch(scene.between(start, scene.chain.start)):
        return False
    paragraph = scene.notes.folded.rfind("\n", 0, start) + 1
    near = scene.chain.start - start < _OPENS or _P.placed.match(scene.notes.folded, start) is not None
    since = start - _ANNOUNCED if start - paragraph < _OPENS and near else paragraph
    until = scene.right.start if scene.right is not None else scene.chain.start
    told = _P.filled.search(scene.notes.folded, max(0, since), until)
    return told is not None and (told[0] != "giữ chức" or _TEXT.appoints.search(scene.notes.folded) is not None)


def period(scene: Scene) -> str | None:
    """The words of the period that an office is said to have been held for ("từ tháng 1-2016 đến tháng 2-2020")."""
    chain = scene.chain
    rest = scene.between(chain.end, min(scene.sentence.end, chain.end + WINDOW))
    found = _P.period.match(rest.lstrip(" ,("))
    before = scene.between(max(scene.sentence.start, chain.start - 24), chain.start)
    if found is None and _P.held.search(before) and not _P.held_now.search(before):
        found = max(
            _P.period.finditer(scene.between(scene.sentence.start, chain.start)), key=re.Match.end, default=None
        )
    return found[0] if found else None


def _resumes(act: str) -> bool:
    """Whether an act that tells of leaving ends in taking up another office: "thôi giữ chức … để nhận nhiệm vụ"."""
    last_leaving = max(m.end() for m in cue("leaving").finditer(act)) if cue("leaving").search(act) else 0
    return cue("taking").search(act, last_leaving) is not None or _P.takes_up.search(act, last_leaving) is not None
