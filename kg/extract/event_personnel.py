"""Whom a sentence names to an office or tells to leave one, and who hands the decision over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from weakref import WeakKeyDictionary

from kg.extract.annotations import Sentence
from kg.extract.event_actors import Actor, Reading
from kg.extract.office_turns import list_opening
from kg.extract.participants import people_in, says
from kg.extract.patterns import Patterns
from kg.facts import Part

__all__ = ["Named", "personnel_in", "reprimanded_in"]

_P = Patterns("event_patterns.toml", "personnel")

_NEXT = re.compile(r"\)?\s*(?:\([^)]*\)\s*)?(?:[,;]|và|,\s?và)\s*(?:(?:thiếu|trung|thượng|đại) (?:tá|tướng|úy) )?")


_KNOWN: WeakKeyDictionary[Reading, dict[tuple[int, int], list[Named]]] = WeakKeyDictionary()
"""What was read of sentences: many acts may stand in one, and each asks for all of it."""


class Named(NamedTuple):
    """Someone's part in a change of offices."""

    person: str
    part: Part
    leaves: bool = False
    """Leaves an office and is told of no other."""


def personnel_in(reading: Reading, sentence: Sentence) -> list[Named]:
    """Those a sentence names to an office or tells to leave one (subject), and those who hand the decision over."""
    known = _KNOWN.setdefault(reading, {})
    key = sentence.start, sentence.end
    if key not in known:
        known[key] = list(_personnel(reading, sentence))
    return known[key]


def _personnel(reading: Reading, sentence: Sentence) -> Iterator[Named]:
    folded = reading.folded
    people = [a for a in people_in(reading, sentence) if a.by_name and not _replaced(reading, sentence, a)]
    if not people or _P.formerly.search(folded, sentence.start, sentence.end):
        return
    named = _subjects(reading, sentence, people)
    for index, (actor, leaves) in enumerate(zip(people, named, strict=True)):
        assert actor.party.person
        if leaves is not None and index and _gives(reading, sentence, people[index - 1], actor):
            yield Named(actor.party.person, "lead")
        elif leaves is not None:
            yield Named(actor.party.person, "subject", leaves)
        elif _P.hands_over.match(folded, actor.end, sentence.end) or _P.from_hand.search(
            folded, sentence.start, actor.start
        ):
            yield Named(actor.party.person, "lead")
        elif _P.reads_out.match(folded, actor.end, actor.end + 40):
            yield Named(actor.party.person, "speaker")


def _gives(reading: Reading, sentence: Sentence, before: Actor, actor: Actor) -> bool:
    """Whether someone gives the office to whom is named before: "ông A được Thủ tướng B bổ nhiệm giữ chức …"."""
    given = _P.by_whom.search(reading.folded, before.end, actor.start)
    return given is not None and _P.gives_it.match(reading.folded, actor.end, sentence.end) is not None


def _subjects(reading: Reading, sentence: Sentence, people: list[Actor]) -> list[bool | None]:
    """For each of `people` whether they leave an office (True) or get one (False); None where neither is told.

    One named beside another by a comma or "và" shares what is told of them.
    """
    folded = reading.folded
    named: list[bool | None] = [None] * len(people)
    for index in reversed(range(len(people))):
        actor = people[index]
        last = index + 1 == len(people)
        until = min(sentence.end if last else people[index + 1].start, actor.end + 160)
        if not last and named[index + 1] is not None and _NEXT.fullmatch(folded, actor.end, until):
            named[index] = named[index + 1]
        else:
            named[index] = _told(reading, sentence, actor, until)
    for index in range(1, len(people)):
        before, actor = people[index - 1], people[index]
        if named[index - 1] is None:
            continue
        if _NEXT.fullmatch(folded, before.end, actor.start) or (
            named[index] is None and _item(reading, sentence, before, actor)
        ):
            named[index] = named[index - 1]
    return named


def _item(reading: Reading, sentence: Sentence, before: Actor, actor: Actor) -> bool:
    """Whether a name goes on a list of names with offices: "đối với bà A, Giám đốc Sở Y tế; ông B, Chánh Thanh tra"."""
    folded = reading.folded
    if not _P.item_gap.fullmatch(folded, before.end, actor.start) or not _P.item_end.match(folded, actor.end):
        return False
    why = _P.reason.search(folded, before.end, actor.start)  # "…, do nghỉ hưu từ ngày 1/4; bà B, …"
    if _P.named_to.search(folded, before.end, why.start() if why else actor.start):
        return False
    return not says(reading, actor.end, sentence.end)


def _let_go_in_list(reading: Reading, sentence: Sentence, actor: Actor) -> bool:
    """Whether a name is on a list of those let go, each with why: "đối với các ông: A, đã nghỉ hưu; B, đã chuyển"."""
    listed = _P.let_go_list.search(reading.folded, sentence.start, actor.start)
    return listed is not None and _P.named_anew.search(reading.folded, listed.end(), actor.start) is None


def _replaced(reading: Reading, sentence: Sentence, actor: Actor) -> bool:
    """As in "thay ông B làm Chủ tịch UBND tỉnh", but not one who is told to leave ("thay ông B nghỉ hưu")."""
    if not _P.replaced.search(reading.folded, sentence.start, actor.start):
        return False
    return not _P.leaving.match(reading.folded, min(actor.end + 1, sentence.end), sentence.end)


def _told(reading: Reading, sentence: Sentence, actor: Actor, until: int) -> bool | None:
    """What the words around one name tell: that an office is taken away, then what stands behind it, then before it."""
    folded = reading.folded
    if _P.chairs.match(folded, actor.end, until) or _P.hands_over.match(folded, actor.end, until):
        return None
    begin = max(sentence.start, actor.start - 150)
    if _P.after.search(folded, begin, actor.start) or _P.accused.search(folded, begin, actor.end):
        return None
    if _reprimanded(reading, begin, actor, until):
        return None
    if _let_go_in_list(reading, sentence, actor):
        return True
    given = _P.given_to.search(folded, begin, actor.start)
    verbs = [m.group() for m in _P.verb.finditer(folded, begin, actor.start)] if given else []
    if verbs and _leaves(reading, verbs[-1], actor.end, until):
        return True
    why = _P.reason.search(folded, actor.end, until)
    to = _P.named_to.search(folded, actor.end, why.start() if why else until)
    if to and _P.other_work.match(folded, to.start(), until):
        return None
    if to and (
        _P.beside_others.fullmatch(folded, actor.end, to.start())
        or _P.congratulates.search(folded, actor.end, to.start())
    ):
        return None
    if to and not says(reading, actor.end, to.start()):
        return _leaves(reading, to.group(), to.end(), until)
    if given or _P.posts.fullmatch(folded, sentence.start, actor.start):
        return False
    opening = _P.opening.fullmatch(folded, sentence.start, actor.start) is not None
    whole = opening and (until - actor.end <= 2 or folded.startswith(",", actor.end))
    return False if whole and _P.post_is.search(folded, actor.start, actor.end) else None


def _reprimanded(reading: Reading, begin: int, actor: Actor, until: int) -> bool:
    """Whether the clause around a name tells that its bearer is punished, but keeps the office."""
    start = max(begin, reading.folded.rfind(";", begin, actor.start) + 1)
    behind = _P.warned.search(reading.folded, actor.end, until)
    if behind and says(reading, actor.end, behind.start()):
        return False  # "bà A cho biết, Ban Thường vụ Huyện ủy đã … kỷ luật khiển trách đối với ông B"
    clause = reading.folded[start : actor.end] + reading.folded[actor.end : until].partition(";")[0]
    return _P.warned.search(clause) is not None and not _P.removed.search(clause)


def reprimanded_in(reading: Reading, sentence: Sentence) -> list[str]:
    """Those a sentence tells to be punished without losing an office: "kỷ luật cảnh cáo đối với ông A".

    So is whom a line names that goes on what opens its list: "… kỷ luật cảnh cáo các đồng chí: / - A, Giám đốc …".
    """
    folded = reading.folded
    people = people_in(reading, sentence)
    if not _P.warned.search(folded, sentence.start, sentence.end):
        return [people[0].party.person] if people and people[0].party.person and _listed(folded, sentence) else []
    told = [False] * len(people)
    until, shared = sentence.end, False
    for index in reversed(range(len(people))):
        actor = people[index]
        with_next = shared and _P.and_next.fullmatch(folded, actor.end, until) is not None
        begin = max(sentence.start, actor.start - 150)
        told[index] = with_next or _reprimanded(reading, begin, actor, until)
        shared = with_next or _P.warned.search(folded, actor.end, until) is not None
        until = actor.start
    for index in range(1, len(people)):
        told[index] = told[index] or (told[index - 1] and _item(reading, sentence, people[index - 1], people[index]))
    return [actor.party.person for actor, one in zip(people, told, strict=True) if one and actor.party.person]


def _listed(folded: str, sentence: Sentence) -> bool:
    """Whether a sentence is a line with a bullet or number of a list of those warned."""
    begin = folded.rfind("\n", 0, sentence.start + 1) + 1
    if folded[begin : begin + 1].isalpha():
        return False
    opening = list_opening(folded, begin).rpartition(". ")[2]
    return _P.warned.search(opening) is not None and not _P.removed.search(opening)


def _leaves(reading: Reading, verb: str, start: int, end: int) -> bool:
    """Whether a verb tells that someone leaves an office, and no other office follows."""
    if not _P.leaving.match(verb):
        return False
    return _P.plainly_left.match(verb) is not None or _P.new_post.search(reading.folded, start, end) is None
