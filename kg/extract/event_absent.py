"""People whom an account only names, as those whose present or order it is; who is mourned or visited at home."""

from __future__ import annotations

from kg.extract.annotations import Sentence
from kg.extract.event_actors import Actor, Reading
from kg.extract.patterns import Patterns

__all__ = ["at_home", "is_mourned", "only_named"]

_P = Patterns("event_patterns.toml", "absent")


def only_named(reading: Reading, sentence: Sentence, actor: Actor) -> bool:
    """Whether somebody takes no part in what a sentence tells: "trao quà của | Chủ tịch nước A", "theo lệnh của | B".

    So is who is named in one breath with them, and for whom another stands in: "thay mặt | ông A, bà B dự lễ".
    """
    folded, start = reading.folded, sentence.start
    if _P.of_others.search(folded, start, actor.start):
        return True
    others = reading.acting(start, sentence.end)
    place = next((at for at, one in enumerate(others) if one is actor), 0)
    if place and others[place - 1].party.person and _P.joint.fullmatch(folded, others[place - 1].end, actor.start):
        return only_named(reading, sentence, others[place - 1])
    behind = others[place + 1] if place + 1 < len(others) else None
    stands_in = behind is not None and behind.party.person and folded[actor.end : behind.start] == ", "
    return bool(stands_in) and _P.on_behalf.search(folded, start, actor.start) is not None


def at_home(reading: Reading, sentence: Sentence, actor: Actor) -> bool:
    """Whether others come to somebody's house: "đến nhà | ông A thăm hỏi"."""
    return _P.home.search(reading.folded, sentence.start, actor.start) is not None


def is_mourned(reading: Reading, sentence: Sentence, actor: Actor) -> bool:
    """Whether somebody is the one named right behind the word for a funeral: "lễ tang | ông A", not "… có | ông B"."""
    before = reading.before(sentence, actor.start)
    begin = before.end if before and before.party.person else sentence.start
    return _P.mourned.search(reading.folded, begin, actor.start) is not None
