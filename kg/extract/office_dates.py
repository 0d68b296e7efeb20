"""Since when and until when an office is held, where the text says so: a date of the office's own clause.

Stated dates ("giữ chức … từ ngày 1/7", "từ 2015 đến 2018 là …", "quyết định có hiệu lực từ ngày 1/4") come before the
day on which an election, appointment or dismissal is told to have happened. A term ("nhiệm kỳ 2025-2030") is no date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum

from kg.extract.annotations import Annotations, DateMention, Sentence
from kg.extract.office_status import Told
from kg.extract.patterns import Patterns
from kg.extract.role_model import Chain
from kg.facts import Span, Status

__all__ = ["Dated", "Rank", "When", "at_occasion", "dated", "foreign", "times"]

_P = Patterns("office_dates.toml", "office_dates")

_REACH = 170
"""Characters within which an act may stand before the office that it fills."""
_DAYS = 45
"""A period of fewer days is that of an event, not of an office."""
_FORMER = frozenset({"nguyên", "cựu", "cũ", "cố"})
_FINE = frozenset({"minute", "day", "month", "year", "period"})


class Rank(IntEnum):
    """How well a date is told: as that of the holding, or as the day of the act."""

    STATED = 0
    ACT = 1


@dataclass(frozen=True, slots=True)
class When:
    """A date or period of a sentence; ISO, `last` None where open."""

    start: int
    end: int
    first: str
    last: str | None = None
    bound: str = ""
    ranged: bool = False
    coarse: bool = False
    """A month or year."""


@dataclass(frozen=True, slots=True)
class Dated:
    """Start and end that one telling gives an office, with the words they stand in."""

    rank: Rank
    span: Span
    start: str | None = None
    end: str | None = None


def times(notes: Annotations, sentence: Sentence) -> list[When]:
    """The dates of a sentence; "từ A" followed by "đến B" is one period."""
    found: list[When] = []
    for mention in notes.dates:
        if mention.start < sentence.start or mention.first is None or mention.precision not in _FINE:
            continue
        if mention.start >= sentence.end:
            break
        last = found[-1] if found else None
        gap = notes.folded[last.end : mention.start] if last else ""
        if last and last.bound == "from" and mention.bound == "until" and _P.on_until.fullmatch(gap):
            found[-1] = When(last.start, mention.end, last.first, mention.first[:10], ranged=True)
        else:
            found.append(_when(notes, mention, mention.first))
    return [when for when in found if not _clashes(notes, when, found)]


def _when(notes: Annotations, mention: DateMention, first: str) -> When:
    open_end = notes.folded[mention.start : mention.end].endswith("nay") and mention.precision == "period"
    return When(
        mention.start,
        mention.end,
        first[:10],
        None if open_end or mention.last is None else mention.last[:10],
        "from" if open_end or (mention.precision == "minute" and _from(notes, mention)) else mention.bound,
        ranged=mention.last is not None and not open_end,
        coarse=len(first) < len("2025-07-01"),
    )


def _from(notes: Annotations, mention: DateMention) -> bool:
    return notes.folded.startswith("từ ", mention.start)


def _clashes(notes: Annotations, when: When, others: Iterable[When]) -> bool:
    """Whether a date is told without its year behind one of another year, which it may share."""
    if re.search(r"\d{4}|nay|qua", notes.folded[when.start : when.end]):
        return False
    return any(other.start < when.start and other.first[:4] != when.first[:4] for other in others)


def dated(
    notes: Annotations, one: Told, chain: Chain, found: list[When], sentence: Sentence, tied: Mapping[int, bool]
) -> Dated | None:
    """The dates that the clause of a telling gives its office, None where it gives none.

    `found` are those of its sentence; `tied` tells where offices begin, and which of them a verb ties to someone.
    """
    role, person = one.link.role, one.link.person
    if role.concept.key.startswith(("delegation", "full-time-delegation")) or (one.link.past and role.body is None):
        return None  # "trưởng đoàn" of a visit; an office of long ago whose body is not named
    tail = max(chain.end, person.end) if chain.start < person.start < sentence.end else chain.end
    clause = _Clause(notes, one, chain, sentence, chain.start, tail)
    if (told := clause.years()) is not None:
        return told
    behind = next((when for when in found if when.start >= tail), None)
    ahead = next((when for when in reversed(found) if when.end <= clause.head), None)
    if behind and any(tail <= at < behind.start for at in tied):
        behind = None  # the date is that of the office between
    told = clause.behind(behind) if behind else None
    if told is not None and told.start:
        return told
    begun = clause.ahead(ahead, found, tied) if ahead else None
    if begun and begun.start and not begun.end and told and told.end and begun.start[: len(told.end)] <= told.end:
        return replace(told, start=begun.start, span=Span(begun.span.start, told.span.end))
    return told or begun


def _act_in(words: str) -> str | None:
    if _P.again.search(words):
        return "again"
    left = max((m.end() for m in _P.leaving.finditer(words)), default=-1)
    taken = max((m.end() for m in _P.taking.finditer(words)), default=-1)
    if left > taken:
        return "taking" if _P.resumes.search(words, left) else "leaving"
    return "taking" if taken >= 0 else None


def at_occasion(notes: Annotations, one: Told, chain: Chain, sentence: Sentence, when: When) -> Dated | None:
    """The day of the occasion, told before, at which a sentence without a date tells an election or appointment."""
    clause = _Clause(notes, one, chain, sentence, chain.start, chain.end)
    if one.link.role.marker in _FORMER or _P.apart.search(notes.folded, sentence.start, chain.start):
        return None
    return clause.of_act(when, clause.act(sentence.start))


def foreign(notes: Annotations, sentence: Sentence, when: When) -> bool:
    """Whether a date is that of a document, a birthday or the like."""
    before = notes.folded[sentence.start : when.start]
    return _P.foreign.search(before.removesuffix("từ ").removesuffix("kể ")) is not None


@dataclass(slots=True)
class _Clause:
    """A telling's office at `head` to `tail`, its holder behind it included."""

    notes: Annotations
    one: Told
    chain: Chain
    sentence: Sentence
    head: int
    tail: int

    def behind(self, when: When) -> Dated | None:
        """A date behind the office."""
        gap = self.notes.folded[self.tail : when.start]
        former = self.one.link.role.marker in _FORMER
        if not former and self._leaves() and when.bound == "from" and _P.retires.fullmatch(gap):
            return self._told(Rank.STATED, when, end=when.first)
        if (
            not former
            and when.bound == "from"
            and self._leaves()
            and _P.then_retires.match(self.notes.folded, when.end)
        ):
            return self._told(Rank.STATED, when, end=when.first)
        if _P.since.fullmatch(gap) and (when.ranged or (when.bound == "from" and self._closes(gap, when))):
            return self._period(when, self.act(self.head))
        if when.bound == "until" and _P.until.fullmatch(gap) and self.one.link.form == "verb":
            return self._told(Rank.STATED, when, end=when.first)
        if former or when.bound or when.ranged or not _P.on.fullmatch(gap) or self._foreign(when):
            return None
        return self.of_act(when, self.act(self.head))

    def ahead(self, when: When, found: list[When], tied: Mapping[int, bool]) -> Dated | None:
        """A date before the office and before its holder, where that comes first."""
        folded, link = self.notes.folded, self.one.link
        gap = folded[when.end : self.head]
        if self._retiring(when):
            return self._told(Rank.STATED, when, end=when.first)
        if len(gap) > 2 * _REACH or _P.apart.search(gap) or self._foreign(when) or link.role.marker in _FORMER:
            return None
        if (when.coarse or when.ranged or when.bound) and (
            ";" in gap or any(tied[at] for at in tied if when.end <= at < self.head)
        ):
            return None  # the date is that of the office before
        left = when.bound == "from" and self.one.status is Status.FORMER
        if left and _P.leaves_from.search(folded, self.sentence.start, when.start):
            return self._told(Rank.STATED, when, end=when.first)
        if when.ranged or when.bound == "from":
            verb = link.form in ("verb", "after") and _P.held.fullmatch(gap)
            return self._period(when, self.act(when.end)) if verb else None
        if when.bound == "before" or self._beside_name(when) or (when.coarse and not self._opens(when)):
            return None
        others = {other.first for other in found if other.end <= when.start and not other.coarse and not other.ranged}
        if others - {when.first} and not self._opens(when):
            return None
        return self.of_act(when, self.act(when.end))

    def years(self) -> Dated | None:
        """The years in brackets behind a former office: "nguyên Bí thư Tỉnh ủy (2005 - 2010)"."""
        told = _P.years.match(self.notes.folded, self.chain.end)
        if told is None or self.one.status is not Status.FORMER or self.one.link.role.term:
            return None
        if _P.of_term.search(self.notes.folded[self.head : self.chain.end]):
            return None
        last = None if told["last"] == "nay" else told["last"]
        return Dated(Rank.STATED, Span(told.start("first"), told.end("last")), told["first"], last)

    def _told(self, rank: Rank, when: When, start: str | None = None, end: str | None = None) -> Dated:
        before = _P.from_day.search(self.notes.folded[max(0, when.start - 8) : when.start])
        first = when.start - len(before[0]) if before else when.start
        return Dated(rank, Span(first, when.end), start, end)

    def _period(self, when: When, act: str | None) -> Dated | None:
        """A period, or a day that the holding begins on or, behind an act of leaving, ends on."""
        if when.ranged:
            return self._told(Rank.STATED, when, when.first, when.last) if self._long(when) else None
        if act == "leaving":
            return self._told(Rank.STATED, when, end=when.first)
        if act == "again" or self.one.link.role.marker in _FORMER:
            return None
        return self._told(Rank.STATED, when, start=when.first)

    def of_act(self, when: When, act: str | None) -> Dated | None:
        """The day of an election, appointment or dismissal; a predecessor named beside may have moved earlier."""
        link, status = self.one.link, self.one.status
        before = link.person.start - link.person.honorific
        if _P.instead.search(self.notes.folded, max(0, before - 24), before) and link.form != "instead":
            return None
        if act == "leaving" and status is Status.FORMER:
            return self._told(Rank.ACT, when, end=when.first)
        new = status in (Status.INCOMING, Status.ACTING) or link.past
        if act == "taking" and new and link.form != "after" and link.role.marker != "tân":
            return self._told(Rank.ACT, when, start=when.first)
        return None

    def act(self, since: int) -> str | None:
        """What the words before the office do: "taking", "leaving", "again", or None."""
        begin = since if since < self.head else max(self.sentence.start, self.head - _REACH)
        at = self.head
        for words in reversed(self.notes.folded[begin : self.head].split(";")):
            at -= len(words) + 1
            if (act := _act_in(words)) is not None:
                of_another = act == "leaving" and at + len(words) < self.one.link.person.start < self.head
                return None if of_another else act
        return None

    def _leaves(self) -> bool:
        return self.one.status is not Status.INCOMING and self.one.status is not Status.ACTING

    def _closes(self, gap: str, when: When) -> bool:
        """Whether a clause ends with a date: behind a comma, or with no verb before it, another may begin with it."""
        if self.one.link.form == "verb" and "," not in gap:
            return True
        return _P.closes.match(self.notes.folded, when.end) is not None

    def _long(self, when: When) -> bool:
        """Whether a period may be that of an office: no few days of an event, no plan that is still to end."""
        today = self.notes.context.date
        if when.last is None or (today and when.last[: len(today)] > today[: len(when.last)]):
            return False
        if len(when.first) < len("2025-07-01") or len(when.last) < len("2025-07-01"):
            return when.first <= when.last
        return (date.fromisoformat(when.last) - date.fromisoformat(when.first)).days > _DAYS

    def _foreign(self, when: When) -> bool:
        return foreign(self.notes, self.sentence, when)

    def _beside_name(self, when: When) -> bool:
        """Whether a date stands in brackets behind somebody's name: "miễn nhiệm … Trần A (ngày 9/4) và cho thôi …"."""
        before = self.notes.folded[max(0, when.start - 8) : when.start].rpartition("(")
        name_ends = when.start - len(before[2]) - len(" (")
        return bool(before[1]) and any(person.end == name_ends for person in self.notes.people)

    def _opens(self, when: When) -> bool:
        return _P.opens.search(self.notes.folded[self.sentence.start : when.start]) is not None

    def _retiring(self, when: When) -> bool:
        """Whether the office is on a list of those who retire from a day: "nghỉ hưu từ ngày 1/7 gồm: …"."""
        folded, former = self.notes.folded, self.one.link.role.marker in _FORMER
        if (
            former
            or self.one.status is not Status.FORMER
            or not _P.retiring.search(folded, self.sentence.start, when.start)
        ):
            return False
        return _P.listed.match(folded, when.end) is not None
