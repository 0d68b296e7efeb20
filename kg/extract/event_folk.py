"""Who is one of the people, heard beside what is told, and who holds an office."""

from __future__ import annotations

from kg.extract.annotations import Sentence
from kg.extract.event_actors import Actor, Reading
from kg.extract.patterns import Patterns
from kg.facts import Office

__all__ = ["asked", "in_office"]

_P = Patterns("event_patterns.toml", "participants")


def asked(reading: Reading, sentence: Sentence, actor: Actor, until: int) -> bool:
    """Whether one of the people is quoted beside an event: "Chị Hồ Thị Lan, người dân thôn 3, cho biết …".

    So is who was introduced like that before: "Hộ ông Huỳnh Văn Lộc bị thu hồi đất. … ông Lộc nói."
    """
    if in_office(reading, actor) or _P.spoke_there.search(reading.folded, sentence.start, until):
        return False
    if _one_of_people(reading, actor.start, actor.end) or _is_folk(reading, actor):
        return True
    return any(
        _one_of_people(reading, mention.start, mention.end)
        for mention in reading.notes.people
        if mention.by_name and mention.name == actor.party.person
    )


def _is_folk(reading: Reading, actor: Actor) -> bool:
    """Whether someone without an office is called as no official is: "chị A xúc động nói"."""
    word = reading.folded.rfind(" ", 0, max(0, actor.start - 1)) + 1
    return any(_P.folk.match(reading.folded, at) for at in (word, actor.start))


def _one_of_people(reading: Reading, start: int, end: int) -> bool:
    """Whether a name is introduced as one of the people: by a form of address, with what they do or where they live."""
    folded = reading.folded
    word = folded.rfind(" ", 0, max(0, start - 1)) + 1
    titled = _P.one_of_people.search(folded, max(0, word), start) or _P.one_of_people.search(folded[start : start + 4])
    if titled is None:
        return False
    if _P.household.search(folded, max(0, start - 24), start + 4):
        return True
    return _P.of_people.match(folded, end, min(len(folded), end + 60)) is not None


def in_office(reading: Reading, actor: Actor) -> bool:
    """Whether someone is called by an office, here or elsewhere in the article."""
    name, notes = actor.party.person, reading.notes
    if actor.office or any(role.person == name for role in notes.roles):
        return True
    return any(isinstance(fact, Office) and fact.person == name for fact in notes.facts)
