"""Posts in bodies set up for a task: "thành lập Tổ hỗ trợ doanh nghiệp xã A, do bà B làm Tổ trưởng; ông C làm Tổ phó".

Such bodies are named once, at length and often in small letters, where they are told of; the post behind "làm" says no
more than its rank.
"""

from __future__ import annotations

import re

from kg.extract.annotations import Annotations
from kg.extract.body_names import full_name
from kg.extract.body_units import default_unit
from kg.extract.office_scene import NAMES, Link, cues
from kg.extract.patterns import Patterns
from kg.facts import Body, Status
from kg.language.abbreviations import expand
from kg.language.folding import fold
from kg.language.wordlists import either, wordlist
from kg.vocabulary import scheme

__all__ = ["council", "newly_made", "task_body"]

_P = Patterns(
    "office_patterns.toml",
    "tasks",
    tasks=lambda: either(cues("tasks")),
    after_tasks=lambda: f"(?:{either(cues('after_tasks'))}|{either(wordlist('kg.extract', 'body_verbs.txt'))})",
)

_COUNCIL = "hội đồng"
_KINDS = {"ban": "steering-committee", "tổ": "working-team"}
_CHAIRS = ("chairperson", "vice-chairperson", "standing-vice-chairperson")
_OF_ELECTIONS = ("election-committee", "election-board")
_FAR = 900
"""Characters before a post within which its body is named."""
_JUST_BEFORE = 40
"""Characters before such a body's name in which its setting up is told."""


def task_body(notes: Annotations, link: Link) -> Body | None:
    """The body set up for a task that was named last before a post told by its rank alone; None for others."""
    noun = fold(link.role.concept.note("gluesTo"))
    return _named_task(notes, link, noun) if noun in _KINDS else None


def council(notes: Annotations, link: Link) -> Body | None:
    """The council set up for a task that is chaired: "Hội đồng xét chọn giải A gồm 4 người do ông B làm chủ tịch"."""
    role = link.role
    known = role.body is not None and role.body.kind == "council"
    if role.concept.key not in _CHAIRS or role.explicit or known:
        return None
    said = notes.folded.endswith(f" {_COUNCIL}", role.start, role.end) or _P.of_council.match(notes.folded, role.end)
    if not said:
        sentence = notes.sentence_at(role.start)
        named = _P.named.search(notes.folded, sentence.start, role.start) if sentence is not None else None
        while named is not None and named["noun"] != _COUNCIL:
            named = _P.named.search(notes.folded, named.end(), role.start)
        headed = named is not None and _P.consists.match(notes.folded, named.end()) is not None
        if not (headed and link.act.endswith("làm ")):
            return None
    return _named_task(notes, link, _COUNCIL)


def _named_task(notes: Annotations, link: Link, noun: str) -> Body | None:
    """The body of that kind whose task is named, behind a post or last before it."""
    start, end = link.role.start, link.role.end
    here = (_P.named.match(notes.folded, at) for at in (end + 1, end - len(noun)))
    before = list(_P.named.finditer(notes.folded, 0, start))
    told = link.form == "verb" or noun == _COUNCIL or NAMES.match(notes.folded, end) is not None
    near = (match for match in reversed(before) if told and start - match.start() < _FAR)
    last = next((match for match in (*here, *near) if match is not None and match["noun"] == noun), None)
    if last is None:
        return None
    fuller = (match for match in before if match[0].startswith(f"{last[0]} "))
    last = max((last, *fuller), key=lambda match: len(match[0]))
    end = _end(notes, last)
    words = _written_out(notes, last.start(), end)
    kind = scheme("organisations")[_KINDS.get(noun, "council")]
    inside = any(last.start() < m.start < last.end() and (not m.generic or m.end == end) for m in notes.units)
    inside = inside or fold(words).endswith(" việt nam")  # "Ban Chỉ đạo bầu cử của MTTQ Việt Nam"
    unit = None if inside or noun == "tổ" or _P.funeral.search(last[0]) else default_unit(notes, kind, last.start())
    if unit is not None and (at_end := _P.unit_at_end.search(fold(words))) is not None:
        words = words[: at_end.start()]
    words = expand(words)
    return Body(full_name(words[0].upper() + words[1:], "", "", unit.name if unit else ""), kind.key, unit)


def _end(notes: Annotations, named: re.Match[str]) -> int:
    """Where the name of such a body ends: with its unit, whose words other small ones follow, or the whole match."""
    for unit in notes.units:
        inside = named.start() < unit.start and unit.end < named.end()
        small = inside and notes.text[unit.end] == " " and notes.text[unit.end + 1 : unit.end + 2].islower()
        if small and _P.task_goes_on.match(notes.folded, unit.end) is None:
            return unit.end
    line = notes.text.find("\n", named.start(), named.end())
    return line if line > 0 else named.end()


def _written_out(notes: Annotations, start: int, end: int) -> str:
    """A body's words with the unit that their last one means: "Tổ kiểm tra số 3 của Ủy ban bầu cử | tỉnh"."""
    for unit in notes.units:
        if unit.generic and start < unit.start and unit.end == end:
            return notes.text[start : unit.start] + unit.unit.name
    return notes.text[start:end]


def newly_made(notes: Annotations, link: Link, body: Body | None = None) -> Status:
    """The status of a post in such a body, `body` if it is known already: new, as the body is.

    Its setting up is told in the paragraph or right before.
    So it is where the body is first named: "quyết định thành lập Ban Chỉ đạo …".
    """
    paragraph = notes.folded.rfind("\n", 0, max(0, link.role.start)) + 1
    before = notes.folded.rfind("\n", 0, max(0, paragraph - 2)) + 1
    made = link.act.endswith("làm ") or NAMES.match(notes.folded, link.role.end) is not None
    if link.status is not Status.CURRENT or (body is not None and not made):
        return link.status
    if body is not None and body.kind in _OF_ELECTIONS:
        return Status.INCOMING if _P.for_election.search(notes.folded, 0, max(0, link.role.start)) else link.status
    if body is not None and body.kind not in (*_KINDS.values(), "council"):
        return link.status
    noun = fold(link.role.concept.note("gluesTo"))
    for match in _P.named.finditer(notes.folded, 0, max(0, link.role.start)):
        if match["noun"] == noun and _P.made.search(notes.folded, max(0, match.start() - _JUST_BEFORE), match.start()):
            return Status.INCOMING
    return Status.INCOMING if _P.made.search(notes.folded, before, link.role.start) else link.status
