"""Pages that hold several reports, one below the other: each is read by itself.

Round-ups of the week, list pages of portals, pages from which a program took the articles below as well: what "xã",
"hội nghị", "đồng chí Bí thư" mean, on which day something was and who took part, each report tells for itself. A report
begins with a headline inside the text and a dateline or time of publication below it; or below the name that signs the
one before, if it names people and communes, and none that were named before: sections of one article go on about the
same. Below a headline that announces short news, every headline begins a report, and every paragraph that opens with a
day.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

import msgspec

from kg.articles.dating import date_of
from kg.articles.layout import layout
from kg.articles.model import Kind, Paragraph
from kg.extract.annotations import Annotations, Around, Mention
from kg.facts import BodySeen, Directive, DocumentCited, Event, Fact, Office, PersonSeen, Span, UnitRef, UnitSeen
from kg.language.folding import fold
from kg.language.patterns import GapPatterns
from kg.units.model import Unit
from kg.units.register import register

__all__ = ["join", "part", "reports"]

_P = GapPatterns("kg.extract", "story_patterns.toml", "stories")
_PROSE = (Kind.LEAD, Kind.BODY)
_HEADS = (Kind.HEADING, Kind.HEADLINE)
_FRONT = (Kind.SECTION, Kind.DATELINE, Kind.BYLINE, Kind.CREDIT)
"""What may stand between a headline and its text."""
_LEAST = 80
"""Characters of prose that make a report."""
_WORDS = 6
"""Words of a headline at least; those of a section are fewer."""
_LONGEST_HEAD = 240
_OPENING = 28
"""Characters of a paragraph in which its day begins."""
_COMMUNES = ("xã ", "phường ", "thị trấn ")
_M = TypeVar("_M", bound=Mention)


def reports(notes: Annotations) -> list[tuple[int, int]]:
    """Where the reports of a page begin and end, [] where it is one; `notes` as `kg_people` leaves them."""
    begins = list(_beginnings(notes))
    starts = [0]
    for (start, sure), (end, _) in pairwise([*begins, (len(notes.text), True)]):
        if sure or _of_others(notes, start, end):
            starts.append(start)
    found = list(pairwise([*starts, len(notes.text)]))
    return found if sum(_tells(notes, start, end) for start, end in found) > 1 else []


def _tells(notes: Annotations, start: int, end: int) -> bool:
    """Whether a stretch is more than a headline."""
    return any(start <= one.start < end and one.end - one.start >= _LEAST for one in notes.paragraphs)


def _beginnings(notes: Annotations) -> Iterator[tuple[int, bool]]:
    """Where a report may begin, and whether it surely does."""
    roundup = _is_roundup(notes)
    told, signed, headed = roundup, roundup, False
    for at, one in enumerate(notes.paragraphs):
        long = one.end - one.start >= _LEAST
        if one.kind in _HEADS or (roundup and one.kind is Kind.LEAD and _like_headline(notes.text, one)):
            if told and at and (sure := _heads(notes, at, roundup=roundup)) is not None:
                headed = True
                yield one.start, sure
        elif one.kind in _PROSE:
            if roundup and not headed and at and long and _dated(notes, one):
                yield one.start, True
            told = told or (long and (signed or _dated(notes, one)))
            headed = False
        elif one.kind is Kind.DATELINE:
            if roundup and told and not headed:
                headed = True
                yield one.start, True
            signed = True


def _heads(notes: Annotations, at: int, *, roundup: bool) -> bool | None:
    """Whether a heading surely is a report's headline; None where it is none."""
    if not _like_headline(notes.text, notes.paragraphs[at]):
        return None
    front, text = _below(notes, at + 1)
    if text is None or text.end - text.start < _LEAST:
        return None
    published = any(mark.kind in (Kind.DATELINE, Kind.SECTION) for mark in front)
    if published or roundup:
        return True
    return False if _signs(notes, notes.paragraphs[at - 1]) else None


def _is_roundup(notes: Annotations) -> bool:
    """Whether the headline, or a line above it, announces short news."""
    if notes.article.title and _P.roundup.match(fold(notes.article.title)):
        return True
    for one in notes.paragraphs:
        if one.kind not in (*_HEADS, Kind.SECTION):
            return False
        rubric = layout().rubric.fullmatch(notes.text, one.start, one.end)  # "Tin tức" stands above any article
        if rubric is None and _P.roundup.match(notes.folded, one.start, one.end):
            return True
        if one.kind in _HEADS:
            return False
    return False


def _like_headline(text: str, one: Paragraph) -> bool:
    words = text[one.start : one.end]
    return len(words) <= _LONGEST_HEAD and words.count(" ") >= _WORDS - 1 and words[-1] not in ".:;,"


def _below(notes: Annotations, at: int) -> tuple[list[Paragraph], Paragraph | None]:
    """What stands between a headline and its text, and the text; None where none follows."""
    front: list[Paragraph] = []
    for one in notes.paragraphs[at:]:
        if one.kind in _PROSE:
            return front, one
        if one.kind not in _FRONT and not _signs(notes, one):
            break
        front.append(one)
    return front, None


def _signs(notes: Annotations, one: Paragraph) -> bool:
    """Whether a line is an author's name, or who made text and pictures."""
    if one.kind is Kind.BYLINE:
        return True
    return one.kind is Kind.HEADING and _P.signed.fullmatch(notes.text, one.start, one.end) is not None


def _dated(notes: Annotations, one: Paragraph) -> bool:
    """Whether a paragraph opens with a day: "Sáng 5/8, …"."""
    first = next((day for day in notes.dates if one.start <= day.start), None)
    if first is None or first.start > one.start + _OPENING or first.precision not in ("day", "minute"):
        return False
    words = notes.folded[first.start : first.end]
    told = any(map(str.isdigit, words)) or words.endswith("nay")  # "chiều cùng ngày" goes on with what was told
    return told and _P.opening.match(notes.folded, one.start, first.start) is not None


def _of_others(notes: Annotations, start: int, end: int) -> bool:
    """Whether a stretch names people and units of its own: nobody and no commune that was named before it."""
    people = {one.name for one in notes.people_from(start) if one.start < end and one.by_name}
    if not people or any(one.name in people for one in notes.people if one.end <= start):
        return False
    units = [one for one in notes.units if not one.generic and one.named_in in ("", "body")]
    here = {one.unit.name for one in units if start <= one.start < end}
    communes = {one.unit.name for one in units if one.end <= start and one.unit.name.startswith(_COMMUNES)}
    return bool(here) and not here & communes


def part(notes: Annotations, start: int, end: int) -> Annotations:
    """The report at those characters of a page as an article of its own, with nothing found yet.

    What it does not name itself, the province and whose pages these are, is that of the page.
    """
    whole, text = notes.article, notes.text[start:end].rstrip()
    published = whole.published or date_of(text) or date_of(notes.text)
    title = None if start else whole.title
    article = msgspec.structs.replace(whole, text=text, title=title, paragraphs=(), published=published)
    found = Annotations.of(article)
    province, unit = notes.context.province, notes.context.unit
    named = [one.unit for one in notes.units if start <= one.start < end and not one.generic]
    if unit and any(len(other.code or "") >= len(unit.code or "") for other in named):
        unit = None  # the report names units of its own
    if province and any(other.code != province.code for other in map(_province_of, named) if other):
        province = None
    found.around = Around(province, unit)
    return found


def _province_of(unit: UnitRef) -> Unit | None:
    """The province that a unit lies in or is; None where the text leaves the unit open."""
    if not unit.version:
        return None
    found = register().get(unit.version)
    return next((one for one in (found, *register().ancestors(found)) if one.level == "province"), None)


def join(notes: Annotations, parts: Sequence[tuple[int, Annotations]]) -> None:
    """Puts what was found in the reports, each with where it begins, into the annotations of their page."""
    notes.paragraphs = [_later(one, start) for start, found in parts for one in found.paragraphs]
    for name in ("sentences", "dates", "units", "people", "bodies", "roles"):
        setattr(notes, name, [_moved(one, start) for start, found in parts for one in getattr(found, name)])
    told: dict[object, Fact] = {}
    events = 0
    for start, found in parts:
        for number, fact in enumerate(found.facts):
            moved = _told_at(fact, start, events)
            key = _key(moved) or (start, number)
            told[key] = _both(told[key], moved) if key in told else moved
        events += sum(isinstance(fact, Event) for fact in found.facts)
    notes.facts = list(told.values())


def _later(one: Paragraph, start: int) -> Paragraph:
    return msgspec.structs.replace(one, start=one.start + start, end=one.end + start)


def _moved(one: _M, start: int) -> _M:
    one.start, one.end = one.start + start, one.end + start
    return one


def _told_at(fact: Fact, start: int, events: int) -> Fact:
    """A fact of a report with its passages where they stand on the page."""

    def there(spans: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple(Span(span.start + start, span.end + start) for span in spans)

    changed: dict[str, object] = {"evidence": there(fact.evidence)}
    if isinstance(fact, Event):
        changed["participants"] = tuple(
            msgspec.structs.replace(one, evidence=there(one.evidence)) for one in fact.participants
        )
    elif isinstance(fact, Directive) and fact.event is not None:
        changed["event"] = fact.event + events
    return msgspec.structs.replace(fact, **changed)


def _key(fact: Fact) -> object:
    """What a fact has in common with the same fact of another report; None where each report tells its own."""
    if isinstance(fact, PersonSeen):
        return PersonSeen, fact.name
    if isinstance(fact, UnitSeen | BodySeen | Office | DocumentCited):
        return msgspec.structs.replace(fact, evidence=(), confidence=0.0)
    return None


def _both(one: Fact, other: Fact) -> Fact:
    """A fact that two reports tell."""
    changed: dict[str, object] = {
        "evidence": tuple(dict.fromkeys((*one.evidence, *other.evidence))),
        "confidence": max(one.confidence, other.confidence),
    }
    if isinstance(one, PersonSeen) and isinstance(other, PersonSeen):
        changed["variants"] = tuple(dict.fromkeys((*one.variants, *other.variants)))
        changed["private"] = one.private and other.private
    return msgspec.structs.replace(one, **changed)
