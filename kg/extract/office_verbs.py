"""Offices behind a verb: "A được bầu giữ chức …", "Ông tham gia Ban Chấp hành và giữ chức …"."""

from __future__ import annotations

import re

from kg.extract.annotations import PersonMention
from kg.extract.office_lists import companions, with_office
from kg.extract.office_pronouns import all_meant, by_given_name, meant
from kg.extract.office_scene import ACTING, WINDOW, Link, Scene, cue
from kg.extract.office_told import long_ago, status_of
from kg.extract.patterns import GapPatterns
from kg.facts import Status
from kg.language.names import name_words
from kg.language.wordlists import either

__all__ = ["verb_ties"]

_P = GapPatterns("office_patterns.toml", "verbs", ranks=lambda: either(name_words("honorifics", "title")))

_IN_BRACKETS = re.compile(r"\([^()]*\)")

_MOST_AFTER_VERB = 8
"""Characters that may stand between a verb of office and the office ("giữ chức vụ: Chủ tịch")."""

_REACH = 170
_OVER = ("nguyên", "cựu")
"""Words before an office that is over, which need no verb: "Ông Trung | nguyên là Phó Giám đốc Sở A"."""

_SOON = 16
"""Characters at the opening of a sentence in which "dự kiến" makes all of it a plan."""


def verb_ties(scene: Scene) -> list[Link]:
    """Ties behind a verb of office: "A được bầu giữ chức …", "Ông tham gia Ban Chấp hành và giữ chức …"."""
    chain, left = scene.chain, scene.left
    if instead := _instead(scene):
        return instead
    if left is None and (those := all_meant(scene)):
        return [Link(person, role, status_of(scene, role, ""), "after") for person in those for role in chain.roles]
    receiver = _given_by(scene)
    subject = receiver or left
    if short := by_given_name(scene):
        subject, begin = short
        act = scene.between(begin, chain.start)
        reach = len(act)
    elif subject is None:
        opening = scene.between(scene.sentence.start, chain.start)
        pronoun = _P.pronoun.match(opening)
        whom = meant(scene, pronoun) if pronoun else _by_office(scene)
        if whom is None:
            return []
        subject, act = whom, opening
        if len(act) > _REACH and _listed_of(scene, whom):
            act = act.rpartition(";")[2]
        reach = len(act)
    else:
        act = scene.between(max(subject.end, scene.sentence.start), chain.start)
        if (
            receiver is None and (again := _P.again.search(act)) is not None
        ):  # "…: ông bị miễn nhiệm …" goes on about whom the sentence is about
            subject, act = scene.people[0], act[again.start() :]
        if len(act) > _REACH and (clause := _P.same_subject.search(act)) is not None:
            act = act[clause.start() :]
        reach = _reach(scene, subject, act)
    aged = left is None and _P.aged.search(act) is not None
    given = aged or (chain.roles[0].marker in ACTING and _P.given.search(act) is not None)
    over = chain.roles[0].marker in _OVER and _P.called.search(act) is not None
    if reach > _REACH or not (given or over or _office_verb(act)) or _P.others.search(act) or _P.not_given.search(act):
        return []
    if _P.elsewhen.search(_IN_BRACKETS.sub("", act)) and not _for_vote(scene, act):
        return []
    if left is not None and _P.votes.search(act) and not (_P.is_chosen.search(act) or _for_vote(scene, act)):
        return []
    if not given and _P.spoken_to.search(act):
        return []
    form = "planned" if _planned(scene, act) else "verb"
    if receiver is None and _P.hands.search(act):
        return []
    people = [subject, *(companions(scene, subject) if subject is left else [])]
    first = min(with_office(scene, person) for person in people)
    before = scene.between(max(scene.sentence.start, first - WINDOW), subject.start) if left is not None else ""
    told = f"{before} | {act}"
    past = long_ago(scene) or (long_ago(scene, 1) and not cue("taking").search(act)) or _goes_on_career(scene, subject)
    return [
        Link(person, role, status_of(scene, role, told), form, told, past) for person in people for role in chain.roles
    ]


def _reach(scene: Scene, subject: PersonMention, act: str) -> int:
    """How far a verb is from its subject, or from the last office that the sentence has told of the same person."""
    last = scene.earlier[-1] if scene.earlier else None
    if last is None or last.person is not subject or last.role.end <= subject.end:
        return len(act)
    return min(len(act), scene.chain.start - last.role.end)


def _given_by(scene: Scene) -> PersonMention | None:
    """Whom the one named last before an office gives it: "ông A được Thủ tướng B bổ nhiệm giữ chức | Thứ trưởng"."""
    giver = scene.left
    if giver is None or _P.gives_it.match(scene.between(giver.end, scene.chain.start)) is None:
        return None
    start = with_office(scene, giver)
    opening = scene.between(scene.sentence.start, start)
    if _P.by_whom.search(opening) is None:
        return None
    if (at := scene.people.index(giver)) > 0:
        return scene.people[at - 1]
    pronoun = _P.pronoun.match(opening)
    return meant(scene, pronoun) if pronoun else None


def _goes_on_career(scene: Scene, person: PersonMention) -> bool:
    """Whether a sentence without a date goes on what was told of long ago: "Năm 2010, ông … Sau đó, ông được bầu …"."""
    last = scene.earlier[-1] if scene.earlier else None
    if last is None or not last.past or last.person.name != person.name or last.role.start >= scene.sentence.start:
        return False
    return _P.then.match(scene.between(scene.sentence.start, scene.chain.start)) is not None


def _listed_of(scene: Scene, person: PersonMention) -> bool:
    """Whether the sentence has told of offices of that person alone: "ông là …; từ năm 1983 là …; năm 1990 là …"."""
    ties = [tie for tie in scene.earlier if tie.role.start >= scene.sentence.start]
    return bool(ties) and all(tie.person.name == person.name for tie in ties) and not scene.people


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
    if _P.put_forward.search(act) is not None or _for_vote(scene, act):
        return True
    subject = scene.left.start if scene.left is not None else scene.chain.start
    told_done = _P.since.search(scene.between(max(start, subject - WINDOW), subject)) is not None
    return not told_done and _P.expected.search(scene.between(start, start + _SOON)) is not None


def _for_vote(scene: Scene, act: str) -> bool:
    """Whether whoever is named is put forward for a vote: "giới thiệu ông A, …, để bầu bổ sung Phó Chủ tịch"."""
    before = scene.between(max(scene.sentence.start, scene.left.start - WINDOW), scene.left.start) if scene.left else ""
    return _P.for_vote.search(act) is not None and _P.presents.search(before) is not None


def _by_office(scene: Scene) -> PersonMention | None:
    """Whom an office or "cuộc đời của ông" means before a career: "… tân Thứ trưởng Bộ Y tế đã lần lượt là …"."""
    start, end = scene.sentence.start, scene.chain.start
    career = _P.career.search(scene.between(start, end))
    if career is None:
        return None
    by_office = scene.starts.any_in(start, start + career.start())
    opening = scene.between(start, end)
    goes_on = _P.then.match(opening) is not None or _P.life.search(opening) is not None
    return scene.topic or scene.last_before if by_office or goes_on else None


def _office_verb(act: str) -> bool:
    if _P.career_list.search(act):
        return True
    ends = [verb.end() for verb in cue("office_verbs").finditer(act)]
    behind = act[ends[-1] :] if ends else ";"
    return ";" not in behind and len(behind.strip(" :,“\"'")) <= _MOST_AFTER_VERB
