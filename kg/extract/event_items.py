"""Items of a round-up: pieces of news of their own, by a bullet or a number, or each opening with its day."""

from __future__ import annotations

from kg.articles.model import Kind
from kg.extract.annotations import Sentence
from kg.extract.event_actors import Reading
from kg.extract.event_days import schedule_lines
from kg.extract.patterns import Patterns
from kg.language.marks import mark_end

__all__ = ["item_openings"]

_P = Patterns("event_patterns.toml", "events")

_OPENING = 16
"""Characters at the head of a paragraph in which the day is told that it opens with."""
_FEWEST = 4
"""Paragraphs that open with a day from which they are the items of a round-up."""
_HEADING = 14
"""Words that a heading within an article has at most."""
_PROSE = frozenset((Kind.LEAD, Kind.BODY))


def item_openings(reading: Reading) -> frozenset[int]:
    """Where the sentences begin that open an item."""
    bulleted = {s.start for s in reading.notes.sentences if _bulleted(reading, s)} - _below_colons(reading)
    return frozenset(bulleted | _days_in_turn(reading) | schedule_lines(reading))


def _below_colons(reading: Reading) -> set[int]:
    """Where marked paragraphs begin that a colon above announces, unless with a day: "Kết quả như sau: / * …"."""
    found: set[int] = set()
    listing = False
    for paragraph in reading.notes.paragraphs:
        begin = mark_end(reading.folded, paragraph.start)
        if not (listing and begin > paragraph.start):
            listing = reading.folded.endswith(":", paragraph.start, paragraph.end)
        elif not reading.within(reading.notes.dates, begin, begin + _OPENING):
            found.add(paragraph.start)
    return found


def _bulleted(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence opens with the mark of an item, and is no line of a list of people."""
    bullet = _P.item.match(reading.folded, sentence.start, sentence.end)
    first = reading.at(bullet.end()) if bullet else None
    if bullet is None or _is_heading(reading, sentence):
        return False
    return not (first and (first.party.person or first.office))


def _is_heading(reading: Reading, sentence: Sentence) -> bool:
    """Whether a line with a mark only heads what follows: "* Việc của phường thì phường phải quyết"."""
    line = reading.folded[sentence.start : sentence.end].rstrip()
    if len(line.split()) > _HEADING or line.endswith((".", ":", ";", "!", "?", "…")):
        return False
    return line.startswith("*") and not reading.within(reading.notes.dates, sentence.start, sentence.end)


def _days_in_turn(reading: Reading) -> set[int]:
    """The paragraphs that open with a day, where there are four and they are two thirds of the prose."""
    prose = [p for p in reading.notes.paragraphs if p.kind in _PROSE]
    opened = {
        p.start
        for p in prose
        if any(day.precision == "day" for day in reading.within(reading.notes.dates, p.start, p.start + _OPENING))
    }
    return opened if len(opened) >= _FEWEST and 3 * len(opened) >= 2 * len(prose) else set()
