"""Which cues tell an event: each sentence's own account, before accounts of the same event are joined."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.extract.annotations import DateMention, Sentence
from kg.extract.event_actors import Actor, Reading
from kg.extract.event_cues import Cue
from kg.extract.event_passed import PLANNED, asked, is_later, passed_over
from kg.extract.event_place import host_of, said_unit, stops, unit_of
from kg.extract.event_refining import refined
from kg.extract.event_sat import sat_between
from kg.extract.event_telling import (
    LED,
    Place,
    at_date,
    is_session,
    named_behind,
    subject_of,
    tells_noun,
    tells_verb,
)
from kg.extract.event_time import (
    begun_on,
    dated,
    day_beside,
    day_without_year,
    fits,
    is_to_come,
    news_month,
)
from kg.extract.event_wording import opens_with
from kg.extract.participants import said_between
from kg.extract.patterns import Patterns
from kg.facts import Body, UnitRef

__all__ = [
    "OPENINGS",
    "Draft",
    "announced",
    "draft_of",
    "main_clause",
    "referred_to",
    "timed",
]

_P = Patterns("event_patterns.toml", "drafts")
_PLACE = Patterns("event_patterns.toml", "place")


@dataclass(slots=True)
class Draft:
    """One sentence's account of an event."""

    kind: str
    cue: Cue
    sentence: Sentence
    place: Place
    start: str | None = None
    end: str | None = None
    day_part: str | None = None
    told: str | None = None
    """The last day of a session, where that is the one told: what is done at it is done by then."""
    unit: UnitRef | None = None
    host: Body | None = None
    subject: Actor | None = None
    planned: bool = False
    scheduled: bool = False
    """Its sentence tells the day, be it without the year that nothing tells."""
    sequel: bool = False
    """Opens with "Trước đó", "Cùng ngày" …: another event than the one told before."""
    placed: bool = False
    """The sentence says in so many words where it was."""
    effective: bool = False
    """The day is the one an appointment takes effect on."""
    within: bool = False
    """Told as part of an occasion already known: "Tại kỳ họp, …"."""
    post: UnitRef | None = None
    """The unit of the office that is filled or left."""
    apart: bool = False
    """Opens with "Trước đó", "Chiều cùng ngày": not what was told before, however alike."""
    opens_at: UnitRef | None = None
    """The unit the sentence opens with: "Tại phường A, …"."""
    resumes: bool = False
    """The occasion opens its sentence or stands behind "tại", as one already spoken of."""
    cues: list[Cue] = field(default_factory=list)
    spoken: bool = False
    """Its sentence tells the day on which someone spoke of it, not its own."""
    number: str = ""
    """The number of the document that is issued."""
    words: str = ""
    """The wording of the cue, folded."""
    named: bool = False
    """Called by its number or term: "Đại hội … lần thứ I, nhiệm kỳ 2025-2030"."""
    way: bool = False
    """All of a journey to a unit: "thăm và làm việc tại tỉnh A"."""
    session: bool = False
    """One of a series, held whatever else happens at it."""
    here: bool = False
    """A sentence on presents or cheer that tells no place of its own."""
    there: bool = False
    """The sentence opens as part of what was told: "Trước khi ra về, …", "Phát biểu tại buổi lễ, …"."""
    aside: bool = False
    """The sentence opens with "Dịp này", "Nhân dịp này": at what was told."""
    besides: bool = False
    """Told in one sentence with another occasion, as one more."""
    paper: bool = False
    """The day is the one of the document by which an office is filled or left."""
    people: frozenset[str] = frozenset()
    """Those whom an act names to an office or tells to leave one."""
    stops: frozenset[str | None] = frozenset()
    """The communes that a list says were gone to."""
    of: Draft | None = None
    """The account that this one goes on about: its decision was signed, was handed over."""
    at: Draft | None = None
    """Where it is of nothing else told, the account of what it happened at: guests came, honours were given."""


_BASIS = 120
"""Characters of an opening that tells on what basis."""
OPENINGS = ("khởi công", "khánh thành", "khai mạc", "thông xe", "khai trương")


def main_clause(reading: Reading, sentence: Sentence, cues: Iterable[Cue]) -> list[Cue]:
    """The cues of a sentence without those of an opening that only tells on what basis: "Căn cứ …, UBND xã họp".

    So does one that tells on what occasion: "Nhân kỷ niệm 35 năm Ngày hội …, sáng 20/12, ông A thăm …".
    """
    basis = _P.on_basis.match(reading.folded, sentence.start) is not None
    if basis or _P.marks.match(reading.folded, sentence.start):
        days = reading.within(reading.notes.dates, sentence.start, sentence.end)
        told = (day for day in days if _opens_clause(reading, sentence, day) and fits(reading, sentence, day))
        begin = next((day.start for day in told), None)
        behind = [cue for cue in cues if begin is not None and cue.start >= begin]
        if behind or not basis:
            return list(cues) if begin is None else behind
    based = _P.based_on.match(reading.folded, sentence.start) is not None
    if not (basis or based):
        return list(cues)
    colon = reading.folded.find(": ", sentence.start, min(sentence.end, sentence.start + _BASIS))
    if based and colon > 0:  # "Căn cứ các quyết định của Bộ trưởng: Đại tá A nghỉ hưu; …"
        return [cue for cue in cues if cue.start > colon]
    begins = [
        a.start
        for a in reading.acting(sentence.start, sentence.end)
        if (a.party.body or a.office) and reading.folded.startswith((", ", "; "), a.start - 2)
    ]
    told_behind = [cue for cue in cues if any(start < cue.start for start in begins)]
    return told_behind if based or told_behind else list(cues)


def _opens_clause(reading: Reading, sentence: Sentence, day: DateMention) -> bool:
    """Whether a day begins a part of its sentence: "…, | sáng 20/12, ông A", "…; | vào ngày 20/12, UBND xã A"."""
    return reading.folded.endswith((", ", "; ", ", vào ", "; vào ", ", trong "), sentence.start, day.start)


def draft_of(reading: Reading, sentence: Sentence, cues: Iterable[Cue], place: Place) -> Draft | None:
    """What a sentence tells by its occasions and doings (not personnel, documents, bodies), or None."""
    folded = reading.folded
    text = folded[sentence.start : sentence.end]
    date = dated(reading, sentence, sentence.start, sentence.end)
    has_date = date is not None or day_without_year(reading, sentence.start, sentence.end)
    sequel = place.sequel or opens_with("event_sequels.txt", text)
    cues = main_clause(reading, sentence, cues)
    first: Draft | None = None
    framed: Cue | None = None
    sits = False
    for cue in cues:
        coming = _coming(reading, sentence, cue, cues, place)
        if passed_over(reading, sentence, cue, coming, date, has_date=has_date):
            continue
        tells = coming is not None or (
            tells_noun(reading, sentence, cue, place, has_date, sequel)
            if cue.noun
            else tells_verb(reading, sentence, cue, place, has_date, sequel)
        )
        if tells and framed and cue.noun and cue.kind != framed.kind and coming is date is None:
            tells = not said_between(reading, framed.end, cue.start)  # "Tại hội nghị, ông A cho biết Đại hội đã …"
        if first is not None and not (tells and _is_frame(reading, first)):
            first.cues.append(cue)
        elif tells:
            first = _draft(reading, sentence, cue, place)
            date = coming or date
            if framed and cue.weak:
                first.kind = framed.kind  # "Tại hội nghị, ông A đã bàn giao …": the conference, not a ceremony
        elif cue.noun and is_session(reading, cue) and cue.kind == "meeting":
            sits = True
        if first is None and cue.noun and _P.resumes.fullmatch(folded, sentence.start, cue.start):
            framed = cue
    draft = _finished(reading, first, date, sits=sits, sequel=sequel) if first else None
    return None if draft and _only_to_come(draft) else draft


def _is_frame(reading: Reading, draft: Draft) -> bool:
    """Whether an occasion only says what the deed behind it belongs to, or who did it.

    As in "Trong chuyến công tác tại Lào, ông A hội kiến …", "Trước phiên trù bị, các đại biểu dự Đại hội dâng hương …".
    """
    start, cue = draft.sentence.start, draft.cue
    if cue.noun and _P.trip.match(draft.words):
        return _P.on_it.search(reading.folded, start, cue.start) is not None
    if draft.kind not in ("congress", "meeting", "ceremony"):
        return False
    return (
        _P.beforehand.fullmatch(reading.folded, start, cue.start) is not None
        or _P.those_at_it.search(reading.folded, start, cue.start) is not None
    )


def _only_to_come(draft: Draft) -> bool:
    """Whether leaders only say where else they will go, without a day: "Dịp này, đoàn sẽ tiếp tục thăm …"."""
    return draft.kind in LED and draft.planned and draft.sequel and draft.start is None and not draft.cue.noun


def _coming(reading: Reading, sentence: Sentence, cue: Cue, cues: list[Cue], place: Place) -> DateMention | None:
    """The coming day that a session or opening is announced for, if it is its own."""
    coming = announced(reading, sentence, cue)
    vague = coming is not None and not cue.noun and coming.precision in ("month", "quarter")
    if coming and (_of_another(reading, cue, coming) or (vague and not (place.lead or place.headline))):
        return None  # "Dự án dự kiến thông xe vào quý II/2027"
    if coming and any(other.noun and cue.end <= other.start < coming.start for other in cues):
        return None  # "hội nghị chuẩn bị kỳ họp thứ 4, dự kiến ngày 10/10"
    return coming


def _finished(reading: Reading, draft: Draft, date: DateMention | None, *, sits: bool, sequel: bool) -> Draft:
    """An account with its kind, place and day; `sits`: its sentence tells that a session went on."""
    sentence, cue = draft.sentence, draft.cue
    if cue.noun and at_date(reading, sentence, cue, reading.folded[sentence.start : cue.start]):
        date = day_beside(reading, cue.end, sentence.end)
    elif date and _of_saying(reading, cue, date):
        draft.spoken = date.start < cue.start
        date = None  # "Phát biểu tại buổi lễ, ông A biểu dương … bắt giữ đối tượng ngày 5/10"
    date = None if date and _of_another(reading, cue, date) else date
    date = date or (news_month(reading, sentence, cue.start) if draft.place.lead else None)
    draft.kind = refined(reading, draft)
    if draft.kind == "consultation" and date is None:
        date = begun_on(reading, sentence)
    if draft.kind in LED and cue.kind not in LED:  # "buổi gặp gỡ, tiếp xúc cử tri xã A": where they went
        draft.unit = unit_of(reading, sentence, cue._replace(kind=draft.kind), draft.subject)
    draft.session |= sits and draft.kind == "meeting"  # "tiếp tục Kỳ họp thứ 4, HĐND xã làm việc tại hội trường"
    return timed(reading, draft, date, sequel=sequel)


def _of_saying(reading: Reading, cue: Cue, date: DateMention) -> bool:
    """Whether a day is what somebody tells at an occasion, or the one on which somebody speaks of it."""
    behind = date.start > cue.end
    start, end = (cue.end, date.start) if behind else (date.end, cue.start)
    if not (behind or cue.noun) or reading.folded.find("\n", start, end) >= 0:
        return False
    if not behind and _P.speaks_there.search(reading.folded, start, end):
        return False  # "Ngày 5/10, ông A dự và phát biểu tại | hội nghị", "… chỉ đạo | hội nghị"
    speakers = (a for a in reading.acting(start, end) if a.party.person)
    return any(said_between(reading, a.end, end) for a in speakers)


def timed(reading: Reading, draft: Draft, date: DateMention | None, *, sequel: bool) -> Draft:
    """An account with its day: the one given, of what is planned the coming one of its sentence; `sequel`: goes on."""
    sentence = draft.sentence
    draft.sequel = sequel and not draft.place.opening
    if date:
        draft.start, draft.end, draft.day_part = date.first, date.last, date.day_part
    if draft.cue.noun and draft.kind in ("meeting", "congress") and (span := sat_between(reading, sentence)):
        draft.told = draft.start if draft.start == span[1] else None
        draft.start, draft.end = span
    further = [_P.apart, _P.meanwhile] if draft.cue.noun else [_P.apart]
    draft.apart = sequel and any(rule.match(reading.folded, sentence.start) for rule in further)
    plan = PLANNED.search(reading.folded, sentence.start, min(sentence.end, draft.cue.end + 40))
    draft.planned = plan is not None and not (
        ", " in reading.folded[draft.cue.end : plan.start()]
        and date is not None
        and not is_to_come(reading, date.first)
    )  # but "Sáng 2/2, … tổ chức hội nghị thẩm tra, chuẩn bị cho kỳ họp dự kiến khai mạc ngày 10/2"
    by_task = asked(reading, sentence, draft.cue.start)
    draft.planned |= by_task and is_to_come(reading, draft.start)
    if draft.planned and (nearest := _coming_day(reading, sentence, draft.cue)):
        draft.start, draft.end, draft.day_part = nearest.first, nearest.last, nearest.day_part
    return draft


def announced(reading: Reading, sentence: Sentence, cue: Cue) -> DateMention | None:
    """The coming day that a session or opening is announced for right behind its name, also within a task."""
    if not (cue.noun or reading.folded.startswith(OPENINGS, cue.start)):
        return None
    days = reading.within(reading.notes.dates, cue.end, min(sentence.end, cue.end + 110))
    mention = next((day for day in days if day.precision != "year"), None)
    if mention is None or not (fits(reading, sentence, mention) or _coming_month(reading, mention)):
        return None
    if mention.precision not in ("month", "quarter") and not is_later(reading, mention):
        return None
    if _P.honoured.search(reading.folded, sentence.start, cue.start):
        return None
    vague = mention.precision in ("month", "quarter") and not cue.noun
    if (
        vague
        and not PLANNED.search(reading.folded, sentence.start, mention.start)
        and _P.promised.search(reading.folded, sentence.start, cue.start)
    ):
        return None  # "ông A cho biết, tỉnh đã bố trí vốn nâng cấp đường, khởi công trong quý I"
    by_task = asked(reading, sentence, cue.start)
    if (by_task and mention.precision in ("month", "quarter")) or _P.task.plain.search(
        reading.text, cue.end, mention.start
    ):
        return None  # "tại buổi làm việc, ông A yêu cầu khởi công trong tháng 12"
    return mention if _P.announced.fullmatch(reading.folded, cue.end, mention.start) else None


def _of_another(reading: Reading, cue: Cue, date: DateMention) -> bool:
    """Whether a coming day is one of which someone speaks at an occasion: "Tại buổi họp, ông A cho biết lễ hội …"."""
    if not cue.noun or date.start < cue.end or not is_later(reading, date):
        return False
    people = [a for a in reading.acting(cue.end, date.start) if a.party.person or a.office]
    return bool(people) and _P.at_it.search(reading.folded, max(0, cue.start - 12), cue.start) is not None


def _coming_day(reading: Reading, sentence: Sentence, cue: Cue) -> DateMention | None:
    """Of several days of a sentence that announces something the coming one nearest to it, None where one is told."""
    days = [m for m in reading.within(reading.notes.dates, sentence.start, sentence.end) if fits(reading, sentence, m)]
    coming = [
        mention for mention in days if is_later(reading, mention) and not _of_next(reading, sentence, cue, mention)
    ]
    return min(coming, key=lambda m: abs(m.start - cue.start)) if coming and len(days) > 1 else None


def _of_next(reading: Reading, sentence: Sentence, cue: Cue, mention: DateMention) -> bool:
    """Whether a day is that of what is told next: "sẽ tổ chức lễ giao nhận quân và | ngày 15/2 tổ chức hội nghị"."""
    told: tuple[str, ...] = (" và ", "; ")
    if any(day.end <= cue.start for day in reading.within(reading.notes.dates, sentence.start, cue.start)):
        told = (" và ", "; ", ", ")
    return mention.start > cue.end and reading.folded.endswith(told, cue.end, mention.start)


def _coming_month(reading: Reading, mention: DateMention) -> bool:
    """Whether a month is told that is still to come when the article is from."""
    known, first = reading.notes.context.date, mention.first
    return mention.precision in ("month", "quarter") and known is not None and first is not None and first > known[:7]


def _draft(reading: Reading, sentence: Sentence, cue: Cue, place: Place) -> Draft:
    subject = subject_of(reading, sentence, cue)
    if subject is None and cue.kind == "meeting" and not cue.noun:
        subject = named_behind(reading, sentence, cue)  # "Chiều cùng ngày, họp phiên thứ 12, Ủy ban Kiểm tra …"
    gone_to = stops(reading, sentence, cue) if cue.kind in LED else frozenset()
    return Draft(
        cue.kind,
        cue,
        sentence,
        place,
        unit=unit_of(reading, sentence, cue, subject),
        host=host_of(reading, sentence, cue) if cue.noun else None,
        subject=subject,
        placed=bool(gone_to) or _PLACE.placed.search(reading.folded, sentence.start, sentence.end) is not None,
        stops=gone_to,
        within=_P.inside.search(reading.folded, sentence.start, sentence.end) is not None,
        resumes=_P.resumes.fullmatch(reading.folded, sentence.start, cue.start) is not None,
        named=cue.noun and _P.named.match(reading.folded, cue.end, sentence.end) is not None,
        session=is_session(reading, cue),
        way=_P.whole_way.match(reading.folded, cue.start, sentence.end) is not None,
        here=cue.kind == "visit"
        and _P.presents.match(reading.folded, cue.start) is not None
        and said_unit(reading, sentence) is None,
        there=_P.there.match(reading.folded, sentence.start, cue.start) is not None,
        aside=_P.on_occasion.match(reading.folded, sentence.start, cue.start) is not None,
        cues=[cue],
        words=reading.folded[cue.start : cue.end],
    )


def referred_to(reading: Reading, sentence: Sentence, cue: Cue, place: Place) -> Draft:
    """The account of an occasion that a sentence only speaks of, with the day told beside its name if any."""
    draft = _draft(reading, sentence, cue, place)
    if date := day_beside(reading, cue.end, sentence.end):
        draft.start, draft.end, draft.day_part = date.first, date.last, date.day_part
    return draft
