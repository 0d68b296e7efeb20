"""Offices behind a verb: "A được bầu giữ chức …", "Ông tham gia Ban Chấp hành và giữ chức …"."""

from __future__ import annotations

import re

from kg.extract.annotations import PersonMention
from kg.extract.office_lists import companions
from kg.extract.office_scene import ACTING, WINDOW, Link, Scene, cue
from kg.extract.office_told import long_ago, status_of
from kg.extract.patterns import GapPatterns
from kg.facts import Status
from kg.language.names import UPPER, name_words
from kg.language.wordlists import either

__all__ = ["verb_ties"]

_P = GapPatterns("office_patterns.toml", "verbs", ranks=lambda: either(name_words("honorifics", "title")))

_IN_BRACKETS = re.compile(r"\([^()]*\)")

_NAME_WORD = re.compile(r"\s+([^\W\d_]+)")
_NAME_WORD_NEXT = re.compile(rf"\s+{UPPER}")

_MOST_AFTER_VERB = 8
"""Characters that may stand between a verb of office and the office ("giữ chức vụ: Chủ tịch")."""

_REACH = 170

_SOON = 16
"""Characters at the opening of a sentence in which "dự kiến" makes all of it a plan."""


def verb_ties(scene: Scene) -> list[Link]:
    """Ties behind a verb of office: "A được bầu giữ chức …", "Ông tham gia Ban Chấp hành và giữ chức …"."""
    chain, left = scene.chain, scene.left
    if instead := _instead(scene):
        return instead
    subject = left
    if short := _by_given_name(scene):
        subject, begin = short
        act = scene.between(begin, chain.start)
        reach = len(act)
    elif subject is None:
        opening = scene.between(scene.sentence.start, chain.start)
        pronoun = _P.pronoun.match(opening)
        meant = _meant(scene, pronoun) if pronoun else _by_office(scene)
        if meant is None:
            return []
        subject, act = meant, opening
        reach = len(opening)
    else:
        act = scene.between(subject.end, chain.start)
        if (
            again := _P.again.search(act)
        ) is not None:  # "…: ông bị miễn nhiệm …" goes on about whom the sentence is about
            subject, act = scene.people[0], act[again.start() :]
        if len(act) > _REACH and (clause := _P.same_subject.search(act)) is not None:
            act = act[clause.start() :]
        reach = len(act)
    given = chain.roles[0].marker in ACTING and _P.given.search(act) is not None
    if reach > _REACH or not (given or _office_verb(act)) or _P.others.search(act):
        return []
    if _P.elsewhen.search(_IN_BRACKETS.sub("", act)):
        return []
    if left is not None and _P.votes.search(act) and not _P.is_chosen.search(act):
        return []
    form = "planned" if _planned(scene, act) else "verb"
    if _P.hands.search(act):
        return []
    before = scene.between(max(scene.sentence.start, subject.start - WINDOW), subject.start) if left is not None else ""
    told = f"{before} | {act}"
    people = [subject, *(companions(scene, subject) if subject is left else [])]
    past = long_ago(scene)
    return [
        Link(person, role, status_of(scene, role, told), form, told, past) for person in people for role in chain.roles
    ]


def _instead(scene: Scene) -> list[Link]:
    """Who takes over from whom: "Ông A thay ông B làm Chủ tịch" makes A the incoming one, B the former."""
    left = scene.left
    if left is None or _P.instead.search(scene.between(scene.sentence.start, left.start - left.honorific)) is None:
        return []
    before = [person for person in scene.people if person.end < left.start]
    act = scene.between(left.end, scene.chain.start)
    if _P.takes.fullmatch(act) is None or _planned(scene, act):
        return []
    if not before:  # "Ông An sẽ thay ông B làm …": whoever follows is called by a short name
        return [Link(left, role, Status.FORMER, "verb", act) for role in scene.chain.roles]
    told = f"{scene.between(before[-1].end, left.start)} | {act}"
    return [
        Link(person, role, status, "verb", told)
        for person, status in ((before[-1], Status.INCOMING), (left, Status.FORMER))
        for role in scene.chain.roles
    ]


def _planned(scene: Scene, act: str) -> bool:
    """Whether an act is only to come: someone is put forward, an election expected."""
    start = scene.sentence.start
    if _P.put_forward.search(act) is not None:
        return True
    subject = scene.left.start if scene.left is not None else scene.chain.start
    told_done = _P.since.search(scene.between(max(start, subject - WINDOW), subject)) is not None
    return not told_done and _P.expected.search(scene.between(start, start + _SOON)) is not None


def _by_office(scene: Scene) -> PersonMention | None:
    """Whom an office or "cuộc đời của ông" means before a career: "… tân Thứ trưởng Bộ Y tế đã lần lượt là …"."""
    start, end = scene.sentence.start, scene.chain.start
    career = _P.career.search(scene.between(start, end))
    if career is None:
        return None
    by_office = any(start <= at < start + career.start() for at in scene.starts)
    opening = scene.between(start, end)
    goes_on = _P.then.match(opening) is not None or _P.life.search(opening) is not None
    return scene.topic or scene.last_before if by_office or goes_on else None


def _meant(scene: Scene, pronoun: re.Match[str]) -> PersonMention | None:
    """Who "ông" or "ông Bảy" at the opening of a sentence is: the person named last, or last of that given name.

    A rank stands before a name alone: "Đại tá Bảy".
    """
    word = _NAME_WORD.match(scene.notes.text, scene.sentence.start + pronoun.end())
    if word is None or not word[1][0].isupper():
        if pronoun["rank"]:
            return None
        looks_back = _P.career.search(scene.between(scene.sentence.start, scene.chain.start))
        return scene.topic if looks_back and scene.topic and not _of_paragraph(scene) else scene.last_before
    named = (person for person in reversed(scene.notes.people) if person.by_name and person.end <= scene.sentence.start)
    return next((person for person in named if person.name.split()[-1] == word[1]), None)


def _of_paragraph(scene: Scene) -> bool:
    """Whether the paragraph is about the person named last, with whom it opens: "Ông A sinh năm …. Ông từng là …"."""
    last, start = scene.last_before, scene.notes.folded.rfind("\n", 0, scene.sentence.start) + 1
    return last is not None and start <= last.start - last.honorific <= start + _SOON


def _by_given_name(scene: Scene) -> tuple[PersonMention, int] | None:
    """Who opens the last clause before the chain by a given name, and where it ends: "ông Phát là …, ông Thọ là …"."""
    begin = scene.left.end if scene.left is not None else scene.sentence.start
    last = None
    for match in _P.short_name.finditer(scene.between(begin, scene.chain.start)):
        last = match
    if last is None or (scene.left is None and last.start() == 0):
        return None
    word = _NAME_WORD.match(scene.notes.text, begin + last.end())
    if word is None or not word[1][0].isupper() or _NAME_WORD_NEXT.match(scene.notes.text, word.end()):
        return None
    named = (person for person in reversed(scene.notes.people) if person.by_name and person.end <= begin + last.start())
    person = next((person for person in named if person.name.split()[-1] == word[1]), None)
    return (person, word.end()) if person is not None else None


def _office_verb(act: str) -> bool:
    if _P.career_list.search(act):
        return True
    ends = [verb.end() for verb in cue("office_verbs").finditer(act)]
    return bool(ends) and len(act[ends[-1] :].strip(" :,“\"'")) <= _MOST_AFTER_VERB
