"""The words of a task: where they begin and end, and by when it is to be done."""

from __future__ import annotations

import re

from kg.extract.directive_words import starts_with
from kg.extract.event_actors import Reading
from kg.extract.event_labels import clipped
from kg.extract.patterns import Patterns
from kg.facts import Span

__all__ = ["MAX_SYLLABLES", "deadline_in", "task_span", "task_text"]

_P = Patterns("directive_patterns.toml", "tasks")

MAX_SYLLABLES = 25
_ANSWERS = 28
"""Characters before the words of a task in which it is told that somebody answers for it."""
_FLOOR = re.compile(r";\s(?:(?:còn|đại biểu|cử tri)\s)?\Z")
_LEAD = re.compile(r"[\s,:;“”\"'–—-]+")


def task_span(reading: Reading, position: int, limit: int) -> Span:
    """The characters of a task that begins at or after `position`, without "cần", "phải" and what follows it."""
    folded, origin = reading.folded, position
    answers = _P.answering.search(folded, max(0, position - _ANSWERS), position)
    if answers and _P.answers_to.match(folded, answers.end()):
        position = answers.start()
    while True:
        lead = _LEAD.match(folded, position, limit)
        if lead:
            position = lead.end()
        if capacity := _P.capacity.match(folded, position, limit):
            position = capacity.end()
            continue
        modal = starts_with("directive_modals.txt").match(folded, position, limit)
        if not modal or folded[modal.end() : modal.end() + 1] != " " or _P.answers.match(folded, modal.start()):
            break
        position = modal.end()
    tail = _P.tail.search(folded, position, limit)
    end = _quotation_end(folded, origin, tail.start() if tail else limit)
    rest = _P.rest.search(folded, position, end)
    end = _before_someone_else(reading, position, rest.start() if rest else end)
    return Span(position, max(position, end))


def _before_someone_else(reading: Reading, start: int, end: int) -> int:
    """Where somebody else takes the floor behind a semicolon: "… khai thác đá trái phép |; đại biểu A kiến nghị …"."""
    for actor in reading.acting(start, end):
        floor = _FLOOR.search(reading.folded, start, actor.start) if actor.party.person else None
        if floor is not None:
            return floor.start()
    return end


def _quotation_end(folded: str, start: int, end: int) -> int:
    """Where the quotation ends that a task stands in, or `end`: “… giao Sở A rà soát |”, ông B nói."""
    paragraph = folded.rfind("\n", 0, start) + 1
    inside = folded.count('"', paragraph, start) % 2 == 1
    closing = folded.find('"', start, end) if inside else -1
    curly = folded.find("”", start, end)
    if curly >= 0 and folded.find("“", start, curly) < 0 and (closing < 0 or curly < closing):
        closing = curly
    return closing if closing > start else end


def task_text(reading: Reading, span: Span) -> str:
    """The task as in the text, at most 25 syllables."""
    return clipped(span.of(reading.text), MAX_SYLLABLES)


def deadline_in(reading: Reading, start: int, end: int) -> str | None:
    """The day or month by which something is to be done: "trước ngày 8-2", "xong trong quý III"."""
    for mention in reading.within(reading.notes.dates, start, end):
        if mention.bound in ("before", "until") and mention.first:
            return mention.last or mention.first
    return None
