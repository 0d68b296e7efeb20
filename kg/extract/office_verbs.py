"""Offices behind a verb: "A được bầu giữ chức …", "Ông tham gia Ban Chấp hành và giữ chức …"."""

from __future__ import annotations

import re

from kg.extract.annotations import PersonMention
from kg.extract.office_lists import companions
from kg.extract.office_scene import ACTING, WINDOW, Link, Scene, cue
from kg.extract.office_told import long_ago, status_of
from kg.facts import Status

__all__ = ["verb_ties"]

_PUT_FORWARD = re.compile(
    r"giới thiệu (?:để |nhân sự (?:để )?|ra )?(?:bầu|ứng cử)"
    r"|\bđể (?!được)[^,.;]{3,40} (?:bầu|hiệp thương|phê chuẩn|xem xét)\b"
    r"|(?<!cơ sở )(?<!theo )\btờ trình (?:về việc |đề nghị |xin )?[^,.;]{0,40}?\b(?:bầu|miễn nhiệm|bổ nhiệm)\b"
    r"|\bnếu (?:được|trúng cử|đắc cử)\b"
)

_EXPECTED = re.compile(r"\b(?:dự kiến|theo kế hoạch)\b")

_SINCE = re.compile(r"\b(?:sau khi|do|vì|thay|từ khi)\s+(?:đồng chí\s+|ông\s+|bà\s+)?$")
"""What parts something done from a plan: "dự kiến bầu Chủ tịch sau khi ông A được phân công làm Thứ trưởng"."""

_INSTEAD = re.compile(r"(?<!\w)thay(?: thế)?(?: cho)?\s+\Z")
_TAKES = re.compile(
    r"(?:\s*\([^()]*\))?(?:\s*,?\s*(?:đã |vừa )?nghỉ hưu)?\s*,?\s*(?:làm|giữ|đảm nhiệm|đảm nhận|đảm đương)"
    r"(?:\s(?:chức(?: vụ| danh)?|vị trí|cương vị|vai trò))?\s*"
)
_VOTES = re.compile(
    r"\b(?:bầu|phê chuẩn)(?: kết quả bầu)?(?: ra| bổ sung)?(?: (?:các )?(?:chức vụ|chức danh|chức))?\s*$"
)
_IS_CHOSEN = re.compile(r"\b(?:được|do|trúng cử|đắc cử|tái cử|tín nhiệm)\b")
"""Whoever votes or approves is not the one chosen: "Thủ tướng A phê chuẩn kết quả bầu Chủ tịch UBND tỉnh B"."""

_OTHERS = re.compile(r";\s*(?:và\s+)?(?:\d+|hai|ba|bốn|năm|các|những)\s+(?:đồng chí|người|ông|bà|vị|cán bộ)\b")
"""A clause about several that are not named: "…; 2 đồng chí được chỉ định giữ chức Phó Bí thư"."""

_PRONOUN = re.compile(
    r"^[\s\"“–•*+-]*(?:(?:sau đó|trước đó|đồng thời|theo đó|hiện nay|từ đó|hiện|mới đây|tiếp đó"
    r"|(?:từ|đến|tới|năm|tháng|ngày|trước|sau|vào|hôm|sáng|chiều|tối|đầu|cuối|giữa|kể từ) [^,.;]{3,80},),?\s+)?"
    r"(?:ông|bà|đồng chí|anh|chị|đ/c|vị này)\b(?!\s+[a-z]*\s*:)"
)

_HANDS = re.compile(
    r"(?<!được )(?<!được công bố và )\b(?:ký|trao|công bố|ban hành|ra) (?:các )?(?:quyết định|nghị quyết|văn bản)\b"
)

_AGAIN = re.compile(r"[:;,]\s*(?:ông|bà|đồng chí|ông này|bà này)\s(?=(?:bị|được|từng|đã|là|giữ|làm|sẽ)\b)")

_SAME_SUBJECT = re.compile(
    r"(?<=;)\s*(?:đồng thời\s*,?\s*|và\s+)?(?:được\s+)?(?:điều động|chỉ định|phân công|bổ nhiệm|bầu)\b[^;]*$"
)
"""The last clause of what happens to someone: "A thôi giữ chức …; điều động, chỉ định giữ chức …"."""

_ELSEWHEN = re.compile(r"\b(?:cho đến khi|đến khi|trước khi|trong khi|để bầu)\b(?!.*[,;])")

_IN_BRACKETS = re.compile(r"\([^()]*\)")

_CAREER = re.compile(
    r"\b(?:từng|lần lượt|đã trải qua|trải qua (?:các|nhiều)|kinh qua|vốn là|đã giữ|đã đảm nhiệm|đã nắm giữ|nguyên là)\b"
)

_THEN = re.compile(r"\W*(?:sau đó|tiếp đó|từ đó|tiếp theo|trước đó|rồi)\b")
_LIFE = re.compile(r"\b(?:cuộc đời|sự nghiệp|quá trình công tác|quá trình hoạt động|trên đường công tác)\b")

_CAREER_LIST = re.compile(
    r"\b(?:từng|lần lượt|đã) (?:được )?(?:giữ|đảm nhiệm|đảm nhận|kinh qua|trải qua|nắm giữ|đảm trách|qua|làm)"
    r"(?: (?:các|nhiều|những|một số))? (?:chức vụ|chức danh|vị trí|cương vị|trọng trách|nhiệm vụ)[^.;]{0,60}?"
    r"(?:\bnhư|\bgồm|\blà|:)\s*:?\s*$"
)
"""What opens the list of the offices someone has held: "từng giữ nhiều chức vụ quan trọng ở tỉnh B, gồm: …"."""

_NAME_WORD = re.compile(r"\s+([^\W\d_]+)")

_MOST_AFTER_VERB = 8
"""Characters that may stand between a verb of office and the office ("giữ chức vụ: Chủ tịch")."""

_GIVEN = re.compile(r"\b(?:giao|giao giữ|làm|giữ)\s*$")

_REACH = 170

_SOON = 16
"""Characters at the opening of a sentence in which "dự kiến" makes all of it a plan."""


def verb_ties(scene: Scene) -> list[Link]:
    """Ties behind a verb of office: "A được bầu giữ chức …", "Ông tham gia Ban Chấp hành và giữ chức …"."""
    chain, left = scene.chain, scene.left
    if instead := _instead(scene):
        return instead
    subject = left
    if subject is None:
        opening = scene.between(scene.sentence.start, chain.start)
        pronoun = _PRONOUN.match(opening)
        meant = _meant(scene, pronoun.end()) if pronoun else _by_office(scene)
        if meant is None:
            return []
        subject, act = meant, opening
        reach = len(opening)
    else:
        act = scene.between(subject.end, chain.start)
        if (
            again := _AGAIN.search(act)
        ) is not None:  # "…: ông bị miễn nhiệm …" goes on about whom the sentence is about
            subject, act = scene.people[0], act[again.start() :]
        if len(act) > _REACH and (clause := _SAME_SUBJECT.search(act)) is not None:
            act = act[clause.start() :]
        reach = len(act)
    given = chain.roles[0].marker in ACTING and _GIVEN.search(act) is not None
    if reach > _REACH or not (given or _office_verb(act)) or _OTHERS.search(act):
        return []
    if _ELSEWHEN.search(_IN_BRACKETS.sub("", act)):
        return []
    if left is not None and _VOTES.search(act) and not _IS_CHOSEN.search(act):
        return []
    form = "planned" if _planned(scene, act) else "verb"
    if _HANDS.search(act):
        return []
    before = scene.between(max(scene.sentence.start, subject.start - WINDOW), subject.start) if left is not None else ""
    told = f"{before} | {act}"
    people = [subject, *(companions(scene, subject) if left is not None else [])]
    past = long_ago(scene)
    return [
        Link(person, role, status_of(scene, role, told), form, told, past) for person in people for role in chain.roles
    ]


def _instead(scene: Scene) -> list[Link]:
    """Who takes over from whom: "Ông A thay ông B làm Chủ tịch" makes A the incoming one, B the former."""
    left = scene.left
    if left is None or _INSTEAD.search(scene.between(scene.sentence.start, left.start - left.honorific)) is None:
        return []
    before = [person for person in scene.people if person.end < left.start]
    act = scene.between(left.end, scene.chain.start)
    if not before or _TAKES.fullmatch(act) is None or _planned(scene, act):
        return []
    told = f"{scene.between(before[-1].end, left.start)} | {act}"
    return [
        Link(person, role, status, "verb", told)
        for person, status in ((before[-1], Status.INCOMING), (left, Status.FORMER))
        for role in scene.chain.roles
    ]


def _planned(scene: Scene, act: str) -> bool:
    """Whether an act is only to come: someone is put forward, an election expected."""
    start = scene.sentence.start
    if _PUT_FORWARD.search(act) is not None:
        return True
    subject = scene.left.start if scene.left is not None else scene.chain.start
    told_done = _SINCE.search(scene.between(max(start, subject - WINDOW), subject)) is not None
    return not told_done and _EXPECTED.search(scene.between(start, start + _SOON)) is not None


def _by_office(scene: Scene) -> PersonMention | None:
    """Whom an office or "cuộc đời của ông" means before a career: "… tân Thứ trưởng Bộ Y tế đã lần lượt là …"."""
    start, end = scene.sentence.start, scene.chain.start
    career = _CAREER.search(scene.between(start, end))
    if career is None:
        return None
    by_office = any(start <= at < start + career.start() for at in scene.starts)
    opening = scene.between(start, end)
    goes_on = _THEN.match(opening) is not None or _LIFE.search(opening) is not None
    return scene.topic or scene.last_before if by_office or goes_on else None


def _meant(scene: Scene, at: int) -> PersonMention | None:
    """Who "ông" or "ông Bảy" at the opening of a sentence is: the person named last, or last of that given name."""
    word = _NAME_WORD.match(scene.notes.text, scene.sentence.start + at)
    if word is None or not word[1][0].isupper():
        looks_back = _CAREER.search(scene.between(scene.sentence.start, scene.chain.start))
        return scene.topic if looks_back and scene.topic else scene.last_before
    named = (person for person in reversed(scene.notes.people) if person.by_name and person.end <= scene.sentence.start)
    return next((person for person in named if person.name.split()[-1] == word[1]), None)


def _office_verb(act: str) -> bool:
    if _CAREER_LIST.search(act):
        return True
    ends = [verb.end() for verb in cue("office_verbs").finditer(act)]
    return bool(ends) and len(act[ends[-1] :].strip(" :,“\"'")) <= _MOST_AFTER_VERB
