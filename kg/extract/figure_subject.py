"""What a figure measures: the body, unit or event its clause is about, when, and by which measure."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from kg.extract.annotations import Annotations, BodyMention, DateMention, Sentence, UnitMention
from kg.extract.figure_right import Counted
from kg.facts import Party
from kg.language.matcher import PhraseMatcher
from kg.vocabulary import Concept, phrases, scheme

__all__ = ["Subjects"]

_FIRST = re.compile(r"\W")
_NEAR = 2
_HAS = frozenset({"có", "còn", "gồm"})
"""After these the subject may stand further off: "Lâm Đồng sau sáp nhập với Đắk Nông có 124 xã"."""
_PLAIN = frozenset({"share", "amount"})
_PERIODS = ("quarter", "half", "year", "month", "period")


@cache
def _measures() -> PhraseMatcher[Concept]:
    return PhraseMatcher(phrases(scheme("measures")))


@cache
def _nouns() -> dict[str, list[tuple[str, Concept]]]:
    """First word → wordings of measures that begin with it, the longest first."""
    found: dict[str, list[tuple[str, Concept]]] = {}
    for wording, concept in sorted(phrases(scheme("measures")), key=lambda pair: -len(pair[0])):
        found.setdefault(_FIRST.split(wording)[0], []).append((wording, concept))
    return found


class Subjects:
    """Finds subjects, periods and measures for the figures of one article."""

    def __init__(self, ann: Annotations) -> None:
        """Sorts the mentions by place; they are those that annotators before found."""
        self._ann = ann
        self._mentions = _governing(ann)
        self._starts = [m.start for m in self._mentions]
        self._days = sorted((m for m in ann.dates if _dates_figures(m)), key=lambda m: m.start)
        self._day_starts = [m.start for m in self._days]
        self._hits: dict[int, list[tuple[int, int, Concept]]] = {}

    def subject(self, sentence: Sentence, offset: int) -> tuple[Party | None, str]:
        """Who or what is measured by the figure at `offset`, and a wording where it is none of the parties.

        The first body or unit of the figure's clause governs it, then that of the sentence, then what the article is
        about.
        """
        begin = bisect_left(self._starts, sentence.start)
        end = bisect_left(self._starts, offset)
        before = self._mentions[begin:end]
        if before:
            text = self._ann.text
            gap = self._ann.folded[before[-1].end : offset].split()
            if len(gap) <= _NEAR and _HAS.isdisjoint(gap):  # "Hà Nội tăng 7,63%", "Hải Phòng (11,2%)"
                return _party(before[-1]), ""
            clause = max(text.rfind(mark, sentence.start, offset) for mark in (";", "trong đó"))
            return _party(next((m for m in before if m.start > clause), before[0])), ""
        unit = self._ann.context.unit or self._ann.context.province
        return (Party(unit=unit), "") if unit else (None, "")

    def period(self, sentence: Sentence, offset: int) -> tuple[str | None, str | None]:
        """First and last day of what a figure covers; only the last for "tính đến hết ngày 25/8"."""
        days, starts = self._days, self._day_starts
        near = days[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        if not near:
            return None, None
        best = min(near, key=lambda m: (m.start > offset, abs(m.start - offset)))
        if best.bound in ("until", "before"):
            return None, best.last or best.first
        return best.first, best.last

    def measure(self, sentence: Sentence, start: int, counted: Counted) -> str | None:
        """Key of the measure (ontology/measures.ttl) that the figure whose number begins at `start` is one of.

        A counted noun names it itself; a length or area is of what follows, a share or an amount of what stands before.
        """
        if counted.form == "noun":
            return _measure_of(self._ann.folded[counted.start : sentence.end])
        inside = self._between(sentence, counted.start, counted.phrase_end)
        marks = ";,(" if counted.form == "measure" else ";("
        begin = max(sentence.start, *(self._ann.text.rfind(mark, sentence.start, start) for mark in marks))
        before = [hit for hit in self._between(sentence, begin, start) if hit[2].key not in _PLAIN]
        if counted.form == "measure":
            before = [hit for hit in inside if hit[0] > counted.end] or before
        if before:
            return before[-1][2].key
        return inside[0][2].key if inside else None

    def _between(self, sentence: Sentence, start: int, end: int) -> list[tuple[int, int, Concept]]:
        """Wordings of measures that begin between two places of a sentence."""
        begin = sentence.start
        hits = self._hits.get(begin)
        if hits is None:
            found = _measures().find(self._ann.folded[begin : sentence.end])
            hits = self._hits[begin] = [(hit[0] + begin, hit[1] + begin, hit[2]) for hit in found]
        return [hit for hit in hits if start <= hit[0] < end]


def _measure_of(words: str) -> str | None:
    """Key of the measure that words begin with, of the longest wording."""
    for wording, concept in _nouns().get(_FIRST.split(words, 1)[0], ()):
        if words.startswith(wording) and not words[len(wording) : len(wording) + 1].isalnum():
            return concept.key
    return None


def _governing(ann: Annotations) -> list[BodyMention | UnitMention]:
    """Bodies and units that figures may be of, in the order of the text."""
    held = sorted((m.start, m.end) for m in ann.roles)  # the body in "Phó Chủ tịch UBND tỉnh" is not what is counted
    mentions: list[BodyMention | UnitMention] = [*ann.bodies, *(m for m in ann.units if _means_a_unit(m))]
    mentions.sort(key=lambda m: (m.start, -m.end))
    found: list[BodyMention | UnitMention] = []
    role, ended = 0, 0
    for mention in mentions:
        while role < len(held) and held[role][1] <= mention.start:
            role += 1
        if role < len(held) and held[role][0] <= mention.start:
            continue
        if found and (mention.start <= ended or not ann.text[ended : mention.start].strip(" ,(–-")):
            continue  # inside it, or said with it: "phường An Hải, thành phố Đà Nẵng"
        found.append(mention)
        ended = mention.end
    return found


def _means_a_unit(mention: UnitMention) -> bool:
    return mention.named_in == "" and not (mention.generic and mention.unit.version is None)


def _party(mention: BodyMention | UnitMention) -> Party:
    return Party(body=mention.body) if isinstance(mention, BodyMention) else Party(unit=mention.unit)


def _dates_figures(mention: DateMention) -> bool:
    return (mention.precision in _PERIODS and mention.first is not None) or mention.bound == "until"
