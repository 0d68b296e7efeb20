"""What a figure measures: the body or unit its clause is about, and when."""

from __future__ import annotations

from bisect import bisect_left

from kg.extract.annotations import Annotations, BodyMention, DateMention, Sentence, UnitMention, in_order
from kg.extract.patterns import Patterns
from kg.facts import Change, Party
from kg.language.folding import fold

__all__ = ["Subjects"]

_P = Patterns("figure_patterns.toml", "subject")
_NEAR = 2
"""Words between a subject and its figure, at the most."""
_PERIODS = ("quarter", "half", "year", "month", "period")
_LOOKED = 48
"""Characters before a mention that are looked at."""


class Subjects:
    """Finds subjects and periods for the figures of one article."""

    def __init__(self, ann: Annotations) -> None:
        """Sorts the mentions by place; they are those that annotators before found."""
        self._ann = ann
        self._mentions = _governing(ann)
        self._starts = [m.start for m in self._mentions]
        self._days = sorted((m for m in ann.dates if _dates_figures(ann, m)), key=lambda m: m.start)
        self._day_starts = [m.start for m in self._days]
        self._sources: dict[int, bool] = {}
        self._changes = [fact for fact in ann.facts if isinstance(fact, Change)]

    def subject(self, sentence: Sentence, offset: int, end: int) -> tuple[Party | None, str]:
        """Who or what is measured by the figure at `offset` to `end`, and a wording where it is none of the parties.

        What it is said to be of; else the first body or unit of its clause governs it, then that of the sentence, then
        what the article is about.
        """
        begin, until = (bisect_left(self._starts, at) for at in (sentence.start, offset))
        owner = _P.owner.match(self._ann.folded, end, sentence.end)
        after = bisect_left(self._starts, owner.end()) if owner else len(self._starts)
        if owner and after < len(self._starts) and self._starts[after] == owner.end():
            return _party(self._mentions[after]), ""
        before = [m for m in self._mentions[begin:until] if self._may_govern(m, offset)]
        if before:
            return self._result(before[-1], offset) or self._nearest(before, sentence, offset), ""
        unit = self._ann.context.unit or self._ann.context.province
        return (Party(unit=unit), "") if unit else (None, "")

    def _nearest(self, before: list[BodyMention | UnitMention], sentence: Sentence, offset: int) -> Party:
        text = self._ann.text
        gap = self._ann.folded[before[-1].end : offset]
        if len(gap.split()) <= _NEAR and not _P.has.search(gap):  # "Hà Nội tăng 7,63%", "Hải Phòng (11,2%)"
            return _party(before[-1])
        clause = max(text.rfind(mark, sentence.start, offset) for mark in (";", "trong đó"))
        return _party(next((m for m in before if m.start > clause), before[0]))

    def _may_govern(self, mention: BodyMention | UnitMention, offset: int) -> bool:
        """Not where the figure was heard from, nor within brackets that are closed before the figure."""
        text = self._ann.text
        close = text.find(")", mention.end, offset)
        if close >= 0 and text.find("(", mention.end, close) < 0:
            return False
        start = mention.start
        return not (
            isinstance(mention, BodyMention) and _P.source.search(self._ann.folded, max(0, start - _LOOKED), start)
        )

    def _result(self, mention: BodyMention | UnitMention, offset: int) -> Party | None:
        """The unit that a change in the same clause led to, where the figure is told of it."""
        if isinstance(mention, BodyMention):
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


def _governing(ann: Annotations) -> list[BodyMention | UnitMention]:
    """Bodies and units that figures may be of, in the order of the text."""
    held = sorted((m.start, m.end) for m in ann.roles)  # the body in "Phó Chủ tịch UBND tỉnh" is not what is counted
    mentions: list[BodyMention | UnitMention] = [*ann.bodies, *filter(_means_a_unit, ann.units)]
    found: list[BodyMention | UnitMention] = []
    role, ended = 0, 0
    for mention in in_order(mentions):
        while role < len(held) and held[role][1] <= mention.start:
            role += 1
        if role < len(held) and held[role][0] <= mention.start:
            continue
        if found and mention.start <= ended:
            continue
        if found and not ann.text[ended : mention.start].strip(" ,(–-") and not _narrower(mention, found[-1]):
            continue  # said with it: "phường An Hải, thành phố Đà Nẵng", but not "Sở Y tế tỉnh Gia Lai, xã Ia Hrung"
        found.append(mention)
        ended = mention.end
    return found


def _narrower(one: BodyMention | UnitMention, other: BodyMention | UnitMention) -> bool:
    """Whether one is of a unit that is smaller than the other's, by the length of their codes."""
    units = [m.body.unit if isinstance(m, BodyMention) else m.unit for m in (one, other)]
    codes = [unit.code if unit and unit.code else "" for unit in units]
    return len(codes[0]) > len(codes[1]) > 0


def _means_a_unit(mention: UnitMention) -> bool:
    return mention.named_in == "" and not (mention.generic and mention.unit.version is None)


def _party(mention: BodyMention | UnitMention) -> Party:
    return Party(body=mention.body) if isinstance(mention, BodyMention) else Party(unit=mention.unit)


def _dates_figures(ann: Annotations, mention: DateMention) -> bool:
    if mention.bound == "until":
        return True
    if mention.precision not in _PERIODS or mention.first is None:
        return False
    return _P.compared.search(ann.folded, max(0, mention.start - _LOOKED), mention.start) is None
