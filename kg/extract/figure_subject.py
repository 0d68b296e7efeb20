"""What a figure measures: the body, unit or event its clause is about, when, and by which measure."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

from kg.extract.annotations import Annotations, BodyMention, DateMention, Sentence, UnitMention
from kg.facts import Party
from kg.language.matcher import PhraseMatcher
from kg.vocabulary import Concept, phrases, scheme

__all__ = ["Subjects"]

_PERIODS = ("quarter", "half", "year", "month", "period")


@cache
def _measures() -> PhraseMatcher[Concept]:
    return PhraseMatcher(phrases(scheme("measures")))


class Subjects:
    """Finds subjects, periods and measures for the figures of one article."""

    def __init__(self, ann: Annotations) -> None:
        """Sorts the mentions by place; they are those that annotators before found."""
        self._ann = ann
        mentions: list[BodyMention | UnitMention] = [
            *ann.bodies,
            *(m for m in ann.units if m.named_in == ""),
        ]
        mentions.sort(key=lambda m: (m.start, -m.end))
        self._mentions: list[BodyMention | UnitMention] = []
        for mention in mentions:
            if not self._mentions or mention.start >= self._mentions[-1].end:
                self._mentions.append(mention)
        self._starts = [m.start for m in self._mentions]
        self._hits: list[tuple[int, int, Concept]] | None = None

    def subject(self, sentence: Sentence, offset: int) -> tuple[Party | None, str]:
        """Who or what is measured by the figure at `offset`, and a wording where it is none of the parties.

        The first body or unit of the figure's clause governs it, then that of the sentence, then what the article is
        about.
        """
        begin = bisect_left(self._starts, sentence.start)
        end = bisect_left(self._starts, offset)
        before = self._mentions[begin:end]
        if before:
            clause = max(self._ann.text.rfind(mark, sentence.start, offset) for mark in (";", ":", "trong đó"))
            chosen = next((m for m in before if m.start > clause), before[0])
            return _party(chosen), ""
        unit = self._ann.context.unit or self._ann.context.province
        return (Party(unit=unit), "") if unit else (None, "")

    def period(self, sentence: Sentence, offset: int) -> tuple[str | None, str | None]:
        """First and last day of what a figure covers; only the last for "tính đến hết ngày 25/8"."""
        near = [m for m in self._ann.dates if sentence.start <= m.start < sentence.end and _dates_figures(m)]
        if not near:
            return None, None
        best = min(near, key=lambda m: (m.start > offset, abs(m.start - offset)))
        if best.bound in ("until", "before"):
            return None, best.last or best.first
        return best.first, best.last

    def measure(self, sentence: Sentence, start: int, end: int) -> str | None:
        """Key of the measure (ontology/measures.ttl) that the words around the figure name."""
        if self._hits is None:
            self._hits = _measures().find(self._ann.folded)
        near = [hit for hit in self._hits if sentence.start <= hit[0] and hit[1] <= min(end + 1, sentence.end)]
        if not near:
            return None
        inside = [hit for hit in near if hit[0] >= start]
        return (inside[0] if inside else near[-1])[2].key


def _party(mention: BodyMention | UnitMention) -> Party:
    return Party(body=mention.body) if isinstance(mention, BodyMention) else Party(unit=mention.unit)


def _dates_figures(mention: DateMention) -> bool:
    return (mention.precision in _PERIODS and mention.first is not None) or mention.bound == "until"
