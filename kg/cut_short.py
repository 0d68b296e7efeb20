"""Words that an extractor cut for their length, marked as such: nobody should take half a task for the whole one."""

from __future__ import annotations

import re

from kg.facts import Base, Directive, Event

__all__ = ["LABEL_SYLLABLES", "TASK_SYLLABLES", "label_of", "marked", "task_of"]

TASK_SYLLABLES = 25
LABEL_SYLLABLES = 40
"""How long `Directive.task` and `Event.label` are at most (kg.facts)."""

_CLAUSE = 0.6
"""The part of that length from which on an extractor cuts at the end of a clause rather than at the last syllable."""
_SIGNS = re.compile(r"^[\s.,;:–/-]+")


def task_of(fact: Directive, text: str) -> str:
    """The task of a directive of an article's `text`, with " …" where it goes on."""
    return marked(fact.task, _quote(fact, text), TASK_SYLLABLES)


def label_of(fact: Event, text: str) -> str:
    """What an event is called, with " …" where the sentence goes on."""
    return marked(fact.label, _quote(fact, text), LABEL_SYLLABLES)


def _quote(fact: Base, text: str) -> str:
    return fact.evidence[0].of(text) if fact.evidence else ""


def marked(words: str, quote: str, limit: int) -> str:
    """The words, with " …" behind them where they were cut because what the quote says is longer than `limit`.

    Words that end before the limit, and not at a clause before a longer rest, end where the text ends them.

    >>> marked("làm ba việc", "giao Sở làm ba việc lớn.", 3), marked("làm ba việc", "giao Sở làm ba việc.", 3)
    ('làm ba việc …', 'làm ba việc')
    """
    told = " ".join(words.split())
    if not told:
        return words
    _, found, rest = " ".join(quote.split()).partition(told)
    more = _SIGNS.sub("", rest).split()
    if not found or not more:
        return words
    # A dash between clauses counted as a word; a comma behind the last one did not.
    dashes = max(0, len(rest.split()) - len(more) - (rest[0] != " "))
    length = len(told.split()) + dashes
    at_clause = length >= limit * _CLAUSE and rest[0] in ",;" and length + len(more) > limit
    return f"{words} …" if length >= limit or at_clause else words
