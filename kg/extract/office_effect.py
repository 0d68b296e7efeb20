"""The dates of a whole article's offices: those of each clause, and the day its decisions take effect."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.articles.model import Kind
from kg.extract.annotations import Annotations, Sentence
from kg.extract.event_time import days_apart
from kg.extract.office_dates import Dated, Rank, When, at_occasion, dated, foreign, times
from kg.extract.office_status import Told
from kg.extract.patterns import Patterns
from kg.extract.role_model import Chain
from kg.facts import Span, Status

__all__ = ["dates_of", "joined"]

_P = Patterns("office_dates.toml", "office_dates")

_RECENT = 30
"""Days that the occasion of a report is old at most."""
_BEFORE = 600
"""Characters within which the appointment stands that "Thời hạn giữ chức 5 năm, kể từ ngày …" is said of."""


def dates_of(notes: Annotations, told: Sequence[Told], found: Iterable[Chain]) -> list[Dated | None]:
    """What the article tells of the dates of each telling, in the order of `told`."""
    chains = {role.start: chain for chain in found for role in chain.roles}
    tied = {chain.start: False for chain in chains.values()}
    tied |= {chains[one.link.role.start].start: True for one in told if _by_verb(one, chains)}
    whens: dict[int, list[When]] = {}
    days: dict[int, When | None] = {}
    given: list[Dated | None] = []
    for one in told:
        sentence = notes.sentence_at(one.link.role.start)
        if sentence is None:
            given.append(None)
            continue
        if sentence.start not in whens:
            whens[sentence.start] = times(notes, sentence)
            days[sentence.start] = None if whens[sentence.start] else _occasion(notes, sentence)
        chain = chains.get(one.link.role.start) or Chain([one.link.role])
        day = days[sentence.start]
        here = dated(notes, one, chain, whens[sentence.start], sentence, tied)
        given.append(at_occasion(notes, one, chain, sentence, day) if day and not here else here)
    _take_effect(notes, told, given)
    return given


def _by_verb(one: Told, chains: dict[int, Chain]) -> bool:
    return one.link.form == "verb" and one.link.role.start in chains


def _occasion(notes: Annotations, sentence: Sentence) -> When | None:
    """The day of the session, meeting or decision that a sentence opens by: "Tại kỳ họp, …", "Theo đó, …"."""
    opening = _P.opening.match(notes.folded, sentence.start)
    today = notes.context.date
    if opening is None or today is None:
        return None
    noun = opening["noun"]
    before = [s for s in notes.sentences if sentence.start - _BEFORE < s.start < sentence.start and s.kind is Kind.BODY]
    lead = [s for s in notes.sentences if s.kind is Kind.LEAD and s.start < sentence.start]
    for told in reversed(lead + before if noun else (lead + before)[-1:]):
        words = notes.folded[told.start : told.end]
        plain = [when for when in times(notes, told) if not (when.coarse or when.ranged or when.bound)]
        near = [when for when in plain if not foreign(notes, told, when)]
        if near and not (noun in words if noun else _P.personnel.search(words)):
            return None
        if near:
            apart = days_apart(near[0].first, today)
            sure = len({when.first for when in near}) == 1 and apart is not None and -_RECENT <= apart <= 0
            return near[0] if sure else None
        if not noun:
            return _occasion(notes, told)
    return None


def _take_effect(notes: Annotations, told: Sequence[Told], given: list[Dated | None]) -> None:
    """As in "Các quyết định có hiệu lực từ ngày 1/4": the start of the offices given by decision."""
    for match in _P.effect.finditer(notes.folded):
        day = next((each for each in notes.dates if match.end() <= each.start <= match.end() + 2), None)
        if day is None or day.first is None or day.precision != "day":
            continue
        span = Span(match.start(), day.end)
        handed = set()
        for index in _decided(notes, told, match):
            known = given[index]
            if known is not None and known.rank is Rank.STATED:
                continue
            handed.add(known.start if known else None)
            given[index] = Dated(Rank.STATED, span, start=day.first)
        for index, known in enumerate(given):
            if match["all"] and known and known.rank is Rank.ACT and known.end and known.end in handed:
                given[index] = replace(known, rank=Rank.STATED, span=span, end=day.first)


def _decided(notes: Annotations, told: Sequence[Told], match: re.Match[str]) -> list[int]:
    """The tellings of offices given by the decisions meant: all of an article, or those of the sentence last told."""
    new = [
        (index, one)
        for index, one in enumerate(told)
        if one.status in (Status.INCOMING, Status.ACTING)
        and one.link.form in ("verb", "list", "before")
        and not one.link.past
        and _by_decision(notes, one)
    ]
    if match["all"]:
        return [index for index, _ in new]
    before = [one for _, one in new if match.start() - _BEFORE < one.link.role.start < match.start()]
    if not before:
        return []
    last = notes.sentence_at(max(one.link.role.start for one in before))
    meant = {_office(one) for one in before if last and one.link.role.start >= last.start}
    return [index for index, one in new if _office(one) in meant]


def _office(one: Told) -> tuple[str, str, str]:
    return one.link.person.name, one.link.role.label, one.body.name


def _by_decision(notes: Annotations, one: Told) -> bool:
    """Whether the words before an office tell of a decision rather than of an election."""
    sentence = notes.sentence_at(one.link.role.start)
    words = notes.folded[sentence.start : one.link.role.start] if sentence else ""
    return _P.decided.search(words) is not None and _P.voted.search(words) is None


def joined(given: Iterable[Dated | None]) -> tuple[str | None, str | None, list[Span]]:
    """Start, end and their words as several tellings of one office give them.

    Stated dates come before days of acts. Where those of one rank disagree none is taken, where one tells more exactly
    that one; an end before the start voids both.
    """
    known = [one for one in given if one is not None]
    if not known:
        return None, None, []
    start, starts = _agreed([(one.rank, one.start, one.span) for one in known if one.start])
    end, ends = _agreed([(one.rank, one.end, one.span) for one in known if one.end])
    if start and end and start[: len(end)] > end[: len(start)]:
        return None, None, []
    return start, end, list(dict.fromkeys([*starts, *ends]))


def _agreed(told: list[tuple[Rank, str, Span]]) -> tuple[str | None, list[Span]]:
    best = min((rank for rank, _, _ in told), default=None)
    days = [(day, span) for rank, day, span in told if rank is best]
    finest = max((day for day, _ in days), key=len, default=None)
    if finest is None or not all(finest.startswith(day) for day, _ in days):
        return None, []
    return finest, [span for day, span in days if day == finest]
