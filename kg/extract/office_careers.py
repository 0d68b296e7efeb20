"""Careers told line by line: "Quá trình công tác: - 2003 - 2008: Phó Giám đốc Sở A; - 7/2025 đến nay: …"."""

from __future__ import annotations

from kg.extract.annotations import PersonMention
from kg.extract.office_scene import Link, Scene
from kg.extract.patterns import GapPatterns
from kg.facts import Status

__all__ = ["career_line"]

_P = GapPatterns("office_patterns.toml", "careers")

_LINE = 160
"""Characters behind the period within which an office of the line stands."""
_OPENING = 2500
"""Characters before a line within which the list of a career begins."""


def career_line(scene: Scene) -> list[Link]:
    """Ties of a line that begins with a period and names nobody to whom the career is."""
    folded, start = scene.notes.folded, scene.chain.start
    line = folded.rfind("\n", 0, start) + 1
    period = _P.period.match(folded, line)
    if period is None or scene.people or period.end() > start or start - period.end() > _LINE:
        return []
    person = _whose(scene, line)
    if person is None:
        return []
    status = Status.CURRENT if _P.until_now.search(period[0]) else Status.FORMER
    return [Link(person, role, status, "list") for role in scene.chain.roles]


def _whose(scene: Scene, line: int) -> PersonMention | None:
    """Whom the lines are about: who is named in what opens them, else the one the article is about."""
    folded = scene.notes.folded
    end = line - 1
    while end > max(0, line - _OPENING):
        begin = folded.rfind("\n", 0, end) + 1
        if folded[begin:end].strip() and not _P.period.match(folded, begin):
            break
        end = begin - 1
    else:
        return None
    if not folded[begin:end].rstrip().endswith(":") and not _P.career.search(folded, begin, end):
        return None
    named = [p for p in scene.notes.people if p.by_name and begin <= p.start < end]
    return named[-1] if named else scene.topic or scene.last_before
