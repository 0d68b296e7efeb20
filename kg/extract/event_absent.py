"""People whom an account only names, as those whose present or order it is; who is mourned or visited at home."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.annotations import Sentence
from kg.extract.event_actors import Actor, Reading
from kg.extract.patterns import Patterns

__all__ = ["at_home", "is_mourned", "only_named"]

_P = Patterns("event_patterns.toml", "absent")
_BREATH = 5
"""How many are named in one breath at most: "quà của ông A và bà B"; more are a list of those who are there."""
_BACK = 160
"""Characters before a name in which stands whose present or order it is."""


def only_named(reading: Reading, sentence: Sentence, actor: Actor) -> bool:
    """Whether somebody takes no part in what a sentence tells: "trao quà của | Chủ tịch nước A", "theo lệnh của | B".

    So is who is named in one breath with them, and for whom another stands in: "thay mặt | ông A, bà B dự lễ".
    """
    folded, start = reading.folded, sentence.start
    for one in _in_one_breath(reading, sentence, actor):
        if _P.of_others.search(folded, max(start, one.start - _BACK), one.start):
            return True
    behind = reading.at(actor.end + 2) if folded.startswith(", ", actor.end) else None
    stands_in = behind is not None and behind.party.person
    return bool(stands_in) and _P.on_behalf.search(folded, start, actor.start) is not None


def _in_one_breath(reading: Reading, sentence: Sentence, actor: Actor) -> Iterator[Actor]:
    """Somebody and those named right before, the last first: "ông A và bà | B"."""
    for _ in range(_BREATH):
        yield actor
        before = reading.before(sentence, actor.start)
        if before is None or not before.party.person:
            return
        if not _P.joint.fullmatch(reading.folded, before.end, actor.start):
            return
        actor = before


def at_home(reading: Reading, sentence: Sentence, actor: Actor) -> bool:
    """Whether others come to somebody's house: "đến nhà | ông A thăm hỏi"."""
    return _P.home.search(reading.folded, sentence.start, actor.start) is not None


def is_mourned(reading: Reading, sentence: Sentence, actor: Actor) -> bool:
    """Whether somebody is the one named right behind the word for a funeral: "lễ tang | ông A", not "… có | ông B"."""
    before = reading.before(sentence, actor.start)
    begin = before.end if before and before.party.person else sentence.start
    return _P.mourned.search(reading.folded, begin, actor.start) is not None
