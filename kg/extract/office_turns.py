"""Offices that a sentence or a list fills or empties where no verb stands between them and their holder.

"Trúng cử Chủ tịch HĐND là ông A", "xã B có Bí thư mới là bà C", "HĐND xã bầu: - Chủ tịch: ông D".
"""

from __future__ import annotations

import re
from functools import cache

from kg.extract.office_scene import WINDOW, Scene, cue, cues
from kg.extract.patterns import GapPatterns
from kg.facts import Status
from kg.language.wordlists import either

__all__ = ["list_opening", "of_list", "of_named_lines", "turned"]

_P = GapPatterns("office_patterns.toml", "turns")

_LIST_LENGTH = 4000
"""Characters that a list may have before one of its lines."""
_HEADING = 60
"""Characters that a heading within a list has at most."""
_TITLE = 30
"""Characters that the mark, form of address and rank before a name have at most."""
_NO_TURN = frozenset({"tham gia", "thay thế", "chuyển"})
"""Words of taking up that, right before an office, have someone else for their subject."""


@cache
def _act_before() -> re.Pattern[str]:
    """A verb of taking up, leaving or keeping, with no more than nouns for an office behind it."""
    taking = either(word for word in cues("taking") if word not in _NO_TURN)
    groups = f"(?P<taken>{taking})|(?P<left>{either(cues('leaving'))})|(?P<kept>{either(cues('staying'))})"
    return re.compile(rf"(?<!\w)(?:{groups})(?:{_P.office_nouns.pattern})?\s*\Z")


def turned(scene: Scene, gap: str) -> Status | None:
    """What becomes of an office that its holder's name follows; None where nothing is told.

    `gap` stands between the two; "là", "gồm", "có" or a colon is in it.
    """
    if _P.new.match(gap):
        return Status.INCOMING
    lead = scene.between(max(scene.sentence.start, scene.chain.start - WINDOW), scene.chain.start)
    if (act := _act_before().search(lead)) is not None:
        if act["left"]:
            return Status.FORMER
        return Status.CURRENT if act["kept"] or cue("staying").search(lead) else Status.INCOMING
    return Status.INCOMING if _goes_on(scene) else None


def _goes_on(scene: Scene) -> bool:
    """Whether the sentence has told of another office filled: "bầu ông A làm Chủ tịch; còn Phó Chủ tịch là bà B"."""
    last = scene.earlier[-1] if scene.earlier else None
    if last is None or last.role.start < scene.sentence.start:
        return False
    new = [tie for tie in scene.earlier if tie.role.start >= scene.sentence.start and tie.status is Status.INCOMING]
    if not new or new[-1].form == "list":
        return False
    end = max(new[-1].role.end, new[-1].person.end)
    return end < scene.chain.start and _P.next_filled.fullmatch(scene.between(end, scene.chain.start)) is not None


def of_list(scene: Scene) -> Status | None:
    """What the paragraph that opens a list tells of its lines: "… miễn nhiệm như sau: 1. Bộ trưởng Bộ A B"."""
    folded, start = scene.notes.folded, scene.sentence.start
    item = _P.item.match(folded, folded.rfind("\n", 0, start) + 1)
    if item is None or scene.chain.start != item.end():
        return None
    opening = list_opening(folded, start)
    told = list(_P.tells.finditer(opening)) if opening else []
    if not told:
        return None
    if told[-1]["kept"]:
        return Status.CURRENT
    return Status.FORMER if told[-1]["left"] else Status.INCOMING


def of_named_lines(scene: Scene) -> bool:
    """Whether a line names one who was chosen and the office: "Kết quả bầu các chức danh: / Bà A, Phó Chủ tịch …"."""
    folded, person = scene.notes.folded, scene.left
    if person is None or len(scene.chain.roles) > 1:
        return False
    start = folded.rfind("\n", 0, person.start) + 1
    first = _P.line_start.fullmatch(folded, start, person.start) is not None
    next_one = _P.next_named.search(folded, max(start, person.start - _TITLE), person.start) is not None
    if not (first or next_one) or not _P.beside.fullmatch(scene.between(person.end, scene.chain.start)):
        return False
    if not _P.line_end.match(folded, scene.chain.end):
        return False
    opening = list_opening(folded, start)
    if not opening or _P.fills.search(opening) is None or _P.seats.search(opening):
        return False
    # What opens the list may name the office that he is chosen for.
    return not any(tie.form == "list" and tie.person is person for tie in scene.earlier)


def list_opening(folded: str, start: int) -> str:
    """The words that open the list of which a line that begins at or before `start` is one; "" where none do."""
    lines = folded[max(0, start - _LIST_LENGTH) : start].split("\n")
    for line in reversed(lines[:-1]):
        opening = line.strip()
        if opening and not (_P.item.match(line) or _P.named.match(line)) and not _heading(opening):
            return opening if opening.endswith((":", "sau", "sau.", "gồm")) else ""
    return ""


def _heading(line: str) -> bool:
    """Whether a line divides a list into parts: "II. ỦY BAN NHÂN DÂN"."""
    return len(line) < _HEADING and _P.heading.match(line) is not None
