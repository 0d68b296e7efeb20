"""What ends offices held: death, retirement, dismissal, a term that is over."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import takewhile

from kg.extract.annotations import Annotations, Sentence
from kg.extract.office_scene import Link, cue
from kg.extract.office_status import Told, member, same_office
from kg.extract.office_turns import list_opening
from kg.extract.patterns import GapPatterns, Patterns
from kg.facts import Status
from kg.language.folding import fold
from kg.language.marks import mark_end
from kg.vocabulary import scheme

__all__ = ["ends"]

_P, _TEXT = GapPatterns("office_patterns.toml", "ends"), Patterns("office_patterns.toml", "ends")

_NEAR = 400
_OPENING = 80
"""Characters before a name in which the line before it ends and its own opens."""


@cache
def _dies() -> re.Pattern[str]:
    """That a person has died, right behind the name."""
    chain = r"(?:,[^;:.()]{0,200}(?:\([^()]{0,60}\))?,)?"
    return re.compile(rf"\s*{chain}\s*(?:(?:đột ngột|vừa|đã|mới)\s+)*(?:{cue('death').pattern})")


def ends(notes: Annotations, told: list[Told]) -> None:
    """Death ends every office of a person; retirement those named in the same sentence."""
    dead = set()
    leaving = {act["given"] for act in _TEXT.retired.finditer(notes.folded)}
    mourning = "báo tin" in notes.folded or "tin buồn" in notes.folded
    retired = {person.name for person in notes.people if fold(person.name).split()[-1] in leaving}
    for person in notes.people:
        sentence = notes.sentence_at(person.start)
        stop = sentence.end if sentence else len(notes.folded)
        if sentence is not None and _TEXT.mourned.search(notes.folded, sentence.start, person.start):
            dead.add(person.name)
        if mourning and _P.announced.search(notes.folded, max(0, person.start - _OPENING), person.start):
            dead.add(person.name)
        dies = _dies().match(notes.folded, person.end, stop) or _P.dead_aside.match(notes.folded, person.end, stop)
        if dies and not any(person.end < other.start < dies.end() for other in notes.people):
            dead.add(person.name)
    dead |= _called_dead(notes)
    this_year = _year(notes, told)
    stops = _chain_ends(notes, told)
    for one in told:
        if one.link.person.name in dead or (
            one.status is Status.INCOMING and _P.since_left.match(notes.folded, one.link.role.end)
        ):
            one.status = Status.FORMER
        elif one.status is Status.CURRENT:
            over = one.link.role.term is not None and int(one.link.role.term[-4:]) < this_year
            over = over and not any(
                other is not one
                and other.status is Status.CURRENT
                and other.link.form == "verb"
                and other.link.person.name == one.link.person.name
                and same_office(one, other)
                for other in told
            )
            over = over or (one.link.person.name in retired and one.link.form != "verb")
            if (
                over
                or _ended(notes, one.link, stops[id(one)])
                or _stripped(notes, one)
                or _among_leaving(notes, one.link)
            ):
                one.status = Status.FORMER
                if over and one.link.role.term is not None and one.body.unit is not None:
                    _with_it(notes, told, one)


def _called_dead(notes: Annotations) -> set[str]:
    """Those last named before a sentence in their paragraph that tells of the death of "ông", "đồng chí"."""
    found = set()
    for death in _TEXT.pronoun_dies.finditer(notes.folded):
        line = notes.folded.rfind("\n", 0, death.start()) + 1
        near = [p for p in notes.people if p.by_name and line <= p.start < death.start()]
        if near and len({person.name for person in near}) == 1:
            found.add(near[0].name)
    return found


def _with_it(notes: Annotations, told: list[Told], past: Told) -> None:
    """Ends what is named before the office of a term that is over: "ông A, Phó Bí thư, Chủ tịch nhiệm kỳ 2011-2016"."""
    for one in told:
        beside = one.link.form == "after" and one.link.person.start == past.link.person.start
        if beside and one.status is Status.CURRENT and one.link.role.end <= past.link.role.start:
            between = notes.folded[one.link.role.end : past.link.role.start]
            if one.link.role.term is None and not any(mark in between for mark in ";.()"):
                one.status = Status.FORMER


def _year(notes: Annotations, told: list[Told]) -> int:
    """The year of the article, or the first of the latest term that its offices are told with."""
    if notes.context.known is not None:
        return int(notes.context.known[:4])
    return max((int(one.link.role.term[:4]) + 1 for one in told if one.link.role.term), default=0)


def _among_leaving(notes: Annotations, link: Link) -> bool:
    """Whether a paragraph lists who retires: "… có 6 cán bộ nghỉ hưu. Sáu cán bộ gồm: Ông A, Giám đốc …. Ông B, …"."""
    if link.form != "after":
        return False
    start = notes.folded.rfind("\n", 0, link.person.start) + 1
    first = _first_of_those(notes.folded, start)
    opening = _P.those.search(notes.folded, first, link.person.start) if 0 <= first < link.person.start else None
    if opening is None:
        return False
    sentence = notes.sentence_at(link.role.start)
    if sentence is not None and _P.attends.search(notes.folded, link.role.end, sentence.end):
        return False
    before = notes.folded[max(0, opening.start() - _NEAR) : opening.end()]
    told = max((m.end() for m in cue("retirement").finditer(before)), default=0)
    return told > 0 and not cue("taking").search(before, told)


@lru_cache(maxsize=16)
def _first_of_those(folded: str, line: int) -> int:
    """Where the first words of a line that open a list of people begin, -1 if there are none."""
    end = folded.find("\n", line)
    found = _P.those.search(folded, line, end if end >= 0 else len(folded))
    return found.start() if found else -1


def _stripped(notes: Annotations, one: Told) -> bool:
    """Whether the party takes its offices away from someone: "cách hết chức vụ trong Đảng đối với ông A, Bí thư …"."""
    organisations = scheme("organisations")
    if one.body.kind not in organisations.concepts or not organisations.within(one.body.kind, "party-body"):
        return False
    sentence = notes.sentence_at(one.link.role.start)
    if sentence is None:
        return False
    folded, person = notes.folded, one.link.person
    following = next((p.start for p in notes.people_from(person.end) if p.by_name), sentence.end)
    form = _P.by_way_of.search(folded, person.end, min(following, sentence.end))
    if form is not None:  # "kỷ luật ông A, Bí thư …; nguyên Giám đốc … bằng hình thức cách hết chức vụ trong Đảng"
        return _P.strips.search(form["what"]) is not None
    act = _P.strips.search(folded, sentence.start, person.start)
    if act is not None and _P.milder.search(folded, act.end(), person.start) is None:
        return True
    others = [p.start for p in notes.people if p.by_name and person.end < p.start < sentence.end]
    end = folded.find(";", person.end, sentence.end)
    end = min(others[0] if others else sentence.end, end if end > 0 else sentence.end)
    act = _P.strips.search(folded, person.end, end)  # "ông A, Bí thư …, bị cách hết chức vụ trong Đảng"
    if act is None or _P.only_asked.search(folded, person.end, act.start()) is not None:
        return False
    return not folded.startswith((" đối với ", " với "), act.end())  # "…: Cách chức mọi chức vụ trong Đảng | đối với B"


def _chain_ends(notes: Annotations, told: list[Told]) -> dict[int, int]:
    """Where the row of offices ends of which a telling is one: "Bí thư Đảng ủy, Chủ tịch HĐND xã A | nghỉ hưu"."""
    ends: dict[int, int] = {}
    last: dict[tuple[str, int], tuple[int, int]] = {}
    for one in sorted(told, key=lambda each: -each.link.role.start):
        role, holder = one.link.role, (one.link.person.name, one.link.person.start)
        next_start, end = last.get(holder, (0, 0))
        row = _P.row.fullmatch(notes.folded, role.end, next_start) if next_start > role.end else None
        ends[id(one)] = end if row or next_start == role.start else role.end
        last[holder] = role.start, ends[id(one)]
    return ends


def _ended(notes: Annotations, link: Link, stop: int) -> bool:
    """Whether the words beside an office or its holder's name say that it is left.

    `stop` is where the last of a row of offices ends.
    """
    sentence = notes.sentence_at(link.role.start)
    if sentence is not None and _P.handed_to.search(notes.folded, sentence.start, link.person.start):
        return False
    behind = link.form == "after" and not member(link.role)
    if behind and _P.tells_of.match(notes.folded, stop) is not None:
        return False  # "ông A, Chủ tịch UBND xã, xác nhận phó chủ tịch đã nghỉ việc"
    if behind and (_leaves(notes, stop) or _followed(notes, link)):
        return True
    if behind and sentence is not None and (_dismissed(notes, link, sentence) or _sent(notes, link, sentence, stop)):
        return True
    if link.role.end < link.person.start and _P.relieved.match(notes.folded, link.person.end):
        return True
    if link.form == "before" and (
        _P.leaves_seat.match(notes.folded, link.person.end) or (not member(link.role) and _goes(notes, link))
    ):
        return True
    if link.form == "before":
        return sentence is not None and _retire_together(notes, link, sentence)
    return _retires(notes, link, sentence)


def _followed(notes: Annotations, link: Link) -> bool:
    """Whether someone makes way by the office behind the name: "thay ông A, Chủ tịch UBND xã, xin nghỉ hưu"."""
    start = link.person.start - link.person.honorific
    if _P.followed.search(notes.folded, max(0, start - 24), start) is None:
        return False
    return _P.own_office.fullmatch(notes.folded, link.person.end, link.role.start) is not None


def _sent(notes: Annotations, link: Link, sentence: Sentence, stop: int) -> bool:
    """Whether someone is sent elsewhere: "điều động ông A, Giám đốc Sở X, đến nhận công tác tại Ban Y"."""
    start = link.person.start - link.person.honorific
    sends = any(_P.sends.search(notes.folded, sentence.start, end) for end in (start, link.person.start))
    return sends and _P.sent_away.match(notes.folded, stop) is not None


def _goes(notes: Annotations, link: Link) -> bool:
    """Whether someone named behind an office makes way: "thay Giám đốc Trần A nghỉ hưu", "thế chỗ Chủ tịch Lê B"."""
    start, end = link.role.start, link.person.end
    if _P.letter.search(notes.folded, max(0, start - 48), start) and _P.accepted.match(notes.folded, end):
        return True  # "Đơn xin từ nhiệm của Chủ tịch UBND xã Trần A đã được HĐND thông qua"
    way = _P.makes_way.search(notes.folded, max(0, start - 24), start)
    return way is not None or _P.then_leaves.match(notes.folded, end) is not None


def _dismissed(notes: Annotations, link: Link, sentence: Sentence) -> bool:
    """Whether the act right before a name, or before the first of a list that semicolons part, takes the office."""
    first = link.person
    for other in notes.people_before(link.person.start):
        if other.start < sentence.start:
            break
        gap = notes.folded[other.end : first.start - first.honorific]
        if not gap.rstrip().endswith(";") and not (gap.endswith(" và ") and "," in gap and first.honorific):
            break
        first = other
    return any(
        _P.dismissed.search(notes.folded, sentence.start, end) for end in (first.start - first.honorific, first.start)
    )


def _retire_together(notes: Annotations, link: Link, sentence: Sentence) -> bool:
    """Whether those listed behind an office retire: "2 Phó Giám đốc nghỉ hưu là …", "… gồm: A, B được nghỉ hưu"."""
    gap = notes.folded[link.role.end : link.person.start]
    if not _P.are.search(gap):
        return False
    listed = takewhile(lambda person: person.start < sentence.end, notes.people_from(link.person.start))
    last = max((person.end for person in listed), default=0)
    return (
        cue("retirement").search(gap) is not None or _P.all_retire.match(notes.folded, last, sentence.end) is not None
    )


def _retires(notes: Annotations, link: Link, sentence: Sentence | None) -> bool:
    """Whether a sentence says of someone, and nobody else, that he retires: behind the name, or before a list.

    Of several who share an office ("ông A và ông B, đều là Phó Giám đốc, nghỉ hưu") it says so behind the office.
    """
    if sentence is None:
        return False
    person = link.person
    after = _next_named(notes, sentence, person.start)
    begin = person.end
    if link.form == "after" and person.end < after < link.role.start:
        begin = link.role.end
        after = _next_named(notes, sentence, begin)
    rest = notes.folded[begin : min(after, begin + 200)].partition(";")[0]
    if cue("retirement").search(rest) and not _P.others_retire.search(rest):
        return True
    granted = _P.granted.search(rest)
    if granted and not _P.many.search(rest, 0, granted.start()):
        return True
    if "kéo dài" in notes.folded[sentence.start : person.start]:
        return False  # "kéo dài thời gian giữ chức đến tuổi nghỉ hưu đối với ông A"
    if _opens_retiring(notes, sentence):
        return True
    listed = _P.retiring.search(notes.folded, sentence.start, person.start)
    return listed is not None and not cue("taking").search(notes.folded, listed.end(), person.start)


def _next_named(notes: Annotations, sentence: Sentence, offset: int) -> int:
    """Where the next one that a sentence names behind `offset` begins, or the sentence ends."""
    named = (other.start for other in notes.people_from(max(offset + 1, sentence.start)) if other.by_name)
    return min(next(named, sentence.end), sentence.end)


def _opens_retiring(notes: Annotations, sentence: Sentence) -> bool:
    """Whether a marked line is one of a list of those who retire: "trao quyết định nghỉ hưu cho các đồng chí:"."""
    if mark_end(notes.folded, sentence.start) == sentence.start:
        return False
    opening = list_opening(notes.folded, sentence.start)
    listed = _P.retiring.search(opening)
    return listed is not None and not cue("taking").search(opening, listed.start())


def _leaves(notes: Annotations, stop: int) -> bool:
    """Whether what follows the offices beside their holder's name ends them: retirement, a move elsewhere."""
    folded = notes.folded
    return _P.then_leaves.match(folded, stop) is not None or _P.moved_on.match(folded, stop) is not None
