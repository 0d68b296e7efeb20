"""Appointments told by nothing but an office taken up: whoever gets an office is the subject of an appointment."""

from __future__ import annotations

from msgspec.structs import replace

from kg.extract.annotations import DateMention, Sentence
from kg.extract.event_actors import Reading
from kg.extract.event_effect import LATELY
from kg.extract.event_labels import clipped
from kg.extract.event_personnel import personnel_in
from kg.extract.event_time import dated, days_apart, opening_month
from kg.extract.patterns import Patterns
from kg.facts import Event, Office, Participant, Span, Status

__all__ = ["day_of", "occasion_before", "offices_taken"]

_P = Patterns("event_patterns.toml", "offices")

_FILLS = ("appointment", "election", "establishment")
"""Kinds of events by which someone gets an office."""
_SEAT = "Đại biểu"
"""The office that only an election gives."""
_FOR_A_TASK = ("steering-committee", "working-team", "funeral-committee", "organising-committee")
"""Bodies whose seats are filled as they are set up, not by an appointment of its own."""
_DAY = 10
"""Characters of an ISO day."""
_NEWS = 92
"""Days around an article within which the day that an office begins on is its news."""


def offices_taken(reading: Reading, events: list[Event]) -> list[Event]:
    """The events with whoever takes up an office among those it is about; a new appointment where none is told.

    In annotated news all but a handful of those with an incoming office are the subject of an appointment, election
    or establishment; the words of the office are the words of the event.
    """
    known = {p.person for e in events if e.kind in _FILLS for p in e.participants if p.part == "subject"}
    out = list(events)
    for office in reading.notes.facts:
        if not isinstance(office, Office) or office.person in known:
            continue
        sentence = reading.notes.sentence_at(office.evidence[0].start)
        new = office.status is Status.INCOMING or (office.status is Status.ACTING and _begins(reading, office))
        if sentence is None or not new or _before_that(reading, office, sentence):
            continue
        known.add(office.person)
        if office.body.kind in _FOR_A_TASK and not _founded(out, sentence):
            continue
        subject = Participant(office.person, "subject", evidence=office.evidence[:1])
        at = _told_with(reading, out, office, sentence)
        if at is None:
            out.append(_appointment(reading, out, office, sentence, subject))
        else:
            others = tuple(p for p in out[at].participants if p.person != office.person)
            day = None if out[at].start else day_of(reading, office.start, sentence)
            start = day.first if day is not None and _of_sentence(out[at], sentence) else out[at].start
            out[at] = replace(out[at], participants=(*others, subject), start=start)
    return [_effective(reading, event, out) for event in out]


def _effective(reading: Reading, event: Event, events: list[Event]) -> Event:
    """An appointment on the day that the offices it gives are told to begin, where they tell one and the same.

    Likewise a dismissal on the day that the offices end which it takes. A day on which another of `events` gave the
    office stays its: "… phê chuẩn kết quả bầu. Trước đó, ngày 19/11, HĐND tỉnh bầu ông A".
    """
    if event.kind not in ("appointment", "dismissal") or event.planned:
        return event
    subjects = {p.person for p in event.participants if p.part == "subject"}
    given = event.kind == "appointment"
    telling = [
        office
        for office in reading.notes.facts
        if isinstance(office, Office)
        and office.person in subjects
        and (office.status is Status.INCOMING if given else office.status is Status.FORMER and office.end)
    ]
    days = {office.start if given else office.end for office in telling}
    day = days.pop() if len(days) == 1 else None
    if day is None or len(day) < _DAY or day == event.start:
        return event
    others = [other for other in events if other is not event and other.kind == event.kind and other.start == day]
    shared = any(p.person in subjects and p.part == "subject" for one in others for p in one.participants)
    earlier = bool(others) and _P.earlier.match(reading.folded, min(event.evidence).start) is not None
    if event.start and (shared or earlier):
        return event
    apart = days_apart(day, reading.notes.context.date)
    if not given and event.start and day < event.start and apart is not None and apart < -LATELY:
        return event  # "miễn nhiệm Ủy viên UBND tỉnh đối với ông A, đã nghỉ hưu từ ngày 1/3"
    words = (span for office in telling for span in office.evidence)  # among them those of the day
    evidence = tuple(dict.fromkeys((*event.evidence, *words)))
    return replace(event, start=day, end=None, day_part=None, evidence=evidence)


def _told_with(reading: Reading, events: list[Event], office: Office, sentence: Sentence) -> int | None:
    """The event by which an office is filled: of its sentence, else of its day, else the one told last before it."""
    kinds = ("election", "appointment") if office.role == _SEAT else ("appointment",)
    if office.body.kind in _FOR_A_TASK:
        kinds = ("establishment",)
    filled = [index for kind in kinds for index, event in enumerate(events) if event.kind == kind]
    here = [i for i in filled if any(sentence.start <= span.start < sentence.end for span in events[i].evidence)]
    if here:
        return here[0]
    day = day_of(reading, office.start, sentence)
    if day is not None:
        return next((i for i in filled if events[i].start == day.first), None)
    before = [i for i in filled if min(events[i].evidence).start < sentence.start]
    return max(before, key=lambda i: min(events[i].evidence).start) if before else next(iter(filled), None)


def _of_sentence(event: Event, sentence: Sentence) -> bool:
    """Whether an event is told in a sentence and nowhere else."""
    return all(sentence.start <= span.start < sentence.end for span in event.evidence)


def _begins(reading: Reading, office: Office) -> bool:
    """Whether an office held for another is told to begin with the news: "từ hôm nay, bà A là quyền Chủ tịch"."""
    apart = days_apart(office.start, reading.notes.context.date)
    if apart is not None:
        return abs(apart) <= _NEWS
    sentence = reading.notes.sentence_at(office.evidence[0].start)
    if sentence is None or any(n.person == office.person and n.part == "lead" for n in personnel_in(reading, sentence)):
        return False  # "Đại tá A, Phó Giám đốc phụ trách Công an tỉnh, trao quyết định cho …"
    return _P.given_now.search(reading.folded, sentence.start, sentence.end) is not None


def _before_that(reading: Reading, office: Office, sentence: Sentence) -> bool:
    """Whether an office is only why or when something else is done: "sẽ họp bầu Chủ tịch sau khi ông A chuyển về …"."""
    return _P.after.search(reading.folded, sentence.start, office.evidence[0].start) is not None


def _founded(events: list[Event], sentence: Sentence) -> bool:
    """Whether a sentence tells that a body is set up."""
    spans = [span for event in events if event.kind == "establishment" for span in event.evidence]
    return any(sentence.start <= span.start < sentence.end for span in spans)


def day_of(reading: Reading, known: str | None, sentence: Sentence) -> DateMention | None:
    """The day told in the sentence of an office: the one it begins or ends on, else that of what the sentence tells.

    `known` is the day that the office is known to begin or end on, None for none.
    """
    for mention in reading.within(reading.notes.dates, sentence.start, sentence.end):
        apart = days_apart(mention.first, reading.notes.context.date)
        near = apart is None or abs(apart) <= _NEWS
        begins = mention.bound == "from" and mention.precision == "day" and mention.first is not None
        if begins and near and known in (mention.first, None):
            return mention
    return dated(reading, sentence, sentence.start, sentence.end) or opening_month(reading, sentence, sentence.end)


def occasion_before(events: list[Event], sentence: Sentence) -> Event | None:
    """The last event with a day that is told before a sentence or in it, and that was held."""
    before = [e for e in events if e.start and not e.planned and min(e.evidence).start <= sentence.start]
    return max(before, key=lambda e: min(e.evidence).start) if before else None


def _appointment(
    reading: Reading, events: list[Event], office: Office, sentence: Sentence, subject: Participant
) -> Event:
    day = day_of(reading, office.start, sentence)
    occasion = occasion_before(events, sentence)
    start = day.first if day else occasion.start if occasion else None
    words = reading.text[office.evidence[0].start : sentence.end]
    return Event(
        kind="election" if office.role == _SEAT else "appointment",
        label=clipped(words),
        start=start,
        unit=office.body.unit,
        participants=(subject,),
        evidence=(Span(sentence.start, sentence.end),),
    )
