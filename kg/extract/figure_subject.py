"""What a figure measures: the body or unit its clause is about, and when."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TypeAlias

from kg.extract.annotations import Annotations, BodyMention, DateMention, Sentence, UnitMention, in_order
from kg.extract.figure_meant import Meant, Village, of_unit
from kg.extract.patterns import Patterns
from kg.facts import Change, Party
from kg.language.folding import fold

__all__ = ["Subjects"]

_P = Patterns("figure_patterns.toml", "subject")
_NEAR = 2
"""Words between a subject and its figure, at the most."""
_PERIODS = ("quarter", "half", "year", "month", "period")
_OF_WIDER = re.compile(r"^\s\([^()\d]{3,40}\)")
"""The wider unit that a subject is said to be of."""
_LOOKED = 48
"""Characters before a mention that are looked at."""


_Subject: TypeAlias = BodyMention | UnitMention | Village
_Measured: TypeAlias = tuple[Party | None, str]
"""Who or what is measured, and a wording where it is none of the parties."""


class Subjects:
    """Finds subjects and periods for the figures of one article."""

    def __init__(self, ann: Annotations) -> None:
        """Sorts the mentions by place; they are those that annotators before found."""
        self._ann = ann
        self._meant = Meant(ann)
        self._mentions = in_order([*_governing(ann), *self._meant.mentions()])
        self._starts = [m.start for m in self._mentions]
        self._days = sorted((m for m in ann.dates if _dates_figures(ann, m)), key=lambda m: m.start)
        self._day_starts = [m.start for m in self._days]
        self._sources: dict[int, bool] = {}
        self._changes = [fact for fact in ann.facts if isinstance(fact, Change)]

    def subject(self, sentence: Sentence, offset: int, end: int) -> _Measured:
        """Who or what is measured by the figure at `offset` to `end`, and a wording where it is none of the parties.

        What each one is worth is told of that, presents of those they are for; then what it is said to be of; else the
        first body or unit of its clause governs it, then that of the sentence, then whose people say it, then what the
        article is about.
        """
        if each := _P.each.search(self._ann.folded, max(sentence.start, offset - _LOOKED), offset):
            return None, self._one_of(each.start("one"), each.end("one"), sentence)
        if party := self._voted(sentence, offset):
            return party, ""
        party, thing = self._told_of(sentence, offset, end)
        counted = self._ann.folded.find(" ", offset, end)
        if party and party.unit and (body := self._meant.body_of_members(party.unit, max(counted, offset))):
            return Party(body=body), ""
        return party, thing

    def _one_of(self, start: int, end: int, sentence: Sentence) -> str:
        """What "suất" or "phần" is short for, where the sentence says it before: "40 phần quà …, mỗi phần"."""
        one = self._ann.text[start:end].strip()
        told = re.search(rf"(?<!mỗi ){re.escape(one)} {_P.gift.pattern}", self._ann.folded[sentence.start : start])
        return told[0] if told else one

    def _told_of(self, sentence: Sentence, offset: int, end: int) -> _Measured:
        """The same from what stands around it."""
        begin, until = (bisect_left(self._starts, at) for at in (sentence.start, offset))
        owner = _P.owner.match(self._ann.folded, end, sentence.end)
        after = bisect_left(self._starts, owner.end()) if owner else len(self._starts)
        if owner and after < len(self._starts) and self._starts[after] == owner.end():
            return _measured(self._mentions[after])
        if given := self._receiver(sentence, offset, end):
            return _measured(given)
        before = [m for m in self._mentions[begin:until] if self._may_govern(m, offset)]
        if before:
            if result := self._result(before[-1], offset):
                return result, ""
            return _measured(self._nearest(before, sentence, offset))
        if speaker := self._meant.speaker(offset):
            return speaker, ""
        if place := self._named_in_paragraph(sentence, offset):
            return _measured(place)
        unit = self._ann.context.unit or self._ann.context.province
        return (Party(unit=unit), "") if unit else (None, "")

    def _named_in_paragraph(self, sentence: Sentence, offset: int) -> _Subject | None:
        """The place or project a paragraph begins with, in an article about a whole province or none.

        An item of a round-up is about whom it begins with.
        """
        unit = self._ann.context.unit
        paragraph = self._ann.text.rfind("\n", 0, offset) + 1
        item = _P.item.match(self._ann.text, paragraph) is not None
        if not item and unit and not unit.name.startswith(("tỉnh ", "thành phố ")):
            return None
        begin, until = (bisect_left(self._starts, at) for at in (paragraph, sentence.start))
        first = next((m for m in self._mentions[begin:until] if self._may_govern(m, offset)), None)
        return None if isinstance(first, BodyMention) and not item else first

    def _voted(self, sentence: Sentence, offset: int) -> Party | None:
        """Whom votes are for, where their clause names one person alone; else the council that votes."""
        votes = _P.votes.match(self._ann.folded, offset)
        if votes is None:
            return None
        text = self._ann.text
        begin = max(sentence.start, text.rfind(";", sentence.start, offset) + 1)
        end = text.find(";", offset, sentence.end)
        named = {m.name for m in self._ann.people if begin <= m.start < (end if end >= 0 else sentence.end)}
        if len(named) == 1 and votes["slips"]:
            return Party(person=named.pop())
        council = self._meant.council(offset)
        return Party(body=council) if council else None

    def _nearest(self, before: list[_Subject], sentence: Sentence, offset: int) -> _Subject:
        text = self._ann.text
        gap = self._ann.folded[before[-1].end : offset]
        if gap.count("(") > gap.count(")") and gap.lstrip().startswith("("):
            return before[-1]  # "phường Thanh Bình (diện tích 3,46 km2, dân số 31.640 người)"
        gap = _OF_WIDER.sub("", gap)  # "xã An Mỹ (huyện Tuy An) 61 mm"
        if len(gap.split()) <= _NEAR and not _P.has.search(gap):  # "Hà Nội tăng 7,63%", "Hải Phòng (11,2%)"
            return before[-1]
        clause = max(text.rfind(mark, sentence.start, offset) for mark in (";", "trong đó"))
        return next((m for m in before if m.start > clause), before[0])

    def _receiver(self, sentence: Sentence, offset: int, end: int) -> _Subject | None:
        """Whom presents and help are for, told behind them: "trao 15 xe đạp cho học sinh Trường Tiểu học A"."""
        if not _P.gives.search(self._ann.folded, max(sentence.start, offset - _LOOKED * 2), offset):
            return None
        at = bisect_left(self._starts, end)
        mention = self._mentions[at] if at < len(self._mentions) else None
        if mention is None or mention.end > sentence.end:
            return None
        return mention if _P.receivers.fullmatch(self._ann.folded, end, mention.start) else None

    def _may_govern(self, mention: _Subject, offset: int) -> bool:
        """Not where the figure was heard from, nor within brackets that are closed before the figure."""
        text = self._ann.text
        close = text.find(")", mention.end, offset)
        if close >= 0 and text.find("(", mention.end, close) < 0:
            return False
        start = mention.start
        return not (
            isinstance(mention, BodyMention) and _P.source.search(self._ann.folded, max(0, start - _LOOKED), start)
        )

    def _result(self, mention: _Subject, offset: int) -> Party | None:
        """The unit that a change in the same clause led to, where the figure is told of it."""
        if not isinstance(mention, UnitMention):
            return None
        name = fold(mention.unit.name)
        for change in self._changes:
            clause = change.evidence[0]
            if clause.start <= mention.start and offset < clause.end and fold(change.to.name) == name:
                return Party(unit=change.to)
        return None

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


def _governing(ann: Annotations) -> list[_Subject]:
    """Bodies and units that figures may be of, in the order of the text."""
    held = sorted((m.start, m.end) for m in ann.roles)  # the body in "Phó Chủ tịch UBND tỉnh" is not what is counted
    mentions: list[_Subject] = [*ann.bodies, *filter(_means_a_unit, ann.units)]
    found: list[_Subject] = []
    role, ended = 0, 0
    for mention in in_order(mentions):
        while role < len(held) and held[role][1] <= mention.start:
            role += 1
        if role < len(held) and held[role][0] <= mention.start:
            continue
        if found and mention.start <= ended:
            continue
        if _P.joined_with.search(ann.folded, max(0, mention.start - _LOOKED), mention.start):
            continue  # "Sau hợp nhất với Ninh Thuận, tỉnh Khánh Hòa có …"
        if found and not ann.text[ended : mention.start].strip(" ,(–-") and not _narrower(mention, found[-1]):
            continue  # said with it: "phường An Hải, thành phố Đà Nẵng", but not "Sở Y tế tỉnh Gia Lai, xã Ia Hrung"
        found.append(mention)
        ended = mention.end
    return found


def _narrower(one: _Subject, other: _Subject) -> bool:
    """Whether one is of a unit that is smaller than the other's, by the length of their codes."""
    units = [m.body.unit if isinstance(m, BodyMention) else getattr(m, "unit", None) for m in (one, other)]
    codes = [unit.code if unit and unit.code else "" for unit in units]
    return len(codes[0]) > len(codes[1]) > 0


def _means_a_unit(mention: UnitMention) -> bool:
    return mention.named_in == "" and not (mention.generic and mention.unit.version is None)


def _measured(mention: _Subject) -> _Measured:
    if isinstance(mention, Village):
        return None, mention.name
    return (of_unit(mention.body) if isinstance(mention, BodyMention) else Party(unit=mention.unit)), ""


def _dates_figures(ann: Annotations, mention: DateMention) -> bool:
    if mention.bound == "until":
        return True
    if mention.precision not in _PERIODS or mention.first is None:
        return False
    return _P.compared.search(ann.folded, max(0, mention.start - _LOOKED), mention.start) is None
