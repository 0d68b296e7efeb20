"""Interviews, told in questions and answers: who answers at a place of the article."""

from __future__ import annotations

from bisect import bisect_right

from kg.articles.model import Kind
from kg.extract.event_actors import Reading
from kg.extract.patterns import Patterns
from kg.facts import Party

__all__ = ["Interview"]

_P = Patterns("statement_patterns.toml", "interviews")

_FEWEST = 2
"""Questions from which on an article is an interview."""
_PROSE = frozenset((Kind.LEAD, Kind.BODY, Kind.HEADING))


class Interview:
    """The turns of an interview; without any in all other articles."""

    def __init__(self, reading: Reading) -> None:
        """Reads paragraphs and people."""
        self._reading = reading
        self._starts: list[int] = []
        self._speakers: list[Party | None] = []
        if _P.addressed.search(reading.folded):
            self._read()

    def _read(self) -> None:
        reading = self._reading
        turns: list[tuple[int, Party | None]] = []
        questions, guest, asked = 0, self._guest(), False
        for paragraph in (p for p in reading.notes.paragraphs if p.kind in _PROSE):
            text = reading.folded[paragraph.start : paragraph.end].strip()
            if _P.asks.match(text) or text.endswith("?"):
                questions, asked = questions + 1, True
                turns.append((paragraph.start, None))
            elif label := self._label(paragraph.start, paragraph.end):
                asked, guest = False, label
                turns.append((paragraph.start, label))
            elif asked:
                asked = False
                turns.append((paragraph.start, guest))
        if questions >= _FEWEST:
            self._starts = [start for start, _ in turns]
            self._speakers = [speaker for _, speaker in turns]

    def _guest(self) -> Party | None:
        """Whom the reporters are told to talk with."""
        for talk in _P.talks_with.finditer(self._reading.folded):
            found = next((a for a in self._reading.acting(talk.end(), talk.end() + 160) if a.party.person), None)
            if found is not None:
                return found.party
        return None

    def _label(self, start: int, end: int) -> Party | None:
        """Whose answer a paragraph is that begins with a name and a colon."""
        colon = self._reading.folded.find(":", start, end)
        if colon < 0 or not _P.label.fullmatch(self._reading.folded, start, colon):
            return None
        named = [a for a in self._reading.acting(start, colon) if a.party.person]
        return named[0].party if named else None

    def speaker(self, offset: int) -> Party | None:
        """Who answers at an offset, None where nobody does."""
        at = bisect_right(self._starts, offset) - 1
        return self._speakers[at] if at >= 0 else None
