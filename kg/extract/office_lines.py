"""Offices that lines below a telling share: "… chỉ định giữ chức Phó Bí thư Đảng ủy xã gồm:" and a name a line."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.annotations import Annotations, PersonMention, Sentence
from kg.extract.office_scene import Link, Scene
from kg.extract.office_turns import turned
from kg.extract.patterns import GapPatterns
from kg.facts import Status
from kg.language.marks import mark_end

__all__ = ["lines_below", "named_below"]

_P = GapPatterns("office_patterns.toml", "lines")

_NEWS = 1500
"""Characters before a heading within which the election or appointment stands that it goes on to tell."""
_TITLE = 30
"""Characters of a mark, number, rank and form of address that may stand before the name in a line."""


def named_below(scene: Scene) -> list[Link]:
    """Ties of an office to those whom the lines below it name, where its sentence tells it filled, left or kept."""
    gap = scene.between(scene.chain.end, scene.sentence.end)
    if not _P.opens.fullmatch(gap):
        return _in_turn(scene)
    status = turned(scene, gap) or _headed(scene)
    if status is None:
        return []
    return [
        Link(person, role, status, "list")
        for person in lines_below(scene.notes, scene.sentence)
        for role in scene.chain.roles
    ]


def _in_turn(scene: Scene) -> list[Link]:
    """Ties of an office that is a line of its own to the bare names in the lines below it, each perhaps with its years.

    "* Bí thư Đảng ủy / - Đồng chí A (7/2025 - 02/2026) / - Đồng chí B (từ 3/2026 đến nay)".
    """
    notes, chain = scene.notes, scene.chain
    start = notes.folded.rfind("\n", 0, chain.start) + 1
    end = notes.folded.find("\n", chain.end)
    if end < 0 or not _P.mark.fullmatch(notes.folded, start, chain.start) or notes.folded[chain.end : end].strip():
        return []
    ties: list[Link] = []
    for person in lines_below(notes, scene.sentence):
        stop = notes.folded.find("\n", person.end)
        years = _P.years.fullmatch(notes.folded, person.end, stop if stop >= 0 else len(notes.folded))
        if years is None:
            break
        status = Status.FORMER if years["last"] else Status.CURRENT
        ties += [Link(person, role, status, "list") for role in chain.roles]
    return ties


def _headed(scene: Scene) -> Status | None:
    """The status in lines that a heading without a verb opens, "Các Ủy viên Ban Thường vụ còn lại:"; else None."""
    start = scene.sentence.start
    if not _P.heads.fullmatch(scene.between(start, scene.chain.start)):
        return None
    filled = _P.filled.search(scene.notes.folded, max(0, start - _NEWS), scene.chain.end)
    return Status.INCOMING if filled else Status.CURRENT


def lines_below(notes: Annotations, opening: Sentence) -> Iterator[PersonMention]:
    """Whom the marked lines right below a sentence name first."""
    for sentence in notes.sentences:
        if sentence.start < opening.end:
            continue
        line = notes.text[sentence.start : sentence.end]
        if not mark_end(line) and not line[:1].isdigit():
            return
        first = next((p for p in notes.people if p.by_name and sentence.start <= p.start < sentence.end), None)
        if first is None or first.start - sentence.start > _TITLE:
            return
        yield first
