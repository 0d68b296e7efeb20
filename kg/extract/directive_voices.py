"""Whose words stand quoted in an article, and who in it only gives an opinion."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.directive_passage import Quotation
from kg.extract.event_actors import Reading
from kg.extract.patterns import Patterns
from kg.facts import Statement

__all__ = ["experts", "voices"]

_P = Patterns("directive_patterns.toml", "state")
_KNOWN = 24
"""Characters by which the words of a statement are found in the text again."""
_BEFORE = 40
"""Characters before a name in which what its bearer is called stands."""


def voices(reading: Reading) -> Iterator[Quotation]:
    """The words that are quoted of someone."""
    for fact in reading.notes.facts:
        if isinstance(fact, Statement) and fact.quoted:
            begin = reading.text.find(fact.text[:_KNOWN], fact.evidence[0].start)
            if begin >= 0:
                yield Quotation(begin, begin + len(fact.text), fact.speaker)


def experts(reading: Reading) -> Iterator[str]:
    """The people called lawyers or experts right before their names: "luật sư A", "chuyên gia kinh tế B"."""
    if _P.expert.search(reading.folded):
        for mention in reading.notes.people:
            if _P.called_expert.search(reading.folded, max(0, mention.start - _BEFORE), mention.start):
                yield mention.name
