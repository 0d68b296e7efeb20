"""Lives told in a row, careers in lines: "Quá trình công tác: - 2003 - 2008: Giám đốc Sở A; - 7/2025 đến nay: …"."""

from __future__ import annotations

from kg.extract.annotations import PersonMention
from kg.extract.office_scene import WINDOW, Link, Scene
from kg.extract.office_told import status_of
from kg.extract.patterns import GapPatterns
from kg.facts import Status

__all__ = ["career_line", "life"]

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


def life(scene: Scene) -> list[Link]:
    """The life of one person told in a row: "Đồng chí A, sinh năm 1941, …; nguyên Bí thư …; đại biểu Quốc hội …"."""
    person, chain = scene.left, scene.chain
    if person is None and not scene.people:
        return _life_below(scene)
    if person is None or len(scene.people) != 1:
        return []
    former = chain.roles[0].marker in {"nguyên", "cựu"}
    gap = scene.between(person.end, chain.start)
    if not former and not (_P.born.match(gap) and _P.next_fact.search(gap)):
        return []
    return [Link(person, role, status_of(scene, role, ""), "after") for role in chain.roles]


def _life_below(scene: Scene) -> list[Link]:
    """The same below a line of the name alone: "Đồng chí A" / "Sinh ngày 1/1/1941; …; nguyên Bí thư Tỉnh ủy B"."""
    person, chain, start = scene.last_before, scene.chain, scene.sentence.start
    if person is None:
        return []
    gap = scene.between(start, chain.start)
    told = scene.between(person.end, start)
    if "\n" not in told:
        goes_on = chain.roles[0].marker == "nguyên" and (not gap.strip() or _P.next_fact.search(gap))
        if not goes_on or not _P.born.match(told):
            return []
        return [Link(person, role, status_of(scene, role, ""), "after") for role in chain.roles]
    if len(told) > WINDOW:
        return []
    if not _P.born.match(gap) or not (_P.next_fact.search(gap) or chain.roles[0].marker):
        return []
    return [Link(person, role, status_of(scene, role, ""), "after") for role in chain.roles]
