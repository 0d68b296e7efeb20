"""Offices meant by "chức danh này", "vị trí ấy": the one that the text has told last."""

from __future__ import annotations

import re

from kg.extract.annotations import Annotations, PersonMention, Sentence
from kg.extract.office_scene import WINDOW, Link, cue
from kg.extract.office_status import Told, member
from kg.extract.patterns import Patterns
from kg.facts import Status
from kg.language.folding import fold

__all__ = ["meant_again", "voted_for"]

_P = Patterns("office_patterns.toml", "again")

_NEAR = 400
"""Characters before such words within which the office stands that they mean."""


def meant_again(notes: Annotations, told: list[Told]) -> list[Told]:
    """Who gets or leaves an office told just before: "miễn nhiệm ông A khỏi chức danh này", "bà B được bầu vào …"."""
    found: list[Told] = []
    for words in _P.this.finditer(notes.folded):
        sentence = notes.sentence_at(words.start())
        before = [one for one in told if words.start() - _NEAR < one.link.role.start < words.start()]
        if sentence is None or not before:
            continue
        if (gone := _emptied(notes, words)) is not None and (last := _meant(before, Status.FORMER)) is not None:
            found.append(Told(Link(gone, last.link.role, Status.FORMER, "instead"), last.body, Status.FORMER))
            continue
        person = _concerned(notes, sentence, words)
        if person is None:
            continue
        act = notes.folded[person.end : words.start()]
        lead = notes.folded[max(sentence.start, person.start - WINDOW) : person.start - person.honorific]
        status = _status(lead.rpartition(";")[2], act)
        last = _meant(before, status) if status is not None else None
        if status is None or last is None:
            continue
        come_true = last.link.form == "planned" and status is Status.INCOMING  # "… A trúng cử chức danh này"
        if come_true or person.name != last.link.person.name:
            link = Link(person, last.link.role, status, "verb" if come_true else "instead", f"{lead} | {act}")
            found.append(Told(link, last.body, status))
    return found


def voted_for(notes: Annotations, told: list[Told]) -> list[Told]:
    """Who gets the office he was put forward for, by the votes told: "giới thiệu A để bầu …. Ông A được 8/9 phiếu"."""
    found: list[Told] = []
    for votes in _P.votes.finditer(notes.folded):
        name = votes["name"]
        for one in told:
            near = votes.start() - _NEAR < one.link.role.start < votes.start()
            if near and one.link.form == "planned" and f" {fold(one.link.person.name)}".endswith(f" {name}"):
                link = Link(one.link.person, one.link.role, Status.INCOMING, "verb", votes[0])
                found.append(Told(link, one.body, Status.INCOMING))
    return found


def _meant(before: list[Told], status: Status) -> Told | None:
    """The office told last; of one that changes hands the last one that someone else has left, or got."""
    other = Status.FORMER if status is Status.INCOMING else Status.INCOMING
    single = [one for one in before if not member(one.link.role)]
    changed = [one for one in single if one.status is other] or single
    return max(changed, key=lambda one: one.link.role.start, default=None)


def _concerned(notes: Annotations, sentence: Sentence, words: re.Match[str]) -> PersonMention | None:
    """Who is named last before the words in their clause."""
    named = [p for p in notes.people if p.by_name and sentence.start <= p.start and p.end <= words.start()]
    if not named or ";" in notes.folded[named[-1].end : words.start()]:
        return None
    return named[-1] if words.start() - named[-1].end < 2 * WINDOW else None


def _emptied(notes: Annotations, words: re.Match[str]) -> PersonMention | None:
    """Whose going emptied the office: "Vị trí này để trống từ khi bà A nghỉ hưu"."""
    empty = _P.emptied.match(notes.folded, words.end())
    if empty is None:
        return None
    return next((p for p in notes.people if p.by_name and p.start - p.honorific == empty.end()), None)


def _status(lead: str, act: str) -> Status | None:
    if cue("leaving").search(act) or _P.keeper.search(act):
        return Status.FORMER
    if cue("staying").search(act):
        return None
    if cue("taking").search(act) or _P.takes.search(act):
        return Status.INCOMING
    last = max((m.end() for m in cue("leaving").finditer(lead)), default=-1)
    taken = max((m.end() for m in cue("taking").finditer(lead)), default=-1)
    if last == taken:
        return None
    return Status.FORMER if last > taken else Status.INCOMING
