"""Offices named before whoever gets or left them: "chức Trưởng Công an xã A được giao cho ông B"."""

from __future__ import annotations

from kg.extract.annotations import PersonMention
from kg.extract.office_pronouns import called_in
from kg.extract.office_scene import WINDOW, Link, Scene, cue
from kg.extract.office_told import long_ago, status_of
from kg.extract.patterns import GapPatterns
from kg.facts import Status
from kg.language.names import name_words
from kg.language.wordlists import either

__all__ = ["fronted", "given", "replaced", "vacated"]

_P = GapPatterns("office_patterns.toml", "given")
_FRONT = GapPatterns("office_patterns.toml", "fronted")
_VERBS = GapPatterns("office_patterns.toml", "verbs", ranks=lambda: either(name_words("honorifics", "title")))


def given(scene: Scene) -> list[Link]:
    """Ties to the one that an office is said to go to: "ghế Chủ tịch thuộc về bà C"; for a time, as an acting one."""
    right = scene.right
    if right is None:
        return []
    words = scene.between(scene.chain.end, right.start - right.honorific)
    if _P.had_by.fullmatch(words) and _P.has_it.match(scene.notes.folded, right.end):
        return [Link(right, role, status_of(scene, role, ""), "before") for role in scene.chain.roles]
    goes = _P.given_to.fullmatch(words)
    if goes is None or not _is_place(scene, alone=_P.goes_itself.match(goes["how"]) is not None):
        return []
    act = f"{scene.between(max(scene.sentence.start, scene.chain.start - WINDOW), scene.chain.start)}{words}"
    if cue("staying").search(words):
        status = Status.CURRENT
    elif _P.for_a_time.match(scene.notes.folded, right.end):
        status = Status.ACTING
    else:
        status = Status.INCOMING
    return [Link(right, role, status, "verb", act) for role in scene.chain.roles]


def vacated(scene: Scene) -> list[Link]:
    """Ties to the one whose going left an office without a holder: "vị trí Giám đốc để trống từ khi ông A nghỉ hưu"."""
    right = scene.right
    if right is None or not _P.vacant.fullmatch(scene.between(scene.chain.end, right.start - right.honorific)):
        return []
    act = scene.between(scene.chain.end, right.start)
    return [Link(right, role, Status.FORMER, "verb", act) for role in scene.chain.roles]


def replaced(scene: Scene) -> list[Link]:
    """Ties to both of an office that changes hands: "Lên thay ông A ở vị trí Đồn trưởng Đồn Biên phòng X là ông B"."""
    left, right = scene.left, scene.right
    if left is None or right is None or scene.people.index(left) > 0:
        return []
    lead = scene.between(scene.sentence.start, left.start - left.honorific)
    gap = scene.between(scene.chain.end, right.start - right.honorific)
    if (
        _VERBS.instead.search(lead) is None
        or _VERBS.takes.fullmatch(scene.between(left.end, scene.chain.start)) is None
    ):
        return []
    if _P.is_now.fullmatch(gap) is None:
        return []
    both = ((left, Status.FORMER), (right, Status.INCOMING))
    return [Link(person, role, status, "verb", lead) for person, status in both for role in scene.chain.roles]


def fronted(scene: Scene) -> list[Link]:
    """Ties to the subject of a sentence that opens with what he is or was: "Sau ba năm làm Chủ tịch xã, ông A …"."""
    if scene.left is not None:
        return []
    lead = _FRONT.lead.fullmatch(scene.between(scene.sentence.start, scene.chain.start))
    subject = _subject(scene) if lead is not None else None
    if lead is None or subject is None or _FRONT.comma.fullmatch(scene.between(scene.chain.end, subject[1])) is None:
        return []
    past = lead["past"] or lead["then"] or (lead["dated"] and long_ago(scene))
    over = past or scene.chain.roles[0].marker in ("nguyên", "cựu")
    return [Link(subject[0], role, Status.FORMER if over else Status.CURRENT, "before") for role in scene.chain.roles]


def _subject(scene: Scene) -> tuple[PersonMention, int] | None:
    """Who is named next, in full or by the given name behind a form of address, and where the address begins."""
    right = scene.right
    called = called_in(scene.notes, scene.chain.end, right.start if right is not None else scene.sentence.end)
    if called:
        return called[0][2], called[0][0]
    return (right, right.start - right.honorific) if right is not None and right.honorific else None


def _is_place(scene: Scene, *, alone: bool) -> bool:
    """Whether an office is spoken of as a place to fill, or opens its clause (`alone`), as its holder does, too."""
    place = _P.place_of.search(scene.between(scene.sentence.start, scene.chain.start))
    return place is not None and (alone or place[0].strip(" ,;") != "")
