"""Who speaks to reporters, or writes, beside what an article tells: nobody who takes the floor at an occasion."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.event_actors import Reading
from kg.extract.event_groups import Group
from kg.extract.patterns import Patterns

__all__ = ["is_for_press", "to_press"]

_P = Patterns("event_patterns.toml", "press")

_PRESS = frozenset(("newspaper", "broadcaster", "news-agency"))
"""Kinds of bodies that news calls the press."""
_NEAR = 40
"""Characters behind in which whoever speaks to a paper is named: "Trao đổi với Tuổi Trẻ bên hành lang, ông A"."""
_HINTS = (
    "trao đổi với",
    "thông tin với",
    "nói với",
    "kể với",
    "sự với",
    "sẻ với",
    "trả lời",
    "pv biết",
    "viên biết",
    "bên lề",
    "bên hành lang",
    "điện mừng",
)


def to_press(reading: Reading) -> set[str]:
    """People who speak to reporters or send telegrams, not at an occasion."""
    out: set[str] = set()
    for start, end in _told(reading):
        sentence = reading.notes.sentence_at(start)
        if sentence is None:
            continue
        before = reading.before(sentence, start)
        after = [a for a in reading.acting(end, min(sentence.end, end + _NEAR)) if a.party.person]
        out |= {actor.party.person for actor in [before, *after[:1]] if actor and actor.party.person}
    return out


def _told(reading: Reading) -> Iterator[tuple[int, int]]:
    """Where an article tells of someone speaking to reporters, to a paper it names, or writing."""
    if any(hint in reading.folded for hint in _HINTS):  # the pattern is slow on a whole text
        for found in _P.talks.finditer(reading.folded):
            yield found.start(), found.end()
    for body in reading.notes.bodies:
        if body.body.kind in _PRESS:
            told = _P.to_paper.search(reading.folded, max(0, body.start - 60), body.start)
            if told is not None:
                yield told.start(), body.end


def is_for_press(group: Group) -> bool:
    """Whether an occasion is held for reporters, who ask there."""
    return any(_P.conference.search(draft.words) for draft in group.drafts)
