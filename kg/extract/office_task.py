"""Posts in bodies set up for a task: "thành lập Tổ hỗ trợ doanh nghiệp xã A, do bà B làm Tổ trưởng; ông C làm Tổ phó".

Such bodies are named once, at length and often in small letters, where they are told of; the post behind "làm" says no
more than its rank.
"""

from __future__ import annotations

import re
from functools import cache

from kg.extract.annotations import Annotations
from kg.extract.body_names import full_name
from kg.extract.body_units import default_unit
from kg.extract.office_scene import NAMES, Link, cues
from kg.facts import Body, Status
from kg.language.abbreviations import expand
from kg.language.folding import fold
from kg.language.gates import Gated
from kg.language.wordlists import either, wordlist
from kg.vocabulary import scheme

__all__ = ["newly_made", "task_body"]

_KINDS = {"ban": "steering-committee", "tổ": "working-team"}
_MADE = Gated(r"\b(?:thành lập|kiện toàn|ra mắt)\b")
_FAR = 900
"""Characters before a post within which its body is named."""
_JUST_BEFORE = 40
"""Characters before such a body's name in which its setting up is told."""
_FUNERAL = re.compile(r"\b(?:tang|liên ngành)\b")
"""Bodies that are no unit's."""
_AND_MORE = (
    r"\s+và (?:ban|tổ|các|đoàn|hội đồng|ủy ban|đồng chí|ông|bà|giao|yêu cầu|đề nghị|chỉ đạo|phân công"
    r"|trực tiếp|ra mắt|công bố|thành lập|kiện toàn|trao|phát động|tổ chức|\d)\b"
)
"""What does not go on the task behind "và": another body, or what is done."""
_TASK_GOES_ON = re.compile(
    r"\s+(?:về|thực hiện|triển khai|xây dựng|phòng|giai đoạn|nhiệm kỳ|khóa|lần|năm|giải|phát triển|ứng phó|và)\b"
    r"|\s+\w*\d"
)
"""What goes on the name of such a body behind a unit: "Ban Chỉ đạo tỉnh A về chuyển đổi số"."""
_UNIT_AT_END = re.compile(r"\s(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu)$")


@cache
def _named() -> re.Pattern[str]:
    """The name of such a body: its noun, what it is set up for, and the words up to what it consists of."""
    ends = rf"(?:{either(cues('after_tasks'))}|{either(wordlist('kg.extract', 'body_verbs.txt'))})"
    return re.compile(
        rf"\b(?P<noun>ban|tổ)\s{either(cues('tasks'))}\b"
        rf"(?:[^,.;:()\n]|(?<=phòng),(?= chống)|(?<=cơ chế),(?= chính sách)){{0,110}}?"
        rf"(?=\s+{ends}\b|{_AND_MORE}|\s*(?:,(?! chống| chính sách)|[.;:()\n–])|\s+-\s|$)"
    )


def task_body(notes: Annotations, link: Link) -> Body | None:
    """The body set up for a task that was named last before a post told by its rank alone; None for others."""
    noun = fold(link.role.concept.note("gluesTo"))
    if noun not in _KINDS:
        return None
    start, end = link.role.start, link.role.end
    here = (_named().match(notes.folded, at) for at in (end + 1, end - len(noun)))
    before = list(_named().finditer(notes.folded, 0, start))
    told = link.form == "verb" or NAMES.match(notes.folded, end) is not None
    near = (match for match in reversed(before) if told and start - match.start() < _FAR)
    last = next((match for match in (*here, *near) if match is not None and match["noun"] == noun), None)
    if last is None:
        return None
    fuller = (match for match in before if match[0].startswith(f"{last[0]} "))
    last = max((last, *fuller), key=lambda match: len(match[0]))
    words = notes.text[last.start() : _end(notes, last)]
    kind = scheme("organisations")[_KINDS[noun]]
    inside = any(last.start() < m.start < last.end() and not m.generic for m in notes.units)
    unit = None if inside or noun == "tổ" or _FUNERAL.search(last[0]) else default_unit(notes, kind, last.start())
    if unit is not None and (at_end := _UNIT_AT_END.search(fold(words))) is not None:
        words = words[: at_end.start()]
    words = expand(words)
    return Body(full_name(words[0].upper() + words[1:], "", "", unit.name if unit else ""), kind.key, unit)


def _end(notes: Annotations, named: re.Match[str]) -> int:
    """Where the name of such a body ends: with its unit, whose words other small ones follow, or the whole match."""
    for unit in notes.units:
        inside = named.start() < unit.start and unit.end < named.end()
        small = inside and notes.text[unit.end] == " " and notes.text[unit.end + 1].islower()
        if small and _TASK_GOES_ON.match(notes.folded, unit.end) is None:
            return unit.end
    return named.end()


def newly_made(notes: Annotations, link: Link, body: Body | None = None) -> Status:
    """The status of a post in such a body, `body` if it is known already: new, as the body is.

    Its setting up is told in the paragraph or right before.
    So it is where the body is first named: "quyết định thành lập Ban Chỉ đạo …".
    """
    paragraph = notes.folded.rfind("\n", 0, max(0, link.role.start)) + 1
    before = notes.folded.rfind("\n", 0, max(0, paragraph - 2)) + 1
    made = link.act.endswith("làm ") or NAMES.match(notes.folded, link.role.end) is not None
    if body is not None and (body.kind not in _KINDS.values() or not made):
        return link.status
    if link.status is not Status.CURRENT:
        return link.status
    noun = fold(link.role.concept.note("gluesTo"))
    for match in _named().finditer(notes.folded, 0, max(0, link.role.start)):
        if match["noun"] == noun and _MADE.search(notes.folded, max(0, match.start() - _JUST_BEFORE), match.start()):
            return Status.INCOMING
    return Status.INCOMING if _MADE.search(notes.folded, before, link.role.start) else link.status
